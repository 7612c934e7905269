"""Sheet: the whole road from a sound script to a finished sheet. Here lives `compose`.

Comes in: a checked Script and a Style. Goes out: a Composition, or None with `does-not-fit` faults in the report.
"""

from comicgen.diagnostics import Report
from comicgen.layout.assembly import sheet_of
from comicgen.layout.beats import beats
from comicgen.layout.cut import word_too_wide, words_to_cut
from comicgen.layout.division import divided, split_panels
from comicgen.layout.fit import Fitted, fit, planned
from comicgen.layout.form import SMALL_CAP, Form, form_of
from comicgen.layout.hold import Held, held_by
from comicgen.layout.lock import Locking, target_of
from comicgen.layout.lock_told import tell_moves
from comicgen.layout.lonely import tell_lonely
from comicgen.layout.result import Composition
from comicgen.layout.room_made import tell_room_made
from comicgen.layout.wishes import tell_wishes
from comicgen.lettering import conventional
from comicgen.script.model import Script
from comicgen.script.style import Style

__all__ = ["as_planned", "compose"]

LEAST_AREA_EM = 7.0  # a sheet whose panels would be narrower or lower than this is refused


def compose(
    script: Script, style: Style, report: Report, *, locking: Locking | None = None, draws: bool = True
) -> Composition | None:
    """Lays out a script that `check` found sound; what a layout lock holds stays where it is. Where nobody will look
    at the sheet, its panels need not be drawn.

    Words that find no place are `does-not-fit` errors, one a panel, each with the number of words to cut.
    """
    form = form_of(script, style)
    if form.shape.cover == "only":
        from comicgen.layout.cover import cover_of

        return cover_of(script, style, form)
    if form.shape.bleeds:
        script = script._replace(panels=tuple(panel._replace(bleed=True) for panel in script.panels))
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
    composition = _composition(script, style, form, fitted, draws=draws)._replace(target=target)
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
    whole = script
    if can_grow:
        script = divided(script, _share(script, form))
    while True:
        fitted = _fit(script, form, style, gentle=can_grow)
        crowded = fitted.em < form.plain or (fitted.dirty and not can_grow)
        if form.most_sheets and script is not whole and crowded:
            # Parts want more room than so few sheets have: words find no place, or all of them are hard to read.
            undivided = _fit(whole, form, style, gentle=False)
            if not undivided.dirty and (fitted.dirty or undivided.em >= fitted.em):
                return whole, undivided
        if not fitted.dirty or not can_grow:
            return script, fitted
        parts = split_panels(script, fitted.dirty)
        can_grow, script = parts is not None, parts or script


def _fit(script: Script, form: Form, style: Style, *, gentle: bool) -> Fitted:
    """One fit; what furnishes the sheets does not change when panels are divided."""
    found = beats(script, style.stage)
    return fit(found, form, style=style, language=script.language, pages=script.pages, gentle=gentle)


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


def _composition(script: Script, style: Style, form: Form, fitted: Fitted, *, draws: bool = True) -> Composition:
    """All pages; the first one knows the others."""
    pages = [sheet_of(script, style, form, fitted, page, draws=draws) for page in range(fitted.plan.page_count)]
    if form.shape.cover == "first" and len(pages) > 1:
        from comicgen.layout.cover import cover_of  # here: most comics have none

        pages.insert(0, cover_of(script, style, form))
        pages = [sheet._replace(page=page, page_count=len(pages)) for page, sheet in enumerate(pages)]
    return pages[0]._replace(later=tuple(pages[1:]))
