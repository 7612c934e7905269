"""Actors: who stands in a panel besides the speakers, and how.

Comes in: the value of `actors` in any of its forms. Goes out: Actors.
"""

import re

from comicgen.script.build_feeling import bare, feeling_from, feeling_of, is_feeling, signs_of
from comicgen.script.desk import Desk
from comicgen.script.entries import Entry, one_of
from comicgen.script.lists import match, plain_form, suggested
from comicgen.script.mixed import pieces
from comicgen.script.model import Actor, Feeling
from comicgen.script.nodes import Mapping, Node, Scalar, Sequence, is_nothing

__all__ = ["read_actors"]

_SIGN = re.compile(r'^(.*?)\s*["\u201c\u201d\u201e](.*)["\u201c\u201d]\s*$', re.DOTALL)
_Said = str | Feeling | tuple[str, ...]
_LISTS = ("pose", "expression", "place")
_ARTICLES = ("a ", "an ", "the ", "his ", "her ", "their ", "my ", "its ")


def read_actors(desk: Desk, node: Node) -> tuple[Actor, ...]:
    """The actors of a panel; the same one twice is a fault."""
    found: dict[str, Actor] = {}
    node = desk.resolved(node)
    cut = _cut(desk, node) if isinstance(node, Mapping) and node.flow else ()
    for key, value in _entries(desk, node):
        if key in cut:
            continue
        name = desk.person(key.value.strip(), key)
        if name is None:
            _said(desk, key, value)  # for its own faults
        elif name in found:
            first = found[name].span
            desk.error(
                "duplicate-key", f"'{key.value}' stands here a second time; the first is in line {first.line}", key
            )
        else:
            found[name] = _actor(desk, name, key, value=value)
    return tuple(found.values())


def _cut(desk: Desk, node: Mapping) -> tuple[Scalar, ...]:
    """Words that a comma in braces has cut off from their actor: `{walt: sitting, happy}`; one fault for each actor."""
    lost: list[Scalar] = []
    owner: tuple[Scalar, Scalar] | None = None
    told = False
    for key, value in node.pairs:
        bare = isinstance(value, Scalar) and not value.value and not value.style
        if not bare or desk.known(key.value) or not _is_word(key.value):
            owner, told = (key, value) if isinstance(value, Scalar) and not bare else None, False
            continue
        lost.append(key)
        if owner and not told:
            message = f"inside {{ }} a comma ends what is said of '{owner[0].value}'"
            hint = 'put the words in quotes, such as {walt: "sitting, happy"}, or write one actor to a line without { }'
            desk.error("flow-line", message, key, hint=hint, fix=_quotes(desk, owner[1], node))
            told = True
    return tuple(lost)


def _is_word(text: str) -> bool:
    """Whether a text is said of an actor: a word of a list, or one with a lead."""
    form = plain_form(text)
    lead = form.startswith(("facing ", "looking ", "holding ")) or form == "back"
    return lead or any(match(what, bare(form)) for what in _LISTS)


def _quotes(desk: Desk, first: Scalar, node: Mapping) -> str:
    """The line with quotes round what is said of an actor, when that stands in one line."""
    if node.line != node.end_line or first.style:
        return ""
    source = desk.lines[node.line - 1]
    end = first.end_column
    for key, value in node.pairs:
        if key.column > first.column:
            if not (isinstance(value, Scalar) and not value.value and _is_word(key.value)):
                break
            end = key.end_column
    return f'{source[: first.column - 1]}"{source[first.column - 1 : end - 1]}"{source[end - 1 :]}'


def _entries(desk: Desk, node: Node) -> list[tuple[Scalar, Node | None]]:
    """Names with what is said of them."""
    if isinstance(node, Mapping):
        return [(key, value) for key, value in node.pairs if not key.value.startswith("x-")]
    if isinstance(node, Scalar):
        return [(name, None) for name in pieces(node)]
    found: list[tuple[Scalar, Node | None]] = []
    for item in desk.items(node, "'actors'"):
        if isinstance(item, Mapping):
            found += item.pairs
        elif word := desk.word(item, "an actor"):
            found.append((word, None))
    return found


def _actor(desk: Desk, name: str, key: Scalar, *, value: Node | None) -> Actor:
    said = _said(desk, key, value)
    feeling, signs = said.get("expression"), said.get("emanata")
    words = {what: word for what, word in said.items() if isinstance(word, str)}
    board = said.get("holding")
    board = board if isinstance(board, tuple) and not isinstance(board, Feeling) else None
    return Actor(
        name,
        desk.span(key),
        pose=words.get("pose"),
        feeling=feeling if isinstance(feeling, Feeling) else None,
        place=words.get("place"),
        facing=words.get("facing"),
        holding=words.get("holding") or (board[0] if board else None),
        sign=board[1] if board else None,
        emanata=signs if isinstance(signs, tuple) and not isinstance(signs, Feeling) else None,
    )


def _said(desk: Desk, key: Scalar, value: Node | None) -> dict[str, _Said]:
    """What is said of an actor: a word of each list at most."""
    node = desk.resolved(value) if value is not None else None
    if node is None or is_nothing(node):
        return {}
    if isinstance(node, Mapping):
        return _from_mapping(desk, node)
    if isinstance(node, Sequence):
        words = [word for item in node.items if (word := desk.word(item, "a word for an actor"))]
    else:
        words = pieces(node) if isinstance(node, Scalar) else []
    said: dict[str, _Said] = {}
    for word in words:
        what, meaning = _meaning(desk, word)
        if what is None or meaning is None:
            continue
        if what in said:
            desk.error("two-words", f"'{word.value}' is a second {what} for '{key.value}'; one is enough", word)
        else:
            said[what] = meaning
    return said


def _from_mapping(desk: Desk, node: Mapping) -> dict[str, _Said]:
    entry = Entry(desk, node, "actor")
    holding, facing = entry.scalar("holding"), entry.scalar("facing")
    found: dict[str, _Said | None] = {
        "pose": entry.word("pose"),
        "expression": feeling_from(desk, entry, "expression"),
        "place": entry.word("place"),
        "facing": _facing(desk, facing.value, facing) if facing else None,
        "holding": _holding(desk, holding) if holding else None,
        "emanata": signs_of(desk, entry),
    }
    return {what: meaning for what, meaning in found.items() if meaning is not None}


def _meaning(desk: Desk, word: Scalar) -> tuple[str | None, _Said | None]:
    """Which list a word belongs to and what it means there."""
    form = plain_form(word.value)
    for lead in ("facing ", "looking at ", "looking "):
        if form.startswith(lead):
            return "facing", _facing(desk, form.removeprefix(lead).removeprefix("at "), word)
    if form.startswith("holding "):
        return "holding", _holding(desk, word._replace(value=word.value.strip()[len("holding ") :]))
    if form == "back":
        return "facing", "back"
    for what in ("pose", "place"):
        found = match(what, form)
        if found:
            return what, found
    if is_feeling(form):
        return "expression", feeling_of(desk, word)
    message = f"'{word.value[:60]}' is no pose, expression or place"
    desk.error("unknown-word", message, word, hint=suggested(_LISTS, bare(form)))
    return None, None


def _facing(desk: Desk, to: str, where: Scalar) -> str | None:
    return match("facing", to) or desk.person(to, where)


def _holding(desk: Desk, word: Scalar) -> str | tuple[str, ...] | None:
    """A thing to hold; for a sign with its words in quotes, both."""
    quoted = _SIGN.match(word.value)
    form = plain_form(quoted[1] if quoted else word.value)
    for article in _ARTICLES:
        form = form.removeprefix(article)
    thing = one_of(desk, "prop", word._replace(value=form))
    if not quoted or thing is None:
        return thing
    if thing != "sign":
        hint = 'only a sign has words: holding sign "..."'
        desk.error("unknown-word", f"a {thing} has no words to be read", word, hint=hint)
        return thing
    if not quoted[2].strip():
        desk.error("empty-text", "the sign says nothing", word, hint='write words between the quotes, or only "sign"')
        return thing
    return thing, quoted[2].strip()
