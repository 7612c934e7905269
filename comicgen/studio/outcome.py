"""What became of one script: Job (what is wanted) and Result (what came of it), both frozen and fit to be sent
between processes.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from comicgen.diagnostics import Diagnostic, Report, Source
from comicgen.frozen import NamedTuple

if TYPE_CHECKING:
    from comicgen.compare.model import Comparison
    from comicgen.lint.verdict import Verdict
    from comicgen.publish.piece import Piece
    from comicgen.script.defaults import Defaults
    from comicgen.script.model import Script
    from comicgen.studio.sides import Pair
    from comicgen.targets.model import Target

__all__ = [
    "MOST_BYTES",
    "PLACE",
    "REFUSALS",
    "Delivery",
    "Job",
    "Outcome",
    "Put",
    "Result",
    "Work",
    "gathered",
    "judged",
    "told_once",
]

Outcome = Literal["done", "findings", "refused", "unwritten", "bug"]

MOST_BYTES = 4_000_000
"""Read of one input; the reader refuses far smaller ones, so that nothing endless is ever swallowed."""

PLACE = "target"
"""The fact of a finding that says where it holds."""

REFUSALS = frozenset({"too-large", "canvas-too-large", "out-of-memory", "out-of-time"})
"""Codes of the safety limits: an input that passes one is refused, which scripts may want to tell from a fault."""


class Delivery(NamedTuple):
    """The places for which a script is made, and where their pictures go: below a folder, as a pattern says in which
    `{target}` is still open, and `{ext}`, its end.
    """

    targets: "tuple[Target, ...]"
    folder: Path
    pattern: str
    readable_at: float | None = None  # CSS pixels, instead of each target's own width

    def picture(self, target: str, ending: str, *, number: int = 1, of: int = 1) -> Path:
        """The path of one picture of a post; `ending` is like .png."""
        path = self.beside(target, ending.removeprefix("."))
        if of == 1:
            return path
        return path.with_name(f"{path.name.removesuffix(ending)}-{number:0{len(str(of))}}{ending}")

    def beside(self, target: str, ending: str) -> Path:
        """The path of what stands beside the pictures of a post; `ending` is like post.txt."""
        return self.folder / (self.pattern.removesuffix("{ext}").replace("{target}", target) + ending)


class Job(NamedTuple):
    """One script and what is wanted of it."""

    name: str  # the path as given, "<stdin>"
    path: Path | None  # None: `text` holds the script
    text: bytes = b""
    target: Path | None = None  # where the picture goes; None: nothing is written
    width: int | None = None  # of the picture, in pixels
    layout: bool = False  # write NAME.layout.json too
    alt: bool = False  # write NAME.alt.txt too
    overlay: Path | None = None  # where the picture with the layout drawn over it goes
    shape: str = ""  # a format instead of the script's
    style: str = ""  # a style of the box instead of the script's
    hand_over: Literal["", "picture", "layout"] = ""  # what the result carries, instead of or beside the files
    lock: bool = False  # write the layout lock beside the script
    rivals: tuple[tuple[Path, str], ...] = ()  # pictures of other scripts whose names pages of this one could have
    delivery: Delivery | None = None  # for places, instead of one picture
    unlock: tuple[str, ...] = ()  # panels to be solved again whatever the lock says, or "all"
    defaults: "Defaults | None" = None  # what the script takes from its project, when it has one
    pair: "Pair | None" = None  # two states to compare, instead of one script

    @property
    def draws(self) -> bool:
        """Whether pixels are wanted."""
        return bool(self.target or self.overlay or self.hand_over == "picture")


class Result(NamedTuple):
    """What came of a job."""

    name: str
    outcome: Outcome
    findings: tuple[Diagnostic, ...] = ()
    sources: tuple[Source, ...] = ()
    files: tuple[Path, ...] = ()  # written, the picture first
    size: tuple[int, int] = (0, 0)  # of the first picture, in pixels
    trace: str = ""  # of a bug
    data: bytes = b""  # what was to be handed over
    verdict: "Verdict | None" = None  # of the lint
    pieces: "tuple[Piece, ...]" = ()  # of a delivery: every picture
    script: "Script | None" = None  # of a delivery: for what stands beside the pictures
    comparison: "Comparison | None" = None  # of a pair

    @property
    def pictures(self) -> int:
        """How many of the files are pictures: a comic may have several pages."""
        return sum(path.suffix.lower() == ".png" for path in self.files)

    @property
    def warned(self) -> bool:
        """Whether there is a warning."""
        return any(item.severity == "warning" for item in self.findings)

    @property
    def report(self) -> Report:
        """The findings as a report of their own."""
        return gathered([self])


Work = Callable[[Job], Result]
Put = Callable[[Path, bytes], None]
"""Takes a file that is made: writes it, or keeps it for later."""


def judged(report: Report) -> Outcome:
    """The outcome that a report speaks of."""
    errors = [item.code for item in report.items if item.severity == "error"]
    if any(code in REFUSALS for code in errors):
        return "refused"
    return "findings" if errors else "done"


def gathered(results: Iterable[Result]) -> Report:
    """One report of several results, in their order."""
    report = Report()
    for result in results:
        report.items.extend(result.findings)
        for source in result.sources:
            report.add_source(source)
    return report


def told_once(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What holds in several places is told once, with all of their names."""
    places: dict[Diagnostic, dict[str, None]] = {}
    for item in findings:
        names = [str(value) for name, value in item.facts if name == PLACE]
        same = item._replace(facts=tuple(fact for fact in item.facts if fact[0] != PLACE))
        places.setdefault(same, {}).update(dict.fromkeys(names))
    return tuple(
        item._replace(message=f"{', '.join(names)}: {item.message}") if names else item
        for item, names in places.items()
    )
