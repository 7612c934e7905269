"""Pairs: who hugs, greets or holds whom: they stand beside each other, face each other, and their hands meet.

Comes in: the roles of a panel, in order from left to right. Goes out: the pairs, and the roles that know where their
hands go. A pose for two whose partner is not there is begun alone (see `lonely`).
"""

from collections.abc import Iterable, Mapping, Sequence

from comicgen.cast import PAIR_POSES
from comicgen.frozen import NamedTuple
from comicgen.layout.model import Beat, Role
from comicgen.layout.perch import is_animal

__all__ = ["Pair", "brought_together", "faced", "joined", "pairs_of"]


class Pair(NamedTuple):
    """Two roles, by index: the one of whom the pose is written, and the other."""

    first: int
    second: int
    distance: float  # between their middles, U


def pairs_of(beat: Beat, roles: Sequence[Role], order: Sequence[int]) -> tuple[list[Role], tuple[Pair, ...]]:
    """The roles with what their hands reach for, and who is a pair."""
    written = {actor.name: actor.pose for actor in beat.panel.actors if actor.pose}
    found, pairs = list(roles), []
    taken: set[int] = set()
    for i in order:
        role = roles[i]
        if i in taken or written.get(role.key) != role.pose or role.pose not in PAIR_POSES or not _can(role):
            continue
        other = _partner(i, roles, [j for j in order if j not in taken], written)
        if other is not None:
            pairs.append(_met(i, other, found))
            taken |= {i, other}
    return found, tuple(pairs)


def _can(role: Role) -> bool:
    return role.person is not None and not is_animal(role)


def _partner(i: int, roles: Sequence[Role], order: Sequence[int], written: Mapping[str, str]) -> int | None:
    """The neighbour who does the same, or the one faced or spoken to, or the only one without a pose of their own."""
    at = order.index(i)
    role, beside = roles[i], [*order[max(0, at - 1) : at], *order[at + 1 : at + 2]]
    free = [j for j in beside if _can(roles[j]) and written.get(roles[j].key, role.pose) in (role.pose, "stand")]
    if role.pose == "arm round":
        free = [j for j in beside if _can(roles[j])]
    keys = (role.facing, role.to, role.partner)
    rank = {j: (written.get(roles[j].key) != role.pose, roles[j].key not in keys) for j in free}
    return min(free, key=lambda j: (rank[j], j), default=None)


def _met(first: int, second: int, roles: list[Role]) -> Pair:
    from comicgen.cast.pairs import MUTUAL, meeting  # only some scripts need it

    a, b = roles[first], roles[second]
    assert a.person is not None
    assert b.person is not None
    met = meeting(a.pose, a.person, b.person)
    roles[first] = a._replace(touch=met.first)
    if a.pose in MUTUAL:
        roles[second] = b._replace(pose=a.pose, touch=met.second)
    elif b.pose == a.pose:
        roles[second] = b._replace(pose="relaxed")  # one arm round the other is enough
    return Pair(first, second, met.distance)


def faced(pairs: Iterable[Pair], facing: Mapping[int, str], order: Sequence[int]) -> dict[int, str]:
    """Everybody's facing, the two of a pair towards each other."""
    found = dict(facing)
    for pair in pairs:
        is_left = order.index(pair.first) < order.index(pair.second)
        found[pair.first], found[pair.second] = ("right", "left") if is_left else ("left", "right")
    return found


def brought_together(
    xs: Mapping[int, float],
    pairs: Iterable[Pair],
    *,
    scale: float,
    reach: Mapping[int, tuple[float, float]],
    width: float,
) -> dict[int, float]:
    """x of everybody, the two of a pair as far apart as their pose wants; their middle stays where it was."""
    found = dict(xs)
    for pair in pairs:
        left, right = sorted((pair.first, pair.second), key=lambda i: xs[i])
        half = pair.distance * scale / 2
        low, high = reach[left][0] + half, width - reach[right][1] - half
        middle = max(low, min((xs[left] + xs[right]) / 2, high))
        found[left], found[right] = middle - half, middle + half
    return found


def joined(pairs: Iterable[Pair], roles: Sequence[Role]) -> frozenset[str]:
    """Keys of those who are drawn before their partners."""
    return frozenset(roles[pair.first].key for pair in pairs)
