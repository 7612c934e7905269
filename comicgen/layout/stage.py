"""Stage: puts people, devices and furniture into a panel of a given size, leaving room for the words.

Comes in: a Beat, the panel's size, how much height the words want. Goes out: a Staged panel.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from comicgen.cast import Figure, placed
from comicgen.geometry import Affine, Point
from comicgen.layout.beats import Beat, Role
from comicgen.layout.camera import Frame, Knobs, frame_for, reaches_of
from comicgen.layout.furniture import Furniture, device_place, furniture_for
from comicgen.layout.seats import facings, order_of, places_of
from comicgen.layout.standing import Standing, draft
from comicgen.script.style import Style

__all__ = ["Staged", "bodies_of", "moved", "stage"]

BACK_SCALE = 2.1  # the listener of an over-the-shoulder shot
BACK_HAIR_SHARE = 0.34  # of the panel's height above their hair
HEAD_U = -340.0  # y of an adult's head
FAR_APART_U = 300.0  # people who talk are not drawn farther from each other, however wide the panel
HANDS_GIVE = 0.12  # share of the width that a figure moves to bring its hands into the panel
OWN_LOOK = ("thinking", "embarrassed", "sad", "bored", "sleepy", "smug")  # faces that keep their own gaze


class Staged(NamedTuple):
    """A panel with everybody in place, before the words."""

    standing: tuple[Standing, ...]  # in drawing order, back to front
    furniture: tuple[Furniture, ...]
    scale: float  # house units per U
    floor: float  # y of the ground
    zone: float  # height reserved for words


class _Cast(NamedTuple):
    """The panel's company while it is being placed; indices of roles are keys."""

    roles: Sequence[Role]
    places: Mapping[int, float]
    facing: Mapping[int, str]
    drafts: Mapping[int, Figure]
    back: int | None  # who is seen from behind, over the shoulder


def stage(
    beat: Beat,
    size: tuple[float, float],
    zone: float,
    *,
    knobs: Knobs,
    before: Mapping[str, float],
    style: Style,
) -> Staged:
    """Everybody in place; `zone` is the height wanted by the words, `before` where people stood last (0 to 1)."""
    roles = bodies_of(beat)
    if not roles:
        height = size[1]
        return Staged((), (), height * 0.0017, height * style.stage.feet_share, zone)
    order = order_of(roles, before, restage=knobs.restage)
    places = places_of(order, roles, before, spread=knobs.spread)
    facing = facings(roles, places, number=beat.number)
    back = _seen_from_behind(beat, roles)
    drafts = {i: draft(role, "back" if i == back else facing[i]) for i, role in enumerate(roles)}
    cast = _Cast(roles, places, facing, drafts, back)
    fronts = [drafts[i] for i in order if i != cast.back]
    frame = frame_for(beat.shot, fronts, size, zone=zone, knobs=knobs, style=style.stage)
    transforms = _transforms(beat, cast, order, size=size, frame=frame)
    standing = [_standing(i, cast, transforms) for i in range(len(roles))]
    standing.sort(key=lambda one: (one.figure.facing == "back", one.transform.f, one.role.speaks))
    place = beat.panel.setting.place
    furniture = furniture_for(standing, shot=beat.shot, place=place, frame=frame)
    return Staged(tuple(standing), furniture, frame.scale, frame.floor, zone)


def moved(staged: Staged, dx: float) -> Staged:
    """Everybody and everything farther to the right."""
    by = Affine.translation(dx, 0.0)
    standing = tuple(
        one._replace(
            figure=placed(one.figure, by),
            look=one.look and by.apply(one.look),
            transform=one.transform.then(by),
        )
        for one in staged.standing
    )
    furniture = tuple((name, thing, transform.then(by)) for name, thing, transform in staged.furniture)
    return staged._replace(standing=standing, furniture=furniture)


def bodies_of(beat: Beat) -> list[Role]:
    """Everybody who takes up room: people, and devices that nobody wears."""
    return [role for role in beat.roles if not (role.device == "earpiece" or (role.worn_by and role.device))]


def _seen_from_behind(beat: Beat, roles: Sequence[Role]) -> int | None:
    people = [i for i, role in enumerate(roles) if role.person]
    if beat.shot != "over-the-shoulder" or len(people) < 2:
        return None
    listeners = [i for i in people if not roles[i].speaks]
    return listeners[0] if listeners else max(people, key=lambda i: roles[i].first_line)


# --------------------------------------------------------------------------- where they stand


def _transforms(
    beat: Beat, cast: _Cast, order: Sequence[int], *, size: tuple[float, float], frame: Frame
) -> dict[int, Affine]:
    """From figure space to the panel, for each role."""
    width, height = size
    xs = _across(cast, [i for i in order if i != cast.back], width=width, scale=frame.scale)
    place = beat.panel.setting.place
    found: dict[int, Affine] = {}
    for i, role in enumerate(cast.roles):
        if i == cast.back:
            scale = frame.scale * BACK_SCALE
            x = 0.15 * width if cast.places[i] < 0.5 else 0.85 * width
            floor = height * BACK_HAIR_SHARE - cast.drafts[i].head.y * scale
            found[i] = Affine.scaling(scale).then(Affine.translation(x, floor))
        elif role.person is None:
            kind = role.device or "phone"
            found[i] = device_place(kind, xs[i], shot=beat.shot, place=place, height=height, frame=frame)
        else:
            found[i] = Affine.scaling(frame.scale).then(Affine.translation(xs[i], frame.floor))
    return found


def _across(cast: _Cast, order: Sequence[int], *, width: float, scale: float) -> dict[int, float]:
    """x of everybody, left to right: their places, moved so that heads are inside the panel and beside each other."""
    reach = {i: tuple(side * scale for side in reaches_of(cast.drafts[i])) for i in order}
    places = _drawn_together(cast, order, width=width, scale=scale)
    xs = {i: _with_hands(cast.drafts[i], places[i], scale=scale, width=width) for i in order}
    low = 0.0
    for i in order:
        xs[i] = max(xs[i], low + reach[i][0])
        low = xs[i] + reach[i][1]
    high = width
    for i in reversed(order):
        xs[i] = min(xs[i], high - reach[i][1])
        high = xs[i] - reach[i][0]
    return xs


def _drawn_together(cast: _Cast, order: Sequence[int], *, width: float, scale: float) -> dict[int, float]:
    """x of everybody by their places; in a wide panel the company moves together round its middle."""
    xs = {i: cast.places[i] * width for i in order}
    if len(order) < 2 or any(cast.roles[i].place for i in order):
        return xs
    first, last = xs[order[0]], xs[order[-1]]
    most = FAR_APART_U * scale * (len(order) - 1)
    if last - first > most:
        middle = (first + last) / 2
        return {i: middle + (x - middle) * most / (last - first) for i, x in xs.items()}
    return xs


def _with_hands(draft: Figure, x: float, *, scale: float, width: float) -> float:
    """x moved a little where that brings hands into the panel."""
    left, right = x + draft.body.x * scale, x + draft.body.right * scale
    give = width * HANDS_GIVE
    if left < 0 < right:
        return x + min(-left, give)
    if right > width > left:
        return x - min(right - width, give)
    return x


# --------------------------------------------------------------------------- how they look


def _standing(i: int, cast: _Cast, transforms: Mapping[int, Affine]) -> Standing:
    role, transform = cast.roles[i], transforms[i]
    partner = _looked_at(i, cast)
    look = _head(partner, cast, transforms) if partner is not None else None
    gaze = _gaze(role, cast.facing[i], _head(i, cast, transforms), look)
    facing = "back" if i == cast.back else cast.facing[i]
    return Standing(role, placed(cast.drafts[i], transform), cast.places[i], facing, look, gaze, transform)


def _head(i: int, cast: _Cast, transforms: Mapping[int, Affine]) -> Point:
    """About where somebody's eyes are."""
    return transforms[i].apply((0.0, HEAD_U if cast.roles[i].person else -36.0))


def _gaze(role: Role, facing: str, own: Point, other: Point | None) -> Point | None:
    """Eyes turned to the one looked at, (forward, down) from -1 to 1; some feelings keep their own look."""
    if other is None or role.feeling.name in OWN_LOOK:
        return None
    slope = (other[1] - own[1]) / (abs(other[0] - own[0]) or 1.0)
    # Quantised, so that figures whose gaze differs by nothing visible share one drawing.
    return (0.0 if facing == "us" else 0.9), round(max(-0.8, min(0.8, slope)) * 5) / 5


def _looked_at(i: int, cast: _Cast) -> int | None:
    """The one on the side that `i` faces: the first speaker there, else the nearest."""
    side = {"left": -1, "right": 1}.get(cast.facing[i], 0)
    there = [j for j in range(len(cast.roles)) if j != i and (cast.places[j] - cast.places[i]) * side > 0]
    if not there:
        return None
    speaker = {j: (not cast.roles[j].speaks, cast.roles[j].first_line) for j in there}
    return min(there, key=lambda j: (speaker[j], abs(cast.places[j] - cast.places[i])))
