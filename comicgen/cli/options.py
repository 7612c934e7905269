"""Options that several commands share, so that they are named and explained alike."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from comicgen.studio.limits import Limits

__all__ = [
    "colour_option",
    "findings_options",
    "jobs_option",
    "limits_asked",
    "quiet_option",
    "shape_option",
    "strict_option",
    "style_option",
    "together",
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


_ASKED = "comicgen.limits"  # in the context of a command: what was asked for, by the name of the limit


def _limit(context: click.Context, option: click.Parameter, number: float | None) -> None:
    """Keeps a limit for `limits_asked`: no command has to pass it on."""
    if number is None:
        return
    name = "seconds" if option.name == "time_limit" else "memory"
    context.meta.setdefault(_ASKED, {})[name] = number


def limits_asked() -> "Limits | None":
    """The limits of jobs when any was asked for; then each job is done in a process that can be held to them."""
    context = click.get_current_context(silent=True)
    asked = context.meta.get(_ASKED) if context else None
    if not asked:
        return None
    from comicgen.studio.limits import HOLDS_MEMORY, Limits

    limits = Limits()
    if "seconds" in asked:
        limits = limits._replace(seconds=asked["seconds"] or None)
    if "memory" in asked:
        if asked["memory"] and not HOLDS_MEMORY:
            raise click.UsageError("--memory-limit: this system cannot hold a process to a limit of memory")
        limits = limits._replace(memory=asked["memory"] * 2**20 or None)
    return limits


def together(*options: Callable[[_Command], _Command]) -> Callable[[_Command], _Command]:
    """Some options as one, in this order of the help."""

    def added(command: _Command) -> _Command:
        for option in reversed(options):
            command = option(command)
        return command

    return added


jobs_option = together(
    click.option(
        "-j",
        "--jobs",
        type=click.IntRange(1, 256),
        metavar="N",
        help="Work on N scripts at a time.  [default: as many as the machine has cores]",
    ),
    click.option(
        "--time-limit",
        type=click.FloatRange(min=0),
        callback=_limit,
        expose_value=False,
        metavar="SECONDS",
        help="Refuse a script that takes longer; 0: never.  [default: 60, when several are worked on at a time]",
    ),
    click.option(
        "--memory-limit",
        type=click.IntRange(min=0),
        callback=_limit,
        expose_value=False,
        metavar="MB",
        help="Refuse a script for which a process needs more memory; 0: never.  [default: 1024; Linux only]",
    ),
)

findings_options = together(
    click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json", "sarif", "github"]),
        default="text",
        show_default=True,
        help="How faults are told: in words on standard error, or on standard output as JSON, SARIF, or "
        "annotations of a pull request on GitHub.",
    ),
    strict_option,
    colour_option,
)
