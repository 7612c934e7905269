"""Placed balloons drawn: strokes first, then fills, so body, tail and bridge join without a seam; words on top.

Comes in: balloons and the frame that crops them. Goes out: one Group, in it a Group for every balloon or chain of
joined balloons, labelled with who speaks and what.
"""

from collections.abc import Sequence
from typing import NamedTuple

from comicgen.balloons.bodies import tilt, words_of
from comicgen.balloons.model import Balloon
from comicgen.colour import mix
from comicgen.geometry import Affine, Path, Rect, bounds_of, rectangle, rounded
from comicgen.scene import GlyphRun, Group, Item, Shape, Stroke
from comicgen.script.style import Style

__all__ = ["body_look", "draw"]

WHITE = "#ffffff"
DEFAULT_VOICE = "#ff7a59"


class _Ink(NamedTuple):
    fill: str
    line: str
    width: float
    mitre: bool
    dash: tuple[float, float] | None


def draw(balloons: Sequence[Balloon], *, style: Style, frame: Rect) -> Group:
    """All balloons of a panel, in the order in which they lie on each other; bodies are cropped by `frame`."""
    groups = [_group(members, style, frame) for members in _chains(balloons)]
    return Group(tuple(groups), role="balloons")


def body_look(balloon: Balloon, style: Style) -> tuple[str | None, float]:
    """The fill of a balloon's body and the width of its line, as drawn; a sound has neither."""
    if balloon.ask.kind == "sfx":
        return None, 0.0
    ink = _ink(balloon, style)
    return ink.fill, ink.width


def _chains(balloons: Sequence[Balloon]) -> list[list[Balloon]]:
    chains: dict[int, list[Balloon]] = {}
    home: dict[int, int] = {}
    for balloon in sorted(balloons, key=lambda balloon: balloon.order):
        earlier = balloon.joined_to
        home[balloon.order] = balloon.order if earlier is None else home.get(earlier, balloon.order)
        chains.setdefault(home[balloon.order], []).append(balloon)
    return sorted(chains.values(), key=lambda members: members[0].z)


def _group(members: list[Balloon], style: Style, frame: Rect) -> Group:
    bodies = [balloon for balloon in members if balloon.ask.kind != "sfx"]
    names = ", ".join(members[0].ask.names) or members[0].ask.kind
    text = " ".join(words_of(balloon.block) for balloon in members)
    label = f"{names}: {text}"
    if not bodies:
        return Group(tuple(_sound(balloon, style) for balloon in members), role="balloon", label=label)
    words: list[Item] = []
    for balloon in bodies:
        words += (*_words(balloon), *_breaths(balloon))
    ink = {id(balloon): _ink(balloon, style) for balloon in bodies}
    strokes: list[Item] = []
    fills: list[Item] = []
    for balloon in bodies:
        look = ink[id(balloon)]
        for path in _paths(balloon):
            # Only the body has sharp joins: a tail's mitre would run on far beyond its tip.
            mitre = look.mitre and path is balloon.body
            strokes.append(Shape(path, None, Stroke(look.line, 2 * look.width, mitre, look.dash)))
            fills.append(Shape(path, look.fill))
    insides = [_inner_line(balloon, style) for balloon in bodies if balloon.ask.kind == "electric"]
    art = (*strokes, *fills, *insides)
    clip = rectangle(frame) if _needs_clip(bodies, frame, style) else None
    return Group((Group(art, clip=clip), *words), role="balloon", label=label)


def _paths(balloon: Balloon) -> list[Path]:
    paths = [path for tail in balloon.tails for path in tail.paths]
    if balloon.connector is not None:
        paths.append(balloon.connector.path)
    return [*paths, balloon.body]


def _needs_clip(bodies: list[Balloon], frame: Rect, style: Style) -> bool:
    inner = frame.grown(-style.balloon.line)
    boxes = [path.bounds() for balloon in bodies for path in _paths(balloon)]
    return any(not (inner.holds((box.x, box.y)) and inner.holds((box.right, box.bottom))) for box in boxes)


def _ink(balloon: Balloon, style: Style) -> _Ink:
    look, kind, ask = style.balloon, balloon.ask.kind, balloon.ask
    if kind == "electric":
        key = ask.tint or DEFAULT_VOICE
        line = mix(key, look.ink, look.electric_line_share)
        return _Ink(mix(key, WHITE, look.electric_fill_share), line, look.line, False, None)
    if kind == "caption":
        fills = {
            "narrator": look.narrator_fill,
            "inner": look.inner_fill,
            "voice": look.voice_fill,
            "editor": look.editor_fill,
        }
        fill = fills.get(ask.caption, look.caption_fill)
        if ask.tint and ask.caption == "voice":
            fill = mix(ask.tint, WHITE, look.voice_fill_share)
        return _Ink(fill, look.ink, look.caption_line, True, None)
    if kind == "shout":
        return _Ink(look.shout_fill, look.ink, look.line, True, None)
    if kind == "whisper":
        # Dashes have round ends as wide as the (doubled) line: they are drawn shorter by that.
        (on, off), em = look.whisper_dash_em, balloon.block.size
        dash = max(0.02 * em, on * em - 2 * look.line), off * em + 2 * look.line
        return _Ink(look.fill, look.ink, look.line, False, dash)
    return _Ink(look.fill, look.ink, look.line, False, None)


def _inner_line(balloon: Balloon, style: Style) -> Shape:
    look = style.balloon
    em = balloon.block.size
    inset = look.electric_inset_em * em
    box = bounds_of((x, y) for x, y in zip(balloon.body.numbers[0::2], balloon.body.numbers[1::2], strict=True))
    corner = max(0.0, look.electric_corner_em * em - inset)
    line = _ink(balloon, style).line
    return Shape(rounded(box.grown(-inset), corner), None, Stroke(line, look.line * 0.45), 0.55)


def _breaths(balloon: Balloon) -> list[Shape]:
    """The strokes beside sounds that are not words."""
    place = Affine.translation(*balloon.centre)
    shapes = (shape for row in balloon.block.rows for shape in row.breaths)
    return [shape._replace(path=shape.path.transformed(place)) for shape in shapes]


def _words(balloon: Balloon) -> list[GlyphRun]:
    x, y = balloon.centre
    return [
        run._replace(origin=(run.origin[0] + x, run.origin[1] + y)) for row in balloon.block.rows for run in row.runs
    ]


def _sound(balloon: Balloon, style: Style) -> Group:
    """Letters without a balloon: coloured, with a line of ink round them, and rising."""
    look = style.balloon
    fill = balloon.ask.tint or look.sfx_fill
    stroke = Stroke(look.ink, 2 * look.sfx_line_em * balloon.block.size)
    runs = tuple(run._replace(fill=fill, stroke=stroke) for run in _words(balloon))
    return Group(runs, Affine.rotation(tilt(balloon.block, look), balloon.centre))
