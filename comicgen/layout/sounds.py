"""Sounds of a panel: how large each is drawn, in which shapes it is offered, where it comes from, on what it stands.

Comes in: an SFX line and its panel. Goes out: drawn Blocks for the placement to choose from, best first.
"""

from functools import lru_cache

from comicgen.cast import Figure
from comicgen.frozen import NamedTuple
from comicgen.geometry import Point
from comicgen.layout.beats import Beat
from comicgen.layout.form import SMALL_CAP
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
LAST_STEPS = ((0.57, 4.6), (0.44, 6.2))  # for panels that are flat, or full: in one row, or as large as they go
OFFERED = 5
STACKED, STACKED_MORE = 0.4, 0.2  # cost of words under each other instead of in a row; of each further row
LESS = 4.0  # cost of being smaller than in other rows, by its share
ROOM = 0.9  # of the panel's width: a sound that must be so wide to be read at all is
DRAWN_SIZE = 64.0  # any: the drawing of a sound is the same in every size, so it is made once


def sound_blocks(
    line: Line, *, em: float, width: float, style: Style, language: str, crowded: bool
) -> tuple[Block, ...]:
    """The shapes of a sound: in one row and in several, as large as its loudness says and smaller, never too small to
    be read; none where that is wider than the panel.
    """
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
    measures = _Measures(size, widest, max(widest, ROOM * width), least_cap(style))
    return _shapes(line.text, drawing, measures, lettering=style.lettering, language=language)


def least_cap(style: Style) -> float:
    """The height of capitals below which no sound is lettered: that of legibility, unless the dialogue is lower."""
    return min(SMALL_CAP, style.lettering.cap_height)


class _Measures(NamedTuple):
    """How large a sound may be, in house units."""

    size: float  # wanted
    widest: float  # wanted
    room: float  # there is
    cap: float  # least height of capitals

    def least(self, model: Block) -> float:
        """The factor at which a model can just be read."""
        return self.cap / model.cap

    def factor(self, model: Block) -> float:
        """The factor for a model where nothing is in its way."""
        return max(min(self.size / DRAWN_SIZE, self.widest / model.width), self.least(model))


@lru_cache(256)
def _shapes(
    text: str, drawing: Drawing, measures: _Measures, *, lettering: LetteringStyle, language: str
) -> tuple[Block, ...]:
    """The shapes of a sound of a size."""
    spec = sound_type(text, drawing, size=DRAWN_SIZE, style=lettering, language=language)
    models = [as_sound(block, drawing) for block in sound_rows(text, spec, language=language)]
    models = [model for model in models if measures.least(model) * model.width <= measures.room]
    if not models:
        return ()
    whole = [measures.factor(model) for model in models]
    found: list[Block] = []
    for share, cost in STEPS:
        for model, factor in zip(models, whole, strict=True):
            scaled = max(share * factor, measures.least(model))
            if share < 1.0 and scaled >= factor:
                continue
            rows = len(model.rows) - 1
            # Broken in two, a long sound can be much larger: then it had better be.
            less = LESS * (1.0 - factor / max(whole))
            stacked = STACKED + STACKED_MORE * (rows - 1) if rows else 0.0
            found.append(resized(model, scaled)._replace(cost=cost + stacked + less))
    found = sorted(found, key=lambda block: block.cost)[:OFFERED]
    largest = max(range(len(models)), key=lambda n: whole[n])
    for share, cost in LAST_STEPS:
        for n in sorted({0, largest}):
            scaled = max(share * whole[n], measures.least(models[n]))
            found.append(resized(models[n], scaled)._replace(cost=cost + (STACKED if n else 0.0)))
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
