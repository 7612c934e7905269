"""Legs: trousers, jeans, leggings, shorts and bare legs, with shoes, on the legs of a stance.

Comes in: a Person, a Frame and a Pose. Goes out: items, those behind the trunk's hem and those before it.
"""

import math
from collections.abc import Sequence

from comicgen.cast.body import FRONT, Frame
from comicgen.cast.body_line import Pen, Tube, closed, filled, inked, limb, line, outline, stroke, tube
from comicgen.cast.cloth_patterns import on_tube
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, WHITE, shade
from comicgen.cast.pose_model import Pose
from comicgen.cast.shoes import OVER_TROUSERS, draw_shoe
from comicgen.cast.stances import Leg, legs_of, thigh
from comicgen.cast.wardrobe import DRESSES, cut_of, is_bare
from comicgen.colour import mix
from comicgen.geometry import Path, Point, polyline
from comicgen.scene import Item, Shape
from comicgen.script.model import Garment

__all__ = ["draw_legs", "draw_stool"]

_TROUSERS = (1.06, 0.98, 0.93, 0.88, 0.82, 0.85)  # x the build's leg, from mid-thigh to hem
_PUFFED = (1.3, 1.34, 1.3, 1.18, 1.24, 1.28, 1.22, 1.2, 1.16)  # of a space suit
_LEGGINGS = (0.86, 0.74, 0.68, 0.69, 0.6, 0.5)
_BARE = (0.86, 0.84, 0.78, 0.7, 0.64, 0.66, 0.68, 0.56, 0.44)
_BOOT_TURN = 15.0  # degrees: the shaft of a boot that differs more from its shin is turned to it
_FOLDED = 0.05  # cosine of the knee from which thigh and shin are drawn apart
_SHORTS = (1.16, 1.2, 1.2, 1.18, 1.18, 1.2, 1.2, 1.2, 1.2)


def draw_legs(person: Person, *, frame: Frame, pose: Pose, pen: Pen) -> list[Item]:
    """Both legs with their shoes, the far one first."""
    legs = legs_of(frame, pose, pen)
    has_lap = pose.has_lap(pen.yaw >= FRONT)
    items: list[Item] = []
    if is_bare(person.top.kind, person.bottom.kind):
        in_shorts = person.bottom.kind == "shorts" and person.top.kind not in DRESSES
        for leg in legs:
            items += _bare_leg(person, leg, frame, pen, in_shorts=in_shorts and leg.shin_over)
        if in_shorts and not legs[0].shin_over:
            items += _shorts(person, legs, frame, pen, has_lap=has_lap)
        return items
    colour = person.bottom.colour or INK
    if not has_lap:
        items.append(_seat(frame, shade(colour, 0.14)))
    for leg in legs:
        items += _shoe(person, leg, frame, pen)
        tone = shade(colour, 0.14) if leg.is_dim else colour
        puff = cut_of(person.top.kind).puff
        items += _trouser(person.bottom._replace(colour=tone), leg, frame, pen, sits=has_lap, puff=puff)
        if pose.on_seat and not has_lap:
            items += _knee(leg, frame, pen)
    if person.shoes.kind in OVER_TROUSERS:
        for leg in legs:
            items += _shoe(person, leg, frame, pen) if not leg.shin_over else []
    return items


def _knee(leg: Leg, frame: Frame, pen: Pen) -> list[Item]:
    """The edge of a knee that points at the reader."""
    (x, y), w = leg.knee, frame.build.leg * 0.42
    return [
        stroke(((x - w, y - 4), (x - w * 0.4, y + 4), (x + w * 0.4, y + 4), (x + w, y - 4)), pen.line * 0.8, 0.2, 0.2)
    ]


def _seat(frame: Frame, colour: str) -> Shape:
    """What closes the trousers between the legs."""
    b, h, x = frame.build, frame.hip, frame.sway
    w = b.hip * 0.6
    return filled(closed(((x - w, h - 8), (x + w, h - 8), (x + 4, h + 12), (x - 4, h + 12)), (0, 1)), colour)


def _trouser(bottom: Garment, leg: Leg, frame: Frame, pen: Pen, *, sits: bool, puff: float) -> list[Item]:
    items: list[Item] = []
    colour = bottom.colour or INK
    widths = _trouser_widths(bottom.kind, frame, sits=sits)
    if puff:
        widths = [max(w, frame.build.leg * p) for w, p in zip(widths, _PUFFED, strict=True)]
    parts = _tubes(leg, widths, bulge=2 if sits and not leg.is_dim else 0)
    for part in parts:
        items += _cloth(part, bottom.pattern, colour, frame, pen)
    if bottom.kind == "jeans" and len(parts) == 1:
        items += _turn_up(parts[0], colour, pen)
    if pen.fine and puff:
        items += [item for part in parts for item in _rings(part, pen)]
    elif pen.fine and len(parts) == 1 and bottom.kind != "leggings":
        items += _trouser_folds(parts[0], leg, pen)
    return items


def _rings(part: Tube, pen: Pen) -> list[Item]:
    """Where a suit full of air is drawn in: over the knee and at the shin."""
    items: list[Item] = []
    for t in (0.4, 0.6, 0.8):
        left, right = part.across(t)
        middle = part.across(min(t + 0.05, 1.0))
        dip = _mid(*middle, 0.5)
        items.append(stroke((left, dip, right), pen.line * 0.6, 0.4, 0.4))
    return items


def _tubes(leg: Leg, widths: Sequence[float], *, bulge: int = 0) -> list[Tube]:
    """A leg as one tube; or, when the knee is bent sharply, as thigh and shin, one over the other."""
    if not _is_folded(leg):
        return [tube(limb(leg.hip, leg.knee, leg.ankle), widths, tip=not leg.has_shoe, bulge=bulge)]
    upper = tube(_along(leg.hip, leg.knee), widths[:5], tip=True, bulge=bulge)
    lower = tube(_along(leg.knee, leg.ankle), widths[4:], bulge=2)
    return [upper, lower] if leg.shin_over else [lower, upper]


def _along(start: Point, end: Point) -> list[Point]:
    return [_mid(start, end, t) for t in (0, 0.25, 0.5, 0.75, 1)]


def _is_folded(leg: Leg) -> bool:
    (hx, hy), (kx, ky), (ax, ay) = leg.hip, leg.knee, leg.ankle
    u, v = (hx - kx, hy - ky), (ax - kx, ay - ky)
    size = (math.hypot(*u) * math.hypot(*v)) or 1.0
    return (u[0] * v[0] + u[1] * v[1]) / size > _FOLDED


def _cloth(part: Tube, pattern: str | None, colour: str, frame: Frame, pen: Pen) -> list[Item]:
    """A leg in cloth: colour, pattern, shade, outline."""
    fill, edge = outline(part, colour, pen.line)
    items: list[Item] = [fill]
    if pattern:
        items.append(on_tube(pattern, colour, part, size=0.9 * frame.reach))
    return [*items, filled(part.band(part.dark_side(pen), 0.34), shade(colour, 0.5), 0.4), edge]


def _turn_up(part: Tube, colour: str, pen: Pen) -> list[Item]:
    """What makes jeans: the hem turned up, its pale inside showing, and a stitched seam."""
    cuff = part.cut(0.91, 1.0)
    fill, edge = outline(cuff, mix(colour, "#ffffff", 0.45), pen.line * 0.9)
    items: list[Item] = [fill, edge, line(polyline(part.across(0.91)), pen.line * 0.75)]
    if pen.fine:
        seam = [_mid(*part.across(t), 0.3) for t in (0.25, 0.4, 0.55, 0.7, 0.86)]
        items.append(stroke(seam, pen.line * 0.45, 0.6, 0.6, colour=mix(colour, "#ffffff", 0.5)))
    return items


def _trouser_widths(kind: str | None, frame: Frame, *, sits: bool) -> list[float]:
    leg, top = frame.build.leg, thigh(frame)
    if sits:
        top = min(top, leg * 1.25)
    if kind == "leggings":
        return [top, top * 0.66 + leg * 0.3, top * 0.3 + leg * 0.62, *(leg * w for w in _LEGGINGS)]
    return [top, top * 0.72 + leg * 0.33, top * 0.4 + leg * 0.66, *(leg * w for w in _TROUSERS)]


def _trouser_folds(part: Tube, leg: Leg, pen: Pen) -> list[Item]:
    """A break over the shoe, and one in the hollow of a bent knee."""
    left, right = part.across(0.93)
    low = part.across(0.97)
    items: list[Item] = [stroke((right, _mid(left, low[1], 0.45)), pen.line * 0.55, 0.8, 0.1)]
    bend = (leg.knee[0] - leg.hip[0]) * (leg.ankle[1] - leg.hip[1]) - (leg.knee[1] - leg.hip[1]) * (
        leg.ankle[0] - leg.hip[0]
    )
    if abs(bend) > 1800:
        a, b = part.across(0.5)
        start, end = (b, a) if bend < 0 else (a, b)
        items.append(stroke((start, _mid(start, end, 0.42)), pen.line * 0.65, 0.9, 0.1))
    return items


def _mid(a: Point, b: Point, t: float) -> Point:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def _bare_leg(person: Person, leg: Leg, frame: Frame, pen: Pen, *, in_shorts: bool = False) -> list[Item]:
    """A leg without cloth, or, when its shin lies over its thigh, with the leg of shorts below the shin."""
    skin = shade(person.skin, 0.12) if leg.is_dim else person.skin
    items: list[Item] = []
    parts = _tubes(leg, [frame.build.leg * w for w in _BARE])
    for n, part in enumerate(parts):
        if n == 1 and in_shorts:
            items += _shorts_leg(person, leg, frame, pen, bulge=2)
        fill, edge = outline(part, skin, pen.line)
        items += [fill, filled(part.band(part.dark_side(pen), 0.3), shade(skin, 0.18)), edge]
    if person.shoes.kind == "sneaker" and leg.has_shoe:
        shin = parts[0] if len(parts) == 1 or not leg.shin_over else parts[1]
        top = 0.86 if len(parts) == 1 else 0.72
        sock = shin.cut(top, 1.0)
        items += [*outline(sock, WHITE, pen.line * 0.9), line(polyline(shin.across(top)), pen.line * 0.7)]
    return items + _shoe(person, leg, frame, pen)


def _shorts(person: Person, legs: tuple[Leg, Leg], frame: Frame, pen: Pen, *, has_lap: bool) -> list[Item]:
    colour = person.bottom.colour or INK
    items: list[Item] = []
    for leg in legs:
        if not leg.is_dim and not has_lap:
            items.append(_seat(frame, colour))
        items += _shorts_leg(person, leg, frame, pen, bulge=2 if has_lap and not leg.is_dim else 0, on_lap=has_lap)
    return items


def _shorts_leg(person: Person, leg: Leg, frame: Frame, pen: Pen, *, bulge: int, on_lap: bool = False) -> list[Item]:
    colour = person.bottom.colour or INK
    tone = shade(colour, 0.14) if leg.is_dim else colour
    widths = [frame.build.leg * w for w in _SHORTS]
    if not on_lap and not leg.shin_over:
        top = max(thigh(frame), widths[0])  # both legs meet in the middle, also on broad hips
        widths[:3] = [top, top * 0.7 + widths[1] * 0.3, top * 0.4 + widths[2] * 0.6]
    part = _shorts_tube(leg, widths, bulge, end=0.41 if on_lap else 0.5)  # on a lap, before the knee bends
    items = _cloth(part, person.bottom.pattern, tone, frame, pen)
    if pen.fine:
        items.append(line(polyline(part.across(0.88)), pen.line * 0.45, shade(tone, 0.5)))
    return items


def _shorts_tube(leg: Leg, widths: Sequence[float], bulge: int, *, end: float) -> Tube:
    parts = _tubes(leg, widths, bulge=bulge)
    if len(parts) == 1:
        return parts[0].cut(0, end)
    return parts[0 if leg.shin_over else 1].cut(0, 0.96)


def _shoe(person: Person, leg: Leg, frame: Frame, pen: Pen) -> list[Item]:
    if not leg.has_shoe:
        return []
    turn = leg.turn
    if person.shoes.kind == "boot":
        if leg.shin_over:  # the shaft is hidden below the other leg
            person = person._replace(shoes=person.shoes._replace(kind="shoe"))
        along = math.degrees(math.atan2(leg.ankle[1] - leg.knee[1], leg.ankle[0] - leg.knee[0])) - 90.0
        turn = along if abs(along - turn) > _BOOT_TURN and not leg.shin_over and leg.toe > 0 else turn
    return [draw_shoe(person, ankle=leg.ankle, turn=turn, toe=leg.toe, size=frame.foot, is_dim=leg.is_dim, pen=pen)]


def draw_stool(frame: Frame, pen: Pen) -> list[Item]:
    """A plain round stool for somebody who sits where the setting has no seat."""
    k, top, x = frame.reach, frame.hip + 12 * frame.reach, 6 * pen.yaw
    wood = "#b98562"
    items: list[Item] = []
    for dx, foot in ((-22, -27), (22, 27), (-6, -8), (8, 10)):
        leg = Path(
            "MLLLZ", (x + (dx - 4) * k, top, x + (dx + 4) * k, top, x + (foot + 3) * k, 0, x + (foot - 3) * k, 0)
        )
        items.append(inked(leg, shade(wood, 0.2), pen.line * 0.9))
    seat = closed(
        (
            (x - 38 * k, top - 4),
            (x, top - 10),
            (x + 38 * k, top - 4),
            (x + 36 * k, top + 8),
            (x, top + 11),
            (x - 36 * k, top + 8),
        )
    )
    return [*items, inked(seat, wood, pen.line)]
