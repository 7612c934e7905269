"""What hair is made of: locks, curls and ropes, and the styles that are made of them.

Each lock is a list of "x,y" in head space for a head turned by 0.6; `front` gives the points that differ on a head
seen from the front ("13:12,-37" is point 13). `corners` are sharp points, `outer` is the run of points that lies on
the silhouette and is inked as contour; the rest is an inner edge and is drawn softer.
"""

from functools import lru_cache

from comicgen.frozen import NamedTuple
from comicgen.geometry import Path, Point
from comicgen.geometry.curves import lerp, smooth

__all__ = ["Curl", "Hair", "Lock", "Rope", "lock_path", "lock_points"]

_TURN = 0.6  # the yaw of the point lists
_HELD = (-17.5, 38.0)  # left of the one and right of the other, points stay where they are beyond that yaw

Curl = tuple[float, float, float, float]  # x, y, radius, and how far it moves along when the head turns


class Lock(NamedTuple):
    """One closed shape or one stroke."""

    points: str
    front: str = ""
    corners: tuple[int, ...] = ()
    tension: float = 0.5
    outer: tuple[int, int] | None = None


class Rope(NamedTuple):
    """A braid or a loc: its middle line, as a lock's points, and its width at the root."""

    line: Lock
    width: float
    braided: bool = False  # else rolled
    tied: bool = False  # with a band in the accent colour and a tuft under it


class Hair(NamedTuple):
    """A hair style. Layers in order of drawing: `behind` (before the body), then `front` shapes, shines, strands."""

    top: float  # y of the highest hair
    front: tuple[Lock, ...] = ()
    shines: tuple[Lock, ...] = ()
    strands: tuple[Lock, ...] = ()
    behind: tuple[Lock, ...] = ()
    behind_strands: tuple[Lock, ...] = ()
    behind_tone: float = 0.25  # of ink in the hair behind
    ear_shows: bool = True  # the near ear lies over the hair
    sideburn: bool = False  # a far sideburn is seen from the front
    back_length: float | None = None  # seen from behind: how far long hair reaches down
    curls: tuple[Curl, ...] = ()  # instead of front shapes
    curls_behind: tuple[Curl, ...] = ()
    ropes: tuple[Rope, ...] = ()  # over the shoulders
    ropes_behind: tuple[Rope, ...] = ()
    ties: tuple[tuple[float, float, float], ...] = ()  # bands in the accent colour behind: x, y, degrees
    shaved: bool = False  # the first front shape is shorn: the skin shines through
    rows: bool = False  # strands are partings in which the skin shows
    nape: tuple[Lock, ...] = ()  # the head seen from behind, if not as other short or long hair
    nape_strands: tuple[str, ...] = ()
    nape_ropes: tuple[Rope, ...] = ()
    hats_over: bool = True  # under a hat this style still shows; else short hair does


@lru_cache(512)
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


def lock_points(lock: Lock, yaw: float) -> list[Point]:
    """The points of a lock on a head turned by `yaw`."""
    share = yaw / _TURN
    points: list[Point] = []
    for turned, front in _parsed(lock):
        t = share if _HELD[0] <= turned[0] <= _HELD[1] else min(share, 1.0)
        points.append((lerp(front[0], turned[0], t), lerp(front[1], turned[1], t)))
    return points


def lock_path(lock: Lock, yaw: float) -> Path:
    """A lock on a head turned by `yaw`."""
    return smooth(lock_points(lock, yaw), corners=lock.corners, tension=lock.tension)
