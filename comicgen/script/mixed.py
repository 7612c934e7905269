"""Words from several closed lists in one text: `hoodie mustard`, `bun grey`, `sitting, worried, left`.

Comes in: a text. Goes out: for each list the canonical word found in it, at most one.
"""

from comicgen import colour as colours
from comicgen.script.desk import Desk
from comicgen.script.entries import colour_of
from comicgen.script.lists import match, noun, suggested
from comicgen.script.nodes import Scalar

__all__ = ["mixed", "pieces"]

_QUOTES = '"\u201c\u201d'
_LONGEST = 4  # words of the longest name in a list


def pieces(node: Scalar, separator: str = ",") -> list[Scalar]:
    """The parts of a text between commas, each with its own place; empty ones are left out."""
    found = []
    start = 0
    for part in _parts(node.value, separator):
        word = part.strip()
        if word:
            shift = start + len(part) - len(part.lstrip()) + (1 if node.style else 0)
            single = node.line == node.end_line and node.style not in ("|", ">")
            column = node.column + shift if single else node.column
            end = column + len(word) if single else node.end_column
            found.append(Scalar(word, "", node.line, column, node.line if single else node.end_line, end))
        start += len(part) + len(separator)
    return found


def _parts(text: str, separator: str) -> list[str]:
    """The text cut at each separator; quotes keep together what stands in them."""
    if separator != "," or not any(quote in text for quote in _QUOTES):
        return text.split(separator)
    found, inside = [""], False
    for char in text:
        inside = inside != (char in _QUOTES)
        if char == separator and not inside:
            found.append("")
        else:
            found[-1] += char
    return text.split(separator) if inside else found


def mixed(desk: Desk, node: Scalar, lists: tuple[str, ...]) -> dict[str, str]:
    """The canonical word of each list that a text holds, longest names first; colours as "#rrggbb"."""
    found: dict[str, str] = {}
    for piece in pieces(node):
        rest = pieces(piece, " ")
        while rest:
            length, what = _longest(rest, lists)
            if what is None:
                _unknown(desk, rest[0], lists)
                return found
            word = _joined(rest[:length])
            if what in found:
                desk.error("two-words", f"'{word.value}' is a second {noun(what)}; one is enough", word)
            elif what.endswith("colour"):
                found[what] = colour_of(desk, what, word) or ""
            else:
                found[what] = match(what, word.value) or ""
            rest = rest[length:]
    return found


def _longest(words: list[Scalar], lists: tuple[str, ...]) -> tuple[int, str | None]:
    """How many of the first words make one name, and of which list."""
    for length in range(min(_LONGEST, len(words)), 0, -1):
        text = _joined(words[:length]).value
        for what in lists:
            if match(what, text) or (what.endswith("colour") and _is_colour(text)):
                return length, what
    return 0, None


def _is_colour(text: str) -> bool:
    return colours.parse_hex(text) is not None or match("colour", text) is not None


def _joined(words: list[Scalar]) -> Scalar:
    """Words beside one another as one."""
    text = " ".join(word.value for word in words)
    return words[0]._replace(value=text, end_column=words[-1].end_column)


def _unknown(desk: Desk, word: Scalar, lists: tuple[str, ...]) -> None:
    message = (
        f"'{word.value[:60]}' is no {', '.join(map(noun, lists[:-1]))}{' or ' if lists[1:] else ''}{noun(lists[-1])}"
    )
    desk.error("unknown-word", message, word, hint=suggested(lists, word.value))
