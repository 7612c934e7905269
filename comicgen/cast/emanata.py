"""Emanata: the signs round a head that a face alone cannot say (a drop, a vein, a bulb...).

Comes in: the names on a Face, the places of the head and the pen. Goes out: items to be drawn last. Signs with a
reading direction (question mark, Z) are flipped for a head that will be mirrored.
"""

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

from comicgen.cast.face_pen import Pen, brushed, inked, lined, oval
from comicgen.cast.head_shape import EyePlace, Places
from comicgen.cast.palette import INK, WHITE
from comicgen.colour import mix
from comicgen.geometry import Affine, Path, Point, ellipse
from comicgen.geometry.curves import along, smooth
from comicgen.scene import Group, Item, Shape, Stroke

__all__ = ["EMANATA", "draw_emanata"]

_WATER, _WATER_DARK = "#9bd8f2", "#5fb2d9"
_RED, _MUSTARD, _HEART, _GLOOM = "#d7263d", "#f2b134", "#e7506a", "#5a6a94"


class _Scene(NamedTuple):
    """What a sign needs to know of the head it belongs to."""

    places: Places
    pen: Pen
    top: float  # of the hair
    flip: float  # -1 when the head will be mirrored


def draw_emanata(
    names: tuple[str, ...], places: Places, pen: Pen, *, top: float, mirrored: bool = False
) -> tuple[Item, ...]:
    """The signs of these names round a head whose hair reaches up to `top`; raises KeyError for an unknown one."""
    scene = _Scene(places, pen, top, -1.0 if mirrored else 1.0)
    return tuple(item for name in names for item in EMANATA[name](scene))


def _at(
    x: float, y: float, items: Sequence[Item], *, turn: float = 0.0, scale: float = 1.0, flip: float = 1.0
) -> Group:
    place = Affine.scaling(scale * flip, scale).then(Affine.rotation(turn)).then(Affine.translation(x, y))
    return Group(tuple(items), transform=place)


_DROP = Path.parse(
    "M0 -13C2.4 -6 6.4 -1.6 6.4 4C6.4 7.6 3.6 10.4 0 10.4C-3.6 10.4 -6.4 7.6 -6.4 4C-6.4 -1.6 -2.4 -6 0 -13Z"
)


def _drop(line: float) -> list[Item]:
    return [inked(_DROP, _WATER, line), brushed([(-3, 2.5), (-2.6, 5.4), (-0.8, 7)], 2.0, WHITE, (0.5, 0.4))]


def _sweat(scene: _Scene) -> list[Item]:
    line = scene.pen.line * 0.75
    big = _at(-52, -34, _drop(line / 1.25), turn=-24, scale=1.25)
    if scene.pen.small:
        return [big]
    return [big, _at(-62, -12, _drop(line / 0.7), turn=-40, scale=0.7)]


def _tears(scene: _Scene) -> list[Item]:
    items: list[Item] = []
    for place in (scene.places.near, scene.places.far):
        items += _stream(place, scene.pen)
    return items


def _stream(place: EyePlace, pen: Pen) -> list[Item]:
    """A stream that starts thin at the lid, swells, and ends in a hanging drop."""
    x, y, w = place.x + place.side * 1.5, place.y + 5.5, 0.5 + 0.5 * place.narrow
    out = place.side * 1.8
    data = (
        f"M{x - 3 * w} {y}C{x - 4.4 * w + out} {y + 8} {x - 4 * w + out} {y + 14} {x - 5 * w + out} {y + 21}"
        f"C{x - 6.6 * w + out} {y + 27} {x - 5 * w + out} {y + 33} {x + out} {y + 33}"
        f"C{x + 5 * w + out} {y + 33} {x + 6.6 * w + out} {y + 27} {x + 5 * w + out} {y + 21}"
        f"C{x + 4 * w + out} {y + 14} {x + 4.4 * w + out} {y + 8} {x + 3 * w} {y}Z"
    )
    path = Path.parse(data)
    gleam = [(x - 1.4 * w + out * 0.6, y + 6), (x - 1.6 * w + out, y + 15), (x - 2.4 * w + out, y + 24)]
    items: list[Item] = [
        inked(path, _WATER, pen.line * 0.55, mix(_WATER_DARK, INK, 0.45)),
        brushed(gleam, 2.2, WHITE, (0.3, 0.6)),
    ]
    if not pen.small:
        drop = [inked(_DROP, _WATER, pen.line * 1.1, mix(_WATER_DARK, INK, 0.45))]
        items.append(_at(place.x + place.side * 22, place.y + 6, drop, turn=-place.side * 64, scale=0.5))
    return items


_HOOK = Path.parse("M2.6 -10.5C2.6 -4.5 4.5 -2.6 10.5 -2.6")


def _vein(scene: _Scene) -> list[Item]:
    union = Path("", ())
    for quarter in range(4):
        union += _HOOK.transformed(Affine.rotation(90 * quarter))
    cross: list[Item] = [
        oval((0, 0), 6, 6, WHITE),
        Shape(union, stroke=Stroke(WHITE, 7.4)),
        Shape(union, stroke=Stroke(_RED, 3.6)),
    ]
    return [_at(-46, min(-50, scene.top + 18), cross, turn=-8, scale=1.3)]


# A stroke of astonishment: its point at the head, its round end away from it.
_FLICK = Path.parse("M0 0C-1.1 -6 -2.6 -9.6 -2.6 -12.6C-2.6 -14.4 -1.4 -15.4 0 -15.4C1.4 -15.4 2.6 -14.4 2.6 -12.6"
                    "C2.6 -9.6 1.1 -6 0 0Z")  # fmt: skip


def _surprise(scene: _Scene) -> list[Item]:
    items: list[Item] = []
    thick = max(scene.pen.line * 0.32, 0.85)
    for turn, length in ((-34, 0.86), (-7, 1.16), (20, 0.86)):
        stroke = Shape(_FLICK.transformed(Affine.scaling(thick, length)), INK)
        items.append(_at(0, 2, [_at(0, scene.top - 9, [stroke])], turn=turn))
    return items


_QUESTION = Path.parse("M-7 -8C-7 -18 9 -18 8 -7C7.5 -1 0 -1 0 6")


def _glyph(strokes: Path, dot: Point | None) -> list[Item]:
    """A sign in mustard with an ink rim."""
    items: list[Item] = [Shape(strokes, stroke=Stroke(INK, 9.2))]
    if dot:
        items.append(oval(dot, 5.0, 5.0, INK))
    items.append(Shape(strokes, stroke=Stroke(_MUSTARD, 4.6)))
    if dot:
        items.append(oval(dot, 2.8, 2.8, _MUSTARD))
    return items


def _question(scene: _Scene) -> list[Item]:
    return [_at(60, -60, _glyph(_QUESTION, (0, 16)), turn=12, scale=1.2, flip=scene.flip)]


def _exclamation(scene: _Scene) -> list[Item]:
    return [_at(58, -60, _glyph(Path.parse("M2 -18L0 5"), (-0.6, 16)), turn=12, scale=1.2, flip=scene.flip)]


_ZED = Path.parse("M-5 -6L5 -6L-5 6L5 6")


def _zzz(scene: _Scene) -> list[Item]:
    items: list[Item] = []
    for x, y, scale in ((50, -48, 0.85), (63, -63, 1.15), (79, -82, 1.5)):
        zed: list[Item] = [Shape(_ZED, stroke=Stroke(WHITE, 7.0)), Shape(_ZED, stroke=Stroke(INK, 3.4))]
        items.append(_at(x, y, zed, turn=8, scale=scale, flip=scene.flip))
    return items


_BULB = Path.parse("M-4.5 6C-4.5 2 -10 -1 -10 -8C-10 -14 -5.5 -18 0 -18C5.5 -18 10 -14 10 -8C10 -1 4.5 2 4.5 6Z")
_CAP = Path.parse("M-4.5 6L4.5 6L3.6 12.5C2.5 14.5 -2.5 14.5 -3.6 12.5Z")


def _idea(scene: _Scene) -> list[Item]:
    line = scene.pen.line * 0.85
    bulb: list[Item] = [
        inked(_BULB, _MUSTARD, line),
        brushed([(-6, -8), (-5, -12), (-2, -14)], 2.4, WHITE),
        inked(_CAP, "#c9ccd6", line),
        brushed([(-4, 9.4), (3.8, 8.8)], line * 0.7),
    ]
    ray = brushed([(0, -19), (0, -27)], line * 1.1, INK, (0.4, 0.7))
    bulb += [_at(0, -6, [ray], turn=turn) for turn in (-62, 0, 62)]
    return [_at(4, scene.top - 20, bulb)]


_HEART_SHAPE = Path.parse("M0 9C-9 2 -10 -3 -8 -6C-5.5 -9.5 -1.2 -8 0 -4.4C1.2 -8 5.5 -9.5 8 -6C10 -3 9 2 0 9Z")


def _hearts(scene: _Scene) -> list[Item]:
    line = scene.pen.line * 0.7
    items: list[Item] = []
    for x, y, scale, turn in ((54, -44, 0.75, -12), (68, -66, 1.05, 10), (52, -88, 0.85, -6)):
        heart = [inked(_HEART_SHAPE, _HEART, line / scale), brushed([(-5.6, -2), (-5, -5), (-3, -5.8)], 1.8, WHITE)]
        items.append(_at(x, y, heart, turn=turn, scale=scale))
    return items


def _gloom(scene: _Scene) -> list[Item]:
    """Vertical lines that hang over the brow on the side where the face is turned away from the light."""
    middle = scene.places.nose[0] * 0.6
    items: list[Item] = []
    for step in range(6):
        x = middle - 22 + step * 9.5
        length = (15, 21, 17, 23, 16, 12)[step]
        items.append(
            brushed([(x, -29), (x, -29 + length)], max(scene.pen.line * 0.75, 1.8), mix(_GLOOM, INK, 0.2), (0.8, 0.2))
        )
    return [Group(tuple(items), opacity=0.75)]


def _sparkle(scene: _Scene) -> list[Item]:
    items: list[Item] = []
    for x, y, size in ((54, -48, 13.0), (70, -66, 7.5)):
        points = [
            (x + math.sin(math.pi * i / 4) * (size if i % 2 == 0 else size * 0.3),
             y - math.cos(math.pi * i / 4) * (size if i % 2 == 0 else size * 0.3))
            for i in range(8)
        ]  # fmt: skip
        star = smooth(points, corners=range(0, 8, 2), tension=0.3)
        items.append(inked(star, WHITE, scene.pen.line * 0.8, mix(_MUSTARD, INK, 0.25)))
    return items


def _dizzy(scene: _Scene) -> list[Item]:
    """A spiral over each eye, stars round the head."""
    items: list[Item] = []
    for place in (scene.places.near, scene.places.far):
        turns = [
            (place.x + math.cos(a * 0.42) * a * 0.27 * place.narrow, place.y + math.sin(a * 0.42) * a * 0.3)
            for a in range(0, 34, 2)
        ]
        spiral = "".join(f"{'L' if i else 'M'}{x} {y}" for i, (x, y) in enumerate(along(turns, 4)))
        items.append(oval((place.x, place.y), 11 * place.narrow, 12, WHITE))
        items.append(lined(ellipse(place.x, place.y, 11 * place.narrow, 12), scene.pen.line * 0.6))
        items.append(lined(Path.parse(spiral), max(scene.pen.line * 0.75, 1.8)))
    return items


EMANATA: dict[str, Callable[[_Scene], list[Item]]] = {
    "sweat": _sweat, "tears": _tears, "vein": _vein, "surprise": _surprise, "question": _question,
    "exclamation": _exclamation, "zzz": _zzz, "idea": _idea, "hearts": _hearts, "gloom": _gloom,
    "sparkle": _sparkle, "dizzy": _dizzy,
}  # fmt: skip
