"""Comics laid out for places: safe areas, art that runs over the edge, covers, as many sheets as there may be."""

import pytest

from comicgen.diagnostics import Report
from comicgen.geometry import Rect, bounds_of
from comicgen.layout import compose
from comicgen.layout.furnishings import Furnishings
from comicgen.layout.result import Composition
from comicgen.script.model import Script, Setting
from comicgen.script.shapes import Margins
from comicgen.script.style import HOUSE
from comicgen.targets.formats import format_for
from comicgen.targets.model import Safe, Target
from tests.factories import line, panel, script

STORY = Target("story", "", "2026-11", "", 1080, 1920, slides=10, safe=Safe(65, 269, 65, 384))
CAROUSEL = Target("carousel", "", "2026-11", "", 1080, 1350, layout="carousel", slides=10)
CARD = Target("card", "", "2026-11", "", 1200, 630, layout="cover")
POST = Target("post", "", "2026-11", "", 1080, 1350, slides=4, safe=Safe(64, 64, 64, 64))
NEWSLETTER = Target("newsletter", "", "2026-11", "", 1456, None)
WIDE_POST = Target("wide-post", "", "2026-11", "", 1080, 566, slides=10)
ROOM = Setting("room", "day")


def talk(count: int = 4) -> Script:
    """Some panels of two who talk in a room."""
    words = ("Is that the last one?", "It was.", "And who had it?", "Somebody with crumbs.")
    panels = (
        panel(line(words[n % 4], "mia" if n % 2 else "theodore"), number=n + 1, setting=ROOM) for n in range(count)
    )
    return script(*panels, by="Somebody")


def made(comic: Script, target: Target) -> tuple[Composition, ...]:
    report = Report()
    found = compose(comic._replace(format=format_for(target)), HOUSE, report)
    assert found is not None, [item.message for item in report.items]
    return found.pages


def test_words_for_a_story_stay_clear_of_what_lies_over_it() -> None:
    unit = 390 / 1080
    for sheet in made(talk(), STORY):
        for one in (balloon for each in sheet.panels for balloon in each.balloons):
            words = bounds_of(one.outline)
            ink = one.block.ink.moved(*one.centre)
            assert ink.y >= 269 * unit - 0.5
            assert ink.bottom <= (1920 - 384) * unit + 0.5
            assert words.x >= 0


def test_art_of_a_story_runs_over_all_edges() -> None:
    first, *_ = made(talk(), STORY)
    trim = first.sheet.trim
    assert {each.rect.x for each in first.panels} == {0.0}
    assert min(each.rect.y for each in first.panels) == 0.0
    assert max(each.rect.right for each in first.panels) == pytest.approx(trim.w)
    assert max(each.rect.bottom for each in first.panels) == pytest.approx(trim.h)
    assert [text.role for text in first.texts] == ["title", "credit"]


def test_words_of_a_story_stand_below_its_title() -> None:
    first, *_ = made(talk(), STORY)
    title = max(text.ink.bottom for text in first.texts)
    for one in first.panels[0].balloons:
        assert bounds_of(one.outline).y > title


def test_carousel_has_a_cover_and_then_one_panel_a_slide() -> None:
    cover, *slides = made(talk(), CAROUSEL)
    assert cover.cover
    assert [text.text for text in cover.texts] == ["Room for One More", "Somebody"]
    assert not any(each.balloons for each in cover.panels)
    assert {figure.name for each in cover.panels for figure in each.figures} == {"theodore", "mia"}
    assert [len(slide.panels) for slide in slides] == [1, 1, 1, 1]
    assert [sheet.page for sheet in (cover, *slides)] == [0, 1, 2, 3, 4]
    assert {sheet.page_count for sheet in (cover, *slides)} == {5}


def test_card_is_a_cover_with_the_title_beside_the_people() -> None:
    (card,) = made(talk(), CARD)
    title = card.texts[0].ink
    assert card.cover
    assert all(title.right < one.head.x for one in card.panels[0].figures)
    assert card.panels[0].rect == card.sheet.trim  # the place is seen behind both


def test_title_of_a_high_cover_stands_over_the_heads() -> None:
    cover, *_ = made(talk(), CAROUSEL)
    foot = cover.texts[-1].ink.bottom
    heads = [one.head.y for one in cover.panels[0].figures]
    assert foot < min(heads) < foot + 0.12 * cover.sheet.trim.h
    assert cover.panels[0].rect == cover.sheet.trim


def test_title_of_a_cover_is_as_large_as_its_room() -> None:
    comic = talk()._replace(title="Everything That Happened Between the Bakery and the Bus Stop")
    (card,) = made(comic, CARD)
    title = card.texts[0].ink
    assert title.w <= card.sheet.trim.w * 0.4
    assert title.h <= card.sheet.trim.h - 2 * 18


def wordy(count: int = 3) -> Script:
    """Panels in which both of two say something long."""
    panels = (
        panel(
            line("My grandmother writes that she is boiling with small bears.", "mia"),
            line("Is that good?", "theodore"),
            number=n + 1,
            setting=ROOM,
        )
        for n in range(count)
    )
    return script(*panels)


@pytest.mark.parametrize("target", [NEWSLETTER, WIDE_POST], ids=lambda target: target.name)
def test_wordy_panels_stay_whole_on_a_phone(target: Target) -> None:
    found = [each for sheet in made(wordy(), target) for each in sheet.panels]
    assert [each.id for each in found] == ["p1", "p2", "p3"]


def test_panels_stay_whole_where_dividing_makes_letters_no_larger() -> None:
    answer = line("She says that they want more sugar.", "mia")
    panels = (one._replace(lines=(*one.lines, answer)) for one in wordy(2).panels)
    one_picture = Target("one-picture", "", "2026-11", "", 1080, 1080)
    (sheet,) = made(script(*panels), one_picture)
    assert [each.id for each in sheet.panels] == ["p1", "p2"]


def test_tiers_of_a_newsletter_are_as_high_as_their_panels_like() -> None:
    (sheet,) = made(talk()._replace(panels=(*wordy(1).panels, *talk(3).panels[1:])), NEWSLETTER)
    heights = {round(each.rect.h / sheet.sheet.trim.w, 2) for each in sheet.panels}
    assert len(heights) > 1
    assert min(heights) >= 0.44


def test_art_of_a_low_picture_runs_over_all_edges() -> None:
    for sheet in made(talk(), WIDE_POST):
        trim = sheet.sheet.trim
        assert {(each.rect.y, each.rect.bottom) for each in sheet.panels} == {(0.0, trim.h)}
        assert (sheet.panels[0].rect.x, sheet.panels[-1].rect.right) == (0.0, trim.w)


def test_post_has_no_more_pictures_than_the_place_takes() -> None:
    assert len(made(talk(20), POST)) <= 4


def test_capitals_are_as_high_as_a_phone_needs() -> None:
    for target in (POST, STORY, CAROUSEL):
        for sheet in made(talk(), target):
            assert sheet.cap >= 7.5


def test_smaller_screen_means_larger_words() -> None:
    near = format_for(POST, readable_at=320.0)
    assert near.width == 320.0
    assert near.pixels * 320 == pytest.approx(1080)


def test_voice_beyond_the_frame_is_pointed_at_within_what_is_seen_of_a_story() -> None:
    comic = script(
        panel(line("Is somebody there?", "mia"), line("No.", (), where="off bottom"), number=1, setting=ROOM),
        panel(line("Oh.", "mia"), line("Over here!", (), where="off right"), number=2, setting=ROOM),
    )
    unit = 390 / 1080
    found = [
        tail for sheet in made(comic, STORY) for each in sheet.panels for one in each.balloons for tail in one.tails
        if tail.aims == "frame"
    ]  # fmt: skip
    assert len(found) == 2
    for tail in found:
        assert tail.tip[1] <= (1920 - 384) * unit + 0.5
        assert 65 * unit - 0.5 <= tail.tip[0] <= (1080 - 65) * unit + 0.5


def test_words_over_art_keep_off_what_is_there() -> None:
    trim = Rect(0.0, 0.0, 600.0, 300.0)
    words = Furnishings(talk(), HOUSE, 12.0, Margins(8, 8, 8, 8), at_top=False, folio=False, over_art=True)
    (title, credit), _ = words.drawn(0, 1, trim=trim, bottom=trim.h)
    (_, moved), _ = words.drawn(0, 1, trim=trim, bottom=trim.h, occupied=[credit.ink])
    assert not moved.ink.meets(credit.ink)
    assert not moved.ink.meets(title.ink)
    (left,), items = words.drawn(0, 1, trim=trim, bottom=trim.h, occupied=[trim])
    assert (left.role, left.ink, len(items)) == ("title", title.ink, 1)
