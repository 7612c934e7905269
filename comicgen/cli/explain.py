"""comicgen explain: the page of a fault, with a wrong and a right example; the chapter of a metric of the lint."""

import re
from difflib import get_close_matches

import click

from comicgen.cli.streams import data
from comicgen.stock import stock_file

__all__ = ["explain"]

_PAGES = "docs/faults"
_LINT = "docs/lint.md"
_CHAPTER = re.compile(r"^### (L\d\d) `([a-z_.]+)`\n.*?(?=^###? |\Z)", re.MULTILINE | re.DOTALL)


@click.command()
@click.argument("code", required=False, metavar="[CODE]")
def explain(code: str | None) -> None:
    """Explain a finding by its code, with a wrong and a right example.

    CODE stands in square brackets behind error, warning or note; a metric of the lint has a number and a name, and
    either will do. Without it, all codes are listed.

    \b
    Examples:
      comicgen explain unknown-name
      comicgen explain L04
    """
    known = sorted(path.stem for path in stock_file(_PAGES).glob("*.md"))
    metrics = sorted(_CHAPTER.finditer(stock_file(_LINT).read_text(encoding="utf-8")), key=lambda chapter: chapter[1])
    if code is None:
        names = [*known, *(f"{chapter[1]} {chapter[2]}" for chapter in metrics)]
        data("".join(f"{name}\n" for name in names))
        return
    chapters = {name: chapter[0] for chapter in metrics for name in (chapter[1].lower(), chapter[2])}
    if code.lower() in chapters:
        data(chapters[code.lower()].strip() + "\n")
        return
    if code not in known:
        near = get_close_matches(code, [*known, *chapters], n=1)
        hint = f"did you mean '{near[0]}'?" if near else "comicgen explain lists them all"
        raise click.UsageError(f"there is no code '{code}'; {hint}")
    data(stock_file(f"{_PAGES}/{code}.md").read_bytes())
