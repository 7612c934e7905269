"""Glasses: round, square and dark ones, with bridge and temples; thin rims on small heads, so that eyes stay free."""

from comicgen.cast.face_pen import Pen, brushed, clipped, filled, lined
from comicgen.cast.head_shape import EyePlace, Places
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, WHITE, is_dark, light
from comicgen.geometry import Path, Rect, ellipse, polyline, rounded
from comicgen.geometry.curves import lerp, smooth
from comicgen.scene import Item

__all__ = ["draw_glasses", "temples_from_behind"]

_FRAME, _LENS = "#4a2c20", "#2b2838"
_GOLD = "#d9a94e"  # rims that show on dark skin
_RADIUS = 14.4
_SQUARE = (1.12, 0.84)  # of the radius
_CORNER = 5.0
_FAR_EDGE = (42.0, 37.0)  # x of the face beside the far eye, from the front and turned
_RIM, _RIM_SMALL, _BRIDGE, _TEMPLE, _HOOK = 0.85, 0.6, 0.9, 0.75, 1.2  # x contour


def draw_glasses(person: Person, places: Places, pen: Pen) -> tuple[Item, ...]:
    """Rims, glints, bridge and temples; nothing for somebody without glasses."""
    if person.glasses == "none":
        return ()
    weight = pen.line * (_RIM_SMALL if pen.small else _RIM)
    colour = INK if person.glasses == "sun" else _GOLD if is_dark(person.skin) else _FRAME
    items: list[Item] = []
    for place in (places.near, places.far):
        items += _lens(person.glasses, place, weight, colour=colour, pen=pen)
    items += _bars(person.glasses, places, weight, colour, pen=pen)
    return tuple(items)


def temples_from_behind(person: Person, places: Places, pen: Pen) -> tuple[Item, ...]:
    """The ends of the temples, hooked over the ears."""
    if person.glasses == "none":
        return ()
    colour = _GOLD if is_dark(person.skin) and person.glasses != "sun" else _FRAME
    tone, width = light(colour, 0.3), max(pen.line * _HOOK, 2.6)
    items: list[Item] = []
    for side, (x, y) in ((1, places.near_ear), (-1, places.far_ear)):
        hook = [
            (x - side * 6, y - 9.5),
            (x, y - 13.5),
            (x + side * 5.5, y - 11),
            (x + side * 7, y - 4),
            (x + side * 6, y + 3),
        ]
        items.append(brushed(hook, width + pen.line * 0.9, INK, (0.8, 0.9)))
        items.append(brushed(hook, width, tone, (0.7, 0.8)))
    return tuple(items)


def _lens_path(kind: str, place: EyePlace) -> Path:
    x, y = place.x, place.y + 1
    if kind == "round":
        return ellipse(x, y, _RADIUS * place.narrow, _RADIUS)
    rx, ry = _RADIUS * place.narrow * _SQUARE[0], _RADIUS * _SQUARE[1]
    if kind == "half moon":
        top, low = place.y + 5.5, place.y + 5.5 + _RADIUS * 0.86
        half = rx * 0.95
        return Path(
            "MLCCZ",
            (x - half, top, x + half, top, x + rx, low - 2, x + rx * 0.5, low, x, low)
            + (x - rx * 0.5, low, x - rx, low - 2, x - half, top),
        )
    if kind == "cat eye":
        wing = ((1.22, -1.22), (0.2, -0.92), (-0.86, -0.72), (-0.96, 0), (-0.5, 0.92), (0.3, 1), (0.96, 0))
        return smooth([(x + place.side * rx * across, y + ry * down) for across, down in wing], corners=(0,))
    if kind == "square":
        return rounded(Rect(x - rx, y - ry, 2 * rx, 2 * ry), _CORNER)
    return Path.parse(
        f"M{x - rx} {y - ry + 3}C{x - rx} {y - ry} {x - rx + 2} {y - ry} {x - rx + 4} {y - ry}L{x + rx - 4} {y - ry}"
        f"C{x + rx - 2} {y - ry} {x + rx} {y - ry} {x + rx} {y - ry + 3}C{x + rx + 1} {y + ry * 0.6} {x + rx * 0.6}"
        f" {y + ry} {x} {y + ry}C{x - rx * 0.6} {y + ry} {x - rx - 1} {y + ry * 0.6} {x - rx} {y - ry + 3}Z"
    )


def _lens(kind: str, place: EyePlace, weight: float, *, colour: str, pen: Pen) -> list[Item]:
    path = _lens_path(kind, place)
    reach = _RADIUS * place.narrow
    glint = [
        (place.x + pen.light * reach * 0.74, place.y - 0.5),
        (place.x + pen.light * reach * 0.68, place.y - 5.5),
        (place.x + pen.light * reach * 0.46, place.y - 9.5 if kind == "round" else place.y - 8),
    ]
    if kind == "sun":
        x, y = place.x + pen.light * 3, place.y
        gleam = Path.parse(f"M{x - 2} {y - 16}L{x + 5} {y - 16}L{x - 5} {y + 16}L{x - 12} {y + 16}Z")
        return [filled(path, _LENS), clipped(path, (filled(gleam, WHITE, 0.18),)), lined(path, weight, INK)]
    items: list[Item] = [lined(path, weight, colour)]
    if kind == "cat eye":
        s, y = place.side, place.y + 1
        wing = [
            (place.x + s * reach * 1.34, y - 14.5),
            (place.x + s * reach * 0.5, y - 12.2),
            (place.x - s * reach * 0.7, y - 9),
        ]
        items.append(brushed(wing, weight * 2.1, colour, (1.0, 0.5)))
    if not pen.small and kind != "half moon":
        items.append(brushed(glint, pen.line * 0.6, WHITE, (0.3, 0.3)))
    return items


def _bars(kind: str, places: Places, weight: float, colour: str, *, pen: Pen) -> list[Item]:
    near, far = places.near, places.far
    low = 8.0 if kind == "half moon" else 0.0  # they sit on the tip of the nose
    y = near.y + low
    left, right = near.x + _RADIUS * near.narrow, far.x - _RADIUS * far.narrow
    bridge = Path.parse(f"M{left} {y - 1}C{left + 2} {y - 4.5} {right - 2} {y - 4.5} {right} {y - 1}")
    outer = near.x - _RADIUS
    temple = polyline([(outer, y - 1), (places.near_ear[0] + 5, y - 0.4 - low)])
    thin = min(weight, pen.line * _TEMPLE)
    items: list[Item] = [lined(bridge, weight * _BRIDGE / _RIM, colour), lined(temple, thin, colour)]
    rim, edge = far.x + _RADIUS * far.narrow, lerp(*_FAR_EDGE, places.yaw)
    if edge > rim + 1:
        items.append(lined(polyline([(rim, y - 1), (edge, y - 1.2 - low * 0.6)]), thin, colour))
    return items
