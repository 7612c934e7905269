"""A sheet as SVG, for the peers that read nothing else: the same shapes, blends and letters, without their meaning."""

from collections.abc import Iterator
from itertools import count
from xml.sax.saxutils import quoteattr

from comicgen.backends.glyphs import outline_of
from comicgen.geometry import IDENTITY, Affine, Path, circle
from comicgen.scene import Dots, GlyphRun, Gradient, Group, Item, Screen, Shape, Sheet, Stroke

__all__ = ["svg_of"]


def svg_of(sheet: Sheet, width: int) -> str:
    """The sheet as a document, `width` pixels wide."""
    x, y, w, h = sheet.trim.x, sheet.trim.y, sheet.trim.w, sheet.trim.h
    body = "\n".join(_Writer().items(sheet.items))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{max(1, round(width * h / w))}"'
        f' viewBox="{x:g} {y:g} {w:g} {h:g}" preserveAspectRatio="none">\n'
        f'<rect x="{x:g}" y="{y:g}" width="{w:g}" height="{h:g}" fill="{sheet.background}"/>\n{body}\n</svg>\n'
    )


class _Writer:
    """Writes items; what they refer to stands right before them."""

    def __init__(self) -> None:
        self._numbers = count()

    def items(self, items: tuple[Item, ...]) -> Iterator[str]:
        for item in items:
            match item:
                case Group():
                    yield from self._group(item)
                case Shape():
                    yield from self._shape(item)
                case Dots():
                    spots = [circle(*spot) for spot in item.spots]
                    path = Path("".join(one.verbs for one in spots), tuple(n for one in spots for n in one.numbers))
                    yield from self._shape(Shape(path, item.fill, opacity=item.opacity))
                case GlyphRun():
                    path = outline_of(item)
                    if item.stroke:
                        yield from self._shape(Shape(path, None, item.stroke))
                    yield from self._shape(Shape(path, item.fill))

    def _group(self, group: Group) -> Iterator[str]:
        marks = _opacity(group.opacity)
        if group.transform != IDENTITY:
            marks += f" transform={quoteattr(_matrix(group.transform))}"
        if group.clip:
            name = f"c{next(self._numbers)}"
            yield f'<clipPath id="{name}"><path d="{_data(group.clip)}"/></clipPath>'
            marks += f' clip-path="url(#{name})"'
        yield f"<g{marks}>"
        yield from self.items(group.items)
        yield "</g>"

    def _shape(self, shape: Shape) -> Iterator[str]:
        if not shape.path.verbs:
            return
        fill = shape.fill or "none"
        if isinstance(fill, Gradient | Screen):
            name = f"p{next(self._numbers)}"
            yield _blend(fill, name) if isinstance(fill, Gradient) else _screen(fill, name)
            fill = f"url(#{name})"
        ink = _ink(shape.stroke) if shape.stroke else ""
        yield f'<path d="{_data(shape.path)}" fill="{fill}"{ink}{_opacity(shape.opacity)}/>'


def _data(path: Path) -> str:
    return "".join(verb + " ".join(f"{number:.3f}" for number in numbers) for verb, numbers in path.calls())


def _matrix(m: Affine) -> str:
    return f"matrix({' '.join(f'{value:.6g}' for value in m)})"


def _opacity(opacity: float) -> str:
    return f' opacity="{opacity:g}"' if opacity < 1 else ""


def _ink(stroke: Stroke) -> str:
    ends = 'stroke-linejoin="miter"' if stroke.mitre else 'stroke-linejoin="round" stroke-linecap="round"'
    dash = f' stroke-dasharray="{stroke.dash[0]:g} {stroke.dash[1]:g}"' if stroke.dash else ""
    return f' stroke="{stroke.colour}" stroke-width="{stroke.width:g}" {ends}{dash}'


def _blend(blend: Gradient, name: str) -> str:
    (x1, y1), (x2, y2) = blend.start, blend.end
    stops = "".join(
        f'<stop offset="{at}" stop-color="{colour}" stop-opacity="{opacity:g}"/>'
        for at, colour, opacity in zip((0, 1), blend.colours, blend.opacities, strict=True)
    )
    if blend.radial:
        radius = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
        place, kind = f'cx="{x1:g}" cy="{y1:g}" r="{radius:g}"', "radialGradient"
    else:
        place, kind = f'x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}"', "linearGradient"
    return f'<{kind} id="{name}" gradientUnits="userSpaceOnUse" {place}>{stops}</{kind}>'


def _screen(screen: Screen, name: str) -> str:
    side = screen.pitch * 2**0.5
    radius = side * (screen.share / 6.2832) ** 0.5
    ground = f'<rect width="{side:g}" height="{side:g}" fill="{screen.ground}"/>' if screen.ground else ""
    dot = f'<circle cx="{side / 2:g}" cy="{side / 2:g}" r="{radius:g}" fill="{screen.ink}"/>'
    size = f'width="{side:g}" height="{side:g}"'
    return f'<pattern id="{name}" patternUnits="userSpaceOnUse" {size}>{ground}{dot}</pattern>'
