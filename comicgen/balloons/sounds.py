"""Sounds drawn: letters in their colour with a line of ink round them, a block shadow, and a halo that makes them
readable on any ground.

Comes in: a placed sound. Goes out: one Group: halo, shadow, then letter by letter, each lying over the one before.
"""

import math
import random

from comicgen.balloons.bodies import words_of
from comicgen.balloons.model import Balloon
from comicgen.colour import mix, rgb
from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Path
from comicgen.lettering import Sound, swept
from comicgen.scene import Gradient, Group, Item, Paint, Shape, Stroke
from comicgen.script.style import Style

__all__ = ["SoundColours", "colours_of", "drawn_sound", "sound_of"]


class _Palette(NamedTuple):
    """The colours of a timbre: what its letters may be filled with, each with the colour that it deepens to."""

    fills: tuple[tuple[str, str], ...]
    quiet: str  # of small sounds, which are letters of ink
    line: str | None = None  # None: the ink of the house


# Explosions are warm, metal and sparks are cold, water is blue, what is soft is pale; air is white.
PALETTES = {
    "hard": _Palette((("#ffd836", "#ff9d1e"), ("#ff6a3d", "#e8352a"), ("#ffb52e", "#f4702a")), "#a8281c"),
    "heavy": _Palette((("#f4603a", "#c92f2f"), ("#ffc23d", "#ee7d21"), ("#ff9454", "#d9452e")), "#5d2b1c"),
    "airy": _Palette((("#ffffff", "#d8ecf8"), ("#f2fbff", "#cfe6f5")), "#33557c", "#2b4a72"),
    "wet": _Palette((("#52c4f0", "#2a93d4"), ("#6adccb", "#2fae9f"), ("#8fb8ff", "#4a7fe0")), "#135c7c"),
    "round": _Palette((("#ffc1d1", "#ffa3ba"), ("#c9e8a2", "#a5d577"), ("#d9c4f7", "#bfa2ec"), ("#ffe0ad", "#ffca7d")),
                     "#6a3d70"),
    "metal": _Palette((("#d6efff", "#8fc6ea"), ("#eef4f8", "#b9cbd8"), ("#ffe88f", "#f0bd4a")), "#2f4c66"),
    "electric": _Palette((("#f8ff66", "#e0f02a"), ("#7df6ff", "#35d8ef"), ("#c8ff70", "#93ea3a")), "#1d6a52"),
    "dry": _Palette((("#fff4dc", "#f1dcb4"), ("#f6cf98", "#e3ac66"), ("#ffffff", "#e6e2da")), "#38302c"),
}  # fmt: skip
HALO_EM, BARE_HALO_EM = 0.055, 0.09  # wider where no line of ink holds the letters
ALIKE = 110.0  # letters nearer than this to the colour of their ground take another one
HOLLOW_LINE = 0.35  # share of the fill's deep colour in the line of hollow letters


class SoundColours(NamedTuple):
    """What a sound is painted with."""

    fill: str
    deep: str  # to which loud fills deepen, downwards
    line: str
    halo: str


def colours_of(balloon: Balloon, style: Style) -> SoundColours:
    """The colours of a sound: by its timbre, chosen by its words, and unlike the ground where the writer names one."""
    sound, look = sound_of(balloon), style.balloon
    palette = PALETTES[sound.timbre]
    if not sound.line:
        ink = palette.quiet if look.sfx_coloured else look.ink
        return SoundColours(ink, ink, ink, look.sfx_halo)
    if not look.sfx_coloured:
        return SoundColours(look.sfx_fill, look.sfx_fill, look.ink, look.sfx_halo)
    fills = list(palette.fills)
    random.Random(f"colour|{words_of(balloon.block)}").shuffle(fills)
    ground = balloon.ask.ground
    if ground and math.dist(rgb(fills[0][0]), rgb(ground)) < ALIKE:
        fills.sort(key=lambda fill: -math.dist(rgb(fill[0]), rgb(ground)))
    fill, deep = fills[0]
    line = palette.line or look.ink
    if sound.hollow and sound.timbre != "airy":
        return SoundColours(look.sfx_halo, look.sfx_halo, mix(look.ink, deep, HOLLOW_LINE), look.sfx_halo)
    return SoundColours(fill, deep, line, look.sfx_halo)


def drawn_sound(balloon: Balloon, style: Style) -> Group:
    """The letters as painted, at their place."""
    sound, colours, size = sound_of(balloon), colours_of(balloon, style), balloon.block.size
    around = sound.line + sound.puff
    whole = Path("", ())
    for letter in sound.letters:
        whole += letter
    items: list[Item] = []
    rim = Stroke(colours.halo, 2 * (around + (HALO_EM if sound.line else BARE_HALO_EM) * size))
    if sound.depth:
        items += _shadow(whole, sound, rim, Stroke(colours.line, 2 * around, sound.cut))
    else:
        items.append(Shape(whole, None, rim))
    fill: Paint = colours.fill
    if sound.loudness in ("loud", "huge") and colours.deep != colours.fill:
        ys = [y for _, y in sound.hull]
        fill = Gradient((0.0, min(ys)), (0.0, max(ys)), (colours.fill, colours.deep))
    for letter in sound.letters:
        if sound.line:
            items.append(Shape(letter, None, Stroke(colours.line, 2 * around, sound.cut)))
        if sound.puff:
            items.append(Shape(letter, None, Stroke(colours.fill, 2 * sound.puff)))
        items.append(Shape(letter, colours.fill if sound.puff else fill))
    return Group(tuple(items), Affine.translation(*balloon.centre))


def _shadow(whole: Path, sound: Sound, rim: Stroke, line: Stroke) -> list[Item]:
    """A block of ink behind the letters, to the right and down; one halo round both."""
    far, half = (whole.transformed(Affine.translation(sound.depth * k, sound.depth * k)) for k in (1.0, 0.5))
    if sound.cut:  # copies with sharp corners would show as stairs
        between = Shape(swept(whole.flattened(), line.width / 2, sound.depth), line.colour)
    else:
        between = Shape(half, None, line)
    return [Shape(whole + far, None, rim), between, Shape(far, line.colour, line)]


def sound_of(balloon: Balloon) -> Sound:
    """The drawn letters of a placed sound."""
    sound = balloon.block.sound
    assert sound is not None
    return sound
