"""What clothes do at the neck and down the front: collars, buttons, pockets, lapels, ties, hoods, scarves.

Comes in: a Person, a Frame, a Pen. Goes out: scene items in figure space, drawn over the trunk and under the arms.
"""

from comicgen.cast.body import Frame
from comicgen.cast.body_line import Pen, closed, filled, inked, line, stroke
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, light, shade
from comicgen.colour import luminance, mix
from comicgen.geometry import Path, Point, Rect, circle, polygon, rounded
from comicgen.scene import Item, Shape

__all__ = [
    "HOODED",
    "blazer",
    "crew",
    "draw_hood",
    "draw_neck",
    "draw_scarf",
    "dress",
    "hem_below",
    "hoodie",
    "lapel",
    "neckband",
    "necktie",
    "pocket",
    "shirt",
    "sweater",
    "tank",
    "turtleneck",
    "vee",
    "wings",
]

HOODED = frozenset(("hoodie", "raincoat", "parka"))
_SEATED = -95.0  # hips lower than that have a lap before them
_PHONE, _WHITE_CLOTH, _FUR = "#2a2733", "#fbfaf6", "#d9c3a0"


def draw_neck(person: Person, *, frame: Frame, pen: Pen) -> list[Item]:
    """The neck with the shadow of the chin."""
    n, lean = frame.neck, 3.5 * pen.yaw
    top = n - 30
    path = Path(
        "MCLCZ",
        (-12.5, n + 1, -6, n + 13, 7, n + 13, 13.5, n + 1, 12 + lean, top)
        + (6, top - 2, -6, top - 2, -10.5 + lean, top),
    )
    if pen.back:
        return [inked(path, shade(person.skin, 0.12), pen.line)]
    dark = Path("MLLCZ", (-11 + lean, top, 13 + lean, top, 12.6, n + 3, 6, n + 9, -5, n + 2, -11, n - 8))
    return [filled(path, person.skin), filled(dark, shade(person.skin, 0.3)), line(path, pen.line)]


def draw_hood(person: Person, *, frame: Frame, pen: Pen) -> list[Item]:
    """The hood that lies on the shoulders, behind head and neck."""
    if person.top.kind not in HOODED or pen.back:
        return []
    n, colour = frame.neck, person.top.colour or INK
    w = 0.8 if frame.is_child else 1.0
    points = (
        (-36 * w, n + 12),
        (-33 * w, n - 10),
        (-16 * w, n - 21),
        (16 * w, n - 21),
        (34 * w, n - 10),
        (38 * w, n + 12),
        (0, n + 24),
    )
    items: list[Item] = [inked(closed(points), shade(colour, 0.28), pen.line)]
    if person.top.kind == "parka":
        items = [inked(closed([(x * 1.12, y - 4) for x, y in points]), _FUR, pen.line), *items]
    return items


def neckband(frame: Frame, pen: Pen, *, drop: float, width: float, colour: str) -> list[Item]:
    """A ribbed or sewn band round the neck, from one side of it to the other."""
    n, cx, low = frame.neck, 3 * pen.yaw, drop * 1.33
    path = Path(
        "MCLCZ",
        (-14.5 - width * 0.6, n - 1, cx - 9 - width * 0.5, n + low + width, cx + 10 + width * 0.5, n + low + width)
        + (15.5 + width * 0.6, n - 1, 13.5, n - 4, cx + 8, n + low - width * 0.4, cx - 7, n + low - width * 0.4)
        + (-12.5, n - 4),
    )
    return [inked(path, colour, pen.line * 0.9)]


def crew(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    colour = person.top.colour or INK
    return neckband(frame, pen, drop=10, width=4.2, colour=shade(colour, 0.14))


def tank(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    n, cx, colour = frame.neck, 3 * pen.yaw, person.top.colour or INK
    skin = Path("MCCZ", (-17, n - 1, cx - 14, n + 30, cx + 15, n + 30, 18, n - 1, 8, n + 3, -8, n + 3, -17, n - 1))
    curve = Path("MC", (-17.5, n - 3, cx - 14, n + 31, cx + 15, n + 31, 18.5, n - 3))
    return [filled(skin, person.skin), line(curve, pen.line * 2.2), line(curve, pen.line * 0.9, shade(colour, 0.14))]


def sweater(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    colour = person.top.colour or INK
    return neckband(frame, pen, drop=10, width=7.5, colour=light(colour, 0.12))


def dress(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    return neckband(frame, pen, drop=12, width=4, colour=shade(person.top.colour or INK, 0.14))


def turtleneck(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    n, colour, lean = frame.neck, person.top.colour or INK, 2 * pen.yaw
    path = Path(
        "MCLCZ",
        (-14 + lean, n - 15, -5, n - 9, 7, n - 9, 15 + lean, n - 15, 17.5, n + 3)
        + (8, n + 13, -7, n + 13, -16.5, n + 3),
    )
    fold = Path("MC", (-15 + lean, n - 6, -5, n + 1, 7, n + 1, 16 + lean, n - 6))
    return [inked(path, light(colour, 0.08), pen.line), line(fold, pen.line * 0.6, shade(colour, 0.5))]


def shirt(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    s, n, h = frame.shoulder, frame.neck, frame.hip
    colour, cx, k = person.top.colour or INK, 5 * pen.yaw, frame.reach
    low = frame.sway
    seam = stroke(((cx, n + 16), (cx + 1.5, s + 60 * k), (cx * 0.6 + low, h + 9 * k)), pen.line * 0.7, 0.6, 0.6)
    items: list[Item] = [seam]
    dark = mix(colour, INK, 0.65)
    for n_button in range(4):
        y = s + (28 + 25 * n_button) * k
        items.append(filled(circle(cx - 4.8 + low * n_button / 5, y, 1.8 * max(k, 0.85)), dark))
    items += pocket(person, frame, pen)
    if "tie" in person.accessories:
        items += necktie(person, frame, pen)
    return items + wings(frame, pen, light(colour, 0.14))


def wings(frame: Frame, pen: Pen, colour: str) -> list[Item]:
    n, cx, w = frame.neck, 5 * pen.yaw, 0.85 if frame.is_child else 1.0
    items: list[Item] = []
    for side in (-1, 1):
        points = (
            (side * 13.5, n - 8), (cx * 0.6 + side * 0.8, n + 9),
            (cx + side * 11 * w, n + 23 * w), (side * 25 * w, n + 5),
        )  # fmt: skip
        items.append(inked(polygon(points), colour, pen.line * 0.9))
    return items


def pocket(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    k, s, colour = frame.reach, frame.shoulder, person.top.colour or INK
    x, y, w, h = -30 * k, s + 30 * k, 20 * k, 23 * k
    items: list[Item] = []
    if "pocket phone" in person.accessories:
        items += _pocket_phone(x + w / 2, y, k, pen)
    shape = Path("MLLLLZ", (x, y, x + w, y, x + w, y + h * 0.74, x + w / 2, y + h, x, y + h * 0.74))
    items.append(inked(shape, shade(colour, 0.07), pen.line * 0.75))
    if pen.fine:
        items.append(
            line(Path("ML", (x + 1.5, y + 5 * k, x + w - 1.5, y + 5 * k)), pen.line * 0.45, shade(colour, 0.5))
        )
    return items


def _pocket_phone(x: float, y: float, k: float, pen: Pen) -> list[Item]:
    body = rounded(Rect(x - 7.5 * k, y - 17 * k, 15 * k, 24 * k), 3 * k)
    return [inked(body, _PHONE, pen.line * 0.8), filled(circle(x, y - 10.5 * k, 2.7 * k), "#ff6b4a")]


def blazer(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    s, k = frame.shoulder, frame.reach
    colour, cx, v = person.top.colour or INK, 5 * pen.yaw, frame.shoulder + 62 * frame.reach
    under = _WHITE_CLOTH if luminance(colour) < 0.55 else "#2b3a67"
    items = vee(person, frame, pen, under=under, low=v)
    if "tie" in person.accessories:
        items += necktie(person, frame, pen)
    items += wings(frame, pen, under)
    items += [lapel(side, frame, pen, light(colour, 0.1)) for side in (-1, 1)]
    x = frame.sway
    front = stroke(
        ((cx, v), (cx + 0.6, (v + frame.hip) / 2), (cx + x - 5 * k, frame.hip + 18 * k)), pen.line * 0.85, 0.7, 0.5
    )
    dark = shade(INK, 0.2)
    items += [front, filled(circle(cx + 4.5, v + 9 * k, 2.3), dark), filled(circle(cx + 4, v + 26 * k, 2.3), dark)]
    side = min(cx + 30 * k, frame.build.waist * 0.78 + x * 0.6)  # within the cloth, however slim the waist is
    pocket = Path("ML", (side - 15 * k, v + 34 * k, side, v + 32 * k))
    breast = Path("ML", (cx + 17 * k, s + 36 * k, cx + 30 * k, s + 34 * k))
    items.append(line(pocket, pen.line * 0.8))
    if pen.fine:
        items.append(line(breast, pen.line * 0.7))
    return items


def hem_below(frame: Frame, tail: float) -> float:
    """Where a coat ends that falls `tail` below the hips: over the ground, and before the lap of somebody who sits."""
    return frame.hip - 4 if frame.hip > _SEATED else min(frame.hip + tail, -2.0)


def vee(person: Person, frame: Frame, pen: Pen, *, under: str, low: float, wide: float = 1.0) -> list[Item]:
    """The opening of a jacket down to `low`, with what is worn below and the neck in it."""
    n, cx = frame.neck, 5 * pen.yaw
    path = Path("MLLCZ", (-14 * wide, n - 1, cx, low, 15 * wide, n - 1, 6, n + 9, -6, n + 9, -14 * wide, n - 1))
    return [inked(path, under, pen.line * 0.9), *draw_neck(person, frame=frame, pen=pen)]


def lapel(side: int, frame: Frame, pen: Pen, colour: str) -> Shape:
    s, n, cx, k = frame.shoulder, frame.neck, 5 * pen.yaw, frame.reach
    points = (
        (side * 14 + 0.5, n - 3), (cx, s + 64 * k), (side * 27 * k + cx * 0.5, s + 27 * k),
        (side * 20 * k + cx * 0.5, s + 19 * k), (side * 27 * k, s + 10 * k), (side * 21, n),
    )  # fmt: skip
    return inked(polygon(points), colour, pen.line * 0.9)


def necktie(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    n, s, cx, k = frame.neck, frame.shoulder, 5 * pen.yaw, frame.reach
    x = cx * 0.8
    knot = polygon(((x - 5.5, n + 8), (x + 5.5, n + 8), (x + 3.4, n + 17), (x - 3.4, n + 17)))
    blade = polygon(((x - 3, n + 17), (x + 3, n + 17), (cx + 6.4, s + 50 * k), (cx, s + 60 * k), (cx - 6, s + 50 * k)))
    return [inked(blade, person.accent, pen.line * 0.75), inked(knot, shade(person.accent, 0.15), pen.line * 0.75)]


def hoodie(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    n, h, k = frame.neck, frame.hip, frame.reach
    colour, cx = person.top.colour or INK, 5 * pen.yaw
    x, w = cx * 0.5 + frame.sway * 0.7, 0.85 if frame.is_child else 1.0
    corners = ((-28, 20), (-20, 42), (20, 42), (28, 20), (27, 7), (-27, 7))
    pouch = closed([(x + dx * k, h - up * k) for dx, up in corners], (1, 2, 4, 5))
    collar = (
        (-27 * w, n + 4), (-19 * w, n - 9), (cx, n + 15), (21 * w, n - 9),
        (30 * w, n + 4), (18 * w, n + 21), (cx, n + 29), (-14 * w, n + 21),
    )  # fmt: skip
    items: list[Item] = [inked(pouch, shade(colour, 0.08), pen.line * 0.75)]
    items.append(inked(closed(collar, (2,)), light(colour, 0.1), pen.line * 0.9))
    for side, length in ((-1, 24 * k), (1, 20 * k)):
        items += _cord((cx + side * 7, n + 22), side, length, pen)
    return items


def _cord(top: Point, side: int, length: float, pen: Pen) -> list[Item]:
    x, y = top
    points = (top, (x + side, y + length / 2), (x + side * 1.4, y + length))
    return [
        stroke(points, pen.line * 1.5, 0.9, 0.9),
        stroke(points, pen.line * 0.75, 0.9, 0.9, colour=_WHITE_CLOTH),
        filled(circle(x + side * 1.4, y + length + 1, 2.2), INK),
    ]


def draw_scarf(person: Person, *, frame: Frame, pen: Pen) -> list[Item]:
    """A scarf in the accent's colour."""
    if "scarf" not in person.accessories:
        return []
    n, colour, k = frame.neck, person.accent, frame.reach
    loop = closed(
        ((-23, n - 9), (0, n - 1), (25, n - 9), (29, n + 6), (18, n + 17), (0, n + 20), (-17, n + 17), (-27, n + 6))
    )
    side = 1 if not pen.back else -1
    x = side * 12
    end = closed(((x - 8, n + 12), (x + 8, n + 11), (x + 13, n + 58 * k), (x - 3, n + 61 * k)), (0, 1, 2, 3))
    items: list[Item] = [inked(end, shade(colour, 0.08), pen.line)]
    if pen.fine:
        for t in (0.1, 0.4, 0.7):
            at = x - 2 + 15 * t
            items.append(line(Path("ML", (at, n + 60 * k, at + 0.6, n + 67 * k)), pen.line * 0.8))
        items.append(stroke(((x + 1, n + 20), (x + 4, n + 50 * k)), pen.line * 0.55, colour=shade(colour, 0.5)))
    items.append(inked(loop, colour, pen.line))
    items.append(stroke(((-20, n + 2), (-4, n + 9), (12, n + 7)), pen.line * 0.6, colour=shade(colour, 0.55)))
    return items
