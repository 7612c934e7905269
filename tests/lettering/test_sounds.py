"""Sounds as drawn letters: chosen by what they say, seeded by their words, held by their hull."""

import subprocess
import sys

import pytest

from comicgen.geometry import Point
from comicgen.lettering import Block, as_sound, drawing_of, sound_rows, sound_type
from comicgen.lettering.courses import COURSES
from comicgen.lettering.fonts import FONT_IDS
from comicgen.lettering.timbre import MANNERS, timbre_of
from comicgen.script.style import HOUSE
from comicgen.script.words import voices

SOUNDS = [
    "KRAK!", "BOOM", "whoosh", "Splash", "purr...", "CLANG!", "Bzzzt", "click clack", "RRRRUMBLE", "zzz", "tap tap tap",
    "¡ZAS!", "БУМ", "щёлк", "É", "!", "A//B", "...", "BANG **BANG**", "İi",
]  # fmt: skip
LOUDNESSES = ("small", "plain", "loud", "huge")


def drawn(text: str, loudness: str = "plain", *, row: int = 0, size: float = 40.0, **said: str | None) -> Block:
    drawing = drawing_of(text, loudness, **said)
    spec = sound_type(text, drawing, size=size, style=HOUSE.lettering, language="en")
    return as_sound(sound_rows(text, spec)[row], drawing)


def points(block: Block) -> list[Point]:
    assert block.sound is not None
    return [point for path in block.sound.letters for contour in path.flattened(0.2) for point in contour]


def depth(point: Point, hull: tuple[Point, ...]) -> float:
    """How far inside a convex hull a point is; negative outside."""
    inside = []
    for i, (x1, y1) in enumerate(hull):
        x0, y0 = hull[i - 1]
        length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5 or 1e-9
        inside.append(((x1 - x0) * (point[1] - y0) - (y1 - y0) * (point[0] - x0)) / length)
    return min(inside)


@pytest.mark.parametrize(
    ("text", "timbre"),
    [
        ("KRAK!", "hard"), ("CRRRACK", "hard"), ("Bang bang", "hard"), ("BOOOOM", "heavy"), ("RRRRUMBLE", "heavy"),
        ("WHOOOOSH", "airy"), ("Fffft", "airy"), ("splash", "wet"), ("drip... drip", "wet"), ("Purrr", "round"),
        ("zzzzz", "round"), ("CLANG", "metal"), ("Riiing", "metal"), ("BZZZT!", "electric"), ("beep", "electric"),
        ("tick tock", "dry"), ("tap", "dry"), ("БУМ!", "heavy"), ("Дзынь", "metal"), ("щёлк", "dry"), ("KRXT", "hard"),
        ("CRACKLE", "electric"),
    ],
)  # fmt: skip
def test_timbre_is_heard_in_the_letters(text: str, timbre: str) -> None:
    assert timbre_of(text) == timbre


def test_a_writers_word_beats_the_letters() -> None:
    assert drawing_of("BOOM").timbre == "heavy"
    assert drawing_of("BOOM", timbre="metal").timbre == "metal"
    assert drawing_of("BOOM", course="falling").course == "falling"


def test_words_of_the_script_are_those_that_are_drawn() -> None:
    assert set(voices.TIMBRES) == set(MANNERS)
    assert set(voices.COURSES) <= set(COURSES)
    for manner in MANNERS.values():
        assert set(manner.faces) <= set(FONT_IDS)
        assert set(manner.courses) <= set(COURSES)


@pytest.mark.parametrize(
    "said", [{"timbre": word} for word in voices.TIMBRES] + [{"course": w} for w in voices.COURSES]
)
def test_every_word_changes_the_drawing(said: dict[str, str]) -> None:
    others = [{key: word} for key, known in (("timbre", voices.TIMBRES), ("course", voices.COURSES)) for word in known]
    mine = drawn("VRIM", **said).sound
    assert all(drawn("VRIM", **other).sound != mine for other in others if other != said)


def test_hollow_is_drawn_hollow() -> None:
    sounds = [as_sound(drawn("BOOM"), drawing_of("BOOM", hollow=hollow)).sound for hollow in (False, True)]
    assert [sound.hollow for sound in sounds if sound] == [False, True]


@pytest.mark.parametrize("text", SOUNDS)
@pytest.mark.parametrize("loudness", LOUDNESSES)
def test_hull_holds_all_ink_and_is_centred(text: str, loudness: str) -> None:
    block = drawn(text, loudness)
    sound = block.sound
    assert sound is not None
    assert min(depth(point, sound.hull) for point in points(block)) >= sound.line + sound.puff - 0.02 * block.size
    xs, ys = [x for x, _ in sound.hull], [y for _, y in sound.hull]
    assert (min(xs) + max(xs), min(ys) + max(ys)) == pytest.approx((0.0, 0.0), abs=1e-6)


@pytest.mark.parametrize("text", SOUNDS)
def test_ink_boxes_are_those_of_the_drawn_letters(text: str) -> None:
    block = drawn(text)
    assert block.sound is not None
    xs, ys = [x for x, _ in points(block)], [y for _, y in points(block)]
    puff, ink = block.sound.puff, block.ink
    assert (ink.x, ink.y, ink.right, ink.bottom) == pytest.approx(
        (min(xs) - puff, min(ys) - puff, max(xs) + puff, max(ys) + puff), abs=0.3
    )


def test_letters_of_one_sound_differ_and_so_do_sounds() -> None:
    banged, banging = drawn("BANGBANG"), drawn("BANGBANG!")
    assert banged.sound is not None
    sizes = {(round(box.w, 2), round(box.h, 2)) for box in (path.bounds() for path in banged.sound.letters)}
    assert len(sizes) == len("BANGBANG")
    assert banged.sound != banging.sound


def test_sizes_scale_the_drawing_and_nothing_else() -> None:
    one, two = drawn("CRASH", size=30.0), drawn("CRASH", size=60.0)
    assert one.sound is not None
    assert two.sound is not None
    assert len(one.sound.letters) == len(two.sound.letters)
    assert two.width == pytest.approx(2 * one.width, rel=0.02)


def test_a_growing_sound_ends_larger_and_a_fading_one_smaller() -> None:
    for course, grows in (("growing", True), ("fading", False)):
        sound = drawn("OOOOO", timbre="heavy", course=course).sound
        assert sound is not None
        boxes = sorted((path.bounds() for path in sound.letters), key=lambda box: box.x)
        assert (boxes[-1].h > 1.4 * boxes[0].h) is grows
        # What is nearer lies on top.
        assert sound.letters[-1].bounds().h == max(box.h for box in boxes)


def test_words_break_where_the_writer_breaks_them() -> None:
    assert [row.text.lower() for row in drawn("ding // dong").rows] == ["ding", "dong"]
    assert len(drawn("click clack", row=0).rows) == 1
    assert len(drawn("click clack", row=1).rows) == 2


def test_same_sound_is_the_same_drawing_in_every_process() -> None:
    code = (
        "from tests.lettering.test_sounds import drawn\n"
        "print([hash(round(n, 6)) for text in ('KRAK!', 'purr', 'click clack') for p in drawn(text).sound.letters "
        "for n in p.numbers][::7])"
    )
    runs = {
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    }
    assert len(runs) == 1
    assert len(runs.pop()) > 1000


def test_words_of_a_sound_are_broken_into_even_rows() -> None:
    spec = sound_type("BIM BAM BOM BUM", drawing_of("BIM"), size=40.0, style=HOUSE.lettering, language="en")
    rows = [[row.text for row in block.rows] for block in sound_rows("BIM BAM BOM BUM", spec)]
    assert rows[0] == ["BIM BAM BOM BUM"]
    assert rows[1] == ["BIM BAM", "BOM BUM"]
    assert len(rows[2]) == 3
    assert rows[3] == ["BIM", "BAM", "BOM", "BUM"]


def test_more_rows_are_never_wider() -> None:
    for text in ("KA KABOOMA BOOM BIM", "tap tap tapperdytap tap tap", "HA " * 30):
        spec = sound_type(text, drawing_of(text), size=40.0, style=HOUSE.lettering, language="en")
        widths = [block.width for block in sound_rows(text, spec)]
        assert widths == sorted(widths, reverse=True)
        assert len(widths) == 4


def test_words_that_the_writer_breaks_are_not_broken_otherwise() -> None:
    spec = sound_type("A B // C", drawing_of("A B C"), size=40.0, style=HOUSE.lettering, language="en")
    assert [[row.text for row in block.rows] for block in sound_rows("A B // C", spec)] == [["A B", "C"]]
