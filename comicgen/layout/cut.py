"""Cut: how many words must go when nothing else helps. Goes into the fault that ends the ladder."""

from comicgen.layout.asks import WIDEST
from comicgen.layout.fit import Fitted
from comicgen.layout.panel import LAST_RUNG, Job, attempt, hopeless
from comicgen.layout.pieces import shortened
from comicgen.layout.search import first_that
from comicgen.script.model import Line
from comicgen.script.style import Style

__all__ = ["word_too_wide", "words_to_cut"]


def words_to_cut(fitted: Fitted, index: int, *, style: Style, language: str) -> int:
    """About how many words must go from a panel (from its longest lines first) until the rest has a place."""
    job = fitted.attempts[index].job
    total = sum(len(line.text.split()) for line in job.lines)

    def shorter(words: int) -> Job:
        return job._replace(lines=_cut(job.lines, words))

    def has_hope(words: int) -> bool:
        return not hopeless(shorter(words), style=style, language=language)

    def is_clean(words: int) -> bool:
        return attempt(shorter(words), LAST_RUNG[0], style=style, language=language).clean

    least = first_that(has_hope, 1, total)
    return first_that(is_clean, least, total, step=max(1, total // 25))


def _cut(lines: tuple[Line, ...], words: int) -> tuple[Line, ...]:
    """The lines without `words` words, each taken from the one that is longest at the time."""
    lengths = [len(line.text.split()) for line in lines]
    left = list(lengths)
    for _ in range(words):
        longest = max(range(len(left)), key=lambda i: left[i])
        left[longest] -= 1
    return tuple(shortened(line, full - now) for line, full, now in zip(lines, lengths, left, strict=True) if now > 0)


def word_too_wide(fitted: Fitted, index: int) -> str:
    """A word that alone is wider than any balloon of its panel may be, as lettered; "" when there is none.

    Words are never hyphenated (B4): only the writer can break it.
    """
    attempt = fitted.attempts[index]
    widest = WIDEST * attempt.job.size[0]
    found = [
        (row.width, row.text)
        for words in attempt.words
        if words.kind != "sfx"
        for row in words.blocks[0].rows
        if row.width > widest and " " not in row.text.strip()
    ]
    return max(found, default=(0.0, ""))[1].strip()
