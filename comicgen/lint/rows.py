"""The form of a block of words: L17 raggedness, L18 hourglasses, L19 widows, L21 density."""

from collections.abc import Iterator

from comicgen.lint.blocks import best_raggedness, ragged, waist
from comicgen.lint.model import Balloon, Found, Panel, Row, Strip

__all__ = ["density", "hourglasses", "raggedness", "widows"]

_BOXED = ("caption", "sfx")  # captions are set flush or even; sounds are drawn
_LENSES = ("speech", "whisper", "thought", "weak", "sings", "double")  # other bodies are boxes or bursts
_FEW_WORDS = 3  # so few have no better form
_BETTER = 0.03  # a form must be better by this to be worth asking for
_END = (".", "!", "?", "\u2026", "--", ":", '."', '!"', '?"', ".\u201d", "!\u201d", "?\u201d", "\u2014")


def raggedness(strip: Strip) -> Iterator[Found]:
    """L17: blocks that are no lens: short rows in the middle, long ones at the ends, all left to chance."""
    limits = strip.limits
    for panel, balloon in _ovals(strip):
        if balloon.kind not in _LENSES or balloon.words <= _FEW_WORDS or len(balloon.rows) < 2:
            continue
        widths = [row.ink.w for row in _without_beats(balloon)]
        if len(widths) < 2:
            continue
        found = min(ragged(widths), ragged([row.ink.w for row in balloon.rows]))
        warn = limits.ragged_long_warn if balloon.words > limits.ragged_long_words else limits.ragged_warn
        if found <= warn or best_raggedness(balloon) > found - _BETTER:
            continue
        # Two rows are no lens: the phrase decides where they part, and the eye forgives it.
        grave = found > limits.ragged_error and len(widths) > 2
        message = f"the rows of {balloon.id} are uneven: {found:.2f} off the form of a lens"
        mend = "break the rows so that the middle ones are longest"
        yield Found(
            "error" if grave else "warning",
            round(found, 2),
            limits.ragged_error if grave else warn,
            message,
            mend,
            panel,
            (balloon,),
        )


def _without_beats(balloon: Balloon) -> tuple[Row, ...]:
    """The rows that share a sentence: at the ends of a block, what is a row for each beat is no part of a lens."""
    rows = balloon.rows
    while len(rows) > 1 and _ends(rows[-2]):
        rows = rows[:-1]
    while len(rows) > 1 and _ends(rows[0]):
        rows = rows[1:]
    return rows


def _ends(row: Row) -> bool:
    return row.text.rstrip().endswith(_END)


def hourglasses(strip: Strip) -> Iterator[Found]:
    """L18: a row with longer rows on both sides."""
    share = strip.limits.hourglass_share
    for panel, balloon in _ovals(strip):
        widths = [row.ink.w for row in balloon.rows]
        k = waist(widths, share)
        if k:
            row = balloon.rows[k].text[:40]
            around = min(max(widths[:k]), max(widths[k + 1 :]))
            message = f"row {k + 1} of {balloon.id}, '{row}', is a waist: longer rows stand above and below"
            mend = "break the rows so that none is shorter than those on both sides"
            yield Found("error", round(widths[k] / around, 2), share, message, mend, panel, (balloon,))


def widows(strip: Strip) -> Iterator[Found]:
    """L19: a short word left alone in the first or last row."""
    limits = strip.limits
    for panel in strip.panels:
        for balloon in panel.balloons:
            rows = balloon.rows
            if len(rows) < 3 or balloon.words <= _FEW_WORDS or balloon.kind == "sfx":
                continue
            widest = max(row.ink.w for row in rows)
            for k in (0, -1):
                row = rows[k]
                if len(row.text.split()) != 1 or row.ink.w >= limits.widow_share * widest or _is_beat(balloon, k):
                    continue
                letters = sum(sign.isalnum() for sign in row.text)
                grave = letters <= limits.widow_letters and balloon.kind != "caption"
                message = f"'{row.text}' stands alone in the {'first' if k == 0 else 'last'} row of {balloon.id}"
                mend = "break the rows so that it has company"
                yield Found(
                    "error" if grave else "warning",
                    round(row.ink.w / widest, 2),
                    limits.widow_share,
                    message,
                    mend,
                    panel,
                    (balloon,),
                )


def _is_beat(balloon: Balloon, k: int) -> bool:
    """Whether a row of one word is a sentence of its own: a beat may have a row to itself."""
    ended = balloon.rows[0] if k == 0 else balloon.rows[-2]
    return _ends(ended)


def density(strip: Strip) -> Iterator[Found]:
    """L21: too many words, rows or balloons for their place."""
    limits = strip.limits
    for panel in strip.panels:
        read = panel.read
        for balloon in read:
            yield from _counted(
                balloon.words,
                limits.words_warn,
                limits.words_error,
                f"{balloon.id} has {{}} words",
                "split it into two joined balloons, or cut",
                panel,
                (balloon,),
            )
            yield from _counted(
                len(balloon.rows),
                limits.rows_warn,
                limits.rows_error,
                f"{balloon.id} has {{}} rows",
                "set it wider, or split it",
                panel,
                (balloon,),
            )
        share = limits.page_words * panel.rect.w * panel.rect.h / limits.page_area_em
        room = max(share / limits.panel_words_warn, 1.0)
        words = sum(balloon.words for balloon in read)
        warn, error = int(limits.panel_words_warn * room), int(limits.panel_words_error * room)
        yield from _counted(
            words,
            warn,
            error,
            f"{panel.id} has {{}} words",
            "share its lines out over two panels, or give it more room",
            panel,
            read,
        )
        yield from _counted(
            len(read),
            limits.balloons_warn,
            limits.balloons_error,
            f"{panel.id} has {{}} balloons",
            "share its lines out over two panels",
            panel,
            read,
        )


def _counted(
    count: int, warn: int, error: int, what: str, mend: str, panel: Panel, balloons: tuple[Balloon, ...]
) -> Iterator[Found]:
    if count > warn:
        grave = count > error
        limit = error if grave else warn
        message = f"{what.format(count)}; {warn} are enough"
        yield Found("error" if grave else "warning", count, limit, message, mend, panel, balloons)


def _ovals(strip: Strip) -> Iterator[tuple[Panel, Balloon]]:
    for panel in strip.panels:
        for balloon in panel.balloons:
            if balloon.kind not in _BOXED and balloon.rows:
                yield panel, balloon
