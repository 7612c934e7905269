"""Sheet: the whole road from a sound script to a finished sheet. Here lives `compose`.

Comes in: a checked Script and a Style. Goes out: a Composition, or None with `does-not-fit` faults in the report.
"""

from comicgen.balloons import carried, draw
from comicgen.diagnostics import Report
from comicgen.geometry import Affine, Point, Rect
from comicgen.layout.art import draw_art, setting_words
from comicgen.layout.beats import Beat, Role, beats
from comicgen.layout.breakout import broken_out
from comicgen.layout.cut import word_too_wide, words_to_cut
from comicgen.layout.division import divided, split_panels
from comicgen.layout.fit import Fitted, fit, planned
from comicgen.layout.form import SMALL_CAP, Form, form_of
from comicgen.layout.frames import framed
from comicgen.layout.hold import Held, held_by
from comicgen.layout.insets import edges_of
from comicgen.layout.lock import Locking, target_of
from comicgen.layout.lock_told import tell_moves
from comicgen.layout.lonely import tell_lonely
from comicgen.layout.panel import Attempt
from comicgen.layout.result import Composition, FigureLayout, PanelLayout
from comicgen.layout.room_made import tell_room_made
from comicgen.layout.standing import Standing
from comicgen.layout.wishes import tell_wishes
from comicgen.lettering import conventional, type_for
from comicgen.scene import Group, Sheet
from comicgen.script.model import Panel, Script
from comicgen.script.style import Style

__all__ = ["as_planned", "compose"]

LEAST_AREA_EM = 7.0  # a sheet whose panels would be narrower or lower than this is refused


def compose(script: Script, style: Style, report: Report, *, locking: Locking | None = None) -> Composition | None:
    """Lays out a script that `check` found sound; what a layout lock holds stays where it is.

    Words that find no place are `does-not-fit` errors, one a panel, each with the number of words to cut.
    """
    form = form_of(script, style)
    area = form.area(0, 1)
    if min(area.w, area.h if form.height else area.w) < LEAST_AREA_EM * form.head:
        report.error(
            "does-not-fit",
            "the sheet is too small for any words at a size that can be read",
            script.span,
            hint="give 'format' a larger size",
        )
        return None
    written = script
    held = held_by(locking, script, form, style=style)
    if isinstance(held, Held):
        script, fitted = held.script, held.fitted
    else:
        spoken = script._replace(panels=conventional(script.panels, style.lettering, script.language))
        script, fitted = _fitted(spoken, form, style)
    for index in fitted.dirty:
        _does_not_fit(script, fitted, index, style=style, report=report)
    if fitted.dirty:
        return None
    tell_wishes(fitted.attempts, report)
    tell_lonely(fitted.attempts, report)
    target = target_of(written, script, fitted, form=form)
    composition = _composition(script, style, form, fitted)._replace(target=target)
    if locking is not None:
        tell_moves(written, held, target, locking, report)
    tell_room_made(composition, report)
    if composition.cap < SMALL_CAP:
        report.warning(
            "small-lettering",
            f"capitals are {composition.cap:.1f} css px high; under {SMALL_CAP:g} is hard to read on a phone",
            script.span,
            hint="; ".join(fitted.notes) or "let 'cap_height' in the style be 12",
        )
    return composition


def as_planned(script: Script, style: Style) -> tuple[Composition, tuple[str, ...]]:
    """The comic as `compose` would draw it if nothing gave way to its words, and what is wrong with it then."""
    form = form_of(script, style)
    script = script._replace(panels=conventional(script.panels, style.lettering, script.language))
    found = beats(script, style.stage)
    fitted = planned(found, form, style=style, language=script.language, pages=script.pages)
    faults = (fault for attempt in fitted.attempts for fault in attempt.placement.faults)
    return _composition(script, style, form, fitted), tuple(faults)


def _fitted(script: Script, form: Form, style: Style) -> tuple[Script, Fitted]:
    """The comic solved, crowded panels divided until their words have places."""
    # Where the artist says which panel stands where on a sheet of a given size, there is no room for more of them.
    can_grow = not (script.pages and form.height)
    if can_grow:
        script = divided(script, _share(script, form))
    while True:
        found = beats(script, style.stage)
        # What furnishes the sheets does not change when panels are divided.
        fitted = fit(found, form, style=style, language=script.language, pages=script.pages, gentle=can_grow)
        if not fitted.dirty or not can_grow:
            return script, fitted
        parts = split_panels(script, fitted.dirty)
        can_grow, script = parts is not None, parts or script


def _share(script: Script, form: Form) -> float:
    """How large a comic's only panel is, beside a strip's whole width; 0.0 where several share the sheet."""
    if len(script.panels) > 1:
        return 0.0
    return form.width * (form.height or 0.36 * form.width) / (1200.0 * 432.0)


def _does_not_fit(script: Script, fitted: Fitted, index: int, *, style: Style, report: Report) -> None:
    panel = script.panels[index]
    words = words_to_cut(fitted, index, style=style, language=script.language)
    longest = max(panel.lines, key=lambda line: len(line.text.split()), default=None)
    noun = "word" if words == 1 else "words"
    hint = "cut words here, or give some lines a panel of their own; 'width: 2' gives this panel more room"
    wide = word_too_wide(fitted, index)
    if wide:
        hint = f"'{wide[:60]}' alone is too wide: write a hyphen or ' // ' where it may break, or give it more room"
    report.error(
        "does-not-fit",
        f"the words of panel {panel.id} do not fit: about {words} {noun} too many",
        longest.text_span if longest else panel.span,
        hint=hint,
    )


# --------------------------------------------------------------------------- putting it together


def _composition(script: Script, style: Style, form: Form, fitted: Fitted) -> Composition:
    """All pages; the first one knows the others."""
    pages = [_sheet(script, style, form, fitted, page) for page in range(fitted.plan.page_count)]
    return pages[0]._replace(later=tuple(pages[1:]))


def _sheet(script: Script, style: Style, form: Form, fitted: Fitted, page: int) -> Composition:
    """One page with its panels and what stands outside them."""
    plan = fitted.plan
    here = [i for i, (home, _) in enumerate(plan.homes) if home == page]
    frames, trim = [plan.frames[i] for i in here], plan.trims[page]
    # What is screamed breaks out of its panel.
    attempts = broken_out([fitted.attempts[i] for i in here], frames, trim, style=style)
    drawn = [
        _panel(script, fitted, i, attempt, form=form, style=style) for i, attempt in zip(here, attempts, strict=True)
    ]
    bottom = max(frame.bottom for frame in frames)
    texts, words = form.furnishings.drawn(page, plan.page_count, trim=trim, bottom=bottom)
    label = script.title if plan.page_count == 1 else " ".join((script.title, str(page + 1))).strip()
    return Composition(
        script=script,
        style=style,
        sheet=Sheet(trim, (*(item for _, item in drawn), *words), style.page.paper, script.language, label),
        pixels=script.format.pixels,
        size=fitted.em,
        cap=fitted.em * style.lettering.cap_height / form.head,
        leading=type_for("speech", size=fitted.em, style=style.lettering, language=script.language).leading,
        panels=tuple(layout for layout, _ in drawn),
        texts=texts,
        notes=fitted.notes,
        safe=form.safe if form.height and form.shape.margin != (0.0, 0.0) else None,
        page=page,
        page_count=plan.page_count,
    )


def _panel(
    script: Script, fitted: Fitted, index: int, attempt: Attempt, *, form: Form, style: Style
) -> tuple[PanelLayout, Group]:
    frame = fitted.plan.frames[index]
    beat = attempt.job.beat
    panel = beat.panel
    art = draw_art(attempt, style=style, seed=_seed(script, beat))
    balloons = attempt.placement.balloons
    border = form.border if panel.border else 0.0
    inside = Rect(0.0, 0.0, frame.w, frame.h)
    clip = inside if attempt.job.safe else inside.grown(-border / 2)
    edges = edges_of(frame, fitted.plan.trims[fitted.plan.homes[index][0]])
    items = framed(art.items, panel, inside, border=border, style=style, edges=edges, em=form.head)
    drawn = Group(
        (*items, draw(balloons, style=style, frame=clip)),
        Affine.translation(frame.x, frame.y),
        role="panel",
        label=panel.id,
    )
    layout = PanelLayout(
        id=panel.id,
        number=beat.number,
        tier=fitted.plan.homes[index][1],
        rect=frame,
        border=border,
        gutter=_gutter(script, beat.number),
        setting=setting_words(panel.setting),
        shot=beat.shot,
        figures=_figures(attempt, frame),
        props=tuple((name, box.moved(frame.x, frame.y)) for name, box in art.props),
        balloons=tuple(carried(balloon, Affine.translation(frame.x, frame.y)) for balloon in balloons),
        lines=tuple(word.line for word in attempt.words),
        ladder=(*_division(panel), *attempt.log),
        alt=panel.alt,
        bleed=panel.bleed,
        inset=panel.inset_in,
    )
    return layout, drawn


def _division(panel: Panel) -> tuple[str, ...]:
    return (f"divided from {panel.continues}",) if panel.continues else ()


def _seed(script: Script, beat: Beat) -> str:
    """One place looks the same in every panel of a comic, and different in another comic."""
    return f"{script.title}|{beat.panel.setting.place}"


def _gutter(script: Script, number: int) -> str:
    after = script.panels[number - 1].after if number else None
    return {"time passes": "wide", "at once": "none"}.get(after or "", "plain")


def _figures(attempt: Attempt, frame: Rect) -> tuple[FigureLayout, ...]:
    roles = {standing.role.key for standing in attempt.staged.standing}
    figures = [_figure(standing, frame) for standing in attempt.staged.standing]
    for role in attempt.job.beat.roles:
        wearer = next((s for s in attempt.staged.standing if s.role.key == role.worn_by), None)
        if role.key not in roles and wearer is not None:
            figures.append(_worn(role, wearer, frame))
    return tuple(figures)


def _figure(standing: Standing, frame: Rect) -> FigureLayout:
    """What is seen of somebody: boxes end at the frame, hands outside of it are not told."""
    dx, dy = frame.x, frame.y
    figure, role = standing.figure, standing.role
    return FigureLayout(
        name=role.key,
        kind=figure.kind,
        device=role.device,
        facing=figure.facing,
        pose=role.pose if role.person else None,
        expression=role.feeling.name,
        face=figure.face.moved(dx, dy),
        head=figure.head.moved(dx, dy),
        mouth=_moved(figure.mouth, dx, dy),
        eyes=tuple(_moved(eye, dx, dy) for eye in figure.eyes),
        gaze=_moved(standing.look, dx, dy) if standing.look else None,
        body=figure.body.moved(dx, dy).overlap(frame) or figure.face.moved(dx, dy),
        hands=tuple(seen for hand in figure.hands if (seen := hand.moved(dx, dy).overlap(frame))),
        worn_by=role.worn_by,
    )


def _worn(role: Role, wearer: Standing, frame: Rect) -> FigureLayout:
    """A voice in somebody's ear: a small box there."""
    x, y = _moved(wearer.figure.ear, frame.x, frame.y)
    half = wearer.figure.face.w * 0.08
    box = Rect(x - half, y - half, 2 * half, 2 * half)
    return FigureLayout(
        name=role.key,
        kind="voice",
        device=role.device,
        facing=wearer.figure.facing,
        pose=None,
        expression=role.feeling.name,
        face=box,
        head=box,
        mouth=(x, y),
        eyes=(),
        gaze=None,
        body=box,
        hands=(),
        worn_by=wearer.role.key,
    )


def _moved(point: Point, dx: float, dy: float) -> Point:
    return point[0] + dx, point[1] + dy
