"""Hands: every shape is whole, turns and flips about the wrist, and closes round what it holds."""

import pytest

from comicgen.cast.body_extent import extent
from comicgen.cast.body_line import Pen
from comicgen.cast.hands import HANDS, HandAt, draw_hand, hand_box
from comicgen.geometry import IDENTITY
from comicgen.scene import Group, Shape

PEN = Pen(2.4)
SKIN = "#d69b6b"
AT = HandAt((100.0, 50.0), 0.0, False, 1.0)


def layers(kind: str, at: HandAt = AT) -> tuple[Group, Group]:
    under, over = draw_hand(kind, at, SKIN, PEN)
    assert isinstance(under, Group)
    assert isinstance(over, Group)
    return under, over


@pytest.mark.parametrize("kind", HANDS)
def test_a_hand_has_a_palm_four_fingers_and_a_thumb(kind: str) -> None:
    hand = HANDS[kind]
    assert len(hand.behind) + len(hand.fingers) == 5
    assert hand.palm[0][0] == hand.palm[-1][0] < 0  # open at the wrist, on both sides of it
    assert hand.palm[0][1] == -hand.palm[-1][1]


@pytest.mark.parametrize("kind", HANDS)
def test_fingers_point_where_the_hand_points(kind: str) -> None:
    right = extent(layers(kind), IDENTITY)
    down = extent(layers(kind, AT._replace(angle=90.0)), IDENTITY)
    assert right.right - 100 > 18
    assert right.right - 100 > 100 - right.x
    assert down.bottom - 50 > 50 - down.y


@pytest.mark.parametrize("kind", ["relaxed", "open", "flat", "thumb"])
def test_flipping_puts_the_thumb_on_the_other_side(kind: str) -> None:
    plain, flipped = (extent(layers(kind, AT._replace(flip=flip)), IDENTITY) for flip in (False, True))
    assert plain.y - 50 == pytest.approx(50 - flipped.bottom)


@pytest.mark.parametrize("kind", ["grip", "hold"])
def test_a_holding_hand_has_a_part_behind_and_a_part_before(kind: str) -> None:
    under, over = layers(kind)
    assert under.items
    assert over.items


@pytest.mark.parametrize("kind", HANDS)
def test_the_box_holds_the_wrist_and_most_of_the_hand(kind: str) -> None:
    box, drawn = hand_box(kind, AT), extent(layers(kind), IDENTITY)
    assert box.holds(AT.wrist)
    shared = box.overlap(drawn)
    assert shared is not None
    assert shared.area > 0.65 * drawn.area


def test_no_two_shapes_are_alike() -> None:
    assert len({layers(kind) for kind in HANDS}) == len(HANDS)


@pytest.mark.parametrize("kind", [kind for kind, hand in HANDS.items() if not hand.wraps])
def test_a_small_hand_has_no_lines_between_its_fingers(kind: str) -> None:
    def inside(pen: Pen) -> int:
        """Lines of ink over the first skin: between fingers, of the thumb."""
        drawn = draw_hand(kind, AT, SKIN, pen)
        parts = [item for group in drawn if isinstance(group, Group) for item in group.items if isinstance(item, Shape)]
        first = next(n for n, item in enumerate(parts) if item.fill)
        return sum(1 for item in parts[first:] if item.stroke)

    assert inside(Pen(4.2)) < inside(Pen(2.6))
