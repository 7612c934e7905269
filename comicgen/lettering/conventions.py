"""Conventions: marks that letterers put round words and that nobody types.

Comes in: the panels of a script. Goes out: the same panels whose lines know what is lettered before and after their
words. Alt texts and transcripts never see them. A style may switch each convention off (craft rules T5, T11, T12).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from comicgen.frozen import NamedTuple
from comicgen.lettering.markup import plain
from comicgen.lettering.spoken import as_caption, is_sentence
from comicgen.script.model import Line, Panel
from comicgen.script.style import LetteringStyle

__all__ = ["Place", "broken_off", "conventional", "is_note", "later_lines", "leads_to_note", "places_of"]

QUOTES = {  # by language, where they are not English ones
    "de": ("„", "“"), "fr": ("«", "»"), "es": ("«", "»"), "it": ("«", "»"), "pt": ("«", "»"), "ru": ("«", "»"),
    "uk": ("«", "»"), "pl": ("„", "”"), "cs": ("„", "“"),
}  # fmt: skip
ENGLISH_QUOTES = ("“", "”")
_MARKS = "\"'“”‘’*~"
_DOUBLE_QUOTES = '"“”„«»'
_BROKEN_OFF = re.compile(r"(?P<dash>--+|[—―]|\s[-–])$|(?:\.\.\.+|…)$")
_GOES_ON = re.compile(r"--|[—–―]|\.\.\.|…|-\s")
_CURSE = re.compile(r"[!#@$%^&*?]*[#@$%^&][!#@$%^&*?]+")
_STAR = re.compile(r"(?<=[\w.!?,;:>)\"”’»…-])(?<!\*)\*(?![\w*])")


class Place(NamedTuple):
    """Where a line stands: panel and line, from 0."""

    panel: int
    line: int


def places_of(panels: Sequence[Panel]) -> dict[Place, Line]:
    """All lines by their places, in reading order."""
    return {Place(p, n): line for p, panel in enumerate(panels) for n, line in enumerate(panel.lines)}


def conventional(panels: Sequence[Panel], style: LetteringStyle, language: str) -> tuple[Panel, ...]:
    """The panels with their conventions."""
    lines = {place: as_caption(line) if is_sentence(line) else line for place, line in places_of(panels).items()}
    if style.caption_quotes:
        _quote(lines, language)
    if style.note_stars:
        _star(lines)
    if style.continuation:
        _continue(lines)
    return tuple(
        panel._replace(lines=tuple(lines[Place(p, n)] for n in range(len(panel.lines))))
        for p, panel in enumerate(panels)
    )


# --------------------------------------------------------------------------- captions in somebody's voice (T12)


def _quote(lines: dict[Place, Line], language: str) -> None:
    """Opens quotes on each caption in a voice, and closes them on the last of a run."""
    opens, closes = QUOTES.get(language.partition("-")[0].lower(), ENGLISH_QUOTES)
    captions = [place for place, line in lines.items() if line.kind == "caption"]
    for n, place in enumerate(captions):
        line, after = lines[place], captions[n + 1] if n + 1 < len(captions) else None
        if line.caption == "voice":
            goes_on = after is not None and _one_speech(place, after, lines)
            lines[place] = line._replace(text=_bare(line.text), opening=opens, closing="" if goes_on else closes)
        elif line.caption == "inner" and line.text[:1] in _DOUBLE_QUOTES and line.text[-1:] in _DOUBLE_QUOTES:
            lines[place] = line._replace(text=_bare(line.text))  # thoughts take no quotes


def _one_speech(place: Place, after: Place, lines: Mapping[Place, Line]) -> bool:
    """Whether the next caption goes on with the same voice: in this panel or the next, that voice itself silent."""
    line, later = lines[place], lines[after]
    if later.caption != "voice" or later.voice_of != line.voice_of or after.panel > place.panel + 1:
        return False
    return not any(line.voice_of in said.by for where, said in lines.items() if place < where < after)


def _bare(text: str) -> str:
    """The words without the quotes that the writer put round all of them."""
    inner = text.strip()
    marks = [at for at, char in enumerate(inner) if char in _DOUBLE_QUOTES]
    opens, closes = inner[:1] in _DOUBLE_QUOTES, inner[-1:] in _DOUBLE_QUOTES
    if len(marks) > 2 or not marks or len(inner) < 3 or (len(marks) == 2 and not (opens and closes)):
        return text
    return inner[1 if opens else 0 : -1 if closes else None].strip()


# --------------------------------------------------------------------------- editor's notes (T11)


def _star(lines: dict[Place, Line]) -> None:
    """Opens an editor's note with an asterisk when a line here or in the panel before leads to it with one."""
    for place, line in lines.items():
        if is_note(line) and not plain(line.text).startswith("*"):
            near = (said for where, said in lines.items() if place.panel - 1 <= where.panel <= place.panel)
            if any(leads_to_note(said) for said in near):
                lines[place] = line._replace(opening="* ")


def is_note(line: Line) -> bool:
    """Whether a line is an editor's note."""
    return line.kind == "caption" and line.caption == "editor"


def leads_to_note(line: Line) -> bool:
    """Whether a line has the asterisk that leads to an editor's note."""
    return "*" in line.text and not is_note(line) and _STAR.search(_CURSE.sub("", plain(line.text))) is not None


# --------------------------------------------------------------------------- speeches that go on (T5)


def _continue(lines: dict[Place, Line]) -> None:
    """Opens a speech that goes on in a later balloon with the mark with which it broke off."""
    if not _has_capitals(lines.values()):
        return  # where no sentence begins with a capital there is no telling which one goes on
    for place, line in lines.items():
        mark = broken_off(line.text)
        after = next(later_lines(place, lines), None) if mark else None
        if after is not None and _goes_on(lines[after].text):
            lines[after] = lines[after]._replace(opening=mark + lines[after].opening)


def later_lines(place: Place, lines: Mapping[Place, Line]) -> Iterator[Place]:
    """What the speaker of a line says next, in this panel and the one after it."""
    line = lines[place]
    if line.by and line.kind not in ("sfx", "caption"):
        for where, said in lines.items():
            if place < where and where.panel <= place.panel + 1 and said.by == line.by:
                yield where


def broken_off(text: str) -> str:
    """The mark with which a text breaks off: "--", "..." or nothing."""
    found = _BROKEN_OFF.search(text.rstrip(f" {_MARKS}"))
    if found is None:
        return ""
    return "--" if found["dash"] else "..."


def _goes_on(text: str) -> bool:
    """Whether a text opens in the middle of a sentence, without saying so."""
    bare = text.lstrip(f" {_MARKS}")
    return bare[:1].islower() and not _GOES_ON.match(bare)


def _has_capitals(lines: Iterable[Line]) -> bool:
    opens = [line.text.lstrip(f" ({_MARKS}")[:1] for line in lines if line.kind != "sfx"]
    return 2 * sum(map(str.isupper, opens)) > len(opens)
