"""comicgen explain: the page of a fault, with a wrong and a right example; the chapter of a metric of the lint."""

import re
from difflib import get_close_matches

import click

from comicgen.cli.streams import data
from comicgen.findings import pages

__all__ = ["explain"]

_METRIC = re.compile(r"### (L\d\d) `([a-z_.]+)`")


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
    known = pages()
    metrics = [found for page in known.values() if (found := _METRIC.match(page))]
    words = {word: found[1] for found in metrics for word in (found[1].lower(), found[2])}
    words |= {name: name for name in known if name.lower() not in words}
    if code is None:
        faults = [name for name, meant in words.items() if name == meant]
        data("".join(f"{name}\n" for name in (*faults, *(f"{found[1]} {found[2]}" for found in metrics))))
        return
    if code.lower() not in words:
        near = get_close_matches(code, words, n=1)
        hint = f"did you mean '{near[0]}'?" if near else "comicgen explain lists them all"
        raise click.UsageError(f"there is no code '{code}'; {hint}")
    data(known[words[code.lower()]])
