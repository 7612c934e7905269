"""Hold: a comic solved under a layout lock. What the script leaves as it was stands where it stood, to the last digit.

Comes in: a script and what is locked of it. Goes out: the panels solved, or the reason why all must be solved again.
People are staged for the words as they were locked, so that an edit turns no head; the words as they are now take the
places of the old ones. A held panel that breaks a hard rule is solved again, and told.
"""

from collections.abc import Sequence

from comicgen.balloons import Stand
from comicgen.frozen import NamedTuple
from comicgen.layout.asks import balloons_of
from comicgen.layout.beats import Beat, Role, beats
from comicgen.layout.division import parts_of
from comicgen.layout.fit import Fitted, closes_tier, enter_of, leads_on
from comicgen.layout.form import Form
from comicgen.layout.jobs import in_frame
from comicgen.layout.kept import Kept, kept_of
from comicgen.layout.lock import LockedPanel, LockedTarget, Locking, sheet_of, target_name
from comicgen.layout.panel import Attempt, Job, attempt, solve
from comicgen.layout.pieces import MOST_WORDS, pieces
from comicgen.layout.reshare import reshared
from comicgen.lettering import conventional
from comicgen.script.model import Actor, Line, Panel, Script
from comicgen.script.style import Style

__all__ = ["Held", "held_by", "hold"]

TURNED_EM = 1.0  # a tail whose target moved by more than this belongs to another picture
SAME = 1e-6  # two lengths that differ by less are one


class Cell(NamedTuple):
    """One panel to be solved: as it is staged, as it is said, and what is locked of it."""

    staged: Panel  # with the words as they were locked
    said: tuple[Line, ...]  # with the words as they are
    old: LockedPanel | None
    edited: tuple[bool, ...]  # which of the lines were edited
    reason: str  # why it is solved again; "": it is held


class Held(NamedTuple):
    """A comic solved under its lock."""

    script: Script  # crowded panels divided, words as they are
    fitted: Fitted
    reasons: tuple[str, ...]  # for each panel why it was solved again; "": it was not
    olds: tuple[LockedPanel | None, ...]  # what each panel was


def held_by(locking: Locking | None, script: Script, form: Form, *, style: Style) -> Held | str:
    """The comic as it was locked, with what has changed since; or why nothing can be held, "" for no lock."""
    if locking is None or locking.lock is None or "all" in locking.unlocked:
        return ""
    name = target_name(script.format)
    target = locking.lock.target(name)
    if target is None:
        return f"nothing is locked for the format {name}"
    return hold(script, target, form, style=style, unlocked=frozenset(locking.unlocked))


def hold(script: Script, target: LockedTarget, form: Form, *, style: Style, unlocked: frozenset[str]) -> Held | str:
    """The comic as a target holds it; or why nothing can be held."""
    if len(target.sheet) != len(sheet_of(form)):
        return "the sheet has other measures"
    if any(abs(a - b) > SAME for a, b in zip(target.sheet, sheet_of(form), strict=True)):
        return "the sheet has other measures"
    if abs(target.wanted - form.head) > SAME:
        return "the style asks for another size of letters"
    cells = _cells(script, target, unlocked, style)
    found = _beats(script, cells, style)
    frames = [cell.old and cell.old.frame for cell in cells]
    plan = reshared(found, [cell.old for cell in cells], target, form, style=style, language=script.language)
    if plan is None:
        return "the tiers have to be broken anew"
    solved: list[Attempt] = []
    reasons: list[str] = []
    for i, (cell, beat) in enumerate(zip(cells, found, strict=True)):
        frame, old = plan.frames[i], frames[i]
        reason = cell.reason
        if not reason and old is not None and max(abs(old.w - frame.w), abs(old.h - frame.h)) > SAME:
            reason = "since its frame has another size now"
        enter, closes = enter_of(plan, solved), closes_tier(plan, i)
        job = Job(beat, (0.0, 0.0), target.em, cell.staged.lines, enter, closes, leads_on(plan, i))
        job = in_frame(job, i, plan, beats=found, form=form, style=style)
        done, reason = _solved(cell, job, reason, style=style, language=script.language)
        if not done.clean:
            return f"the words of panel {cell.staged.id} find no place in its frame"
        solved.append(done)
        reasons.append(reason)
    now = script._replace(panels=tuple(cell.staged._replace(lines=cell.said) for cell in cells))
    fitted = Fitted(plan, tuple(solved), target.em, target.notes)
    return Held(now, fitted, tuple(reasons), tuple(cell.old for cell in cells))


# --------------------------------------------------------------------------- what is held of each panel


def _cells(script: Script, target: LockedTarget, unlocked: frozenset[str], style: Style) -> list[Cell]:
    """The panels, divided as they were locked, each with what is locked of it."""
    parts: dict[str, list[LockedPanel]] = {}
    for panel in target.panels:
        parts.setdefault(panel.continues or panel.id, []).append(panel)
    kept = kept_of(script, target)
    nows = conventional(script.panels, style.lettering, script.language)
    thens = conventional([_as_it_read(one) for one in kept], style.lettering, script.language)
    taken = {panel.id for panel in script.panels}
    cells: list[Cell] = []
    for one, then, now in zip(kept, thens, nows, strict=True):
        olds = parts[one.old.id] if one.old else []
        asked = now.id in unlocked or _is_asked_for(unlocked, olds)
        reason = one.reason or ("as you asked" if asked else "")
        made = _divided(then, now, olds, reason=reason, taken=taken)
        taken.update(cell.staged.id for cell in made)
        cells += made
    return cells


def _as_it_read(kept: Kept) -> Panel:
    """The panel with the words that it had, as far as they are known."""
    if kept.old is None or kept.reason:
        return kept.panel
    pairs = zip(kept.panel.lines, kept.words, strict=True)
    # A line in which only spaces differ is the same line.
    lines = (line if " ".join(line.text.split()) == was else line._replace(text=was) for line, was in pairs)
    return kept.panel._replace(lines=tuple(lines))


def _is_asked_for(unlocked: frozenset[str], olds: Sequence[LockedPanel]) -> bool:
    """Whether a part of a divided panel is asked for by its own name."""
    return any(old.id in unlocked for old in olds if old.continues)


def _divided(then: Panel, now: Panel, olds: Sequence[LockedPanel], *, reason: str, taken: set[str]) -> list[Cell]:
    """A panel, or the parts that it was divided into."""
    old = olds[0] if olds else None
    fresh = Cell(now, now.lines, old, (), reason or "since its words are divided otherwise")
    if old is None or (reason and len(olds) == 1):
        return [fresh]
    whole = parts_of(now if reason else then, taken) if len(olds) > 1 else (then,)
    said = [(line, True) for line in now.lines] if reason else _pieces(then, now, divided=len(olds) > 1)
    if len(whole) != len(olds) or said is None:
        return [fresh]
    if reason:
        return [Cell(part, part.lines, was, (), reason) for part, was in zip(whole, olds, strict=True)]
    cells: list[Cell] = []
    for part, was in zip(whole, olds, strict=True):
        its, said = said[: len(part.lines)], said[len(part.lines) :]
        lines, edited = tuple(line for line, _ in its), tuple(is_new for _, is_new in its)
        cells.append(Cell(_as_it_was(part, was), lines, was, edited, ""))
    return cells


def _pieces(then: Panel, now: Panel, *, divided: bool) -> list[tuple[Line, bool]] | None:
    """What the lines say now, in the pieces of a divided panel, and whether it was edited; None for other pieces."""
    found: list[tuple[Line, bool]] = []
    for was, line in zip(then.lines, now.lines, strict=True):
        edited = was.lettered != line.lettered
        parts = pieces(line, MOST_WORDS) if divided else (line,)
        if divided and len(parts) != len(pieces(was, MOST_WORDS)):
            return None
        found += [(part, edited) for part in parts]
    return found


def _as_it_was(panel: Panel, old: LockedPanel) -> Panel:
    """The panel with everybody in it who was in it."""
    named = {actor.name for actor in panel.actors}
    speak = {key for line in panel.lines if line.where is None for key in line.by}
    more = tuple(
        Actor(person.key, panel.span, is_kept=True) for person in old.people if person.key not in named | speak
    )
    return panel._replace(actors=(*panel.actors, *more))


def _beats(script: Script, cells: Sequence[Cell], style: Style) -> tuple[Beat, ...]:
    """The beats, acted as they were locked, but for what the writer says now."""
    known = {character.key for character in script.cast}
    panels = [
        cell.staged._replace(
            actors=tuple(actor for actor in cell.staged.actors if actor.name in known),
            shot=cell.staged.shot or (cell.old.shot if cell.old and not cell.reason else None),
        )
        for cell in cells
    ]
    found = beats(script._replace(panels=tuple(panels)), style.stage)
    return tuple(
        _acted(beat, cell.old) if cell.old and not cell.reason else beat
        for beat, cell in zip(found, cells, strict=True)
    )


def _acted(beat: Beat, old: LockedPanel) -> Beat:
    people = {person.key: person for person in old.people}
    written = {actor.name: actor for actor in beat.panel.actors}
    felt = {key for line in beat.panel.lines if line.feeling for key in line.by}

    def acted(role: Role) -> Role:
        was, actor = people[role.key], written.get(role.key)
        pose = role.pose if actor and (actor.pose or actor.holding) else was.pose
        feeling = role.feeling if role.key in felt or (actor and actor.feeling) else was.feeling
        return role._replace(pose=pose, feeling=feeling)

    roles = tuple(acted(role) for role in beat.roles if role.key in people)
    return beat._replace(roles=roles, line=old.line or beat.line, over=old.over or beat.over)


# --------------------------------------------------------------------------- one panel


def _solved(cell: Cell, job: Job, reason: str, *, style: Style, language: str) -> tuple[Attempt, str]:
    """A panel as it stood, or solved again with the reason for it."""
    said = job._replace(lines=cell.said)
    if not reason and cell.old:
        found, reason = _standing(cell, cell.old, job, style=style, language=language)
        if found is not None:
            return found, ""
    return solve(said, style=style, language=language), reason


def _standing(cell: Cell, old: LockedPanel, job: Job, *, style: Style, language: str) -> tuple[Attempt | None, str]:
    """The panel as it stood; None, and why, when it cannot stand so any more."""
    if {person.key for person in old.people} != {role.key for role in job.beat.roles}:
        return None, "since other people are in it"
    stands = _stands(cell, old, style=style, language=language)
    if stands is None:
        return None, "since its words make other balloons"
    found = attempt(job._replace(said=cell.said, stands=stands), old.camera, style=style, language=language)
    if not found.clean:
        return None, f"since {found.placement.faults[0]}"
    for balloon, was in zip(found.placement.balloons, old.balloons, strict=True):
        aim = balloon.ask.target
        if (aim is None) != (was.aim is None) or (aim and was.aim and _apart(aim, was.aim) > TURNED_EM * job.em):
            return None, "since people stand elsewhere in it"
    return found._replace(log=old.log), ""


def _apart(a: tuple[float, float], b: tuple[float, float]) -> float:
    return max(abs(a[0] - b[0]), abs(a[1] - b[1]))


def _stands(cell: Cell, old: LockedPanel, *, style: Style, language: str) -> tuple[Stand, ...] | None:
    """Where each balloon stood; None when the words of now make another number of them."""
    edited: list[bool] = []
    for was, now, is_new in zip(cell.staged.lines, cell.said, cell.edited, strict=True):
        split = old.camera.split
        then, count = (len(balloons_of(one, style=style, language=language, split=split)) for one in (was, now))
        if then != count:
            return None
        edited += [is_new] * count
    if len(edited) != len(old.balloons):
        return None
    return tuple(b.stand._replace(edited=is_new) for b, is_new in zip(old.balloons, edited, strict=True))
