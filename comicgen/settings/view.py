"""View: how one panel sees a place, and the soft tones in which places are painted.

A place is composed in its own world: a hundredth of the height of a wide panel is 1, x counts from the middle, y from
0 (top) to 100 (bottom). A View turns that into panel space; closer shots enlarge about the eye level, so that the same
window and the same houses stay where they were from panel to panel.
"""

import math
import random
from collections.abc import Iterable

from comicgen.colour import mix
from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Path, Rect, rectangle
from comicgen.scene import Gradient, Paint, Shape, Stroke
from comicgen.script.style import HOUSE

__all__ = ["View", "box", "merged", "tone", "upright"]

OUTLINE_SHARE = 0.30  # backdrops are outlined in their own colour with 25 to 38 % of ink, never in ink itself
THIN, THICK = 0.9, 1.2  # weights of those lines, house units
QUIET_SHARE = 0.46  # close-ups: details go this far towards the main tone
LAMP_R, LAMP_BAND, LAMP_STEP = 8.5, (31.0, 50.0), 4.0  # world units: sun and moon, and the heights that they have
POST_AIR, POST_STEP = 2.0, 2.0  # world units between a post and a head: what touches one seems to belong to it
CALM_SHARE = 0.25  # details under the lettering go this far: balloons are opaque, they need no more


class View(NamedTuple):
    """One panel's look at a place."""

    width: float
    height: float
    zoom: float
    eye: float  # world y that stays where it is when the shot gets closer
    floor: float  # world y of the line on which figures stand
    rail: float  # panel y of the bar of a railing before the figures
    seed: str
    quiet: bool
    words: float  # panel y above which there will be lettering
    key_tone: str  # the colour towards which details are calmed
    evening: float = 0.0  # how far the lamps of rooms are on: 0 by day, 1 at night
    snow: bool = False  # whether snow lies on what stands outdoors
    wind: bool = False  # whether trees lean
    heads: tuple[Rect, ...] = ()  # of those who are in the picture, in panel space

    @property
    def matrix(self) -> Affine:
        """From the world to panel space."""
        grain = self.grain
        return Affine(grain, 0.0, 0.0, grain, self.width / 2, self.height * self.eye / 100 - self.eye * grain)

    @property
    def grain(self) -> float:
        """House units in one world unit."""
        return self.height * self.zoom / 100

    @property
    def left(self) -> float:
        """World x of the panel's left edge."""
        return -self.right

    @property
    def right(self) -> float:
        """World x of the panel's right edge."""
        return self.width / 2 / self.grain

    @property
    def top(self) -> float:
        """World y of the panel's top edge."""
        return self.eye - self.eye / self.zoom

    @property
    def bottom(self) -> float:
        """World y of the panel's bottom edge."""
        return self.eye + (100 - self.eye) / self.zoom

    @property
    def edge(self) -> float:
        """World x of the right edge of a wide shot: what furnishes the corners stands there in all shots."""
        return min(self.width / self.height * 50, 66.0)

    def dice(self, *names: object) -> random.Random:
        """Chance that depends on the seed and these names only: equal in all panels of one place."""
        return random.Random("/".join(map(str, (self.seed, *names))))

    def steps(self, pitch: float, margin: float = 0.0) -> range:
        """The whole numbers n for which something at x = n x pitch, `margin` to each side, may be in the picture."""
        return range(math.floor((self.left - margin) / pitch), math.ceil((self.right + margin) / pitch) + 1)

    def bays(self, first: float, pitch: float) -> range:
        """How many bays of a wide panel, the first one at world x `first`, come into the picture."""
        return range(max(0, math.ceil((self.right - first) / pitch) + 1))

    def sees(self, x0: float, x1: float) -> bool:
        """Whether some of this stretch of world x is in the picture."""
        return x1 > self.left and x0 < self.right

    def open_x(self, x: float, most: float = math.inf) -> float:
        """World x, as near to this as can be, at which sun or moon is not behind a head, which would give it a halo.

        What stands further from the middle than `most` is behind something else.
        """
        if not self.heads:
            return x
        left, right = max(self.left + LAMP_R / 2, -most), min(self.right - LAMP_R / 2, most)
        steps = sorted((x + n * LAMP_STEP for n in range(-12, 13)), key=lambda at: (abs(at - x), at))
        return next((at for at in steps if left <= at <= right and self._is_free(at, LAMP_R, LAMP_BAND)), x)

    def post_x(self, x: float, reach: float, band: tuple[float, float]) -> float:
        """World x, as near to this as can be, at which a post that reaches so far to its sides, and from here to there
        in height, does not grow out of a head. It goes outwards, out of the picture if it must: a landmark that changed
        sides would move the place.
        """
        steps = (x + math.copysign(n * POST_STEP, x) for n in range(24))
        return next((at for at in steps if self._is_free(at, reach + POST_AIR, band)), x)

    def _is_free(self, x: float, reach: float, band: tuple[float, float]) -> bool:
        """Whether no head is in a place so far to both sides of world x, and from here to there in height."""
        place = self.matrix.apply_rect(Rect(x - reach, band[0], 2 * reach, band[1] - band[0]))
        return not any(place.meets(head) for head in self.heads)

    def clear_of(self, place: Rect, heads: Iterable[Rect]) -> bool:
        """Whether a place of the world hides none of these heads, which are in panel space."""
        seen = self.matrix.apply_rect(place)
        return not any(seen.meets(head) for head in heads)

    def shape(
        self,
        path: Path,
        fill: Paint | None,
        *,
        line: float = 0.0,
        outline: str | None = None,
        opacity: float = 1.0,
        calm: bool = False,
    ) -> Shape:
        """A shape of the world in panel space, outlined by `line` units in its own colour made darker.

        `calm` shapes lose contrast where lettering will be.
        """
        placed = path.transformed(self.matrix)
        paint = self._paint(fill, placed, calm)
        if line and not self.quiet:
            first = paint.colours[0] if isinstance(paint, Gradient) else paint
            base = outline or (first if isinstance(first, str) else self.key_tone)
            stroke = Stroke(base if outline else tone(base), line)
            return Shape(placed, paint, stroke, opacity)
        return Shape(placed, paint, None, opacity)

    def stroke(self, path: Path, colour: str, width: float, *, opacity: float = 1.0) -> Shape:
        """A line of the world; `width` is a world length."""
        placed = path.transformed(self.matrix)
        return Shape(placed, None, Stroke(self._calmed(colour, placed, True), width * self.grain), opacity)

    def hairline(self, path: Path, colour: str, width: float = THIN, *, opacity: float = 1.0) -> Shape:
        """A line of the world; `width` is in house units and does not grow in closer shots."""
        return Shape(path.transformed(self.matrix), None, Stroke(colour, width), opacity)

    def _paint(self, paint: Paint | None, placed: Path, calm: bool) -> Paint | None:
        if isinstance(paint, Gradient):
            first, second = paint.colours
            return paint._replace(
                start=self.matrix.apply(paint.start),
                end=self.matrix.apply(paint.end),
                colours=(self._calmed(first, placed, calm), self._calmed(second, placed, calm)),
            )
        return self._calmed(paint, placed, calm) if isinstance(paint, str) else paint

    def _calmed(self, colour: str, placed: Path, calm: bool) -> str:
        if not calm:
            return colour
        if self.quiet:
            return mix(colour, self.key_tone, QUIET_SHARE)
        covered = placed.bounds().centre[1] < self.words
        return mix(colour, self.key_tone, CALM_SHARE) if covered else colour


def tone(colour: str, share: float = OUTLINE_SHARE) -> str:
    """The colour of a backdrop's outline or crease: its own, with some ink."""
    return mix(colour, HOUSE.figure.ink, share)


def box(x: float, y: float, w: float, h: float) -> Path:
    """A rectangle as a path."""
    return rectangle(Rect(x, y, w, h))


def upright(top: float, bottom: float, colours: tuple[str, str]) -> Gradient:
    """A blend from world y `top` down to `bottom`."""
    return Gradient((0.0, top), (0.0, bottom), colours)


def merged(paths: Iterable[Path]) -> Path:
    """Many contours as one path: one fill for all. Where they overlap they must turn the same way, clockwise."""
    verbs: list[str] = []
    numbers: list[float] = []
    for path in paths:
        verbs.append(path.verbs)
        numbers.extend(path.numbers)
    return Path("".join(verbs), tuple(numbers))
