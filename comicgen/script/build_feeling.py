"""Feelings: `happy`, `slightly worried`, `happy and surprised`, `{happy: 0.7, surprised: 0.3}`; and signs round a head.

Comes in: a word or a mapping. Goes out: a Feeling, its strongest part first, or None with a fault.
"""

import re

from comicgen.script.desk import Desk
from comicgen.script.entries import Entry, number_of, one_of
from comicgen.script.fields import Key
from comicgen.script.lists import match, plain_form, suggested
from comicgen.script.mixed import pieces
from comicgen.script.model import Feeling
from comicgen.script.nodes import Mapping, Scalar, Sequence
from comicgen.script.words.acting import DEGREES, SHARES

__all__ = ["bare", "feeling_from", "feeling_of", "is_feeling", "signs_of"]

_AND = re.compile(r"\s+and\s+|\s*[&+]\s*")
_DEGREE = Key("degree", "number", "How strong.", low=0.0, high=1.5)
_NONE = ("none", "no")


def feeling_from(desk: Desk, entry: Entry, name: str) -> Feeling | None:
    """What stands behind a key: a word with its degree, several words, or a mapping of words and degrees."""
    node = entry.node_of(name)
    if node is None:
        return None
    if isinstance(node, Mapping):
        return _weighed(desk, node)
    word = desk.word(node, f"'{name}'")
    return feeling_of(desk, word) if word else None


def feeling_of(desk: Desk, word: Scalar) -> Feeling | None:
    """An expression with its degree, or two of them; None with a fault."""
    form = plain_form(word.value)
    found = _said(form)
    if found is None:
        unknown = next((part for part in _AND.split(form) if _part(part) is None), form)
        shown = word.value if unknown == form else unknown
        if len(_AND.split(form)) > len(SHARES):
            hint = "weigh more of them in a mapping, such as {happy: 0.5, sad: 0.3, surprised: 0.2}"
            desk.error("two-words", f"'{word.value[:60]}' are more than two feelings", word, hint=hint)
        else:
            desk.error(
                "unknown-word", f"'{shown[:60]}' is no expression", word, hint=suggested(("expression",), bare(unknown))
            )
    return found


def bare(form: str) -> str:
    """A feeling without its degree."""
    degree = next((degree for degree in DEGREES if form.startswith(f"{degree} ")), "")
    return form.removeprefix(f"{degree} ") if degree else form


def is_feeling(form: str) -> bool:
    """Whether a text in its plain form is meant as a feeling: at least one of its parts is one."""
    return any(_part(part) for part in _AND.split(form))


def _said(form: str) -> Feeling | None:
    """What a text in its plain form says of a feeling; None when it is none."""
    found = [_part(part) for part in _AND.split(form)]
    parts = [part for part in found if part]
    if len(parts) != len(found) or len(parts) > len(SHARES):
        return None
    if len(parts) == 1 or parts[0].name == parts[1].name:
        return parts[0]
    return _heaviest_first(
        [(part.name, round(part.degree * share, 3)) for part, share in zip(parts, SHARES, strict=True)]
    )


def _part(form: str) -> Feeling | None:
    for degree, strength in DEGREES.items():
        if form.startswith(f"{degree} "):
            name = match("expression", form.removeprefix(f"{degree} "))
            return Feeling(name, strength) if name else None
    name = match("expression", form)
    return Feeling(name) if name else None


def _heaviest_first(parts: list[tuple[str, float]]) -> Feeling:
    first, *others = sorted(parts, key=lambda part: -part[1])
    return Feeling(*first, also=tuple(others))


def _weighed(desk: Desk, node: Mapping) -> Feeling | None:
    """`{happy: 0.7, surprised: 0.3}`."""
    parts: dict[str, float] = {}
    for key, value in node.pairs:
        name = one_of(desk, "expression", key)
        word = desk.word(desk.resolved(value), f"the degree of '{key.value}'")
        degree = number_of(desk, _DEGREE, word) if word else None
        if name and name in parts:
            desk.error("duplicate-key", f"'{key.value}' says again what stands before it", key)
        elif name and degree:
            parts[name] = degree
    if not parts:
        if not node.pairs:
            desk.error("bad-value", "an expression is a word, or a mapping such as {happy: 0.7, surprised: 0.3}", node)
        return None
    return _heaviest_first(list(parts.items()))


def signs_of(desk: Desk, entry: Entry) -> tuple[str, ...] | None:
    """The signs round a head; None when nothing is said of them, () for `none`."""
    if "emanata" not in entry:
        return None
    node = entry.node_of("emanata")
    if node is None:
        return ()
    if isinstance(node, Sequence):
        words = [word for item in node.items if (word := desk.word(item, "a sign"))]
    else:
        word = desk.word(node, "'emanata'")
        words = pieces(word) if word else []
    if len(words) == 1 and plain_form(words[0].value) in _NONE:
        return ()
    found = [one_of(desk, "sign", word) for word in words]
    return tuple(dict.fromkeys(sign for sign in found if sign))
