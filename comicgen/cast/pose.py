"""Poses as numbers: where elbows and wrists are, what the hands do, how the legs stand.

Offsets are in U of an adult, from the shoulder joint, x outward from the body's mid-line (equal numbers on both sides
make a symmetrical pose), y down. A wrist that belongs to the face is given in head space instead, so that it arrives
there on every build. Bones may shorten (foreshortening) but hardly stretch.
"""

from typing import NamedTuple

from comicgen.geometry import Point

__all__ = ["HOLD_POSE", "POSES", "TWO_HANDED", "Pose", "Reach"]


class Reach(NamedTuple):
    """What an arm does."""

    elbow: Point
    wrist: Point
    hand: str | None = "relaxed"  # a shape of `hands`; None: hidden
    layer: str = "front"  # back: behind the body; over: before the head; pocket: behind the hips, in a pocket
    angle: float | None = None  # of the hand, 0 = right, clockwise; None: along the forearm
    at_head: Point | None = None  # the wrist in head space, instead of `wrist`
    on_top: bool = False  # the hand is drawn again over the other arm
    at_waist: bool = False  # the wrist is beside the waist, whatever the build


class Pose(NamedTuple):
    """A whole body's attitude."""

    near: Reach
    far: Reach
    legs: str = "stand"
    weight: float = 0.0  # 1: on the near leg, -1: on the far leg, 0: on both
    lean: float = 0.0  # of the upper body, degrees forward
    shoulders: float = 0.0  # raised (negative)
    head: tuple[float, float] = (0.0, 0.0)  # moved forward, U; tilted, degrees
    near_first: bool = False  # the near arm is drawn before the far one
    holds: str | None = None  # a prop that belongs to the pose
    holder: str = "far"
    shut: bool = False  # the eyes


_HANG = Reach((9, 54), (10, 104))
_HANG_BACK = Reach((9, 54), (9, 103), layer="back")
_LOOSE = Reach((17, 51), (9, 100))
_HIP = Reach((40, 40), (4, 74), "fist", angle=25, at_waist=True)

POSES: dict[str, Pose] = {
    "stand": Pose(Reach((16, 52), (11, 102)), _HANG_BACK, weight=0.5),
    "relaxed": Pose(
        Reach((20, 50), (9, 99)), Reach((10, 55), (14, 103), layer="back"), weight=1, lean=-1, head=(0, -3)
    ),
    "pockets": Pose(
        Reach((29, 47), (0, 100), None, "pocket"), Reach((26, 49), (0, 100), None, "pocket"),
        weight=1, shoulders=-3, head=(0, 3),
    ),
    "hips": Pose(
        _HIP, Reach((40, 40), (4, 74), "fist", angle=155, at_waist=True), weight=-0.9, head=(0, -2)
    ),
    "crossed": Pose(
        Reach((11, 52), (-58, 36), "relaxed", angle=-14), Reach((11, 50), (-46, 44), None), weight=0.9, shoulders=-1,
        lean=-1, head=(0, -3),
    ),
    "explain": Pose(
        Reach((18, 51), (10, 100)), Reach((14, 50), (52, 24), "open", angle=-34), weight=0.8, lean=2, head=(1, 3)
    ),
    "point": Pose(_HIP, Reach((50, 4), (98, -10), "point", angle=-6), weight=-0.8, lean=3, head=(1, 1)),
    "wave": Pose(
        Reach((18, 51), (11, 100)), Reach((38, 34), (56, -14), "open", angle=-72), weight=1, lean=-2, head=(0, -5)
    ),
    "shrug": Pose(
        Reach((20, 47), (56, 27), "open", angle=207),
        Reach((17, 48), (55, 19), "open", angle=-38),
        shoulders=-8, weight=0.5, head=(0, 7),
    ),
    "think": Pose(
        Reach((13, 52), (-50, 58), "flat", angle=-4),
        Reach((12, 56), (0, 0), "fist", "over", -112, at_head=(23, 73)),
        weight=0.9, near_first=True, head=(1, 4),
    ),
    "facepalm": Pose(
        Reach((16, 52), (10, 101)),
        Reach((32, 14), (0, 0), "open", "over", -160, at_head=(30, 14)),
        weight=0.5, lean=2, head=(2, 9), shut=True,
    ),
    "cheer": Pose(
        Reach((37, -15), (51, -66), "fist", "back", -104), Reach((35, -24), (45, -77), "fist", "back", -80),
        weight=0.7, lean=-2, head=(0, -4),
    ),
    "phone": Pose(
        _LOOSE, Reach((15, 50), (0, 0), "hold", angle=-86, at_head=(59, 77)), weight=0.8, head=(2, 6), holds="phone"
    ),
    "call": Pose(
        Reach((36, 8), (0, 0), "cup", "over", -70, at_head=(-50, 36)),
        _HANG_BACK,
        weight=-0.6, holds="phone", holder="near",
    ),
    "heart": Pose(Reach((15, 48), (-34, 26), "flat", angle=-22), _HANG_BACK, weight=0.8, head=(0, 4)),
    "hug": Pose(
        Reach((10, 52), (-62, 27), "flat", angle=-24),
        Reach((10, 52), (-60, 33), "flat", angle=202, on_top=True),
        shoulders=-5, weight=0.6, head=(0, 4),
    ),
    "clasp": Pose(
        Reach((17, 48), (-20, 74), "fist", angle=10), Reach((17, 48), (-22, 70), "fist", angle=170),
        weight=0.7, head=(0, 3),
    ),
    "offer": Pose(
        Reach((17, 51), (10, 100)), Reach((30, 40), (78, 18), "flat", angle=-14), weight=-0.6, lean=4, head=(2, 2)
    ),
    "sit": Pose(Reach((17, 46), (-20, 84), angle=24), Reach((10, 48), (14, 86), angle=34), legs="sit", lean=-2),
    "walk": Pose(
        Reach((26, 46), (34, 92), "fist"), Reach((20, 48), (48, 82), "fist", "back"), legs="walk", lean=4
    ),
    "run": Pose(
        Reach((44, 26), (58, 70), "fist", angle=62), Reach((26, 40), (64, 8), "fist", "back", -52), legs="run", lean=11
    ),
    # Postures that no script names: they belong to something held (HOLD_POSE).
    "hold": Pose(_LOOSE, Reach((10, 54), (38, 22), "grip", angle=-34), weight=0.7),
    "show": Pose(_LOOSE, Reach((12, 52), (30, 16), "hold", angle=-62), weight=0.6),
    "read": Pose(
        Reach((15, 49), (-3, 62), "hold", angle=-40), Reach((15, 49), (-1, 60), "hold", angle=220), weight=0.5,
        head=(1, 5),
    ),
    "carry": Pose(Reach((17, 51), (9, 100)), Reach((18, 50), (36, 10), "grip", angle=-62), weight=0.5),
    # What a pose becomes when the figure faces the reader or turns its back.
    "sit front": Pose(Reach((17, 46), (-16, 82), angle=40), Reach((17, 46), (-16, 82), angle=140), legs="sit"),
    "walk front": Pose(
        Reach((16, 50), (16, 96), "fist"), Reach((18, 48), (8, 84), "fist", angle=84), legs="walk", lean=0
    ),
    "run front": Pose(
        Reach((30, 38), (34, 88), "fist"), Reach((34, 40), (22, 6), "fist", angle=-104), legs="run", lean=0
    ),
}  # fmt: skip

HOLD_POSE: dict[str, str] = {
    "phone": "phone",
    "mug": "hold",
    "book": "read",
    "letter": "show",
    "flower": "hold",
    "umbrella": "carry",
}

TWO_HANDED = frozenset({"book"})
