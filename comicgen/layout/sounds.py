"""Sounds of a panel: how large each is drawn, in which shapes it is offered, where it comes from, on what it stands.

Comes in: an SFX line and its panel. Goes out: drawn Blocks for the placement to choose from, best first.
"""

from functools import lru_cache

from comicgen.cast import Figure
from comicgen.geometry import Point
from comicgen.layout.beats import Beat
from comicgen.layout.stage import Staged
from comicgen.lettering import Block, Drawing, as_sound, drawing_of, resized, sound_rows, sound_type
from comicgen.script.model import Line
from comicgen.script.style import LetteringStyle, Style

__all__ = ["ground_under", "sound_blocks", "sound_source"]

# Size by loudness, in em of the dialogue, and the share of the panel's width that a long sound may take. Printed comics
# letter most sounds at twice to three times the dialogue, and the loudest as large as the panel allows.
SFX_EM = {"small": 1.35, "plain": 2.15, "loud": 3.2, "huge": 4.9}
SFX_WIDEST = {"small": 0.36, "plain": 0.5, "loud": 0.7, "huge": 0.92}
# With nobody to look at the sound is the picture.
ALONE = 1.6
ALONE_WIDEST = {"small": 0.42, "plain": 0.6, "loud": 0.8, "huge": 1.02}
# Smaller ones are offered where there is no room: share of the size, and what it costs.
STEPS = ((1.0, 0.0), (0.84, 1.4), (0.7, 3.0))
LAST_STEPS = ((0.57, 4.6), (0.44, 6.2))  # for panels that are flat, or full: in one row
OFFERED = 4
STACKED = 0.4  # cost of words under each other instead of in a row
LESS = 4.0  # cost of being smaller than in other rows, by its share
DRAWN_SIZE = 64.0  # any: the drawing of a sound is the same in every size, so it is made once


def sound_blocks(
    line: Line, *, em: float, width: float, style: Style, language: str, crowded: bool
) -> tuple[Block, ...]:
    """The shapes of a sound: in one row and in several, as large as its loudness says and smaller."""
    look = style.balloon
    drawing = drawing_of(
        line.text,
        line.loudness,
        timbre=line.timbre,
        course=line.course,
        hollow=line.hollow,
        line=look.sfx_line_em,
        tilt=look.sfx_tilt,
    )
    size = em * SFX_EM[line.loudness] * (1.0 if crowded else ALONE)
    widest = width * (SFX_WIDEST if crowded else ALONE_WIDEST)[line.loudness]
    return _shapes(line.text, drawing, size, widest, lettering=style.lettering, language=language)


@lru_cache(256)
def _shapes(
    text: str, drawing: Drawing, size: float, widest: float, *, lettering: LetteringStyle, language: str
) -> tuple[Block, ...]:
    """The shapes of a sound of a size; none is wider than `widest`."""
    spec = sound_type(text, drawing, size=DRAWN_SIZE, style=lettering, language=language)
    models = [as_sound(block, drawing) for block in sound_rows(text, spec, language=language)]
    found: list[Block] = []
    for share, cost in STEPS:
        factors = [share * min(size / DRAWN_SIZE, widest / model.width) for model in models]
        # Broken in two, a long sound can be much larger: then it had better be.
        found += [
            resized(model, factor)._replace(
                cost=cost + (STACKED if len(model.rows) > 1 else 0.0) + LESS * (1.0 - factor / max(factors))
            )
            for model, factor in zip(models, factors, strict=True)
        ]
    found = sorted(found, key=lambda block: block.cost)[:OFFERED]
    for share, cost in LAST_STEPS:
        found.append(resized(models[0], share * min(size / DRAWN_SIZE, widest / models[0].width))._replace(cost=cost))
    return tuple(found)


def sound_source(line: Line, seats: dict[str, int], staged: Staged, *, width: float) -> Point | None:
    """Where a sound comes from: somebody, or a thing in the panel; None when the script does not say."""
    if line.source in seats:
        return _beside(staged.standing[seats[line.source]].figure, width)
    for name, thing, transform in staged.furniture:
        if name == line.source:
            return transform.apply_rect(thing.box).centre
    return None


def _beside(figure: Figure, width: float) -> Point:
    """Beside somebody, at the height of the shoulders, where there is more room."""
    body = figure.body
    room_left, room_right = body.x, width - body.right
    x = max(0.0, body.x) if room_left > room_right else min(width, body.right)
    return x, figure.head.bottom


def ground_under(beat: Beat) -> str | None:
    """The colour of a panel's ground, where the writer names it."""
    return beat.panel.setting.colour
