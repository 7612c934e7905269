"""Free texts as the writer wrote them: no tag, anchor, alias or comment takes a word from them unseen.

Comes in: a key and its value. Goes out: the words, with a finding where YAML read something else.
"""

import re

from comicgen.script.desk import Desk
from comicgen.script.freetext import Form, form_of, lost_comment, quoted, split_comment
from comicgen.script.nodes import Alias, Mapping, Node, Scalar, Sequence, kind_of
from comicgen.script.recovery import stress_note, why_quotes

__all__ = ["free_text"]

_BREAK = re.compile(r"\s*\n\s*")


def free_text(desk: Desk, key: Scalar, value: Node) -> str:
    """The words behind a key; "" when there are none. A line break is a space."""
    return _BREAK.sub(" ", _read(desk, key, value)).strip()


def _read(desk: Desk, key: Scalar, value: Node) -> str:
    if isinstance(value, Scalar):
        return _words(desk, key, value)
    raw = _raw(desk, key, value)
    if raw is None:
        kind = kind_of(desk.resolved(value))
        desk.error("wrong-type", f"'{key.value}' is followed by its words, but {kind} stands here", value)
        return ""
    if isinstance(value, Alias) and value.target is None:
        desk.report.items.append(stress_note(raw, key.line, desk.document.name))
    elif isinstance(value, Alias):
        message = f"'*{value.name}' is an alias; in a text it has no effect but to lose the words"
        desk.error("needs-quotes", message, value, fix=raw.line(quoted(raw.words)))
    else:
        _needs_quotes(desk, raw, value)
    return raw.words


def _words(desk: Desk, key: Scalar, value: Scalar) -> str:
    """The words of a text that YAML read as one."""
    if value.marked:
        desk.words.add((value.line, value.column))
        raw = _raw(desk, key, value)
        if raw is None:
            desk.error("needs-quotes", "a tag or an anchor stands before this text; neither is read in texts", value)
            return value.value
        _needs_quotes(desk, raw, value)
        return raw.words
    if value.style:
        _swallowed(desk, key, value)
        return value.value
    raw = _raw(desk, key, value) if not value.value else None
    if raw and raw.words.startswith("#"):
        _needs_quotes(desk, raw, value)
        return raw.words
    if value.value:
        _warn_of_comment(desk, value)
    return value.value


def _raw(desk: Desk, key: Scalar, value: Node) -> Form | None:
    """The words behind a key as they stand in its line; None when they are not in that line."""
    line = desk.lines[key.end_line - 1] if key.end_line <= len(desk.lines) else ""
    rest = line[key.end_column - 1 :]
    behind = rest.lstrip(" ")[1:] if rest.lstrip(" ").startswith(":") else ""
    text = behind.strip(" \t")
    spread = isinstance(value, Mapping | Sequence) and not value.flow
    if not text or spread or value.end_line > key.end_line + 1:
        return None
    head = line[: len(line.rstrip()) - len(text)]
    words, comment = split_comment(text)
    return Form(head, 0, False, key.value, words, comment, True)


def _needs_quotes(desk: Desk, raw: Form, value: Node) -> None:
    """An error with the line in quotes."""
    words, code, message, offset = why_quotes(raw.words)
    start = raw.column + offset
    span = desk.span(value)._replace(column=start, end=max(raw.column + len(raw.words), start + 1))
    desk.error(code, message, span, fix=raw.line(words))


def _warn_of_comment(desk: Desk, value: Scalar) -> None:
    """A warning when the rest of the line was lost as a comment."""
    line = desk.lines[value.end_line - 1] if value.end_line <= len(desk.lines) else ""
    lost = lost_comment(line[value.end_column - 1 :])
    if not lost:
        return
    form = form_of(line) if value.end_line == value.line else None
    fix = form.line(quoted(form.words)) if form else ""
    start = line.index("#", value.end_column - 1) + 1
    span = desk.span(value)._replace(line=value.end_line, column=start, end=len(line) + 1)
    desk.report.warning(
        "words-lost",
        "'#' after a space begins a comment: the rest of this line is not read",
        span,
        hint="put the text in quotes, or set a comment off with two spaces and '# '",
        fix=fix,
    )


def _swallowed(desk: Desk, key: Scalar, value: Scalar) -> None:
    """A fault when a quote is closed only in a later line that does not stand deeper: it swallowed that line."""
    if value.style in "|>" or value.end_line == value.line:
        return
    line = desk.lines[value.line]
    if line.strip() and len(line) - len(line.lstrip(" ")) < key.column:
        opening = desk.lines[value.line - 1]
        start = desk.span(value)._replace(end=value.column + 1)
        desk.error(
            "unclosed",
            f"the quote {value.style} that opens here is closed only in line {value.end_line}, and has swallowed lines",
            start,
            fix=opening + value.style,
        )
