"""The kinds of balloons as they are built: which outline, which tail, which line; one table for the whole room.

The traditions are those of American lettering (craft rules, section on styles): what is loud has points, what is soft
has waves or dashes, what comes through a wire is straight and jagged, what comes from the mind has no mouth.
"""

from comicgen.frozen import NamedTuple
from comicgen.script.style import BalloonStyle

__all__ = ["Kind", "kind_of", "reach_em"]


class Kind(NamedTuple):
    """How a kind of balloon is built."""

    outline: str = "lens"  # lens burst cloud wave box octagon jagged letters
    tail: str = "tapered"  # tapered wavy spike bolt double-bolt bubbles ripples
    joins: str = "lens"  # kinds of one family can be bridged; "": none
    weight: float = 1.0  # of the line
    dashed: bool = False
    rings: bool = False  # a second line outside
    halo: bool = False  # a broken line outside
    lining: bool = False  # a thin line inside
    notes: bool = False  # music notes at the ends of the words
    rivets: bool = False  # dots in the corners

    @property
    def boxy(self) -> bool:
        """Whether the body is a rectangle."""
        return self.outline in ("box", "octagon", "jagged", "letters")

    @property
    def mitred(self) -> bool:
        """Whether the outline's corners are sharp."""
        return self.outline in ("burst", "octagon", "jagged", "letters")

    @property
    def straight(self) -> bool:
        """Whether its tails never bend."""
        return self.tail in ("spike", "bolt", "double-bolt")

    @property
    def trail(self) -> bool:
        """Whether the tail is a row of marks that want some room to be seen."""
        return self.tail in ("bubbles", "ripples")


_KINDS = {
    "speech": Kind(),
    "whisper": Kind(dashed=True),
    "weak": Kind("wave", "wavy", "wave", 0.9),
    "sings": Kind(notes=True, outline="wave", joins=""),
    "thought": Kind("cloud", "bubbles", "cloud"),
    "telepathy": Kind(tail="ripples", joins="halo", halo=True, weight=0.9),
    "double": Kind(rings=True, joins="rings"),
    "shout": Kind("burst", "spike", ""),
    "scream": Kind("burst", "spike", "", 1.75),
    "electric": Kind("box", "bolt", "box", lining=True),
    "radio": Kind("jagged", "double-bolt", ""),
    "robot": Kind("octagon", "spike", "octagon", 1.25, rivets=True),
    "caption": Kind("box", "", ""),
    "sfx": Kind("letters", "", ""),
}


def kind_of(name: str) -> Kind:
    """How a kind is built; one without an entry is built like speech."""
    return _KINDS.get(name, _KINDS["speech"])


def reach_em(name: str, look: BalloonStyle) -> float:
    """How far spikes, scallops, waves and second lines reach beyond the body, in em."""
    return {
        "shout": look.burst_em[1] * 0.95,
        "scream": look.scream_em[1] * 0.9,
        "thought": look.scallop_em[1] * 0.4,
        "weak": look.weak_wave_em[1],
        "sings": look.sings_wave_em[1],
        "telepathy": look.ring_em + 0.1,
        "double": look.ring_em + 0.1,
        "radio": look.jag_em[1],
    }.get(name, 0.0)
