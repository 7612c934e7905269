"""Hands: nine shapes, each a palm, fingers that grow out of it, a thumb and the small creases.

Hand space: the wrist at (0, 0), fingers towards +x, thumb towards -y, in U of an adult. All contours are open at the
wrist, so that the hand is one with the arm. Comes in: a shape's name and a Grip on the place. Goes out: scene items,
those behind and those before a thing that is held.
"""

from collections.abc import Sequence
from functools import lru_cache

from comicgen.cast.body_line import Pen, stroke, tube
from comicgen.cast.palette import ink_on, shade
from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Path, Point, Rect
from comicgen.geometry.curves import smooth
from comicgen.scene import Group, Item, Shape, Stroke

__all__ = ["HANDS", "Hand", "HandAt", "draw_hand", "hand_box"]

Finger = tuple[tuple[Point, ...], float]


class Hand(NamedTuple):
    """A shape: the palm from wrist to wrist, then the fingers in order of drawing, each a line and a width."""

    palm: tuple[Point, ...]
    behind: tuple[Finger, ...] = ()  # under the palm
    fingers: tuple[Finger, ...] = ()  # over the palm, and over a thing in a gripping hand
    creases: tuple[tuple[Point, ...], ...] = ()
    wraps: bool = False  # a thing held lies between palm and fingers; else between fingers behind and thumb


class HandAt(NamedTuple):
    """A hand's place in figure space."""

    wrist: Point
    angle: float  # of the fingers, 0 = right, clockwise
    flip: bool  # the thumb on the other side
    size: float


_FLESH = 3.0  # half a finger
_AROUND = 1.5  # lines of which the inner half is then filled
_BACK = ((-5.0, -5.9), (3.0, -7.8), (10.0, -8.8), (15.0, -6.5))  # from the wrist along the thumb's side

HANDS: dict[str, Hand] = {
    "relaxed": Hand(
        (*_BACK, (17, 0), (15, 6.5), (8, 8.6), (1, 7), (-5, 5.9)),
        fingers=(
            (((11, 6.2), (19.5, 8.2), (24, 6.6)), 5.4),
            (((13, 2.8), (23.5, 4.4), (28, 2.4)), 6.0),
            (((13.5, -1), (25.5, 0), (30, -2)), 6.2),
            (((12, -5), (22.5, -5.4), (27, -7.2)), 6.0),
            (((3, -5), (9.5, -10), (16, -11.4)), 6.4),
        ),
    ),
    "fist": Hand(
        ((-5, -5.9), (4, -9), (13, -10.4), (20, -7), (21.5, 0.5), (19, 7.6), (11, 10), (2, 8), (-5, 5.9)),
        fingers=(
            (((14, 6.4), (20, 6.2)), 5.6),
            (((13.4, 2), (21.6, 2.2)), 6.0),
            (((13.4, -2.6), (22, -2.4)), 6.2),
            (((12, -6.8), (20.2, -6.6)), 6.0),
            (((3, -4.6), (9, -5.2), (15.5, -1.6)), 6.4),
        ),
    ),
    "open": Hand(
        ((-5, -5.9), (3, -8.6), (11, -9.8), (15.5, -7), (17.2, 0), (15, 7.6), (7.5, 9.6), (1, 7.6), (-5, 5.9)),
        fingers=(
            (((11, 6.6), (18.5, 10.8), (24.6, 14.2)), 5.4),
            (((13, 2.6), (22.5, 5), (31, 7.2)), 6.1),
            (((13.5, -1.8), (24, -2.2), (34, -2.6)), 6.3),
            (((12, -6), (21, -9), (30, -12)), 6.1),
            (((2, -4.4), (7, -11.6), (11.4, -18)), 6.6),
        ),
        creases=(((5, -4.4), (9.4, -1), (10, 4)), ((12.6, -4.6), (13.6, 0), (12.8, 4.4))),
    ),
    "point": Hand(
        ((-5, -5.9), (4, -9), (12, -9.8), (16, -6), (16.6, 3), (14, 8.4), (8, 9.6), (1, 7.6), (-5, 5.9)),
        fingers=(
            (((10, 6.6), (16.6, 7)), 5.4),
            (((11, 2.6), (18.6, 3)), 5.8),
            (((11.5, -1.4), (19.4, -1.2)), 6.0),
            (((10, -6), (22, -7), (33.5, -7.6)), 6.2),
            (((3, -3.4), (9, -3.6), (15.4, -1)), 6.2),
        ),
    ),
    "flat": Hand(
        ((-5, -5.9), (4, -7.8), (13, -7.6), (17, -3), (16, 4), (11, 7.8), (3, 8), (-5, 5.9)),
        fingers=(
            (((11, 5.4), (18, 6.6), (25, 6)), 5.0),
            (((13, 2.4), (23, 3.4), (31, 2.4)), 5.6),
            (((13, -1), (24, -0.6), (34, -1.4)), 5.8),
            (((12, -4.6), (22, -4.8), (30.5, -5.2)), 5.8),
            (((3, -4.6), (9, -10), (15.6, -12.4)), 6.2),
        ),
    ),
    "thumb": Hand(
        ((-5, -5.9), (4, -9), (13, -9.8), (20, -7), (21.5, 0.5), (19, 7.6), (11, 10), (2, 8), (-5, 5.9)),
        fingers=(
            (((12, 7), (19.4, 6.8)), 5.4),
            (((11, 2.8), (21, 2.8)), 5.8),
            (((11, -1.6), (21.4, -1.8)), 6.0),
            (((10, -6), (19.6, -6.2)), 6.0),
            (((3.5, -4), (8, -12), (9.6, -20)), 7.0),
        ),
    ),
    "grip": Hand(
        ((-5, -5.9), (4, -8.6), (12, -9.4), (18, -6), (18.6, 4), (13, 9), (4, 8.4), (-5, 5.9)),
        fingers=(
            (((12, 7.4), (19.4, 7)), 5.4),
            (((12.4, 3), (21, 3)), 6.0),
            (((12.4, -1.6), (21.6, -1.4)), 6.2),
            (((11, -6.2), (20.2, -5.8)), 6.0),
            (((3, -5), (8.6, -9.4), (14.5, -8.4)), 6.4),
        ),
        wraps=True,
    ),
    "hold": Hand(
        ((-5, -5.9), (4, -8), (11, -8.4), (14.5, -4), (14.5, 4), (11, 8.2), (3, 8), (-5, 5.9)),
        behind=(
            (((10, -3), (17, -9), (20, -15)), 5.8),
            (((11, 0), (21, -4), (26, -9)), 5.8),
            (((11, 3), (23, 2), (29, -1)), 5.6),
            (((10, 5.6), (20, 8), (26, 7)), 5.2),
        ),
        fingers=((((4, -3), (11, -6), (18.5, -4)), 6.4),),
    ),
    "cup": Hand(
        ((-5, -5.9), (4, -8.6), (12, -9.6), (17, -6), (18, 1), (15, 7.4), (7, 9), (1, 7.4), (-5, 5.9)),
        fingers=(
            (((11, 6.4), (18, 8.4), (21.6, 11.6)), 5.2),
            (((13, 2.8), (22.4, 4), (27, 7)), 5.8),
            (((13.5, -1.4), (25, -1.2), (30, 1.2)), 6.0),
            (((12, -5.4), (22.6, -6.4), (28.4, -5)), 6.0),
            (((3, -5), (8, -11), (13, -14.6)), 6.2),
        ),
    ),
}  # fmt: skip


def draw_hand(kind: str, at: HandAt, skin: str, pen: Pen) -> tuple[Item, Item]:
    """A hand as two groups: what lies behind a thing held, and what lies before it."""
    place = Affine.scaling(at.size, -at.size if at.flip else at.size).then(Affine.rotation(at.angle))
    place = place.then(Affine.translation(*at.wrist))
    under, over = _layers(kind, skin, pen.line * 0.9 / at.size, is_fine=pen.fine)
    return Group(under, place), Group(over, place)


@lru_cache(maxsize=256)
def _layers(kind: str, skin: str, width: float, *, is_fine: bool) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    hand = HANDS[kind]
    if not is_fine:
        return _far_away(hand, skin, width)
    palm = _palm(hand, skin, width)
    fingers = tuple(item for finger in hand.fingers for item in _finger(finger, skin, width))
    creases = [stroke(crease, width * 0.6, colour=shade(skin, 0.5)) for crease in hand.creases if is_fine]
    under = tuple(item for finger in hand.behind for item in _finger(finger, skin, width))
    if hand.wraps:
        return (*under, *palm), (*fingers, *creases)
    return under, (*palm, *fingers, *creases)


def _far_away(hand: Hand, skin: str, width: float) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """A hand so small that the lines between its fingers would clot: one outline round palm and fingers, and the thumb.

    What holds a thing keeps its fingers before it.
    """
    *fingers, thumb = hand.fingers
    under = _as_one((), hand.behind, skin, width)
    last = _finger(thumb, skin, width)
    if hand.wraps:
        return (*under, *_palm(hand, skin, width)), (*_as_one((), fingers, skin, width), *last)
    return under, (*_as_one(hand.palm, fingers, skin, width), *last)


def _as_one(palm: Sequence[Point], fingers: Sequence[Finger], skin: str, width: float) -> tuple[Item, ...]:
    """Parts with one outline: all drawn in ink, then all filled."""
    shapes, contours = [], []
    if palm:
        contour = smooth(palm, closed=False)
        shapes.append(Path(contour.verbs + "Z", contour.numbers))
        contours.append(contour)
    for points, thick in fingers:
        part = tube(points, (thick * 1.04, thick, thick * 0.88), tip=True)
        shapes.append(part.area())
        contours.append(part.contour())
    ink = Stroke(ink_on(skin), width * _AROUND)
    return (*(Shape(contour, None, ink) for contour in contours), *(Shape(shape, skin) for shape in shapes))


def _palm(hand: Hand, skin: str, width: float) -> tuple[Item, ...]:
    contour = smooth(hand.palm, closed=False)
    return Shape(Path(contour.verbs + "Z", contour.numbers), skin), Shape(contour, None, Stroke(ink_on(skin), width))


def _finger(finger: Finger, skin: str, width: float) -> tuple[Item, ...]:
    points, thick = finger
    part = tube(points, (thick * 1.04, thick, thick * 0.88), tip=True)
    return Shape(part.area(), skin), Shape(part.contour(), None, Stroke(ink_on(skin), width))


def hand_box(kind: str, at: HandAt) -> Rect:
    """The place that a hand takes: its palm and fingers."""
    place = Affine.scaling(at.size, -at.size if at.flip else at.size).then(Affine.rotation(at.angle))
    return place.then(Affine.translation(*at.wrist)).apply_rect(_reach(kind))


@lru_cache(maxsize=64)
def _reach(kind: str) -> Rect:
    hand = HANDS[kind]
    points = [*hand.palm, *(point for finger, _ in (*hand.behind, *hand.fingers) for point in finger)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Rect.between(min(xs), min(ys), max(xs), max(ys)).grown(_FLESH)
