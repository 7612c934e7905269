"""A layout as it is compared: read from layout JSON, whoever made it, and only what is told of it.

Comes in: the layouts of all pages, as data. Goes out: a Laid, whose places are in pixels
of the picture, or ValueError. What is missing is taken for nothing.
"""

from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Any

from comicgen.frozen import NamedTuple
from comicgen.geometry import Point, Rect, bounds_of

__all__ = ["Laid", "LaidBalloon", "LaidFigure", "LaidPanel", "laid", "moved_within"]


class LaidBalloon(NamedTuple):
    """A balloon, a caption or a sound."""

    number: int  # from 1: its place in the reading order of its panel
    kind: str
    speakers: tuple[str, ...]
    text: str
    box: Rect
    rows: int
    aims: tuple[str, ...]

    @property
    def noun(self) -> str:
        """What it is called."""
        return {"caption": "caption", "sfx": "sound"}.get(self.kind, "balloon")


class LaidFigure(NamedTuple):
    """Somebody in a panel."""

    name: str
    device: str
    facing: str
    pose: str
    expression: str
    head: Rect


class LaidPanel(NamedTuple):
    """A panel."""

    id: str
    number: int  # from 1
    page: int
    rect: Rect
    setting: str
    shot: str
    border: bool
    bleed: bool
    inset: bool
    figures: tuple[LaidFigure, ...]
    balloons: tuple[LaidBalloon, ...]
    props: tuple[str, ...]
    steps: tuple[str, ...]  # what was done because its words did not fit


class Laid(NamedTuple):
    """A comic, all of its pages."""

    target: str
    sizes: tuple[tuple[int, int], ...]  # of each page
    unit: float  # pixels of the picture per CSS pixel
    letters: float  # size of the dialogue in CSS pixels
    case: str
    paper: str
    texts: tuple[tuple[str, str], ...]  # role and words
    panels: tuple[LaidPanel, ...]
    notes: tuple[str, ...]


def laid(layouts: Sequence[Mapping[str, Any]]) -> Laid:
    """The layouts of all pages of a comic as one. Raises ValueError for what is no layout."""
    try:
        return _laid(layouts)
    except (KeyError, IndexError, TypeError, AttributeError, ArithmeticError) as fault:
        raise ValueError(f"this is no layout: {fault!r}") from None


def _laid(layouts: Sequence[Mapping[str, Any]]) -> Laid:
    first = layouts[0]
    canvas = first["canvas"]
    unit = canvas["width"] / (canvas.get("display_width") or canvas["width"])
    lettering = first.get("lettering") or {}
    return Laid(
        target=_word(first.get("target")),
        sizes=tuple((int(one["canvas"]["width"]), int(one["canvas"]["height"])) for one in layouts),
        unit=unit,
        letters=round(float(lettering.get("size", 0.0)) / unit, 1),
        case=_word(lettering.get("case")),
        paper=_word(canvas.get("colour")),
        texts=tuple(dict.fromkeys((text["role"], text["text"]) for one in layouts for text in one.get("texts", ()))),
        panels=tuple(_panel(panel, page) for page, one in enumerate(layouts) for panel in one["panels"]),
        notes=tuple(str(note) for note in first.get("notes", ())),
    )


def _panel(one: Mapping[str, Any], page: int) -> LaidPanel:
    number = int(one.get("index", 0)) + 1
    return LaidPanel(
        id=_word(one.get("id")) or f"p{number}",
        number=number,
        page=page,
        rect=_box(one["rect"]),
        setting=_word(one.get("setting")),
        shot=_word(one.get("shot")),
        border=float(one.get("border", 0)) > 0,
        bleed=bool(one.get("bleed")),
        inset=bool(one.get("inset")),
        figures=tuple(map(_figure, one.get("figures", ()))),
        balloons=tuple(map(_balloon, one.get("balloons", ()))),
        props=tuple(_word(prop["name"]) for prop in one.get("props", ())),
        steps=tuple(str(step) for step in one.get("ladder", ())),
    )


def _figure(one: Mapping[str, Any]) -> LaidFigure:
    return LaidFigure(
        name=_word(one.get("name")),
        device=_word(one.get("device")),
        facing=_word(one.get("facing")),
        pose=_word(one.get("pose")),
        expression=_word(one.get("expression")),
        head=_box(one.get("head") or (0, 0, 0, 0)),
    )


def _balloon(one: Mapping[str, Any]) -> LaidBalloon:
    rows = one.get("rows") or ()
    return LaidBalloon(
        number=int(one.get("order", 0)) + 1,
        kind=_word(one.get("kind")) or "speech",
        speakers=tuple(map(str, one.get("speakers") or ())),
        text=_word(one.get("text")) or " ".join(row["text"] for row in rows),
        box=_box(bounds_of((float(x), float(y)) for x, y in one["outline"])),
        rows=len(rows),
        aims=tuple(_word(tail.get("aims")) for tail in one.get("tails") or ()),
    )


def _box(values: Sequence[float]) -> Rect:
    x, y, w, h = (float(value) for value in values)
    if not isfinite(x + y + w + h):
        raise ValueError("this is no layout: a box has no end")
    return Rect(x, y, w, h)


def moved_within(places: tuple[Rect, Rect], panels: tuple[LaidPanel, LaidPanel]) -> Point:
    """How far the middle of something went between two states of its panel, however that went itself."""
    (x, y), (new_x, new_y) = (box.centre for box in places)
    old, new = (panel.rect for panel in panels)
    return new_x - new.x - (x - old.x), new_y - new.y - (y - old.y)


def _word(value: Any) -> str:
    return "" if value is None else str(value)
