"""The cast: people and voices, drawn from parameters.

Comes in: characters of the script, feelings, poses. Goes out: Figures in their own space, with the places that the
letterer needs.
"""

from comicgen.cast.aids import has_wheels
from comicgen.cast.expression import EXPRESSIONS, Face, face_of
from comicgen.cast.figure import figure
from comicgen.cast.look import person
from comicgen.cast.model import Figure, Person, placed
from comicgen.cast.palette import contour
from comicgen.cast.pose import HOLD_POSE, LYING, PAIR_POSES, POSES, SITTING, stays_seated
from comicgen.cast.voice import device, voice_colour

__all__ = [
    "EXPRESSIONS",
    "HOLD_POSE",
    "LYING",
    "PAIR_POSES",
    "POSES",
    "SITTING",
    "Face",
    "Figure",
    "Person",
    "contour",
    "device",
    "face_of",
    "figure",
    "has_wheels",
    "person",
    "placed",
    "stays_seated",
    "voice_colour",
]
