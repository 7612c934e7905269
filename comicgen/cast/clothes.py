"""Clothes for the upper body: the trunk in cloth, its pattern, its shade, its hem, and what sleeves it has.

Comes in: a Person, a Frame, a Pen. Goes out: scene items in figure space. Collars, lapels and other things at the neck
are in `clothes_neck`.
"""

from comicgen.cast.arms import Sleeve
from comicgen.cast.body import FRONT, Frame, Trunk, trunk
from comicgen.cast.body_line import Pen, closed, filled, inked, line, stroke
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, light, shade
from comicgen.colour import luminance, mix
from comicgen.geometry import Path, Point
from comicgen.geometry.curves import lerp, lerp_point
from comicgen.scene import Dots, Group, Item
from comicgen.script.model import Garment

__all__ = ["draw_skirt", "draw_trunk", "sleeve_of"]

_SLEEVES = {  # length, cuff, looseness in U
    "tee": (0.4, "plain", 6.0),
    "dress": (0.36, "plain", 5.0),
    "tank": (0.0, "plain", 0.0),
    "shirt": (0.97, "shirt", 1.0),
    "blazer": (0.97, "plain", 2.0),
    "sweater": (0.97, "knit", 2.0),
    "turtleneck": (0.97, "knit", -0.5),
    "hoodie": (0.97, "knit", 3.0),
}
_HEMS = {  # below the hips, how much lower its middle, wider, looser at the waist
    "tee": (5.0, 4.0, 1.0, 2.0),
    "tank": (4.0, 4.0, 0.0, 0.0),
    "shirt": (0.0, 11.0, 1.0, 1.0),
    "blazer": (16.0, 3.0, 2.0, 1.0),
    "sweater": (4.0, 4.0, -1.0, 3.0),
    "turtleneck": (2.0, 4.0, 0.0, 0.0),
    "hoodie": (4.0, 4.0, -1.5, 4.0),
    "dress": (-6.0, 2.0, 0.0, 0.0),  # sitting: the lap is drawn apart
}


def sleeve_of(person: Person) -> Sleeve:
    """The sleeves of a person's top."""
    kind, colour, pattern = person.top.kind or "tee", person.top.colour or INK, person.top.pattern
    length, cuff, loose = _SLEEVES[kind]
    return Sleeve(colour, length, cuff, trim_of(colour) if pattern == "stripes" else None, loose)


def trim_of(colour: str) -> str:
    """The second colour of a pattern: cream on strong cloth, a deep tone on pale cloth."""
    return "#fbfaf6" if luminance(colour) < 0.6 else mix(colour, "#c8323f", 0.7)


def draw_trunk(person: Person, *, frame: Frame, pen: Pen, sits: bool = False) -> list[Item]:
    """The trunk: cloth, pattern, shade, outline, folds, hem; the skirt of a dress too, unless she sits on it."""
    kind, colour = person.top.kind or "tee", person.top.colour or INK
    shape = (
        _dress(frame, pen)
        if kind == "dress" and not sits
        else _plain(kind, frame, pen, has_lap=sits and pen.yaw >= FRONT)
    )
    path = shape.path
    items: list[Item] = [filled(path, colour)]
    if person.top.pattern:
        items.append(_pattern(person.top.pattern, trim_of(colour), path=path, frame=frame))
    items.append(filled(_shade_path(shape, pen), shade(colour, 0.5), 0.4))
    if not (kind == "dress" and sits):
        items += _hem(kind, colour, shape, pen)
    if kind == "dress":
        items.append(_belt(colour, shape, pen))
    items.append(line(path, pen.line))
    if not pen.fine:
        return items
    if kind == "dress" and not sits:
        items += _pleats(frame, pen)
    return items if pen.back else [*items, *_folds(kind, frame, shape, pen)]


class _Shape:
    """The trunk's outline and its sides."""

    __slots__ = ("path", "sides")

    def __init__(self, sides: Trunk) -> None:
        points = [*sides.near, sides.dip, *reversed(sides.far)]
        hem = len(sides.near) - 1
        self.sides = sides
        self.path = closed(points, (0, hem, hem + 2, len(points) - 1))


def _plain(kind: str, frame: Frame, pen: Pen, *, has_lap: bool) -> _Shape:
    hem, dip, spread, loose = _HEMS[kind]
    if has_lap:
        hem, dip = min(hem, -2.0), min(dip, 4.0)  # cloth ends where the thigh begins
    k = frame.reach
    return _Shape(trunk(frame, pen, hem=hem * k, dip=dip * k, spread=spread, loose=loose * k))


def _dress(frame: Frame, pen: Pen) -> _Shape:
    near, far, _ = trunk(frame, pen, hem=0)
    k, h, b = frame.reach, frame.hip, frame.build
    near = (*near[:-1], (-b.hip - 3 + frame.sway, h + 2), (-b.hip - 21 * k + frame.sway, h + 72 * k))
    far = (*far[:-1], (b.hip + 3 + frame.sway, h + 2), (b.hip + 19 * k + frame.sway, h + 72 * k))
    return _Shape(Trunk(near, far, (frame.sway, h + 80 * k)))


def _shade_path(shape: _Shape, pen: Pen) -> Path:
    """The side turned from the light, from under the arm to the hem."""
    sides = shape.sides
    edge = sides.far if pen.light < 0 else sides.near
    outer = edge[3:]
    centre = sides.dip[0]
    inner = [lerp_point(p, (centre, p[1]), t) for p, t in zip(outer, (0.1, 0.36, 0.42, 0.42), strict=False)]
    bottom = (inner[-1][0], inner[-1][1] + (sides.dip[1] - outer[-1][1]) * 0.4)
    points = [*outer, bottom, *reversed(inner[:-1])]
    last = len(outer) - 1
    return closed(points, (0, last, last + 1))


def _pattern(pattern: str, trim: str, *, path: Path, frame: Frame) -> Group:
    top, low = round(frame.shoulder) + 12, round(frame.hip) + 90
    k = 0.8 if frame.is_child else 1.0
    if pattern == "dots":
        step_x, step_y = 17 * k, 15 * k
        rows = range(int((low - top) / step_y) + 2)
        spots = [
            (-76 + x * step_x + (row % 2) * step_x / 2, top - 4 + row * step_y, 2.7 * k)
            for row in rows
            for x in range(int(152 / step_x) + 1)
        ]
        return Group((Dots(tuple(spots), trim, 0.92),), clip=path)
    pitch, thick = 17 * k, 7.4 * k
    bands = tuple(filled(_stripe(top + n * pitch, thick), trim, 0.95) for n in range(int((low - top) / pitch) + 1))
    return Group(bands, clip=path)


def _stripe(y: float, thick: float) -> Path:
    # Bent downwards: the trunk is round.
    return Path(
        "MCLCZ",
        (-90, y - 3, -30, y + 5, 30, y + 5, 90, y - 3, 90, y - 3 + thick)
        + (30, y + 5 + thick, -30, y + 5 + thick, -90, y - 3 + thick),
    )


def _hem(kind: str, colour: str, shape: _Shape, pen: Pen) -> list[Item]:
    sides = shape.sides
    (x0, y0), (x1, y1), (xm, ym) = sides.near[-1], sides.far[-1], sides.dip
    if kind in ("sweater", "hoodie", "turtleneck"):
        return _ribs(sides, colour, pen)
    if kind in ("tee", "tank", "dress") and pen.fine:
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


def _pleats(frame: Frame, pen: Pen) -> list[Item]:
    """The folds of a dress, from the belt down."""
    y, x, k, h = frame.waist + 10, frame.sway * 0.35, frame.reach, frame.hip
    lines = [((dx * 0.8 + x, y), (dx * 1.25 + x, h + 10 * k), (dx * 1.5 + x, h + 44 * k)) for dx in (-22, 2, 24)]
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
    if kind in ("sweater", "hoodie", "shirt", "tee", "dress"):
        wx, wy = near[4] if frame.sway <= 0 else far[4]
        s = 1 if frame.sway <= 0 else -1
        items.append(stroke(((wx + s * 1.5, wy + 8 * k), (wx + s * 14 * k, wy + 12 * k)), thin, 0.8, 0.1))
    return items


def draw_skirt(garment: Garment, *, frame: Frame, pen: Pen, sits: bool, stride: float = 0.0) -> list[Item]:
    """A skirt over the legs, hanging or, of somebody who sits, over the lap; a knee lifted (`stride` 1) spreads it."""
    colour = garment.colour or INK
    b, k, h, x = frame.build, frame.reach, frame.hip, frame.sway
    if sits:
        return _lap(garment, frame, pen)
    low = h + 56 * k
    points = (
        (x - b.hip + 2, h - 8), (x + b.hip - 2, h - 8), (x + b.hip + 4 + 5 * stride, h + 4),
        (x + b.hip + (15 + 14 * stride) * k, low - 3 * stride),
        (x, low + 6 * k), (x - b.hip - 16 * k, low), (x - b.hip - 4, h + 4),
    )  # fmt: skip
    path = closed(points, (0, 1, 3, 5))
    side = 1 if pen.light < 0 else -1
    dark = closed(
        (
            points[2] if side > 0 else points[6],
            points[3] if side > 0 else points[5],
            (x + side * 12, low + 5 * k),
            (x + side * 16, h),
        ),
        (0, 1, 2, 3),
    )
    items: list[Item] = [filled(path, colour), filled(dark, shade(colour, 0.5), 0.4), line(path, pen.line)]
    if pen.fine:
        for dx, top in ((-18, 20), (4, 14), (22, 24)):
            items.append(
                stroke(((x + dx * 1.2 * k, low + 3), (x + dx * 0.9 * k, h + top * k)), pen.line * 0.6, 0.9, 0.1)
            )
    return items


def _lap(garment: Garment, frame: Frame, pen: Pen) -> list[Item]:
    """A skirt over the thighs of somebody who sits."""
    b, k, h = frame.build, frame.reach, frame.hip
    out = (44 + 34 * pen.yaw) * k
    points: tuple[Point, ...] = (
        (-b.hip - 1, h - 12), (b.hip * 0.6, h - 16), (out, h - 14 * k), (out + 16 * k, h - 2),
        (out + 12 * k, h + 26 * k), (out - 26 * k, h + 27 * k), (-b.hip + 8, h + 20 * k),
    )  # fmt: skip
    corners: tuple[int, ...] = (0, 4)
    fold = ((-b.hip + 14, h + 2), (out * 0.4, h + 8 * k), (out - 6, h + 6 * k))
    if pen.yaw < FRONT:
        w, low = b.hip + 8, h + 34 * k
        points = (
            (-b.hip, h - 10), (b.hip, h - 10), (w, h + 8), (w + 2, low), (0, low + 7 * k), (-w - 2, low), (-w, h + 8),
        )  # fmt: skip
        corners, fold = (0, 1, 3, 5), ((-4, h + 10), (0, h + 18 * k), (-2, low))
    path, colour = closed(points, corners), garment.colour or INK
    items: list[Item] = [filled(path, colour)]
    if garment.pattern:
        items.append(_pattern(garment.pattern, trim_of(colour), path=path, frame=frame))
    items.append(line(path, pen.line))
    return [*items, stroke(fold, pen.line * 0.6, 0.2, 0.2)] if pen.fine else items
