"""Beds: who lies does so on the bed or the sofa of the place, whole; animals share the sofa of those who sit."""

import pytest

from comicgen.cast import face_of, figure
from comicgen.diagnostics import Report
from comicgen.geometry import Rect
from comicgen.layout import compose
from comicgen.layout.result import PanelLayout
from comicgen.script import read
from comicgen.script.style import HOUSE
from tests.layout.people import drawn

NEUTRAL = face_of(None)


def composed(place: str, said: str, shot: str = "full") -> PanelLayout:
    text = (
        f"panels:\n  - setting: {place}\n    shot: {shot}\n    actors: {{{said}}}\n    lines:\n      - caption: Noon.\n"
    )
    report = Report()
    script = read(text, "beds.yaml", report)
    assert script is not None, report.sorted()
    return compose(script, style=HOUSE, report=report).panels[0]


def boxes(panel: PanelLayout, name: str) -> list[Rect]:
    return [box for what, box in panel.props if what == name]


@pytest.mark.parametrize("pose", ["lie", "sleep"])
@pytest.mark.parametrize(("place", "bed"), [("bedroom", "bed"), ("hospital", "bed"), ("room", "sofa")])
@pytest.mark.parametrize("facing", ["facing left", "facing right"])
def test_who_lies_does_so_on_the_bed_of_the_place(place: str, bed: str, pose: str, facing: str) -> None:
    panel = composed(place, f'omar: "{pose}, {facing}"')
    (found,) = boxes(panel, bed)  # the place's own bed makes room for it
    (omar,) = panel.figures
    shared = omar.body.overlap(found)
    assert shared is not None
    assert shared.area > 0.5 * omar.body.area
    assert omar.face.bottom < found.bottom - 0.25 * found.h
    assert panel.rect.x <= omar.body.x
    assert omar.body.right <= panel.rect.right


@pytest.mark.parametrize("place", ["park", "office", "kitchen"])
def test_where_there_is_no_bed_one_lies_on_the_ground(place: str) -> None:
    panel = composed(place, "omar: lie")
    assert not boxes(panel, "bed") + boxes(panel, "sofa")


@pytest.mark.parametrize("shot", ["full", "medium"])
def test_a_cat_sits_on_the_sofa_of_those_who_sit(shot: str) -> None:
    for pose in ("sit", "lie"):
        panel = composed("room", f"june: sitting, miso: {pose}", shot)
        assert len(boxes(panel, "sofa")) == 1
        assert not boxes(panel, "cabinet")
        cat = next(one for one in panel.figures if one.name == "miso")
        sofa = boxes(panel, "sofa")[0]
        assert sofa.x < cat.face.centre[0] < sofa.right


def test_who_sits_beside_somebody_who_lies_shares_the_sofa() -> None:
    panel = composed("room", "june: sitting, walt: lie")
    (sofa,) = boxes(panel, "sofa")
    assert all(sofa.x <= one.face.centre[0] <= sofa.right for one in panel.figures)


def test_an_animal_has_the_sofa_to_itself() -> None:
    panel = composed("room", "biscuit: lie")
    assert len(boxes(panel, "sofa")) == 1


def test_a_cat_beside_somebody_who_stands_stays_on_the_floor() -> None:
    assert not boxes(composed("room", "june: standing, miso: sit"), "sofa")


def test_who_has_a_wheelchair_needs_no_bed() -> None:
    assert not boxes(composed("room", "ines: lie"), "sofa")


def test_a_blanket_lies_over_those_who_sleep_in_a_bed() -> None:
    def labels(pose: str, *, in_bed: bool) -> set[str]:
        items = figure(drawn("omar"), NEUTRAL, pose=pose, in_bed=in_bed).drawing.items
        return {getattr(item, "label", "") for item in items}

    assert "blanket" in labels("sleep", in_bed=True)
    assert "blanket" not in labels("sleep", in_bed=False)
    assert "blanket" not in labels("lie", in_bed=True)
    ground = figure(drawn("omar"), NEUTRAL, pose="sleep").face
    assert figure(drawn("omar"), NEUTRAL, pose="sleep", in_bed=True).face.bottom == pytest.approx(ground.bottom)


@pytest.mark.parametrize("place", ["bedroom", "hospital"])
def test_who_sits_beside_a_bed_sits_on_it_and_there_is_no_other(place: str) -> None:
    panel = composed(place, "june: sitting, walt: standing")
    (bed,) = boxes(panel, "bedside")
    june = next(one for one in panel.figures if one.name == "june")
    assert bed.x < june.face.centre[0] < bed.right
    assert not boxes(panel, "bed")  # that of the place made room


def test_a_visitor_has_a_chair_where_somebody_lies_in_the_bed() -> None:
    panel = composed("hospital", "june: sleep, walt: sitting")
    assert (len(boxes(panel, "bed")), len(boxes(panel, "chair")), len(boxes(panel, "bedside"))) == (1, 1, 0)


def test_seen_from_near_nobody_sits_beside_the_bed_that_they_sit_on() -> None:
    assert boxes(composed("bedroom", "june: standing", "medium"), "bed")
    assert not boxes(composed("bedroom", "june: sitting", "medium"), "bed")


def test_who_sat_down_on_the_bed_has_no_bed_behind_in_the_next_panel() -> None:
    first = "setting: bedroom\n    shot: full\n    actors: {june: sitting}\n    lines:\n      - june: Who is there?"
    text = f"panels:\n  - {first}\n  - shot: close-up\n    lines:\n      - june: Nobody.\n"
    report = Report()
    script = read(text, "beds.yaml", report)
    assert script is not None, report.sorted()
    assert not boxes(compose(script, style=HOUSE, report=report).panels[1], "bed")
