"""Gear: what stands there with a pose, because the pose makes no sense without it: a desk, a steering wheel, a pillow.

Drawn in figure space, facing right, in U of an adult. Comes in: a name and a Pen. Goes out: items behind the figure,
between the body and the hands, and before everything.
"""

from collections.abc import Callable

from comicgen.cast.body import FRONT, Frame
from comicgen.cast.body_line import Pen, closed, filled, inked, line, stroke
from comicgen.cast.palette import light, shade
from comicgen.cast.stances import Leg
from comicgen.frozen import NamedTuple
from comicgen.geometry import Path, Rect, ellipse, polygon, polyline, rounded
from comicgen.scene import Item

__all__ = ["Gear", "draw_blanket", "draw_gear"]

_WOOD, _TOP, _SLATE, _STEEL, _CARD, _LINEN = "#b98562", "#d9b48c", "#2a2733", "#8b93a5", "#cfa272", "#f3ece0"
_GLOW = "#bfe3f0"


class Gear(NamedTuple):
    """The layers of a thing that a pose brings along."""

    behind: tuple[Item, ...] = ()
    between: tuple[Item, ...] = ()
    before: tuple[Item, ...] = ()


def draw_gear(name: str, pen: Pen) -> Gear:
    """The thing of a name, seen from where the figure is seen."""
    return _DRAW[name](pen)


def _desk(pen: Pen) -> Gear:
    """A desk with a laptop; from the front, the lid hides the hands."""
    if pen.yaw < FRONT:
        top, legs = _table(-96, 96, -134, pen)
        lid = rounded(Rect(-36, -182, 72, 46), 4)
        laptop = [inked(lid, _STEEL, pen.line), filled(ellipse(0, -160, 5, 5), light(_STEEL, 0.6))]
        laptop.append(inked(rounded(Rect(-40, -138, 80, 5), 2), shade(_STEEL, 0.2), pen.line * 0.8))
        things = (*legs, *top, *laptop)
        return Gear(behind=things) if pen.back else Gear(before=things)
    top, legs = _table(36, 178, -126, pen)
    base = polygon(((62, -132), (122, -132), (132, -126), (66, -126)))
    screen = polygon(((120, -131), (127, -131), (152, -180), (145, -180)))
    glow = polygon(((119, -133), (122, -133), (146, -178), (143, -178)))
    laptop = [inked(base, _STEEL, pen.line * 0.9), inked(screen, _STEEL, pen.line * 0.9), filled(glow, _GLOW)]
    return Gear(between=(*legs, *top, *laptop))


def _table(left: float, right: float, y: float, pen: Pen) -> tuple[list[Item], list[Item]]:
    wood = shade(_WOOD, 0.15)
    legs: list[Item] = [
        inked(polygon(((x, y + 8), (x + 9, y + 8), (x + 8, 0), (x + 1, 0))), wood, pen.line * 0.9)
        for x in (left + 12, right - 20)
    ]
    top = rounded(Rect(left, y, right - left, 10), 3)
    return [
        inked(top, _TOP, pen.line),
        filled(
            Path("MLLLZ", (left + 3, y + 6, right - 3, y + 6, right - 3, y + 9, left + 3, y + 9)), shade(_TOP, 0.25)
        ),
    ], legs


def _counter(pen: Pen) -> Gear:
    """A high table to lean on."""
    left, right = (-92, 92) if pen.yaw < FRONT else (30, 158)
    front = Rect(left + 8, -130, right - left - 16, 130)
    body = Path("MLLLZ", (front.x, front.y, front.right, front.y, front.right, 0, front.x, 0))
    items: list[Item] = [inked(body, _WOOD, pen.line)]
    items.append(
        filled(
            Path("MLLLZ", (front.x + 2, -128, front.right - 2, -128, front.right - 2, -116, front.x + 2, -116)),
            shade(_WOOD, 0.35),
        )
    )
    if pen.fine:
        for n in (1, 2):
            x = front.x + front.w * n / 3
            items.append(line(polyline(((x, -112), (x, -4))), pen.line * 0.5, shade(_WOOD, 0.4)))
    items.append(inked(rounded(Rect(left, -142, right - left, 13), 4), _TOP, pen.line))
    if pen.back:
        return Gear(behind=tuple(items))
    return Gear(between=tuple(items))


def _wheel(pen: Pen) -> Gear:
    """A steering wheel on its column, and the edge of the dashboard."""
    if pen.yaw < FRONT:
        ring = ellipse(0, -150, 44, 34)
        front = (
            line(ring, 8 + pen.line),
            line(ring, 8 - pen.line, _STEEL),
            inked(ellipse(0, -148, 11, 9), _SLATE, pen.line * 0.8),
        )
        return Gear(behind=front) if pen.back else Gear(between=front)
    column = polygon(((84, -158), (92, -150), (132, -104), (122, -100)))
    ring = closed(((56, -152), (62, -176), (82, -190), (96, -184), (94, -162), (80, -140), (62, -136)))
    spokes = polyline(((60, -146), (78, -162), (92, -182)))
    items = (
        inked(column, _SLATE, pen.line * 0.9), line(spokes, 5 + pen.line, _SLATE),
        line(ring, 7 + pen.line), line(ring, max(7 - pen.line, 2.5), "#5b6072"),
    )  # fmt: skip
    return Gear(between=items)


def _pillow(pen: Pen) -> Gear:
    """Under the head of somebody who sleeps; figure space is turned with them, so it stands upright here."""
    shape = closed(
        ((-60, -392), (-64, -344), (-60, -292), (-38, -286), (-26, -300), (-22, -342), (-26, -384), (-40, -398))
    )
    items: list[Item] = [inked(shape, _LINEN, pen.line)]
    if pen.fine:
        items.append(stroke(((-58, -380), (-50, -370), (-46, -358)), pen.line * 0.6, colour=shade(_LINEN, 0.35)))
        items.append(stroke(((-58, -300), (-50, -308), (-46, -318)), pen.line * 0.6, colour=shade(_LINEN, 0.35)))
    return Gear(behind=tuple(items))


def draw_blanket(frame: Frame, legs: tuple[Leg, Leg], colour: str, pen: Pen) -> list[Item]:
    """Over somebody who sleeps, from the waist to the feet; it hangs over the edge of the bed.

    Figure space is turned with them: what is right here will be up, what is left will hang down.
    """
    b, h, t, k = frame.build, frame.hip, frame.build.leg, frame.reach
    knee = max(legs, key=lambda leg: leg.knee[0]).knee
    foot = max(leg.ankle[0] for leg in legs) + 30 * frame.foot
    toes, top, hang = 20.0, h - 12 * k, -b.hip - 34.0
    points = (
        (hang, top + 6), (-b.hip - 4, top), (b.hip * 0.4, top - 4), (b.hip + 8, top + 2), (knee[0] + 0.86 * t, knee[1]),
        (foot - 4, knee[1] * 0.4), (foot, 0.0), (foot - 18, toes), (-b.hip, toes + 6), (hang, toes),
    )  # fmt: skip
    cloth = light(colour, 0.35)
    items: list[Item] = [inked(closed(points, (0, 3, 9)), cloth, pen.line)]
    band = closed(
        ((hang, top + 6), (-b.hip - 4, top), (b.hip * 0.4, top - 4), (b.hip + 8, top + 2), (b.hip + 12, top + 24),
         (b.hip * 0.4, top + 18), (-b.hip - 4, top + 22), (hang, top + 26)), (0, 3, 4, 7),
    )  # fmt: skip
    items.append(inked(band, light(colour, 0.75), pen.line * 0.9))
    if pen.fine:
        for x, y, to in ((-b.hip * 0.4, 0.62 * h, 0.2), (b.hip * 0.5, 0.7 * h, 0.42), (-b.hip - 8, 0.5 * h, 0.1)):
            items.append(stroke(((x, y), (x - 6, y + (to * h - y) * 0.6), (x - 3, to * h)), pen.line * 0.6))
    return items


def _crate(pen: Pen) -> Gear:
    """A big box that is pushed."""
    left, right = (-78, 78) if pen.yaw < FRONT else (106, 250)
    body = rounded(Rect(left, -232, right - left, 230), 3)
    items: list[Item] = [inked(body, _CARD, pen.line)]
    middle = (left + right) / 2
    items.append(
        filled(Path("MLLLZ", (left + 2, -230, left + 20, -230, left + 20, -4, left + 2, -4)), shade(_CARD, 0.16))
    )
    tape = Path("MLLLZ", (middle - 12, -232, middle + 12, -232, middle + 12, -186, middle - 12, -186))
    items.append(inked(tape, light(_CARD, 0.45), pen.line * 0.6))
    if pen.fine:
        arrow = polyline(((right - 46, -30), (right - 46, -58), (right - 54, -48)))
        items += [
            line(arrow, pen.line * 0.8, shade(_CARD, 0.6)),
            line(polyline(((right - 46, -58), (right - 38, -48))), pen.line * 0.8, shade(_CARD, 0.6)),
        ]
    if pen.back:
        return Gear(behind=tuple(items))
    return Gear(between=tuple(items)) if pen.yaw >= FRONT else Gear(before=tuple(items))


_DRAW: dict[str, Callable[[Pen], Gear]] = {
    "desk": _desk,
    "counter": _counter,
    "wheel": _wheel,
    "pillow": _pillow,
    "crate": _crate,
}
