"""What findings cost."""

from comicgen.lint.verdict import score


def test_a_clean_strip_has_a_hundred() -> None:
    assert score(0, 0, 7) == 100


def test_errors_cost_twelve_and_warnings_three() -> None:
    assert score(1, 2, 10) == 82


def test_short_strips_are_not_punished_for_being_short() -> None:
    assert score(0, 1, 1) == score(0, 1, 10) == 97


def test_long_strips_are_not_punished_for_their_length() -> None:
    assert score(0, 2, 20) == score(0, 10, 100) == 97
    assert score(1, 0, 100) == 88


def test_there_is_nothing_below_zero() -> None:
    assert score(9, 0, 1) == 0
