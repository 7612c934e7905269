"""Hair and what is worn over it: what lies behind the body, what lies before the face.

Comes in: a Person, the yaw and the pen. Goes out: the layers, and the shapes whose shadow falls on the forehead. The
styles are in `hair_data`, hats and scarves in `headwear`.
"""

from collections.abc import Sequence
from functools import lru_cache

from comicgen.cast.body_extent import extent
from comicgen.cast.face_pen import Pen, brushed, clipped, filled, inked, lined
from comicgen.cast.hair_data import HAIR, SIDEBURN, UNDER_HAT
from comicgen.cast.hair_lock import Curl, Hair, Lock, lock_path, lock_points
from comicgen.cast.hair_parted import PARTED_FAR
from comicgen.cast.hair_rope import draw_rope
from comicgen.cast.headwear import HEADWEAR, hat_on
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, edge_light, hair_line, inner_edge, light, strand
from comicgen.colour import mix
from comicgen.frozen import NamedTuple
from comicgen.geometry import IDENTITY, Affine, Path, Point, circle, ellipse, polygon
from comicgen.scene import Group, Item, Shape, Stroke

__all__ = [
    "HairDrawing",
    "below_hat",
    "curls",
    "draw_hair",
    "hair_fill",
    "lit_edge",
    "outer_part",
    "top_of",
    "under_hat",
]

_FACE = ellipse(3.0, 0.0, 45.0, 53.0)
_EDGE, _STRAND = 0.72, 0.8  # x contour
_BUZZ_SKIN, _SHORN_SKIN, _PARTING_SKIN = 0.18, 0.3, 0.8  # of the skin in shorn hair and in partings
_BROW_LINE: tuple[Point, ...] = ((-53, -22), (-44, -26), (0, -34), (44, -27), (53, -22))  # hats hide what is over it
_WIDE_HAIR = -10.0  # beside the hat, hair begins lower
_PRESSED = 0.93  # x the width of hair under a hat
_HATTED_CURLS = -22.0  # curls whose middle is higher go into the hat


class HairDrawing(NamedTuple):
    """The layers of a head of hair."""

    behind: tuple[Item, ...]  # drawn before the body
    front: tuple[Item, ...]
    shadow: tuple[Path, ...]  # what throws a shadow on the forehead
    hat: tuple[Item, ...] = ()


def top_of(person: Person) -> float:
    """The y of the highest hair, or of the hat over it."""
    if person.headwear == "none":
        return HAIR[person.hair].top
    return HEADWEAR[person.headwear].top


def draw_hair(person: Person, yaw: float, pen: Pen, *, mirrored: bool = False) -> HairDrawing:
    """The hair of a person, and the hat; a parting keeps its side on a head that will be `mirrored`."""
    yaw = round(yaw, 3)
    if person.headwear == "none":
        return _hair(person.hair, hair_fill(person), yaw, accent=person.accent, pen=pen, mirrored=mirrored)
    hat = hat_on(person.headwear, person.headwear_colour or person.accent, yaw, pen)
    if HEADWEAR[person.headwear].hides_hair:
        return HairDrawing(hat.behind, (), hat.shadow, hat.items)
    style, colour = under_hat(person.hair), hair_fill(person)
    hair = _hair(style, colour, yaw, accent=person.accent, pen=pen, hatted=True, mirrored=mirrored)
    return HairDrawing((*hat.behind, *hair.behind), hair.front, hat.shadow, hat.items)


def under_hat(style: str) -> str:
    """The style that is seen of hair under a hat."""
    return UNDER_HAT.get(style, style)


def hair_fill(person: Person) -> str:
    """The colour in which hair is filled: shorn hair lets the skin through."""
    return mix(person.hair_colour, person.skin, _BUZZ_SKIN) if person.hair == "buzz" else person.hair_colour


@lru_cache(128)
def _hair(
    style: str, colour: str, yaw: float, *, accent: str, pen: Pen, hatted: bool = False, mirrored: bool = False
) -> HairDrawing:
    data = PARTED_FAR.get(style, HAIR[style]) if mirrored else HAIR[style]
    if data.curls:
        return _curled(data, colour, yaw, pen=pen, hatted=hatted)
    behind = _behind(data, colour, yaw, accent=accent, pen=pen)
    shapes = [lock_path(lock, yaw) for lock in data.front]
    front: list[Item] = []
    if data.sideburn and yaw < 0.35:
        front += _lock(SIDEBURN, yaw, _shorn(colour, pen) if data.shaved else colour, pen=pen)
    for index, lock in enumerate(data.front):
        tone = _shorn(colour, pen) if data.shaved and index == 0 else colour
        front += _lock(lock, yaw, tone, pen=pen)
    if style == "bald" and yaw < 0.35:
        front += _mirrored(_lock(data.front[0], yaw, colour, pen=pen))
    front += _dressing(data, colour, yaw, pen=pen)
    if data.front and data.shines:
        front.append(outer_part(shapes[-1], data.front[-1].outer, pen.line))
    for rope in data.ropes:
        front += draw_rope(rope, yaw, colour, accent=accent, pen=pen)
    if hatted:
        return HairDrawing(below_hat(behind), below_hat(front), ())
    return HairDrawing(behind, tuple(front), tuple(shapes) if style != "bald" else ())


def _shorn(colour: str, pen: Pen) -> str:
    return mix(colour, pen.skin, _SHORN_SKIN)


def below_hat(items: Sequence[Item]) -> tuple[Item, ...]:
    """What of hair is seen under the edge of a hat."""
    if not items:
        return ()
    items = (Group(tuple(items), Affine.scaling(_PRESSED, 1)),)
    box = extent(items, IDENTITY)
    if box.bottom <= _BROW_LINE[0][1]:
        return ()
    left, right = min(box.x, _BROW_LINE[0][0]), max(box.right, _BROW_LINE[-1][0])
    edge = [(left, _WIDE_HAIR), *_BROW_LINE, (right, _WIDE_HAIR)]
    points = [*edge, (right, box.bottom), (left, box.bottom)]
    return (clipped(polygon(points), items),)


def _behind(data: Hair, colour: str, yaw: float, *, accent: str, pen: Pen) -> tuple[Item, ...]:
    tone = mix(colour, INK, data.behind_tone)
    items: list[Item] = [inked(lock_path(lock, yaw), tone, pen.line) for lock in data.behind]
    items += _strokes(data.behind_strands, yaw, hair_line(tone), pen=pen)
    for rope in data.ropes_behind:
        items += draw_rope(rope, yaw, colour, accent=accent, pen=pen)
    for x, y, turn in data.ties:
        band = ellipse(0, 0, 6.5, 9).transformed(Affine.rotation(turn).then(Affine.translation(x, y)))
        items.append(inked(band, accent, pen.line))
    return tuple(items)


def _dressing(data: Hair, colour: str, yaw: float, *, pen: Pen) -> list[Item]:
    """The shine, clipped to the hair, and the strands."""
    items: list[Item] = []
    if data.shines:
        flip = Affine.scaling(-pen.light, 1)
        shine = [filled(lock_path(lock, yaw).transformed(flip), light(colour, 0.22)) for lock in data.shines]
        items.append(clipped(lock_path(data.front[-1], yaw), shine))
    if data is HAIR["bald"] and not pen.small:
        gleam = [(4, -40), (14, -44), (24, -42)]
        items.append(brushed([(-pen.light * x, y) for x, y in gleam], pen.line * 0.9, light(pen.skin, 0.6)))
    if data.rows:
        tone = mix(colour, light(pen.skin, 0.2), _PARTING_SKIN)
        return items + [brushed(lock_points(lock, yaw), pen.line * 0.8, tone, (0.7, 0.3)) for lock in data.strands]
    strands = data.strands[:2] if pen.small else data.strands
    return items + _strokes(strands, yaw, strand(colour), pen=pen)


def _strokes(locks: Sequence[Lock], yaw: float, colour: str, *, pen: Pen) -> list[Item]:
    return [brushed(lock_points(lock, yaw), pen.line * _STRAND, colour, (0.15, 0.1)) for lock in locks]


def _lock(lock: Lock, yaw: float, colour: str, *, pen: Pen) -> list[Item]:
    """A lock with a soft inner edge and an inked silhouette."""
    path = lock_path(lock, yaw)
    soft = inner_edge(colour)
    lit = lit_edge(path, pen.line * _EDGE, colour, pen.skin)
    return [inked(path, colour, pen.line * _EDGE, soft), *lit, outer_part(path, lock.outer, pen.line)]


def lit_edge(path: Path, width: float, hair: str, skin: str) -> tuple[Item, ...]:
    """The light on the edge of hair that is as dark as the skin under it; beside the face there is none."""
    tone = edge_light(hair, skin)
    return (clipped(_FACE, (lined(path, width, tone),)),) if tone else ()


def outer_part(path: Path, run: tuple[int, int] | None, line: float) -> Item:
    """The silhouette of a shape, as a line: its segments from one point to another, or all of them."""
    start, end = run or (0, len(path.verbs) - 2)
    numbers = path.numbers[start * 6 : start * 6 + 2 + (end - start) * 6]
    return lined(Path("M" + "C" * (end - start), numbers), line)


def _curled(data: Hair, colour: str, yaw: float, *, pen: Pen, hatted: bool) -> HairDrawing:
    """Hair of curls, outlined as one; under a hat those beside the face are left."""
    placed = _placed(data.curls, yaw, hatted=hatted)
    behind = _placed(data.curls_behind, yaw, hatted=hatted)
    front = curls(placed, colour, pen.line)
    for x, y, r in placed[:5] if data is HAIR["curly"] and not hatted else ():
        front.append(_gleam(x, y, r, colour=colour, pen=pen))
    if data is HAIR["afro"] and not hatted:
        front += _fuzz(colour, pen)
    shadow = tuple(circle(x, y, r) for x, y, r in placed)
    return HairDrawing(tuple(curls(behind, colour, pen.line)), tuple(front), () if hatted else shadow)


def _placed(spots: Sequence[Curl], yaw: float, *, hatted: bool) -> list[tuple[float, float, float]]:
    return [(x + move * yaw, y, r) for x, y, r, move in spots if not hatted or (y > _HATTED_CURLS and abs(x) < 58)]


def _gleam(x: float, y: float, r: float, *, colour: str, pen: Pen) -> Item:
    arc = ((0.55, -0.2), (0.15, -0.56), (-0.4, -0.34))
    points = [(x + pen.light * across * r, y + down * r) for across, down in arc]
    return brushed(points, pen.line * 0.9, light(colour, 0.3), (0.3, 0.3))


_FUZZ = (
    (-44, -58), (-26, -74), (-4, -78), (18, -74), (38, -62), (-34, -52), (-12, -60), (12, -58), (30, -48), (-52, -36),
    (-46, -18), (48, -40),
)  # fmt: skip


def _fuzz(colour: str, pen: Pen) -> list[Item]:
    """Small arcs all over an afro, lighter towards the light."""
    items: list[Item] = []
    for n, (x, y) in enumerate(_FUZZ[:5] if pen.small else _FUZZ):
        tone = light(colour, 0.3) if n < 5 and x * pen.light > -20 else strand(colour)
        items.append(brushed([(x - 5, y + 1), (x, y - 3), (x + 5, y + 0.5)], pen.line * 0.85, tone, (0.3, 0.3)))
    return items


def curls(spots: Sequence[tuple[float, float, float]], colour: str, line: float) -> list[Item]:
    """Circles outlined as one: all inked first, then all filled."""
    union = Path("", ())
    for x, y, r in spots:
        union += circle(x, y, r - line / 4)
    return [Shape(union, stroke=Stroke(INK, line * 1.5)), filled(union, colour)] if spots else []


def _mirrored(items: Sequence[Item]) -> list[Item]:
    flip = Affine.scaling(-1, 1)
    return [item._replace(path=item.path.transformed(flip)) for item in items if isinstance(item, Shape)]
