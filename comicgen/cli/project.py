"""The project file of a folder, for every command that asks for it, and what it says of a script.

Comes in: a folder, or scripts. Goes out: its Project, or none; a file that is not sound is told, and ends the command.
Where there is no project file nothing is imported to read one.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from comicgen.cli.codes import USAGE, count_warning
from comicgen.cli.inputs import Input
from comicgen.cli.streams import colourful, data, finish, say
from comicgen.targets.project_file import find_project

if TYPE_CHECKING:
    from comicgen.diagnostics import Report
    from comicgen.studio.outcome import Job
    from comicgen.targets.project import Project

__all__ = ["Projects", "home_of", "in_projects", "project_at"]


class Projects:
    """The projects of some scripts, each file read once."""

    def __init__(self, *, form: str = "text") -> None:
        self.form = form
        self.files: dict[Path, Path | None] = {}  # of folders
        self.read: dict[Path, Project] = {}

    def of(self, folder: Path) -> "Project | None":
        """The project of a folder. Ends the command when its file has faults."""
        if folder not in self.files:
            self.files[folder] = find_project(folder)
        path = self.files[folder]
        if path is None:
            return None
        if path not in self.read:
            self.read[path] = _sound(path, self.form)
        return self.read[path]

    def common(self) -> list[Path]:
        """The files that some of the scripts share: project files, and what those were read from."""
        read = (file for project in self.read.values() for file in project.files)
        return list(dict.fromkeys((*filter(None, self.files.values()), *read)))

    def applied(self, job: "Job") -> "Job":
        """The job, with what the project of its script says."""
        project = self.of(home_of(job))
        return job._replace(defaults=project.defaults) if project else job


def in_projects(jobs: "Iterable[Job]", *, form: str = "text") -> "list[Job]":
    """Jobs with what the projects of their scripts say. Ends the command when a project file has faults."""
    projects = Projects(form=form)
    return [projects.applied(job) for job in jobs]


def home_of(item: "Input | Job") -> Path:
    """The folder from which the project of a script is looked for: its own, or that in which the command runs."""
    return item.path.parent if item.path else Path()


def project_at(folder: Path, *, form: str = "text") -> "Project | None":
    """The project of a folder; None when it has none. Ends the command when its file has faults."""
    return Projects(form=form).of(folder)


def _sound(path: Path, form: str) -> "Project":
    from comicgen.diagnostics import Report
    from comicgen.targets.project import read_project

    report = Report()
    project = read_project(path, report)
    if project is None or report.items:
        _tell(report, form)
    if any(item.severity == "warning" for item in report.items):
        count_warning()
    if project is None:
        finish(USAGE)
    return project


def _tell(report: "Report", form: str) -> None:
    """The findings in a project file, as the command tells those in a script."""
    import sys

    from comicgen.findings import render_report, report_github, report_json, report_sarif

    makers = {"json": report_json, "sarif": report_sarif, "github": report_github}
    if report.failed and form in makers:
        data(makers[form](report))
    else:
        say(render_report(report, colour=colourful(sys.stderr)).rstrip("\n"))
