"""Sounds as painted: all ink inside the hull, readable on any ground, coloured by how they sound."""

import pytest

from comicgen.backends.pillow import paint
from comicgen.balloons import Ask, Balloon
from comicgen.balloons.sounds import BARE_HALO_EM, PALETTES, colours_of, drawn_sound
from comicgen.colour import contrast
from comicgen.geometry import Path, Rect
from comicgen.lettering import Block, as_sound, drawing_of, sound_rows, sound_type
from comicgen.lettering.timbre import MANNERS
from comicgen.scene import Sheet
from comicgen.script.style import HOUSE
from tests.lettering.test_sounds import depth

GROUND = (255, 0, 255)
SIZE = 48.0
WORDS = ("KRAK!", "BOOM", "whoosh", "Splash", "purr", "CLANG", "BZZT", "rattle", "БУМ", "A!")


def placed(text: str, loudness: str, **more: str) -> Balloon:
    drawing = drawing_of(text, loudness)
    spec = sound_type(text, drawing, size=SIZE, style=HOUSE.lettering, language="en")
    block = as_sound(sound_rows(text, spec)[0], drawing)
    ask = Ask("sfx", (block,))._replace(**more)  # type: ignore[arg-type]
    return Balloon(ask, 0, block, (220.0, 110.0), Path("", ()), ())


def sound_block_of(balloon: Balloon) -> Block:
    assert balloon.block.sound is not None
    return balloon.block


@pytest.mark.parametrize("text", WORDS)
@pytest.mark.parametrize("loudness", ["small", "huge"])
def test_all_painted_ink_is_inside_the_hull(text: str, loudness: str) -> None:
    balloon = placed(text, loudness)
    sheet = Sheet(Rect(0.0, 0.0, 440.0, 220.0), (drawn_sound(balloon, HOUSE),), "#ff00ff")
    picture = paint(sheet, width=440)
    sound = sound_block_of(balloon).sound
    assert sound is not None
    halo = BARE_HALO_EM * SIZE + 1.5
    inked = [(x, y) for y in range(220) for x in range(440) if picture.getpixel((x, y)) != GROUND]
    assert inked
    assert all(depth((x + 0.5 - 220.0, y + 0.5 - 110.0), sound.hull) > -halo for x, y in inked)
    solid = [(x, y) for x, y in inked if max(picture.getpixel((x, y))) < 60]  # type: ignore[type-var,arg-type]
    assert all(depth((x + 0.5 - 220.0, y + 0.5 - 110.0), sound.hull) > -1.0 for x, y in solid)


@pytest.mark.parametrize("timbre", MANNERS)
def test_letters_stand_off_from_what_is_round_them(timbre: str) -> None:
    palette = PALETTES[timbre]
    line = palette.line or HOUSE.balloon.ink
    assert all(contrast(shade, line) > 3.0 for fill in palette.fills for shade in fill)
    assert contrast(palette.quiet, "#fffdf6") > 4.5


def test_a_style_may_want_one_colour_for_all() -> None:
    style = HOUSE._replace(balloon=HOUSE.balloon._replace(sfx_coloured=False, sfx_fill="#00ff88"))
    assert {colours_of(placed(text, "loud"), style).fill for text in WORDS} == {"#00ff88"}


def test_colours_depend_on_the_words_alone() -> None:
    once, again = ([colours_of(placed(text, "loud"), HOUSE) for text in WORDS] for _ in range(2))
    assert once == again
    assert len({colours.fill for colours in once}) > 4
