"""Seats of buses, trains and cars, as things beside people. Their tops are where adults sit, as in `seats.py`."""

from comicgen.geometry import Rect, rounded
from comicgen.scene import Item
from comicgen.settings.kit import CREASE, Kit, made
from comicgen.settings.model import Prop
from comicgen.settings.seats import SEAT

__all__ = ["car_seat", "coach_seat"]

METAL = "#7d8494"


def coach_seat(kit: Kit) -> Prop:
    """A seat of a bus or a train: a high back with a cloth for the head, specks that hide what was spilt."""
    items: list[Item] = [*kit.rod("M0 -40V-6M-30 -4H30", METAL, 7.0)]
    items += [
        kit.part(rounded(Rect(-62, -190, 124, 124), 18), kit.colour),
        kit.tone("M34 -188H44Q60 -188 60 -172V-84H40Q46 -136 34 -188Z", kit.shade(0.14)),
        kit.part(rounded(Rect(-44, -184, 88, 28), 10), kit.light(0.6), weight=CREASE),
    ]
    specks = ((-38, -138), (-12, -126), (16, -140), (-28, -108), (4, -102), (30, -114))
    items += (kit.tone(rounded(Rect(x - 5, y - 2.4, 10, 4.8), 2.4), kit.light(0.4)) for x, y in specks)
    items += [
        kit.part(
            f"M-54 {SEAT}H54Q64 {SEAT} 64 -70V-52Q64 -44 56 -44H-56Q-64 -44 -64 -52V-70Q-64 {SEAT} -54 {SEAT}Z",
            kit.light(0.14),
        ),
        kit.tone("M-61 -56H61V-52Q61 -46 55 -46H-55Q-61 -46 -61 -52Z", kit.shade(0.14)),
    ]
    return made(kit, "coach seat", tuple(items), Rect(-66, -192, 132, 193), seat=(0.0, 0.0))


def car_seat(kit: Kit) -> Prop:
    """A seat of a car with its headrest, from the front."""
    items: list[Item] = [
        *kit.rod("M-14 -196V-176M14 -196V-176", METAL, 4.0),
        kit.part(rounded(Rect(-38, -236, 76, 46), 16), kit.light(0.06)),
        kit.part("M-62 -160Q-60 -182 -38 -182H38Q60 -182 62 -160L68 -60H-68Z", kit.colour),
        kit.tone("M36 -180.5Q58 -180.5 60 -160L66 -62H44Q48 -130 36 -180.5Z", kit.shade(0.14)),
        kit.ink("M-40 -170C-46 -130 -46 -100 -44 -82M40 -170C46 -130 46 -100 44 -82", weight=CREASE),
        kit.part(
            f"M-60 {SEAT}H60Q72 {SEAT} 72 -68V-34Q72 -24 62 -24H-62Q-72 -24 -72 -34V-68Q-72 {SEAT} -60 {SEAT}Z",
            kit.light(0.14),
        ),
        kit.part("M-70 -24H70V-2Q70 0 66 0H-66Q-70 0 -70 -2Z", kit.shade(0.26)),
    ]
    return made(kit, "car seat", tuple(items), Rect(-74, -238, 148, 239), seat=(0.0, 0.0))
