"""Where the pictures of a project go: a pattern with fields, such as `out/{language}/{target}/{script}.{ext}`.

Comes in: what stands behind `output`. Goes out: a pattern that is safe to fill in; and, filled in, a path.
"""

import re
from pathlib import Path

from comicgen.script.desk import Desk
from comicgen.script.lists import nearest
from comicgen.script.nodes import Scalar

__all__ = ["DEVICES", "FIELDS", "odd_name", "output_for", "pictured", "read_output"]

FIELDS = ("script", "target", "language", "ext")
_PLAIN = "out/{target}/{script}.{ext}"
_OF_LANGUAGES = "out/{language}/{target}/{script}.{ext}"
_FIELD = re.compile(r"\{([^{}]*)\}")
_END = ".{ext}"
_REFUSED = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')  # in names of files, by one system or another
DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.ASCII | re.IGNORECASE)  # no names of files
_LONGEST = 300


def output_for(languages: tuple[str, ...]) -> str:
    """The pattern of a project that says none."""
    return _OF_LANGUAGES if len(languages) > 1 else _PLAIN


def read_output(desk: Desk, node: Scalar, *, languages: tuple[str, ...]) -> str | None:
    """The pattern; None with a fault, the first that is found in it."""
    text = node.value.strip()
    unknown = next((found for found in _FIELD.finditer(text) if found[1] not in FIELDS), None)
    if unknown:
        _unknown(desk, node, unknown)
        return None
    fault = _fault(text, languages)
    if fault:
        message, hint = fault
        desk.error("bad-value", message, node, hint=hint or f"write it like `{output_for(languages)}`")
        return None
    return text


def _unknown(desk: Desk, node: Scalar, found: re.Match[str]) -> None:
    near = nearest(found[1], FIELDS)
    listing = f"the fields are: {', '.join(f'{{{name}}}' for name in FIELDS)}"
    hint = f"did you mean '{{{near}}}'? {listing[0].upper()}{listing[1:]}" if near else listing
    start = node.value.find(found[0])
    desk.error("unknown-word", f"'{found[0][:40]}' is no field", desk.part(node, start, len(found[0])), hint=hint)


def _fault(text: str, languages: tuple[str, ...]) -> tuple[str, str] | None:
    """What is wrong with a pattern whose fields are known, and the way out; None when it is sound."""
    bare = _FIELD.sub("x", text)  # as if it were filled in
    if len(text) > _LONGEST:
        return f"'output' has {len(text):,} characters; the limit is {_LONGEST}", ""
    if "{" in bare or "}" in bare:
        return "'output' has a brace without its other half", ""
    if not text.endswith(_END) or text.count("{ext}") > 1:
        return "'output' ends in '.{ext}', which becomes .png or another ending", ""
    for name in ("script", "target"):
        if f"{{{name}}}" not in text:
            return f"'output' lacks '{{{name}}}': pictures would be written over one another", ""
    if len(languages) > 1 and "{language}" not in text:
        return f"'output' lacks '{{language}}', and there are {len(languages)} of them: {', '.join(languages)}", ""
    return _bad_name(bare)


def _bad_name(bare: str) -> tuple[str, str] | None:
    """A part of a path that leads elsewhere, or that some system refuses."""
    if "\\" in bare:
        return "'output' has a backslash", "write / between folders, on every system"
    if bare.startswith(("/", "~")) or re.match(r"[A-Za-z]:", bare):
        return "'output' is a path on this machine", "leave the start out: it goes from the folder of the project file"
    for part in bare.split("/"):
        if part == "..":
            return "'output' leads out of the project's folder", "leave '..' out"
        if odd := odd_name(part):
            return f"'output' has the name '{part}', {odd}", ""
    return None


def odd_name(part: str) -> str:
    """Why a part of a path is no name on every system; "" when it is one."""
    if refused := _REFUSED.search(part):
        return f"and names of files cannot have {refused[0]!r} everywhere"
    if not part or part != part.strip(" ") or part.endswith("."):
        return "which begins or ends as no name does on every system"
    return "which some systems keep for a device" if DEVICES.fullmatch(part) else ""


def pictured(pattern: str, *, script: str, target: str, language: str, ext: str) -> Path:
    """The path of a picture, from the folder of the project. `script` may have folders in it, with / between them.

    Raises ValueError when a value would lead out of the folder.
    """
    values = {"script": script, "target": target, "language": language, "ext": ext}
    for name, value in values.items():
        parts = value.split("/") if name == "script" else [value]
        if any(part in ("", ".", "..") or "/" in part or "\0" in part for part in parts):
            raise ValueError(f"'{value}' cannot be the {name} in the name of a file")
    return Path(_FIELD.sub(lambda found: values[found[1]], pattern))
