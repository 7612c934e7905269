"""When YAML stops: find the line at fault, read it as it was meant, so that one run can tell all.

Comes in: the lines, and the place where YAML stopped. Goes out: a Mend (lines to read instead, and the finding),
or None when the fault is not in a free text.
"""

import re

from comicgen.diagnostics import Diagnostic, Span
from comicgen.frozen import NamedTuple
from comicgen.script.events import grow
from comicgen.script.freetext import Form, form_of, open_columns, quoted, reads_as
from comicgen.script.nodes import Halt

__all__ = ["Mend", "mend", "stress_note", "why_quotes"]

_BLOCK_TEXT = re.compile(r":\s+[|>][-+\d]*\s*(?:#.*)?$")
_SUSPICIOUS = re.compile(r""":[ \t]+[-\"'@`%|>!&*\[\]{}#,?]|:[ \t].*:(?:\s|$)""")
_BRACED = re.compile(  # the long form in one line; the words end at the brace or at the next key
    r"(?P<head>\s*-\s+\{.*?\btext:\s+)(?P<words>\S.*?)"
    r"(?P<tail>\s*(?:,\s*(?:by|kind|where|link|to|voice of|from|side|feeling|at|nudge|id)\s*:\s.*)?\}\s*(?:#.*)?)"
)
_MOST_ALIKE = 100
_OPENERS = "\"'[{"


class Mend(NamedTuple):
    """Lines to read instead of those that stand from `start` (counted from 0) on, as many as there are."""

    start: int
    lines: tuple[str, ...]
    finding: Diagnostic
    final: bool = True  # these lines have nothing else that could be mended


def mend(lines: list[str], halt: Halt, name: str, *, mended: set[int]) -> list[Mend]:
    """The ways past a halt, when a free text is at fault. `mended`: line indices that were mended before.

    Lines below that are items of the same list and cannot be read either are mended with it, to save readings.
    """
    for index in _suspects(lines, halt):
        if index in mended:
            continue
        braced = _braced(lines[index], index, name)
        if braced:
            return [braced]
        form = form_of(lines[index])
        if form and form.free and reads_as(form.words) is None:
            return [_one_line(form, index, name), *_alike(lines, form, index, name=name, mended=mended)]
    found = _stray(lines, halt, name) or _continued(lines, halt, name, mended=mended)
    return [found] if found else []


def _alike(lines: list[str], first: Form, index: int, *, name: str, mended: set[int]) -> list[Mend]:
    """Mends for the lines below that have the form and the indent of a faulty line, and its kind of fault."""
    found: list[Mend] = []
    for below in range(index + 1, len(lines) if first.dashed else 0):
        line = lines[below]
        if _BLOCK_TEXT.search(line) or len(found) == _MOST_ALIKE:
            break  # in a block text a line may look like an item without being one
        if below in mended or not _SUSPICIOUS.search(line):
            continue
        form = form_of(line)
        if (
            form
            and form.free
            and form.dashed
            and form.indent == first.indent
            and not _goes_on(lines, below, form.indent)
        ):
            found += [_one_line(form, below, name)] if reads_as(form.words) is None else []
    return found


def _suspects(lines: list[str], halt: Halt) -> list[int]:
    """Indices of lines that may be at fault, the likeliest first."""
    last = min(halt.line, len(lines)) - 1
    opened = (
        [halt.context_line - 1] if halt.context_line and ("quoted" in halt.context or "flow" in halt.context) else []
    )
    return [index for index in (*opened, last) if 0 <= index < len(lines)] + _unclosed_before(lines, last)


def _unclosed_before(lines: list[str], last: int) -> list[int]:
    """Earlier lines whose words open a quote or a bracket that the line does not close, the nearest first."""
    found = []
    for index in range(last - 1, -1, -1):
        form = form_of(lines[index])
        if form and form.free and form.words[0] in _OPENERS and not _goes_on(lines, index, form.indent):
            found.append(index)
    return found


def _goes_on(lines: list[str], index: int, indent: int) -> bool:
    """Whether the next line with something on it stands deeper, so that a text may go on there."""
    following = next((line for line in lines[index + 1 :] if line.strip()), "")
    return len(following) - len(following.lstrip(" ")) > indent


def _one_line(form: Form, index: int, name: str) -> Mend:
    """The finding and the line in quotes."""
    if form.words.startswith("*"):
        return Mend(index, (form.line(quoted(form.words)),), stress_note(form, index + 1, name))
    words, code, message, offset = why_quotes(form.words)
    line = form.line(words)
    start = form.column + offset
    span = Span(name, index + 1, start, max(form.column + len(form.words), start + 1))
    return Mend(index, (line,), Diagnostic("error", code, message, span, "", line))


def stress_note(form: Form, number: int, name: str) -> Diagnostic:
    """What is said of words that begin with a star: to YAML it is an alias, to a writer stress."""
    span = Span(name, number, form.column, form.column + len(form.words))
    message = "a text that begins with '*' is an alias to YAML; it was read as the words that stand here"
    return Diagnostic("note", "stress-first", message, span, "", form.line(quoted(form.words)))


def why_quotes(words: str) -> tuple[str, str, str, int]:
    """Why YAML does not read words: (the words corrected, code, message, where in the words)."""
    first = words[0]
    closing = words.find(first, 1)
    if first in "\"'":
        if closing < 0 and first == '"':
            return words + first, "unclosed", f"the quote {first} is never closed", 0
        if closing < 0 or (first == "'" and words[closing - 1 : closing + 2 : 2].isalpha()):
            return quoted(words), "needs-quotes", "an apostrophe at the beginning opens a quote", 0
        if reads_as(words[: closing + 1]) is None:
            return quoted(words), "needs-quotes", "a backslash in double quotes is a sign to YAML", 0
        return quoted(words), "needs-quotes", f"the text goes on after its closing quote {first}", closing + 1
    if first in "[{":
        return quoted(words), "needs-quotes", f"a text that begins with '{first}' is a list or a mapping to YAML", 0
    if first in "!&":
        return quoted(words), "needs-quotes", f"a text that begins with '{first}' loses its first word to YAML", 0
    if first == "#":
        return quoted(words), "needs-quotes", "'#' makes everything behind it a comment", 0
    colon = re.search(r":(?=\s|$)", words)
    if first in "-?" and (len(words) == 1 or words[1] in " \t"):
        return quoted(words), "needs-quotes", f"a text that begins with '{first} ' needs quotes", 0
    if first in "@`%|>,]}":
        return quoted(words), "needs-quotes", f"a text that begins with '{first}' needs quotes", 0
    if colon:
        return quoted(words), "needs-quotes", "a text with a colon and a space in it needs quotes", colon.start()
    return quoted(words), "needs-quotes", "YAML does not read this text without quotes", 0


def _continued(lines: list[str], halt: Halt, name: str, *, mended: set[int]) -> Mend | None:
    """A plain text that goes on over several lines, one of which YAML does not read; or a line put too deep."""
    last = min(halt.line, len(lines)) - 1
    if last < 1 or not lines[last].strip():
        return None
    depth = len(lines[last]) - len(lines[last].lstrip(" "))
    for index in range(last - 1, -1, -1):
        indent = len(lines[index]) - len(lines[index].lstrip(" "))
        if lines[index].strip() and indent < depth:
            break
    else:
        return None
    form = form_of(lines[index])
    if form is None or not form.free or index in mended or form.words[0] in "\"'|>[{&!*":
        return None
    return _folded(lines, form, (index, last), name=name)


def _stray(lines: list[str], halt: Halt, name: str) -> Mend | None:
    """A line of its own that does not begin in the column of its neighbours.

    YAML halts at the line behind one that stands too far left: where the lines round that one agree, it is the stray.
    """
    last = min(halt.line, len(lines)) - 1
    earlier = (index for index in range(last - 1, -1, -1) if lines[index].strip())
    own = _spoken(lines, last)
    at, further = next(earlier, -1), next(earlier, -1)
    before, above = _spoken(lines, at), _spoken(lines, further)
    if not own or not before or own.indent == before.indent:
        return None
    if above and above.indent == own.indent and before.indent < own.indent:
        return _moved(lines, at, name, (before.indent, own.indent))
    if own.indent < before.indent and own.indent in open_columns(lines[:last])[0]:
        return None
    return _moved(lines, last, name, (own.indent, before.indent))


def _spoken(lines: list[str], index: int) -> Form | None:
    """The form of a line in which somebody says something."""
    form = form_of(lines[index]) if index >= 0 else None
    return form if form and form.free and form.dashed else None


def _moved(lines: list[str], index: int, name: str, columns: tuple[int, int]) -> Mend:
    """A line put where it belongs; `columns` are counted from 0."""
    wrong, right = columns
    fixed = " " * right + lines[index].lstrip(" ")
    message = f"this line begins in column {wrong + 1}, the line that it belongs beside in column {right + 1}"
    finding = Diagnostic("error", "bad-indent", message, Span(name, index + 1, 1, wrong + 1), "", fixed)
    return Mend(index, (fixed,), finding, False)


def _braced(line: str, index: int, name: str) -> Mend | None:
    """The long form in braces, with a text that YAML does not read."""
    match = _BRACED.fullmatch(line)
    if match is None or match["words"][0] in "\"'" or grow("{a: " + match["words"] + "}", "").halt is None:
        return None
    fixed = f"{match['head']}{quoted(match['words'])}{match['tail']}"
    span = Span(name, index + 1, match.start("words") + 1, match.end("words") + 1)
    message = "inside { } a text with a comma, a bracket or a colon in it needs quotes"
    return Mend(index, (fixed,), Diagnostic("error", "needs-quotes", message, span, "", fixed))


def _folded(lines: list[str], form: Form, stretch: tuple[int, int], *, name: str) -> Mend | None:
    """A text over several lines, put into one pair of quotes."""
    first, last = stretch
    while last + 1 < len(lines) and lines[last + 1].strip() and _depth(lines[last + 1]) > form.indent:
        last += 1
    body = [form.words + form.comment, *(line.rstrip() for line in lines[first + 1 : last + 1])]
    quote = '"' if not any(sign in part for part in body for sign in '"\\') else "'"
    if quote == "'":
        body = [part.replace("'", "''") for part in body]
    body[0], body[-1] = quote + body[0], body[-1] + quote
    fixed = (form.head + body[0], *body[1:])
    span = Span(name, first + 1, form.column, form.column + len(form.words))
    message = f"this text goes on to line {stretch[1] + 1}, where YAML does not read it without quotes"
    return Mend(first, fixed, Diagnostic("error", "needs-quotes", message, span, "", "\n".join(fixed)))


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
