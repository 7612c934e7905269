"""What the cast hands out: a resolved Person and a drawn Figure.

Figure space: 1 U is a hundredth of a head, origin on the ground between the feet, x right, y down (so heads have
negative y). A device without a body has its own ground at y = 0.
"""

from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Point, Rect
from comicgen.scene import Group
from comicgen.script.model import Garment

__all__ = ["Coat", "Figure", "Person", "placed"]


class Coat(NamedTuple):
    """The fur of an animal; colours are "#rrggbb"."""

    colour: str = ""
    second: str = ""  # of the markings
    markings: str = "plain"
    ears: str = "pricked"


class Person(NamedTuple):
    """A character with every choice made; colours are "#rrggbb"."""

    key: str
    build: str
    age: str
    skin: str
    face: str
    hair: str
    hair_colour: str
    eyes: str
    eye_size: float
    iris: str | None
    lashes: bool
    brows: float
    nose: str
    lips: str | None
    glasses: str
    facial_hair: str
    top: Garment
    bottom: Garment
    shoes: Garment
    accessories: tuple[str, ...]
    accent: str
    facing: str
    headwear: str = "none"
    headwear_colour: str | None = None  # else the accent
    kind: str = "person"  # or an animal: cat, dog...
    coat: Coat = Coat()


class Figure(NamedTuple):
    """A drawn person or device and the places on it that the letterer needs."""

    drawing: Group  # `key` set, facing applied
    face: Rect  # never covered
    head: Rect  # with hair, hat, emanata
    body: Rect  # everything
    mouth: Point
    ear: Point
    eyes: tuple[Point, ...]
    hands: tuple[Rect, ...]
    facing: str  # left, right, us, back
    kind: str = "person"  # person, animal, voice
    reaching: Group | None = None  # an arm round a partner, drawn when both are there
    joints: tuple[tuple[str, float], ...] = ()  # neck, shoulder, elbow... and the y of each: no frame cuts there


def placed(figure: Figure, transform: Affine) -> Figure:
    """The figure with its drawing and anchors put through a transform (scale and shift, no turning)."""
    point, rect = transform.apply, transform.apply_rect
    return figure._replace(
        drawing=figure.drawing._replace(transform=figure.drawing.transform.then(transform)),
        reaching=figure.reaching and figure.reaching._replace(transform=figure.reaching.transform.then(transform)),
        face=rect(figure.face),
        head=rect(figure.head),
        body=rect(figure.body),
        mouth=point(figure.mouth),
        ear=point(figure.ear),
        eyes=tuple(point(eye) for eye in figure.eyes),
        hands=tuple(rect(hand) for hand in figure.hands),
        joints=tuple((name, point((0.0, y))[1]) for name, y in figure.joints),
    )
