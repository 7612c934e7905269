"""The front door for programs: `comicgen.read`, `check`, `compose`, `paint`, `write`, `render`.

Each does one stage and raises `ReportError` where the command line would print findings.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from comicgen.diagnostics import ComicError, Report
from comicgen.studio.outcome import Job
from comicgen.studio.pipeline import (
    composed,
    locking_of,
    page_file,
    painted,
    picture_of,
    read_bytes,
    reshaped,
    restyled,
)

if TYPE_CHECKING:
    from PIL.Image import Image

    from comicgen.layout.result import Composition
    from comicgen.script.defaults import Defaults
    from comicgen.script.model import Script

__all__ = ["ReportError", "check", "compose", "paint", "read", "render", "write"]


class ReportError(ComicError):
    """A script that cannot be made into a comic; `report` holds every finding, `str()` prints them all."""

    def __init__(self, report: Report) -> None:
        super().__init__(next(item for item in report.sorted() if item.severity == "error"))
        self.report = report

    def __str__(self) -> str:
        from comicgen.script import render_report

        return render_report(self.report, colour=False).rstrip()


def read(source: Path | str, *, report: Report | None = None) -> "Script":
    """A script from a path, or from its text: a `str` with a line break in it is the YAML itself.

    What a project file beside the path or above it says holds for the script, as it does on the command line. Findings
    are added to `report` when one is given. Raises ReportError when there is an error among them.
    """
    from comicgen.script import read as read_script

    report = Report() if report is None else report
    script = None
    if isinstance(source, str) and "\n" in source:
        script = read_script(source, "<text>", report)
    else:
        path = Path(source)
        data, defaults = read_bytes(Job(str(source), path), report), _defaults(path.parent, report)
        if data is not None and not report.failed:
            script = read_script(data, str(source), report, folder=path.parent, defaults=defaults)
    if script is None or report.failed:
        raise ReportError(report)
    return script


def _defaults(folder: Path, report: Report) -> "Defaults":
    """What the project of a folder says of every script, its fonts on the shelf."""
    from comicgen.script.defaults import Defaults
    from comicgen.targets.project_file import find_project

    path = find_project(folder)
    if path is None:
        return Defaults()
    from comicgen.lettering.own_fonts import shelve
    from comicgen.targets.project import read_project

    project = read_project(path, report)
    defaults = project.defaults if project else Defaults()
    shelve(defaults, report)
    return defaults


def check(script: "Script") -> Report:
    """Everything that can be found wrong with a script before it is laid out."""
    from comicgen.lettering import check_conventions, check_glyphs
    from comicgen.script import check as check_script
    from comicgen.script import styled

    report = Report()
    check_script(script, report)
    check_glyphs(script, styled(script), report)
    check_conventions(script, report)
    return report


def compose(
    script: "Script",
    *,
    shape: str = "",
    style: str = "",
    report: Report | None = None,
    beside: Path | str | None = None,
) -> "Composition":
    """The comic with nothing left to decide; raises ReportError when it cannot be laid out.

    A comic that needs more than one sheet is its first one, and has all of them as `pages`. `shape` is a format
    instead of the script's (`square`, `1080x1350`), `style` a style of the box; ValueError when it is none. `beside` is
    the path of the script, when what a layout lock beside it holds is to stay where it is.
    """
    report = Report() if report is None else report
    locking = None if beside is None else locking_of(Job(str(beside), Path(beside)), report)
    composition = None if report.failed else composed(reshaped(restyled(script, style), shape), report, locking=locking)
    if composition is None:
        raise ReportError(report)
    return composition


def paint(composition: "Composition", *, width: int | None = None) -> "Image":
    """A page as a Pillow image, `width` pixels across (default: as the script's format says).

    The first one of a comic, or any of its `pages`.
    """
    report = Report()
    image = painted(composition, report, width=width)
    if image is None:
        raise ReportError(report)
    return image


def write(composition: "Composition", out: Path | str, *, width: int | None = None) -> tuple[Path, ...]:
    """Writes every page of a comic as a PNG, each whole or not at all, and hands back their paths.

    One page goes to `out`, several to `out` with -1, -2... before its ending. Raises OSError when it cannot.
    """
    from comicgen.publish.write import write_file

    paths = []
    for page in composition.pages:
        path = page_file(Path(out), page)
        write_file(path, picture_of(paint(page, width=width), page))
        paths.append(path)
    return tuple(paths)


def render(
    script: Path | str, out: Path | str | None = None, *, shape: str = "", style: str = "", width: int | None = None
) -> tuple[Path, ...]:
    """From a script to PNG files: `out`, or the script's name with .png in the current folder. See `write`."""
    report = Report()
    found = restyled(read(script, report=report), style)
    report.items.extend(check(found).items)
    if report.failed:
        raise ReportError(report)
    is_text = isinstance(script, str) and "\n" in script
    if out is None:
        out = "comic.png" if is_text else f"{Path(script).stem}.png"
    return write(compose(found, shape=shape, report=report, beside=None if is_text else script), out, width=width)
