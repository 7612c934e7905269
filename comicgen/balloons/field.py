"""The panel as the search sees it: Field (the scene, measured once), Want (one ask with its bodies), Spot (a try).

Comes in: asks and a scene that reads left to right (`place` mirrors the others). Everything here is flat numbers,
since the search looks at them thousands of times.
"""

from collections.abc import Sequence
from typing import TypeAlias

from comicgen.balloons.bodies import Body, bodies
from comicgen.balloons.kinds import kind_of
from comicgen.balloons.model import Ask, Being, Scene
from comicgen.balloons.plane import Footprint, Segment
from comicgen.frozen import NamedTuple
from comicgen.geometry import Point, Rect
from comicgen.script.style import Style

__all__ = [
    "Arranged",
    "Field",
    "Spot",
    "Want",
    "field_of",
    "joined_across",
    "may_join",
    "wants_of",
]

ACTION_HEIGHT = 0.4  # of the panel: above the middle, where hands and heads are


HEADROOM_HEADS, HEADROOM_EM = (
    0.26,
    1.05,
)  # between a balloon and the hair under it: a quarter head, an em is enough (P12)


_Sides: TypeAlias = tuple[float, float, float, float]  # left, top, right, bottom


class Spot(NamedTuple):
    """A body tried at a place: its cost alone, its box as cropped by the frame, and where its tail would run."""

    cost: float
    x: float
    y: float
    a: float  # half axes, with spikes and scallops
    b: float
    boxy: bool
    x0: float
    y0: float
    x1: float
    y1: float
    root: Point
    target: Point
    shape: int

    @property
    def footprint(self) -> Footprint:
        """The body in the plane."""
        return self.x, self.y, self.a, self.b, self.boxy


class Field(NamedTuple):
    """The scene, measured."""

    scene: Scene
    style: Style
    em: float
    left: float
    top: float
    right: float
    bottom: float
    faces: tuple[Rect, ...]  # grown by the air that a face wants
    heads: tuple[Footprint, ...]
    guarded: tuple[tuple[Rect, Footprint, _Sides], ...]  # faces with heads, and where a body may touch either at all
    hidden: tuple[tuple[_Sides, float], ...]  # what is better seen, and its weight per area (figures: 0)
    gazes: tuple[Segment, ...]  # lines of sight
    headroom: float  # em between a balloon and the hair under it
    clear_until: float  # above this height there is nothing to cover
    air: float  # wanted between balloon and frame
    anchor: float  # cost per length below the top
    aside: float  # cost per length to the side of the mouth
    effort: int
    wide: bool  # more tries


class Want(NamedTuple):
    """One ask, and what follows from its place in the sequence."""

    number: int
    ask: Ask
    bodies: tuple[Body, ...]
    own: frozenset[int]  # beings through which its tail may run: the speaker, who wears the device
    led: bool  # has a tail
    aim: Point  # where its tail runs: the target, or the middle of all speakers of a unison; sfx: where the action is
    heir: int | None  # the later line of the same speech that hangs on it: it needs no tail of its own then
    role: str  # speech first middle last (captions) sfx
    wishes: bool  # whether it matters where it is, but for the common rules
    closes: bool  # the last words of a tier
    leads_on: bool  # the last words before a panel at the side


class Arranged(NamedTuple):
    """A body chosen and placed for every ask."""

    field: Field
    wants: tuple[Want, ...]
    spots: tuple[Spot, ...]


def field_of(scene: Scene, style: Style, *, effort: int, wide: bool) -> Field:
    """The scene, measured for the search."""
    place, frame, em, beings = style.place, scene.frame, scene.em, scene.beings
    air = place.face_gap_em * em
    hats = place.head_gap_em * em
    headroom = [min(HEADROOM_HEADS * being.face.h, HEADROOM_EM * em) for being in beings]
    reaches = tuple(
        being.face.grown(air).union(being.head.grown(max(hats, room)))
        for being, room in zip(beings, headroom, strict=True)
    )
    faces = tuple(being.face.grown(air) for being in beings)
    heads = tuple((*being.head.centre, being.head.w / 2, being.head.h / 2, False) for being in beings)
    hidden = [(being.body, 0.0) for being in beings if being.body.area > 0.0]
    hidden += [(hand, place.hidden / hand.area) for being in beings for hand in being.hands if hand.area > 0.0]
    hidden += [(prop, place.hidden / prop.area) for prop in scene.keep_clear if prop.area > 0.0]
    return Field(
        scene,
        style,
        em,
        frame.x,
        frame.y,
        frame.right,
        frame.bottom,
        faces,
        heads,
        tuple(zip(faces, heads, map(_sides, reaches), strict=True)),
        tuple((_sides(box), weight) for box, weight in hidden),
        scene.gazes,
        max(headroom, default=0.0) / em,
        min([frame.bottom, *(box.y for box in reaches), *(box.y for box, _ in hidden), *_tops(scene.gazes)]),
        place.frame_air_em * em,
        place.top / frame.h,
        place.offset / frame.w,
        effort,
        wide,
    )


def _sides(box: Rect) -> _Sides:
    return box.x, box.y, box.right, box.bottom


def _tops(gazes: Sequence[Segment]) -> list[float]:
    return [min(eye[1], seen[1]) for eye, seen in gazes]


def _own_beings(ask: Ask, beings: Sequence[Being]) -> frozenset[int]:
    """The speaker and, when the voice sits on somebody's head, that somebody."""
    speakers = (ask.speaker, *(other.speaker for other in ask.others))
    own = {speaker for speaker in speakers if speaker is not None and speaker < len(beings)}
    if ask.target is not None and ask.aims == "device":
        own |= {i for i, being in enumerate(beings) if being.head.holds(ask.target)}
    return frozenset(own)


def wants_of(asks: Sequence[Ask], field: Field) -> tuple[Want, ...]:
    """The asks with their bodies, in reading order; only lines that follow each other are meant to be joined."""
    return tuple(
        Want(
            index,
            ask,
            bodies(ask, field.style, field.em),
            _own_beings(ask, field.scene.beings),
            ask.target is not None and ask.kind not in ("caption", "sfx"),
            _aim(ask) if ask.kind != "sfx" else _action(field.scene),
            index + 1 if index + 1 < len(asks) and may_join(ask, asks[index + 1]) else None,
            _role(asks, index),
            bool(ask.at) or ask.kind in ("caption", "sfx"),
            field.scene.closes_tier and index + 1 == len(asks) > 1,
            field.scene.leads_on and index + 1 == len(asks),
        )
        for index, ask in enumerate(asks)
    )


def _action(scene: Scene) -> Point:
    """The middle of the company; of the panel, where nobody is."""
    frame, beings = scene.frame, scene.beings
    if not beings:
        return frame.centre
    low, high = min(being.body.x for being in beings), max(being.body.right for being in beings)
    return (max(low, frame.x) + min(high, frame.right)) / 2, frame.y + ACTION_HEIGHT * frame.h


def _aim(ask: Ask) -> Point:
    points = [ask.target or (0.0, 0.0), *(other.target for other in ask.others)]
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def joined_across(wants: Sequence[Want]) -> tuple[Want, ...]:
    """The same wants, where a line is also meant to hang on its speaker's earlier one when others spoke between."""
    return tuple(
        want._replace(
            heir=next((later.number for later in wants[want.number + 1 :] if may_join(want.ask, later.ask)), None)
        )
        for want in wants
    )


def may_join(earlier: Ask, later: Ask) -> bool:
    """Whether the later line may hang on the earlier one as one speech."""
    family = kind_of(later.kind).joins
    if not later.joined or not family or kind_of(earlier.kind).joins != family or earlier.tones != later.tones:
        return False
    if earlier.others != later.others or later.interrupts:
        return False
    same = earlier.speaker == later.speaker and earlier.target == later.target and earlier.names == later.names
    return same and earlier.target is not None


def _role(asks: Sequence[Ask], index: int) -> str:
    kind, caption = asks[index].kind, asks[index].caption
    if kind not in ("caption", "sfx"):
        return "speech"
    if kind == "sfx":
        return "sfx"
    if caption == "editor":
        return "last"  # notes stand at the foot of the panel
    opens = all(ask.kind in ("caption", "sfx") for ask in asks[: index + 1])
    if opens and (index == 0 or len(asks) > index + 1 or caption in ("place", "time")):
        return "first"
    return "last" if index + 1 == len(asks) else "middle"
