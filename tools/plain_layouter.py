"""What a plain program would do with the same panels: the yardstick that tells what our placement is worth.

Comes in: one of our layouts. Goes out: the same layout, people and frames and size of letters untouched, lettered anew:
greedy wrap at a fixed width, plain ellipses, the first free place from the top left, straight tails from the middle of
the lower edge towards the mouth. It keeps off faces and other balloons where it finds a place that does; it stops its
tails half way, draws its captions as boxes and gives its words air, as somebody would who has read about lettering.
"""

import copy
import math
from collections.abc import Iterator
from typing import Any

from comicgen.lettering.fonts import font
from comicgen.lettering.shaping import shape

__all__ = ["plain_layout"]

Data = dict[str, Any]
Box = tuple[float, float, float, float]  # left, top, right, bottom

_WRAP_EM = 9.0  # the fixed width
_AIR_EM = 0.5
_CAPTION_AIR_EM = 0.6
_LEADING_EM = 1.12
_STEP_EM = 0.5  # of the scan
_GAP_EM = 0.45
_FRAME_EM = 0.4
_REACH = 0.55
_BASE_EM = 0.9
_CORNERS = 48  # of an ellipse


def plain_layout(layout: Data) -> Data:
    """The layout with its words placed plainly."""
    found = copy.deepcopy(layout)
    for panel in found["panels"]:
        taken = [_box(figure["face"]) for figure in panel["figures"] if figure["kind"] != "voice"]
        for balloon in panel["balloons"]:
            if balloon["kind"] != "sfx":
                _letter(balloon, panel, taken, found["lettering"])
    return found


def _letter(balloon: Data, panel: Data, taken: list[Box], lettering: Data) -> None:
    em = lettering["size"]
    size = balloon["rows"][0]["runs"][0]["size"]
    words = [word for row in balloon["rows"] for word in row["text"].split()]
    rows = list(_wrapped(words, size, _WRAP_EM * em))
    widths = [_width(row, size) for row in rows]
    cap = lettering["cap_height"] * size / em
    pitch = _LEADING_EM * size
    wide, high = max(widths), cap + pitch * (len(rows) - 1)
    boxed = balloon["kind"] == "caption"
    half = _half(wide, high, em, boxed=boxed)
    x, y = _first_free(half, panel, taken, em)
    taken.append((x - half[0], y - half[1], x + half[0], y + half[1]))
    balloon["outline"] = _outline(x, y, half, boxed=boxed)
    top = y - high / 2
    balloon["rows"] = [
        _row(text, x, top + pitch * k, width, cap, size)
        for k, (text, width) in enumerate(zip(rows, widths, strict=True))
    ]
    balloon["joined_to"] = balloon["connector"] = balloon["interrupts"] = None
    balloon["tails"] = (
        [] if boxed else [_tail(name, balloon, panel, (x, y + half[1]), em) for name in balloon["speakers"]]
    )
    balloon["tails"] = [tail for tail in balloon["tails"] if tail]


def _wrapped(words: list[str], size: float, width: float) -> Iterator[str]:
    row = ""
    for word in words:
        longer = f"{row} {word}" if row else word
        if row and _width(longer, size) > width:
            yield row
            row = word
        else:
            row = longer
    if row:
        yield row


def _width(text: str, size: float) -> float:
    return shape("hand", text).advance * size / font("hand").upem


def _half(wide: float, high: float, em: float, *, boxed: bool) -> tuple[float, float]:
    """Half the width and height of the body: an ellipse round the block with air, or a box."""
    if boxed:
        return wide / 2 + _CAPTION_AIR_EM * em, high / 2 + _CAPTION_AIR_EM * em
    return (wide / 2 + _AIR_EM * em) * math.sqrt(2), (high / 2 + _AIR_EM * em) * math.sqrt(2)


def _first_free(half: tuple[float, float], panel: Data, taken: list[Box], em: float) -> tuple[float, float]:
    left, top, width, height = panel["rect"]
    air = panel["border"] / 2 + _FRAME_EM * em
    x0, y0 = left + air + half[0], top + air + half[1]
    x1, y1 = left + width - air - half[0], top + height - air - half[1]
    y = y0
    while y <= y1:
        x = x0
        while x <= x1:
            if not any(
                _meets((x - half[0], y - half[1], x + half[0], y + half[1]), other, _GAP_EM * em) for other in taken
            ):
                return x, y
            x += _STEP_EM * em
        y += _STEP_EM * em
    return max(x0, min(x1, left + width / 2)), y0


def _meets(one: Box, other: Box, gap: float) -> bool:
    return one[0] < other[2] + gap and other[0] < one[2] + gap and one[1] < other[3] + gap and other[1] < one[3] + gap


def _outline(x: float, y: float, half: tuple[float, float], *, boxed: bool) -> list[list[float]]:
    a, b = half
    if boxed:
        return [[x - a, y - b], [x + a, y - b], [x + a, y + b], [x - a, y + b]]
    turns = [2 * math.pi * k / _CORNERS for k in range(_CORNERS)]
    return [[x + a * math.cos(turn), y + b * math.sin(turn)] for turn in turns]


def _row(text: str, x: float, top: float, width: float, cap: float, size: float) -> Data:
    ink = [x - width / 2, top, width, cap]
    return {
        "text": text,
        "ink": ink,
        "baseline": top + cap,
        "cap": cap,
        "runs": [{"text": text, "size": size, "ink": ink}],
    }


def _tail(name: str, balloon: Data, panel: Data, root: tuple[float, float], em: float) -> Data | None:
    figure = next((figure for figure in panel["figures"] if figure["name"] == name), None)
    old = next((tail for tail in balloon["tails"] if tail["speaker"] == name), None)
    target = figure["mouth"] if figure else old["target"] if old else None
    if target is None:
        return None
    aims = "frame" if figure is None else "device" if figure["kind"] == "voice" else "mouth"
    reach = 1.0 if figure is None else _REACH
    tip = [root[0] + reach * (target[0] - root[0]), root[1] + reach * (target[1] - root[1])]
    side = _BASE_EM * em / 2
    wedge = [[root[0] - side, root[1]], [root[0] + side, root[1]], tip]
    return {"speaker": name, "polygons": [wedge], "axis": [list(root), tip], "tip": tip, "target": target, "aims": aims}


def _box(box: list[float]) -> Box:
    x, y, w, h = box
    return x, y, x + w, y + h
