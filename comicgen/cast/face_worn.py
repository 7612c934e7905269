"""What is worn on a face or an ear: patch, earrings, hearing aid, earpiece, headphones, make-up.

What sits on one side of a face sits on that side of the person, not of the drawing: a patch stays over the left eye
of somebody who turns from right to left, though the drawing is mirrored.
"""

from comicgen.cast.expression import Face
from comicgen.cast.eyes import is_shut
from comicgen.cast.face_pen import Pen, brushed, clipped, filled, inked, lined, oval
from comicgen.cast.head_shape import EyePlace, Places
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, is_dark, light, shade
from comicgen.colour import mix
from comicgen.geometry import Path, Point, Rect, ellipse, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Item

__all__ = ["draw_eye_shadow", "draw_headphones", "draw_patch", "draw_small_marks", "left_eye", "on_the_ears"]

_PATCH, _AID, _SILVER, _GOLD, _BINDI = "#2b2638", "#8fa9c4", "#c9ced8", "#e2b34a", "#c8323f"
_SHADOW = 0.55  # of the skin in eye shadow
_BAND_TOP = -78.0  # headphones press down what stands higher
_TURNED_FROM = 0.45  # of the yaw: the far ear is no longer seen


def left_eye(places: Places, mirrored: bool) -> EyePlace:
    """The person's left eye: the far one of somebody who faces right."""
    return places.near if mirrored else places.far


def draw_eye_shadow(person: Person, face: Face, places: Places) -> tuple[Item, ...]:
    """Colour on the lids; the eyes are drawn over it."""
    base = person.accent if not is_dark(person.skin) else light(person.accent, 0.25)
    colour, size = mix(base, person.skin, _SHADOW), places.size
    items: list[Item] = []
    for place in (places.near, places.far):
        lower = 2.0 if is_shut(face, place.side) else 5.6
        items.append(oval((place.x + place.side * 1.2, place.y - lower), 9.8 * size * place.narrow, 9.4 * size, colour))
    return tuple(items)


def draw_patch(places: Places, pen: Pen, *, mirrored: bool) -> tuple[Item, ...]:
    """A patch over the left eye, its strap round the head."""
    place = left_eye(places, mirrored)
    x, y, w = place.x, place.y - 1, place.narrow
    patch = smooth([(x - 13 * w, y - 11), (x, y - 13.5), (x + 13 * w, y - 11), (x + 12 * w, y + 5), (x, y + 14),
                    (x - 12 * w, y + 5)])  # fmt: skip
    ends = (x - place.side * 48, y - 33), (x + place.side * 24 * w, y - 15)
    inner, outer = ((min(max(ex, -44.0), 40.0 - 2 * places.yaw), ey) for ex, ey in ends)
    up = [(x - place.side * 11 * w, y - 11), ((x + inner[0]) / 2 - place.side * 6, y - 24), inner]
    down = [(x + place.side * 10 * w, y - 9), outer]
    strap = max(pen.line * 0.85, 2.6)
    items: list[Item] = [brushed(points, strap, _PATCH, (0.9, 0.9)) for points in (up, down)]
    items.append(inked(patch, _PATCH, pen.line * 0.8))
    gleam = [(x + pen.light * 7 * w, y - 3), (x + pen.light * 5 * w, y - 7), (x + pen.light * 1 * w, y - 9)]
    items.append(brushed(gleam, pen.line * 0.7, mix(_PATCH, "#ffffff", 0.4), (0.3, 0.3)))
    return tuple(items)


def draw_small_marks(person: Person, places: Places, pen: Pen, *, mirrored: bool) -> tuple[Item, ...]:
    """Mole, scar, bindi and nose ring."""
    worn, eye = person.accessories, left_eye(places, mirrored)
    (mx, my), (nx, ny) = places.mouth, places.nose
    items: list[Item] = []
    if "mole" in worn:
        size = 2.3 if pen.small else 1.7
        at = (mx + eye.side * 14 * (0.8 + 0.2 * eye.narrow), my - 6.5)
        items.append(oval(at, size, size, mix(INK, pen.skin, 0.05 if is_dark(pen.skin) else 0.25)))
    if "scar" in worn:
        items += _scar((eye.x + eye.side * 6 * eye.narrow, eye.y + 17), pen)
    if "bindi" in worn:
        items.append(oval(((places.near.x + places.far.x) / 2 + 1.2 * places.yaw, eye.y - 17), 2.9, 3.2, _BINDI))
    if "nose ring" in worn:
        ring = ellipse(nx + 3.6, ny + 4.2, 2.7, 2.9)
        items += (lined(ring, pen.line * 0.85, INK), lined(ring, pen.line * 0.42, _GOLD))
    return tuple(items)


def _scar(at: Point, pen: Pen) -> list[Item]:
    """A pale line with stitches."""
    x, y = at
    tone = light(pen.skin, 0.5) if is_dark(pen.skin) else shade(pen.skin, 0.55)
    items: list[Item] = [brushed([(x + 3, y - 8.5), (x, y), (x - 1.5, y + 8.5)], pen.line * 0.95, tone, (0.4, 0.4))]
    stitches = (-2.5, 3.5) if pen.small else (-4.5, 0.5, 5)
    across = ([(x - 3.4, y + dy - 0.6), (x + 4, y + dy + 0.6)] for dy in stitches)
    return items + [brushed(stitch, pen.line * 0.7, tone, (0.5, 0.5)) for stitch in across]


def on_the_ears(person: Person, places: Places, pen: Pen, *, back: bool = False) -> list[Item]:
    """Earrings, hoops, hearing aids, and an earpiece on the near ear."""
    worn = person.accessories
    ears = [(places.near_ear, 1.0)]
    if back or places.yaw < _TURNED_FROM:
        ears.append((places.far_ear, -1.0))
    items: list[Item] = []
    for (x, y), side in ears:
        if "earrings" in worn and (side > 0 or back):
            items.append(inked(ellipse(x - side, y + 14, 3.2, 3.5), person.accent, pen.line * 0.7))
        if "hoops" in worn:
            hoop = ellipse(x - side, y + 18, 5.4, 6.6)
            items += (lined(hoop, pen.line * 1.25, INK), lined(hoop, pen.line * 0.6, _GOLD))
        if "hearing aid" in worn:
            items += _aid((x, y), side, pen)
    if "earpiece" in worn and not back:
        x, y = places.near_ear
        items.append(inked(ellipse(x + 1, y, 4.6, 5.1), "#f7f5ef", pen.line * 0.8, INK))
        items.append(oval((x + 1, y), 1.9, 1.9, "#ff6b4a"))
    return items


def _aid(ear: Point, side: float, pen: Pen) -> list[Item]:
    """Behind the ear, with its clear tube into it."""
    x, y = ear

    def at(dx: float, dy: float) -> Point:
        return x + side * dx, y + dy

    tube = [at(-5.5, -9.5), at(-0.5, -13), at(4.4, -8), at(1.5, -1)]
    body = smooth([at(-5, -12), at(-9.4, -9), at(-11, 0), at(-8.6, 7), at(-5.2, 4), at(-6.4, -3), at(-3.4, -8.6)])
    return [
        brushed(tube, max(pen.line * 1.0, 2.6), INK, (0.8, 0.8)),
        brushed(tube, max(pen.line * 0.5, 1.3), _SILVER, (0.8, 0.8)),
        inked(body, _AID, pen.line * 0.75),
        oval(at(1.5, -0.5), 2.0, 2.0, INK),
    ]


def draw_headphones(person: Person, places: Places, top: float, pen: Pen, *, back: bool = False) -> tuple[Item, ...]:
    """A band over hair or hat, cups in the accent colour over the ears."""
    (nx, ny), (fx, fy) = places.near_ear, places.far_ear
    both = back or places.yaw < _TURNED_FROM
    crown = max(top, _BAND_TOP) - 3
    end: tuple[Point, Point] = ((54, -48), (fx + 3, fy - 6)) if both else ((50, -66), (48, -34))
    (ax, ay), (bx, by) = end
    band = Path("MCC", (nx - 3, ny - 6, nx - 12, -50, -34, crown, 0, crown, 28, crown, ax, ay, bx, by))
    colour = person.accent
    items: list[Item] = [
        lined(band, pen.line * 0.9 + 6),
        lined(band, max(6 - pen.line * 0.6, 2.4), mix(colour, INK, 0.5)),
    ]
    for (x, y), side in ((places.near_ear, 1.0), (places.far_ear, -1.0)) if both else ((places.near_ear, 1.0),):
        cushion = rounded(Rect(x + side * 5 - 5, y - 13, 10, 25), 5)
        cup = rounded(Rect(x - side * 3 - 7.5, y - 11, 15, 22), 7)
        gleam = ellipse(x - side * 3 + pen.light * 2.4, y - 5, 2.2, 3.2)
        items += (inked(cushion, _PATCH, pen.line * 0.8), inked(cup, colour, pen.line),
                  clipped(cup, (filled(gleam, light(colour, 0.5)),)))  # fmt: skip
    return tuple(items)
