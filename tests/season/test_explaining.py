"""Explaining: a reason is told once, with some of those for whom it holds."""

from comicgen.season.edition import Edition, Made
from comicgen.season.explaining import explained, few


def _made(script: str, target: str, *why: str, how: str = "made") -> Made:
    return Made(Edition(script, "en", target), how, why=why)  # type: ignore[arg-type]


def test_places_that_share_a_reason_share_a_line() -> None:
    made = [_made("soup", "story", "the style changed"), _made("soup", "x", "the style changed")]
    made += [_made("tea", "story", "the language changed"), _made("tea", "x", how="fresh")]
    assert list(explained(made, is_dry=False)) == [
        "soup (en) for story and x: made: the style changed",
        "tea (en) for story: made: the language changed",
    ]


def test_comics_that_share_reason_and_places_are_counted() -> None:
    made = [_made(f"s{number}", place, "it was not made yet") for number in range(30) for place in ("story", "x")]
    (line,) = explained(made, is_dry=True)
    assert line == "s0 (en), s1 (en), s2 (en) and 27 more for story and x: would be made: it was not made yet"


def test_what_failed_needs_no_reason() -> None:
    assert list(explained([_made("soup", "x", how="failed")], is_dry=True)) == ["soup (en) for x: would fail"]


def test_one_more_is_named() -> None:
    assert few("abc") == "a, b and c"
    assert few("abcd") == "a, b, c and d"
    assert few("abcde") == "a, b, c and 2 more"
    assert few("a") == "a"
