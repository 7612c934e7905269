"""Free texts in their source: what a writer meant as words, before YAML has its say.

Comes in: lines of source. Goes out: Forms (a line taken apart into key and words), and words put into quotes.
"""

import re

from comicgen.frozen import NamedTuple
from comicgen.script.events import grow
from comicgen.script.lists import plain_form
from comicgen.script.nodes import Mapping, Scalar

__all__ = [
    "FREE_KEYS",
    "Form",
    "form_of",
    "is_short_form",
    "lost_comment",
    "open_columns",
    "quoted",
    "reads_as",
    "split_comment",
]

FREE_KEYS = frozenset(("title", "by", "alt", "note", "text", "name", "copyright", "url"))
_PANEL_KEYS = (  # a panel, a page or a long form may begin with one of these: `- setting: room`
    "setting", "shot", "actors", "lines", "art", "faces", "mouths", "keep clear", "width", "height", "border", "bleed",
    "after", "inset in", "at", "id", "over", "panels", "tiers", "kind", "where", "link", "to", "feeling", "nudge",
)  # fmt: skip
_FORM = re.compile(
    r"""(?P<head>(?P<indent>[ ]*)(?P<dashes>(?:-[ ]+)*)
        (?P<who>[^\s'"\[\]{}#&*!|>%@`,?:\-][^:]*?)(?P<colon>[ ]*:[ \t]+))(?P<rest>\S.*?)[ \t]*""",
    re.VERBOSE,
)
_MEANT_COMMENT = re.compile(r"(?P<gap>[ \t]{2,}#(?:[ \t].*|))$")
_LOST = re.compile(r"[ \t]+#.*$")


class Form(NamedTuple):
    """A source line of the form `- WHO: WORDS`, taken apart. Columns count from 1."""

    head: str  # up to the words
    indent: int
    dashed: bool
    who: str
    words: str  # without a comment that is set off from them
    comment: str  # two spaces or more, "#", a space and the rest; or ""
    free: bool  # the words are a free text

    @property
    def column(self) -> int:
        """Where the words begin."""
        return len(self.head) + 1

    def line(self, words: str) -> str:
        """The line with other words."""
        return f"{self.head}{words}{self.comment}"


def form_of(line: str) -> Form | None:
    """A line taken apart, or None when it has another form."""
    match = _FORM.fullmatch(line) if len(line) < 20_000 else None
    if match is None:
        return None
    words, comment = split_comment(match["rest"])
    dashed = bool(match["dashes"])
    return Form(
        match["head"],
        len(match["indent"]),
        dashed,
        match["who"],
        words,
        comment,
        is_short_form(match["who"], dashed),
    )


def is_short_form(who: str, dashed: bool) -> bool:
    """Whether what stands behind such a key is a free text."""
    key = plain_form(who)
    return key in FREE_KEYS or (dashed and key not in _PANEL_KEYS)


def open_columns(lines: list[str]) -> tuple[list[int], list[int]]:
    """The columns (from 0) of the dashes and of the keys that are open after some lines, outermost first."""
    found: list[tuple[int, bool]] = []
    for line in lines:
        body = line.lstrip(" ")
        if not body or body.startswith("#"):
            continue
        indent = len(line) - len(body)
        found = [entry for entry in found if entry[0] < indent]
        while body.startswith("- "):
            found.append((indent, True))
            rest = body[2:].lstrip(" ")
            indent, body = indent + len(body) - len(rest), rest
        found.append((indent, False))
    return [column for column, dash in found if dash], [column for column, dash in found if not dash]


def split_comment(rest: str) -> tuple[str, str]:
    """Words and the comment behind them, if it is clearly one: two spaces, "#", a space."""
    match = _MEANT_COMMENT.search(rest)
    return (rest[: match.start()], match["gap"]) if match and match.start() else (rest, "")


def lost_comment(rest: str) -> str:
    """What YAML drops behind a plain text although it was probably said; "" when it is clearly a comment."""
    match = _LOST.match(rest)
    return "" if match is None or _MEANT_COMMENT.fullmatch(rest) else rest.strip()


def quoted(words: str) -> str:
    """Words in quotes, so that YAML reads them back as they are; the lightest quotes that will do."""
    if '"' not in words and "\\" not in words and "\t" not in words:
        return f'"{words}"'
    if "'" not in words:
        return f"'{words}'"
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    return f'"{escaped}"'


def reads_as(words: str) -> str | None:
    """What YAML makes of words that stand behind a key, or None when it refuses them or makes more than one text."""
    tree = grow(f"k: {words}\n", "")
    if tree.halt or tree.faults or not isinstance(tree.root, Mapping) or len(tree.root.pairs) != 1:
        return None
    value = tree.root.pairs[0][1]
    return value.value if isinstance(value, Scalar) and not value.marked else None
