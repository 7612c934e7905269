"""Explaining: why editions are made again, told once for all that share the reason.

Comes in: what became of every edition. Goes out: lines of words; a report as JSON has every edition on its own.
"""

from collections.abc import Iterable, Iterator, Sequence

from comicgen.season.edition import Made

__all__ = ["explained", "few"]

_MOST = 3  # names in a row: more are counted, since nobody reads them
_HOW = {  # what became of an edition, and what would
    ("made", False): "made", ("made", True): "would be made",
    ("restored", False): "from the cache", ("restored", True): "would come from the cache",
    ("failed", False): "failed", ("failed", True): "would fail",
}  # fmt: skip


def explained(made: Iterable[Made], *, is_dry: bool) -> Iterator[str]:
    """A line for each reason and the places for which it holds."""
    comics: dict[tuple[str, str, str], list[str]] = {}  # script, language, what became of it and why: the places
    for one in made:
        if (one.how, is_dry) in _HOW:
            told = ": ".join(part for part in (_HOW[one.how, is_dry], "; ".join(one.why)) if part)
            comics.setdefault((one.edition.script, one.edition.language, told), []).append(one.edition.target)
    alike: dict[tuple[tuple[str, ...], str], list[str]] = {}
    for (script, language, told), places in comics.items():
        alike.setdefault((tuple(places), told), []).append(f"{script} ({language})")
    for (targets, told), names in alike.items():
        yield f"{few(names)} for {few(targets)}: {told}"


def few(names: Sequence[str]) -> str:
    """Some names, or the first of them and how many more there are: "a, b, c and 7 more"."""
    more = len(names) - _MOST
    if more > 1:  # one more takes no less room as a number
        return f"{', '.join(names[:_MOST])} and {more} more"
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
