"""What is different between two scripts and leaves no trace in a layout: the style, looks, degrees of feeling, what
people hold, how sounds are drawn.

Comes in: two scripts, which panel is which, and the changes that are told already. Goes out: changes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from comicgen.compare.balloons import called
from comicgen.compare.model import Change
from comicgen.compare.phrases import became, listed, quoted, shown
from comicgen.script.model import Actor, Character, Feeling, Line, Panel, Script
from comicgen.script.words.acting import DEGREES

__all__ = ["script_changes", "weighed"]

_COMIC = {"by": "the author", "language": "the language", "copyright": "the copyright", "url": "the address"}
_PANEL = {"width": "its width", "height": "its height", "after": "the time before it"}
_ACTOR = {
    "place": "place", "holding": "holding", "sign": "sign", "emanata": "signs round the head",
}  # fmt: skip
_LINE = {
    "loudness": "loudness", "timbre": "sound", "course": "course", "hollow": "hollow letters", "tone": "tone",
    "where": "place off the panel", "caption": "kind of caption", "at": "place", "nudge": "nudge",
}  # fmt: skip
_DEGREES = {strength: f"{word} " for word, strength in reversed(DEGREES.items())}  # the first word for each
Flat = dict[str, Any]
Names = Mapping[str, str]


def script_changes(
    before: Script, after: Script, panels: Iterable[tuple[str, Panel, Panel]], told: Sequence[Change]
) -> tuple[Change, ...]:
    """Everything that is written otherwise. `panels` are those in both, with what they are called now; what `told`
    says of them is not said twice.
    """
    seen = {" ".join(change.words.split()[:2]) for change in told if change.what == "furnishing"}
    found = [*_comic(before, after, seen), *_style(before, after), *_cast(before, after)]
    names = {one.key: one.name for one in after.cast}
    for label, old, new in panels:
        known = {change.what for change in told if change.panel == label}
        found += (change._replace(panel=label) for change in _panel(old, new, names, known))
    return tuple(found)


def weighed(told: Sequence[Change], panels: Iterable[tuple[str, Panel, Panel]]) -> tuple[Change, ...]:
    """The changes of a layout, where shots, poses and expressions that nobody wrote count as what follows."""
    unwritten: dict[str, set[str]] = {}
    for label, old, new in panels:
        kinds = {"shot"} if old.shot == new.shot else set()
        kinds |= {"expression"} if _felt(old) == _felt(new) else set()
        kinds |= {"pose"} if _poses(old) == _poses(new) else set()
        unwritten[label] = kinds
    return tuple(
        change._replace(follows=True) if change.what in unwritten.get(change.panel, ()) else change for change in told
    )


def _poses(panel: Panel) -> dict[str, str | None]:
    return {actor.name: actor.pose for actor in panel.actors}


def _comic(before: Script, after: Script, seen: set[str]) -> Iterator[Change]:
    if before.title != after.title and "the title" not in seen:
        yield Change("title", f"the title {became(before.title, after.title)}")
    for field, words in _COMIC.items():
        old, new = getattr(before, field), getattr(after, field)
        if old != new and not (field == "by" and "the credit" in seen):
            yield Change(field, f"{words} is now {shown(new)}, was {shown(old)}")


def _style(before: Script, after: Script) -> Iterator[Change]:
    if before.base_style != after.base_style:
        yield Change("style", f"the style is now {after.base_style}, was {before.base_style}")
    yield from _fields("style", (dict(before.style), dict(after.style)), of="style.")


def _cast(before: Script, after: Script) -> Iterator[Change]:
    old, new = ({one.key: one for one in script.cast} for script in (before, after))
    for key, character in new.items():
        if key not in old:
            yield Change("cast", f"{character.name} is new in the cast")
        else:
            flats = _character(old[key]), _character(character)
            yield from _fields("look", flats, of=f"{character.name}'s ")
    for key, character in old.items():
        if key not in new:
            yield Change("cast", f"{character.name} is no longer in the cast")


def _character(one: Character) -> Flat:
    """Everything that is said of somebody, by a name that people understand."""
    flat: Flat = {"name": one.name, "stock character": one.stock, "wearer": one.worn_by}
    _flatten(one.look._asdict(), "", flat)
    _flatten(one.voice._asdict() if one.voice else {}, "voice ", flat)
    inks = one.inks._asdict() if one.inks else {}
    _flatten({key: value for key, value in inks.items() if key != "span"}, "balloon ", flat)
    return flat


def _flatten(values: Mapping[str, Any], before: str, flat: Flat) -> None:
    for key, value in values.items():
        name = before + key.replace("_", " ")
        if hasattr(value, "_asdict"):
            _flatten(value._asdict(), f"{name} ", flat)
        else:
            flat[name.removesuffix(" kind")] = value


def _fields(what: str, flats: tuple[Flat, Flat], *, of: str, behind: str = "") -> Iterator[Change]:
    """A change for each field that has another value; `of` and `behind` stand round its name."""
    old, new = flats
    for key in dict.fromkeys((*old, *new)):
        if old.get(key) != new.get(key):
            now, was = shown(new.get(key)), shown(old.get(key))
            if now == was:  # two browns
                now, was = str(new.get(key)), str(old.get(key))
            yield Change(what, f"{of}{key}{behind} is now {now}, was {was}")


# --------------------------------------------------------------------------- a panel


def _panel(old: Panel, new: Panel, names: Names, known: set[str]) -> Iterator[Change]:
    for field, words in _PANEL.items():
        if getattr(old, field) != getattr(new, field):
            yield Change(field, f"{words} is now {shown(getattr(new, field))}, was {shown(getattr(old, field))}")
    if old.setting.colour != new.setting.colour:
        yield Change(
            "setting-colour", f"its colour is now {shown(new.setting.colour)}, was {shown(old.setting.colour)}"
        )
    if old.alt != new.alt:
        yield Change("alt", f"its alt text by hand {became(old.alt or '', new.alt or '')}")
    yield from _feelings(old, new, names, known)
    yield from _actors(old, new, names, known)
    yield from _lines(old, new)


def _feelings(old: Panel, new: Panel, names: Names, known: set[str]) -> Iterator[Change]:
    """Degrees and mixtures; another expression is told from the layout."""
    if "expression" in known:
        return
    before, after = _felt(old), _felt(new)
    for key in before:
        was, now = before[key], after.get(key)
        if was and now and was != now:
            told = _feeling if _feeling(now) != _feeling(was) else _in_figures
            yield Change("expression", f"{called(names, key)} now {told(now)}, was {told(was)}")


def _felt(panel: Panel) -> dict[str, Feeling | None]:
    """What everybody feels, as far as it is written; the last word counts."""
    found = {actor.name: actor.feeling for actor in panel.actors}
    found |= {key: line.feeling for line in panel.lines if line.feeling for key in line.by}
    return found


def _feeling(feeling: Feeling) -> str:
    """A feeling as it is said; the degrees in a mixture are shares, for which there are no words."""
    if feeling.also:
        return listed([feeling.name, *(name for name, _ in feeling.also)])
    return _DEGREES.get(feeling.degree, "") + feeling.name


def _in_figures(feeling: Feeling) -> str:
    """A feeling as it is weighed, where words do not tell it from another."""
    return listed([f"{name} {degree:g}" for name, degree in ((feeling.name, feeling.degree), *feeling.also)])


def _actors(old: Panel, new: Panel, names: Names, known: set[str]) -> Iterator[Change]:
    """What people hold and show; who is in a panel because they speak there is in it without being written."""
    before = {actor.name: actor for actor in old.actors}
    for actor in new.actors:
        if "figure-came" not in known:
            before.setdefault(actor.name, Actor(actor.name, actor.span))
        if actor.name in before:
            flats = _told(before[actor.name], _ACTOR), _told(actor, _ACTOR)
            yield from _fields("actor", flats, of=f"{called(names, actor.name)}'s ")


def _lines(old: Panel, new: Panel) -> Iterator[Change]:
    """How lines with the same words are said or drawn."""
    before = {line.text: line for line in old.lines}
    for line in new.lines:
        if line.text in before:
            flats = _told(before[line.text], _LINE), _told(line, _LINE)
            yield from _fields("line", flats, of="the ", behind=f" of {quoted(line.text)}")


def _told(one: Actor | Line, fields: Mapping[str, str]) -> Flat:
    """Some fields, by what they are called."""
    return {words: getattr(one, field) for field, words in fields.items()}
