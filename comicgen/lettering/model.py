"""What lettering hands out: how words are set (TypeSpec) and words that are set (Block)."""

from comicgen.frozen import NamedTuple
from comicgen.geometry import Path, Point, Rect
from comicgen.scene import GlyphRun, Shape

__all__ = ["Block", "Habits", "Row", "Sound", "TypeSpec"]


class Habits(NamedTuple):
    """Which of the house's habits of spelling are kept; a style may switch each off."""

    dashes: bool = True
    ellipsis: bool = True
    double_marks: bool = True
    curly_quotes: bool = True
    breath_marks: bool = True


class TypeSpec(NamedTuple):
    """How a voice is lettered. Fonts are ids of the shelf; size and leading are house units."""

    roman: str
    stress: str  # the font of *stress*
    size: float
    leading: float
    case: str  # upper, mixed
    ink: str
    loud: float = 1.15  # size of **loud** words, as a factor
    soft: float = 0.85  # size of ~small~ words
    stem_in_initialisms: bool = True
    habits: Habits = Habits()


class Row(NamedTuple):
    """One line of type inside a block; places are relative to the block's centre."""

    text: str  # as lettered
    runs: tuple[GlyphRun, ...]
    inks: tuple[Rect, ...]  # the tight box of each run's ink
    baseline: float
    width: float
    breaths: tuple[Shape, ...] = ()  # small strokes beside sounds that are not words; within the inks


class Sound(NamedTuple):
    """The letters of a sound as drawn, about the block's centre; lengths are house units."""

    letters: tuple[Path, ...]  # outlines, those that lie below first
    hull: tuple[Point, ...]  # of all ink: letters, the line round them, their shadow
    timbre: str
    loudness: str
    line: float  # of ink round the letters, outwards; 0: letters of ink
    puff: float  # by which letters are blown up, with round corners
    depth: float  # of the block shadow, to the right and down; 0: none
    cut: bool  # straight sides only: the line has sharp joins
    hollow: bool


class Block(NamedTuple):
    """Rows of words, broken and centred: (0, 0) is the middle between the first cap line and the last baseline."""

    rows: tuple[Row, ...]
    size: float
    cap: float  # cap height of the roman
    leading: float
    width: float  # of the widest row
    height: float  # first cap line to last baseline
    cost: float  # how far from the ideal lens; 0 is perfect
    words: int
    sound: Sound | None = None  # drawn instead of the rows
    poor: bool = False  # rows that any letterer would break again, given the width for it

    @property
    def breath(self) -> bool:
        """Whether breath marks stand in it."""
        return any(row.breaths for row in self.rows)

    @property
    def ink(self) -> Rect:
        """The tight box of all ink."""
        first, *rest = [ink for row in self.rows for ink in row.inks]
        for ink in rest:
            first = first.union(ink)
        return first
