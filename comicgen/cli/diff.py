"""comicgen diff: what changed between two states of comics, in words and in pictures."""

import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import click

from comicgen.cli.codes import BUG, DONE, FINDINGS, UNWRITTEN, code_of
from comicgen.cli.options import colour_option, jobs_option, quiet_option, shape_option, style_option, width_option
from comicgen.cli.progress import worked
from comicgen.cli.streams import data, finish, is_terminal, say, show_findings
from comicgen.studio.outcome import Job, Result

if TYPE_CHECKING:
    from comicgen.compare.model import Comparison

__all__ = ["diff"]

_FOLDER = "out/diff"
_REPORT = "index.html"
_TITLE = "<title>What changed:"
_PICTURE = re.compile(r'src="([^"/][^":]*-(?:before|after|difference)\.png)"')


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("-o", "--output", default=_FOLDER, show_default=True, metavar="FOLDER", help="Where the report goes.")
@click.option("--words", "only_words", is_flag=True, help="Tell it in words; write no report and no pictures.")
@click.option(
    "--tolerance",
    type=click.FloatRange(0, 1),
    default=0.1,
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
    from comicgen.studio.comparing import compare, untouched

    folder = None if only_words else _folder(output)
    with tempfile.TemporaryDirectory(prefix="comicgen-diff-") as scratch:
        pairs = find_pairs(old, new, scratch=Path(scratch), form=form)
        known = [untouched(pair) for pair in pairs]  # here: nothing is started for what has not changed
        plan = [
            Job(
                pair.name,
                None,
                width=width,
                shape=shape,
                style=style,
                pair=pair._replace(folder=folder, tolerance=tolerance, share=may_differ / 100),
            )
            for pair, same in zip(pairs, known, strict=True)
            if same is None
        ]
        results = worked(plan, jobs, label="Comparing", quiet=quiet, work=compare)
    looked_at = iter(results)
    found = [same or _told_by(next(looked_at)) for same in known]
    written = folder is None or _report_written(folder / _REPORT, found, old=old, new=new, tolerance=tolerance)
    _tell(results, found, form=form, quiet=quiet, tolerance=tolerance)
    changed = any(one.state != "same" for one in found)
    if folder and written and changed and not quiet and is_terminal(sys.stderr):
        say(str(folder / _REPORT))
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


def _told_by(result: Result) -> "Comparison":
    """What came of a comparison; nothing, when the process that made it has died."""
    from comicgen.compare.model import Comparison

    return result.comparison or Comparison(result.name, "failed")


def _report_written(path: Path, found: "Sequence[Comparison]", *, old: str, new: str, tolerance: float) -> bool:
    """The page, written; whether it could be."""
    from comicgen.compare.report import report_html
    from comicgen.publish.write import write_file
    from comicgen.studio.pipeline import reason

    try:
        earlier = _pictures_of(path)
        page = report_html(found, old=old, new=new, tolerance=tolerance)
        write_file(path, page.encode())
        for name in earlier - _named(page):
            (path.parent / name).unlink(missing_ok=True)
    except OSError as fault:
        say(f"comicgen: {path} cannot be written: {reason(fault)}")
        return False
    return True


def _pictures_of(path: Path) -> set[str]:
    """The pictures of an earlier report, as its page names them: those that are not shown any more are taken away."""
    try:
        page = path.read_text(encoding="utf-8")
    except (FileNotFoundError, UnicodeDecodeError):
        return set()
    return _named(page) if _TITLE in page else set()


def _named(page: str) -> set[str]:
    """The pictures in a page; whoever wrote it, they lie beside it."""
    names = map(unquote, _PICTURE.findall(page))
    return {name for name in names if not Path(name).is_absolute() and ".." not in Path(name).parts}


def _tell(
    results: Sequence[Result], found: "Sequence[Comparison]", *, form: str, quiet: bool, tolerance: float
) -> None:
    """What went wrong, and what changed."""
    from comicgen.compare.told import as_data, as_text

    more = {"tolerance": tolerance, "comics": [as_data(one) for one in found]} if form == "json" else None
    show_findings(results, form=form, more=more)
    if form == "text" and not quiet:
        data(as_text(found))
