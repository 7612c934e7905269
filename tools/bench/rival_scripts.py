"""The words of a script in the languages of the two other makers of comics that are told in YAML.

Their own people and places are used: Scenet ships two mannequins, ComicForge none, so that it draws balloons alone.
"""

from collections.abc import Iterator

import yaml

from comicgen.layout.result import Composition
from comicgen.script.model import Panel

__all__ = ["comicforge_page", "scenet_panels"]

_PEOPLE = ("alice", "bob")


def comicforge_page(composition: Composition) -> str:
    """A page of one tier with the words of every panel."""
    panels = [
        {"bubbles": [{"text": text, "kind": "speech"} for _, text in _said(panel)]}
        for panel in composition.script.panels
    ]
    trim = composition.sheet.trim
    page = {"page": [trim.w, trim.h], "px_per_mm": composition.pixels, "margin_mm": 8, "gutter_mm": 8}
    return yaml.safe_dump({**page, "library": ".", "rows": [{"panels": panels}]})


def scenet_panels(composition: Composition) -> list[str]:
    """A panel document for each panel; whoever speaks is one of two."""
    return [yaml.safe_dump(_scenet(panel)) for panel in composition.script.panels]


def _scenet(panel: Panel) -> dict[str, object]:
    said = list(_said(panel))
    names = list(dict.fromkeys(who for who, _ in said))
    cast = {_PEOPLE[i % 2]: {"reference": _PEOPLE[i % 2]} for i in range(max(1, len(names)))}
    script = [{"say": {"by": _PEOPLE[names.index(who) % 2], "text": text}} for who, text in said]
    return {"panel": {"size": [560, 760]}, "camera": {"shot": "medium_shot"}, "cast": cast, "script": script}


def _said(panel: Panel) -> Iterator[tuple[str, str]]:
    for line in panel.lines:
        if line.kind != "sfx" and line.text:
            yield (line.by[0] if line.by else ""), line.text
