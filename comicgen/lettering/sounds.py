"""Sounds as drawn letters: each one bent with its row, turned, moved and cut, by dice that the words throw.

Comes in: a row or rows of type, and how the sound is drawn. Goes out: the same Block with a Sound in it: outlines
instead of glyphs, ink boxes that hold them, and the hull of all ink.
"""

import math
import random
from collections.abc import Iterator, Sequence
from functools import lru_cache

from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Path, Point, Rect, bounds_of, polygon
from comicgen.lettering.courses import COURSES, Bend, bend_of
from comicgen.lettering.fonts import font
from comicgen.lettering.hulls import blunted, hull_of, mitre_tips, simplified
from comicgen.lettering.model import Block, Row, Sound
from comicgen.lettering.timbre import MANNERS, Manner, timbre_of
from comicgen.scene import GlyphRun

__all__ = ["Drawing", "as_sound", "drawing_of", "resized"]

GENTLE = {"small": 0.6, "plain": 0.85, "loud": 1.0, "huge": 1.1}  # of the dice: a small sound hardly stirs
QUIET_COURSES = ("level", "wave", "bounce")  # small sounds make no gestures
FINE = 0.006  # of their size by which flattened letters may be off
MANY_CURVES = 90
CUT = 0.02  # em by which a curve may be off before it is cut straight
STAGGER = 0.55  # em by which a second row is set in
LINE = 0.07  # of ink round the letters, where no style says so
TILT = 5.0


class Drawing(NamedTuple):
    """How one sound is drawn: chosen once, by its words and its writer."""

    timbre: str
    face: str
    course: str
    loudness: str = "plain"
    hollow: bool = False
    line: float = LINE  # of ink, a share of the size
    tilt: float = TILT  # degrees that a rising row rises

    @property
    def manner(self) -> Manner:
        """How letters of this timbre are set."""
        return MANNERS[self.timbre]


class _Letter(NamedTuple):
    run: int  # which run of the row it belongs to
    path: Path
    box: Rect
    lines: tuple[tuple[Point, ...], ...] = ()  # its contours, flattened: once, when it is done


def drawing_of(
    text: str,
    loudness: str = "plain",
    *,
    timbre: str | None = None,
    course: str | None = None,
    hollow: bool = False,
    line: float = LINE,
    tilt: tuple[float, float] = (TILT, TILT),
) -> Drawing:
    """The drawing for a sound: what the writer says, else what its letters say, else dice thrown by the words."""
    name = timbre or timbre_of(text, loudness)
    manner, dice = MANNERS[name], random.Random(f"sound|{text}")
    letters = sum(map(str.isalnum, text))
    face = dice.choice(manner.faces)
    open_to = [one for one in manner.courses if letters >= COURSES[one].least] or ["rise"]
    if loudness == "small":
        open_to = [one for one in open_to if one in QUIET_COURSES] or ["level"]
    chosen = dice.choice(open_to)
    return Drawing(name, face, course or chosen, loudness, hollow, line, dice.uniform(*tilt))


@lru_cache(1024)
def as_sound(block: Block, drawing: Drawing) -> Block:
    """The block with its letters drawn; centred anew by their hull."""
    manner, size = drawing.manner, block.size
    rows = [_row(row, block, drawing, number=n) for n, row in enumerate(block.rows)]
    turn = Affine.rotation(-COURSES[drawing.course].tilt - COURSES[drawing.course].tilts * drawing.tilt)
    rows = [[_traced(letter, turn, size) for letter in row] for row in rows]
    inked = drawing.loudness in manner.inked and not drawing.hollow
    line = 0.0 if inked else manner.line * drawing.line * size
    puff = manner.puff * size
    letters = [letter for row in rows for letter in row]
    hull = _hull(letters, around=line + puff, cut=manner.jag > 0.0, shade=_depth(drawing) * size)
    xs, ys = [x for x, _ in hull], [y for _, y in hull]
    home = Affine.translation(-(min(xs) + max(xs)) / 2, -(min(ys) + max(ys)) / 2)
    sound = Sound(
        tuple(letter.path.transformed(home) for letter in letters),
        tuple(home.apply(point) for point in hull),
        drawing.timbre,
        drawing.loudness,
        line,
        puff,
        _depth(drawing) * size,
        cut=manner.jag > 0.0,
        hollow=drawing.hollow or drawing.timbre == "airy",
    )
    made = tuple(_measured(row, letters, home, puff) for row, letters in zip(block.rows, rows, strict=True))
    wide = max(xs) - min(xs)
    return block._replace(rows=made, width=wide, height=max(ys) - min(ys), sound=sound)


def _depth(drawing: Drawing) -> float:
    # A shadow makes weight: small sounds and hollow ones have none.
    return 0.0 if drawing.hollow or drawing.loudness == "small" else drawing.manner.depth


def _measured(row: Row, letters: Sequence[_Letter], home: Affine, puff: float) -> Row:
    """The row with the boxes of its letters as drawn."""
    inks = []
    for n, ink in enumerate(row.inks):
        points = [point for letter in letters if letter.run == n for contour in letter.lines for point in contour]
        inks.append(bounds_of(points).moved(home.e, home.f).grown(puff) if points else ink)
    return row._replace(inks=tuple(inks), baseline=row.baseline + home.f)


def resized(block: Block, factor: float) -> Block:
    """A drawn sound in another size: the same drawing, `factor` times as large."""
    scale, sound = Affine.scaling(factor), block.sound
    assert sound is not None
    return block._replace(
        rows=tuple(_resized_row(row, factor) for row in block.rows),
        size=block.size * factor,
        cap=block.cap * factor,
        leading=block.leading * factor,
        width=block.width * factor,
        height=block.height * factor,
        sound=sound._replace(
            letters=tuple(path.transformed(scale) for path in sound.letters),
            hull=tuple((x * factor, y * factor) for x, y in sound.hull),
            line=sound.line * factor,
            puff=sound.puff * factor,
            depth=sound.depth * factor,
        ),
    )


def _resized_row(row: Row, factor: float) -> Row:
    runs = tuple(
        run._replace(
            size=run.size * factor,
            glyphs=tuple((gid, x * factor, y * factor) for gid, x, y in run.glyphs),
            origin=(run.origin[0] * factor, run.origin[1] * factor),
        )
        for run in row.runs
    )
    inks = tuple(Rect(*(value * factor for value in ink)) for ink in row.inks)
    return row._replace(runs=runs, inks=inks, baseline=row.baseline * factor, width=row.width * factor)


# --------------------------------------------------------------------------- letters


def _row(row: Row, block: Block, drawing: Drawing, *, number: int) -> list[_Letter]:
    """The letters of a row, bent and thrown; a second row is set in."""
    manner, size = drawing.manner, block.size
    letters = _tracked(list(_letters(row)), manner, size)
    course = COURSES[drawing.course]
    start = min(letter.box.x for letter in letters)
    length = max(letter.box.right for letter in letters) - start
    bend = bend_of(course, start=start, length=length, size=size, foot=row.baseline, cap=block.cap)
    dice = random.Random(f"{row.text}|{number}|{drawing.timbre}|{drawing.course}")
    middle = row.baseline - block.cap / 2
    shift = (number - (len(block.rows) - 1) / 2) * STAGGER * size
    place = Affine.translation(shift, middle)
    thrown = [_thrown(letter, n, drawing, dice=dice, size=size) for n, letter in enumerate(letters)]
    bent = [letter._replace(path=_bent(letter.path, bend).transformed(place)) for letter in thrown]
    if manner.jag:
        bent = [letter._replace(path=_cut(letter.path, manner.jag * size, dice, size)) for letter in bent]
    # The larger letters of a row that grows or fades lie before the others: it comes nearer, or goes away.
    return bent[::-1] if course.growth[1] < 0.0 and not course.growth[2] else bent


def _letters(row: Row) -> Iterator[_Letter]:
    """Each letter of a row by itself; marks stay with their letter."""
    held: _Letter | None = None
    for n, run in enumerate(row.runs):
        for path in _glyphs(run):
            letter = _Letter(n, path, path.bounds())
            if held and held.run == n and held.box.x <= letter.box.centre[0] <= held.box.right:
                held = _Letter(n, held.path + path, held.box.union(letter.box))
                continue
            if held:
                yield held
            held = letter
    if held:
        yield held


def _glyphs(run: GlyphRun) -> Iterator[Path]:
    face, (x, y) = font(run.font), run.origin
    scale = run.size / face.upem
    for gid, dx, dy in run.glyphs:
        path = face.outline(gid)
        if path.numbers:
            yield path.transformed(Affine(scale, 0.0, 0.0, -scale, x + dx, y + dy))


def _tracked(letters: list[_Letter], manner: Manner, size: float) -> list[_Letter]:
    step = manner.tracking * size
    return [
        letter._replace(
            path=letter.path.transformed(Affine.translation(n * step, 0.0)), box=letter.box.moved(n * step, 0.0)
        )
        for n, letter in enumerate(letters)
    ]


def _thrown(letter: _Letter, n: int, drawing: Drawing, *, dice: random.Random, size: float) -> _Letter:
    """A letter turned, moved and swollen a little about its middle."""
    manner, course, stir = drawing.manner, COURSES[drawing.course], GENTLE[drawing.loudness]
    by_turns = 1.0 if n % 2 else -1.0
    turn = stir * (dice.uniform(-1.0, 1.0) * manner.turn + by_turns * course.turn)
    hop = stir * (dice.uniform(-1.0, 1.0) * manner.hop + by_turns * course.hop) * size
    swell = 1.0 + stir * dice.uniform(-1.0, 1.0) * manner.swell
    x, y = letter.box.centre
    throw = (
        Affine.translation(-x, -y)
        .then(Affine(swell, 0.0, -manner.lean, swell, 0.0, 0.0))
        .then(Affine.rotation(turn))
        .then(Affine.translation(x, y + hop))
    )
    return letter._replace(path=letter.path.transformed(throw))


def _bent(path: Path, bend: Bend) -> Path:
    numbers: list[float] = []
    for x, y in zip(path.numbers[0::2], path.numbers[1::2], strict=True):
        numbers += bend(x, y)
    return Path(path.verbs, tuple(numbers))


def _cut(path: Path, jag: float, dice: random.Random, size: float) -> Path:
    """Curves as straight cuts, corners where a blade slipped."""
    made = Path("", ())
    for contour in path.flattened(FINE * size):
        points = simplified(contour, max(jag * 0.7, CUT * size))
        if len(points) > 2:
            moved = [(x + dice.uniform(-jag, jag) / 2, y + dice.uniform(-jag, jag) / 2) for x, y in points]
            made += polygon(blunted(moved, CUT * size))
    return made if made.verbs else path


def _traced(letter: _Letter, turn: Affine, size: float) -> _Letter:
    path = letter.path.transformed(turn)
    if path.verbs.count("C") > MANY_CURVES:  # rough letters: their handles lie next to their curves
        return letter._replace(path=path, lines=(tuple(zip(path.numbers[0::2], path.numbers[1::2], strict=True)),))
    return letter._replace(path=path, lines=path.flattened(FINE * size))


def _hull(letters: Sequence[_Letter], *, around: float, cut: bool, shade: float) -> tuple[Point, ...]:
    """The convex hull of all ink: letters, the line round them, their shadow."""
    points: list[Point] = []
    for contour in (line for letter in letters for line in letter.lines):
        points += contour
        if cut and around:
            points += mitre_tips(contour, around)
    rim = hull_of(points)
    ring = [(around * math.cos(k * math.pi / 4), around * math.sin(k * math.pi / 4)) for k in range(8)]
    grown = [(x + dx * 1.09, y + dy * 1.09) for x, y in rim for dx, dy in ring]
    return hull_of([*grown, *((x + shade, y + shade) for x, y in grown)] if shade else grown)
