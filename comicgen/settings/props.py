"""Props by name: what stands beside people or under them."""

from collections.abc import Callable
from functools import lru_cache

from comicgen.settings import beds, pedestals, perches, rides, seats, things
from comicgen.settings.kit import Kit
from comicgen.settings.model import Prop

__all__ = ["PROPS", "prop"]

# Each with its own colour: soft enough beside clothes, strong enough before a backdrop.
PROPS: dict[str, tuple[Callable[[Kit], Prop], str]] = {
    "sofa": (seats.sofa, "#7a9e9f"),
    "armchair": (seats.armchair, "#c9846a"),
    "chair": (seats.chair, "#b5835a"),
    "bench": (seats.bench, "#b98a5f"),
    "bed": (beds.bed, "#a86f4c"),
    "bedside": (beds.bedside, "#a86f4c"),
    "stool": (seats.stool, "#c0936a"),
    "gym bench": (seats.gym_bench, "#b9605a"),
    "bus seat": (rides.coach_seat, "#6f8fc0"),
    "train seat": (rides.coach_seat, "#b3736a"),
    "car seat": (rides.car_seat, "#a98a7c"),
    "table": (things.table, "#8f5c3f"),
    "desk": (things.desk, "#b8875f"),
    "counter": (things.counter, "#8a6a5c"),
    "cabinet": (pedestals.cabinet, "#a9785a"),
    "garden wall": (pedestals.garden_wall, "#b7a9a0"),
    "mug": (things.mug, "#fbfaf6"),
    "laptop": (things.laptop, "#b9bfcc"),
    "book": (things.book, "#c8574a"),
    "lamp": (things.lamp, "#fbe3ae"),
    "plant": (things.plant, "#5e9c76"),
    "bicycle": (things.bicycle, "#2a9d8f"),
    "umbrella": (things.umbrella, "#c8323f"),
    "log": (perches.log, "#a9795a"),
    "rock": (perches.rock, "#b9b4b6"),
    "bale": (perches.bale, "#e3bf6e"),
    "low wall": (perches.low_wall, "#c4b8ac"),
    "stump": (perches.stump, "#a47a58"),
    "crate": (perches.crate, "#bd9163"),
    "barrel": (perches.barrel, "#a5724c"),
    "suitcase": (things.suitcase, "#a5704c"),
}


@lru_cache(256)
def prop(name: str, *, line: float = 2.9, colour: str | None = None) -> Prop:
    """A thing by its name, in figure space; `line` is the weight of the figures' contour in U.

    `colour` changes its main colour. Raises KeyError for an unknown name.
    """
    make, usual = PROPS[name]
    return make(Kit(colour or usual, line))
