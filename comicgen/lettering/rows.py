"""Rows of glyphs: a Measured text and the places of its breaks, made into a Block.

Comes in: where each row ends. Goes out: a Block whose (0, 0) is the middle between the first cap line and the last
baseline. Rows are placed by their ink, not by their advance (a full stop weighs little, a font box nothing).
"""

from collections.abc import Sequence

from comicgen.geometry import Path, Rect
from comicgen.lettering.measuring import BREATH_LENGTH, LEFT, RIGHT, Measured, Piece
from comicgen.lettering.model import Block, Row
from comicgen.scene import GlyphRun, Shape, Stroke

__all__ = ["set_block"]


BREATH_WEIGHT = 0.075  # of a stroke, in em: that of a letter's stem
# Where the three strokes begin at the letters and end outside, as shares of the cap height above the baseline: a fan.
BREATH_FAN = ((0.70, 0.97), (0.50, 0.50), (0.30, 0.03))


class _Run:
    """A GlyphRun in the making: neighbouring pieces of one font and size."""

    __slots__ = ("box", "breaths", "font", "glyphs", "size", "start", "text")

    def __init__(self, piece: Piece, start: float) -> None:
        self.font, self.size, self.start = piece.font, piece.size, start
        self.glyphs: list[tuple[int, float, float]] = []
        self.text = ""
        self.breaths: list[tuple[float, float]] = []  # outer and inner end of the strokes of one side
        self.box: tuple[float, float, float, float] | None = None  # left, top, right, bottom; the baseline is at 0

    def add(self, piece: Piece, x: float) -> None:
        """Appends a piece that begins at `x`."""
        scale, dx = piece.scale, x - self.start
        self.glyphs += [(gid, dx + gx * scale, -gy * scale) for gid, gx, gy in piece.word.glyphs]
        self.text += piece.text
        if piece.word.ink is not None:
            left, bottom, right, top = piece.word.ink
            box = (x + left * scale, -top * scale, x + right * scale, -bottom * scale)
            a = self.box or box
            if piece.breath:
                self._breathe(piece.breath, box[0], box[2])
            self.box = (min(a[0], box[0]), min(a[1], box[1]), max(a[2], box[2]), max(a[3], box[3]))

    def _breathe(self, sides: int, left: float, right: float) -> None:
        """Notes the breath marks at the ends of a box; half the weight of a stroke lies inside of it."""
        length, half = BREATH_LENGTH * self.size, BREATH_WEIGHT * self.size / 2
        if sides & LEFT:
            self.breaths.append((left + half, left + length))
        if sides & RIGHT:
            self.breaths.append((right - half, right - length))


def set_block(text: Measured, ends: Sequence[int], *, cost: float = 0.0, flush: bool = False) -> Block:
    """The Block whose rows end before these tokens: rows centred, or flush left."""
    leading = text.spec.leading
    height = (len(ends) - 1) * leading + text.cap
    runs: list[list[_Run]] = []
    start = 0
    for end in ends:
        runs.append(_runs(text, start, end))
        start = end
    spans = [_span(row) for row in runs]
    width = max(right - left for left, right in spans)
    rows: list[Row] = []
    for n, (row, (left, right)) in enumerate(zip(runs, spans, strict=True)):
        inset = width / 2 if flush else (right - left) / 2
        rows.append(_row(row, -inset - left, text.cap - height / 2 + n * leading, text=text, width=right - left))
    words = sum(token.words for token in text.tokens)
    return Block(tuple(rows), text.spec.size, text.cap, leading, width, height, cost, words)


def _runs(text: Measured, start: int, end: int) -> list[_Run]:
    """The runs of one row that begins at x = 0."""
    runs: list[_Run] = []
    x = 0.0
    for n in range(start, end):
        if n > start and text.tokens[n].space:
            x += text.gap
            runs[-1].text += " "
        for piece in text.pieces[n]:
            if not runs or runs[-1].font != piece.font or runs[-1].size != piece.size:
                runs.append(_Run(piece, x))
            runs[-1].add(piece, x)
            x += piece.word.advance * piece.scale
    return runs


def _span(runs: Sequence[_Run]) -> tuple[float, float]:
    boxes = [run.box for run in runs if run.box is not None]
    return (min(box[0] for box in boxes), max(box[2] for box in boxes)) if boxes else (0.0, 0.0)


def _row(runs: Sequence[_Run], dx: float, baseline: float, *, text: Measured, width: float) -> Row:
    ink = text.spec.ink
    made = tuple(
        GlyphRun(run.font, run.size, tuple(run.glyphs), run.text, ink, (run.start + dx, baseline)) for run in runs
    )
    boxes: list[Rect] = []
    for run in runs:
        left, top, right, bottom = run.box or (run.start, 0.0, run.start, 0.0)
        boxes.append(Rect(left + dx, top + baseline, right - left, bottom - top))
    strokes = tuple(_strokes(run, dx, baseline, text) for run in runs if run.breaths)
    return Row("".join(run.text for run in runs), made, tuple(boxes), baseline, width, strokes)


def _strokes(run: _Run, dx: float, baseline: float, text: Measured) -> Shape:
    """The breath marks of a run: three small strokes a side, in a fan."""
    path = Path("", ())
    for outer, inner in run.breaths:
        for near, far in BREATH_FAN:
            ends = (inner + dx, baseline - near * text.cap, outer + dx, baseline - far * text.cap)
            path += Path("ML", ends)
    return Shape(path, None, Stroke(text.spec.ink, BREATH_WEIGHT * run.size))
