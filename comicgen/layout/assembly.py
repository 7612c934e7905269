"""Assembly: one sheet of a comic drawn and told, once everything on it has its place.

Comes in: a Fitted comic and the number of a page. Goes out: a Composition of that page.
"""

from collections.abc import Iterator

from comicgen.balloons import carried, draw
from comicgen.geometry import Affine, Point, Rect, bounds_of
from comicgen.layout.art import draw_art, ground_of, props_of, setting_words
from comicgen.layout.beats import Beat, Role
from comicgen.layout.breakout import broken_out
from comicgen.layout.fit import Fitted
from comicgen.layout.form import Form
from comicgen.layout.frames import framed
from comicgen.layout.furnishings import Furnished
from comicgen.layout.insets import edges_of
from comicgen.layout.panel import Attempt
from comicgen.layout.result import Composition, FigureLayout, PanelLayout
from comicgen.layout.standing import Standing
from comicgen.lettering import type_for
from comicgen.scene import Group, Sheet
from comicgen.script.model import Panel, Script
from comicgen.script.style import Style
from comicgen.settings import Backdrop

__all__ = ["sheet_of"]


def sheet_of(
    script: Script,
    style: Style,
    form: Form,
    fitted: Fitted,
    page: int,
    *,
    words: Furnished | None = None,
    draws: bool = True,
) -> Composition:
    """One page with its panels and what stands outside them: the furnishings of its form, or other words. Panels that
    are not drawn are told like all others.
    """
    plan = fitted.plan
    here = [i for i, (home, _) in enumerate(plan.homes) if home == page]
    frames, trim = [plan.frames[i] for i in here], plan.trims[page]
    # What is screamed breaks out of its panel.
    attempts = broken_out([fitted.attempts[i] for i in here], frames, trim, style=style)
    grounds = [ground_of(attempt, seed=_seed(script, attempt.job.beat)) for attempt in attempts]
    work = tuple(zip(here, attempts, grounds, strict=True))
    panels = [_panel(script, fitted, i, attempt, ground, form=form) for i, attempt, ground in work]
    drawn = [_drawn(fitted, i, attempt, ground, form=form, style=style) for i, attempt, ground in work if draws]
    bottom = max(frame.bottom for frame in frames)
    occupied = [each for panel in panels for each in _occupied(panel)]
    texts, lettered = words or form.furnishings.drawn(
        page, plan.page_count, trim=trim, bottom=bottom, occupied=occupied
    )
    label = script.title if plan.page_count == 1 else " ".join((script.title, str(page + 1))).strip()
    return Composition(
        script=script,
        style=style,
        sheet=Sheet(trim, (*drawn, *lettered), style.page.paper, script.language, label),
        pixels=script.format.pixels,
        size=fitted.em,
        cap=fitted.em * style.lettering.cap_height / form.head,
        leading=type_for("speech", size=fitted.em, style=style.lettering, language=script.language).leading,
        panels=tuple(panels),
        texts=texts,
        notes=fitted.notes,
        safe=form.safe(trim) if form.height and any(form.shape.margin) else None,
        page=page,
        page_count=plan.page_count,
    )


def _occupied(panel: PanelLayout) -> Iterator[Rect]:
    """Faces and balloons: what no words may lie over."""
    yield from (figure.face for figure in panel.figures if figure.kind != "voice")
    yield from (bounds_of(balloon.outline) for balloon in panel.balloons)


def _drawn(fitted: Fitted, index: int, attempt: Attempt, ground: Backdrop, *, form: Form, style: Style) -> Group:
    frame = fitted.plan.frames[index]
    panel = attempt.job.beat.panel
    art = draw_art(attempt, ground, style=style)
    border = _border(panel, form)
    inside = Rect(0.0, 0.0, frame.w, frame.h)
    clip = inside if attempt.job.safe else inside.grown(-border / 2)
    edges = edges_of(frame, fitted.plan.trims[fitted.plan.homes[index][0]])
    items = framed(art, panel, inside, border=border, style=style, edges=edges, em=form.head)
    return Group(
        (*items, draw(attempt.placement.balloons, style=style, frame=clip)),
        Affine.translation(frame.x, frame.y),
        role="panel",
        label=panel.id,
    )


def _border(panel: Panel, form: Form) -> float:
    return form.border if panel.border else 0.0


def _panel(
    script: Script, fitted: Fitted, index: int, attempt: Attempt, ground: Backdrop, *, form: Form
) -> PanelLayout:
    frame = fitted.plan.frames[index]
    beat = attempt.job.beat
    panel, balloons = beat.panel, attempt.placement.balloons
    return PanelLayout(
        id=panel.id,
        number=beat.number,
        tier=fitted.plan.homes[index][1],
        rect=frame,
        border=_border(panel, form),
        gutter=_gutter(script, beat.number),
        setting=setting_words(panel.setting),
        shot=beat.shot,
        figures=_figures(attempt, frame),
        props=tuple((name, box.moved(frame.x, frame.y)) for name, box in props_of(attempt, ground)),
        balloons=tuple(carried(balloon, Affine.translation(frame.x, frame.y)) for balloon in balloons),
        lines=tuple(word.line for word in attempt.words),
        ladder=(*_division(panel), *attempt.log),
        alt=panel.alt,
        bleed=panel.bleed,
        inset=panel.inset_in,
    )


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
