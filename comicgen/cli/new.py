"""comicgen new: a first script, ready to draw, with comments that say what may be changed."""

import shlex
from pathlib import Path

import click

from comicgen.cli.codes import UNWRITTEN
from comicgen.cli.streams import finish, say

__all__ = ["TEMPLATES", "new", "template_text"]

TEMPLATES = ("dialogue", "voice", "silent")


@click.command()
@click.argument("path", type=click.Path(path_type=Path), default=Path("comic.yaml"), metavar="[PATH]")
@click.option(
    "-t",
    "--template",
    type=click.Choice(TEMPLATES),
    default="dialogue",
    show_default=True,
    help="Two people who talk, a voice without a body, or a gag almost without words.",
)
def new(path: Path, template: str) -> None:
    """Write a first script.

    PATH is comic.yaml unless you say otherwise; a name without ending gets .yaml. A file that is already there is
    never touched.

    \b
    Examples:
      comicgen new
      comicgen new strips/monday.yaml --template voice
    """
    path = path / "comic.yaml" if path.is_dir() else path
    path = path if path.suffix in (".yaml", ".yml") else path.with_name(path.name + ".yaml")
    if path.exists():
        raise click.UsageError(f"{path} is there already and stays as it is")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:  # "x": two who start at once cannot overwrite each other
            file.write(template_text(template, shlex.quote(str(path))))
    except OSError as fault:
        from comicgen.studio.pipeline import reason

        say(f"comicgen: {path} cannot be written: {reason(fault)}")
        finish(UNWRITTEN)
    say(f"{path} written; draw it with: comicgen render {shlex.quote(str(path))}")


def template_text(template: str, path: str) -> str:
    """The script that a template gives, for a file of this name."""
    text = (Path(__file__).parent / "templates" / f"{template}.yaml").read_text(encoding="utf-8")
    return text.replace("{file}", path)
