"""The targets in the box: whole, dated, sourced, and found by their names."""

import re

import pytest

from comicgen.diagnostics import ComicError
from comicgen.targets.box import said_in_box
from comicgen.targets.keys import TARGET_KEYS
from comicgen.targets.measures import bytes_of, characters_of, pixels_of, size_of, spoken_bytes
from comicgen.targets.model import Safe
from comicgen.targets.named import expanded, sets, target_named, target_names
from tools.old_targets import old_targets

NAMES = target_names()
MOST_PIXELS = 36_152_320  # of the strictest platform that states one


@pytest.mark.parametrize("name", NAMES)
def test_a_target_says_what_it_is_and_whence_its_figures_come(name: str) -> None:
    target = target_named(name)
    assert target.name == name
    assert target.about.endswith(".")
    assert target.source
    assert re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", target.date)
    assert target.span_name == f"panels/targets/{name}.yaml"
    assert "like" not in said_in_box(name)


@pytest.mark.parametrize("name", NAMES)
def test_a_target_is_a_picture_that_can_be_made_and_read(name: str) -> None:
    target = target_named(name)
    assert target.width * (target.height or target.slice or target.width) < MOST_PIXELS
    assert target.width >= (800 if target.layout == "scroll" else 1000)
    assert 390 <= target.display <= target.width
    assert set(target.formats) <= {"png", "jpeg", "webp"}
    assert target.formats
    assert target.bytes is None or target.bytes >= 1_000_000
    assert target.total is None or target.bytes is None or target.total >= target.bytes


@pytest.mark.parametrize("name", NAMES)
def test_words_have_most_of_the_picture(name: str) -> None:
    target = target_named(name)
    assert target.width - target.safe.left - target.safe.right >= 0.8 * target.width
    if target.height:
        assert target.height - target.safe.top - target.safe.bottom >= 0.5 * target.height


@pytest.mark.parametrize("name", NAMES)
def test_what_is_unconfirmed_is_said_by_the_target(name: str) -> None:
    target = target_named(name)
    assert set(target.unconfirmed) <= set(said_in_box(name))


def test_scrolls_are_cut_and_carousels_have_slides() -> None:
    targets = [target_named(name) for name in NAMES]
    assert all(target.slice for target in targets if target.layout == "scroll")
    assert all(target.slides >= 4 for target in targets if target.layout == "carousel")
    assert {target.layout for target in targets} == {"sheet", "carousel", "scroll", "cover"}


@pytest.mark.parametrize(
    ("name", "width", "height", "most", "alt", "formats"),
    [  # the figures that platforms themselves state
        ("instagram-square", 1080, 1080, 8_000_000, 1000, ("jpeg",)),
        ("bluesky", 1600, 2000, 2_000_000, 2000, ("png", "jpeg", "webp")),
        ("mastodon", 1600, 2000, 16_777_216, 1500, ("png", "jpeg", "webp")),
        ("tiktok-photo", 1080, 1920, 20_000_000, 300, ("jpeg", "webp")),
        ("discord", 1600, 1200, 10_485_760, 1024, ("png", "jpeg", "webp")),
        ("webtoon-canvas", 800, None, 2_000_000, 0, ("jpeg", "png")),
        ("opengraph", 1200, 630, 5_000_000, None, ("png", "jpeg")),
    ],
)
def test_figures_are_those_of_the_platform(
    name: str, width: int, height: int | None, most: int, alt: int | None, formats: tuple[str, ...]
) -> None:
    target = target_named(name)
    assert (target.width, target.height, target.bytes, target.alt) == (width, height, most, alt)
    assert target.formats == formats


def test_shares_of_an_edge_become_whole_pixels_away_from_it() -> None:
    assert target_named("story").safe == Safe(left=65, top=269, right=65, bottom=384)
    assert target_named("reel-still").safe.bottom == 672


def test_a_target_is_found_however_it_is_written() -> None:
    assert (
        target_named("Instagram Portrait") == target_named("instagram_portrait") == target_named("instagram-portrait")
    )


def test_a_name_that_leads_nowhere_is_told_with_the_nearest() -> None:
    with pytest.raises(ComicError) as fault:
        target_named("instagram-portrat")
    assert fault.value.diagnostic.code == "unknown-target"
    assert "did you mean 'instagram-portrait'?" in fault.value.diagnostic.hint


def test_sets_hold_targets() -> None:
    found = sets()
    assert {"social", "feeds", "scroll", "web", "print"} <= set(found)
    assert all(set(members) <= set(NAMES) and members for members in found.values())
    assert not set(found) & set(NAMES)
    assert {name for members in found.values() for name in members} == set(NAMES), "each target is in a set"


def test_the_set_for_the_week_has_one_target_a_platform() -> None:
    platforms = [re.sub(r"-.*", "", name) for name in sets()["social"]]
    assert len(platforms) == len(set(platforms))


def test_words_are_expanded_in_order_and_without_repeats() -> None:
    assert expanded("story, instagram-portrait,story") == ("story", "instagram-portrait")
    both = expanded("bluesky,social")
    assert both[0] == "bluesky"
    assert sorted(both) == sorted(sets()["social"])
    assert expanded("all") == NAMES


def test_all_unknown_words_are_told_at_once() -> None:
    with pytest.raises(ComicError) as fault:
        expanded("stry,bluesky,socail")
    told = fault.value.diagnostic
    assert "'stry' or 'socail'" in told.message
    assert "did you mean 'story', 'social'?" in told.hint


@pytest.mark.parametrize("words", ["", " , "])
def test_no_words_are_no_targets(words: str) -> None:
    with pytest.raises(ComicError):
        expanded(words)


@pytest.mark.parametrize(
    ("written", "count"),
    [
        ("8 MB", 8_000_000),
        ("10 MiB", 10_485_760),
        ("20kB", 20_000),
        ("max 1.5 mb", 1_500_000),
        ("2 000 000 bytes", 2_000_000),
        ("2,000,000", 2_000_000),
        ("any", None),
    ],
)
def test_weights_are_read_with_their_units(written: str, count: int | None) -> None:
    assert bytes_of(written) == count


@pytest.mark.parametrize("count", [8_000_000, 10_485_760, 20_000, 16_777_216, 2048])
def test_weights_are_spoken_as_they_may_be_written(count: int) -> None:
    assert bytes_of(spoken_bytes(count)) == count


@pytest.mark.parametrize("written", ["8 apples", "MB", "-8 MB", "1e9", "8 MB 2", "", "9" * 40, "8.5.1 MB", "nan"])
def test_what_is_no_weight_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="no weight"):
        bytes_of(written)


@pytest.mark.parametrize(
    ("written", "size"),
    [
        ("1080x1350", (1080, 1350)),
        ("1080 × 1350 px", (1080, 1350)),
        ("800 wide", (800, None)),
        ("800px", (800, None)),
        ("800 x any", (800, None)),
    ],
)
def test_sizes_are_read(written: str, size: tuple[int, int | None]) -> None:
    assert size_of(written) == size


@pytest.mark.parametrize("written", ["0x0", "1080x", "10x10", "99999x100", "big", "1080x1350x2", "-5x100", "1080/1350"])
def test_what_is_no_size_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"side|size"):
        size_of(written)


def test_pixels_and_characters_are_read() -> None:
    assert (pixels_of("max 1280"), pixels_of("390px"), pixels_of("1280 px high")) == (1280, 390, 1280)
    assert (characters_of("1,000 characters"), characters_of("no"), characters_of("any")) == (1000, 0, None)


def test_every_key_has_a_meaning() -> None:
    assert all(key.help.endswith(".") for key in TARGET_KEYS.values())


def test_figures_are_told_when_they_are_old() -> None:
    newest = max(target_named(name).date for name in NAMES)
    assert [target.name for target in old_targets(newest)] == []
    assert [target.name for target in old_targets("2099-01")] == list(NAMES)


@pytest.mark.parametrize(
    ("word", "hint"),
    [("twitter", "'x'"), ("instagram", "'instagram-carousel', 'instagram-landscape'"), ("kindle", "paperwhite")],
)
def test_place_by_its_own_name_leads_to_its_targets(word: str, hint: str) -> None:
    with pytest.raises(ComicError) as fault:
        expanded(word)
    assert hint in fault.value.diagnostic.hint
