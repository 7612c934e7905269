"""Builds what the docs show: every picture, and the reference of the command line from its own help.

    python tools/build_docs.py

Comes in: scripts/, docs/sheets/, docs/diff/, the templates of `comicgen new`, the commands. Goes out: docs/img/*.png,
docs/cli.md, docs/gallery.md and the tables of docs/targets.md.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

import comicgen
from comicgen.cli import comicgen as command_line
from comicgen.cli.new import template_text
from comicgen.studio.comparing import compare
from comicgen.studio.outcome import Job
from comicgen.studio.pipeline import page_file, produce
from comicgen.studio.sides import Pair, Side

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
IMG = DOCS / "img"
SCRIPTS = sorted((ROOT / "scripts").glob("*.yaml"))
WIDTH = 1600  # pixels: sharp at the width of a page, and kind to the repository
SHEETS = sorted((DOCS / "sheets").glob("*.yaml"))
COLUMNS = 92
DIFF_WIDTH = 1200  # three pictures on one page
PLACES = ("heart", "gravity")  # shown scaled, and laid out anew for places

_HEAD = """\
# The command line

Made from the commands' own help by `make docs`. Exit codes are on [a page of their own](exit-codes.md).
"""

_GALLERY = """\
# Gallery

The comics in `scripts/`, drawn by `make docs`. Each is an example, and a test.
"""


def main() -> None:
    """Writes everything anew."""
    IMG.mkdir(parents=True, exist_ok=True)
    (DOCS / "cli.md").write_text(cli_reference(), encoding="utf-8")
    (DOCS / "gallery.md").write_text(gallery(), encoding="utf-8")
    subprocess.run([sys.executable, ROOT / "tools" / "targets_page.py"], check=True)
    for script in SCRIPTS:
        overlay = IMG / "heart-layout.png" if script.stem == "heart" else None
        draw(Job(f"scripts/{script.name}", script, target=IMG / f"{script.stem}.png", width=WIDTH, overlay=overlay))
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder, "first.yaml")
        script.write_text(template_text("dialogue", "first.yaml"), encoding="utf-8")
        draw(Job("first.yaml", script, target=IMG / "first.png", width=WIDTH))
    for script in SHEETS:
        draw(Job(f"docs/sheets/{script.name}", script, target=IMG / f"{script.stem}.png", width=WIDTH))
    draw_difference()
    subprocess.run([sys.executable, ROOT / "tools" / "ladder_sheet.py", IMG], check=True)
    for name in PLACES:
        subprocess.run(
            [sys.executable, ROOT / "tools" / "places_sheet.py", ROOT / "scripts" / f"{name}.yaml",
             IMG / f"places-{name}.png"],
            check=True,
        )  # fmt: skip
    for sheet in ("cast", "settings", "styles"):
        subprocess.run(
            [sys.executable, "-m", "comicgen", sheet, "--width", "1200", "-o", IMG / f"{sheet}.png"], check=True
        )
        print((IMG / f"{sheet}.png").relative_to(ROOT))


def draw(job: Job) -> None:
    """Does a job and says what it wrote; raises SystemExit when the script is not sound."""
    result = produce(job)
    if result.outcome != "done":
        from comicgen.findings import render_report

        raise SystemExit(f"{job.name}: {result.outcome}\n{render_report(result.report, colour=False)}{result.trace}")
    for path in result.files:
        print(path.relative_to(ROOT))


def draw_difference() -> None:
    """Draws the pictures of docs/diff.md: diff-before.png, diff-after.png, diff-difference.png."""
    sides = [Side(f"docs/diff/{name}.yaml", DOCS / "diff" / f"{name}.yaml") for name in ("before", "after")]
    result = compare(Job("diff", None, width=DIFF_WIDTH, pair=Pair("diff", sides[0], sides[1], IMG)))
    for path in result.files:
        print(path.relative_to(ROOT))


def gallery() -> str:
    """The page docs/gallery.md: every example, with the first comment of its script and its alt text."""
    return _GALLERY + "".join(_exhibit(path) for path in SCRIPTS)


def _exhibit(path: Path) -> str:
    script = comicgen.read(path)
    about = path.read_text(encoding="utf-8").split("\n", 1)[0].lstrip("# ")
    pages = comicgen.compose(script).pages
    pictures = "\n\n".join(_picture(page, page_file(Path(f"{path.stem}.png"), page)) for page in pages)
    return f"\n## {script.title}\n\n{about} [The script](../scripts/{path.name}).\n\n{pictures}\n"


def _picture(page: comicgen.Composition, name: Path) -> str:
    alt = comicgen.alt_text(page).replace("[", "(").replace("]", ")")
    return f"![{alt}](img/{name})"


def cli_reference() -> str:
    """The page docs/cli.md."""
    return _HEAD + "".join(_sections())


def _sections() -> Iterator[str]:
    wide: dict[str, Any] = {"max_content_width": COLUMNS, "terminal_width": COLUMNS, **command_line.context_settings}
    with click.Context(command_line, info_name="comicgen", **wide) as context:
        yield f"\n```text\n{command_line.get_help(context)}\n```\n"
        for name in command_line.list_commands(context):
            command = command_line.get_command(context, name)
            assert command is not None
            yield from _section(command, context, name)


def _section(command: click.Command, parent: click.Context, name: str) -> Iterator[str]:
    """A command's help, and that of its own commands."""
    with click.Context(command, info_name=name, parent=parent) as context:
        yield f"\n## {context.command_path}\n\n```text\n{command.get_help(context)}\n```\n"
        for word, inner in command.commands.items() if isinstance(command, click.Group) else ():
            yield from _section(inner, context, word)


if __name__ == "__main__":
    main()
