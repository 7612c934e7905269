"""Lightning: a bolt that forks on its way down from the clouds."""

from collections.abc import Sequence
from itertools import pairwise

from comicgen.geometry import Path, Point, polygon
from comicgen.scene import Item
from comicgen.settings.view import View, merged

__all__ = ["bolt"]

TOP, FOOT = -2.0, 62.0  # world y: out of the picture, so that nobody sees it begin, and behind the land
STEP = 6.6  # world y between two bends
SWAY = (2.2, 5.0)  # how far it goes aside from bend to bend
WIDTHS = (1.25, 0.5)  # half its width above and below
FORKS = ((3, -1), (5, 1))  # from which bends it forks, and to which side
CORE, FRINGE = "#fffdf0", "#c9ccff"
FRINGE_WIDTH = 2.3  # in widths of the bolt


def bolt(view: View, x: float, side: int) -> list[Item]:
    """A bolt at world x; `side`: towards which edge its first fork goes."""
    dice = view.dice("bolt")
    spine: list[Point] = [(x + side * 4.0, TOP)]
    while spine[-1][1] < FOOT:
        at, y = spine[-1]
        back = 1 if at < x else -1
        spine.append((at + back * dice.uniform(*SWAY), y + STEP * dice.uniform(0.75, 1.25)))
    strands = [(spine, WIDTHS)]
    for start, way in FORKS:
        at, y = spine[start]
        arm: list[Point] = [(at, y)]
        for n in range(3):
            at += way * side * dice.uniform(2.0, 4.6) * (1.0 if n != 1 else 0.35)
            y += STEP * dice.uniform(0.5, 0.85)
            arm.append((at, y))
        strands.append((arm, (WIDTHS[0] * 0.5, 0.06)))
    fringe = merged(_strand(points, (a * FRINGE_WIDTH, b * FRINGE_WIDTH)) for points, (a, b) in strands)
    return [
        view.shape(fringe, FRINGE, opacity=0.4),
        view.shape(merged(_strand(points, widths) for points, widths in strands), CORE),
    ]


def _strand(points: Sequence[Point], widths: tuple[float, float]) -> Path:
    """A bent band, wide at its first point and narrow at its last; measured across, since all of it goes down."""
    first, last = widths
    count = len(points) - 1
    halves = [first + (last - first) * n / count for n in range(count + 1)]
    edge = [(x + half, y) for (x, y), half in zip(points, halves, strict=True)]
    back = [(x - half, y) for (x, y), half in zip(points, halves, strict=True)]
    assert all(a[1] < b[1] for a, b in pairwise(points)), "a bolt that turned upwards would cross itself"
    return polygon([*edge, *reversed(back)])
