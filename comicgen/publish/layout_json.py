"""What a finished layout says of itself, as JSON: the contract with every inspector (docs/layout-json.md).

Comes in: a composition and the width of its picture. Goes out: text. Lengths are pixels of that picture with two
decimals, boxes [x, y, w, h], points [x, y]; keys stand in a fixed order, lists in reading order.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from comicgen.balloons import body_look
from comicgen.balloons.model import Balloon, Connector, PlacedTail
from comicgen.geometry import Point, Rect
from comicgen.layout.result import Composition, FigureLayout, PanelLayout, TextLayout
from comicgen.lettering import font, plain
from comicgen.lettering.model import Row
from comicgen.publish.json_text import json_text
from comicgen.publish.size import picture_size
from comicgen.script.model import Line
from comicgen.script.style import HOUSE
from comicgen.version import __version__

__all__ = ["LAYOUT", "layout_json"]

LAYOUT = 1  # the number of the format: additions are allowed, changes are a new number


def layout_json(composition: Composition, *, script_name: str, width_px: int) -> str:
    """The layout of a picture that is `width_px` wide. `script_name` is the path as given."""
    return json_text(_Scribe(composition, width_px).comic(script_name))


class _Scribe:
    """Turns what is on the sheet into plain data in pixels."""

    def __init__(self, composition: Composition, width: int) -> None:
        self.composition = composition
        self.size = picture_size(composition, width=width)
        self.scale = width / composition.sheet.trim.w

    def comic(self, script_name: str) -> dict[str, Any]:
        script, style = self.composition.script, self.composition.style
        width, height = self.size
        return {
            "layout": LAYOUT,
            "comicgen": __version__,
            "script": script_name,
            "title": script.title,
            "language": script.language,
            "direction": "ltr",
            "target": script.format.name,
            "page": self.composition.page,
            "canvas": {
                "width": width,
                "height": height,
                "display_width": self.composition.sheet.trim.w,
                "safe": self.box(self.composition.safe or self.composition.sheet.trim),
                "colour": self.composition.sheet.background,
            },
            "lettering": {
                "size": self.length(self.composition.size),
                "cap_height": self.length(self.composition.cap),
                "leading": self.length(self.composition.leading),
                "case": style.lettering.case,
            },
            "texts": [self.text(text) for text in self.composition.texts],
            "panels": [self.panel(panel) for panel in self.composition.panels],
            "notes": list(self.composition.notes),
            **self.lint(),
        }

    def lint(self) -> dict[str, Any]:
        """The thresholds that the style changes for the lint."""
        changes = dict(set(self.composition.style.lint._asdict().items()) - set(HOUSE.lint._asdict().items()))
        return {"lint": dict(sorted(changes.items()))} if changes else {}

    def text(self, text: TextLayout) -> dict[str, Any]:
        return {
            "role": text.role,
            "text": text.text,
            "ink": self.box(text.ink),
            "size": self.length(text.size),
        }

    def panel(self, panel: PanelLayout) -> dict[str, Any]:
        pairs = sorted(zip(panel.balloons, panel.lines, strict=True), key=lambda pair: pair[0].order)
        return {
            "id": panel.id,
            "index": panel.number,
            "tier": panel.tier,
            "rect": self.box(panel.rect),
            "border": self.length(panel.border),
            "bleed": panel.bleed,
            "inset": panel.inset,
            "gutter": panel.gutter,
            "setting": panel.setting,
            "shot": panel.shot,
            "keep_clear": [],
            "figures": [self.figure(figure) for figure in panel.figures],
            "props": [{"name": name, "box": self.box(box)} for name, box in panel.props],
            "balloons": [self.balloon(balloon, line, panel) for balloon, line in pairs],
            "ladder": list(panel.ladder),
        }

    def figure(self, figure: FigureLayout) -> dict[str, Any]:
        device = {"device": figure.device} if figure.kind == "voice" else {}
        return {
            "name": figure.name,
            "kind": figure.kind,
            **device,
            "facing": figure.facing,
            "pose": figure.pose,
            "expression": figure.expression,
            "face": self.box(figure.face),
            "head": self.box(figure.head),
            "mouth": self.point(figure.mouth),
            "eyes": self.points(figure.eyes),
            "gaze": None if figure.gaze is None else self.point(figure.gaze),
            "body": self.box(figure.body),
            "hands": [self.box(hand) for hand in figure.hands],
            "worn_by": figure.worn_by,
        }

    def balloon(self, balloon: Balloon, line: Line, panel: PanelLayout) -> dict[str, Any]:
        fill, line_width, colour = body_look(balloon, self.composition.style)
        earlier = balloon.order - 1
        return {
            "id": _id(panel, balloon.order),
            "order": balloon.order,
            "kind": balloon.ask.kind,
            **({"caption": balloon.ask.caption} if balloon.ask.kind == "caption" else {}),
            **({"breath": True} if balloon.block.breath else {}),
            "speakers": list(balloon.ask.names),
            "text": plain(line.text),
            "outline": self.points(balloon.outline),
            "stroke": self.length(line_width),
            "fill": fill,
            "colour": colour,
            "rows": [self.row(row, balloon) for row in balloon.block.rows],
            "tails": [self.tail(tail) for tail in balloon.tails],
            "joined_to": None if balloon.joined_to is None else _id(panel, balloon.joined_to),
            "interrupts": _id(panel, earlier) if balloon.ask.interrupts and earlier >= 0 else None,
            "connector": None if balloon.connector is None else self.connector(balloon.connector),
            **({"breaks_frame": True} if balloon.breaks_frame else {}),
            "z": balloon.z,
            "source": {"file": line.span.source, "line": line.span.line, "column": line.span.column},
        }

    def row(self, row: Row, balloon: Balloon) -> dict[str, Any]:
        x, y = balloon.centre
        inks = [ink.moved(x, y) for ink in row.inks]
        return {
            "text": row.text,
            "ink": self.box(_union(inks)),
            "baseline": self.length(row.baseline + y),
            "cap": self.length(balloon.block.cap),
            "runs": [
                {
                    "text": run.text,
                    "font": font(run.font).family,
                    "size": self.length(run.size),
                    "ink": self.box(ink),
                }
                for run, ink in zip(row.runs, inks, strict=True)
            ],
        }

    def tail(self, tail: PlacedTail) -> dict[str, Any]:
        return {
            "speaker": tail.speaker,
            "polygons": [self.points(polygon) for polygon in tail.polygons],
            "axis": self.points(tail.axis),
            "tip": self.point(tail.tip),
            "target": self.point(tail.target),
            "aims": tail.aims,
        }

    def connector(self, connector: Connector) -> dict[str, Any]:
        return {"polygon": self.points(connector.polygon), "axis": self.points(connector.axis)}

    # Lengths, points and boxes of the sheet in pixels

    def length(self, value: float) -> float:
        return round(value * self.scale, 2)

    def point(self, point: Point) -> list[float]:
        return [self.length(value) for value in point]

    def points(self, points: Iterable[Point]) -> list[list[float]]:
        return [self.point(point) for point in points]

    def box(self, rect: Rect) -> list[float]:
        return [self.length(value) for value in rect]


def _id(panel: PanelLayout, order: int) -> str:
    return f"{panel.id}.{order + 1}"


def _union(inks: Sequence[Rect]) -> Rect:
    first, *rest = inks
    for ink in rest:
        first = first.union(ink)
    return first
