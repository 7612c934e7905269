"""The transcript as HTML: a page of its own, and a snippet with the pictures for somebody's site.

A figure with its pictures and their alt texts, an ordered list of panels, who speaks in bold, captions and sounds
marked as such; all of it in the language of the comic, which the page says (WCAG 3.1.1).
"""

from collections.abc import Iterator, Sequence
from html import escape

from comicgen.frozen import NamedTuple
from comicgen.layout.result import Composition
from comicgen.script.model import Script
from comicgen.telling.tongue import tongue_of
from comicgen.telling.transcript import Passage, Utterance, by_line, passages, script_of

__all__ = ["Shown", "snippet_html", "transcript_html"]


class Shown(NamedTuple):
    """A picture on a page."""

    file: str  # its name beside the page
    size: tuple[int, int]
    alt: str


def transcript_html(comic: Composition | Script) -> str:
    """A whole page with the transcript alone."""
    script = script_of(comic)
    title = escape(script.title or by_line(script))
    rows = [
        "<!doctype html>",
        f'<html lang="{escape(script.language)}">',
        f'<head><meta charset="utf-8"><title>{title}{_called(script)}</title></head>',
        "<body>",
        "<main>",
        *([f"<h1>{escape(script.title)}</h1>"] if script.title else []),
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
    title = f"<cite>{escape(script.title)}</cite>. " if script.title else ""
    rows = [
        f'<figure class="comic" lang="{escape(script.language)}">',
        *(
            f'<img src="{_address(one.file)}" width="{one.size[0]}" height="{one.size[1]}" alt="{escape(one.alt)}">'
            for one in pictures
        ),
        f"<figcaption>{title}{escape(by_line(script))}.</figcaption>",
        "<details>",
        _summary(script),
        *_panels(comic),
        "</details>",
        "</figure>",
    ]
    return "\n".join(rows) + "\n"


def _address(file: str) -> str:
    """The address of a file beside the page: a # in its name would end it, and a colon could begin another kind."""
    from urllib.parse import quote

    return quote(file, safe="")


def _panels(comic: Composition | Script) -> Iterator[str]:
    yield '<ol class="panels">'
    for one in passages(comic):
        yield from _panel(one)
    yield "</ol>"


def _panel(one: Passage) -> Iterator[str]:
    yield f'<li class="panel" aria-label="{escape(one.heading)}">'
    if one.seen:
        yield f'<p class="seen">{escape(one.seen, quote=False)}</p>'
    for said in one.said:
        yield _line(said)
    yield "</li>"


def _line(said: Utterance) -> str:
    how = f" ({escape(said.how, quote=False)})" if said.how else ""
    tag = "b" if said.kind == "speech" else "i"
    kind = "balloon" if said.kind == "speech" else said.kind
    words = escape(said.text, quote=False)
    who = f"<{tag}>{escape(said.who, quote=False)}</{tag}>" if said.who else ""
    colon = ": " if words and who else ""
    return f'<p class="{kind}">{who}{how}{colon}{words}</p>'


def _called(script: Script) -> str:
    """What the page is, after its title; nothing in a language of which we have no words."""
    tongue = tongue_of(script.language)
    if tongue is None:
        return ": transcript"
    return tongue.word("marks", "colon") + tongue.phrase("transcript") if tongue.phrase("transcript") else ""


def _summary(script: Script) -> str:
    """What unfolds the transcript."""
    tongue = tongue_of(script.language)
    if tongue is None:
        return "<summary>Transcript</summary>"
    told = tongue.phrase("transcript")
    return f"<summary>{escape(told)}</summary>" if told else '<summary lang="en">Transcript</summary>'
