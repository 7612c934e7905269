"""People grow towards words that need less height than was kept for them."""

from collections.abc import Callable

import pytest

from comicgen.diagnostics import Report
from comicgen.layout import compose
from comicgen.layout.panel import FLAT, FLATTISH, HANG_EM
from comicgen.script import Script, styled

Reader = Callable[[str], Script]
FEW = """
format: strip
panels:
  - shot: {shot}
    setting: park
    lines:
      - mia: Snow.
      - omar: Snow?
  - lines:
      - mia: A little.
"""
MANY = """
format: 1400x750
panels:
  - setting: park
    shot: {shot}
    lines:
      - mia: Did you bring the soup that my grandmother made for all of us on Sunday?
      - omar: I brought the pot, and the spoon, and a very good reason.
"""


def gaps_of(script: Script) -> list[float]:
    """From each head of the first panel up to the foot of its words, in em."""
    composition = compose(script, styled(script), Report())
    assert composition is not None
    panel = composition.panels[0]
    heads = {figure.name: figure.head.y for figure in panel.figures}
    em = composition.size
    return [(heads[balloon.ask.names[0]] - max(y for _, y in balloon.outline)) / em for balloon in panel.balloons]


@pytest.mark.parametrize("shot", ["two-shot", "full"])
def test_people_are_large_where_words_have_room_beside_them(shot: str, script_of: Reader) -> None:
    """In a panel that is not quite flat words are tried beside people before they push them down."""
    script = script_of(MANY.format(shot=shot))
    composition = compose(script, styled(script), Report())
    assert composition is not None
    (panel,) = composition.panels
    assert FLATTISH < panel.rect.w / panel.rect.h < FLAT
    lowest = max(y for balloon in panel.balloons for _, y in balloon.outline)
    assert min(figure.head.y for figure in panel.figures) < lowest


def test_few_words_hang_near_the_heads(script_of: Reader) -> None:
    for shot in ("full", "medium"):
        assert max(gaps_of(script_of(FEW.format(shot=shot)))) < HANG_EM + 2.0


def test_who_is_seen_from_afar_stays_small(script_of: Reader) -> None:
    assert max(gaps_of(script_of(FEW.format(shot="establishing")))) > HANG_EM + 2.0


def test_a_sign_beside_a_head_stays_inside_a_close_up(script_of: Reader) -> None:
    one = "  - shot: close-up\n    setting: none\n    lines:\n      - walt [confused]: Eh?\n"
    script = script_of("panels:\n" + 4 * one)
    composition = compose(script, styled(script), Report())
    assert composition is not None
    for panel in composition.panels:
        (figure,) = panel.figures
        assert figure.head.x >= panel.rect.x
        assert figure.head.right <= panel.rect.right
