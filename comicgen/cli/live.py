"""A build with somebody watching: a table that moves on a terminal, plain lines where nobody is looking.

Comes in: editions as they are done. Goes out: on standard error.
"""

import shutil
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from comicgen.cli.streams import draw, is_terminal, say
from comicgen.season.edition import Edition, Made

__all__ = ["watched"]

_PAUSE = 0.1  # seconds between two pictures of the table: faster is flicker
_STEPS = 20  # plain lines of a whole build, at most
_LULL = 10.0  # seconds between two of them, at least
_BAR = 24  # signs, where there is room for them
_FULL, _EMPTY = "#", "."


def watched(made: Iterable[Made], editions: Sequence[Edition], *, quiet: bool) -> Iterator[Made]:
    """Hands on what comes, and shows how far it is with those editions that are asked for."""
    if quiet:
        return iter(made)
    return _Table(editions).shown(made) if is_terminal(sys.stderr) else _lines(made, len(editions))


def _lines(made: Iterable[Made], whole: int) -> Iterator[Made]:
    """A line now and then, and one for each comic that fails and why, as it fails."""
    fresh = told = 0
    failed = set[tuple[str, str, str]]()
    start = last = time.monotonic()
    done = 0
    for one in made:
        done += one.how != "passed over"
        fresh += one.how == "fresh"
        if one.how == "failed" and (fault := (one.edition.script, one.edition.language, _code(one))) not in failed:
            failed.add(fault)
            say(f"failed: {one.edition}: {fault[-1]}")
        step = (done - fresh) * _STEPS // max(1, whole - fresh)
        if step > told and done < whole and time.monotonic() - last >= _LULL:
            told, last = step, time.monotonic()
            say(f"{done} of {whole} editions, {_pace(done - fresh, whole - done, time.monotonic() - start)}")
        yield one


def _code(one: Made) -> str:
    codes = dict.fromkeys(item.code for item in one.findings if item.severity == "error")
    return ", ".join(codes) or one.outcome


def _pace(done: int, left: int, seconds: float) -> str:
    """How fast it goes, and how long it will take."""
    if not done or seconds <= 0:
        return "just begun"
    rate = done / seconds
    return f"{rate:.1f} a second, {_long(left / rate)} left"


def _long(seconds: float) -> str:
    """A length of time, in words."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02} s"
    return f"{whole // 3600} h {whole % 3600 // 60:02} min"


class _Table:
    """A row for each target and one for all, drawn over itself."""

    def __init__(self, editions: Sequence[Edition]) -> None:
        self.whole = Counter(edition.target for edition in editions)
        self.done: Counter[str] = Counter()
        self.failed: Counter[str] = Counter()
        self.stayed = 0
        self.drawn = 0  # rows on the screen
        self.start = self.last = time.monotonic()

    def shown(self, made: Iterable[Made]) -> Iterator[Made]:
        """Hands on what comes. The table goes when it is over: the closing one takes its place."""
        try:
            for one in made:
                self.done[one.edition.target] += one.how != "passed over"
                self.failed[one.edition.target] += one.how == "failed"
                self.stayed += one.how == "fresh"
                if time.monotonic() - self.last >= _PAUSE:
                    self._draw()
                yield one
        finally:
            self._clear()

    def _draw(self) -> None:
        self._clear()
        rows = self._rows()
        draw("".join(f"{row}\n" for row in rows))
        self.drawn, self.last = len(rows), time.monotonic()

    def _clear(self) -> None:
        if self.drawn:
            draw(f"\x1b[{self.drawn}A\x1b[J")
            self.drawn = 0

    def _rows(self) -> list[str]:
        size = shutil.get_terminal_size()
        done, whole = self.done.total(), self.whole.total()
        pace = _pace(done - self.stayed, whole - done, time.monotonic() - self.start)
        rows = self._bars(size.columns - 1) if len(self.whole) < size.lines - 3 else []
        rows.append(f"{done} of {whole} editions, {pace}, {self.failed.total()} failed")
        return [row[: size.columns - 1] for row in rows]

    def _bars(self, room: int) -> list[str]:
        """A row for each target; the bars are as long as names and numbers leave them."""
        numbers = {name: self._numbers(name) for name in self.whole}
        wide = max(map(len, self.whole))
        length = max(0, min(_BAR, room - wide - 4 - max(map(len, numbers.values()))))
        return [f"{name.ljust(wide)}  {self._bar(name, length)}  {told}" for name, told in numbers.items()]

    def _numbers(self, name: str) -> str:
        failed = f"  {self.failed[name]} failed" if self.failed[name] else ""
        return f"{self.done[name]} of {self.whole[name]}{failed}"

    def _bar(self, name: str, length: int) -> str:
        return (_FULL * (self.done[name] * length // self.whole[name])).ljust(length, _EMPTY)
