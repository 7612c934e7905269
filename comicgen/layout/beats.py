"""Beats: who is in each panel, how they feel, what they do with their hands.

Comes in: a script. Goes out: one Beat a panel, with everything chosen that the writer left open; seats and shots come
from `line` and `shots`. What the writer says always wins.
"""

from collections.abc import Iterable, Sequence

from comicgen.cast import HOLD_POSE, Person, person, stays_seated, voice_colour
from comicgen.cast.acting import ONCE_A_STRIP, Acting, fitting, is_plain, linger, listen, react
from comicgen.cast.mood import answering, apart, in_mood
from comicgen.frozen import NamedTuple
from comicgen.layout.line import in_line
from comicgen.layout.memory import UNHEARD, Memory, shown_pose
from comicgen.layout.model import CLOSE, Beat, Heard, Role, place_of
from comicgen.layout.shots import with_shots
from comicgen.lettering import plain
from comicgen.script.model import Actor, Character, Feeling, Line, Panel, Script
from comicgen.script.style import StageStyle
from comicgen.settings import everybody_sits

__all__ = ["CLOSE", "Beat", "Role", "beats"]

WIDE = ("long", "full", "silhouette")  # shots that show all who are in a place
NEUTRAL = Feeling("neutral")
PALER = 0.75  # of a feeling that would stand for the third time in the same drawing, when the words offer no other one


def beats(script: Script, style: StageStyle) -> tuple[Beat, ...]:
    """One beat a panel, in order."""
    company = _company(script)
    memory = Memory(script.title)
    found: list[Beat] = []
    for number, panel in enumerate(script.panels):
        keys = _present(panel, company, memory)
        memory.sit_down(panel, keys)
        memory.look_on(panel)
        is_last = number == len(script.panels) - 1
        roles = _roles(panel, keys, company, _Hearing(script.language, is_last), memory)
        words = sum(len(plain(line.text).split()) for line in panel.lines)
        tints, heard = _tints(panel, company), _heard(panel, company)
        found.append(Beat(panel, number, roles, panel.shot or "", words, tints, heard))
        memory.leave(panel, keys)
    return with_shots(in_line(found), style, seed=script.title)


def _heard(panel: Panel, company: "_Company") -> tuple[Heard, ...]:
    keys = dict.fromkeys(key for line in panel.lines for key in line.by if key in company.characters)
    characters = (company.characters[key] for key in keys)
    return tuple(Heard(one.key, one.voice.colour if one.voice else None, one.inks) for one in characters)


class _Company(NamedTuple):
    characters: dict[str, Character]
    persons: dict[str, Person]


def _company(script: Script) -> _Company:
    characters = {character.key: character for character in script.cast}
    wearers = {c.worn_by for c in script.cast if c.voice and c.voice.device == "earpiece" and c.worn_by}
    persons: dict[str, Person] = {}
    for key, character in characters.items():
        if character.voice is None:
            drawn = person(character)
            if key in wearers and "earpiece" not in drawn.accessories:
                drawn = drawn._replace(accessories=(*drawn.accessories, "earpiece"))
            persons[key] = drawn
    return _Company(characters, persons)


def _tints(panel: Panel, company: _Company) -> tuple[tuple[str, str], ...]:
    """The colours of those in whose voices captions speak: their clothes, or their device's light."""
    keys = dict.fromkeys(line.voice_of for line in panel.lines if line.voice_of in company.characters)
    return tuple((key, _tint(company.characters[key], company.persons.get(key))) for key in keys if key)


def _tint(character: Character, drawn: Person | None) -> str:
    if drawn is not None and drawn.top.colour:
        return drawn.top.colour
    return voice_colour(None, character.voice.colour if character.voice else None)


# --------------------------------------------------------------------------- who is there


def _present(panel: Panel, company: _Company, memory: Memory) -> tuple[str, ...]:
    """Keys of everybody in the picture: the actors, who speaks, who is spoken to."""
    keys: dict[str, None] = {}
    for line in panel.lines:
        if not _is_off(line):
            keys.update((key, None) for key in line.by if _has_place(company.characters.get(key)))
    keys.update((actor.name, None) for actor in panel.actors if actor.name in company.characters)
    for key in list(keys):
        wearer = company.characters[key].worn_by
        if wearer in company.characters:
            keys[wearer] = None
    named = {line.to for line in panel.lines if line.to in company.characters}
    if panel.shot not in CLOSE:
        away = _away(panel)
        seen = (key for key in sorted(k for k in named if k) if _has_place(company.characters[key]))
        keys.update((key, None) for key in seen if key not in away)
        if not panel.actors and not named:
            partners = _partners(panel, keys, company, memory)
            keys.update((key, None) for key in partners if key not in away)
    elif not keys and not panel.actors:  # a voice from outside is seen on the face of one who hears it
        hears = (
            [key for key in _partners(panel, keys, company, memory) if key not in _away(panel)] if panel.lines else []
        )
        keys.update((key, None) for key in hears[:1])
    return tuple(keys)


def _away(panel: Panel) -> dict[str, str]:
    """Who is heard from outside the picture, and from which side: "" when the script does not say."""
    lines = [line for line in panel.lines if line.where]
    off = {key: (line.where or "").removeprefix("off").strip() for line in lines for key in line.by or (line.heard_as,)}
    here = {actor.name for actor in panel.actors} | {key for line in panel.lines if not line.where for key in line.by}
    return {key: side for key, side in off.items() if key not in here}


def _beyond(key: str, spoken: Sequence[tuple[int, Line]], panel: Panel) -> str | None:
    """The side to which somebody turns who speaks to a voice outside the picture, or has nobody else to listen to."""
    away = _away(panel)
    to = next((line.to for _, line in spoken if line.to), None)
    named = {actor.name for actor in panel.actors if not actor.is_kept}
    company = named | {by for line in panel.lines if not line.where for by in line.by}
    side = away.get(to, "") if to else next(iter(away.values()), "") if company <= {key} else ""
    return side if side in ("left", "right") else None


def _partners(panel: Panel, keys: Iterable[str], company: _Company, memory: Memory) -> list[str]:
    """Whoever was spoken with a moment ago stays: one partner for a lone speaker, all of them for an empty beat, and
    for a voice from outside, which somebody hears. A wide shot shows all who were seen in this place.
    """
    here = [key for key in keys if key in company.characters]
    bodies = [key for key in here if key in company.persons]
    same_place = place_of(panel) in (memory.place, None)
    if not panel.lines:
        return list(memory.present) if same_place and not here else []
    talks = any(line.kind not in ("thought", "caption", "sfx") for line in panel.lines)
    if talks and same_place and panel.shot in WIDE:
        return [key for key in memory.company if key not in here]
    if talks and not here and same_place and panel.shot != "establishing":
        return list(memory.present)
    if len(here) != 1 or not same_place or not talks:
        return []
    if bodies:
        return [key for key in memory.present if key not in here][:1]
    return [key for key in memory.present if key in company.persons][:1]


def _is_off(line: Line) -> bool:
    return line.where is not None or line.kind in ("caption", "sfx")


def _shared(line: Line) -> bool:
    """Whether several say a line: then those of them who are here are seen, though it is also heard from outside."""
    return len(line.by) + bool(line.heard_as) > 1


def _has_place(character: Character | None) -> bool:
    return character is not None and (character.voice is None or character.voice.device != "none")


# --------------------------------------------------------------------------- how they are


class _Hearing(NamedTuple):
    """In which language words are heard, and whether they are the last."""

    language: str
    is_last: bool


class _Others(NamedTuple):
    """What a listener does not do too: the faces of the other listeners, the poses of everybody."""

    faces: frozenset[str] = frozenset()
    poses: frozenset[str] = frozenset()


def _roles(panel: Panel, keys: Sequence[str], company: _Company, hearing: _Hearing, memory: Memory) -> tuple[Role, ...]:
    actors = {actor.name: actor for actor in panel.actors}
    alone = len(keys) < 2
    roles: list[Role] = []
    talked = panel.lines or ((memory.said,) if memory.said else ())
    silent = set(keys).difference(by for line in talked for by in line.by)
    faces = {actor.feeling.name for key, actor in actors.items() if key in silent and actor.feeling}
    for key in keys:
        others = _Others(frozenset(faces), frozenset(role.pose for role in roles)) if key in silent else _Others()
        role = _role(
            key, actors.get(key), panel, company=company, hearing=hearing, memory=memory, alone=alone, others=others
        )
        memory.keep(role)
        roles.append(role)
        faces |= {role.feeling.name} if key in silent else set()
    return tuple(roles)


def _role(
    key: str,
    actor: Actor | None,
    panel: Panel,
    *,
    company: _Company,
    hearing: _Hearing,
    memory: Memory,
    alone: bool,
    others: _Others,
) -> Role:
    character = company.characters[key]
    spoken = [
        (i, line) for i, line in enumerate(panel.lines) if key in line.by and (not _is_off(line) or _shared(line))
    ]
    acting = in_mood(_acting(key, spoken, panel, hearing=hearing, memory=memory, alone=alone), memory.moods.get(key))
    acting = apart(acting, others.faces)
    pose = _pose(key, actor, acting, memory=memory, taken=others.poses)
    chosen = _fresh(key, acting, pose=shown_pose(pose, key in memory.seated), memory=memory)
    feeling = _feeling(actor, spoken) or fitting(chosen, pose)
    memory.poses[key] = pose
    voice = character.voice
    heard = [i for i, line in enumerate(panel.lines) if _worn(line, key, company)]
    return Role(
        key=key,
        name=character.name,
        person=company.persons.get(key),
        device=_device(voice.device, place_of(panel)) if voice else None,
        colour=voice.colour if voice else None,
        feeling=feeling,
        pose=pose,
        facing=(actor and actor.facing) or _beyond(key, spoken, panel),
        place=actor.place if actor else None,
        holding=actor.holding if actor else None,
        emanata=actor.emanata if actor else None,
        sign=(actor.sign, hearing.language) if actor and actor.sign else None,
        speaks=bool(spoken),
        first_line=spoken[0][0] if spoken else 99,
        to=next((line.to for _, line in spoken if line.to), None),
        worn_by=character.worn_by,
        seated=key in memory.seated,
        on_seat=key in memory.seated and everybody_sits(place_of(panel)) and stays_seated(pose),
        hears=bool(heard),
        hears_first=bool(heard) and (not spoken or heard[0] < spoken[0][0]),
    )


def _device(device: str, place: str | None) -> str:
    """Through what a voice is heard there: inside of a car its voice comes from the screen in the dashboard."""
    return "screen" if device == "car" and everybody_sits(place) else device


def _worn(line: Line, wearer: str, company: _Company) -> bool:
    return any(company.characters[by].worn_by == wearer for by in line.by if by in company.characters)


def _acting(
    key: str, spoken: Sequence[tuple[int, Line]], panel: Panel, *, hearing: _Hearing, memory: Memory, alone: bool
) -> Acting:
    """What the words ask for; who is silent reacts to the last thing said, also in the pause after it."""
    memory.turns += 1

    def said_by(text: str, kind: str, *, addressed: bool) -> Acting:
        named = {"language": hearing.language, "name": key}
        before = _before(key, spoken, panel, memory)
        return react(text, kind=kind, number=memory.turns, addressed=addressed, before=before, **named)

    def heard_by(text: str, kind: str, told: Feeling | None = None) -> Acting:
        acting = listen(text, kind=kind, language=hearing.language, name=key, number=memory.turns)
        return answering(acting, told, memory.moods.get(key))

    if spoken:
        text = " ".join(line.text for _, line in spoken)
        to_somebody = not alone or any(line.to for _, line in spoken)
        return said_by(text, spoken[-1][1].kind, addressed=to_somebody)
    heard = [line for line in panel.lines if line.kind not in UNHEARD]
    if heard:
        return heard_by(heard[-1].text, heard[-1].kind, _told(heard[-1], panel))
    before = memory.said
    if panel.lines or before is None:
        return heard_by("", "speech")
    said = said_by(before.text, before.kind, addressed=not alone)
    return linger(
        said, heard_by(before.text, before.kind, before.feeling), spoke=key in before.by, last=hearing.is_last
    )


def _told(line: Line, panel: Panel) -> Feeling | None:
    """With what face a line is said, where the script tells."""
    return line.feeling or next((actor.feeling for actor in panel.actors if actor.name in line.by), None)


def _before(key: str, spoken: Sequence[tuple[int, Line]], panel: Panel, memory: Memory) -> str:
    """What another one said last, before somebody speaks."""
    heard = [line for line in panel.lines[: spoken[0][0]] if line.kind not in UNHEARD] if spoken else []
    last = heard[-1] if heard else memory.said
    return last.text if last is not None and key not in last.by else ""


def _feeling(actor: Actor | None, spoken: Sequence[tuple[int, Line]]) -> Feeling | None:
    """The feeling that the script says."""
    said = [line.feeling for _, line in spoken if line.feeling]
    return said[-1] if said else actor.feeling if actor else None


def _fresh(key: str, acting: Acting, *, pose: str, memory: Memory) -> Feeling:
    """The first fitting feeling that does not make the same drawing for the third time running."""
    first = acting.feelings[0] if acting.feelings else NEUTRAL
    if not memory.wears_out(key, (first, pose)):
        return first
    calm = is_plain(first)
    others = [one for one in acting.feelings[1:] if calm or not is_plain(one)]
    return others[0] if others else first._replace(degree=round(first.degree * PALER, 3))


def _pose(key: str, actor: Actor | None, acting: Acting, *, memory: Memory, taken: frozenset[str]) -> str:
    """The written pose, the one that holding a thing needs, or the first fitting one that is not a repetition."""
    if actor and actor.pose:
        return actor.pose
    if actor and actor.holding:
        return HOLD_POSE.get(actor.holding, "offer")
    last = memory.poses.get(key)
    free = [pose for pose in acting.poses if pose != last and (key, pose) not in memory.spent]
    pose = next((pose for pose in free if pose not in taken), free[0] if free else "relaxed")
    if pose in ONCE_A_STRIP:
        memory.spent.add((key, pose))
    return pose
