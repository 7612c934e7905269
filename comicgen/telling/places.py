"""Where a panel is, as one says it: in a room at night, back in the room, it is raining now."""

from comicgen.script.model import Setting
from comicgen.script.words.scenes import GROUNDS
from comicgen.telling.memory import Memory
from comicgen.telling.names import capital, sentence, with_article
from comicgen.telling.words import (
    AT,
    BEGINS,
    BEYOND,
    CALLED,
    ENDS,
    EVENINGS,
    INDOORS,
    OUTSIDE,
    TIMES,
    VIEWS,
    WEATHERS,
)

__all__ = ["changed", "is_place", "is_told", "leave", "view_of", "where"]


def is_place(setting: Setting) -> bool:
    """Whether it is a place: a pattern behind people is none."""
    return setting.place is not None and setting.place not in GROUNDS


def is_told(setting: Setting, memory: Memory) -> bool:
    """Whether the place is the one that was told last."""
    return memory.setting is not None and memory.setting.place == setting.place


def leave(setting: Setting, memory: Memory) -> None:
    """After a panel its place is known, also where an `alt` by hand has told it; a pattern is no other place."""
    if is_place(setting):
        memory.places.add(setting.place or "")
        memory.setting = setting


def where(setting: Setting, memory: Memory) -> str:
    """ "in a room at night"; empty when that has been told."""
    if not is_place(setting) or is_told(setting, memory):
        return ""
    place = setting.place or ""
    back = "back " if place in memory.places else ""
    parts = (AT.get(place, "in"), _named(setting, known=bool(back)), *_circumstances(setting))
    return back + " ".join(part for part in parts if part)


def view_of(setting: Setting, memory: Memory) -> str:
    """ "a park at dusk", for a wide view of it."""
    if not is_place(setting):
        return ""
    place = setting.place or ""
    known = place in memory.places
    circumstances = () if is_told(setting, memory) else _circumstances(setting)
    return " ".join((VIEWS.get(place) or _named(setting, known=known), *circumstances))


def changed(setting: Setting, memory: Memory) -> str:
    """What is new where the place stays: "It is night now, and the rain has stopped."; or nothing."""
    before = memory.setting
    if before is None or not is_place(setting) or before.place != setting.place:
        return ""
    told = []
    if setting.time != before.time:
        told.append(f"it is {setting.time or 'day'} now")
    if setting.weather != before.weather and setting.place not in BEYOND:
        begins = BEGINS.get(setting.weather or "", "")
        told.append(begins or ENDS.get(before.weather or "", ""))
    return sentence(capital(", and ".join(part for part in told if part))) if any(told) else ""


def _named(setting: Setting, *, known: bool) -> str:
    place = setting.place or ""
    if place in CALLED:
        first, again = CALLED[place]
        named = again if known else first
    else:
        named = f"the {place}" if known else with_article(place)
    weather = _felt(setting)
    if not weather or setting.time in EVENINGS:
        return named
    article, _, noun = named.partition(" ")
    return f"{'the' if article == 'the' else 'a'} {weather} {noun}"


def _felt(setting: Setting) -> str:
    """The weather that somebody is in: "rainy"."""
    return WEATHERS.get(setting.weather or "", "") if setting.place not in INDOORS | BEYOND else ""


def _circumstances(setting: Setting) -> tuple[str, ...]:
    """When, and what the weather is like, as far as the name of the place has not said it."""
    place = setting.place or ""
    time = TIMES.get(setting.time or "", "") if place != "space" else ""
    weather = _felt(setting)
    if weather and setting.time in EVENINGS:
        return (f"on {with_article(f'{weather} {EVENINGS[setting.time]}')}",)
    outside = OUTSIDE.get(setting.weather or "", "") if place in INDOORS else ""
    return tuple(part for part in (time, outside) if part)
