"""Shapes, pages and tiers: what must hold on every sheet."""

from collections.abc import Callable
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicgen.layout import Composition
from comicgen.layout.pages import break_pages
from tests import examples

Composer = Callable[[str], Composition]
SHAPES = ("strip", "two-tier", "square", "page", "a5", "scroll", "1080x1350", "148x210mm")
TALK = "      - mia: Did you hear that?\n      - omar: It was only the wind.\n"


BRIEF = "      - omar: Hm.\n"
COUNTS = (1, 2, 3, 5, 7, 11)


def comic(shape: str, count: int, more: str = "") -> str:
    """A comic in which every third panel has more to say than the others."""
    panels = (f"  - setting: room\n    lines:\n{BRIEF if n % 3 else TALK}" for n in range(count))
    return f"title: A Day\nby: Somebody\nformat: {shape}\n{more}panels:\n" + "".join(panels)


@cache
def laid_out(shape: str, count: int) -> Composition:
    return examples.comic(comic(shape, count))


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("count", COUNTS)
def test_every_shape_takes_every_number_of_panels(shape: str, count: int) -> None:
    pages = laid_out(shape, count).pages
    assert [panel.number for page in pages for panel in page.panels] == list(range(count))
    assert [page.page for page in pages] == list(range(len(pages)))
    for page in pages:
        trim = page.sheet.trim
        for panel in page.panels:
            assert trim.overlap(panel.rect) == pytest.approx(panel.rect)
        rects = [panel.rect for panel in page.panels]
        assert not any(a.meets(b) for i, a in enumerate(rects) for b in rects[i + 1 :])


@pytest.mark.parametrize("shape", SHAPES)
def test_edges_of_frames_fall_on_whole_pixels_and_gutters_are_equal(shape: str) -> None:
    for page in (page for count in COUNTS for page in laid_out(shape, count).pages):
        for panel in page.panels:
            outer = panel.rect.grown(panel.border / 2)
            for edge in (outer.x, outer.y, outer.right, outer.bottom):
                assert edge * page.pixels == pytest.approx(round(edge * page.pixels), abs=1e-6)
        gaps = {round(b.rect.x - a.rect.right, 6) for a, b in pairwise(page.panels) if a.tier == b.tier}
        assert len(gaps) <= 1
        assert (page.sheet.trim.h * page.pixels) % 1 == pytest.approx(0, abs=0.51)


@pytest.mark.parametrize(("shape", "size"), [("square", (2160, 2160)), ("page", (1988, 3075)), ("a5", (1748, 2480))])
def test_sheets_of_given_height_have_their_size(shape: str, size: tuple[int, int]) -> None:
    from comicgen.publish.size import picture_size

    for page in laid_out(shape, 11).pages:
        assert picture_size(page) == size


def test_what_does_not_fit_on_a_square_goes_on_to_the_next_at_a_size_that_reads() -> None:
    composition = laid_out("square", 11)
    assert composition.page_count > 1
    assert composition.cap >= 10
    assert {page.cap for page in composition.pages} == {composition.cap}
    roles = [[text.role for text in page.texts] for page in composition.pages]
    assert roles[0] == ["title", "folio", "credit"]
    assert all(found == ["folio"] for found in roles[1:])


def test_a_two_tier_strip_has_two_tiers() -> None:
    for count in (2, 3, 5, 7):
        panels = laid_out("two-tier", count).panels
        assert {panel.tier for panel in panels} == {0, 1}
        assert len({round(panel.rect.h, 6) for panel in panels}) == 1


def test_distance_is_time_in_a_scroll(composed: Composer) -> None:
    text = "format: scroll\npanels:\n"
    for after in ("", "    after: time passes\n", "    after: at once\n", ""):
        text += f"  - setting: park\n{after}    actors: [mia]\n"
    rects = [panel.rect for panel in composed(text).panels]
    plain, wide, narrow = (b.y - a.bottom for a, b in pairwise(rects))
    width = composed(text).sheet.trim.w
    assert plain == pytest.approx(0.28 * width, abs=1)
    assert wide == pytest.approx(0.9 * width, abs=1)
    assert narrow < 0.1 * plain * 2


BY_HAND = """\
title: A Day
format: page
pages:
  - title: Morning
    tiers:
      - height: 2
        panels:
          - {id: wide, setting: park, bleed: yes, shot: establishing, actors: mia}
          - inset in: wide
            at: top right
            lines:
              - omar: Over here!
      - panels:
          - setting: park
            lines:
              - mia: There you are.
          - border: none
            lines:
              - omar: Here I am.
  - panels:
      - {setting: beach, bleed: yes, actors: omar}
"""


def test_pages_by_hand_are_as_written(composed: Composer) -> None:
    first, second = composed(BY_HAND).pages
    assert [panel.id for panel in first.panels] == ["wide", "p2", "p3", "p4"]
    assert [panel.tier for panel in first.panels] == [0, 0, 1, 1]
    high, _, low, _ = (panel.rect.h for panel in first.panels)
    assert high == pytest.approx(2 * low, rel=0.02)
    assert [text.text for text in first.texts if text.role == "title"] == ["A Day", "Morning"]
    assert [panel.id for panel in second.panels] == ["p5"]


def test_an_inset_lies_in_its_corner_and_nothing_of_its_host_under_it(composed: Composer) -> None:
    host, inset, *_ = composed(BY_HAND).panels
    assert host.rect.overlap(inset.rect) == pytest.approx(inset.rect)
    assert inset.rect.centre[0] > host.rect.centre[0]
    assert inset.rect.centre[1] < host.rect.centre[1]
    assert inset.inset == "wide"
    assert not any(figure.head.meets(inset.rect) for figure in host.figures)


def test_a_bleeding_panel_runs_over_the_edge_and_its_words_do_not(composed: Composer) -> None:
    lines = "".join(f"      - {who}: Look at that, will you.\n" for who in ("mia", "omar"))
    text = "format: page\nstyle: {page: {show_title: no}}\n"
    composition = composed(f"{text}panels:\n  - setting: park\n    bleed: yes\n    lines:\n{lines}")
    (panel,) = composition.panels
    assert panel.rect == pytest.approx(composition.sheet.trim)
    assert panel.bleed
    assert composition.safe is not None
    for balloon in panel.balloons:
        ink = balloon.block.ink.moved(*balloon.centre)
        assert composition.safe.overlap(ink) == pytest.approx(ink)
    assert composition.texts == ()  # a page that bleeds over its foot has no number


def test_what_stands_outside_the_panels_can_be_switched_off(composed: Composer) -> None:
    whole = comic("page", 3, more="copyright: CC BY 4.0\n")
    roles = [text.role for text in composed(whole).texts]
    assert roles == ["title", "folio", "copyright", "credit"]
    for role in roles:
        text = whole.replace("panels:", f"style: {{page: {{show_{role}: no}}}}\npanels:", 1)
        assert [text.role for text in composed(text).texts] == [other for other in roles if other != role]


def test_the_title_stands_where_the_style_says(composed: Composer) -> None:
    for place, above in (("top", True), ("foot", False)):
        composition = composed(comic("strip", 2, more=f"style: {{page: {{title_at: {place}}}}}\n"))
        title = next(text for text in composition.texts if text.role == "title")
        assert (title.ink.bottom < composition.panels[0].rect.y) == above


@given(st.lists(st.floats(0.2, 5), min_size=2, max_size=20), st.integers(1, 6), st.sets(st.integers(1, 19)))
def test_pages_hold_all_panels_in_order(weights: list[float], pages: int, fresh: set[int]) -> None:
    pages = min(pages, len(weights))
    sizes = break_pages(weights, pages, most=len(weights), fresh=fresh)
    assert len(sizes) == pages
    assert sum(sizes) == len(weights)
    assert min(sizes) > 0


def test_a_page_turns_where_a_scene_begins() -> None:
    assert break_pages([1.0] * 6, 2, most=6) == (3, 3)
    assert break_pages([1.0] * 6, 2, most=6, fresh={2}) == (2, 4)
