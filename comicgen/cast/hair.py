"""Hair, hats and scarves over the hair, from the front and from behind.

Comes in: a Person, the yaw and the pen. Goes out: what lies behind the body, what lies before the face, and the shape
whose shadow falls on the forehead. The point lists are in `hair_data`.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from comicgen.cast.face_pen import Pen, brushed, clipped, filled, inked, lined
from comicgen.cast.hair_data import CURLS_BACK, CURLS_FRONT, HAIR, SIDEBURN, Lock
from comicgen.cast.hair_hats import hat_before, hat_behind
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, hair_line, inner_edge, light, strand
from comicgen.colour import mix
from comicgen.geometry import Affine, Path, Point, circle, ellipse
from comicgen.geometry.curves import lerp, smooth
from comicgen.scene import Item, Shape, Stroke

__all__ = ["HairDrawing", "curls", "draw_hair", "hair_fill", "lock_path", "outer_part"]

_TURN = 0.6  # the yaw of the point lists
_HELD = (-17.5, 38.0)  # left of the one and right of the other, points stay where they are beyond that yaw
_EDGE, _STRAND = 0.72, 0.8  # x contour
_BUZZ_SKIN = 0.18
_TIE = ellipse(0, 0, 6.5, 9).transformed(Affine.rotation(-38).then(Affine.translation(-43, -47)))


class HairDrawing(NamedTuple):
    """The layers of a head of hair."""

    behind: tuple[Item, ...]
    front: tuple[Item, ...]
    shadow: tuple[Path, ...]  # what throws a shadow on the forehead


def draw_hair(person: Person, yaw: float, pen: Pen) -> HairDrawing:
    """The hair or hat of a person."""
    return _hair(person.hair, hair_fill(person), round(yaw, 3), accent=person.accent, pen=pen)


def hair_fill(person: Person) -> str:
    """The colour in which hair is filled: shorn hair lets the skin through."""
    return mix(person.hair_colour, person.skin, _BUZZ_SKIN) if person.hair == "buzz" else person.hair_colour


@lru_cache(128)
def _hair(style: str, colour: str, yaw: float, *, accent: str, pen: Pen) -> HairDrawing:
    if style == "curly":
        return _curly(colour, yaw, pen)
    data = HAIR[style]
    behind = _behind(style, colour, yaw, accent=accent, pen=pen)
    shapes = [lock_path(lock, yaw) for lock in data.front]
    front: list[Item] = []
    if data.sideburn and yaw < 0.35:
        front += _lock(SIDEBURN, yaw, colour, pen=pen)
    for index, lock in enumerate(data.front):
        tone = mix(colour, pen.skin, 0.25) if style == "quiff" and index == 0 else colour
        front += _lock(lock, yaw, tone, pen=pen)
    if style == "bald" and yaw < 0.35:
        front += _mirrored(_lock(data.front[0], yaw, colour, pen=pen))
    front += _dressing(style, colour, yaw, pen=pen)
    if data.front and data.shines:
        front.append(outer_part(shapes[-1], data.front[-1].outer, pen.line))
    if style in ("hijab", "beanie"):
        hat = hat_before(style, accent, yaw, pen=pen)
        return HairDrawing(behind + hat_behind(style, accent, pen), tuple(front) + hat.items, hat.shadow)
    return HairDrawing(behind, tuple(front), tuple(shapes) if style != "bald" else ())


def _behind(style: str, colour: str, yaw: float, *, accent: str, pen: Pen) -> tuple[Item, ...]:
    data = HAIR[style]
    tone = mix(colour, INK, data.behind_tone)
    items: list[Item] = [inked(lock_path(lock, yaw), tone, pen.line) for lock in data.behind]
    items += _strokes(data.behind_strands, yaw, hair_line(tone), pen=pen)
    if style == "ponytail":
        items.append(inked(_TIE, accent, pen.line))
    return tuple(items)


def _dressing(style: str, colour: str, yaw: float, *, pen: Pen) -> list[Item]:
    """The shine, clipped to the hair, and the strands."""
    data = HAIR[style]
    items: list[Item] = []
    if data.shines:
        flip = Affine.scaling(-pen.light, 1)
        shine = [filled(lock_path(lock, yaw).transformed(flip), light(colour, 0.22)) for lock in data.shines]
        items.append(clipped(lock_path(data.front[-1], yaw), shine))
    if style == "bald" and not pen.small:
        gleam = [(4, -40), (14, -44), (24, -42)]
        items.append(brushed([(-pen.light * x, y) for x, y in gleam], pen.line * 0.9, light(pen.skin, 0.6)))
    strands = data.strands[:2] if pen.small else data.strands
    return items + _strokes(strands, yaw, strand(colour), pen=pen)


def _strokes(locks: Sequence[Lock], yaw: float, colour: str, *, pen: Pen) -> list[Item]:
    return [brushed(_points(lock, yaw), pen.line * _STRAND, colour, (0.15, 0.1)) for lock in locks]


def _lock(lock: Lock, yaw: float, colour: str, *, pen: Pen) -> list[Item]:
    """A lock with a soft inner edge and an inked silhouette."""
    path = lock_path(lock, yaw)
    soft = inner_edge(colour)
    return [inked(path, colour, pen.line * _EDGE, soft), outer_part(path, lock.outer, pen.line)]


def outer_part(path: Path, run: tuple[int, int] | None, line: float) -> Item:
    """The silhouette of a shape, as a line: its segments from one point to another, or all of them."""
    start, end = run or (0, len(path.verbs) - 2)
    numbers = path.numbers[start * 6 : start * 6 + 2 + (end - start) * 6]
    return lined(Path("M" + "C" * (end - start), numbers), line)


def lock_path(lock: Lock, yaw: float) -> Path:
    """A lock on a head turned by `yaw`."""
    return smooth(_points(lock, yaw), corners=lock.corners, tension=lock.tension)


@lru_cache(256)
def _parsed(lock: Lock) -> tuple[tuple[Point, Point], ...]:
    """Each point of a lock, turned and from the front."""
    turned = [_point(word) for word in lock.points.split()]
    front = dict(enumerate(turned))
    for word in lock.front.split():
        index, _, place = word.partition(":")
        front[int(index)] = _point(place)
    return tuple((point, front[i]) for i, point in enumerate(turned))


def _point(word: str) -> Point:
    x, _, y = word.partition(",")
    return float(x), float(y)


def _points(lock: Lock, yaw: float) -> list[Point]:
    share = yaw / _TURN
    points: list[Point] = []
    for turned, front in _parsed(lock):
        t = share if _HELD[0] <= turned[0] <= _HELD[1] else min(share, 1.0)
        points.append((lerp(front[0], turned[0], t), lerp(front[1], turned[1], t)))
    return points


def _curly(colour: str, yaw: float, pen: Pen) -> HairDrawing:
    placed = [(x + move * yaw, y, r) for x, y, r, move in CURLS_FRONT]
    gleam = light(colour, 0.3)
    front = curls(placed, colour, pen.line)
    for x, y, r in placed[:5]:
        arc = ((0.55, -0.2), (0.15, -0.56), (-0.4, -0.34))
        points = [(x + pen.light * across * r, y + down * r) for across, down in arc]
        front.append(brushed(points, pen.line * 0.9, gleam, (0.3, 0.3)))
    shadow = tuple(circle(x, y, r) for x, y, r in placed)
    return HairDrawing(tuple(curls(CURLS_BACK, colour, pen.line)), tuple(front), shadow)


def curls(spots: Sequence[tuple[float, float, float]], colour: str, line: float) -> list[Item]:
    """Circles outlined as one: all inked first, then all filled."""
    union = Path("", ())
    for x, y, r in spots:
        union += circle(x, y, r - line / 4)
    return [Shape(union, stroke=Stroke(INK, line * 1.5)), filled(union, colour)]


def _mirrored(items: Sequence[Item]) -> list[Item]:
    flip = Affine.scaling(-1, 1)
    return [item._replace(path=item.path.transformed(flip)) for item in items if isinstance(item, Shape)]
