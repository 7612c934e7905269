"""comicgen render: scripts to pictures."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import click

from comicgen.cli.codes import code_of
from comicgen.cli.inputs import Input, find_scripts
from comicgen.cli.options import findings_options, jobs_option, quiet_option, shape_option, style_option, width_option
from comicgen.cli.outputs import STDOUT, rivals, targets
from comicgen.cli.progress import counted, worked
from comicgen.cli.project import in_projects
from comicgen.cli.streams import data, finish, given, is_terminal, say, show_findings
from comicgen.studio.outcome import Job, Result

__all__ = ["render"]

_LISTED = 6  # with more pictures than this, a bar and one closing line take the place of a line each


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...")
@click.option(
    "-o", "--output", metavar="PATH", help="A folder, the name of one picture (*.png), or - for standard output."
)
@shape_option
@style_option
@width_option
@click.option("--alt", is_flag=True, help="Write the alt text beside the picture, as NAME.alt.txt.")
@click.option("--layout", is_flag=True, help="Write the layout beside the picture, as NAME.layout.json.")
@jobs_option
@findings_options
@quiet_option
def render(
    paths: tuple[str, ...],
    output: str | None,
    shape: str,
    style: str,
    width: int | None,
    alt: bool,
    layout: bool,
    jobs: int | None,
    form: str,
    strict: bool,
    no_color: bool,
    quiet: bool,
) -> None:
    """Draw scripts as PNG pictures.

    PATHS are scripts, folders (all *.yaml in them, sub-folders are kept), quoted patterns, or - for standard input.
    A picture has the name of its script and goes into the current folder unless -o says otherwise. A picture that is
    already there is replaced, whole or not at all. A comic of several pages becomes NAME-1.png, NAME-2.png... A script
    with faults is told and does not stop the others.

    \b
    Examples:
      comicgen render heart.yaml
      comicgen render scripts -o out --alt
      comicgen render "scripts/*.yaml" -o out --width 1200
      comicgen render heart.yaml --shape square
      comicgen render heart.yaml --style noir
      comicgen render - -o - < heart.yaml > heart.png
    """
    inputs = find_scripts(paths)
    to_stdout = output == STDOUT
    if to_stdout and form != "text":
        raise click.UsageError(f"-o - and --format {form} would both write to standard output")
    if to_stdout and (alt or layout):
        raise click.UsageError("-o - writes the picture alone: nothing stands beside standard output")
    pictures = targets(inputs, output)
    plan = [
        _job(item, target, shape=shape, style=style, width=width, layout=layout, alt=alt)._replace(
            rivals=rivals(target, inputs, pictures)
        )
        for item, target in zip(inputs, pictures, strict=True)
    ]
    results = worked(in_projects(plan, form=form), jobs, label="Drawing", quiet=quiet)
    if to_stdout:
        data(results[0].data)
    show_findings(results, form=form)
    if not quiet:
        _tell(results)
    finish(code_of(results, strict=strict))


def _job(
    item: Input, target: Path | None, *, shape: str, style: str, width: int | None, layout: bool, alt: bool
) -> Job:
    text = b"" if item.path else given()
    hand_over: Literal["", "picture"] = "" if target else "picture"
    return Job(
        item.name, item.path, text, target, width, layout=layout, alt=alt, shape=shape, style=style, hand_over=hand_over
    )


def _tell(results: Sequence[Result]) -> None:
    """What was made: a line each for a few, one for many. In a pipe only what went wrong is worth a word."""
    made = [result for result in results if result.files]
    failed = sum(result.outcome != "done" for result in results)
    watched = is_terminal(sys.stderr)
    if watched and len(results) <= _LISTED:
        for result in made:
            more = f" and {counted(result.pictures - 1, 'more page')}" if result.pictures > 1 else ""
            say(f"{result.files[0]}  {result.size[0]} x {result.size[1]}{more}")
    if len(results) > 1 and (failed or (watched and len(results) > _LISTED)):
        faults = f", {failed} of {len(results)} scripts failed" if failed else ""
        say(f"{counted(sum(result.pictures for result in made), 'picture')} drawn{faults}")
