"""Perch: animals who talk with people are lifted to where the frame shows them.

Comes in: the roles of a panel and their figures at rest. Goes out: how high each animal sits, in U, and on what. From
afar they are on the floor; where the frame cuts people at the waist, an animal on the floor would not be seen.
"""

from collections.abc import Mapping, Sequence

from comicgen.cast import Figure, placed
from comicgen.geometry import Affine
from comicgen.layout.model import WIDE, Role
from comicgen.settings import seat_for

__all__ = ["is_animal", "lifted", "lifts_of", "perch_for"]

BELOW_FACES = 62.0  # how far the middle of its face is below the lowest of the people's
LOWEST, HIGHEST = 60.0, 158.0  # tops of what it may sit on
STEP = 2.0
OUTSIDE = frozenset({"bench", "log", "rock", "bale", "low wall"})  # seats of places in the open


def is_animal(role: Role) -> bool:
    """Whether this is somebody on four legs."""
    return role.person is not None and role.person.kind != "person"


def lifts_of(shot: str, roles: Sequence[Role], drafts: Mapping[int, Figure]) -> dict[int, float]:
    """How high each animal sits; only those who sit above the floor."""
    faces = [one.face.centre[1] for i, one in drafts.items() if roles[i].person and not is_animal(roles[i])]
    if shot in WIDE or not faces:
        return {}
    wanted = max(faces) + BELOW_FACES
    found: dict[int, float] = {}
    for i, one in drafts.items():
        if is_animal(roles[i]):
            lift = one.face.centre[1] - wanted
            if lift > LOWEST / 2:
                found[i] = round(min(max(lift, LOWEST), HIGHEST) / STEP) * STEP
    return found


def lifted(draft: Figure, lift: float) -> Figure:
    """A figure that stands so high above the ground."""
    return placed(draft, Affine.translation(0.0, -lift)) if lift else draft


def perch_for(place: str | None) -> str:
    """On what an animal sits there."""
    return "garden wall" if place and seat_for(place) in OUTSIDE else "cabinet"
