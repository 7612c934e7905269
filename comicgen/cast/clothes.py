"""Clothes for the upper body: the trunk in cloth, its pattern, its shade, its hem, and what sleeves it has.

Comes in: a Person, a Frame, a Pen. Goes out: scene items in figure space. Collars, lapels and other things at the neck
are in `clothes_neck`, `clothes_front` and `uniforms`; skirts and laps in `skirts`.
"""

from comicgen.cast.arms import Sleeve
from comicgen.cast.body import FRONT, Frame, Trunk, trunk
from comicgen.cast.body_line import Pen, closed, filled, inked, line, stroke
from comicgen.cast.cloth_patterns import Surface, emblem, pattern_on, surface
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, light, shade
from comicgen.cast.skirts import edge_at, knee_under
from comicgen.cast.stances import Leg
from comicgen.cast.wardrobe import DRESSES, Cut, cut_of
from comicgen.colour import luminance
from comicgen.geometry import Path, Point
from comicgen.geometry.curves import lerp, lerp_point
from comicgen.scene import Group, Item

__all__ = ["draw_trunk", "sleeve_of", "trunk_path", "under_of"]

_WHITE_CLOTH, _NAVY = "#fbfaf6", "#2b3a67"
_YOKE = 12.0  # below the shoulders
_PALE = 0.55  # relative luminance: paler cloth has something dark below it
_LIT = frozenset(("sweater", "hoodie", "shirt", "tee", "polo", "blouse", "cardigan", *DRESSES))  # folds at the waist


def sleeve_of(person: Person) -> Sleeve:
    """The sleeves of a person's top."""
    top, cut = person.top, cut_of(person.top.kind)
    colour = under_of(person) if cut.under else top.colour or INK
    pattern = None if cut.under or (cut.emblem and top.pattern in ("heart", "star")) else top.pattern
    return Sleeve(colour, cut.sleeve, cut.cuff, pattern, cut.wide)


def under_of(person: Person) -> str:
    """The colour of what is worn below: white under strong cloth, navy under pale; overalls go with the accent."""
    if person.top.kind in ("overalls", "lab coat"):
        return person.accent
    return _WHITE_CLOTH if luminance(person.top.colour or INK) < _PALE else _NAVY


def draw_trunk(
    person: Person, *, frame: Frame, pen: Pen, sits: bool = False, legs: tuple[Leg, Leg] | None = None
) -> list[Item]:
    """The trunk: cloth, pattern, shade, outline, folds, hem; what falls below the hips too, unless it lies on a lap.

    A knee that is lifted carries what falls: `legs` are those below it.
    """
    kind, cut = person.top.kind or "tee", cut_of(person.top.kind)
    colour = under_of(person) if kind == "overalls" else person.top.colour or INK
    hangs = cut.tail > 0 and not sits
    shape = _flared(cut, frame, pen, legs) if hangs else _plain(cut, frame, pen, has_lap=sits and pen.yaw >= FRONT)
    path = shape.path
    items: list[Item] = [filled(path, colour)]
    if person.top.pattern and kind != "overalls":
        items.append(_pattern(person.top.pattern, colour, cut, shape, frame, pen))
    items.append(filled(_shade_path(shape, pen), shade(colour, 0.5), 0.4))
    if cut.bare:
        items += _bodice(person.skin, colour, cut, shape, frame, pen)
    if not (cut.tail and sits):
        items += _hem(cut, colour, shape, pen)
    if cut.belt:
        items.append(_belt(colour, shape, pen))
    items.append(line(path, pen.line))
    if not pen.fine:
        return items
    if hangs and kind in DRESSES:
        items += _pleats(cut, frame, pen)
    return items if pen.back else [*items, *_folds(kind, frame, shape, pen)]


def trunk_path(person: Person, frame: Frame, pen: Pen) -> Path:
    """The outline of the trunk down to its hem: what lies on it ends there."""
    return _plain(cut_of(person.top.kind), frame, pen, has_lap=False).path


class _Shape:
    """The trunk's outline and its sides."""

    __slots__ = ("path", "sides")

    def __init__(self, sides: Trunk) -> None:
        points = [*sides.near, sides.dip, *reversed(sides.far)]
        hem = len(sides.near) - 1
        self.sides = sides
        self.path = closed(points, (0, hem, hem + 2, len(points) - 1))


def _plain(cut: Cut, frame: Frame, pen: Pen, *, has_lap: bool) -> _Shape:
    hem, dip = cut.hem, cut.dip
    if has_lap:
        hem, dip = min(hem, -2.0), min(dip, 4.0)  # cloth ends where the thigh begins
    k = frame.reach
    return _Shape(trunk(frame, pen, hem=hem * k, dip=dip * k, spread=cut.spread, loose=cut.loose * k))


def _flared(cut: Cut, frame: Frame, pen: Pen, legs: tuple[Leg, Leg] | None) -> _Shape:
    """A dress or a coat: below the hips it falls to its hem."""
    near, far, _ = trunk(frame, pen, hem=0, loose=cut.loose * frame.reach)
    k, h, wide, x = frame.reach, frame.hip, frame.build.hip + 3 + cut.spread, frame.sway
    low = min(h + cut.tail * k, -4.0)
    flare = cut.flare * k
    near = (*near[:-1], (-wide + x, h + 2), (-wide + 2 - flare + x, low))
    right = wide - 4 + flare + x
    if legs:
        right = max(right, edge_at(legs, low, t=frame.build.leg))
    over = knee_under(legs, low, frame) if legs else ()
    far = (*far[:-1], *(over or ((wide + x, h + 2),)), (right, low))
    return _Shape(Trunk(near, far, (x, min(low + 8 * k, 2.0))))


def _surface(shape: _Shape, frame: Frame, *, top: float) -> Surface:
    sides = shape.sides
    low = max(sides.near[-1][1], sides.far[-1][1]) + 10
    return surface(sides.near[2:], sides.far[2:], top=top, low=low)


def _pattern(pattern: str, colour: str, cut: Cut, shape: _Shape, frame: Frame, pen: Pen) -> Group:
    size, is_emblem = 0.8 if frame.is_child else 1.0, cut.emblem and pattern in ("heart", "star")
    # Stripes leave the yoke free; everything else goes up to the neck.
    top = frame.shoulder + (_YOKE if is_emblem or pattern == "stripes" else -_YOKE)
    cloth = _surface(shape, frame, top=top)
    if is_emblem:
        turn = 0.0 if pen.back else 0.16 * pen.yaw
        return emblem(pattern, colour, cloth, clip=shape.path, turn=turn, size=size)
    return pattern_on(pattern, colour, cloth, clip=shape.path, size=size)


def _shade_path(shape: _Shape, pen: Pen) -> Path:
    """The side turned from the light, from under the arm to the hem."""
    sides = shape.sides
    edge = sides.far if pen.light < 0 else sides.near
    outer = edge[3:]
    centre = sides.dip[0]
    inner = [lerp_point(p, (centre, p[1]), t) for p, t in zip(outer, (0.1, 0.36, 0.42, 0.42, 0.42), strict=False)]
    bottom = (inner[-1][0], inner[-1][1] + (sides.dip[1] - outer[-1][1]) * 0.4)
    points = [*outer, bottom, *reversed(inner[:-1])]
    last = len(outer) - 1
    return closed(points, (0, last, last + 1))


def _bodice(skin: str, colour: str, cut: Cut, shape: _Shape, frame: Frame, pen: Pen) -> list[Item]:
    """Bare shoulders over the edge of a summer dress or a gown, with its straps."""
    k, cx = frame.reach, 3 * pen.yaw
    s, wide = frame.shoulder, frame.build.shoulder + 12
    y, sag = s + cut.bare * k, (2.0 if pen.back else 9.0) * k
    edge = ((-wide, y - 2), (-wide * 0.4 + cx, y + 1), (cx, y + sag), (wide * 0.4 + cx, y + 1), (wide, y - 2))
    area = closed((*edge, (wide, s - 40), (-wide, s - 40)), (0, 4, 5, 6))
    clipped: list[Item] = [
        filled(area, skin),
        stroke(((-wide, y - 2), edge[1], edge[2], edge[3], (wide, y - 2)), pen.line * 1.1, 0.8, 0.8),
    ]
    for side in (-1, 1):
        top, low = (side * 21.0, frame.neck - 6), (side * 27.0 * max(k, 0.85) + cx, y + 4)
        clipped.append(stroke((top, low), pen.line + 5.0, 0.9, 0.9))
        clipped.append(stroke((top, low), 4.0, 0.9, 0.9, colour=colour))
    return [Group(tuple(clipped), clip=shape.path)]


def _hem(cut: Cut, colour: str, shape: _Shape, pen: Pen) -> list[Item]:
    sides = shape.sides
    (x0, y0), (x1, y1), (xm, ym) = sides.near[-1], sides.far[-1], sides.dip
    if cut.ribs:
        return _ribs(sides, colour, pen)
    if cut.seam and pen.fine:
        low = _arc((x0 + 1, y0 - 4.5), (xm, ym - 4.5), (x1 - 1, y1 - 4.5))
        return [line(low, pen.line * 0.45, shade(colour, 0.45))]
    return []


def _ribs(sides: Trunk, colour: str, pen: Pen) -> list[Item]:
    """The knitted band at the hem."""
    a, b, m, high = sides.near[-1], sides.far[-1], sides.dip, 10.0
    left, right = _above(sides.near, high), _above(sides.far, high)
    band = _arc(left, (m[0], m[1] - high), right)
    back = _arc(b, m, a)
    area = Path("MCL" + "CZ", (*band.numbers, *back.numbers))
    items: list[Item] = [filled(area, light(colour, 0.1)), line(band, pen.line * 0.7)]
    if not pen.fine:
        return items
    for n in range(1, 9):
        t = n / 9
        x, bow = lerp(a[0], b[0], t), (m[1] - a[1]) * 4 * t * (1 - t)
        y = lerp(a[1], b[1], t) + bow
        items.append(stroke(((x, y - high + 2.4), (x, y - 2)), pen.line * 0.42, 0.6, 0.6, colour=shade(colour, 0.45)))
    return items


def _above(side: tuple[Point, ...], high: float) -> Point:
    """The point of a side that lies `high` over the hem."""
    (x0, y0), (x1, y1) = side[-1], side[-2]
    return lerp_point((x0, y0), (x1, y1), high / max(y0 - y1, high))


def _arc(a: Point, m: Point, b: Point) -> Path:
    """A shallow curve through three points."""
    qx, qy = 2 * m[0] - (a[0] + b[0]) / 2, 2 * m[1] - (a[1] + b[1]) / 2
    c1 = a[0] + (qx - a[0]) * 2 / 3, a[1] + (qy - a[1]) * 2 / 3
    c2 = b[0] + (qx - b[0]) * 2 / 3, b[1] + (qy - b[1]) * 2 / 3
    return Path("MC", (*a, *c1, *c2, *b))


def _belt(colour: str, shape: _Shape, pen: Pen) -> Item:
    (x0, y0), (x1, y1) = shape.sides.near[4], shape.sides.far[4]
    top = _arc((x0, y0 - 3), ((x0 + x1) / 2, y0 + 3), (x1, y1 - 3))
    low = _arc((x1, y1 + 4), ((x0 + x1) / 2, y0 + 10), (x0, y0 + 4))
    return inked(Path("MCLCZ", (*top.numbers, *low.numbers)), shade(colour, 0.4), pen.line * 0.7)


def _pleats(cut: Cut, frame: Frame, pen: Pen) -> list[Item]:
    """The folds of a dress, from the belt down."""
    y, x, k, h = frame.waist + 10, frame.sway * 0.35, frame.reach, frame.hip
    low = min(h + (cut.tail - 28) * k, -22.0 * k)
    lines = [((dx * 0.8 + x, y), (dx * 1.25 + x, lerp(y, low, 0.55)), (dx * 1.5 + x, low)) for dx in (-22, 2, 24)]
    return [stroke(points, pen.line * 0.6, 0.7, 0.1) for points in lines]


def _folds(kind: str, frame: Frame, shape: _Shape, pen: Pen) -> list[Item]:
    """Cloth is drawn to the armpits, and gathers at the waist on the side of the bearing leg."""
    near, far = shape.sides.near, shape.sides.far
    thin, k = pen.line * 0.6, frame.reach
    (nx, ny), (fx, fy) = near[3], far[3]
    items: list[Item] = [
        stroke(((nx + 3, ny - 4), (nx + 13 * k, ny + 5 * k)), thin, 0.8, 0.1),
        stroke(((fx - 3, fy - 6), (fx - 12 * k, fy + 4 * k)), thin, 0.8, 0.1),
    ]
    if kind in _LIT:
        wx, wy = near[4] if frame.sway <= 0 else far[4]
        s = 1 if frame.sway <= 0 else -1
        items.append(stroke(((wx + s * 1.5, wy + 8 * k), (wx + s * 14 * k, wy + 12 * k)), thin, 0.8, 0.1))
    return items
