"""comicgen new: a first script, or a first project, ready to draw, with comments that say what may be changed."""

import shlex
from pathlib import Path
from typing import NoReturn

import click

from comicgen.cli.codes import UNWRITTEN
from comicgen.cli.streams import finish, say

__all__ = ["TEMPLATES", "new", "template_text"]

TEMPLATES = ("dialogue", "voice", "silent")


@click.command()
@click.argument("path", type=click.Path(path_type=Path), required=False, metavar="[PATH]")
@click.option(
    "-t",
    "--template",
    type=click.Choice(TEMPLATES),
    help="Two people who talk, a voice without a body, or a gag almost without words.  [default: dialogue]",
)
@click.option(
    "--project", is_flag=True, help="A small project in the folder PATH: three scripts with one cast, checks for CI."
)
def new(path: Path | None, template: str | None, project: bool) -> None:
    """Write a first script, or a first project.

    PATH is comic.yaml unless you say otherwise; a name without ending gets .yaml. With --project it is a folder, that
    in which you are unless you say otherwise. A file that is already there is never touched.

    \b
    Examples:
      comicgen new
      comicgen new strips/monday.yaml --template voice
      comicgen new --project strips
    """
    if project:
        _project(path or Path(), template)
        return
    _script(path or Path("comic.yaml"), template or "dialogue")


def _script(path: Path, template: str) -> None:
    path = path / "comic.yaml" if path.is_dir() else path
    path = path if path.suffix in (".yaml", ".yml") else path.with_name(path.name + ".yaml")
    if path.exists():
        raise click.UsageError(f"{path} is there already and stays as it is")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:  # "x": two who start at once cannot overwrite each other
            file.write(template_text(template, shlex.quote(str(path))))
    except OSError as fault:
        _unwritten(path, fault)
    say(f"{path} written; draw it with: comicgen render {shlex.quote(str(path))}")


def _project(folder: Path, template: str | None) -> None:
    from comicgen.cli.starting import start_project, taken

    if template:
        raise click.UsageError("--project writes scripts of its own: leave --template out")
    if folder.exists() and not folder.is_dir():
        raise click.UsageError(f"{folder} is there already and is not a folder")
    if there := taken(folder):
        names = ", ".join(map(str, there))
        raise click.UsageError(f"there already, so that nothing is written: {names}; choose another folder")
    try:
        started = start_project(folder)
    except OSError as fault:
        _unwritten(folder if fault.filename is None else Path(fault.filename), fault)
    for path in started.kept:
        say(f"{path}  is there already and stays as it is")
    where = "" if folder == Path() else f"cd {shlex.quote(str(folder))}; "
    say(f"{len(started.written)} files written; draw the strips with: {where}comicgen render scripts -o drawn")


def _unwritten(path: Path, fault: OSError) -> NoReturn:
    from comicgen.studio.pipeline import reason

    say(f"comicgen: {path} cannot be written: {reason(fault)}")
    finish(UNWRITTEN)


def template_text(template: str, path: str) -> str:
    """The script that a template gives, for a file of this name."""
    text = (Path(__file__).parent / "templates" / f"{template}.yaml").read_text(encoding="utf-8")
    return text.replace("{file}", path)
