"""Where the frame cuts a body."""

import itertools

import pytest

from comicgen.cast import POSES, Figure, face_of, figure
from comicgen.layout.camera import Frame, Knobs, frame_for
from comicgen.layout.furniture import ON_GROUND, device_place
from comicgen.script.style import HOUSE
from tests.layout.people import drawn

SIZE = (360.0, 430.0)
CUTTING = ("two-shot", "medium", "over-the-shoulder", "close-up", "extreme close-up")
AS_IT_IS = Knobs()
PEOPLE = (("mia",), ("june",), ("mia", "june"), ("ada", "omar"), ("walt", "theodore", "june"))


def company(names: tuple[str, ...], pose: str = "stand") -> list[Figure]:
    return [figure(drawn(name), face_of(None), pose=pose) for name in names]


def framed(
    shot: str, people: list[Figure], size: tuple[float, float] = SIZE, *, zone: float = 0.3, knobs: Knobs = AS_IT_IS
) -> Frame:
    return frame_for(shot, people, size, zone=zone * size[1], knobs=knobs, style=HOUSE.stage)


def cut_of(frame: Frame, height: float = SIZE[1]) -> float:
    """Where the panel's foot cuts, in figure space."""
    return (height - frame.floor) / frame.scale


@pytest.mark.parametrize(("shot", "zone"), [*itertools.product(CUTTING, (0.16, 0.3, 0.45))])
@pytest.mark.parametrize("names", PEOPLE)
def test_no_shot_cuts_at_a_joint(shot: str, zone: float, names: tuple[str, ...]) -> None:
    people = company(names)
    cut = cut_of(framed(shot, people, zone=zone))
    for person in people:
        near = [name for name, y in person.joints if abs(y - cut) < 6 and y > person.face.bottom and name != "shoulder"]
        assert not near, f"{shot} cuts {names} at {near}"


@pytest.mark.parametrize("pose", [pose for pose in POSES if "front" not in pose])
def test_a_medium_shot_of_any_pose_misses_elbows_and_wrists(pose: str) -> None:
    (person,) = people = company(("mia",), pose)
    cut = cut_of(framed("medium", people))
    assert all(abs(y - cut) >= 5 for name, y in person.joints if name in ("neck", "elbow", "wrist", "knee", "ankle"))


def test_nearer_shots_cut_higher_and_draw_larger() -> None:
    shots = ("two-shot", "medium", "close-up", "extreme close-up")
    frames = [framed(shot, company(("mia",)), zone=0.2) for shot in shots]
    assert all(a.scale < b.scale for a, b in itertools.pairwise(frames))
    assert all(cut_of(a) > cut_of(b) for a, b in itertools.pairwise(frames))


@pytest.mark.parametrize("zone", [0.1, 0.3, 0.5])
def test_shots_from_afar_are_of_different_sizes_and_show_the_ground(zone: float) -> None:
    frames = [framed(shot, company(("mia",)), zone=zone) for shot in ("establishing", "long", "full")]
    assert all(a.scale < b.scale for a, b in itertools.pairwise(frames))
    assert all(frame.floor < SIZE[1] for frame in frames)


@pytest.mark.parametrize(("shot", "names"), [*itertools.product(("medium", "two-shot", "close-up"), PEOPLE)])
def test_hair_stays_under_the_words(shot: str, names: tuple[str, ...]) -> None:
    people = company(names)
    for zone in (0.16, 0.3, 0.45, 0.6):
        frame = framed(shot, people, zone=zone)
        assert min(frame.floor + person.head.y * frame.scale for person in people) >= zone * SIZE[1] - 0.5


@pytest.mark.parametrize("shot", ["medium", "two-shot"])
def test_where_words_want_much_room_the_cut_rises_before_heads_get_tiny(shot: str) -> None:
    frame = framed(shot, company(("mia", "omar")), zone=0.6)
    assert 100 * frame.scale / SIZE[1] > 0.14


def test_the_feet_of_a_child_beside_an_adult_are_not_what_a_medium_shot_is_about() -> None:
    child = company(("june",))[0]
    cut = cut_of(framed("medium", company(("mia", "june"))))
    assert child.face.bottom + 20 < cut < dict(child.joints)["knee"]


def test_a_nearer_camera_keeps_everybody_beside_the_others() -> None:
    people = company(("mia", "omar", "ada"))
    near = framed("medium", people, knobs=Knobs(zoom=1.2))
    assert near.scale <= framed("medium", people, zone=0.0).scale * 1.2
    assert near.scale * sum(person.face.w for person in people) < SIZE[0]


@pytest.mark.parametrize("shot", ["medium", "two-shot"])
def test_a_car_is_no_giant_beside_its_driver(shot: str) -> None:
    """It is as large beside people from near as from afar: a car of six heads, not of a dozen."""
    frame = Frame(scale=0.5, floor=380.0, line=3.0)
    near = device_place("car", 100.0, shot=shot, place="street", height=400.0, frame=frame, chin=200.0)
    afar = device_place("car", 100.0, shot="full", place="street", height=400.0, frame=frame, chin=200.0)
    assert near.a == pytest.approx(afar.a) == pytest.approx(0.5 * ON_GROUND["car"])
    assert device_place("car", 100.0, shot=shot, place="street", height=400.0, frame=frame, chin=None).a > near.a
