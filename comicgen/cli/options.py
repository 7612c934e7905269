"""Options that several commands share, so that they are named and explained alike."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

__all__ = [
    "colour_option",
    "findings_options",
    "jobs_option",
    "quiet_option",
    "shape_option",
    "strict_option",
    "style_option",
    "width_option",
]

_Command = TypeVar("_Command", bound=Callable[..., Any])

WIDEST = 16_000  # pixels; a safety limit on the area stands behind it

colour_option = click.option(
    "--no-color", "--no-colour", "no_color", is_flag=True, help="No colours (as when NO_COLOR is set)."
)
strict_option = click.option(
    "--strict", is_flag=True, help="Exit with 3 when there are warnings, even if nothing else is wrong."
)
quiet_option = click.option("-q", "--quiet", is_flag=True, help="Say nothing but faults.")
width_option = click.option(
    "--width",
    type=click.IntRange(64, WIDEST),
    metavar="PX",
    help="Width of the picture in pixels.  [default: as the format says]",
)


def _shape(_context: click.Context, _option: click.Parameter, text: str) -> str:
    """A format, as words: refused when it is none."""
    from comicgen.studio.pipeline import form_of

    if text:
        try:
            form_of(text)
        except ValueError as fault:
            raise click.UsageError(f"--shape {text}: {': '.join(part for part in fault.args if part)}") from None
    return text


shape_option = click.option(
    "--shape",
    default="",
    callback=_shape,
    metavar="FORMAT",
    help="Lay it out in another shape than the script says: strip, two-tier, square, page, a5, scroll, a size, or the "
    "name of a target.",
)


def _style(_context: click.Context, _option: click.Parameter, word: str) -> str:
    """The name of a style in the box: refused when it is none."""
    from comicgen.script.lists import match, named

    found = match("style", word) if word else ""
    if found is None:
        raise click.UsageError(f"--style {word}: there is no such style; {named('style', word)}")
    return found


style_option = click.option(
    "--style",
    default="",
    callback=_style,
    metavar="NAME",
    help="Draw it in another style of the box; the script's own changes stay. `comicgen styles` shows them.",
)
jobs_option = click.option(
    "-j",
    "--jobs",
    type=click.IntRange(1, 256),
    metavar="N",
    help="Work on N scripts at a time.  [default: as many as the machine has cores]",
)


def findings_options(command: _Command) -> _Command:
    """How faults are told, and what counts as one."""
    for option in (
        colour_option,
        strict_option,
        click.option(
            "--format",
            "form",
            type=click.Choice(["text", "json", "sarif"]),
            default="text",
            show_default=True,
            help="How faults are told: in words on standard error, or as JSON or SARIF on standard output.",
        ),
    ):
        command = option(command)
    return command
