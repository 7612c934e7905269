"""Stage: puts people, devices and furniture into a panel of a given size, leaving room for the words.

Comes in: a Beat, the panel's size, how much height the words want. Goes out: a Staged panel.
"""

from collections.abc import Mapping, Sequence

from comicgen.cast import Figure, placed
from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Point
from comicgen.layout.camera import Frame, Knobs, frame_for, reaches_of
from comicgen.layout.furniture import Furniture, device_place, furniture_for
from comicgen.layout.model import Beat, Role
from comicgen.layout.pairs import brought_together, faced, joined, pairs_of
from comicgen.layout.perch import beds_of, lifted, lifts_of
from comicgen.layout.seats import facings, order_of, places_of
from comicgen.layout.shoulder import Shoulder, over_whom, shoulder
from comicgen.layout.standing import Standing, draft, faces_clear
from comicgen.script.style import Style

__all__ = ["Staged", "bodies_of", "moved", "stage"]

DEVICE_U = -36.0  # y of where a device is looked at
FAR_APART_U = 300.0  # people who talk are not drawn farther from each other, however wide the panel
SPREAD = 2.0  # times as far, where the ladder spreads them to make room for words
HANDS_GIVE = 0.12  # share of the width that a figure moves to bring its hands into the panel
BEYOND = 0.7  # how far eyes are turned to somebody outside of the picture
OWN_LOOK = (
    "thinking",
    "embarrassed",
    "sad",
    "bored",
    "sleepy",
    "smug",
    "guilty",
    "tired",
    "hungry",
    "dizzy",
)  # faces that keep their own gaze


class Staged(NamedTuple):
    """A panel with everybody in place, before the words."""

    standing: tuple[Standing, ...]  # in drawing order, back to front
    furniture: tuple[Furniture, ...]
    scale: float  # house units per U
    floor: float  # y of the ground
    zone: float  # height reserved for words
    shot: str = "medium"


class _Cast(NamedTuple):
    """The panel's company while it is being placed; indices of roles are keys."""

    roles: Sequence[Role]
    places: Mapping[int, float]
    facing: Mapping[int, str]
    drafts: Mapping[int, Figure]
    lifts: Mapping[int, float]  # of animals above the floor, U
    back: Shoulder | None  # over whose shoulder we look

    def is_back(self, i: int) -> bool:
        """Whether this is the one over whose shoulder we look."""
        return self.back is not None and self.back.who == i


def stage(
    beat: Beat,
    size: tuple[float, float],
    zone: float,
    *,
    knobs: Knobs,
    style: Style,
) -> Staged:
    """Everybody in place; `zone` is the height wanted by the words."""
    roles = bodies_of(beat)
    if not roles:
        height = size[1]
        return Staged((), (), height * 0.0017, height * style.stage.feet_share, zone)
    order = order_of(roles, beat.line)
    places = places_of(order, roles, beat.line, number=beat.number, spread=knobs.spread)
    facing = facings(roles, places, beat.line, number=beat.number)
    roles, pairs = pairs_of(beat, roles, order)
    facing = faced(pairs, facing, order)
    back = over_whom(roles, places, beat.over) if beat.shot == "over-the-shoulder" else None
    if back is not None:
        facing = {**facing, back.who: "back"}
        # Who is seen from behind, and whoever was to touch them, stand as if alone.
        roles = [role._replace(pose="stand") if i == back.who else role for i, role in enumerate(roles)]
        roles, pairs = [role._replace(touch=None) for role in roles], ()
    place = beat.panel.setting.place
    beds = beds_of(roles, place) if back is None else {}
    roles = [role._replace(bed=beds[i][0]) if i in beds else role for i, role in enumerate(roles)]
    drafts = {i: draft(role, facing[i]) for i, role in enumerate(roles)}
    free = {i: one for i, one in drafts.items() if i not in beds and (back is None or i != back.who)}
    lifts = {**lifts_of(beat.shot, roles, free), **{i: high for i, (_, high) in beds.items()}}
    cast = _Cast(roles, places, facing, drafts, lifts, back)
    fronts = [i for i in order if not cast.is_back(i)]
    left, right = back.beyond(size[0]) if back else (0.0, size[0])
    room = (right - left, size[1])
    measured = [lifted(drafts[i], lifts.get(i, 0.0)) for i in fronts]
    frame = frame_for(beat.shot, measured, room, zone=zone, knobs=knobs, style=style.stage)
    apart = FAR_APART_U * (SPREAD if knobs.spread else 1.0)
    across = _across(beat.shot, cast, fronts, width=room[0], scale=frame.scale, apart=apart)
    if pairs:
        reach = {i: _reaches(drafts[i], beat.shot, frame.scale) for i in fronts}
        across = brought_together(across, pairs, scale=frame.scale, reach=reach, width=room[0])
    xs = {i: left + x for i, x in across.items()}
    transforms = _transforms(beat, cast, xs, size=size, frame=frame)
    if back:
        transforms[back.who] = shoulder(back, drafts[back.who], size, zone=zone, scale=frame.scale)
    standing = [_standing(i, cast, transforms) for i in range(len(roles))]
    behind = joined(pairs, roles)
    standing.sort(
        key=lambda one: (
            one.figure.facing == "back", one.transform.f, one.role.key not in behind, one.role.speaks,
        )
    )  # fmt: skip
    if not pairs:
        standing = faces_clear(standing)
    before_us = [one for one in standing if one.facing != "back" or back is None]
    perched = {roles[i].key: lift for i, lift in lifts.items() if i not in beds}
    furniture = furniture_for(before_us, shot=beat.shot, place=place, frame=frame, perched=perched)
    return Staged(tuple(standing), furniture, frame.scale, frame.floor, zone, beat.shot)


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
    return list(beat.standing)


# --------------------------------------------------------------------------- where they stand


def _transforms(
    beat: Beat, cast: _Cast, xs: Mapping[int, float], *, size: tuple[float, float], frame: Frame
) -> dict[int, Affine]:
    """From figure space to the panel, for each role that has an x."""
    place = beat.panel.setting.place
    found: dict[int, Affine] = {}
    chins = [frame.floor + cast.drafts[i].face.bottom * frame.scale for i in xs if cast.roles[i].person]
    for i, x in xs.items():
        role = cast.roles[i]
        if role.person is None:
            kind, lowest = role.device or "phone", max(chins, default=None)
            found[i] = device_place(kind, x, shot=beat.shot, place=place, height=size[1], frame=frame, chin=lowest)
        else:
            ground = frame.floor - cast.lifts.get(i, 0.0) * frame.scale
            found[i] = Affine.scaling(frame.scale).then(Affine.translation(x, ground))
    return found


def _across(
    shot: str, cast: _Cast, order: Sequence[int], *, width: float, scale: float, apart: float
) -> dict[int, float]:
    """x of everybody, left to right: their places, moved so that heads are inside the panel and beside each other."""
    reach = {i: _reaches(cast.drafts[i], shot, scale) for i in order}
    places = _drawn_together(cast, order, width=width, most=apart * scale * (len(order) - 1))
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


def _reaches(draft: Figure, shot: str, scale: float) -> tuple[float, float]:
    left, right = reaches_of(draft, shot)
    return left * scale, right * scale


def _drawn_together(cast: _Cast, order: Sequence[int], *, width: float, most: float) -> dict[int, float]:
    """x of everybody by their places; in a wide panel the company moves together round its middle."""
    xs = {i: cast.places[i] * width for i in order}
    if len(order) < 2 or any(cast.roles[i].place for i in order):
        return xs
    first, last = xs[order[0]], xs[order[-1]]
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
    looked_at = _looked_at(i, cast)
    look = _head(looked_at, cast, transforms) if looked_at is not None else None
    gaze = _gaze(role, cast.facing[i], _head(i, cast, transforms), look)
    return Standing(role, placed(cast.drafts[i], transform), cast.facing[i], look, gaze, transform)


def _head(i: int, cast: _Cast, transforms: Mapping[int, Affine]) -> Point:
    """About where somebody's eyes are."""
    return transforms[i].apply(cast.drafts[i].face.centre if cast.roles[i].person else (0.0, DEVICE_U))


def _gaze(role: Role, facing: str, own: Point, other: Point | None) -> Point | None:
    """Eyes turned to the one looked at, (forward, down) from -1 to 1; some feelings keep their own look."""
    if role.feeling.name in OWN_LOOK or facing == "back":
        return None
    if other is None:
        # Whoever is talked with beyond the frame is looked at too.
        return (BEYOND, 0.0) if role.partner and facing != "us" else None
    slope = (other[1] - own[1]) / (abs(other[0] - own[0]) or 1.0)
    # Quantised, so that figures whose gaze differs by nothing visible share one drawing.
    return (0.0 if facing == "us" else 0.9), round(max(-0.8, min(0.8, slope)) * 5) / 5


def _looked_at(i: int, cast: _Cast) -> int | None:
    """The one on the side that `i` faces: whom they talk with, else the first speaker there, else the nearest."""
    side = {"left": -1, "right": 1}.get(cast.facing[i], 0)
    there = [j for j in range(len(cast.roles)) if j != i and (cast.places[j] - cast.places[i]) * side > 0]
    if not there:
        return None
    roles = cast.roles
    rank = {j: (roles[j].key != roles[i].partner, not roles[j].speaks, roles[j].first_line) for j in there}
    return min(there, key=lambda j: (rank[j], abs(cast.places[j] - cast.places[i])))
