"""Changes to our hand while it is built: the stem I, its feature `cv01`, and the narrowing.

In capitals lettering the I with bars is the pronoun only (lettering tradition); no free face has both forms. The
plain stroke is made of the face's own `|`: its upper half slides down and its lower half up until it is as tall as
the barred letter that it stands for, so that the round ends stay round. Each of the face's alternates of I, and each
I with an accent, gets its stem; `cv01` leads from one to the other, so that the text itself stays text.
"""

import math
from collections.abc import Iterator
from typing import Any, NamedTuple

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent, GlyphCoordinates

SLANT = 11.0  # degrees, of the italic sources
SIDE = 0.7  # white left and right of the stem, as a share of what the source gives to its bar
INSET = 4  # a stem's round end reaches as far as the letters beside it look
LETTERS = "IÌÍÎÏĨĪĬĮİỊỈІЇ"
PLAIN = "IІ"
AS_IF = {"Ї": "Ï"}  # drawn in one piece in the source: stands on the parts of the other
OGONEK = "uni0328"
MARK_ROOM = 0.9  # of the breadth of an accent: the least advance under it
PEERS = ("H", "uni041D")  # letters with straight sides, whose kerning a stem borrows


class _Stem(NamedTuple):
    name: str
    centre: float  # of the ink, in x


def add(font: TTFont, *, slant: float) -> None:
    """Adds the stems of all I's and the feature that leads to them. `slant` is the angle of the face in degrees."""
    cmap, glyf = font.getBestCmap(), font["glyf"]
    stems: dict[str, _Stem] = {}
    mapping: dict[str, str] = {}
    for letter in LETTERS:
        name = cmap.get(ord(AS_IF.get(letter, letter)))
        if name is None:
            continue
        alternates = _alternates(font, name)
        for alternate in alternates:
            base = alternate
            while glyf[base].isComposite():
                base = glyf[base].components[0].glyphName
            stem = stems.get(base) or stems.setdefault(base, _add_stem(font, base, turn=len(stems) % 4, slant=slant))
            mapping[alternate] = stem.name if letter in PLAIN else _add_accented(font, alternate, base, stem)
        for alternate in _alternates(font, cmap[ord(letter)]):
            mapping.setdefault(alternate, mapping[alternates[0]])
    _add_feature(font, mapping)
    _borrow_kerning(font, sorted(set(mapping.values()), key=font.getGlyphID))


def _alternates(font: TTFont, name: str) -> tuple[str, ...]:
    """The glyph and all that single substitutions make of it."""
    found = [name]
    for glyph in found:
        for lookup in font["GSUB"].table.LookupList.Lookup:
            for table in lookup.SubTable:
                other = table.mapping.get(glyph) if table.LookupType == 1 else None
                if other is not None and other not in found:
                    found.append(other)
    return tuple(found)


def _add_stem(font: TTFont, base: str, *, turn: int, slant: float) -> _Stem:
    glyf = font["glyf"]
    model, bar = glyf[base], glyf["bar"]
    lean = math.tan(math.radians(slant))
    low, high = model.yMin + INSET, model.yMax - INSET
    middle = (bar.yMin + bar.yMax) / 2
    upright = [(x - (y - middle) * lean, y - middle) for x, y in bar.coordinates]
    axis = (min(x for x, _ in upright) + max(x for x, _ in upright)) / 2
    half = (bar.yMax - bar.yMin) / 2
    drop = half - (high - low) / 2
    flip_x, flip_y = (1, -1, -1, 1)[turn], (1, -1, 1, -1)[turn]  # four strokes of one pen, none quite like another
    points = []
    for x, y in upright:
        y = (y - drop if y > 0 else y + drop) * flip_y
        points.append(((x - axis) * flip_x + y * lean, y + (low + high) / 2))
    width = max(x for x, _ in upright) - min(x for x, _ in upright)
    side = SIDE * (font["hmtx"]["bar"][0] - width) / 2
    centre = width / 2 + side
    glyph = Glyph()
    glyph.numberOfContours = 1
    glyph.endPtsOfContours = [len(points) - 1]
    order = -1 if flip_x * flip_y < 0 else 1
    glyph.coordinates = GlyphCoordinates([(round(x + centre), round(y)) for x, y in points][::order])
    glyph.flags = bytearray(bit & 1 for bit in bar.flags)[::order]
    name = insert(font, f"I.stem{turn or ''}", glyph, advance=round(width + 2 * side))
    return _Stem(name, centre)


def _add_accented(font: TTFont, original: str, base: str, stem: _Stem) -> str:
    glyf = font["glyf"]
    body, first = glyf[base], glyf[original].components[0]
    shift = round(stem.centre - (body.xMin + body.xMax) / 2)
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = [_component(stem.name, 0, 0)]
    breadth = 0
    for part in glyf[original].components[1:]:
        mark = glyf[part.glyphName]
        # An ogonek hangs from the foot's right end, which a stem does not have.
        tail = -round((body.xMax - body.xMin) * 0.22) if part.glyphName.startswith(OGONEK) else 0
        glyph.components.append(_component(part.glyphName, part.x - first.x + shift + tail, part.y))
        breadth = max(breadth, mark.xMax - mark.xMin)
    room = max(0, round(breadth * MARK_ROOM) - font["hmtx"][stem.name][0])
    for part in glyph.components:
        part.x += room // 2
    return insert(font, f"{original}.stem", glyph, advance=font["hmtx"][stem.name][0] + room)


def _component(name: str, x: int, y: int) -> GlyphComponent:
    part = GlyphComponent()
    part.glyphName, part.x, part.y, part.flags = name, x, y, 0x0002  # offsets are x and y
    return part


def insert(font: TTFont, name: str, glyph: Glyph, *, advance: int) -> str:
    """Adds a glyph at the end and returns its name, which is a new one where `name` is taken."""
    order = font.getGlyphOrder()
    while name in order:
        name += "x"
    font.setGlyphOrder([*order, name])
    font["glyf"].glyphs[name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (advance, glyph.xMin)
    font["GDEF"].table.GlyphClassDef.classDefs[name] = 1
    return name


def _add_feature(font: TTFont, mapping: dict[str, str]) -> None:
    table = font["GSUB"].table
    substitution = otTables.SingleSubst()
    substitution.mapping = mapping
    lookup = otTables.Lookup()
    lookup.LookupType, lookup.LookupFlag, lookup.SubTable, lookup.SubTableCount = 1, 0, [substitution], 1
    # Last in the list: the face's own alternation of letters has been done by then.
    table.LookupList.Lookup.append(lookup)
    table.LookupList.LookupCount = len(table.LookupList.Lookup)
    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = "cv01", otTables.Feature()
    record.Feature.FeatureParams = None
    record.Feature.LookupListIndex, record.Feature.LookupCount = [table.LookupList.LookupCount - 1], 1
    table.FeatureList.FeatureRecord.append(record)
    table.FeatureList.FeatureCount = len(table.FeatureList.FeatureRecord)
    for script in table.ScriptList.ScriptRecord:
        systems = [script.Script.DefaultLangSys, *(entry.LangSys for entry in script.Script.LangSysRecord)]
        for system in filter(None, systems):
            system.FeatureIndex.append(table.FeatureList.FeatureCount - 1)
            system.FeatureCount = len(system.FeatureIndex)


def _borrow_kerning(font: TTFont, stems: list[str]) -> None:
    for table in _pair_tables(font):
        peer = next((name for name in PEERS if name in table.Coverage.glyphs), None)
        if table.Format == 1:
            _kern_pairs(table, peer, stems)
            continue
        right = next((name for name in PEERS if name in table.ClassDef2.classDefs), None)
        for stem in stems:
            if peer is not None:
                table.Coverage.glyphs.append(stem)
                table.ClassDef1.classDefs[stem] = table.ClassDef1.classDefs.get(peer, 0)
            if right is not None:
                table.ClassDef2.classDefs[stem] = table.ClassDef2.classDefs[right]


def _kern_pairs(table: Any, peer: str | None, stems: list[str]) -> None:
    for pairs in table.PairSet:
        model: Any = next((pair for pair in pairs.PairValueRecord if pair.SecondGlyph in PEERS), None)
        for stem in stems if model is not None else ():
            pair = otTables.PairValueRecord()
            pair.SecondGlyph, pair.Value1, pair.Value2 = stem, model.Value1, getattr(model, "Value2", None)
            pairs.PairValueRecord.append(pair)
        pairs.PairValueCount = len(pairs.PairValueRecord)
    if peer is not None:
        kerned = table.PairSet[table.Coverage.glyphs.index(peer)]
        table.Coverage.glyphs.extend(stems)
        table.PairSet.extend(kerned for _ in stems)
        table.PairSetCount = len(table.PairSet)


def _pair_tables(font: TTFont) -> Iterator[Any]:
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            inner = getattr(table, "ExtSubTable", table)
            if inner.LookupType == 2:
                yield inner


def narrow(font: TTFont, factor: float) -> None:
    """Squeezes everything in x: outlines, advances, kerning and the anchors of marks."""
    glyf, hmtx = font["glyf"], font["hmtx"]
    for name in font.getGlyphOrder():
        glyph = glyf[name]
        if glyph.isComposite():
            for part in glyph.components:
                part.x = round(part.x * factor)
        elif glyph.numberOfContours > 0:
            glyph.coordinates = GlyphCoordinates([(round(x * factor), y) for x, y in glyph.coordinates])
    for name in font.getGlyphOrder():
        glyf[name].recalcBounds(glyf)
        hmtx[name] = (round(hmtx[name][0] * factor), getattr(glyf[name], "xMin", 0))
    _narrow_values(font["GPOS"].table, factor, set())
    lean = math.tan(math.radians(font["post"].italicAngle))
    font["post"].italicAngle = math.degrees(math.atan(lean * factor))


def _narrow_values(node: Any, factor: float, seen: set[int]) -> None:
    if id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, list):
        for child in node:
            _narrow_values(child, factor, seen)
    elif hasattr(node, "__dict__"):
        for key, value in vars(node).items():
            if key in ("XPlacement", "XAdvance", "XCoordinate"):
                setattr(node, key, round(value * factor))
            elif not isinstance(value, int | float | str | None):
                _narrow_values(value, factor, seen)
