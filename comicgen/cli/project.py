"""The project file of a folder, for every command that asks for it.

Comes in: a folder. Goes out: its Project, or none; a file that is not sound is told, and ends the command.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from comicgen.cli.codes import USAGE
from comicgen.cli.streams import colourful, data, finish, say

if TYPE_CHECKING:
    from comicgen.targets.project import Project

__all__ = ["project_at"]


def project_at(folder: Path, *, form: str = "text") -> "Project | None":
    """The project of a folder; None when it has none. Ends the command when its file has faults."""
    import sys

    from comicgen.diagnostics import Report
    from comicgen.findings import render_report, report_json
    from comicgen.targets.project import project_of

    report = Report()
    project = project_of(folder, report)
    if report.items and form == "json" and report.failed:
        data(report_json(report))
    elif report.items:
        say(render_report(report, colour=colourful(sys.stderr)).rstrip("\n"))
    if report.failed:
        finish(USAGE)
    return project
