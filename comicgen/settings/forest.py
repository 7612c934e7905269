"""The forest: pale trunks that stand in the mist, darker ones before them, shafts of light, ferns and a fallen log."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, ellipse, polygon
from comicgen.geometry.curves import brush, smooth
from comicgen.scene import Gradient, Item
from comicgen.settings.land import rolling, tufts
from comicgen.settings.recipe import Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import CLEAR, FAIR, air, glow, moon
from comicgen.settings.view import THICK, THIN, View, merged, tone, upright

__all__ = ["forest"]

FAR, FLOOR = 70.0, 75.0  # world y where the far trunks stand, and of the near edge of the floor's crest
SHAFTS = ((-34, 11), (-8, 7), (14, 12), (46, 8), (-66, 9), (74, 10))  # x at the top, width
GROOVES = ((-0.3, 30, 12), (0.2, 42, 14), (-0.1, 60, 11), (0.35, 66, 9), (-0.5, 72, 8))  # across, y, length
FERNS = ((-30, 80, 1.0), (31, 79, 0.9), (-49, 86, 1.3), (52, 85, 1.2), (20, 77, 0.7), (-15, 76.5, 0.6), (72, 84, 1.1))


def forest(view: View, place: Place) -> Scenery:
    """Trees before trees (options: log, mushrooms)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    items = air(view, (palette["sky"], palette["sky low"]), FLOOR)
    items += _light(view, place, side)
    items += _row(view, place, "far", 9.5, (1.3, 2.5), palette["far"])
    items += _leaves(view, "far leaves", 26.0, mix(palette["far"], palette["sky"], 0.35))
    items += _mist(view, palette["mist"])
    items += _row(view, place, "middle", 21.0, (2.8, 4.4), palette["middle"])
    items += _leaves(view, "leaves", 15.0, palette["canopy"])
    items += _shafts(view, place, side)
    items += _floor(view, place)
    props: list[tuple[str, Rect]] = []
    if place.has("log"):
        x = side * (view.edge - 13.0)
        items += _log(view, place, x, side)
        props.append(("log", view.matrix.apply_rect(Rect(x - 11, 76, 22, 8))))
    items += _frame(view, place, side)
    return Scenery(tuple(items), props=tuple(props))


def _light(view: View, place: Place, side: int) -> list[Item]:
    """What shines through: a clearing by day and at dusk, the moon at night."""
    x, palette = side * 12.0, place.palette
    if place.time == "night":
        return (
            moon(view, view.open_x(x + side * 12), 42.0, (palette["light"], palette["sea"]))
            if place.weather in CLEAR
            else []
        )
    return glow(view, x, 58.0, 46.0, palette["light"], strength=0.55 if place.weather in CLEAR else 0.25)


def _row(view: View, place: Place, name: str, pitch: float, widths: tuple[float, float], colour: str) -> list[Item]:
    """Trunks of one plane as one shape; none of the middle plane stands behind the middle of the picture."""
    top = min(view.top, 0.0) - 4
    trunks: list[Path] = []
    for number in view.steps(pitch, pitch):
        dice = view.dice(name, number)
        x, w = (number + dice.uniform(-0.32, 0.32)) * pitch, dice.uniform(*widths)
        foot, lean = (FAR if name == "far" else FLOOR) + dice.uniform(0, 1.5), dice.uniform(-1.5, 1.5)
        if not view.sees(x - 2 * w - 3, x + 2 * w + 3) or (name == "middle" and abs(x) < 15):
            continue
        trunks.append(_trunk((x, foot), w, top, lean))
        seen = view.sees(x - w, x + w)  # a bough without its tree would be a claw at the edge
        if dice.random() < 0.5 and (seen or not view.quiet):
            trunks.append(_branch(x + lean * 0.4, foot - dice.uniform(26, 40), w, 1 if dice.random() < 0.5 else -1))
    if not trunks:
        return []
    row, fill = merged(trunks), upright(30, FLOOR, (mix(colour, place.palette["mist"], 0.3), colour))
    if name == "far":
        return [view.shape(row, fill)]
    # The outline lies under the fill, or boughs would look stuck on.
    return [view.shape(row, fill, line=THIN * 2, outline=tone(colour, 0.2)), view.shape(row, fill)]


def _trunk(foot: tuple[float, float], w: float, top: float, lean: float) -> Path:
    x, y = foot
    return smooth(
        ((x - w * 0.42 + lean, top), (x - w * 0.5, y - 14), (x - w * 1.0, y + 0.6), (x + w * 1.0, y + 0.6),
         (x + w * 0.5, y - 14), (x + w * 0.42 + lean, top)),
        corners=(0, 2, 3, 5),
    )  # fmt: skip


def _branch(x: float, y: float, w: float, side: int) -> Path:
    """A bough that rises from a trunk."""
    points = ((x, y), (x + side * w * 1.6, y - w * 1.1), (x + side * w * 2.6, y - w * 2.8))
    return brush(points, w * 0.36, 1.0, 0.2)


def _leaves(view: View, name: str, low: float, colour: str) -> list[Item]:
    """The canopy that hangs into the picture from above, down to about world y `low`."""
    top = min(view.top, 0.0) - 6
    balls = [Path.parse(f"M{view.left - 9} {top}H{view.right + 9}V{low * 0.45}H{view.left - 9}Z")]
    for number in view.steps(6.5, 8):
        dice = view.dice(name, number)
        x, r = number * 6.5 + dice.uniform(-2, 2), dice.uniform(4.5, 7.5)
        balls.append(circle(x, low * 0.5 + dice.uniform(-3, 4), r))
    return [view.shape(merged(balls), colour)]


def _mist(view: View, colour: str) -> list[Item]:
    """A bright veil between the planes: it parts them, and gives heads a calm ground."""
    band = Gradient((0.0, 34.0), (0.0, FAR + 4), (colour, colour), (0.0, 0.62))
    path = Path.parse(f"M{view.left - 1} 34H{view.right + 1}V{FAR + 8}H{view.left - 1}Z")
    return [view.shape(path, band)]


def _shafts(view: View, place: Place, side: int) -> list[Item]:
    """Light that falls aslant through the leaves."""
    if view.quiet or place.time == "night" or place.weather not in FAIR:
        return []
    top = min(view.top, 0.0) - 2
    fall = Gradient((0.0, 8.0), (0.0, FLOOR + 6), (place.palette["light"],) * 2, (0.5, 0.0))
    beams = []
    for x, w in SHAFTS:
        a, run = -side * x, side * 24.0
        beams.append(polygon(((a, top), (a + w * 0.55, top), (a + w + run, FLOOR + 6), (a - w * 0.2 + run, FLOOR + 6))))
    return [view.shape(merged(beams), fall, opacity=0.75)]


def _floor(view: View, place: Place) -> list[Item]:
    palette = place.palette
    ground = palette["ground"]
    items = [
        rolling(view, (FAR + 1.5, 0.9, 70.0), 0.4, mix(ground, palette["mist"], 0.45)),
        rolling(view, (FLOOR, 1.1, 96.0), 2.0, upright(FLOOR, 100, (mix(ground, palette["mist"], 0.15), ground))),
    ]
    if view.quiet:
        return items
    path = smooth(((-17, 104), (-7, 88), (5, 80), (1.5, FLOOR + 0.5), (4.5, FLOOR + 0.4), (12, 80), (8, 89), (13, 104)),
                  corners=(0, 3, 4, 7))  # fmt: skip
    items.append(view.shape(path, mix(palette["path"], ground, 0.25), opacity=0.85))
    items += tufts(view, "moss", (FLOOR + 4, 99.0), tone(ground, 0.13), count=5)
    ferns = [_fern(x, y, 4.2 * size) for x, y, size in FERNS if view.sees(x - 8, x + 8)]
    if ferns:
        items.append(view.shape(merged(ferns), palette["fern"], line=THIN, outline=tone(palette["fern"], 0.2)))
    return items + (_mushrooms(view, place) if place.has("mushrooms") and place.weather != "snow" else [])


def _fern(x: float, y: float, size: float) -> Path:
    """Fronds that bend outwards from a foot."""
    fronds = []
    for reach, rise in ((-1.25, 0.42), (-0.8, 0.95), (-0.15, 1.25), (0.6, 1.05), (1.2, 0.5)):
        tip = (x + reach * size, y - rise * size * 0.8)
        bend = (x + reach * size * 0.45, y - rise * size * 0.92)
        fronds.append(brush(((x, y), bend, tip), size * 0.3, 0.3, 0.1))
    return merged(fronds)


def _mushrooms(view: View, place: Place) -> list[Item]:
    cap, stalk = place.palette["cap"], place.palette["stalk"]
    items: list[Item] = []
    for x, y, s in ((24.5, 84.0, 1.2), (27.0, 85.0, 0.85), (-38.0, 82.5, 1.1)):
        stem = Path.parse(f"M{x - s * 0.4} {y - s * 1.4}H{x + s * 0.4}L{x + s * 0.55} {y}H{x - s * 0.55}Z")
        hat = Path.parse(f"M{x - s * 1.3} {y - s * 1.2}C{x - s * 1.2} {y - s * 3.1} {x + s * 1.2} {y - s * 3.1}"
                         f" {x + s * 1.3} {y - s * 1.2}Q{x} {y - s * 0.8} {x - s * 1.3} {y - s * 1.2}Z")  # fmt: skip
        spots = merged(circle(x + dx * s, y + dy * s, 0.22 * s) for dx, dy in ((-0.55, -1.7), (0.1, -2.2), (0.6, -1.6)))
        items += [view.shape(stem, stalk), view.shape(hat, cap, line=THIN), view.shape(spots, stalk)]
    return items


def _log(view: View, place: Place, x: float, side: int) -> list[Item]:
    """A fallen trunk on which one could sit, moss on its back."""
    bark, moss = place.palette["bark"], place.palette["fern"]
    y, half, r = 84.0, 10.0, 2.9
    body = smooth(
        (
            (x - half, y - 2 * r),
            (x, y - 2 * r - 0.3),
            (x + half, y - 2 * r),
            (x + half, y),
            (x, y + 0.2),
            (x - half, y),
        ),
        corners=(0, 2, 3, 5),
    )
    end = x - side * half
    lines = Path.parse(f"M{x - half * 0.7} {y - r}H{x + half * 0.2}M{x - half * 0.1} {y - r * 0.5}H{x + half * 0.7}")
    green = smooth(((x - half * 0.8, y - 2 * r - 0.2), (x - half * 0.2, y - 2 * r - 1.0), (x + half * 0.6, y - 2 * r),
                    (x + half * 0.3, y - 1.5 * r), (x - half * 0.4, y - 1.35 * r)))  # fmt: skip
    return [
        view.shape(ellipse(x, y + 0.2, half + 3, 1.2), tone(place.palette["ground"], 0.2), opacity=0.5),
        view.shape(body, bark, line=THICK),
        view.shape(green, moss, line=THIN),
        view.hairline(lines, tone(bark, 0.18), THIN),
        view.shape(ellipse(end, y - r, r * 0.6, r), mix(bark, "#fff0d6", 0.5), line=THICK, outline=tone(bark)),
        view.hairline(ellipse(end, y - r, r * 0.3, r * 0.5), tone(bark, 0.05), THIN),
    ]


def _frame(view: View, place: Place, side: int) -> list[Item]:
    """One old tree at the edge, whatever the panel's width."""
    bark = place.palette["bark"]
    x, w, foot = -side * (view.edge + 0.5), 7.5, 88.0
    top = min(view.top, 0.0) - 4
    trunk = smooth(
        ((x - w * 0.62, top), (x - w * 0.6, 50), (x - w * 0.8, 76), (x - w * 1.7, foot + 1), (x - w * 0.4, foot - 1.5),
         (x + w * 0.3, foot + 1.5), (x + w * 1.6, foot), (x + w * 0.8, 77), (x + w * 0.6, 50), (x + w * 0.66, top)),
        corners=(0, 3, 6, 9),
    )  # fmt: skip
    items: list[Item] = [view.shape(trunk, upright(10, foot, (mix(bark, place.palette["mist"], 0.2), bark)),
                                    line=THICK, outline=tone(bark, 0.26))]  # fmt: skip
    if view.quiet:
        return items
    grooves = "".join(
        f"M{x + dx * w} {y}Q{x + dx * w + 0.6} {y + long / 2} {x + dx * w - 0.2} {y + long}" for dx, y, long in GROOVES
    )
    knot = ellipse(x + side * w * 0.15, 55.0, 1.5, 2.3)
    return [
        *items,
        view.hairline(Path.parse(grooves), tone(bark, 0.16), THICK),
        view.shape(knot, tone(bark, 0.16), line=THIN),
        view.shape(merged((_fern(x + side * 9, 89, 5.0), _fern(x + side * 1, 91, 6.0))), place.palette["fern"],
                   line=THIN, outline=tone(place.palette["fern"], 0.2)),
    ]  # fmt: skip
