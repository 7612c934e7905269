"""What is worn over the hair: beanie and hijab, in the accent colour of their wearer."""

from typing import NamedTuple

from comicgen.cast.face_pen import Pen, brushed, clipped, filled, inked, lined
from comicgen.cast.palette import INK, light, shade
from comicgen.colour import mix
from comicgen.geometry import Path, Point
from comicgen.geometry.curves import smooth
from comicgen.scene import Item

__all__ = ["BRIM", "CROWN", "Hat", "hat_before", "hat_behind"]


class Hat(NamedTuple):
    """A hat, and what of it throws a shadow on the forehead."""

    items: tuple[Item, ...]
    shadow: tuple[Path, ...]


def hat_behind(style: str, colour: str, pen: Pen) -> tuple[Item, ...]:
    """The part behind the shoulders."""
    if style != "hijab":
        return ()
    points = [(0, -62), (40, -54), (56, -20), (52, 30), (44, 60), (0, 74), (-44, 62), (-58, 30), (-60, -20), (-42, -54)]
    return (inked(smooth(points), mix(colour, INK, 0.25), pen.line),)


def hat_before(style: str, colour: str, yaw: float, *, pen: Pen) -> Hat:
    """The part round the face."""
    return _beanie(colour, pen) if style == "beanie" else _hijab(colour, yaw, pen)


CROWN: tuple[Point, ...] = ((-52, -22), (-51, -50), (-29, -73), (2, -79), (31, -71), (49, -48), (49, -24), (0, -30))
BRIM: tuple[Point, ...] = ((-55, -18), (-54, -34), (0, -43), (51, -36), (53, -20), (0, -26))


def _beanie(colour: str, pen: Pen) -> Hat:
    crown, brim = smooth(CROWN), smooth(BRIM, tension=0.4)
    folds = [
        brushed(points, pen.line * 0.75, mix(colour, INK, 0.4), (0.1, 0.3))
        for points in ([(-20, -70), (-26, -56), (-26, -42)], [(22, -71), (28, -57), (28, -43)])
    ]
    side = -pen.light
    dark = smooth([(side * 20, -84), (side * 60, -84), (side * 60, -20), (side * 34, -20), (side * 36, -48)])
    rib = mix(colour, INK, 0.4)
    ribs: list[Item] = []
    for x in range(-44, 48, 18 if pen.small else 11):
        y = abs(x) / 11
        points = [(x, -39.5 + y), (x * 1.01, -34 + y * 0.8), (x + 1, -27 + y * 0.6)]
        ribs.append(brushed(points, pen.line * 0.6, rib))
    items: list[Item] = [
        filled(crown, colour),
        clipped(crown, (filled(dark, shade(colour, 0.22)), *folds)),
        lined(crown, pen.line),
        inked(brim, light(colour, 0.16), pen.line),
        *ribs,
    ]
    return Hat(tuple(items), (brim,))


_WRAP = Path.parse("M-30 70C-64 50 -66 -10 -54 -38C-40 -67 40 -67 50 -38C60 -10 58 44 36 66C10 82 -14 80 -30 70Z")


def _hijab(colour: str, yaw: float, pen: Pen) -> Hat:
    slip = 6 * yaw
    face = [
        (4 + slip, -36), (30, -28), (40, -4), (39, 22), (28, 44), (8 + slip * 0.3, 53), (-14, 46), (-29, 26), (-33, 0),
        (-24, -26),
    ]  # fmt: skip
    hole = smooth(face[::-1])  # wound the other way round: a hole under the non-zero rule
    cloth = _WRAP + hole
    folds = ([(-22, -46), (-48, -14), (-46, 40)], [(-34, -42), (-55, -4), (-50, 30)], [(-20, 57), (6, 69), (33, 57)],
             [(-40, 32), (-26, 57), (0, 67)], [(20, -50), (44, -36), (47, -6)])  # fmt: skip
    rim = [(-28, -20), (-10 + slip, -37), (20, -35), (36, -20)]
    side = -pen.light
    dark = smooth(
        [(side * 44, -60), (side * 70, -40), (side * 70, 80), (side * 4, 84), (side * 36, 50), (side * 46, 10)]
    )
    items: list[Item] = [
        filled(cloth, colour),
        clipped(cloth, (filled(dark, shade(colour, 0.22)),)),
        *(brushed(points, pen.line * 0.8, mix(colour, INK, 0.5), (0.15, 0.1)) for points in folds),
        brushed([(x * 1.08, y * 1.16) for x, y in rim], pen.line * 0.7, light(colour, 0.25), (0.1, 0.1)),
        lined(cloth, pen.line),
    ]
    return Hat(tuple(items), (cloth,))
