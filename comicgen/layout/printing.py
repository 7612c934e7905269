"""Printing: a finished drawing in the inks of a style.

Comes in: the items of a panel's art, in the colours of the house. Goes out: the same drawing, each colour passed
through the style's process, lines as heavy as the style has them, figures with paper round them. Nothing moves: a style
changes what a drawing looks like and not what is in it. In the house style it is handed back untouched.
"""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, zip_longest
from zlib import crc32

from comicgen.colour import mix, oklab, rgb
from comicgen.frozen import NamedTuple
from comicgen.geometry import Rect, rectangle
from comicgen.layout.measures import brush_width, covers, is_motif, is_ring
from comicgen.layout.process import Process, Tint, process_of
from comicgen.layout.silhouette import silhouette
from comicgen.scene import Dots, GlyphRun, Gradient, Group, Item, Paint, Screen, Shape, Stroke
from comicgen.script.style import HOUSE, PrintStyle
from comicgen.script.words.acting import DEVICES
from comicgen.script.words.scenes import GROUNDS

__all__ = ["printed"]

PLACE = ("setting", "foreground")  # roles of groups that are the place
VEIL = 0.7  # what is less opaque is a veil over what lies below
SHADOW = 0.17  # a colour with so much of the house's shade in it is the side turned from the light; less: a far limb
HEAD_SHADOW = 500.0  # square U: in a face only large shadows are black; a nose is not
RECENT = 12  # areas that a tone may lie on
CROWD = 40  # dots: a halftone
SHOWN_EDGE, SHOWN_LINE = 0.5, 0.68  # edges and lines darker than this are lost in a black mass
LEAST_LAID, FEW = 3.2, 0.2  # pitches that a tint needs across; a share of ink above which a slim thing is black
MASS = 0.5  # a shade of a place in two tones that is no fainter is one of its masses
BRUSHED = 0.5  # slim shapes that are darker are strokes of ink
DARK_AREA = 0.62  # areas that are darker carry lines of paper
LOUD = 4500.0  # square units: the accent is for smaller things
PATTERN_TINT = 0.2  # beams and squares of a pattern, in ink; hearts and stars are solid
RING = 0.35  # a ring is more opaque than this, a shine on glass less
VOICE_LIGHT = 0.5  # waves and rings are lighter; what is darker in a device is its case
FAINT = 0.5  # dots less opaque than this are not printed
BANDS = 4  # of a sky that was a blend


class _State(NamedTuple):
    """Where we are in the drawing: house units in one unit here, and whether this is the place."""

    scale: float = 1.0
    ground: bool = False
    head: bool = False
    pattern: bool = False  # a ground that is no place: its shapes are there to be seen against each other
    device: bool = False  # a device that speaks: its wave and its rings are the voice


def printed(items: Iterable[Item], look: PrintStyle, *, skins: Collection[str] = ()) -> tuple[Item, ...]:
    """The drawing as the style has it; `skins` are the colours of the skin of those who are in it."""
    process = process_of(look)
    return tuple(items) if process is None else _Printer(look, process, frozenset(skins)).items(items, _State())


class _Printer:
    """Passes a drawing through a process, item by item."""

    def __init__(self, look: PrintStyle, process: Process, skins: frozenset[str]) -> None:
        self.look, self.process, self.skins = look, process, skins
        self.name = f"{crc32(repr((look, sorted(skins))).encode()):08x}"
        self.figure: tuple[str, ...] = ()  # all colours of somebody who is printed in dots
        self.recent: deque[str] = deque(maxlen=RECENT)
        self.flat = look.process in ("ink", "dots")
        self.massed = look.process == "ink" and look.ground_blacks >= look.ground_tints  # places in two tones only

    def items(self, items: Iterable[Item], state: _State) -> tuple[Item, ...]:
        """Items of one group, in order: tones are judged beside the areas on which they may lie."""
        made: list[Item] = []
        areas: list[tuple[Rect, str]] = []  # of a device
        laid: Paint | None = None
        under, was = "", ""  # the last area, as printed and as it was drawn
        items = tuple(items)
        for item, after in zip_longest(items, items[1:]):
            match item:
                case Group():
                    made += self._group(item, state)
                case Shape():
                    done = self._shape(item, state)
                    if done is not None and self.massed and state.ground:
                        done = self._parted(item, done, under)
                    if done is not None and self.flat and state.pattern and under:
                        done = self._against(item, done, laid, state)
                    if done is not None and self.flat and state.device:
                        done = self._voiced(item, done, areas)
                        if done.fill and item.opacity >= VEIL:
                            areas.append((item.path.bounds(), _ground_of(done.fill)))
                    if done is not None and _is_halftone(after) and isinstance(done.fill, Screen):
                        done = done._replace(fill=done.fill.ground)  # dots on dots would be a muddle
                    if done is not None:
                        made += self._banded(item, done, state)
                        laid = done.fill or laid
                        under, was = _ground_of(done.fill) or under, _ground_of(item.fill) or was
                case Dots():
                    made += self._dots(item, state, under, was)
                case GlyphRun():
                    made.append(item._replace(fill=self.process.line(item.fill, ground=state.ground)))
        return tuple(made)

    def _group(self, group: Group, state: _State) -> Iterator[Group]:
        ground = group.role in PLACE or state.ground
        inner = _State(
            state.scale * group.transform.scale,
            ground,
            group.role == "head" or state.head,
            pattern=group.role == "setting" and group.label in GROUNDS,
            device=group.role == "figure" and group.label in DEVICES,
        )
        if group.key:
            self.recent.clear()  # equal keys have equal items, whatever was drawn before
        key = f"{group.key}|{self.name}|{inner.scale:.4f}" if group.key else ""
        if group.role == "figure" and self.look.process == "dots":
            self.figure = tuple(dict.fromkeys(_fills(group.items)))
        if group.role == "figure" and self.look.halo:
            yield self._halo(group, inner, key)
        yield group._replace(items=self.items(group.items, inner), key=key)

    def _halo(self, group: Group, state: _State, key: str) -> Group:
        """Paper in the shape of a figure, a little larger than it."""
        out = self.look.halo / state.scale
        made = silhouette(group.items, out, self.look.paper)
        return group._replace(items=made, key=f"{key}|halo" if key else "", role="", label="")

    def _shape(self, shape: Shape, state: _State) -> Shape | None:
        stroke = shape.stroke and self._stroke(shape.stroke, state)
        fill = self._tone(shape, state) if isinstance(shape.fill, str) and not state.ground else None
        if fill is None and shape.opacity < VEIL:
            return self._veiled(shape, stroke, state)
        if fill is None:
            fill = self._fill(shape.fill, state)
        if fill is None and stroke is None:
            return None
        if state.ground and isinstance(fill, Screen):
            fill = self._unlaid(fill, shape)
        if state.ground and not state.pattern and fill == self.look.accent and covers(shape.path) > LOUD:
            fill = self.look.ink  # a red sky in a window would be the loudest thing in the panel
        if stroke is None and isinstance(fill, str) and not state.ground and self.look.line > 1:
            stroke = self._thickened(shape, fill)
        return shape._replace(fill=fill, stroke=stroke, opacity=1.0 if self.flat else shape.opacity)

    def _thickened(self, shape: Shape, fill: str) -> Stroke | None:
        """What makes a stroke of the brush as much heavier as the contours are: brows, noses, creases."""
        dark = isinstance(shape.fill, str) and oklab(shape.fill)[0] < BRUSHED
        width = brush_width(shape.path) if dark else 0.0
        return Stroke(fill, (self.look.line - 1) * width) if width else None

    def _unlaid(self, tint: Screen, shape: Shape) -> Paint | None:
        """A tint; a post or a bar that has room for a line or two of it only is solid or bare instead."""
        box = shape.path.bounds()
        if min(box.w, box.h) > LEAST_LAID * tint.pitch or self.look.process != "ink":
            return tint
        return tint.ink if tint.share > FEW else tint.ground

    def _parted(self, shape: Shape, done: Shape, under: str) -> Shape:
        """Lines of a place in masses: ink on paper; on ink, paper for what the light shows and nothing for the rest."""
        if not (shape.stroke and done.stroke):
            return done
        ink, paper = self.look.ink, self.look.paper
        on_ink = (_ground_of(done.fill) if done.fill else under) == ink
        shown = oklab(shape.stroke.colour)[0] >= (SHOWN_EDGE if done.fill else SHOWN_LINE)
        return done._replace(stroke=done.stroke._replace(colour=(paper if shown else ink) if on_ink else ink))

    def _against(self, shape: Shape, done: Shape, laid: Paint | None, state: _State) -> Shape:
        """A shape of a pattern on its ground: two greys that are one tone in ink would be no pattern."""
        look, under, alike = self.look, _ground_of(laid), done.fill == laid and isinstance(laid, str)
        solid = look.paper if under == look.ink else look.ink
        if isinstance(done.fill, Screen):
            dust = done.fill.ground is None or (look.process == "ink" and is_motif(shape.path))
            return done._replace(fill=solid) if dust else done
        if not alike:
            return done
        if look.process == "dots":
            return done._replace(fill=look.yellow if under == look.paper else mix(under, look.paper, PATTERN_TINT))
        if self.massed or is_motif(shape.path):
            return done._replace(fill=solid)
        tint = Screen(look.paper, look.ink, PATTERN_TINT, look.pitch, look.hatched)
        return done._replace(fill=self._fitted(tint, state))

    def _voiced(self, shape: Shape, done: Shape, areas: Sequence[tuple[Rect, str]]) -> Shape:
        """The voice of a device: its rings solid, since tints of them are dust, its wave against its screen."""
        look, stroke = self.look, shape.stroke
        flat = look.process == "dots"
        accent = look.accent if look.accented else look.ink
        if isinstance(shape.fill, str) and stroke is None and RING < shape.opacity < 1 and is_ring(shape.path):
            return done._replace(fill=self.process.line(shape.fill, ground=False) if flat else accent)
        if not flat and shape.fill is None and stroke and done.stroke and oklab(stroke.colour)[0] > VOICE_LIGHT:
            middle = Rect(*shape.path.bounds().centre, 0.0, 0.0).grown(0.1)
            under = next((printed for box, printed in reversed(areas) if box.meets(middle)), look.paper)
            dark = oklab(under)[0] < DARK_AREA
            return done._replace(stroke=done.stroke._replace(colour=look.paper if dark else accent))
        return done

    def _tone(self, shape: Shape, state: _State) -> Paint | None:
        """The fill of skin, and of a shadow on something drawn just before; None for any other area."""
        colour = shape.fill
        assert isinstance(colour, str)
        for base in reversed(self.recent):
            share = share_of(base, HOUSE.figure.shade, colour)
            if share:
                under = self._area(base)
                box = shape.path.bounds()
                small = state.head and box.w * box.h < HEAD_SHADOW
                is_shadow = share >= SHADOW and shape.stroke is None and not small
                return self._fitted(self.process.shadow(colour, under) if is_shadow else under, state)
        if shape.opacity < VEIL:
            return None
        self.recent.append(colour)
        return self._fitted(self._area(self._lit(colour)), state)

    def _lit(self, colour: str) -> str:
        """The colour of a near limb for the far one, which is drawn before it: dots would make it another cloth."""
        shades = ((base, share_of(base, HOUSE.figure.shade, colour)) for base in self.figure)
        return next((base for base, share in shades if 0 < share < SHADOW), colour)

    def _area(self, colour: str) -> Tint:
        is_skin = any(_is_of(colour, skin) for skin in self.skins)
        return self.process.skin(colour) if is_skin else self.process.fill(colour, ground=False)

    def _veiled(self, shape: Shape, stroke: Stroke | None, state: _State) -> Shape | None:
        """A tone through which one sees: tints have no ground, faint lines are not drawn."""
        fill = shape.fill
        if isinstance(fill, Gradient):
            fill = self._gradient(fill, state)
        found: Paint | None = fill
        if isinstance(fill, str):
            solid = self.massed and state.ground and shape.opacity >= MASS
            found = self.process.fill(fill, ground=True) if solid else self.process.veil(fill, shape.opacity)
        if self.flat and shape.opacity < VEIL / 2:
            stroke = None
        if found is None and stroke is None:
            return None
        found = found and self._fitted(found, state)
        return shape._replace(fill=found, stroke=stroke, opacity=1.0 if self.flat else shape.opacity)

    def _fill(self, paint: Paint | None, state: _State) -> Paint | None:
        if isinstance(paint, Gradient):
            return self._gradient(paint, state)
        if not isinstance(paint, str):
            return paint
        return self._fitted(self.process.fill(paint, ground=state.ground), state)

    def _gradient(self, paint: Gradient, state: _State) -> Paint | None:
        """A blend of the two printed colours; where there are only flat inks, their middle, and glows are left out."""
        if self.flat:
            least = min(paint.opacities)
            if least < VEIL and not (state.pattern and least):
                return None  # a glow
            return self._fitted(self.process.fill(mix(*paint.colours, 0.5), ground=state.ground), state)
        first, second = (self.process.fill(colour, ground=state.ground) for colour in paint.colours)
        assert isinstance(first, str)
        assert isinstance(second, str)
        return paint._replace(colours=(first, second))

    def _fitted(self, paint: Paint, state: _State) -> Paint:
        """A screen as wide as on the sheet, in the units of this place."""
        return paint._replace(pitch=paint.pitch / state.scale) if isinstance(paint, Screen) else paint

    def _stroke(self, stroke: Stroke, state: _State) -> Stroke:
        weight = self.look.ground_line if state.ground else self.look.line
        colour = self.process.line(stroke.colour, ground=state.ground)
        return stroke._replace(colour=colour, width=stroke.width * weight)

    def _banded(self, shape: Shape, done: Shape, state: _State) -> Iterator[Item]:
        """An area of a place that was a blend from above to below, in flat bands; any other as it is."""
        blend = shape.fill
        upright = isinstance(blend, Gradient) and not blend.radial and blend.start[0] == blend.end[0]
        if not (self.flat and state.ground and upright and done.fill):
            yield done
            return
        assert isinstance(blend, Gradient)
        if blend.colours[0] == blend.colours[1]:  # it only fades: squares of a checker
            yield done
            return
        box, top, bottom = shape.path.bounds().grown(1.0), blend.start[1], blend.end[1]
        tints = [self._fill(mix(*blend.colours, (i + 0.5) / BANDS), state) for i in range(BANDS)]
        # A red stripe in a sky would be the loudest thing in the panel.
        tints = [self.look.ink if tint == self.look.accent else tint for tint in tints]
        edges = [top + (bottom - top) * i / BANDS for i in range(1, BANDS)]
        low, high = (box.y, box.bottom) if bottom >= top else (box.bottom, box.y)
        rows = pairwise((low, *edges, high))
        bands = [
            Shape(rectangle(Rect(box.x, min(a, b), box.w, abs(b - a))), tint)
            for (a, b), tint in zip(rows, tints, strict=True)
            if (b > a) == (high > low) and a != b
        ]
        yield Group(tuple(bands), clip=shape.path)
        if done.stroke:
            yield done._replace(fill=None)

    def _dots(self, dots: Dots, state: _State, under: str, was: str) -> Iterator[Dots]:
        """Dots are flat, faint ones are not there; those darker than their ground show on it."""
        if self.flat and dots.opacity < FAINT:
            return
        colour = self.process.line(dots.fill, ground=state.ground)
        if self.look.process == "ink" and under and colour == under and dots.fill != was:
            darker = oklab(dots.fill)[0] < oklab(was)[0]
            colour = self.look.ink if darker and under == self.look.paper else self.look.paper
        yield dots._replace(fill=colour, opacity=1.0 if self.flat else dots.opacity)


def _fills(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Group):
            yield from _fills(item.items)
        elif isinstance(item, Shape) and isinstance(item.fill, str):
            yield item.fill


def _ground_of(paint: Paint | None) -> str:
    """The colour of most of an area."""
    if isinstance(paint, Gradient):
        return mix(*paint.colours, 0.5)
    return (paint.ground or "") if isinstance(paint, Screen) else paint or ""


def _is_halftone(item: Item | None) -> bool:
    return isinstance(item, Dots) and len(item.spots) > CROWD


@lru_cache(8192)
def share_of(base: str, towards: str, colour: str) -> float:
    """How much of `towards` is stirred into `base` in this colour; 0 when it is no such mixture."""
    first, end, found = rgb(base), rgb(towards), rgb(colour)
    far, i = max((abs(b - a), i) for i, (a, b) in enumerate(zip(first, end, strict=True)))
    share = (found[i] - first[i]) / (end[i] - first[i]) if far > 24 else 0.0
    alike = zip(first, end, found, strict=True)
    fits = 0.03 < share < 0.75 and all(abs(a + (b - a) * share - c) <= 2.5 for a, b, c in alike)
    return share if fits else 0.0


@lru_cache(8192)
def _is_of(colour: str, skin: str) -> bool:
    """Whether a colour is that of a skin, or of a plane of it that is turned to the light."""
    near = max(abs(a - b) for a, b in zip(rgb(colour), rgb(skin), strict=True)) <= 8
    return near or share_of(skin, HOUSE.figure.light, colour) > 0
