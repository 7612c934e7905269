"""Sets: several targets under one name, such as `social`. A set may hold other sets.

Comes in: a mapping of names to lists. Goes out: the names of the targets of each set, in order, each once.
"""

from collections.abc import Mapping as Table

from comicgen.script.desk import Desk
from comicgen.script.lists import nearest, plain_form
from comicgen.script.mixed import pieces
from comicgen.script.nodes import Mapping, Node, Scalar, Sequence

__all__ = ["DEEPEST", "EVERY", "Sets", "read_sets"]

EVERY = "all"  # every target that there is
DEEPEST = 20  # a set in a set, or a target like a target; more is a slip
Sets = dict[str, tuple[str, ...]]


def read_sets(desk: Desk, node: Mapping, *, targets: Table[str, object], below: Sets) -> Sets:
    """The sets of a mapping. `below` are those of the box: a set that takes the name of one of them takes its place,
    and holds it by naming itself.
    """
    return _Reading(desk, node, targets, below).flat()


class _Reading:
    """One mapping of sets while it is read."""

    def __init__(self, desk: Desk, node: Mapping, targets: Table[str, object], below: Sets) -> None:
        self.desk = desk
        self.under = {plain_form(name): members for name, members in below.items()}
        self.targets = {plain_form(name): name for name in targets}
        self.written: dict[str, tuple[Scalar, list[Scalar]]] = {}
        self.done: Sets = {}
        for key, value in node.pairs:
            self._take(key, value)
        self.own = {plain_form(name): name for name in self.written}

    def _take(self, key: Scalar, value: Node) -> None:
        name, form = key.value.strip(), plain_form(key.value)
        if name.startswith("x-"):
            return
        if form in self.targets or form == EVERY:
            what = "every target" if form == EVERY else "a target"
            self.desk.error("bad-name", f"'{name[:60]}' is {what} already", key, hint="give the set another name")
        elif name in self.written:
            first = self.written[name][0].line
            self.desk.error("duplicate-key", f"'{name[:60]}' is a set already, in line {first}", key)
        else:
            self.written[name] = key, self._words(value, name)

    def _words(self, value: Node, name: str) -> list[Scalar]:
        value = self.desk.resolved(value)
        if isinstance(value, Scalar):
            return pieces(value)
        if not isinstance(value, Sequence):
            hint = f"write `{name}: [instagram-portrait, story]`"
            self.desk.error("wrong-type", f"the set '{name[:60]}' is a list of targets", value, hint=hint)
            return []
        found = (self.desk.word(item, f"an item of '{name}'") for item in value.items)
        return [word for word in found if word]

    def flat(self) -> Sets:
        """Every set as the targets that it holds."""
        for name in self.written:
            self._of(name, (name,))
        return {name: self.done[name] for name in self.written}

    def _of(self, name: str, trail: tuple[str, ...]) -> tuple[str, ...]:
        """The targets of a set, found once; `trail` are the sets that led here, and it."""
        if name not in self.done:
            meant = [self._meant(word, trail) for word in self.written[name][1]]
            self.done[name] = tuple(dict.fromkeys(target for some in meant for target in some))
        return self.done[name]

    def _meant(self, word: Scalar, trail: tuple[str, ...]) -> tuple[str, ...]:
        """The targets that a word of a set means."""
        form = plain_form(word.value)
        if form in self.targets:
            return (self.targets[form],)
        if form == EVERY:
            return tuple(self.targets.values())
        if form in self.under and (form not in self.own or self.own[form] == trail[-1]):
            return self.under[form]
        if form in self.own:
            return self._inside(self.own[form], word, trail)
        known = (*self.targets.values(), *self.own.values(), *self.under)
        near = nearest(word.value, known)
        hint = f"did you mean '{near}'?" if near else "`comicgen targets` lists them"
        message = f"there is no target or set '{word.value.strip()[:60]}'"
        self.desk.error("unknown-target", message, word, hint=hint)
        return ()

    def _inside(self, name: str, word: Scalar, trail: tuple[str, ...]) -> tuple[str, ...]:
        """The targets of a set that stands in another."""
        if name not in trail and len(trail) < DEEPEST:
            return self._of(name, (*trail, name))
        if name not in trail:
            self.desk.error("bad-value", f"sets lie in sets more than {DEEPEST} deep", word)
        else:
            way = " > ".join((*trail[trail.index(name) :], name))
            self.desk.error("circular", f"the set '{name}' holds itself: {way}", word, hint="leave it out here")
        return ()
