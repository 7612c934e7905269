"""What an alt text has told already, so that it need not say it twice."""

from comicgen.layout.result import Composition
from comicgen.script.model import Setting

__all__ = ["Memory"]


class Memory:
    """Grows while a comic is told, panel by panel; each picture of a post starts with an empty one."""

    __slots__ = (
        "aways",
        "backs",
        "devices",
        "drawn",
        "joins",
        "kinds",
        "link",
        "moods",
        "places",
        "present",
        "setting",
    )

    def __init__(self, comic: Composition | None = None) -> None:
        self.setting: Setting | None = None  # the last place
        self.places: set[str] = set()  # every place so far
        self.present: set[str] = set()  # who has been told to be in the last place
        self.kinds: set[str] = set()  # of which animals it has been told what they are
        self.devices: set[str] = set()  # of which voices, through what they are heard
        self.aways: dict[str, str] = {}  # from where somebody unseen was heard last
        self.moods: dict[str, str] = {}  # how somebody looked in the panel before
        self.joins = True  # whether what is said may go on in the sentence of what is seen
        self.link: tuple[str, str] | None = None  # who ends the last sentence, and how what they say goes on from it
        self.drawn: dict[str, tuple[str, ...]] = {}  # who is in each panel of a composition
        self.backs: dict[str, tuple[str, ...]] = {}  # and whom of them it shows from behind
        for panel in comic.panels if comic else ():
            people = [figure for figure in panel.figures if figure.kind != "voice"]
            self.drawn[panel.id] = tuple(figure.name for figure in people)
            self.backs[panel.id] = tuple(figure.name for figure in people if figure.facing == "back")
