"""Tones: the colours of a balloon's ground, line and words, for every kind, caption, voice and character.

Comes in: what a line is, and the style. Goes out: Tones. Words are never left to chance on a coloured ground: where
nobody says what colour they have, they take the one of the style's two inks that reads better.
"""

from comicgen.colour import contrast, mix
from comicgen.frozen import NamedTuple
from comicgen.script.model import Inks
from comicgen.script.style import BalloonStyle, Style

__all__ = ["COMFORT", "LEAST", "TINTED", "Tones", "readable", "tones"]

COMFORT, LEAST = 7.0, 4.5  # contrast of words with their ground: wanted, and the least that is ever drawn (WCAG 2.2)
DEFAULT_VOICE = "#ff7a59"
WHITE = "#ffffff"
TINTED = frozenset(("electric", "radio", "robot", "telepathy"))  # kinds that take the colour of a voice


class Tones(NamedTuple):
    """Colours as drawn."""

    fill: str
    line: str
    words: str


def tones(
    kind: str,
    style: Style,
    *,
    caption: str = "narrator",
    tint: str | None = None,
    inks: Inks | None = None,
    inverted: bool = False,
) -> Tones:
    """The colours of a line: `tint` is a voice's own colour, `inks` the colours of a character's balloons."""
    look = style.balloon
    own = inks or Inks()
    fill, line = _ground(kind, look, caption=caption, tint=tint)
    quiet = style.lettering.whisper_ink if kind in ("whisper", "weak") else style.lettering.ink
    tinted = fill != look.fill and kind in TINTED
    fill, line = own.fill or fill, own.line or line
    if inverted:
        dark = _darkened(line, style) if tinted and not own.fill else own.ink or readable(fill, style)
        return Tones(dark, own.line or dark, fill if contrast(fill, dark) >= COMFORT else readable(dark, style))
    words = own.ink or (quiet if contrast(quiet, fill) >= COMFORT else readable(fill, style))
    return Tones(fill, line, words)


def _darkened(colour: str, style: Style) -> str:
    """A colour with as much ink in it as light words need."""
    light, dark = style.balloon.light_ink, style.balloon.ink
    if contrast(light, dark) < COMFORT:  # a style whose lines are pale
        dark = style.lettering.ink
    steps = (mix(colour, dark, step / 8) for step in range(8))
    return next((ground for ground in steps if contrast(light, ground) >= COMFORT), dark)


def readable(fill: str, style: Style) -> str:
    """The style's dark ink, or its light one where that reads better."""
    dark, light = style.lettering.ink, style.balloon.light_ink
    return dark if contrast(dark, fill) >= min(COMFORT, contrast(light, fill)) else light


def _ground(kind: str, look: BalloonStyle, *, caption: str, tint: str | None) -> tuple[str, str]:
    """Fill and line as the house has them."""
    if kind == "electric" or (tint and kind in TINTED):
        key = tint or DEFAULT_VOICE
        return mix(key, WHITE, look.electric_fill_share), mix(key, look.ink, look.electric_line_share)
    if kind == "caption":
        fills = {
            "narrator": look.narrator_fill,
            "inner": look.inner_fill,
            "voice": look.voice_fill,
            "editor": look.editor_fill,
        }
        fill = fills.get(caption, look.caption_fill)
        return mix(tint, WHITE, look.voice_fill_share) if tint and caption == "voice" else fill, look.ink
    fills = {
        "thought": look.thought_fill, "whisper": look.whisper_fill, "shout": look.shout_fill,
        "scream": look.scream_fill, "weak": look.weak_fill, "sings": look.sings_fill, "radio": look.radio_fill,
        "robot": look.robot_fill, "telepathy": look.telepathy_fill, "double": look.double_fill,
    }  # fmt: skip
    return fills.get(kind, look.fill), look.ink
