"""Voices without a body in a panel: on tables, on walls, on the road, in an ear that is turned away."""

from collections.abc import Callable

import pytest

from comicgen.layout import Composition

Composed = Callable[[str], Composition]

ONE = """\
cast:
  mia:
  sam: {{voice: {device}}}
panels:
  - setting: {place}
    shot: {shot}
    lines:
      - sam: Hello there.
      - mia: Hello.
"""
TWO = """\
cast:
  sam: {voice: radio}
  vi: {voice: television}
panels:
  - setting: room
    shot: medium
    lines:
      - sam: Rain.
      - vi: Sun.
  - lines:
      - sam: Hail.
  - lines:
      - vi: Snow.
"""
WORN = """\
cast:
  omar:
  eve: {{voice: {device}, worn by: omar}}
panels:
  - setting: office
    shot: medium
    actors: {{omar: {how}}}
    lines:
      - eve: They are behind you.
"""
DEVICES = ("phone", "speaker", "screen", "radio", "television", "intercom", "car")


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("shot", ["full", "two-shot", "medium"])
def test_a_device_is_seen_and_pointed_at(composed: Composed, device: str, shot: str) -> None:
    place = "street" if device == "car" else "room"
    panel = composed(ONE.format(device=device, shot=shot, place=place)).panels[0]
    figures = {figure.name: figure for figure in panel.figures}
    face = figures["sam"].face
    seen = face.overlap(panel.rect)
    assert seen is not None
    assert seen.w * seen.h > 0.8 * face.w * face.h
    tables = {name for name, _ in panel.props} & {"table", "desk"}
    assert bool(tables) is (device not in ("intercom", "car"))
    tips = [tail.tip for balloon in panel.balloons[:1] for tail in balloon.tails]
    assert all(face.grown(0.6 * panel.rect.h).holds(tip) for tip in tips)


def test_an_intercom_hangs_beside_the_face(composed: Composed) -> None:
    panel = composed(ONE.format(device="intercom", shot="full", place="room")).panels[0]
    figures = {figure.name: figure for figure in panel.figures}
    assert figures["sam"].face.overlap(figures["mia"].body.grown(1e3)._replace(y=figures["mia"].face.y - 60, h=160))
    assert figures["sam"].body.bottom < figures["mia"].body.bottom - 0.3 * figures["mia"].body.h


def test_two_voices_share_a_table(composed: Composed) -> None:
    panel = composed(TWO).panels[0]
    assert [name for name, _ in panel.props].count("table") == 1
    first, second = panel.figures
    assert first.face.overlap(second.face) is None


@pytest.mark.parametrize("how", ["back", "facing left", "facing right", "facing us"])
@pytest.mark.parametrize("device", ["earpiece", "phone"])
def test_a_voice_is_pointed_at_where_it_is_worn(composed: Composed, device: str, how: str) -> None:
    panel = composed(WORN.format(device=device, how=how)).panels[0]
    (omar,) = (figure for figure in panel.figures if figure.name == "omar")
    target = panel.balloons[0].ask.target
    assert target is not None
    x, y = target[0] + panel.rect.x, target[1] + panel.rect.y
    near = [omar.head] if device == "earpiece" else [*omar.hands, omar.head]
    assert any(box.grown(12).holds((x, y)) for box in near) or any(box.grown(12).holds(target) for box in near)


@pytest.mark.parametrize("shot", ["full", "medium"])
def test_inside_a_car_its_voice_has_a_screen_behind_the_dashboard_and_no_table(shot: str, composed: Composed) -> None:
    (panel,) = composed(ONE.format(device="car", place="car", shot=shot)).panels
    assert not any("table" in name for name, _ in panel.props)
    screen = next(one for one in panel.figures if one.kind == "voice")
    seen = screen.body.overlap(panel.rect._replace(h=0.8 * panel.rect.h))
    assert seen
    assert seen.h > 0.25 * screen.body.h
