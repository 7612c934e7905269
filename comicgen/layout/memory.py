"""Memory: what one panel hands to the next. Comes in: panels and roles, in order. Goes out: who is there, who sits, how
everybody was last drawn, and what was said last.
"""

import zlib
from collections.abc import Iterable

from comicgen.cast import SITTING, stays_seated
from comicgen.layout.model import Role, place_of
from comicgen.script.model import Feeling, Line, Panel
from comicgen.settings import everybody_sits

__all__ = ["UNHEARD", "Drawn", "Memory", "shown_pose"]

UNHEARD = ("caption", "thought", "sfx")  # what nobody in the picture hears as words
Drawn = tuple[Feeling, str]  # a face and a pose


class Memory:
    """What one panel hands to the next: who was there, and how they last stood."""

    def __init__(self, title: str) -> None:
        self.present: tuple[str, ...] = ()
        self.company: tuple[str, ...] = ()  # all who were seen in this place
        self.moods: dict[str, Feeling] = {}  # how those who were seen in this place felt last
        self.place: str | None = None
        self.poses: dict[str, str] = {}
        self.spent: set[tuple[str, str]] = set()  # gestures that wear out
        self.drawn: dict[str, tuple[Drawn, ...]] = {}  # the last two drawings of everybody
        self.said: Line | None = None  # the last thing said in this place
        self.seated: set[str] = set()  # who sat down in this place and was not seen getting up
        # Plain poses take turns; where the turns begin differs from comic to comic.
        self.turns = zlib.crc32(title.encode())

    def leave(self, panel: Panel, keys: tuple[str, ...]) -> None:
        """A panel is over: who was there, and what was said last."""
        self.said = next((line for line in reversed(panel.lines) if line.kind not in UNHEARD), self.said)
        self.present, self.place = keys, place_of(panel) or self.place
        self.company = tuple(dict.fromkeys((*self.company, *keys)))

    def look_on(self, panel: Panel) -> None:
        """A new place has seen and heard nothing yet."""
        if place_of(panel) not in (self.place, None):
            self.said, self.company = None, ()
            self.moods.clear()

    def keep(self, role: Role) -> None:
        """How somebody was drawn, and felt."""
        self.moods[role.key] = role.feeling
        self.drawn[role.key] = (*self.drawn.get(role.key, ())[-1:], (role.feeling, shown_pose(role.pose, role.seated)))

    def wears_out(self, key: str, drawn: Drawn) -> bool:
        """Whether a drawing would stand for the third time running."""
        return self.drawn.get(key, ()) == (drawn, drawn)

    def sit_down(self, panel: Panel, keys: Iterable[str]) -> None:
        """Who sits stays seated as long as the place lasts, until the script has them do something else."""
        if place_of(panel) not in (self.place, None):
            self.seated.clear()
        in_seats = everybody_sits(place_of(panel))
        if in_seats:
            self.seated.update(keys)
        for actor in panel.actors:
            if actor.pose in SITTING:
                self.seated.add(actor.name)
            elif actor.pose and not (in_seats and stays_seated(actor.pose)):
                self.seated.discard(actor.name)


def shown_pose(pose: str, seated: bool) -> str:
    return "sit" if seated else pose
