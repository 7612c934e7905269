"""The report of many comparisons as a page: what changed in words, and the pictures beside each other, under a
slider, over each other, and as a difference.

Comes in: comparisons. Goes out: HTML that needs nothing but the pictures beside it: no program, no font, no network.
Tabs and slider are form controls, so that keyboards and screen readers know them; every picture has its alt text.
"""

from collections.abc import Iterator, Sequence
from html import escape
from urllib.parse import quote

from comicgen.compare.model import Change, Comparison, Page
from comicgen.compare.phrases import counted
from comicgen.compare.picture import CAME, ROUND, WENT
from comicgen.compare.report_style import STEPS, style_sheet
from comicgen.compare.told import differs, percent, shared, summary

__all__ = ["report_html"]

_WIDE = 1.4  # width by height: wider pictures stand below each other
_CONTENTS = 3  # so many comics get a table of contents
_STATES = {"changed": "changed", "added": "new", "removed": "gone", "failed": "not compared"}
_KEY = ((CAME, "ink that came"), (WENT, "ink that went"), (ROUND, "round every place that differs"))


def report_html(found: Sequence[Comparison], *, old: str, new: str, tolerance: float) -> str:
    """The page. `old` and `new` are what was compared, as given."""
    shown = [one for one in found if differs(one)]
    return "\n".join(
        (
            "<!doctype html>",
            '<html lang="en">',
            '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
            f"<title>What changed: {escape(old)}, {escape(new)}</title>",
            f"<style>\n{style_sheet()}</style></head>",
            "<body><main>",
            *_head(found, old, new, tolerance),
            *_contents(shown),
            *(row for number, one in enumerate(shown, 1) for row in _article(one, number)),
            "</main></body></html>\n",
        )
    )


def _head(found: Sequence[Comparison], old: str, new: str, tolerance: float) -> Iterator[str]:
    yield "<h1>What changed</h1>"
    sides = f"From <code>{escape(old)}</code> to <code>{escape(new)}</code>"
    yield f'<p class="soft">{sides}. {escape(summary(found))}.</p>'
    if not any(differs(one) for one in found):
        yield "<p>Nothing is different.</p>"
        return
    key = "".join(f'<span><i style="background:{colour}"></i>{words}</span>' for colour, words in _KEY)
    yield f'<p class="key">{key}</p>'
    yield (
        f'<p class="soft">Pixels count as different beyond a tolerance of {tolerance:g} of the distance from black to '
        "white; edges that are only smoothed otherwise do not.</p>"
    )


def _contents(shown: Sequence[Comparison]) -> Iterator[str]:
    if len(shown) < _CONTENTS:
        return
    yield '<nav aria-label="Comics that differ"><ul>'
    for number, one in enumerate(shown, 1):
        yield f'<li><a href="#c{number}">{escape(one.name)}</a> <span class="soft">{_STATES[one.state]}</span></li>'
    yield "</ul></nav>"


def _article(one: Comparison, number: int) -> Iterator[str]:
    yield f'<article id="c{number}" aria-labelledby="h{number}">'
    about = " · ".join(part for part in (percent(one), *_sides(one)) if part)
    yield f'<header><h2 id="h{number}">{escape(one.name)}</h2><span class="state">{_STATES[one.state]}</span>'
    yield f'<span class="soft">{escape(about)}</span></header>'
    written = [change for change in one.changes if not change.follows]
    follows = [change for change in one.changes if change.follows]
    if written:
        yield from _listed(written)
    if follows and written:
        verb = "follows" if len(follows) == 1 else "follow"
        yield f"<details><summary>{counted(len(follows), 'thing')} that {verb} from it</summary>"
        yield from _listed(follows)
        yield "</details>"
    elif follows:
        yield from _listed(follows)
    for place, page in enumerate(one.pages, 1):
        yield from _page(one, page, f"{number}-{place}", place if len(one.pages) > 1 else 0)
    yield "</article>"


def _sides(one: Comparison) -> tuple[str, ...]:
    """Where it stands, where that is not said by its name."""
    return tuple(dict.fromkeys(side for side in (one.before, one.after) if side))


def _listed(changes: Sequence[Change]) -> Iterator[str]:
    yield '<ul class="changes">'
    for change in shared(changes):
        told = escape(change.told, quote=False)
        if change.panel:
            panel = escape(change.panel, quote=False)
            told = f"<b>{panel}</b>{told.removeprefix(panel)}"
        yield f"<li>{told}</li>"
    yield "</ul>"


# --------------------------------------------------------------------------- pictures


def _page(one: Comparison, page: Page, key: str, number: int) -> Iterator[str]:
    """A page of a comic, before and after."""
    if number:
        yield f"<h3>Page {number}</h3>"
    if page.pixels and page.pixels.different == 0:
        yield '<p class="soft">It looks the same.</p>'
        return
    if not (page.before and page.after and page.pixels):
        if page.before or page.after:
            words = "before" if page.before else "after"
            yield from _figure(page.before or page.after, page.alt_before or page.alt_after or one.name, words)
        return
    wide = page.pixels.size[0] > _WIDE * page.pixels.size[1]
    yield f"<fieldset{' class=wide' if wide else ''}><legend>How {escape(one.name)} is shown</legend>"
    yield '<div class="tabs">'
    for place, words in enumerate(("side by side", "slider", "overlay", "difference")):
        checked = " checked" if place == 0 else ""
        yield f'<label><input type="radio" name="v{key}"{checked}>{words}</label>'
    yield "</div>"
    yield '<div class="view beside">'
    yield from _figure(page.before, page.alt_before or f"{one.name} before", "before", page.pixels.before)
    yield from _figure(page.after, page.alt_after or f"{one.name} after", "after", page.pixels.after)
    yield "</div>"
    yield from _slider(page, key)
    yield from _onion(page)
    yield '<div class="view">'
    told = "; ".join(change.told for change in one.changes)
    yield from _figure(page.difference, f"Where they differ. {told}", "difference", page.pixels.size)
    yield "</div></fieldset>"


def _figure(file: str, alt: str, words: str, size: tuple[int, int] | None = None) -> Iterator[str]:
    yield f"<figure><figcaption>{words}</figcaption>{_image(file, alt, size)}</figure>"


def _image(file: str, alt: str, size: tuple[int, int] | None, more: str = "") -> str:
    across = f' width="{size[0]}" height="{size[1]}"' if size else ""
    return f'<img src="{quote(file)}" alt="{escape(alt)}" loading="lazy"{across}{more}>'


def _slider(page: Page, key: str) -> Iterator[str]:
    """Both over each other, each shown on one side of a line that follows the pointer and the arrow keys."""
    yield '<div class="view"><div class="stack slide">'
    yield from _stacked(page)
    yield '<div class="all"></div><div class="steps" role="radiogroup" aria-label="how much of the old one is shown">'
    for step in range(STEPS):
        checked = " checked" if step == STEPS // 2 else ""
        share = f"{step * 100 / (STEPS - 1):g} %"
        yield f'<input type="radio" name="s{key}" aria-label="{share}"{checked}>'
    yield "</div></div>"
    yield '<p class="soft">Left of the line: before. Move the pointer, tap, or press the arrow keys.</p></div>'


def _onion(page: Page) -> Iterator[str]:
    yield '<div class="view"><div class="stack onion" tabindex="0" role="img" aria-label="both over each other">'
    yield from _stacked(page)
    yield '</div><p class="soft">Both at once; point at it to see only the new one.</p></div>'


def _stacked(page: Page) -> Iterator[str]:
    """Both pictures with one corner, each as wide as it is beside the other; their alt texts stand side by side."""
    assert page.pixels
    whole = page.pixels.size
    for file, size, over in ((page.before, page.pixels.before, ""), (page.after, page.pixels.after, ' class="over"')):
        width = f' style="width:{100 * size[0] / whole[0]:.4g}%"'
        yield _image(file, "", size, over + width)
