"""A layout drawn over its picture: faces, heads, mouths, gazes, bodies of balloons, tails with their targets, reading
order and the names of panels, with a legend under it. An aid for those who ask why something stands where it stands.

Comes in: the painted picture and its composition. Goes out: a new picture, taller by the legend; places in it are
those of the picture.
"""

from PIL import Image, ImageDraw, ImageFont

from comicgen.balloons.model import Balloon
from comicgen.frozen import NamedTuple
from comicgen.geometry import Point, Rect
from comicgen.layout.result import Composition, FigureLayout, PanelLayout
from comicgen.stock import stock_file

__all__ = ["overlaid"]

_FONT = "fonts/ComicgenHand-Bold.ttf"
_FACE, _HEAD, _BODY, _HAND = "#e5383b", "#f4845f", "#9d4edd", "#c77dff"
_MOUTH, _GAZE, _BALLOON, _TAIL, _PROP, _PANEL = "#d00000", "#0096c7", "#007f5f", "#0353a4", "#8d6e3f", "#1f1a2b"
_LEGEND = (
    (_FACE, "face: never covered"),
    (_HEAD, "head with hair"),
    (_BODY, "body"),
    (_HAND, "hands"),
    (_MOUTH, "mouth"),
    (_GAZE, "gaze"),
    (_BALLOON, "balloon, reading order"),
    (_TAIL, "tail: axis, tip to target"),
    (_PROP, "prop"),
)


class _Board(NamedTuple):
    """Something to draw on, in sheet units. `unit` is the size of small things, in pixels."""

    draw: ImageDraw.ImageDraw
    font: ImageFont.FreeTypeFont
    scale: float
    unit: float

    def at(self, point: Point) -> Point:
        return point[0] * self.scale, point[1] * self.scale

    def box(self, rect: Rect, colour: str, *, width: float = 1.0, wash: int = 0) -> None:
        x0, y0 = self.at((rect.x, rect.y))
        x1, y1 = self.at((rect.right, rect.bottom))
        fill = _wash(colour, wash) if wash else None
        self.draw.rectangle((x0, y0, max(x0, x1), max(y0, y1)), fill, colour, max(1, round(width * self.unit)))

    def line(self, points: tuple[Point, ...], colour: str, *, width: float = 1.0) -> None:
        if len(points) > 1:
            self.draw.line([self.at(point) for point in points], colour, max(1, round(width * self.unit)), "curve")

    def dot(self, point: Point, colour: str, *, radius: float = 2.5) -> None:
        self.draw.circle(self.at(point), radius * self.unit, colour, "#ffffff", max(1, round(self.unit * 0.7)))

    def ring(self, point: Point, colour: str, *, radius: float = 4.0) -> None:
        self.draw.circle(self.at(point), radius * self.unit, None, colour, max(1, round(self.unit * 1.4)))

    def badge(self, point: Point, words: str, colour: str, *, anchor: int = 0) -> None:
        """Words on a tablet centred on a point, or (`anchor` -1) to the left of it."""
        half = self.draw.textlength(words, self.font) / 2 + 3 * self.unit
        x, y = self.at(point)
        x += anchor * (half + 4 * self.unit)
        high = 7 * self.unit
        self.draw.rounded_rectangle((x - half, y - high, x + half, y + high), high, colour, "#ffffff", round(self.unit))
        self.draw.text((x, y), words, "#ffffff", self.font, "mm")


def overlaid(image: Image.Image, composition: Composition) -> Image.Image:
    """The picture with its layout over it and a legend below."""
    unit = max(1.0, image.width / 1200)
    font = ImageFont.truetype(stock_file(_FONT), round(10.5 * unit), layout_engine=ImageFont.Layout.BASIC)
    veil = Image.new("RGBA", image.size, (0, 0, 0, 0))
    board = _Board(ImageDraw.Draw(veil), font, image.width / composition.sheet.trim.w, unit)
    for panel in composition.panels:
        _panel(board, panel)
    pale = Image.blend(image.convert("RGB"), Image.new("RGB", image.size, "#ffffff"), 0.35).convert("RGBA")
    return _with_legend(Image.alpha_composite(pale, veil).convert("RGB"), font, unit)


def _panel(board: _Board, panel: PanelLayout) -> None:
    board.box(panel.rect, _PANEL, width=1.5)
    for name, box in panel.props:
        board.box(box, _PROP)
        board.badge((box.centre[0], box.bottom), name, _PROP)
    for figure in panel.figures:
        _figure(board, figure)
    for balloon in panel.balloons:
        _balloon(board, balloon)
    board.badge((panel.rect.right - 14, panel.rect.bottom - 10), panel.id, _PANEL)


def _figure(board: _Board, figure: FigureLayout) -> None:
    board.box(figure.body, _BODY)
    board.box(figure.head, _HEAD)
    board.box(figure.face, _FACE, width=1.6, wash=40)
    for hand in figure.hands:
        board.box(hand, _HAND)
    if figure.gaze is not None and figure.eyes:
        middle = sum(x for x, _ in figure.eyes) / len(figure.eyes), sum(y for _, y in figure.eyes) / len(figure.eyes)
        board.line((middle, figure.gaze), _GAZE)
        board.ring(figure.gaze, _GAZE, radius=3)
    board.dot(figure.mouth, _MOUTH)
    if figure.kind == "voice":  # a device is smaller than its name
        board.badge((figure.face.x, figure.face.centre[1]), figure.name, _FACE, anchor=-1)
    else:
        board.badge((figure.head.centre[0], figure.head.y - 8), figure.name, _FACE)


def _balloon(board: _Board, balloon: Balloon) -> None:
    board.line((*balloon.outline, balloon.outline[0]), _BALLOON, width=1.6)
    board.box(balloon.block.ink.moved(*balloon.centre), _BALLOON)
    for tail in balloon.tails:
        board.line(tail.axis, _TAIL, width=1.6)
        board.line((tail.tip, tail.target), _TAIL, width=0.8)
        board.ring(tail.target, _TAIL)
    if balloon.connector is not None:
        board.line(balloon.connector.axis, _BALLOON, width=2.5)
    left = min(x for x, _ in balloon.outline)
    top = min(y for _, y in balloon.outline)
    board.badge((left + 6, top + 4), str(balloon.order + 1), _BALLOON)


def _with_legend(picture: Image.Image, font: ImageFont.FreeTypeFont, unit: float) -> Image.Image:
    rows = _rows(picture.width, font, unit)
    row_height = round(20 * unit)
    height = row_height * (len(rows) + 1)
    whole = Image.new("RGB", (picture.width, picture.height + height), "#ffffff")
    whole.paste(picture)
    draw = ImageDraw.Draw(whole)
    for number, row in enumerate(rows):
        y = picture.height + row_height * (number + 1)
        for x, colour, words in row:
            draw.rounded_rectangle((x, y - 5 * unit, x + 12 * unit, y + 5 * unit), 3 * unit, colour)
            draw.text((x + 18 * unit, y), words, _PANEL, font, "lm")
    return whole


def _rows(width: int, font: ImageFont.FreeTypeFont, unit: float) -> list[list[tuple[float, str, str]]]:
    """The entries of the legend with their x, as many on a row as there is room for."""
    rows: list[list[tuple[float, str, str]]] = [[]]
    x = margin = 18 * unit
    for colour, words in _LEGEND:
        step = font.getlength(words) + 38 * unit
        if rows[-1] and x + step > width:
            rows.append([])
            x = margin
        rows[-1].append((x, colour, words))
        x += step
    return rows


def _wash(colour: str, alpha: int) -> tuple[int, int, int, int]:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue, alpha
