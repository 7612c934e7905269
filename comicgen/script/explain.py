"""What is wrong when YAML stops outside free text, said in a writer's terms: tabs, indents, colons, quotes, brackets.

Comes in: the lines, and the place where YAML stopped. Goes out: a finding, and a Mend where the way past is clear.
"""

import re

from comicgen.diagnostics import Diagnostic, Span
from comicgen.script.freetext import form_of, open_columns, quoted
from comicgen.script.lists import plain_form
from comicgen.script.nodes import Halt
from comicgen.script.recovery import Mend

__all__ = ["explain", "spaced", "untabbed"]

_TABBED = re.compile(r" *\t[ \t]*(?=\S)")
_TIGHT = re.compile(r"(?P<head>\s*(?:-\s+)*(?P<key>[A-Za-z][\w ]*):)(?P<rest>[^\s/:\d].*)")
_VALUE_COLON = re.compile(r"\s*(?:-\s+)*[^\s:][^:]*:\s+\S.*?(?P<colon>:)(?:\s|$)")


def untabbed(lines: list[str], halt: Halt, name: str, *, width: int) -> Mend | None:
    """Tabs at the beginning of lines as `width` spaces each; None when the halt has nothing to do with tabs."""
    around = lines[max(halt.line - 2, 0) : halt.line + 1]
    if not any(_TABBED.match(line) for line in around):
        return None
    found = [index for index, line in enumerate(lines) if _TABBED.match(line)]
    first, last = found[0], found[-1]
    fixed = tuple(_spaces(line, width) for line in lines[first : last + 1])
    these = f"this line and {len(found) - 1} more begin" if len(found) > 1 else "this line begins"
    finding = Diagnostic(
        "error",
        "tab",
        f"{these} with a tab; YAML wants spaces",
        Span(name, first + 1, lines[first].index("\t") + 1, lines[first].index("\t") + 2),
        "",
        "\n".join(fixed),
    )
    return Mend(first, fixed, finding, False)


def _spaces(line: str, width: int) -> str:
    match = _TABBED.match(line)
    return match[0].replace("\t", " " * width) + line[match.end() :] if match else line


def spaced(lines: list[str], halt: Halt, name: str, *, keys: frozenset[str]) -> Mend | None:
    """A key whose colon has no space behind it, in the line of the halt or just before it."""
    last = min(halt.line, len(lines)) - 1
    before = next((index for index in range(last - 1, -1, -1) if lines[index].strip()), -1)
    for index in (halt.context_line - 1, last, before):
        match = _TIGHT.fullmatch(lines[index]) if 0 <= index < len(lines) else None
        if match and plain_form(match["key"]) in keys:
            fixed = f"{match['head']} {match['rest']}"
            span = Span(name, index + 1, len(match["head"]), len(match["head"]) + 1)
            message = f"a space is missing behind '{match['key']}:'"
            return Mend(index, (fixed,), Diagnostic("error", "bad-colon", message, span, "", fixed), False)
    return None


def second_colon(lines: list[str], halt: Halt, name: str, *, mended: set[int]) -> Mend | None:
    """A value with a colon and a space in it, behind a key that takes no free text: read as one word to go on."""
    index = halt.line - 1
    found = _VALUE_COLON.match(lines[index]) if index < len(lines) and index not in mended else None
    form = form_of(lines[index]) if found and "mapping values" in halt.problem else None
    if found is None or form is None or found.start("colon") + 1 != halt.column:
        return None
    span = Span(name, halt.line, halt.column, halt.column + 1)
    message = f"a second colon in one line: '{form.who}' takes one value"
    hint = "put commas between several words" if plain_form(form.who) in ("setting", "actors") else ""
    return Mend(index, (form.line(quoted(form.words)),), Diagnostic("error", "bad-yaml", message, span, hint))


def explain(lines: list[str], halt: Halt, name: str) -> Diagnostic:
    """The likeliest cause of a halt."""
    number = min(max(halt.line, 1), max(len(lines), 1))
    line = lines[number - 1] if lines else ""
    column = halt.column if number == halt.line else len(line) + 1
    here = Span(name, number, column, max(column + 1, len(line) + 1 if number == halt.line else 0))
    if halt.context_line and "quoted scalar" in halt.context and "escape" not in halt.problem:
        start = Span(name, halt.context_line, halt.context_column, halt.context_column + 1)
        return Diagnostic("error", "unclosed", "the quote that opens here is never closed", start)
    if "escape" in halt.problem:
        hint = "in double quotes a backslash is a sign to YAML: write two of them, or use single quotes"
        return Diagnostic(
            "error", "bad-yaml", "YAML does not know this backslash", Span(name, number, column, column + 1), hint
        )
    if 0 < halt.context_line <= len(lines) and "flow" in halt.context:
        return _bracket(lines, halt, name)
    return _indent(lines, number, name) or _value(line, here)


def _bracket(lines: list[str], halt: Halt, name: str) -> Diagnostic:
    """Something in brackets or braces."""
    opened = lines[halt.context_line - 1]
    sign = opened[halt.context_column - 1 : halt.context_column] or "["
    closing = "]" if sign == "[" else "}"
    start = Span(name, halt.context_line, halt.context_column, halt.context_column + 1)
    if closing not in opened[halt.context_column :]:
        return Diagnostic("error", "unclosed", f"the '{sign}' that opens here is never closed", start)
    hint = f"inside '{sign} {closing}' a text with a comma, a bracket or ': ' in it needs quotes"
    span = Span(name, halt.line, halt.column, halt.column + 1)
    return Diagnostic("error", "bad-yaml", f"what stands between '{sign}' and '{closing}' cannot be read", span, hint)


def _indent(lines: list[str], number: int, name: str) -> Diagnostic | None:
    """A line that begins in a column in which nothing above it begins."""
    line = lines[number - 1] if number <= len(lines) else ""
    depth = len(line) - len(line.lstrip(" "))
    dashes, keys = open_columns(lines[: number - 1])
    before = next((earlier.rstrip() for earlier in reversed(lines[: number - 1]) if earlier.strip()), "")
    known = dashes if line.lstrip(" ").startswith("- ") else keys
    if not line.strip() or depth in known or not known or before.endswith((":", "-")):
        return None
    nearest = min(reversed(known), key=lambda column: abs(column - depth))
    message = f"this line begins in column {depth + 1}; by the lines above it, it should begin in column {nearest + 1}"
    return Diagnostic("error", "bad-indent", message, Span(name, number, 1, depth + 2))


def _value(line: str, here: Span) -> Diagnostic:
    """A value that YAML does not read."""
    form = form_of(line)
    colon = _VALUE_COLON.match(line)
    if colon:
        span = here._replace(column=colon.start("colon") + 1, end=colon.start("colon") + 2)
        return Diagnostic("error", "bad-yaml", "a second colon in one line", span)
    if form and form.words[0] in "@`%&*!|>'\"[]{},":
        span = here._replace(column=form.column, end=form.column + len(form.words))
        if form.words[0] in "[{":
            message = f"the '{form.words[0]}' that opens here is never closed"
            return Diagnostic("error", "unclosed", message, span._replace(end=form.column + 1))
        message = f"a value that begins with '{form.words[0]}' needs quotes"
        return Diagnostic("error", "bad-yaml", message, span, "", form.line(quoted(form.words)))
    hint = "each line is 'key: value' or '- value', and what belongs together begins in the same column"
    return Diagnostic("error", "bad-yaml", "this line cannot be read as part of a script", here, hint)
