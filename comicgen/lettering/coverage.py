"""Characters that no lettering font of the box has: found before anything is drawn, so that no box is ever printed.

Comes in: a Script and the house style. Goes out: errors with the code `missing-glyph`, each with its place.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from comicgen.diagnostics import Report, Span
from comicgen.lettering.case import upper
from comicgen.lettering.fonts import font
from comicgen.lettering.markup import plain
from comicgen.lettering.measuring import measured
from comicgen.lettering.model import TypeSpec
from comicgen.lettering.sounds import Drawing, drawing_of
from comicgen.lettering.spelling import IGNORED, spelled, with_equivalents
from comicgen.lettering.types import is_own_face, own_face, type_for
from comicgen.script.model import Line, Script
from comicgen.script.style import HOUSE, LetteringStyle, Style

__all__ = ["check_glyphs", "missing", "sound_type"]

_JOINERS = "\u200d\ufe0f\ufe0e"
_SCRIPTS = {  # first word of a character's Unicode name: what a writer calls its script
    "ARABIC": "Arabic", "ARMENIAN": "Armenian", "BENGALI": "Bengali", "BOPOMOFO": "Chinese", "CJK": "Chinese",
    "DEVANAGARI": "Devanagari", "ETHIOPIC": "Ethiopic", "GEORGIAN": "Georgian", "GREEK": "Greek", "HANGUL": "Korean",
    "HEBREW": "Hebrew", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "KHMER": "Khmer", "TAMIL": "Tamil",
    "TELUGU": "Telugu", "THAI": "Thai", "LATIN": "Latin", "CYRILLIC": "Cyrillic",
}  # fmt: skip
_LEFTWARDS = ("R", "AL")  # directions of writing that rows cannot have yet
_SPARE = "hand-bold"  # letters sounds in alphabets that the effects faces do not know
_TOLD = 5  # further characters that one message names
_SIZE = 16.0  # any: coverage does not depend on it


@lru_cache(2048)
def missing(text: str, spec: TypeSpec, language: str = "en") -> tuple[tuple[str, int], ...]:
    """The characters without a glyph, as lettered, and where they stand in the text (marks included).

    A base with its combining marks, or an emoji with its parts, counts as one.
    """
    is_own = _is_own(spec)
    if text.isascii() and not is_own:
        return ()
    words = plain(text) if is_own else text  # a font may lack the very characters that are marks here
    found = (one for one in _clusters(text) if one[0] in words)
    return tuple((cluster, at) for cluster, at in found if not _drawable(cluster, spec, language))


def _clusters(text: str) -> Iterator[tuple[str, int]]:
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not _continues(text[at], text[at - 1]):
            yield text[start:at], start
            start = at


def _continues(char: str, before: str) -> bool:
    skin_tone = "\U0001f3fb" <= char <= "\U0001f3ff"
    return bool(unicodedata.combining(char)) or char in _JOINERS or before == "\u200d" or skin_tone


def _is_own(spec: TypeSpec) -> bool:
    """Whether a font is a writer's own: those of the box have all that is plain."""
    return font(spec.roman).is_own


def _drawable(cluster: str, spec: TypeSpec, language: str) -> bool:
    if cluster.isspace() or (cluster.isascii() and not _is_own(spec)):
        return True
    if unicodedata.bidirectional(cluster[0]) in _LEFTWARDS:  # whatever a font has: rows run to the right
        return False
    composed = spelled(cluster, language)
    lettered = upper(composed, language) if spec.case == "upper" else composed
    for id in {spec.roman: None, spec.stress: None}:
        face = font(id)
        if not all(char == " " or face.has(char) for char in with_equivalents(lettered, face.has)):
            return False
    return True


def sound_type(text: str, drawing: Drawing, *, size: float, style: LetteringStyle, language: str) -> TypeSpec:
    """The type for a sound: the face of its drawing, or the heavy hand where only the hand has all its letters."""
    spec = type_for("sfx", size=size, style=style, language=language)
    case = spec.case if drawing.manner.case else "mixed"
    habits = spec.habits._replace(breath_marks=False, double_marks=False)  # a sound may be as loud as it likes
    spares = (own_face(style.face).bold, _SPARE) if is_own_face(style.face) else (_SPARE,)
    own, *others = (spec._replace(roman=id, stress=id, case=case, habits=habits) for id in (drawing.face, *spares))
    if not missing(text, own, language):
        return own
    return next((other for other in others if not missing(text, other, language)), own)


def check_glyphs(script: Script, style: Style, report: Report) -> None:
    """Notes an error `missing-glyph` for each text with characters that cannot be lettered; the first has its place.

    A text without any ink, such as a lone zero-width space, is an error `empty-text`.
    """
    for text, kind, span, line in _texts(script, style):
        if not text:
            continue
        letters = _letters(kind, style.lettering)
        spec = type_for(
            kind if kind != "sign" else "shout",
            size=_SIZE,
            style=letters,
            language=script.language,
            caption=line.caption if line else "",
        )
        if line is not None and kind == "sfx":
            drawing = drawing_of(text, line.loudness, timbre=line.timbre)
            spec = sound_type(text, drawing, size=_SIZE, style=style.lettering, language=script.language)
        lacking = dict(reversed(missing(text, spec, script.language)))
        if lacking:
            cluster, *others = sorted(lacking, key=lacking.__getitem__)
            place = _place(span, text, cluster, lacking[cluster], report)
            report.error("missing-glyph", _message(cluster, others, spec), place, hint=_hint(cluster, spec))
        elif not _has_ink(text, spec, script.language):
            report.error("empty-text", f"'{text[:60]}' says nothing", span, hint="write words, or leave the line out")
    _check_signs(script, report)


def _letters(kind: str, style: LetteringStyle) -> LetteringStyle:
    """The style that letters a text: signs are of the world, not of its letterer; titles and credits are set in the
    hand, or in a face of the writer's own.
    """
    if kind == "sign":
        return HOUSE.lettering
    return style._replace(face="hand") if kind in ("title", "credit") and not is_own_face(style.face) else style


def _check_signs(script: Script, report: Report) -> None:
    """Notes an error `long-sign` for the words of a sign that its board has no room for."""
    for panel in script.panels:
        for actor in panel.actors:
            if not actor.sign:
                continue
            from comicgen.lettering.placards import placard  # what few scripts need

            try:
                fits = placard(actor.sign, script.language) is not None
            except ValueError:
                continue  # told as an empty text
            if not fits:
                message = f"the sign that '{actor.name}' holds has no room for {actor.sign[:60]!r}"
                hint = "a sign is read at a glance: three to eight short words; let somebody say the rest"
                report.error("long-sign", message, actor.span, hint=hint)


def _has_ink(text: str, spec: TypeSpec, language: str) -> bool:
    try:
        measured(text, spec, language)
    except ValueError:
        return False
    return True


def _texts(script: Script, style: Style) -> Iterator[tuple[str, str, Span | None, Line | None]]:
    if style.page.show_title:
        yield script.title, "title", script.span, None
    if style.page.show_credit:
        for text in (script.by, script.copyright, script.url):
            yield text, "credit", script.span, None
    for panel in script.panels:
        for line in panel.lines:
            yield line.text, line.kind, line.text_span, line
        for actor in panel.actors:
            if actor.sign:
                yield actor.sign, "sign", actor.span, None


def _place(span: Span | None, text: str, cluster: str, at: int, report: Report) -> Span | None:
    """Where the character stands: its own column when the text is on one line, else the text's place."""
    if span is None or span.source not in report.sources:
        return span
    line = report.sources[span.source].line(span.line)
    start = line.find(text, span.column - 1)
    column = start + at if start >= 0 else line.find(cluster, span.column - 1)
    return span._replace(column=column + 1, end=column + 1 + len(cluster)) if column >= 0 else span


def _message(cluster: str, others: Sequence[str], spec: TypeSpec) -> str:
    char = next((char for char in cluster if char not in IGNORED), cluster[0])
    name = unicodedata.name(char, "unnamed character").lower()
    more = ", ".join(repr(other) for other in others[:_TOLD])
    rest = len(others) - _TOLD
    nor = f", nor {more}" + (f" and {rest} more of this text" if rest > 0 else "") if others else ""
    shown = f"{cluster!r} ({name}, U+{ord(char):04X}){nor}"
    if not _is_own(spec):
        return f"no lettering font in the box has {shown}"
    if unicodedata.bidirectional(char) in _LEFTWARDS:
        return f"nothing that is written from right to left can be lettered yet: {shown}"
    return f"the font {font(spec.roman).family} has no {shown}"


def _hint(cluster: str, spec: TypeSpec) -> str:
    if _is_own(spec) and unicodedata.bidirectional(cluster[0]) not in _LEFTWARDS:
        return (
            "use another spelling, add the letter to the font, or take the hand of the box: `lettering: {face: hand}`"
        )
    char = unicodedata.normalize("NFD", cluster)[0]
    script = _SCRIPTS.get(unicodedata.name(char, "").partition(" ")[0])
    if script in ("Latin", "Cyrillic"):
        return f"the fonts have most {script} letters, but not this one: use another spelling"
    if script is not None:
        return f"the box has fonts for Latin and Cyrillic letters; {script} cannot be lettered yet"
    if unicodedata.category(char).startswith(("S", "C")):
        return "emoji and most symbols cannot be lettered: say it in words, or leave it out"
    return "the box has fonts for Latin and Cyrillic letters: use another character"
