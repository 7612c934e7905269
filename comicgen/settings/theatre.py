"""The stage of a theatre: red curtains, a painted set with hills under a sun or a moon of cardboard, footlights."""

from comicgen.colour import mix
from comicgen.geometry import Path, circle, ellipse, polygon
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.fixtures import LIT
from comicgen.settings.recipe import Palette, Place
from comicgen.settings.room import boards
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import air, glow
from comicgen.settings.view import THICK, THIN, View, box, merged, tone

__all__ = ["theatre"]

BASE = 77.0  # world y of the back of the stage
WING = 36.0  # where the curtains begin
_COMPASS = ((1, 0), (0.71, 0.71), (0, 1), (-0.71, 0.71), (-1, 0), (-0.71, -0.71), (0, -1), (0.71, -0.71))


def theatre(view: View, place: Place) -> Scenery:
    """A stage (options: footlights, stars)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    items = air(view, (palette["wall"], mix(palette["wall"], palette["glow"], 0.55)), BASE)
    items += _sky(view, place, side)
    items += _hills(view, palette, side)
    items += boards(view, palette["floor"], BASE)
    items += _spots(view, place)
    for s in (-1, 1):
        items += _curtain(view, palette["curtain"], s)
    items += _valance(view, palette)
    front = _footlights(view, place) if place.has("footlights") and not view.quiet and view.zoom < 1.2 else []
    return Scenery(tuple(items), tuple(front))


def _sky(view: View, place: Place, side: int) -> list[Item]:
    """A sun of cardboard on a string by day, a moon at night; stars on threads."""
    palette, x, y = place.palette, side * 3.0, 37.0
    colour = palette["sun"]
    items: list[Item] = [view.hairline(Path("ML", (x, -2, x, y - 6)), tone(palette["wall"], 0.3), THIN)]
    if place.time == "night":
        bow, hollow = (
            ((x - 2, y - 7), (x + 4.6, y - 3), (x + 4.6, y + 3), (x - 2, y + 7)),
            ((x + 1, y + 2.6), (x + 1, y - 2.6)),
        )
        cut = smooth((*bow, *hollow), corners=(0, 3))
        items.append(view.shape(cut, colour, line=THICK, calm=True))
    else:
        rays = merged(_ray(x, y, c, s) for c, s in _COMPASS)
        items.append(view.shape(rays, colour, line=THIN, calm=True))
        items.append(view.shape(circle(x, y, 5.6), mix(colour, "#ffffff", 0.2), line=THICK, calm=True))
    if place.has("stars") and place.time != "day" and not view.quiet:
        for k, dx in enumerate((-11.0, 12.5, -31.0, 32.0)):
            sy = 27.0 + (k * 5) % 9
            star = ellipse(x + dx, sy, 0.6, 1.7) + ellipse(x + dx, sy, 1.7, 0.6)
            items.append(view.hairline(Path("ML", (x + dx, -2, x + dx, sy)), tone(palette["wall"], 0.14), THIN))
            items.append(view.shape(star, mix(colour, "#ffffff", 0.4), calm=True))
    return items


def _ray(x: float, y: float, c: float, s: float) -> Path:
    """A pointed ray of the sun at (x, y) in the direction (c, s)."""
    foot, wide, tip = 5.4, 1.4, 9.0
    left, right = (x + foot * c - wide * s, y + foot * s + wide * c), (x + foot * c + wide * s, y + foot * s - wide * c)
    return polygon((left, (x + tip * c, y + tip * s), right))


def _hills(view: View, palette: Palette, side: int) -> list[Item]:
    """Flats: two hills, a cottage, bushes; one can see the laths that hold them."""
    x0, x1 = view.left - 2, view.right + 2
    far, near = palette.all("hills")[:2]

    def ridge(base: float, swell: float, shift: float) -> Path:
        top = [(x, base - swell * (0.5 + 0.5 * ((k + round(shift)) % 2))) for k, x in enumerate(range(-120, 121, 24))]
        return smooth(((x0 - 80, BASE), *top, (x1 + 80, BASE)), corners=(0, len(top) + 1))

    items: list[Item] = [
        view.shape(ridge(66, 8, 0), far, line=THICK),
        view.shape(ridge(72, 7, 1), near, line=THICK),
    ]
    if view.quiet:
        return items
    x, y = -side * 6.0, 67.0
    items += [
        view.shape(box(x - 4.6, y - 5.4, 9.2, 7), mix(palette["wall"], "#ffffff", 0.7), line=THIN),
        view.shape(polygon(((x - 6, y - 5), (x, y - 10), (x + 6, y - 5))), palette["curtain"], line=THIN),
        view.shape(box(x - 1.2, y - 2.4, 2.4, 4), tone(palette["floor"], 0.3)),
        view.shape(box(x + 2, y - 3.6, 1.6, 1.6) + box(x - 3.6, y - 3.6, 1.6, 1.6), palette["sun"], line=THIN),
    ]
    for dx, r in ((side * 17.0, 4.2), (side * 21.5, 3.2), (-side * 21.0, 3.8)):
        items.append(view.shape(circle(dx, BASE - r * 0.7, r), mix(near, "#ffffff", 0.16), line=THIN))
    return items


def _spots(view: View, place: Place) -> list[Item]:
    """Two pools of light on the boards and their beams."""
    if view.quiet:
        return []
    strength = 0.16 + 0.1 * LIT[place.time]
    items: list[Item] = []
    for x in (-24.0, 24.0):
        beam = polygon(((x * 1.7 - 2, -4), (x * 1.7 + 2, -4), (x + 15, 95), (x - 15, 95)))
        items.append(view.shape(beam, "#fff4cf", opacity=strength * 0.8))
        items.append(view.shape(ellipse(x, 95.5, 16, 3.4), "#fff4cf", opacity=strength * 2))
    return items


def _curtain(view: View, cloth: str, side: int) -> list[Item]:
    """A heavy curtain at the side, gathered by a cord."""
    inner = max(WING, min(view.edge - 14.0, 44.0))
    x = side * inner
    outer = side * max(view.right + 4, inner + 30)
    outline = smooth(
        ((x - side * 3, -6), (x - side * 1.4, 30), (x + side * 5, 58), (x + side * 3.4, 88), (outer, 88), (outer, -6)),
        corners=(0, 3, 4, 5),
    )
    items: list[Item] = [view.shape(outline, cloth, line=THICK, calm=True)]
    if not view.quiet:
        wide, gold = abs(outer - x), mix(cloth, "#ffe3a0", 0.65)
        folds = [_fold(x, side, u) for u in (3.0, 8.0, 13.5, *(20.0 + 7.5 * k for k in range(int((wide - 20) // 7.5))))]
        items += (view.hairline(fold, tone(cloth, 0.2), 2.0) for fold in folds)
        hem = (x + side * 3.5, outer)
        items.append(view.shape(box(min(hem), 85.6, abs(outer - hem[0]), 1.2), gold))
        items += _cord(view, (x + side * 4.2, 56.6), side, gold)
    return items


def _cord(view: View, at: tuple[float, float], side: int, gold: str) -> list[Item]:
    """The cord that gathers a curtain hangs in a bow and ends in a tassel at the inner edge."""
    x, y = at
    bow = Path.parse(f"M{x} {y}C{x + side * 5} {y + 4.6} {x + side * 13} {y + 4.2} {x + side * 21} {y - 3}")
    knot, foot = circle(x + side * 2.6, y + 2.0, 1.2), y + 9.4
    skirt = Path.parse(
        f"M{x + side * 2.0} {y + 3}H{x + side * 3.2}L{x + side * 4.2} {foot}"
        f"Q{x + side * 2.6} {foot + 0.7} {x + side * 1.0} {foot}Z"
    )
    edge = tone(gold, 0.34)
    return [
        view.stroke(bow, edge, 1.9),
        view.stroke(bow, gold, 1.4),
        view.shape(skirt, gold, line=THIN, outline=edge),
        view.shape(knot, gold, line=THIN, outline=edge),
    ]


def _fold(x: float, side: int, u: float) -> Path:
    """A crease of the curtain, `u` from its inner edge, drawn together where the cord is."""
    points = (
        (x + side * u, -4),
        (x + side * (u + 1.6), 30),
        (x + side * (u * 0.8 + 6), 58),
        (x + side * (u + 3.8), 85),
    )
    return smooth(points, closed=False)


def _valance(view: View, palette: Palette) -> list[Item]:
    """The swags along the top."""
    cloth = palette["curtain"]
    items: list[Item] = []
    pitch = 22.0
    top = min(view.top, 0.0) - 2
    for n in view.steps(pitch, pitch):
        x = n * pitch
        swag = Path.parse(f"M{x} {top}H{x + pitch}V8Q{x + pitch / 2} 21 {x} 8Z")
        items.append(view.shape(swag, cloth, line=THICK, calm=True))
        if not view.quiet:
            folds = Path.parse(
                f"M{x + 3} 4Q{x + pitch / 2} 14.6 {x + pitch - 3} 4M{x + 6} 1Q{x + pitch / 2} 8 {x + pitch - 6} 1"
            )
            hem = Path.parse(f"M{x + 0.6} 7.8Q{x + pitch / 2} 20 {x + pitch - 0.6} 7.8")
            items.append(view.hairline(folds, tone(cloth, 0.18), THICK))
            items.append(view.hairline(hem, mix(cloth, "#ffe3a0", 0.6), 2.2))
    return items


def _footlights(view: View, place: Place) -> list[Item]:
    """A row of shells along the front of the stage, before the people's feet."""
    palette, lit = place.palette, 0.5 + 0.5 * LIT[place.time]
    items: list[Item] = []
    y = min(view.bottom, 100.0) - 0.4
    for n in view.steps(16.0, 8.0):
        x = n * 16.0 + 8
        items += glow(view, x, y - 2, 8, "#fff0c0", strength=0.7 * lit)
        shell = Path.parse(f"M{x - 3.2} {y + 2}C{x - 3.2} {y - 3.4} {x + 3.2} {y - 3.4} {x + 3.2} {y + 2}Z")
        items.append(view.shape(shell, mix(palette["brass"], "#fff4cf", 0.2), line=THICK))
    return items
