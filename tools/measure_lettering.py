"""How well a folder of scripts is lettered, told by the lint: python tools/measure_lettering.py FOLDER... [--jobs N]

Lays every script out (a layout file, *.layout.json, is taken as it is), looks at it, and prints the whole distribution:
how many can be laid out and how many have no error, the scores, the findings of each metric, the worst strips with what
was found, and how long balloons took to place. --baseline prints the same for a plain layouter beside it (see
plain_layouter.py). --worst N lists N strips.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, NamedTuple

from plain_layouter import plain_layout

from comicgen.lint.metrics import METRICS
from comicgen.lint.verdict import Finding, Verdict, lint, lint_file
from comicgen.studio.outcome import Job
from comicgen.studio.pipeline import produce

_BANDS = (0, 20, 40, 60, 70, 80, 85, 90, 95, 98, 100)


class Measured(NamedTuple):
    """What came of one script."""

    name: str
    verdict: Verdict | None  # None: it could not be laid out
    plain: Verdict | None
    said: tuple[str, ...]  # why not
    placing: tuple[tuple[int, float], ...]  # balloons and milliseconds of each search for places
    seconds: float


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--baseline", action="store_true", help="a plain layouter beside ours")
    parser.add_argument("--worst", type=int, default=20)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth script")
    parser.add_argument("--metric", default="", help="list every finding of this metric, such as L04")
    args = parser.parse_args()
    paths = [path for folder in args.folders for path in _meant(folder)]
    paths = paths[:: args.every]
    with ProcessPoolExecutor(args.jobs) as pool:
        found = list(pool.map(_measured, paths, [args.baseline] * len(paths), chunksize=4))
    print(report(found, worst=args.worst))
    if args.baseline:
        print("\n== a plain layouter on the same panels ==\n")
        print(report([item._replace(verdict=item.plain) for item in found], worst=0))
    if args.metric:
        print(f"\n== every {args.metric} ==\n")
        print("\n".join(_listed(found, args.metric)))


def _meant(path: Path) -> list[Path]:
    """The scripts and layouts of a folder, or the one file."""
    return sorted([*path.rglob("*.yaml"), *path.rglob("*.layout.json")]) if path.is_dir() else [path]


def _measured(path: Path, baseline: bool) -> Measured:
    if path.suffix == ".json":
        return _judged(path, path.read_bytes(), Measured(str(path), None, None, (), (), 0.0), baseline=baseline)
    from comicgen.layout import panel

    rooms = vars(panel)
    placing: list[tuple[int, float]] = []
    place = rooms["place"]

    def timed(asks: Any, *rest: Any, **named: Any) -> Any:
        start = perf_counter()
        placed = place(asks, *rest, **named)
        placing.append((len(asks), 1000 * (perf_counter() - start)))
        return placed

    rooms["place"] = timed
    start = perf_counter()
    try:
        result = produce(Job(str(path), path, hand_over="layout"))
    finally:
        rooms["place"] = place
    seconds = perf_counter() - start
    if result.outcome != "done":
        said = tuple(f"{item.code}: {item.message}" for item in result.findings if item.severity == "error")
        return Measured(str(path), None, None, said or (result.trace[-300:],), tuple(placing), seconds)
    return _judged(path, result.data, Measured(str(path), None, None, (), tuple(placing), seconds), baseline=baseline)


def _judged(path: Path, raw: bytes, so_far: Measured, *, baseline: bool) -> Measured:
    verdict = lint_file(raw, str(path))
    if verdict.faults:
        return so_far._replace(said=verdict.faults)
    plain = lint(plain_layout(json.loads(raw)), str(path)) if baseline else None
    return so_far._replace(verdict=verdict, plain=plain)


def report(found: Sequence[Measured], *, worst: int) -> str:
    """Everything in words and columns."""
    done = [(item.verdict, item) for item in found if item.verdict is not None]
    lines = [f"{len(found)} scripts, {len(done)} laid out ({_share(len(done), len(found))})"]
    verdicts = [verdict for verdict, _ in done]
    if not verdicts:
        return "\n".join([*lines, *(f"  {item.name}: {'; '.join(item.said)}" for item in found)])
    scores = sorted(verdict.score for verdict in verdicts)
    clean = sum(not verdict.errors for verdict in verdicts)
    balloons = sum(verdict.balloons for verdict in verdicts)
    lines += [
        f"without errors: {clean} ({_share(clean, len(verdicts))})",
        f"score: least {scores[0]:g}, p5 {_at(scores, 0.05):g}, median {median(scores):g}, p95 {_at(scores, 0.95):g}",
        f"{balloons} balloons, {sum(verdict.panels for verdict in verdicts)} panels",
        "",
        *_bands(scores),
        "",
        *_metrics([finding for verdict in verdicts for finding in verdict.findings], verdicts),
    ]
    if worst:
        lines += ["", *_times(found), "", f"the {worst} worst", ""]
        for verdict, item in sorted(done, key=lambda pair: (pair[0].score, pair[1].name))[:worst]:
            lines.append(f"{verdict.score:5.1f}  {item.name}")
            lines += [f"         {finding.severity} {finding.metric} {finding.message}" for finding in verdict.findings]
        failed = [item for item in found if item.verdict is None]
        lines += [f"    -  {item.name}: {'; '.join(item.said)[:300]}" for item in failed[:worst]]
    return "\n".join(lines)


def _bands(scores: Sequence[float]) -> Iterable[str]:
    """The histogram of scores."""
    counts = Counter(max(band for band in _BANDS if score >= band) for score in scores)
    most = max(counts.values())
    for band, above in zip(_BANDS, (*_BANDS[1:], None), strict=True):
        name = "100" if above is None else f"{band} to under {above}"
        yield f"{name:>16}  {counts[band]:5}  {'#' * round(40 * counts[band] / most)}"


def _metrics(findings: Sequence[Finding], verdicts: Sequence[Verdict]) -> Iterable[str]:
    """How often each metric spoke."""
    errors = Counter(finding.metric for finding in findings if finding.severity == "error")
    warnings = Counter(finding.metric for finding in findings if finding.severity == "warning")
    strips = Counter(metric for verdict in verdicts for metric in {finding.metric for finding in verdict.findings})
    yield f"{'metric':26} {'errors':>7} {'warnings':>9} {'strips':>7}"
    for metric in METRICS:
        name = f"{metric.id} {metric.name}"
        yield f"{name:26} {errors[metric.id]:7} {warnings[metric.id]:9} {strips[metric.id]:7}"
    yield f"{'all':26} {sum(errors.values()):7} {sum(warnings.values()):9}"


def _times(found: Sequence[Measured]) -> Iterable[str]:
    """How long one search for places took, by the number of balloons; and a whole strip without drawing."""
    times: dict[int, list[float]] = defaultdict(list)
    for item in found:
        for count, spent in item.placing:
            times[count].append(spent)
    yield f"{'balloons':>8} {'searches':>9} {'median ms':>10} {'p95 ms':>8}"
    for count, took in sorted(times.items()):
        yield f"{count:8} {len(took):9} {median(took):10.1f} {_at(sorted(took), 0.95):8.1f}"
    whole = sorted(1000 * item.seconds for item in found)
    yield f"a strip, laid out but not drawn: median {median(whole):.0f} ms, p95 {_at(whole, 0.95):.0f} ms"


def _listed(found: Sequence[Measured], metric: str) -> Iterable[str]:
    for item in found:
        for finding in item.verdict.findings if item.verdict else ():
            if finding.metric == metric:
                yield f"{item.name}: {finding.severity}: {finding.message} ({finding.value:g}, {finding.threshold:g})"


def _at(ordered: Sequence[float], share: float) -> float:
    """The value below which a share of ordered values lies."""
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "none"


if __name__ == "__main__":
    main()
