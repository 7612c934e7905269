"""What a build works with: its cache and its engine, looked at before work begins, and what is said of them afterwards.

Comes in: options and a plan. Goes out: an engine; what leads nowhere ends the command.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from comicgen.cli.progress import counted
from comicgen.cli.streams import say

if TYPE_CHECKING:
    from comicgen.season.edition import Made

__all__ = ["check_store", "say_unkept"]


def check_store(where: str) -> None:
    """Raises UsageError for a cache at an address that cannot be used at all."""
    from comicgen.season.store import store_at

    try:
        store_at(where)
    except ValueError as fault:
        message, *hint = (part for part in fault.args if part)
        raise click.UsageError("\n  ".join((message, *(f"help: {line}" for line in hint)))) from None


def say_unkept(made: Iterable["Made"], where: str) -> None:
    """One line for a cache that did not take what was made, however often that happened."""
    unkept = [one for one in made if one.unkept]
    if unkept:
        why = " / ".join(dict.fromkeys(one.unkept for one in unkept))
        say(
            f"warning: the cache at {where} did not take {counted(len(unkept), 'edition')}: {why}; nothing else is lost"
        )
