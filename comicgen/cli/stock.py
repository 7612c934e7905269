"""comicgen cast, settings, styles: what is in the box, as a list and as a picture to choose from."""

import sys
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING

import click

from comicgen.cli.files import save
from comicgen.cli.options import quiet_option, width_option
from comicgen.cli.outputs import png_path
from comicgen.cli.streams import data, is_terminal, say

if TYPE_CHECKING:
    from comicgen.scene import Sheet

__all__ = ["cast", "settings", "styles"]

_WIDTH = 2400  # pixels
_output = click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    callback=png_path,
    metavar="FILE.png",
    help="The picture's name.",
)
_list = click.option("--list", "listed", is_flag=True, help="Print the names instead.")


def _sheet(command: Callable[..., None]) -> Callable[..., None]:
    """What every command takes that draws a sheet of what is in the box."""
    options = (click.argument("names", nargs=-1, metavar="[NAMES]..."), _list, _output, width_option, quiet_option)
    return reduce(lambda decorated, option: option(decorated), reversed(options), command)


@click.command()
@click.argument("names", nargs=-1, metavar="[NAMES]...")
@_list
@click.option("--seed", type=click.IntRange(0), metavar="N", help="With `random`: which strangers; 0 when left out.")
@click.option("--count", type=click.IntRange(1, 40), metavar="N", help="With `random`: how many; 1 when left out.")
@_output
@width_option
@quiet_option
def cast(
    names: tuple[str, ...],
    listed: bool,
    seed: int | None,
    count: int | None,
    output: Path | None,
    width: int | None,
    quiet: bool,
) -> None:
    """Draw the characters in the box, with every expression and pose.

    NAMES are stock characters; without any, all are drawn. The picture is cast.png unless -o says otherwise.
    `random` is somebody new, printed as a cast to copy into a script; with -o they are drawn too.

    \b
    Examples:
      comicgen cast
      comicgen cast mia -o mia.png
      comicgen cast random --seed 7 --count 3 -o strangers.png
      comicgen cast --list
    """
    from comicgen.script.words.looks import stock_characters

    if names == ("random",) and not listed:
        _strangers(seed or 0, count or 1, output, width=width, quiet=quiet)
        return
    if seed is not None or count is not None:
        raise click.UsageError("--seed and --count go with 'random': comicgen cast random --seed 7")

    if _told(names, stock_characters(), "character", listed=listed):
        return
    from comicgen.studio.cast_sheet import cast_sheet

    _draw(cast_sheet(names), output or Path("cast.png"), width=width or _WIDTH, quiet=quiet)


@click.command()
@_sheet
def settings(names: tuple[str, ...], listed: bool, output: Path | None, width: int | None, quiet: bool) -> None:
    """Draw the settings in the box, by day, at dusk and at night.

    NAMES are settings; without any, all are drawn. The picture is settings.png unless -o says otherwise.

    \b
    Examples:
      comicgen settings
      comicgen settings room city -o places.png
      comicgen settings --list
    """
    from comicgen.script.words.scenes import setting_names

    if _told(names, setting_names(), "setting", listed=listed):
        return
    from comicgen.studio.settings_sheet import settings_sheet

    _draw(settings_sheet(names), output or Path("settings.png"), width=width or _WIDTH, quiet=quiet)


@click.command()
@_sheet
def styles(names: tuple[str, ...], listed: bool, output: Path | None, width: int | None, quiet: bool) -> None:
    """Draw the styles in the box, all on one strip.

    NAMES are styles; without any, all are drawn. The picture is styles.png unless -o says otherwise. A script takes one
    with `style: noir`, or a file of your own: see docs/styles.md.

    \b
    Examples:
      comicgen styles
      comicgen styles noir newspaper
      comicgen styles --list
    """
    from comicgen.script.words.scenes import style_names

    if _told(names, style_names(), "style", listed=listed):
        return
    from comicgen.studio.styles_sheet import styles_sheet

    _draw(styles_sheet(names), output or Path("styles.png"), width=width or _WIDTH, quiet=quiet)


def _strangers(seed: int, count: int, output: Path | None, *, width: int | None, quiet: bool) -> None:
    """New people as YAML, and as a picture when one is asked for."""
    from comicgen.cast.stranger import cast_yaml, strangers

    people = strangers(seed, count)
    if output is not None:
        from comicgen.studio.cast_sheet import strangers_sheet

        _draw(strangers_sheet(people), output, width=width or _WIDTH, quiet=quiet)
    data(cast_yaml(people))


def _told(names: Sequence[str], known: Sequence[str], noun: str, *, listed: bool) -> bool:
    """Refuses names that are not in the box; whether a list was all that was asked for."""
    for name in names:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f"did you mean '{near[0]}'?" if near else f"there are: {', '.join(known)}"
            raise click.UsageError(f"there is no {noun} '{name}' in the box; {hint}")
    if listed:
        data("".join(f"{name}\n" for name in known if not names or name in names))
    return listed


def _draw(sheet: "Sheet", output: Path, *, width: int, quiet: bool) -> None:
    from comicgen.backends import paint
    from comicgen.publish.png import png_bytes

    image = paint(sheet, width=width)
    save(output, png_bytes(image, text={"Title": sheet.label}))
    if not quiet and is_terminal(sys.stderr):
        say(f"{output}  {image.width} x {image.height}")
