"""Music notes at the ends of sung words: drawn as paths, since not every face has them.

Comes in: a block. Goes out: where its notes stand, and their outlines. A quaver stands before the words, a pair
of quavers behind them, half way down, where a lens has room; both belong to the words and have the same air.
"""

from comicgen.geometry import Affine, Path, Rect
from comicgen.lettering.model import Block

__all__ = ["note_boxes", "note_paths"]

GAP_EM = 0.42  # between note and words
HEIGHT_EM = 1.2
LEAN = 7.0  # degrees
# Drawn in a box one high; heads are tilted ellipses, the flag a tapering curl.
SINGLE = Path.parse(
    "M 0.245 0.70 C 0.30 0.84 0.21 0.97 0.11 0.995 C 0.02 1.015 -0.04 0.93 0.02 0.83 C 0.07 0.74 0.16 0.69 0.245 0.70"
    " Z M 0.19 0.86 L 0.19 0.02 L 0.265 0 C 0.28 0.16 0.36 0.21 0.43 0.29 C 0.52 0.39 0.50 0.52 0.44 0.62"
    " C 0.45 0.50 0.43 0.42 0.36 0.35 C 0.32 0.31 0.29 0.29 0.265 0.28 L 0.265 0.84 Z"
)
PAIR = Path.parse(
    "M 0.235 0.74 C 0.29 0.87 0.20 0.98 0.10 1.00 C 0.01 1.015 -0.04 0.93 0.02 0.84 C 0.07 0.76 0.15 0.73 0.235 0.74"
    " Z M 0.735 0.66 C 0.79 0.79 0.70 0.90 0.60 0.92 C 0.51 0.935 0.46 0.85 0.52 0.76 C 0.57 0.68 0.65 0.65 0.735 0.66"
    " Z M 0.185 0.88 L 0.185 0.12 L 0.755 0 L 0.755 0.80 L 0.685 0.80 L 0.685 0.24 L 0.255 0.33 L 0.255 0.88 Z"
)
WIDTHS = (0.50, 0.76)


def note_boxes(block: Block, em: float) -> tuple[Rect, Rect]:
    """The boxes of the first and the last note, relative to the block's centre."""
    high = HEIGHT_EM * em
    gap = GAP_EM * em
    half = high / 2 + gap
    beside = [ink for row in block.rows for ink in row.inks if ink.y < half and ink.bottom > -half]
    reach = max(max(-ink.x, ink.right) for ink in beside or [block.ink]) + gap
    return (
        Rect(-reach - WIDTHS[0] * high, -high / 2, WIDTHS[0] * high, high),
        Rect(reach, -high / 2, WIDTHS[1] * high, high),
    )


def note_paths(block: Block, em: float) -> tuple[Path, Path]:
    """The notes as drawn, relative to the block's centre, leaning out a little."""
    first, last = note_boxes(block, em)
    return _set(SINGLE, first, -LEAN), _set(PAIR, last, LEAN)


def _set(note: Path, box: Rect, lean: float) -> Path:
    move = Affine(box.h, 0.0, 0.0, box.h, box.x, box.y)
    return note.transformed(move.then(Affine.rotation(lean, box.centre)))
