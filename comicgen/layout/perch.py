"""Perch: animals who talk with people are lifted to where the frame shows them.

Comes in: the roles of a panel and their figures at rest. Goes out: how high each animal sits, in U, and on what. From
afar they are on the floor; where the frame cuts people at the waist, an animal on the floor would not be seen.
"""

from collections.abc import Mapping, Sequence

from comicgen.cast import LYING, SITTING, Figure, has_wheels, placed
from comicgen.geometry import Affine
from comicgen.layout.model import WIDE, Role
from comicgen.script.words.beings import animal_pose
from comicgen.settings import bed_for, seat_for

__all__ = ["beds_of", "is_animal", "lifted", "lifts_of", "perch_for"]

BELOW_FACES = 62.0  # how far the middle of its face is below the lowest of the people's
LOWEST, HIGHEST = 60.0, 158.0  # tops of what it may sit on
STEP = 2.0
OUTSIDE = frozenset({"bench", "log", "rock", "bale", "low wall"})  # seats of places in the open


def is_animal(role: Role) -> bool:
    """Whether this is somebody on four legs."""
    return role.person is not None and role.person.kind != "person"


LIE_AT = {"bed": 62.0, "sofa": 70.0}  # how high one lies on it
SOFA = 78.0  # how high an animal sits on it


def beds_of(roles: Sequence[Role], place: str | None) -> dict[int, tuple[str, float]]:
    """Who lies on a bed or a sofa, or sits on the sofa as an animal among people, and how high; by index."""
    bed, found = bed_for(place), dict[int, tuple[str, float]]()
    shared = seat_for(place) == "sofa" and any(
        role.person and not is_animal(role) and role.pose in SITTING and not has_wheels(role.person) for role in roles
    )
    for i, role in enumerate(roles):
        if role.person is None:
            continue
        if is_animal(role):
            if role.pose in LYING and bed:  # as written; what only lies because it has no arms to cross stays below
                found[i] = bed, LIE_AT[bed]
            elif animal_pose(role.pose) == "sit" and shared:
                found[i] = "sofa", SOFA
        elif bed and role.pose in LYING and not has_wheels(role.person):
            found[i] = bed, LIE_AT[bed]
    return found


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
