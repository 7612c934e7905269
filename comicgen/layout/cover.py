"""Cover: the title of a comic, large, with those who are in it, where it begins.

Comes in: a script, its style, the sheet's measures. Goes out: a Composition of one sheet. A cover says nothing that the
comic says: it makes one open it. On a sheet that is much wider than high the title stands beside the people.
"""

from collections import Counter

from comicgen.geometry import Affine, Rect
from comicgen.layout.assembly import sheet_of
from comicgen.layout.beats import beats
from comicgen.layout.fit import Fitted
from comicgen.layout.form import Form
from comicgen.layout.furnishings import Furnished, TextLayout, rimmed
from comicgen.layout.panel import Job, solve
from comicgen.layout.plan import Plan
from comicgen.layout.result import Composition
from comicgen.lettering import Block, plain, sound_rows
from comicgen.scene import Group, Item
from comicgen.script.model import Actor, Character, Panel, Script, Setting
from comicgen.script.style import Style

__all__ = ["cover_of"]

MOST_PEOPLE = 3  # more would be small
HIGH = 1.25  # height over width of a cover whose sheet is as high as it likes
WIDE = 1.35  # width over height from which on the title stands beside the people
TITLE_HEIGHT, TITLE_WIDTH = 0.34, 0.40  # of the sheet: how much the title may take above people, and beside them
SHOT = "medium"  # faces are seen from the stand, and hands, and where it is
TITLE_EM = 4.6  # greatest size, of the dialogue's
LEADING = 1.02  # of a title's rows: display lettering is set tight
AIR_EM = 0.9  # round the title, of the dialogue size
CREDIT_GAP_EM = 0.95
CREDIT_LARGER = 1.25  # than small print elsewhere


def cover_of(script: Script, style: Style, form: Form) -> Composition:
    """The cover of a comic."""
    trim = Rect(0.0, 0.0, form.width, form.height or form.round(form.width * HIGH))
    words, insets, safe = _shared(script, style, form, trim)
    spans = script.span or script.panels[0].span
    panel = Panel("cover", spans, _setting(script), shot=SHOT, actors=_cast(script), bleed=True)
    cover = script._replace(panels=(panel,), pages=())
    (beat,) = beats(cover, style.stage)
    job = Job(beat, (trim.w, trim.h), form.head, (), insets=insets, safe=safe)
    attempt = solve(job, style=style, language=script.language)
    plan = Plan(((0,),), (0,), (trim,), ((0, 0),), (trim,))
    sheet = sheet_of(cover, style, form, Fitted(plan, (attempt,), form.head, ()), 0, words=words)
    return sheet._replace(script=script, cover=True)


def _setting(script: Script) -> Setting:
    """Where the comic begins; the first place that is one."""
    places = (panel.setting for panel in script.panels)
    return next((found for found in places if found.place), script.panels[0].setting)


def _cast(script: Script) -> tuple[Actor, ...]:
    """Those who say most, in the order in which they come."""
    said: Counter[str] = Counter()
    for panel in script.panels:
        said.update({actor.name: 1 for actor in panel.actors})
        said.update(key for line in panel.lines if line.kind not in ("caption", "sfx") for key in line.by)
    seen = [key for key in said if (who := _character(script, key)) and not (who.voice and who.worn_by)]
    most = sorted(seen, key=lambda key: -said[key])[:MOST_PEOPLE]
    spans = script.span or script.panels[0].span
    return tuple(Actor(key, spans) for key in seen if key in most)


def _character(script: Script, key: str) -> Character | None:
    return next((character for character in script.cast if character.key == key), None)


def _shared(script: Script, style: Style, form: Form, trim: Rect) -> tuple[Furnished, tuple[Rect, ...], Rect]:
    """The words of the cover, what they keep people from, and what is left for those."""
    live, air = form.safe(trim), AIR_EM * form.head
    beside = trim.w > WIDE * trim.h
    room = (live.w * TITLE_WIDTH, live.h) if beside else (live.w, live.h * TITLE_HEIGHT)
    title = _title(script, style, form, room)
    credit = _credit(script, style, form, room[0])
    gap = CREDIT_GAP_EM * form.head
    height = sum(block.height for block in (title, credit) if block) + (gap if title and credit else 0.0)
    if not height:
        return ((), ()), (), live
    top = live.y + (max(0.0, live.h - height) / 2 if beside else 0.0)
    centre = live.x + room[0] / 2
    texts: list[TextLayout] = []
    items: list[Item] = []
    for role, text, block in (("title", script.title, title), ("credit", script.by, credit)):
        if block:
            y = top + block.height / 2
            runs = tuple(run for row in block.rows for run in row.runs)
            letters = rimmed(runs, style.page.paper)
            items.append(Group(letters, Affine.translation(centre, y), role=role, label=text))
            texts.append(TextLayout(role, text, block.ink.moved(centre, y), block.size))
            top += block.height + gap
    if beside:
        column = Rect(0.0, 0.0, live.x + room[0] + air, trim.h)
        return (tuple(texts), tuple(items)), (column,), live
    # No words hang over the people here: the room that is kept for them lies behind the title.
    high = max(0.0, height + air - style.stage.silent_zone * trim.h)
    return (tuple(texts), tuple(items)), (), Rect(live.x, live.y + high, live.w, live.h - high)


def _title(script: Script, style: Style, form: Form, room: tuple[float, float]) -> Block | None:
    """The title in as many rows as let it be largest."""
    text = plain(script.title).replace("*", "\\*").replace("~", "\\~")
    if not text or not style.page.show_title:
        return None
    spec = form.furnishings.type_of("hand-bold-italic", form.head)._replace(leading=LEADING * form.head)

    def size(block: Block) -> float:
        wide, high = room[0] / block.width, room[1] / (block.height + block.cap * 0.2)
        return form.head * min(TITLE_EM, wide, high)

    best = max((size(block), -n) for n, block in enumerate(sound_rows(text, spec, language=script.language)))
    large = spec._replace(size=best[0], leading=LEADING * best[0])
    return sound_rows(text, large, language=script.language)[-best[1]]


def _credit(script: Script, style: Style, form: Form, room: float) -> Block | None:
    if not script.by or not style.page.show_credit:
        return None
    return form.furnishings.small_row(script.by, room, larger=CREDIT_LARGER)
