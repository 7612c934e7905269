"""Groups: clips, opacities and sprites."""

import pytest
from PIL import Image, ImageChops, ImageStat

from comicgen.backends import clear_caches
from comicgen.backends.canvas import Box, Mask
from comicgen.backends.masks import Foundry
from comicgen.backends.sprites import Cell, Shelf
from comicgen.backends.store import Store
from comicgen.geometry import Affine, Path, Rect, circle, ellipse, rectangle
from comicgen.scene import Dots, Gradient, Group, Item, Shape, Stroke
from tests.backends.pictures import INK, at, coverage, letters, painted

FLOOD = Shape(rectangle(Rect(-50, -50, 200, 200)), INK)


def face(key: str = "") -> Group:
    """A bit of everything."""
    blush = Group((Dots(((-4, 3, 2), (4, 3, 2)), "#ff4060", 0.5),), clip=ellipse(0, 0, 6, 6))
    return Group(
        (
            Shape(circle(0, 0, 8), Gradient((-8, -8), (8, 8), ("#ffe0c0", "#e09060")), Stroke("#201828", 1.5)),
            blush,
            Group(
                (Shape(ellipse(0, 4, 3, 2), "#802020", Stroke("#201828", 1)),), opacity=0.7, key=key and key + "mouth"
            ),
            Shape(Path.parse("M-5 -4L-2 -4M2 -4L5 -4"), None, Stroke("#201828", 1)),
        ),
        key=key,
    )


def test_straight_clip_cuts_everything_outside() -> None:
    assert letters(painted(Group((FLOOD,), clip=rectangle(Rect(3, 2, 5, 3))))) == "\n".join(
        ["............"] * 2 + ["...#####...."] * 3 + ["............"] * 3
    )


def test_straight_clip_between_pixels_is_exact() -> None:
    clipped = Group((FLOOD,), Affine.translation(0.25, 0.5), clip=rectangle(Rect(3, 2, 5, 3)))
    assert coverage(painted(clipped)) == pytest.approx(15, abs=0.1)


def test_round_clip_is_as_the_shape_itself() -> None:
    clipped, drawn = painted(Group((FLOOD,), clip=circle(6, 4, 3))), painted(Shape(circle(6, 4, 3), INK))
    assert ImageChops.difference(clipped, drawn).getbbox() is None


def test_clips_inside_clips_meet() -> None:
    inner = Group((FLOOD,), clip=rectangle(Rect(5, 0, 10, 8)))
    assert coverage(painted(Group((inner,), clip=rectangle(Rect(0, 2, 7, 3))))) == 6


@pytest.mark.parametrize(
    "clip", [Path("", ()), rectangle(Rect(40, 40, 5, 5)), rectangle(Rect(3, 3, 0, 0)), circle(90, 90, 2)]
)
def test_clip_that_shows_nothing_shows_nothing(clip: Path) -> None:
    assert coverage(painted(Group((FLOOD,), clip=clip))) == 0


def test_opacity_fades_the_group_as_a_whole() -> None:
    both = Group((FLOOD, FLOOD), opacity=0.5)
    assert at(painted(both), 5, 5) == pytest.approx((128,) * 3, abs=1)


def test_opacity_and_round_clip_work_together() -> None:
    picture = painted(Group((FLOOD,), clip=circle(6, 4, 3), opacity=0.5))
    assert at(picture, 6, 4) == pytest.approx((128,) * 3, abs=1)
    assert at(picture, 1, 1) == (255, 255, 255)


def test_invisible_group_is_left_out() -> None:
    assert coverage(painted(Group((FLOOD,), opacity=0.0))) == 0


@pytest.mark.parametrize("background", ["#ffffff", "#000000", "#3060c0"])
@pytest.mark.parametrize("scale", [1.0, 2.0, 3.7])
def test_sprite_is_the_same_cold_and_warm(background: str, scale: float) -> None:
    items: tuple[Item, ...] = tuple(
        face("somebody")._replace(transform=Affine(flip, 0, 0, 1, 12.3 + 17 * i, 11.8))
        for i, flip in enumerate((1, -1, 1))
    )
    clear_caches()
    cold = painted(*items, size=(60, 24), scale=scale, background=background)
    warm = painted(*items, size=(60, 24), scale=scale, background=background)
    assert cold.tobytes() == warm.tobytes()


@pytest.mark.parametrize("background", ["#ffffff", "#000000", "#30c060"])
def test_sprite_is_as_good_as_the_drawing(background: str) -> None:
    place = Affine.translation(12, 12)
    kept = painted(face("somebody")._replace(transform=place), size=(24, 24), scale=4, background=background)
    drawn = painted(face()._replace(transform=place), size=(24, 24), scale=4, background=background)
    difference = ImageChops.difference(kept, drawn)
    assert max(high for _, high in difference.getextrema()) <= 4
    assert max(ImageStat.Stat(difference).mean) < 0.3


def test_sprite_cut_by_the_page_is_cut_only() -> None:
    def at_edge(key: str) -> bytes:
        return painted(face(key)._replace(transform=Affine.translation(0, 12)), size=(24, 24)).tobytes()

    clear_caches()
    edge = at_edge("somebody")
    painted(face("somebody")._replace(transform=Affine.translation(12, 12)), size=(24, 24))
    assert at_edge("somebody") == edge


def test_sprite_that_was_planned_but_not_painted_is_painted_later() -> None:
    clear_caches()
    hidden = Group((face("somebody"),), Affine.translation(30, 12), clip=circle(0, 0, 0.0))
    painted(Group((hidden,), clip=rectangle(Rect(0, 0, 5, 5))), size=(24, 24))
    visible = face("somebody")._replace(transform=Affine.translation(12, 12))
    warm = painted(visible, size=(24, 24)).tobytes()
    clear_caches()
    assert warm == painted(visible, size=(24, 24)).tobytes()


def test_opacity_of_a_sprite_belongs_to_the_group_not_to_the_picture() -> None:
    place = Affine.translation(12, 12)
    clear_caches()
    faint = painted(face("somebody")._replace(transform=place, opacity=0.3), size=(24, 24))
    full = painted(face("somebody")._replace(transform=place), size=(24, 24))
    assert coverage(full) > 2 * coverage(faint)


def test_shelf_throws_away_the_least_used() -> None:
    shelf = Shelf(most=5 * 100 * 3)
    keys = [(name, (1.0,), Box(0, 0, 10, 10)) for name in "abcd"]
    for key in keys[:3]:
        shelf.keep(key, Cell(key[2], (), Foundry()))
    assert shelf.get(keys[0]) is not None
    shelf.keep(keys[3], Cell(keys[3][2], (), Foundry()))
    assert [shelf.get(key) is not None for key in keys] == [True, False, True, True]


def test_store_of_masks_never_holds_too_much() -> None:
    store: Store[int] = Store(most=1_000)
    for kind in range(10):
        store.keep(kind, Mask(Image.new("L", (10, 10)).im, 0, 0))
    assert 9 in store
    assert sum(kind in store for kind in range(10)) <= 3
    store.keep(11, None)
    assert store[11] is None
