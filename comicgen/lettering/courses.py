"""How the row of a sound runs: its spine (rising, arched, waving) and how letters grow along it.

Comes in: the name of a course and the size of the row. Goes out: a function that bends the plane, so that whole
letters lean and swell with the row, as they do under a hand.
"""

import math
from collections.abc import Callable
from typing import TypeAlias

from comicgen.frozen import NamedTuple
from comicgen.geometry import Point

__all__ = ["COURSES", "Course", "bend_of"]

Bend: TypeAlias = Callable[[float, float], Point]


class Course(NamedTuple):
    """A way for a row to run. Heights are shares of its length, `t` goes from 0 to 1 along it."""

    tilt: float = 0.0  # degrees, rising: added to the house's tilt times `tilts`
    tilts: float = 0.0
    arch: float = 0.0  # rise of the middle over the ends
    wave: float = 0.0  # height of waves, a share of the size
    growth: tuple[float, float, float] = (1.0, 0.0, 0.0)  # size at t: a + bt + ctt
    foot: float = 0.0  # what stays level while letters grow: 0 the middle, 1 the feet
    hop: float = 0.0  # letters by turns up and down, a share of the size
    turn: float = 0.0  # letters by turns left and right, degrees
    least: int = 1  # letters that make the course worth while


COURSES = {
    "level": Course(),
    "rise": Course(tilts=1.2),
    "rising": Course(tilt=8.0, tilts=1.0, growth=(0.85, 0.3, 0.0)),
    "falling": Course(tilt=-9.0, tilts=-1.0, growth=(1.15, -0.3, 0.0)),
    "arch": Course(arch=0.1, tilts=0.4, least=3),
    "dip": Course(arch=-0.09, tilts=0.4, least=3),
    "wave": Course(wave=0.13, tilts=0.6, least=4),
    "bounce": Course(hop=0.09, turn=4.0, tilts=0.3),
    "zigzag": Course(hop=0.08, turn=-5.0, tilts=0.6),
    "bulge": Course(growth=(0.7, 1.8, -1.8), tilts=0.3, least=3),
    "flare": Course(growth=(1.4, -2.1, 2.1), tilts=0.5, least=4),
    "grow": Course(growth=(0.7, 0.6, 0.0), foot=0.5, tilts=0.9, least=3),
    "growing": Course(growth=(0.52, 0.96, 0.0), foot=0.4, tilts=0.9),
    "fade": Course(growth=(1.28, -0.56, 0.0), foot=0.5, tilts=0.9, least=3),
    "fading": Course(growth=(1.46, -0.92, 0.0), foot=0.4, tilts=0.9),
    "sweep": Course(arch=-0.06, tilts=1.6, growth=(0.8, 0.4, 0.0), least=4),
    "shake": Course(hop=0.05, turn=5.0, tilts=0.5, least=6),
    "shatter": Course(hop=0.07, turn=4.0, tilts=1.0, growth=(1.1, -0.5, 0.5), least=3),
}


def bend_of(course: Course, *, start: float, length: float, size: float, foot: float, cap: float) -> Bend:
    """The bend for a row of letters from `start`, `length` long, standing on `foot`; its middle comes to (0, 0)."""
    a, b, c = course.growth
    whole = a + b / 2 + c / 3
    middle = foot - cap / 2 * (1.0 - course.foot)
    rise = course.arch * length
    waves = max(1.0, length / (3.2 * size))

    def bend(x: float, y: float) -> Point:
        t = (x - start) / length
        grown = (a + b * t + c * t * t) / whole
        p = (a * t + b * t * t / 2 + c * t * t * t / 3) / whole  # the same t, where letters have pushed each other
        along, h = (p - 0.5) * length, (y - middle) * grown
        spine, slope = 0.0, 0.0
        if rise:
            spine, slope = -rise * 4 * p * (1 - p), -rise * 4 * (1 - 2 * p) / length
        if course.wave:
            high, turns = course.wave * size, math.tau * waves
            spine, slope = spine + high * math.sin(turns * p), slope + high * turns * math.cos(turns * p) / length
        if not slope:
            return along, spine + h
        steep = math.hypot(1.0, slope)
        return along - h * slope / steep, spine + h / steep

    return bend
