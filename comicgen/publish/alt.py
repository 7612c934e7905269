"""Alt text: the comic told in plain sentences, for those who hear it.

Comes in: a script (or a composition, for its script). Goes out: one paragraph: what it is, then panel by panel where
it is, who does what, and every line with its speaker, in reading order (W3C, fixed-layout accessibility: the order of
the words is the reading order, and later pictures tell only what changed). Words are in natural case, since screen
readers spell capitals. Only what the script says is told; an `alt` by hand takes the place of what is seen.
"""

from collections.abc import Iterable, Iterator

from comicgen.layout.result import Composition
from comicgen.lettering import plain
from comicgen.script.model import Actor, Character, Feeling, Line, Panel, Script, Setting

__all__ = ["alt_text", "panel_text"]

_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")
_PATTERNS = frozenset({"plain", "gradient", "halftone", "speed lines"})  # behind, not around: nothing to tell
_TIMES = {"day": "by day", "dusk": "at dusk", "night": "at night"}
_WEATHERS = {"rain": "in the rain", "snow": "in the snow", "fog": "in fog"}
_SHOTS = {
    "establishing": "A wide view",
    "close-up": "Close-up",
    "extreme close-up": "Extreme close-up",
    "over-the-shoulder": "Over the shoulder",
    "silhouette": "In silhouette",
}
_POSES = {
    "stand": "stands",
    "relaxed": "stands at ease",
    "pockets": "stands with hands in pockets",
    "hips": "stands with hands on hips",
    "crossed": "stands with arms crossed",
    "explain": "gestures",
    "point": "points",
    "wave": "waves",
    "shrug": "shrugs",
    "think": "stands, hand on chin",
    "facepalm": "holds a palm to the face",
    "cheer": "cheers, arms up",
    "phone": "looks at a phone",
    "call": "is on the phone",
    "heart": "puts a hand on the heart",
    "hug": "stands hugging tight",
    "clasp": "stands with hands clasped",
    "offer": "holds out an open hand",
    "sit": "sits",
    "walk": "walks",
    "run": "runs",
}
_DEGREES = {0.5: "slightly ", 1.3: "very "}
_EXPRESSIONS = {"shouting": "shouting", "wink": "winking", "neutral": "calm", "thinking": "thoughtful"}
_DEVICES = {"phone": "the phone", "speaker": "a loudspeaker", "screen": "a screen"}
_VERBS = {"whisper": " whispers", "shout": " shouts", "thought": " thinks"}
_SIDES = {
    "off": "out of view",
    "off left": "out of view on the left",
    "off right": "out of view on the right",
    "off top": "from above, out of view",
    "off bottom": "from below, out of view",
}


def alt_text(comic: Composition | Script) -> str:
    """The whole comic as one paragraph."""
    script = comic.script if isinstance(comic, Composition) else comic
    heard: set[str] = set()
    sentences = [_opening(script)]
    before: Setting | None = None
    for number, panel in enumerate(script.panels, 1):
        told = panel_text(script, panel, before=before, heard=heard)
        sentences.append(f"Panel {number}: {told}" if len(script.panels) > 1 else _capital(told))
        before = panel.setting
    return " ".join(sentences)


def panel_text(script: Script, panel: Panel, *, before: Setting | None = None, heard: set[str] | None = None) -> str:
    """One panel. `before` is the setting already told; `heard` gathers the voices whose device has been told."""
    heard = set() if heard is None else heard
    seen = [_sentence(panel.alt)] if panel.alt else list(_seen(script, panel, before))
    said = [_line(script, line, heard) for line in panel.lines]
    return " ".join(seen + said) or "No words."


def _opening(script: Script) -> str:
    count = len(script.panels)
    word = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    kind = "comic strip" if script.format.name == "strip" else "comic"
    title = f", {_quoted(script.title)}" if script.title else ""
    by = f", by {plain(script.by)}" if script.by else ""
    return _sentence(f"{word}-panel {kind}{title}{by}" if count > 1 else f"Single-panel {kind}{title}{by}")


# What is seen


def _seen(script: Script, panel: Panel, before: Setting | None) -> Iterator[str]:
    place = _place(panel.setting, before)
    shot = _SHOTS.get(panel.shot or "", "")
    if place or shot:
        yield _sentence(_capital(": ".join(part for part in (shot, place) if part)))
    speakers = {name for line in panel.lines for name in line.by}
    for actor in panel.actors:
        told = _actor(script, actor, speaks=actor.name in speakers)
        if told:
            yield _sentence(told)


def _place(setting: Setting, before: Setting | None) -> str:
    told = _told(setting)
    return "" if told == _told(before) else told


def _told(setting: Setting | None) -> str:
    if setting is None or setting.place is None or setting.place in _PATTERNS:
        return ""
    words = (_with_article(setting.place), _TIMES.get(setting.time or ""), _WEATHERS.get(setting.weather or ""))
    return " ".join(word for word in words if word)


def _actor(script: Script, actor: Actor, *, speaks: bool) -> str:
    """What the script says of somebody; nobody who speaks anyway is told just for being there."""
    pose = _POSES.get(actor.pose, actor.pose) if actor.pose else ""
    feeling = _feeling(actor.feeling)
    holding = f"holding {_with_article(actor.holding)}" if actor.holding else ""
    behind = "seen from behind" if actor.facing == "back" else ""
    rest = [part for part in (feeling, behind, holding) if part]
    name = _name(script, actor.name)
    if pose:
        return ", ".join([f"{name} {pose}", *rest])
    if rest:
        return f"{name} is {', '.join(rest)}"
    return "" if speaks else f"{name} is there"


def _feeling(feeling: Feeling | None) -> str:
    if feeling is None:
        return ""
    return _DEGREES.get(feeling.degree, "") + _EXPRESSIONS.get(feeling.name, feeling.name)


# What is said


def _line(script: Script, line: Line, heard: set[str]) -> str:
    return f"{_capital(_speaker(script, line, heard))}: {_quoted(line.text)}"


def _speaker(script: Script, line: Line, heard: set[str]) -> str:
    if line.kind == "sfx":
        return f"sound from {_source(script, line.source)}" if line.source else "sound"
    if line.kind == "caption":
        return _caption(script, line)
    asides = [*_devices(script, line, heard), _SIDES.get(line.where or "", ""), _feeling(line.feeling)]
    name = _listed(_name(script, key) for key in line.by) or "a voice"
    to = f" to {_name(script, line.to)}" if line.to else ""
    verb = _VERBS.get(line.kind, "")
    if verb and len(line.by) > 1:
        verb = verb.rstrip("s")
    asides = [aside for aside in asides if aside]
    if not asides:
        return f"{name}{verb}{to}"
    return f"{name}, {', '.join(asides)}{',' if verb or to else ''}{verb}{to}"


def _caption(script: Script, line: Line) -> str:
    if line.voice_of:
        return f"caption, in {_owner(script, line.voice_of)} voice"
    return {"editor": "editor's note", "inner": "caption, a thought"}.get(line.caption, "caption")


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
            yield f"through {_DEVICES.get(device, _with_article(device))}"


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
