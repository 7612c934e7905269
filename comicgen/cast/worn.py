"""What is worn over clothes: bow tie, shoulder bag, apron, badge, and a tie where a collar has none of its own.

Comes in: a Person, a Frame, a Pen. Goes out: scene items in figure space, over the trunk and under the arms.
"""

from comicgen.cast.body import Frame
from comicgen.cast.body_line import Pen, closed, filled, inked, line, stroke
from comicgen.cast.clothes_neck import necktie
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, light, shade
from comicgen.geometry import Path, Rect, circle, polygon, rounded
from comicgen.scene import Item

__all__ = ["draw_worn"]

_TIED = frozenset(("shirt", "blazer", "vest", "lab coat", "school uniform", "police uniform"))  # fronts with a tie
_BARE_NECK = frozenset(("turtleneck", "hoodie", "parka", "raincoat", "space suit", "sun dress", "gown"))  # none fits
_SEATED = -95.0  # hips lower than that have a lap before them
_LEATHER, _PAPER = "#7a5238", "#fbfaf6"


def draw_worn(person: Person, *, frame: Frame, pen: Pen) -> list[Item]:
    """All of it, the lowest layer first."""
    worn, kind = person.accessories, person.top.kind
    items: list[Item] = []
    if "tie" in worn and not pen.back and kind not in _TIED | _BARE_NECK:
        items += necktie(person, frame, pen)
    if "apron" in worn:
        items += _apron_behind(person, frame, pen) if pen.back else _apron(person, frame, pen)
    if "bow tie" in worn and not pen.back:
        items += _bow_tie(person, frame, pen)
    if "badge" in worn and not pen.back:
        items += _badge(frame, pen)
    if "bag" in worn:
        items += _bag(person, frame, pen)
    return items


def _bow_tie(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    x, y = 4 * pen.yaw, frame.neck + 12
    items: list[Item] = []
    for side in (-1, 1):
        wing = closed(
            (
                (x, y),
                (x + side * 9, y - 8),
                (x + side * 19, y - 9),
                (x + side * 18, y),
                (x + side * 19, y + 9),
                (x + side * 9, y + 8),
            ),
            (0, 2, 4),
        )
        items.append(inked(wing, person.accent, pen.line * 0.85))
        if pen.fine:
            items.append(stroke(((x + side * 5, y), (x + side * 12, y - 1)), pen.line * 0.5, 0.9, 0.1))
    return [*items, inked(rounded(Rect(x - 4.5, y - 5, 9, 10), 3), shade(person.accent, 0.2), pen.line * 0.8)]


def _apron(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    """Bib, strings, a pocket; it falls to the thighs, or ends at the lap."""
    b, k, h, x, cx = frame.build, frame.reach, frame.hip, frame.sway, 5 * pen.yaw
    colour, top, waist = person.accent, frame.shoulder + 42 * frame.reach, frame.waist + 2
    sits = h > _SEATED
    low = min(h + (2 if sits else 48) * k, -6.0)
    half, wide = 22 * k, b.hip * 0.86
    points = (
        (cx - half, top), (cx + half, top), (cx + half + 2, waist - 16 * k), (b.waist * 0.86 + cx * 0.5, waist),
        (wide + x + 3, low), (x, low + 5 * k), (-wide + x - 3, low), (-b.waist * 0.86 + cx * 0.5, waist),
        (cx - half - 2, waist - 16 * k),
    )  # fmt: skip
    items: list[Item] = []
    for side in (-1, 1):
        strap = ((side * 17, frame.neck - 1), (cx + side * (half - 3), top + 3))
        items += [
            stroke(strap, 4 + pen.line, 0.95, 0.95),
            stroke(strap, 3.6 - pen.line * 0.3, 0.95, 0.95, colour=colour),
        ]
        string = ((side * b.waist * 0.8 + cx * 0.5, waist), (side * b.waist + frame.sway * 0.35, waist - 3))
        items.append(stroke(string, pen.line * 1.6, 0.9, 0.9))
    items.append(inked(closed(points, (0, 1, 3, 4, 6, 7)), colour, pen.line))
    if not sits:
        pocket = rounded(Rect(x + cx * 0.5 - 17 * k, h - 8 * k, 34 * k, 24 * k), 4 * k)
        items.append(inked(pocket, shade(colour, 0.08), pen.line * 0.75))
    if pen.fine:
        items.append(
            stroke(
                ((cx - half + 3, top + 6 * k), (cx + half - 3, top + 6 * k)),
                pen.line * 0.5,
                0.9,
                0.9,
                colour=shade(colour, 0.5),
            )
        )
    return items


def _apron_behind(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    """The strings, tied in a bow."""
    y, w, x, k, colour = frame.waist, frame.build.waist, frame.sway * 0.35, frame.reach, person.accent
    items: list[Item] = []
    band = ((-w + x, y - 2), (x, y + 3), (w + x, y - 2))
    items += [stroke(band, 5 + pen.line, 0.95, 0.95), stroke(band, 4.6 - pen.line * 0.3, 0.95, 0.95, colour=colour)]
    for side in (-1, 1):
        loop = closed(
            ((x, y + 3), (x + side * 12 * k, y - 6 * k), (x + side * 20 * k, y + 2), (x + side * 11 * k, y + 9 * k)),
            (0,),
        )
        end = polygon(((x, y + 3), (x + side * 5 * k, y + 32 * k), (x + side * 12 * k, y + 30 * k)))
        items += [inked(end, shade(colour, 0.1), pen.line * 0.75), inked(loop, colour, pen.line * 0.8)]
    return [*items, filled(circle(x, y + 3, 3.4), INK)]


def _badge(frame: Frame, pen: Pen) -> list[Item]:
    """A tag with a name on it."""
    k, s = max(frame.reach, 0.85), frame.shoulder
    x, y = -32 * k + 2 * pen.yaw, s + 36 * frame.reach
    items: list[Item] = [inked(rounded(Rect(x, y, 23 * k, 17 * k), 3), _PAPER, pen.line * 0.8)]
    items.append(
        filled(
            Path(
                "MLLLZ", (x + 1.4, y + 1.4, x + 23 * k - 1.4, y + 1.4, x + 23 * k - 1.4, y + 6 * k, x + 1.4, y + 6 * k)
            ),
            "#c8323f",
        )
    )
    return [*items, stroke(((x + 4.5, y + 11 * k), (x + 23 * k - 4.5, y + 10.6 * k)), pen.line * 0.8, 0.6, 0.4)]


def _bag(person: Person, frame: Frame, pen: Pen) -> list[Item]:
    """A bag at the near hip, its strap across the chest."""
    b, k, h, x, n = frame.build, frame.reach, frame.hip, frame.sway, frame.neck
    mirror = -1 if pen.back else 1
    side = -(b.hip + 3) * mirror + x
    chest = (
        (22 * mirror, n + 1),
        (5 * mirror, frame.shoulder + 50 * k),
        (-b.waist * 0.7 * mirror, frame.waist + 6),
        (side * 0.92, h - 14 * k),
    )
    tone = _LEATHER
    items: list[Item] = [
        stroke(chest, 6.5 + pen.line, 0.95, 0.95),
        stroke(chest, 6.2 - pen.line * 0.4, 0.95, 0.95, colour=tone),
    ]
    w, high = 23 * k, 40 * k
    body = rounded(Rect(side - w, h - 16 * k, 2 * w, high), 7 * k)
    top, mid = h - 17 * k, h + 4 * k
    flap = closed(
        ((side - w - 1, top), (side + w + 1, top), (side + w, mid - 5), (side, mid + 4), (side - w, mid - 5)), (0, 1)
    )
    items += [inked(body, shade(tone, 0.15), pen.line), inked(flap, light(tone, 0.12), pen.line * 0.9)]
    buckle = rounded(Rect(side - 4 * k, mid - 1, 8 * k, 9 * k), 2)
    items.append(inked(buckle, person.accent, pen.line * 0.7))
    if pen.fine:
        items.append(
            line(Path("ML", (side - w + 3, h + 17 * k, side + w - 3, h + 17 * k)), pen.line * 0.45, shade(tone, 0.6))
        )
    return items
