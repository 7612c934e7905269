"""Animals in a panel: on the floor from afar, lifted to where people are cut from near, and never over a shoulder."""

import pytest

from comicgen.diagnostics import Report
from comicgen.layout import compose
from comicgen.layout.result import Composition
from comicgen.script import read
from comicgen.script.style import HOUSE

SCRIPT = """\
cast:
  ada:
  miso:
  biscuit:
  pickle:
panels:
  - setting: {place}
    shot: {shot}
    lines:
      - {first}: Open the door.
      - {second}: Say please.
"""


def composed(shot: str, first: str = "miso", second: str = "ada", place: str = "room") -> Composition:
    text = SCRIPT.format(shot=shot, first=first, second=second, place=place)
    report = Report()
    script = read(text.encode(), "animals.yaml", report)
    assert script is not None, report.sorted()
    return compose(script, style=HOUSE, report=report)


@pytest.mark.parametrize("shot", ["full", "long"])
def test_from_afar_an_animal_is_on_the_floor(shot: str) -> None:
    figures = {figure.name: figure for figure in composed(shot).panels[0].figures}
    assert figures["miso"].body.bottom == pytest.approx(figures["ada"].body.bottom, abs=12)
    assert figures["miso"].body.h < 0.6 * figures["ada"].body.h


@pytest.mark.parametrize("second", ["ada", "june"])
@pytest.mark.parametrize("shot", ["medium", "two-shot", "close-up"])
@pytest.mark.parametrize("animal", ["miso", "biscuit", "pickle"])
def test_from_near_its_face_is_in_the_picture(shot: str, animal: str, second: str) -> None:
    panel = composed(shot, animal, second).panels[0]
    figures = {figure.name: figure for figure in panel.figures}
    face, other = figures[animal].face, figures[second].face
    assert face.bottom <= panel.rect.bottom
    assert face.y > other.y
    assert abs(face.centre[0] - other.centre[0]) > 0.5 * (face.w + other.w) * 0.8


@pytest.mark.parametrize(("place", "perch"), [("room", "cabinet"), ("park", "garden wall")])
def test_it_sits_on_what_the_place_has(place: str, perch: str) -> None:
    assert perch in {name for name, _ in composed("two-shot", place=place).panels[0].props}


def test_two_animals_alone_stand_on_the_ground() -> None:
    panel = composed("two-shot", "miso", "biscuit").panels[0]
    assert not {name for name, _ in panel.props} & {"cabinet", "garden wall"}


def test_nobody_looks_over_the_shoulder_of_a_cat() -> None:
    figures = {figure.name: figure for figure in composed("over-the-shoulder").panels[0].figures}
    assert figures["ada"].facing == "back"
    assert figures["miso"].facing != "back"
