"""Space: the surface of a small moon with craters, a planet with a ring, a far sun's dust, a rocket that stands by."""

import math

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, ellipse, polygon, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Gradient, Item
from comicgen.settings.land import rock, rolling
from comicgen.settings.recipe import Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import air, glow, stars
from comicgen.settings.view import THICK, THIN, View, box, merged, tone, upright

__all__ = ["space"]

FAR, NEAR = 70.0, 77.0  # world y of the far hills' crest, and of the near ground's
CRATERS = ((-28, 84, 6.0), (23, 81, 3.6), (44, 88, 7.5), (5, 91, 4.6), (-52, 80, 4.0), (-9, 80.4, 2.4), (70, 82, 5.0))
STONES = ((31, 84.5, 1.8), (-17, 83, 1.1), (-36, 90, 2.2), (60, 90, 2.4))


def space(view: View, place: Place) -> Scenery:
    """On a moon (options: planet, rocket)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    items = air(view, (palette["sky"], palette["sky low"]), NEAR)
    items += _dust(view, palette["dust"], side)
    items += stars(view, "#ffffff", FAR - 2, density=1.7)
    props: list[tuple[str, Rect]] = []
    if place.has("planet"):
        x = side * min(view.edge - 10.0, 29.0)
        items += _planet(view, place, x, 41.0)
        props.append(("planet", view.matrix.apply_rect(Rect(x - 9, 32, 18, 18))))
    items += _small_moon(view, palette["moon"], -side * 13.0)
    items += _ground(view, place)
    if place.has("rocket"):
        x = -side * (view.edge - 6.0)
        items += _rocket(view, place, x)
        props.append(("rocket", view.matrix.apply_rect(Rect(x - 8, 42, 16, 44))))
    return Scenery(tuple(items), props=tuple(props))


def _dust(view: View, colour: str, side: int) -> list[Item]:
    """A band of light across the sky, from far stars."""
    items: list[Item] = []
    for number in view.steps(24.0, 30.0):
        dice = view.dice("dust", number)
        x = number * 24.0
        y, r = 34 + side * x * 0.28 + dice.uniform(-5, 5), dice.uniform(18, 26)
        if -10 < y < 75:
            items += glow(view, x, y, r, colour, strength=0.26)
    return items


def _planet(view: View, place: Place, x: float, y: float) -> list[Item]:
    """A gas giant with two bands and a ring that passes behind and before it."""
    palette, r = place.palette, 7.2
    body, band, ring = palette["planet"], palette["band"], palette["ring"]

    def bow(y0: float, thick: float) -> Path:
        a = math.sqrt(max(r * r - y0 * y0, 0.01))
        b = math.sqrt(max(r * r - (y0 + thick) ** 2, 0.01))
        return Path.parse(
            f"M{x - a} {y + y0}Q{x} {y + y0 + 1.6} {x + a} {y + y0}L{x + b} {y + y0 + thick}"
            f"Q{x} {y + y0 + thick + 1.6} {x - b} {y + y0 + thick}Z"
        )

    tilt = 0.28

    def hoop(k: float, front: bool) -> Path:
        w, h = r * k, r * k * 0.24
        sweep = 1 if front else -1
        return Path.parse(
            f"M{x - w} {y + w * tilt}C{x - w * 0.9} {y + w * tilt * 0.9 + sweep * h * 1.3}"
            f" {x + w * 0.9} {y - w * tilt * 0.9 + sweep * h * 1.3}"
            f" {x + w} {y - w * tilt}"
        )

    shade = Gradient(
        (x - r * 0.4, y - r * 0.4),
        (x + r * 1.1, y - r * 0.4),
        (tone(body, 0.5), tone(body, 0.5)),
        (0.0, 0.5),
        radial=True,
    )
    return [
        *glow(view, x, y, r * 2.4, body, strength=0.4),
        view.stroke(hoop(1.75, False), ring, 1.3, opacity=0.8),
        view.shape(circle(x, y, r), body),
        view.shape(merged((bow(-3.4, 1.6), bow(0.6, 1.2), bow(3.4, 0.9))), band, opacity=0.8),
        view.shape(circle(x, y, r), shade),
        view.stroke(hoop(1.75, True), ring, 1.3),
        view.stroke(hoop(1.98, True), ring, 0.4, opacity=0.7),
    ]


def _small_moon(view: View, colour: str, x: float) -> list[Item]:
    y, r = 47.0, 2.3
    pits = merged(circle(x + dx, y + dy, s) for dx, dy, s in ((-0.7, -0.5, 0.5), (0.8, 0.3, 0.65), (-0.3, 1.1, 0.35)))
    return [view.shape(circle(x, y, r), colour), view.shape(pits, tone(colour, 0.14))]


def _ground(view: View, place: Place) -> list[Item]:
    palette = place.palette
    land, far = palette["land"], palette["far"]
    items: list[Item] = [
        rolling(view, (FAR - 1, 3.4, 52.0), 2.0, upright(FAR - 5, NEAR, (far, mix(far, land, 0.35)))),
        rolling(view, (FAR + 3.2, 1.8, 74.0), 0.5, mix(far, land, 0.6)),
        rolling(view, (NEAR, 1.3, 100.0), 1.6, upright(NEAR, 102, (land, mix(land, "#ffffff", 0.12)))),
    ]
    for x, y, size in CRATERS:
        if view.sees(x - size, x + size):
            items += _crater(view, land, (x, y), size)
    for number, (x, y, size) in enumerate(() if view.quiet else STONES):
        if view.sees(x - size, x + size):
            items += rock(view, x, y, size, colour=tone(land, 0.10), form=number)
    return items


def _crater(view: View, land: str, at: tuple[float, float], r: float) -> list[Item]:
    """A bowl: a lit rim, a dark inner wall towards the light, a floor."""
    x, y = at
    bowl = ellipse(x, y, r, r * 0.3)
    if view.quiet:
        return [view.shape(bowl, tone(land, 0.10))]
    floor = ellipse(x + r * 0.1, y + r * 0.08, r * 0.74, r * 0.18)
    return [
        view.shape(ellipse(x, y - r * 0.05, r * 1.14, r * 0.37), mix(land, "#ffffff", 0.4)),
        view.shape(bowl, tone(land, 0.22)),
        view.shape(floor, tone(land, 0.10)),
    ]


def _rocket(view: View, place: Place, x: float) -> list[Item]:
    """A rocket as children draw it, on three fins."""
    palette, foot = place.palette, 87.0
    hull, red, pane = palette["hull"], palette["fins"], palette["window"]
    body = smooth(
        ((x, foot - 42), (x + 4.4, foot - 33), (x + 6.0, foot - 20), (x + 4.2, foot - 5), (x - 4.2, foot - 5),
         (x - 6.0, foot - 20), (x - 4.4, foot - 33)), corners=(0, 3, 4), tension=0.55,
    )  # fmt: skip
    nose = smooth(((x, foot - 42), (x + 3.7, foot - 34.4), (x, foot - 33.6), (x - 3.7, foot - 34.4)), corners=(0, 1, 3))
    fins = [
        smooth(((x + s * 5.2, foot - 15), (x + s * 9.6, foot - 8), (x + s * 9.8, foot), (x + s * 7.4, foot - 3.6),
                (x + s * 4.3, foot - 5.4)), corners=(0, 2, 4))
        for s in (-1, 1)
    ]  # fmt: skip
    middle = rounded(Rect(x - 0.9, foot - 12, 1.8, 12), 0.9)
    dark = smooth(((x + 1.6, foot - 33.6), (x + 3.9, foot - 32), (x + 5.6, foot - 20), (x + 4.0, foot - 5.3),
                   (x + 1.4, foot - 5.3), (x + 3.2, foot - 20)), corners=(0, 1, 3, 4))  # fmt: skip
    return [
        view.shape(ellipse(x, foot, 11, 1.1), tone(palette["land"], 0.3), opacity=0.5),
        view.shape(fins[0], red, line=THICK),
        view.shape(fins[1], tone(red, 0.08), line=THICK),
        view.shape(box(x - 2.6, foot - 5.4, 5.2, 2.2), tone(hull, 0.35), line=THIN),
        view.shape(body, hull, line=THICK),
        view.shape(dark, tone(hull, 0.12)),
        view.shape(nose, red, line=THIN),
        view.shape(middle, red, line=THIN),
        view.shape(circle(x, foot - 24.5, 2.9), mix(hull, red, 0.25), line=THICK),
        view.shape(circle(x, foot - 24.5, 2.0), pane, line=THIN),
        view.shape(
            polygon(((x - 1.3, foot - 24), (x + 0.4, foot - 26.2), (x + 1.0, foot - 25.8), (x - 0.8, foot - 23.4))),
            "#ffffff",
            opacity=0.5,
        ),
    ]
