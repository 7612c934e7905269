"""comicgen build: everything that a project names, and only what changed."""

import time
from pathlib import Path

import click

from comicgen.cli.codes import BUG, STOPPED, UNWRITTEN, code_of
from comicgen.cli.engines import engine_options
from comicgen.cli.options import colour_option, jobs_option, quiet_option, strict_option
from comicgen.cli.streams import finish

__all__ = ["build"]

_REPORTS = (".json", ".xml", ".sarif")


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
    from comicgen.cli.account import Account
    from comicgen.cli.course import Course, Wish, say_unwritten
    from comicgen.cli.season import season_at
    from comicgen.season.reporting import as_results

    began = time.monotonic()
    project, season = season_at(folder, only=only, form=form, cached=not no_cache, asks=dry_run, closely=verify)
    shown, keeps = not quiet and form == "text", project.cache.size
    course = Course(season, Wish(engine, scheduler, jobs, fail_fast, prune, keeps, quiet, shown))
    try:
        course.run()
    except OSError as fault:
        say_unwritten(fault, season.root)
        finish(UNWRITTEN)
    told = [one for one in course.made if one.how != "passed over"]
    account = Account(told, time.monotonic() - began, dry_run)
    account.show(form=form, explain=explain, quiet=quiet)
    course.unwritten += account.written(reports)
    course.say_rest()
    code = max(course.codes, default=0) or code_of(as_results(told), strict=strict)
    finish(UNWRITTEN if course.unwritten and code not in (BUG, *STOPPED) else code)
