"""What the rooms of layout hand to each other about the story: a Role in a panel, a Beat."""

from comicgen.cast import Person
from comicgen.frozen import NamedTuple
from comicgen.geometry import Point
from comicgen.script.model import Feeling, Inks, Panel
from comicgen.script.words.scenes import GROUNDS

__all__ = ["CLOSE", "WIDE", "Beat", "Heard", "Role", "place_of"]

CLOSE = ("close-up", "extreme close-up")
WIDE = ("establishing", "long", "full", "silhouette")


class Role(NamedTuple):
    """Somebody in a panel. `person` is None for a voice with a device."""

    key: str
    name: str
    person: Person | None
    device: str | None
    colour: str | None
    feeling: Feeling
    pose: str
    facing: str | None  # as written
    place: str | None
    holding: str | None
    speaks: bool
    first_line: int  # index of the first line; 99 for a listener
    to: str | None  # to whom, as far as known
    worn_by: str | None = None
    hears: bool = False  # a voice that they wear speaks here
    hears_first: bool = False  # and before they speak themselves
    seated: bool = False
    on_seat: bool = False  # and is drawn so whatever the arms do, as in a car
    emanata: tuple[str, ...] | None = None  # as written
    bed: str | None = None  # on what they lie, or sit as an animal: a bed, a sofa
    sign: tuple[str, str] | None = None  # the words on a sign they hold, and their language
    touch: Point | None = None  # where their hand meets a partner's, in U of their figure
    partner: str | None = None  # whom they speak or listen to, in the picture or beyond it


class Heard(NamedTuple):
    """The colours of somebody who says something in a panel, seen or not."""

    key: str
    voice: str | None  # colour of a voice
    inks: Inks | None


class Beat(NamedTuple):
    """A panel with everything decided that has nothing to do with lengths."""

    panel: Panel
    number: int
    roles: tuple[Role, ...]
    shot: str
    words: int
    tints: tuple[tuple[str, str], ...] = ()  # whose voice captions are, and the colour that stands for them
    heard: tuple[Heard, ...] = ()
    line: tuple[str, ...] = ()  # everybody of the scene from left to right
    over: str | None = None  # over whose shoulder we look, when that was ours to choose

    @property
    def standing(self) -> tuple[Role, ...]:
        """Everybody who takes up room: people, and devices that nobody wears."""
        return tuple(role for role in self.roles if not (role.device and (role.worn_by or role.device == "earpiece")))

    @property
    def people(self) -> tuple[Role, ...]:
        """Everybody with a body."""
        return tuple(role for role in self.roles if role.person)


def place_of(panel: Panel) -> str | None:
    """Where a panel plays; None when it does not say, and for grounds that are no place."""
    place = panel.setting.place
    return None if place in GROUNDS else place
