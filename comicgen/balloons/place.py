"""`place`: the words of one panel put in their places. Comes in: asks and the scene. Goes out: a Placement.

The search works on a panel that reads from left to right; a panel that reads from right to left is mirrored before
and back after. The best few arrangements get their bridges and tails, and the best of those is taken.
"""

from collections.abc import Sequence
from typing import NamedTuple

from comicgen.balloons.bodies import Body
from comicgen.balloons.candidates import spots as tries_for
from comicgen.balloons.chains import bridge, ground_of, links, tail_bearers
from comicgen.balloons.costs import OVERLAP_EM, order_margin, unary
from comicgen.balloons.field import Field, Spot, Want, field_of, joined_across, wants_of
from comicgen.balloons.model import Ask, Balloon, Being, Connector, PlacedTail, Placement, Scene
from comicgen.balloons.plane import bodies_meet, body_meets_box, cropped
from comicgen.balloons.routing import Route, routed
from comicgen.balloons.search import arrangements
from comicgen.balloons.shapes import outline_of
from comicgen.balloons.tails import bolt, bubbles, spike, tapered
from comicgen.geometry import Affine, Point, Rect
from comicgen.script.style import Style

__all__ = ["place"]

TOO_MUCH = "the balloons cover too much of the panel"

MISREAD = 0.5  # cost of a place where the eye may go astray
TOLERANCE_EM = 0.02  # of sampled outlines


class _Plan(NamedTuple):
    """An arrangement with its tails."""

    spots: tuple[Spot, ...]
    linked: dict[int, int]
    routes: dict[int, tuple[Route, ...]]
    cost: float
    faults: tuple[str, ...]


def place(asks: Sequence[Ask], scene: Scene, *, style: Style, effort: int = 0) -> Placement:
    """The best arrangement of `asks`, which are in reading order.

    `effort` 1 tries more places; 2 also allows a little hair to be covered and more of the panel to be filled.
    Same input, same output; all lengths scale with the input. `faults` names what is still wrong.
    """
    if not asks:
        return Placement((), 0.0, ())
    seen = tuple(asks)
    if scene.sign < 0:
        seen, scene = tuple(_mirrored_ask(ask, scene.frame) for ask in asks), _mirrored_scene(scene)
    best: tuple[Field, tuple[Want, ...], _Plan] | None = None
    for wide, across in ((False, False), (True, True), (True, False)):
        if effort and not wide:
            continue
        field = field_of(scene, style, effort=effort, wide=wide)
        wants = _wants(seen, field, across)
        plan = _best_plan(field, wants)
        if best is None or (len(plan.faults), plan.cost) < (len(best[2].faults), best[2].cost):
            best = field, wants, plan
        if TOO_MUCH in plan.faults or (not best[2].faults and (wide or plan.cost <= _easy(len(asks)))):
            break
    assert best is not None
    field, wants, plan = best
    balloons = tuple(_balloon(field, wants, plan, k, ask) for k, ask in enumerate(asks))
    return Placement(balloons, plan.cost, plan.faults)


def _easy(count: int) -> float:
    """The cost of a panel in which no better places need to be looked for."""
    return count + 0.4 * count * (count - 1)


def _wants(asks: Sequence[Ask], field: Field, across: bool) -> tuple[Want, ...]:
    wants = wants_of(asks, field)
    if across:
        wants = joined_across(wants)
    if field.scene.sign < 0:
        wants = tuple(want._replace(bodies=tuple(_mirrored_body(body) for body in want.bodies)) for want in wants)
    return wants


def _best_plan(field: Field, wants: Sequence[Want]) -> _Plan:
    taste = field.style.place
    count = len(wants)
    if field.wide:
        most, beam = max(40, 240 // count), 96
    else:
        most, beam = max(taste.candidates, 84 // count), taste.beam if count > 3 else taste.beam // 2
    # Sounds and captions have wishes of their own, which must not be all that is tried.
    tries = [tries_for(field, want, most if want.role == "speech" else 2 * most) for want in wants]
    best: _Plan | None = None
    for cost, spots in arrangements(field, wants, tries, beam=beam, keep=6 if field.wide else 2):
        if best is not None and not best.faults and best.cost <= cost:
            break
        plan = _finished(field, wants, spots, cost)
        if best is None or (len(plan.faults), plan.cost) < (len(best.faults), best.cost):
            best = plan
    assert best is not None
    return best


def _finished(field: Field, wants: Sequence[Want], spots: tuple[Spot, ...], cost: float) -> _Plan:
    if any(want.ask.nudge != (0.0, 0.0) for want in wants):
        spots = tuple(_nudged(field, want, spot) for want, spot in zip(wants, spots, strict=True))
    linked = links(field, wants, spots)
    routes = routed(field, wants, spots, tail_bearers(wants, spots, linked))
    faults = (
        *_faults(field, wants, spots, linked),
        *(hit for group in routes.values() for route in group for hit in route.hits),
    )
    cost += sum(route.cost for group in routes.values() for route in group) + MISREAD * _misreadings(spots, linked)
    return _Plan(spots, linked, routes, cost, faults)


def _misreadings(spots: Sequence[Spot], linked: dict[int, int]) -> int:
    """How often a bridge leads past the next balloon, or another unread one is nearer (readers go to the nearest)."""
    count = sum(later > earlier + 1 for later, earlier in linked.items())
    for k in range(len(spots) - 2):
        gaps = [_box_gap(spots[k], spot) for spot in spots[k + 1 :]]
        count += gaps[0] > min(gaps[1:])
    return count


def _box_gap(first: Spot, second: Spot) -> float:
    dx = max(first.x0 - second.x1, second.x0 - first.x1, 0.0)
    dy = max(first.y0 - second.y1, second.y0 - first.y1, 0.0)
    return dx * dx + dy * dy


def _nudged(field: Field, want: Want, spot: Spot) -> Spot:
    """The spot moved as the writer says, its words kept well inside the frame."""
    frame, (nx, ny) = field.scene.frame, want.ask.nudge
    if nx == ny == 0.0:
        return spot
    ink = want.bodies[spot.shape].ink
    inside = field.style.place.text_inside_em * field.em
    x = _clamped(spot.x + nx * frame.w * field.scene.sign, frame.x + inside - ink.x, frame.right - inside - ink.right)
    y = _clamped(spot.y + ny * frame.h, frame.y + inside - ink.y, frame.bottom - inside - ink.bottom)
    moved = unary(field, want, spot.shape, x, y)
    if moved is not None:
        return moved
    dx, dy = x - spot.x, y - spot.y
    return spot._replace(
        x=x,
        y=y,
        x0=spot.x0 + dx,
        x1=spot.x1 + dx,
        y0=spot.y0 + dy,
        y1=spot.y1 + dy,
        root=(spot.root[0] + dx, spot.root[1] + dy),
    )


def _clamped(value: float, low: float, high: float) -> float:
    return (low + high) / 2 if low > high else max(low, min(high, value))


def _faults(field: Field, wants: Sequence[Want], spots: Sequence[Spot], linked: dict[int, int]) -> list[str]:
    faults: list[str] = []
    n, em = field.style.balloon.exponent, field.em
    for k, (want, spot) in enumerate(zip(wants, spots, strict=True)):
        faults += _alone(field, want, spot)
        for i in range(k):
            other = spots[i]
            sizes = (other.a, other.b, other.boxy), (spot.a, spot.b, spot.boxy)
            cutting = want.ask.interrupts and i == k - 1
            gap = (0.2 if linked.get(k) == i else -1.1 * OVERLAP_EM if cutting else 0.42) * em
            if bodies_meet(spot.x - other.x, spot.y - other.y, *sizes, gap=gap, n=n):
                faults.append(f"balloons {i + 1} and {k + 1} touch")
            soft = "sfx" in (want.role, wants[i].role)
            if not soft and order_margin(other, spot, em) < 0.0:
                faults.append(f"balloon {k + 1} is not read after balloon {i + 1}")
    shares = [
        spot.a * spot.b * (4.0 if spot.boxy else 3.5)
        for spot, want in zip(spots, wants, strict=True)
        if want.role != "sfx"
    ]
    taste = field.style.place
    if sum(shares) > (taste.coverage_relaxed if field.effort >= 2 else taste.coverage) * field.scene.frame.area:
        faults.append(TOO_MUCH)
    return faults


def _alone(field: Field, want: Want, spot: Spot) -> list[str]:
    n, name = field.style.balloon.exponent, f"balloon {want.number + 1}"
    faults: list[str] = []
    ink = want.bodies[spot.shape].ink.moved(spot.x, spot.y)
    inside = min(ink.x - field.left, field.right - ink.right, ink.y - field.top, field.bottom - ink.bottom)
    least = field.style.balloon.frame_gap_em if want.role == "sfx" else field.style.place.text_inside_em
    if inside < 0.98 * least * field.em:
        faults.append(f"the words of {name} do not fit into the panel")
    for face, (hx, hy, ha, hb) in zip(field.faces, field.heads, strict=True):
        box = face.grown(-0.5 * field.style.place.face_gap_em * field.em)
        if box.meets(Rect(spot.x - spot.a, spot.y - spot.b, 2 * spot.a, 2 * spot.b)) and (
            spot.boxy or body_meets_box(spot.x, spot.y, spot.a, spot.b, n, box)
        ):
            faults.append(f"{name} covers a face")
        elif ha > 0.0 and bodies_meet(
            hx - spot.x, hy - spot.y, (spot.a, spot.b, spot.boxy), (ha, hb, False), gap=0.0, n=n
        ):
            depth = spot.y + spot.b - (hy - hb)
            if field.effort < 2 or depth > field.style.place.hair_relaxed * 2 * hb:
                faults.append(f"{name} covers a head")
    return faults


def _balloon(field: Field, wants: Sequence[Want], plan: _Plan, k: int, ask: Ask) -> Balloon:
    want, spot = wants[k], plan.spots[k]
    body, em, frame = want.bodies[spot.shape], field.em, field.scene.frame
    flip = Affine(-1.0, 0.0, 0.0, 1.0, 2 * frame.x + frame.w, 0.0) if field.scene.sign < 0 else None
    centre = flip.apply((spot.x, spot.y)) if flip else (spot.x, spot.y)
    path = outline_of(body, (spot.x, spot.y), field.style.balloon, em=em)
    if flip:
        path = path.transformed(flip)
    earlier = plan.linked.get(k)
    connector = None
    if earlier is not None:
        ends = ground_of(field, wants[earlier], plan.spots[earlier]), ground_of(field, want, spot)
        connector = bridge(*ends, width=field.style.tail.link_width_em * em, em=em)
    tails = tuple(_tail(field, route, ask, speaker=m) for m, route in enumerate(plan.routes.get(k, ())))
    return Balloon(
        ask,
        k,
        body.block,
        (centre[0] + body.offset[0] * (field.scene.sign if flip else 1), centre[1] + body.offset[1]),
        path,
        cropped(path.flattened(TOLERANCE_EM * em)[0], frame),
        tuple(_mirrored_tail(tail, flip) for tail in tails) if flip else tails,
        earlier,
        _mirrored_connector(connector, flip) if flip and connector else connector,
        k,
    )


def _tail(field: Field, route: Route, ask: Ask, *, speaker: int) -> PlacedTail:
    line, em, tail = route.course, field.em, field.style.tail
    base = tail.base_em * em
    match ask.kind:
        case "thought":
            paths = bubbles(line, em=em, least=tail.bubbles)
        case "electric":
            paths = (bolt(line, base=base),)
        case "shout":
            paths = (spike(line, base=base),)
        case _:
            paths = (tapered(line, base=base, fillet=tail.fillet_em * em),)
    polygons = tuple(cropped(path.flattened(TOLERANCE_EM * em)[0], field.scene.frame) for path in paths)
    name = ask.names[min(speaker, len(ask.names) - 1)] if ask.names else ""
    return PlacedTail(name, paths, polygons, line.axis(), line.tip, line.target, ask.aims)


def _mirrored_scene(scene: Scene) -> Scene:
    def flip(rect: Rect) -> Rect:
        return _mirrored_rect(rect, scene.frame)

    beings = tuple(
        Being(flip(being.face), flip(being.head), flip(being.body), tuple(flip(hand) for hand in being.hands))
        for being in scene.beings
    )
    return scene._replace(beings=beings, keep_clear=tuple(flip(rect) for rect in scene.keep_clear))


def _mirrored_rect(rect: Rect, frame: Rect) -> Rect:
    return Rect(2 * frame.x + frame.w - rect.x - rect.w, rect.y, rect.w, rect.h)


def _mirrored_point(point: Point | None, frame: Rect) -> Point | None:
    return None if point is None else (2 * frame.x + frame.w - point[0], point[1])


def _mirrored_ask(ask: Ask, frame: Rect) -> Ask:
    at = ask.at
    if at is not None:
        swap = {"left": "right", "right": "left"}
        at = " ".join(swap.get(word, word) for word in at.replace("-", " ").split())
    others = tuple((speaker, (2 * frame.x + frame.w - x, y)) for speaker, (x, y) in ask.others)
    target, near = _mirrored_point(ask.target, frame), _mirrored_point(ask.near, frame)
    return ask._replace(target=target, near=near, at=at, others=others)


def _mirrored_body(body: Body) -> Body:
    return body._replace(ink=body.ink._replace(x=-body.ink.right), offset=(-body.offset[0], body.offset[1]))


def _mirrored_tail(tail: PlacedTail, flip: Affine) -> PlacedTail:
    return tail._replace(
        paths=tuple(path.transformed(flip) for path in tail.paths),
        polygons=tuple(tuple(flip.apply(point) for point in points) for points in tail.polygons),
        axis=tuple(flip.apply(point) for point in tail.axis),
        tip=flip.apply(tail.tip),
        target=flip.apply(tail.target),
    )


def _mirrored_connector(connector: Connector, flip: Affine) -> Connector:
    start, end = connector.axis
    return Connector(
        connector.path.transformed(flip),
        tuple(flip.apply(point) for point in connector.polygon),
        (flip.apply(start), flip.apply(end)),
    )
