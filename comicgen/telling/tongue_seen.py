"""What is seen in a panel, in languages that have a phrase table: place and shot, a colon, and who does what."""

from collections.abc import Iterator, Sequence

from comicgen.script.model import Actor, Feeling, Panel, Script, Setting
from comicgen.script.words.beings import animal_pose
from comicgen.telling.memory import Memory
from comicgen.telling.names import capital, kind_of, name_of, sentence
from comicgen.telling.people import doers, felt, goes_on, new_kind, shown
from comicgen.telling.places import is_place, is_told
from comicgen.telling.tongue import Tongue, bent, filled
from comicgen.telling.words import BEYOND, INDOORS

__all__ = ["introduced", "manner", "seen", "where"]

_Clause = tuple[tuple[str, ...], list[str]]  # who, and all that they do


def seen(script: Script, panel: Panel, memory: Memory, tongue: Tongue, *, brief: bool = False) -> Iterator[str]:
    """The sentences before the words; with `memory.joins` what the first speaker says may go on from the last one."""
    place, change = where(panel.setting, memory, tongue), _changed(panel.setting, memory, tongue)
    memory.link = None
    if change:
        yield change
    if place:
        memory.present = set()
    people = shown(script, panel, memory)
    clauses = [] if brief and panel.lines and not place else _clauses(script, panel, memory, tongue, brief=brief)
    yield from _told(script, panel, memory, tongue, place, people, clauses)
    memory.present.update(people)


def introduced(script: Script, key: str, memory: Memory, tongue: Tongue) -> str:
    """A name, with what an animal is when it is first told of."""
    name, kind = name_of(script, key), new_kind(script, key, memory)
    creature = tongue.word("creatures", kind)
    says_so = set(name.casefold().split()).intersection(creature.casefold().split())
    return name if says_so else filled(creature, name=name) or name


def where(setting: Setting, memory: Memory, tongue: Tongue) -> str:
    """ "in einem Zimmer, bei Nacht"; empty when that has been told."""
    if not is_place(setting) or is_told(setting, memory):
        return ""
    place = setting.place or ""
    named = tongue.pair("places", place)[place in memory.places]
    time = tongue.word("times", setting.time) if place != "space" else ""
    outside = "outside" if place in INDOORS else "weathers"
    weather = tongue.word(outside, setting.weather) if place not in BEYOND else ""
    return ", ".join(part for part in (named, time, weather) if part)


def _changed(setting: Setting, memory: Memory, tongue: Tongue) -> str:
    """What is new where the place stays."""
    before = memory.setting
    if before is None or not is_place(setting) or before.place != setting.place:
        return ""
    told = []
    if setting.time != before.time:
        told.append(tongue.word("now", setting.time or "day"))
    if setting.weather != before.weather and setting.place not in BEYOND:
        told.append(tongue.word("begins", setting.weather) or tongue.word("ends", before.weather))
    told = [part for part in told if part]
    return sentence(capital(tongue.listed(told))) if told else ""


def _told(
    script: Script,
    panel: Panel,
    memory: Memory,
    tongue: Tongue,
    place: str,
    people: Sequence[str],
    clauses: list[_Clause],
) -> Iterator[str]:
    shot = tongue.word("shots", panel.shot)
    if panel.shot == "over-the-shoulder" and people:
        backs = [key for key in memory.backs.get(panel.id, ()) if key in people]  # as drawn
        if len(backs) == 1 and len(people) > 1:
            shot = tongue.phrase("over", name=introduced(script, backs[0], memory, tongue)) if shot else ""
            people = [key for key in people if key not in backs]
    opening = ", ".join(part for part in (shot, place) if part)
    busy = {key for keys, _ in clauses for key in keys}
    idle = [key for key in people if key not in busy]
    if opening and not clauses:
        yield _being(script, panel, memory, tongue, opening, idle)
        return
    one = clauses[0][0][0] if len(clauses) == 1 and len(clauses[0][0]) == 1 else ""
    joins = bool(one) and memory.joins and goes_on(panel, one)
    for number, clause in enumerate(clauses):
        told = _clause(script, clause, memory, tongue, joins=joins)
        yield sentence(capital(f"{opening}{tongue.word('marks', 'colon')}{told}" if opening and not number else told))
    if joins:
        memory.link = one, tongue.phrase("and says")
    speakers = {key for line in panel.lines for key in line.by}
    extra = [key for key in idle if key not in speakers and key not in memory.present]
    if tongue.is_lean and not speakers:
        extra = idle  # nothing else can be told of a panel in which nobody speaks
    if extra:
        memory.link = None
        names = _names(script, extra, memory, tongue)
        yield sentence(tongue.phrase("there too" if busy else "there", names=names) or names)


def _being(script: Script, panel: Panel, memory: Memory, tongue: Tongue, opening: str, people: Sequence[str]) -> str:
    """Those who only are somewhere. A single one may go on to speak."""
    named = _names(script, people, memory, tongue)
    start = f"{opening}{tongue.word('marks', 'colon') if named else ''}{named}"
    if memory.joins and len(people) == 1 and goes_on(panel, people[0]):
        memory.link = people[0], ""
        return capital(start)
    return sentence(capital(start))


def _names(script: Script, keys: Sequence[str], memory: Memory, tongue: Tongue) -> str:
    return tongue.listed(introduced(script, key, memory, tongue) for key in keys)


def _clause(script: Script, clause: _Clause, memory: Memory, tongue: Tongue, *, joins: bool) -> str:
    """Who does what; `joins` when they also speak: "and" comes before that."""
    keys = clause[0]
    does = [_doing(one, keys, tongue) for one in clause[1]]
    return f"{_names(script, keys, memory, tongue)} {', '.join(does) if joins else tongue.listed(does)}"


def _doing(does: str, keys: Sequence[str], tongue: Tongue) -> str:
    """For one or for several; two who do it together do it to each other."""
    if len(keys) == 2:
        for pose, both in tongue.tables.get("together", {}).items():
            if does == tongue.word("poses", pose):
                return str(both)
    return bent(does, many=len(keys) > 1)


def _clauses(script: Script, panel: Panel, memory: Memory, tongue: Tongue, *, brief: bool) -> list[_Clause]:
    """Who does what; those who do the same together."""
    return doers(script, panel, lambda actor, shouts: _does(script, actor, memory, tongue, brief=brief, shouts=shouts))


def _does(script: Script, actor: Actor, memory: Memory, tongue: Tongue, *, brief: bool, shouts: bool) -> list[str]:
    """All that somebody does, each with a verb; nothing when the script only says that they are there."""
    kind = kind_of(script, actor.name)
    pose = tongue.word("poses", actor.pose)
    if actor.pose and kind != "person":
        pose = tongue.word("birds" if kind == "bird" else "animals", animal_pose(actor.pose))
    if brief:
        return [pose] if pose else []
    loud = shouts and actor.feeling and actor.feeling.name == "shouting"
    look = "" if loud else _look(actor, tongue)
    thing = _thing(actor, tongue) if actor.holding else ""
    held = tongue.phrase("holds", thing=thing) if thing else ""
    behind = tongue.phrase("behind") if actor.facing == "back" else ""
    return [part for part in (pose, look, held, behind) if part]


def _thing(actor: Actor, tongue: Tongue) -> str:
    thing = tongue.word("things", actor.holding)
    return tongue.phrase("with sign", thing=thing, words=tongue.quoted(actor.sign)) if actor.sign and thing else thing


def _look(actor: Actor, tongue: Tongue) -> str:
    return _looks(actor.feeling, tongue) if actor.feeling else ""


def _looks(feeling: Feeling, tongue: Tongue) -> str:
    """An expression as it is seen."""
    degree = tongue.word("degrees", feeling.degree)
    if not feeling.also and (does := tongue.word("does", feeling.name)):
        return does.replace("{degree}", degree)
    mood, degree = _mood(feeling, tongue), "" if feeling.also else degree
    return tongue.word("look", "look").replace("{degree}", degree).replace("{mood}", mood) if mood else ""


def manner(feeling: Feeling, tongue: Tongue) -> str:
    """How a line is said."""
    if not feeling.also and (says := tongue.word("says", feeling.name)):
        return says
    mood, degree = _mood(feeling, tongue), "" if feeling.also else tongue.word("degrees", feeling.degree)
    return filled(tongue.word("look", "say"), degree=degree, mood=mood) if mood else ""


def _mood(feeling: Feeling, tongue: Tongue) -> str:
    return tongue.listed(mood for name in felt(feeling) if (mood := tongue.word("moods", name)))
