"""Emanata: the signs round a head that a face alone cannot say (a drop, a vein, a bulb...).

Comes in: the names on a Face, the places of the head and the pen. Goes out: items to be drawn last. Signs with a
reading direction (question mark, Z) are flipped for a head that will be mirrored.
"""

import math
from collections.abc import Callable, Sequence

from comicgen.cast.emanata_face import bags, dizzy, drool, gloom, heart_eyes, tears, welling
from comicgen.cast.face_pen import Pen, brushed, inked, oval
from comicgen.cast.head_shape import Places
from comicgen.cast.palette import INK, WHITE
from comicgen.cast.sign import SignScene, at, cloud, drop, heart
from comicgen.cast.sign_rim import Rim, rim_of
from comicgen.colour import mix
from comicgen.geometry import Affine, Path, Point
from comicgen.geometry.curves import smooth
from comicgen.scene import Item, Shape, Stroke

__all__ = ["EMANATA", "draw_emanata"]

_RED, _MUSTARD = "#d7263d", "#f2b134"
_FLOATING = frozenset(  # what flies beside the head
    ("sweat", "vein", "steam", "surprise", "question", "exclamation", "idea", "zzz", "hearts", "notes", "sparkle",
     "stars", "shiver")
)  # fmt: skip
_ON_EDGE = -5.0  # a drop or a vein half on the hair still belongs to the skin under it


def draw_emanata(
    names: tuple[str, ...],
    places: Places,
    pen: Pen,
    *,
    top: float,
    mirrored: bool = False,
    around: Sequence[Item] = (),
) -> tuple[Item, ...]:
    """The signs of these names round a head whose hair reaches up to `top`, clear of what is `around`.

    Raises KeyError for an unknown name.
    """
    rim = rim_of(around) if _FLOATING & set(names) else Rim()
    scene = SignScene(places, pen, top, -1.0 if mirrored else 1.0, rim)
    return tuple(item for name in names for item in EMANATA[name](scene))


def _sweat(scene: SignScene) -> list[Item]:
    line = scene.pen.line * 0.75
    x, y = scene.rim.clear((-52, -34), 1.0)
    big = at(x, y, drop(line / 1.25), turn=-24, scale=1.25)
    if scene.pen.small:
        return [big]
    x, y = scene.rim.clear((-62, -12), 5.0)
    return [big, at(x, y, drop(line / 0.7), turn=-40, scale=0.7)]


_HOOK = Path.parse("M2.6 -10.5C2.6 -4.5 4.5 -2.6 10.5 -2.6")


def _vein(scene: SignScene) -> list[Item]:
    union = Path("", ())
    for quarter in range(4):
        union += _HOOK.transformed(Affine.rotation(90 * quarter))
    cross: list[Item] = [
        oval((0, 0), 6, 6, WHITE),
        Shape(union, stroke=Stroke(WHITE, 7.4)),
        Shape(union, stroke=Stroke(_RED, 3.6)),
    ]
    x, y = scene.rim.clear((-44, -48), _ON_EDGE)
    return [at(x, y, cross, turn=-8, scale=1.3)]


# A stroke of astonishment: its point at the head, its round end away from it.
_FLICK = Path.parse("M0 0C-1.1 -6 -2.6 -9.6 -2.6 -12.6C-2.6 -14.4 -1.4 -15.4 0 -15.4C1.4 -15.4 2.6 -14.4 2.6 -12.6"
                    "C2.6 -9.6 1.1 -6 0 0Z")  # fmt: skip


def _surprise(scene: SignScene) -> list[Item]:
    items: list[Item] = []
    thick = max(scene.pen.line * 0.32, 0.85)
    for turn, length in ((-34, 0.86), (-7, 1.16), (20, 0.86)):
        stroke = Shape(_FLICK.transformed(Affine.scaling(thick, length)), INK)
        far = max(0.9 * (8.0 - scene.top), scene.rim.reach(math.radians(turn - 90.0))) + 6.0
        items.append(at(2, -6, [at(0, -far, [stroke])], turn=turn))
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


def _question(scene: SignScene) -> list[Item]:
    x, y = scene.rim.clear((58, -56), 22.0)
    return [at(x, y, _glyph(_QUESTION, (0, 16)), turn=12, scale=1.2, flip=scene.flip)]


def _exclamation(scene: SignScene) -> list[Item]:
    x, y = scene.rim.clear((56, -56), 19.0)
    return [at(x, y, _glyph(Path.parse("M2 -18L0 5"), (-0.6, 16)), turn=12, scale=1.2, flip=scene.flip)]


_ZED = Path.parse("M-5 -6L5 -6L-5 6L5 6")


def _zzz(scene: SignScene) -> list[Item]:
    items: list[Item] = []
    left, low = scene.rim.clear((50, -48), 9.0)
    for x, y, scale in ((left, low, 0.85), (left + 10, low - 17, 1.1), (left + 22, low - 38, 1.4)):
        zed: list[Item] = [Shape(_ZED, stroke=Stroke(WHITE, 7.0)), Shape(_ZED, stroke=Stroke(INK, 3.4))]
        items.append(at(x, y, zed, turn=8, scale=scale, flip=scene.flip))
    return items


_BULB = Path.parse("M-4.5 6C-4.5 2 -10 -1 -10 -8C-10 -14 -5.5 -18 0 -18C5.5 -18 10 -14 10 -8C10 -1 4.5 2 4.5 6Z")
_CAP = Path.parse("M-4.5 6L4.5 6L3.6 12.5C2.5 14.5 -2.5 14.5 -3.6 12.5Z")


def _idea(scene: SignScene) -> list[Item]:
    line = scene.pen.line * 0.85
    bulb: list[Item] = [
        inked(_BULB, _MUSTARD, line),
        brushed([(-6, -8), (-5, -12), (-2, -14)], 2.4, WHITE),
        inked(_CAP, "#c9ccd6", line),
        brushed([(-4, 9.4), (3.8, 8.8)], line * 0.7),
    ]
    ray = brushed([(0, -19), (0, -27)], line * 1.1, INK, (0.4, 0.7))
    bulb += [at(0, -6, [ray], turn=turn) for turn in (-62, 0, 62)]
    far = max(-6.0 - scene.top, scene.rim.reach(-math.pi / 2, 0.2)) + 20.0
    return [at(4, -6.0 - far, bulb)]


def _hearts(scene: SignScene) -> list[Item]:
    line = scene.pen.line * 0.7
    items: list[Item] = []
    left, low = scene.rim.clear((54, -44), 9.0)
    for x, y, scale, turn in ((left, low, 0.75, -12), (left + 12, low - 22, 1.05, 10), (left - 3, low - 42, 0.85, -6)):
        items.append(at(x, y, heart(line / scale), turn=turn, scale=scale))
    return items


def _sparkle(scene: SignScene) -> list[Item]:
    line = scene.pen.line * 0.8
    x, y = scene.rim.clear((54, -48), 12.0)
    return [_star((x, y), 13.0, line), _star((x + 15, y - 18), 7.5, line)]


def _star(centre: Point, size: float, line: float, *, points: int = 4) -> Item:
    """Four points that gleam (white), or five that dance (mustard)."""
    (x, y), inner, last = centre, 0.3 if points == 4 else 0.5, 2 * points
    rim = [
        (x + math.sin(2 * math.pi * i / last) * (size if i % 2 == 0 else size * inner),
         y - math.cos(2 * math.pi * i / last) * (size if i % 2 == 0 else size * inner))
        for i in range(last)
    ]  # fmt: skip
    if points == 4:
        return inked(smooth(rim, corners=range(0, last, 2), tension=0.3), WHITE, line, mix(_MUSTARD, INK, 0.25))
    return inked(smooth(rim, corners=range(last), tension=0.3), _MUSTARD, line, mix(_MUSTARD, INK, 0.8))


def _puff(scene: SignScene) -> list[Item]:
    """A breath let go, before the mouth."""
    x, y = scene.places.mouth
    line = scene.pen.line * 0.75
    items = cloud(((0, 0, 6.5), (8, -3, 8.2), (17, 0, 6.6), (9, 4, 6.4)), line)
    return [at(x + 24, y + 8, items, turn=6), at(x + 50, y + 2, cloud(((0, 0, 3.4),), line))]


def _steam(scene: SignScene) -> list[Item]:
    """Anger that boils: a puff at each side of the crown."""
    items: list[Item] = []
    line = scene.pen.line * 0.75
    for side, size in ((-1, 1.0), (1, 0.85)):
        x, y = scene.rim.clear((side * 42 + 4, -46.0), 1.0)
        blobs = [(side * dx, dy, r) for dx, dy, r in ((0, 0, 6.0), (8, -7, 8.0), (19, -9, 9.0), (13, -1, 7.0))]
        items.append(at(x, y, cloud(blobs, line / size), scale=size))
    return items


def _shiver(scene: SignScene) -> list[Item]:
    """Wavering lines at both sides of a head that trembles."""
    items: list[Item] = []
    for side in (-1, 1):
        near = max(62.0, scene.rim.reach(0.0 if side > 0 else math.pi, 0.35) + 8.0)
        for out, half in ((near, 17), (near + 9, 10))[: 1 if scene.pen.small else 2]:
            waves = [(side * out + (2.6 if k % 2 else -2.6), 6 - half + k * half / 2.5) for k in range(6)]
            wave, width = smooth(waves, closed=False), max(scene.pen.line * 0.8, 2.0)
            items += [Shape(wave, stroke=Stroke(WHITE, width + 3.6)), Shape(wave, stroke=Stroke(INK, width))]
    return items


def _notes(scene: SignScene) -> list[Item]:
    """A quaver, and two under one beam."""
    single = _note(scene, ((-0.6, 7),), "M5 -16L5 7M5 -15C6 -10 12 -11 11 -3")
    pair = _note(scene, ((-0.6, 7), (15.4, 4)), "M5 -15L5 7M21 -18L21 4M5 -14.6L21 -17.6M5 -12L21 -15")
    x, y = scene.rim.clear((60, -52), 16.0)
    return [
        at(x, y, single, turn=-8, scale=0.9, flip=scene.flip),
        at(x + 16, y - 26, pair, turn=8, scale=0.95, flip=scene.flip),
    ]


def _note(scene: SignScene, heads: tuple[Point, ...], stems: str) -> list[Item]:
    """Heads and stems in ink, with a white rim so that dark hair does not swallow them."""
    width, path = max(scene.pen.line * 0.9, 2.4), Path.parse(stems)
    rims: list[Item] = [at(x, y, [oval((0, 0), 8.0, 6.4, WHITE)], turn=-20) for x, y in heads]
    ink: list[Item] = [at(x, y, [oval((0, 0), 6.0, 4.4, INK)], turn=-20) for x, y in heads]
    return [*rims, Shape(path, stroke=Stroke(WHITE, width + 4.0)), *ink, Shape(path, stroke=Stroke(INK, width))]


def _stars(scene: SignScene) -> list[Item]:
    """Small stars that circle over a head that was hit."""
    items: list[Item] = []
    for x, y, size in ((-40, 8, 8.5), (0, -3, 10.5), (42, 5, 8.0)):
        place = scene.rim.clear((x + 4, scene.top - 6 + y), size + 3)
        items.append(_star(place, size, scene.pen.line * 0.75, points=5))
    return items


EMANATA: dict[str, Callable[[SignScene], list[Item]]] = {
    "sweat": _sweat, "tears": tears, "welling": welling, "vein": _vein, "steam": _steam, "surprise": _surprise,
    "question": _question, "exclamation": _exclamation, "idea": _idea, "zzz": _zzz, "hearts": _hearts,
    "heart eyes": heart_eyes, "notes": _notes, "sparkle": _sparkle, "stars": _stars, "dizzy": dizzy, "gloom": gloom,
    "shiver": _shiver, "puff": _puff, "bags": bags, "drool": drool,
}  # fmt: skip
