"""The body of a bird in its poses: perched, standing, walking, hopping, flying, nesting, and wings that act as hands.

Comes in: a Person with plumage, a pose, a mood. Goes out: layers in U of the animal (its ground at y = 0, facing right)
and the place of its head, as for animals on four legs. Who runs, hops; who jumps, flies; who waves, waves a wing.
"""

from collections.abc import Sequence

from comicgen.cast.animal_body import AnimalBody
from comicgen.cast.animal_coat import coated
from comicgen.cast.animal_data import SPECIES
from comicgen.cast.bird_face import beak_colour
from comicgen.cast.body_line import Pen, closed, filled, inked, line, stroke
from comicgen.cast.face_pen import clipped
from comicgen.cast.model import Person
from comicgen.cast.palette import is_dark, light, shade
from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Path, Point, ellipse
from comicgen.geometry.curves import smooth
from comicgen.scene import Group, Item
from comicgen.script.words.beings import animal_pose

__all__ = ["BIRD_POSES", "BirdStance", "Wing", "bird_stance_of", "draw_bird"]


class Wing(NamedTuple):
    """A wing: its root, where it points (degrees), how long and broad it is; `side` says where its feathers lie."""

    root: Point
    angle: float
    length: float = 78.0
    width: float = 38.0
    side: int = 1
    folded: bool = False


class BirdStance(NamedTuple):
    """A pose. `feet` are the roots and the ends of legs, the near one last; without them it sits on its belly."""

    head: Point
    near: Wing
    far: Wing | None = None
    feet: tuple[tuple[Point, Point], ...] = ()
    turn: float = 0.0  # of the trunk, degrees
    sink: float = 0.0  # how much lower than standing
    over: tuple[Wing, ...] = ()  # before the face
    before: Wing | None = None  # before the trunk, raised
    tilt: float = 0.0  # of the head
    lift: float = 0.0  # off the ground
    neck: tuple[float, float, float] = (-3.0, 28.0, 4.0)  # the collar from the head's middle, and its turn
    shut: bool = False  # the eyes
    joints: tuple[float, float, float] = (-92.0, -78.0, -22.0)  # y of neck, shoulder, hip
    back_head: Point = (0.0, -116.0)


_TRUNK = (
    (6, -98), (-16, -92), (-34, -70), (-38, -42), (-25, -18), (3, -11), (28, -22), (39, -48), (35, -76), (20, -94),
)  # fmt: skip
_SPINE = ((-8, -95), (-28, -76), (-38, -52), (-34, -26))
_CHEST = (27.0, -50.0)
_BELLY = (24.0, -44.0, 19.0, 33.0)
_MIDDLE = (0.0, -46.0)  # the trunk turns about it
_TAIL, _WAG, _TAIL_LOW, _TAIL_OFF = 149.0, 20.0, 144.0, 1.9  # degrees: at rest, with the mood, at least, off the ground
_FOLDED = Wing((7, -84), 127.0, 80.0, 40.0, -1, folded=True)
_STANDS = (((16, -20), (20, -3)), ((-2, -18), (2, -2)))
_STAND = BirdStance((10, -118), _FOLDED, feet=_STANDS)
BIRD_POSES: dict[str, BirdStance] = {
    "sit": _STAND._replace(head=(9, -113), sink=6.0, feet=(((16, -16), (21, -3)), ((-2, -14), (3, -2)))),
    "stand": _STAND,
    "walk": _STAND._replace(head=(15, -118), feet=(((16, -20), (32, -3)), ((-2, -18), (-14, -3))), turn=5),
    "run": _STAND._replace(
        head=(24, -120), feet=(((16, -20), (38, -16)), ((-2, -18), (-26, -12))), turn=14, lift=12,
        near=Wing((2, -80), 172.0, 70.0, 38.0, 1), far=Wing((20, -82), -150.0, 58.0, 34.0, -1), neck=(-8, 27, 12),
    ),
    "jump": _STAND._replace(
        head=(30, -122), feet=(((10, -20), (-8, -8)), ((-4, -18), (-24, -8))), turn=24, lift=52,
        near=Wing((0, -78), -172.0, 96.0, 46.0, -1), far=Wing((28, -82), -68.0, 92.0, 44.0, 1), neck=(-12, 25, 18),
    ),
    "lie": _STAND._replace(head=(8, -104), sink=13.0, feet=(), joints=(-78.0, -66.0, -16.0), tilt=3),
    "paw": _STAND._replace(before=Wing((28, -70), -52.0, 74.0, 40.0, 1), tilt=-4),
    "hide": _STAND._replace(
        near=_FOLDED._replace(length=60.0), shut=True, tilt=3,
        over=(Wing((38, -70), -108.0, 68.0, 36.0, -1), Wing((-20, -70), -70.0, 70.0, 38.0, 1)),
    ),
}  # fmt: skip


def bird_stance_of(pose: str) -> BirdStance:
    """The stance that a pose is; poses for hands alone are taken perched."""
    return BIRD_POSES[animal_pose(pose)]


def draw_bird(person: Person, stance: BirdStance, pen: Pen, *, mood: float, back_view: bool = False) -> AnimalBody:
    """Draws a body; `mood` -1 (low) to 1 (high) moves the tail."""
    if back_view:
        return _from_behind(person, pen)
    place = Affine.translation(0.0, stance.sink - stance.lift)
    turned = Affine.rotation(stance.turn, _MIDDLE).then(place)
    far = _wing(person, stance.far, pen, is_far=True) if stance.far else []
    tail = max(_TAIL_LOW, _TAIL + _WAG * mood) + _TAIL_OFF * stance.sink
    on_ground = Affine.translation(0.0, -stance.lift)
    legs = [item for hip, foot in stance.feet for item in _leg(person, hip, foot, pen)]
    trunk: list[Item] = [*_trunk(person, pen), *_wing(person, stance.near, pen)]
    raised = _wing(person, stance.before, pen) if stance.before else []
    over = [item for wing in stance.over for item in _wing(person, wing, pen)]
    wings = (*((stance.before,) if stance.before else ()), *stance.over)
    back = (Group((*far, *_tail(person, (-27, -34), tail, pen)), turned), Group(tuple(legs), on_ground))
    return AnimalBody(
        back, (Group((*trunk, *raised), turned),), (Group(tuple(over), place),) if over else (),
        tuple(place.apply(_tip(wing)) for wing in wings),
    )  # fmt: skip


def _tip(wing: Wing) -> Point:
    return Affine.rotation(wing.angle).then(Affine.translation(*wing.root)).apply((wing.length * 0.85, 0.0))


def _trunk(person: Person, pen: Pen) -> list[Item]:
    """The breast is paler than the back."""
    coat, path = person.coat, closed(_TRUNK)
    fur, *rest = coated(_on_the_trunk(person), path, _SPINE, _CHEST, pen)
    x, y, rx, ry = _BELLY
    pale = light(coat.colour, 0.34 if not is_dark(coat.colour) else 0.1)
    breast: list[Item] = [] if coat.markings == "tuxedo" else [filled(ellipse(x, y, rx, ry), pale)]
    if coat.markings == "tabby":
        bars = (((12, -64), (24, -60), (36, -66)), ((10, -50), (24, -45), (38, -51)), ((12, -36), (24, -31), (35, -37)))
        breast += [stroke(bar, 5.0, 0.2, 0.2, colour=coat.second) for bar in bars]
    return [fur, clipped(path, breast), *rest]


def _on_the_trunk(person: Person) -> Person:
    """The plumage of the trunk: patches are on cheeks and wing tips."""
    plain = person.coat.markings == "patches"
    return person._replace(coat=person.coat._replace(markings="plain")) if plain else person


def _leg(person: Person, hip: Point, foot: Point, pen: Pen) -> list[Item]:
    """A thin leg, two toes in front, one behind."""
    colour = shade(beak_colour(person, SPECIES[person.kind]), 0.12)
    x, y = foot
    bones: tuple[Sequence[Point], ...] = (
        (hip, ((hip[0] + x) / 2 - 2, (hip[1] + y) / 2), foot),
        ((x - 1, y), (x + 6, y - 1), (x + 13, y + 1)), ((x, y), (x + 4, y + 2), (x + 8, y + 4)),
        ((x + 1, y), (x - 4, y), (x - 9, y + 2)),
    )  # fmt: skip
    ink = [stroke(bone, 4.6 + pen.line * 1.5, 0.9, 0.9) for bone in bones]
    return [*ink, *(stroke(bone, 4.2, 0.9, 0.8, colour=colour) for bone in bones)]


def _tail(person: Person, root: Point, angle: float, pen: Pen) -> list[Item]:
    """Three feathers, the last one nearest."""
    coat = person.coat
    colour = coat.second if coat.markings in ("points", "saddle") else shade(coat.colour, 0.12)
    items: list[Item] = []
    for turn, length in ((12.0, 46.0), (-10.0, 52.0), (0.0, 60.0)):
        leaf = closed(((0, -8), (length * 0.6, -10), (length, -3), (length * 0.97, 5), (length * 0.6, 10), (0, 8)))
        place = Affine.rotation(angle + turn).then(Affine.translation(*root))
        items.append(inked(leaf.transformed(place), colour, pen.line))
    return items


def _wing(person: Person, wing: Wing, pen: Pen, *, is_far: bool = False) -> list[Item]:
    """A wing with its feathers: scallops along its trailing edge, and the bands of its plumage."""
    coat, (long, wide) = person.coat, (wing.length, wing.width)
    place = Affine.scaling(1, wing.side).then(Affine.rotation(wing.angle)).then(Affine.translation(*wing.root))
    base = coat.second if coat.markings == "saddle" else shade(coat.colour, 0.13)
    base = shade(base, 0.14) if is_far else base
    path = _feathers(long, wide, folded=wing.folded).transformed(place)
    items: list[Item] = [filled(path, base), clipped(path, _bands(person, long, wide, place)), line(path, pen.line)]
    if pen.fine:
        tone = light(base, 0.28) if is_dark(base) else shade(base, 0.5)
        for start, end in (((0.42, 0.1), (0.74, 0.2)), ((0.3, 0.24), (0.55, 0.4))):
            points = [place.apply((long * a, wide * b)) for a, b in (start, ((start[0] + end[0]) / 2, start[1]), end)]
            items.append(stroke(points, pen.line * 0.7, 0.3, 0.2, colour=tone))
    return items


def _feathers(long: float, wide: float, *, folded: bool) -> Path:
    """Along +x, the feathers towards +y; the tips of a folded wing lie closer."""
    spread = 0.75 if folded else 1.0
    points = (
        (-0.06, 0.0), (0.1, -0.36), (0.5, -0.44), (0.85, -0.24), (1.0, 0.02),
        (0.87, 0.14 * spread), (0.86, 0.36 * spread), (0.69, 0.32 * spread), (0.64, 0.56 * spread),
        (0.48, 0.46 * spread), (0.36, 0.62 * spread), (0.12, 0.5), (-0.04, 0.26),
    )  # fmt: skip
    return smooth([(x * long, y * wide) for x, y in points], corners=(4, 5, 6, 7, 8, 9), tension=0.55)


def _bands(person: Person, long: float, wide: float, place: Affine) -> list[Item]:
    """What the markings put on a wing."""
    coat = person.coat

    def across(start: float, end: float) -> Item:
        band = Path.parse(
            f"M{long * start} {-wide}L{long * end} {-wide}L{long * end - 6} {wide}L{long * start - 6} {wide}Z"
        )
        return filled(band.transformed(place), coat.second)

    match coat.markings:
        case "patches" | "points":
            return [across(0.7, 1.2)]
        case "socks" | "tuxedo":
            return [across(0.44, 0.6)]
        case "tabby":
            return [across(0.3, 0.38), across(0.58, 0.66), across(0.84, 0.92)]
        case "spots":
            spots = ((0.2, -0.1), (0.42, 0.14), (0.46, -0.24), (0.66, -0.04), (0.82, 0.1))
            return [filled(ellipse(long * x, wide * y, 3.4, 3.4).transformed(place), coat.second) for x, y in spots]
    return []


def _from_behind(person: Person, pen: Pen) -> AnimalBody:
    """Who stands with its back to us, whatever the pose: both wings folded, the tail between them."""
    trunk = closed(
        ((0, -98), (22, -92), (37, -66), (40, -40), (27, -16), (0, -10), (-27, -16), (-40, -40), (-37, -66), (-22, -92))
    )
    legs = [item for x in (-14, 12) for item in _leg(person, (x, -16), (x, -2), pen)]
    body = coated(_on_the_trunk(person), trunk, ((0, -90), (0, -70), (0, -46), (0, -22)), None, pen)
    wings: list[Item] = []
    for side in (-1, 1):
        wing = Wing((side * 14, -86), 90.0 + side * -13.0, 74.0, 34.0, side, folded=True)
        wings += _wing(person, wing, pen)
    return AnimalBody(tuple(legs), (*body, *_tail(person, (0, -66), 90.0, pen), *wings), (), ())
