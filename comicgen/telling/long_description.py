"""The long description: how the page is arranged, then panel by panel with where each stands and how it is lettered.

Source: the practice of NNELS for describing comics: first the page (number and arrangement of panels, setting), then
each panel in reading order, and lettering where it says something. It goes into the pictures as extended description.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from comicgen.layout.result import Composition, PanelLayout
from comicgen.lettering.markup import chunks
from comicgen.script.model import Line, Panel, Script, Setting
from comicgen.telling.memory import Memory
from comicgen.telling.names import capital, listed, name_of, quoted, sentence
from comicgen.telling.people import shown
from comicgen.telling.places import is_place, where
from comicgen.telling.tongue import Tongue, tongue_of
from comicgen.telling.transcript import Passage, Utterance, by_line, passages, script_of
from comicgen.telling.words import NUMBERS

__all__ = ["long_description"]

_WIDE, _NARROW = 1.4, 0.65  # beside the others of its tier
_LETTERED = {
    "shout": "in large letters", "scream": "in very large letters", "whisper": "in small letters",
    "robot": "in square letters",
}  # fmt: skip


def long_description(comic: Composition | Script) -> str:
    """One paragraph for the page and one for each panel; of a composition in several pages, the page at hand."""
    script = script_of(comic)
    page = comic if isinstance(comic, Composition) else None
    tongue = tongue_of(script.language)
    told = {one.panel: one for one in passages(comic)}
    panels = {panel.id: panel for panel in script.panels}
    ids = [panel.id for panel in page.panels if panel.id in told] if page else list(told)
    if tongue:
        return "\n\n".join(_in_other_words(script, page, [(told[key], panels[key]) for key in ids], tongue))
    parts = [_page(script, page, ids)]
    for number, key in enumerate(ids, 1):
        parts.append(_panel(page, told[key], panels[key].lines, number))
    return "\n\n".join(parts)


def _page(script: Script, page: Composition | None, ids: list[str]) -> str:
    title = f"{quoted(script.title)}. " if script.title else ""
    count = f" Page {page.page + 1} of {page.page_count}." if page and page.page_count > 1 else ""
    sentences = [f"{title}{by_line(script)}.{count}", sentence(capital(_arranged(page, len(ids))))]
    places = [where(setting, Memory()) for setting in _settings(script, ids)]
    seen, heard = _people(script, page, ids)
    people = seen + [f"the voice of {name}" for name in heard]
    if places:
        sentences.append(sentence(f"It is set {listed(places)}"))
    if people:
        sentences.append(sentence(f"With {listed(people)}"))
    return " ".join(sentences)


def _arranged(page: Composition | None, count: int) -> str:
    """How many panels, and how they lie."""
    panels = _number(count) + (" panels" if count != 1 else " panel")
    if page is None or count == 1:
        return panels
    tiers = _tiers(page)
    insets = sum(panel.inset is not None for panel in page.panels)
    inset = f", and {_number(insets)} of the panels {'lies' if insets == 1 else 'lie'} in another" if insets else ""
    if len(tiers) == 1:
        return f"{panels} side by side{inset}"
    if all(len(tier) == 1 for tier in tiers):
        return f"{panels}, one below the other{inset}"
    shares = listed(_number(len(tier)) for tier in tiers)
    return f"{panels} in {_number(len(tiers))} tiers: {shares} from top to bottom{inset}"


def _number(count: int) -> str:
    return NUMBERS[count].lower() if count < len(NUMBERS) else str(count)


def _tiers(page: Composition) -> list[list[PanelLayout]]:
    framed = [panel for panel in page.panels if panel.inset is None]
    return [list(tier) for _, tier in groupby(framed, key=lambda panel: panel.tier)]


def _settings(script: Script, ids: Sequence[str]) -> list[Setting]:
    """The settings of the panels: each place once, as it is first seen."""
    found: dict[str | None, Setting] = {}
    for panel in script.panels:
        if panel.id in ids and is_place(panel.setting):
            found.setdefault(panel.setting.place, panel.setting)
    return [*found.values()]


def _people(script: Script, page: Composition | None, ids: Sequence[str]) -> tuple[list[str], list[str]]:
    """Those who are seen, and those who are only heard."""
    panels = [panel for panel in script.panels if panel.id in ids]
    memory = Memory(page)
    seen = list(dict.fromkeys(name_of(script, key) for panel in panels for key in shown(script, panel, memory)))
    speakers = [name_of(script, key) for panel in panels for line in panel.lines for key in line.by]
    return seen, [name for name in dict.fromkeys(speakers) if name not in seen]


def _panel(page: Composition | None, told: Passage, lines: tuple[Line, ...], number: int) -> str:
    heading = f"Panel {number}" + told.heading.partition(",")[1] + told.heading.partition(",")[2]
    lies = _lies(page, told.panel) if page else ""
    start = f"{heading}{', ' + lies if lies else ''}:"
    words = [_lettered(said, line) for said, line in zip(told.said, lines, strict=True)]
    return " ".join(part for part in (start, told.seen, *words) if part)


def _lies(page: Composition, key: str) -> str:
    """Where a panel stands in its tier, and whether it is wider or narrower than the others."""
    tiers = _tiers(page)
    for number, tier in enumerate(tiers):
        ids = [panel.id for panel in tier]
        if key not in ids:
            continue
        shape = _shape(tiers, tier, ids.index(key))
        if len(tiers) == 1 or all(len(other) == 1 for other in tiers):
            return shape
        row = "top" if number == 0 else "bottom" if number == len(tiers) - 1 else "middle" if len(tiers) == 3 else ""
        row = f"{row} tier" if row else f"tier {number + 1}"
        return ", ".join(part for part in (row, "across the whole width" if shape == "whole" else shape) if part)
    return ""


def _shape(tiers: Sequence[Sequence[PanelLayout]], tier: Sequence[PanelLayout], number: int) -> str:
    """Whether a panel is wider or narrower than the others of its tier, or the only one where others have several."""
    width = tier[number].rect.w * len(tier) / sum(panel.rect.w for panel in tier)
    if len(tier) == 1:
        return "" if all(len(other) == 1 for other in tiers) else "whole"
    return "wide" if width > _WIDE else "narrow" if width < _NARROW else ""


def _lettered(said: Utterance, line: Line) -> str:
    """A line with how it is lettered, where that says something."""
    how = "in drawn letters" if said.kind == "sound" else _LETTERED.get(line.kind, "")
    asides = ", ".join(part for part in (said.how, how) if part)
    start = f"{said.who} ({asides})" if asides else said.who
    if not said.text:
        return sentence(start)
    stressed = _stressed(line)
    stress = f" (stressed: {stressed})" if stressed else ""
    return sentence(f"{start}: {quoted(said.text)}{stress}")


def _stressed(line: Line) -> str:
    """The words of a line that are stressed."""
    words = (chunk.text.strip(" .,!?") for chunk in chunks(line.text) if chunk.manner)
    return ", ".join(word for word in words if word)


def _in_other_words(
    script: Script, page: Composition | None, told: Sequence[tuple[Passage, Panel]], tongue: Tongue
) -> Iterator[str]:
    """The same in a language that has a phrase table."""
    from comicgen.telling.tongue_page import arranged, heading, opening, page_of, people_of, places_of

    ids = [panel.id for _, panel in told]
    tiers = _tiers(page) if page else []
    insets = sum(panel.inset is not None for panel in page.panels) if page else 0
    first = (
        opening(script, tongue),
        page_of(page, "page", tongue) if page and page.page_count > 1 else "",
        arranged([len(tier) for tier in tiers], insets, tongue),
        places_of(_settings(script, ids), tongue),
        people_of(*_people(script, page, ids), tongue),
    )
    yield " ".join(part for part in first if part)
    colon = tongue.word("marks", "colon")
    for number, (one, panel) in enumerate(told, 1):
        stands = _stands(tiers, panel.id, tongue)
        start = ", ".join(part for part in (heading(panel, number, tongue), stands) if part)
        words = [_told(said, line, tongue) for said, line in zip(one.said, panel.lines, strict=True)]
        yield f"{start}{colon}{' '.join(part for part in (one.seen, *words) if part)}"


def _stands(tiers: Sequence[Sequence[PanelLayout]], key: str, tongue: Tongue) -> str:
    from comicgen.telling.tongue_page import lies

    for number, tier in enumerate(tiers):
        if key in (ids := [panel.id for panel in tier]):
            return lies(number, len(tiers), _shape(tiers, tier, ids.index(key)), tongue)
    return ""


def _told(said: Utterance, line: Line, tongue: Tongue) -> str:
    how = tongue.word("lettered", "sound" if said.kind == "sound" else line.kind)
    asides = ", ".join(part for part in (said.how, how) if part)
    who = f"{said.who} ({asides})" if asides and said.who else said.who
    stressed = _stressed(line)
    stress = tongue.phrase("stressed", words=stressed) if stressed else ""
    return tongue.line(who, said.text) + (f" ({stress})" if stress else "")
