"""What is built into rooms, painted in the soft tones of a backdrop: cupboards, tiles, shelves, rugs, garlands.

Two people stand at a quarter of the panel's width from its sides, so rooms keep these bands of wall empty: what hangs
on the wall hangs in the middle (NEAR) or outside (FAR), and what stands there is lower than a chest.
"""

import math
from collections.abc import Iterable
from itertools import pairwise

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, ellipse, polygon, rectangle, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.sky import LAMPLIGHT, glow
from comicgen.settings.view import THICK, THIN, View, box, merged, tone, upright

__all__ = [
    "FAR", "FOOT", "LIT", "NEAR", "block", "bottles", "cupboards", "garland", "ground", "mirror", "picture_rail",
    "plank", "slats", "table_lamp", "tiled", "tiled_floor",
]  # fmt: skip

FOOT = 79.0  # world y where walls end
NEAR, FAR = 14.0, 38.0  # world x: heads of two people are between them
LIT = {"day": 0.0, "dusk": 0.8, "night": 1.0}  # how far lamps are on


def block(
    view: View, at: Rect, colour: str, *, r: float = 0.5, line: float = THIN, calm: bool = True, opacity: float = 1.0
) -> Item:
    """A plain body with rounded corners."""
    return view.shape(rounded(at, r), colour, line=line, calm=calm, opacity=opacity)


def plank(view: View, at: Rect, colour: str) -> Item:
    """A board or a worktop: lighter than what it is made of."""
    return view.shape(rounded(at, 0.35), mix(colour, "#ffffff", 0.2), line=THICK)


def tiled(view: View, at: Rect, colour: str, size: tuple[float, float], *, bond: bool = False) -> list[Item]:
    """A wall of tiles, in a running bond or under one another."""
    items: list[Item] = [view.shape(rectangle(at), colour)]
    if view.quiet:
        return items
    (w, h), lines = size, ""
    for row in range(math.ceil(at.h / h)):
        y0, y1 = at.y + row * h, min(at.y + (row + 1) * h, at.bottom)
        shift = w / 2 if bond and row % 2 else 0.0
        lines += f"M{at.x:.2f} {y0:.2f}H{at.right:.2f}"
        first, last = math.ceil((at.x - shift) / w), math.floor((at.right - shift) / w)
        lines += "".join(f"M{n * w + shift:.2f} {y0:.2f}V{y1:.2f}" for n in range(first, last + 1))
    items.append(view.hairline(Path.parse(lines), tone(colour, 0.07), THIN))
    return items


def ground(view: View, colour: str, base: float = FOOT) -> list[Item]:
    """A floor without joints: lino, carpet."""
    x0, x1 = view.left - 2, view.right + 2
    blend = upright(base, 104.0, (tone(colour, 0.05), mix(colour, "#ffffff", 0.08)))
    return [view.shape(box(x0, base, x1 - x0, max(view.bottom, 100.0) - base + 30), blend)]


def tiled_floor(view: View, colours: tuple[str, str], base: float = FOOT) -> list[Item]:
    """A chequered floor that runs away from the eye."""
    light, dark = colours
    items = ground(view, light, base)
    if view.quiet:
        return items
    rows = [base, base + 3.6, base + 8.4, base + 14.8, base + 23.4]
    pitch = 13.0
    tiles: list[Path] = []
    for k, (y0, y1) in enumerate(pairwise(rows)):
        far, near = 0.72 + (y0 - base) * 0.04, 0.72 + (y1 - base) * 0.04
        for n in range(math.floor(view.left / pitch / far) - 2, math.ceil(view.right / pitch / far) + 2):
            if (n + k) % 2 == 0:
                x0, x1 = n * pitch, (n + 1) * pitch
                tiles.append(polygon(((x0 * far, y0), (x1 * far, y0), (x1 * near, y1), (x0 * near, y1))))
    items.append(view.shape(merged(tiles), dark))
    return items


def slats(view: View, top: float, bottom: float, colour: str, *, pitch: float = 4.4) -> list[Item]:
    """Boards on the lower part of a wall, under a rail."""
    x0, x1 = view.left - 2, view.right + 2
    items: list[Item] = [view.shape(box(x0, top, x1 - x0, bottom - top), colour)]
    if not view.quiet:
        joints = merged(Path("ML", (n * pitch, top, n * pitch, bottom)) for n in view.steps(pitch))
        items.append(view.hairline(joints, tone(colour, 0.10), THIN))
    return [*items, picture_rail(view, top, colour)]


def picture_rail(view: View, y: float, colour: str) -> Item:
    """A white moulding along the wall."""
    return view.shape(
        box(view.left - 2, y - 0.9, view.right - view.left + 4, 1.6), mix(colour, "#ffffff", 0.35), line=THIN
    )


def cupboards(view: View, at: Rect, colour: str, *, doors: int, knob: str, top: bool = False) -> list[Item]:
    """A row of doors; knobs at their upper ends, or at the lower ones of cupboards that hang."""
    items: list[Item] = [view.shape(rectangle(at), colour, line=THICK, calm=True)]
    if view.quiet:
        return items
    w = at.w / doors
    light = mix(colour, "#ffffff", 0.16)
    for n in range(doors):
        door = Rect(at.x + n * w, at.y, w, at.h).grown(-0.8)
        if not view.sees(door.x, door.right):
            continue
        items.append(block(view, door, light))
        x = door.right - 1.4 if n % 2 == 0 else door.x + 1.4
        y = door.bottom - 2.2 if top else door.y + 2.2
        items.append(view.shape(circle(x, y, 0.55), knob, calm=True))
    return items


def bottles(
    view: View, span: tuple[float, float], y: float, colours: Iterable[str], *, tall: tuple[float, float], neck: float
) -> list[Item]:
    """A row of jars (neck 0), bottles (neck 1) or both on a shelf at world y."""
    if view.quiet:
        return []
    tints = tuple(colours)
    dice = view.dice("bottles", round(span[0], 1), y)
    items: list[Item] = []
    x = span[0]
    while True:
        w, h, long = dice.uniform(1.7, 2.7), dice.uniform(*tall), dice.random() < neck
        if x + w > span[1]:
            return items
        colour = dice.choice(tints)
        items.append(view.shape(_bottle(x, y, w, h) if long else _jar(x, y, w, h), colour, line=THIN, calm=True))
        x += w + dice.uniform(0.4, 1.5)


def _jar(x: float, y: float, w: float, h: float) -> Path:
    return rounded(Rect(x, y - h * 0.75, w, h * 0.75), 0.5)


def _bottle(x: float, y: float, w: float, h: float) -> Path:
    neck0, neck1, right = x + w * 0.33, x + w * 0.67, x + w
    belly, bend, collar = y - h * 0.5, y - h * 0.62, y - h * 0.7
    return Path.parse(
        f"M{x:.3f} {y}V{belly:.3f}Q{x:.3f} {bend:.3f} {neck0:.3f} {collar:.3f}V{y - h:.3f}"
        f"H{neck1:.3f}V{collar:.3f}Q{right:.3f} {bend:.3f} {right:.3f} {belly:.3f}V{y}Z"
    )


def mirror(view: View, at: Rect, frame: str, glass: str, *, oval: bool = False) -> list[Item]:
    """A mirror that shows nothing but two bands of light."""
    (x, y), inner = at.centre, at.grown(-1.1)
    outer = ellipse(x, y, at.w / 2, at.h / 2) if oval else rounded(at, 1.0)
    pane = ellipse(x, y, inner.w / 2, inner.h / 2) if oval else rounded(inner, 0.6)
    items: list[Item] = [
        view.shape(outer, frame, line=THICK, calm=True),
        view.shape(pane, glass, line=THIN, calm=True),
    ]
    if not view.quiet:
        w, h = inner.w * 0.3, inner.h * 0.3
        for dx, wide in ((-0.12, 0.2), (0.16, 0.08)):
            mx = x + dx * inner.w
            band = (
                (mx - w, y + h),
                (mx + w * 0.2, y - h),
                (mx + w * (0.2 + wide * 3), y - h),
                (mx - w * (1 - wide * 3), y + h),
            )
            items.append(view.shape(polygon(band), "#ffffff", opacity=0.4))
    return items


def garland(view: View, y: float, colours: tuple[str, ...], *, lit: float, pennants: bool = False) -> list[Item]:
    """A string along the wall with little lamps or pennants, the same ones in every panel."""
    if view.quiet:
        return []
    pitch, sag = 30.0, 3.4
    cord: list[Path] = []
    halos: list[Path] = []
    things: list[Item] = []
    for n in view.steps(pitch, pitch):
        x = n * pitch
        cord.append(Path.parse(f"M{x} {y}Q{x + pitch / 2} {y + sag * 2} {x + pitch} {y}"))
        for k in range(5):
            t = (k + 0.5) / 5
            bx, by = x + t * pitch, y + sag * 4 * t * (1 - t)
            colour = colours[(n * 5 + k) % len(colours)]
            if pennants:
                flag = polygon(((bx - 1.7, by - 0.2), (bx + 1.7, by - 0.2), (bx, by + 3.6)))
                things.append(view.shape(flag, colour, line=THIN, calm=True))
                continue
            halos.append(circle(bx, by + 0.9, 1.7))
            hue = mix(colour, "#fff4cf", 0.7 * lit)
            things.append(view.shape(ellipse(bx, by + 0.9, 0.7, 0.95), hue, calm=not lit))
    light = [view.shape(merged(halos), "#ffedbd", opacity=0.32 * lit)] if lit and halos else []
    return [*light, view.hairline(merged(cord), tone(view.key_tone, 0.32), THIN), *things]


def table_lamp(view: View, x: float, y: float, *, shade: str, foot: str, lit: float) -> list[Item]:
    """A small lamp that stands on something at world y."""
    items = glow(view, x, y - 8, 28, LAMPLIGHT, strength=0.9 * lit) if lit else []
    profile = ((0.7, 6.0), (1.9, 2.4), (1.2, 0.0))
    outline = (*((x - half, y - up) for half, up in profile), *((x + half, y - up) for half, up in profile[::-1]))
    body = smooth(outline, corners=(0, 2, 3, 5))
    hood = polygon(((x - 2.4, y - 11.5), (x + 2.4, y - 11.5), (x + 4.2, y - 5.4), (x - 4.2, y - 5.4)))
    colour = mix(shade, "#fff4cf", 0.85 * lit)
    edge = tone(mix(shade, "#e8c070", 0.5 * lit), 0.34)
    return [*items, view.shape(body, foot, line=THIN), view.shape(hood, colour, line=THICK, outline=edge)]
