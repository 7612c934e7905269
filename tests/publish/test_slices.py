"""Slices: a scroll is cut in its gutters, and through a panel only where it is higher than a slice."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from comicgen.geometry import Rect
from comicgen.layout.result import Composition, PanelLayout
from comicgen.publish.slices import sliced
from tests.factories import balloon, composition

WIDTH = 400.0


def scroll(*spans: tuple[float, float], height: float, words: float | None = None) -> Composition:
    """Panels from top to bottom; `words` is the middle of a balloon in the first."""
    plain = composition()
    model = plain.panels[0]
    panels = tuple(_panel(model, n, span, words if n == 0 else None) for n, span in enumerate(spans))
    return plain._replace(panels=panels, texts=(), sheet=plain.sheet._replace(trim=Rect(0.0, 0.0, WIDTH, height)))


def _panel(model: PanelLayout, number: int, span: tuple[float, float], words: float | None) -> PanelLayout:
    balloons = () if words is None else (balloon((200.0, words), "LONG WORDS"),)
    return model._replace(
        id=f"p{number + 1}", rect=Rect(10.0, span[0], 380.0, span[1] - span[0]), balloons=balloons, figures=()
    )


def test_scroll_that_fits_is_one_slice() -> None:
    (only,) = sliced(scroll((10.0, 200.0), height=210.0), most=1280, width=800)
    assert (only.top, only.bottom, only.panels, only.is_torn) == (0, 420, ("p1",), False)


def test_cut_lies_in_the_middle_of_a_gutter() -> None:
    cuts = sliced(scroll((10.0, 300.0), (400.0, 700.0), height=710.0), most=1000, width=800)
    assert [(cut.top, cut.bottom, cut.panels) for cut in cuts] == [(0, 700, ("p1",)), (700, 1420, ("p2",))]


def test_slice_takes_as_many_panels_as_it_holds() -> None:
    cuts = sliced(scroll((10.0, 100.0), (200.0, 300.0), (400.0, 500.0), height=510.0), most=760, width=800)
    assert [cut.panels for cut in cuts] == [("p1", "p2"), ("p3",)]


def test_panel_that_fits_a_slice_alone_is_never_cut() -> None:
    # Half of the gutter above it and the panel would be too much: the cut lies nearer to it.
    cuts = sliced(scroll((10.0, 200.0), (300.0, 640.0), height=660.0), most=700, width=800)
    assert all(not 600 < cut.bottom < 1280 for cut in cuts)
    assert all(cut.bottom - cut.top <= 700 for cut in cuts)


def test_panel_higher_than_a_slice_is_cut_beside_its_words() -> None:
    comic = scroll((0.0, 900.0), height=900.0, words=400.0)
    cuts = sliced(comic, most=850, width=800)
    assert not any(cut.is_torn for cut in cuts)
    box = (2 * 370.0, 2 * 470.0)  # body and tail
    assert all(not box[0] < cut.bottom < box[1] for cut in cuts)


def test_cut_through_words_is_told() -> None:
    comic = scroll((0.0, 900.0), height=900.0, words=60.0)
    assert [cut.is_torn for cut in sliced(comic, most=100, width=800)][:3] == [False, True, False]


@given(
    heights=st.lists(st.floats(40.0, 900.0), min_size=1, max_size=9),
    gaps=st.lists(st.floats(2.0, 300.0), min_size=9, max_size=9),
    most=st.integers(200, 2000),
    width=st.integers(300, 1600),
)
def test_slices_hold_every_row_once_and_none_is_too_high(
    heights: list[float], gaps: list[float], most: int, width: int
) -> None:
    spans, y = [], 20.0
    for high, gap in zip(heights, gaps, strict=False):
        spans.append((y, y + high))
        y += high + gap
    comic = scroll(*spans, height=y)
    cuts = sliced(comic, most=most, width=width)
    assert cuts[0].top == 0
    assert cuts[-1].bottom == round(y * width / WIDTH)
    assert all(one.bottom == after.top for one, after in pairwise(cuts))
    assert all(0 < cut.bottom - cut.top <= most for cut in cuts)
    assert [name for cut in cuts for name in cut.panels] == [panel.id for panel in comic.panels]
    scale = width / WIDTH
    for above, below in spans:  # a panel that fits is whole
        if (below - above) * scale <= most - 2:
            assert all(not above * scale + 1 < cut.bottom < below * scale - 1 for cut in cuts[:-1])
