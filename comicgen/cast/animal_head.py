"""The head of an animal: skull, ears that act, markings, muzzle, and the eyes of the cast.

Comes in: a Person with a coat, a Face, how far the head is turned. Goes out: an AnimalHead in head space. The same
numbers move it as move a person's face; ears say what brows alone cannot: flat for anger and fear, up for surprise.
"""

from comicgen.cast.animal_data import SPECIES, Species
from comicgen.cast.animal_face import draw_brows, draw_mouth, draw_muzzle, muzzle_contour
from comicgen.cast.bird_face import draw_beak, draw_cheeks, draw_crest
from comicgen.cast.emanata import draw_emanata
from comicgen.cast.expression import Face
from comicgen.cast.eyes import draw_eyes
from comicgen.cast.face_pen import Pen, brushed, clipped, filled, inked, lined, oval
from comicgen.cast.head_shape import EyePlace, Places
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, is_dark, light, shade
from comicgen.colour import mix
from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Path, Point
from comicgen.geometry.curves import smooth
from comicgen.scene import Item

__all__ = ["AnimalHead", "draw_animal_head", "ear_turn"]

_TURN = 15.0  # how far the features move with the yaw
_FAR_NARROWER, _NEAR_WIDER = 0.13, 0.02
_FLAT_MOST, _UP_MOST, _LONG_UP = 46.0, 14.0, 3.0  # degrees that ears turn; long ones would cross
_PINK = "#e9a3a0"
_DARK = "#463a3c"  # of points: mask, ears, paws, tail


class AnimalHead(NamedTuple):
    """A head in head space, facing right."""

    items: tuple[Item, ...]
    mouth: Point
    ear: Point
    eyes: tuple[Point, Point]
    top: float


def draw_animal_head(
    person: Person,
    face: Face,
    *,
    yaw: float,
    gaze: Point | None,
    line: float,
    light: int = -1,
    back_view: bool = False,
    mirrored: bool = False,
) -> AnimalHead:
    """Draws a head; see `draw_head` for people."""
    species = SPECIES[person.kind]
    pen = Pen(line, light, person.coat.colour, _ink(person.coat.colour))
    yaw = 0.0 if back_view else yaw
    if gaze is not None:
        face = face._replace(gx=gaze[0], gy=gaze[1])
    places, turn = _places(species, yaw, person.eye_size), ear_turn(face)
    skull = _skull(species, yaw, face.mopen)
    ears = _Ears(person, species, turn, yaw, pen)
    items: list[Item] = draw_crest(person, turn=turn, pen=pen) if species.beak else ears.behind(back_view)
    if not back_view:
        items += muzzle_contour(species, places, opened=face.mopen, pen=pen)
    inside = [] if back_view else _on_the_fur(person, species, places, pen)
    items += [filled(skull, person.coat.colour), clipped(skull, (_side(person, light), *inside)), lined(skull, line)]
    top = -88.0 if person.coat.ears == "pricked" else -56.0
    if not back_view:
        if not species.beak:
            items += draw_muzzle(person, species, places, opened=face.mopen, pen=pen)
        items += _cheeks(face, places)
        items += (
            draw_beak(person, species, face, places, pen=pen)
            if species.beak
            else draw_mouth(species, face, places, pen=pen)
        )
        items += draw_eyes(person, face, places, pen=pen)
        items += draw_brows(face, places, pen=pen)
    items += [] if species.beak else ears.before()
    if not back_view:
        items += draw_emanata(face.emanata, places, pen, top=top, mirrored=mirrored, around=items)
    mouth = (places.mouth[0], places.mouth[1] + (6.0 + 6.0 * face.mopen))
    return AnimalHead(tuple(items), mouth, (-30.0, -50.0), ((places.near.x, places.near.y),
                      (places.far.x, places.far.y)), top)  # fmt: skip


def ear_turn(face: Face) -> float:
    """How ears stand: 0 at rest, towards 1 flat to the sides, towards -1 up."""
    flat = 0.85 * max(face.brow_ang, 0.0) + 0.7 * max(-face.brow_ang, 0.0) + 0.35 * max(face.closed, 0.0)
    return max(-1.0, min(1.0, flat - 0.8 * max(face.brow_y, 0.0)))


def _ink(fur: str) -> str:
    """Lines inside a dark face are lighter than it: ink would be lost in black fur."""
    return mix(fur, "#000000", 0.75) if not is_dark(fur) else "#17131f"


def _places(species: Species, yaw: float, eyes: float) -> Places:
    apart, eye_y, size = species.eye
    turned = _TURN * yaw
    return Places(
        yaw,
        EyePlace(turned - apart * (1 - 0.04 * yaw), eye_y, 1.0, -1),
        EyePlace(turned + apart * (1 - 0.2 * yaw), eye_y, 1 - 0.16 * yaw, 1),
        (1.25 * turned, species.nose[0]),
        (1.25 * turned, species.mouth),
        (-30.0, -50.0),
        (30.0, -50.0),
        (8 * yaw, 50.0),
        size * eyes,
    )


def _skull(species: Species, yaw: float, opened: float) -> Path:
    half = species.outline
    far = [(x * (1 - _FAR_NARROWER * yaw) + 2 * yaw, y) for x, y in half]
    near = [(-x * (1 + _NEAR_WIDER * yaw), y) for x, y in half[-2:0:-1]]
    last = len(half) - 1
    points = [(x, y + (3.5 * opened if y > 40 else 0.0)) for x, y in (*far, *near)]
    tufts = (*species.corners, *(2 * last - i for i in species.corners))
    return smooth(points, corners=tufts, tension=0.62)


def _side(person: Person, light: int) -> Item:
    """The band away from the light."""
    s = -light
    band = Path.parse(f"M{s * 80} -70L{s * 80} 80L{s * 4} 80C{s * 26} 58 {s * 40} 42 {s * 41} 16"
                      f"C{s * 42} 0 {s * 40} -14 {s * 30} -36C{s * 26} -46 {s * 14} -54 {s * 4} -60Z")  # fmt: skip
    return filled(band, shade(person.coat.colour, 0.17), 0.9)


def _cheeks(face: Face, places: Places) -> list[Item]:
    if face.blush < 0.2:
        return []
    share = 0.16 + 0.34 * face.blush
    return [
        oval((place.x + place.side * 6, place.y + 19), 9 * place.narrow, 5.6, "#f0566a", round(share, 2))
        for place in (places.near, places.far)
    ]


# --------------------------------------------------------------------------- what lies on the fur


def _on_the_fur(person: Person, species: Species, places: Places, pen: Pen) -> list[Item]:
    coat, x = person.coat, places.nose[0]
    match coat.markings:
        case "tabby":
            return _stripes(coat.second, x, pen)
        case "tuxedo":
            blaze = smooth(((x, -30), (x + 8, -6), (x + 30, 22), (x + 26, 60), (x - 26, 60), (x - 30, 22), (x - 8, -6)))
            return [filled(blaze, coat.second)]
        case "points":
            mask = smooth(
                ((x, -16), (x + 20, -4), (x + 25, 24), (x + 14, 44), (x - 14, 44), (x - 25, 24), (x - 20, -4))
            )
            return [filled(mask, coat.second, 0.92)]
        case "patches" if species.beak:
            return draw_cheeks(person, places)
        case "patches":
            return [oval((places.near.x - 3, places.near.y - 6), 24, 30, coat.second)]
        case "saddle":
            cap = smooth(((-62, -70), (62, -70), (62, 6), (x + 30, -12), (x + 8, -26), (x, -34), (x - 8, -26),
                          (x - 32, -12), (-62, 8)), corners=(5,))  # fmt: skip
            return [filled(cap, coat.second)]
        case "spots":
            spots = ((-34, -28, 7), (-42, 14, 5.5), (12, -36, 5), (36, -22, 6.5), (34, 30, 4.5), (-24, 38, 5))
            return [oval((a, b), r, r * 0.9, coat.second) for a, b, r in spots]
    return []


def _stripes(colour: str, x: float, pen: Pen) -> list[Item]:
    """The M on the brow of a tabby, and two strokes on each cheek."""
    items = [
        brushed([(x * 0.6 + a, -48), (x * 0.7 + a * 0.9, -36), (x * 0.8 + a * 0.6, b)], 6.2, colour, (0.9, 0.2))
        for a, b in ((-15, -25), (0, -22), (15, -25))
    ]
    for s in (-1, 1):
        for y, reach in ((14, 20), (25, 17)):
            items.append(
                brushed([(s * 60, y + 2), (s * 52, y + 1), (s * (62 - reach), y - 2)], 5.0, colour, (0.9, 0.2))
            )
    return list(items)


# --------------------------------------------------------------------------- ears


class _Ears(NamedTuple):
    person: Person
    species: Species
    turn: float
    yaw: float
    pen: Pen

    def behind(self, back_view: bool) -> list[Item]:
        """Pricked ears stand behind the skull."""
        if self.person.coat.ears == "floppy":
            return []
        draw = self._long if self.person.kind == "rabbit" else self._pricked
        return [*draw(1, back_view), *draw(-1, back_view)]

    def before(self) -> list[Item]:
        """Hanging ears lie over it."""
        if self.person.coat.ears != "floppy":
            return []
        return [*self._hanging(1), *self._hanging(-1)]

    def _colours(self) -> tuple[str, str]:
        coat = self.person.coat
        colour = coat.second if coat.markings in ("points", "saddle") else coat.colour
        if coat.markings == "patches" and self.person.coat.ears == "floppy":
            colour = coat.second
        return colour, mix(_PINK, colour, 0.25 if not is_dark(colour) else 0.5)

    def _place(self, side: int, root: Point) -> Affine:
        most = _LONG_UP if self.person.kind == "rabbit" else _UP_MOST
        turn = side * (_FLAT_MOST if self.turn > 0 else most) * self.turn
        narrow = 1 - 0.14 * self.yaw if side > 0 else 1.0
        x = root[0] * side * narrow + (3 * self.yaw)
        return (
            Affine.scaling(side * narrow, 1 - 0.18 * max(self.turn, 0.0))
            .then(Affine.rotation(turn))
            .then(Affine.translation(x, root[1] + 7 * max(self.turn, 0.0)))
        )

    def _pricked(self, side: int, back_view: bool) -> list[Item]:
        """A triangle with a soft outer edge; local space: outwards to +x, its root in the middle of its base."""
        at, (colour, pink) = self._place(side, (31, -30)), self._colours()
        outer = smooth(((-20, 2), (-13, -20), (10, -52), (19, -24), (19, 12), (0, 16)), corners=(2,), tension=0.6)
        inner = smooth(((-9, 0), (-5, -16), (8, -39), (12, -20), (12, 6)), corners=(2,), tension=0.6)
        items: list[Item] = [inked(outer.transformed(at), colour if side < 0 else shade(colour, 0.08), self.pen.line)]
        if not back_view:
            items.append(filled(inner.transformed(at), pink))
        return items

    def _long(self, side: int, back_view: bool) -> list[Item]:
        at, (colour, pink) = self._place(side, (19, -34)), self._colours()
        outer = smooth(((-11, 6), (-14, -26), (-10, -56), (3, -72), (15, -57), (17, -26), (12, 8)), tension=0.62)
        inner = smooth(((-4, 0), (-6, -26), (-4, -48), (3, -60), (9, -48), (10, -25), (6, 0)), tension=0.62)
        items: list[Item] = [inked(outer.transformed(at), colour if side < 0 else shade(colour, 0.08), self.pen.line)]
        if not back_view:
            items.append(filled(inner.transformed(at), pink))
        return items

    def _hanging(self, side: int) -> list[Item]:
        """A flap from the side of the crown; it lifts with surprise and drops back with anger."""
        colour, _ = self._colours()
        coat = self.person.coat
        if coat.markings in ("plain", "socks", "tuxedo", "spots"):
            colour = shade(coat.colour, 0.2) if not is_dark(coat.colour) else light(coat.colour, 0.1)
        narrow = 1 - 0.16 * self.yaw if side > 0 else 1.0
        turn = side * (12.0 * self.turn if self.turn > 0 else 34.0 * self.turn)
        at = (
            Affine.scaling(side * narrow, 1.0)
            .then(Affine.rotation(turn))
            .then(Affine.translation(36 * side * narrow + 3 * self.yaw, -33))
        )
        flap = smooth(((-12, -6), (2, -12), (16, -4), (24, 20), (25, 46), (15, 59), (4, 50), (-1, 26)), tension=0.62)
        fold = [at.apply(p) for p in ((-8, -2), (2, 4), (6, 18))]
        return [
            inked(flap.transformed(at), colour, self.pen.line),
            brushed(fold, self.pen.line * 0.7, mix(colour, INK, 0.5), (0.3, 0.2)),
        ]
