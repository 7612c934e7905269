"""The tables of docs/targets.md, made from the targets themselves, so that docs and product cannot differ.

    python tools/targets_page.py

writes them anew between their marks.
"""

from collections.abc import Iterator
from pathlib import Path

from comicgen.script.reference import key_table, made_anew
from comicgen.targets.keys import TARGET_KEYS
from comicgen.targets.measures import spoken_bytes
from comicgen.targets.model import Safe, Target
from comicgen.targets.named import sets, target_named, target_names
from comicgen.targets.told import said

__all__ = ["PAGE", "refreshed"]

PAGE = Path(__file__).parent.parent / "docs" / "targets.md"
_TAKES = {
    "text": "words",
    "date": "a month",
    "target": "a target",
    "size": "pixels",
    "word": "a word",
    "whole": "a whole number",
    "number": "a number",
    "pixels": "pixels",
    "words": "words",
    "bytes": "bytes",
    "characters": "characters",
    "css": "CSS pixels",
    "edges": "pixels or per cent",
    "greys": "a whole number",
    "keys": "keys",
}


def refreshed(text: str) -> str:
    """The page with its tables made anew."""
    makers = {"targets": _targets, "sources": _sources, "sets": _sets, "keys": _keys}
    return made_anew(text, lambda kind, name: makers[name]())


def _targets() -> Iterator[str]:
    yield "| target | what it is | size | layout | pictures | formats | each at most | alt | shown at | words keep |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"
    for name in target_names():
        yield _row(target_named(name))


def _row(target: Target) -> str:
    values = said(target)
    weight = "" if target.bytes is None else spoken_bytes(target.bytes)
    cells = {
        "name": f"`{target.name}`",
        "about": target.about.removesuffix("."),
        "size": values["size"],
        "layout": values["layout"] + (f", slices of {target.slice}" if target.slice else ""),
        "slides": values["slides"],
        "formats": ", ".join(target.formats),
        "bytes": weight + (f", {spoken_bytes(target.total)} in all" if target.total else ""),
        "alt": "" if values["alt"] == "any" else values["alt"],
        "display": f"{target.display:g}",
        "safe": _clear(target.safe),
    }
    return f"| {' | '.join(text + _doubt(target, key) for key, text in cells.items())} |"


def _doubt(target: Target, key: str) -> str:
    also = {"layout": "slice", "bytes": "total"}.get(key, key)
    return " ?" if {key, also} & set(target.unconfirmed) else ""


def _clear(safe: Safe) -> str:
    if len(set(safe)) == 1:
        return f"{safe.left:g} all round" if safe.left else ""
    return ", ".join(f"{value:g} {edge}" for edge, value in safe._asdict().items())


def _sources() -> Iterator[str]:
    found: dict[tuple[str, str], list[str]] = {}
    for name in target_names():
        target = target_named(name)
        found.setdefault((target.source, target.date), []).append(f"`{name}`")
    yield "| read in | from | for |"
    yield "| --- | --- | --- |"
    for (source, date), names in sorted(found.items()):
        yield f"| {date} | {source} | {', '.join(names)} |"


def _sets() -> Iterator[str]:
    yield "| set | holds |"
    yield "| --- | --- |"
    for name, members in sets().items():
        yield f"| `{name}` | {', '.join(f'`{member}`' for member in members)} |"


def _keys() -> Iterator[str]:
    return key_table(TARGET_KEYS.values(), lambda key: _TAKES[key.takes])


if __name__ == "__main__":
    PAGE.write_text(refreshed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
