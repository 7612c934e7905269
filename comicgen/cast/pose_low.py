"""Poses of those who do not stand: seated, on the floor, kneeling, lying, in the air (see `pose_model`)."""

from comicgen.cast.pose_model import Pose, Reach

__all__ = ["LOW_POSES"]

_ON_LAP = Reach((17, 46), (-20, 84), angle=24), Reach((10, 48), (14, 86), angle=34)
_PALMS = (
    Reach((14, 50), (-38, 38), "flat", angle=-80), Reach((14, 50), (-30, 38), "flat", angle=-90),
)  # fmt: skip

LOW_POSES: dict[str, Pose] = {
    "sit": Pose(*_ON_LAP, legs="sit", lean=-2),
    "legs crossed": Pose(
        Reach((18, 46), (-14, 80), angle=14), Reach((14, 46), (8, 74), "relaxed", angle=150), legs="legs crossed",
        lean=-4, head=(0, -3),
    ),
    "slump": Pose(
        Reach((14, 48), (0, 0), "relaxed", angle=64, at=(46, -92)),
        Reach((12, 50), (0, 0), "relaxed", angle=70, at=(66, -94)),
        legs="sit", lean=15, shoulders=-4, head=(5, 12),
    ),
    "type": Pose(
        Reach((14, 50), (0, 0), "flat", angle=12, at=(52, -142)),
        Reach((12, 50), (0, 0), "flat", angle=10, at=(76, -143)),
        legs="sit", lean=3, head=(3, 5), gear="desk",
    ),
    "drive": Pose(
        Reach((12, 50), (0, 0), "grip", angle=-48, at=(62, -160)),
        Reach((10, 50), (0, 0), "grip", angle=-62, at=(84, -178)),
        legs="sit", lean=-5, head=(0, 3), gear="wheel",
    ),
    "floor": Pose(
        Reach((20, 47), (0, 0), "relaxed", angle=120, at=(-58, -38)),
        Reach((20, 47), (0, 0), "relaxed", angle=60, at=(64, -38)),
        legs="floor", head=(0, -2),
    ),
    "huddle": Pose(
        Reach((22, 44), (0, 0), "flat", angle=8, at=(40, -62)), Reach((12, 48), (0, 0), None, "back", at=(52, -58)),
        legs="huddle", lean=9, shoulders=-6, head=(2, 9),
    ),
    "kneel": Pose(
        Reach((16, 48), (0, 0), "flat", angle=70, at=(-22, -98)),
        Reach((12, 50), (0, 0), "flat", angle=70, at=(30, -98)),
        legs="kneel", lean=2, head=(1, 4),
    ),
    "propose": Pose(
        Reach((15, 48), (-34, 26), "flat", angle=-22), Reach((24, 40), (72, 6), "flat", angle=-20), legs="one knee",
        lean=4, head=(2, -6),
    ),
    "beg": Pose(*_PALMS, legs="kneel", lean=9, head=(4, -9)),
    "crouch": Pose(
        Reach((14, 50), (0, 0), "relaxed", angle=40, at=(58, -76)),
        Reach((12, 50), (0, 0), "relaxed", angle=50, at=(80, -84)),
        legs="crouch", lean=16, head=(5, -10),
    ),
    "jump": Pose(
        Reach((40, -12), (58, -60), "open", "back", -116), Reach((36, -24), (50, -76), "open", "back", -66),
        legs="air", lean=3, head=(0, -6), lift=40,
    ),
    "lie": Pose(
        Reach((40, -14), (0, 0), None, "back", at_head=(-30, 24)),
        Reach((42, -10), (0, 0), None, "back", at_head=(34, 10)),
        legs="lie", turn=-90, head=(2, 12),
    ),
    "sleep": Pose(
        Reach((16, 48), (0, 0), "flat", "over", -84, at_head=(-34, 78)),
        Reach((12, 50), (-18, 64), "relaxed", angle=160),
        legs="asleep", turn=-88, head=(0, 4), shut=True, gear="pillow",
    ),
    "sit front": Pose(Reach((17, 46), (-16, 82), angle=40), Reach((17, 46), (-16, 82), angle=140), legs="sit"),
    "slump front": Pose(
        Reach((17, 46), (-20, 92), angle=64),
        Reach((17, 46), (-20, 92), angle=116), legs="sit", shoulders=-5, head=(0, 9)
    ),
    "type front": Pose(
        Reach((16, 48), (0, 0), "flat", angle=-10, at=(-24, -140)),
        Reach((16, 48), (0, 0), "flat", angle=190, at=(24, -140)),
        legs="sit", head=(0, 3), gear="desk",
    ),
    "drive front": Pose(
        Reach((18, 46), (0, 0), "grip", angle=-70, at=(-40, -158)),
        Reach((18, 46), (0, 0), "grip", angle=-110, at=(40, -158)),
        legs="sit", gear="wheel",
    ),
    "huddle front": Pose(
        Reach((20, 46), (0, 0), "flat", angle=12, at=(-20, -66)),
        Reach((20, 46), (0, 0), "flat", angle=168, at=(20, -66)),
        legs="huddle", shoulders=-6, head=(0, 8),
    ),
    "kneel front": Pose(
        Reach((16, 48), (0, 0), "flat", angle=80, at=(-26, -96)),
        Reach((16, 48), (0, 0), "flat", angle=100, at=(26, -96)),
        legs="kneel",
    ),
    "crouch front": Pose(
        Reach((16, 48), (0, 0), "relaxed", angle=70, at=(-20, -72)),
        Reach((16, 48), (0, 0), "relaxed", angle=110, at=(20, -72)),
        legs="crouch", head=(0, -4),
    ),
}  # fmt: skip
