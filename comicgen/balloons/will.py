"""The writer's own will, applied to the best plan: `at` once more where the search did not keep to it, then nudges.

Comes in: a Plan. Goes out: a Plan, with a Remark for every wish that could not be kept or that does harm. A nudge is
always obeyed: the artist wins, and is told what it costs.
"""

from collections.abc import Callable
from typing import TypeAlias

from comicgen.balloons.costs import root_of, stakes_of, unary
from comicgen.balloons.field import Arranged, Field, Spot, Want
from comicgen.balloons.finish import Plan
from comicgen.balloons.model import Remark
from comicgen.balloons.wishes import NEAR_EM, off_em, wished_centre
from comicgen.geometry import Rect

__all__ = ["moved_to", "nudged", "wished"]

Leader: TypeAlias = Callable[[Arranged, float], Plan]  # gives an arrangement its tails


def wished(plan: Plan, led: Leader) -> Plan:
    """The plan with every body at the place that the writer asked for, if that breaks no hard rule; else a remark."""
    for k, want in enumerate(plan.arranged.wants):
        if want.ask.at and _off(plan.arranged, k) > NEAR_EM:
            plan = _brought(plan, k, led)
    return plan


def _off(arranged: Arranged, k: int) -> float:
    spot = arranged.spots[k]
    box = Rect(spot.x - spot.a, spot.y - spot.b, 2 * spot.a, 2 * spot.b)
    return off_em(arranged.field, arranged.wants[k].ask.at or "", box)


def _brought(plan: Plan, k: int, led: Leader) -> Plan:
    """The plan with balloon `k` where it should be, or the plan as it is with the reason why it is not there."""
    field, wants, spots = plan.arranged
    reasons: list[str] = []
    for shape, body in enumerate(wants[k].bodies):
        spot = spots[k]
        x, y = wished_centre(field, wants[k].ask.at or "", (body.reach_a, body.reach_b))
        at = moved_to(field, wants[k], (shape, spot.x if x is None else x, spot.y if y is None else y), spot)
        tried = led(Arranged(field, wants, (*spots[:k], at, *spots[k + 1 :])), plan.cost)
        if len(tried.faults) <= len(plan.faults) and not set(tried.faults) - set(plan.faults):
            return tried._replace(remarks=plan.remarks)
        reasons += [fault for fault in tried.faults if fault not in plan.faults]
    own = next((reason for reason in reasons if f"balloon {k + 1}" in reason), reasons[0])
    return plan._replace(remarks=(*plan.remarks, Remark(k, "at", _of_it(own, k))))


def nudged(plan: Plan, led: Leader) -> Plan:
    """The plan moved as the writer says; what is wrong with it then are remarks, not faults."""
    field, wants, homes = plan.arranged
    spots = tuple(_nudged(field, want, spot) for want, spot in zip(wants, homes, strict=True))
    after = led(Arranged(field, wants, spots), plan.cost)
    told = tuple(_blamed(wants, fault) for fault in after.faults if fault not in plan.faults)
    return after._replace(cost=plan.cost, faults=plan.faults, homes=homes, remarks=(*plan.remarks, *told))


def _blamed(wants: tuple[Want, ...], fault: str) -> Remark:
    """A fault as a remark on the nudged balloon that it speaks of, else on the first that was nudged."""
    movers = [want.number for want in wants if want.ask.nudge != (0.0, 0.0)]
    mover = next((k for k in movers if f"balloon {k + 1}" in fault), movers[0])
    return Remark(mover, "nudge", _of_it(fault, mover))


def _of_it(fault: str, k: int) -> str:
    """A fault in words that speak of balloon `k` as "it"."""
    name = f"balloon {k + 1}"
    for old, new in ((f"the words of {name}", "its words"), (f"the tail of {name}", "its tail"), (name, "it")):
        fault = fault.replace(old, new)
    return fault


def _nudged(field: Field, want: Want, spot: Spot) -> Spot:
    """The spot moved as the writer says, its words and their air kept inside the frame."""
    frame, (nx, ny) = field.scene.frame, want.ask.nudge
    if nx == ny == 0.0:
        return spot
    ink = want.bodies[spot.shape].ink
    inside = max(field.style.place.text_inside_em, field.style.balloon.pad_em) * field.em
    x = _clamped(spot.x + nx * frame.w, frame.x + inside - ink.x, frame.right - inside - ink.right)
    y = _clamped(spot.y + ny * frame.h, frame.y + inside - ink.y, frame.bottom - inside - ink.bottom)
    return moved_to(field, want, (spot.shape, x, y), spot)


def moved_to(field: Field, want: Want, at: tuple[int, float, float], spot: Spot) -> Spot:
    """A body at a place that was not searched for: allowed there or not, with its tail from there to the target."""
    found = unary(stakes_of(field, want), at)
    if found is not None:
        return found
    shape, x, y = at
    body, frame = want.bodies[shape], field.scene.frame
    a, b = body.reach_a, body.reach_b
    box = Rect(x - a, y - b, 2 * a, 2 * b)
    seen = box.overlap(frame) or box
    target = want.aim if want.led else (x, y)
    root = root_of((x, y, a, b, body.boxy), target, field.style.balloon.exponent) if want.led else target
    edges = seen.x, seen.y, seen.right, seen.bottom
    return Spot(spot.cost, x, y, a, b, body.boxy, *edges, root, target, shape)


def _clamped(value: float, low: float, high: float) -> float:
    return (low + high) / 2 if low > high else max(low, min(high, value))
