"""Alt text: the comic told in plain sentences, for those who hear it.

Comes in: a script (or a composition, for its script). Goes out: one paragraph: what it is, then panel by panel where
it is, who does what, and every line with its speaker, in reading order (W3C, fixed-layout accessibility: the order of
the words is the reading order, and later pictures tell only what changed). Words are in natural case, since screen
readers spell capitals. Only what the script says is told; an `alt` by hand takes the place of what is seen.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from comicgen.layout.result import Composition
from comicgen.lettering import first_breath, plain
from comicgen.publish.alt_words import (
    ANIMAL_POSES,
    AT,
    BEYOND,
    CALLED,
    DEGREES,
    DEVICES,
    EXPRESSIONS,
    HEARD,
    INDOORS,
    KINDS,
    LOOKS,
    MANNERS,
    NEAR,
    NUMBERS,
    OUTSIDE,
    POSES,
    SEEN,
    SHOWS,
    SIDES,
    SOUNDS,
    TIMES,
    VERBS,
    WEATHERS,
)
from comicgen.script.model import Actor, Character, Feeling, Line, Panel, Script, Setting
from comicgen.script.words.beings import animal_pose
from comicgen.script.words.looks import stock_kind
from comicgen.script.words.scenes import GROUNDS

__all__ = ["alt_text", "panel_text"]


def alt_text(comic: Composition | Script) -> str:
    """The whole comic as one paragraph; of a composition in several pages, that page."""
    script = comic.script if isinstance(comic, Composition) else comic
    heard: set[str] = set()
    here = None
    sentences = [_opening(script)]
    if isinstance(comic, Composition) and comic.page_count > 1:
        here = {panel.id for panel in comic.panels}
        sentences = [*(sentences if comic.page == 0 else ()), _page(comic)]
    before: Setting | None = None
    for number, panel in enumerate(script.panels, 1):
        told = panel_text(script, panel, before=before, heard=heard)
        before = panel.setting
        if here is None or panel.id in here:
            sentences.append(f"{_heading(panel, number)}: {told}" if len(script.panels) > 1 else _capital(told))
    return " ".join(sentences)


def _page(comic: Composition) -> str:
    """Which page it is."""
    plan = comic.script.pages[comic.page] if comic.page < len(comic.script.pages) else None
    title = f", {_quoted(plan.title)}" if plan and plan.title else ""
    return _sentence(f"Page {comic.page + 1} of {comic.page_count}{title}")


def _heading(panel: Panel, number: int) -> str:
    return f"Panel {number}, an inset" if panel.inset_in else f"Panel {number}"


def panel_text(script: Script, panel: Panel, *, before: Setting | None = None, heard: set[str] | None = None) -> str:
    """One panel. `before` is the setting already told; `heard` gathers the voices whose device has been told."""
    heard = set() if heard is None else heard
    seen = [_sentence(panel.alt)] if panel.alt else list(_seen(script, panel, before, heard))
    said = [_line(script, line, heard) for line in panel.lines]
    return " ".join(seen + said) or "No words."


def _opening(script: Script) -> str:
    count = len(script.panels)
    word = NUMBERS[count] if count < len(NUMBERS) else str(count)
    kind = KINDS.get(script.format.name, "comic")
    title = f", {_quoted(script.title)}" if script.title else ""
    by = f", by {plain(script.by)}" if script.by else ""
    return _sentence(f"{word}-panel {kind}{title}{by}" if count > 1 else f"Single-panel {kind}{title}{by}")


# What is seen


def _seen(script: Script, panel: Panel, before: Setting | None, heard: set[str]) -> Iterator[str]:
    view = _view(script, panel, _place(panel.setting, before))
    if view:
        yield _sentence(_capital(view))
    speakers = {name for line in panel.lines for name in line.by}
    told = [
        (
            _introduced(script, actor.name, heard if actor.name not in speakers else None),
            _does(actor, speaks=actor.name in speakers, animal=_kind(script, actor.name) != "person"),
        )
        for actor in panel.actors
    ]
    for does, same in groupby(((name, does) for name, does in told if does), key=lambda pair: pair[1]):
        names = [name for name, _ in same]
        yield _sentence(f"{_listed(names)} {_plural(does) if len(names) > 1 else does}")


def _view(script: Script, panel: Panel, place: str) -> str:
    """What the picture is: how near, of whom, and where."""
    where = f"{AT.get(panel.setting.place or '', 'in')} {place}" if place else ""
    if panel.shot in NEAR:
        people = _listed(_name(script, key) for key in _shown(script, panel))
        return " ".join(part for part in (NEAR[panel.shot], f"of {people}" if people else "", where) if part)
    if panel.shot == "establishing":
        return f"a wide view of {place}" if place else "a wide view"
    seen = SEEN.get(panel.shot or "")
    return ", ".join(part for part in (seen, where) if part) if seen else place


def _shown(script: Script, panel: Panel) -> tuple[str, ...]:
    """Everybody with a body whom the script puts into the panel."""
    keys = [actor.name for actor in panel.actors] + [key for line in panel.lines if not line.where for key in line.by]
    found = dict.fromkeys(keys)
    return tuple(key for key in found if not ((character := _character(script, key)) and character.voice))


def _place(setting: Setting, before: Setting | None) -> str:
    told = _told(setting)
    return "" if told == _told(before) else told


def _told(setting: Setting | None) -> str:
    if setting is None or setting.place is None or setting.place in GROUNDS:
        return ""
    weather = "" if setting.place in INDOORS | BEYOND else WEATHERS.get(setting.weather or "", "")
    outside = OUTSIDE.get(setting.weather or "", "") if setting.place in INDOORS else ""
    words = " ".join(
        word
        for word in (
            CALLED.get(setting.place) or _with_article(setting.place),
            TIMES.get(setting.time or ""),
            weather,
        )
        if word
    )
    return f"{words}, {outside}" if outside else words


def _does(actor: Actor, *, speaks: bool, animal: bool = False) -> str:
    """What the script says of somebody; nobody who speaks anyway is told just for being there."""
    pose = POSES.get(actor.pose, actor.pose) if actor.pose else ""
    if pose and animal:
        pose = ANIMAL_POSES[animal_pose(actor.pose or "")]
    behind = "seen from behind" if actor.facing == "back" else ""
    holding = f"holding {_with_article(actor.holding)}" if actor.holding else ""
    rest = [part for part in (_mood(actor.feeling), behind, holding) if part]
    if pose:
        return ", ".join([pose, *rest])
    if rest and rest[0].startswith("with "):
        return f"is there, {', '.join(rest)}"
    if rest:
        return f"is {', '.join(rest)}"
    return "" if speaks else "is there"


def _plural(does: str) -> str:
    """What several do: `sits, happy` as `sit, happy`."""
    verb, space, rest = does.partition(" ")
    word = verb.rstrip(",")
    return f"{'are' if word == 'is' else word.removesuffix('s')}{verb[len(word) :]}{space}{rest}"


def _mood(feeling: Feeling | None) -> str:
    """An expression as it is seen."""
    if feeling is None:
        return ""
    if feeling.also:
        return _listed([EXPRESSIONS.get(name, name) for name in _names_of(feeling)])
    degree, name = DEGREES.get(feeling.degree, ""), EXPRESSIONS.get(feeling.name, feeling.name)
    return f"with {_with_article(f'{degree}{name}'.removeprefix('a little '))} look" if name in LOOKS else degree + name


def _manner(feeling: Feeling | None) -> str:
    """An expression as it is heard."""
    if feeling is None:
        return ""
    if feeling.also:
        return _listed([MANNERS.get(name, name) for name in _names_of(feeling)])
    return DEGREES.get(feeling.degree, "") + MANNERS.get(feeling.name, feeling.name)


def _names_of(feeling: Feeling) -> list[str]:
    """What is felt, the strongest first; not what hardly shows."""
    return [feeling.name, *(name for name, degree in feeling.also if degree >= SHOWS)]


# What is said


def _line(script: Script, line: Line, heard: set[str]) -> str:
    told, text = first_breath(line.text, script.language) if line.kind != "sfx" else ("", line.text)
    if line.kind == "caption" and told:
        told, text = "", line.text
    if not text:
        line = line._replace(kind="speech")  # a breath alone is neither whispered nor shouted
    speaker = _capital(_speaker(script, line, heard, breath=told))
    if not text:
        return _sentence(speaker)
    words = _quoted(text)
    stop = "" if words[-2] in ".!?\u2026" or words[-3:-1] in (".'", "!'", "?'") else "."  # so that voices pause
    return f"{speaker}: {words}{stop}"


def _speaker(script: Script, line: Line, heard: set[str], *, breath: str = "") -> str:
    """Who is heard, and how; `breath` is the sound that opens the line, as it is told: "gasps"."""
    if line.kind == "sfx":
        sound = SOUNDS.get(line.loudness, "sound")
        return f"{sound} from {_source(script, line.source)}" if line.source else sound
    if line.kind == "caption":
        return _caption(script, line)
    asides = [
        *_kinds(script, line, heard),
        *_devices(script, line, heard),
        _away(line),
        HEARD.get(line.kind, ""),
        _manner(line.feeling),
    ]
    names = [*(_name(script, key) for key in line.by), *([line.heard_as] if line.heard_as else [])]
    name = _listed(names) or "a voice"
    to = f" to {_name(script, line.to)}" if line.to else ""
    verb = VERBS.get(line.kind, "")
    if breath:
        verb = f" {breath} and{verb}" if verb else f" {breath}"
    if verb and len(names) > 1:
        verb = verb.rstrip("s")
    asides = [aside for aside in asides if aside]
    if not asides:
        return f"{name}{verb}{to}"
    return f"{name}, {', '.join(asides)}{',' if verb or to else ''}{verb}{to}"


def _away(line: Line) -> str:
    """From where somebody unseen is heard; of several, some may be seen."""
    side = SIDES.get(line.where or "", "")
    return f"some {side}" if side and len(line.by) + bool(line.heard_as) > 1 else side


def _caption(script: Script, line: Line) -> str:
    if line.voice_of:
        return f"caption, in {_owner(script, line.voice_of)} voice"
    return {"editor": "editor's note", "inner": "caption, a thought"}.get(line.caption, "caption")


def _kinds(script: Script, line: Line, heard: set[str]) -> Iterator[str]:
    """What an animal is: told once, when one is heard alone for the first time."""
    for key in line.by:
        kind = _kind(script, key)
        if kind != "person" and f"kind {key}" not in heard and len(line.by) == 1:
            heard.add(f"kind {key}")
            yield _with_article(kind)


def _introduced(script: Script, key: str, heard: set[str] | None) -> str:
    """A name, with what an animal is when it is first seen."""
    kind, name = _kind(script, key), _name(script, key)
    if kind == "person" or heard is None or f"kind {key}" in heard:
        return name
    heard.add(f"kind {key}")
    return f"{name} the {kind}"


def _kind(script: Script, key: str) -> str:
    """What somebody is: person, cat, dog..."""
    character = _character(script, key)
    if character is None or character.voice:
        return "person"
    return character.look.kind or (stock_kind(character.stock) if character.stock else "person")


def _devices(script: Script, line: Line, heard: set[str]) -> Iterator[str]:
    """Through what a voice is heard: told once, when it first speaks."""
    for key in line.by:
        character = _character(script, key)
        if character is None or character.voice is None or key in heard:
            continue
        heard.add(key)
        device = character.voice.device
        if device == "none":
            continue
        if character.worn_by:
            yield f"through {_owner(script, character.worn_by)} {device}"
        else:
            yield f"through {DEVICES.get(device, _with_article(device))}"


# Words


def _character(script: Script, key: str) -> Character | None:
    return next((character for character in script.cast if character.key == key), None)


def _name(script: Script, key: str) -> str:
    character = _character(script, key)
    return character.name if character else _capital(key)


def _owner(script: Script, key: str) -> str:
    return f"{_name(script, key)}'s"


def _source(script: Script, source: str) -> str:
    return _name(script, source) if _character(script, source) else f"the {source}"


def _listed(names: Iterable[str]) -> str:
    *most, last = [*names] or [""]
    return f"{', '.join(most)} and {last}" if most else last


def _with_article(noun: str) -> str:
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _quoted(text: str) -> str:
    """Words in quotation marks; those that they already hold become single ones."""
    return '"' + plain(text).replace('"', "'") + '"'


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…", '."', '!"', '?"')) else text + "."
