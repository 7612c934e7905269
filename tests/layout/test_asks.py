"""The panel as the placement sees it."""

from comicgen.geometry import Rect
from comicgen.layout.asks import scene_for
from comicgen.layout.stage import Staged

SIZE = (300.0, 200.0)


def frame(safe: Rect | None) -> Rect:
    empty = Staged((), (), 1.0, 200.0, 60.0)
    return scene_for(empty, SIZE, em=17.0, border=4.0, safe=safe).frame


def test_words_keep_off_the_inner_half_of_the_border() -> None:
    assert frame(None) == Rect(2.0, 2.0, 296.0, 196.0)


def test_a_side_that_does_not_bleed_keeps_its_border() -> None:
    """A panel that bleeds to the left only: the safe area counts there, the border everywhere else."""
    assert frame(Rect(20.0, 0.0, 280.0, 200.0)) == Rect(20.0, 2.0, 278.0, 196.0)
