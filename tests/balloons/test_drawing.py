"""Drawn balloons: strokes under fills, cropped only when they must be, labelled with who speaks."""

from collections.abc import Iterator

from comicgen.balloons import Ask, Placement, Scene, draw, place
from comicgen.geometry import Rect
from comicgen.scene import GlyphRun, Group, Item, Shape
from comicgen.script.style import HOUSE
from tests.balloons.stand_in import EM, being, blocks, sound_block

FRAME = Rect(0.0, 0.0, 376.0, 432.0)
BODY, MOUTH = being(190.0, 205.0, 95.0, floor=432.0)
SCENE = Scene(FRAME, (BODY,), EM, 2.5)


def placed(*asks: Ask) -> Placement:
    return place(asks, SCENE, style=HOUSE)


def said(kind: str, text: str, **more: object) -> Ask:
    return Ask(kind, blocks(text), 0, names=("mara",), target=MOUTH)._replace(**more)  # type: ignore[arg-type]


def items(item: Item) -> Iterator[Item]:
    yield item
    if isinstance(item, Group):
        for child in item.items:
            yield from items(child)


def drawn(placement: Placement) -> Group:
    return draw(placement.balloons, style=HOUSE, frame=FRAME)


def test_strokes_lie_under_all_fills_so_joins_have_no_seam() -> None:
    group = drawn(placed(said("speech", "I HAVE A PLAN"), said("speech", "IT NEEDS DUCKS")))
    shapes = [item for item in items(group) if isinstance(item, Shape)]
    kinds = ["ground" if shape.fill == HOUSE.balloon.fill else "ink" for shape in shapes]
    assert kinds == sorted(kinds, reverse=True)
    assert kinds.count("ink") == kinds.count("ground") == 4  # two bodies, a bridge, a tail
    assert {shape.stroke.width for shape in shapes if shape.stroke} == {2 * HOUSE.balloon.line}


def test_words_lie_on_top_at_their_place() -> None:
    placement = placed(said("speech", "HELLO THERE"))
    group = drawn(placement)
    everything = list(items(group))
    runs = [item for item in everything if isinstance(item, GlyphRun)]
    assert everything[-len(runs) :] == runs
    x, y = placement.balloons[0].centre
    first = placement.balloons[0].block.rows[0].runs[0]
    assert runs[0].origin == (first.origin[0] + x, first.origin[1] + y)


def test_balloon_is_labelled_with_who_speaks_and_what() -> None:
    (balloon,) = drawn(placed(said("speech", "HELLO"))).items
    assert isinstance(balloon, Group)
    assert (balloon.role, balloon.label) == ("balloon", "mara: HELLO")


def test_only_what_leaves_the_frame_is_clipped() -> None:
    def clips(placement: Placement) -> int:
        return sum(isinstance(item, Group) and item.clip is not None for item in items(drawn(placement)))

    assert clips(placed(said("speech", "HELLO"))) == 0
    assert clips(placed(Ask("caption", blocks("NIGHT"), caption="time"))) == 1


def test_voices_are_tinted_in_their_colour() -> None:
    group = drawn(placed(said("electric", "TURN LEFT", tint="#3366cc", aims="device")))
    shapes = [item for item in items(group) if isinstance(item, Shape)]
    assert "#ebf0fa" in {shape.fill for shape in shapes}
    inner = [shape for shape in shapes if shape.opacity < 1.0]
    assert len(inner) == 1


def test_whispers_are_dashed_and_corners_sharp() -> None:
    def strokes(kind: str) -> list[Shape]:
        shapes = [item for item in items(drawn(placed(said(kind, "LOOK OUT")))) if isinstance(item, Shape)]
        return [shape for shape in shapes if shape.stroke]

    assert all(shape.path.verbs.count("M") > 4 and not shape.path.closed for shape in strokes("whisper"))
    assert [shape.stroke.mitre for shape in strokes("robot") if shape.stroke] == [True]
    assert strokes("shout") == []  # its spikes end in points of ink


def test_captions_have_the_fill_of_their_kind() -> None:
    fills = {}
    for caption in ("narrator", "place", "time", "inner", "voice", "editor"):
        group = drawn(placed(Ask("caption", blocks("NIGHT"), caption=caption)))
        fills[caption] = next(item.fill for item in items(group) if isinstance(item, Shape) and item.fill)
    assert fills["place"] == fills["time"] == HOUSE.balloon.caption_fill
    assert len(set(fills.values())) == 5


def test_sounds_are_letters_with_an_outline_and_no_body() -> None:
    placement = placed(Ask("sfx", (sound_block("CRASH"),)))
    shapes = [item for item in items(drawn(placement)) if isinstance(item, Shape)]
    assert sum(shape.fill is not None for shape in shapes) >= len("CRASH")
    assert any(shape.stroke is not None and shape.stroke.colour == HOUSE.balloon.ink for shape in shapes)
    assert not placement.balloons[0].tails
