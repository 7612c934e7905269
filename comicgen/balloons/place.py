"""`place`: the words of one panel put in their places. Comes in: asks and the scene. Goes out: a Placement.

The search works on a panel that reads from left to right; a panel that reads from right to left is mirrored before
and back after. The best few arrangements get their bridges and tails, and the best of those is taken.
"""

from collections.abc import Mapping, Sequence

from comicgen.balloons.candidates import spots as tries_for
from comicgen.balloons.chains import bridge_lines, links, tail_bearers
from comicgen.balloons.faults import TOO_MUCH, faults_of
from comicgen.balloons.field import Arranged, Field, Want, field_of, joined_across, wants_of
from comicgen.balloons.finish import Plan, finished
from comicgen.balloons.mirror import mirrored_ask, mirrored_body, mirrored_scene
from comicgen.balloons.model import Ask, Placement, Scene
from comicgen.balloons.routing import routed
from comicgen.balloons.search import arrangements
from comicgen.balloons.will import nudged, wished
from comicgen.script.style import Style

__all__ = ["led", "place", "placement_of", "wants_for"]

BLAMINGS = 2  # how often the search is sent back because real tails were in the way of what it found
SOUND_EASE = 0.8  # of the cost that a sound adds is no reason to look for better places
PAST = 1.2  # cost of a bridge that leads past the next balloon
# The searches, each one tried when the one before found nothing good: more tries or not; whether lines of one speaker
# are also meant to be joined past somebody else's.
ATTEMPTS = ((False, False), (True, True), (True, False))


def place(asks: Sequence[Ask], scene: Scene, *, style: Style, effort: int = 0, quick: bool = False) -> Placement:
    """The best arrangement of `asks`, which are in reading order.

    `effort` 1 tries more places; 2 also allows a little hair to be covered and more of the panel to be filled. `quick`
    is for who asks only whether there is a clean one: the first that is found.
    Same input, same output; all lengths scale with the input. `faults` names what is still wrong.
    """
    if not asks:
        return Placement((), 0.0, ())
    seen = tuple(asks)
    if scene.sign < 0:
        seen, scene = tuple(mirrored_ask(ask, scene.frame) for ask in asks), mirrored_scene(scene)
    best: Plan | None = None
    searched: list[tuple[bool, tuple[Want, ...]]] = []
    for wide, across in ATTEMPTS[1:] if effort else ATTEMPTS:
        field = field_of(scene, style, effort=effort, wide=wide)
        wants = wants_for(seen, field, across=across)
        if (wide, wants) in searched:
            continue  # nothing can be joined past anybody: the same search again
        searched.append((wide, wants))
        plan = _planned(field, wants)
        best = plan if best is None or _rank(plan) < _rank(best) else best
        if TOO_MUCH in plan.faults or (not best.faults and (quick or wide or plan.cost <= _easy(seen))):
            break
    assert best is not None
    return placement_of(wished(best, led), asks)


def placement_of(plan: Plan, asks: Sequence[Ask]) -> Placement:
    """A plan, nudged as the writer says, as what it is handed out as."""
    if any(ask.nudge != (0.0, 0.0) for ask in asks):
        plan = nudged(plan, led)
    return Placement(finished(plan, asks), plan.cost, plan.faults, plan.remarks)


def _rank(plan: Plan) -> tuple[int, float]:
    return len(plan.faults), plan.cost


def _easy(asks: Sequence[Ask]) -> float:
    """The cost of a panel in which no better places need to be looked for; a sound may lie anywhere open."""
    count = len(asks)
    return count + 0.6 * count * (count - 1) + SOUND_EASE * sum(ask.kind == "sfx" for ask in asks)


def wants_for(asks: Sequence[Ask], field: Field, *, across: bool) -> tuple[Want, ...]:
    """The asks with their bodies, mirrored where the scene is."""
    wants = wants_of(asks, field)
    if across:
        wants = joined_across(wants)
    if field.scene.sign < 0:
        wants = tuple(want._replace(bodies=tuple(mirrored_body(body) for body in want.bodies)) for want in wants)
    return wants


def _planned(field: Field, wants: tuple[Want, ...]) -> Plan:
    """The best plan that one search finds."""
    taste, count = field.style.place, len(wants)
    if field.wide:
        most, beam, keep = max(40, 240 // count), 96, 6
    else:
        most, beam, keep = max(taste.candidates, 84 // count), taste.beam if count > 3 else taste.beam // 3, 2
    if wants[0].role == "sfx":
        beam *= 2  # what a sound wants most is seldom what leaves room for the balloons
    # Captions have wishes of their own, which must not be all that is tried.
    tries = [tries_for(field, want, 2 * most if want.role in ("first", "middle", "last") else most) for want in wants]
    best: Plan | None = None
    blame: dict[tuple[int, int], tuple[tuple[float, float, float, float], ...]] = {}
    for _ in range(BLAMINGS + 1):
        for cost, spots in arrangements(field, wants, tries, beam=beam, keep=keep, blame=blame):
            if best is not None and not best.faults and best.cost <= cost:
                break
            best = _better(Arranged(field, wants, spots), cost, best)
        assert best is not None
        if not _blamed(best, blame):
            break
    assert best is not None
    return best


def _better(arranged: Arranged, cost: float, best: Plan | None) -> Plan:
    """The arrangement with its tails, or `best` where that is as good; tails only ever add to faults and cost."""
    linked = links(arranged)
    faults = faults_of(arranged, linked)
    if best is not None and (len(faults), cost + _past(linked)) >= _rank(best):
        return best
    plan = _tailed(arranged, cost, linked, faults)
    return plan if best is None or _rank(plan) < _rank(best) else best


def _blamed(plan: Plan, blame: dict[tuple[int, int], tuple[tuple[float, float, float, float], ...]]) -> bool:
    """Notes which places of two balloons were in the way of each other's real tails; False when there are none new.

    Where bodies find no place either, tails are not to blame.
    """
    if len(plan.faults) > sum(len(route.hits) for group in plan.routes.values() for route in group):
        return False
    spots, before = plan.arranged.spots, dict(blame)
    for k, group in plan.routes.items():
        for other in (met for route in group for met in route.met if met != k):
            i, j = min(k, other), max(k, other)
            place = (spots[i].x, spots[i].y, spots[j].x, spots[j].y)
            if place not in blame.get((i, j), ()):
                blame[i, j] = (*blame.get((i, j), ()), place)
    return blame != before


def led(arranged: Arranged, cost: float) -> Plan:
    """An arrangement with its bridges and tails."""
    linked = links(arranged)
    return _tailed(arranged, cost, linked, faults_of(arranged, linked))


def _tailed(arranged: Arranged, cost: float, linked: dict[int, int], faults: Sequence[str]) -> Plan:
    routes = routed(arranged, tail_bearers(arranged, linked), bridge_lines(arranged, linked))
    tails = [route for group in routes.values() for route in group]
    cost += sum(route.cost for route in tails)
    hits = (hit for route in tails for hit in route.hits)
    return Plan(arranged, linked, routes, cost + _past(linked), (*faults, *hits), arranged.spots)


def _past(linked: Mapping[int, int]) -> float:
    return PAST * sum(later > earlier + 1 for later, earlier in linked.items())
