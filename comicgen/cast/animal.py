"""A whole animal: body, collar, head and what it carries in its mouth, with the places that the letterer needs.

Comes in: a Person whose kind is an animal, a Face, a pose and a facing. Goes out: a Figure in U, as for people. The
script's poses for people are understood: who cannot cross their arms lies down.
"""

from comicgen.cast.animal_body import AnimalBody, Stance, draw_body, draw_collar, stance_of
from comicgen.cast.animal_data import SPECIES
from comicgen.cast.animal_head import AnimalHead, draw_animal_head
from comicgen.cast.bird_body import BirdStance, bird_stance_of, draw_bird
from comicgen.cast.body_extent import extent
from comicgen.cast.body_line import Pen
from comicgen.cast.expression import Face
from comicgen.cast.held_words import Sign
from comicgen.cast.model import Figure, Person
from comicgen.cast.shelf import held
from comicgen.geometry import IDENTITY, Affine, Point, Rect
from comicgen.scene import Group, Item

__all__ = ["animal"]

_FACE = Rect.between(-52, -46, 56, 54)  # in head space
_MIRROR = Affine.scaling(-1, 1)
_CARRIED = {"flower": -64.0, "letter": 6.0, "phone": 78.0, "mug": 0.0, "book": 0.0, "umbrella": -20.0}  # turned
_CARRIED_SIZE = 0.72
_ROUND = 13.0  # under the mouth: round things would hide the face
_PAW = 11.0
_SHUT = -0.6  # eyes under a paw


def animal(
    person: Person, face: Face, *, pose: str, facing: str, yaw: float, gaze: Point | None, line: float,
    holding: str | None, key: str, sign: Sign | None = None, measured: bool = True,
) -> Figure:  # fmt: skip
    """Draws an animal; see `figure` for the arguments."""
    species, is_left = SPECIES[person.kind], facing == "left"
    stance = bird_stance_of(pose) if species.beak else stance_of(pose)
    is_back = facing == "back"
    if stance.shut or pose == "sleep":
        face = face._replace(closed=_SHUT, wink=0.0)
    yaw = yaw if facing in ("left", "right") else 0.0
    pen = Pen(line / species.size, 1 if is_left else -1, yaw, is_back)
    head = draw_animal_head(
        person, face, yaw=yaw, gaze=gaze, line=pen.line / species.head, light=pen.light, back_view=is_back,
        mirrored=is_left,
    )  # fmt: skip
    if isinstance(stance, BirdStance):
        body = draw_bird(person, stance, pen, mood=_mood(face), back_view=is_back)
    else:
        body = draw_body(person, stance, pen, mood=_mood(face), back_view=is_back)
    return _finished(
        person, stance, head, body, tilt=face.tilt, facing=facing, pen=pen, holding=holding, sign=sign, key=key,
        measured=measured,
    )  # fmt: skip


def _mood(face: Face) -> float:
    """How high a tail is carried."""
    return face.smile * 0.9 + 0.5 * face.brow_y - 0.5 * abs(face.brow_ang) - 0.2


def _finished(
    person: Person, stance: Stance | BirdStance, head: AnimalHead, body: AnimalBody, *, tilt: float, facing: str,
    pen: Pen, holding: str | None, sign: Sign | None, key: str, measured: bool,
) -> Figure:  # fmt: skip
    species = SPECIES[person.kind]
    x, y = stance.back_head if facing == "back" else stance.head
    on_neck = (
        Affine.scaling(species.head)
        .then(Affine.rotation(tilt + stance.tilt, (0.0, 34.0 * species.head)))
        .then(Affine.translation(x, y - stance.lift))
    )
    grown = Affine.scaling(species.size)
    flip = grown.then(_MIRROR) if facing == "left" else grown
    carried = _carried(holding, on_neck.apply(head.mouth), pen, sign) if facing != "back" else ()
    drawn_head = Group(head.items, on_neck, role="head")
    collar = draw_collar(person, stance.neck, pen, (x, y - stance.lift)) if facing != "back" else []
    items: tuple[Item, ...] = (*body.back, *body.front, *collar, drawn_head, *carried, *body.over)
    on_head = on_neck.then(flip)
    face_box = on_head.apply_rect(_FACE)
    box = flip.apply_rect(extent(head.items, on_neck)) if measured else face_box
    whole = flip.apply_rect(extent(items, IDENTITY)) if measured else face_box
    return Figure(
        drawing=Group(items, flip, role="figure", label=person.key, key=key),
        face=face_box,
        head=box,
        body=whole,
        mouth=on_head.apply(head.mouth),
        ear=on_head.apply(head.ear),
        eyes=tuple(on_head.apply(eye) for eye in head.eyes),
        hands=tuple(flip.apply_rect(Rect(a - _PAW, b - _PAW, 2 * _PAW, 2 * _PAW)) for a, b in body.paws),
        facing=facing,
        kind="animal",
        joints=tuple(
            (name, (at - stance.lift) * species.size)
            for name, at in zip(("neck", "shoulder", "hip"), stance.joints, strict=True)
        ),
    )


def _carried(prop: str | None, mouth: Point, pen: Pen, sign: Sign | None) -> tuple[Item, ...]:
    """A thing held in the mouth."""
    if prop is None:
        return ()
    at = (mouth[0] + 2, mouth[1] + (_ROUND if prop in ("ball", "balloon") else 3.0))
    turned = pen._replace(line=pen.line / _CARRIED_SIZE)
    return (held(prop, at, turn=0.0 if sign else _CARRIED.get(prop, 0.0), size=_CARRIED_SIZE, pen=turned, sign=sign),)
