"""How large a body must be for its words: comes in a Block, goes out a Body (half axes, where the ink lies in it).

The least distance from ink to outline is the same in every balloon (lettering tradition: constant air, about one
character). Round bodies are the smallest superellipse that keeps it; bursts and clouds are drawn outside of it.
"""

import math
from collections.abc import Sequence
from functools import lru_cache

from comicgen.balloons.kinds import kind_of, reach_em
from comicgen.balloons.model import Ask
from comicgen.balloons.notes import note_boxes
from comicgen.frozen import NamedTuple
from comicgen.geometry import Point, Rect, bounds_of
from comicgen.lettering.model import Block
from comicgen.script.style import HOUSE, Style

__all__ = ["Body", "bodies", "demand", "fit_body", "letter_hull", "words_of"]

IDEAL_ASPECT = 1.6
ASPECTS = (0.85, 2.9)  # narrower or wider than this a body is ungainly, unless it holds a word or two
UNGAINLY = 0.6
FEW_WORDS = 4
MOST_ROWS, TALL = 7, 0.4  # more rows are a column of print: cost of each
STRETCHES = (1.08, 1.16, 1.26, 1.38, 1.52, 1.7, 1.95)  # trial heights over the height that the ink and its air need
TURNS = tuple((math.cos(math.radians(d)), math.sin(math.radians(d))) for d in (0, 18, 36, 54, 72, 90))
BEYOND_EM = 0.6  # how far a huge sound breaks the frame: into the gutter (0.9 em), never over the next panel
TURNS_ERROR = 1.005  # the air is tried in six directions; between them it may be this much less


class Body(NamedTuple):
    """A body for one block, about its own centre."""

    block: Block
    kind: str
    boxy: bool  # rectangle, else superellipse
    a: float  # half axes of the outline (bursts and clouds: of the valleys)
    b: float
    reach_a: float  # half axes with spikes and scallops
    reach_b: float
    ink: Rect  # tight box of the ink, relative to the body's centre
    offset: tuple[float, float]  # of the block's centre from the body's centre
    butts: bool  # may be cropped by the frame
    cost: float
    beyond: float = 0.0  # how far it may reach over the frame, on any side

    @property
    def area(self) -> float:
        """About the area that the body covers."""
        return 4.0 * self.reach_a * self.reach_b * (1.0 if self.boxy else 0.87)


def fit_body(block: Block, pad: float, exponent: float, *, more: Sequence[Rect] = ()) -> tuple[float, float]:
    """Half axes (a, b) of the smallest superellipse about the block's centre with all ink `pad` inside its outline.

    `more` is what else is inked in it.
    """
    inks = [*(ink for row in block.rows for ink in row.inks), *more]
    corners = [(max(abs(ink.x), abs(ink.right)), max(abs(ink.y), abs(ink.bottom))) for ink in inks]
    return _fit(_hull(corners), pad, exponent)


def bodies(ask: Ask, style: Style = HOUSE, em: float | None = None) -> tuple[Body, ...]:
    """A body for each block of the ask, in the same order. `em` defaults to the size of the first block."""
    em = ask.blocks[0].size if em is None else em
    return tuple(_body(ask, block, style, em) for block in ask.blocks)


def demand(asks: Sequence[Ask], em: float, style: Style = HOUSE) -> float:
    """The room that the words will want, in square units: their bodies and the air between them."""
    areas = (min(body.area for body in bodies(ask, style, em)) for ask in asks if ask.kind != "sfx")
    return 1.35 * sum(areas)


def _body(ask: Ask, block: Block, style: Style, em: float) -> Body:
    look, kind = style.balloon, ask.kind
    if kind == "sfx":
        box = bounds_of(letter_hull(block))
        dx, dy = box.centre
        half = (box.w / 2, box.h / 2)
        beyond = BEYOND_EM * em if block.sound and block.sound.loudness == "huge" else 0.0
        return Body(block, kind, True, *half, *half, box.moved(-dx, -dy), (-dx, -dy), False, block.cost, beyond)
    ink = block.ink
    pad = look.pad_em * em
    more = reach_em(kind, look) * em
    if kind_of(kind).boxy:
        dx = ink.centre[0]
        air = (look.caption_side_em if kind == "caption" else look.electric_side_em) * em
        a, b = ink.w / 2 + air, max(-ink.y, ink.bottom) + pad
        return Body(
            block, kind, True, a, b, a + more, b + more, ink.moved(-dx, 0.0), (-dx, 0.0), more == 0.0, block.cost
        )
    notes = note_boxes(block, block.size) if kind_of(kind).notes else ()
    a, b = fit_body(block, pad, look.exponent, more=notes)
    for note in notes:
        ink = ink.union(note)
    cost = block.cost + _ungainly(block, a / b)
    return Body(block, kind, False, a, b, a + more, b + more, ink, (0.0, 0.0), more == 0.0, cost)


def _ungainly(block: Block, aspect: float) -> float:
    """What it costs to look like a ribbon or a column."""
    rows = TALL * max(0, len(block.rows) - MOST_ROWS)
    return rows + (UNGAINLY if block.words > FEW_WORDS and not ASPECTS[0] <= aspect <= ASPECTS[1] else 0.0)


def _hull(corners: list[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    # Only corners that no other corner exceeds both ways can touch the outline.
    kept: list[tuple[float, float]] = []
    for x, y in sorted(set(corners), reverse=True):
        if not kept or y > kept[-1][1]:
            kept.append((x, y))
    return tuple(kept)


@lru_cache(4096)
def _fit(corners: tuple[tuple[float, float], ...], pad: float, n: float) -> tuple[float, float]:
    reach = pad * TURNS_ERROR
    points = [(x + c * reach, y + s * reach) for x, y in corners for c, s in TURNS]
    tallest = max(y for _, y in points)
    best = (math.inf, 0.0, 0.0)
    for stretch in STRETCHES:
        b = tallest * stretch
        a = max(x / (1.0 - (y / b) ** n) ** (1.0 / n) for x, y in points)
        cost = a * b * (1.0 + 0.1 * math.log(a / b / IDEAL_ASPECT) ** 2)
        best = min(best, (cost, a, b))
    return best[1], best[2]


def words_of(block: Block) -> str:
    """The block's words as lettered."""
    return " ".join(row.text for row in block.rows)


def letter_hull(block: Block) -> tuple[Point, ...]:
    """The convex hull of a sound's ink about the block's centre."""
    assert block.sound is not None
    return block.sound.hull
