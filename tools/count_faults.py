"""Counts what must never happen in a layout, from layout.json alone, by geometry that shares nothing with the solver.

    python tools/count_faults.py LAYOUT.json... [--scripts FOLDER]

Counted: balloons over faces, crossing tails, tails through words, order inversions, words outside their balloon,
lost words. With --scripts, the words are compared with those of the YAML script of the same name. Exit code 1 when
anything was counted.
"""

import argparse
import itertools
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

Point = tuple[float, float]
Polygon = list[Point]

SLACK = 0.75  # pixels: two decimals and the sampling of curves


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("layouts", nargs="+", type=Path)
    parser.add_argument("--scripts", type=Path, help="folder of the scripts, to compare the words")
    parser.add_argument("--quiet", action="store_true", help="totals only")
    args = parser.parse_args()
    totals: Counter[str] = Counter()
    for path in args.layouts:
        layout = json.loads(path.read_text(encoding="utf-8"))
        found = faults(layout)
        if args.scripts:
            script = args.scripts / (path.name.removesuffix(".layout.json") + ".yaml")
            found += lost_from_script(layout, script.read_text(encoding="utf-8"))
        totals.update(kind for kind, _ in found)
        if not args.quiet:
            for kind, what in found:
                print(f"{path.name}: {kind}: {what}")
    names = ("face", "crossing", "through words", "order", "outside", "lost words")
    print(f"{len(args.layouts)} layouts: " + ", ".join(f"{name} {totals[name]}" for name in names))
    raise SystemExit(1 if totals else 0)


def faults(layout: dict[str, Any]) -> list[tuple[str, str]]:
    """(kind, description) of everything found."""
    found: list[tuple[str, str]] = []
    em = layout["lettering"]["size"]
    sign = -1 if layout.get("direction") == "rtl" else 1
    for panel in layout["panels"]:
        balloons = panel["balloons"]
        for balloon in balloons:
            found += over_faces(panel, balloon) + outside(balloon) + lost(balloon)
        for i, first in enumerate(balloons):
            for second in balloons[i + 1 :]:
                found += pair(first, second, em=em, sign=sign)
    return found


def over_faces(panel: dict[str, Any], balloon: dict[str, Any]) -> list[tuple[str, str]]:
    polygon = points(balloon["outline"])
    return [
        ("face", f"{balloon['id']} covers {figure['name']}")
        for figure in panel["figures"]
        if figure["worn_by"] is None and meets_box(polygon, figure["face"])
    ]


def outside(balloon: dict[str, Any]) -> list[tuple[str, str]]:
    if balloon["kind"] == "sfx":
        return []
    polygon = points(balloon["outline"])
    return [
        ("outside", f"{balloon['id']}: {row['text']}")
        for row in balloon["rows"]
        if not all(inside(corner, polygon) for corner in corners(row["ink"], -SLACK))
    ]


def lost(balloon: dict[str, Any]) -> list[tuple[str, str]]:
    """The rows together hold the line's words, none lost, none twice."""
    said, set_ = letters(balloon["text"]), letters(" ".join(row["text"] for row in balloon["rows"]))
    return [] if said == set_ else [("lost words", f"{balloon['id']}: {balloon['text']!r} became {set_!r}")]


def lost_from_script(layout: dict[str, Any], text: str) -> list[tuple[str, str]]:
    written = letters(" ".join(json.loads(f'"{match}"') for match in re.findall(r'text: "((?:[^"\\]|\\.)*)"', text)))
    drawn = letters(" ".join(b["text"] for panel in layout["panels"] for b in panel["balloons"]))
    return [] if written == drawn else [("lost words", "the layout's lines differ from the script's")]


def pair(first: dict[str, Any], second: dict[str, Any], *, em: float, sign: int) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    names = f"{first['id']}, {second['id']}"
    if "sfx" not in (first["kind"], second["kind"]) and not before(first, second, em=em, sign=sign):
        found.append(("order", names))
    if first["speakers"] != second["speakers"]:
        leaders = [(a, b) for a in leaders_of(first) for b in leaders_of(second)]
        found += [("crossing", names) for a, b in leaders if lines_cross(a, b)]
    for one, other in ((first, second), (second, first)):
        tails = [points(polygon) for tail in one["tails"] for polygon in tail["polygons"]]
        boxes = [row["ink"] for row in other["rows"]]
        if any(meets_box(tail, box) for tail in tails for box in boxes):
            found.append(("through words", names))
    return found


def before(first: dict[str, Any], second: dict[str, Any], *, em: float, sign: int) -> bool:
    """Whether a reader takes `first` before `second`: the second is below, or after it and not higher."""
    x0, y0, w0, h0 = box_of(points(first["outline"]))
    x1, y1, w1, h1 = box_of(points(second["outline"]))
    if y1 >= y0 + h0 - 0.30 * min(h0, h1):
        return True
    apart = sign * ((x1 + w1 / 2) - (x0 + w0 / 2))
    return apart >= (w0 + w1) / 2 - 0.2 * min(w0, w1) and y1 >= y0 - 0.5 * em - SLACK


def leaders_of(balloon: dict[str, Any]) -> list[list[Point]]:
    """Each tail's middle line, carried on to what it aims at."""
    return [
        points(tail["axis"]) + ([] if tail["aims"] == "frame" else [(tail["target"][0], tail["target"][1])])
        for tail in balloon["tails"]
    ]


# --------------------------------------------------------------------------- geometry


def points(values: list[list[float]]) -> Polygon:
    return [(x, y) for x, y in values]


def box_of(polygon: Polygon) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in polygon], [y for _, y in polygon]
    return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)


def corners(box: list[float], grow: float = 0.0) -> Polygon:
    x, y, w, h = box[0] - grow, box[1] - grow, box[2] + 2 * grow, box[3] + 2 * grow
    return [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]


def inside(point: Point, polygon: Polygon) -> bool:
    x, y = point
    odd = False
    for (x0, y0), (x1, y1) in zip(polygon, polygon[1:] + polygon[:1], strict=True):
        if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
            odd = not odd
    return odd


def meets_box(polygon: Polygon, box: list[float]) -> bool:
    """Whether a polygon and a box share more than a sliver."""
    x0, y0, x1, y1 = box[0] + SLACK, box[1] + SLACK, box[0] + box[2] - SLACK, box[1] + box[3] - SLACK
    if any(x0 < x < x1 and y0 < y < y1 for x, y in polygon):
        return True
    square = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
    if any(inside(corner, polygon) for corner in square):
        return True
    return lines_cross(polygon + polygon[:1], square + square[:1])


def lines_cross(first: Polygon, second: Polygon) -> bool:
    return any(segments_cross(a, b, c, d) for a, b in itertools.pairwise(first) for c, d in itertools.pairwise(second))


def segments_cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    def side(p: Point, q: Point, r: Point) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def letters(text: str) -> str:
    """Letters and digits only, without case: what must survive lettering."""
    return "".join(ch for ch in text.upper().replace("ß", "SS") if ch.isalnum()).casefold()


if __name__ == "__main__":
    main()
