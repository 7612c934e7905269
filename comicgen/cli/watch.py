"""comicgen watch: every save is drawn at once; a faulty save shows its faults and keeps the last good picture."""

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import click

from comicgen.cli.inputs import Input, find_scripts, script_of
from comicgen.cli.options import colour_option, shape_option, style_option, width_option
from comicgen.cli.outputs import STDOUT, rivals, targets
from comicgen.cli.progress import counted, worked
from comicgen.cli.project import Projects
from comicgen.cli.streams import is_terminal, say, show_findings
from comicgen.frozen import NamedTuple
from comicgen.studio.outcome import Job, Result

__all__ = ["watch"]


class _Wish(NamedTuple):
    """What was asked for."""

    paths: tuple[str, ...]
    output: str | None
    shape: str
    style: str
    width: int | None

    def inputs(self) -> list[Input]:
        """The scripts that there are now."""
        found = find_scripts(self.paths)
        if any(item.path is None for item in found) or self.output == STDOUT:
            raise click.UsageError("watch looks at files and writes files: - has no meaning here")
        return found


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...")
@click.option("-o", "--output", metavar="PATH", help="A folder, or the name of one picture (*.png).")
@shape_option
@style_option
@width_option
@colour_option
def watch(
    paths: tuple[str, ...], output: str | None, shape: str, style: str, width: int | None, no_color: bool
) -> None:
    """Draw scripts again whenever they are saved. Ctrl-C ends it.

    PATHS and -o are as for render; new scripts in a watched folder are found. Faults are shown and the last good
    picture stays. With the extra comicgen-toolkit[watch] changes are told by the system, else looked for three times
    a second.

    \b
    Examples:
      comicgen watch heart.yaml
      comicgen watch scripts -o out
    """
    from comicgen.studio.lookout import changes

    wish = _Wish(paths, output, shape, style, width)
    inputs = wish.inputs()
    common = dict.fromkeys(_draw(inputs, inputs, wish))
    folders = [Path(word) if Path(word).is_dir() else Path(word).parent for word in paths]
    say(f"watching {counted(len(inputs), 'script')}, Ctrl-C ends it")
    deep = any(Path(word).is_dir() for word in paths)
    for touched in changes(sorted(set(folders)), deep=deep, files=lambda: tuple(common)):
        try:
            inputs = wish.inputs()
            common.update(dict.fromkeys(_draw(_meant(inputs, touched), inputs, wish)))
        except click.UsageError as fault:  # a script that was moved away may come back
            say(f"comicgen: {fault.message}")


def _meant(inputs: Sequence[Input], touched: set[Path]) -> list[Input]:
    """The scripts to draw again: those that were saved, or all when something that they share was."""
    scripts = {Path(script_of(str(path))) for path in touched}
    return [item for item in inputs if item.path and Path(os.path.realpath(item.path)) in scripts] or list(inputs)


def _draw(chosen: Sequence[Input], inputs: Sequence[Input], wish: _Wish) -> list[Path]:
    """Draws some of the inputs, and hands back the files that all of them share."""
    paths = targets(inputs, wish.output)
    places = dict(zip((item.name for item in inputs), paths, strict=True))
    jobs = [
        Job(
            item.name,
            item.path,
            target=places[item.name],
            width=wish.width,
            shape=wish.shape,
            style=wish.style,
            rivals=rivals(places[item.name], inputs, paths),
        )
        for item in chosen
    ]
    start = time.perf_counter()
    projects = Projects()
    try:
        results = worked([projects.applied(job) for job in jobs], None, label="Drawing", quiet=False)
    except click.exceptions.Exit:  # the project file has faults, which are told: its next save is waited for
        return projects.common()
    if is_terminal(sys.stderr):
        click.clear()
    show_findings(results, form="text")
    _tell(results, time.perf_counter() - start)
    return projects.common()


def _tell(results: Sequence[Result], seconds: float) -> None:
    for result in results:
        if result.files:
            say(f"{result.files[0]}  {result.size[0]} x {result.size[1]}")
        else:
            say(f"{result.name}  not drawn")
    say(f"{seconds:.2f} s")
