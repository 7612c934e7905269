"""Reading order: L01 to L03. Whether nobody can doubt which balloon is next."""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, pairwise
from math import hypot

from comicgen.lint.frames import tier_ratio
from comicgen.lint.model import Balloon, Found, Panel, Severity, Strip
from comicgen.lint.shapes import Box, distance

__all__ = ["inversions", "margin", "nearest_next"]

_AT_FOOT_EM = 0.1


def inversions(strip: Strip) -> Iterator[Found]:
    """L01: pairs that are read the other way round."""
    for panel, one, other in _pairs(strip):
        there, back = clearance(one, other, strip), clearance(other, one, strip)
        if there < 0.0 <= back:
            message = f"{other.id} is read before {one.id}, which comes first in the script"
            mend = "move the later one lower or farther on, or let the first speaker stand where reading begins"
            yield Found("error", round(there, 2), 0.0, message, mend, panel, (one, other))


def margin(strip: Strip) -> Iterator[Found]:
    """L02: pairs whose order is told by little or nothing."""
    limits = strip.limits
    for panel, one, other in _pairs(strip):
        there, back = clearance(one, other, strip), clearance(other, one, strip)
        pair = f"{one.id} and {other.id}"
        mend = "give the later one a clearer drop, or more room beside the first"
        if there < 0.0:
            if back < 0.0:
                message = f"nothing tells which of {pair} is read first"
                yield Found("error", round(there, 2), 0.0, message, mend, panel, (one, other))
        elif there < limits.order_margin_em:
            message = f"little tells which of {pair} is read first"
            yield Found("warning", round(there, 2), limits.order_margin_em, message, mend, panel, (one, other))
        elif other.order == one.order + 1 and not _told(one, other, strip):
            judge = _dissenter(panel, one, other, strip)
            if judge:
                drop = round(other.box.y - one.box.bottom, 2)
                message = f"{judge} puts {other.id} before {one.id}, and the drop between them is {drop:.1f} em"
                yield Found("warning", drop, limits.order_drop_em, message, mend, panel, (one, other))


def nearest_next(strip: Strip) -> Iterator[Found]:
    """L03: the eye goes to the nearest balloon that it has not read, even across a border."""
    limits = strip.limits
    walled = tier_ratio(strip) >= limits.nearest_wall_ratio
    road = [(panel, balloon) for panel in strip.panels if panel.inset is None for balloon in panel.read]
    for k, ((panel, here), (after, wanted)) in enumerate(pairwise(road)):
        if after.tier != panel.tier or _closes(here, panel) or _closes(wanted, after):
            continue  # the way back to the next tier is a convention, and so is a caption at the foot of its panel
        far = distance(here.outline, wanted.outline)
        pull = min(limits.nearest_pull_em, far - limits.nearest_lead_em)
        for there, rival in road[k + 2 :]:
            if here.box.gap(rival.box) >= pull or (there is after and _told(wanted, rival, strip)):
                continue
            near = distance(here.outline, rival.outline)
            if near < pull:
                grave = there.tier != panel.tier and not walled and far > limits.nearest_jump_ratio * near
                lead = f"{far - near:.1f} em nearer than {wanted.id}, which is next"
                message = f"from {here.id} the eye goes to {rival.id}: it is {lead}"
                mend = "bring the next one nearer, or move the other away from the border"
                severity: Severity = "error" if grave else "warning"
                yield Found(severity, round(far - near, 2), limits.nearest_lead_em, message, mend, panel, (here, rival))
                break


def _closes(balloon: Balloon, panel: Panel) -> bool:
    """Whether a caption stands at the foot of its panel, where it is read last of all."""
    return balloon.kind == "caption" and balloon.box.bottom >= panel.inner.bottom - _AT_FOOT_EM


def clearance(one: Balloon, other: Balloon, strip: Strip) -> float:
    """How clearly `one` is read before `other`, in em: `other` is below it, or beside it and not higher."""
    below = other.box.y - one.box.bottom + strip.limits.order_overlap_share * min(one.box.h, other.box.h)
    return max(below, _beside(one.box, other.box, strip))


def _beside(a: Box, b: Box, strip: Strip) -> float:
    limits = strip.limits
    across = strip.sign * (b.centre[0] - a.centre[0])
    step = across - (a.w + b.w) / 2 + limits.order_beside_share * min(a.w, b.w)
    return min(step, b.y - a.y + limits.order_rise_em)


def _told(one: Balloon, other: Balloon, strip: Strip) -> bool:
    """Whether the reading rule alone leaves no doubt: a true drop, or a clear step to the side."""
    drop = other.box.y - one.box.bottom
    return drop >= strip.limits.order_drop_em or _beside(one.box, other.box, strip) >= strip.limits.order_step_em


def _pairs(strip: Strip) -> Iterator[tuple[Panel, Balloon, Balloon]]:
    for panel in strip.panels:
        for one, other in combinations((_inside(balloon, panel) for balloon in panel.read), 2):
            yield panel, one, other


def _inside(balloon: Balloon, panel: Panel) -> Balloon:
    """The balloon as it is read: spikes outside the panel do not make it higher than what stands at its top."""
    if not balloon.breaks_frame:
        return balloon
    (x, y, w, h), (left, top, wide, high) = balloon.box, panel.rect
    x0, y0, x1, y1 = max(x, left), max(y, top), min(x + w, left + wide), min(y + h, top + high)
    return balloon._replace(box=Box(x0, y0, x1 - x0, y1 - y0))


def _dissenter(panel: Panel, one: Balloon, other: Balloon, strip: Strip) -> str:
    """The judge that reads two neighbours the other way round: by the corner where reading begins, or by cutting."""
    start = (panel.rect.x if strip.sign > 0 else panel.rect.right, panel.rect.y)
    if _from_corner(other.box, start, strip.sign) < _from_corner(one.box, start, strip.sign):
        return "its nearness to the corner where reading begins"
    places = {balloon.id: place for place, balloons in enumerate(_cut(panel.read, strip.sign)) for balloon in balloons}
    return "cutting the panel into rows and columns" if places[other.id] < places[one.id] else ""


def _from_corner(box: Box, start: tuple[float, float], sign: int) -> float:
    x = box.x if sign > 0 else box.right
    return hypot(x - start[0], box.y - start[1])


def _cut(balloons: Sequence[Balloon], sign: int) -> list[tuple[Balloon, ...]]:
    """The XY-cut: rows first, then columns, again and again; a group that cannot be cut stays together."""
    for spread in (_rows, _columns):
        groups = spread(balloons, sign)
        if len(groups) > 1:
            return [part for group in groups for part in _cut(group, sign)]
    return [tuple(balloons)]


def _rows(balloons: Sequence[Balloon], _: int) -> list[list[Balloon]]:
    return _grouped(sorted(balloons, key=lambda one: one.box.y), lambda box: (box.y, box.bottom))


def _columns(balloons: Sequence[Balloon], sign: int) -> list[list[Balloon]]:
    ahead = sorted(balloons, key=lambda one: one.box.x if sign > 0 else -one.box.right)
    return _grouped(ahead, lambda box: (box.x, box.right) if sign > 0 else (-box.right, -box.x))


def _grouped(balloons: Sequence[Balloon], span: Callable[[Box], tuple[float, float]]) -> list[list[Balloon]]:
    groups: list[list[Balloon]] = []
    reached = 0.0
    for balloon in balloons:
        start, end = span(balloon.box)
        if groups and start < reached:
            groups[-1].append(balloon)
        else:
            groups.append([balloon])
        reached = max(reached, end) if len(groups[-1]) > 1 else end
    return groups
