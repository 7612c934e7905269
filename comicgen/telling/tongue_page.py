"""What a comic is, its pages and how panels lie on them, in languages that have a phrase table."""

from collections.abc import Iterable, Sequence

from comicgen.layout.result import Composition
from comicgen.lettering import plain
from comicgen.script.model import Panel, Script, Setting
from comicgen.telling.memory import Memory
from comicgen.telling.names import capital, comic_kind, sentence
from comicgen.telling.tongue import Tongue, filled
from comicgen.telling.tongue_seen import introduced, where

__all__ = [
    "arranged",
    "by_line",
    "cover",
    "heading",
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


def page_of(page: Composition, noun: str, tongue: Tongue) -> str:
    """Which of several pictures it is."""
    plan = page.script.pages[page.page] if page.page < len(page.script.pages) else None
    title = tongue.quoted(plan.title) if plan and plan.title else ""
    return _sentence(_joined((_numbered(page, noun, tongue), title)))


def cover(
    script: Script, page: Composition | None, people: Iterable[str], *, tongue: Tongue, noun: str, memory: Memory
) -> str:
    """A cover or a card: the title, whose comic it is, and who is on it. `noun` counts it among others."""
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


def places_of(settings: Iterable[Setting], tongue: Tongue) -> str:
    """Where it is set."""
    places = [place for setting in settings if (place := where(setting, Memory(), tongue))]
    return sentence(tongue.phrase("set", places="; ".join(places))) if places else ""


def people_of(seen: Sequence[str], heard: Sequence[str], tongue: Tongue) -> str:
    """Those who are seen, then the voices."""
    told = []
    for phrase, names in (("people", seen), ("voices", heard)):
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
