"""The coat of an animal: fur with its shade and markings, the colours of legs, the tail.

Comes in: a shape to be covered, the line of its back. Goes out: items. Markings lie in the fur without ink: they are
colour, not form.
"""

import math
from collections.abc import Sequence
from itertools import pairwise

from comicgen.cast.animal_data import Species
from comicgen.cast.body_line import Pen, filled, inked, line, outline, stroke, tube
from comicgen.cast.face_pen import clipped
from comicgen.cast.model import Person
from comicgen.cast.palette import shade
from comicgen.geometry import Affine, Path, Point, ellipse
from comicgen.geometry.curves import along
from comicgen.scene import Item

__all__ = ["coated", "leg_colours", "tail_items"]

_SHADE, _FAR = 0.17, 0.13
_CRESCENT = (11.0, -9.0)  # how far the lit part lies from the edge that is turned from the light

# A frame against the direction of the shape, so that the shape is a hole in it.
_AROUND = {False: "M-400 -400L400 -400L400 400L-400 400Z", True: "M-400 -400L-400 400L400 400L400 -400Z"}
# Spots: how far along the back, how deep under it, how large.
_SPOTS = ((0.1, 12, 6.5), (0.36, 9, 5.0), (0.5, 26, 7.0), (0.72, 11, 7.0), (0.9, 26, 5.5), (0.2, 34, 5.0))


def coated(person: Person, shape: Path, spine: Sequence[Point], chest: Point | None, pen: Pen) -> list[Item]:
    """A trunk: fur, markings, the crescent of shade, the contour."""
    colour = person.coat.colour
    lit = shape.transformed(Affine.translation(_CRESCENT[0] * pen.light, _CRESCENT[1]))
    dark = Path.parse(_AROUND[_is_clockwise(lit)]) + lit
    marks = _markings(person, spine, chest)
    shadow = filled(dark, shade(colour, 0.5), 0.3)  # the second contour is a hole
    return [filled(shape, colour), clipped(shape, (*marks, shadow)), line(shape, pen.line)]


def _is_clockwise(path: Path) -> bool:
    points = path.flattened()[0]
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(points)) > 0


def leg_colours(person: Person, *, far: bool = False) -> tuple[str, str]:
    """The colours of a leg and of its paw."""
    coat = person.coat
    leg = coat.colour
    paw = coat.second if coat.markings in ("tuxedo", "socks", "points") else leg
    if coat.markings == "saddle":
        leg = paw = coat.colour
    return (shade(leg, _FAR), shade(paw, _FAR)) if far else (leg, paw)


def _markings(person: Person, spine: Sequence[Point], chest: Point | None) -> list[Item]:
    coat = person.coat
    match coat.markings:
        case "tabby":
            return [_stripe(spine, t, coat.second) for t in (0.08, 0.3, 0.52, 0.74, 0.96)]
        case "saddle":
            return [filled(_band(spine, 36.0), coat.second)]
        case "patches":
            a, b = _on(spine, 0.2), _on(spine, 0.8)
            return [filled(ellipse(a[0], a[1] + 10, 24, 20), coat.second), filled(ellipse(*b, 26, 30), coat.second)]
        case "spots":
            return _spots(spine, coat.second)
        case "tuxedo" if chest:
            return [filled(ellipse(chest[0] + 6, chest[1], 22, 44), coat.second)]
    return []


def _on(spine: Sequence[Point], t: float) -> Point:
    points = along(tuple(spine), 8)
    return points[round(t * (len(points) - 1))]


def _inward(spine: Sequence[Point], t: float) -> Point:
    """The direction from the back into the body: downwards, or forwards where the back is upright."""
    (ax, ay), (bx, by) = _on(spine, max(0.0, t - 0.1)), _on(spine, min(1.0, t + 0.1))
    dx, dy = bx - ax, by - ay
    length = math.hypot(dx, dy) or 1.0
    x, y = -dy / length, dx / length
    return (x, y) if 0.7 * x + y > 0 else (-x, -y)


def _stripe(spine: Sequence[Point], t: float, colour: str) -> Item:
    (x, y), (ix, iy) = _on(spine, t), _inward(spine, t)
    points = [(x - ix * 6, y - iy * 6), (x + ix * 14 + 2, y + iy * 14), (x + ix * 31 + 7, y + iy * 31 + 4)]
    return stroke(points, 8.5, 0.9, 0.15, colour=colour)


def _band(spine: Sequence[Point], depth: float) -> Path:
    """Everything within `depth` of the back."""
    return tube(along(tuple(spine), 4), (depth * 1.5, depth * 2, depth * 2.1, depth * 1.8), tip=True, bulge=2).area()


def _spots(spine: Sequence[Point], colour: str) -> list[Item]:
    items: list[Item] = []
    for n, (t, deep, r) in enumerate(_SPOTS):
        (x, y), (ix, iy) = _on(spine, t), _inward(spine, t)
        items.append(filled(ellipse(x + ix * deep, y + iy * deep, r, r * (0.85 + 0.05 * (n % 3))), colour))
    return items


# --------------------------------------------------------------------------- tails


def tail_items(person: Person, species: Species, root: Point, pen: Pen, *, mood: float) -> list[Item]:
    """A tail: up when glad, down when low; it is drawn behind everything."""
    coat, (x, y) = person.coat, root
    tip = coat.second if coat.markings in ("points",) else coat.colour
    if species.tail == "puff":
        white = shade("#fbfaf6", 0.04)
        return [inked(ellipse(x - 7, y - 8, 14, 13), white if coat.markings != "points" else tip, pen.line)]
    if species.tail == "wag":
        centre = _wagging(x, y, mood)
        widths = (13.0, 14.0, 12.0, 7.0)
    else:
        centre = _long(x, y, mood)
        widths = (12.0, 13.0, 13.5, 12.5)
    part = tube(along(centre, 5), widths, tip=True)
    items: list[Item] = [*outline(part, tip, pen.line)]
    if coat.markings == "tabby":
        for t in (0.35, 0.55, 0.75, 0.92):
            a, b = part.across(t)
            items.append(stroke((a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), b), 5.0, 0.9, 0.9, colour=coat.second))
        items.append(line(part.contour(), pen.line))
    if coat.markings in ("tuxedo", "socks"):
        end = part.cut(0.72, 1.0)._replace(tip=True)
        items += [filled(end.area(), coat.second), line(part.contour(), pen.line)]
    return items


def _long(x: float, y: float, mood: float) -> list[Point]:
    """A cat's: high with a hook, or round the feet."""
    if mood > 0.15:
        return [(x + 8, y), (x - 20, y - 6), (x - 36, y - 32), (x - 34, y - 66), (x - 44, y - 92), (x - 58, y - 88)]
    if mood < -0.25:
        return [(x + 8, y + 2), (x - 18, y + 2), (x - 40, y + 4), (x - 62, y + 2)]
    return [(x + 8, y), (x - 18, y - 2), (x - 38, y - 14), (x - 44, y - 38), (x - 58, y - 52), (x - 72, y - 44)]


def _wagging(x: float, y: float, mood: float) -> list[Point]:
    """A dog's: up and curved, or low."""
    if mood > 0.15:
        return [(x + 8, y), (x - 14, y - 10), (x - 28, y - 34), (x - 24, y - 60)]
    if mood < -0.25:
        return [(x + 8, y + 2), (x - 14, y + 4), (x - 34, y + 6)]
    return [(x + 8, y), (x - 14, y - 4), (x - 34, y - 18), (x - 44, y - 38)]
