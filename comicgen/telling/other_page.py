"""What a comic is, its pages and how panels lie on them, in languages that have a phrase table."""

from collections.abc import Iterable, Sequence

from comicgen.layout.result import Composition
from comicgen.lettering import plain
from comicgen.lettering.markup import chunks
from comicgen.script.model import Line, Panel, Script
from comicgen.telling.memory import Memory
from comicgen.telling.names import capital, comic_kind, name_of, sentence
from comicgen.telling.other_seen import introduced, where
from comicgen.telling.places import is_place
from comicgen.telling.seen import shown
from comicgen.telling.tongue import Tongue, filled

__all__ = [
    "arranged",
    "by_line",
    "cover",
    "heading",
    "lettered",
    "lies",
    "opening",
    "page_of",
    "people_of",
    "places_of",
]


def opening(script: Script, tongue: Tongue, *, words_only: bool = False) -> str:
    """What it is, its title and whose it is."""
    kind, count = tongue.word("kinds", comic_kind(script)), len(script.panels)
    if kind and not words_only:
        kind = tongue.phrase("one panel" if count == 1 else "panels", kind=kind, number=tongue.number(count))
    title = tongue.quoted(script.title) if script.title else ""
    return _sentence(_joined((kind, title, "" if words_only else _by(script, tongue))))


def page_of(comic: Composition, noun: str, tongue: Tongue) -> str:
    """Which of several pictures it is."""
    plan = comic.script.pages[comic.page] if comic.page < len(comic.script.pages) else None
    title = tongue.quoted(plan.title) if plan and plan.title else ""
    return _sentence(_joined((_numbered(comic, noun, tongue), title)))


def cover(comic: Composition | Script, people: Iterable[str], tongue: Tongue, *, noun: str, memory: Memory) -> str:
    """A cover or a card: the title, whose comic it is, and who is on it. `noun` counts it among others."""
    page = comic if isinstance(comic, Composition) else None
    script = page.script if page else comic
    assert isinstance(script, Script)
    start = _joined((_numbered(page, noun, tongue) if noun and page else "", tongue.phrase("cover")))
    title = tongue.quoted(script.title) if script.title else ""
    named = _joined((title, _kind_by(script, tongue)))
    colon = tongue.word("marks", "colon") if start and named else ""
    names = tongue.listed(introduced(script, key, memory, tongue) for key in people)
    told = (tongue.phrase("people", names=names) or names) if names else ""
    return " ".join(_sentence(part) for part in (f"{start}{colon}{named}", told) if part)


def heading(panel: Panel, number: int, tongue: Tongue) -> str:
    """How a panel is numbered."""
    return tongue.phrase("inset heading" if panel.inset_in else "heading", number=str(number))


def by_line(script: Script, tongue: Tongue) -> str:
    """ "Comicstrip von A. Writer", with the licence when there is one."""
    rights = f"({script.copyright})" if script.copyright else ""
    told = _kind_by(script, tongue)
    return " ".join(part for part in (told if tongue.is_lean else capital(told), rights) if part)


def places_of(script: Script, ids: Sequence[str], tongue: Tongue) -> str:
    """Where it is set."""
    memory, found = Memory(), {}
    for panel in script.panels:
        if panel.id in ids and is_place(panel.setting) and panel.setting.place not in found:
            found[panel.setting.place] = where(panel.setting, memory, tongue)
    places = [place for place in found.values() if place]
    return sentence(tongue.phrase("set", places="; ".join(places))) if places else ""


def people_of(script: Script, page: Composition | None, ids: Sequence[str], tongue: Tongue) -> str:
    """Those who are seen, then the voices."""
    panels = [panel for panel in script.panels if panel.id in ids]
    memory = Memory(page)
    seen = dict.fromkeys(name_of(script, key) for panel in panels for key in shown(script, panel, memory))
    speakers = dict.fromkeys(name_of(script, key) for panel in panels for line in panel.lines for key in line.by)
    heard = [name for name in speakers if name not in seen]
    told = []
    for phrase, names in (("people", [*seen]), ("voices", heard)):
        if names:
            told.append(tongue.phrase(phrase, names=tongue.listed(names)) or tongue.listed(names))
    return " ".join(_sentence(part) for part in told)


def arranged(counts: Sequence[int], insets: int, tongue: Tongue) -> str:
    """How many panels, and how they lie: `counts` in each tier; none: that is not known."""
    total = sum(counts) + insets
    if not counts or total == 1:
        return ""
    number = tongue.number(total)
    if len(counts) == 1:
        told = tongue.phrase("side by side", number=number)
    elif all(count == 1 for count in counts):
        told = tongue.phrase("one below the other", number=number)
    else:
        shares = tongue.listed(tongue.number(count) for count in counts)
        told = tongue.phrase("tiers", number=number, tiers=tongue.number(len(counts)), shares=shares)
    return _sentence(told + tongue.phrase("with insets", number=tongue.number(insets)) * bool(insets))


def lies(row: int, rows: int, shape: str, tongue: Tongue) -> str:
    """Where a panel stands; `row` from 0, `shape` wide, narrow, whole or nothing."""
    name = "top" if row == 0 else "bottom" if row == rows - 1 else "middle" if rows == 3 else "row"
    stands = filled(tongue.word("rows", name), number=str(row + 1)) if rows > 1 else ""  # a single row needs no name
    return _joined((stands, tongue.word("rows", shape)))


def lettered(line: Line, kind: str, tongue: Tongue) -> tuple[str, str]:
    """How a line is lettered, and which of its words are stressed, where that says something."""
    how = tongue.word("lettered", "sound" if kind == "sound" else line.kind)
    stressed = [chunk.text.strip(" .,!?") for chunk in chunks(line.text) if chunk.manner and chunk.text.strip(" .,!?")]
    return how, tongue.phrase("stressed", words=", ".join(stressed)) if stressed else ""


def _numbered(page: Composition, noun: str, tongue: Tongue) -> str:
    named = tongue.word("nouns", noun)
    return tongue.phrase("page", noun=named, number=str(page.page + 1), count=str(page.page_count)).strip()


def _by(script: Script, tongue: Tongue) -> str:
    name = plain(script.by)
    return (tongue.phrase("by", name=name) or name) if name else ""


def _kind_by(script: Script, tongue: Tongue) -> str:
    kind = tongue.word("kinds", comic_kind(script))
    return " ".join(part for part in (kind, _by(script, tongue)) if part)


def _joined(parts: Iterable[str]) -> str:
    return ", ".join(part for part in parts if part)


def _sentence(text: str) -> str:
    return sentence(capital(text)) if text else ""
