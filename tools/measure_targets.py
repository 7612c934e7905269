"""How scripts come out for every target: python tools/measure_targets.py [SCRIPT or FOLDER...] [--for NAMES] [--jobs N]

Each script is laid out for each target, judged by the lint at the width at which it is read there, painted and packed
within the target's limits. The table has a row for each target: how many scripts could be made, errors of the lint
(words outside of the safe area are among them) and warnings, the least and the median height of capitals in CSS pixels,
the pictures of a post, the heaviest picture beside its limit, how many had to be made smaller, slices cut through
words, and the CPU seconds a script. Below it stands every fault. With --out FOLDER the pictures are written there.
"""

import argparse
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import groupby
from pathlib import Path
from statistics import median
from time import process_time
from typing import NamedTuple

from comicgen.diagnostics import Diagnostic, Report
from comicgen.layout.result import Composition
from comicgen.lint.verdict import lint_file
from comicgen.publish.encode import Encoded, encoded_all, weight
from comicgen.publish.layout_json import layout_json
from comicgen.publish.metadata import metadata
from comicgen.publish.slices import sliced
from comicgen.studio.pipeline import checked, composed, painted
from comicgen.targets.formats import format_for
from comicgen.targets.model import Target
from comicgen.targets.named import expanded, target_named

SCRIPTS = Path(__file__).parents[1] / "scripts"


class Made(NamedTuple):
    """One script for one target."""

    script: str
    target: str
    faults: tuple[str, ...] = ()  # why it could not be made
    errors: tuple[str, ...] = ()  # of the lint
    warnings: int = 0
    cap: float = 0.0
    pictures: int = 0
    heaviest: int = 0
    torn: int = 0
    smaller: int = 0  # pictures that had to be made smaller to be light enough
    seconds: float = 0.0


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=[SCRIPTS])
    parser.add_argument("--for", dest="places", default="all")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    scripts = [script for path in args.paths for script in (sorted(path.glob("*.yaml")) if path.is_dir() else [path])]
    names = expanded(args.places)
    with ProcessPoolExecutor(args.jobs) as pool:
        found = [made for some in pool.map(measured, scripts, [names] * len(scripts), [args.out] * len(scripts))
                 for made in some]  # fmt: skip
    print(report(found))
    sys.exit(any(made.faults or made.errors for made in found))


def measured(path: Path, names: Sequence[str], out: Path | None) -> list[Made]:
    """One script for all targets; those that share a layout share the work."""
    report = Report()
    script = checked(path.read_bytes(), path.name, report, folder=path.parent)
    if script is None:
        return [Made(path.stem, name, tuple(item.message for item in report.items)) for name in names]
    targets = sorted((target_named(name) for name in names), key=lambda target: str(_layout(target)))
    made = []
    for _, some in groupby(targets, key=lambda target: str(_layout(target))):
        same = list(some)
        here, start = Report(), process_time()
        comic = composed(script._replace(format=format_for(same[0]), pages=()), here)
        seconds = process_time() - start
        for target in same:
            if comic is None:
                faults = tuple(item.message for item in here.items if item.severity == "error")
                made.append(Made(path.stem, target.name, faults, seconds=seconds))
            else:
                made.append(_judged(path, target, comic.pages, seconds, out))
    return made


def _layout(target: Target) -> object:
    return format_for(target)._replace(name="")


def _judged(path: Path, target: Target, sheets: Sequence[Composition], seconds: float, out: Path | None) -> Made:
    start = process_time()
    errors: list[str] = []
    warnings = 0
    for sheet in sheets:
        if not sheet.cover:
            verdict = lint_file(layout_json(sheet, script_name=path.name, width_px=target.width).encode(), path.stem)
            errors += [f"{item.metric} {item.message}" for item in verdict.findings if item.severity == "error"]
            warnings += sum(item.severity == "warning" for item in verdict.findings)
    tried = [painted(sheet, Report(), width=target.width) for sheet in sheets]
    images = [image for image in tried if image is not None]
    torn = 0
    if target.slice:
        cuts = sliced(sheets[0], most=target.slice, width=target.width)
        torn = sum(cut.is_torn for cut in cuts)
        images = [images[0].crop((0, cut.top, images[0].width, cut.bottom)) for cut in cuts]
        sheets = [sheets[0]] * len(cuts)
    packed = encoded_all(images, target, [metadata(sheet) for sheet in sheets], dpi=target.dots)
    faults = [one.message for one in packed if isinstance(one, Diagnostic)]
    if len(images) > target.slides:
        faults.append(f"{len(images)} pictures, {target.slides} at most")
    pictures = [one for one in packed if isinstance(one, Encoded)]
    for number, one in enumerate(pictures, 1):
        if out:
            folder = out / target.name
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{path.stem}-{number}{one.suffix}").write_bytes(one.data)
    return Made(
        path.stem, target.name, tuple(faults), tuple(errors), warnings,
        0.0 if sheets[0].cover and len(sheets) == 1 else sheets[0].cap,
        len(pictures), max((len(one.data) for one in pictures), default=0), torn,
        sum(one.size != image.size for one, image in zip(pictures, images, strict=False)),
        seconds + process_time() - start,
    )  # fmt: skip


def report(found: Sequence[Made]) -> str:
    """The table, and what was wrong."""
    head = (
        "| target | made | lint errors | warnings | capitals, least / median | pictures | heaviest of limit | smaller |"
    )
    rows = [f"{head} torn | seconds |", "| --- " * 10 + "|"]
    order = sorted(found, key=lambda made: made.target)
    for name, some in groupby(order, key=lambda made: made.target):
        here = list(some)
        good = [made for made in here if not made.faults]
        caps = [made.cap for made in good if made.cap] or [0.0]
        counts = [made.pictures for made in good] or [0]
        limit = target_named(name).bytes
        heaviest = max((made.heaviest for made in good), default=0)
        rows.append(
            f"| {name} | {len(good)} of {len(here)} | {sum(len(made.errors) for made in here)} | "
            f"{sum(made.warnings for made in here)} | {min(caps):.1f} / {median(caps):.1f} | "
            f"{min(counts)} to {max(counts)} | {weight(heaviest)} of {weight(limit) if limit else 'any'} | "
            f"{sum(made.smaller for made in here)} | {sum(made.torn for made in here)} | "
            f"{median(made.seconds for made in here):.1f} |"
        )
    faults = [f"{made.target} {made.script}: {text}" for made in order for text in (*made.faults, *made.errors)]
    return "\n".join([*rows, "", *faults])


if __name__ == "__main__":
    main()
