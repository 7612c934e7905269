"""Words: kept masks, outlines, and the fallback."""

import pytest
from PIL import ImageChops, ImageStat

from comicgen.backends import clear_caches, glyphs
from comicgen.geometry import Affine
from comicgen.lettering.fonts import font
from comicgen.scene import GlyphRun, Group, Stroke
from tests.backends.pictures import INK, at, coverage, middle, painted


def run(text: str, size: float, origin: tuple[float, float] = (5, 30), **more: object) -> GlyphRun:
    """A word, letter beside letter."""
    face = font("hand-bold")
    x, placed = 0.0, []
    for letter in text:
        gid = face.hb_font.get_nominal_glyph(ord(letter))
        assert gid is not None
        placed.append((gid, x, 0.0))
        x += face.hb_font.get_glyph_h_advance(gid) * size / face.upem
    return GlyphRun("hand-bold", size, tuple(placed), text, INK, origin, **more)  # type: ignore[arg-type]


SIZE = (120, 40)


def test_word_stands_on_its_baseline() -> None:
    picture = painted(run("HELLO", 24), size=SIZE, scale=2)
    ink = picture.convert("L").point([255 - v for v in range(256)]).getbbox()
    assert ink is not None
    cap = font("hand-bold").cap_height * 24 / font("hand-bold").upem
    assert ink[3] / 2 == pytest.approx(30, abs=1.5)
    assert (ink[3] - ink[1]) / 2 == pytest.approx(cap, abs=2)


@pytest.mark.parametrize("scale", [1, 2, 5, 40])
def test_word_looks_the_same_at_every_size(scale: int) -> None:
    # At 40 pixels a unit letters are drawn through their outlines.
    picture = painted(run("HELLO", 24), size=SIZE, scale=scale)
    assert coverage(picture) / scale**2 == pytest.approx(
        coverage(painted(run("HELLO", 24), size=SIZE, scale=3)) / 9, rel=0.03
    )


@pytest.mark.parametrize("shift", [(0.0, 0.0), (0.25, 0.5), (0.6, 0.2)])
def test_word_keeps_its_place_between_pixels(shift: tuple[float, float]) -> None:
    still = middle(painted(run("HELLO", 14), size=SIZE))
    moved = middle(painted(run("HELLO", 14, (5 + shift[0], 30 + shift[1])), size=SIZE))
    assert (moved[0] - still[0], moved[1] - still[1]) == pytest.approx(shift, abs=0.16)


@pytest.mark.parametrize(
    "transform", [Affine.rotation(20, (60, 20)), Affine(1, 0, -0.3, 1, 10, 0), Affine.scaling(1.2, 0.8)]
)
def test_turned_slanted_and_stretched_words_are_drawn(transform: Affine) -> None:
    straight = coverage(painted(run("HELLO", 20), size=SIZE, scale=2))
    changed = coverage(painted(Group((run("HELLO", 20),), transform), size=SIZE, scale=2))
    assert changed == pytest.approx(straight * transform.scale**2, rel=0.06)


def test_outline_of_an_effect_lies_under_its_fill() -> None:
    effect = run("O", 30)._replace(fill="#ff0000", stroke=Stroke(INK, 4.0))
    picture = painted(effect, size=SIZE, scale=4)
    colours = {colour for _, colour in picture.getcolors(100_000) or ()}
    assert {(255, 0, 0), (0, 0, 0), (255, 255, 255)} <= colours
    plain = painted(run("O", 30)._replace(fill="#ff0000"), size=SIZE, scale=4)
    red = [sum(n for n, c in p.getcolors(100_000) or () if c == (255, 0, 0)) for p in (picture, plain)]
    assert red[0] == pytest.approx(red[1], rel=0.03)


def test_without_the_rasteriser_words_are_drawn_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    word = run("HELLO", 20)
    kept = painted(word, size=SIZE, scale=2)
    monkeypatch.setattr(glyphs, "_rasterisers", [None])
    drawn = painted(word, size=SIZE, scale=2)
    difference = ImageChops.difference(kept, drawn)
    assert max(ImageStat.Stat(difference).mean) < 1.5


def test_spaces_and_empty_runs_leave_nothing() -> None:
    assert coverage(painted(run(" ", 20), run("", 20), size=SIZE)) == 0


def test_words_are_the_same_cold_and_warm() -> None:
    clear_caches()
    cold = painted(run("HELLO", 20), size=SIZE)
    assert cold.tobytes() == painted(run("HELLO", 20), size=SIZE).tobytes()


def test_word_in_a_see_through_group_is_see_through() -> None:
    picture = painted(Group((run("I", 60, (50, 38)),), opacity=0.5), size=SIZE)
    assert min(at(picture, x, 25)[0] for x in range(40, 80)) == pytest.approx(128, abs=2)
