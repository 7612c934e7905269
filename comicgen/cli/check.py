"""comicgen check: everything that is wrong with scripts, with nothing written; --fix writes the quotes."""

import codecs
import sys
from pathlib import Path

import click

from comicgen.cli.codes import DONE, FINDINGS, code_of
from comicgen.cli.files import save
from comicgen.cli.inputs import Input, find_scripts
from comicgen.cli.options import findings_options, jobs_option, quiet_option, shape_option, style_option
from comicgen.cli.progress import counted, worked
from comicgen.cli.project import in_projects
from comicgen.cli.streams import data, finish, given, is_terminal, say, show_findings
from comicgen.studio.outcome import Job

__all__ = ["check"]


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...")
@click.option("--fix", is_flag=True, help="First write the quotes that YAML needs into the scripts.")
@shape_option
@style_option
@jobs_option
@findings_options
@quiet_option
def check(
    paths: tuple[str, ...],
    fix: bool,
    shape: str,
    style: str,
    jobs: int | None,
    form: str,
    strict: bool,
    no_color: bool,
    quiet: bool,
) -> None:
    """Find everything that is wrong with scripts, all at once.

    PATHS are as for render. The comics are laid out too, so that words without room are found, but nothing is drawn
    or written. With --fix the quotes that YAML needs are written into the scripts; a script from standard input
    comes out mended on standard output.

    \b
    Examples:
      comicgen check heart.yaml
      comicgen check scripts --strict
      comicgen check --fix heart.yaml
      comicgen check scripts --format sarif > findings.sarif
    """
    inputs = find_scripts(paths)
    plan = [Job(item.name, item.path, b"" if item.path else given(), shape=shape, style=style) for item in inputs]
    if fix:
        if form != "text" and any(item.path is None for item in inputs):
            raise click.UsageError(f"--fix of standard input and --format {form} would both write to standard output")
        plan = [_fixed(item, job) for item, job in zip(inputs, plan, strict=True)]
    results = worked(in_projects(plan, form=form), jobs, label="Checking", quiet=quiet)
    show_findings(results, form=form)
    code = code_of(results, strict=strict)
    if code == DONE and form == "text" and not quiet and is_terminal(sys.stderr):
        say(f"{counted(len(results), 'script')} checked, nothing wrong")
    finish(code)


def _fixed(item: Input, job: Job) -> Job:
    """The job for the mended script, which is written back when it has changed."""
    raw = job.text if item.path is None else _read(item.path)
    mended = _mended(raw)
    if item.path is None:
        data(mended)
    elif mended != raw:
        save(item.path, mended)
        say(f"{item.name}: quotes written")
    return job._replace(text=mended)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as fault:
        say(f"comicgen: {path} cannot be read: {(fault.strerror or str(fault)).lower()}")
        finish(FINDINGS)


def _mended(raw: bytes) -> bytes:
    """The script with its quotes; what is not text is left as it is, and `check` says what is wrong with it."""
    from comicgen.diagnostics import Report
    from comicgen.script import fix

    wide = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}.get(raw[:2], "utf-8")
    code = {codecs.BOM_UTF32_LE: "utf-32-le", codecs.BOM_UTF32_BE: "utf-32-be"}.get(raw[:4], wide)
    try:
        text = raw.decode(code)
    except UnicodeDecodeError:
        return raw
    return fix(text, Report()).encode(code)
