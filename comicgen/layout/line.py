"""The line: who is left stays left as long as a setting lasts, and everybody knows to whom they speak.

Comes in: beats. Goes out: the beats with `line`, everybody of their scene from left to right, and with a partner for
each role. The 180-degree rule of film, and R4 of the craft rules: the first speaker stands on the reading side. A
scene is seated once, for all its panels together, so that nothing is left to be broken later; a scene that comes back
finds its seats again. The weights are those of Comic Chat's seating score.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations

from comicgen.layout.model import Beat, Role, place_of

__all__ = ["in_line"]

SPOKE_LATER = 3.0  # somebody who speaks later stands on the reading side
WORDS_WEIGH = 24.0  # so many words in a panel count like another panel: where there is little room, order matters more
FIRST = 1.5  # how much more the first panel of a scene counts: there the reader learns who stands where
BETWEEN = 4.0  # a body between two who talk to each other
INNER_DEVICE = 1.0  # a device in the middle of people
AGAINST_SCRIPT = 100.0
SHELF = {"far left": 0, "left": 1, "centre": 2, "right": 3, "far right": 4}
TRY_ALL = 5  # more people than this are seated by exchanging pairs


def in_line(beats: Sequence[Beat]) -> tuple[Beat, ...]:
    """The beats with their lines and partners."""
    scenes = _scenes(beats)
    lines = {
        scene: _seated([beat for beat, its in zip(beats, scenes, strict=True) if its == scene]) for scene in scenes
    }
    found: list[Beat] = []
    for i, (beat, scene) in enumerate(zip(beats, scenes, strict=True)):
        others = [other for j, other in _by_distance(beats, i) if scenes[j] == scene]
        roles = tuple(role._replace(partner=_partner(role, beat, others)) for role in beat.roles)
        found.append(beat._replace(roles=roles, line=lines[scene]))
    return tuple(found)


def _scenes(beats: Iterable[Beat]) -> list[str]:
    """The place of each panel; a panel without one belongs to the place before it."""
    scenes: list[str] = []
    for beat in beats:
        scenes.append(place_of(beat.panel) or (scenes[-1] if scenes else ""))
    first = next((scene for scene in scenes if scene), "")
    return [scene or first for scene in scenes]


def _by_distance(beats: Sequence[Beat], i: int) -> Iterator[tuple[int, Beat]]:
    """The other panels: those before, the nearest first, then those after."""
    for j in (*range(i - 1, -1, -1), *range(i + 1, len(beats))):
        yield j, beats[j]


# --------------------------------------------------------------------------- to whom


def _partner(role: Role, beat: Beat, others: Iterable[Beat]) -> str | None:
    """To whom somebody speaks or listens: as written; else who spoke last, else who answers, else who is there. Who is
    silent looks where a sound comes from, and so does who speaks to nobody.

    Who is alone in the picture still has somebody beyond its frame.
    """
    if role.to:
        return role.to
    here = {other.key: other for other in beat.roles if other.key != role.key and other.worn_by != role.key}
    here = {key: other for key, other in here.items() if role.worn_by != key}
    talk = [key for line in beat.panel.lines for key in line.by if key in here or key == role.key]
    if role.speaks and role.key in talk:
        first = talk.index(role.key)
        near = (*reversed(talk[:first]), *talk[first + 1 :])
    else:
        near = (*talk,)
    loud = [line.source for line in beat.panel.lines if line.kind == "sfx" and line.source in here]
    near = (*near, *loud) if role.speaks else (*loud[-1:], *near)
    partner = next((key for key in near if key != role.key), None)
    if partner is None and here:
        partner = next(iter(here))
    return partner or _elsewhere(role, others)


def _elsewhere(role: Role, others: Iterable[Beat]) -> str | None:
    """Whoever they talk with in the nearest other panel of the scene."""
    for beat in others:
        keys = [other.key for other in beat.roles if role.key not in (other.key, other.worn_by)]
        spoken = [other.key for other in beat.roles if other.key in keys and other.speaks]
        if keys and role.worn_by not in keys:
            return (spoken or keys)[0]
    return None


# --------------------------------------------------------------------------- seats


def _seated(beats: Sequence[Beat]) -> tuple[str, ...]:
    """Everybody of a scene from left to right."""
    keys = tuple(dict.fromkeys(role.key for beat in beats for role in _by_first_word(beat)))
    if len(keys) < 2:
        return keys
    pairs = _pairs(beats)
    if len(keys) <= TRY_ALL:
        return min(permutations(keys), key=lambda order: (_cost(order, pairs, beats), order != keys, order))
    return _exchanged(list(keys), pairs, beats)


def _by_first_word(beat: Beat) -> list[Role]:
    return sorted(beat.standing, key=lambda role: role.first_line)


def _pairs(beats: Iterable[Beat]) -> dict[tuple[str, str], float]:
    """What it costs that the first of two stands left of the second."""
    found: dict[tuple[str, str], float] = {}
    for i, beat in enumerate(beats):
        weight = SPOKE_LATER * (1 + beat.words / WORDS_WEIGH) * (1.0 if i else FIRST)
        for left in beat.roles:
            for right in beat.roles:
                cost = weight if right.first_line < left.first_line else 0.0
                cost += AGAINST_SCRIPT * _against(left, right)
                if cost and left.key != right.key:
                    found[left.key, right.key] = found.get((left.key, right.key), 0.0) + cost
    return found


def _against(left: Role, right: Role) -> float:
    """Whether the script puts these two the other way round; half, when it only says it of one."""
    if left.place and right.place:
        return float(SHELF[left.place] > SHELF[right.place])
    return 0.5 * (left.place in ("right", "far right") or right.place in ("left", "far left"))


def _cost(order: Sequence[str], pairs: Mapping[tuple[str, str], float], beats: Iterable[Beat]) -> float:
    cost = sum(pairs.get((left, right), 0.0) for i, left in enumerate(order) for right in order[i + 1 :])
    rank = {key: i for i, key in enumerate(order)}
    for beat in beats:
        here = sorted(rank[role.key] for role in beat.roles if role.key in rank)
        seat = {order[place]: i for i, place in enumerate(here)}
        for role in beat.roles:
            to = role.to or role.worn_by
            if role.key in seat and to in seat:
                cost += BETWEEN * (abs(seat[role.key] - seat[to]) - 1)
            if role.device and 0 < seat.get(role.key, 0) < len(here) - 1:
                cost += INNER_DEVICE
    return cost


def _exchanged(order: list[str], pairs: Mapping[tuple[str, str], float], beats: Sequence[Beat]) -> tuple[str, ...]:
    """A large company: pairs change places as long as that is better."""
    best = _cost(order, pairs, beats)
    for _ in order:
        before = best
        for i in range(len(order)):
            for j in range(i + 1, len(order)):
                tried = [*order]
                tried[i], tried[j] = tried[j], tried[i]
                cost = _cost(tried, pairs, beats)
                if cost < best:
                    order, best = tried, cost
        if best == before:
            break
    return tuple(order)
