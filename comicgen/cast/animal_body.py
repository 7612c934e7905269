"""The body of an animal in its poses: sit, stand, walk, run, jump, lie, and a raised paw.

Comes in: a Person with a coat, a pose, a mood. Goes out: layers in U of the animal (its ground at y = 0, facing right)
and the place of its head. Trunks are closed curves, legs are tubes that grow out of them, so that there is no joint
to be seen.
"""

from comicgen.cast.animal_coat import coated, leg_colours, tail_items
from comicgen.cast.animal_data import SPECIES, Species
from comicgen.cast.body_line import Pen, closed, filled, inked, limb, line, outline, stroke, tube
from comicgen.cast.model import Person
from comicgen.cast.palette import INK, is_dark, light
from comicgen.colour import mix
from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Point
from comicgen.scene import Group, Item
from comicgen.script.words.beings import animal_pose

__all__ = ["ANIMAL_POSES", "AnimalBody", "Leg", "Stance", "draw_body", "draw_collar", "stance_of"]


class Leg(NamedTuple):
    """Root, joint and foot of a leg; `turn` of the paw in degrees."""

    root: Point
    joint: Point
    foot: Point
    turn: float = 0.0


class Stance(NamedTuple):
    """A pose: the trunk's outline, its back line (for markings), legs, tail root and the head's middle."""

    trunk: tuple[Point, ...]
    spine: tuple[Point, ...]
    chest: Point
    near: tuple[Leg, ...]
    far: tuple[Leg, ...]
    tail: Point
    head: Point
    haunch: tuple[Point, ...] = ()
    tilt: float = 0.0  # of the head
    turn: float = 0.0  # of everything but the head, degrees
    lift: float = 0.0  # off the ground
    raised: tuple[Leg, ...] = ()  # a paw in the air, before the trunk
    over: tuple[Leg, ...] = ()  # paws before the face
    neck: tuple[float, float, float] = (-1.0, 31.0, 0.0)  # the collar from the head's middle, and its turn
    shut: bool = False  # the eyes
    joints: tuple[float, float, float] = (-92.0, -78.0, -20.0)  # y of neck, shoulder, hip
    back_head: Point = (0.0, -132.0)  # where the head is, seen from behind


_SIT_TRUNK = (
    (-14, -108), (-34, -78), (-52, -40), (-50, -8), (-26, 0), (18, 0), (32, -24), (36, -60), (28, -92), (16, -110),
)  # fmt: skip
_SIT_SPINE = ((-22, -100), (-36, -74), (-49, -46), (-54, -20))
_SIT_HAUNCH = ((-50, -12), (-44, -40), (-24, -50), (-6, -36), (-2, -12), (-14, 0), (-40, 0))
_FAR_FRONT = Leg((24, -66), (28, -34), (32, -6))
_NEAR_FRONT = Leg((6, -66), (11, -34), (14, -5))
_SIT = Stance(
    _SIT_TRUNK, _SIT_SPINE, (24, -62), (_NEAR_FRONT,), (_FAR_FRONT,), (-48, -12), (10, -132), _SIT_HAUNCH,
)  # fmt: skip
_BAR_TRUNK = (
    (-68, -70), (-36, -86), (8, -84), (40, -92), (62, -84), (62, -60), (48, -44), (8, -40), (-32, -44), (-64, -44),
)  # fmt: skip
_BAR_SPINE = ((30, -86), (8, -84), (-14, -86), (-36, -85), (-58, -76))
_STAND = Stance(
    _BAR_TRUNK, _BAR_SPINE, (56, -62),
    (Leg((-52, -58), (-58, -32), (-54, -5)), Leg((36, -58), (34, -32), (36, -5))),
    (Leg((-34, -56), (-40, -30), (-34, -6)), Leg((50, -58), (54, -30), (54, -6))),
    (-64, -70), (62, -118), neck=(-9, 30, 8), joints=(-88.0, -74.0, -40.0),
)  # fmt: skip
_LIE_TRUNK = (
    (-72, -30), (-58, -56), (-24, -62), (14, -62), (40, -66), (56, -52), (58, -20), (46, 0), (-10, 0), (-58, 0),
)  # fmt: skip
ANIMAL_POSES: dict[str, Stance] = {
    "sit": _SIT,
    "stand": _STAND,
    "walk": _STAND._replace(
        near=(Leg((-52, -58), (-50, -30), (-72, -6), 14), Leg((36, -58), (50, -34), (58, -7), -10)),
        far=(Leg((-34, -56), (-28, -30), (-18, -6)), Leg((50, -58), (42, -30), (30, -6))),
        head=(66, -120),
    ),
    "run": _STAND._replace(
        near=(Leg((-54, -62), (-76, -44), (-104, -34), 50), Leg((44, -62), (72, -50), (98, -40), -20)),
        far=(Leg((-42, -58), (-64, -34), (-88, -18), 46), Leg((52, -62), (76, -40), (94, -22), -6)),
        turn=-5, lift=10, head=(72, -116), tilt=-4, neck=(-14, 29, 16),
    ),
    "jump": _STAND._replace(
        near=(Leg((-54, -60), (-74, -40), (-96, -26), 60), Leg((44, -62), (70, -62), (90, -72), -50)),
        far=(Leg((-44, -56), (-58, -30), (-78, -14), 60), Leg((52, -60), (80, -52), (102, -56), -40)),
        turn=-24, lift=44, head=(58, -144), tilt=-4, neck=(-17, 27, 30),
    ),
    "lie": Stance(
        _LIE_TRUNK, ((30, -64), (8, -62), (-16, -62), (-40, -60), (-60, -48)), (50, -40),
        (Leg((34, -16), (58, -8), (78, -5)),), (Leg((44, -20), (70, -12), (92, -7)),), (-68, -10), (50, -92),
        ((-66, -10), (-58, -38), (-34, -44), (-14, -28), (-10, -6), (-30, 0), (-56, 0)),
        joints=(-60.0, -50.0, -10.0),
    ),
    "paw": _SIT._replace(near=(), far=(_FAR_FRONT,), raised=(Leg((10, -74), (40, -66), (64, -88), -70),), tilt=-4),
    "hide": _SIT._replace(
        near=(), far=(), over=(Leg((28, -72), (42, -98), (29, -122), -95), Leg((2, -70), (-14, -96), (1, -122), -85)),
        tilt=4, head=(12, -128), shut=True,
    ),
}  # fmt: skip


def stance_of(pose: str) -> Stance:
    """The stance that a pose is; poses for hands alone are taken sitting."""
    return ANIMAL_POSES[animal_pose(pose)]


class AnimalBody(NamedTuple):
    """Layers, from back to front; the head goes between `front` and `over`."""

    back: tuple[Item, ...]
    front: tuple[Item, ...]
    over: tuple[Item, ...]
    paws: tuple[Point, ...]


def draw_body(person: Person, stance: Stance, pen: Pen, *, mood: float, back_view: bool = False) -> AnimalBody:
    """Draws a body; `mood` -1 (low) to 1 (high) moves the tail."""
    species = SPECIES[person.kind]
    place = _placed(stance)
    tail = tail_items(person, species, stance.tail, pen, mood=mood)
    if back_view:
        return _from_behind(person, pen, tail=tail)
    back = [item for leg in stance.far for item in _leg(person, species, leg, pen, far=True)]
    trunk = closed(stance.trunk)
    front: list[Item] = [
        *coated(person, trunk, stance.spine, stance.chest, pen),
        *(_haunch(person, stance, pen) if stance.haunch else ()),
    ]
    legs = [item for leg in stance.near for item in _leg(person, species, leg, pen)]
    raised = [item for leg in stance.raised for item in _leg(person, species, leg, pen, bulge=True)]
    over = [item for leg in stance.over for item in _leg(person, species, leg, pen, bulge=True)]
    paws = tuple(place.apply(leg.foot) for leg in (*stance.raised, *stance.over))
    return AnimalBody(
        (Group((*tail, *back), place),), (Group((*front, *legs, *raised), place),),
        (Group(tuple(over), place),) if over else (), paws,
    )  # fmt: skip


def _placed(stance: Stance) -> Affine:
    middle = (-8.0, -62.0)
    return Affine.rotation(stance.turn, middle).then(Affine.translation(0.0, -stance.lift))


def _leg(person: Person, species: Species, leg: Leg, pen: Pen, *, far: bool = False, bulge: bool = False) -> list[Item]:
    """A leg with its paw."""
    colour, paw = leg_colours(person, far=far)
    wide = species.leg
    centre = limb(leg.root, leg.joint, leg.foot)
    part = tube(centre, (wide * 1.2, wide * 1.05, wide * 0.85, wide * 0.8, wide * 0.8), bulge=2 if bulge else 0)
    at = Affine.rotation(leg.turn).then(Affine.translation(*leg.foot))
    reach = wide * 0.95
    shape = closed(
        ((-wide * 0.52, -wide * 0.5), (2, -wide * 0.62), (reach * 0.8, -wide * 0.36), (reach, 2), (reach * 0.6, 5.5),
         (-wide * 0.4, 5.5), (-wide * 0.62, 0))
    ).transformed(at)  # fmt: skip
    items: list[Item] = [*outline(part, colour, pen.line), inked(shape, paw, pen.line)]
    if paw == colour:
        # A fold of fur instead of a ring round the ankle.
        patch = tube(centre[-3:], (wide * 0.72, wide * 0.6), tip=True)
        items.append(filled(patch.area(), colour))
    if pen.fine and not far:
        toe = _line_on(paw)
        for x in (reach * 0.36, reach * 0.66):
            points = [at.apply((x, 4.6)), at.apply((x - 1, -0.5))]
            items.append(stroke(points, pen.line * 0.6, 0.8, 0.3, colour=toe))
    return items


def _haunch(person: Person, stance: Stance, pen: Pen) -> list[Item]:
    """The thigh of an animal that sits or lies, and its foot."""
    colour, paw = leg_colours(person)
    shape = closed(stance.haunch)
    x = stance.haunch[-2][0] + 2
    edge = stance.haunch[1:5]
    foot = closed(((x - 10, -9), (x + 6, -11), (x + 20, -7), (x + 24, -1), (x + 18, 2), (x - 8, 2)))
    items: list[Item] = [
        filled(shape, colour),
        line(closed(stance.trunk), pen.line),
        stroke(edge, pen.line * 0.85, 0.2, 0.6, colour=_line_on(colour)),
        inked(foot, paw, pen.line),
    ]
    if pen.fine:
        items += [
            stroke([(x + dx, 1.4), (x + dx - 1, -4)], pen.line * 0.6, 0.8, 0.3, colour=_line_on(paw))
            for dx in (11.0, 16.5)
        ]
    return items


def _line_on(fur: str) -> str:
    """Lines inside the fur."""
    return light(fur, 0.28) if is_dark(fur) else mix(fur, INK, 0.7)


def draw_collar(person: Person, neck: tuple[float, float, float], pen: Pen, head: Point) -> list[Item]:
    """A collar with a tag, or a scarf, in the accent colour: an animal's key colour."""
    if not {"collar", "scarf"} & set(person.accessories):
        return []
    dx, dy, turn = neck
    at = Affine.rotation(turn).then(Affine.translation(head[0] + dx, head[1] + dy))
    low = 14.5 if person.kind == "dog" else 12.0
    band = [at.apply(point) for point in ((-22, 0), (2, low), (22, 1))]
    items: list[Item] = [
        stroke(band, 10.5 + pen.line, 0.9, 0.9),
        stroke(band, 10.5 - pen.line, 0.9, 0.9, colour=person.accent),
    ]
    if "scarf" in person.accessories:
        drop = closed(((-17, 5), (20, 5), (5, 40)), (0, 1, 2)).transformed(at)
        return [inked(drop, person.accent, pen.line), *items]
    tag = closed(((-3, low + 4), (2, low), (7, low + 4), (2, low + 11))).transformed(at)
    return [*items, inked(tag, "#f2cf4a", pen.line * 0.8)]


def _from_behind(person: Person, pen: Pen, *, tail: list[Item]) -> AnimalBody:
    """Somebody who sits with their back to us, whatever the pose."""
    trunk = closed(
        ((0, -112), (24, -104), (34, -76), (48, -40), (50, -8), (30, 1), (0, 2), (-30, 1), (-50, -8), (-48, -40),
         (-34, -76), (-24, -104))
    )  # fmt: skip
    spine = ((0, -96), (0, -70), (0, -46), (0, -22))
    items: list[Item] = [*coated(person, trunk, spine, None, pen)]
    colour, _ = leg_colours(person)
    for s in (-1, 1):
        thigh = [(s * 46, -34), (s * 22, -30), (s * 16, -8)]
        items.append(stroke(thigh, pen.line * 0.85, 0.2, 0.5, colour=_line_on(colour)))
    return AnimalBody((), (*items,), tuple(tail), ())
