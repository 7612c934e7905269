"""Content keys: equal for what looks the same, different for what does not, and able to say what changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicgen.diagnostics import Report, Span
from comicgen.script import read
from comicgen.script.model import Script
from comicgen.season.key import changes, digest, key_of, parts_of

SOUP = """\
title: Two Spoons
cast: {ana: {hair: bun grey}, bo: {hair: bald}}
panels:
  - setting: kitchen
    lines:
      - ana: Is there any soup left?
      - bo: Define soup.
"""

PLAIN = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=3), st.binary(max_size=3)
)
NESTED = st.one_of(
    PLAIN,
    st.tuples(PLAIN, PLAIN),
    st.tuples(st.tuples(PLAIN), PLAIN),
    st.dictionaries(st.text(max_size=2), PLAIN, max_size=2),
)


def script(text: str) -> Script:
    found = read(text, "soup.yaml", Report())
    assert found
    return found


def parts(text: str, **more: str) -> tuple[tuple[str, str], ...]:
    return parts_of(script(text), target=None, engine=more.get("engine", "1"), pattern="out/{target}.{ext}")


@given(NESTED, NESTED)
def test_digests_are_equal_for_equal_values_only(one: object, other: object) -> None:
    assert (digest(one) == digest(other)) == (repr(one) == repr(other))


def test_digests_tell_values_from_their_neighbours() -> None:
    assert len({digest("ab", "c"), digest("a", "bc"), digest("abc"), digest(("ab", "c")), digest(b"ab", "c")}) == 5


def test_digests_refuse_what_has_no_fixed_form() -> None:
    with pytest.raises(TypeError, match="no place in a content key"):
        digest({1, 2})


def test_digests_leave_out_places_in_the_source() -> None:
    assert digest((Span("a", 1, 2, 3), "x")) == digest((Span("b", 9, 9, 9), "x"))


def test_a_comment_changes_no_key() -> None:
    moved = SOUP.replace("panels:", "# soup\n\npanels:")
    assert key_of(parts(SOUP)) == key_of(parts(moved))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("bun grey", "bun red", "the character Ana changed"),
        ("Two Spoons", "Three Spoons", "title and credit changed"),
        ("Define soup.", "Define soup!", "what is said and shown changed"),
        ("setting: kitchen", "setting: park", "what is said and shown changed"),
        ("title:", "style: noir\ntitle:", "the style changed"),
        ("title:", "format: square\ntitle:", "the format changed"),
        ("title:", "language: es\ntitle:", "the language changed"),
    ],
)
def test_a_change_is_told_by_the_part_that_it_is_in(old: str, new: str, told: str) -> None:
    assert changes(parts(SOUP), parts(SOUP.replace(old, new, 1))) == (told,)


def test_another_version_is_told() -> None:
    assert changes(parts(SOUP), parts(SOUP, engine="2")) == ("the version of comicgen changed",)


def test_who_comes_and_goes_is_told() -> None:
    other = SOUP.replace("bo: {hair: bald}", "cy: {hair: bald}").replace("- bo:", "- cy:")
    assert changes(parts(SOUP), parts(other))[-2:] == ("the character Cy came", "the character Bo went")
