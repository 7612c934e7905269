"""What is seen in a panel: how near, where, who is there and what they do."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from comicgen.script.model import Actor, Feeling, Panel, Script
from comicgen.script.words.beings import animal_pose
from comicgen.telling.memory import Memory
from comicgen.telling.names import (
    capital,
    kind_of,
    listed,
    name_of,
    owner,
    participle,
    plural,
    quoted,
    sentence,
    with_article,
)
from comicgen.telling.people import doers, felt, new_kind, shown
from comicgen.telling.places import changed, view_of, where
from comicgen.telling.words import (
    ANIMAL_POSES,
    BIRD_POSES,
    DEGREES,
    DOINGS,
    EXPRESSIONS,
    NEAR,
    POSES,
    TOGETHER,
)

__all__ = ["introduced", "looks", "seen"]

_SHORT = 45  # letters of a sentence that is joined with the next one


def seen(script: Script, panel: Panel, memory: Memory, *, brief: bool = False) -> Iterator[str]:
    """The sentences before the words. `brief` leaves out looks and what is held."""
    place, change = where(panel.setting, memory), changed(panel.setting, memory)
    memory.link = None
    if change:
        yield change
    if place:
        memory.present = set()
    people = shown(script, panel, memory)
    clauses = [] if brief and panel.lines and not place else _clauses(script, panel, memory, brief=brief)
    yield from _told(script, panel, memory, (place, people, clauses))
    memory.present.update(people)
    memory.moods = {actor.name: _look(actor) for actor in panel.actors}


def introduced(script: Script, key: str, memory: Memory) -> str:
    """A name, with what an animal is when it is first told of."""
    name, kind = name_of(script, key), new_kind(script, key, memory)
    return f"{name} the {kind}" if kind else name


_Scene = tuple[str, tuple[str, ...], list[tuple[tuple[str, ...], str]]]  # where, who, and who does what


def _told(script: Script, panel: Panel, memory: Memory, scene: _Scene) -> Iterator[str]:
    place, people, clauses = scene
    if panel.shot in NEAR:
        yield from _near(script, panel, memory, scene)
        return
    opening = place
    if panel.shot == "establishing":
        yield sentence(f"A wide view of {view}" if (view := view_of(panel.setting, memory)) else "A wide view")
        opening = ""
    elif panel.shot == "silhouette":
        opening = f"in silhouette {place}".strip()
    elif panel.shot == "over-the-shoulder" and people:
        front, view = _over(script, panel, memory, people, place)
        yield sentence(view)
        memory.link = (front, ",") if front else None
        opening, people = "", ()
    busy = {key for keys, _ in clauses for key in keys}
    idle = [key for key in people if key not in busy]
    if opening and not clauses:
        yield _being(script, panel, memory, opening, idle)
        return
    yield from _sentences(script, clauses, memory, opening)
    speakers = {key for line in panel.lines for key in line.by}
    extra = [key for key in idle if key not in speakers and key not in memory.present]
    if extra:
        memory.link = None
        yield sentence(
            f"{_names(script, extra, memory)} {'is' if len(extra) == 1 else 'are'} there{' too' if busy else ''}"
        )


def _being(script: Script, panel: Panel, memory: Memory, opening: str, people: Sequence[str]) -> str:
    """Those who only are somewhere: "Mia and Omar in a room." A single one may go on to speak."""
    named = _names(script, people, memory)
    if memory.joins and len(people) == 1 and any(line.by == tuple(people) for line in panel.lines[:1]):
        memory.link = people[0], ""
        return f"{capital(opening)}, {named}"
    if named:
        return sentence(f"{capital(named)} {opening}")
    if opening.startswith("in silhouette"):
        place = _bare(opening.removeprefix("in silhouette").strip())
        return sentence(capital(f"{place}, in silhouette" if place else "all in silhouette"))
    return sentence(capital(_bare(opening)))


def _bare(opening: str) -> str:
    """A place without people: "a room at night" rather than "in a room at night"."""
    first, _, rest = opening.partition(" ")
    return rest if first in {"in", "on", "at", "by"} and rest.startswith(("a ", "an ", "the ")) else opening


def _near(script: Script, panel: Panel, memory: Memory, scene: _Scene) -> Iterator[str]:
    """A close-up, with what the only one in it does."""
    place, people, clauses = scene
    named = _names(script, people, memory)
    view = f"{NEAR[panel.shot or '']} of {named}" if named else NEAR[panel.shot or ""]
    if place:
        view = f"{place}, {with_article(view)}"
    if len(clauses) == 1 and len(people) == 1:
        yield sentence(f"{capital(view)}, {participle(clauses[0][1])}")
        return
    if len(people) == 1:
        memory.link = people[0], ", who"
    yield sentence(capital(view))
    yield from _sentences(script, clauses, memory, "")


def _over(script: Script, panel: Panel, memory: Memory, people: Sequence[str], place: str) -> tuple[str, str]:
    """Somebody seen over the shoulder of another, who is named where the picture says who it is; and who is seen."""
    backs = memory.backs.get(panel.id, ())
    fronts = [key for key in people if key not in backs]
    if len(backs) == 1 and fronts:
        over = f"seen over {owner(script, backs[0])} shoulder"
    else:
        speakers = [key for line in panel.lines for key in line.by if key in people]
        fronts, over = [speakers[0] if speakers else people[0]], "seen over a shoulder"
    view = f"{_names(script, fronts, memory)}, {over}" + (f" {place}" if place else "")
    return fronts[0] if len(fronts) == 1 else "", view


def _names(script: Script, keys: Sequence[str], memory: Memory) -> str:
    return listed(introduced(script, key, memory) for key in keys)


def _clauses(script: Script, panel: Panel, memory: Memory, *, brief: bool) -> list[tuple[tuple[str, ...], str]]:
    """Who does what; those who do the same together."""
    return doers(script, panel, lambda actor, shouts: _does(script, actor, memory, brief=brief, shouts=shouts))


def _does(script: Script, actor: Actor, memory: Memory, *, brief: bool, shouts: bool) -> str:
    """What the script says of somebody, with a verb first; empty when it only says that they are there."""
    pose = POSES.get(actor.pose, actor.pose) if actor.pose else ""
    kind = kind_of(script, actor.name)
    if pose and kind != "person":
        pose = (BIRD_POSES if kind == "bird" else ANIMAL_POSES)[animal_pose(actor.pose or "")]
    if brief:
        return pose
    look = "" if shouts and actor.feeling and actor.feeling.name == "shouting" else _look(actor)
    rest = [
        *([f"holding {_thing(actor)}"] if actor.holding else []),
        *(["seen from behind"] if actor.facing == "back" else []),
    ]
    if pose:
        return ", ".join([pose, *([participle(look)] if look else []), *rest])
    if look:
        still = "still " if memory.moods.get(actor.name) == look and not look.startswith("is ") else ""
        return ", ".join([still + look, *rest])
    if actor.holding:
        return ", ".join([f"holds {_thing(actor)}", *rest[1:]])
    return "is seen from behind" if rest else ""


def _thing(actor: Actor) -> str:
    """What is held, with the words that are to be read on it."""
    thing = with_article(actor.holding or "")
    return f"{thing} that says {quoted(actor.sign)}" if actor.sign else thing


def _look(actor: Actor) -> str:
    return looks(actor.feeling) if actor.feeling else ""


def looks(feeling: Feeling) -> str:
    """An expression as it is seen: "looks very sad"."""
    degree = DEGREES.get(feeling.degree, "")
    if feeling.also:
        return f"looks {listed(EXPRESSIONS.get(name, name) for name in felt(feeling))}"
    if feeling.name in DOINGS:
        return DOINGS[feeling.name].format(degree)
    return f"looks {degree}{EXPRESSIONS.get(feeling.name, feeling.name)}"


def _sentences(
    script: Script, clauses: list[tuple[tuple[str, ...], str]], memory: Memory, opening: str
) -> Iterator[str]:
    """The clauses as sentences: two short ones in one, what stands alike once ("Mia stands..., Omar with...")."""
    parts = [part for _, same in groupby(clauses, key=_posture) for part in _gapped(script, [*same], memory)]
    while parts:
        first = parts.pop(0)
        if parts and "," not in first and len(first) <= _SHORT and len(parts[0]) <= 2 * _SHORT:
            first = f"{first} and {parts.pop(0)}"
        yield sentence(capital(f"{opening}, {first}" if opening else first))
        opening = ""
    if len(clauses) == 1 and len(clauses[0][0]) == 1:
        memory.link = clauses[0][0][0], ", and" if "," in clauses[0][1] else " and"


def _posture(clause: tuple[tuple[str, ...], str]) -> str:
    verb, _, rest = clause[1].partition(" ")
    return verb if rest.startswith("with ") and "," not in rest else clause[1]


def _gapped(script: Script, same: list[tuple[tuple[str, ...], str]], memory: Memory) -> list[str]:
    told = []
    for number, (keys, does) in enumerate(same):
        names = _names(script, keys, memory)
        verb = _doing(keys, does)
        told.append(f"{names} {verb.partition(' ')[2]}" if number else f"{names} {verb}")
    return [listed(told)]


def _doing(keys: Sequence[str], does: str) -> str:
    """A verb for one or for several."""
    if len(keys) == 1:
        return does
    still = does.startswith("still ")
    for pose, both in TOGETHER.items():
        if does.startswith(POSES[pose]) and len(keys) == 2:
            return both + does.removeprefix(POSES[pose])
    return f"still {plural(does.removeprefix('still '))}" if still else plural(does)
