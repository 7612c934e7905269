"""Over somebody's shoulder."""

from collections.abc import Callable

import pytest

from comicgen.layout import Composition

Composer = Callable[[str], Composition]

SCRIPT = """
format: {size}
panels:
  - setting: room
    lines:
      - mia: {words}
      - omar: Yes.
  - setting: room
    shot: over-the-shoulder
    lines:
      - {who}: {words}
"""


def made(composed: Composer, size: str, who: str, words: str):  # type: ignore[no-untyped-def]
    panel = composed(SCRIPT.format(size=size, who=who, words=words)).panels[1]
    back = next(figure for figure in panel.figures if figure.facing == "back")
    front = next(figure for figure in panel.figures if figure.facing != "back")
    return panel, back, front


@pytest.mark.parametrize("size", ["1600x900", "1200x1000", "900x900"])
@pytest.mark.parametrize(("who", "words"), [("mia", "You did."), ("omar", "It was my turn to water the cactus.")])
def test_the_listener_is_large_at_their_side_and_the_speaker_faces_them(
    composed: Composer, size: str, who: str, words: str
) -> None:
    panel, back, front = made(composed, size, who, words)
    assert front.name == who
    is_left = back.head.centre[0] < front.head.centre[0]
    assert is_left == (who == "omar"), "the line is kept"
    assert front.facing == ("left" if is_left else "right")
    assert back.face.h > 1.25 * front.face.h
    edge = back.head.x < panel.rect.x if is_left else back.head.right > panel.rect.right
    assert edge, "the back is cut by the panel's side"
    assert back.head.centre[0] > panel.rect.x
    assert back.head.centre[0] < panel.rect.right


def test_faces_beyond_are_not_hidden_by_the_back(composed: Composer) -> None:
    _, back, front = made(composed, "1200x1000", "mia", "You did.")
    assert back.head.overlap(front.face) is None


def test_a_device_is_seen_over_a_shoulder(composed: Composer) -> None:
    panel = composed(
        "cast:\n  box: {voice: phone}\npanels:\n  - shot: over-the-shoulder\n    actors:\n      mia:\n"
        "    lines:\n      - box: You have one new message.\n"
    ).panels[0]
    assert {figure.name: figure.facing == "back" for figure in panel.figures} == {"box": False, "mia": True}


def test_who_speaks_with_their_back_to_us_is_pointed_at_by_the_head(composed: Composer) -> None:
    panel = composed(
        "panels:\n  - shot: over-the-shoulder\n    lines:\n      - mia: Is it you?\n      - omar: Who else.\n"
    ).panels[0]
    aims = {tail.speaker: tail.aims for balloon in panel.balloons for tail in balloon.tails}
    assert aims == {"mia": "mouth", "omar": "head"}
