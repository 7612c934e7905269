"""Shots: from how near each panel is seen when the script does not say, and who is left outside of a close one.

Comes in: beats with lines and partners. Goes out: beats with shots. The tables are film's and comics' habits: establish
the place, converse, close in on the point, draw back for silence and for the end; no two neighbours alike. What every
panel would like and what neighbours cost each other are added up, and the cheapest run of shots is taken (dynamic
programming over pairs of panels). Equal choices are decided by a hash of the comic's title, never by chance.
"""

import zlib
from collections.abc import Sequence

from comicgen.cast import EXPRESSIONS, POSES, SITTING
from comicgen.frozen import NamedTuple
from comicgen.layout.model import CLOSE, WIDE, Beat, Role, place_of
from comicgen.layout.perch import is_animal
from comicgen.script.model import Feeling
from comicgen.script.style import StageStyle

__all__ = ["with_shots"]

# What a shot costs by how many people are there: one, two, three, more. None: it does not suit them.
COSTS: dict[str, tuple[float | None, ...]] = {
    "establishing": (1.5, 1.5, 1.4, 1.2),
    "long": (1.3, 1.2, 1.0, 0.5),
    "full": (0.8, 0.9, 0.5, 0.1),
    "two-shot": (None, 0.1, 0.2, 0.6),
    "medium": (0.0, 0.15, 0.4, 1.4),
    "over-the-shoulder": (0.4, 0.4, 0.8, 1.6),
    "close-up": (0.8, 0.8, 0.8, 0.9),
    "extreme close-up": (2.8, 2.8, 2.8, 2.8),
}
SINGLE = (0.0, 0.25, 0.35, 0.4)  # a medium shot of the speaker alone, among so many
OFF = 0.3  # in a talk of two, one alone while the other is heard from outside of the picture
BACK_SPEAKS = 0.25  # over the shoulder of somebody who speaks too
SIZES = {
    "establishing": 0.0, "long": 1.0, "silhouette": 1.5, "full": 2.0, "two-shot": 3.2, "medium": 4.0,
    "over-the-shoulder": 4.2, "close-up": 5.5, "extreme close-up": 6.5,
}  # fmt: skip

# What the panel is changes what shots cost.
OPENS = {
    "establishing": -1.0,
    "long": -1.1,
    "full": -1.4,
    "close-up": 1.5,
    "extreme close-up": 3.0,
    "over-the-shoulder": 0.8,
}
OPENS_NOWHERE = {
    "full": -0.9,
    "two-shot": -0.1,
    "close-up": 1.2,
    "over-the-shoulder": 0.8,
}  # a first panel without a place
NOWHERE = {"establishing": 1.5, "long": 0.8, "full": 0.45}  # there is nothing to be seen from afar
SILENT = {"long": -0.5, "full": -0.5, "establishing": -0.1}
ENDS = {"full": -0.4, "long": -0.3}
POINTED = {"close-up": -0.5}  # the last words, when they are few
QUIET = {"close-up": -0.35}  # whispers and thoughts
LOUD = {"full": -0.3, "long": -0.2}  # a great noise is seen whole
ON_LEGS = {"full": -0.8, "long": -0.4, "close-up": 0.8}
SEATED = {"full": -0.25, "close-up": 0.2}
FELT = {"close-up": -1.2, "extreme close-up": -0.9}  # for each unit of feeling
PEAK = {"close-up": -1.3, "extreme close-up": -1.3}  # the strongest feeling of the comic
FULL_PANEL = {"full": 0.08, "long": 0.14, "establishing": 0.2, "close-up": 0.08, "extreme close-up": 0.3}  # each word
MANY_LINES = {"full": 0.4, "long": 0.8, "establishing": 1.2}
LEGS = tuple(name for name, pose in POSES.items() if pose.legs not in ("stand", "lean") and not pose.on_seat)
NEAR_POSES = ("think", "facepalm", "heart", "call", "phone")  # hands that a close-up shows
NARROW_POSES = {"shrug": "clasp", "offer": "heart", "point": "hips"}  # what stands in for a stretched arm
POINT_WORDS = 8
ALONE_WORDS = 40  # more are not said by somebody alone in the picture: the listener would be forgotten

# What two panels of one scene cost each other.
SAME = 1.6  # the same shot of the same people
SAME_SIZE = 0.5  # the same shot of others, such as one after the other
REVERSED = 0.25  # over one shoulder, then over the other
OTHER_SCENE = 0.4  # the same shot in another place
TWICE_NEAR, TWICE_FAR = 0.9, 1.0
NO_STEP = 0.3  # sizes that differ so little that it looks like a slip
LEAP, LEAP_COST = 3.4, 0.3
AGAIN, AGAIN_SIZE = 0.5, 0.15  # the shot of two panels ago
CHANCE = 0.75
NEVER = 50.0


class View(NamedTuple):
    """One way to see a panel: the shot, and the key of whoever is alone in it, or over whose shoulder it looks."""

    shot: str
    who: str = ""


def with_shots(beats: Sequence[Beat], style: StageStyle, *, seed: str) -> tuple[Beat, ...]:
    """Every beat with its shot, and with the roles that are then in the picture."""
    if not beats:
        return ()
    peak = _peak(beats, style)
    options = [_options(beats, i, style=style, peak=peak, seed=seed) for i in range(len(beats))]
    return tuple(_seen(beat, view) for beat, view in zip(beats, _cheapest(beats, options), strict=True))


# --------------------------------------------------------------------------- what a panel would like


def _options(
    beats: Sequence[Beat], i: int, *, style: StageStyle, peak: int, seed: str
) -> tuple[tuple[View, float], ...]:
    """The views of a panel that could be, and what each costs by itself."""
    beat = beats[i]
    if beat.shot:
        return ((View(_possible(beat)), 0.0),)
    if not beat.people:
        # Devices alone, or nobody: near enough to be seen, far enough to see where.
        return tuple((View(shot), cost) for shot, cost in (("full", 0.0), ("medium", 0.2 if beat.roles else NEVER)))
    found: list[tuple[View, float]] = []
    for view, base in _views(beat):
        cost = base + sum(
            table.get(view.shot, 0.0) * times for table, times in _moods(beats, i, peak=peak, style=style)
        )
        cost += CHANCE * zlib.crc32(f"{seed}|{beat.number}|{view.shot}|{view.who}".encode()) / 2**32
        found.append((view, cost))
    return tuple(found)


def _possible(beat: Beat) -> str:
    """The written shot; over a shoulder there must be somebody else to be seen."""
    return "medium" if beat.shot == "over-the-shoulder" and len(beat.standing) < 2 else beat.shot


def _views(beat: Beat) -> list[tuple[View, float]]:
    count = min(len(beat.people), 4) - 1
    lone = _lone(beat)
    found: list[tuple[View, float]] = []
    for shot, costs in COSTS.items():
        cost = costs[count]
        if cost is None:
            continue
        if shot in CLOSE:
            found += [(View(shot, key), cost + more) for key, more in lone]
        elif shot == "over-the-shoulder":
            found += [(View(shot, key), cost + more) for key, more in _backs(beat)]
        else:
            found.append((View(shot), cost))
    if len(beat.people) > 1 and beat.words <= ALONE_WORDS:
        found += [(View("medium", key), SINGLE[count] + more) for key, more in lone]
    return found


def _lone(beat: Beat) -> list[tuple[str, float]]:
    """Whom the camera may show alone, and what that costs more: the only speaker, or the only one there.

    Of two who talk it may show one and let the other be heard. Nobody of whom the script says what they do is left
    outside.
    """
    speakers = [role for role in beat.standing if role.speaks]
    named = {actor.name for actor in beat.panel.actors}
    if len(beat.people) == 1:
        return [] if any(role.device for role in speakers) else [(beat.people[0].key, 0.0)]
    if not speakers or any(role.device for role in speakers):
        return []
    if len(speakers) == 1:
        return [] if named - {speakers[0].key} else [(speakers[0].key, 0.0)]
    if len(beat.standing) == len(speakers) == 2 == len(beat.panel.lines) and beat.number:
        return [(role.key, OFF) for role in speakers if not named - {role.key}]
    return []


def _backs(beat: Beat) -> list[tuple[str, float]]:
    """Over whose shoulders we may look: whoever listens, or talks with one other, and is not seen doing something."""
    acting = {actor.name for actor in beat.panel.actors if actor.pose or actor.holding or actor.feeling or actor.facing}
    backs = [role for role in beat.people if role.key not in acting and not is_animal(role)]
    speakers = [role for role in beat.standing if role.speaks]
    if len(speakers) == 1:
        return [(role.key, 0.0) for role in backs if not role.speaks and len(beat.standing) > 1]
    if len(beat.standing) == len(speakers) == 2:
        return [(role.key, BACK_SPEAKS) for role in backs]
    return []


def _moods(beats: Sequence[Beat], i: int, *, peak: int, style: StageStyle) -> list[tuple[dict[str, float], float]]:
    """The tables that hold for a panel, each with how many times."""
    beat = beats[i]
    place, kinds = place_of(beat.panel), {line.kind for line in beat.panel.lines}
    poses = {role.pose for role in beat.roles}
    ends = i == len(beats) - 1 and i > 1
    new = len(beats) > 1 and (i == 0 or place not in (place_of(beats[i - 1].panel), None))
    found: list[tuple[dict[str, float], float]] = [
        (OPENS, new and place is not None),
        (OPENS_NOWHERE, new and place is None),
        (NOWHERE, place is None),
        (SILENT, not kinds - {"sfx", "caption"}),
        (ENDS, ends),
        (POINTED, ends and 0 < beat.words <= POINT_WORDS),
        (QUIET, bool(kinds & {"whisper", "thought"})),
        (LOUD, any(line.kind == "sfx" and line.loudness in ("loud", "huge") for line in beat.panel.lines)),
        (ON_LEGS, bool(poses & set(LEGS))),
        (SEATED, any(role.seated for role in beat.roles)),
        (FELT, _force_of(beat)),
        (PEAK, beat.number == peak),
        (FULL_PANEL, max(0, beat.words - _words_from(beat, style))),
        (MANY_LINES, max(0, len(beat.panel.lines) - 2)),
    ]
    return [(table, float(times)) for table, times in found if times]


def _words_from(beat: Beat, style: StageStyle) -> int:
    return style.close_words if len(beat.panel.lines) > 1 else style.full_words


def _peak(beats: Sequence[Beat], style: StageStyle) -> int:
    """The panel with the strongest feeling of a lone speaker; -1 when there is none worth it."""
    best, strength = -1, 0.45
    for beat in beats[1:]:
        if not beat.shot and beat.words <= style.close_words and len(beat.panel.lines) <= 2:
            force = _force_of(beat)
            if force > strength:
                best, strength = beat.number, force
    return best


def _force_of(beat: Beat) -> float:
    speakers = [role for role in beat.roles if role.speaks and role.person]
    return _force(speakers[0].feeling) if len(speakers) == 1 else 0.0


def _force(feeling: Feeling) -> float:
    """How far a face is from rest: the mean of its brows, mouth and eyes."""
    face, rest = EXPRESSIONS[feeling.name], EXPRESSIONS["neutral"]
    change = abs(face.brow_y - rest.brow_y) + abs(face.brow_ang) + abs(face.smile - rest.smile) + abs(face.mopen)
    return feeling.degree * change / 3


# --------------------------------------------------------------------------- what neighbours cost each other


def _cheapest(beats: Sequence[Beat], options: Sequence[Sequence[tuple[View, float]]]) -> list[View]:
    """The run of views with the least cost; a view is judged by the two before it."""
    first = [(cost, (view,)) for view, cost in options[0]]
    runs: dict[tuple[View | None, View], tuple[float, tuple[View, ...]]] = {
        (None, run[0]): (cost, run) for cost, run in first
    }
    for i in range(1, len(beats)):
        found: dict[tuple[View | None, View], tuple[float, tuple[View, ...]]] = {}
        for view, cost in options[i]:
            nearest = {last: _beside(beats, i, last, view) for last, _ in options[i - 1]}
            before = {last: _again(last, view) for last, _ in options[i - 2]} if i > 1 else {}
            for (earlier, last), (total, run) in runs.items():
                sum_ = total + cost + nearest[last] + (before[earlier] if earlier else 0.0)
                key = (last, view)
                if key not in found or sum_ < found[key][0]:
                    found[key] = (sum_, (*run, view))
        runs = found
    return list(min(runs.values())[1])


def _beside(beats: Sequence[Beat], i: int, last: View, view: View) -> float:
    """What a view costs after the one before it."""
    old, new = beats[i - 1], beats[i]
    if place_of(new.panel) not in (place_of(old.panel), None):
        return OTHER_SCENE if last.shot == view.shot else 0.0
    if last.shot == view.shot == "over-the-shoulder":
        return SAME if last.who == view.who else REVERSED
    step = abs(SIZES[last.shot] - SIZES[view.shot])
    if last.shot == view.shot:
        cost = SAME if _in_it(old, last) == _in_it(new, view) else SAME_SIZE
    else:
        cost = NO_STEP if step < 1 and _in_it(old, last) == _in_it(new, view) else 0.0
    if step > LEAP:
        cost += LEAP_COST
    return (
        cost
        + TWICE_NEAR * (last.shot in CLOSE and view.shot in CLOSE)
        + TWICE_FAR * (last.shot in WIDE and view.shot in WIDE)
    )


def _again(earlier: View, view: View) -> float:
    return AGAIN if earlier == view else AGAIN_SIZE * (earlier.shot == view.shot)


def _in_it(beat: Beat, view: View) -> set[str]:
    return {view.who} if view.who else {role.key for role in beat.roles}


# --------------------------------------------------------------------------- who is then in the picture


def _seen(beat: Beat, view: View) -> Beat:
    """The beat with its shot: whoever is left outside goes, and arms that would leave the picture are lowered."""
    roles, over = beat.roles, None
    if view.shot == "over-the-shoulder":
        over = view.who or None
    elif view.who:
        roles = tuple(role for role in roles if view.who in (role.key, role.worn_by))
    if view.shot in CLOSE:
        roles = _from_near(roles, beat)
    elif view.shot not in WIDE:
        roles = _side_by_side(roles, beat)
    if view.shot in (*WIDE, "two-shot"):
        # From nearer only heads and hands are seen, and hands may talk.
        roles = tuple(_on_seat(role) for role in roles)
    return beat._replace(shot=view.shot, roles=roles, over=over)


def _on_seat(role: Role) -> Role:
    is_up = role.seated and role.person and role.pose not in SITTING and not role.on_seat and not is_animal(role)
    return role._replace(pose="sit") if is_up else role


def _from_near(roles: Sequence[Role], beat: Beat) -> tuple[Role, ...]:
    """Hands that would only peep into a close-up are lowered, unless the writer says so."""
    written = _with_gestures(beat)
    return tuple(
        role
        if role.key in written or role.pose in NEAR_POSES
        else role._replace(pose="sit" if is_animal(role) else "stand")
        for role in roles
    )


def _side_by_side(roles: Sequence[Role], beat: Beat) -> tuple[Role, ...]:
    """Who stands close to somebody does not stretch out an arm, and only one waves, unless the writer says so."""
    if sum(1 for role in roles if role.person) < 2:
        return tuple(roles)
    written, found, waves = _with_gestures(beat), [], False
    for role in roles:
        pose = NARROW_POSES.get(role.pose, role.pose)
        if pose == "wave" and waves:
            pose = "relaxed"
        waves = waves or role.pose == "wave"
        found.append(role if role.key in written else role._replace(pose=pose))
    return tuple(found)


def _with_gestures(beat: Beat) -> set[str]:
    return {actor.name for actor in beat.panel.actors if actor.pose or actor.holding}
