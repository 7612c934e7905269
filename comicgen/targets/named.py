"""Targets by name: those of the box, and those that a project changes or adds.

Comes in: names, and the project when there is one. Goes out: a Target, or the names that some words mean.
"""

from typing import TYPE_CHECKING

from comicgen.diagnostics import ComicError, Diagnostic
from comicgen.script.lists import nearest, plain_form
from comicgen.targets.box import box_file, names_in_box, said_in_box, sets_in_box
from comicgen.targets.model import Target
from comicgen.targets.reading import target_of
from comicgen.targets.sets import EVERY, Sets

if TYPE_CHECKING:
    from comicgen.targets.project import Project

__all__ = ["expanded", "sets", "target_named", "target_names"]

OTHER_NAMES = {  # how people call places of the box
    "twitter": "x", "webcomic": "wordpress", "blog": "wordpress", "link": "opengraph", "kindle": "ereader-paperwhite-5",
    "kobo": "ereader-libra", "reel": "reel-still", "reels": "reel-still", "newspaper": "newspaper-daily",
}  # fmt: skip


def target_names(project: "Project | None" = None) -> tuple[str, ...]:
    """The names of all targets, sorted."""
    added = (target.name for target in project.targets) if project else ()
    return tuple(sorted({*names_in_box(), *added}))


def target_named(name: str, project: "Project | None" = None) -> Target:
    """A target by its name, as the project has it. Raises ComicError when there is none."""
    known = {plain_form(known): known for known in target_names(project)}
    found = known.get(plain_form(name))
    if found is None:
        raise ComicError(_unknown([name], tuple(known.values()), what="target"))
    own = next((target for target in project.targets if target.name == found), None) if project else None
    return own or target_of(found, said_in_box(found), file=box_file(found))


def sets(project: "Project | None" = None) -> Sets:
    """The names of the targets of each set."""
    return sets_in_box() | (dict(project.sets) if project else {})


def expanded(words: str, project: "Project | None" = None) -> tuple[str, ...]:
    """The targets that words such as "instagram-portrait,story,social" mean: in that order, each once.

    `all` means every target. Raises ComicError, for all that are unknown at once.
    """
    every = target_names(project)
    meant: Sets = {plain_form(name): members for name, members in sets(project).items()}
    meant |= {plain_form(name): (name,) for name in every} | {EVERY: every}
    asked = [word.strip() for word in words.split(",") if word.strip()]
    unknown = [word for word in asked if plain_form(word) not in meant]
    if unknown or not asked:
        raise ComicError(_unknown(unknown, (*every, *sets(project)), what="target or set"))
    return tuple(dict.fromkeys(name for word in asked for name in meant[plain_form(word)]))


def _meant(word: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """What somebody may mean who writes this: a place by its own name has several targets."""
    plain = plain_form(word)
    family = tuple(name for name in known if plain and plain_form(name).split()[0] == plain)
    near = OTHER_NAMES.get(plain) or nearest(word, known)
    return family or ((near,) if near in known else ())


def _unknown(words: list[str], known: tuple[str, ...], *, what: str) -> Diagnostic:
    """What is said of names that lead nowhere."""
    if not words:
        return Diagnostic("error", "unknown-target", f"no {what} is named", hint="`comicgen targets` lists them")
    listed = " or ".join(f"'{word[:60]}'" for word in words)
    near = list(dict.fromkeys(name for word in words for name in _meant(word, known)))
    meant = ", ".join(f"'{name}'" for name in near)
    hint = f"did you mean {meant}? `comicgen targets` lists them all" if near else "`comicgen targets` lists them"
    return Diagnostic("error", "unknown-target", f"there is no {what} {listed}", hint=hint)
