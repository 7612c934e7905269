"""Panel: one panel solved and drawn.

Comes in: a Beat and a size. Goes out: an Attempt (who stands where, which balloon where, what is wrong with it) and,
for the one that is kept, its drawing. The steps of the ladder that concern one panel live here (craft rules).
"""

from functools import lru_cache

from comicgen.balloons import Ask, Balloon, Placement, Scene, Stand, bodies, demand, place, stand
from comicgen.frozen import NamedTuple
from comicgen.geometry import Rect, bounds_of
from comicgen.layout.asks import Words, asks_for, scene_for, set_words, with_slimmer
from comicgen.layout.beats import CLOSE, Beat
from comicgen.layout.camera import Knobs
from comicgen.layout.insets import columns_free_of
from comicgen.layout.seats import order_of
from comicgen.layout.stage import Staged, bodies_of, moved, stage
from comicgen.script.model import Line
from comicgen.script.style import Style

__all__ = [
    "FROM_VERY_NEAR",
    "LAST_RUNG",
    "VERY_NEAR",
    "Attempt",
    "Job",
    "attempt",
    "can_be_clean",
    "forget",
    "hopeless",
    "solve",
]

# What is tried, in order, until an attempt is clean; with the words for the log.
RUNGS: tuple[tuple[Knobs, str], ...] = (
    (Knobs(), ""),
    (Knobs(lower=0.04), "lowered the heads by 4 %"),
    (Knobs(split=True, lower=0.04), "split long lines into joined balloons"),
    (Knobs(split=True, lower=0.08, effort=1), "split long lines and lowered the heads by 8 %"),
    (Knobs(zoom=0.85, lower=0.06, split=True), "moved the camera back to 0.85"),
    (Knobs(zoom=0.72, lower=0.08, split=True, spread=True, effort=1), "spread the figures"),
)
HURRIED = (0, -1)  # the rungs that are tried again when the whole strip is being refitted
BESIDE = (Knobs(beside=True), "")
# A face from very near may leave no way past it to a voice beyond the frame; from here it is still near.
VERY_NEAR = "extreme close-up"
FROM_VERY_NEAR = Knobs(zoom=0.6, lower=0.08, split=True, spread=True, effort=1), "moved the camera back to 0.6"
LAST_RUNG = (
    Knobs(zoom=0.72, lower=0.08, split=True, spread=True, effort=2),
    "let balloons touch hair and cover more of the panel",
)
HOPELESS = Placement((), 1e9, ("the words cover the panel",))
PLACEMENTS = 256  # that are remembered: about what the most crowded comic asks for
DEMAND_AIR = 1.35  # how much more than the bodies `demand` asks for
HANG_EM = 3.0  # how far over a head the foot of its words hangs when people grow towards them
LEAST_LIFT = 0.03  # of the height: less is not seen
NO_WORSE, NEARER = 0.5, 0.25  # what the places of the words may cost more then, and for each em that is gained
COVERING = 0.1  # of one balloon may lie over bodies more than before
AFAR = ("establishing", "long", "silhouette")  # shots that are about the place: people stay small
INSET_AIR_EM = 0.6  # between people and an inset
# Width over height from which on words stand beside the people: where that is tried first, and where always.
FLATTISH, FLAT = 1.75, 2.4
STAGGER = 0.3  # how much lower the second of two neighbours hangs, as a share of its height
# Room for tails between words and heads: bolts and bubbles need more of it to look like what they are.
TAIL_EM = {"electric": 3.6, "radio": 3.8, "thought": 3.4, "telepathy": 3.4}
PLAIN_TAIL_EM = 2.6


class Job(NamedTuple):
    """What one panel is asked to be."""

    beat: Beat
    size: tuple[float, float]
    em: float
    lines: tuple[Line, ...]
    enter: Rect | None = None  # the last balloon of the panel before, in the same tier, in this panel's space
    closes_tier: bool = False
    leads_on: bool = False
    said: tuple[Line, ...] = ()  # under a lock: the words as they are now, `lines` being as they were locked
    stands: tuple[Stand, ...] = ()  # under a lock: where each balloon stood
    insets: tuple[Rect, ...] = ()  # panels that lie in this one
    safe: Rect | None = None  # where words may stand, if the frame is not their edge


class Attempt(NamedTuple):
    """A panel with everything in place, and how good it is."""

    job: Job
    knobs: Knobs
    words: tuple[Words, ...]
    staged: Staged
    placement: Placement
    log: tuple[str, ...] = ()

    @property
    def clean(self) -> bool:
        """Whether no hard rule is broken."""
        return not self.placement.faults

    @property
    def heeded(self) -> bool:
        """Whether every balloon stands where the writer asked for it."""
        lines = [word.line for word in self.words]
        return not any(r.wish == "at" and (lines[r.order].at or lines[r.order].side) for r in self.placement.remarks)

    @property
    def well_set(self) -> bool:
        """Whether no words are broken as only a panel too narrow for them would have it."""
        return not any(balloon.block.poor for balloon in self.placement.balloons)

    @property
    def last_words(self) -> Rect | None:
        """The box of the last balloon, from where the eye goes on."""
        spoken = [balloon for balloon in self.placement.balloons if balloon.ask.kind != "sfx"]
        return bounds_of(spoken[-1].outline) if spoken else None


def attempt(
    job: Job, knobs: Knobs, *, style: Style, language: str, search: bool = True, quick: bool = False
) -> Attempt:
    """One try with the knobs as given; without `search` the words get no places, and that is its fault.

    A `quick` one is as clean as another, but no better places are looked for than the first clean ones.
    """
    width = job.safe.w if job.safe else job.size[0]
    words = set_words(job.lines, job.beat, em=job.em, width=width, style=style, language=language, split=knobs.split)
    flat = FLATTISH if knobs.beside else FLAT
    zone = max(
        _zone(words, job, flat=flat, style=style) - knobs.lift * job.size[1], style.stage.silent_zone * job.size[1]
    )
    staged = _staged(job, zone, knobs, style=style)
    if job.stands:
        words = set_words(job.said, job.beat, em=job.em, width=width, style=style, language=language, split=knobs.split)
        words = with_slimmer(words, job.beat, job.stands, em=job.em, style=style, language=language)
    asks = asks_for(words, job.beat, staged, job.size, safe=job.safe)
    border = style.page.border if job.beat.panel.border else 0.0
    scene = scene_for(
        staged,
        job.size,
        em=job.em,
        border=border,
        enter=job.enter,
        closes_tier=job.closes_tier,
        safe=job.safe,
        insets=job.insets,
        leads_on=job.leads_on,
    )
    if job.stands:
        placement = stand(asks, scene, job.stands, style=style, effort=knobs.effort)
    else:
        placement = _placed(asks, scene, style, knobs.effort, quick) if search else HOPELESS
    return Attempt(job, knobs, words, staged, placement)


@lru_cache(PLACEMENTS)
def _placed(asks: tuple[Ask, ...], scene: Scene, style: Style, effort: int, quick: bool) -> Placement:
    """Each question is answered once: many rungs change nothing in a panel, and a promising one is solved again."""
    return place(asks, scene, style=style, effort=effort, quick=quick)


def forget() -> None:
    """Forgets remembered placements: for measuring what a comic costs that was not laid out before."""
    _placed.cache_clear()


def _staged(job: Job, zone: float, knobs: Knobs, *, style: Style) -> Staged:
    """Everybody in place, beside the insets."""
    left, right = columns_free_of(job.insets, job.size, INSET_AIR_EM * job.em)
    top = job.safe.y if job.safe else 0.0
    staged = stage(job.beat, (right - left, job.size[1]), zone + top, knobs=knobs, style=style)
    return moved(staged, left) if left else staged


def hopeless(job: Job, *, style: Style, language: str) -> bool:
    """Whether the words would cover more of the panel than any arrangement may, or be too many balloons to search."""
    width, height = job.size
    words = set_words(job.lines, job.beat, em=job.em, width=width, style=style, language=language, split=True)
    asks = [Ask(word.kind, word.blocks) for word in words if word.kind != "sfx"]
    if len(asks) > style.stage.balloons_most:
        return True
    return demand(asks, job.em, style) > style.stage.words_most * DEMAND_AIR * width * height


def _zone(words: tuple[Words, ...], job: Job, *, flat: float, style: Style) -> float:
    """Height kept for words before heads are placed (R9): their bodies set in rows, within limits.

    A line stands beside the one before it only where its speaker stands after the other's: else it hangs below.
    """
    width, height = job.size
    heard = [word for word in words if word.kind != "sfx" or word.line.loudness in ("loud", "huge")]
    if not heard:
        return height * style.stage.silent_zone
    ranks = _ranks(job.beat)
    gap = style.balloon.gap_em * job.em
    rows, x, tall, last = gap, 0.0, 0.0, -1
    for word in heard:
        ask = Ask(word.kind, word.blocks)
        body = min(bodies(ask, style, job.em), key=lambda body: (2 * body.a > width * 0.92, body.b + 0.2 * body.a))
        wide, high = 2 * body.reach_a + gap, 2 * body.reach_b
        rank = ranks.get(word.line.by[0], last) if word.line.by else last
        if x and x + wide <= width - gap and rank >= last:
            # Side by side, the later one hangs lower, so that the order is plain.
            tall = max(tall, high) + STAGGER * min(tall, high)
        else:
            rows, x, tall = rows + tall + (gap if tall else 0.0), 0.0, high
        x, last = x + wide, rank
    tail = max(TAIL_EM.get(word.kind, PLAIN_TAIL_EM) for word in heard)
    share = (rows + tall + tail * job.em) / height
    stage_style = style.stage
    least = stage_style.text_zone_least * (0.5 if job.beat.shot in CLOSE else 1.0)
    # In a flat panel the words stand beside the people.
    most = stage_style.text_zone_most if width < flat * height else stage_style.text_zone_least
    return height * min(max(share, least), most)


def _ranks(beat: Beat) -> dict[str, int]:
    """How far to the right everybody stands, voices in an ear with their wearers."""
    roles = bodies_of(beat)
    order = order_of(roles, beat.line)
    ranks = {roles[i].key: rank for rank, i in enumerate(order)}
    worn = {role.key: ranks[role.worn_by] for role in beat.roles if role.worn_by in ranks and role.key not in ranks}
    return ranks | worn


def can_be_clean(job: Job, *, style: Style, language: str, last: bool = False) -> bool:
    """Whether `solve` in a hurry would find a clean attempt."""
    if hopeless(job, style=style, language=language):
        return False
    tried = (
        attempt(job, knobs, style=style, language=language, quick=True)
        for knobs, _ in _rungs(job, last=last, hurry=True)
    )
    return any(each.clean for each in tried)


def _rungs(job: Job, *, last: bool, hurry: bool, back: bool = False) -> tuple[tuple[Knobs, str], ...]:
    """What is tried for a panel, in order."""
    rungs = tuple(RUNGS[i] for i in HURRIED) if hurry else RUNGS
    if job.beat.shot == VERY_NEAR and (back or last):
        rungs = (*rungs, FROM_VERY_NEAR)
    rungs = (*rungs, LAST_RUNG) if last else rungs
    if not hurry and FLATTISH <= job.size[0] / job.size[1] < FLAT:
        rungs = (BESIDE, *rungs)
    return rungs


def solve(
    job: Job, *, style: Style, language: str, last: bool = False, hurry: bool = False, back: bool = False
) -> Attempt:
    """The first clean rung of the ladder where everything stands as the writer asked, in well broken rows; else the
    first clean one that lacks the least of it; else the best attempt.

    With `hurry` only the most telling rungs are tried, with `back` a face from very near is also tried from a little
    farther, with `last` the final rung too.
    """
    rungs = _rungs(job, last=last, hurry=hurry, back=back)
    if hopeless(job, style=style, language=language):
        return attempt(job, rungs[-1][0], style=style, language=language, search=False)
    best: Attempt | None = None
    clean: Attempt | None = None
    log: list[str] = []
    for knobs, words in rungs:
        tried = attempt(job, knobs, style=style, language=language)
        if words:
            log.append(words)
        tried = tried._replace(log=(words,) if words else ())
        if best is None or _worth(tried) < _worth(best):
            best = tried
        if tried.clean and (clean is None or _lacks(tried) < _lacks(clean)):
            clean = tried
            if not any(_lacks(clean)):
                break
    if clean is not None:
        return clean if hurry else _nearer(clean, style=style, language=language)
    assert best is not None
    return best._replace(log=tuple(log))


def _lacks(tried: Attempt) -> tuple[bool, bool]:
    """What a clean attempt may still lack: the writer's own wishes first."""
    return not tried.heeded, not tried.well_set


def _worth(tried: Attempt) -> tuple[int, float]:
    return len(tried.placement.faults), tried.placement.cost


def _nearer(found: Attempt, *, style: Style, language: str) -> Attempt:
    """Lets people grow towards words that turned out to need less height than was kept for them, if that is as good.

    The true foot of the words is known only when they have places (R9). As far as the farthest speaker first, then
    half as far, then as the nearest.
    """
    job = found.job
    gaps = _gaps(found)
    if not gaps or job.stands or job.beat.shot in AFAR or max(gaps) < style.stage.zoom_gap_em * job.em:
        return found
    far, near = max(gaps) - HANG_EM * job.em, min(gaps) - HANG_EM * job.em
    lifts = {round(lift / job.size[1], 2) for lift in (far, (far + near) / 2, near)}  # as a layout lock writes them
    for lift in sorted(lifts, reverse=True):
        if lift < LEAST_LIFT:
            break
        closer = attempt(job, found.knobs._replace(lift=lift), style=style, language=language)
        gained = (max(gaps) - max(_gaps(closer), default=0.0)) / job.em
        dearer = closer.placement.cost - found.placement.cost
        worse = _covering(closer) > _covering(found) + COVERING or _cropped(closer) > _cropped(found)
        if not worse and closer.clean and _lacks(closer) <= _lacks(found) and dearer <= NO_WORSE + NEARER * gained:
            return closer._replace(log=found.log)
    return found


def _covering(found: Attempt) -> float:
    """How much of the balloons lies over bodies: the sum of their shares."""
    bodies = [standing.figure.body for standing in found.staged.standing]
    boxes = [bounds_of(balloon.outline) for balloon in found.placement.balloons]
    shared = ((box.overlap(body), box) for box in boxes for body in bodies)
    return sum(common.w * common.h / (box.w * box.h) for common, box in shared if common)


def _cropped(found: Attempt) -> int:
    """How many balloons run into the frame: each of them has less air than it could have."""
    width, height = found.job.size
    count = 0
    for balloon in found.placement.balloons:
        (x, y), (a, b) = balloon.home, balloon.reach
        count += balloon.ask.kind != "sfx" and (x < a or x + a > width or y < b or y + b > height)
    return count


def _gaps(found: Attempt) -> list[float]:
    """From each head that speaks up to the nearest foot of its balloons, in house units."""
    tops = [standing.figure.head.y for standing in found.staged.standing]
    feet: dict[int, float] = {}
    for balloon in found.placement.balloons:
        who = balloon.ask.speaker
        if who is not None and balloon.ask.aims == "mouth":
            feet[who] = max(feet.get(who, 0.0), _bottom(balloon))
    return [tops[who] - foot for who, foot in feet.items() if who < len(tops)]


def _bottom(balloon: Balloon) -> float:
    return max(y for _, y in balloon.outline)
