"""Stand-ins for lettered words and seeded scenes, so that these tests depend neither on fonts nor on the cast."""

import math
import random
from itertools import combinations

from comicgen.balloons import Ask, Being, Scene
from comicgen.geometry import Point, Rect, rectangle
from comicgen.lettering import Block, Row, Sound
from comicgen.scene import GlyphRun

EM = 17.0
CAP, LEADING, LETTER, SPACE = 0.71, 1.12, 0.6, 0.3
WORDS = tuple(
    "THE OLD LAMP IS HUMMING AGAIN AND NOBODY KNOWS WHY PLEASE SEND BISCUITS TO MY COUSIN IN TALL TOWER".split()  # noqa: SIM905
)


def block(lines: list[str], *, size: float = EM, cost: float = 0.0) -> Block:
    """Rows of words as the lettering hands them out; every letter is as wide as the next."""
    cap, leading = CAP * size, LEADING * size
    height = cap + leading * (len(lines) - 1)
    rows = []
    for k, line in enumerate(lines):
        width = sum(SPACE if letter == " " else LETTER for letter in line) * size
        baseline = -height / 2 + cap + k * leading
        run = GlyphRun("stand-in", size, (), line, "#1f1a2b", (-width / 2, baseline))
        rows.append(Row(line, (run,), (Rect(-width / 2, baseline - cap, width, cap),), baseline, width))
    widest = max(row.width for row in rows)
    words = sum(len(line.split()) for line in lines)
    return Block(tuple(rows), size, cap, leading, widest, height, cost, words)


def sound_block(text: str, *, size: float = 2 * EM, loudness: str = "plain") -> Block:
    """A sound as the lettering hands it out; every letter is a box."""
    plain = block([text], size=size)
    line = 0.07 * size
    ((ink,),) = (row.inks for row in plain.rows)
    step = ink.w / len(text)
    letters = tuple(rectangle(Rect(ink.x + k * step, ink.y, step * 0.9, ink.h)) for k in range(len(text)))
    x0, y0, x1, y1 = ink.x - line, ink.y - line, ink.right + line, ink.bottom + line
    hull = ((x0, y0), (x1, y0), (x1, y1), (x0, y1))
    drawn = Sound(letters, hull, "hard", loudness, line, 0.0, 0.0, cut=True, hollow=False)
    return plain._replace(sound=drawn)


def blocks(text: str, *, size: float = EM, most: int = 3) -> tuple[Block, ...]:
    """The words in one to five rows, the best shapes first."""
    words = text.split()
    found = []
    for count in range(1, min(5, len(words)) + 1):
        splits = combinations(range(1, len(words)), count - 1)
        lines = min(
            ([" ".join(words[a:b]) for a, b in zip((0, *cuts), (*cuts, len(words)), strict=True)] for cuts in splits),
            key=lambda lines: (max(map(len, lines)), lines),
        )
        plain = block(lines, size=size)
        aspect = (plain.width + 1.5 * size) / (plain.height + 1.5 * size)
        cost = 0.25 * abs(math.log(aspect / 1.6)) + (0.3 if not 0.75 <= aspect <= 3.2 else 0.0)
        found.append(plain._replace(cost=cost))
    return tuple(sorted(found, key=lambda one: one.cost)[:most])


def being(x: float, top: float, height: float, *, floor: float) -> tuple[Being, Point]:
    """Somebody whose hair begins at `top`, and where the mouth is."""
    head = Rect(x - 0.42 * height, top, 0.84 * height, height)
    face = Rect(x - 0.34 * height, top + 0.26 * height, 0.68 * height, 0.68 * height)
    body = Rect(x - 0.7 * height, top, 1.4 * height, max(height, floor - top))
    return Being(face, head, body), (x + 0.03 * height, top + 0.78 * height)


def scene(seed: int, *, most: int = 4, scale: float = 1.0) -> tuple[tuple[Ask, ...], Scene]:
    """A dialogue of one to `most` lines: the first speaker on the reading side, heads a little below the middle."""
    dice = random.Random(f"scene {seed}")
    count = dice.randint(1, most)
    people = dice.randint(1, min(3, count))
    width = dice.choice((340, 376, 440, 520, 640)) + 90 * (people - 1) + 24 * count
    return drawn_scene(dice, count, people, (width * scale, 432 * scale, EM * scale))


def drawn_scene(
    dice: random.Random, count: int, people: int, measures: tuple[float, float, float]
) -> tuple[tuple[Ask, ...], Scene]:
    """A scene of `people` who say `count` lines in a panel of the given width, height and dialogue size."""
    width, height, em = measures
    height_of_head = dice.uniform(0.17, 0.24) * height
    places = [(k + 0.5 + dice.uniform(-0.2, 0.2)) / people * width for k in range(people)]
    tops = [dice.uniform(0.52, 0.60) * height - height_of_head / 2 for _ in places]
    cast = [being(x, top, height_of_head, floor=height) for x, top in zip(places, tops, strict=True)]
    order = list(range(people)) + [dice.randrange(people) for _ in range(count - people)]
    asks = []
    for speaker in order:
        text = " ".join(dice.choice(WORDS) for _ in range(dice.randint(2, 9)))
        asks.append(Ask("speech", blocks(text, size=em), speaker, names=(f"P{speaker}",), target=cast[speaker][1]))
    frame = Rect(0.0, 0.0, width, height)
    return tuple(asks), Scene(frame, tuple(one for one, _ in cast), em, 0.15 * em)
