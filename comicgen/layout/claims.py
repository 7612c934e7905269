"""Claims: how much room each panel wants of its tier.

Comes in: a Beat and a size of type. Goes out: a Claim, from its words and people; only `fit` knows whether they then
find their places.
"""

from comicgen.balloons import Ask, demand
from comicgen.layout.asks import set_words
from comicgen.layout.beats import Beat
from comicgen.layout.tiers import Claim
from comicgen.script.style import Style

__all__ = ["ASPECTS", "claim_of"]

ASPECTS = (0.72, 1.3)  # ideal width over height, from few words to many
MANY_WORDS = 34
WIDER_SHOTS = {"establishing": 0.35, "long": 0.2, "full": 0.06, "close-up": -0.04, "extreme close-up": -0.06}
CROWD_U = 92.0  # what one of several people needs beside the others
U_SHARE = 0.0016  # of the panel's height: a unit of figures in a medium shot
WORDS_AIR_EM = 2.6  # round the narrowest setting of the words


def claim_of(beat: Beat, em: float, *, height: float, style: Style, language: str) -> Claim:
    """What a panel wants, from its words and people; `height` is about what its tier will have."""
    words = set_words(beat.panel.lines, beat, em=em, width=height, style=style, language=language, split=False)
    asks = [Ask(word.kind, word.blocks) for word in words if word.kind != "sfx"]
    narrowest = max((min(block.width for block in ask.blocks) for ask in asks), default=0.0)
    talk = min(1.0, beat.words / MANY_WORDS)
    aspect = ASPECTS[0] + (ASPECTS[1] - ASPECTS[0]) * talk + WIDER_SHOTS.get(beat.shot, 0.0)
    return Claim(
        aspect=aspect * beat.panel.width,
        words=demand(asks, em=em, style=style) if asks else 0.0,
        narrowest=narrowest + WORDS_AIR_EM * em if asks else 0.0,
        people=len(beat.roles) * CROWD_U * U_SHARE,
        after=beat.panel.after,
    )
