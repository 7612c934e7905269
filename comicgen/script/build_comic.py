"""The comic: title, cast, panels, put together.

Comes in: a document. Goes out: a Script, or None when there is nothing to make one from.
"""

from comicgen.diagnostics import Span
from comicgen.script.build_cast import read_cast
from comicgen.script.build_format import seen_at
from comicgen.script.build_ground import read_ground
from comicgen.script.build_pages import read_pages
from comicgen.script.build_panel import read_panels
from comicgen.script.build_style import StyleAsked, laid_over
from comicgen.script.desk import Desk
from comicgen.script.entries import Entry
from comicgen.script.model import Format, PagePlan, Panel, Script
from comicgen.script.nodes import Mapping, Scalar, Sequence

__all__ = ["build_comic"]


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
    own, below = read_ground(desk, entry), desk.defaults
    entry.number("comicgen")
    style = laid_over(StyleAsked(own.base_style, own.style), below)
    readable_at = own.readable_at or below.readable_at
    return Script(
        source=desk.document.name,
        panels=panels,
        cast=(*desk.cast.values(), *(guest for key, guest in desk.guests.items() if key not in desk.cast)),
        title=entry.text("title") or "",
        by=_said(own.by, below.by),
        language=own.language or below.language or "en",
        copyright=_said(own.copyright, below.copyright),
        url=_said(own.url, below.url),
        format=seen_at(own.format or below.format or Format("strip"), readable_at),
        style=style.changes,
        span=desk.span(root.pairs[0][0]) if root.pairs else top,
        pages=pages,
        base_style=style.base,
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


def _said(own: str | None, below: str | None) -> str:
    """A text of the script, which may be empty on purpose, or else that of the project."""
    return (below or "") if own is None else own
