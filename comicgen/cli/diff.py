"""comicgen diff: what changed between two states of comics, in words and in pictures."""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from comicgen.cli.codes import BUG, DONE, FINDINGS, UNWRITTEN, code_of
from comicgen.cli.options import colour_option, jobs_option, quiet_option, shape_option, style_option, width_option
from comicgen.cli.progress import worked
from comicgen.cli.reports import REPORT, report_written
from comicgen.cli.streams import data, finish, is_terminal, say, show_findings
from comicgen.compare.model import TOLERANCE, Comparison
from comicgen.studio.outcome import Job, Result

if TYPE_CHECKING:
    from comicgen.studio.sides import Pair

__all__ = ["diff"]

_FOLDER = "out/diff"


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("-o", "--output", default=_FOLDER, show_default=True, metavar="FOLDER", help="Where the report goes.")
@click.option("--words", "only_words", is_flag=True, help="Tell it in words; write no report and no pictures.")
@click.option(
    "--tolerance",
    type=click.FloatRange(0, 1),
    default=TOLERANCE,
    show_default=True,
    metavar="SHARE",
    help="How far colours may be apart, of the way from black to white; 0: not at all.",
)
@click.option(
    "--may-differ",
    type=click.FloatRange(0, 100),
    default=0.0,
    show_default=True,
    metavar="PERCENT",
    help="How much of a picture may be beyond that.",
)
@shape_option
@style_option
@width_option
@jobs_option
@colour_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="What changed in words, or as JSON.",
)
@quiet_option
def diff(
    old: str,
    new: str,
    output: str,
    only_words: bool,
    tolerance: float,
    may_differ: float,
    shape: str,
    style: str,
    width: int | None,
    jobs: int | None,
    no_color: bool,
    form: str,
    quiet: bool,
) -> None:
    """Tell what changed from OLD to NEW.

    Each is a script, a picture, or a folder of them: an export too, or pictures on one side and their scripts on the
    other. REVISION:PATH is a file or folder as git has it. What changed is told from the scripts and layouts, not
    guessed from pixels; FOLDER/index.html shows both states, and where they differ. Exits with 0 when nothing is
    different, and with 1 when something is.

    \b
    Examples:
      comicgen diff old.yaml new.yaml
      comicgen diff HEAD~1:heart.yaml heart.yaml
      comicgen diff main:scripts scripts -o report
      comicgen diff golden scripts --may-differ 0.05
      comicgen diff last-week/out out --format json > diff.json
    """
    from comicgen.cli.pairs import find_pairs
    from comicgen.compare.told import differs

    folder = None if only_words else _folder(output)
    common = Job("", None, width=width, shape=shape, style=style)
    with tempfile.TemporaryDirectory(prefix="comicgen-diff-") as scratch:
        pairs = [
            pair._replace(folder=folder, tolerance=tolerance, share=may_differ / 100)
            for pair in find_pairs(old, new, scratch=Path(scratch), form=form)
        ]
        results, found = _compared(pairs, common, jobs=jobs, quiet=quiet)
    written = folder is None or report_written(folder, found, old=old, new=new, tolerance=tolerance)
    _tell(results, found, form=form, quiet=quiet, tolerance=tolerance)
    changed = any(map(differs, found))
    if folder and written and changed and not quiet and is_terminal(sys.stderr):
        say(str(folder / REPORT))
    code = code_of(results, strict=False)
    code = FINDINGS if code == DONE and changed else code
    finish(code if written or code == BUG else UNWRITTEN)


def _folder(output: str) -> Path:
    if not output:
        raise click.UsageError("-o is empty; . is the current folder")
    folder = Path(output)
    if folder.exists() and not folder.is_dir():
        raise click.UsageError(f"-o {output} is there already and is not a folder")
    return folder


def _compared(
    pairs: "Sequence[Pair]", common: Job, *, jobs: int | None, quiet: bool
) -> tuple[list[Result], list[Comparison]]:
    """What came of the work, and of every pair: nothing is started for one that has not changed."""
    from comicgen.studio.comparing import compare, untouched

    known = [untouched(pair) for pair in pairs]
    plan = [common._replace(name=pair.name, pair=pair) for pair, same in zip(pairs, known, strict=True) if same is None]
    results = worked(plan, jobs, label="Comparing", quiet=quiet, work=compare)
    looked_at = iter(results)
    return results, [same or _told_by(next(looked_at)) for same in known]


def _told_by(result: Result) -> Comparison:
    """What came of a comparison; nothing, when it was given up."""
    return result.comparison or Comparison(result.name, "failed")


def _tell(results: Sequence[Result], found: Sequence[Comparison], *, form: str, quiet: bool, tolerance: float) -> None:
    """What went wrong, and what changed."""
    from comicgen.compare.told import as_data, as_text

    more = {"tolerance": tolerance, "comics": [as_data(one) for one in found]} if form == "json" else None
    show_findings(results, form=form, more=more)
    if form == "text" and not quiet:
        data(as_text(found))
