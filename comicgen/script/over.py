"""Over: a panel that is like an earlier one, but.

Comes in: the entry of a panel that says `over: ID`, and the panels before it. Goes out: the panel that it is like, and
a panel whose gaps are filled from that one. Places of what is taken over stay those of its source.
"""

from collections.abc import Iterator, Sequence

from comicgen.script.desk import Desk
from comicgen.script.entries import Entry
from comicgen.script.fields import key_form
from comicgen.script.lists import nearest
from comicgen.script.model import Actor, Panel
from comicgen.script.nodes import Alias, Mapping, Node, Scalar
from comicgen.script.nodes import Sequence as List

__all__ = ["base_of", "earlier", "laid_over"]

# What is said or told of one panel is not true of another; where it stands on the page and what follows it neither.
OWN = frozenset(("id", "span", "setting", "lines", "actors", "alt", "note", "after", "inset_in", "at"))


def base_of(desk: Desk, entry: Entry, panels: Sequence[Panel], *, own: str) -> Panel | None:
    """The panel that `over` names, of those before this one, which is called `own`; None when it names none."""
    word = entry.scalar("over")
    return earlier(desk, word, panels, own=own, does=("be like itself", "be taken over")) if word else None


def earlier(desk: Desk, word: Scalar, panels: Sequence[Panel], *, own: str, does: tuple[str, str]) -> Panel | None:
    """The panel that a word names, of those before the one called `own`; None, with a fault, when it names none.

    `does` says what neither that panel itself nor a later one can do.
    """
    wanted = word.value.strip()
    found = next((panel for panel in panels if panel.id == wanted), None)
    if found is None:
        _not_found(desk, word, panels, own=own, does=does)
    return found


def _not_found(desk: Desk, word: Scalar, panels: Sequence[Panel], *, own: str, does: tuple[str, str]) -> None:
    """Tells why no earlier panel has the name."""
    wanted = word.value.strip()
    names = [panel.id for panel in panels]
    hint = f"the panels before it are: {', '.join(names[-12:])}" if names else "no panel stands before it"
    shown = wanted[:60]
    if wanted == own:
        message = f"panel '{shown}' cannot {does[0]}"
    elif wanted in _names(desk.document.root):
        message = f"panel '{shown}' does not stand before this one, and only such a panel can {does[1]}"
    else:
        message = f"no panel is called '{shown}'"
        near = nearest(wanted, names)
        hint = f"did you mean '{near}'? {hint[0].upper()}{hint[1:]}" if near else hint
    desk.error("unknown-panel", message, word, hint=hint)


def _names(node: Node | None) -> Iterator[str]:
    """The names of all panels in the order of the script."""
    for number, panel in enumerate(_panels(node), 1):
        pairs = panel.pairs if isinstance(panel, Mapping) else ()
        named = (value for key, value in pairs if key_form(key.value) == "id")
        name = next((value.value.strip() for value in named if isinstance(value, Scalar)), "")
        yield name or f"p{number}"


def _panels(node: Node | None) -> Iterator[Node]:
    """The nodes of all panels of a comic, a page or a tier."""
    for key, value in node.pairs if isinstance(node, Mapping) else ():
        value = value.target or value if isinstance(value, Alias) else value
        items = value.items if isinstance(value, List) else ()
        if key_form(key.value) == "panels":
            yield from items
        elif key_form(key.value) in ("pages", "tiers"):
            for item in items:
                yield from _panels(item)


def laid_over(base: Panel, panel: Panel, entry: Entry) -> Panel:
    """The panel with everything that its entry leaves out taken from `base`; lines and ids are never taken."""
    keys = {field: field.replace("_", " ") for field in Panel._fields if field not in OWN}
    taken = {
        field: getattr(base, field) for field, key in keys.items() if key in entry.table and entry.node_of(key) is None
    }
    actors = entry.node_of("actors")
    if actors is None:
        taken["actors"] = base.actors
    elif isinstance(actors, Mapping):
        taken["actors"] = _merged(base.actors, panel.actors)
    return panel._replace(**taken)


def _merged(below: Sequence[Actor], above: Sequence[Actor]) -> tuple[Actor, ...]:
    """Actors by name: each word of the upper ones takes the place of its like, new ones come last."""
    found = {actor.name: actor for actor in below}
    for actor in above:
        old = found.get(actor.name)
        said = {field: value for field, value in actor._asdict().items() if value is not None}
        found[actor.name] = old._replace(**said) if old else actor
    return tuple(found.values())
