"""Rows of glyphs: a Measured text and the places of its breaks, made into a Block.

Comes in: where each row ends. Goes out: a Block whose (0, 0) is the middle between the first cap line and the last
baseline. Rows are placed by their ink, not by their advance (a full stop weighs little, a font box nothing).
"""

from collections.abc import Sequence

from comicgen.geometry import Rect
from comicgen.lettering.measuring import Measured, Piece
from comicgen.lettering.model import Block, Row
from comicgen.scene import GlyphRun

__all__ = ["set_block"]


class _Run:
    """A GlyphRun in the making: neighbouring pieces of one font and size."""

    __slots__ = ("box", "font", "glyphs", "size", "start", "text")

    def __init__(self, piece: Piece, start: float) -> None:
        self.font, self.size, self.start = piece.font, piece.size, start
        self.glyphs: list[tuple[int, float, float]] = []
        self.text = ""
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
            self.box = (min(a[0], box[0]), min(a[1], box[1]), max(a[2], box[2]), max(a[3], box[3]))


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
        rows.append(
            _row(row, -inset - left, text.cap - height / 2 + n * leading, ink=text.spec.ink, width=right - left)
        )
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


def _row(runs: Sequence[_Run], dx: float, baseline: float, *, ink: str, width: float) -> Row:
    made = tuple(
        GlyphRun(run.font, run.size, tuple(run.glyphs), run.text, ink, (run.start + dx, baseline)) for run in runs
    )
    boxes: list[Rect] = []
    for run in runs:
        left, top, right, bottom = run.box or (run.start, 0.0, run.start, 0.0)
        boxes.append(Rect(left + dx, top + baseline, right - left, bottom - top))
    return Row("".join(run.text for run in runs), made, tuple(boxes), baseline, width)
