"""What comes again is made once: outlines, masks, clips."""

import pytest
from PIL import ImageChops

from comicgen.backends import clear_caches, masks
from comicgen.backends.masks import Foundry
from comicgen.backends.sprites import Cell
from comicgen.geometry import IDENTITY, Affine, Rect, circle, rectangle
from comicgen.scene import Grade, Group, Shape, Stroke, recoloured
from tests.backends.pictures import INK, at, coverage, painted

BLOB = circle(6, 4, 3)
FLOOD = Shape(rectangle(Rect(-50, -50, 200, 200)), INK)


def test_path_is_cast_once_for_each_place() -> None:
    foundry = Foundry()
    assert foundry.cast_path(BLOB, IDENTITY) is foundry.cast_path(BLOB, IDENTITY)
    assert foundry.cast_path(BLOB, IDENTITY) != foundry.cast_path(BLOB, Affine.scaling(2))


def test_mask_is_kept_until_its_last_use() -> None:
    foundry = Foundry()
    piece = foundry.want(foundry.want(foundry.cast_path(BLOB, IDENTITY)))
    first, second, third = (foundry.fill(piece) for _ in range(3))
    assert first.plane is second.plane
    assert third.plane is not first.plane


def test_figure_and_its_rim_need_one_set_of_masks(monkeypatch: pytest.MonkeyPatch) -> None:
    clear_caches()
    made, original = [], masks.glyph_mask
    monkeypatch.setattr(masks, "glyph_mask", lambda *a, **k: made.append(a) or original(*a, **k))
    figure = Group((Shape(BLOB, "#ff0000", Stroke("#0000ff", 1)),), key="figure")
    rim = recoloured(figure, Grade("rim", "#ffffff", 1.0))
    painted(Group((rim,), Affine.translation(-1, 0)), figure)
    assert len(made) == 2  # a fill, a line


def test_two_colours_of_one_path_are_both_painted() -> None:
    both = painted(Group((Shape(BLOB, "#00ff00"),)), Shape(BLOB, "#ff0000"))
    alone = painted(Shape(BLOB, "#ff0000"))
    assert at(both, 6, 4) == (255, 0, 0)
    assert coverage(both) == pytest.approx(coverage(alone), abs=6)


def test_clip_like_the_one_around_it_cuts_once() -> None:
    clip = rectangle(Rect(3.25, 2.5, 5, 3))
    once = painted(Group((FLOOD,), clip=clip))
    twice = painted(Group((Group((FLOOD,), clip=clip),), clip=clip))
    assert ImageChops.difference(once, twice).getbbox() is None


def test_smaller_clip_within_another_still_cuts() -> None:
    inner = Group((FLOOD,), clip=rectangle(Rect(4, 3, 2, 2)))
    assert coverage(painted(Group((inner,), clip=rectangle(Rect(1, 1, 9, 6))))) == 4


@pytest.mark.parametrize("split", [0.0, 3.0, 4.5])
def test_backdrop_of_slabs_is_as_without_its_key(split: float, monkeypatch: pytest.MonkeyPatch) -> None:
    clear_caches()
    pictures = []
    picture = Cell.picture
    monkeypatch.setattr(Cell, "picture", lambda cell: pictures.append(picture(cell)) or picture(cell))
    ground = tuple(
        Shape(rectangle(rect), colour)
        for rect, colour in ((Rect(-1, -1, 14, split + 1), "#203040"), (Rect(-1, split, 14, 9 - split), "#a0b0c0"))
    )
    items = (*ground, Shape(BLOB, "#ff8000", opacity=0.5))
    plain, keyed = painted(Group(items)), painted(Group(items, key="room"))
    assert ImageChops.difference(plain, keyed).getbbox() is None
    assert [len(picture.planes) for picture in pictures] == [3]
