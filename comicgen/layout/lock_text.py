"""A layout lock as a file: `NAME.lock.yaml` beside `NAME.yaml`.

Comes in: a Lock, or a text. Goes out: the text, or a Lock, with `bad-lock` in the report where a text is damaged.
Numbers are written out in full, since a lock that rounds would move things.
"""

import json
import re
from collections.abc import Iterator, Sequence
from math import isfinite
from typing import Any

from comicgen.balloons import Stand
from comicgen.diagnostics import Report, Span
from comicgen.geometry import Rect
from comicgen.layout.camera import Knobs
from comicgen.layout.lock import (
    LOCK,
    Lock,
    LockedBalloon,
    LockedLine,
    LockedPanel,
    LockedPerson,
    LockedTarget,
)
from comicgen.script.events import grow
from comicgen.script.model import Feeling
from comicgen.script.nodes import Alias, Mapping, Node, Scalar
from comicgen.script.nodes import Sequence as List
from comicgen.script.source import read_source
from comicgen.version import __version__

__all__ = ["lock_text", "read_lock"]

_HEAD = """\
# Where everything stands in the comic of this name, written by `comicgen layout --lock`.
# As long as this file lies here, an edit of the script moves nothing else. Delete it to have all solved again.
"""
_NUMBER = re.compile(r"-?\d{1,9}(?:\.\d{1,20})?(?:e-?\d{1,3})?")


# --------------------------------------------------------------------------- writing


def lock_text(lock: Lock) -> str:
    """The file of a lock."""
    rows = [f"lock: {LOCK}", f"comicgen: {_word(__version__)}", "targets:"]
    for target in lock.targets:
        rows.append(f"  {_word(target.name)}:")
        rows += (f"    {row}" for row in _target(target))
    return _HEAD + "\n".join(rows) + "\n"


def _target(target: LockedTarget) -> Iterator[str]:
    yield f"sheet: {_list(target.sheet)}"
    yield f"wanted: {_word(target.wanted)}"
    yield f"size: {_word(target.em)}"
    if target.notes:
        yield f"notes: {_list(target.notes)}"
    yield "panels:"
    for panel in target.panels:
        yield f"  {_word(panel.id)}:"
        yield from (f"    {row}" for row in _panel(panel))


def _panel(panel: LockedPanel) -> Iterator[str]:
    if panel.continues:
        yield f"continues: {_word(panel.continues)}"
    yield f"frame: {_list(panel.frame)}"
    yield f"tier: {panel.tier}"
    if panel.page:
        yield f"page: {panel.page}"
    yield f"shot: {_word(panel.shot)}"
    if panel.over:
        yield f"over: {_word(panel.over)}"
    if panel.line:
        yield f"line: {_list(panel.line)}"
    usual = Knobs()._asdict()
    camera = {name: value for name, value in panel.camera._asdict().items() if value != usual[name]}
    if camera:
        yield f"camera: {_mapping(camera)}"
    if panel.framing:
        yield f"asked: {_mapping(dict(panel.framing))}"
    if panel.log:
        yield f"log: {_list(panel.log)}"
    if panel.people:
        yield "people:"
        for one in panel.people:
            acted = {"pose": one.pose, "feeling": one.feeling.name, "degree": one.feeling.degree}
            yield f"  {_word(one.key)}: {_mapping(acted)}"
    if panel.lines:
        yield "lines:"
        for line in panel.lines:
            said = {"by": line.by, **({"id": line.id} if line.id else {}), "words": line.words}
            yield f"  - {_mapping(said)}"
    if panel.balloons:
        yield "balloons:"
        yield from (f"  - {_mapping(_balloon(balloon))}" for balloon in panel.balloons)


def _balloon(balloon: LockedBalloon) -> dict[str, Any]:
    stand = balloon.stand
    found: dict[str, Any] = {"at": stand.at, "reach": stand.reach, "rows": stand.rows}
    if balloon.aim is not None:
        found["aim"] = balloon.aim
    return found | ({} if stand.joined_to is None else {"joined": stand.joined_to})


def _mapping(values: dict[str, Any]) -> str:
    pairs = (f"{_word(key)}: {_list(v) if isinstance(v, tuple) else _word(v)}" for key, v in values.items())
    return f"{{{', '.join(pairs)}}}"


def _list(values: Sequence[Any]) -> str:
    return f"[{', '.join(_word(value) for value in values)}]"


def _word(value: str | float | bool) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return repr(value)
    return value if re.fullmatch(r"[A-Za-z_][\w]*", value) else json.dumps(value, ensure_ascii=False)


# --------------------------------------------------------------------------- reading


class _Damage(Exception):
    """Something in a lock is not as it was written."""

    def __init__(self, where: Node | None, words: str) -> None:
        super().__init__(words)
        self.where, self.words = where, words


def read_lock(data: bytes, name: str, report: Report, *, script: str = "SCRIPT") -> Lock | None:
    """The lock of a file; None, with a fault and the way out, when it is damaged."""
    hint = f"undo what was changed in it, or write it anew: comicgen layout --unlock all {script}"
    found = Report()
    source = read_source(data, name, found)
    report.sources |= found.sources
    if source is None or found.failed:
        first = next(item for item in found.sorted() if item.severity == "error")
        report.error("bad-lock", f"the layout lock cannot be read: {first.message}", first.span, hint=hint)
        return None
    tree = grow(source.text, name)
    if tree.halt or tree.faults or tree.root is None:
        line, column = (tree.halt.line, tree.halt.column) if tree.halt else (1, 1)
        span = tree.faults[0].span if tree.faults and not tree.halt else Span(name, line, column, column + 1)
        report.error("bad-lock", "the layout lock is no longer whole", span, hint=hint)
        return None
    try:
        return _lock(tree.root)
    except _Damage as damage:
        where = damage.where
        span = Span(name, where.line, where.column, where.column + 1) if where else Span(name, 1, 1, 2)
        report.error("bad-lock", f"the layout lock is damaged: {damage.words}", span, hint=hint)
        return None


def _lock(root: Node) -> Lock:
    top = _Keys(root, "the lock")
    number = top.number("lock")
    if number != LOCK:
        raise _Damage(top.node, f"its format has the number {number:g}, but this comicgen writes and reads {LOCK}")
    targets = _Keys(top.value("targets"), "'targets'")
    return Lock(tuple(_read_target(name, node) for name, node in targets.items()))


def _read_target(name: str, node: Node) -> LockedTarget:
    keys = _Keys(node, f"the target {name}")
    panels = _Keys(keys.value("panels"), "'panels'")
    em = keys.number("size")
    if not 0.1 <= em <= 10_000:
        raise _Damage(keys.node, "the size of the letters makes no sense")
    return LockedTarget(
        name,
        keys.numbers("sheet"),
        keys.number("wanted"),
        em,
        tuple(_read_panel(panel, inner) for panel, inner in panels.items()),
        keys.words("notes"),
    )


def _read_panel(name: str, node: Node) -> LockedPanel:
    keys = _Keys(node, f"panel {name}")
    frame = keys.numbers("frame", 4)
    if frame[2] <= 0 or frame[3] <= 0:
        raise _Damage(keys.value("frame"), "a frame has a width and a height")
    people = _Keys(keys.get("people"), "'people'")
    asked = _Keys(keys.get("asked"), "'asked'")
    return LockedPanel(
        id=name,
        frame=Rect(*frame),
        tier=int(keys.number("tier")),
        shot=keys.word("shot"),
        camera=_camera(keys.get("camera")),
        people=tuple(_read_person(key, inner) for key, inner in people.items()),
        lines=tuple(_read_line(item) for item in keys.items_of("lines")),
        balloons=tuple(_read_balloon(item) for item in keys.items_of("balloons")),
        continues=keys.word("continues", ""),
        framing=tuple((key, asked.word(key)) for key, _ in asked.items()),
        log=keys.words("log"),
        page=int(keys.number("page")) if "page" in keys.pairs else 0,
        line=keys.words("line"),
        over=keys.word("over", ""),
    )


def _camera(node: Node | None) -> Knobs:
    """The knobs; one of another version that is no longer there is passed over."""
    keys, usual = _Keys(node, "'camera'"), Knobs()._asdict()
    found: dict[str, Any] = {}
    for name in keys.pairs:
        value = keys.word(name)
        if isinstance(usual.get(name), bool):
            found[name] = value == "yes"
        elif name in usual:
            found[name] = type(usual[name])(keys.number(name))
    return Knobs(**found)


def _read_person(key: str, node: Node) -> LockedPerson:
    keys = _Keys(node, f"how {key} was drawn")
    return LockedPerson(key, keys.word("pose"), Feeling(keys.word("feeling"), keys.number("degree")))


def _read_line(node: Node) -> LockedLine:
    keys = _Keys(node, "a line")
    return LockedLine(keys.word("by"), keys.word("words"), keys.word("id", ""))


def _read_balloon(node: Node) -> LockedBalloon:
    keys = _Keys(node, "a balloon")
    reach = keys.numbers("reach", 2)
    if min(reach) <= 0:
        raise _Damage(keys.value("reach"), "a balloon has a width and a height")
    joined = int(keys.number("joined")) if "joined" in keys.pairs else None
    rows = tuple(int(count) for count in keys.numbers("rows"))
    at = keys.numbers("at", 2)
    aim = keys.numbers("aim", 2) if "aim" in keys.pairs else None
    return LockedBalloon(Stand((at[0], at[1]), (reach[0], reach[1]), rows, joined), (aim[0], aim[1]) if aim else None)


class _Keys:
    """The values of one mapping; raises _Damage for what is missing or of another kind. None: an empty mapping."""

    def __init__(self, node: Node | None, what: str) -> None:
        if node is not None and not isinstance(node, Mapping):
            raise _Damage(node, f"{what} should be a mapping")
        self.node, self.what = node, what
        self.pairs = {key.value: value for key, value in node.pairs} if node else {}

    def items(self) -> Iterator[tuple[str, Node]]:
        """Keys with their values."""
        yield from self.pairs.items()

    def get(self, name: str) -> Node | None:
        """A value that may be missing."""
        return self.pairs.get(name)

    def value(self, name: str) -> Node:
        """A value that must be there."""
        if name not in self.pairs:
            raise _Damage(self.node, f"{self.what} lacks '{name}'")
        return self.pairs[name]

    def word(self, name: str, default: str | None = None) -> str:
        """A text."""
        if default is not None and name not in self.pairs:
            return default
        return _scalar(self.value(name), name).value

    def number(self, name: str) -> float:
        """A number."""
        return _number(self.value(name), name)

    def numbers(self, name: str, count: int = 0) -> tuple[float, ...]:
        """A list of numbers, so many of them."""
        found = tuple(_number(item, name) for item in self.items_of(name, needed=True))
        if count and len(found) != count:
            raise _Damage(self.value(name), f"'{name}' should be {count} numbers")
        return found

    def words(self, name: str) -> tuple[str, ...]:
        """A list of texts, which may be missing."""
        return tuple(_scalar(item, name).value for item in self.items_of(name))

    def items_of(self, name: str, *, needed: bool = False) -> tuple[Node, ...]:
        """The items of a list."""
        if not needed and name not in self.pairs:
            return ()
        node = self.value(name)
        if not isinstance(node, List):
            raise _Damage(node, f"'{name}' should be a list")
        return node.items


def _scalar(node: Node, name: str) -> Scalar:
    if isinstance(node, Alias) or not isinstance(node, Scalar):
        raise _Damage(node, f"'{name}' should be a word")
    return node


def _number(node: Node, name: str) -> float:
    text = _scalar(node, name).value
    if not _NUMBER.fullmatch(text) or not isfinite(float(text)):
        raise _Damage(node, f"'{name}' should be a number")
    return float(text)
