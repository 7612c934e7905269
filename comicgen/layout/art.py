"""Art: draws a solved panel: setting, furniture, people in the light of the place.

Comes in: an Attempt. Goes out: items in panel space; and, drawn or not, the props that a layout should name. The words
come on top, from the balloons room.
"""

from comicgen.cast import LYING, SITTING, contour, device, has_wheels
from comicgen.geometry import Affine, Rect, ellipse
from comicgen.layout.model import CLOSE, WIDE, Beat
from comicgen.layout.panel import Attempt
from comicgen.layout.perch import is_animal
from comicgen.layout.printing import printed
from comicgen.layout.standing import Standing, finished
from comicgen.scene import Grade, Group, Item, Shape, recoloured
from comicgen.script.model import Setting
from comicgen.script.style import FigureStyle, Style
from comicgen.settings import Backdrop, backdrop, mood_colour, seat_for

__all__ = ["draw_art", "ground_of", "props_of", "setting_words"]

ZOOMS = {"establishing": 1.0, "long": 1.0, "full": 1.0, "silhouette": 1.0, "two-shot": 1.25, "medium": 1.35}
CLOSE_ZOOM = 2.0
RIM_SHIFT = (-1.6, -1.2)  # up and to the left, where the light comes from
SHADOW_OPACITY = 0.16
# Grounds for a panel whose writer names no place: calm, and no two neighbours alike.
PLAIN_COLOURS = ("#f3dfc1", "#cfe3e0", "#e6d5e6", "#f6d9c6", "#d5e3c8", "#f2e6b8")


def props_of(found: Attempt, ground: Backdrop) -> tuple[tuple[str, Rect], ...]:
    """Things that are seen in a panel, each with its box."""
    frame = Rect(0.0, 0.0, *found.job.size)
    furniture = ((name, transform.apply_rect(thing.box)) for name, thing, transform in found.staged.furniture)
    props = (*ground.props, *furniture)
    return tuple((name, seen) for name, box in props if (seen := box.overlap(frame)))


def draw_art(found: Attempt, ground: Backdrop, *, style: Style) -> tuple[Item, ...]:
    """Everything of a panel that lies under its balloons."""
    beat = found.job.beat
    items: list[Item] = [ground.behind]
    light = ground if style.print.night else ground._replace(grade=None, rim=None)
    for _, thing, transform in found.staged.furniture:
        drawing = thing.drawing._replace(transform=thing.drawing.transform.then(transform))
        grade = _dark(style.figure) if beat.shot == "silhouette" else light.grade  # who sits is one shape with the seat
        items.append(recoloured(drawing, grade) if grade else drawing)
    for standing in found.staged.standing:
        items += _person(standing, beat, ground=light, style=style.figure)
    items += _arms_round(found, ground=light, style=style.figure)
    if ground.front:
        items.append(ground.front)
    skins = {role.person.skin for role in beat.roles if role.person}
    return printed(items, style.print, skins=skins)


def ground_of(found: Attempt, *, seed: str) -> Backdrop:
    """The place as it is seen in a panel; one seed, one place."""
    beat, staged = found.job.beat, found.staged
    width, height = found.job.size
    return backdrop(
        _setting(beat),
        width,
        height,
        scale=staged.scale,
        floor=staged.floor,
        zoom=ZOOMS.get(beat.shot, CLOSE_ZOOM),
        seed=seed,
        quiet=beat.shot in CLOSE,
        words=staged.zone / height,
        taken="bed" if _is_on_bed(found) else None,
        heads=[one.figure.face for one in staged.standing if one.figure.kind != "voice"],
    )


def _is_on_bed(found: Attempt) -> bool:
    """Whether somebody has the bed of the place, in the picture or below it: then it stands in no other corner."""
    roles, seat = found.job.beat.roles, seat_for(found.job.beat.panel.setting.place)
    sits = [
        role for role in roles if role.person and (role.pose in SITTING or role.seated) and not has_wheels(role.person)
    ]
    if seat == "bedside" and not all(map(is_animal, sits)):
        return True
    return any(name in ("bed", "bedside") for name, _, _ in found.staged.furniture)


def _setting(beat: Beat) -> Setting:
    """The written setting, or a calm colour of the panel's own; the peak stands before dots."""
    setting = beat.panel.setting
    if setting.place == "mood" and setting.colour is None:
        return setting._replace(colour=_mood(beat))
    if setting.place is not None:
        return setting
    colour = PLAIN_COLOURS[beat.number % len(PLAIN_COLOURS)]
    dotted = beat.shot in CLOSE or not beat.roles
    return Setting("halftone" if dotted else "gradient", colour=colour)


def _mood(beat: Beat) -> str | None:
    """The colour of what is felt: by the first who speaks and shows something, or else by anybody."""
    felt = sorted(beat.roles, key=lambda role: role.first_line)
    return next((colour for role in felt if (colour := mood_colour(role.feeling.name))), None)


def _person(standing: Standing, beat: Beat, *, ground: Backdrop, style: FigureStyle) -> list[Item]:
    figure = standing.figure
    items: list[Item] = []
    role = standing.role
    sits = figure.kind != "animal" and (role.pose in SITTING or role.on_seat)
    if beat.shot in WIDE and figure.kind != "voice" and not sits and not role.bed:
        items.append(_shadow(standing, style))
    drawing: Item = finished(_without_signs(standing) if beat.shot == "silhouette" else standing).drawing
    if beat.shot == "silhouette":
        return [*items, recoloured(drawing, _dark(style))]
    if beat.shot == "over-the-shoulder" and standing.facing == "back":
        near = Grade(f"foreground {style.foreground}", style.ink, style.foreground, style.foreground_deep)
        drawing = recoloured(drawing, near)
    if ground.grade and ground.rim:
        rim = recoloured(drawing, Grade(f"rim {ground.rim}", ground.rim, 1.0))
        assert isinstance(rim, Group)
        items.append(rim._replace(transform=rim.transform.then(Affine.translation(*RIM_SHIFT))))
    items.append(recoloured(drawing, ground.grade) if ground.grade and figure.kind != "voice" else drawing)
    items += _earpieces(standing, beat)
    return items


def _dark(style: FigureStyle) -> Grade:
    """The one tint of a silhouette."""
    return Grade(f"silhouette {style.silhouette}", style.silhouette, 1.0)


def _without_signs(standing: Standing) -> Standing:
    """Drops and sparks that nobody wrote would be thorns on a head of the same tint."""
    role = standing.role
    return standing._replace(role=role._replace(emanata=())) if role.emanata is None else standing


def _arms_round(found: Attempt, *, ground: Backdrop, style: FigureStyle) -> list[Item]:
    """What reaches over a partner, when both are drawn."""
    arms = [reaching for one in found.staged.standing if one.role.touch and (reaching := finished(one).reaching)]
    if found.job.beat.shot == "silhouette":
        grade: Grade | None = _dark(style)
    else:
        grade = ground.grade
    return [recoloured(arm, grade) if grade else arm for arm in arms]


def _shadow(standing: Standing, style: FigureStyle) -> Shape:
    x, y, scale = standing.transform.e, standing.transform.f, standing.transform.a
    half = 70 * scale
    if standing.role.pose in LYING:
        x, half = standing.figure.body.centre[0], standing.figure.body.w * 0.54
    return Shape(ellipse(x, y - 2 * scale, half, 11 * scale), fill=style.ink, opacity=SHADOW_OPACITY)


def _earpieces(standing: Standing, beat: Beat) -> list[Item]:
    """The glow of a voice in somebody's ear, while it speaks."""
    scale = standing.transform.a
    items: list[Item] = []
    for role in beat.roles:
        if role.device == "earpiece" and role.worn_by == standing.role.key and role.speaks:
            glow = device("earpiece", role.feeling, speaking=True, colour=role.colour, line=contour(100 * scale))
            side = -1.0 if standing.figure.facing == "left" else 1.0
            at = Affine.scaling(side * scale, scale).then(Affine.translation(*standing.figure.ear))
            items.append(glow.drawing._replace(transform=glow.drawing.transform.then(at)))
    return items


def setting_words(setting: Setting) -> str:
    """The setting as a layout names it: "room, night"."""
    return ", ".join(word for word in (setting.place, setting.time, setting.weather) if word)
