"""A layout lock: what was decided, by line identity, so that an edit of the script moves nothing else.

Held are the inputs of decisions (size of type, frames, camera, seats, acting, where each body stands), never copies of
drawings. One lock holds several targets: formats of the same script. `lock_text` writes and reads the file.
"""

from collections.abc import Sequence

from comicgen.balloons import Balloon, Stand, rows_of
from comicgen.frozen import NamedTuple
from comicgen.geometry import Point, Rect
from comicgen.layout.camera import Knobs
from comicgen.layout.fit import Fitted
from comicgen.layout.form import Form
from comicgen.layout.panel import Attempt
from comicgen.script.model import Feeling, Format, Line, Panel, Script

__all__ = [
    "LOCK",
    "Lock",
    "LockedBalloon",
    "LockedLine",
    "LockedPanel",
    "LockedPerson",
    "LockedTarget",
    "Locking",
    "framing_of",
    "line_of",
    "sheet_of",
    "target_name",
    "target_of",
]

LOCK = 1  # the number of the format: additions are allowed, changes are a new number
# What the writer says of a panel's frame: where one of these changes, frames are shared out anew.
FRAMING = ("width", "height", "border", "after", "bleed", "inset_in", "at")


class LockedLine(NamedTuple):
    """A line as it was: who, and the words by which it is known again."""

    by: str
    words: str
    id: str = ""


class LockedBalloon(NamedTuple):
    """Where a body stood, and what its tail aimed at."""

    stand: Stand
    aim: Point | None = None


class LockedPerson(NamedTuple):
    """How somebody was drawn."""

    key: str
    pose: str
    feeling: Feeling


class LockedPanel(NamedTuple):
    """A panel as it was solved. The parts of a divided panel have no lines of their own: the first has them all."""

    id: str
    frame: Rect
    tier: int
    shot: str
    camera: Knobs
    people: tuple[LockedPerson, ...]
    lines: tuple[LockedLine, ...]
    balloons: tuple[LockedBalloon, ...]
    continues: str = ""  # the panel that it is a part of
    framing: tuple[tuple[str, str], ...] = ()  # what the writer said of its frame
    log: tuple[str, ...] = ()
    page: int = 0
    line: tuple[str, ...] = ()  # everybody of its scene from left to right
    over: str = ""  # over whose shoulder it looks


class LockedTarget(NamedTuple):
    """A whole comic in one format."""

    name: str
    sheet: tuple[float, ...]  # measures of the sheet and of the room for tiers
    wanted: float  # size of type that the style asks for
    em: float
    panels: tuple[LockedPanel, ...]
    notes: tuple[str, ...] = ()


class Lock(NamedTuple):
    """All that a lock file holds."""

    targets: tuple[LockedTarget, ...] = ()

    def target(self, name: str) -> LockedTarget | None:
        """What is held for a format."""
        return next((target for target in self.targets if target.name == name), None)

    def having(self, target: LockedTarget) -> "Lock":
        """The lock with this target in the place of its like."""
        rest = tuple(old for old in self.targets if old.name != target.name)
        return self._replace(targets=tuple(sorted((*rest, target), key=lambda one: one.name)))


class Locking(NamedTuple):
    """A lock at work."""

    lock: Lock | None = None  # what lies beside the script
    unlocked: tuple[str, ...] = ()  # panels to be solved again, or "all"
    writes: bool = False  # whether the lock is written anew, so that nothing is out of date afterwards


def target_name(form: Format) -> str:
    """The name of a format in a lock: a size is named by its measures."""
    if form.name != "size" or form.width is None or form.height is None:
        return form.name
    return f"{form.width * form.pixels:g}x{form.height * form.pixels:g}"


def target_of(script: Script, solved: Script, fitted: Fitted, *, form: Form) -> LockedTarget:
    """What is to be held of a solved comic: `script` as written, `solved` with its crowded panels divided."""
    plan = fitted.plan
    rows = {plan.homes[tier[0]]: n for n, tier in enumerate(plan.tiers)}
    lines = {panel.id: panel.lines for panel in script.panels}
    panels = tuple(
        _panel(panel, lines.get(panel.id, ()), attempt, frame, tier=rows[home])._replace(page=home[0])
        for panel, attempt, frame, home in zip(solved.panels, fitted.attempts, plan.frames, plan.homes, strict=True)
    )
    return LockedTarget(target_name(script.format), sheet_of(form), form.head, fitted.em, panels, fitted.notes)


def sheet_of(form: Form) -> tuple[float, ...]:
    """The measures of a sheet on which frames depend, and of the tiers that the artist made."""
    by_hand = [
        measure
        for page in form.furnishings.script.pages
        for measure in (len(page.tiers), *(part for tier in page.tiers for part in (len(tier.panels), tier.height)))
    ]
    return form.width, form.height or 0.0, *form.area(0, 1), *map(float, by_hand)


def _panel(panel: Panel, lines: Sequence[Line], attempt: Attempt, frame: Rect, *, tier: int) -> LockedPanel:
    beat = attempt.job.beat
    return LockedPanel(
        id=panel.id,
        frame=frame,
        tier=tier,
        shot=beat.shot,
        camera=attempt.knobs,
        people=tuple(LockedPerson(role.key, role.pose, role.feeling) for role in beat.roles),
        lines=tuple(line_of(line) for line in lines),
        balloons=tuple(_balloon(balloon) for balloon in attempt.placement.balloons),
        continues=panel.continues or "",
        framing=framing_of(panel),
        log=attempt.log,
        line=beat.line,
        over=beat.over or "",
    )


def _balloon(balloon: Balloon) -> LockedBalloon:
    stand = Stand(balloon.home, balloon.reach, rows_of(balloon.block), balloon.joined_to)
    return LockedBalloon(stand, balloon.ask.target)


def line_of(line: Line) -> LockedLine:
    """By what a line is known again."""
    who = "&".join(line.by) or line.heard_as or (line.kind if line.kind in ("caption", "sfx") else "voice")
    return LockedLine(who, " ".join(line.text.split()), line.id or "")


def framing_of(panel: Panel) -> tuple[tuple[str, str], ...]:
    """What the writer says of a panel's frame, where it is not as usual."""
    usual = Panel._field_defaults
    said = ((name, getattr(panel, name)) for name in FRAMING if name in Panel._fields)
    return tuple((name, str(value)) for name, value in said if value != usual.get(name))
