"""Seats: where in the panel everybody stands, and whom they face.

Comes in: the roles of a panel and the line of its scene. Goes out: their order from left to right, places from 0 to 1,
facings. The line is kept (see `line`); a written place beats it for its panel.
"""

from collections.abc import Mapping, Sequence
from itertools import permutations

from comicgen.cast import SITTING
from comicgen.layout.model import Role
from comicgen.layout.perch import is_animal

__all__ = ["facings", "order_of", "places_of"]

WRITTEN = {"far left": 0.12, "left": 0.28, "centre": 0.5, "right": 0.72, "far right": 0.88}
OFF_LINE = 6.0  # two people change sides
AGAINST_SCRIPT = 100.0
ROWS = {1: (0.5,), 2: (0.27, 0.73), 3: (0.18, 0.5, 0.82), 4: (0.14, 0.38, 0.62, 0.86)}
LEAD_ROOM = 0.07  # who is alone stands this far from the middle, so that they look into the wider part of the panel
HEARS_AT = -0.12  # who hears a voice in their ear leaves room beside that ear, where its words come down
TOGETHER = (0.33, 0.67)  # two who share a seat
TRY_ALL = 6
CROWD = 4  # people


def order_of(roles: Sequence[Role], line: Sequence[str]) -> tuple[int, ...]:
    """Indices of the roles from left to right."""
    ranks = {key: rank for rank, key in enumerate(line)}
    kept = tuple(sorted(range(len(roles)), key=lambda i: (ranks.get(roles[i].key, len(ranks)), i)))
    if len(roles) > TRY_ALL or not any(role.place for role in roles):
        return kept
    return min(permutations(kept), key=lambda order: (_cost(order, kept, roles), order))


def _cost(order: Sequence[int], kept: Sequence[int], roles: Sequence[Role]) -> float:
    cost = 0.0
    for rank, i in enumerate(order):
        for j in order[rank + 1 :]:
            left, right = roles[i].place, roles[j].place
            cost += OFF_LINE * (kept.index(j) < kept.index(i))
            if left and right:
                cost += AGAINST_SCRIPT * (WRITTEN[left] > WRITTEN[right])
            elif left in ("right", "far right") or right in ("left", "far left"):
                cost += AGAINST_SCRIPT / 2
    return cost


def places_of(
    order: Sequence[int], roles: Sequence[Role], line: Sequence[str], *, number: int, spread: bool
) -> dict[int, float]:
    """Where each role stands across the panel, 0 to 1; written places are kept to."""
    count = len(order)
    row = ROWS.get(count) or tuple((i + 0.5) / count for i in range(count))
    if count == 2:
        seated = all((role.pose in SITTING or role.on_seat) and not is_animal(role) for role in roles)
        row = (0.20, 0.80) if spread else TOGETHER if seated else row
    places = {i: row[rank] for rank, i in enumerate(order)}
    if count == 1:
        lone = roles[order[0]]
        away = HEARS_AT if lone.hears else LEAD_ROOM
        places[order[0]] = 0.5 - away * side_of(lone, line, number=number)
    # In company a written place only says who stands left of whom; alone or in pairs it is a place.
    for i in order if count < 3 else ():
        written = roles[i].place
        if written and not (count == 2 and row == TOGETHER):
            places[i] = WRITTEN[written]
    return places


def side_of(role: Role, line: Sequence[str], *, number: int) -> int:
    """To which side somebody who is alone looks: 1 right, -1 left.

    To the side of whom they talk with, also when that one is not in the picture; else to where they may look, turn by
    turn.
    """
    if role.facing in ("left", "right"):
        return 1 if role.facing == "right" else -1
    if role.place:
        return 1 if WRITTEN[role.place] < 0.5 else -1
    partner = role.facing if role.facing in line else role.partner
    if role.key in line and partner in line and partner != role.key:
        return 1 if line.index(partner) > line.index(role.key) else -1
    if role.hears:
        # The ear that is turned to us is on the far side of the mouth: both tails come down in the order of the lines.
        return 1 if role.hears_first else -1
    return 1 if number % 2 else -1


def facings(roles: Sequence[Role], places: Mapping[int, float], line: Sequence[str], *, number: int) -> dict[int, str]:
    """Whom everybody faces: the one spoken to, else the speaker, else the middle; the lone face the open side."""
    return {i: _facing(i, roles, places, line, number=number) for i in range(len(roles))}


def _facing(i: int, roles: Sequence[Role], places: Mapping[int, float], line: Sequence[str], *, number: int) -> str:
    role = roles[i]
    if role.facing in ("left", "right", "us", "back"):
        return role.facing
    if _to_all(i, roles, places):
        return "us"
    keys = {other.key: j for j, other in enumerate(roles) if j != i}
    partner = next((keys[key] for key in (role.facing, role.partner) if key in keys), None)
    if partner is not None:
        return "left" if places[partner] < places[i] else "right"
    if len(roles) > 1 and role.partner is None:
        return "left" if places[i] > 0.5 else "right"
    return "right" if side_of(role, line, number=number) > 0 else "left"


def _to_all(i: int, roles: Sequence[Role], places: Mapping[int, float]) -> bool:
    """Whether somebody in the middle of a crowd speaks to nobody in particular: they face the reader."""
    role, people = roles[i], [j for j, other in enumerate(roles) if other.person and j != i]
    if not role.speaks or role.to or role.facing or len(people) + 1 < CROWD:
        return False
    return min(places[j] for j in people) < places[i] < max(places[j] for j in people)
