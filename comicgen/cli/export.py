"""comicgen export: scripts to pictures for the places where they are read."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from comicgen.cli.codes import BUG, UNWRITTEN, code_of
from comicgen.cli.inputs import Input, find_scripts
from comicgen.cli.options import findings_options, jobs_option, quiet_option, style_option
from comicgen.cli.progress import counted, worked
from comicgen.cli.project import Projects, home_of
from comicgen.cli.streams import finish, given, is_terminal, say, show_findings
from comicgen.studio.outcome import Delivery, Job, Result

if TYPE_CHECKING:
    from comicgen.targets.model import Fit, Target
    from comicgen.targets.project import Project

__all__ = ["export"]

_DEFAULT_FOLDER = "out"


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...")
@click.option(
    "--for",
    "places",
    required=True,
    metavar="NAMES",
    help="Targets and sets of them, such as instagram-portrait,story or social. `comicgen targets` lists them.",
)
@click.option("-o", "--output", default=_DEFAULT_FOLDER, show_default=True, metavar="FOLDER", help="Where to.")
@click.option(
    "--readable-at",
    metavar="PX",
    help="The width in CSS pixels at which words must be readable, such as 390px.  [default: as the target says]",
)
@click.option(
    "--fit",
    type=click.Choice(["layout", "scale", "crop"]),
    help="Lay the comic out anew, or scale or crop the script's own format.  [default: as the target says]",
)
@style_option
@jobs_option
@findings_options
@quiet_option
def export(
    paths: tuple[str, ...],
    places: str,
    output: str,
    readable_at: str | None,
    fit: str | None,
    style: str,
    jobs: int | None,
    form: str,
    strict: bool,
    no_color: bool,
    quiet: bool,
) -> None:
    """Make pictures of scripts for the places where they are read.

    PATHS are as for render. For every target the comic is laid out and lettered anew: its tiers, its framing and the
    size of its words; words stay readable at the width at which a phone shows them, and clear of what the place lays
    over a picture. What does not fit on one picture goes on to the next, as many as the place takes.

    Each comic gets a folder, and in it one for each target with its pictures, their alt texts and post.txt, ready to be
    uploaded; beside them stand the transcript and manifest.json. contact.png shows everything.

    \b
    Examples:
      comicgen export heart.yaml --for instagram-portrait
      comicgen export heart.yaml --for story,webtoon-canvas,bluesky
      comicgen export scripts --for social -o week
      comicgen export heart.yaml --for x --readable-at 320px
    """
    inputs = find_scripts(paths)
    folders = _folders(inputs, output)
    width = _pixels(readable_at) if readable_at else None
    projects = Projects(form=form)
    known: dict[str, tuple[Target, ...]] = {}  # by the name of the project file
    plan: list[Job] = []
    for item, folder in zip(inputs, folders, strict=True):
        project = projects.of(home_of(item))
        name = project.name if project else ""
        if name not in known:
            known[name] = _targets(places, project, fit)
        plan += map(projects.applied, _jobs(item, folder, known[name], readable_at=width, style=style))
    from comicgen.studio.delivery import deliver
    from comicgen.studio.posting import posted

    results = worked(plan, jobs, label="Exporting", quiet=quiet, work=deliver)
    results = [posted(*map(list, zip(*same, strict=True))) for _, same in _by_script(plan, results)]
    written = _show_all(results, Path(output))
    show_findings(results, form=form)
    if not quiet:
        _tell(results, folders)
    code = code_of(results, strict=strict)
    finish(code if written or code == BUG else UNWRITTEN)


def _folders(inputs: Sequence[Input], output: str) -> list[Path]:
    """A folder for each comic. Raises UsageError when two would have the same."""
    if not output:
        raise click.UsageError("-o is empty; . is the current folder")
    top = Path(output)
    if top.exists() and not top.is_dir():
        raise click.UsageError(f"-o {output} is there already and is not a folder")
    folders = [top / item.below / item.stem for item in inputs]
    owners: dict[str, str] = {}
    for item, folder in zip(inputs, folders, strict=True):
        other = owners.setdefault(str(folder).casefold(), item.name)
        if other != item.name:
            message = f"{other} and {item.name} would both go into {folder}: rename one, or export them apart"
            raise click.UsageError(message)
    return folders


def _pixels(text: str) -> float:
    """A width such as 390px or 390. Raises UsageError."""
    number = text.strip().lower().removesuffix("px").strip()
    if not number.isascii() or not number.isdigit() or not 120 <= int(number) <= 4000:
        raise click.UsageError(f"--readable-at {text}: a width in CSS pixels, from 120px to 4000px")
    return float(number)


def _targets(places: str, project: "Project | None", fit: str | None) -> "tuple[Target, ...]":
    """What the names mean. Raises UsageError for those that mean nothing."""
    from comicgen.diagnostics import ComicError
    from comicgen.targets.named import expanded, target_named

    try:
        found = [target_named(name, project) for name in expanded(places, project)]
    except ComicError as fault:
        told = fault.diagnostic
        raise click.UsageError(f"--for {places}: {told.message}" + (f"; {told.hint}" if told.hint else "")) from None
    return tuple(target._replace(fit=cast("Fit", fit)) if fit else target for target in found)


def _jobs(
    item: Input, folder: Path, targets: "Sequence[Target]", *, readable_at: float | None, style: str
) -> Iterator[Job]:
    """A job for all targets that have one layout, so that it is made once."""
    from comicgen.targets.formats import layout_for

    text = b"" if item.path else given()
    groups: dict[object, list[Target]] = {}
    for target in targets:
        groups.setdefault(layout_for(target, readable_at=readable_at), []).append(target)
    for group in groups.values():
        delivery = Delivery(tuple(group), folder, f"{{target}}/{item.stem}.{{ext}}", readable_at)
        yield Job(item.name, item.path, text, style=style, delivery=delivery)


def _by_script(plan: Sequence[Job], results: Sequence[Result]) -> Iterable[tuple[object, Iterator[tuple[Job, Result]]]]:
    """Jobs and results of one script together; they follow each other."""
    return groupby(
        zip(plan, results, strict=True), key=lambda pair: pair[0].delivery.folder if pair[0].delivery else None
    )


def _show_all(results: Sequence[Result], top: Path) -> bool:
    """A contact sheet of all pictures; whether it could be written."""
    from comicgen.studio.contact_pictures import by_comic, contact_of
    from comicgen.studio.pipeline import reason

    try:
        contact_of(by_comic(piece for result in results for piece in result.pieces), top)
    except OSError as fault:
        say(f"comicgen: the contact sheet cannot be written into {top}: {reason(fault)}")
        return False
    return True


def _tell(results: Sequence[Result], folders: Sequence[Path]) -> None:
    """What was made, a line for each comic. In a pipe only what went wrong is worth a word."""
    failed = sum(result.outcome != "done" for result in results)
    if is_terminal(sys.stderr):
        for result, folder in zip(results, folders, strict=True):
            if result.pieces:
                places = len({piece.target for piece in result.pieces})
                say(f"{folder}  {counted(len(result.pieces), 'picture')} for {counted(places, 'place')}")
    if failed and len(results) > 1:
        say(f"{failed} of {len(results)} scripts had faults")
