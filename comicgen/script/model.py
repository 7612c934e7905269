"""The comic as written: frozen values, one for each thing that the script language can say.

Comes in: nothing; `build` makes these from YAML. Goes out: to the composer. Text is in natural case with its marks
(`*stress*`) still in it. Every value knows where it stands in the source.
"""

from comicgen.diagnostics import Span
from comicgen.frozen import NamedTuple
from comicgen.script.shapes import Shape

__all__ = [
    "Actor",
    "Character",
    "Feeling",
    "Format",
    "Fur",
    "Garment",
    "Inks",
    "Line",
    "Look",
    "PagePlan",
    "Panel",
    "Script",
    "Setting",
    "TierPlan",
    "Voice",
]


class Feeling(NamedTuple):
    """An expression by its canonical name, and how strong it is: 0.5 slightly, 1 plain, 1.3 very, 1.5 extremely."""

    name: str
    degree: float = 1.0
    also: tuple[tuple[str, float], ...] = ()  # what else is felt; the first is the strongest


class Line(NamedTuple):
    """Something said, thought, told or heard."""

    kind: str  # one of the kinds of `words`, caption or sfx
    text: str
    span: Span
    text_span: Span
    by: tuple[str, ...] = ()  # keys of the cast; empty for captions, SFX and a voice without a name
    where: str | None = None  # off, off left, off right, off top, off bottom
    link: str | None = None  # joined, apart, interrupts
    to: str | None = None
    caption: str = "narrator"  # narrator place time inner voice editor (kind "caption" only)
    voice_of: str | None = None
    loudness: str = "plain"  # small plain loud huge (kind "sfx" only)
    source: str | None = None  # sfx: a name or a prop from which it comes
    side: str | None = None  # sfx: left, right
    timbre: str | None = None  # sfx: hard heavy airy wet round metal electric dry; None: as its letters say
    course: str | None = None  # sfx: rising falling growing fading; None: as its words choose
    hollow: bool = False  # sfx: letters of paper
    feeling: Feeling | None = None
    at: str | None = None  # "top left"...
    nudge: tuple[float, float] = (0.0, 0.0)
    id: str | None = None
    heard_as: str = ""  # how those who are off and not in the cast are called; `by` holds the others
    opening: str = ""  # lettered before the words, by convention: quotes, asterisks, the mark of a speech that goes on
    closing: str = ""  # and after them
    tone: str | None = None  # inverted: light words on a dark ground

    @property
    def lettered(self) -> str:
        """The words with what convention puts round them."""
        return f"{self.opening}{self.text}{self.closing}" if self.opening or self.closing else self.text


class Actor(NamedTuple):
    """One appearance of a character in a panel, as far as the script says."""

    name: str  # key of the cast
    span: Span
    pose: str | None = None
    feeling: Feeling | None = None
    place: str | None = None  # far left, left, centre, right, far right
    facing: str | None = None  # left, right, us, back, or a name of the cast
    holding: str | None = None
    sign: str | None = None  # the words on a sign that is held
    emanata: tuple[str, ...] | None = None  # signs round the head; None: those of the expression
    is_kept: bool = False  # the script does not name them here: a layout lock remembers that they were in the picture


class Setting(NamedTuple):
    """Where and when: already resolved, since place, time and weather carry on from panel to panel."""

    place: str | None  # a stock setting's name; None: no setting
    time: str | None = None
    weather: str | None = None
    colour: str | None = None  # for the plain and patterned settings
    span: Span | None = None


class Panel(NamedTuple):
    """The moment as written."""

    id: str
    span: Span
    setting: Setting
    lines: tuple[Line, ...] = ()
    actors: tuple[Actor, ...] = ()
    shot: str | None = None
    width: float = 1.0
    height: float = 1.0
    border: bool = True
    bleed: bool = False  # runs over the edges of the sheet that it touches
    inset_in: str | None = None  # id of the panel in whose corner it lies; always one before it
    at: str | None = None  # the corner: "top left"...
    after: str | None = None  # "time passes", "at once"
    alt: str | None = None
    note: str | None = None
    continues: str | None = None  # made by the composer: the id of the written panel whose later lines it holds


class Garment(NamedTuple):
    """A piece of clothing; None means: chosen for the character."""

    kind: str | None = None
    colour: str | None = None
    pattern: str | None = None


class Fur(NamedTuple):
    """The coat of an animal; None means: chosen for the character. Colours are "#rrggbb"."""

    colour: str | None = None
    markings: str | None = None
    second: str | None = None  # the colour of the markings


class Look(NamedTuple):
    """How a person looks, as far as it is said; what is None follows from the stock character or the name.

    Colours are "#rrggbb": the reader has looked up their names.
    """

    build: str | None = None  # slim average broad round curvy child
    age: str | None = None  # child teen adult elder
    skin: str | None = None
    face: str | None = None  # oval round square long heart child
    hair: str | None = None
    hair_colour: str | None = None
    headwear: str | None = None
    headwear_colour: str | None = None
    eyes: str | None = None  # oval dot
    eye_size: float | None = None
    iris: str | None = None
    lashes: bool | None = None
    brows: float | None = None  # weight
    nose: str | None = None
    lips: str | None = None  # colour
    glasses: str | None = None  # none round square sun
    facial_hair: str | None = None  # none stubble moustache beard full
    top: Garment = Garment()
    bottom: Garment = Garment()
    shoes: Garment = Garment()
    accessories: tuple[str, ...] | None = None  # see words.looks.ACCESSORIES
    accent: str | None = None  # colour of scarf, hat, hijab, tie, earrings
    facing: str | None = None
    kind: str | None = None  # person, cat, dog...
    fur: Fur = Fur()
    ears: str | None = None  # of an animal: pricked floppy


class Voice(NamedTuple):
    """What a character without a body is heard through."""

    device: str  # phone earpiece speaker screen none
    colour: str | None = None


class Inks(NamedTuple):
    """The colours of what somebody says, "#rrggbb"; None: as the house has them."""

    fill: str | None = None
    ink: str | None = None  # of the words
    line: str | None = None
    span: Span | None = None


class Character(NamedTuple):
    """Somebody in the cast."""

    key: str  # as the lines call them, in lower case
    name: str  # how they are called in alt texts
    span: Span | None = None
    stock: str | None = None  # the stock character they start from
    look: Look = Look()
    voice: Voice | None = None  # set: has no body
    worn_by: str | None = None
    inks: Inks | None = None


class Format(NamedTuple):
    """The shape it is written for. Width and height are house units; None: the composer's choice."""

    name: str  # strip two-tier square page a5 scroll, or size
    width: float | None = None
    height: float | None = None
    pixels: float = 2.0  # pixels of the picture per house unit, when --width does not say
    per_inch: float = 96.0  # house units an inch of the finished thing
    shape: Shape | None = None  # how it shares its sheet, where that does not follow from its name


class TierPlan(NamedTuple):
    """A tier as the artist made it."""

    panels: tuple[str, ...]  # ids, without insets
    height: float = 1.0  # weight beside the other tiers


class PagePlan(NamedTuple):
    """A page as the artist made it."""

    tiers: tuple[TierPlan, ...]
    title: str = ""


class Script(NamedTuple):
    """The whole comic."""

    source: str  # path as given
    panels: tuple[Panel, ...]
    cast: tuple[Character, ...]
    title: str = ""
    by: str = ""
    language: str = "en"
    copyright: str = ""
    url: str = ""
    format: Format = Format("strip")
    style: tuple[tuple[str, str | float | bool], ...] = ()  # dotted name and value of each change to the style
    span: Span | None = None
    pages: tuple[PagePlan, ...] = ()  # which panel stands where, where the artist says so
    base_style: str = "house"  # the style of the box that `style` changes
    readable_at: float | None = None  # CSS pixels: the width at which it must be readable; None: as it is seen

    def character(self, key: str) -> Character:
        """Somebody by key; raises KeyError."""
        for character in self.cast:
            if character.key == key:
                return character
        raise KeyError(key)
