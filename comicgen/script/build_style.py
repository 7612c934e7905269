"""Styles: one of the box, a file of the writer's own, and changes to either.

Comes in: the value of `style`. Goes out: the name of a style in the box, and changes to it by dotted name; and, for a
script, the Style itself. A style in the box is a file in `panels/styles/` that holds such changes to the house style.
"""

import re
from functools import cache
from typing import Any

from comicgen.diagnostics import ComicError, Report, Span
from comicgen.frozen import NamedTuple
from comicgen.script.beside import document_beside
from comicgen.script.defaults import Defaults
from comicgen.script.desk import Desk
from comicgen.script.document import Document, read_document
from comicgen.script.entries import Entry
from comicgen.script.fields import Key, all_keys, table
from comicgen.script.lists import match, nearest, plain_form, word_list
from comicgen.script.model import Script
from comicgen.script.nodes import Mapping, Node, Scalar
from comicgen.script.source import read_source
from comicgen.script.style import HOUSE, Style
from comicgen.script.words.scenes import style_names
from comicgen.stock import stock_file

__all__ = ["Changes", "StyleAsked", "about_style", "laid_over", "read_style", "styled"]

Changes = tuple[tuple[str, str | float | bool], ...]  # by dotted name, sorted
_FILE = re.compile(r".+\.ya?ml", re.IGNORECASE)
_FACE = "lettering.face"
_NONE = Defaults()


class StyleAsked(NamedTuple):
    """A style of the box ("": none is named), and what is changed in it."""

    base: str = ""
    changes: Changes = ()


def read_style(desk: Desk, node: Node, *, in_file: bool = False) -> StyleAsked:
    """The style that `style` asks for; `in_file`: it stands in a style file, which builds on no other file."""
    node = desk.resolved(node)
    if not isinstance(node, Mapping):
        word = desk.word(node, "'style'")
        return _base(desk, word, in_file=in_file) if word else StyleAsked()
    entry = Entry(desk, _nested(node), "style")
    word = entry.scalar("base")
    below = _base(desk, word, in_file=in_file) if word else StyleAsked()
    entry.text("about")
    found = dict(below.changes)
    for part in entry:
        value = entry.node_of(part)
        inner = desk.mapping(value, f"'{part}'") if value is not None and part not in ("base", "about") else None
        if inner is not None:
            found |= _changes(Entry(desk, inner, f"style.{part}"), part)
    return StyleAsked(below.base, tuple(sorted(found.items())))


def _nested(node: Mapping) -> Mapping:
    """Dotted keys (`lettering.case: mixed`) as mappings inside mappings."""
    plain: list[tuple[Scalar, Node]] = []
    parts: dict[str, list[tuple[Scalar, Node]]] = {}
    heads: dict[str, Scalar] = {}
    for key, value in node.pairs:
        head, dot, tail = key.value.partition(".")
        if dot:
            heads.setdefault(head, key._replace(value=head))
            parts.setdefault(head, []).append((key._replace(value=tail), value))
        elif isinstance(value, Mapping):
            heads.setdefault(head, key)
            parts.setdefault(head, []).extend(value.pairs)
        else:
            plain.append((key, value))
    made = [(key, node._replace(pairs=tuple(parts[head]))) for head, key in heads.items()]
    return node._replace(pairs=(*plain, *made))


def _base(desk: Desk, word: Scalar, *, in_file: bool) -> StyleAsked:
    """The style that a word names: one of the box, or that of a file beside the script."""
    name, names, known = word.value.strip(), style_names(), match("style", word.value)
    if known:
        return StyleAsked(known)
    if _FILE.fullmatch(name):
        if not in_file:
            return _of_file(desk, word)
        hint = f"the styles of the box are: {', '.join(names)}"
        desk.error("bad-value", f"a style file builds on a style of the box, not on '{name[:60]}'", word, hint=hint)
        return StyleAsked()
    near = nearest(name, names)
    listing = f"the styles are: {', '.join(names)}; one of your own is a file: `style: mine.yaml`"
    hint = f"did you mean '{near}'? {listing[0].upper()}{listing[1:]}" if near else listing
    desk.error("unknown-word", f"'{name[:60]}' is no style", word, hint=hint)
    return StyleAsked()


def _of_file(desk: Desk, word: Scalar) -> StyleAsked:
    """The style of a file beside the script; its faults are told with its own name."""
    document = document_beside(desk, word)
    if document is None:
        return StyleAsked()
    root = document.root
    if isinstance(root, Mapping) and {"panels", "pages", "cast"} & {key.value for key, _ in root.pairs}:
        hint = "move what stands under 'style:' into a file of its own"
        desk.error(
            "wrong-type", f"'{word.value.strip()}' is a script; a style file holds a style alone", word, hint=hint
        )
        return StyleAsked()
    return _of_document(document, desk.report, desk.defaults)


def _of_document(document: Document, report: Report, defaults: Defaults = _NONE) -> StyleAsked:
    """The style that a whole file holds, with or without `style:` over it."""
    root, desk = document.root, Desk(document, report, defaults=defaults)
    if isinstance(root, Mapping) and [key.value for key, _ in root.pairs] == ["style"]:
        root = root.pairs[0][1]
    if not isinstance(root, Mapping):
        report.error("wrong-type", "this file holds no style", Span(document.name, 1, 1, 2))
        return StyleAsked()
    return read_style(desk, root, in_file=True)


@cache
def _of_box(name: str) -> tuple[Changes, str]:
    """What a style of the box changes in the house, and what it says about itself.

    Raises KeyError when there is none, ComicError when its file is faulty.
    """
    path, report = f"panels/styles/{name}.yaml", Report()
    try:
        source = read_source(stock_file(path).read_bytes(), path, report)
    except FileNotFoundError:
        raise KeyError(name) from None
    document = read_document(source, report, keys=all_keys()) if source else None
    found, about = StyleAsked(), ""
    if document:
        found = _of_document(document, report)
        if isinstance(document.root, Mapping):
            values = (value for key, value in document.root.pairs if key.value == "about")
            about = next((value.value.strip() for value in values if isinstance(value, Scalar)), "")
    for item in report.sorted():
        if item.severity == "error":
            raise ComicError(item)
    below = dict(_of_box(found.base)[0]) if found.base not in ("", HOUSE.name, name) else {}
    return tuple(sorted((below | dict(found.changes)).items())), about


def about_style(name: str) -> str:
    """What a style of the box is for; raises KeyError when there is none."""
    return _of_box(name)[1]


def _changes(entry: Entry, part: str) -> dict[str, str | float | bool]:
    """The values of one part of the style."""
    found: dict[str, str | float | bool] = {}
    for form in entry:
        key = table(f"style.{part}")[form]
        value = _value(entry, form, key)
        if value is not None:
            found[f"{part}.{key.name}"] = value
    return found


def _value(entry: Entry, form: str, key: Key) -> str | float | bool | None:
    """A value of the type that the house style has there."""
    if key.takes == "yes":
        return entry.yes(form)
    if key.takes in ("number", "whole"):
        number = entry.number(form)
        return int(number) if number is not None and key.takes == "whole" else number
    if key.takes == "colour":
        return entry.colour(form)
    if key.words == "typeface":
        return _face(entry, form)
    return entry.word(form) if key.takes == "word" else entry.name_of(form)


def _face(entry: Entry, form: str) -> str | None:
    """A face of the writer's own, which go before those of the box, or one of the box."""
    node, faces = entry.scalar(form), entry.desk.defaults.faces
    if node is None or not faces:
        return entry.word(form)
    word = plain_form(node.value)
    own = next((face.name for face in faces if word == face.called), None) or match("typeface", word)
    if own is None:
        known = (*dict.fromkeys(face.called for face in faces), *word_list("typeface").names)
        near = nearest(word, known)
        listing = f"the faces are: {', '.join(known)}"
        hint = f"did you mean '{near}'? {listing[0].upper()}{listing[1:]}" if near else listing
        entry.desk.error("unknown-word", f"'{node.value.strip()[:60]}' is no face", node, hint=hint)
    return own


def laid_over(asked: StyleAsked, defaults: Defaults) -> StyleAsked:
    """The style of a script over that of its project. Where neither names a face, the project's own font letters."""
    base = asked.base or defaults.base_style or HOUSE.name
    changes = dict(defaults.style) | dict(asked.changes)
    if defaults.faces and _FACE not in changes and _FACE not in dict(_of_box(base)[0] if base != HOUSE.name else ()):
        changes[_FACE] = defaults.faces[0].name
    return StyleAsked(base, tuple(sorted(changes.items())))


def styled(script: Script) -> Style:
    """The style of the script. Raises AttributeError or TypeError for changes that no reader made."""
    style = HOUSE
    below = _of_box(script.base_style)[0] if script.base_style != HOUSE.name else ()
    for dotted, value in (*below, *script.style):
        part, name = dotted.split(".")
        change: dict[str, Any] = {name: value}
        whole: dict[str, Any] = {part: getattr(style, part)._replace(**change)}
        style = style._replace(**whole)
    return style._replace(name=script.base_style)
