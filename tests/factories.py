"""Compositions made by hand, for tests that need one but not the road that leads to it."""

from comicgen.balloons.model import Ask, Balloon, Connector, PlacedTail
from comicgen.diagnostics import Span
from comicgen.geometry import Point, Rect, polygon, rectangle
from comicgen.layout.result import Composition, FigureLayout, PanelLayout, TextLayout
from comicgen.lettering.model import Block, Row
from comicgen.scene import GlyphRun, Shape, Sheet
from comicgen.script.model import Actor, Character, Feeling, Line, Panel, Script, Setting, Voice
from comicgen.script.style import HOUSE

__all__ = ["balloon", "block", "composition", "line", "panel", "script", "span"]


def span(number: int = 1) -> Span:
    """A place in a script."""
    return Span("heart.yaml", number, 9, 12)


def line(text: str, by: str | tuple[str, ...] = "theodore", kind: str = "speech", **more: object) -> Line:
    """A line; `by` is a name, several, or "" for nobody."""
    names = (by,) if isinstance(by, str) and by else tuple(by)
    return Line(kind, text, span(), span(), by=names, **more)  # type: ignore[arg-type]


def panel(*lines: Line, number: int = 1, **more: object) -> Panel:
    """A panel without a setting, unless `setting` says otherwise."""
    more.setdefault("setting", Setting(None))
    return Panel(f"p{number}", span(), lines=lines, **more)  # type: ignore[arg-type]


def script(*panels: Panel, title: str = "Room for One More", **more: object) -> Script:
    """A script with Theodore, Samantha (his earpiece) and Mia in it."""
    cast = (
        Character("theodore", "Theodore"),
        Character("samantha", "Samantha", voice=Voice("earpiece"), worn_by="theodore"),
        Character("mia", "Mia"),
    )
    return Script("heart.yaml", panels, cast, title=title, **more)  # type: ignore[arg-type]


def block(*rows: str) -> Block:
    """Rows of words as boxes of ink, ten units high and six wide a letter, centred."""
    height = 14.0 * (len(rows) - 1) + 10.0
    made = []
    for number, text in enumerate(rows):
        baseline = -height / 2 + 10.0 + 14.0 * number
        width = 6.0 * len(text)
        run = GlyphRun("hand", 17.0, ((1, 0.0, 0.0),), text, "#1f1a2b", (-width / 2, baseline))
        made.append(Row(text, (run,), (Rect(-width / 2, baseline - 10.0, width, 10.0),), baseline, width))
    return Block(
        tuple(made), 17.0, 10.0, 14.0, max(row.width for row in made), height, 0.0, len(" ".join(rows).split())
    )


def balloon(
    centre: Point, *rows: str, order: int = 0, joined_to: int | None = None, speaker: str = "theodore"
) -> Balloon:
    """A square speech balloon with a straight tail down to a mouth."""
    words = block(*rows)
    x, y = centre
    body = Rect(x - 70, y - 30, 140, 60)
    corners = ((body.x, body.y), (body.right, body.y), (body.right, body.bottom), (body.x, body.bottom))
    root, tip, mouth = (x, body.bottom), (x, body.bottom + 40), (x, body.bottom + 80)
    wedge = ((x - 5, body.bottom), (x + 5, body.bottom), tip)
    tail = PlacedTail(speaker, (polygon(wedge),), (wedge,), (root, tip), tip, mouth, "mouth")
    bridge = ((x - 3, body.y - 20), (x + 3, body.y - 20), (x, body.y))
    return Balloon(
        Ask("speech", (words,), 0, (speaker,), mouth),
        order,
        words,
        centre,
        rectangle(body),
        corners,
        () if joined_to is not None else (tail,),
        joined_to,
        None if joined_to is None else Connector(polygon(bridge), bridge, ((x, body.y - 20), (x, body.y))),
    )


def composition() -> Composition:
    """Two panels: a speech with its continuation and a voice; a silent one."""
    said = (line("Are you *still* there?"), line("Hello?"))
    panels = (
        panel(
            *said,
            setting=Setting("room", "night"),
            actors=(Actor("theodore", span(), pose="sit", feeling=Feeling("worried")),),
        ),
        panel(number=2, setting=Setting("room", "night")),
    )
    theodore = FigureLayout(
        "theodore", "person", None, "right", "sit", "worried",
        face=Rect(100, 200, 60, 80), head=Rect(90, 180, 80, 110), mouth=(130.0, 260.0),
        eyes=((115.0, 225.0), (145.0, 225.0)), gaze=(300.0, 230.0),
        body=Rect(60, 180, 140, 240), hands=(Rect(70, 350, 20, 20),),
    )  # fmt: skip
    voice = FigureLayout(
        "samantha", "voice", "earpiece", "right", None, "tender",
        face=Rect(90, 220, 10, 12), head=Rect(90, 220, 10, 12), mouth=(95.0, 226.0), eyes=(), gaze=None,
        body=Rect(90, 220, 10, 12), hands=(), worn_by="theodore",
    )  # fmt: skip
    balloons = (
        balloon((130.0, 80.0), "ARE YOU", "STILL THERE?"),
        balloon((330.0, 80.0), "HELLO?", order=1, joined_to=0),
    )
    frames = (
        PanelLayout(
            "p1", 0, 0, Rect(18, 18, 574, 400), 2.5, "plain", "room, night", "medium",
            (theodore, voice), (("sofa", Rect(40, 330, 200, 80)),), balloons, said, ("the words were set smaller",),
        ),
        PanelLayout("p2", 1, 0, Rect(608, 18, 574, 400), 2.5, "plain", "room, night", "medium", (), (), (), (), ()),
    )  # fmt: skip
    trim = Rect(0, 0, 1200, 450)
    paper = Shape(rectangle(Rect(18, 18, 1164, 400)), fill="#ffe9b8")
    return Composition(
        script(*panels, by="A. Writer", copyright="CC BY 4.0"), HOUSE, Sheet(trim, (paper,), "#fffdf8"),
        2.0, 17.0, 12.0, 19.0, frames, (TextLayout("title", "Room for One More", Rect(18, 428, 200, 12), 12.5),),
        ("one tier",),
    )  # fmt: skip
