"""The transcript as plain text and as Markdown."""

import re

from comicgen.layout.result import Composition
from comicgen.script.model import Script
from comicgen.telling.transcript import Passage, Utterance, by_line, passages, script_of

__all__ = ["transcript_markdown", "transcript_text"]

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
_BLOCK = re.compile(r"^(\d+)([.)])|^([-+=])")  # what would begin a list or a heading


def transcript_text(comic: Composition | Script) -> str:
    """Plain text: the title, then panel by panel, each line with its speaker."""
    script = script_of(comic)
    parts = ["\n".join(part for part in (script.title, by_line(script)) if part)]
    parts += ["\n".join(_plain_panel(one)) for one in passages(comic)]
    return "\n\n".join([*parts, *([script.url] if script.url else [])]) + "\n"


def _plain_panel(one: Passage) -> list[str]:
    return [one.heading, *([one.seen] if one.seen else []), *(_plain_line(said) for said in one.said)]


def _plain_line(said: Utterance) -> str:
    how = f" ({said.how})" if said.how else ""
    return ": ".join(part for part in (f"{said.who}{how}", said.text) if part)


def transcript_markdown(comic: Composition | Script) -> str:
    """Markdown that every dialect knows: headings, paragraphs, strong speakers, captions and sounds in italics."""
    script = script_of(comic)
    title = [f"## {escaped(script.title)}"] if script.title else []
    parts = [*title, f"*{escaped(by_line(script))}*"]
    for one in passages(comic):
        parts += [f"### {one.heading}", *([_guarded(escaped(one.seen))] if one.seen else [])]
        parts += [_marked_line(said) for said in one.said]
    return "\n\n".join([*parts, *([f"<{script.url}>"] if script.url else [])]) + "\n"


def _marked_line(said: Utterance) -> str:
    mark = "**" if said.kind == "speech" else "*"
    how = f" ({escaped(said.how)})" if said.how else ""
    who = f"{mark}{escaped(said.who)}{mark}{how}" if said.who else ""
    return ": ".join(part for part in (who, escaped(said.text)) if part)


def escaped(text: str) -> str:
    """Words that Markdown takes as words."""
    return _SPECIAL.sub(r"\\\1", text)


def _guarded(text: str) -> str:
    return _BLOCK.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", text)
