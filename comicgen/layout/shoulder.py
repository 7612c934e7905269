"""Over the shoulder: the listener's back in the foreground, cut by the panel's side and foot, the speaker beyond.

Comes in: who is in the panel and where they stand. Goes out: who is seen from behind, and how large and where.
"""

from collections.abc import Mapping, Sequence

from comicgen.cast import Figure
from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine
from comicgen.layout.model import Role
from comicgen.layout.perch import is_animal

__all__ = ["Shoulder", "over_whom", "shoulder"]

RESERVED = 0.36  # of the width: people beyond keep out of it
MOST_SHARE = 0.37  # of the width that is seen of the back of a head at most
SEEN = 0.66  # of a head's width that is inside the frame
LARGER = (1.4, 2.1)  # than those beyond: least and most
NECK_LOW = 0.86  # of the height: where the neck meets the shoulders
OVER_WORDS = 0.10  # of the height that the back of a head may rise into the words' zone
HIGHEST_HAIR = 0.10


class Shoulder(NamedTuple):
    """Room for a back: on which side, and how much of the width is left for the others."""

    who: int  # index of the role
    is_left: bool

    def beyond(self, width: float) -> tuple[float, float]:
        """From where to where the others may stand."""
        return (RESERVED * width, width) if self.is_left else (0.0, width - RESERVED * width)


def over_whom(roles: Sequence[Role], places: Mapping[int, float], chosen: str | None = None) -> Shoulder | None:
    """Over whose shoulder we look; None when nobody is beyond.

    That of the chosen one, else a listener's, else that of the one who speaks last. They keep their side, so that the
    line between the two is not crossed.
    """
    people = [i for i, role in enumerate(roles) if role.person and not is_animal(role)]
    if not people or len(roles) < 2:
        return None
    listeners = [i for i in people if not roles[i].speaks]
    addressed = {role.to for role in roles if role.speaks}
    last = max(roles[i].first_line for i in people)
    backs = [i for i in people if roles[i].key == chosen]
    backs = backs or listeners or [i for i in people if roles[i].first_line == last]
    index = max(backs, key=lambda i: (roles[i].key in addressed, abs(places[i] - 0.5), -i))
    others = [places[i] for i in range(len(roles)) if i != index]
    return Shoulder(index, places[index] <= sum(others) / len(others))


def shoulder(found: Shoulder, draft: Figure, size: tuple[float, float], *, zone: float, scale: float) -> Affine:
    """Where the back goes; `scale` is that of the people beyond."""
    width, height = size
    neck = dict(draft.joints)["neck"]
    top = max(zone - OVER_WORDS * height, HIGHEST_HAIR * height)
    wanted = (NECK_LOW * height - top) / (neck - draft.head.y)
    wide = MOST_SHARE * width / (SEEN * draft.head.w)
    large = min(max(min(wanted, wide), LARGER[0] * scale), LARGER[1] * scale)
    middle = draft.head.centre[0] * large
    inside = (SEEN - 0.5) * draft.head.w * large
    x = (inside if found.is_left else width - inside) - middle
    return Affine.scaling(large).then(Affine.translation(x, NECK_LOW * height - neck * large))
