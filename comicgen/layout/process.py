"""Processes: what becomes of one colour of a drawing in a style, and of what kind of ink.

Comes in: a "#rrggbb" colour of the house and whether it is of the place or of somebody. Goes out: a colour, or a Screen
where the process makes a tint of dots or lines. Each process is one small class with the same four verbs.
"""

import math
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Protocol

from comicgen.colour import from_oklab, mix, oklab, rgb
from comicgen.frozen import NamedTuple
from comicgen.scene import Screen
from comicgen.script.style import PrintStyle

__all__ = ["PROCESSES", "Process", "Tint", "process_of"]

Tint = str | Screen
LINE_DARK, GROUND_DARK = 0.64, 0.82  # lines darker than this are lines of ink
VIVID = 0.09  # how far from grey a light line is that must not get lost on paper
BLACK = 0.31  # and areas of somebody, where there are coloured inks


class Process(Protocol):
    """How colours become ink."""

    def fill(self, colour: str, *, ground: bool) -> Tint:
        """What an area is filled with."""

    def line(self, colour: str, *, ground: bool) -> str:
        """The colour of a line."""

    def shadow(self, colour: str, under: Tint) -> Tint:
        """The fill of the side of something that is turned from the light; `under` is what it is itself."""

    def skin(self, colour: str) -> Tint:
        """The fill of a face or a hand: a line of ink must show on it, whoever it is."""

    def veil(self, colour: str, opacity: float) -> Screen | str | None:
        """What lies over a drawing, half seen through: a tint without ground, a colour that keeps its opacity, or
        None where the process has no way to show it.
        """


class _Soft(NamedTuple):
    """Pastel: lighter and quieter, black included."""

    look: PrintStyle

    def fill(self, colour: str, *, ground: bool) -> str:
        look = self.look
        lift, chroma = (look.ground_lift, look.ground_chroma) if ground else (look.lift, look.chroma)
        return _lifted(colour, look.paper, look.ink, (lift, chroma))

    def line(self, colour: str, *, ground: bool) -> str:
        dark = self.look.line_ink and not ground and oklab(colour)[0] < 0.36
        return self.look.ink if dark else self.fill(colour, ground=ground)

    def shadow(self, colour: str, under: Tint) -> str:
        return self.fill(colour, ground=False)

    def skin(self, colour: str) -> str:
        return self.fill(colour, ground=False)

    def veil(self, colour: str, opacity: float) -> str:
        return self.fill(colour, ground=False)


class _Clear(NamedTuple):
    """Clear: figures in strong colours with black lines, before a place that is pale by day and deep by night."""

    look: PrintStyle

    def fill(self, colour: str, *, ground: bool) -> str:
        look = self.look
        if not ground:
            return _lifted(colour, look.paper, look.ink, (look.lift, look.chroma))
        dark = oklab(colour)[0] < 0.5
        return _lifted(colour, look.ink if dark else look.paper, look.ink, (look.ground_lift, look.ground_chroma))

    def line(self, colour: str, *, ground: bool) -> str:
        if ground:
            return self.fill(colour, ground=True)
        return self.look.ink if oklab(colour)[0] < LINE_DARK else colour

    def shadow(self, colour: str, under: Tint) -> str:
        return self.fill(colour, ground=False)

    def skin(self, colour: str) -> str:
        return self.fill(colour, ground=False)

    def veil(self, colour: str, opacity: float) -> str:
        return self.fill(colour, ground=False)


@lru_cache(8192)
def _lifted(colour: str, paper: str, ink: str, how: tuple[float, float]) -> str:
    """A colour on its way to paper; black ends at the style's ink, not at paper."""
    lift, chroma = how
    light, red, yellow = oklab(colour)
    darkest = oklab(ink)[0]
    light = darkest + (1 - darkest) * light if lift else light
    return mix(from_oklab(light, red * chroma, yellow * chroma), paper, lift)


class _Ink(NamedTuple):
    """Ink: black, paper, a screen between them; and, where the style has one, an accent."""

    look: PrintStyle

    def fill(self, colour: str, *, ground: bool) -> Tint:
        look = self.look
        if look.accented and _is_near(colour, look.accent, look.accent_reach):
            return look.accent
        blacks, tints = (look.ground_blacks, look.ground_tints) if ground else (look.blacks, look.tints)
        light = oklab(colour)[0]
        if light < blacks:
            return look.ink
        if light >= tints:
            return look.paper
        return Screen(look.paper, look.ink, _share(light, blacks, tints), look.pitch, look.hatched)

    def line(self, colour: str, *, ground: bool) -> str:
        look = self.look
        if look.accented and _is_near(colour, look.accent, look.accent_reach):
            return look.accent
        light, red, yellow = oklab(colour)
        if not ground and light >= LINE_DARK and math.hypot(red, yellow) > VIVID:  # a voice's wave, a stripe
            return look.accent if look.accented else look.ink
        pale = ground and look.ground_blacks < LINE_DARK
        return look.ink if light < (GROUND_DARK if pale else LINE_DARK) else look.paper

    def skin(self, colour: str) -> Tint:
        look, light = self.look, oklab(colour)[0]
        share = 0.0 if light > 0.7 else 0.1 if light > 0.56 else 0.15 if light > 0.4 else 0.2
        return Screen(look.paper, look.ink, share, look.pitch, look.hatched) if share else look.paper

    def shadow(self, colour: str, under: Tint) -> Tint:
        look = self.look
        if look.shadows:
            return look.ink
        if isinstance(under, Screen):
            return under._replace(share=min(0.8, under.share + 0.18))
        return under if under == look.ink else Screen(under, look.ink, 0.16, look.pitch, look.hatched)

    def veil(self, colour: str, opacity: float) -> Screen | None:
        look = self.look
        if look.accented and _is_near(colour, look.accent, look.accent_reach):
            return Screen(None, look.accent, min(opacity, 0.5), look.pitch, look.hatched)
        share = round(opacity * (1 - oklab(colour)[0]), 2)
        return Screen(None, look.ink, min(share, 0.5), look.pitch, look.hatched) if share > 0.07 else None


def _share(light: float, blacks: float, tints: float) -> float:
    """How much of a screen is inked, in a few steps: a printer has few screens."""
    dark = (tints - light) / (tints - blacks or 1.0)
    return 0.14 if dark < 0.34 else 0.26 if dark < 0.7 else 0.42


@cache
def _is_near(colour: str, accent: str, reach: float) -> bool:
    """Whether a colour has about the hue of another one, and is no grey or skin."""
    light, red, yellow = oklab(colour)
    _, other_red, other_yellow = oklab(accent)
    if math.hypot(red, yellow) < 0.105 or light < 0.36:
        return False
    turn = math.degrees(math.atan2(yellow, red) - math.atan2(other_yellow, other_red))
    return abs((turn + 180) % 360 - 180) <= reach


class _Dots(NamedTuple):
    """Dots: four flat inks, and tints of them in Ben-Day dots, as in old newspapers."""

    look: PrintStyle

    def fill(self, colour: str, *, ground: bool) -> Tint:
        return _printed(colour, self.look, ground)

    def line(self, colour: str, *, ground: bool) -> str:
        if oklab(colour)[0] < LINE_DARK:
            return self.look.ink
        found = _printed(colour, self.look, True)
        return found if isinstance(found, str) else found.ground or self.look.paper

    def shadow(self, colour: str, under: Tint) -> Tint:
        """Larger dots of the same ink; a flat has a darker tint. Another flat on dots would be another cloth."""
        if isinstance(under, Screen) and under.ground:
            return under._replace(share=min(SHADED_DOTS, under.share + 0.2))
        return _printed(colour, self.look, False)

    def skin(self, colour: str) -> Tint:
        found = _printed(colour, self.look, False)
        if isinstance(found, Screen) and found.share > MOST_ON_SKIN:
            found = _printed(mix(colour, self.look.paper, 0.2), self.look, False)
        if not isinstance(found, Screen):
            return found
        return found._replace(share=min(found.share, MOST_ON_SKIN), pitch=found.pitch * SKIN_PITCH)

    def veil(self, colour: str, opacity: float) -> Screen | None:
        look = self.look
        light, red, yellow = oklab(colour)
        if light < 0.45:
            return Screen(None, look.ink, min(0.5, opacity), look.pitch)
        if math.hypot(red, yellow) < 0.06:
            return None
        ink = min((look.cyan, look.magenta, look.yellow), key=lambda one: math.dist(oklab(one)[1:], (red, yellow)))
        return Screen(None, ink, min(0.5, opacity), look.pitch)


class _Recipe(NamedTuple):
    seen: tuple[float, float, float]  # the colour that eyes make of it, in Oklab
    tint: Tint
    trouble: float  # dots of black make dirt of a light colour


MOST_ON_SKIN, SKIN_PITCH = 0.28, 0.6  # of dots, and how fine they are: more, or coarser ones, are a rash
SHADED_DOTS = 0.5  # share of ink on the side that is turned from the light
DOTTED_FROM = 0.5  # dots on a darker flat flicker
DOTTED, BLACK_DOTTED, DOTTED_GROUND = 0.0004, 0.011, 0.008  # what dots cost beside a flat; a place is best flat


@lru_cache(8192)
def _printed(colour: str, look: PrintStyle, ground: bool) -> Tint:
    """The tint that comes nearest; black hair is black."""
    wanted = oklab(colour)
    if wanted[0] < BLACK and not ground:
        return look.ink

    def cost(recipe: _Recipe) -> float:
        dotted = DOTTED_GROUND if ground and recipe.trouble else 0.0
        return _unlike(recipe.seen, wanted) + recipe.trouble + dotted

    return min(_recipes(look), key=cost).tint


def _unlike(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """Hue counts more than lightness: a cartoon's red is red before it is light."""
    return (one[0] - other[0]) ** 2 + 1.9 * ((one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2)


# Flat tints beside the solid inks, as shares of yellow, magenta, cyan and black: what a pressman mixed for browns,
# night skies and walls.
FLATS = (
    (1.0, 0.62, 0.5, 0.0), (0.8, 0.5, 0.22, 0.0), (0.6, 0.62, 0.5, 0.45),
    (0.0, 0.8, 0.75, 0.4), (0.1, 0.5, 0.5, 0.45), (0.0, 0.3, 0.35, 0.2),
    (0.0, 0.45, 0.3, 0.25), (0.0, 0.7, 1.0, 0.35), (0.0, 0.5, 0.85, 0.0), (0.0, 0.42, 0.5, 0.0), (0.0, 0.0, 0.0, 0.5),
    (0.18, 0.0, 0.0, 0.0), (0.0, 0.0, 0.25, 0.0), (0.0, 0.22, 0.0, 0.0), (0.25, 0.16, 0.0, 0.0),
    (0.25, 0.5, 0.12, 0.0), (0.1, 0.35, 0.1, 0.0), (0.35, 0.55, 0.32, 0.0),
    (0.4, 0.0, 0.3, 0.0), (0.8, 0.0, 0.55, 0.0), (0.0, 0.2, 0.25, 0.0), (0.12, 0.12, 0.12, 0.0),
)  # fmt: skip


@lru_cache(4)
def _recipes(look: PrintStyle) -> tuple[_Recipe, ...]:
    """All flat colours, and all with one ink in dots."""
    solids = [(y, m, c, 0.0) for y in (0.0, 0.35, 1.0) for m in (0.0, 1.0) for c in (0.0, 1.0)]
    flats = {_mixed(look, shares) for shares in (*solids, *FLATS)} | {look.ink}
    found = [_Recipe(oklab(flat), flat, 0.0) for flat in sorted(flats)]
    light = [_mixed(look, shares) for shares in (*solids, *FLATS[:2])]
    for flat in sorted(one for one in set(light) if oklab(one)[0] > DOTTED_FROM):
        for ink in (look.cyan, look.magenta, look.ink):
            for share in (0.15, 0.28, 0.45):
                dot = look.ink if ink == look.ink else _over(flat, ink, 1.0)
                cost = BLACK_DOTTED if ink == look.ink else DOTTED
                if dot != flat:
                    found.append(_Recipe(oklab(mix(flat, dot, share)), Screen(flat, dot, share, look.pitch), cost))
    return tuple(found)


def _mixed(look: PrintStyle, shares: tuple[float, float, float, float]) -> str:
    """A flat of shares of the four inks on paper."""
    found = look.paper
    for ink, share in zip((look.yellow, look.magenta, look.cyan, look.ink), shares, strict=True):
        found = _over(found, ink, share)
    return found


def _over(below: str, ink: str, share: float) -> str:
    """What is seen where an ink is printed over a colour: light goes through both."""
    both = (round(a * (1 - share + share * b / 255)) for a, b in zip(rgb(below), rgb(ink), strict=True))
    return "#{:02x}{:02x}{:02x}".format(*both)


PROCESSES: dict[str, Callable[[PrintStyle], Process]] = {
    "pastel": _Soft,
    "clear": _Clear,
    "ink": _Ink,
    "dots": _Dots,
}


def process_of(look: PrintStyle) -> Process | None:
    """The process of a style; None where the drawing stays as it is."""
    made = PROCESSES.get(look.process)
    return made(look) if made else None
