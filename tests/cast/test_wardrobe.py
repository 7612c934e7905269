"""Clothes: every garment on every build in every stance, patterns that stay inside, uniforms, and aids to get about."""

import math
from collections.abc import Iterator

import pytest

from comicgen.backends import paint
from comicgen.cast import Person, face_of, figure, person
from comicgen.cast.body import frame_of
from comicgen.cast.body_extent import extent
from comicgen.cast.body_line import Pen, tube
from comicgen.cast.cloth_patterns import on_tube, pattern_on, surface
from comicgen.cast.clothes_front import draw_front
from comicgen.cast.clothes_neck import blazer
from comicgen.cast.pose import POSES
from comicgen.cast.wardrobe import OUTFITS, cut_of
from comicgen.geometry import IDENTITY, Path, Rect
from comicgen.scene import Dots, Group, Item, Shape, Sheet
from comicgen.script.model import Character, Garment, Look
from comicgen.script.words.looks import BOTTOMS, BUILDS, CLOTH, PATTERNS, SHOES, TOPS
from tests.cover import pairs

NEUTRAL = face_of(None)
STANCES = (("stand", "right"), ("sit", "right"), ("walk", "left"), ("sit", "us"), ("stand", "back"), ("run", "right"))
DRAWN = [pattern for pattern in PATTERNS if pattern != "plain"]
WORN = ("apron", "badge", "bag", "bow tie", "cane", "crutch", "scarf", "tie", "wheelchair")
WEARING = (("stand", "right"), ("explain", "left"), ("sit", "right"))
PAPER = "#ffffff"


def somebody(build: str = "average", **said: object) -> Person:
    garments = {"top": Garment("tee", "teal", "plain"), "bottom": Garment("trousers", "navy"), "shoes": Garment("shoe")}
    look = Look(build=build, hair="bob", skin="tan", accent="red", **{**garments, "accessories": (), **said})  # type: ignore[arg-type]
    return person(Character("sam", "Sam", look=look))


def leaves(item: Item) -> Iterator[Shape | Dots]:
    if isinstance(item, Group):
        for child in item.items:
            yield from leaves(child)
    elif isinstance(item, Shape | Dots):
        yield item


def is_sound(item: Item) -> bool:
    for leaf in leaves(item):
        values = leaf.path.numbers if isinstance(leaf, Shape) else [value for spot in leaf.spots for value in spot]
        if not all(math.isfinite(value) for value in values):
            return False
    return True


def inked(drawing: Group) -> Rect:
    """Where a painted figure leaves marks, in figure space."""
    trim = Rect.between(-260, -520, 260, 60)
    # A drawing without its key: the painter may keep no picture of it.
    picture = paint(Sheet(trim, (drawing._replace(key=""),), PAPER), width=260).convert("L")
    box = picture.point([255 if value < 240 else 0 for value in range(256)]).getbbox()
    assert box
    return Rect.between(*(2 * value + (trim.y if n % 2 else trim.x) for n, value in enumerate(box)))


def test_every_top_draws_on_every_build_in_every_stance() -> None:
    drawn = []
    for top, build, (pose, facing) in pairs(TOPS, BUILDS, STANCES):
        drawing = figure(somebody(build, top=Garment(top, "teal", "plain")), NEUTRAL, pose=pose, facing=facing).drawing
        assert is_sound(drawing), (top, build, pose)
        drawn.append(drawing.items)
    assert len(set(drawn)) == len(drawn)


def test_every_bottom_goes_with_all_shoes_on_every_build() -> None:
    for bottom, shoes, build, (pose, facing) in pairs(BOTTOMS, SHOES, BUILDS, STANCES):
        who = somebody(build, bottom=Garment(bottom, "khaki"), shoes=Garment(shoes, "brown"))
        assert is_sound(figure(who, NEUTRAL, pose=pose, facing=facing).drawing), (bottom, shoes, build, pose)


def test_garments_look_different_from_one_another() -> None:
    tops = {
        figure(somebody(top=Garment(top, "teal", "plain")), NEUTRAL, facing=f).drawing.items
        for top in TOPS
        for f in ("us", "right")
    }
    below = {figure(somebody(bottom=Garment(one, "navy")), NEUTRAL).drawing.items for one in BOTTOMS}
    shoes = {figure(somebody(shoes=Garment(one, "navy")), NEUTRAL).drawing.items for one in SHOES}
    assert (len(tops), len(below), len(shoes)) == (2 * len(TOPS), len(BOTTOMS), len(SHOES))


@pytest.mark.parametrize("top", TOPS)
def test_the_box_of_a_body_holds_what_is_painted(top: str) -> None:
    for build, (pose, facing) in zip(("child", "round", "curvy"), STANCES, strict=False):
        drawn = figure(somebody(build, top=Garment(top, "teal", "plain")), NEUTRAL, pose=pose, facing=facing)
        room = drawn.body.grown(4)
        assert room.union(inked(drawn.drawing)) == pytest.approx(room)


@pytest.mark.parametrize("pattern", DRAWN)
@pytest.mark.parametrize("top", ["tee", "sweater", "dress", "gown", "shirt", "overalls"])
def test_a_pattern_does_not_reach_over_the_edge_of_its_cloth(top: str, pattern: str) -> None:
    bottom = Garment("skirt" if top == "tee" else "trousers", "navy")
    for build, (pose, facing) in zip(("slim", "round", "child", "curvy"), STANCES, strict=False):
        plain, worn = (
            figure(
                somebody(build, top=Garment(top, "red", kind), bottom=bottom._replace(pattern=kind)),
                NEUTRAL, pose=pose, facing=facing,
            )
            for kind in ("plain", pattern)
        )  # fmt: skip
        assert worn.body == plain.body
        assert worn.drawing.items != plain.drawing.items


@pytest.mark.parametrize("pattern", DRAWN)
def test_patterns_are_clipped_to_the_cloth_and_cover_all_of_it(pattern: str) -> None:
    outline = Path("MLLLZ", (-40, 0, 40, 0, 50, 120, -50, 120))
    cloth = surface(((-40, 0), (-50, 120)), ((40, 0), (50, 120)), top=0, low=120)
    drawn = pattern_on(pattern, CLOTH["red"], cloth, clip=outline)
    assert drawn.clip == outline
    sleeve = tube([(0, 0), (0, 40), (10, 80)], [22, 20, 18])
    assert on_tube(pattern, CLOTH["red"], sleeve).clip == sleeve.area()
    boxes = [
        leaf.path.bounds() if isinstance(leaf, Shape) else Rect(x - r, y - r, 2 * r, 2 * r)
        for leaf in leaves(drawn)
        for x, y, r in (leaf.spots if isinstance(leaf, Dots) else ((0.0, 0.0, 0.0),))
    ]
    assert min(box.y for box in boxes) < 20
    assert max(box.bottom for box in boxes) > 100
    assert min(box.x for box in boxes) < -30
    assert max(box.right for box in boxes) > 30


def test_bands_sag_in_the_middle_and_spots_draw_together_at_the_sides() -> None:
    cloth = surface(((-40, 0), (-40, 100)), ((40, 0), (40, 100)), top=0, low=100)
    assert cloth.at(0, 0.5)[1] > cloth.at(1, 0.5)[1]
    middle, side = cloth.at(0.2, 0)[0] - cloth.at(0, 0)[0], cloth.at(1, 0)[0] - cloth.at(0.8, 0)[0]
    assert side < middle


@pytest.mark.parametrize("top", OUTFITS)
def test_an_outfit_has_its_colours_and_what_belongs_to_it(top: str) -> None:
    worn = person(Character("sam", "Sam", look=Look(top=Garment(top))))
    outfit = OUTFITS[top]
    assert worn.top.colour in [CLOTH[name] for name in outfit.colours]
    if outfit.shoes.kind:
        assert worn.shoes.kind == outfit.shoes.kind
    if outfit.bottom.kind:
        assert worn.bottom.colour == (CLOTH[outfit.bottom.colour] if outfit.bottom.colour else worn.top.colour)


def test_what_the_script_says_goes_before_the_outfit() -> None:
    look = Look(top=Garment("scrubs", "rose"), bottom=Garment("skirt", "navy"), shoes=Garment("heels", "red"))
    worn = person(Character("sam", "Sam", look=look))
    assert worn.top.colour == CLOTH["rose"]
    assert worn.bottom == Garment("skirt", CLOTH["navy"])
    assert worn.shoes == Garment("heels", CLOTH["red"])


def test_a_uniform_replaces_the_clothes_of_a_stock_character_and_leaves_the_face() -> None:
    omar, cook = (
        person(Character("omar", "Omar", stock="omar", look=Look(top=top)))
        for top in (Garment(), Garment("chef jacket"))
    )
    assert cook.top.colour == CLOTH["white"]
    assert cook.bottom == Garment("trousers", CLOTH["slate"], "check")
    assert "tie" not in cook.accessories
    assert (cook.hair, cook.skin, cook.facial_hair, cook.build) == (omar.hair, omar.skin, omar.facial_hair, omar.build)


def test_every_top_has_a_cut() -> None:
    assert all(cut_of(top) for top in TOPS)


@pytest.mark.parametrize("worn", WORN)
def test_what_is_worn_or_used_shows_on_every_build(worn: str) -> None:
    for _, build, (pose, facing) in (row for row in pairs(WORN, BUILDS, WEARING) if row[0] == worn):
        bare, dressed = (
            figure(somebody(build, top=Garment("shirt", "sky"), accessories=extra), NEUTRAL, pose=pose, facing=facing)
            for extra in ((), (worn,))
        )
        assert dressed.drawing.items != bare.drawing.items
        room = dressed.body.grown(4)
        assert room.union(inked(dressed.drawing)) == pytest.approx(room)


@pytest.mark.parametrize("pose", POSES)
def test_somebody_in_a_wheelchair_sits_in_it_whatever_the_arms_do(pose: str) -> None:
    for build in ("average", "child"):
        seated = figure(somebody(build, accessories=("wheelchair",)), NEUTRAL, pose=pose)
        on_a_chair = figure(somebody(build), NEUTRAL, pose="sit")
        assert is_sound(seated.drawing)
        assert dict(seated.joints)["hip"] > -95
        assert -3 < seated.body.bottom < 6  # its wheels are on the ground
        assert seated.body.holds((-40.0, -20.0))
        assert len(list(leaves(seated.drawing))) > len(list(leaves(on_a_chair.drawing))) + 10


def test_the_size_of_shoes_goes_with_the_build() -> None:
    pen = Pen(2.9)
    sizes = {build: frame_of(somebody(build), POSES["stand"], pen).foot for build in BUILDS}
    assert sizes["child"] < sizes["slim"] < sizes["average"] < sizes["broad"]


def test_teens_are_slighter_and_elders_stoop() -> None:
    pen = Pen(2.9)
    teen, adult, elder = (frame_of(somebody(age=age), POSES["stand"], pen) for age in ("teen", "adult", "elder"))
    assert teen.build.shoulder < adult.build.shoulder
    assert adult.shoulder < elder.shoulder < teen.shoulder  # y: the adult is the tallest
    assert elder.peer > adult.peer
    assert elder.lean != adult.lean


def test_hips_shift_to_the_leg_that_bears_the_weight_and_that_shoulder_drops() -> None:
    pen = Pen(2.9)
    near = frame_of(somebody(), POSES["stand"]._replace(weight=1.0), pen)
    far = frame_of(somebody(), POSES["stand"]._replace(weight=-1.0), pen)
    assert near.sway < 0 < far.sway
    assert near.near[1] > near.far[1]
    assert far.near[1] < far.far[1]


@pytest.mark.parametrize("top", [top for top in TOPS if cut_of(top).tail])
@pytest.mark.parametrize("facing", ["right", "us"])
def test_nothing_of_a_coat_hangs_through_the_seat(top: str, facing: str) -> None:
    # Only legs and shoes are lower than the lap; a skirt hides the legs of those who wear a gown.
    pen = Pen(2.9, yaw=0.6 if facing == "right" else 0.0)
    who = somebody(top=Garment(top, "teal", "plain"))
    frame = frame_of(who, POSES["sit"], pen)
    for item in draw_front(who, frame=frame, pen=pen):
        assert extent([item], IDENTITY).bottom < frame.hip + 45


@pytest.mark.parametrize("pose", ["stand", "clasp", "hips", "crossed"])
@pytest.mark.parametrize("build", BUILDS)
def test_pocket_of_a_blazer_is_on_its_cloth(build: str, pose: str) -> None:
    """However slim the waist is and wherever the hips have gone: a line beside the coat would hang in the air."""
    wearer = person(Character("a", "A", look=Look(build=build, top=Garment("blazer", "#8f2f45"))))
    for yaw in (0.0, 0.6, 1.0):
        pen = Pen(3.0, 1, yaw, False)
        frame = frame_of(wearer, POSES[pose], pen)
        lines = [
            item.path for item in blazer(wearer, frame, pen) if isinstance(item, Shape) and item.path.verbs == "ML"
        ]
        pocket = max(lines, key=lambda path: path.bounds().bottom)
        half = frame.build.waist * (1 - 0.12 * yaw)
        assert pocket.bounds().right < half + max(frame.sway, 0.0)
