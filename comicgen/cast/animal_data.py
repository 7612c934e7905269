"""Animals as numbers: the shape of a head, where its features sit, how large the whole is.

Head space is that of people (1 U is a hundredth of a head, chin near y = 50, facing right), so that eyes and signs of
the cast fit; `head` and `size` then bring it to the scale of the body. Heads are large for the body: they act.
"""

from comicgen.frozen import NamedTuple
from comicgen.geometry import Point

__all__ = ["SPECIES", "Species"]


class Species(NamedTuple):
    """One kind of animal."""

    outline: tuple[Point, ...]  # of the head from the crown down the far side, without its mirror image
    corners: tuple[int, ...]  # tufts of the outline
    eye: tuple[float, float, float]  # half the distance, y, size
    muzzle: tuple[float, float, float]  # y of its middle, half width, half height
    nose: tuple[float, float]  # y, size
    nose_colour: str
    mouth: float  # y
    ears: str  # what they are like when nothing is said
    head: float  # size of the head beside the body
    size: float  # of the whole animal
    leg: float  # thickness
    tail: str
    whiskers: bool
    sticks_tongue: bool = False  # shows it when glad
    buck_teeth: bool = False  # two in front
    beak: bool = False  # instead of a muzzle; a crest instead of ears, wings instead of front legs


SPECIES: dict[str, Species] = {
    "cat": Species(
        ((0, -44), (24, -42), (44, -25), (52, 0), (59, 20), (48, 27), (29, 43), (0, 49)),
        (4,),
        (22.0, 3.0, 1.34), (29.0, 24.0, 15.0), (19.0, 1.0), "#e58d93", 26.0,
        "pricked", 0.66, 0.92, 17.0, "long", True,
    ),
    "dog": Species(
        ((0, -50), (22, -45), (39, -30), (45, -4), (43, 16), (37, 32), (24, 46), (0, 53)),
        (),
        (18.5, -4.0, 1.12), (27.0, 27.0, 22.0), (12.0, 1.75), "#2b2633", 24.0,
        "floppy", 0.70, 1.12, 21.0, "wag", False, True,
    ),
    "rabbit": Species(
        ((0, -43), (23, -41), (40, -28), (48, -6), (55, 14), (51, 30), (31, 45), (0, 50)),
        (),
        (24.0, 1.0, 1.38), (28.5, 25.0, 16.5), (17.5, 0.9), "#e58d93", 24.0,
        "pricked", 0.68, 0.78, 17.0, "puff", True, buck_teeth=True,
    ),
    "bird": Species(
        ((0, -46), (24, -42), (43, -26), (50, -1), (47, 23), (34, 42), (17, 51), (0, 54)),
        (),
        (22.0, -3.0, 1.3), (27.0, 20.0, 15.0), (12.0, 1.0), "#f0a23a", 24.0,
        "pricked", 0.66, 0.84, 0.0, "fan", False, beak=True,
    ),
}  # fmt: skip
