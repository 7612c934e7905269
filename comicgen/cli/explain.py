"""comicgen explain: the page of a fault, with a wrong and a right example."""

from difflib import get_close_matches

import click

from comicgen.cli.streams import data
from comicgen.stock import stock_file

__all__ = ["explain"]

_PAGES = "docs/faults"


@click.command()
@click.argument("code", required=False, metavar="[CODE]")
def explain(code: str | None) -> None:
    """Explain a finding by its code, with a wrong and a right example.

    CODE stands in square brackets behind error, warning or note. Without it, all codes are listed.

    \b
    Examples:
      comicgen explain unknown-name
    """
    known = sorted(path.stem for path in stock_file(_PAGES).glob("*.md"))
    if code is None:
        data("".join(f"{name}\n" for name in known))
        return
    if code not in known:
        near = get_close_matches(code, known, n=1)
        hint = f"did you mean '{near[0]}'?" if near else "comicgen explain lists them all"
        raise click.UsageError(f"there is no code '{code}'; {hint}")
    data(stock_file(f"{_PAGES}/{code}.md").read_bytes())
