"""Furniture: seats under those who sit, tables under devices."""

from collections.abc import Mapping, Sequence

from comicgen.cast import SITTING, has_wheels
from comicgen.geometry import Affine
from comicgen.layout.camera import Frame
from comicgen.layout.model import WIDE
from comicgen.layout.perch import is_animal, perch_for
from comicgen.layout.standing import Standing
from comicgen.settings import Prop, everybody_sits, prop, seat_for, table_for

__all__ = ["Furniture", "device_place", "furniture_for"]

Furniture = tuple[str, Prop, Affine]

DEVICE_U = {
    "phone": 92.0,
    "speaker": 84.0,
    "screen": 116.0,
    "radio": 110.0,
    "television": 160.0,
    "intercom": 100.0,
}  # heights, for framing
DEVICE_SCALE = 1.12  # beside a figure in a wide shot: a little large, since it acts
NEAR_DEVICE_SCALE = 1.25
NEAR_DEVICE_SHARE = 0.30  # of the panel's height at most
NEAR_TABLE_TOP = 0.90  # where the table's top lies when the panel shows no floor
ON_DASHBOARD, BELOW_CHIN = (0.9, 0.825), 0.04  # of the height, near and from afar: a little below its edge
LONG_SEAT_U = 260.0  # sofas and benches: several people share one
# An intercom hangs on the wall at the height of faces, a car stands on the ground: neither has a table.
ON_WALL_U = {"intercom": 252.0}  # how high its foot hangs
ON_GROUND = {"car": 1.7}  # how large it is beside people
NEAR_CAR_SHARE = 0.44  # of the panel's height, with its wheels below the panel's foot
CAR_U, WHEELS = 152.0, 1.03
SHARED, MOST_STRETCH = 0.62, 1.7  # what a shared table has beside its devices, and how long it may be
SOFA_ROOM_U = 60.0  # beside somebody who lies, with the arms of the sofa
SEAT_ROOM_U = 190.0  # what the outer two need beside themselves


def device_place(
    kind: str, x: float, *, shot: str, place: str | None, height: float, frame: Frame, chin: float | None
) -> Affine:
    """A device stands on a table: the table's own height in wide shots, near the panel's foot otherwise.

    `chin` is the y of the lowest one, None where nobody is there. What hangs on a wall does so beside people's faces,
    or where a table would be when nobody is there; in a car there is a dashboard, which lies below the chins.
    """
    if kind in ON_WALL_U and chin is not None:
        y = frame.floor - ON_WALL_U[kind] * frame.scale
        return Affine.scaling(frame.scale * DEVICE_SCALE).then(Affine.translation(x, y))
    if kind in ON_GROUND:
        if shot in WIDE:
            return Affine.scaling(frame.scale * ON_GROUND[kind]).then(Affine.translation(x, frame.floor))
        near = height * NEAR_CAR_SHARE / CAR_U
        beside = frame.scale * ON_GROUND[kind]  # a car is as large as its driver finds it
        scale = near if chin is None else min(near, beside)
        return Affine.scaling(scale).then(Affine.translation(x, height * WHEELS))
    foot = height * NEAR_TABLE_TOP
    if everybody_sits(place):
        foot = max(height * ON_DASHBOARD[shot in WIDE], (chin or 0.0) + BELOW_CHIN * height)
    elif shot in WIDE:
        top = frame.floor + _surface(prop(table_for(place), line=frame.line)) * frame.scale
        return Affine.scaling(frame.scale * DEVICE_SCALE).then(Affine.translation(x, top))
    scale = min(frame.scale * NEAR_DEVICE_SCALE, height * NEAR_DEVICE_SHARE / DEVICE_U.get(kind, 90.0))
    return Affine.scaling(scale).then(Affine.translation(x, foot))


def furniture_for(
    standing: Sequence[Standing], *, shot: str, place: str | None, frame: Frame, perched: Mapping[str, float]
) -> tuple[Furniture, ...]:
    """What people, animals and devices of a panel sit and stand on; a long seat is shared.

    `perched` tells how high above the floor animals sit, by key.
    """
    sitters = [
        each
        for each in standing
        if each.role.person
        and (each.role.pose in SITTING or each.role.on_seat)
        and not is_animal(each.role)
        and not has_wheels(each.role.person)
    ]
    lying = [one for one in standing if one.role.bed == "sofa" and not is_animal(one.role)]
    if lying and sitters and seat_for(place) == "sofa":
        found = [_sofa([one for one in standing if one in sitters or one.role.bed == "sofa"], frame)]
        sitters = []
    else:
        found = _beds(standing, frame, shared=bool(sitters))
    if sitters:
        name = seat_for(place)
        if name == "bedside" and found:  # somebody lies in the bed: a visitor has a chair
            name = "chair"
        seat = prop(name, line=frame.line)
        if name == "sofa":
            sitters += [one for one in standing if one.role.bed == "sofa" and is_animal(one.role)]  # among people
        groups = [sitters] if seat.box.w > LONG_SEAT_U else [[person] for person in sitters]
        found += [(name, seat, _under(seat, group)) for group in groups]
    for person in standing:
        lift = perched.get(person.role.key)
        if lift:
            perch = prop(perch_for(place), line=frame.line)
            high = Affine.scaling(frame.scale, frame.scale * lift / -_surface(perch))
            x = person.figure.body.centre[0]
            found.append((perch_for(place), perch, high.then(Affine.translation(x, frame.floor))))
    devices = [one for one in standing if one.role.person is None and not _needs_no_table(one)]
    if devices and not everybody_sits(place):  # in a car they stand behind the dashboard
        found += _tables(
            devices, standing, place=place, line=frame.line, scale=frame.scale * (1 if shot in WIDE else 1.5)
        )
    return tuple(found)


def _beds(standing: Sequence[Standing], frame: Frame, *, shared: bool) -> list[Furniture]:
    """A bed or a sofa under everybody who lies, going the way they lie; `shared`: animals sit with those who sit."""
    found: list[Furniture] = []
    for one in standing:
        if one.role.bed is None or (shared and one.role.bed == "sofa" and is_animal(one.role)):
            continue
        thing, body, scale = prop(one.role.bed, line=frame.line), one.figure.body, abs(one.transform.a)
        flip = -1.0 if one.facing == "left" else 1.0
        if one.role.bed == "bed":
            # The pillow is below the head of people; an animal lies in the middle.
            x = body.centre[0] - flip * thing.box.centre[0] * scale if is_animal(one.role) else one.transform.e
            put = Affine.scaling(scale * flip, scale).then(Affine.translation(x, frame.floor))
            found.append((one.role.bed, thing, put))
        else:
            found.append(_sofa([one], frame))
    return found


def _sofa(people: Sequence[Standing], frame: Frame) -> Furniture:
    """A sofa that is long enough for all who sit or lie on it."""
    thing, scale = prop("sofa", line=frame.line), abs(people[0].transform.a)
    left, right = min(one.figure.body.x for one in people), max(one.figure.body.right for one in people)
    wide = max(1.0, ((right - left) / scale + SOFA_ROOM_U) / thing.box.w)
    x = (left + right) / 2 - thing.box.centre[0] * wide * scale
    return "sofa", thing, Affine.scaling(scale * wide, scale).then(Affine.translation(x, frame.floor))


def _needs_no_table(one: Standing) -> bool:
    return one.role.device in ON_WALL_U or one.role.device in ON_GROUND


def _tables(
    devices: Sequence[Standing], standing: Sequence[Standing], *, place: str | None, line: float, scale: float
) -> list[Furniture]:
    """A table under each device; neighbours whose tables would run into each other share a longer one."""
    name = table_for(place)
    table = prop(name, line=line)
    groups: list[list[Standing]] = []
    for one in sorted(devices, key=lambda one: one.transform.e):
        if groups and _side_by_side(groups[-1][-1], one, standing, gap=table.box.w * scale):
            groups[-1].append(one)
        else:
            groups.append([one])
    found: list[Furniture] = []
    for group in groups:
        first, last = group[0].transform, group[-1].transform
        reach = (last.e - first.e) / (table.box.w * scale)
        down = first.f - _surface(table) * scale
        wide = Affine.scaling(scale * max(1.0, min(reach + SHARED, MOST_STRETCH)) if reach else scale, scale)
        middle = (first.e + last.e) / 2 - (table.box.centre[0] * wide.a if len(group) > 1 else 0.0)
        found.append((name, table, wide.then(Affine.translation(middle, down))))
    return found


def _side_by_side(left: Standing, right: Standing, standing: Sequence[Standing], *, gap: float) -> bool:
    """Whether two devices stand at one height, near each other, with nobody between them."""
    a, b = left.transform, right.transform
    between = any(a.e < one.transform.e < b.e for one in standing if one.role.person)
    return b.e - a.e < gap and abs(a.f - b.f) < 1.0 and not between


def _surface(table: Prop) -> float:
    return table.surface if table.surface is not None else table.box.y


def _under(seat: Prop, sitters: Sequence[Standing]) -> Affine:
    """A seat under one or several people, stretched when it is too short for them."""
    scale = sitters[0].transform.a
    xs = [person.transform.e for person in sitters]
    middle, reach = (min(xs) + max(xs)) / 2, (max(xs) - min(xs)) / scale
    stretch = max(1.0, (reach + SEAT_ROOM_U) / seat.box.w) if len(sitters) > 1 else 1.0
    spot = seat.seat or (0.0, 0.0)
    x = middle - (spot[0] if len(sitters) == 1 else seat.box.centre[0] * stretch) * scale
    y = next(one for one in sitters if not is_animal(one.role)).transform.f - spot[1] * scale
    return Affine.scaling(scale * stretch, scale).then(Affine.translation(x, y))
