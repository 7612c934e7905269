"""The account of a build: what became of every edition, on standard error in words, and as reports.

Comes in: what became of editions. Goes out: messages, files.
"""

import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from comicgen.cli.progress import counted
from comicgen.cli.streams import data, is_terminal, say, show_findings
from comicgen.frozen import NamedTuple
from comicgen.season.edition import Made
from comicgen.season.explaining import explained
from comicgen.season.reporting import build_json, build_junit, build_sarif, table, told_once

__all__ = ["Account"]

_ENDINGS = {"json": ".json", "junit": ".xml", "sarif": ".sarif"}


class Account(NamedTuple):
    """What is told of a build."""

    made: Sequence[Made]
    seconds: float
    is_dry: bool  # nothing was made: it says what would be

    def show(self, *, form: str, explain: bool, quiet: bool) -> None:
        """Findings of what was made now, the reasons if they are asked for, the table; or a report."""
        if explain and not quiet:
            self._explain()
        news = told_once([one for one in self.made if one.how != "fresh"])
        if form == "text" or news.trace:
            show_findings([news], form="text")
        if form != "text":
            data(self.report(_ENDINGS[form]))
        elif self.made and not quiet:
            columns = shutil.get_terminal_size().columns if is_terminal(sys.stderr) else 0
            say(table(self.made, columns=columns, is_dry=self.is_dry))
            if self.is_dry:
                say("this was a dry run: nothing was made")

    def _explain(self) -> None:
        for line in explained(self.made, is_dry=self.is_dry):
            say(line)
        same = sum(one.how == "same" for one in self.made)
        if same:
            say(f"{counted(same, 'edition')} the same: what changed does not show there")

    def written(self, reports: Iterable[Path]) -> Iterator[OSError]:
        """Writes the reports; those that cannot be written come out."""
        from comicgen.publish.write import write_file

        for path in reports:
            try:
                write_file(path, self.report(path.suffix.lower()).encode("utf-8", "backslashreplace"))
            except OSError as fault:
                yield fault

    def report(self, ending: str) -> str:
        """A report, by the ending of its file."""
        if ending == ".json":
            return build_json(self.made, seconds=self.seconds, is_dry=self.is_dry)
        return build_junit(self.made) if ending == ".xml" else build_sarif(self.made)
