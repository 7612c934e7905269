"""The form of a block of rows, and whether another breaking would have been better: a lint asks for nothing impossible.

Comes in: widths of rows, or a balloon. Goes out: numbers, yes or no. Widths of words are estimated by their letters.
"""

from collections.abc import Sequence

from comicgen.lint.model import Balloon

__all__ = ["best_raggedness", "letter_width", "ragged", "rebroken", "waist"]

_EXPONENT = 2.5  # of the lens: an ellipse with fattened ends
_LENS = 0.82  # of the lens's half height at which the outermost row ends
_WORSE = 0.02  # that the form of a block may lose for a better break
_WELL = 0.10  # a block no more ragged than this is well formed: half of all that are broken with care are
_WIDER = 1.05  # times as wide as the widest row that another row may become
_LEAST = 0.5  # of the widest row: a row that gives a word away must not become shorter than this


def ragged(widths: Sequence[float]) -> float:
    """How far some rows are from a lens with as much in it: root of the mean square, in shares of the widest."""
    count, widest = len(widths), max(widths)
    if count < 2 or widest <= 0.0:
        return 0.0
    form = _lens(count)
    scale = sum(widths) / sum(form)
    return float((sum((w - scale * g) ** 2 for w, g in zip(widths, form, strict=True)) / count) ** 0.5 / widest)


def best_raggedness(balloon: Balloon) -> float:
    """The least raggedness that any other breaking into as many rows, one more or one less would have."""
    words = [word for row in balloon.rows for word in row.text.split()]
    letter = letter_width(balloon)
    sizes = [letter * len(word) for word in words]
    counts = range(max(len(balloon.rows) - 1, 2), len(balloon.rows) + 2)
    return min((_broken(sizes, letter, count) for count in counts if count <= len(words)), default=1.0)


def _broken(sizes: Sequence[float], space: float, count: int) -> float:
    """The raggedness of breaking greedily against the lens, from a little tighter to a little looser."""
    total = sum(sizes) + space * (len(sizes) - count)
    form = _lens(count)
    ends = [sum(form[: k + 1]) / sum(form) * total for k in range(count)]
    best = 1.0
    for shift in (-0.06, -0.03, 0.0, 0.03, 0.06):
        rows = _filled(sizes, space, [end + shift * total for end in ends[:-1]])
        if len(rows) == count:
            best = min(best, ragged(rows))
    return best


def _filled(sizes: Sequence[float], space: float, ends: Sequence[float]) -> list[float]:
    """Rows of words, each ended where the words come nearest to its end."""
    rows, row, before, k = [], 0.0, 0.0, 0
    for size in sizes:
        if row and k < len(ends) and before + row + (space + size) / 2 > ends[k]:
            rows.append(row)
            before, row, k = before + row, 0.0, k + 1
        row += size + (space if row else 0.0)
    return [*rows, row]


def _lens(count: int) -> list[float]:
    """The widths of rows in a lens, from 0 to 1."""
    reach = [abs(k - (count - 1) / 2) + 0.32 for k in range(count)]  # of each row's outer edge, in rows
    half = max(reach) / _LENS
    return [float((1 - (y / half) ** _EXPONENT) ** (1 / _EXPONENT)) for y in reach]


def letter_width(balloon: Balloon) -> float:
    """The mean width of a letter or space."""
    return sum(row.ink.w for row in balloon.rows) / (sum(len(row.text) for row in balloon.rows) or 1)


def waist(widths: Sequence[float], share: float) -> int:
    """Which row is clearly shorter than rows on both sides of it; 0 when none is."""
    for k in range(1, len(widths) - 1):
        around = min(max(widths[:k]), max(widths[k + 1 :]))
        if around > 0.0 and widths[k] < share * around:
            return k
    return 0


def rebroken(balloon: Balloon, k: int, *, share: float) -> list[tuple[str, str]]:
    """How row k and the next could be broken one word earlier or later without a worse form of the block."""
    first, second = balloon.rows[k].text.split(), balloon.rows[k + 1].text.split()
    letter, widths = letter_width(balloon), [row.ink.w for row in balloon.rows]
    found = []
    for one, other, step in (
        (first[:-1], [*first[-1:], *second], -letter * (len(first[-1]) + 1) if first else 0.0),
        ([*first, *second[:1]], second[1:], letter * (len(second[0]) + 1) if second else 0.0),
    ):
        if one and other:
            moved = [*widths[:k], widths[k] + step, widths[k + 1] - step, *widths[k + 2 :]]
            if _as_good(widths, moved, share=share, lens=balloon.kind != "caption"):
                found.append((" ".join(one), " ".join(other)))
    return found


def _as_good(before: Sequence[float], after: Sequence[float], *, share: float, lens: bool) -> bool:
    if max(after) > _WIDER * max(before) or min(after) < _LEAST * max(after):
        return False
    return not lens or (ragged(after) <= max(ragged(before) + _WORSE, _WELL) and not waist(after, share))
