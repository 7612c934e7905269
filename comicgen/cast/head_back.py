"""A head seen from behind: ears, neck hair or the fall of long hair, hats; no face."""

from comicgen.cast.face_glasses import temples_from_behind
from comicgen.cast.face_pen import Pen, brushed, clipped, filled, inked, lined
from comicgen.cast.face_worn import draw_headphones, on_the_ears
from comicgen.cast.hair import below_hat, curls, hair_fill, top_of, under_hat
from comicgen.cast.hair_data import BACK_LONG, BACK_MESSY, BACK_QUIFF, BACK_SHORT, CURLS_NAPE, HAIR
from comicgen.cast.hair_lock import Hair, Lock, lock_path
from comicgen.cast.hair_rope import draw_rope
from comicgen.cast.head_shape import Places, ear, outline
from comicgen.cast.headwear import HEADWEAR, hat_from_behind
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, light, shade, strand
from comicgen.colour import mix
from comicgen.geometry import Affine, Path, Point, ellipse
from comicgen.geometry.curves import smooth
from comicgen.scene import Item

__all__ = ["draw_nape"]

_SHINY = -80.0  # higher hair stands up and does not shine as a skull does
_SHINE = Lock("-38,-42 -12,-56 22,-54 4,-49 -20,-42", corners=(0, 2))
_BALD = Lock(
    "-45,-12 -36,2 0,8 36,2 45,-12 51,2 47,15 41,28 30,38 10,34 0,40 -10,34 -30,38 -41,28 -47,15 -51,2",
    corners=(0, 4, 8, 10, 12),
)
_PARTINGS = ("-4,-52 -16,-20 -18,26", "0,-52 10,-16 14,28", "6,-52 34,-26 36,16")


def draw_nape(person: Person, places: Places, pen: Pen) -> tuple[Item, ...]:
    """The back of a head; everything lies before the body, since the body is seen from behind too."""
    wear = HEADWEAR.get(person.headwear)
    style = under_hat(person.hair) if wear else person.hair
    ears = (*ear(places.near_ear, person, pen.line), *ear(places.far_ear, person, pen.line, far=True))
    skull = outline(person.face, person.age, 0.0)
    shows_ears = not (wear and wear.hides_ears) and (HAIR[style].ear_shows or bool(wear and wear.hides_hair))
    items: list[Item] = list(ears) if shows_ears else []
    items += (filled(skull, person.skin), clipped(skull, (_under_hair(person.skin),)), lined(skull, pen.line))
    if not (wear and wear.hides_hair):
        hair = _back_hair(style, hair_fill(person), accent=person.accent, pen=pen, hatted=wear is not None)
        items += below_hat(hair) if wear else hair
    if wear:
        items += hat_from_behind(person.headwear, person.headwear_colour or person.accent, pen)
    if shows_ears:
        items += (*temples_from_behind(person, places, pen), *on_the_ears(person, places, pen, back=True))
    if "headphones" in person.accessories:
        items += draw_headphones(person, places, top_of(person), pen, back=True)
    return tuple(items)


def _under_hair(skin: str) -> Item:
    return filled(ellipse(0, 54, 60, 20), shade(skin, 0.2))


def _back_hair(style: str, colour: str, *, accent: str, pen: Pen, hatted: bool) -> list[Item]:
    data = HAIR[style]
    if style == "none":
        return []
    if style == "bald":
        return [inked(lock_path(_BALD, 0.0), colour, pen.line)]
    if data.curls:
        return _curly_nape(data, colour, pen, hatted=hatted)
    if style == "waves":
        return _wavy(colour, pen)
    if data.back_length:
        return _fall(colour, data.back_length, pen)
    items = _own_nape(data, colour, pen) if data.nape or data.nape_strands else _short(style, colour, pen)
    if style == "receding":
        items += _bare_crown(pen)
    for lock in data.behind if data.ties and style != "ponytail" else ():
        items.insert(0, inked(lock_path(lock, 0.0), mix(colour, INK, 0.06), pen.line))
    if style in ("bun", "ponytail") and not (hatted and style == "bun"):
        items += _tied(style, colour, accent=accent, pen=pen)
    for rope in data.nape_ropes:
        items += draw_rope(rope, 0.0, colour, accent=accent, pen=pen)
    return items + _ties(data, style, accent, pen)


def _ties(data: Hair, style: str, accent: str, pen: Pen) -> list[Item]:
    if style == "ponytail":
        return []
    place = (Affine.rotation(turn).then(Affine.translation(x, y)) for x, y, turn in data.ties)
    return [inked(ellipse(0, 0, 6.5, 9).transformed(each), accent, pen.line) for each in place]


def _bare_crown(pen: Pen) -> list[Item]:
    """The skin shows where hair is thin."""
    patch = smooth([(0, -58), (20, -52), (26, -36), (14, -24), (-4, -22), (-22, -30), (-25, -46), (-14, -55)])
    gleam = brushed([(pen.light * 12, -38), (pen.light * 8, -46), (pen.light * 1, -50)], pen.line, light(pen.skin, 0.5))
    return [inked(patch, pen.skin, pen.line * 0.6, shade(pen.skin, 0.5)), gleam]


def _own_nape(data: Hair, colour: str, pen: Pen) -> list[Item]:
    """The back of a style that is not as others: shorn below when its sides are."""
    items: list[Item] = []
    if data.shaved or not data.nape:
        tone = mix(colour, pen.skin, 0.3) if data.shaved else colour
        items += _piece(lock_path(BACK_SHORT, 0.0), tone, pen)
    for lock in data.nape:
        path = lock_path(lock, 0.0)
        items += _piece(path, colour, pen) if path.bounds().y > _SHINY else [inked(path, colour, pen.line)]
    tone = mix(colour, light(pen.skin, 0.2), 0.8) if data.rows else strand(colour)
    return items + [brushed(_stroke(text), pen.line * 0.8, tone, (0.15, 0.15)) for text in data.nape_strands]


def _piece(path: Path, colour: str, pen: Pen) -> list[Item]:
    return [
        filled(path, colour),
        clipped(path, (filled(lock_path(_SHINE, 0.0), light(colour, 0.22)),)),
        lined(path, pen.line),
    ]


def _short(style: str, colour: str, pen: Pen) -> list[Item]:
    path = lock_path(BACK_MESSY if style == "messy" else BACK_SHORT, 0.0)
    items: list[Item] = [inked(lock_path(BACK_QUIFF, 0.0), colour, pen.line)] if style == "quiff" else []
    items += _piece(path, colour, pen)
    if style == "buzz":
        return items
    return items + [brushed(_stroke(text), pen.line * 0.8, strand(colour), (0.1, 0.1)) for text in _PARTINGS]


def _stroke(text: str) -> list[Point]:
    return [(float(x), float(y)) for x, _, y in (word.partition(",") for word in text.split())]


def _fall(colour: str, length: float, pen: Pen) -> list[Item]:
    right = [*BACK_LONG[1:], (56.0, length * 0.6), (44.0, length - 5), (16.0, length)]
    points = [BACK_LONG[0], *right, *((-x, y) for x, y in reversed(right))]
    path = smooth(points)
    items = _piece(path, colour, pen)
    for x in (-32, -11, 12, 33):
        fall = [(x * 0.5, -56), (x, -10), (x * 1.2, length - 14)]
        items.append(brushed(fall, pen.line * 0.8, strand(colour), (0.1, 0.1)))
    return items


def _wavy(colour: str, pen: Pen) -> list[Item]:
    path = lock_path(HAIR["waves"].behind[0], 0.0)
    items: list[Item] = [
        filled(path, colour),
        clipped(path, (filled(lock_path(_SHINE, 0.0), light(colour, 0.22)),)),
    ]
    for x in (-34, -12, 14, 36):
        fall = [(x * 0.5, -56), (x - 3, -20), (x + 3, 6), (x - 1, 32), (x * 1.1 + 2, 58)]
        items.append(brushed(fall, pen.line * 0.8, strand(colour), (0.1, 0.1)))
    return [*items, lined(path, pen.line)]


def _curly_nape(data: Hair, colour: str, pen: Pen, *, hatted: bool) -> list[Item]:
    gleams: tuple[Point, ...] = ((-26, -44), (4, -52), (28, -40), (-10, -18), (20, -10), (-34, -8), (2, 14))
    ring = [(sign * x, y, r) for x, y, r, _ in data.curls_behind for sign in (1, -1)]
    spots = [(x, y, r) for x, y, r in (*ring, *CURLS_NAPE) if not hatted or (y > -24 and abs(x) < 58)]
    if data.top < -95 and not hatted:
        spots += [(-20, -62, 30), (20, -62, 30), (0, -66, 30)]
        gleams += ((-30, -66), (6, -74), (34, -60), (-6, -52), (-44, -24), (44, -18), (-24, 8), (26, 10))
    items = curls(spots, colour, pen.line)
    if hatted:
        return items
    for x, y in gleams:
        items.append(brushed([(x - 8, y), (x - 2, y - 5), (x + 7, y - 1)], pen.line * 0.9, light(colour, 0.25)))
    return items


def _tied(style: str, colour: str, *, accent: str, pen: Pen) -> list[Item]:
    if style == "bun":
        knot = ellipse(0, -58, 21, 19)
        loops = ([(-12, -60), (0, -68), (12, -60)], [(-14, -52), (0, -58), (14, -52)])
    else:
        knot = smooth(
            [(-8, -44), (0, -50), (8, -44), (20, -20), (17, 16), (2, 44), (-15, 18), (-19, -18)], corners=(5,)
        )
        loops = ([(-4, -36), (-9, -6), (-2, 30)], [(5, -36), (9, -8), (4, 24)])
    items: list[Item] = [inked(knot, mix(colour, INK, 0.08), pen.line)]
    items += [brushed(list(loop), pen.line * 0.8, strand(colour), (0.1, 0.1)) for loop in loops]
    if style == "ponytail":
        items.append(inked(ellipse(0, -44, 9, 6), accent, pen.line))
    return items
