"""The chosen arrangement made into Balloons: outlines, tails and bridges as paths, mirrored back where need be."""

from collections.abc import Mapping, Sequence

from comicgen.balloons.chains import bridge, ground_of
from comicgen.balloons.field import Arranged, Field, Spot
from comicgen.balloons.kinds import kind_of
from comicgen.balloons.mirror import flip_of, mirrored_balloon
from comicgen.balloons.model import Ask, Balloon, PlacedTail, Remark
from comicgen.balloons.plane import cropped
from comicgen.balloons.pointers import ripples, wavy
from comicgen.balloons.routing import Route
from comicgen.balloons.shapes import outline_of
from comicgen.balloons.tails import bolt, bubbles, spike, tapered
from comicgen.frozen import NamedTuple

__all__ = ["Plan", "finished"]

TOLERANCE_EM = 0.02  # of sampled outlines


class Plan(NamedTuple):
    """An arrangement with its bridges and tails, what it costs, and what is wrong with it."""

    arranged: Arranged
    linked: Mapping[int, int]
    routes: Mapping[int, tuple[Route, ...]]
    cost: float
    faults: tuple[str, ...]
    homes: tuple[Spot, ...]  # where the bodies stood before they were nudged
    remarks: tuple[Remark, ...] = ()


def finished(plan: Plan, asks: Sequence[Ask]) -> tuple[Balloon, ...]:
    """The balloons of a plan, for the asks as they were given (before any mirroring)."""
    balloons = tuple(_balloon(plan, k, ask) for k, ask in enumerate(asks))
    scene = plan.arranged.field.scene
    if scene.sign > 0:
        return balloons
    flip = flip_of(scene.frame)
    return tuple(mirrored_balloon(balloon, flip)._replace(home=flip.apply(balloon.home)) for balloon in balloons)


def _balloon(plan: Plan, k: int, ask: Ask) -> Balloon:
    field, wants, spots = plan.arranged
    spot, em = spots[k], field.em
    body = wants[k].bodies[spot.shape]
    roots = [route.course.root.point for route in plan.routes.get(k, ())]
    path = outline_of(body, (spot.x, spot.y), field.style.balloon, em=em, calm=roots)
    earlier = plan.linked.get(k)
    connector = None
    if earlier is not None:
        ends = ground_of(plan.arranged, earlier), ground_of(plan.arranged, k)
        connector = bridge(*ends, width=field.style.tail.link_width_em * em, em=em)
    outline = path.flattened(TOLERANCE_EM * em)[0]
    breaks = body.beyond > 0.0 and not all(map(field.scene.frame.holds, outline))
    return Balloon(
        ask,
        k,
        body.block,
        (spot.x + body.offset[0], spot.y + body.offset[1]),
        path,
        outline if breaks else cropped(outline, field.scene.frame),
        tuple(_tail(field, route, ask, speaker=m) for m, route in enumerate(plan.routes.get(k, ()))),
        earlier,
        connector,
        k,
        (plan.homes[k].x, plan.homes[k].y),
        (spot.a, spot.b),
        breaks_frame=breaks,
    )


def _tail(field: Field, route: Route, ask: Ask, *, speaker: int) -> PlacedTail:
    line, em, tail = route.course, field.em, field.style.tail
    base = tail.base_em * em
    match kind_of(ask.kind).tail:
        case "bubbles":
            paths = bubbles(line, em=em, least=tail.bubbles)
        case "ripples":
            paths = ripples(line, em=em, least=tail.bubbles)
        case "bolt" | "double-bolt" as bolts:
            paths = (bolt(line, base=base, double=bolts == "double-bolt"),)
        case "spike":
            paths = (spike(line, base=base),)
        case "wavy":
            paths = (wavy(line, base=base, em=em),)
        case _:
            paths = (tapered(line, base=base, fillet=tail.fillet_em * em),)
    polygons = tuple(cropped(path.flattened(TOLERANCE_EM * em)[0], field.scene.frame) for path in paths)
    name = ask.names[min(speaker, len(ask.names) - 1)] if ask.names else ""
    aims = ask.others[speaker - 1].aims if speaker else ask.aims
    return PlacedTail(name, paths, polygons, line.told(), line.tip, line.target, aims)
