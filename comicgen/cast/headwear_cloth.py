"""Headwear of cloth that is wound or tied: headscarf, hijab, turban."""

from collections.abc import Sequence

from comicgen.cast.face_pen import Pen, brushed, clipped, filled, inked, lined
from comicgen.cast.headwear_hats import Hat, shaded
from comicgen.cast.palette import INK, light, shade
from comicgen.colour import mix
from comicgen.geometry import Path, Point, circle
from comicgen.geometry.curves import smooth
from comicgen.scene import Item

__all__ = ["headscarf", "headscarf_back", "hijab", "hijab_back", "turban", "turban_back"]


def _folds(lines: Sequence[Sequence[Point]], colour: str, pen: Pen) -> tuple[Item, ...]:
    return tuple(brushed(points, pen.line * 0.8, mix(colour, INK, 0.5), (0.15, 0.1)) for points in lines)


_WRAP = Path.parse("M-30 70C-64 50 -66 -10 -54 -38C-40 -67 40 -67 50 -38C60 -10 58 44 36 66C10 82 -14 80 -30 70Z")


def hijab(colour: str, yaw: float, pen: Pen) -> Hat:
    """Round the face and over the shoulders."""
    slip = 6 * yaw
    face: list[Point] = [
        (4 + slip, -36), (30, -28), (40, -4), (39, 22), (28, 44), (8 + slip * 0.3, 53), (-14, 46), (-29, 26), (-33, 0),
        (-24, -26),
    ]  # fmt: skip
    hole = smooth(face[::-1])  # wound the other way round: a hole under the non-zero rule
    cloth = _WRAP + hole
    folds = _folds(
        [[(-22, -46), (-48, -14), (-46, 40)], [(-34, -42), (-55, -4), (-50, 30)], [(-20, 57), (6, 69), (33, 57)],
         [(-40, 32), (-26, 57), (0, 67)], [(20, -50), (44, -36), (47, -6)]], colour, pen
    )  # fmt: skip
    rim = [(-28, -20), (-10 + slip, -37), (20, -35), (36, -20)]
    side = -pen.light
    dark = smooth(
        [(side * 44, -60), (side * 70, -40), (side * 70, 80), (side * 4, 84), (side * 36, 50), (side * 46, 10)]
    )
    items: list[Item] = [
        filled(cloth, colour),
        clipped(cloth, (filled(dark, shade(colour, 0.22)),)),
        *folds,
        brushed([(x * 1.08, y * 1.16) for x, y in rim], pen.line * 0.7, light(colour, 0.25), (0.1, 0.1)),
        lined(cloth, pen.line),
    ]
    points: list[Point] = [
        (0, -60), (36, -52), (52, -20), (52, 30), (44, 60), (0, 74), (-44, 62), (-58, 30), (-57, -10), (-38, -52),
    ]  # fmt: skip
    return Hat(tuple(items), (cloth,), (inked(smooth(points), mix(colour, INK, 0.25), pen.line),))


def hijab_back(colour: str, pen: Pen) -> tuple[Item, ...]:
    """It falls over the back in a point."""
    cloth = smooth([(0, -67), (34, -60), (53, -34), (56, 0), (57, 36), (62, 62), (32, 80), (0, 92), (-32, 80),
                    (-62, 62), (-57, 36), (-56, 0), (-53, -34), (-34, -60)])  # fmt: skip
    folds = _folds([[(-30, -52), (-40, -10), (-42, 56)], [(30, -52), (40, -10), (42, 56)],
                    [(-50, 8), (-14, 40), (0, 78)], [(50, 8), (14, 40), (2, 78)],
                    [(-52, -20), (-20, 12), (0, 22), (20, 12), (52, -20)]], colour, pen)  # fmt: skip
    return tuple(shaded(cloth, colour, pen, folds))


_TURBAN: tuple[Point, ...] = (
    (-50, -8), (-58, -28), (-59, -52), (-42, -78), (-12, -91), (16, -91), (44, -78), (58, -52), (55, -28), (46, -10),
    (30, -27), (5, -42), (-24, -30), (-40, -14),
)  # fmt: skip


def turban(colour: str, yaw: float, pen: Pen) -> Hat:
    """Wound so that its folds meet over the forehead."""
    x = 8 * yaw
    cloth = smooth([(px + (x if py > -45 and abs(px) < 35 else 0), py) for px, py in _TURBAN])
    folds = [
        [(4 + x, -46), (-22 + x, -40), (-52, -20)],
        [(3 + x, -55), (-24 + x, -51), (-57, -34)],
        [(0 + x, -66), (-24 + x, -65), (-56, -50)],
        [(5 + x, -46), (30 + x * 0.5, -38), (51, -20)],
        [(6 + x, -55), (32 + x * 0.5, -50), (56, -34)],
        [(9 + x, -66), (34 + x * 0.4, -64), (56, -50)],
        [(-10 + x * 0.5, -86), (8 + x, -74), (5 + x, -46)],
    ]
    peak = smooth([(-9 + x, -38), (5 + x, -62), (18 + x, -38), (5 + x, -43)], corners=(1,))
    over = (filled(peak, light(colour, 0.22)), *_folds(folds[: 4 if pen.small else 7], colour, pen))
    return Hat(tuple(shaded(cloth, colour, pen, over)), (cloth,))


def turban_back(colour: str, pen: Pen) -> tuple[Item, ...]:
    """Its end is tucked in at the nape."""
    cloth = smooth([(-51, 6), (-59, -26), (-58, -54), (-42, -78), (-14, -91), (14, -91), (42, -78), (58, -54),
                    (59, -26), (51, 6), (26, 18), (0, 22), (-26, 18)])  # fmt: skip
    folds = _folds([[(-54, -6), (-16, 4), (16, -10), (55, -44)], [(-58, -26), (-20, -16), (14, -30), (52, -64)],
                    [(-57, -48), (-20, -40), (10, -54), (38, -80)], [(54, -4), (30, 8), (6, 4)],
                    [(56, -24), (40, -10), (18, -6)]], colour, pen)  # fmt: skip
    return tuple(shaded(cloth, colour, pen, folds))


_KERCHIEF: tuple[Point, ...] = (
    (-46, 2), (-54, -22), (-51, -48), (-32, -68), (0, -74), (32, -68), (49, -48), (48, -22), (38, -29), (8, -39),
    (-20, -33), (-34, -20),
)  # fmt: skip


def headscarf(colour: str, yaw: float, pen: Pen) -> Hat:
    """A kerchief with dots, knotted at the nape."""
    x = 4 * yaw
    cloth = smooth([(px + (x if py > -45 and -30 < px < 40 else 0), py) for px, py in _KERCHIEF], corners=(0, 7))
    dots = tuple(
        filled(circle(dx + x * 0.6, dy, 2.7), light(colour, 0.72))
        for dx, dy in (
            (-42, -30),
            (-30, -46),
            (-16, -60),
            (-14, -43),
            (2, -52),
            (14, -66),
            (20, -46),
            (34, -54),
            (38, -38),
        )
    )
    hem = [(-43, -8), (-29 + x, -27), (-16 + x, -38), (8 + x, -43), (38, -35)]
    edge = brushed(hem, pen.line * 0.6, mix(colour, INK, 0.35), (0.4, 0.4))
    knot = smooth([(-46, 2), (-60, 6), (-70, 20), (-62, 24), (-56, 36), (-48, 22), (-44, 8)], corners=(0, 2, 4))
    return Hat(tuple(shaded(cloth, colour, pen, (*dots, edge))), (cloth,), (inked(knot, shade(colour, 0.2), pen.line),))


def headscarf_back(colour: str, pen: Pen) -> tuple[Item, ...]:
    """A triangle with its knot."""
    cloth = smooth([(-51, -14), (-51, -46), (-32, -68), (0, -74), (32, -68), (51, -46), (51, -14), (30, 2), (0, 24),
                    (-30, 2)], corners=(8,))  # fmt: skip
    dots = tuple(
        filled(circle(dx, dy, 2.7), light(colour, 0.72))
        for dx, dy in (
            (-36, -34),
            (-20, -54),
            (-18, -26),
            (0, -44),
            (2, -12),
            (20, -28),
            (22, -56),
            (38, -36),
            (0, -66),
        )
    )
    ends = [
        inked(
            smooth([(0, 10), (-22, 14), (-30, 36), (-18, 32), (-8, 22)], corners=(0, 2)), shade(colour, 0.1), pen.line
        ),
        inked(smooth([(0, 10), (22, 14), (28, 38), (17, 32), (8, 22)], corners=(0, 2)), shade(colour, 0.1), pen.line),
        inked(smooth([(-7, 6), (7, 6), (8, 17), (-8, 17)]), colour, pen.line),
    ]
    return (*shaded(cloth, colour, pen, dots), *ends)
