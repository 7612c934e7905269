"""Contrasts: whether the words of every line can be read on their ground.

Comes in: a Script. Goes out: `low-contrast` findings, one for each pair of colours, with a colour that would do.
"""

from comicgen.colour import contrast, mix
from comicgen.diagnostics import Report, Span
from comicgen.script.build_style import styled
from comicgen.script.model import Character, Inks, Line, Script
from comicgen.script.style import Style
from comicgen.script.tones import COMFORT, LEAST, Tones, readable, tones

__all__ = ["check_contrasts"]

_STEPS = 20  # trials on the way from a ground to white or black


def check_contrasts(script: Script, report: Report) -> None:
    """Notes words that are hard to read on the colour of their balloon, or cannot be read at all."""
    style = styled(script)
    cast = {character.key: character for character in script.cast}
    told: set[tuple[str, str]] = set()
    for panel in script.panels:
        for line in panel.lines:
            if line.kind == "sfx":
                continue
            speaker = cast.get(line.by[0]) if line.by else None
            found = line_tones(line, speaker, style)
            if (found.fill, found.words) in told:
                continue
            told.add((found.fill, found.words))
            _judge(found, line, speaker, style=style, report=report)


def line_tones(line: Line, speaker: Character | None, style: Style) -> Tones:
    """The colours of a line as far as the script says them; a voice's feeling hardly changes its tint."""
    return tones(
        line.kind,
        style,
        caption=line.caption,
        tint=speaker.voice.colour if speaker and speaker.voice else None,
        inks=speaker.inks if speaker else None,
        inverted=line.tone == "inverted",
    )


def _judge(found: Tones, line: Line, speaker: Character | None, *, style: Style, report: Report) -> None:
    ratio = contrast(found.fill, found.words)
    if ratio >= COMFORT:
        return
    inks = speaker.inks if speaker else None
    span = inks.span if inks and inks.span else line.span
    message = f"words in {found.words} on a balloon in {found.fill} have a contrast of {ratio:.1f}:1"
    _note(report, ratio, message, span=span, hint=_way_out(found, inks, style))


def _note(report: Report, ratio: float, message: str, *, span: Span, hint: str) -> None:
    if ratio < LEAST:
        report.error("low-contrast", f"{message}; under {LEAST:g} they cannot be read", span, hint=hint)
    else:
        report.warning("low-contrast", f"{message}; under {COMFORT:g} they are hard to read", span, hint=hint)


def _way_out(found: Tones, inks: Inks | None, style: Style) -> str:
    """The ink that would do, and the nearest ground on which the present words would."""
    ways: list[str] = []
    better = readable(found.fill, style)
    if contrast(better, found.fill) >= COMFORT:
        left_out = "leave 'ink' out, and" if inks and inks.ink else "with"
        ways.append(f"{left_out} words in {better} have {contrast(better, found.fill):.1f}:1")
    ground = _nearest_ground(found)
    if ground:
        ways.append(f"a balloon in '{ground}' would do for these words")
    return "; ".join(ways) or "take a lighter balloon, or a darker one"


def _nearest_ground(found: Tones) -> str | None:
    """The fill stirred with as little white or black as makes the words easy to read."""
    for step in range(1, _STEPS + 1):
        for end in ("#ffffff", "#000000"):
            ground = mix(found.fill, end, step / _STEPS)
            if contrast(ground, found.words) >= COMFORT:
                return ground
    return None
