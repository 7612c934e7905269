"""Sheet: the whole road from a sound script to a finished sheet. Here lives `compose`.

Comes in: a checked Script and a Style. Goes out: a Composition, or None with `does-not-fit` faults in the report.
"""

from comicgen.balloons import carried, draw
from comicgen.diagnostics import Report
from comicgen.geometry import Affine, Point, Rect, rectangle
from comicgen.layout.art import draw_art, setting_words
from comicgen.layout.beats import Beat, Role, beats
from comicgen.layout.breakout import broken_out
from comicgen.layout.cut import words_to_cut
from comicgen.layout.division import divided, split_panels
from comicgen.layout.fit import Fitted, fit
from comicgen.layout.hold import Held, held_by
from comicgen.layout.lock import Locking, target_of
from comicgen.layout.lock_told import tell_moves
from comicgen.layout.panel import Attempt
from comicgen.layout.plan import Page
from comicgen.layout.result import Composition, FigureLayout, PanelLayout, TextLayout
from comicgen.layout.room_made import tell_room_made
from comicgen.layout.standing import Standing
from comicgen.layout.wishes import tell_wishes
from comicgen.lettering import Block, TypeSpec, conventional, font, label, plain, type_for
from comicgen.scene import Group, Item, Shape, Sheet, Stroke
from comicgen.script.model import Panel, Script
from comicgen.script.style import Style

__all__ = ["compose"]

SMALL_CAP = 10.0  # css px: capitals lower than this are told (legibility of screens)
LEAST_AREA_EM = 7.0  # a sheet whose panels would be narrower or lower than this is refused
FOOTER_GAP = 9.0  # between the last tier and the title's cap line
CREDIT_INK = "#787078"


def compose(script: Script, style: Style, report: Report, *, locking: Locking | None = None) -> Composition | None:
    """Lays out a script that `check` found sound; what a layout lock holds stays where it is.

    Words that find no place are `does-not-fit` errors, one a panel, each with the number of words to cut.
    """
    page = _page(script, style)
    if min(page.area.w, page.area.h if page.height else page.area.w) < LEAST_AREA_EM * page.head:
        report.error(
            "does-not-fit",
            "the sheet is too small for any words at a size that can be read",
            script.span,
            hint="give 'format' a larger size",
        )
        return None
    written = script
    held = held_by(locking, script, page, style=style)
    if isinstance(held, Held):
        script, fitted = held.script, held.fitted
    else:
        spoken = script._replace(panels=conventional(script.panels, style.lettering, script.language))
        script, fitted = _fitted(spoken, page, style)
    for index in fitted.dirty:
        _does_not_fit(script, fitted, index, style=style, report=report)
    if fitted.dirty:
        return None
    tell_wishes(fitted.attempts, report)
    target = target_of(written, script, fitted, page=page)
    composition = _composition(script, style, page, fitted)._replace(target=target)
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


def _fitted(script: Script, page: Page, style: Style) -> tuple[Script, Fitted]:
    """The comic solved, crowded panels divided until their words have places."""
    can_grow = page.height is None
    if can_grow:
        script = divided(script, _most_words(script, page))
    while True:
        found = beats(script, style.stage)
        fitted = fit(found, page, style=style, language=script.language, gentle=can_grow)
        if not fitted.dirty or not can_grow:
            return script, fitted
        parts = split_panels(script, fitted.dirty)
        can_grow, script = parts is not None, parts or script


def _most_words(script: Script, page: Page) -> float:
    """Words beyond which a panel is too full, however small the letters: its share of a page's (B10)."""
    share = 0.0 if len(script.panels) > 1 else page.width / 1200.0
    return max(50.0, 110.0 * share)


def _page(script: Script, style: Style) -> Page:
    form, margin = script.format, style.page.margin
    width = form.width or style.page.strip_width
    height = form.height
    footer = _footer_height(script, style)
    area_height = height - 2 * margin - footer if height else 0.0
    face = font(type_for("speech", size=1.0, style=style.lettering, language=script.language).roman)
    cap = face.cap_height / face.upem
    return Page(
        width=width,
        height=height,
        area=Rect(margin, margin, width - 2 * margin, area_height),
        head=style.lettering.cap_height / cap,
        floor=style.lettering.cap_floor / cap,
    )


def _footer_height(script: Script, style: Style) -> float:
    has_title = style.page.show_title and script.title
    has_credit = style.page.show_credit and (script.by or script.copyright or script.url)
    return style.page.footer_size + FOOTER_GAP - 4.0 if has_title or has_credit else 0.0


def _does_not_fit(script: Script, fitted: Fitted, index: int, *, style: Style, report: Report) -> None:
    panel = script.panels[index]
    words = words_to_cut(fitted, index, style=style, language=script.language)
    longest = max(panel.lines, key=lambda line: len(line.text.split()), default=None)
    noun = "word" if words == 1 else "words"
    report.error(
        "does-not-fit",
        f"the words of panel {panel.id} do not fit: about {words} {noun} too many",
        longest.text_span if longest else panel.span,
        hint="cut words here, or give some lines a panel of their own; 'width: 2' gives this panel more room",
    )


# --------------------------------------------------------------------------- putting it together


def _composition(script: Script, style: Style, page: Page, fitted: Fitted) -> Composition:
    panels: list[PanelLayout] = []
    items: list[Item] = []
    for index, attempt in enumerate(_attempts(style, page, fitted)):
        frame = fitted.plan.frames[index]
        tier = next(i for i, row in enumerate(fitted.plan.tiers) if index in row)
        layout, drawn = _panel(script, attempt, frame, tier=tier, style=style)
        panels.append(layout)
        items.append(drawn)
    bottom = max(frame.bottom for frame in fitted.plan.frames)
    texts, words = _footer(script, style, page, bottom)
    items += words
    height = page.height or bottom + _footer_height(script, style) + page.area.x
    # Whole pixels: a picture's height must not depend on rounding.
    height = round(height * script.format.pixels) / script.format.pixels
    trim = Rect(0.0, 0.0, page.width, height)
    spec = type_for("speech", size=fitted.em, style=style.lettering, language=script.language)
    return Composition(
        script=script,
        style=style,
        sheet=Sheet(trim, tuple(items), style.page.paper, script.language, script.title),
        pixels=script.format.pixels,
        size=fitted.em,
        cap=fitted.em * style.lettering.cap_height / page.head,
        leading=spec.leading,
        panels=tuple(panels),
        texts=texts,
        notes=fitted.notes,
    )


def _attempts(style: Style, page: Page, fitted: Fitted) -> tuple[Attempt, ...]:
    """The solved panels, what is screamed in them breaking out."""
    bottom = max(frame.bottom for frame in fitted.plan.frames)
    paper = Rect(0.0, 0.0, page.width, bottom + page.area.x)
    return broken_out(fitted.attempts, fitted.plan.frames, paper, style=style)


def _panel(script: Script, attempt: Attempt, frame: Rect, *, tier: int, style: Style) -> tuple[PanelLayout, Group]:
    beat = attempt.job.beat
    panel = beat.panel
    inside = Rect(0.0, 0.0, frame.w, frame.h)
    art = draw_art(attempt, style=style, seed=_seed(script, beat))
    border = style.page.border if panel.border else 0.0
    balloons = attempt.placement.balloons
    edge = inside.grown(-border / 2)
    items: list[Item] = [Group(art.items, clip=rectangle(inside), role="art")]
    if border:
        items.append(Shape(rectangle(inside), stroke=Stroke(style.figure.ink, border, mitre=True)))
    items.append(draw(balloons, style=style, frame=edge))
    drawn = Group(tuple(items), Affine.translation(frame.x, frame.y), role="panel", label=panel.id)
    layout = PanelLayout(
        id=panel.id,
        number=beat.number,
        tier=tier,
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


# --------------------------------------------------------------------------- title and credit


def _footer(script: Script, style: Style, page: Page, bottom: float) -> tuple[tuple[TextLayout, ...], list[Item]]:
    """Title left, credit right, under the last tier."""
    size = style.page.footer_size
    texts: list[TextLayout] = []
    items: list[Item] = []
    credit = " · ".join(part for part in (script.by, script.copyright, script.url) if part)
    spoken = type_for("speech", size=size, style=style.lettering, language=script.language)
    title_spec = spoken._replace(roman="hand-bold-italic", stress="hand-bold-italic")
    credit_spec = spoken._replace(roman="hand-italic", stress="hand-italic", ink=CREDIT_INK, size=size * 0.9)
    wanted = (
        ("title", script.title if style.page.show_title else "", title_spec),
        ("credit", credit if style.page.show_credit else "", credit_spec),
    )
    room = page.area.w
    for role, text, spec in wanted:
        if not text:
            continue
        block = _within(text, spec, script.language, room * (0.62 if role == "title" else 0.36))
        x = page.area.x + block.width / 2 if role == "title" else page.area.right - block.width / 2
        y = bottom + FOOTER_GAP + block.cap / 2
        items.append(Group(block.rows[0].runs, Affine.translation(x, y), role=role, label=text))
        texts.append(TextLayout(role, text, block.ink.moved(x, y), block.size))
    return tuple(texts), items


def _within(text: str, spec: TypeSpec, language: str, room: float) -> Block:
    """One row of words, smaller if it would be too wide; titles take no marks."""
    words = plain(text).replace("*", "\\*").replace("~", "\\~")
    block = label(words, spec, language=language)
    if block.width > room:
        block = label(words, spec._replace(size=spec.size * room / block.width), language=language)
    return block
