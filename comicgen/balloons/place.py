"""`place`: the words of one panel put in their places. Comes in: asks and the scene. Goes out: a Placement.

The search works on a panel that reads from left to right; a panel that reads from right to left is mirrored before
and back after. The best few arrangements get their bridges and tails, and the best of those is taken.
"""

from collections.abc import Sequence

from comicgen.balloons.candidates import spots as tries_for
from comicgen.balloons.chains import links, tail_bearers
from comicgen.balloons.costs import unary
from comicgen.balloons.faults import TOO_MUCH, faults_of, misreadings
from comicgen.balloons.field import Arranged, Field, Spot, Want, field_of, joined_across, wants_of
from comicgen.balloons.finish import Plan, finished
from comicgen.balloons.mirror import mirrored_ask, mirrored_body, mirrored_scene
from comicgen.balloons.model import Ask, Placement, Scene
from comicgen.balloons.routing import routed
from comicgen.balloons.search import arrangements
from comicgen.script.style import Style

__all__ = ["place"]

MISREAD = 0.5  # cost of a place where the eye may go astray
# The searches, each one tried when the one before found nothing good: more tries or not; whether lines of one speaker
# are also meant to be joined past somebody else's.
ATTEMPTS = ((False, False), (True, True), (True, False))


def place(asks: Sequence[Ask], scene: Scene, *, style: Style, effort: int = 0) -> Placement:
    """The best arrangement of `asks`, which are in reading order.

    `effort` 1 tries more places; 2 also allows a little hair to be covered and more of the panel to be filled.
    Same input, same output; all lengths scale with the input. `faults` names what is still wrong.
    """
    if not asks:
        return Placement((), 0.0, ())
    seen = tuple(asks)
    if scene.sign < 0:
        seen, scene = tuple(mirrored_ask(ask, scene.frame) for ask in asks), mirrored_scene(scene)
    best: Plan | None = None
    for wide, across in ATTEMPTS[1:] if effort else ATTEMPTS:
        field = field_of(scene, style, effort=effort, wide=wide)
        plan = _planned(field, _wants(seen, field, across))
        best = plan if best is None or _rank(plan) < _rank(best) else best
        if TOO_MUCH in plan.faults or (not best.faults and (wide or plan.cost <= _easy(len(asks)))):
            break
    assert best is not None
    return Placement(finished(best, asks), best.cost, best.faults)


def _rank(plan: Plan) -> tuple[int, float]:
    return len(plan.faults), plan.cost


def _easy(count: int) -> float:
    """The cost of a panel in which no better places need to be looked for."""
    return count + 0.6 * count * (count - 1)


def _wants(asks: Sequence[Ask], field: Field, across: bool) -> tuple[Want, ...]:
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
    # Sounds and captions have wishes of their own, which must not be all that is tried.
    tries = [tries_for(field, want, most if want.role == "speech" else 2 * most) for want in wants]
    best: Plan | None = None
    for cost, spots in arrangements(field, wants, tries, beam=beam, keep=keep):
        if best is not None and not best.faults and best.cost <= cost:
            break
        plan = _plan(Arranged(field, wants, spots), cost)
        best = plan if best is None or _rank(plan) < _rank(best) else best
    assert best is not None
    return best


def _plan(arranged: Arranged, cost: float) -> Plan:
    """An arrangement nudged as the writer says, with its bridges and tails."""
    field, wants, spots = arranged
    if any(want.ask.nudge != (0.0, 0.0) for want in wants):
        spots = tuple(_nudged(field, want, spot) for want, spot in zip(wants, spots, strict=True))
        arranged = Arranged(field, wants, spots)
    linked = links(arranged)
    routes = routed(arranged, tail_bearers(arranged, linked))
    tails = [route for group in routes.values() for route in group]
    faults = (*faults_of(arranged, linked), *(hit for route in tails for hit in route.hits))
    cost += sum(route.cost for route in tails) + MISREAD * misreadings(spots, linked)
    return Plan(arranged, linked, routes, cost, faults)


def _nudged(field: Field, want: Want, spot: Spot) -> Spot:
    """The spot moved as the writer says, its words kept well inside the frame."""
    frame, (nx, ny) = field.scene.frame, want.ask.nudge
    if nx == ny == 0.0:
        return spot
    ink = want.bodies[spot.shape].ink
    inside = field.style.place.text_inside_em * field.em
    x = _clamped(spot.x + nx * frame.w, frame.x + inside - ink.x, frame.right - inside - ink.right)
    y = _clamped(spot.y + ny * frame.h, frame.y + inside - ink.y, frame.bottom - inside - ink.bottom)
    moved = unary(field, want, (spot.shape, x, y))
    if moved is not None:
        return moved
    dx, dy = x - spot.x, y - spot.y
    x0, y0, x1, y1 = spot.x0 + dx, spot.y0 + dy, spot.x1 + dx, spot.y1 + dy
    return spot._replace(x=x, y=y, x0=x0, y0=y0, x1=x1, y1=y1, root=(spot.root[0] + dx, spot.root[1] + dy))


def _clamped(value: float, low: float, high: float) -> float:
    return (low + high) / 2 if low > high else max(low, min(high, value))
