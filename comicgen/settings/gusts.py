"""Wind: what it carries, and the lines by which one sees it; it blows from the right, as it drives the rain."""

from collections.abc import Sequence

from comicgen.colour import mix
from comicgen.geometry import Affine, Path, Rect
from comicgen.geometry.curves import brush, smooth
from comicgen.scene import Item
from comicgen.settings.view import THIN, View, merged, tone

__all__ = ["bent", "gusts"]

LEAVES = ("#d98f4e", "#e2b057", "#9fb46a")
DARK = {"day": 0.0, "dusk": 0.22, "night": 0.55}  # how far leaves are in the night's blue
BEND = 0.24  # how far a tree leans, for its height
AIR = {"day": "#ffffff", "dusk": "#fff1e2", "night": "#aab4e2"}


def bent(view: View, foot: tuple[float, float], *, share: float = 1.0) -> Affine:
    """How something that stands at a foot leans in the wind; not at all without it."""
    lean = BEND * share if view.wind else 0.0
    return Affine(1.0, 0.0, lean, 1.0, -lean * foot[1], 0.0)


def gusts(view: View, area: Rect, time: str, *, near: bool = False, heads: Sequence[Rect] = ()) -> list[Item]:
    """Long lines that end in a curl, and leaves; `near`: a few leaves before people, but not on their heads."""
    dice = view.dice("gusts", near)
    leaves: dict[str, list[Path]] = {colour: [] for colour in LEAVES}
    count = max(2, round(area.w / (34 if near else 11)))
    for n in range(count):
        x, y = area.x + (n + dice.random()) * area.w / count, area.y + area.h * dice.uniform(0.12, 0.94)
        size = dice.uniform(1.5, 2.0) if near else dice.uniform(0.8, 1.4)
        colour, leaf = dice.choice(LEAVES), _leaf(x, y, size, dice.uniform(-70, 70))
        if view.clear_of(leaf.bounds(), heads):
            leaves[colour].append(leaf)
    items: list[Item] = [] if near else [_lines(view, area, AIR[time])]
    for colour, found in leaves.items():
        if found:
            fill = mix(colour, "#2a2f62", DARK[time])
            items.append(view.shape(merged(found), fill, line=THIN, outline=tone(fill, 0.3)))
    return items


def _lines(view: View, area: Rect, colour: str) -> Item:
    dice = view.dice("wind", round(area.x))
    count = max(2, round(area.w / 19))
    lines: list[Path] = []
    for n in range(count):
        long = min(area.w * 0.5, dice.uniform(13, 24))
        x = area.x + (n + dice.uniform(0.2, 1.0)) * area.w / count + long * 0.4
        y = area.y + area.h * dice.uniform(0.16, 0.86)
        run = [(x, y), (x - long * 0.35, y - 0.7), (x - long * 0.7, y + 0.5), (x - long, y - 0.1)]
        if dice.random() < 0.6:
            run += [(x - long - 2.2, y - 1.5), (x - long - 1.0, y - 3.0), (x - long + 0.5, y - 1.7)]
        lines.append(brush(run, 0.34, 0.1, 0.1))
    return view.shape(merged(lines), colour, opacity=0.72)


def _leaf(x: float, y: float, size: float, turn: float) -> Path:
    """A leaf with two points, seen from its side or from above."""
    blade = smooth(((-size, 0.0), (0.0, -size * 0.48), (size, 0.0), (0.0, size * 0.4)), corners=(0, 2), tension=0.7)
    return blade.transformed(Affine.rotation(turn).then(Affine.translation(x, y)))
