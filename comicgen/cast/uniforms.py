"""The fronts and backs of what people wear at work and at school.

Comes in: a Person, a Frame, a Pen. Goes out: scene items in figure space, drawn over the trunk and under the arms.
"""

from collections.abc import Callable

from comicgen.cast import clothes_neck as neck
from comicgen.cast.body import Frame
from comicgen.cast.body_line import Pen, closed, filled, inked, line, stroke
from comicgen.cast.cloth_patterns import Surface, pattern_on, star, surface
from comicgen.cast.clothes import trunk_path, under_of
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, light, shade
from comicgen.cast.wardrobe import cut_of
from comicgen.colour import mix
from comicgen.geometry import Path, Point, Rect, circle, polygon, rounded
from comicgen.scene import Group, Item

__all__ = ["BACKS", "FRONTS"]

_BRASS, _STEEL, _WHITE, _RED, _BLUE = "#e6b955", "#a9aab2", "#fbfaf6", "#c8323f", "#3f72b8"


def _lab_coat(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    """A doctor's: open at the neck, a pen in the pocket, a stethoscope."""
    n, s, k, cx, h = frame.neck, frame.shoulder, frame.reach, 5 * pen.yaw, frame.hip
    colour, low = person.top.colour or INK, frame.shoulder + 70 * frame.reach
    items = neck.vee(person, frame, pen, under=under_of(person), low=low, wide=1.1)
    if "tie" in person.accessories:
        items += neck.necktie(person, frame, pen)
    items += neck.wings(frame, pen, light(under_of(person), 0.12))
    items += [neck.lapel(side, frame, pen, light(colour, 0.1)) for side in (-1, 1)]
    foot = (frame.sway + 2, neck.hem_below(frame, (cut_of("lab coat").tail + 6) * k))
    items.append(stroke(((cx, low), (cx * 0.6 + frame.sway * 0.6, h), foot), pen.line * 0.8, 0.7, 0.8))
    items += [
        filled(circle(cx + 5 + frame.sway * 0.2 * i, low + (10 + 22 * i) * k, 2.0), mix(colour, INK, 0.5))
        for i in (0, 1)
    ]
    items += _breast_pocket(frame, pen, colour, has_pen=True)
    for side in (-1, 1):
        x = side * frame.build.hip * 0.62 + frame.sway + 2 * pen.yaw
        items.append(line(rounded(Rect(x - 11 * k, h - 4 * k, 22 * k, 22 * k), 3 * k), pen.line * 0.7))
    return [*items, *_stethoscope(n, s, cx, k, pen)]


def _stethoscope(n: float, s: float, cx: float, k: float, pen: Pen) -> list[Item]:
    tube: tuple[Point, ...] = (
        (-15, n - 6),
        (-17 * k, s + 14 * k),
        (-10 * k + cx, s + 40 * k),
        (-8 * k + cx, s + 56 * k),
    )
    other: tuple[Point, ...] = ((16, n - 6), (19 * k, s + 14 * k), (12 * k + cx, s + 38 * k))
    items: list[Item] = [stroke(points, pen.line * 1.5, 0.9, 0.9, colour="#3a3b47") for points in (tube, other)]
    x, y = tube[-1]
    return [*items, inked(circle(x, y + 4, 5.2 * max(k, 0.85)), _STEEL, pen.line * 0.8)]


def _breast_pocket(frame: Frame, pen: Pen, colour: str, *, has_pen: bool = False) -> list[Item]:
    k, s = frame.reach, frame.shoulder
    x, y, w, h = 17 * k, s + 42 * k, 17 * k, 18 * k
    items: list[Item] = []
    if has_pen:
        items.append(
            stroke(((x + 5 * k, y + 4 * k), (x + 5 * k, y - 7 * k)), 3.2 + pen.line * 0.4, 0.9, 0.9, colour=_BLUE)
        )
    shape = Path("MLLLZ", (x, y, x + w, y - 1, x + w, y + h, x, y + h))
    return [*items, inked(shape, shade(colour, 0.06), pen.line * 0.7)]


def _chef(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    """Two rows of buttons, a stand-up collar, a knotted neckerchief."""
    n, s, k, cx, h = frame.neck, frame.shoulder, frame.reach, 5 * pen.yaw, frame.hip
    colour = person.top.colour or INK
    flap = ((cx - 20 * k, n + 10), (cx - 17 * k, s + 60 * k), (cx - 14 * k + frame.sway, h + 14 * k))
    items: list[Item] = [stroke(flap, pen.line * 0.8, 0.6, 0.7)]
    for row in range(4):
        y = s + (28 + 26 * row) * k
        for side in (-1, 1):
            x = cx + side * 11 * k + frame.sway * 0.25 * row
            items.append(inked(circle(x, y, 3.0 * max(k, 0.85)), shade(colour, 0.05), pen.line * 0.6))
    items += neck.wings(frame, pen, light(colour, 0.1))
    knot, tone = (cx * 0.8, n + 13), person.accent
    for side in (-1, 1):
        end = ((knot[0], knot[1]), (knot[0] + side * 5, knot[1] + 19), (knot[0] + side * 15, knot[1] + 14))
        items.append(inked(polygon(end), tone, pen.line * 0.8))
    band = closed(((-15, n - 7), (0, n + 3), (16, n - 7), (17, n + 3), (cx, n + 15), (-16, n + 3)), (0, 2))
    return [*items, inked(band, tone, pen.line * 0.85), inked(circle(*knot, 4.6), shade(tone, 0.15), pen.line * 0.7)]


def _police(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    """A shirt with a black tie, straps on the shoulders, a star of brass, a belt."""
    s, k, cx, h = frame.shoulder, frame.reach, 5 * pen.yaw, frame.hip
    colour = person.top.colour or INK
    items: list[Item] = [stroke(((cx, frame.neck + 16), (cx * 0.6 + frame.sway, h - 6 * k)), pen.line * 0.7, 0.6, 0.6)]
    for side in (-1, 1):
        x, y = side * 24 * k + cx * 0.4, s + 38 * k
        pocket = polygon(((x - 11 * k, y), (x + 11 * k, y), (x + 10 * k, y + 18 * k), (x - 10 * k, y + 18 * k)))
        items += [inked(pocket, shade(colour, 0.08), pen.line * 0.7)]
        items.append(line(Path("MLL", (x - 11 * k, y + 5 * k, x, y + 9 * k, x + 11 * k, y + 5 * k)), pen.line * 0.6))
        strap = polygon(
            (
                (side * 20, s - 4),
                (side * (frame.build.shoulder - 7), s + 6),
                (side * (frame.build.shoulder - 9), s + 12),
                (side * 21, s + 3),
            )
        )
        items.append(inked(strap, light(colour, 0.2), pen.line * 0.7))
    items.append(inked(star(-24 * k + cx * 0.4, s + 31 * k, 9.5 * max(k, 0.85)), _BRASS, pen.line * 0.75))
    items += neck.necktie(person._replace(accent="#2b2633"), frame, pen)
    items += neck.wings(frame, pen, light(colour, 0.14))
    return [*items, *_duty_belt(frame, pen, buckle=True)]


def _duty_belt(frame: Frame, pen: Pen, *, buckle: bool) -> list[Item]:
    h, x, w, k = frame.hip, frame.sway, frame.build.hip + 1, frame.reach
    top, low = h - 10 * k, h + 1 * k
    band = closed(((x - w, top), (x, top + 5), (x + w, top), (x + w, low), (x, low + 5), (x - w, low)), (0, 2, 3, 5))
    items: list[Item] = [inked(band, "#2b2633", pen.line * 0.8)]
    if buckle:
        items.append(
            inked(rounded(Rect(x + pen.yaw * 4 - 7 * k, top + 2.4, 14 * k, 10.5 * k), 2), _BRASS, pen.line * 0.7)
        )
    return items


def _police_back(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    return [*_collar_behind(frame, pen, light(person.top.colour or INK, 0.12)), *_duty_belt(frame, pen, buckle=False)]


def _collar_behind(frame: Frame, pen: Pen, colour: str) -> list[Item]:
    n = frame.neck
    path = Path("MCLCZ", (-15, n + 3, -6, n - 5, 6, n - 5, 15, n + 3, 16, n - 8, 7, n - 15, -7, n - 15, -16, n - 8))
    return [inked(path, colour, pen.line * 0.9)]


def _scrubs(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    """A nurse's: a V at the neck with a broad edge, a pocket, a watch hung from it."""
    n, s, k, cx = frame.neck, frame.shoulder, frame.reach, 5 * pen.yaw
    colour, low = person.top.colour or INK, frame.neck + 36 * max(frame.reach, 0.8)
    skin = Path("MLLCZ", (-16, n - 1, cx, low, 17, n - 1, 6, n + 9, -6, n + 9, -16, n - 1))
    items: list[Item] = [filled(skin, person.skin), *neck.draw_neck(person, frame=frame, pen=pen)]
    edge: tuple[Point, ...] = ((-18, n - 4), (cx, low), (19, n - 4))
    for width, tone in ((6.0 + pen.line, INK), (6.0 - pen.line * 0.4, light(colour, 0.35))):
        items += [stroke(edge[:2], width, 0.9, 0.9, colour=tone), stroke(edge[1:], width, 0.9, 0.9, colour=tone)]
    items += _breast_pocket(frame, pen, colour, has_pen=True)
    x, y = -24 * k + cx * 0.4, s + 44 * k
    return [
        *items,
        stroke(((x, y - 9 * k), (x, y)), pen.line * 1.3, 0.9, 0.9),
        inked(circle(x, y + 4, 5.0 * max(k, 0.85)), _WHITE, pen.line * 0.8),
    ]


def _overalls(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    """Bib and braces over a tee."""
    s, k, cx, colour = frame.shoulder, frame.reach, 5 * pen.yaw, person.top.colour or INK
    top = s + 46 * k
    items = neck.neckband(frame, pen, drop=10, width=4.2, colour=shade(under_of(person), 0.14))
    items += _bib_straps(frame, pen, colour, top + 5, spread=16, cx=cx)
    items += _bib(person, frame, pen, top=top, half=25 * k, cx=cx)
    box = (cx - 12 * k, top + 14 * k, 24 * k, 20 * k)
    items.append(inked(rounded(Rect(*box), 3 * k), shade(colour, 0.1), pen.line * 0.75))
    for side in (-1, 1):
        items.append(inked(circle(cx + side * 18 * k, top + 6 * k, 3.4 * max(k, 0.85)), _BRASS, pen.line * 0.65))
    return items


def _bib(person: Person, frame: Frame, pen: Pen, *, top: float, half: float, cx: float) -> list[Item]:
    """The lower part of the trunk with the bib on top of it."""
    b, k, h, colour = frame.build, frame.reach, frame.hip, person.top.colour or INK
    low = frame.waist + 4 * k
    wide = max(b.waist, b.hip) + 30
    points = (
        (cx - half, top), (cx + half, top), (cx + half + 3, low - 12 * k), (wide, low - 2),
        (wide, h + 30), (-wide, h + 30), (-wide, low - 2), (cx - half - 3, low - 12 * k),
    )  # fmt: skip
    clip = trunk_path(person, frame, pen)
    path = closed(points, (0, 1, 3, 4, 5, 6))
    seam = ((-b.waist, low + 6), (cx, low + 11), (b.waist, low + 6))
    cloth: list[Item] = [inked(path, colour, pen.line * 0.9)]
    if person.top.pattern:
        cloth.append(pattern_on(person.top.pattern, colour, _bib_surface(frame, top), clip=path, size=k))
    cloth.append(stroke(seam, pen.line * 0.5, 0.6, 0.6, colour=shade(colour, 0.6)))
    return [Group(tuple(cloth), clip=clip), line(clip, pen.line)]


def _bib_surface(frame: Frame, top: float) -> Surface:
    """The cloth of a bib, for its pattern."""
    w, low = frame.build.hip + 4, frame.hip + 10
    return surface(((-w, top), (-w, low)), ((w, top), (w, low)), top=top, low=low)


def _bib_straps(frame: Frame, pen: Pen, colour: str, low: float, *, spread: float, cx: float) -> list[Item]:
    items: list[Item] = []
    k, n = frame.reach, frame.neck
    for side in (-1, 1):
        points = ((side * 25 * max(k, 0.8), n + 2), (cx + side * (spread + 2) * k, low))
        items += [
            stroke(points, 9 * max(k, 0.8) + pen.line, 0.95, 0.95),
            stroke(points, 9 * max(k, 0.8) - pen.line * 0.6, 0.95, 0.95, colour=colour),
        ]
    return items


def _overalls_back(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    k, n, colour = frame.reach, frame.neck, person.top.colour or INK
    low = frame.waist - 4 * k
    items: list[Item] = []
    for side in (-1, 1):
        points = ((side * 26 * max(k, 0.8), n + 1), (side * -16 * k, low + 4))
        items += [
            stroke(points, 9 * max(k, 0.8) + pen.line, 0.95, 0.95),
            stroke(points, 9 * max(k, 0.8) - pen.line * 0.6, 0.95, 0.95, colour=colour),
        ]
    return [*items, *_bib(person, frame, pen, top=low, half=22 * k, cx=0.0)]


def _school(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    """A jumper with a V, a white shirt, a tie, a crest."""
    n, s, k, cx = frame.neck, frame.shoulder, frame.reach, 5 * pen.yaw
    colour, low = person.top.colour or INK, frame.neck + 46 * max(frame.reach, 0.78)
    items = neck.vee(person, frame, pen, under=_WHITE, low=low, wide=1.3)
    x = cx * 0.8
    tie = polygon(((x - 3.4, n + 16), (x + 3.4, n + 16), (cx + 5, low - 7), (cx, low - 1), (cx - 5, low - 7)))
    knot = polygon(((x - 5, n + 8), (x + 5, n + 8), (x + 3.4, n + 17), (x - 3.4, n + 17)))
    items += [inked(tie, person.accent, pen.line * 0.75), inked(knot, shade(person.accent, 0.15), pen.line * 0.75)]
    edge: tuple[Point, ...] = ((-20, n - 2), (cx, low + 2), (21, n - 2))
    for width, tone in ((5.5 + pen.line, INK), (5.5 - pen.line * 0.5, light(colour, 0.4))):
        items += [stroke(edge[:2], width, 0.9, 0.9, colour=tone), stroke(edge[1:], width, 0.9, 0.9, colour=tone)]
    items += neck.wings(frame, pen, _WHITE)
    x, y, r = 26 * k, s + 40 * k, 8.5 * max(k, 0.85)
    crest = closed(
        ((x - r, y - r), (x + r, y - r), (x + r, y + r * 0.3), (x, y + r * 1.3), (x - r, y + r * 0.3)), (0, 1, 3)
    )
    return [*items, inked(crest, _BRASS, pen.line * 0.75)]


def _space_suit(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    """The ring of the helmet, a box of switches, a hose, a patch."""
    n, s, k, cx, h = frame.neck, frame.shoulder, frame.reach, 5 * pen.yaw, frame.hip
    colour = person.top.colour or INK
    ring = closed(
        ((-27, n - 2), (0, n + 8), (28, n - 2), (31, n + 8), (18, n + 18), (0, n + 22), (-17, n + 18), (-30, n + 8)), ()
    )
    box = Rect(cx - 21 * k, s + 46 * k, 42 * k, 30 * k)
    hose = ((cx + 20 * k, s + 70 * k), (cx + 36 * k, s + 86 * k), (frame.build.waist - 2, s + 70 * k))
    items: list[Item] = [*neck.draw_neck(person, frame=frame, pen=pen)]
    items += [stroke(hose, 6.0 + pen.line, 0.9, 0.9), stroke(hose, 6.0 - pen.line * 0.5, 0.9, 0.9, colour=_STEEL)]
    items.append(inked(rounded(box, 5 * k), shade(colour, 0.1), pen.line * 0.9))
    for i, tone in enumerate((_RED, _BRASS, _BLUE)):
        items.append(inked(circle(cx + (i - 1) * 12 * k, s + 55 * k, 3.6 * max(k, 0.8)), tone, pen.line * 0.55))
    items.append(inked(rounded(Rect(cx - 14 * k, s + 64 * k, 28 * k, 7 * k), 2), "#2b3a67", pen.line * 0.55))
    items.append(inked(circle(-27 * k + cx * 0.4, s + 34 * k, 8 * max(k, 0.85)), person.accent, pen.line * 0.7))
    w, x = frame.build.hip, frame.sway
    items.append(stroke(((x - w, h - 8), (x, h - 2), (x + w, h - 8)), pen.line * 1.0, 0.8, 0.8))
    return [*items, inked(ring, _STEEL, pen.line)]


def _space_back(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    """The pack with the air."""
    n, s, k, colour = frame.neck, frame.shoulder, frame.reach, person.top.colour or INK
    pack = rounded(Rect(-33 * k, s + 8 * k, 66 * k, 88 * k), 12 * k)
    ring = closed(((-27, n), (0, n - 8), (27, n), (29, n + 9), (0, n + 15), (-29, n + 9)), ())
    items: list[Item] = [inked(ring, _STEEL, pen.line), inked(pack, shade(colour, 0.12), pen.line)]
    items += [line(Path("ML", (-33 * k, s + y * k, 33 * k, s + y * k)), pen.line * 0.6) for y in (34, 70)]
    return [*items, inked(circle(0, s + 52 * k, 9 * k), person.accent, pen.line * 0.7)]


Front = Callable[[Person, Frame, Pen], list[Item]]
FRONTS: dict[str, Front] = {
    "lab coat": _lab_coat,
    "chef jacket": _chef,
    "police uniform": _police,
    "scrubs": _scrubs,
    "overalls": _overalls,
    "school uniform": _school,
    "space suit": _space_suit,
}
BACKS: dict[str, Front] = {
    "police uniform": _police_back,
    "overalls": _overalls_back,
    "space suit": _space_back,
}
