"""Placed balloons drawn: strokes first, then fills, so body, tail and bridge join without a seam; words on top.

Comes in: balloons and the frame that crops them. Goes out: one Group, in it a Group for every balloon or chain of
joined balloons, labelled with who speaks and what.
"""

import math
from collections.abc import Sequence

from comicgen.balloons.bodies import words_of
from comicgen.balloons.inkwork import dashes, outset, swollen, tail_dashes
from comicgen.balloons.kinds import Kind, kind_of
from comicgen.balloons.model import Balloon, PlacedTail
from comicgen.balloons.notes import note_paths
from comicgen.balloons.sounds import colours_of, drawn_sound, sound_of
from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Path, Point, Rect, bounds_of, rectangle, rounded
from comicgen.scene import Dots, GlyphRun, Group, Item, Shape, Stroke
from comicgen.script.style import Style
from comicgen.script.tones import Tones, tones

__all__ = ["body_look", "draw"]

HALO_DASH_EM = (1.1, 0.42)  # the broken line outside of `telepathy`
HALO_WEIGHT, HALO_PAPER = 0.8, 0.7
RING_TAPER = 6.0  # the second line of a tail runs to its point from this many widths before it
LINING_WEIGHT, LINING_OPACITY = 0.45, 0.55  # the thin line inside of `electric`
RIVET_EM, RIVET_INSET_EM = 0.07, 0.42  # dots in the corners of `robot`
SCALLOP_BACK, SCALLOP_VALLEY = 1.25, 0.7  # width of a cloud's line, in that of others
FINE = 0.06  # house units: how far ink that is drawn as a polygon may be off its curve


class _Ink(NamedTuple):
    tones: Tones
    width: float
    kind: Kind


def draw(balloons: Sequence[Balloon], *, style: Style, frame: Rect) -> Group:
    """All balloons of a panel, in the order in which they lie on each other; bodies are cropped by `frame`."""
    groups = [_group(members, style, frame) for members in _chains(balloons)]
    return Group(tuple(groups), role="balloons")


def body_look(balloon: Balloon, style: Style) -> tuple[str | None, float, str]:
    """The fill of a balloon's body, the width of its line, and the colour of its words, as drawn.

    A sound has no body: its letters stand on the line round them, or on their halo.
    """
    if balloon.ask.kind == "sfx":
        colours, sound = colours_of(balloon, style), sound_of(balloon)
        return (colours.line if sound.line else colours.halo), 0.0, colours.fill
    ink = _ink(balloon, style)
    return ink.tones.fill, ink.width, balloon.block.rows[0].runs[0].fill


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
        return Group(tuple(drawn_sound(balloon, style) for balloon in members), role="balloon", label=label)
    words: list[Item] = []
    for balloon in bodies:
        words += (*_words(balloon), *_breaths(balloon))
    inked = [(balloon, _ink(balloon, style)) for balloon in bodies]
    layers = (_ring, _ring_gap, _strokes)
    strokes = [item for layer in layers for balloon, ink in inked for item in layer(balloon, ink, style)]
    fills = [Shape(path, ink.tones.fill) for balloon, ink in inked for path in _paths(balloon)]
    insides = [item for balloon, ink in inked for item in _insides(balloon, ink, style)]
    clip = rectangle(_window(bodies, frame)) if _needs_clip(bodies, frame, style) else None
    return Group((Group((*strokes, *fills, *insides), clip=clip), *words), role="balloon", label=label)


def _paths(balloon: Balloon) -> list[Path]:
    paths = [path for tail in balloon.tails for path in tail.paths]
    if balloon.connector is not None:
        paths.append(balloon.connector.path)
    return [*paths, balloon.body]


def _needs_clip(bodies: list[Balloon], frame: Rect, style: Style) -> bool:
    inner = frame.grown(-style.balloon.line)
    boxes = [path.bounds() for balloon in bodies for path in _paths(balloon)]
    return any(not (inner.holds((box.x, box.y)) and inner.holds((box.right, box.bottom))) for box in boxes)


def _window(bodies: list[Balloon], frame: Rect) -> Rect:
    """What is seen of balloons: the panel, and the spikes of those that break out of it."""
    for balloon in bodies:
        if balloon.breaks_frame:
            frame = frame.union(bounds_of(balloon.outline).grown(0.5 * balloon.block.size))
    return frame


def _ink(balloon: Balloon, style: Style) -> _Ink:
    ask, kind = balloon.ask, kind_of(balloon.ask.kind)
    found = ask.tones or tones(ask.kind, style, caption=ask.caption, tint=ask.tint)
    line = style.balloon.caption_line if ask.kind == "caption" else style.balloon.line
    return _Ink(found, line * kind.weight, kind)


# Lines, from the undermost


def _ring(balloon: Balloon, ink: _Ink, style: Style) -> list[Item]:
    """The line of a second outline all round, or a broken one round the body alone."""
    gap = style.balloon.ring_em * balloon.block.size
    if ink.kind.rings:
        return _outlined(balloon, ink, gap + ink.width, colour=ink.tones.line, within=gap)
    if ink.kind.halo:
        outline = outset(balloon.body.flattened(FINE)[0], gap)
        on, off = (value * balloon.block.size for value in HALO_DASH_EM)
        line, broken = ink.width * HALO_WEIGHT, dashes(outline.flattened(FINE)[0], on, off)
        # On paper of its own, or it would not be seen by night.
        paper = Shape(broken, None, Stroke(ink.tones.fill, line + 2 * HALO_PAPER * ink.width))
        return [paper, Shape(broken, None, Stroke(_broken_ink(ink), line))]
    return []


def _broken_ink(ink: _Ink) -> str:
    """The colour of a broken line: on a ground as dark as itself it would not be seen."""
    return ink.tones.line if ink.tones.line != ink.tones.fill else ink.tones.words


def _ring_gap(balloon: Balloon, ink: _Ink, style: Style) -> list[Item]:
    """The ground between the two outlines: as light as the words where the balloon is dark."""
    if not ink.kind.rings:
        return []
    ground = ink.tones.fill if ink.tones.fill != ink.tones.line else ink.tones.words
    gap = style.balloon.ring_em * balloon.block.size
    return _outlined(balloon, ink, gap, colour=ground, within=gap)


def _strokes(balloon: Balloon, ink: _Ink, style: Style) -> list[Item]:
    """The line round body, tails and bridge; their fills will cover its inner half."""
    if not ink.kind.dashed:
        return _outlined(balloon, ink, ink.width, colour=ink.tones.line)
    # Dashes have round ends as wide as the (doubled) line: they are drawn shorter by that.
    em, stroke = balloon.block.size, Stroke(_broken_ink(ink), 2 * ink.width)
    on = max(0.02 * em, style.balloon.whisper_dash_em[0] * em - 2 * ink.width)
    off = style.balloon.whisper_dash_em[1] * em + 2 * ink.width
    paths = [dashes(balloon.body.flattened(FINE)[0], on, off)]
    for tail in balloon.tails:
        side, tip = _side(tail)
        paths.append(tail_dashes(side, tip, on, off))
    if balloon.connector is not None:
        paths.append(dashes(balloon.connector.path.flattened(FINE)[0], on, off))
    return [Shape(path, None, stroke) for path in paths]


def _side(tail: PlacedTail) -> tuple[list[Point], int]:
    """A tapering tail without its foot, and which of its points is the tip."""
    path = tail.paths[0]
    curves = path.verbs.index("L")
    (points,) = Path(path.verbs[:curves], path.numbers[: 2 + 6 * (curves - 1)]).flattened(FINE)
    tip = min(range(len(points)), key=lambda i: math.dist(points[i], tail.tip))
    return list(points), tip


def _outlined(balloon: Balloon, ink: _Ink, width: float, *, colour: str, within: float = 0.0) -> list[Item]:
    """Body, tails and bridge, each larger by `width`; tails are grown by `within` first, on the way to a long point."""
    stroke = Stroke(colour, 2 * width)
    items: list[Item] = []
    for tail in balloon.tails:
        for path in tail.paths:
            if ink.kind.trail:
                items.append(Shape(path, None, stroke))
                continue
            grown = outset(path.flattened(FINE)[0], within, taper=RING_TAPER) if within else path
            items.append(Shape(outset(grown.flattened(FINE)[0], width - within) if width > within else grown, colour))
    if balloon.connector is not None:
        items.append(Shape(balloon.connector.path, None, stroke))
    if ink.kind.outline == "burst":
        # A mitre would cut long spikes off.
        return [*items, Shape(outset(balloon.body.flattened(FINE)[0], width), colour)]
    if ink.kind.outline == "cloud":
        # A brush presses on the back of a scallop and lifts where two of them meet.
        swell = Shape(swollen(balloon.body, SCALLOP_BACK * width), colour)
        return [*items, swell, Shape(balloon.body, None, stroke._replace(width=2 * SCALLOP_VALLEY * width))]
    return [*items, Shape(balloon.body, None, stroke._replace(mitre=ink.kind.mitred))]


def _insides(balloon: Balloon, ink: _Ink, style: Style) -> list[Item]:
    """What is drawn on the ground of a balloon, between its line and its words."""
    look, em = style.balloon, balloon.block.size
    if ink.kind.lining:
        inset = look.electric_inset_em * em
        corner = max(0.0, look.electric_corner_em * em - inset)
        line = Stroke(ink.tones.line, look.line * LINING_WEIGHT)
        return [Shape(rounded(_box(balloon).grown(-inset), corner), None, line, LINING_OPACITY)]
    if ink.kind.rivets:
        box = _box(balloon).grown(-RIVET_INSET_EM * em)
        corners = ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom))
        return [Dots(tuple((x, y, RIVET_EM * em) for x, y in corners), ink.tones.line)]
    if ink.kind.notes:
        move = Affine.translation(*balloon.centre)
        return [Shape(path.transformed(move), ink.tones.words) for path in note_paths(balloon.block, em)]
    return []


def _box(balloon: Balloon) -> Rect:
    numbers = balloon.body.numbers
    return bounds_of(zip(numbers[0::2], numbers[1::2], strict=True))


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
