"""How well words are broken into rows: `python tools/measure_rows.py [SCRIPT.yaml|CORPUS.jsonl...]`.

Every line becomes the blocks that are offered to the placement, at several widths, and every block is judged by the
rules of the lint (L17 to L22) with code that shares nothing with the breaking. Beside it stands greedy wrap: rows
filled one after the other to the width of our best block. All numbers are per hundred balloons, but for raggedness
(root mean square off a lens, in shares of the widest row) and the time per line with nothing remembered.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

from comicgen.balloons.bodies import fit_body
from comicgen.diagnostics import Report, Span
from comicgen.layout.pieces import pieces
from comicgen.lettering import Block, blocks, type_for
from comicgen.lettering.measuring import Measured, measured
from comicgen.lettering.rows import set_block
from comicgen.script import read
from comicgen.script.model import Line
from comicgen.script.style import HOUSE

SIZE = 17.0
SPEC = type_for("speech", size=SIZE, style=HOUSE.lettering)
BANDS = ((2, 3), (4, 8), (9, 16), (17, 25))
WIDTHS = (None, 14.0, 10.0, 7.5)  # em; what a panel allows
WEAK = frozenset(("A", "AN", "THE", "I", "TO"))
ENDS = (".", "!", "?", "--", ":", "”")
HEAD = ("blocks", "rag p50", "p95", "ragged", "hourgl.", "widows", "short w.", "weak", "stacked", "fill", "aspect")


class Judged(NamedTuple):
    """One block under the rules."""

    ragged: float
    is_ragged: bool
    hourglass: bool
    widows: int
    short_widows: int
    weak: int
    stacked: bool
    bad_fill: bool
    bad_aspect: bool


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, help="default: all in scripts/")
    parser.add_argument("--limit", type=int, default=3000, help="most lines of a file (default: 3000)")
    parser.add_argument("--worst", type=int, default=0, help="show so many of the worst best blocks")
    options = parser.parse_args()
    files = options.files or sorted((Path(__file__).parent.parent / "scripts").glob("*.yaml"))
    texts = [text for file in files for text in list(_texts(file))[: options.limit]]
    print(f"{len(texts)} balloons")
    for widest in WIDTHS:
        _print(texts, widest)
    _print_time(texts)
    if options.worst:
        _print_worst(texts, options.worst)


def _texts(file: Path) -> Iterator[str]:
    """The balloons of a file in English, long lines in pieces."""
    if file.suffix == ".jsonl":
        for row in file.open(encoding="utf-8"):
            comic = json.loads(row)
            if comic["lang"] == "en":
                lines = [line for panel in comic["panels"] for line in panel["lines"] if line["speaker"] != "SFX"]
                yield from (part for line in lines for part in _parts(line["text"]))
        return
    script = read(file.read_bytes(), file.name, Report(), folder=file.parent)
    for panel in script.panels if script else ():
        yield from (part for line in panel.lines if line.kind not in ("sfx", "caption") for part in _parts(line.text))


def _parts(text: str) -> Iterator[str]:
    span = Span("", 1, 1, 1)
    for part in pieces(Line("speech", text, span, span, by=("a",))):
        if any(map(str.isalnum, part.text)):
            yield part.lettered


def _print(texts: Sequence[str], widest: float | None) -> None:
    limit = None if widest is None else widest * SIZE
    print(f"\n{'any width' if widest is None else f'at most {widest:g} em'}")
    print(f"{'words':8}{'':8}" + "".join(f"{name:>9}" for name in HEAD))
    for low, high in BANDS:
        best: list[Judged] = []
        offered: list[Judged] = []
        greedy: list[Judged] = []
        for text in texts:
            if low <= len(text.split()) <= high:
                found = blocks(text, SPEC, widest=limit)
                best.append(_judged(found[0]))
                offered += map(_judged, found)
                greedy.append(_judged(_wrapped(measured(text, SPEC, "en"), found[0].width)))
        for name, judged in (("best", best), ("offered", offered), ("greedy", greedy)):
            if judged:
                print(f"{f'{low}-{high}':8}{name:8}" + "".join(f"{value:>9}" for value in _summed(judged)))


def _summed(judged: Sequence[Judged]) -> Iterator[str]:
    ragged = sorted(one.ragged for one in judged)
    yield str(len(judged))
    yield f"{median(ragged):.3f}"
    yield f"{ragged[int(0.95 * (len(ragged) - 1))]:.3f}"
    for values in list(zip(*judged, strict=True))[1:]:
        yield f"{100 * sum(values) / len(judged):.2f}"


def _wrapped(words: Measured, limit: float) -> Block:
    """Rows filled one after the other."""
    ends: list[int] = []
    start = 0
    for n in range(1, len(words.tokens)):
        if words.line.width(start, n + 1) > limit * 1.0001:
            ends.append(n)
            start = n
    return set_block(words, (*ends, len(words.tokens)))


def _judged(block: Block) -> Judged:
    rows = [row.text for row in block.rows]
    widths = [row.width for row in block.rows]
    words, widest = sum(len(row.split()) for row in rows), max(widths)
    ragged = _ragged(widths)
    beats = all(row.endswith(ENDS) for row in rows[:-1])
    odd = len(rows) > 1 and words > 3 and not beats and ragged > (0.15 if words > 8 else 0.18)
    inner = range(1, len(rows) - 1)
    hourglass = any(widths[k] < 0.88 * min(max(widths[:k]), max(widths[k + 1 :])) for k in inner)
    widows = [row for k, row in ((0, rows[0]), (-1, rows[-1])) if _is_widow(row, widths[k], rows, widest)]
    short = sum(sum(map(str.isalnum, row)) <= 3 for row in widows)
    weak = sum(row.split()[-1].strip("“‘(") in WEAK for row in rows[:-1])
    a, b = fit_body(block, HOUSE.balloon.pad_em * SIZE, HOUSE.balloon.exponent)
    area = 4 * a * b * 0.8453  # of a superellipse with exponent 2.5
    fill = sum(widths) * block.leading / area
    busy = words > 4
    return Judged(
        ragged,
        odd,
        hourglass,
        len(widows),
        short,
        weak,
        _is_stacked(rows),
        busy and not 0.36 <= fill <= 0.68,
        busy and not 0.8 <= a / b <= 3.0,
    )


def _ragged(widths: Sequence[float]) -> float:
    count = len(widths)
    reach = [abs(k - (count - 1) / 2) + 0.32 for k in range(count)]
    half = max(reach) / 0.82
    form = [(1 - (y / half) ** 2.5) ** 0.4 for y in reach]
    scale = sum(widths) / sum(form)
    return float((sum((w - scale * g) ** 2 for w, g in zip(widths, form, strict=True)) / count) ** 0.5 / max(widths))


def _is_widow(row: str, width: float, rows: Sequence[str], widest: float) -> bool:
    return len(rows) > 2 and len(row.split()) == 1 and width < 0.35 * widest and len(" ".join(rows).split()) > 3


def _is_stacked(rows: Sequence[str]) -> bool:
    pairs = [(a.split(), b.split()) for a, b in pairwise(rows)]
    return any(a[0] == b[0] or a[-1] == b[-1] for a, b in pairs if len(a) > 1 and len(b) > 1)


def _print_time(texts: Sequence[str]) -> None:
    """The time of breaking alone: texts are shaped before."""
    for text in texts:
        measured(text, SPEC, "en")
    rounds = []
    for _ in range(5):
        blocks.cache_clear()
        start = perf_counter()
        for text in texts[:2000]:
            blocks(text, SPEC, widest=14 * SIZE)
        rounds.append(perf_counter() - start)
    print(f"\n{1000 * min(rounds) / max(1, len(texts[:2000])):.3f} ms a balloon for its blocks, words already shaped")


def _print_worst(texts: Sequence[str], count: int) -> None:
    judged = [(_judged(blocks(text, SPEC)[0]), text) for text in texts if len(text.split()) > 3]
    judged.sort(key=lambda pair: (-sum(map(float, pair[0][1:])), -pair[0].ragged))
    for one, text in judged[:count]:
        print(f"\n{one.ragged:.2f} {[n for n, v in one._asdict().items() if v and n != 'ragged']}")
        print("\n".join(f"{row.text:^60}" for row in blocks(text, SPEC)[0].rows))


if __name__ == "__main__":
    main()
