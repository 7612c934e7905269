"""comicgen build: everything that a project names, and only what changed."""

import shutil
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from comicgen.cli.codes import BUG, INTERRUPTED, TERMINATED, UNWRITTEN, code_of
from comicgen.cli.engines import (
    check_store,
    cluster_faults,
    engine_asked,
    engine_options,
    say_remarks,
    say_unkept,
)
from comicgen.cli.options import colour_option, jobs_option, quiet_option, strict_option
from comicgen.cli.progress import counted
from comicgen.cli.streams import data, finish, is_terminal, say, show_findings

if TYPE_CHECKING:
    from comicgen.season.building import Engine
    from comicgen.season.edition import Made
    from comicgen.season.planning import Plan, Season
    from comicgen.season.running import Running

__all__ = ["build"]

_REPORTS = (".json", ".xml", ".sarif")
_HOW = {  # what became of an edition, and what would
    ("made", False): "made", ("made", True): "would be made",
    ("restored", False): "from the cache", ("restored", True): "would come from the cache",
    ("failed", False): "failed", ("failed", True): "would fail",
}  # fmt: skip


def _report_files(_context: click.Context, _option: click.Parameter, names: tuple[str, ...]) -> tuple[Path, ...]:
    for name in names:
        if Path(name).suffix.lower() not in _REPORTS:
            raise click.UsageError(
                f"--report {name}: its ending says what it is: {', '.join(_REPORTS)} (JUnit is .xml)"
            )
    return tuple(Path(name) for name in names)


@click.command()
@click.argument("folder", default=".", metavar="[FOLDER]")
@click.option(
    "--only",
    multiple=True,
    metavar="NAMES",
    help="Only these scripts (names or patterns such as winter/*), languages, targets or sets; as often as you like.",
)
@click.option("-n", "--dry-run", is_flag=True, help="Say what would be made, and make nothing.")
@click.option("--explain", is_flag=True, help="Say why each edition is made again.")
@click.option("--fail-fast", is_flag=True, help="Stop at the first edition that fails.  [default: make all others]")
@click.option("--no-cache", is_flag=True, help="Take nothing from the cache, and put nothing into it.")
@click.option("--verify", is_flag=True, help="Read every file instead of trusting sizes and times.")
@click.option("--prune", is_flag=True, help="Take away pictures of scripts and targets that are not named any more.")
@click.option(
    "--report",
    "reports",
    multiple=True,
    callback=_report_files,
    metavar="FILE",
    help="Write a report: JSON (.json), JUnit (.xml) or SARIF (.sarif); as often as you like.",
)
@engine_options
@jobs_option
@strict_option
@colour_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "junit", "sarif"]),
    default="text",
    show_default=True,
    help="How it is told: in words on standard error, or as a report on standard output.",
)
@quiet_option
def build(
    folder: str,
    only: tuple[str, ...],
    dry_run: bool,
    explain: bool,
    fail_fast: bool,
    no_cache: bool,
    verify: bool,
    prune: bool,
    reports: tuple[Path, ...],
    engine: str,
    scheduler: str,
    jobs: int | None,
    strict: bool,
    no_color: bool,
    form: str,
    quiet: bool,
) -> None:
    """Make everything that a project names, and only what changed.

    FOLDER is the project's, or a folder below it. The project file, comicgen.yaml, names scripts, languages and
    targets; each comic in each language for each target is an edition. An edition is made again when its script, its
    characters, its style, its fonts, its target or comicgen itself has changed, or when its files are not as they were
    made. What was made once comes from the cache. A script with faults is told and does not stop the others.

    Ctrl-C stops at once: what is done is whole, and the next build goes on from there.

    \b
    Examples:
      comicgen build
      comicgen build --dry-run --explain
      comicgen build --only heart --only story
      comicgen build --report build.json --report build.xml
      comicgen build --engine dask --scheduler tcp://192.0.2.1:8786
    """
    from comicgen.cli.season import season_at
    from comicgen.season.finishing import parted
    from comicgen.season.planning import plan_of

    began = time.monotonic()
    project, season = season_at(folder, only=only, form=form, cached=not no_cache, asks=dry_run, closely=verify)
    unwritten: list[OSError] = []
    codes: list[int] = []
    try:
        with _watch_kept(season, quiet=quiet) as running:
            plan = plan_of(season)
            if plan.orders:
                check_store(season.store)
            crew = engine_asked(engine, scheduler, orders=len(plan.orders), jobs=jobs)
            made = _run(plan, crew, codes, fail_fast=fail_fast, quiet=quiet or form != "text")
            running.comes_to_end = len(made) == len(plan.editions)
            running.is_untidy |= any(one.outcome in ("bug", "refused") for one in made)
            if not dry_run and running.comes_to_end:
                made = parted(made)
                with _until_stopped(codes):
                    _settle(made, plan, season, project.cache.size, since=running.since, unwritten=unwritten)
                    _prune(plan, season, takes=prune, quiet=quiet)
                running.comes_to_end = not (unwritten or codes)
    except OSError as fault:
        _say_unwritten(fault, season.root)
        finish(UNWRITTEN)
    told = [one for one in made if one.how != "passed over"]
    _show(told, form=form, explain=explain, quiet=quiet, asks=dry_run, seconds=time.monotonic() - began)
    unwritten += _reported(told, reports, seconds=time.monotonic() - began)
    for no in unwritten:
        _say_unwritten(no, season.root)
    say_unkept(made, season.store)
    say_remarks(crew)
    if codes or len(made) < len(plan.editions):
        say(f"stopped: {len(made)} of {len(plan.editions)} editions are done; the next build goes on from there")
    from comicgen.season.reporting import as_results

    found = max(codes, default=0) or code_of(as_results(told), strict=strict)
    finish(UNWRITTEN if unwritten and found not in (BUG, INTERRUPTED, TERMINATED) else found)


def _watch_kept(season: "Season", *, quiet: bool) -> "Running":
    """What is known of builds before this one, and will be of it; nothing of one that only asks. Raises OSError."""
    from comicgen.season.running import Running

    if season.asks:
        return Running(None, Path())
    running = Running(season.root, season.root / _top(season.pattern))
    if running.resumes and not quiet:
        say("the last build did not come to its end: going on from there")
    return running


def _say_unwritten(fault: OSError, root: Path) -> None:
    from comicgen.studio.pipeline import reason

    say(f"comicgen: {fault.filename or root} cannot be written: {reason(fault)}")


def _top(pattern: str) -> Path:
    """The folder that holds all pictures: what stands before the first field."""
    fixed = pattern.partition("{")[0]
    return Path(fixed.rpartition("/")[0] or ".")


@contextmanager
def _until_stopped(codes: list[int]) -> Iterator[None]:
    """Work that may be stopped, with Ctrl-C or politely; then what is done is told."""
    try:
        yield
    except KeyboardInterrupt:
        codes.append(INTERRUPTED)
    except SystemExit:
        codes.append(TERMINATED)


def _run(plan: "Plan", engine: "Engine", codes: list[int], *, fail_fast: bool, quiet: bool) -> "list[Made]":
    """Everything of a plan, in its order, as far as it comes."""
    from comicgen.cli.live import watched
    from comicgen.season.building import build as built

    found: dict[object, Made] = {}
    results = built(plan, engine)
    with _until_stopped(codes), cluster_faults(engine, codes), closing(results):
        for one in watched(results, plan.editions, quiet=quiet):
            found[one.edition] = one
            if fail_fast and one.how == "failed":
                break
    return [found[edition] for edition in plan.editions if edition in found]


def _settle(
    made: "Sequence[Made]", plan: "Plan", season: "Season", most: int, *, since: int, unwritten: list[OSError]
) -> None:
    """What belongs to all editions: the manifest, the contact sheet, the bounds of the cache."""
    from comicgen.season.finishing import new_since, write_contact, write_manifest
    from comicgen.season.store import FolderStore, store_at

    top = _top(season.pattern)
    new = new_since(made, season.root, since)
    try:
        write_manifest(made, season.root, top)
        if new:
            write_contact(new, season.root, top)
    except OSError as fault:
        unwritten.append(fault)
    store = store_at(season.store) if plan.orders else None
    if isinstance(store, FolderStore):
        store.trim(most)


def _prune(plan: "Plan", season: "Season", *, takes: bool, quiet: bool) -> None:
    """Editions that are not named any more: told, or taken away. Raises OSError."""
    from comicgen.season.pruning import forgotten, prune

    old = forgotten(season.root, plan.editions) if takes or plan.orders else []
    if takes:
        for name in prune(season.root, old, plan.editions):
            say(f"{name} stays: it was changed since it was made")
    elif old and not quiet:
        names = ", ".join(str(record.edition) for record in old[:3]) + (" and more" if len(old) > 3 else "")
        say(f"no longer named: {names}; their files stay until you build with --prune")


def _show(
    made: "Sequence[Made]",
    *,
    form: str,
    explain: bool,
    quiet: bool,
    asks: bool,
    seconds: float,
) -> None:
    """Findings of what was made now, the reasons if they are asked for, the table."""
    from comicgen.season.reporting import table, told_once

    if explain and not quiet:
        for one in made:
            if one.how not in ("fresh", "same"):
                say(f"{one.edition}: {_HOW[one.how, asks]}{': ' if one.why else ''}{'; '.join(one.why)}")
        same = sum(one.how == "same" for one in made)
        if same:
            say(f"{counted(same, 'edition')} the same: what changed does not show there")
    news = told_once([one for one in made if one.how != "fresh"])
    if form == "text" or news.trace:
        show_findings([news], form="text")
    if not quiet and form == "text":
        say(table(made, columns=shutil.get_terminal_size().columns if is_terminal(sys.stderr) else 0))
        if asks:
            say("this was a dry run: nothing was made")
    if form != "text":
        data(_report(made, f".{'xml' if form == 'junit' else form}", seconds=seconds))


def _reported(made: "Sequence[Made]", reports: Iterable[Path], *, seconds: float) -> Iterator[OSError]:
    """Writes the reports, each that can be written."""
    from comicgen.publish.write import write_file

    for path in reports:
        try:
            write_file(path, _report(made, path.suffix.lower(), seconds=seconds).encode())
        except OSError as fault:
            yield fault


def _report(made: "Sequence[Made]", ending: str, *, seconds: float) -> str:
    from comicgen.season.reporting import build_json, build_junit, build_sarif

    if ending == ".json":
        return build_json(made, seconds=seconds)
    return build_junit(made) if ending == ".xml" else build_sarif(made)
