"""Asks: the lines of a panel, set in type and told where their tails must go.

Comes in: lines and a staged panel. Goes out: one Ask a balloon, for the placement.
"""

from collections.abc import Sequence

from comicgen.balloons import Aim, Ask, Being, Scene, Stand, kind_of, rows_of
from comicgen.cast import voice_colour
from comicgen.frozen import NamedTuple
from comicgen.geometry import Point, Rect
from comicgen.layout.camera import below_brow
from comicgen.layout.model import Beat, Role
from comicgen.layout.pieces import MOST_SENTENCES, MOST_WORDS, TIGHT_WORDS, pieces
from comicgen.layout.sounds import ground_under, sound_blocks, sound_source
from comicgen.layout.stage import Staged
from comicgen.layout.standing import Standing
from comicgen.lettering import Block, as_caption, blocks, caption_blocks, type_for
from comicgen.script.model import Inks, Line
from comicgen.script.style import Style
from comicgen.script.tones import Tones, tones

__all__ = ["Words", "asks_for", "balloons_of", "scene_for", "set_words", "with_slimmer"]

WIDEST = 0.84  # share of the panel's width that a block may take
OFF_APART = 0.14  # of the panel's width, between voices from above or below
SIDES_EM = 1.6  # of a balloon, beside its widest row
NAPE_SHARE = 0.3  # of a head, from above: where tails aim at somebody who is seen from behind
OFF_HEIGHT = 0.46  # where a voice off panel is heard: about head height


class Words(NamedTuple):
    """A line set in type."""

    line: Line
    kind: str
    blocks: tuple[Block, ...]
    tones: Tones
    tint: str | None  # colour of a voice


def set_words(
    lines: Sequence[Line], beat: Beat, *, em: float, width: float, style: Style, language: str, split: bool
) -> tuple[Words, ...]:
    """Every line broken into rows for a panel of this width; with `split`, more lines become several balloons."""
    parts = [part for line in lines for part in balloons_of(line, style=style, language=language, split=split)]
    return tuple(_words(line, beat, em=em, width=width, style=style, language=language) for line in parts)


def with_slimmer(
    words: Sequence[Words], beat: Beat, stands: Sequence[Stand], *, em: float, style: Style, language: str
) -> tuple[Words, ...]:
    """Under a lock: edited words are also offered in rows that are no wider than the old ones, whatever their shape."""

    def offered(word: Words, stand: Stand) -> Words:
        if not stand.edited or word.kind == "sfx":
            return word
        width = (2 * stand.reach[0] - SIDES_EM * em) / WIDEST
        more = _words(word.line, beat, em=em, width=width, style=style, language=language).blocks
        known = {rows_of(block) for block in word.blocks}
        return word._replace(blocks=(*word.blocks, *(block for block in more if rows_of(block) not in known)))

    return tuple(offered(word, stand) for word, stand in zip(words, stands, strict=False))


def balloons_of(line: Line, *, style: Style, language: str, split: bool) -> tuple[Line, ...]:
    """What each balloon of a line says."""
    most, sentences = (TIGHT_WORDS, MOST_SENTENCES) if split else (MOST_WORDS, None)
    return pieces(line, most, sentences=sentences, language=language, marks=style.lettering.continuation)


def _words(line: Line, beat: Beat, *, em: float, width: float, style: Style, language: str) -> Words:
    inks, tint = _colours(line, beat)
    found = tones(line.kind, style, caption=line.caption, tint=tint, inks=inks, inverted=line.tone == "inverted")
    if line.kind == "sfx":
        crowded = bool(beat.roles)
        shapes = sound_blocks(line, em=em, width=width, style=style, language=language, crowded=crowded)
        if shapes:
            return Words(line, line.kind, shapes, found, tint)
        # A panel too narrow for its letters: the sound is told.
        told = _words(as_caption(line), beat, em=em, width=width, style=style, language=language)
        return told._replace(line=line)
    spec = type_for(line.kind, size=em, style=style.lettering, language=language, caption=line.caption)
    spec = spec._replace(ink=found.words)
    setter = caption_blocks if line.kind == "caption" else blocks
    return Words(line, line.kind, setter(line.lettered, spec, language=language, widest=WIDEST * width), found, tint)


def _colours(line: Line, beat: Beat) -> tuple[Inks | None, str | None]:
    """The colours of the first speaker: of their balloons, and of their voice, by how it feels."""
    if line.kind == "caption":
        return None, dict(beat.tints).get(line.voice_of or "")
    key = line.by[0] if line.by else ""
    heard = next((one for one in beat.heard if one.key == key), None)
    role = next((role for role in beat.roles if role.key == key), None)
    tint = voice_colour(role.feeling, role.colour) if role and role.device else heard and heard.voice
    return heard and heard.inks, tint


# --------------------------------------------------------------------------- where the tails go


def asks_for(
    words: Sequence[Words], beat: Beat, staged: Staged, size: tuple[float, float], *, safe: Rect | None = None
) -> tuple[Ask, ...]:
    """One Ask for each line; speakers are indices into the staged beings. `safe` is where words may stand, if that is
    not all of the panel: there ends what points at somebody unseen.
    """
    seats = {standing.role.key: i for i, standing in enumerate(staged.standing)}
    roles = {role.key: role for role in beat.roles}
    bare = not staged.standing and beat.panel.setting.place is None
    ground = ground_under(beat)
    seen = safe or Rect(0.0, 0.0, *size)
    return tuple(
        _ask(i, word, seats, roles, beat=beat, staged=staged, seen=seen, bare=bare, ground=ground)
        for i, word in enumerate(words)
    )


def _ask(
    order: int,
    words: Words,
    seats: dict[str, int],
    roles: dict[str, Role],
    *,
    beat: Beat,
    staged: Staged,
    seen: Rect,
    bare: bool,
    ground: str | None,
) -> Ask:
    line = words.line
    common = Ask(
        kind=words.kind,
        blocks=words.blocks,
        names=line.by,
        joined=line.link != "apart",
        caption=line.caption,
        at=line.at,
        nudge=line.nudge,
        tones=words.tones,
    )
    if words.kind == "caption":
        # Where there is nothing to look at, the words are the picture.
        return common._replace(at="centre") if bare and line.at is None else common
    if words.kind == "sfx":
        return common._replace(
            near=sound_source(line, seats, staged, width=seen.right),
            at=line.at or (f"{line.side} side" if line.side else None),
            ground=ground,
        )
    speakers = (*line.by, *((line.heard_as,) if line.heard_as and line.by else ()))
    first, *others = [
        _aim(key, words, seats, roles, staged=staged, point=_frame_point(order, line, beat, staged, seen=seen, nth=nth))
        for nth, key in enumerate(speakers or ("",))
    ]
    return common._replace(
        names=speakers,
        speaker=first.speaker,
        target=first.target,
        aims=first.aims,
        others=tuple(others),
        tint=words.tint,
        interrupts=line.link == "interrupts",
    )


def _aim(key: str, words: Words, seats: dict[str, int], roles: dict[str, Role], *, staged: Staged, point: Point) -> Aim:
    """Where the tail of one speaker goes: to the mouth, the head, the device; or to a `point` on the frame.

    Of several who speak together from outside, those who are in the picture all the same are pointed at.
    """
    role = roles.get(key)
    together = len(words.line.by) + bool(words.line.heard_as) > 1
    if role is None or (words.line.where is not None and not together):
        return Aim(None, point, "frame")
    wearer = role.worn_by if role.key not in seats else None
    seat = seats.get(wearer or key)
    if seat is None:
        return Aim(None, point, "frame")
    return Aim(seat, *_mouth(words.kind, role, staged.standing[seat]))


def _mouth(kind: str, role: Role, standing: Standing) -> tuple[Point, str]:
    figure = standing.figure
    if role.device == "earpiece":
        return figure.ear, "device"
    if role.worn_by and standing.role.key == role.worn_by:
        return (figure.hands[-1].centre if figure.hands else figure.ear), "device"
    if figure.kind == "voice":
        return figure.mouth, "device"
    if standing.facing == "back":
        return (figure.head.centre[0], figure.head.y + figure.head.h * NAPE_SHARE), "head"
    if kind_of(kind).trail:
        face = figure.face
        return (face.centre[0], face.y + face.h * 0.3), "head"
    return figure.mouth, "mouth"


def _frame_point(order: int, line: Line, beat: Beat, staged: Staged, *, seen: Rect, nth: int) -> Point:
    """Where on the frame a voice off panel is heard: its written side, else where they stood, else the emptier one.

    Several are not all at one point.
    """
    side = (line.where or "off").removeprefix("off").strip()
    if side in ("top", "bottom"):
        return seen.x + seen.w * (0.5 + OFF_APART * nth), seen.y if side == "top" else seen.bottom
    order += nth
    if not side and nth < len(line.by) and line.by[nth] in beat.line:
        side = _beyond(line.by[nth], beat, staged)
    if not side:
        middle, few = seen.centre[0], seen.w * 0.05
        left = min((standing.figure.body.x for standing in staged.standing), default=middle) - seen.x
        right = seen.right - max((standing.figure.body.right for standing in staged.standing), default=middle)
        side = "left" if left > right * 1.1 or (abs(left - right) <= few and order == 0) else "right"
    return (seen.x if side == "left" else seen.right), seen.y + seen.h * (OFF_HEIGHT + 0.06 * (order % 3))


def _beyond(key: str, beat: Beat, staged: Staged) -> str:
    """On which side of the picture somebody of the scene stands who is not in it; "" when that is between people."""
    rank = beat.line.index(key)
    here = [beat.line.index(one.role.key) for one in staged.standing if one.role.key in beat.line]
    return "left" if all(rank < other for other in here) else "right" if all(rank > other for other in here) else ""


def scene_for(
    staged: Staged,
    size: tuple[float, float],
    *,
    em: float,
    border: float,
    enter: Rect | None = None,
    closes_tier: bool = False,
    safe: Rect | None = None,
    insets: Sequence[Rect] = (),
    leads_on: bool = False,
) -> Scene:
    """The panel as the placement sees it; `enter` is the balloon from which the eye comes. `safe` is where words may
    stand when the frame is not their edge; insets are as untouchable as faces.
    """
    beings = tuple(_being(standing, staged.shot) for standing in staged.standing)
    beings += tuple(Being(box, box, box) for box in insets)
    inside = Rect(0.0, 0.0, *size).grown(-border / 2)
    inner = (safe and safe.overlap(inside)) or inside  # a side that does not bleed still has its border
    gazes = tuple(sight for standing in staged.standing if (sight := _sight(standing)) is not None)
    return Scene(
        inner,
        beings,
        em,
        border,
        gazes=gazes,
        enter=enter,
        closes_tier=closes_tier,
        leads_on=leads_on,
        crops=safe is None,
        seen=safe and inside,
    )


def _sight(standing: Standing) -> tuple[Point, Point] | None:
    """The line of sight of somebody who looks at somebody (R8)."""
    eyes = standing.figure.eyes
    if standing.look is None or standing.gaze is None or not eyes:
        return None
    middle = sum(x for x, _ in eyes) / len(eyes), sum(y for _, y in eyes) / len(eyes)
    return middle, standing.look


def _being(standing: Standing, shot: str) -> Being:
    """What words keep off. From behind there is no face; from very near, hair and forehead give way to words."""
    figure = standing.figure
    if standing.facing == "back":
        nape = Rect(*figure.head.centre, 0.0, 0.0)
        return Being(nape, nape, figure.body)
    if shot == "extreme close-up":
        face = below_brow(figure.face)
        return Being(face, face, figure.body, figure.hands)
    return Being(figure.face, figure.head, figure.body, figure.hands)
