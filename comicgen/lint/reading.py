"""From a layout file to a Strip: everything that the metrics look at, in em.

Comes in: plain data, from comicgen or from anywhere. Goes out: a Strip, or what is wrong with the file. Only panels,
their `rect`, and outlines of balloons are needed; a metric that misses something else has nothing to say.
"""

import json
from statistics import median
from typing import Any

from comicgen.lint.limits import LIMITS, Limits
from comicgen.lint.model import Balloon, Connector, Figure, Furniture, Panel, Row, Run, Strip, Tail
from comicgen.lint.shapes import Box, bounds
from comicgen.lint.values import Desk

__all__ = ["parsed", "read"]

LAYOUT = 1  # the format that is read
_MOST_PANELS = 2_000
_LEAST_EM = 0.5  # pixels
_WIDTH = 1200.0  # CSS pixels, when a layout does not say at which width it is read


def parsed(raw: bytes) -> tuple[Any, str]:
    """The data of a JSON file, and "" or what is wrong with it."""
    try:
        return json.loads(raw.decode("utf-8-sig")), ""
    except UnicodeDecodeError:
        return None, "it is not UTF-8"
    except json.JSONDecodeError as fault:
        return None, f"it is no JSON: line {fault.lineno}, column {fault.colno}: {fault.msg.lower()}"
    except RecursionError:
        return None, "its brackets are nested too deeply"
    except ValueError:
        return None, "it has a number that is too long"


def read(data: Any, name: str, faults: list[str]) -> Strip | None:
    """The layout, or None: `faults` says why."""
    desk = Desk()
    found = _strip(desk, data, name) if _is_layout(desk, data) else None
    faults.extend(desk.faults)
    return None if desk.faults else found


def _is_layout(desk: Desk, data: Any) -> bool:
    if not isinstance(data, dict) or not isinstance(data.get("panels"), list):
        desk.faults.append("it is no layout: a mapping with a list of 'panels' was expected")
        return False
    number = data.get("layout", LAYOUT)
    if number != LAYOUT or isinstance(number, bool):
        desk.faults.append(f"its format is number {str(number)[:20]}; this comicgen reads number {LAYOUT}")
        return False
    if len(data["panels"]) > _MOST_PANELS:
        desk.faults.append(f"it has more than {_MOST_PANELS:,} panels")
        return False
    return True


def _strip(desk: Desk, data: dict[str, Any], name: str) -> Strip | None:
    lettering = desk.mapping(data.get("lettering") or {}, "lettering")
    em = desk.number(lettering.get("size"), "lettering.size") or _usual_size(data["panels"])
    if em is None or em < _LEAST_EM:
        if not desk.faults:
            desk.fault("lettering.size", "given, and no run of the words has a size either")
        return None
    desk.em = em
    canvas = desk.mapping(data.get("canvas") or {}, "canvas")
    width = desk.number(canvas.get("width"), "canvas.width")
    height = desk.number(canvas.get("height"), "canvas.height")
    shown = desk.number(canvas.get("display_width"), "canvas.display_width")
    language = desk.text(data.get("language"), "language", "en")
    limits = _limits(desk, data.get("lint"))
    panels = [_panel(desk, item, f"panels[{k}]", k) for k, item in enumerate(data["panels"])]
    texts = [_furniture(desk, item, f"texts[{k}]") for k, item in enumerate(desk.items(data.get("texts"), "texts"))]
    return Strip(
        name=desk.text(data.get("script"), "script") or name,
        em=em,
        css=em * ((shown or _WIDTH) / width if width else 1.0),
        cap=desk.length(lettering.get("cap_height"), "lettering.cap_height", 0.7),
        leading=desk.length(lettering.get("leading"), "lettering.leading") or None,
        case=desk.text(lettering.get("case"), "lettering.case", "upper"),
        language=language,
        sign=-1 if desk.text(data.get("direction"), "direction", "ltr") == "rtl" else 1,
        canvas=Box(0.0, 0.0, width / em, height / em) if width and height else None,
        safe=desk.box(canvas.get("safe"), "canvas.safe"),
        texts=tuple(item for item in texts if item),
        panels=tuple(_very_near(panel, limits) if panel.shot == "extreme close-up" else panel for panel in panels),
        limits=limits,
    )


def _very_near(panel: Panel, limits: Limits) -> Panel:
    """A panel that is about eyes and mouth: hair and forehead give way to words, and are no head or face to guard."""
    return panel._replace(figures=tuple(_below_brow(figure, limits.brow_share) for figure in panel.figures))


def _below_brow(figure: Figure, share: float) -> Figure:
    if not figure.has_face or figure.face is None:
        return figure
    x, y, w, h = figure.face
    face = Box(x, y + share * h, w, (1.0 - share) * h)
    return figure._replace(face=face, head=face)


def _usual_size(panels: list[Any]) -> float | None:
    """The size of most runs, for layouts that do not say how large their dialogue is."""
    desk = Desk()
    sizes = [
        desk.number(run.get("size"), "")
        for panel in panels
        if isinstance(panel, dict)
        for balloon in desk.items(panel.get("balloons"), "")
        if isinstance(balloon, dict)
        for row in desk.items(balloon.get("rows"), "")
        if isinstance(row, dict)
        for run in desk.items(row.get("runs"), "")
        if isinstance(run, dict)
    ]
    found = [size for size in sizes if size]
    return median(found) if found else None


def _limits(desk: Desk, value: Any) -> Limits:
    """The thresholds, with the changes that the layout's style makes."""
    changes: dict[str, Any] = {}
    for key, item in desk.mapping(value or {}, "lint").items():
        number = desk.number(item, f"lint.{key}")
        if key not in Limits._fields:
            desk.faults.append(f"lint.{str(key)[:40]} is no threshold of the lint")
        elif number is not None:
            changes[key] = type(getattr(LIMITS, key))(number)
    return LIMITS._replace(**changes)


def _furniture(desk: Desk, value: Any, path: str) -> Furniture | None:
    data = desk.mapping(value, path)
    ink = desk.box(data.get("ink"), f"{path}.ink")
    role, text = desk.text(data.get("role"), f"{path}.role"), desk.text(data.get("text"), f"{path}.text")
    return Furniture(role, text, ink) if ink else None


def _panel(desk: Desk, value: Any, path: str, index: int) -> Panel:
    data = desk.mapping(value, path)
    rect = desk.box(data.get("rect"), f"{path}.rect")
    if rect is None or rect.w <= 0.0 or rect.h <= 0.0:
        desk.fault(f"{path}.rect", "a box with an area")
    name = desk.text(data.get("id"), f"{path}.id") or f"p{index + 1}"
    clear = [desk.box(box, f"{path}.keep_clear") for box in desk.items(data.get("keep_clear"), f"{path}.keep_clear")]
    figures = desk.items(data.get("figures"), f"{path}.figures")
    balloons = desk.items(data.get("balloons"), f"{path}.balloons")
    made = [_balloon(desk, item, f"{path}.balloons[{k}]", f"{name}.{k + 1}", k) for k, item in enumerate(balloons)]
    return Panel(
        id=name,
        order=index,
        tier=desk.whole(data.get("tier"), f"{path}.tier"),
        rect=rect or Box(0.0, 0.0, 1.0, 1.0),
        border=desk.length(data.get("border"), f"{path}.border"),
        bleed=bool(data.get("bleed")),
        inset=desk.text(data.get("inset"), f"{path}.inset") or None,
        gutter=desk.text(data.get("gutter"), f"{path}.gutter", "plain"),
        shot=desk.text(data.get("shot"), f"{path}.shot"),
        keep_clear=tuple(box for box in clear if box),
        figures=tuple(_figure(desk, item, f"{path}.figures[{k}]") for k, item in enumerate(figures)),
        balloons=tuple(sorted(made, key=lambda balloon: balloon.order)),
    )


def _figure(desk: Desk, value: Any, path: str) -> Figure:
    data = desk.mapping(value, path)
    hands = [desk.box(box, f"{path}.hands") for box in desk.items(data.get("hands"), f"{path}.hands")]
    return Figure(
        name=desk.text(data.get("name"), f"{path}.name"),
        kind=desk.text(data.get("kind"), f"{path}.kind", "person"),
        facing=desk.text(data.get("facing"), f"{path}.facing"),
        face=desk.box(data.get("face"), f"{path}.face"),
        head=desk.box(data.get("head"), f"{path}.head"),
        mouth=desk.point(data.get("mouth"), f"{path}.mouth"),
        eyes=desk.points(data.get("eyes"), f"{path}.eyes"),
        gaze=desk.point(data.get("gaze"), f"{path}.gaze"),
        hands=tuple(box for box in hands if box),
        worn_by=desk.text(data.get("worn_by"), f"{path}.worn_by") or None,
    )


def _balloon(desk: Desk, value: Any, path: str, name: str, index: int) -> Balloon:
    data = desk.mapping(value, path)
    outline = desk.polygon(data.get("outline"), f"{path}.outline")
    rows = [
        _row(desk, item, f"{path}.rows[{k}]") for k, item in enumerate(desk.items(data.get("rows"), f"{path}.rows"))
    ]
    tails = desk.items(data.get("tails"), f"{path}.tails")
    made = [_tail(desk, item, f"{path}.tails[{k}]") for k, item in enumerate(tails)]
    speakers = desk.items(data.get("speakers"), f"{path}.speakers")
    return Balloon(
        id=desk.text(data.get("id"), f"{path}.id") or name,
        order=desk.whole(data.get("order"), f"{path}.order", index),
        kind=desk.text(data.get("kind"), f"{path}.kind", "speech"),
        speakers=tuple(desk.text(item, f"{path}.speakers") for item in speakers),
        text=desk.text(data.get("text"), f"{path}.text"),
        outline=outline,
        box=bounds(outline) if outline else Box(0.0, 0.0, 0.0, 0.0),
        stroke=desk.length(data.get("stroke"), f"{path}.stroke"),
        fill=desk.text(data.get("fill"), f"{path}.fill"),
        colour=desk.text(data.get("colour"), f"{path}.colour"),
        rows=tuple(row for row in rows if row),
        tails=tuple(tail for tail in made if tail),
        joined_to=desk.text(data.get("joined_to"), f"{path}.joined_to") or None,
        interrupts=desk.text(data.get("interrupts"), f"{path}.interrupts") or None,
        connector=_connector(desk, data.get("connector"), f"{path}.connector"),
        breaks_frame=bool(data.get("breaks_frame")),
        place=_place(desk, data.get("source"), f"{path}.source"),
    )


def _row(desk: Desk, value: Any, path: str) -> Row | None:
    data = desk.mapping(value, path)
    ink = desk.box(data.get("ink"), f"{path}.ink")
    runs = []
    for k, item in enumerate(desk.items(data.get("runs"), f"{path}.runs")):
        run = desk.mapping(item, f"{path}.runs[{k}]")
        size = desk.length(run.get("size"), f"{path}.runs[{k}].size", 1.0)
        box = desk.box(run.get("ink"), f"{path}.runs[{k}].ink") or ink
        if box:
            runs.append(Run(desk.text(run.get("text"), f"{path}.runs[{k}].text"), size, box))
    if ink is None:
        return None
    baseline, cap = (desk.number(data.get(key), f"{path}.{key}") for key in ("baseline", "cap"))
    return Row(
        desk.text(data.get("text"), f"{path}.text"),
        ink,
        None if baseline is None else baseline / desk.em,
        None if cap is None else cap / desk.em,
        tuple(runs),
    )


def _tail(desk: Desk, value: Any, path: str) -> Tail | None:
    data = desk.mapping(value, path)
    polygons = [
        desk.polygon(item, f"{path}.polygons[{k}]")
        for k, item in enumerate(desk.items(data.get("polygons"), f"{path}.polygons"))
    ]
    axis = desk.points(data.get("axis"), f"{path}.axis")
    tip = desk.point(data.get("tip"), f"{path}.tip") or (axis[-1] if axis else None)
    target = desk.point(data.get("target"), f"{path}.target")
    if len(axis) < 2 or tip is None or target is None:
        desk.fault(path, "a tail with an axis of two points or more, a tip and a target")
        return None
    speaker, aims = desk.text(data.get("speaker"), f"{path}.speaker"), desk.text(data.get("aims"), f"{path}.aims")
    return Tail(speaker, tuple(item for item in polygons if item), axis, tip, target, aims or "mouth")


def _connector(desk: Desk, value: Any, path: str) -> Connector | None:
    if value is None:
        return None
    data = desk.mapping(value, path)
    polygon = desk.polygon(data.get("polygon"), f"{path}.polygon")
    axis = desk.points(data.get("axis"), f"{path}.axis")
    return Connector(polygon, axis) if polygon else None


def _place(desk: Desk, value: Any, path: str) -> tuple[str, int, int] | None:
    if value is None:
        return None
    data = desk.mapping(value, path)
    file = desk.text(data.get("file"), f"{path}.file")
    line, column = (desk.whole(data.get(key), f"{path}.{key}", 1) for key in ("line", "column"))
    return (file, max(line, 1), max(column, 1)) if file else None
