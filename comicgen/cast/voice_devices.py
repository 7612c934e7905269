"""The devices that voices are heard through, each with light, wave and rings.

Comes in: a Tone and the weight of the line. Goes out: a Part: items, the box of the face, the middle of the wave.
Units: U, ground at y = 0; an intercom hangs on a wall, its foot at y = 0; an earpiece has its wearer's ear at (0, 0).
"""

from collections.abc import Callable

from comicgen.cast.body_line import closed, filled, inked, line
from comicgen.cast.palette import INK, light, shade
from comicgen.cast.voice_kit import Part, Tone, glow, rings, wave
from comicgen.colour import mix
from comicgen.geometry import Path, Rect, circle, ellipse, polygon, polyline, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Item

__all__ = ["DRAW"]

_CASE, _SHELL, _METAL = "#2a2733", "#efe9dd", "#8d93a0"
_WOOD, _RED, _BLUE = "#a8693f", "#c65a46", "#4f86b8"


def _phone(tone: Tone, pen: float) -> Part:
    face, centre = Rect(-25, -86, 50, 84), (0.0, -46.0)
    glass = rounded(Rect(-20, -79, 40, 70), 3)
    shine = Path("MLLLZ", (-20, -52, 2, -79, 12, -79, -20, -38))
    items: list[Item] = [
        glow(centre, 78, tone), *rings(centre, 42, tone),
        inked(closed(((-31, 0), (-24, -9), (24, -9), (31, 0)), (0, 1, 2, 3)), "#d9d3c7", pen * 0.9),
        inked(rounded(face, 8), _CASE, pen), filled(glass, mix(tone.colour, _CASE, 0.12)),
        filled(shine, "#ffffff", 0.14), filled(circle(*centre, 14.5), "#ffffff", 0.25),
        wave(centre, (35, 30), tone, colour="#ffffff", width=3.2),
        filled(circle(0, -82.4, 1.3), mix(_CASE, "#ffffff", 0.35)),
    ]  # fmt: skip
    return Part(tuple(items), face, centre)


def _earpiece(tone: Tone, pen: float) -> Part:
    """Only the light and the arcs: the wearer's head has the shell."""
    centre = (0.0, 0.0)
    items: list[Item] = [glow(centre, 38, tone, 1.5)] if tone.rings else []
    items += rings((-3.0, 0.0), 20, tone._replace(rings=min(tone.rings, 2)), sides=(-1,))
    items.append(filled(circle(0, 0, 2.2), light(tone.colour, 0.45)))
    return Part(tuple(items), Rect(-8, -9, 16, 18), centre)


def _speaker(tone: Tone, pen: float) -> Part:
    face, centre = Rect(-31, -73, 62, 73), (0.0, -33.0)
    body = closed(((-27, -64), (27, -64), (30.5, -5), (22, 1.5), (0, 4), (-22, 1.5), (-30.5, -5)), (0, 1))
    dark = closed(((8, -60), (27, -63), (30, -5), (22, 1.5), (6, 3.6)), (0, 1, 4))
    items: list[Item] = [
        glow(centre, 82, tone), *rings(centre, 44, tone),
        filled(body, _SHELL), filled(dark, shade(_SHELL, 0.16)), line(body, pen),
        inked(ellipse(0, -64, 27, 8.6), "#3a3b47", pen * 0.9),
        line(ellipse(0, -64, 17, 4.8), 3, tone.colour if tone.rings else mix(tone.colour, "#3a3b47", 0.5)),
        line(Path("MC", (-29.6, -14, -16, -8, 16, -8, 29.6, -14)), pen * 0.5, shade(_SHELL, 0.4)),
        wave(centre, (44, 30), tone, colour=mix(tone.colour, INK, 0.08), width=3.6),
    ]  # fmt: skip
    return Part(tuple(items), face, centre)


def _screen(tone: Tone, pen: float) -> Part:
    face, centre = Rect(-70, -106, 140, 90), (0.0, -61.0)
    glass = rounded(Rect(-63, -99, 126, 76), 3)
    shine = Path("MLLLZ", (-63, -62, -28, -99, -6, -99, -63, -40))
    items: list[Item] = [
        glow(centre, 112, tone), *rings(centre, 94, tone._replace(rings=min(tone.rings, 2))),
        inked(closed(((-9, -18), (9, -18), (12, -4), (-12, -4)), (0, 1, 2, 3)), shade(_METAL, 0.2), pen * 0.9),
        inked(rounded(Rect(-32, -6, 64, 6), 3), _METAL, pen * 0.9),
        inked(rounded(face, 8), _CASE, pen), filled(glass, mix(tone.colour, _CASE, 0.2)), filled(shine, "#ffffff", 0.1),
        wave(centre, (106, 60), tone, colour="#ffffff", width=4),
    ]  # fmt: skip
    return Part(tuple(items), face, centre)


def _radio(tone: Tone, pen: float) -> Part:
    """A table radio: the wave is in its round loudspeaker, the dial has the colour."""
    face, centre = Rect(-56, -70, 112, 70), (-22.0, -34.0)
    dial = rounded(Rect(12, -56, 34, 16), 3)
    items: list[Item] = [
        glow(centre, 84, tone), *rings((0.0, -36.0), 76, tone._replace(rings=min(tone.rings, 2))),
        line(polyline(((36, -68), (62, -112))), 2.4 + pen * 1.4), line(polyline(((36, -68), (62, -112))), 2.0, _METAL),
        inked(circle(62, -113, 3.6), _METAL, pen * 0.8),
        *(inked(closed(((x - 5, -6), (x + 5, -6), (x + 3, 3), (x - 3, 3)), (0, 1, 2, 3)), _CASE, pen * 0.8)
          for x in (-40, 40)),
        inked(rounded(face._replace(h=66), 14), _WOOD, pen),
        filled(rounded(Rect(-50, -66, 100, 10), 5), light(_WOOD, 0.3), 0.7),
        inked(circle(*centre, 24), _CASE, pen * 0.9), line(circle(*centre, 19.5), 1.2, mix(_CASE, "#ffffff", 0.2)),
        wave(centre, (40, 30), tone, colour=light(tone.colour, 0.2), width=3.4),
        inked(dial, mix(tone.colour, "#ffffff", 0.35 if tone.rings else 0.6), pen * 0.8),
        *(line(polyline(((x, -53), (x, -48))), 1.1, INK) for x in (18, 24, 30, 36, 41)),
        line(polyline(((27, -54), (27, -42))), 1.8, "#c8323f"),
        *(inked(circle(x, -22, 7), _SHELL, pen * 0.8) for x in (20, 40)),
        *(line(polyline(((x, -22), (x + 3, -27))), 1.6, INK) for x in (20, 40)),
    ]  # fmt: skip
    return Part(tuple(items), face, centre)


def _television(tone: Tone, pen: float) -> Part:
    """A set with a bulging screen, knobs and rabbit ears."""
    face, centre = Rect(-78, -122, 156, 112), (-14.0, -66.0)
    glass = rounded(Rect(-70, -112, 112, 92), 27)
    shine = Path("MCLCZ", (-64, -60, -64, -84, -58, -98, -40, -102, -26, -103, -46, -96, -56, -84, -58, -58))
    rods = ((0, -120, -34, -164), (8, -120, 36, -160))
    items: list[Item] = [glow(centre, 118, tone), *rings((0.0, -66.0), 100, tone._replace(rings=min(tone.rings, 2)))]
    for ax, ay, bx, by in rods:
        items += [line(polyline(((ax, ay), (bx, by))), 2.2 + pen * 1.4), inked(circle(bx, by, 3.4), _METAL, pen * 0.8)]
    items += [
        *(inked(polygon(((x - 5, -14), (x + 5, -14), (x * 1.14 + 3, 2), (x * 1.14 - 3, 2))), _CASE, pen * 0.8)
          for x in (-54, 54)),
        inked(rounded(face, 14), _RED, pen), filled(rounded(Rect(-74, -118, 148, 10), 5), light(_RED, 0.35), 0.7),
        inked(glass, mix(tone.colour, _CASE, 0.2 if tone.rings else 0.55), pen * 0.9), filled(shine, "#ffffff", 0.3),
        wave(centre, (88, 56), tone, colour="#ffffff", width=4),
        *(inked(circle(60, y, 9), _SHELL, pen * 0.8) for y in (-92, -66)),
        line(polyline(((60, -92), (65, -97))), 1.8, INK), line(polyline(((60, -66), (54, -69))), 1.8, INK),
        *(line(polyline(((52, y), (68, y))), 1.8, shade(_RED, 0.5)) for y in (-42, -36, -30)),
    ]  # fmt: skip
    return Part(tuple(items), face, centre)


def _intercom(tone: Tone, pen: float) -> Part:
    """A panel on the wall: a small screen, slots to speak through, a button that glows."""
    face, centre = Rect(-27, -92, 54, 92), (0.0, -70.0)
    lit = tone.colour if tone.rings else mix(tone.colour, _CASE, 0.6)
    items: list[Item] = [
        glow(centre, 74, tone), *rings((0.0, -52.0), 48, tone),
        inked(rounded(face, 8), _METAL, pen), filled(rounded(Rect(-23, -88, 46, 6), 3), "#ffffff", 0.4),
        inked(rounded(Rect(-20, -83, 40, 26), 4), mix(lit, _CASE, 0.2), pen * 0.8),
        wave(centre, (35, 20), tone, colour="#ffffff", width=2.8),
        *(line(polyline(((-15, y), (15, y))), 2.2, _CASE) for y in (-48, -42, -36, -30)),
        inked(circle(0, -14, 7.5), lit, pen * 0.8), filled(circle(-2, -16.4, 2.2), "#ffffff", 0.7),
    ]  # fmt: skip
    return Part(tuple(items), face, centre)


def _car(tone: Tone, pen: float) -> Part:
    """A car from the front; the wave is in its grille, the headlamps have the light of the voice."""
    face, centre = Rect(-104, -92, 208, 66), (0.0, -58.0)
    lamp = mix(tone.colour, "#ffffff", 0.45 if tone.rings else 0.75)
    roof = smooth(((-64, -148), (0, -154), (64, -148), (92, -92), (-92, -92)), corners=(3, 4))
    glass = smooth(((-57, -139), (0, -144), (57, -139), (78, -97), (-78, -97)), corners=(0, 2, 3, 4))
    body = smooth(((-96, -94), (0, -98), (96, -94), (112, -70), (112, -22), (100, -14), (-100, -14), (-112, -22),
                   (-112, -70)), corners=(4, 7))  # fmt: skip
    gleam = closed(((-90, -90), (0, -94), (90, -90), (80, -83), (-80, -83)))
    skirt = closed(((-110, -34), (110, -34), (110, -22), (100, -15), (-100, -15), (-110, -22)), (0, 1))
    shine = Path("MLLLZ", (-40, -98, -14, -142, 6, -143, -18, -98))
    items: list[Item] = [glow(centre, 150, tone), *rings(centre, 132, tone._replace(rings=min(tone.rings, 2)))]
    for side in (-1, 1):
        items.append(inked(rounded(Rect(side * 84 - 17, -34, 34, 38), 8), _CASE, pen))
        items.append(inked(ellipse(side * 104, -101, 13, 8), shade(_BLUE, 0.1), pen * 0.9))
    items += [
        inked(roof, _BLUE, pen), inked(glass, "#cfe4ee", pen * 0.8), filled(shine, "#ffffff", 0.5),
        inked(body, _BLUE, pen), filled(gleam, light(_BLUE, 0.3)),
        filled(skirt, shade(_BLUE, 0.2)),
        inked(rounded(Rect(-48, -76, 96, 36), 9), _CASE, pen * 0.9),
        wave(centre, (84, 32), tone, colour=light(tone.colour, 0.2), width=4),
        *(inked(circle(side * 80, -60, 17), _METAL, pen * 0.9) for side in (-1, 1)),
        *(inked(circle(side * 80, -60, 12.5), lamp, pen * 0.6) for side in (-1, 1)),
        *(filled(circle(side * 80 - 4, -64, 3.6), "#ffffff", 0.9) for side in (-1, 1)),
        inked(rounded(Rect(-108, -28, 216, 12), 5), "#d5d8de", pen * 0.9),
    ]  # fmt: skip
    return Part(tuple(items), face, centre)


def _nothing(tone: Tone, pen: float) -> Part:
    return Part((), Rect(0, 0, 0, 0), (0.0, 0.0))


DRAW: dict[str, Callable[[Tone, float], Part]] = {
    "phone": _phone,
    "earpiece": _earpiece,
    "speaker": _speaker,
    "screen": _screen,
    "car": _car,
    "intercom": _intercom,
    "radio": _radio,
    "television": _television,
    "none": _nothing,
}
