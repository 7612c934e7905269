"""What lies on the trunk between neck and hem, for each top: the plain ones are in `clothes_neck`, coats are here.

Comes in: a Person, a Frame, a Pen. Goes out: scene items in figure space, drawn over the trunk and under the arms.
"""

from collections.abc import Callable

from comicgen.cast import clothes_neck as neck
from comicgen.cast import uniforms
from comicgen.cast.body import Frame
from comicgen.cast.body_line import Pen, closed, filled, inked, line, stroke
from comicgen.cast.clothes import under_of
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, light, shade
from comicgen.cast.wardrobe import cut_of
from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, polygon, rounded
from comicgen.scene import Item

__all__ = ["draw_front", "shows_neck"]

_DEEP = frozenset(("turtleneck", "blazer", "cardigan", "vest", "lab coat", "coat", "school uniform", "scrubs"))
_SNAP, _FUR = "#fbfaf6", "#d9c3a0"


def shows_neck(kind: str | None) -> bool:
    """Whether the neck is drawn under the front; else the front brings it along, or hides it."""
    return kind not in _DEEP and kind != "space suit"


def draw_front(person: Person, *, frame: Frame, pen: Pen) -> list[Item]:
    """Everything between neck and hem that lies on the trunk."""
    if pen.back:
        return _back(person, frame, pen)
    return _FRONTS[person.top.kind or "tee"](person, frame, pen)


def _back(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    n, k, colour, kind = frame.neck, frame.reach, person.top.colour or INK, person.top.kind
    if kind in uniforms.BACKS:
        return uniforms.BACKS[kind](person, frame, pen)
    if kind in neck.HOODED:
        return _hood_behind(person, frame, pen)
    if not cut_of(kind).collar:
        return []
    high = 12.0 if kind == "turtleneck" else 8.0
    path = Path(
        "MCLCZ",
        (-15, n + 3, -6, n - 5, 6, n - 5, 15, n + 3, 16, n - high, 7, n - high - 7, -7, n - high - 7, -16, n - high),
    )
    tone = under_of(person) if kind in ("vest", "school uniform") else light(colour, 0.12)
    items: list[Item] = [inked(path, tone, pen.line * 0.9)]
    if kind in ("coat", "lab coat"):
        items += _half_belt(frame, pen, colour)
    if cut_of(kind).tail and kind != "dress" and neck.hem_below(frame, 20.0) > frame.hip:
        x, h = frame.sway, frame.hip
        items.append(
            stroke(
                ((x, h + 4 * k), (x + 1, neck.hem_below(frame, (cut_of(kind).tail + 4) * k))), pen.line * 0.7, 0.3, 0.9
            )
        )
    return items


def _half_belt(frame: Frame, pen: Pen, colour: str) -> list[Item]:
    k, w, y = frame.reach, frame.build.waist * 0.55, frame.waist
    strap = rounded(Rect(-w, y - 5 * k, 2 * w, 10 * k), 3 * k)
    dots = [filled(circle(side * (w - 6 * k), y, 2.2), shade(colour, 0.6)) for side in (-1, 1)]
    return [inked(strap, shade(colour, 0.1), pen.line * 0.75), *dots]


def _hood_behind(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    n, colour = frame.neck, person.top.colour or INK
    points = (
        (-30, n - 2), (0, n - 8), (30, n - 2), (34, n + 16), (14, n + 44), (0, n + 50), (-14, n + 44), (-34, n + 16),
    )  # fmt: skip
    mid = stroke(((0, n + 6), (1, n + 44)), pen.line * 0.6)
    return [inked(closed(points), light(colour, 0.08), pen.line), mid]


def _polo(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    n, k, cx, colour = frame.neck, frame.reach, 5 * pen.yaw, person.top.colour or INK
    placket = rounded(Rect(cx - 5 * k, n + 12, 10 * k, 36 * k), 2.5)
    items: list[Item] = [inked(placket, light(colour, 0.1), pen.line * 0.7)]
    items += [filled(circle(cx, n + 22 + y * k, 1.9), mix(colour, INK, 0.65)) for y in (4, 16)]
    return items + neck.wings(frame, pen, light(colour, 0.16))


def _blouse(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    """A round collar and small buttons."""
    n, s, k, cx, colour = frame.neck, frame.shoulder, frame.reach, 5 * pen.yaw, person.top.colour or INK
    w = 0.85 if frame.is_child else 1.0
    seam = ((cx, n + 16), (cx + 1.5, s + 60 * k), (cx * 0.6 + frame.sway, frame.hip + 6 * k))
    items: list[Item] = [stroke(seam, pen.line * 0.6, 0.5, 0.5)]
    for n_button in range(4):
        y = s + (30 + 24 * n_button) * k
        items.append(filled(circle(cx + 4.6 + frame.sway * n_button / 5, y, 1.7), mix(colour, INK, 0.6)))
    pale = light(colour, 0.5)
    for side in (-1, 1):
        lobe = (
            (side * 14, n - 7), (cx * 0.6 + side * 0.6, n + 8), (cx + side * 4 * w, n + 19 * w),
            (cx * 0.7 + side * 16 * w, n + 23 * w), (side * 27 * w, n + 12 * w), (side * 25 * w, n + 2),
        )  # fmt: skip
        items.append(inked(closed(lobe, (0, 1)), pale, pen.line * 0.85))
    return items


def _cardigan(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    """Open to the waist, buttoned below, with a pale edge and two pockets."""
    n, s, k, cx, h = frame.neck, frame.shoulder, frame.reach, 5 * pen.yaw, frame.hip
    colour, low = person.top.colour or INK, frame.shoulder + 66 * frame.reach
    under = under_of(person)
    items = neck.vee(person, frame, pen, under=under, low=low, wide=1.25)
    items += neck.neckband(frame, pen, drop=10, width=4.2, colour=shade(under, 0.08))
    edge, foot = light(colour, 0.22), (cx * 0.6 + frame.sway, h + 8 * k)
    for side in (-1, 1):
        band = ((side * 18, n - 3), (side * 12 + cx * 0.5, s + 26 * k), (cx, low), foot)
        items += [
            stroke(band, 7.5 * max(k, 0.8) + pen.line, 0.9, 0.9),
            stroke(band, 7.5 * max(k, 0.8) - pen.line * 0.6, 0.9, 0.9, colour=edge),
        ]
    for t in (0.1, 0.45, 0.8):
        x, y = cx + (foot[0] - cx) * t, low + (foot[1] - low) * t + 4
        items.append(filled(circle(x, y, 2.3 * max(k, 0.85)), mix(colour, INK, 0.7)))
    for side in (-1, 1):
        x = side * frame.build.hip * 0.55 + frame.sway + cx * 0.4
        pocket = polygon(
            ((x - 9 * k, h - 22 * k), (x + 9 * k, h - 22 * k), (x + 9 * k, h - 5 * k), (x - 9 * k, h - 5 * k))
        )
        items.append(line(pocket, pen.line * 0.65))
    return items


def _vest(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    """A waistcoat over a shirt."""
    s, k, cx, h = frame.shoulder, frame.reach, 5 * pen.yaw, frame.hip
    colour, low, under = person.top.colour or INK, frame.shoulder + 52 * frame.reach, under_of(person)
    items = neck.vee(person, frame, pen, under=under, low=low, wide=1.5)
    if "tie" in person.accessories:
        items += neck.necktie(person, frame, pen)
    items += neck.wings(frame, pen, light(under, 0.1))
    foot = (cx * 0.5 + frame.sway, h + 11 * k)
    items.append(stroke(((cx, low), foot), pen.line * 0.8, 0.7, 0.6))
    for n_button in range(4):
        t = 0.12 + 0.26 * n_button
        x, y = cx + (foot[0] - cx) * t, low + (foot[1] - low) * t
        items.append(filled(circle(x + 4.4, y, 2.1), mix(colour, INK, 0.7)))
    for side in (-1, 1):
        x = side * 24 * k + cx * 0.5
        items.append(stroke(((x - 8 * k, s + 76 * k), (x + 8 * k, s + 73 * k)), pen.line * 0.9, 0.7, 0.7))
    return items


def _coat(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    """A winter coat: wide lapels, two rows of buttons, flaps over the pockets."""
    s, k, cx, h = frame.shoulder, frame.reach, 5 * pen.yaw, frame.hip
    colour, low = person.top.colour or INK, frame.shoulder + 50 * frame.reach
    items = neck.vee(person, frame, pen, under=under_of(person), low=low)
    items += neck.neckband(frame, pen, drop=10, width=4.2, colour=shade(under_of(person), 0.1))
    items.append(_opening(frame, pen, low, (cut_of("coat").tail + 6) * k, shift=11 * k))
    dark = mix(colour, INK, 0.72)
    for row in range(3):
        y = s + (60 + 27 * row) * k
        items += [
            filled(circle(cx + side * 12 * k + frame.sway * 0.3 * row, y, 3.0 * max(k, 0.85)), dark) for side in (-1, 1)
        ]
    items += _flaps(frame, pen, colour, y=h - 2 * k)
    for side in (-1, 1):
        points = (
            (side * 13, frame.neck - 5), (cx, low + 2), (side * 31 * k + cx * 0.5, s + 24 * k),
            (side * 23 * k + cx * 0.4, s + 16 * k), (side * 31 * k, s + 6 * k), (side * 22, frame.neck - 2),
        )  # fmt: skip
        items.append(inked(polygon(points), light(colour, 0.14), pen.line * 0.9))
    return items


def _opening(frame: Frame, pen: Pen, top: float, tail: float, *, shift: float = 0.0) -> Item:
    """The edge where a coat is closed, from the lapels to the hem."""
    cx, h, x = 5 * pen.yaw, frame.hip, frame.sway
    low = neck.hem_below(frame, tail)
    return stroke(
        ((cx, top), (cx + shift * 0.9, top + 16), (cx * 0.6 + x * 0.6 + shift, h), (x + shift, low)),
        pen.line * 0.8,
        0.6,
        0.8,
    )


def _flaps(frame: Frame, pen: Pen, colour: str, *, y: float) -> list[Item]:
    k, items = frame.reach, list[Item]()
    for side in (-1, 1):
        x = side * frame.build.hip * 0.68 + frame.sway + 2 * pen.yaw
        flap = polygon(((x - 11 * k, y), (x + 11 * k, y - 1), (x + 11 * k, y + 9 * k), (x - 11 * k, y + 10 * k)))
        items.append(inked(flap, shade(colour, 0.06), pen.line * 0.75))
    return items


def _raincoat(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    """Buttoned with snaps under the chin, the hood lying on the shoulders."""
    n, k, cx, h = frame.neck, frame.reach, 5 * pen.yaw, frame.hip
    colour, tail = person.top.colour or INK, cut_of("raincoat").tail
    low = neck.hem_below(frame, (tail + 6) * k)
    items: list[Item] = [_opening(frame, pen, n + 20, (tail + 6) * k, shift=5 * k)]
    count = 4
    for each in range(count):
        y = n + 34 * k + (low - n - 62 * k) * each / (count - 1)
        x = cx - 1.5 * k + frame.sway * 0.8 * each / (count - 1)
        items += [inked(circle(x, y, 3.3 * max(k, 0.85)), _SNAP, pen.line * 0.65)]
    items += _flaps(frame, pen, colour, y=h + 2 * k)
    return items + _hood_collar(frame, pen, light(colour, 0.16))


def _hood_collar(frame: Frame, pen: Pen, colour: str) -> list[Item]:
    n, cx, w = frame.neck, 5 * pen.yaw, 0.85 if frame.is_child else 1.0
    collar = (
        (-29 * w, n + 4), (-20 * w, n - 10), (-8, n + 4), (cx, n + 13), (11, n + 4), (22 * w, n - 10),
        (32 * w, n + 4), (20 * w, n + 20), (cx, n + 27), (-16 * w, n + 20),
    )  # fmt: skip
    return [inked(closed(collar, (3,)), colour, pen.line * 0.9)]


def _parka(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    """A thick jacket with a zip, big pockets and fur round the hood."""
    n, k, cx, h = frame.neck, frame.reach, 5 * pen.yaw, frame.hip
    colour, tail = person.top.colour or INK, cut_of("parka").tail
    foot = (frame.sway + cx * 0.5, neck.hem_below(frame, (tail + 7) * k))
    items: list[Item] = []
    for side in (-1, 1):
        shift = side * 5.5 * k
        items.append(
            stroke(
                ((cx + shift, n + 20), (cx + shift + frame.sway * 0.5, h - 20), (foot[0] + shift, foot[1])),
                pen.line * 0.75,
                0.7,
                0.8,
            )
        )
    zip_line = ((cx, n + 20), (cx + frame.sway * 0.5, h - 20), foot)
    items.append(stroke(zip_line, pen.line * 0.8, 0.9, 0.9, colour=shade(colour, 0.7)))
    for side in (-1, 1):
        x = side * frame.build.hip * 0.62 + frame.sway + 2 * pen.yaw
        box = rounded(Rect(x - 13 * k, h - 14 * k, 26 * k, 27 * k), 4 * k)
        flap = polygon(
            (
                (x - 14 * k, h - 15 * k),
                (x + 14 * k, h - 15 * k),
                (x + 13 * k, h - 6 * k),
                (x, h - 3 * k),
                (x - 13 * k, h - 6 * k),
            )
        )
        items += [inked(box, shade(colour, 0.07), pen.line * 0.75), inked(flap, light(colour, 0.08), pen.line * 0.75)]
    items.append(
        stroke(
            ((-frame.build.waist, frame.waist - 2), (cx, frame.waist + 6), (frame.build.waist, frame.waist - 2)),
            pen.line * 0.55,
            0.4,
            0.4,
        )
    )
    return items + _hood_collar(frame, pen, _FUR)


def _none(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    return []


_FRONTS: dict[str, Callable[[Person, Frame, Pen], list[Item]]] = {
    "tee": neck.crew,
    "tank": neck.tank,
    "sweater": neck.sweater,
    "dress": neck.dress,
    "sun dress": _none,
    "gown": _none,
    "turtleneck": neck.turtleneck,
    "shirt": neck.shirt,
    "blazer": neck.blazer,
    "hoodie": neck.hoodie,
    "polo": _polo,
    "blouse": _blouse,
    "cardigan": _cardigan,
    "vest": _vest,
    "coat": _coat,
    "raincoat": _raincoat,
    "parka": _parka,
    **uniforms.FRONTS,
}
