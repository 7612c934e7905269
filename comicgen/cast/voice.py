"""Voices without a body: the device that they are heard through, with light, wave and rings for a face.

Comes in: a device's name, a feeling, and whether it speaks. Goes out: a Figure whose mouth is the middle of the
device's face, so that the letterer treats it like anybody else. Units: U, ground at y = 0; the earpiece has its
wearer's ear at (0, 0).
"""

import math
from functools import lru_cache

from comicgen.cast.body_extent import extent
from comicgen.cast.model import Figure
from comicgen.cast.voice_devices import DRAW
from comicgen.cast.voice_kit import Tone
from comicgen.colour import mix
from comicgen.geometry import IDENTITY, Rect
from comicgen.scene import Group
from comicgen.script.model import Feeling

__all__ = ["device", "voice_colour"]


TONES = {
    "neutral": Tone("#ff8a66", 0.45, 3, 2),
    "happy": Tone("#ffb04d", 0.80, 4, 3),
    "laughing": Tone("#ffc24d", 1.00, 7, 3),
    "tender": Tone("#ff7f7f", 0.55, 2, 3),
    "smug": Tone("#ff9f5c", 0.50, 2, 2),
    "thinking": Tone("#66c2b8", 0.35, 3, 2),
    "surprised": Tone("#ffe066", 0.95, 5, 3),
    "worried": Tone("#b58ce0", 0.60, 6, 2),
    "sad": Tone("#6f8fd8", 0.30, 2, 1),
    "crying": Tone("#5f86dc", 0.55, 5, 2),
    "angry": Tone("#e23b3b", 1.00, 9, 3),
    "shouting": Tone("#ee4a33", 1.00, 6, 3),
    "bored": Tone("#a7a0b0", 0.18, 2, 1),
    "embarrassed": Tone("#f27da0", 0.40, 5, 2),
    "confused": Tone("#8fbf6a", 0.55, 4, 2),
    "sleepy": Tone("#8f8fc4", 0.22, 1, 1),
    "wink": Tone("#ffb04d", 0.60, 3, 2),
    "disgusted": Tone("#93a848", 0.50, 7, 2),
    "proud": Tone("#f0a53c", 0.70, 3, 3),
    "excited": Tone("#ffd23f", 1.00, 6, 3),
    "hopeful": Tone("#a9d86e", 0.60, 3, 2),
    "relieved": Tone("#8fd0b0", 0.45, 2, 2),
    "content": Tone("#f7b267", 0.40, 2, 2),
    "moved": Tone("#f08fa0", 0.50, 4, 2),
    "in love": Tone("#f2668b", 0.85, 4, 3),
    "determined": Tone("#e0673c", 0.80, 3, 2),
    "sceptical": Tone("#8fae9a", 0.35, 2, 2),
    "jealous": Tone("#7fa650", 0.50, 6, 2),
    "mischievous": Tone("#b45fc4", 0.65, 4, 2),
    "annoyed": Tone("#d9563b", 0.60, 5, 2),
    "scared": Tone("#9a86e8", 0.85, 9, 3),
    "guilty": Tone("#a088b8", 0.30, 4, 1),
    "pleading": Tone("#d98fd0", 0.45, 5, 2),
    "tired": Tone("#8b8fa8", 0.20, 1, 1),
    "hungry": Tone("#f0904a", 0.60, 3, 2),
    "dizzy": Tone("#b0c04a", 0.70, 8, 2),
}

_TINT = 0.25  # how much of the feeling's colour a voice's own colour takes


def voice_colour(feeling: Feeling | str | None, colour: str | None = None) -> str:
    """The light of a voice: the feeling's colour, or the voice's own one turned towards it."""
    felt = _tone(feeling).colour
    if colour is None:
        return felt
    return colour if _name(feeling) == "neutral" else mix(colour, felt, _TINT)


def _tone(feeling: Feeling | str | None) -> Tone:
    """The tone of a feeling; of a mixture: its own colour and height, the strongest feeling's periods and rings."""
    tone = TONES[_name(feeling)]
    if not isinstance(feeling, Feeling):
        return tone
    weight = feeling.degree
    for name, degree in feeling.also:
        weight += degree
        share, other = degree / weight, TONES[name]
        tone = tone._replace(
            colour=mix(tone.colour, other.colour, share), height=tone.height + (other.height - tone.height) * share
        )
    return tone


def _name(feeling: Feeling | str | None) -> str:
    return feeling.name if isinstance(feeling, Feeling) else feeling or "neutral"


@lru_cache(maxsize=128)
def device(
    kind: str,
    feeling: Feeling | str | None = None,
    *,
    speaking: bool = True,
    colour: str | None = None,
    line: float = 2.9,
) -> Figure:
    """Draws a device: phone, radio, car... or none (nothing is seen).

    A silent one shows a flat line and no rings. Raises KeyError for an unknown device or feeling.
    """
    tone = _tone(feeling)
    degree = feeling.degree if isinstance(feeling, Feeling) else 1.0
    tone = tone._replace(colour=voice_colour(feeling, colour), height=min(tone.height * math.sqrt(degree), 1.1))
    part = DRAW[kind](tone if speaking else tone._replace(height=0.0, rings=0), line)
    key = f"voice:{kind}:{feeling if feeling else None}:{speaking}:{colour}:{line}"
    body = extent(part.items, IDENTITY) if part.items else Rect(0, 0, 0, 0)
    return Figure(
        drawing=Group(part.items, role="figure", label=kind, key=key),
        face=part.face.grown(part.face.w * 0.1, part.face.h * 0.1),
        head=part.face.grown(part.face.w * 0.1, part.face.h * 0.1),
        body=body,
        mouth=part.mouth,
        ear=part.mouth,
        eyes=(),
        hands=(),
        facing="us",
        kind="voice",
    )
