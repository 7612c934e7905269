"""The metrics by number: what each is called and which function finds it. docs/lint.md tells the rest."""

from collections.abc import Callable, Iterator

from comicgen.frozen import NamedTuple
from comicgen.lint.aim import aim
from comicgen.lint.art import faces, key_art
from comicgen.lint.bodies import coverage, economy, gaps, tangents
from comicgen.lint.breaks import breaks
from comicgen.lint.frames import geometry
from comicgen.lint.manner import consistency
from comicgen.lint.model import Found, Strip
from comicgen.lint.order import inversions, margin, nearest_next
from comicgen.lint.paths import crossings, trespass
from comicgen.lint.rows import density, hourglasses, raggedness, widows
from comicgen.lint.tails import reach, shape
from comicgen.lint.words import air, even_air, legibility, live_area

__all__ = ["METRICS", "Metric"]


class Metric(NamedTuple):
    """One thing that is looked at."""

    id: str
    name: str
    find: Callable[[Strip], Iterator[Found]]


METRICS = (
    Metric("L01", "order.inversions", inversions),
    Metric("L02", "order.margin", margin),
    Metric("L03", "order.nearest_next", nearest_next),
    Metric("L04", "tail.aim", aim),
    Metric("L05", "tail.crossings", crossings),
    Metric("L06", "tail.trespass", trespass),
    Metric("L07", "tail.reach", reach),
    Metric("L08", "tail.shape", shape),
    Metric("L09", "face.overlap", faces),
    Metric("L10", "keyart.overlap", key_art),
    Metric("L11", "coverage", coverage),
    Metric("L12", "balloon.gap", gaps),
    Metric("L13", "tangents", tangents),
    Metric("L14", "safe_area", live_area),
    Metric("L15", "text.overflow", air),
    Metric("L16", "padding.uniform", even_air),
    Metric("L17", "text.raggedness", raggedness),
    Metric("L18", "text.hourglass", hourglasses),
    Metric("L19", "text.widows", widows),
    Metric("L20", "text.bad_breaks", breaks),
    Metric("L21", "text.density", density),
    Metric("L22", "balloon.economy", economy),
    Metric("L23", "legibility", legibility),
    Metric("L24", "consistency", consistency),
    Metric("L25", "strip.geometry", geometry),
)
