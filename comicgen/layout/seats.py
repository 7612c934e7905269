"""Seats: who stands where, and whom they face.

The first speaker stands on the reading side and seats are kept from panel to panel (lettering tradition; the
weights are those of Comic Chat's seating score). Every order of up to six people is tried.
"""

from collections.abc import Mapping, Sequence
from itertools import permutations

from comicgen.layout.beats import Role

__all__ = ["facings", "order_of", "places_of"]

WRITTEN = {"far left": 0.12, "left": 0.28, "centre": 0.5, "right": 0.72, "far right": 0.88}
SPOKE_LATER = 3.0  # somebody who speaks later stands on the reading side
MOVED = 6.0  # two people change sides between panels
BETWEEN = 4.0  # a body between two who talk to each other
INNER_DEVICE = 1.0  # a device in the middle of people
AGAINST_SCRIPT = 100.0
ROWS = {1: (0.56,), 2: (0.27, 0.73), 3: (0.18, 0.5, 0.82), 4: (0.14, 0.38, 0.62, 0.86)}
HEARS_AT = 0.70  # who answers a voice in their ear stands aside, so that both tails have a way of their own
TOGETHER = (0.33, 0.67)  # two who share a seat


def order_of(roles: Sequence[Role], before: Mapping[str, float], *, restage: bool) -> tuple[int, ...]:
    """Indices of the roles from left to right; `before` holds where people stood in the last panel (0 to 1).

    `restage` gives up old seats for the sake of reading order.
    """
    indices = range(len(roles))
    if len(roles) > 6:
        return tuple(sorted(indices, key=lambda i: (roles[i].first_line, i)))
    return min(permutations(indices), key=lambda order: (_cost(order, roles, before, restage=restage), order))


def _cost(order: Sequence[int], roles: Sequence[Role], before: Mapping[str, float], *, restage: bool) -> float:
    cost = 0.0
    for rank, i in enumerate(order):
        left = roles[i]
        if left.device and 0 < rank < len(order) - 1:
            cost += INNER_DEVICE
        for gap, j in enumerate(order[rank + 1 :]):
            right = roles[j]
            if right.first_line < left.first_line:
                cost += SPOKE_LATER * (4 if restage else 1)
            if not restage and left.key in before and right.key in before and before[left.key] > before[right.key]:
                cost += MOVED
            if right.key in (left.to, left.worn_by) or left.key in (right.to, right.worn_by):
                cost += BETWEEN * gap
            if left.place and right.place and WRITTEN[left.place] > WRITTEN[right.place]:
                cost += AGAINST_SCRIPT
            if left.place in ("right", "far right") and not right.place:
                cost += AGAINST_SCRIPT / 2
            if right.place in ("left", "far left") and not left.place:
                cost += AGAINST_SCRIPT / 2
    return cost


def places_of(
    order: Sequence[int], roles: Sequence[Role], before: Mapping[str, float], *, spread: bool
) -> dict[int, float]:
    """Where each role stands across the panel, 0 to 1; written places are kept to."""
    count = len(order)
    row = ROWS.get(count) or tuple((i + 0.5) / count for i in range(count))
    if count == 2:
        seated = all(role.pose == "sit" for role in roles)
        row = (0.20, 0.80) if spread else TOGETHER if seated else row
    places = {i: row[rank] for rank, i in enumerate(order)}
    if count == 1:
        old = before.get(roles[order[0]].key)
        places[order[0]] = 0.44 if old is not None and old < 0.48 else row[0]
        if roles[order[0]].hears and roles[order[0]].speaks:
            places[order[0]] = HEARS_AT
    # In company a written place only says who stands left of whom; alone or in pairs it is a place.
    for i in order if count < 3 else ():
        written = roles[i].place
        if written and not (count == 2 and row == TOGETHER):
            places[i] = WRITTEN[written]
    return places


def facings(roles: Sequence[Role], places: Mapping[int, float], *, number: int) -> dict[int, str]:
    """Whom everybody faces: the one spoken to, else the speaker, else the middle; the lone face the open side."""
    keys = {role.key: i for i, role in enumerate(roles)}
    speakers = sorted((role.first_line, i) for i, role in enumerate(roles) if role.speaks)
    result: dict[int, str] = {}
    for i, role in enumerate(roles):
        if role.facing in ("left", "right", "us", "back"):
            result[i] = role.facing
            continue
        partner = _partner(i, role, roles, keys=keys, speakers=[i for _, i in speakers])
        towards = places[partner] if partner is not None else 1.0 if role.hears else _open_side(places[i], number)
        result[i] = "left" if towards < places[i] else "right"
    return result


def _partner(
    i: int, role: Role, roles: Sequence[Role], *, keys: Mapping[str, int], speakers: Sequence[int]
) -> int | None:
    for key in (role.facing, role.to):
        if key is not None and keys.get(key, i) != i:
            return keys[key]
    others = [j for j in speakers if j != i and roles[j].worn_by != role.key]
    if others:
        return others[0]
    rest = [j for j in range(len(roles)) if j != i and roles[j].worn_by != role.key]
    return rest[0] if rest else None


def _open_side(place: float, number: int) -> float:
    if abs(place - 0.5) < 0.08:
        return 1.0 if number % 2 else 0.0
    return 0.0 if place > 0.5 else 1.0
