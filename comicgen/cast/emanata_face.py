"""Signs on a face: tears, hearts and spirals for eyes, shadows of gloom and of too little sleep, a watering mouth."""

import math

from comicgen.cast.eyes import EYE_HEIGHT
from comicgen.cast.face_pen import Pen, brushed, inked, lined, oval
from comicgen.cast.head_shape import EyePlace
from comicgen.cast.palette import INK, WHITE, shade
from comicgen.cast.sign import WATER, WATER_DARK, SignScene, at, drop, heart
from comicgen.colour import mix
from comicgen.geometry import Affine, Path, ellipse
from comicgen.geometry.curves import along
from comicgen.scene import Group, Item

__all__ = ["bags", "dizzy", "drool", "gloom", "heart_eyes", "tears", "welling"]

_GLOOM = "#5a6a94"
_FINE = 3.3  # U of the contour: thicker lines would fill a spiral


def tears(scene: SignScene) -> list[Item]:
    """A stream from each eye."""
    items: list[Item] = []
    for place in (scene.places.near, scene.places.far):
        items += _stream(place, scene.pen)
    return items


def _stream(place: EyePlace, pen: Pen) -> list[Item]:
    """A stream that starts thin at the lid, swells, and ends in a hanging drop."""
    x, y, w = place.x + place.side * 1.5, place.y + 5.5, 0.5 + 0.5 * place.narrow
    out = place.side * 1.8
    data = (
        f"M{x - 3 * w} {y}C{x - 4.4 * w + out} {y + 8} {x - 4 * w + out} {y + 14} {x - 5 * w + out} {y + 21}"
        f"C{x - 6.6 * w + out} {y + 27} {x - 5 * w + out} {y + 33} {x + out} {y + 33}"
        f"C{x + 5 * w + out} {y + 33} {x + 6.6 * w + out} {y + 27} {x + 5 * w + out} {y + 21}"
        f"C{x + 4 * w + out} {y + 14} {x + 4.4 * w + out} {y + 8} {x + 3 * w} {y}Z"
    )
    path = Path.parse(data)
    gleam = [(x - 1.4 * w + out * 0.6, y + 6), (x - 1.6 * w + out, y + 15), (x - 2.4 * w + out, y + 24)]
    items: list[Item] = [
        inked(path, WATER, pen.line * 0.55, mix(WATER_DARK, INK, 0.45)),
        brushed(gleam, 2.2, WHITE, (0.3, 0.6)),
    ]
    if not pen.small:
        small = drop(pen.line * 1.1, mix(WATER_DARK, INK, 0.45))[:1]
        items.append(at(place.x + place.side * 22, place.y + 6, small, turn=-place.side * 64, scale=0.5))
    return items


def gloom(scene: SignScene) -> list[Item]:
    """Vertical lines that hang over the brow on the side where the face is turned away from the light."""
    middle = scene.places.nose[0] * 0.6
    items: list[Item] = []
    for step in range(6):
        x = middle - 22 + step * 9.5
        length = (15, 21, 17, 23, 16, 12)[step]
        items.append(
            brushed([(x, -29), (x, -29 + length)], max(scene.pen.line * 0.75, 1.8), mix(_GLOOM, INK, 0.2), (0.8, 0.2))
        )
    return [Group(tuple(items), opacity=0.75)]


def dizzy(scene: SignScene) -> list[Item]:
    """A spiral over each eye, stars round the head; with fewer turns where the line is thick."""
    items: list[Item] = []
    steps, pitch = (34, 0.29) if scene.pen.line < _FINE else (24, 0.41)
    width = min(max(scene.pen.line * 0.75, 1.8), 2.6)
    for place in (scene.places.near, scene.places.far):
        turns = [
            (place.x + math.cos(a * 0.42) * a * pitch * place.narrow, place.y + math.sin(a * 0.42) * a * pitch)
            for a in range(0, steps, 2)
        ]
        spiral = "".join(f"{'L' if i else 'M'}{x} {y}" for i, (x, y) in enumerate(along(turns, 4)))
        items.append(oval((place.x, place.y), 11.5 * place.narrow, 12.5, WHITE))
        items.append(lined(ellipse(place.x, place.y, 11.5 * place.narrow, 12.5), min(scene.pen.line * 0.6, 2.2)))
        items.append(lined(Path.parse(spiral), width))
    return items


def welling(scene: SignScene) -> list[Item]:
    """Tears that stand in the eyes and do not fall yet: water along the lower lids, a drop at each outer corner."""
    items: list[Item] = []
    ink = mix(WATER_DARK, INK, 0.5)
    for place in (scene.places.near, scene.places.far):
        low, half = place.y + EYE_HEIGHT * scene.places.size * 0.92, 6.6 * place.narrow
        lid = [(place.x - half, low - 3.4), (place.x, low + 0.4), (place.x + half, low - 3.4)]
        items.append(brushed(lid, 4.4, ink, (0.3, 0.3)))
        items.append(brushed([(x, y - 0.3) for x, y in lid], 3.0, WATER, (0.3, 0.3)))
        x = place.x + place.side * 8.6 * place.narrow
        items.append(at(x, low - 2.4, drop(scene.pen.line * 0.8, ink), turn=place.side * -14, scale=0.46))
    return items


def heart_eyes(scene: SignScene) -> list[Item]:
    """Hearts where the eyes were."""
    size = 1.38 * min(scene.places.size, 1.1)
    hearts = []
    for place in (scene.places.near, scene.places.far):
        big = at(0, 0, heart(scene.pen.line * 0.7 / size), turn=place.side * 7, scale=size)
        hearts.append(Group((big,), transform=_narrowed(place)))
    return [*hearts]


def _narrowed(place: EyePlace) -> Affine:
    return Affine.scaling(place.narrow, 1.0).then(Affine.translation(place.x, place.y - 1))


def bags(scene: SignScene) -> list[Item]:
    """The shadows of a short night under both eyes."""
    items: list[Item] = []
    for place in (scene.places.near, scene.places.far):
        y, half = place.y + EYE_HEIGHT * scene.places.size, 8.6 * place.narrow
        colour = shade(scene.pen.skin, 0.5)
        for lower, width in ((1.5, 1.5), (5.0, 0.8))[: 1 if scene.pen.small else 2]:
            points = [(place.x - half, y + lower - 2.6), (place.x, y + lower + 1.6), (place.x + half, y + lower - 2.6)]
            items.append(brushed(points, max(scene.pen.line * width * 0.7, 1.6), colour, (0.2, 0.2)))
    return items


def drool(scene: SignScene) -> list[Item]:
    """The drop at the corner of a mouth that waters."""
    x, y = scene.places.mouth
    return [at(x - 11.5, y + 12.5, drop(scene.pen.line * 0.8), scale=0.72)]
