"""Hats with a crown: beanie, beret, bucket hat, cap, helmet, sun hat. All sit just over the brows."""

from collections.abc import Sequence

from comicgen.cast.face_pen import Pen, brushed, clipped, filled, inked, lined
from comicgen.cast.palette import INK, light, shade
from comicgen.colour import mix
from comicgen.frozen import NamedTuple
from comicgen.geometry import Path, Point, ellipse
from comicgen.geometry.curves import lerp_point, smooth
from comicgen.scene import Item

__all__ = [
    "Hat",
    "beanie",
    "beanie_back",
    "beret",
    "beret_back",
    "bucket",
    "bucket_back",
    "cap",
    "cap_back",
    "helmet",
    "helmet_back",
    "shaded",
    "sun_hat",
    "sun_hat_back",
]

_STRAW, _STRAP = "#ecd39a", "#3a3b47"


class Hat(NamedTuple):
    """A hat, what of it throws a shadow on the forehead, and what of it lies behind the head."""

    items: tuple[Item, ...]
    shadow: tuple[Path, ...]
    behind: tuple[Item, ...] = ()


def shaded(path: Path, colour: str, pen: Pen, over: tuple[Item, ...] = ()) -> list[Item]:
    """A piece with its shade on the side away from the light, what lies on it, and its contour."""
    side = -pen.light
    box = path.bounds()
    x = box.centre[0] + side * box.w * 0.2
    dark = smooth(
        [(x, box.y - 4), (x + side * box.w * 0.4, box.y - 4), (x + side * box.w * 0.4, box.bottom + 4),
         (x + side * box.w * 0.12, box.bottom + 4), (x + side * box.w * 0.15, box.centre[1])]
    )  # fmt: skip
    return [
        filled(path, colour),
        clipped(path, (filled(dark, shade(colour, 0.22)), *over)),
        lined(path, pen.line),
    ]


def _seams(lines: Sequence[Sequence[Point]], colour: str, pen: Pen) -> tuple[Item, ...]:
    return tuple(brushed(points, pen.line * 0.7, mix(colour, INK, 0.42), (0.2, 0.3)) for points in lines)


_CROWN: tuple[Point, ...] = ((-52, -22), (-51, -50), (-29, -73), (2, -79), (31, -71), (49, -48), (49, -24), (0, -30))
_BRIM: tuple[Point, ...] = ((-55, -18), (-54, -34), (0, -43), (51, -36), (53, -20), (0, -26))


def beanie(colour: str, yaw: float, pen: Pen) -> Hat:
    """Knitted, with a ribbed brim."""
    folds = _seams([[(-20, -70), (-26, -56), (-26, -42)], [(22, -71), (28, -57), (28, -43)]], colour, pen)
    brim = smooth(_BRIM, tension=0.4)
    ribs: list[Item] = []
    for x in range(-44, 48, 18 if pen.small else 11):
        y = abs(x) / 11
        points = [(x, -39.5 + y), (x * 1.01, -34 + y * 0.8), (x + 1, -27 + y * 0.6)]
        ribs.append(brushed(points, pen.line * 0.6, mix(colour, INK, 0.4)))
    items = [*shaded(smooth(_CROWN), colour, pen, folds), inked(brim, light(colour, 0.16), pen.line), *ribs]
    return Hat(tuple(items), (brim,))


def beanie_back(colour: str, pen: Pen) -> tuple[Item, ...]:
    """Its brim runs round the head."""
    brim: list[Point] = [(-55, -14), (-54, -30), (0, -34), (54, -30), (55, -14), (0, -16)]
    folds = _seams([[(0, -76), (0, -56), (0, -36)], [(-20, -70), (-30, -54), (-32, -36)],
                    [(20, -70), (30, -54), (32, -36)]], colour, pen)  # fmt: skip
    crown: list[Point] = [(-52, -20), (-52, -50), (-30, -73), (0, -79), (30, -73), (52, -50), (52, -20), (0, -24)]
    ribs = _seams([[(x, -32), (x * 1.01, -17)] for x in range(-44, 48, 18 if pen.small else 11)], colour, pen)
    band = inked(smooth(brim, tension=0.4), light(colour, 0.16), pen.line)
    return (*shaded(smooth(crown), colour, pen, folds), band, *ribs)


_BERET: tuple[Point, ...] = (
    (-50, -26), (-62, -40), (-68, -56), (-52, -72), (-20, -78), (16, -75), (44, -62), (54, -44), (51, -29), (0, -40),
)  # fmt: skip


def beret(colour: str, yaw: float, pen: Pen) -> Hat:
    """Soft, pulled down over the side."""
    band: list[Point] = [(-53, -17), (-52, -31), (0, -43), (49, -32), (53, -18), (0, -31)]
    folds = _seams([[(-56, -44), (-42, -40), (-30, -40)], [(-56, -58), (-40, -50), (-18, -47)]], colour, pen)
    stalk = brushed([(-14, -76), (-13, -80), (-10, -84)], max(pen.line * 1.7, 4), mix(colour, INK, 0.5), (0.9, 0.6))
    gleam = brushed([(-46, -64), (-28, -70), (-6, -70)], pen.line * 1.2, light(colour, 0.35), (0.2, 0.2))
    brim = smooth(band, tension=0.4)
    items: list[Item] = [stalk, *shaded(smooth(_BERET), colour, pen, (*folds, gleam))]
    return Hat((*items, inked(brim, mix(colour, INK, 0.22), pen.line)), (brim,))


def beret_back(colour: str, pen: Pen) -> tuple[Item, ...]:
    """The same disc from the other side, so it hangs to the right."""
    disc = smooth([(-x, y if x else -26.0) for x, y in _BERET])
    folds = _seams([[(56, -44), (42, -40), (30, -40)], [(56, -58), (40, -50), (18, -47)]], colour, pen)
    band = smooth([(-51, -14), (-50, -30), (0, -34), (50, -30), (51, -14), (0, -20)], tension=0.4)
    return (inked(band, mix(colour, INK, 0.22), pen.line), *shaded(disc, colour, pen, folds))


_DOME: tuple[Point, ...] = ((-51, -18), (-52, -48), (-30, -71), (0, -78), (30, -71), (50, -48), (50, -24), (0, -34))
_VISOR_FRONT: tuple[Point, ...] = (
    (-46, -32), (-24, -40), (0, -42), (24, -40), (46, -32), (50, -20), (28, -17), (0, -18), (-28, -17), (-50, -20),
)  # fmt: skip
_VISOR_TURNED: tuple[Point, ...] = (
    (-14, -37), (4, -42), (24, -43), (40, -40), (52, -34), (88, -20), (82, -14), (54, -20), (28, -22), (4, -22),
)  # fmt: skip


def cap(colour: str, yaw: float, pen: Pen) -> Hat:
    """A baseball cap: dome, button, visor towards the front."""
    x = 13 * yaw
    seams = _seams([[(x * 0.7, -77), (x * 1.3, -58), (x * 1.6, -38)], [(x * 0.7, -77), (-26 + x, -64), (-34 + x, -34)],
                    [(x * 0.7, -77), (30 + x * 0.4, -62), (37 + x * 0.3, -36)]], colour, pen)  # fmt: skip
    points = [lerp_point(a, b, min(yaw, 1.0)) for a, b in zip(_VISOR_FRONT, _VISOR_TURNED, strict=True)]
    visor = smooth(points, corners=(0, 4), tension=0.46)
    stitch = [points[i] for i in (9, 8, 7, 6, 5)]
    inset = [(px * 0.94 + x * 0.06, py - 5) for px, py in stitch]
    items: list[Item] = [
        inked(ellipse(x * 0.7, -78, 5, 3.4), mix(colour, INK, 0.25), pen.line * 0.8),
        *shaded(smooth(_DOME), colour, pen, seams),
        *shaded(visor, mix(colour, INK, 0.16), pen),
    ]
    if not pen.small:
        items.append(brushed(inset, pen.line * 0.5, light(colour, 0.2), (0.4, 0.4)))
    return Hat(tuple(items), (visor,))


def cap_back(colour: str, pen: Pen) -> tuple[Item, ...]:
    """The dome with its strap, and the gap over it."""
    dome = smooth([(-51, -12), (-52, -46), (-30, -71), (0, -78), (30, -71), (52, -46), (51, -12), (0, -8)])
    seams = _seams([[(0, -77), (0, -60), (0, -40)], [(-2, -77), (-30, -58), (-38, -14)],
                    [(2, -77), (30, -58), (38, -14)]], colour, pen)  # fmt: skip
    gap = Path.parse("M-17 -14C-17 -34 17 -34 17 -14C6 -12 -6 -12 -17 -14Z")
    strap = smooth([(-19, -17), (0, -15), (19, -17), (19, -9), (0, -7), (-19, -9)], corners=(0, 2, 3, 5))
    button = inked(ellipse(0, -78, 5, 3.4), mix(colour, INK, 0.25), pen.line * 0.8)
    hole = inked(gap, mix(INK, colour, 0.2), pen.line * 0.8)
    return (button, *shaded(dome, colour, pen, seams), hole, inked(strap, mix(colour, INK, 0.2), pen.line * 0.8))


_BUCKET: tuple[Point, ...] = ((-46, -30), (-40, -66), (-26, -76), (0, -79), (26, -76), (40, -66), (46, -30), (0, -38))
_BUCKET_BRIM: tuple[Point, ...] = (
    (-46, -38), (0, -45), (46, -38), (58, -26), (69, -10), (36, -19), (0, -22), (-36, -19), (-69, -10), (-58, -26),
)  # fmt: skip


def bucket(colour: str, yaw: float, pen: Pen) -> Hat:
    """A soft crown and a brim that falls."""
    brim = smooth(_BUCKET_BRIM, corners=(4, 8))
    rows = [[(-58, -20), (-30, -27), (0, -30), (30, -27), (58, -20)]]
    if not pen.small:
        rows.append([(-52, -28), (-28, -34), (0, -37), (28, -34), (52, -28)])
    stitches = tuple(brushed(row, pen.line * 0.5, mix(colour, INK, 0.35), (0.5, 0.5)) for row in rows)
    seams = _seams([[(-14, -78), (-20, -62), (-22, -44)], [(20, -77), (25, -62), (27, -44)]], colour, pen)
    items = [
        *shaded(smooth(_BUCKET, corners=(0, 6)), colour, pen, seams),
        *shaded(brim, light(colour, 0.1), pen, stitches),
    ]
    return Hat(tuple(items), (brim,))


def bucket_back(colour: str, pen: Pen) -> tuple[Item, ...]:
    """Nearly the same from behind."""
    lower = [(x, y + 6) for x, y in _BUCKET_BRIM]
    rows = [[(-58, -14), (-30, -21), (0, -24), (30, -21), (58, -14)]]
    stitches = tuple(brushed(row, pen.line * 0.5, mix(colour, INK, 0.35), (0.5, 0.5)) for row in rows)
    brim = smooth(lower, corners=(4, 8))
    seam = _seams([[(0, -78), (0, -60), (0, -38)]], colour, pen)
    return (
        *shaded(smooth(_BUCKET, corners=(0, 6)), colour, pen, seam),
        *shaded(brim, light(colour, 0.1), pen, stitches),
    )


_SUN_CROWN: tuple[Point, ...] = (
    (-46, -30),
    (-43, -62),
    (-24, -80),
    (2, -84),
    (27, -79),
    (43, -61),
    (46, -30),
    (0, -40),
)
_SUN_BRIM: tuple[Point, ...] = (
    (-50, -40), (0, -47), (50, -40), (80, -32), (100, -16), (66, -16), (32, -23), (0, -26), (-32, -23), (-66, -16),
    (-100, -16), (-80, -32),
)  # fmt: skip
_RIBBON: tuple[Point, ...] = ((-46, -42), (-45, -55), (0, -63), (45, -55), (46, -42), (0, -48))


def sun_hat(colour: str, yaw: float, pen: Pen) -> Hat:
    """Straw with a ribbon in the hat's colour and a wide brim."""
    brim = smooth(_SUN_BRIM, corners=(4, 10))
    weave = tuple(
        brushed(points, pen.line * 0.5, mix(_STRAW, INK, 0.3), (0.4, 0.4))
        for points in ([(-82, -21), (-40, -30), (0, -34), (40, -30), (82, -21)],)
    )
    under = smooth([(-96, -16), (-60, -26), (0, -30), (60, -26), (96, -16), (54, -4), (0, 0), (-54, -4)])
    items: list[Item] = [
        *shaded(smooth(_SUN_CROWN), _STRAW, pen),
        *shaded(smooth(_RIBBON, corners=(0, 1, 3, 4), tension=0.4), colour, pen),
        *shaded(brim, _STRAW, pen, weave),
    ]
    return Hat(tuple(items), (brim,), (inked(under, mix(_STRAW, "#6b2440", 0.34), pen.line),))


def sun_hat_back(colour: str, pen: Pen) -> tuple[Item, ...]:
    """From behind the brim lies lower, and the ribbon has its bow."""
    brim = smooth([(x, y + 7) for x, y in _SUN_BRIM], corners=(4, 10))
    bow = [
        inked(smooth([(0, -42), (-11, -50), (-19, -45), (-17, -36)], corners=(0,)), colour, pen.line * 0.8),
        inked(smooth([(0, -42), (11, -50), (19, -45), (17, -36)], corners=(0,)), colour, pen.line * 0.8),
        inked(smooth([(-2, -40), (-12, -20), (-4, -17), (2, -38)], corners=(1, 2)), colour, pen.line * 0.8),
        inked(smooth([(2, -40), (12, -20), (4, -17), (-2, -38)], corners=(1, 2)), colour, pen.line * 0.8),
        inked(ellipse(0, -42, 5, 5), mix(colour, INK, 0.15), pen.line * 0.8),
    ]
    return (
        *shaded(smooth(_SUN_CROWN), _STRAW, pen),
        *shaded(smooth(_RIBBON, corners=(0, 1, 3, 4), tension=0.4), colour, pen),
        *shaded(brim, _STRAW, pen),
        *bow,
    )


_SHELL: tuple[Point, ...] = ((-55, -16), (-58, -44), (-36, -74), (2, -84), (38, -74), (56, -46), (54, -20), (26, -30),
                             (0, -32), (-28, -29))  # fmt: skip


def helmet(colour: str, yaw: float, pen: Pen) -> Hat:
    """A bicycle helmet with vents, its straps down to the chin."""
    x = 7 * yaw
    shell = smooth(_SHELL, tension=0.48)
    vents = [
        smooth([(-30 + x, -40), (-34 + x, -58), (-23 + x, -70), (-18 + x, -56)], corners=(2,)),
        smooth([(-7 + x, -42), (-9 + x, -60), (0 + x, -76), (9 + x, -60), (7 + x, -42)], corners=(2,)),
        smooth([(30 + x * 0.6, -40), (34 + x * 0.5, -58), (23 + x * 0.6, -70), (18 + x, -56)], corners=(2,)),
    ]
    edge = [(-52, -20), (-28, -33), (0, -36), (26, -34), (52, -24)]
    over = (*(filled(vent, mix(colour, INK, 0.72)) for vent in vents),
            brushed(edge, pen.line * 2.2, light(colour, 0.4), (0.8, 0.8)))  # fmt: skip
    near, chin, far = (-39 + 11 * yaw, -12), (-3 + 12 * yaw, 53), (41 - 3 * yaw, -12)
    strap = max(pen.line * 1.15, 3.4)
    straps = (
        brushed([near, (-37 + 10 * yaw, 22), (-22 + 10 * yaw, 44), chin], strap, _STRAP, (0.8, 0.8)),
        brushed([far, (39 - 2 * yaw, 22), (24 + 6 * yaw, 44), chin], strap, _STRAP, (0.8, 0.8)),
    )
    return Hat((*straps, *shaded(shell, colour, pen, over)), (shell,))


def helmet_back(colour: str, pen: Pen) -> tuple[Item, ...]:
    """The shell reaches lower over the nape."""
    shell = smooth([(-55, -8), (-58, -44), (-36, -74), (0, -84), (36, -74), (58, -44), (55, -8), (28, 2), (0, -4),
                    (-28, 2)])  # fmt: skip
    vents = (
        smooth([(-34, -16), (-38, -44), (-24, -66), (-20, -36)]),
        smooth([(-7, -22), (-9, -52), (0, -74), (9, -52), (7, -22)]),
        smooth([(34, -16), (38, -44), (24, -66), (20, -36)]),
    )
    straps = [
        brushed([(x, -4), (x * 0.96, 14), (x * 0.86, 32)], max(pen.line, 3), _STRAP, (0.8, 0.8)) for x in (-43, 43)
    ]
    return (*straps, *shaded(shell, colour, pen, tuple(filled(vent, mix(colour, INK, 0.72)) for vent in vents)))
