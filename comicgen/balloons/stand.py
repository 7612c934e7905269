"""`stand`: words put where they stood before. Comes in: asks, the scene, a Stand for each ask. Goes out: a Placement.

What is unchanged keeps its centre and its rows to the last digit. Words that were edited keep their place about: the
edge of the panel that they stood at, or else their centre, in the rows that take up the room they had; they give way
a little where they would now touch something. Nothing else moves. Faults are told as those of a search are.
"""

from collections.abc import Sequence

from comicgen.balloons.bodies import Body
from comicgen.balloons.candidates import spots as tries_for
from comicgen.balloons.field import Arranged, Field, Spot, Want, field_of, joined_across
from comicgen.balloons.finish import Plan
from comicgen.balloons.mirror import flip_of, mirrored_ask, mirrored_scene
from comicgen.balloons.model import Ask, Placement, Scene
from comicgen.balloons.place import led, placement_of, wants_for
from comicgen.balloons.together import pair, rule_for
from comicgen.balloons.will import moved_to, wished
from comicgen.frozen import NamedTuple
from comicgen.geometry import Point
from comicgen.lettering.model import Block
from comicgen.script.style import Style

__all__ = ["Stand", "rows_of", "stand"]

AT_EDGE_EM = 1.2  # words this near to an edge of the panel stand at it
GIVE_EM = (0.0, 0.4, 0.8, 1.2, 1.8, 2.6)  # how far edited words give way, in each direction
MOST_TRIES = 240  # places that are looked at all over the panel
ROOM = 6.0  # cost of a body twice as wide or high as the one before
CRAMPED = 60.0  # cost of a place that the search would not allow
GIVE = 1.0  # cost of giving way, per em


class Stand(NamedTuple):
    """Where a body stood: its centre in the panel before any nudge, half axes, letters in each row, what it hung on."""

    at: Point
    reach: tuple[float, float]
    rows: tuple[int, ...]
    joined_to: int | None = None
    edited: bool = False


def rows_of(block: Block) -> tuple[int, ...]:
    """How many letters stand in each row: a way to know a block again."""
    return tuple(len("".join(row.text.split())) for row in block.rows)


def stand(asks: Sequence[Ask], scene: Scene, stands: Sequence[Stand], *, style: Style, effort: int = 0) -> Placement:
    """The asks where they stood; `stands` are as many and in the same order."""
    seen = tuple(asks)
    if scene.sign < 0:
        flip = flip_of(scene.frame)
        stands = [stand._replace(at=flip.apply(stand.at)) for stand in stands]
        seen, scene = tuple(mirrored_ask(ask, scene.frame) for ask in asks), mirrored_scene(scene)
    field = field_of(scene, style, effort=effort, wide=False)
    readings = _readings(seen, field)
    plans = [_plan(field, wants, stands) for wants in readings]
    if all(plan.faults for plan in plans) and any(stand.edited for stand in stands):
        plans += [_plan(field, wants, stands, far=True) for wants in readings]
    wanted = {k: stand.joined_to for k, stand in enumerate(stands) if stand.joined_to is not None}
    plan = min(plans, key=lambda plan: (len(plan.faults), dict(plan.linked) != wanted))
    return placement_of(wished(plan, led), asks)


def _readings(asks: tuple[Ask, ...], field: Field) -> tuple[tuple[Want, ...], ...]:
    """The wants, with lines joined to their neighbours only, and past others."""
    wants = wants_for(asks, field, across=False)
    across = joined_across(wants)
    return (wants,) if across == wants else (wants, across)


def _plan(field: Field, wants: tuple[Want, ...], stands: Sequence[Stand], *, far: bool = False) -> Plan:
    """Every body where it stood; with `far` edited words are looked a place for all over the panel."""
    spots: list[Spot | None] = [
        None if stand.edited else _same(field, want, stand) for want, stand in zip(wants, stands, strict=True)
    ]
    for k, stand in enumerate(stands):
        if spots[k] is None:
            spots[k] = _anywhere(field, wants, spots, k) if far else _about(field, wants, spots, k, stand)
    arranged = Arranged(field, wants, tuple(spot for spot in spots if spot is not None))
    return led(arranged, 0.0)


def _same(field: Field, want: Want, stand: Stand) -> Spot | None:
    """The body exactly as it stood; None when its words are no longer broken into these rows."""
    same = [shape for shape, body in enumerate(want.bodies) if rows_of(body.block) == stand.rows]
    if not same:
        return None
    # A sound may be drawn along several paths in the same rows.
    return _at(field, want, (min(same, key=lambda shape: (_grown(want.bodies[shape], stand), shape)), *stand.at))


def _grown(body: Body, stand: Stand) -> float:
    """How far a body is from the size of the one that stood there."""
    return abs(body.reach_a / stand.reach[0] - 1.0) + abs(body.reach_b / stand.reach[1] - 1.0)


def _at(field: Field, want: Want, at: tuple[int, float, float]) -> Spot:
    shape, x, y = at
    body = want.bodies[shape]
    ground = Spot(CRAMPED, x, y, body.reach_a, body.reach_b, body.boxy, x, y, x, y, (x, y), (x, y), shape)
    return moved_to(field, want, at, ground)


def _about(field: Field, wants: Sequence[Want], spots: Sequence[Spot | None], k: int, stand: Stand) -> Spot:
    """The body of edited words where it stood, taking about the same room, moved as little as may be."""
    want = wants[k]
    best: tuple[float, Spot] | None = None
    for shape, body in enumerate(want.bodies):
        x, y = _kept(field, stand, (body.reach_a, body.reach_b))
        for dx, dy in _steps(field.em):
            spot = _at(field, want, (shape, x + dx, y + dy))
            cost = spot.cost + ROOM * _grown(body, stand) + GIVE * (abs(dx) + abs(dy)) / field.em
            cost += _beside(field, wants, spots, k, spot)
            if best is None or cost < best[0] - 1e-9:
                best = cost, spot
    assert best is not None
    return best[1]


def _steps(em: float) -> list[Point]:
    """How edited words may give way, in all directions."""
    sides = sorted({sign * step * em for step in GIVE_EM for sign in (-1, 1)}, key=abs)
    return [(dx, dy) for dx in sides for dy in sides]


def _anywhere(field: Field, wants: Sequence[Want], spots: Sequence[Spot | None], k: int) -> Spot:
    """The best place for a body among those that stand."""
    tries = tries_for(field._replace(wide=True), wants[k], MOST_TRIES)
    return min(tries, key=lambda spot: (spot.cost + _beside(field, wants, spots, k, spot), spot))


def _beside(field: Field, wants: Sequence[Want], spots: Sequence[Spot | None], k: int, spot: Spot) -> float:
    """What a place costs beside the bodies that already stand."""
    cost = 0.0
    for i, other in enumerate(spots):
        if other is not None and i != k:
            first, second = (other, spot) if i < k else (spot, other)
            cost += pair(rule_for(field, wants[min(i, k)], wants[max(i, k)]), first, second)
    return cost


def _kept(field: Field, stand: Stand, reach: tuple[float, float]) -> Point:
    """The centre of a body of another size that stands where the old one stood."""
    near = AT_EDGE_EM * field.em
    x = _held(stand.at[0], stand.reach[0], reach[0], (field.left, field.right), near)
    y = _held(stand.at[1], stand.reach[1], reach[1], (field.top, field.bottom), near)
    return x, y


def _held(centre: float, old: float, new: float, edges: tuple[float, float], near: float) -> float:
    """Along one axis: the nearer edge is kept to, if the body stood at it; else the centre."""
    low, high = centre - old - edges[0], edges[1] - centre - old
    if min(low, high) > near:
        return centre
    return edges[0] + low + new if low <= high else edges[1] - high - new
