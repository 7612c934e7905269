"""Work with somebody watching: a progress bar on a terminal, silence in a pipe."""

import sys
from collections.abc import Iterator, Sequence
from typing import TextIO, cast

import click

from comicgen.cli.options import limits_asked
from comicgen.cli.streams import Screen, colourful, is_terminal
from comicgen.studio.outcome import Job, Result, Work

__all__ = ["counted", "worked"]

_WORTH_A_BAR = 3


def worked(
    jobs: Sequence[Job], workers: int | None, *, label: str, quiet: bool, work: Work | None = None
) -> list[Result]:
    """The results of all jobs, in order, with a bar meanwhile where there is somebody to see it. `work` is what is done
    with each: drawing, unless something else is given.
    """
    from comicgen.studio.batch import lost, processes, run
    from comicgen.studio.limits import USUAL
    from comicgen.studio.pipeline import produce

    asked = limits_asked()
    results = run(
        jobs,
        workers=processes(len(jobs), workers),
        work=work or produce,
        lost=lost,
        limits=asked or USUAL,
        isolated=asked is not None,
    )
    if quiet or len(jobs) < _WORTH_A_BAR or not is_terminal(sys.stderr):
        return list(results)
    return list(_with_bar(results, len(jobs), label))


def counted(number: int, noun: str) -> str:
    """A number with its noun: 1 picture, 2 pictures."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _with_bar(results: Iterator[Result], length: int, label: str) -> Iterator[Result]:
    with click.progressbar(
        results,
        length=length,
        label=label,
        file=cast("TextIO", Screen()),
        color=colourful(sys.stderr),
        show_eta=length > 20,
    ) as bar:
        yield from bar
