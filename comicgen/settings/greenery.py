"""What grows outdoors: trees, bushes, hills, grass."""

from collections.abc import Sequence

from comicgen.colour import mix
from comicgen.geometry import Path, circle, polygon
from comicgen.geometry.curves import smooth
from comicgen.scene import Dots, Group, Item, Paint
from comicgen.settings.gusts import bent
from comicgen.settings.view import THICK, THIN, View, merged, tone

__all__ = ["blades", "bush", "drift", "flowers", "hill", "lying", "tree"]

# Crowns as overlapping balls: x, y, r in units of the crown's half width, the middle of its foot at (0, 0).
CROWNS = (
    ((-0.62, -0.42, 0.42), (-0.34, -0.9, 0.5), (0.26, -1.06, 0.54), (0.64, -0.52, 0.42), (0.02, -0.5, 0.56)),
    (
        (-0.5, -0.36, 0.4),
        (-0.52, -0.86, 0.42),
        (-0.02, -1.28, 0.48),
        (0.5, -0.9, 0.44),
        (0.52, -0.38, 0.4),
        (0.0, -0.66, 0.6),
    ),
    ((-0.74, -0.36, 0.34), (-0.3, -0.66, 0.48), (0.34, -0.74, 0.5), (0.78, -0.36, 0.34), (0.0, -0.38, 0.42)),
)
LIGHTS = ((-0.42, -0.98, 0.22), (0.12, -1.14, 0.25), (-0.62, -0.5, 0.17))  # lit from the upper left


def tree(view: View, x: float, ground: float, size: float, *, colour: str, bark: str, form: int = 0) -> list[Item]:
    """A tree with a round crown, which leans in the wind; `size` is half the crown's width."""
    lean = bent(view, (x, ground))
    foot = ground - size * 0.95
    trunk = smooth(
        (
            (x - size * 0.17, ground), (x - size * 0.09, ground - size * 0.4), (x - size * 0.1, foot - size * 0.3),
            (x + size * 0.1, foot - size * 0.3), (x + size * 0.08, ground - size * 0.4), (x + size * 0.16, ground),
        ),
        corners=(0, 2, 3, 5),
    )  # fmt: skip
    balls = CROWNS[form % len(CROWNS)]
    crown = merged(circle(x + bx * size, foot + by * size, r * size) for bx, by, r in balls).transformed(lean)
    items: list[Item] = [view.shape(trunk.transformed(lean), bark, calm=True)]
    if not view.quiet:
        # The outline lies under the fill: only the rim of the crown shows it, not the balls inside.
        items.append(view.shape(crown, colour, line=THICK * 2, outline=tone(colour, 0.26), calm=True))
    items.append(view.shape(crown, colour, calm=True))
    if view.quiet:
        return items
    shade = merged(
        circle(x + bx * size, foot + by * size, r * size * 0.62) for bx, by, r in balls if bx > -0.4 and by > -0.7
    )
    lights = merged(circle(x + bx * size, foot + by * size, r * size) for bx, by, r in LIGHTS[: 3 if form != 2 else 1])
    items.append(view.shape(shade.transformed(lean), tone(colour, 0.10), opacity=0.7, calm=True))
    items.append(view.shape(lights.transformed(lean), mix(colour, "#fff4dc", 0.22), opacity=0.8, calm=True))
    if view.snow:
        items.append(_laden(view, crown, [(x + bx * size, foot + by * size, r * size) for bx, by, r in balls]))
    return items


def bush(view: View, x: float, ground: float, size: float, *, colour: str) -> list[Item]:
    """A low round bush."""
    balls = ((-0.62, -0.2, 0.38), (-0.16, -0.42, 0.5), (0.42, -0.3, 0.46), (0.78, -0.12, 0.28))
    path = merged(circle(x + bx * size, ground + by * size, r * size) for bx, by, r in balls)
    light = circle(x - size * 0.24, ground - size * 0.56, size * 0.24)
    items: list[Item] = [
        view.shape(path, colour, line=THICK * 2, outline=tone(colour, 0.24), calm=True),
        view.shape(path, colour, calm=True),
        view.shape(light, mix(colour, "#fff4dc", 0.2), opacity=0.8),
    ]
    if view.snow and not view.quiet:
        items.append(_laden(view, path, [(x + bx * size, ground + by * size, r * size) for bx, by, r in balls]))
    return items


def drift(view: View, x0: float, x1: float, y: float, thick: float) -> Item:
    """Snow on a ledge between two world x, its foot at y: a soft lumpy bolster."""
    count = max(2, round((x1 - x0) / (thick * 3.2)))
    step = (x1 - x0) / count
    top = [(x0 + step * (k + 0.5), y - thick * (1.0 if k % 2 else 0.78)) for k in range(count)]
    body = smooth(((x0 - thick * 0.3, y), *top, (x1 + thick * 0.3, y)), corners=(0, count + 1))
    white = lying(view)
    return view.shape(body, white, line=THIN, outline=tone(white, 0.16))


def lying(view: View) -> str:
    """The colour of snow that lies: white by day, rosy at dusk, blue at night."""
    return "#f4f8fb" if not view.evening else "#efe4f0" if view.evening < 1 else "#9aa2cc"


def _laden(view: View, crown: Path, balls: list[tuple[float, float, float]]) -> Item:
    """Snow on the upper side of a crown: the balls that face the sky, raised and cut by its outline."""
    high = min(by - r for _, by, r in balls)
    low = max(by + r for _, by, r in balls)
    caps = [circle(bx, by - r * 0.55, r * 0.92) for bx, by, r in balls if by - r * 0.3 < high + (low - high) * 0.5]
    return Group((view.shape(merged(caps), lying(view)),), clip=crown.transformed(view.matrix))


def hill(view: View, crest: Sequence[tuple[float, float]], bottom: float, fill: Paint) -> Item:
    """Land under a soft crest, from its first to its last point, down to world y `bottom`."""
    points = [(crest[0][0], bottom), *crest, (crest[-1][0], bottom)]
    last = len(points) - 1
    return view.shape(smooth(points, corners=(0, 1, last - 1, last)), fill)


def flowers(view: View, area: tuple[float, float], colours: Sequence[str]) -> list[Item]:
    """Tufts of grass and small flowers between two world y, larger towards the reader."""
    top, bottom = area
    spots: dict[str, list[tuple[float, float, float]]] = {colour: [] for colour in colours}
    for tile in view.steps(50, 50):
        dice = view.dice("flowers", tile)
        for _ in range(22):
            x, depth = tile * 50 + dice.uniform(0, 50), dice.random() ** 0.8
            place = view.matrix.apply((x, top + (bottom - top) * depth))
            spots[dice.choice(colours)].append((*place, round(1 + 3 * depth) * 0.16 * view.grain))
    return [Dots(tuple(found), colour, 0.9) for colour, found in spots.items() if found]


def blades(x: float, y: float, size: float) -> Path:
    """Three blades of grass."""
    return polygon(
        ((x - size, y), (x - size * 0.7, y - size * 1.2), (x - size * 0.2, y), (x, y - size * 1.7), (x + size * 0.3, y),
         (x + size * 0.9, y - size * 1.1), (x + size * 0.8, y))
    )  # fmt: skip
