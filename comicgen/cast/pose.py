"""Poses as numbers: where elbows and wrists are, what the hands do, how the legs stand (see `pose_model`).

Here are the standing ones and those that walk; who sits, kneels, lies or leaps is in `pose_low`.
"""

from comicgen.cast.pose_low import LOW_POSES
from comicgen.cast.pose_model import Pose, Reach

__all__ = [
    "HOLD_POSE",
    "LYING",
    "PAIR_POSES",
    "POSES",
    "SITTING",
    "TWO_HANDED",
    "WITH_PARTNER",
    "Pose",
    "Reach",
    "stays_seated",
]

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
        _LOOSE, Reach((9, 54), (0, 0), "hold", angle=-80, at_head=(77, 90)), weight=0.8, head=(2, 6), holds="phone"
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
    "walk": Pose(
        Reach((26, 46), (34, 92), "fist"), Reach((20, 48), (48, 82), "fist", "back"), legs="walk", lean=4
    ),
    "run": Pose(
        Reach((44, 26), (58, 70), "fist", angle=62), Reach((26, 40), (64, 8), "fist", "back", -52), legs="run", lean=11
    ),
    "point up": Pose(
        Reach((18, 51), (10, 100)), Reach((30, 34), (27, -22), "point", angle=-86), weight=0.8, head=(0, -3),
    ),
    "arms open": Pose(
        Reach((38, 26), (80, -8), "open", angle=196), Reach((38, 24), (78, -14), "open", angle=-18),
        weight=0.5, shoulders=-3, head=(0, -4),
    ),
    "pray": Pose(
        Reach((14, 50), (-38, 46), "flat", angle=-84), Reach((14, 50), (-30, 46), "flat", angle=-94),
        weight=0.4, head=(2, 6),
    ),
    "hands over mouth": Pose(
        Reach((14, 50), (0, 0), "flat", "over", -68, at_head=(-14, 66)),
        Reach((14, 50), (0, 0), "flat", "over", -116, at_head=(38, 64)),
        shoulders=-6, weight=0.4, lean=-3,
    ),
    "ears covered": Pose(
        Reach((44, -2), (0, 0), "flat", "over", -66, at_head=(-62, 40)),
        Reach((44, -4), (0, 0), "flat", "over", -114, at_head=(60, 38)),
        shoulders=-7, weight=0.3, head=(0, 5), shut=True,
    ),
    "salute": Pose(
        Reach((16, 52), (8, 104), "flat"),
        Reach((52, 4), (0, 0), "flat", "over", -160, at_head=(66, -16)), head=(0, -2), shoulders=-2,
    ),
    "shush": Pose(
        _LOOSE, Reach((20, 50), (0, 0), "point", "over", -108, at_head=(31, 70)), weight=0.8, lean=3, head=(3, 3)
    ),
    "thumbs up": Pose(_LOOSE, Reach((16, 50), (46, 12), "thumb", angle=-16), weight=0.9, lean=-1, head=(0, -4)),
    "read": Pose(
        Reach((15, 49), (-3, 62), "hold", angle=-40), Reach((15, 49), (-1, 60), "hold", angle=220), weight=0.5,
        head=(1, 5), holds="book",
    ),
    "drink": Pose(
        _LOOSE, Reach((26, 44), (0, 0), "grip", "over", -128, at_head=(40, 60)), weight=0.8, head=(0, -5), holds="mug"
    ),
    "carry": Pose(
        Reach((12, 53), (-12, 70), "grip", angle=-4), Reach((12, 53), (-12, 70), "grip", angle=184),
        legs="walk", lean=-4, holds="box",
    ),
    "push": Pose(
        Reach((10, 50), (0, 0), "flat", angle=-70, at=(92, -196)),
        Reach((10, 50), (0, 0), "flat", angle=-70, at=(98, -210)),
        legs="stride", lean=17, head=(4, -8), gear="crate",
    ),
    "lean": Pose(
        Reach((11, 52), (-58, 36), "relaxed", angle=-14), Reach((11, 50), (-46, 44), None), legs="lean", tilt=-7,
        shoulders=-2, head=(2, 6),
    ),
    "lean on table": Pose(
        Reach((10, 54), (0, 0), "flat", angle=14, at=(52, -146)),
        Reach((10, 54), (0, 0), "flat", angle=8, at=(104, -148)),
        legs="lean", lean=12, head=(4, -8), gear="counter",
    ),
    "dance": Pose(
        Reach((42, 18), (70, 58), "relaxed", angle=140), Reach((34, -22), (54, -70), "open", "back", -64),
        legs="dance", weight=1, lean=-6, shoulders=-2, head=(0, 9),
    ),
    # Of two people; alone they are begun, and "hug" is one's own (see `pairs`).
    "arm round": Pose(
        Reach((17, 51), (10, 100)), Reach((38, 22), (78, 34), "relaxed", "back", 66), weight=0.7, head=(1, 3),
        touches="far",
    ),
    "hold hands": Pose(
        Reach((17, 51), (10, 100)), Reach((20, 50), (32, 98), "fist", angle=74), weight=0.6, head=(0, 3),
        touches="far",
    ),
    "high five": Pose(
        Reach((18, 51), (12, 100)), Reach((40, 4), (54, -48), "open", angle=-74), weight=0.8, lean=3, head=(0, -4),
        touches="far",
    ),
    "handshake": Pose(
        Reach((17, 51), (10, 100)), Reach((22, 46), (64, 38), "flat", angle=-4), weight=0.6, lean=3, head=(1, 2),
        touches="far",
    ),
    "embrace": Pose(
        Reach((18, 46), (80, 40), "relaxed"), Reach((8, 52), (-12, 70), None, "back"), shoulders=-4, lean=2,
        head=(-2, 4), touches="near",
    ),
    # Postures that no script names: they belong to something held (HOLD_POSE).
    "hold": Pose(_LOOSE, Reach((10, 54), (38, 22), "grip", angle=-34), weight=0.7),
    "show": Pose(_LOOSE, Reach((12, 52), (30, 16), "hold", angle=-62), weight=0.6),
    "shelter": Pose(Reach((17, 51), (9, 100)), Reach((18, 50), (36, 10), "grip", angle=-62), weight=0.5),
    "bring": Pose(
        Reach((13, 52), (-12, 66), "grip", angle=-6), Reach((13, 52), (-12, 66), "grip", angle=186), weight=0.6
    ),
    "placard": Pose(
        Reach((19, 50), (10, 92), "grip", angle=-84), Reach((19, 50), (10, 92), "grip", angle=-96), weight=0.6
    ),
    "hang": Pose(_LOOSE, Reach((12, 53), (14, 100), "fist", angle=84), weight=0.7),
    "strum": Pose(
        Reach((20, 48), (-14, 66), "relaxed", angle=30), Reach((18, 48), (40, 38), "grip", angle=-60), weight=0.8,
        lean=-2, head=(0, 4),
    ),
    # What a pose becomes when the figure faces the reader or turns its back.
    "push front": Pose(
        Reach((14, 48), (0, 0), "flat", angle=-80, at=(-40, -190)),
        Reach((14, 48), (0, 0), "flat", angle=-100, at=(40, -190)),
        legs="walk", lean=0, gear="crate",
    ),
    "lean on table front": Pose(
        Reach((30, 44), (0, 0), "flat", angle=100, at=(-62, -150)),
        Reach((30, 44), (0, 0), "flat", angle=80, at=(62, -150)),
        shoulders=-5, head=(0, 0), gear="counter",
    ),
    "walk front": Pose(
        Reach((16, 50), (16, 96), "fist"), Reach((18, 48), (8, 84), "fist", angle=84), legs="walk", lean=0
    ),
    "run front": Pose(
        Reach((30, 38), (34, 88), "fist"), Reach((34, 40), (22, 6), "fist", angle=-104), legs="run", lean=0
    ),
    **LOW_POSES,
}  # fmt: skip

PAIR_POSES = ("hug", "arm round", "hold hands", "high five", "handshake")
WITH_PARTNER = {"hug": "embrace"}  # what a pose becomes when the other is there
SITTING = frozenset(name for name, pose in POSES.items() if pose.on_seat)


def stays_seated(pose: str) -> bool:
    """Whether a pose is one of the arms alone, so that somebody who sits may do it seated."""
    return pose in POSES and POSES[pose].legs == "stand" and POSES[pose].gear is None


LYING = frozenset(name for name, pose in POSES.items() if pose.lies)

HOLD_POSE: dict[str, str] = {
    "phone": "phone",
    "mug": "hold",
    "book": "read",
    "letter": "show",
    "flower": "hold",
    "umbrella": "shelter",
    "box": "bring",
    "bag": "hang",
    "ball": "hold",
    "balloon": "show",
    "camera": "bring",
    "gift": "bring",
    "guitar": "strum",
    "knife": "hold",
    "laptop": "bring",
    "newspaper": "read",
    "pen": "show",
    "sign": "hold",
    "spoon": "hold",
    "sword": "hold",
    "wand": "hold",
}

TWO_HANDED = frozenset({"book", "box", "camera", "gift", "guitar", "laptop", "newspaper"})
