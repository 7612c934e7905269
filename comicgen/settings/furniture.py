"""What stands and hangs in rooms, painted in the soft tones of a backdrop: lamps, plants, pictures, shelves."""

from comicgen.colour import mix
from comicgen.geometry import Affine, Path, Rect, circle, ellipse, polygon, rectangle, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Gradient, Item
from comicgen.settings.sky import LAMPLIGHT, glow
from comicgen.settings.view import THICK, THIN, View, box, tone

__all__ = ["bookcase", "floor_lamp", "pendant", "picture", "pot_plant", "sideboard", "wall_clock"]

SHADE_LIT = "#fff2c4"
LEAF = (("#6fa886", -64, 17), ("#6fa886", 60, 18), ("#7fb593", -36, 24), ("#7fb593", 34, 25), ("#8cc09e", -6, 29))


def pot_plant(
    view: View, x: float, ground: float, *, size: float = 1.0, pot: str = "#dea27e", night: float = 0.0
) -> list[Item]:
    """Five tongues in a pot that stands at (x, ground)."""
    rim = ground - 9.5 * size
    items: list[Item] = []
    for colour, angle, length in LEAF:
        leaf = mix(colour, view.key_tone, night)
        turn = Affine.scaling(size).then(Affine.rotation(angle)).then(Affine.translation(x, rim + size))
        blade = _leaf(length).transformed(turn)
        items.append(view.shape(blade, leaf, line=THICK, calm=True))
        if not view.quiet:
            rib = Path("ML", (0.0, -2.0, 0.0, -length * 0.82)).transformed(turn)
            items.append(view.hairline(rib, tone(leaf, 0.16), THIN))
    body = polygon(((x - 4.6 * size, rim), (x + 4.6 * size, rim), (x + 3.4 * size, ground), (x - 3.4 * size, ground)))
    collar = Rect(x - 5.1 * size, rim - 0.8 * size, 10.2 * size, 2.3 * size)
    items.append(view.shape(body, pot, line=THICK, calm=True))
    items.append(view.shape(rounded(collar, 0.5), mix(pot, "#ffffff", 0.15), line=THICK, calm=True))
    return items


def _leaf(length: float) -> Path:
    half = 2.3 + length * 0.03
    return smooth(((0, 0), (-half, -length * 0.45), (0, -length), (half, -length * 0.45)), corners=(0, 2), tension=0.6)


def floor_lamp(view: View, x: float, ground: float, *, shade: str, metal: str, lit: float) -> list[Item]:
    """A lamp on a thin foot, 49 units high; `lit` 0 (off) to 1 is how far it lights the wall."""
    top = ground - 49
    items = glow(view, x, top + 6, 15, "#ffe9b4", strength=0.7 * lit) if lit else []
    items.append(view.stroke(Path("ML", (x, top + 10, x, ground)), metal, 0.75))
    items.append(view.shape(ellipse(x, ground, 4.2, 1.0), metal, calm=True))
    outline = polygon(((x - 3.4, top), (x + 3.4, top), (x + 6.3, top + 11), (x - 6.3, top + 11)))
    colour = mix(shade, SHADE_LIT, 0.8 * lit)
    items.append(
        view.shape(outline, colour, line=THICK, outline=tone(mix(shade, "#e8c070", 0.5 * lit), 0.36), calm=not lit)
    )
    if lit:
        items += _heart(view, (x, top + 6.5), 6.0, lit)
    if not view.quiet:
        fold = Path("MLML", (x - 1.1, top + 0.6, x - 2.1, top + 10.5, x + 1.1, top + 0.6, x + 2.1, top + 10.5))
        items.append(view.hairline(fold, tone(colour, 0.12), THIN))
    return items


def _heart(view: View, at: tuple[float, float], r: float, lit: float) -> list[Item]:
    """Where the bulb is, a shade is brightest."""
    fill = Gradient(at, (at[0] + r, at[1]), ("#fffdf0", "#fffdf0"), (0.85 * lit, 0.0), radial=True)
    return [view.shape(ellipse(*at, r * 0.75, r * 0.8), fill)]


def pendant(view: View, x: float, top: float, length: float, *, shade: str, lit: float) -> list[Item]:
    """A lamp that hangs by its wire from world y `top`."""
    y = top + length
    items: list[Item] = []
    if lit:
        items += glow(view, x, y + 3, 23, LAMPLIGHT, strength=0.85 * lit)
        cone = polygon(((x - 4.6, y + 4), (x + 4.6, y + 4), (x + 15, y + 44), (x - 15, y + 44)))
        fade = Gradient((x, y + 4), (x, y + 44), ("#fff0c4", "#fff0c4"), (0.34 * lit, 0.0))
        items.append(view.shape(cone, fade))
    items.append(view.stroke(Path("ML", (x, min(view.top, top) - 1, x, y)), tone(shade, 0.5), 0.4))
    bell = smooth(
        (
            (x - 1.0, y - 1.4),
            (x - 3.6, y + 1.0),
            (x - 5.4, y + 4.6),
            (x + 5.4, y + 4.6),
            (x + 3.6, y + 1.0),
            (x + 1.0, y - 1.4),
        ),
        corners=(0, 2, 3, 5),
    )
    items.append(view.shape(bell, mix(shade, "#ffd9a0", 0.2 * lit), line=THICK, calm=not lit))
    bulb = Path.parse(f"M{x - 2.6} {y + 4.6}Q{x} {y + 8.2} {x + 2.6} {y + 4.6}Z")
    items.append(view.shape(bulb, mix("#fff9e2", shade, 0.6 * (1 - lit)), calm=not lit))
    return items


def picture(view: View, at: Rect, colour: str, *, wall: str, tilt: float = 0.0, motif: int = 0) -> list[Item]:
    """A framed print: sun and hills, fruit, a sail, a cat's portrait; hung `tilt` degrees askew."""
    turn = Affine.rotation(tilt, (at.centre[0], at.y))
    frame, paper = mix(wall, "#ffffff", 0.7), mix(colour, "#ffffff", 0.62)
    inner = at.grown(-1.2)
    items: list[Item] = [
        view.shape(rounded(at, 0.3).transformed(turn), frame, line=THICK, calm=True),
        view.shape(rectangle(inner).transformed(turn), paper, line=THIN, calm=True),
    ]
    soft = mix(colour, wall, 0.25)
    for path, tint in _motif(inner, motif % 4):
        items.append(view.shape(path.transformed(turn), mix(soft, paper, tint), calm=True))
    return items


def _motif(at: Rect, motif: int) -> tuple[tuple[Path, float], ...]:
    x, y, w, h = at
    if motif == 0:
        near = smooth(
            (
                (x, at.bottom),
                (x, y + h * 0.72),
                (x + w * 0.35, y + h * 0.58),
                (at.right, y + h * 0.84),
                (at.right, at.bottom),
            ),
            corners=(0, 1, 3, 4),
        )
        return (circle(x + w * 0.64, y + h * 0.36, w * 0.15), 0.35), (near, 0.0)
    if motif == 1:
        return (
            (circle(x + w * 0.38, y + h * 0.6, w * 0.2), 0.0),
            (circle(x + w * 0.62, y + h * 0.66, w * 0.16), 0.4),
            (box(x + w * 0.1, y + h * 0.8, w * 0.8, h * 0.05), 0.2),
        )
    if motif == 2:
        sail = polygon(((x + w * 0.5, y + h * 0.18), (x + w * 0.74, y + h * 0.66), (x + w * 0.5, y + h * 0.66)))
        jib = polygon(((x + w * 0.46, y + h * 0.28), (x + w * 0.46, y + h * 0.66), (x + w * 0.26, y + h * 0.66)))
        return (sail, 0.0), (jib, 0.4), (box(x, y + h * 0.72, w, h * 0.28), 0.55)
    head = smooth(
        (
            (x + w * 0.26, y + h * 0.3), (x + w * 0.4, y + h * 0.4),
            (x + w * 0.6, y + h * 0.4), (x + w * 0.74, y + h * 0.3),
            (x + w * 0.76, y + h * 0.62), (x + w * 0.5, y + h * 0.8), (x + w * 0.24, y + h * 0.62),
        ),
        corners=(0, 1, 2, 3),
    )  # fmt: skip
    eyes = circle(x + w * 0.41, y + h * 0.58, w * 0.04) + circle(x + w * 0.59, y + h * 0.58, w * 0.04)
    return (head, 0.1), (eyes, 0.9)


def bookcase(view: View, at: Rect, wood: str, spines: tuple[str, ...]) -> list[Item]:
    """Open shelves with books, a pot and gaps, as a free-standing case."""
    back = tone(wood, 0.14)
    items: list[Item] = [view.shape(rectangle(at), wood, line=THICK, calm=True)]
    rows = 4
    pitch = (at.h - 2.4) / rows
    dice = view.dice("books", round(at.x))
    for row in range(rows):
        hole = Rect(at.x + 1.2, at.y + 1.2 + row * pitch, at.w - 2.4, pitch - 1.1)
        items.append(view.shape(rectangle(hole), back, calm=True))
        if view.quiet:
            continue
        x = hole.x + 0.4
        while x < hole.right - 2.0:
            thick, tall = dice.uniform(1.0, 2.0), hole.h * dice.uniform(0.62, 0.92)
            colour = mix(dice.choice(spines), wood, 0.25)
            if dice.random() < 0.84:
                items.append(view.shape(box(x, hole.bottom - tall, thick, tall), colour, calm=True))
                x += thick + 0.12
            else:
                x += dice.uniform(1.5, 4.0)
    return items


def sideboard(view: View, at: Rect, wood: str) -> list[Item]:
    """A low cupboard on legs with two doors."""
    legs = box(at.x + 1.5, at.bottom - 3, 1.2, 3) + box(at.right - 2.7, at.bottom - 3, 1.2, 3)
    body = Rect(at.x, at.y, at.w, at.h - 2.6)
    items: list[Item] = [
        view.shape(legs, tone(wood, 0.4)),
        view.shape(rounded(body, 0.6), wood, line=THICK),
        view.shape(box(at.x - 0.7, at.y - 0.9, at.w + 1.4, 1.6), mix(wood, "#ffffff", 0.18), line=THICK),
    ]
    if not view.quiet:
        middle = at.centre[0]
        items.append(view.hairline(Path("ML", (middle, at.y + 1, middle, body.bottom - 0.6)), tone(wood, 0.2), THIN))
        knobs = circle(middle - 1.5, body.centre[1], 0.45) + circle(middle + 1.5, body.centre[1], 0.45)
        items.append(view.shape(knobs, tone(wood, 0.38)))
    return items


def wall_clock(view: View, x: float, y: float, *, wall: str, r: float = 4.2) -> list[Item]:
    """A round clock; it always says ten past ten, like those in shop windows."""
    rim = tone(wall, 0.3)
    face = view.shape(circle(x, y, r), mix(wall, "#ffffff", 0.7), line=THICK, outline=rim, calm=True)
    hands = Path("MLL", (x - r * 0.45, y - r * 0.28, x, y, x + r * 0.62, y - r * 0.34))
    return [face, view.hairline(hands, rim, THICK)]
