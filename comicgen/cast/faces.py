"""Faces as numbers: one for each expression of the script language.

Comes in: nothing. Goes out: a Face for each name, twenty-five numbers that the makers of eyes, brows and mouth read.
The parameters follow the facial action units (inner brow up = sadness, lower lid up = a true smile...) and the slider
set of animation rigs. `expression` makes the strengths between and the mixtures.
"""

from comicgen.frozen import NamedTuple

__all__ = ["EXPRESSIONS", "NEUTRAL", "Face"]


class Face(NamedTuple):
    """A face as numbers: 0 to 1 or -1 to 1, `tilt` in degrees, `mw` and `mx` in U; gaze for a face turned right."""

    brow_y: float = 0.0  # raised (+) or lowered
    brow_ang: float = 0.0  # inner ends down (+, anger) or up (-, worry)
    brow_bend: float = 0.25  # arched
    brow_asym: float = 0.0  # the near brow higher than the far one
    lid: float = 0.2  # how far the upper lid covers the eye
    lid_ang: float = 0.0  # its inner end lower (+)
    low: float = 0.0  # how far the lower lid rises
    wide: float = 0.0  # the whole eye bigger
    squint: float = 0.0  # the far eye narrower than the near one
    pupil: float = 1.0  # size
    closed: float = 0.0  # beyond 0.5: shut, in a smiling arc (+) or a drooping one (-)
    wink: float = 0.0  # beyond 0.5: the far eye is shut
    gx: float = 0.0  # gaze, forward (+)
    gy: float = 0.0  # gaze, down (+)
    mw: float = 20.0  # width of the mouth
    mx: float = 0.0  # mouth moved forward
    smile: float = 0.18  # corners up (+) or down
    mopen: float = 0.0  # open
    top: float = 0.0  # upper lip bent down (+); towards -1 the mouth becomes round
    teeth: float = 0.0  # shown in an open mouth
    tongue: float = 0.0  # shown in an open mouth; beyond 1.1 stuck out
    skew: float = 0.0  # one corner higher: the far one (+) or the near one
    wob: float = 0.0  # a trembling line
    blush: float = 0.0
    tilt: float = 0.0  # of the head, clockwise
    emanata: tuple[str, ...] = ()


NEUTRAL = Face()

EXPRESSIONS: dict[str, Face] = {
    "neutral": NEUTRAL,
    "happy": Face(
        brow_y=0.35, brow_bend=0.5, lid=0.1, low=0.3, mw=30, smile=0.8, mopen=0.36, top=0.1, teeth=1, blush=0.35
    ),
    "laughing": Face(
        brow_y=0.55, brow_bend=0.6, closed=1, mw=33, smile=0.85, mopen=0.95, teeth=1, tongue=1, blush=0.45, tilt=-7
    ),
    "tender": Face(brow_y=0.3, brow_ang=-0.35, brow_bend=0.45, lid=0.3, low=0.15, mw=21, smile=0.6, blush=0.6, tilt=6),
    "smug": Face(brow_y=0.05, brow_ang=0.15, brow_asym=0.75, lid=0.46, low=0.14, gx=0.35, mw=23, smile=0.45, skew=0.9),
    "thinking": Face(
        brow_y=0.15, brow_ang=0.1, brow_asym=0.6, lid=0.14, gx=0.65, gy=-0.75, mw=13, mx=4, smile=-0.15, skew=0.5,
        tilt=5,
    ),
    "surprised": Face(
        brow_y=1, brow_bend=0.8, lid=0, wide=0.45, pupil=0.72, mw=13, smile=0, mopen=0.8, top=-0.8,
        emanata=("surprise",),
    ),
    "worried": Face(
        brow_y=0.35, brow_ang=-0.8, brow_bend=0, lid=0.06, wide=0.1, pupil=0.84, mw=20, smile=-0.4, wob=0.8,
        emanata=("sweat",),
    ),
    "sad": Face(
        brow_y=0.15, brow_ang=-0.9, brow_bend=0.05, lid=0.34, lid_ang=-0.55, gy=0.45, mw=17, smile=-0.7, tilt=7
    ),
    "crying": Face(
        brow_y=0.25, brow_ang=-1, brow_bend=0.1, closed=-1, mw=24, smile=-0.75, mopen=0.6, top=-0.25, wob=0.25,
        tongue=0.6, blush=0.4, tilt=4, emanata=("tears",),
    ),
    "angry": Face(
        brow_y=-0.75, brow_ang=0.95, brow_bend=-0.1, lid=0.3, lid_ang=0.75, low=0.14, pupil=0.88, mw=22, smile=-0.6,
        emanata=("vein",),
    ),
    "shouting": Face(
        brow_y=-0.7, brow_ang=1, brow_bend=-0.1, lid=0.22, lid_ang=0.8, wide=0.2, pupil=0.75, mw=33, smile=-0.25,
        mopen=1, top=-0.35, teeth=1, tongue=1, blush=0.25, emanata=("vein",),
    ),
    "bored": Face(brow_y=-0.15, brow_bend=0.05, lid=0.56, gx=0.3, gy=0.1, mw=18, smile=-0.12),
    "embarrassed": Face(
        brow_y=0.3, brow_ang=-0.6, lid=0.2, gx=-0.7, gy=0.4, smile=0.1, wob=0.8, blush=1, tilt=5, emanata=("sweat",)
    ),
    "confused": Face(
        brow_y=0.25, brow_ang=-0.2, brow_asym=1, lid=0.1, squint=0.4, pupil=0.86, mw=16, smile=-0.2, skew=-0.6, tilt=8,
        emanata=("question",),
    ),
    "sleepy": Face(
        brow_y=0.15, brow_ang=-0.2, closed=-0.6, mw=11, smile=0, mopen=0.34, top=-0.6, tilt=9, emanata=("zzz",)
    ),
    "wink": Face(brow_y=0.35, brow_asym=0.35, wink=1, low=0.12, mw=26, smile=0.8, skew=0.35, blush=0.35, tilt=-5),
    "disgusted": Face(
        brow_y=-0.4, brow_ang=0.45, brow_asym=0.4, lid=0.42, low=0.38, gx=-0.35, mw=20, smile=-0.5, mopen=0.3,
        top=-0.2, tongue=1.3, skew=-0.5, wob=0.4,
    ),
    # Those who stand tall, and those who hope.
    "proud": Face(
        brow_y=0.5, brow_ang=0.05, brow_bend=0.55, closed=-0.7, mw=25, smile=0.72, blush=0.2, tilt=-9,
        emanata=("sparkle",),
    ),
    "excited": Face(
        brow_y=0.95, brow_bend=0.7, lid=0, wide=0.3, pupil=1.1, gy=-0.15, mw=34, smile=0.95, mopen=0.8, top=0.1,
        teeth=1, tongue=1, blush=0.5, tilt=-3, emanata=("sparkle",),
    ),
    "hopeful": Face(
        brow_y=0.7, brow_ang=-0.6, brow_bend=0.35, lid=0, wide=0.15, pupil=1.1, gx=0.3, gy=-0.6, mw=19, smile=0.5,
        blush=0.3, tilt=-5,
    ),
    "relieved": Face(
        brow_y=0.45, brow_ang=-0.75, brow_bend=0.35, closed=-0.8, mw=18, smile=0.55, mopen=0.3, top=-0.2, blush=0.25,
        tilt=-5, emanata=("puff",),
    ),
    "content": Face(brow_y=0.2, brow_ang=-0.1, brow_bend=0.6, closed=1, mw=20, smile=0.62, blush=0.45, tilt=5),
    "moved": Face(
        brow_y=0.55, brow_ang=-0.9, brow_bend=0.3, lid=0.04, low=0.3, wide=0.12, pupil=1.1, mw=23, smile=0.62,
        blush=0.65, tilt=4, emanata=("welling",),
    ),
    "in love": Face(
        brow_y=0.7, brow_ang=-0.15, brow_bend=0.6, closed=1, mw=28, smile=0.9, mopen=0.5, tongue=0.8, blush=1,
        tilt=8, emanata=("heart eyes", "hearts"),
    ),
    # Those who plan, doubt and envy.
    "determined": Face(
        brow_y=-0.55, brow_ang=0.7, brow_bend=0.1, lid=0.12, lid_ang=0.3, low=0.2, pupil=1, mw=19, smile=-0.1, mx=1,
        skew=0.25, tilt=-3,
    ),
    "sceptical": Face(
        brow_y=-0.1, brow_ang=0.25, brow_bend=0.3, brow_asym=1.6, lid=0.3, low=0.12, squint=1, gx=0.3, mw=18, mx=3,
        smile=-0.3, skew=0.9, tilt=5,
    ),
    "jealous": Face(
        brow_y=-0.35, brow_ang=0.6, brow_asym=0.2, lid=0.46, lid_ang=0.25, low=0.2, gx=0.85, gy=0.05, mw=17,
        smile=-0.75, wob=0.45, blush=0.25, tilt=-5, emanata=("steam",),
    ),
    "mischievous": Face(
        brow_y=-0.15, brow_ang=0.9, brow_bend=0.45, lid=0.2, lid_ang=0.4, low=0.4, gx=0.45, mw=34, smile=1.0,
        mopen=0.34, top=0.35, teeth=1.6, tilt=4,
    ),
    "annoyed": Face(
        brow_y=-0.6, brow_ang=0.35, brow_bend=-0.1, lid=0.5, low=0.12, gx=0.15, mw=24, smile=-0.22, skew=-0.4,
        emanata=("steam",),
    ),
    # Those who are small: fear, guilt, want.
    "scared": Face(
        brow_y=0.9, brow_ang=-0.95, brow_bend=0, lid=0, wide=0.55, pupil=0.6, mw=28, smile=-0.55, mopen=0.42, top=0.2,
        teeth=1.6, tilt=-4, emanata=("shiver", "gloom"),
    ),
    "guilty": Face(
        brow_y=0.2, brow_ang=-0.75, brow_bend=0.1, lid=0.32, lid_ang=-0.3, gx=-0.8, gy=0.5, mw=13, smile=-0.35, mx=3,
        skew=-0.6, blush=0.3, tilt=10, emanata=("sweat",),
    ),
    "pleading": Face(
        brow_y=0.65, brow_ang=-1.1, brow_bend=0, lid=0, low=0.1, wide=0.4, pupil=1.1, gy=-0.35, mw=12, smile=-0.6,
        blush=0.5, tilt=8, emanata=("welling",),
    ),
    "tired": Face(
        brow_y=-0.05, brow_ang=-0.45, brow_bend=0, lid=0.6, lid_ang=-0.3, gy=0.3, mw=17, smile=-0.4, mopen=0.24,
        top=-0.4, tilt=8, emanata=("bags",),
    ),
    "hungry": Face(
        brow_y=0.4, brow_ang=-0.3, brow_bend=0.5, lid=0, wide=0.1, pupil=1.05, gx=0.5, gy=0.3, mw=24, smile=0.5,
        mopen=0.34, tongue=1.3, blush=0.3, tilt=3, emanata=("drool",),
    ),
    "dizzy": Face(
        brow_y=0.35, brow_ang=-0.4, brow_asym=0.5, brow_bend=0.2, lid=0, mw=24, smile=-0.1, wob=1.0, tilt=10,
        emanata=("dizzy", "stars"),
    ),
}  # fmt: skip
