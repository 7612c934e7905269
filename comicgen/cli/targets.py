"""comicgen targets: the places where comics are read, as figures."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from comicgen.cli.project import project_at
from comicgen.cli.streams import data

if TYPE_CHECKING:
    from comicgen.targets.project import Project

__all__ = ["targets"]

_format = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Words, or JSON.",
)


class _Targets(click.Group):
    """The group; a target's name where `show` is expected is understood."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """A command by what was typed."""
        if args[0] not in self.commands:
            ctx.fail(f"there is no command '{args[0]}'; did you mean 'comicgen targets show {args[0]}'?")
        return super().resolve_command(ctx, args)


@click.group(cls=_Targets, invoke_without_command=True, subcommand_metavar="[show NAMES...]")
@click.option("--set", "words", default="", metavar="NAMES", help="Only these targets and sets, such as social,story.")
@click.option("--sets", "listing", is_flag=True, help="List the sets instead.")
@_format
@click.pass_context
def targets(context: click.Context, words: str, listing: bool, form: str) -> None:
    """List the targets: places where comics are read.

    Each has the size of its pictures, its formats and limits, and the month in which they were read; a question mark
    stands behind figures that are not confirmed. A project file, comicgen.yaml in this folder or above it, changes
    figures, adds targets and makes sets of them: docs/targets.md.

    \b
    Examples:
      comicgen targets
      comicgen targets --set social
      comicgen targets --sets
      comicgen targets show instagram-portrait
      comicgen targets --format json > targets.json
    """
    if context.invoked_subcommand is not None:
        if words or listing or form != "text":
            raise click.UsageError("options stand behind 'show': comicgen targets show story --format json")
        return
    from comicgen.targets.named import sets, target_names
    from comicgen.targets.told import table, told_sets

    project = project_at(Path(), form=form)
    names = _meant(words, project) if words else target_names(project)
    if form == "json":
        _as_json(names, project)
    elif listing:
        held = {name: members for name, members in sets(project).items() if not words or set(members) & set(names)}
        data(told_sets(held))
    else:
        from comicgen.targets.named import target_named

        data(table(target_named(name, project) for name in names))


@targets.command()
@click.argument("names", nargs=-1, required=True, metavar="NAMES...")
@_format
def show(names: tuple[str, ...], form: str) -> None:
    """Tell everything about targets.

    Every figure, where it was read and when, which are unconfirmed, and how to say your own. NAMES are targets or sets.

    \b
    Examples:
      comicgen targets show story
      comicgen targets show webtoon-canvas tapas
      comicgen targets show bluesky --format json
    """
    project = project_at(Path(), form=form)
    meant = _meant(",".join(names), project)
    if form == "json":
        _as_json(meant, project)
        return
    from comicgen.targets.named import target_named
    from comicgen.targets.told import in_full

    file = project.name if project else "comicgen.yaml"
    data("\n\n".join(in_full(target_named(name, project), project=file) for name in meant))


def _meant(words: str, project: "Project | None") -> tuple[str, ...]:
    """The targets that some words mean; raises UsageError when one leads nowhere."""
    from comicgen.diagnostics import ComicError
    from comicgen.targets.named import expanded

    try:
        return expanded(words, project)
    except ComicError as fault:
        raise click.UsageError(f"{fault.diagnostic.message}; {fault.diagnostic.hint}") from None


def _as_json(names: Sequence[str], project: "Project | None") -> None:
    import json

    from comicgen.targets.named import sets, target_named
    from comicgen.targets.told import as_data
    from comicgen.version import __version__

    document: dict[str, Any] = {
        "schema": 1,
        "tool": "comicgen",
        "version": __version__,
        "project": project.name if project else None,
        "targets": [as_data(target_named(name, project)) for name in names],
        "sets": {name: list(members) for name, members in sets(project).items()},
    }
    data(json.dumps(document, indent=2, ensure_ascii=False) + "\n")
