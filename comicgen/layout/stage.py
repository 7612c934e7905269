"""Stage: puts people, devices and furniture into a panel of a given size, leaving room for the words.

Comes in: a Beat, the panel's size, how much room the words want. Goes out: a Staged panel: placed figures, seats,
the scale and the ground line. Letter first, draw after (lettering tradition): the text zone is reserved before any
head is placed, and heads are lowered or shrunk before words are touched.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from comicgen.cast import Figure, contour, device, face_of, figure, placed
from comicgen.geometry import Affine, Point
from comicgen.layout.beats import CLOSE, WIDE, Beat, Role
from comicgen.layout.seats import facings, order_of, places_of
from comicgen.script.style import StageStyle, Style
from comicgen.settings import Prop, prop, seat_for, table_for

__all__ = ["Knobs", "Staged", "Standing", "stage"]

DEVICE_U = {"phone": 92.0, "speaker": 84.0, "screen": 116.0}  # heights, for framing
LONG_SEAT_U = 260.0  # sofas and benches: several people share one
SEAT_ROOM_U = 190.0  # what the outer two need beside themselves
BACK_SCALE = 2.1  # the listener of an over-the-shoulder shot


class Knobs(NamedTuple):
    """What the ladder may turn (lettering 5.10, steps 2 to 4)."""

    effort: int = 0
    lower: float = 0.0  # heads lower by this share of the height
    zoom: float = 1.0  # camera nearer (> 1) or farther
    spread: bool = False
    restage: bool = False  # first speaker on the reading side, whatever the last panel said
    split: bool = False  # long lines become joined balloons


class Standing(NamedTuple):
    """Somebody in place, in panel space."""

    role: Role
    figure: Figure
    place: float  # 0 to 1 across the panel
    gaze: Point | None
    seat: Prop | None
    transform: Affine


class Staged(NamedTuple):
    """A panel with everybody in place, before the words."""

    standing: tuple[Standing, ...]  # in drawing order, back to front
    furniture: tuple[tuple[str, Prop, Affine], ...]
    scale: float  # house units per U
    floor: float  # y of the ground
    zone: float  # height reserved for words


def stage(
    beat: Beat,
    size: tuple[float, float],
    zone: float,
    *,
    knobs: Knobs,
    before: Mapping[str, float],
    style: Style,
) -> Staged:
    """Everybody in place; `zone` is the height wanted by the words, `before` where people stood last."""
    roles = [role for role in beat.roles if not (role.device == "earpiece" or (role.worn_by and role.device))]
    height = size[1]
    if not roles:
        return Staged((), (), height * 0.0017, height * style.stage.feet_share, zone)
    order = order_of(roles, before, restage=knobs.restage)
    places = places_of(order, roles, before, spread=knobs.spread)
    facing = facings(roles, places, number=beat.number)
    drafts = {i: _draft(role, facing[i]) for i, role in enumerate(roles)}
    frame = _camera(beat, [drafts[i] for i in order], size, zone=zone, knobs=knobs, style=style.stage)
    standing = _stand(beat, roles, places, facing, size=size, frame=frame, style=style)
    return Staged(tuple(standing), _furniture(beat, standing, size, frame), frame.scale, frame.floor, zone)


class _Frame(NamedTuple):
    scale: float
    floor: float
    line: float  # contour weight in U


# --------------------------------------------------------------------------- the camera


def _draft(role: Role, facing: str) -> Figure:
    """The figure at rest: for measuring only."""
    if role.person is None:
        return device(role.device or "phone", role.feeling, speaking=role.speaks, colour=role.colour, line=3.0)
    return figure(role.person, face_of(role.feeling), pose=role.pose, facing=facing, line=3.0)


def _camera(
    beat: Beat,
    drafts: Sequence[Figure],
    size: tuple[float, float],
    *,
    zone: float,
    knobs: Knobs,
    style: StageStyle,
) -> _Frame:
    width, height = size
    shot = beat.shot
    people = [draft for draft in drafts if draft.kind == "person"] or list(drafts)
    top = min(draft.head.y for draft in people)
    wanted = dict(style.head_share)[shot] * height / 100 * knobs.zoom
    room = width * 0.98 / max(1.0, style.person_u * len(drafts))
    if shot in WIDE:
        feet = height * style.feet_share
        scale = min(wanted, room, (feet - zone) / -top)
        return _Frame(scale, feet, _line(scale))
    low = dict(style.chin_share)[shot] * height
    low = min(low + knobs.lower * height, height * 1.02)
    if shot == "extreme close-up":
        top = min(draft.face.y for draft in people)
    chin = max(draft.face.bottom for draft in people)
    if all(draft.kind == "voice" for draft in drafts):
        chin, low = 0.0, height * 0.9
    scale = max(min(wanted, room, (low - zone) / (chin - top)), 0.0006 * height)
    hair = max(zone, min(low - (chin - top) * scale, 0.42 * height) if shot not in CLOSE else zone)
    hair = max(hair, low - (chin - top) * scale - 0.06 * height) if shot in CLOSE else hair + knobs.lower * height / 2
    return _Frame(scale, hair - top * scale, _line(scale))


def _line(scale: float) -> float:
    return contour(100 * scale)


# --------------------------------------------------------------------------- everybody in place


def _stand(
    beat: Beat,
    roles: Sequence[Role],
    places: Mapping[int, float],
    facing: Mapping[int, str],
    *,
    size: tuple[float, float],
    frame: _Frame,
    style: Style,
) -> list[Standing]:
    width, height = size
    over = _over_the_shoulder(beat, roles)
    heads: dict[int, Point] = {}
    standing: list[Standing] = []
    for i, role in enumerate(roles):
        scale = frame.scale * (BACK_SCALE if i == over else 1.0)
        floor = frame.floor if i != over else height * 0.34 + 432 * scale
        if role.person is None:
            transform = _device_place(beat, role, places[i] * width, size=size, frame=frame)
        else:
            transform = Affine.scaling(scale).then(Affine.translation(places[i] * width, floor))
        heads[i] = transform.apply((0.0, -340.0)) if role.person else (transform.e, transform.f)
    for i, role in enumerate(roles):
        scale = frame.scale * (BACK_SCALE if i == over else 1.0)
        floor = frame.floor if i != over else height * 0.34 + 432 * scale
        target = _looked_at(i, roles, places, facing)
        gaze = None if target is None else (1.0 if facing[i] != "us" else 0.0, _tilt(heads[i], heads[target]))
        drawn, transform = _drawn(
            role, "back" if i == over else facing[i], gaze=_gaze_for(role, gaze), frame=frame, line=_line(scale)
        )
        if role.person is None:
            transform = _device_place(beat, role, places[i] * width, size=size, frame=frame)
        else:
            transform = Affine.scaling(scale).then(
                Affine.translation(_inside(drawn, places[i] * width, scale=scale, width=width, back=i == over), floor)
            )
        seat = prop(seat_for(beat.panel.setting.place), line=frame.line) if role.pose == "sit" else None
        look = heads[target] if target is not None else None
        standing.append(Standing(role, placed(drawn, transform), places[i], look, seat, transform))
    standing.sort(key=lambda s: (s.figure.facing == "back", s.transform.f, s.role.speaks))
    return standing


def _drawn(role: Role, facing: str, *, gaze: Point | None, frame: _Frame, line: float) -> tuple[Figure, Affine]:
    if role.person is None:
        drawn = device(role.device or "phone", role.feeling, speaking=role.speaks, colour=role.colour, line=frame.line)
        return drawn, Affine()
    drawn = figure(
        role.person, face_of(role.feeling), pose=role.pose, facing=facing, gaze=gaze, line=line, holding=role.holding
    )
    return drawn, Affine()


def _gaze_for(role: Role, gaze: Point | None) -> Point | None:
    """Bashful and thoughtful faces keep their own look; the others look at whoever speaks."""
    keeps = ("thinking", "embarrassed", "sad", "bored", "sleepy", "smug")
    return None if role.feeling.name in keeps else gaze


def _tilt(own: Point, other: Point) -> float:
    dx, dy = abs(other[0] - own[0]) or 1.0, other[1] - own[1]
    return max(-0.8, min(0.8, dy / dx))


def _looked_at(i: int, roles: Sequence[Role], places: Mapping[int, float], facing: Mapping[int, str]) -> int | None:
    """Index of the one on the side that `i` faces: the first speaker there, else the nearest."""
    side = {"left": -1, "right": 1}.get(facing[i], 0)
    there = [j for j in range(len(roles)) if j != i and (places[j] - places[i]) * side > 0]
    if not there:
        return None
    return min(there, key=lambda j: (not roles[j].speaks, roles[j].first_line, abs(places[j] - places[i])))


def _inside(drawn: Figure, x: float, *, scale: float, width: float, back: bool) -> float:
    """x moved so that the head is well inside the frame, and hands too where that is little to ask."""
    if back:
        return x * 0.55 if x < width / 2 else width - (width - x) * 0.55
    half = max(60.0, -drawn.face.x, drawn.face.right) * scale * 1.12
    low, high = half + width * 0.01, width - half - width * 0.01
    if low > high:
        return width / 2
    x = min(max(x, low), high)
    left, right = x + drawn.body.x * scale, x + drawn.body.right * scale
    give = width * 0.12
    if left < 0:
        x = min(high, x + min(-left, give))
    elif right > width:
        x = max(low, x - min(right - width, give))
    return x


def _over_the_shoulder(beat: Beat, roles: Sequence[Role]) -> int | None:
    if beat.shot != "over-the-shoulder" or len(roles) < 2:
        return None
    listeners = [i for i, role in enumerate(roles) if role.person and not role.speaks]
    return listeners[0] if listeners else max(range(len(roles)), key=lambda i: roles[i].first_line)


# --------------------------------------------------------------------------- furniture


def _device_place(beat: Beat, role: Role, x: float, *, size: tuple[float, float], frame: _Frame) -> Affine:
    """A device stands on a table: the table's own height in wide shots, a counter at the panel's foot otherwise."""
    _, height = size
    tall = DEVICE_U.get(role.device or "", 90.0)
    if beat.shot in WIDE:
        table = prop(table_for(beat.panel.setting.place), line=frame.line)
        return Affine.scaling(frame.scale * 1.12).then(
            Affine.translation(x, frame.floor + (table.surface or -66.0) * frame.scale)
        )
    scale = min(frame.scale * 1.25, height * 0.30 / tall)
    return Affine.scaling(scale).then(Affine.translation(x, height * 0.90))


def _furniture(
    beat: Beat, standing: Sequence[Standing], size: tuple[float, float], frame: _Frame
) -> tuple[tuple[str, Prop, Affine], ...]:
    """Seats under those who sit (a long seat is shared), tables under devices."""
    place = beat.panel.setting.place
    found: list[tuple[str, Prop, Affine]] = []
    sitters = [person for person in standing if person.seat]
    if len(sitters) > 1 and sitters[0].seat and sitters[0].seat.box.w > LONG_SEAT_U:
        found.append((seat_for(place), sitters[0].seat, _shared_seat(sitters[0].seat, sitters)))
    else:
        found += [
            (seat_for(place), person.seat, _shared_seat(person.seat, [person])) for person in sitters if person.seat
        ]
    for person in standing:
        if person.role.person is None:
            name = table_for(place)
            table = prop(name, line=frame.line)
            scale = frame.scale if beat.shot in WIDE else frame.scale * 1.5
            top = (table.surface or -66.0) * scale
            at = Affine.scaling(scale).then(Affine.translation(person.transform.e, person.transform.f - top))
            found.append((name, table, at))
    return tuple(found)


def _shared_seat(seat: Prop, sitters: Sequence[Standing]) -> Affine:
    """A seat under one or several people, stretched when it is too short for them."""
    scale = sitters[0].transform.a
    xs = [person.transform.e for person in sitters]
    middle, reach = (min(xs) + max(xs)) / 2, (max(xs) - min(xs)) / scale
    stretch = max(1.0, (reach + SEAT_ROOM_U) / seat.box.w) if len(sitters) > 1 else 1.0
    spot = seat.seat or (0.0, 0.0)
    x = middle - (spot[0] * scale if len(sitters) == 1 else seat.box.centre[0] * scale * stretch)
    return Affine.scaling(scale * stretch, scale).then(Affine.translation(x, sitters[0].transform.f - spot[1] * scale))
