"""The targets of a project file: changes to those of the box, and new ones.

Comes in: what stands under `targets`. Goes out: Targets, whole, with every fault told by its place.
"""

import re

from comicgen.frozen import NamedTuple
from comicgen.script.desk import Desk
from comicgen.script.fields import key_form
from comicgen.script.lists import nearest, plain_form
from comicgen.script.nodes import Mapping, Node, Scalar
from comicgen.targets.box import names_in_box, said_in_box
from comicgen.targets.model import Target
from comicgen.targets.project_output import DEVICES
from comicgen.targets.reading import Said, laid_on, read_target, target_of
from comicgen.targets.sets import DEEPEST, EVERY

__all__ = ["read_targets"]

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,59}", re.ASCII)  # it is the name of a folder, on every system
_EXAMPLE = "write `targets: {instagram-portrait: {bytes: 30 MB}}`"


class _Written(NamedTuple):
    """A target as the file has it."""

    key: Scalar
    node: Mapping
    said: Said


def read_targets(desk: Desk, node: Node, *, file: str) -> tuple[Target, ...]:
    """The targets, in the order in which they are written."""
    mapping = desk.mapping(node, "'targets'")
    return _Reading(desk, mapping, file).made() if mapping else ()


class _Reading:
    """The targets of one file while they are read."""

    def __init__(self, desk: Desk, node: Mapping, file: str) -> None:
        self.desk, self.file = desk, file
        self.box = {plain_form(name): name for name in names_in_box()}
        self.written: dict[str, _Written] = {}
        self.done: dict[str, Said | None] = {}
        for key, value in node.pairs:
            self._take(key, value)
        self.known = self.box | {plain_form(name): name for name in self.written}

    def _take(self, key: Scalar, value: Node) -> None:
        name = self.box.get(plain_form(key.value), key.value.strip())
        if name.startswith("x-") and name not in self.box.values():  # free for other tools
            return
        if name in self.written:
            first = self.written[name].key
            self.desk.error("duplicate-key", f"'{name}' is said already, in line {first.line}", key)
            return
        if name not in self.box.values() and not self._sound_name(name, key):
            return
        node = self.desk.mapping(value, f"the target '{name}'")
        if node is not None:
            self.written[name] = _Written(key, node, read_target(self.desk, node))

    def _sound_name(self, name: str, key: Scalar) -> bool:
        if _NAME.fullmatch(name) and not DEVICES.fullmatch(name) and name != EVERY:
            return True
        hint = "its files go into a folder of that name: write it in small letters, digits and hyphens"
        self.desk.error("bad-name", f"'{name[:60]}' cannot be the name of a target", key, hint=hint)
        return False

    def made(self) -> tuple[Target, ...]:
        """Every target, whole; those with faults are left out."""
        found = (self._made(name, written) for name, written in self.written.items())
        return tuple(target for target in found if target)

    def _made(self, name: str, written: _Written) -> Target | None:
        faults = self.desk.faults
        said = self._whole(name, (name,))
        if said is None or self.desk.faults > faults:
            return None
        if "size" not in said:
            if "size" not in {key_form(key.value) for key, _ in written.node.pairs}:  # else it was told
                self._unlike(name, written)
            return None
        changed = tuple(key for key in written.said if key != "like")
        try:
            return target_of(name, said, changed=changed, file=self.file)
        except ValueError as fault:
            key, message, hint = fault.args
            self.desk.error("bad-value", message, self._place(written, key), hint=hint)
            return None

    def _unlike(self, name: str, written: _Written) -> None:
        """A target that is none of the box, and starts from nothing."""
        near = nearest(name, self.box.values())
        hint = "say what it is like, `like: instagram-portrait`, or how large it is, `size: 1080x1350`"
        if near:
            hint = f"did you mean '{near}'? For a new target {hint}"
        self.desk.error(
            "missing-key",
            f"'{name}' is no target of the box, and has neither 'like' nor 'size'",
            written.key,
            hint=hint,
        )

    @staticmethod
    def _place(written: _Written, name: str) -> Node:
        """Where a key is said, or else the target."""
        return next((value for key, value in written.node.pairs if key_form(key.value) == name), written.key)

    def _whole(self, name: str, trail: tuple[str, ...]) -> Said | None:
        """All that is said of a target, by itself and by what it is like; None with a fault. Found once."""
        if name not in self.done:
            self.done[name] = self._found(name, trail) if name in self.written else said_in_box(name)
        return self.done[name]

    def _found(self, name: str, trail: tuple[str, ...]) -> Said | None:
        said = dict(self.written[name].said)
        word = said.pop("like", None)
        if name in self.box.values():
            if word is not None:
                hint = "leave 'like' out, or give the target a name of its own"
                self.desk.error("bad-value", f"'{name}' is a target of the box, and like nothing else", word, hint=hint)
                return None
            return laid_on(said_in_box(name), said)
        if word is None:
            return said
        base = self._base(word, trail)
        return None if base is None else laid_on(base, said)

    def _base(self, word: Scalar, trail: tuple[str, ...]) -> Said | None:
        """What is said of the target that another is like."""
        name = self.known.get(plain_form(word.value))
        if name is None:
            near = nearest(word.value, self.known.values())
            hint = f"did you mean '{near}'?" if near else "`comicgen targets` lists them"
            self.desk.error("unknown-target", f"there is no target '{word.value.strip()[:60]}'", word, hint=hint)
            return None
        if name in trail:
            way = " > ".join((*trail[trail.index(name) :], name))
            self.desk.error("circular", f"'{name}' is like itself: {way}", word, hint="begin with a target of the box")
            return None
        if len(trail) >= DEEPEST:
            self.desk.error("bad-value", f"targets are like targets more than {DEEPEST} deep", word)
            return None
        return self._whole(name, (*trail, name))
