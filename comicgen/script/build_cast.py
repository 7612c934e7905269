"""The cast: who exists. From a mapping, a list, or a file that several scripts share.

Comes in: the value of `cast`. Goes out: Characters by key, in the order written, on the desk.
"""

import re

from comicgen.diagnostics import Span
from comicgen.script.beside import document_beside
from comicgen.script.build_look import LOOK_KEYS, read_look
from comicgen.script.desk import Desk, display_name, name_key
from comicgen.script.entries import Entry, colour_of, one_of
from comicgen.script.lists import named
from comicgen.script.mixed import pieces
from comicgen.script.model import Character, Inks, Look, Voice
from comicgen.script.nodes import Mapping, Node, Scalar, Sequence, is_nothing
from comicgen.script.words.looks import stock_characters, stock_kind

__all__ = ["read_cast"]

_FILE = re.compile(r".+\.ya?ml", re.IGNORECASE)
_NO_NAME = re.compile(r"[()\[\]&,:]")
_TAKEN = frozenset(("caption", "sfx", "by", "text", "voice", "left", "right", "us", "back", "off", "none"))
_FUR_KEYS = frozenset(("fur", "ears"))
_PEOPLE_KEYS = frozenset(
    ("build", "skin", "face", "hair", "brows", "nose", "lips", "glasses", "facial hair", "top", "bottom", "shoes")
)
_BODY_KEYS = frozenset(("character", *LOOK_KEYS)) - {"facing"}


def read_cast(desk: Desk, node: Node) -> None:
    """Reads the cast in any of its forms; names worn by others are looked up at the end."""
    node = desk.resolved(node)
    if isinstance(node, Scalar) and _FILE.fullmatch(node.value.strip()):
        _shared(desk, node)
        return
    if isinstance(node, Scalar) and re.search(r"[/\\]", node.value):
        desk.error("bad-value", f"'{node.value.strip()[:60]}' is no cast file; its name ends in .yaml", node)
        desk.trust_names = False
        return
    _members(desk, node)
    _wearers(desk)


def _members(desk: Desk, node: Node) -> None:
    if isinstance(node, Mapping):
        for key, value in node.pairs:
            if not key.value.startswith("x-"):
                _member(desk, key, desk.resolved(value))
        return
    for item in pieces(node) if isinstance(node, Scalar) else desk.items(node, "the cast"):
        if isinstance(item, Mapping):
            _members(desk, item)
        elif word := desk.word(item, "a member of the cast"):
            _member(desk, word, word._replace(value=""))  # a stock character by name, or one that follows from it


def _member(desk: Desk, key: Scalar, value: Node) -> None:
    """One member; a faulty one is entered all the same, so that its lines are not faults too."""
    name = name_key(key.value)
    if not name or _NO_NAME.search(name) or name in _TAKEN:
        why = "has a meaning of its own" if name in _TAKEN else "holds one of ( ) [ ] & , :"
        desk.error("bad-name", f"'{key.value[:60]}' cannot be a name: it {why}" if name else "a name is missing", key)
        return
    if name in desk.cast:
        first = desk.cast[name].span
        place = f"; the first is in line {first.line}, column {first.column}" if first else ""
        desk.error("duplicate-key", f"'{key.value}' is in the cast a second time{place}", key)
        return
    desk.cast[name] = _character(desk, key, name, value=value)


def _character(desk: Desk, key: Scalar, name: str, *, value: Node) -> Character:
    span, called = desk.span(key), display_name(key.value)
    if isinstance(value, Scalar):
        if is_nothing(value) or not value.value.strip():
            if name in desk.shared:  # a bare name says nothing of them that the project does not
                return desk.shared[name]
            return Character(name, called, span, name if name in stock_characters() else None)
        return Character(name, called, span, _stock(desk, value))
    node = desk.mapping(value, f"'{key.value}'")
    if node is None:
        return Character(name, called, span)
    entry = Entry(desk, node, "character")
    stock = entry.scalar("character")
    look = read_look(desk, entry)
    voice = _voice(desk, entry)
    for part in sorted(_BODY_KEYS & set(entry)) if voice else ():
        message = f"'{key.value}' is a voice without a body, so that '{part}' has no effect"
        desk.report.warning("voice-body", message, desk.span(entry.pairs[part][0]))
    based = _stock(desk, stock) if stock else None
    if voice is None:
        _other_kind(desk, entry, key, look, based)
    return Character(
        name,
        entry.text("name") or called,
        span,
        based,
        look if voice is None else Look(),
        voice,
        entry.name_of("worn by"),
        _inks(desk, entry),
    )


def _other_kind(desk: Desk, entry: Entry, key: Scalar, look: Look, stock: str | None) -> None:
    """Tells keys of people that an animal does not have, and the other way round."""
    kind = look.kind or (stock_kind(stock) if stock else None) or "person"
    for part in sorted((_FUR_KEYS if kind == "person" else _PEOPLE_KEYS) & set(entry)):
        hint = f"say what '{key.value}' is: `kind: cat`" if kind == "person" else ""
        message = f"'{key.value}' is a {kind}, so that '{part}' has no effect"
        desk.report.warning("other-kind", message, desk.span(entry.pairs[part][0]), hint=hint)


def _stock(desk: Desk, node: Scalar) -> str | None:
    """A stock character by name."""
    name = name_key(node.value)
    if name in stock_characters():
        return name
    hint = named("stock character", node.value)
    desk.error("unknown-word", f"'{node.value.strip()[:60]}' is no stock character", node, hint=hint)
    return None


def _voice(desk: Desk, entry: Entry) -> Voice | None:
    """A voice: a device, or a mapping of device and colour."""
    node = entry.node_of("voice")
    colour = entry.colour("colour")
    if node is None:
        for lost in ("colour", "worn by"):
            if lost in entry:
                desk.error("missing-key", f"'{lost}' belongs to a voice: `voice: phone`", entry.pairs[lost][0])
        return None
    if isinstance(node, Mapping):
        inner = Entry(desk, node, "voice")
        return Voice(inner.word("device") or "phone", inner.colour("colour") or colour)
    word = desk.word(node, "'voice'")
    return Voice((one_of(desk, "device", word) if word else None) or "phone", colour)


def _inks(desk: Desk, entry: Entry) -> Inks | None:
    """The colours of what somebody says: that of the balloon, or a mapping of them."""
    node = entry.node_of("balloon")
    if node is None:
        return None
    if isinstance(node, Mapping):
        inner = Entry(desk, node, "balloon")
        return Inks(inner.colour("fill"), inner.colour("ink"), inner.colour("line"), desk.span(node))
    word = desk.word(node, "'balloon'")
    return Inks(colour_of(desk, "colour", word) if word else None, span=desk.span(node))


def _wearers(desk: Desk) -> None:
    """Who wears a voice must be somebody with a body."""
    for name, character in list(desk.cast.items()):
        if character.worn_by is None:
            continue
        span = character.span or Span(desk.document.name, 1, 1, 2)
        wearer = desk.person(character.worn_by, span)
        worn_by = desk.member(wearer) if wearer else None
        if worn_by and worn_by.voice:
            message = f"'{character.worn_by}' is a voice without a body, and cannot wear '{name}'"
            desk.error("bad-value", message, span)
            wearer = None
        desk.cast[name] = character._replace(worn_by=wearer)


def _shared(desk: Desk, node: Scalar) -> None:
    """The cast of a file beside the script; its faults are told with its own name."""
    document = document_beside(desk, node)
    if document is None:
        desk.trust_names = False
        return
    other = Desk(document, desk.report, folder=None, defaults=desk.defaults)
    root = document.root
    if isinstance(root, Mapping):
        inner = {key.value: value for key, value in root.pairs if not key.value.startswith("x-")}
        root = inner["cast"] if set(inner) == {"cast"} else root
    if isinstance(root, Mapping) and {"panels", "pages"} & {key.value for key, _ in root.pairs}:
        message = f"'{node.value.strip()}' is a whole script; a shared file holds nothing but the cast"
        desk.error("wrong-type", message, node, hint="move the cast into a file of its own; both scripts can name it")
        desk.trust_names = False
        return
    if root is None or (isinstance(root, Scalar) and _FILE.fullmatch(root.value)):
        desk.report.error("wrong-type", "this file holds no cast", Span(document.name, 1, 1, 2))
    elif isinstance(root, Mapping | Sequence | Scalar):
        read_cast(other, root)
    desk.cast, desk.guests = other.cast, other.guests
    desk.trust_names = document.whole and other.trust_names
