"""The comic: title, cast, panels, put together.

Comes in: a document. Goes out: a Script, or None when there is nothing to make one from.
"""

import re

from comicgen.diagnostics import Span
from comicgen.script.build_cast import read_cast
from comicgen.script.build_format import read_format, seen_at
from comicgen.script.build_pages import read_pages
from comicgen.script.build_panel import read_panels
from comicgen.script.build_style import StyleAsked, read_style
from comicgen.script.desk import Desk
from comicgen.script.entries import Entry
from comicgen.script.model import Format, PagePlan, Panel, Script
from comicgen.script.nodes import Mapping, Scalar, Sequence

__all__ = ["build_comic"]

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}")


def build_comic(desk: Desk) -> Script | None:
    """The script of a document; what is faulty is left out of it and told."""
    root = desk.document.root
    top = Span(desk.document.name, 1, 1, 2)
    if root is None or (isinstance(root, Scalar) and not root.value):
        if desk.document.whole:
            desk.error("empty-script", "there is no script here", top, hint="a script has at least 'panels:'")
        return None
    if not isinstance(root, Mapping):
        hint = "a script begins with keys, such as 'title:' and 'panels:'"
        what = "a list" if isinstance(root, Sequence) else "a text"
        if desk.document.whole:
            desk.error("wrong-type", f"a script is a mapping (key: value), but {what} stands here", root, hint=hint)
        return None
    entry = Entry(desk, root, "comic")
    cast = entry.node_of("cast")
    if cast is not None:
        read_cast(desk, cast)
    elif not desk.document.whole:
        desk.trust_names = False  # the cast may stand behind the place where YAML stopped
    panels, pages = _panels(desk, entry)
    style, form = entry.node_of("style"), entry.node_of("format")
    asked = read_style(desk, style) if style is not None else StyleAsked()
    entry.number("comicgen")
    readable_at = entry.pixels("readable at")
    return Script(
        source=desk.document.name,
        panels=panels,
        cast=(*desk.cast.values(), *(guest for key, guest in desk.guests.items() if key not in desk.cast)),
        title=entry.text("title") or "",
        by=entry.text("by") or "",
        language=_language(desk, entry),
        copyright=entry.text("copyright") or "",
        url=entry.text("url") or "",
        format=seen_at(read_format(desk, form) if form is not None else Format("strip"), readable_at),
        style=asked.changes,
        span=desk.span(root.pairs[0][0]) if root.pairs else top,
        pages=pages,
        base_style=asked.base,
        readable_at=readable_at,
    )


def _panels(desk: Desk, entry: Entry) -> tuple[tuple[Panel, ...], tuple[PagePlan, ...]]:
    """The panels, from `panels` or `pages`; and the pages, where they are given."""
    panels, pages = entry.node_of("panels"), entry.node_of("pages")
    if "panels" in entry and "pages" in entry:
        desk.error("wrong-type", "a script has 'panels' or 'pages', not both", entry.pairs["pages"][0])
    found = read_panels(desk, panels) if panels is not None else ()
    plans: tuple[PagePlan, ...] = ()
    if pages is not None and not found:
        found, plans = read_pages(desk, pages)
    nothing = not found and not desk.report.failed
    if desk.document.whole and (nothing or not ("panels" in entry or "pages" in entry)):
        desk.error(
            "missing-key", "a script has 'panels' with at least one panel", entry.pairs.get("panels", (entry.node,))[0]
        )
    return found, plans


def _language(desk: Desk, entry: Entry) -> str:
    """The language tag, as written."""
    word = entry.scalar("language")
    if word is None:
        return "en"
    if not _LANGUAGE.fullmatch(word.value.strip()):
        hint = "such as en, es, pt-BR, zh-Hant"
        desk.error("bad-value", f"'{word.value.strip()[:40]}' is no language tag", word, hint=hint)
        return "en"
    return word.value.strip()
