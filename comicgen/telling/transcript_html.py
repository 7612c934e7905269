"""The transcript as HTML: a page of its own, and a snippet with the pictures for somebody's site.

A figure with its pictures and their alt texts, an ordered list of panels, who speaks in bold, captions and sounds
marked as such; the language of what is said is told where our own words are in another (WCAG 3.1.2).
"""

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from comicgen.layout.result import Composition
from comicgen.script.model import Script
from comicgen.telling.transcript import Passage, Utterance, by_line, language, passages, script_of

__all__ = ["Shown", "snippet_html", "transcript_html"]


class Shown(NamedTuple):
    """A picture on a page."""

    file: str  # its address beside the page
    size: tuple[int, int]
    alt: str


def transcript_html(comic: Composition | Script) -> str:
    """A whole page with the transcript alone."""
    script = script_of(comic)
    title = escape(script.title or by_line(script))
    rows = [
        "<!doctype html>",
        '<html lang="en">',
        f'<head><meta charset="utf-8"><title>{title}: transcript</title></head>',
        "<body>",
        "<main>",
        *([f"<h1{_spoken(script)}>{escape(script.title)}</h1>"] if script.title else []),
        f"<p>{escape(by_line(script))}</p>",
        '<figure class="comic">',
        *_panels(comic),
        "</figure>",
        *([f'<p><a href="{escape(script.url)}">{escape(script.url)}</a></p>'] if script.url else []),
        "</main>",
        "</body>",
        "</html>",
    ]
    return "\n".join(rows) + "\n"


def snippet_html(comic: Composition | Script, pictures: Sequence[Shown]) -> str:
    """A figure to put into a page: the pictures with their alt texts, and the transcript to unfold."""
    script = script_of(comic)
    title = f"<cite{_spoken(script)}>{escape(script.title)}</cite>. " if script.title else ""
    rows = [
        '<figure class="comic" lang="en">',
        *(
            f'<img src="{escape(one.file)}" width="{one.size[0]}" height="{one.size[1]}" alt="{escape(one.alt)}">'
            for one in pictures
        ),
        f"<figcaption>{title}{escape(by_line(script))}.</figcaption>",
        "<details>",
        "<summary>Transcript</summary>",
        *_panels(comic),
        "</details>",
        "</figure>",
    ]
    return "\n".join(rows) + "\n"


def _panels(comic: Composition | Script) -> Iterator[str]:
    spoken = _spoken(script_of(comic))
    yield '<ol class="panels">'
    for one in passages(comic):
        yield from _panel(one, spoken)
    yield "</ol>"


def _panel(one: Passage, spoken: str) -> Iterator[str]:
    yield f'<li class="panel" aria-label="{escape(one.heading)}">'
    if one.seen:
        yield f'<p class="seen">{escape(one.seen, quote=False)}</p>'
    for said in one.said:
        yield _line(said, spoken)
    yield "</li>"


def _line(said: Utterance, spoken: str) -> str:
    how = f" ({escape(said.how, quote=False)})" if said.how else ""
    tag = "b" if said.kind == "speech" else "i"
    kind = "balloon" if said.kind == "speech" else said.kind
    words = escape(said.text, quote=False)
    words = f"<span{spoken}>{words}</span>" if spoken and words else words
    colon = ": " if words else ""
    return f'<p class="{kind}"><{tag}>{escape(said.who, quote=False)}</{tag}>{how}{colon}{words}</p>'


def _spoken(script: Script) -> str:
    found = language(script)
    return f' lang="{escape(found)}"' if found else ""
