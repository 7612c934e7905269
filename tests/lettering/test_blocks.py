"""Blocks of rows: nothing lost, centred by ink, shaped like a lens."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comicgen.lettering import Block, Row, TypeSpec, blocks, caption_blocks, font, label, type_for
from comicgen.script.style import HOUSE

SPEC = type_for("speech", size=17.0, style=HOUSE.lettering)
MIXED = type_for("speech", size=17.0, style=HOUSE.lettering._replace(case="mixed"))

SPEECHES = [
    "My kettle should mind its own *business*.",
    "Your oven says you're *awake*, Ottoline.",
    "I never meant to say it, but -- well, you know what I think of *karaoke* on Mondays, don't you?",
    "I think I'm in the wrong taxi. I said the *Ritz*, not the *rink*.",
    "If you can't find the key, I'll climb in through the kitchen window like last time... bring the ladder, please.",
    "Nobody told me the giraffe was coming to dinner, and certainly not that it would want seconds.",
    "Is that a map of the moon, or did you spill the coffee again?",
    "We could take the train, the boat, or that suspiciously cheap balloon over there.",
    "Extraordinarily, nothing happened.",
    "She left a note. It says \"Back in five minutes\" and it is dated 1987.",
    "Oh no. Not the accordion. Anything but the accordion, I beg you!",
]  # fmt: skip

words = st.sampled_from(
    [
        "I",
        "a",
        "the",
        "well-known",
        "kettle",
        "oh,",
        "extraordinary!",
        "moon...",
        "*so*",
        "**very**",
        "~soft~",
        "it's",
        "no?",
        "--",
        "x",
    ]
)
texts = st.lists(words, min_size=1, max_size=14).map(" ".join)


def letters(text: str) -> str:
    return "".join(char for char in text.upper() if char.isalnum())


def inks(block: Block) -> list[tuple[float, float]]:
    return [(min(box.x for box in row.inks), max(box.right for box in row.inks)) for row in block.rows]


def pinched(rows: list[float]) -> bool:
    return any(rows[k] < 0.88 * min(max(rows[:k]), max(rows[k + 1 :])) for k in range(1, len(rows) - 1))


@given(texts, st.sampled_from([SPEC, MIXED]))
@settings(max_examples=60, deadline=None)
def test_rows_hold_all_words_once_in_order(text: str, spec: TypeSpec) -> None:
    if not letters(text):
        return
    for block in (*blocks(text, spec), *caption_blocks(text, spec), label(text, spec)):
        assert letters("".join(row.text for row in block.rows)) == letters(text)


@given(texts, st.floats(40, 300))
@settings(max_examples=60, deadline=None)
def test_rows_keep_within_the_widest(text: str, widest: float) -> None:
    for block in blocks(text, SPEC, widest=widest):
        for row in block.rows:
            one = " " not in row.text and "-" not in row.text.strip("-")
            assert row.width <= widest + SPEC.size * 0.3 or one or "--" in row.text


@given(texts)
@settings(max_examples=60, deadline=None)
def test_rows_are_centred_by_ink(text: str) -> None:
    for block in blocks(text, SPEC):
        for row, (left, right) in zip(block.rows, inks(block), strict=True):
            assert abs(left + right) < 0.01
            assert abs(row.width - (right - left)) < 0.01
        assert block.width == max(row.width for row in block.rows)


@given(texts)
@settings(max_examples=40, deadline=None)
def test_blocks_are_centred_between_cap_line_and_baseline(text: str) -> None:
    for block in blocks(text, SPEC):
        assert abs(block.rows[0].baseline - block.cap + block.height / 2) < 1e-6
        assert abs(block.rows[-1].baseline - block.height / 2) < 1e-6
        steps = [b.baseline - a.baseline for a, b in zip(block.rows, block.rows[1:], strict=False)]
        assert all(abs(step - SPEC.leading) < 1e-6 for step in steps)


@given(texts)
@settings(max_examples=40, deadline=None)
def test_glyphs_lie_inside_their_ink(text: str) -> None:
    for row in blocks(text, SPEC)[0].rows:
        for run, box in zip(row.runs, row.inks, strict=True):
            face = font(run.font)
            scale = run.size / face.upem
            for gid, x, y in run.glyphs:
                ink = face.extents(gid)
                if ink is None:
                    continue
                left, top = run.origin[0] + x + ink.x * scale, run.origin[1] + y - ink.bottom * scale
                assert box.x - 0.01 <= left <= left + ink.w * scale <= box.right + 0.01
                assert box.y - 0.01 <= top <= top + ink.h * scale <= box.bottom + 0.01


@pytest.mark.parametrize("text", SPEECHES)
def test_no_hourglass_and_no_widow(text: str) -> None:
    for block in blocks(text, SPEC):
        rows = [row.width for row in block.rows]
        assert not pinched(rows), [row.text for row in block.rows]
        for k in (0, -1) if len(rows) > 2 else ():
            alone = " " not in block.rows[k].text
            assert not (alone and rows[k] < 0.35 * max(rows)), [row.text for row in block.rows]


def test_rows_hardly_end_on_weak_words() -> None:
    ends = [row.text.rpartition(" ")[2] for text in SPEECHES for row in blocks(text, SPEC)[0].rows[:-1]]
    weak = [end for end in ends if end in ("A", "THE", "I")]
    assert len(weak) < 0.1 * len(ends), weak


@pytest.mark.parametrize("text", SPEECHES)
def test_best_block_is_a_sound_balloon(text: str) -> None:
    block = blocks(text, SPEC)[0]
    em = SPEC.size
    assert 0.9 < (block.width + 2 * em) / (block.height + 2 * em) < 3.2


@pytest.mark.parametrize("text", SPEECHES)
def test_choice_is_best_first_and_all_different(text: str) -> None:
    offered = blocks(text, SPEC)
    assert 1 <= len(offered) <= 3
    assert [block.cost for block in offered] == sorted(block.cost for block in offered)
    assert len({tuple(row.text for row in block.rows) for block in offered}) == len(offered)
    assert blocks(text, SPEC, most=1) == offered[:1]


@pytest.mark.parametrize("text", SPEECHES)
def test_captions_are_flat_and_flush_left(text: str) -> None:
    block = caption_blocks(text, SPEC)[0]
    assert block.width > 1.8 * block.height
    assert all(abs(left + block.width / 2) < 0.01 for left, _ in inks(block))
    if len(block.rows) > 2:
        inner = [row.width for row in block.rows[:-1]]
        assert min(inner) > 0.7 * max(inner)


def test_breaks_asked_for_are_made() -> None:
    for block in blocks("It did. // Then it *texted* me.", SPEC):
        rows = [row.text for row in block.rows]
        assert "IT DID." in rows
    assert [row.text for row in blocks("It did. // Then it *texted* me.", SPEC)[0].rows] == [
        "IT DID.",
        "THEN IT TEXTED ME.",
    ]


def test_label_is_one_row() -> None:
    block = label("The long // way *home*", SPEC)
    assert [row.text for row in block.rows] == ["THE LONG WAY HOME"]


def test_overlong_word_is_returned_whole() -> None:
    block = blocks("Rindfleischetikettierungsgesetz!", SPEC, widest=80)[0]
    assert len(block.rows) == 1
    assert block.width > 80


def test_manners_change_face_and_size() -> None:
    (row,) = label("one *two* **three** ~four~", SPEC).rows
    assert [(run.font, round(run.size / SPEC.size, 2), run.text.strip()) for run in row.runs] == [
        ("hand", 1.0, "ONE"),
        ("hand-bold-italic", 1.0, "TWO"),
        ("hand-bold-italic", 1.15, "THREE"),
        ("hand", 0.85, "FOUR"),
    ]


def test_pronoun_and_stems_reach_the_glyphs() -> None:
    def glyphs(row: Row) -> list[int]:
        return [gid for run in row.runs for gid, _, _ in run.glyphs]

    stem = glyphs(label("It", SPEC).rows[0])[0]
    assert glyphs(label("I", SPEC).rows[0])[0] != stem
    assert glyphs(label("I", SPEC, language="it").rows[0])[0] == stem
    assert glyphs(label("It", MIXED).rows[0])[0] == glyphs(label("I", SPEC).rows[0])[0]


def test_initialisms_follow_the_style() -> None:
    barred = SPEC._replace(stem_in_initialisms=False)
    plain, kept = label("The FBI did it", SPEC), label("The FBI did it", barred)
    assert kept.width > plain.width
    assert label("THE FBI DID IT", barred).width == label("THE FBI DID IT", SPEC).width


def test_words_are_counted() -> None:
    assert blocks("One two -- three *four* five-six...", SPEC)[0].words == 5


def test_sizes_scale() -> None:
    twice = SPEC._replace(size=SPEC.size * 2, leading=SPEC.leading * 2)
    for small, large in zip(blocks(SPEECHES[0], SPEC), blocks(SPEECHES[0], twice), strict=True):
        assert [row.text for row in small.rows] == [row.text for row in large.rows]
        assert large.width == pytest.approx(2 * small.width)


@pytest.mark.parametrize("text", ["", "   ", "\u200b"])
def test_nothing_to_letter_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="nothing to letter"):
        blocks(text, SPEC)


def test_rows_that_only_a_slim_panel_would_have_are_owned_up_to() -> None:
    text, spec = "AND THE SECRET INGREDIENT?", type_for("speech", size=16.0, style=HOUSE.lettering, language="en")
    free, slim = blocks(text, spec), blocks(text, spec, widest=0.8 * blocks(text, spec)[0].width)
    assert not free[0].poor
    assert all(block.poor for block in slim)


def test_better_rows_are_cheaper_than_any_that_a_letterer_would_break_again() -> None:
    spec = type_for("speech", size=16.0, style=HOUSE.lettering, language="en")
    offered = blocks("THAT IS NO EXCUSE.", spec)
    good, poor = [block.cost for block in offered if not block.poor], [block.cost for block in offered if block.poor]
    assert min(poor) > max(good) + 2.0


def test_rows_that_cannot_be_better_are_not_called_poor() -> None:
    spec = type_for("speech", size=16.0, style=HOUSE.lettering, language="en")
    assert not any(block.poor for block in blocks("A // EXTRAORDINARILY // B // C", spec, widest=100.0))
