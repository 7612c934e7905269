"""comicgen layout: what a finished layout says of itself, as JSON and as a picture; and the layout lock."""

from collections.abc import Sequence
from pathlib import Path

import click

from comicgen.cli.codes import code_of
from comicgen.cli.inputs import Input, find_scripts
from comicgen.cli.options import colour_option, shape_option, strict_option, style_option, width_option
from comicgen.cli.outputs import png_path
from comicgen.cli.progress import worked
from comicgen.cli.project import in_projects
from comicgen.cli.streams import data, finish, given, say, show_findings
from comicgen.studio.outcome import Job, Result

__all__ = ["layout"]


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...")
@click.option(
    "--overlay",
    type=click.Path(dir_okay=False, path_type=Path),
    callback=png_path,
    metavar="OUT.png",
    help="Draw it over the picture, too, in this file.",
)
@click.option("--lock", is_flag=True, help="Write where everything stands beside each script, as NAME.lock.yaml.")
@click.option(
    "--unlock",
    multiple=True,
    metavar="PANEL",
    help="Solve this panel again and write the lock; may be repeated. `all`: every panel.",
)
@shape_option
@style_option
@width_option
@strict_option
@colour_option
def layout(
    paths: tuple[str, ...],
    overlay: Path | None,
    lock: bool,
    unlock: tuple[str, ...],
    shape: str,
    style: str,
    width: int | None,
    strict: bool,
    no_color: bool,
) -> None:
    """Print where everything is, in pixels, as JSON; or lock it.

    Panels, figures, balloons, words and tails: the format is described in docs/layout-json.md. --overlay draws faces,
    mouths, tails and reading order over the picture: it shows at a glance why something stands where it stands. A comic
    of several pages gives a list of layouts, and OUT-1.png, OUT-2.png...

    With --lock nothing is printed; instead NAME.lock.yaml is written beside each script. As long as it lies there, an
    edit of the script moves nothing else, and what has to move is told: see docs/control.md.

    \b
    Examples:
      comicgen layout heart.yaml
      comicgen layout heart.yaml --overlay heart-layout.png > heart.layout.json
      comicgen layout --lock scripts
      comicgen layout --unlock p2 heart.yaml
    """
    inputs = find_scripts(paths)
    if lock or unlock:
        _write_locks(inputs, overlay, unlock, shape=shape, style=style, strict=strict)
    if len(inputs) != 1:
        raise click.UsageError(f"layout takes one script, not {len(inputs)}")
    item = inputs[0]
    text = b"" if item.path else given()
    job = Job(item.name, item.path, text, width=width, overlay=overlay, shape=shape, style=style, hand_over="layout")
    results = worked(in_projects([job]), 1, label="Laying out", quiet=True)
    data(results[0].data)
    show_findings(results, form="text")
    finish(code_of(results, strict=strict))


def _write_locks(
    inputs: Sequence[Input], overlay: Path | None, unlock: tuple[str, ...], *, shape: str, style: str, strict: bool
) -> None:
    """The locks of some scripts, written; ends the command."""
    if any(item.path is None for item in inputs):
        raise click.UsageError("a lock lies beside a file: - has none")
    if unlock and len(inputs) != 1 and "all" not in unlock:
        raise click.UsageError(f"--unlock names panels of one script, not of {len(inputs)}")
    if overlay is not None and len(inputs) != 1:
        raise click.UsageError(f"--overlay takes one script, not {len(inputs)}")
    jobs = [
        Job(item.name, item.path, overlay=overlay, shape=shape, style=style, lock=True, unlock=unlock)
        for item in inputs
    ]
    results = worked(in_projects(jobs), None, label="Locking", quiet=False)
    show_findings(results, form="text")
    for item, result in zip(inputs, results, strict=True):
        _tell(item, result)
    finish(code_of(results, strict=strict))


def _tell(item: Input, result: Result) -> None:
    from comicgen.studio.pipeline import lock_path

    if result.outcome == "done" and item.path:
        path = lock_path(item.path)
        say(f"{path}  {'written' if path in result.files else 'nothing has changed'}")
