"""What balloons hide: L09 faces, L10 hands, asked-for art and glances."""

from collections.abc import Iterator

from comicgen.lint.model import Balloon, Figure, Found, Panel, Strip
from comicgen.lint.shapes import Box, area, covered, enters, near

__all__ = ["faces", "key_art"]

_SEEN_SHARE = 0.3  # of a face: one that the frame cuts down to less is no longer looked at
_MEND = "move the balloon off, or lower the figure: faces act"


def faces(strip: Strip) -> Iterator[Found]:
    """L09: balloons, captions and sounds over faces, or so close that they crowd them."""
    for panel in strip.panels:
        for figure in panel.figures:
            face = _seen(figure, panel)
            if face is None:
                continue
            for balloon in panel.balloons:
                yield from _over_face(strip, panel, balloon, figure, face)


def _seen(figure: Figure, panel: Panel) -> Box | None:
    """A face as far as the frame shows it; None when there is none to speak of."""
    if not figure.has_face or figure.face is None:
        return None
    seen = figure.face.overlap(panel.rect)
    whole = figure.face.w * figure.face.h
    return seen if whole and seen.w * seen.h >= _SEEN_SHARE * whole else None


def _over_face(strip: Strip, panel: Panel, balloon: Balloon, figure: Figure, face: Box) -> Iterator[Found]:
    gap = near(balloon.outline, face.corners, within=strip.limits.face_gap_em)
    if gap == 0.0:
        share = covered((balloon.outline,), face) / (face.w * face.h)
        message = (
            f"{balloon.id} covers {share:.0%} of the face of {figure.name}"
            if share >= 0.01
            else f"{balloon.id} touches the face of {figure.name}"
        )
        yield Found("error", round(share, 3), 0.0, message, _MEND, panel, (balloon,))
    elif gap < strip.limits.face_gap_em and balloon.kind != "sfx":
        message = f"{balloon.id} is only {gap:.2f} em from the face of {figure.name}"
        yield Found("warning", round(gap, 2), strip.limits.face_gap_em, message, _MEND, panel, (balloon,))


def key_art(strip: Strip) -> Iterator[Found]:
    """L10: balloons over hands, over what the script asked to keep clear, over devices that speak, across glances."""
    for panel in strip.panels:
        for balloon in panel.balloons:
            yield from _over_clear(strip, panel, balloon)
            for figure in panel.figures:
                yield from _over_figure(strip, panel, balloon, figure)


def _over_clear(strip: Strip, panel: Panel, balloon: Balloon) -> Iterator[Found]:
    for box in panel.keep_clear:
        hidden = _hidden(balloon, box)
        if hidden > 0.0:
            grave = hidden > strip.limits.art_hidden_error
            limit = strip.limits.art_hidden_error if grave else 0.0
            message = f"{balloon.id} covers {hidden:.0%} of what was to be kept clear"
            yield Found(
                "error" if grave else "warning",
                round(hidden, 2),
                limit,
                message,
                "move the balloon off it",
                panel,
                (balloon,),
            )


def _over_figure(strip: Strip, panel: Panel, balloon: Balloon, figure: Figure) -> Iterator[Found]:
    limits = strip.limits
    boxes = (figure.face,) if figure.kind == "voice" and figure.face else figure.hands
    least = limits.device_hidden_share if figure.kind == "voice" else limits.hand_hidden_share
    what = "device through which {} speaks" if figure.kind == "voice" else "hand of {}"
    hidden = max((_hidden(balloon, box) for box in boxes), default=0.0)
    if hidden > least:
        message = f"{balloon.id} covers {hidden:.0%} of the {what.format(figure.name)}"
        yield Found(
            "warning", round(hidden, 2), least, message, "move the balloon off: hands act too", panel, (balloon,)
        )
    if figure.gaze is None or len(figure.eyes) == 0 or balloon.kind == "sfx":
        return
    eyes = [sum(values) / len(figure.eyes) for values in zip(*figure.eyes, strict=True)]
    if enters(((eyes[0], eyes[1]), figure.gaze), balloon.outline):
        message = f"{balloon.id} stands between {figure.name} and what {figure.name} looks at"
        yield Found("warning", 1, 0, message, "move the balloon out of the line of sight", panel, (balloon,))


def _hidden(balloon: Balloon, box: Box) -> float:
    """The share of a box that a balloon covers."""
    whole = box.w * box.h
    return (
        covered((balloon.outline,), box) / whole
        if whole and balloon.box.gap(box) == 0.0 and area(balloon.outline)
        else 0.0
    )
