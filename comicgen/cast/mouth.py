"""Mouths: closed, trembling, open from a grin to a shout, and round.

One family of outlines: the width, the height of the corners and the depth are numbers of the Face, so that every
strength of an expression has its mouth; a mouth opened by a hair's breadth stays closed.
"""

import math
from collections.abc import Sequence
from itertools import chain

from comicgen.cast.expression import Face
from comicgen.cast.face_pen import Pen, brushed, clipped, filled, inked, lined
from comicgen.cast.head_shape import BEARDED, Places
from comicgen.cast.model import Person
from comicgen.cast.palette import WHITE, is_dark, shade
from comicgen.colour import mix
from comicgen.frozen import NamedTuple
from comicgen.geometry import Path, Point, ellipse, polygon
from comicgen.geometry.curves import along, lerp
from comicgen.geometry.path import KAPPA
from comicgen.scene import Item, Shape, Stroke

__all__ = ["draw_mouth", "mouth_centre"]

_INSIDE, _TONGUE = "#5b1726", "#e4697a"
_CLENCHED = 1.4  # from this number on teeth fill the mouth
_TONGUE_OUT = 1.1  # from this number it hangs over the lip
_ROSE, _ROSE_ON_DARK = "#c9606a", "#e08878"  # lips that show in a beard
_CORNER = 6.8  # how far the corners go with a smile
_NEAR_SKEW, _FAR_SKEW = 2.6, -3.4
_DEPTH = 6.8  # of a closed smile
_HEIGHT = 17.5  # of an open mouth
_OPEN_FROM = 0.17  # below this an open mouth would be a blot of ink
_NARROWER, _FAR_NARROWER = 0.06, 0.15  # by turning: the whole mouth, its far half
_FROWN_DROP = (3.0, 6.0)  # bare, under a moustache
_CLOSED, _OPEN, _WAVE, _TICK, _LIP = 1.25, 1.0, 1.1, 0.78, 0.6  # x contour


class _Lips(NamedTuple):
    """Where a mouth is: centre, half width, left and right corner."""

    x: float
    y: float
    half: float
    left: Point
    right: Point


def mouth_centre(face: Face, places: Places) -> Point:
    """The middle of the mouth, where words come from."""
    x, y = places.mouth
    open_by = face.mopen * _HEIGHT * 0.5 if face.mopen >= _OPEN_FROM else 2.0
    return x + face.mx, y + open_by


def draw_mouth(person: Person, face: Face, places: Places, *, pen: Pen) -> tuple[Item, ...]:
    """The mouth, without a moustache."""
    lips = _lips(person, face, places)
    if face.mopen >= _OPEN_FROM:
        return tuple(_open(person, face, lips, pen=pen))
    if face.wob > 0.3:
        return tuple(_trembling(person, face, lips, pen=pen))
    return tuple(_closed(person, face, lips, pen=pen))


def _lips(person: Person, face: Face, places: Places) -> _Lips:
    x = places.mouth[0] + face.mx
    drop = _FROWN_DROP[person.facial_hair in BEARDED]
    y = places.mouth[1] + drop * max(-face.smile, 0.0)  # clear of the nose, or of the moustache
    half = face.mw / 2 * (1 - _NARROWER * places.yaw)
    corner = y - _CORNER * face.smile
    lean = 2.0 * face.skew
    return _Lips(
        x,
        y,
        half,
        (x - half + max(lean, 0.0), corner + _NEAR_SKEW * face.skew),
        (x + half * (1 - _FAR_NARROWER * places.yaw) + lean * 0.8, corner + _FAR_SKEW * face.skew),
    )


def _closed(person: Person, face: Face, lips: _Lips, *, pen: Pen) -> list[Item]:
    low = lips.y + _DEPTH * face.smile
    (lx, ly), (rx, ry) = lips.left, lips.right
    points = [
        (lx, ly),
        (lerp(lx, rx, 0.25), lerp(ly, low, 0.75)),
        (lerp(lx, rx, 0.52), low),
        (lerp(lx, rx, 0.78), lerp(ry, low, 0.74)),
        (rx, ry),
    ]
    lip = _lip_colour(person)
    middle = lerp(lx, rx, 0.5)
    items = _coloured_lips(points, lip, _fullness(person)) if lip else []
    items.append(brushed(points, pen.line * _CLOSED, pen.ink, (0.3, 0.3)))
    if face.smile > 0.4 and person.facial_hair not in BEARDED and not pen.small:
        items += _ticks(lips, face.skew, pen)
    if not lip and face.smile < 0.7 and not pen.small:
        deep = max(low, ly, ry) + 5.6  # below the corners of a frown, too
        under = [(middle - lips.half * 0.28, deep - 0.2), (middle, deep + 0.6), (middle + lips.half * 0.28, deep - 0.2)]
        items.append(brushed(under, pen.line * _LIP, shade(pen.skin, 0.42), (0.2, 0.2)))
    return items


def _lip_colour(person: Person) -> str | None:
    """Painted lips; or the lips that show in a beard, where a line alone would be lost."""
    if person.lips:
        return person.lips
    if person.facial_hair in ("beard", "full"):
        return mix(person.skin, _ROSE_ON_DARK if is_dark(person.skin) else _ROSE, 0.62)
    return mix(person.skin, _ROSE_ON_DARK, 0.3) if is_dark(person.skin) else None


def _fullness(person: Person) -> float:
    return 4.4 if person.facial_hair in ("beard", "full") else 4.0


def _coloured_lips(line: Sequence[Point], colour: str, fullness: float) -> list[Item]:
    """A full lower lip and a narrower upper one with its bow, both along the line of the mouth."""
    points = along(line, 6)
    points = points[len(points) // 9 : len(points) - len(points) // 9]
    last = len(points) - 1
    lower: list[Point] = []
    upper: list[Point] = []
    for i, (x, y) in enumerate(points):
        swell = math.sin(math.pi * i / last)
        bow = 1 - 0.4 * math.exp(-(((i / last - 0.5) / 0.13) ** 2))
        lower.append((x, y + fullness * swell))
        upper.append((x, y - 0.62 * fullness * swell * bow))
    forward = tuple(points)
    return [
        filled(polygon(forward + tuple(lower[::-1])), colour),
        filled(polygon(forward + tuple(upper[::-1])), shade(colour, 0.25)),
    ]


def _ticks(lips: _Lips, skew: float, pen: Pen) -> list[Item]:
    """A small crease at each corner; at one only when the mouth is pulled to one side."""
    items: list[Item] = []
    for (x, y), out in ((lips.left, -1), (lips.right, 1)):
        if out * skew < -0.3:
            continue
        points = [(x + out * 0.3, y - 2.2), (x + out * 1.7, y), (x + out * 0.8, y + 2.2)]
        items.append(brushed(points, pen.line * _TICK, pen.ink, (0.25, 0.25)))
    return items


def _trembling(person: Person, face: Face, lips: _Lips, *, pen: Pen) -> list[Item]:
    waves = 4 if face.mw < 21 else 6
    (lx, ly), (rx, ry) = lips.left, lips.right
    middle = lips.y + _DEPTH * face.smile
    points: list[Point] = []
    for step in range(waves + 1):
        t = step / waves
        level = (1 - t) ** 2 * ly + 2 * t * (1 - t) * middle + t * t * ry
        points.append((lerp(lx, rx, t), level + (2.3 if step % 2 else -2.3) * face.wob))
    lip = _lip_colour(person)
    items = _coloured_lips(points, lip, _fullness(person)) if lip else []
    items.append(brushed(points, pen.line * _WAVE, pen.ink, (0.4, 0.4)))
    return items


def _open(person: Person, face: Face, lips: _Lips, *, pen: Pen) -> list[Item]:
    path = _open_path(face, lips)
    deep = lips.y + face.mopen * _HEIGHT * 1.16 + 1.5
    inside: list[Item] = []
    if face.tongue > 0.2:
        size = face.mopen * _HEIGHT * 0.5 * max(0.6, face.tongue)
        inside.append(filled(ellipse(lips.x + 1, deep + 0.5, lips.half * 0.72, size), _TONGUE))
    if face.teeth > 0.4:
        inside.append(_teeth(face, lips))
    if face.teeth > _CLENCHED:
        inside.append(_bite(face, lips, pen))
    items: list[Item] = []
    lip = _lip_colour(person)
    if lip:
        rim = mix(lip, person.skin, 0.25)
        items.append(Shape(path, fill=rim, stroke=Stroke(rim, pen.line + 2.6)))
    items += [filled(path, _INSIDE), clipped(path, inside), lined(path, pen.line * _OPEN, pen.ink)]
    if face.tongue > _TONGUE_OUT:
        items += _tongue_out(lips, deep, pen)
    if face.smile > 0.4:
        items += _ticks(lips, 0.0, pen)
    return items


def _tongue_out(lips: _Lips, deep: float, pen: Pen) -> list[Item]:
    x, w, top = lips.x - 0.5, lips.half * 0.52, deep - 3.5
    data = (
        f"M{x - w} {top}C{x - w * 1.1} {top + 6} {x - w * 0.9} {top + 11} {x} {top + 11}"
        f"C{x + w * 0.9} {top + 11} {x + w * 1.1} {top + 6} {x + w} {top - 0.5}C{x + w * 0.5} {top - 2} {x - w * 0.5}"
        f" {top - 2} {x - w} {top}Z"
    )
    fold = [(x, top + 0.5), (x + 0.4, top + 3.5), (x, top + 6.5)]
    return [
        inked(Path.parse(data), _TONGUE, pen.line * 0.8, pen.ink),
        brushed(fold, pen.line * 0.55, shade(_TONGUE, 0.5), (0.3, 0.2)),
    ]


def _open_path(face: Face, lips: _Lips) -> Path:
    """Between a bowl with a flat upper edge and an O, by how far `top` bends the upper lip."""
    x, y, half, (lx, ly), (rx, ry) = lips
    height = face.mopen * _HEIGHT
    bottom = y + height * 1.16 + 1.5
    top = y + 6 * face.top + 2 * face.smile - _CORNER * face.smile * 0.1
    bowl = [
        (lx, ly, lerp(lx, x, 0.5), lerp(ly, top, 0.8), lerp(x, lx, 0.25), top, x, top),
        (lerp(x, rx, 0.25), top, lerp(rx, x, 0.5), lerp(ry, top, 0.8), rx, ry),
        (rx - half * 0.04, lerp(ry, bottom, 0.7), x + half * 0.6, bottom, x, bottom),
        (x - half * 0.6, bottom, lx + half * 0.04, lerp(ly, bottom, 0.7), lx, ly),
    ]
    high, mid, k = y - height * 0.2, y + height * 0.42, KAPPA
    ring = [
        (x - half, mid, x - half, mid - (mid - high) * k, x - half * k, high, x, high),
        (x + half * k, high, x + half, mid - (mid - high) * k, x + half, mid),
        (x + half, lerp(mid, bottom, k), x + half * k, bottom, x, bottom),
        (x - half * k, bottom, x - half, lerp(mid, bottom, k), x - half, mid),
    ]
    roundness = min(max((-face.top - 0.3) / 0.4, 0.0), 1.0)
    ends = zip(chain(*bowl), chain(*ring), strict=True)
    return Path("MCCCCZ", tuple(lerp(a, b, roundness) for a, b in ends))


def _teeth(face: Face, lips: _Lips) -> Item:
    """The upper row: a band that follows the upper lip."""
    x, y, _, (lx, ly), (rx, ry) = lips
    band = 40.0 if face.teeth > _CLENCHED else min(6.2, 2.6 + 0.2 * face.mopen * _HEIGHT)
    top = y + 6 * face.top + 2 * face.smile
    low = top + band
    data = (
        f"M{lx - 3} {ly - 12}L{rx + 3} {ry - 12}L{rx + 2} {lerp(ry, low, 0.35)}"
        f"C{lerp(rx, x, 0.4)} {lerp(ry, low, 0.9)} {lerp(x, rx, 0.3)} {low} {x} {low}"
        f"C{lerp(x, lx, 0.3)} {low} {lerp(lx, x, 0.4)} {lerp(ly, low, 0.9)} {lx - 2} {lerp(ly, low, 0.35)}Z"
    )
    return filled(Path.parse(data), WHITE)


def _bite(face: Face, lips: _Lips, pen: Pen) -> Item:
    """Where the rows of clenched teeth meet."""
    y = lips.y + face.mopen * _HEIGHT * 0.6 + 2 * face.top + face.smile
    points = [
        lips.left,
        (lerp(lips.left[0], lips.x, 0.5), y),
        (lips.x, y + face.smile),
        (lerp(lips.right[0], lips.x, 0.5), y),
        lips.right,
    ]
    return brushed(points, pen.line * 0.6, mix(pen.ink, WHITE, 0.35), (0.5, 0.5))
