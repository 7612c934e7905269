"""Rows in the shape of a lens: nearest to their targets, without waists, widows, weak ends and stacked words."""

import math
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comicgen.lettering import Block, blocks, type_for
from comicgen.lettering.lens import PINCH, best_breaks, lens_targets
from comicgen.lettering.measuring import measured
from comicgen.script.style import HOUSE

SPEC = type_for("speech", size=17.0, style=HOUSE.lettering)
WEAK = ("A", "AN", "THE", "I", "TO")

TALK = [
    "I came to the harbour to sell a boat, and all I have to show for it is a goose.",
    "The goose was in the boat when we bought it, and the goose is in the boat now.",
    "Tell the captain that the second lighthouse is on the wrong side of the river.",
    "Why would a lighthouse keeper need a ladder, a trumpet and a crate of oranges?",
    "You told me to meet you at the end of the pier, and the pier has no end.",
    "I have been to every bakery in this town, and not one of them sells a plain bun.",
    "If you see a man with a red umbrella, give him the letter and walk on.",
    "It is not the first time that the piano has gone out of the window.",
    "My grandmother keeps a list of people who owe her an apology.",
    "We need a plan, a rope, and somebody who can talk to horses.",
    "Nobody told the orchestra that the theatre was on fire.",
    "Please don't feed the accountant after midnight.",
    "I thought the meeting was about the meeting.",
    "That is the smallest dragon I have ever paid for.",
    "Is it me, or is the moon closer than it was?",
    "Do you want to make an appointment with the dentist?",
    "Somebody has been sitting in my submarine.",
    "There are two kinds of soup, and this is neither.",
    "The stars are lovely, but who is steering?",
    "I never promised you a rose garden, I promised you a parking space.",
    "Give me a reason to stay and I will give you a reason to laugh.",
    "Have you tried turning the bishop off and on again?",
]


def rows(block: Block) -> list[list[str]]:
    return [row.text.split() for row in block.rows]


def widths(block: Block) -> list[float]:
    return [row.width for row in block.rows]


@pytest.mark.parametrize("text", TALK)
def test_every_block_offered_is_without_waist_and_widow(text: str) -> None:
    for block in blocks(text, SPEC):
        wide = widths(block)
        for k in range(1, len(wide) - 1):
            assert wide[k] >= 0.88 * min(max(wide[:k]), max(wide[k + 1 :])), rows(block)
        for k in (0, -1) if len(wide) > 2 else ():
            assert len(rows(block)[k]) > 1 or wide[k] >= 0.35 * max(wide), rows(block)


def test_best_blocks_hardly_have_weak_ends_and_stacked_words() -> None:
    found = [rows(blocks(text, SPEC)[0]) for text in TALK]
    pairs = [pair for some in found for pair in pairwise(some)]
    weak = [above for above, _ in pairs if above[-1] in WEAK]
    stacked = [pair for pair in pairs if pair[0][0] == pair[1][0] or pair[0][-1] == pair[1][-1]]
    assert len(pairs) > 40
    assert len(weak) <= 3, weak
    assert stacked == []


def test_best_blocks_have_the_form_of_a_lens() -> None:
    uneven = []
    for text in TALK:
        wide = widths(blocks(text, SPEC)[0])
        targets = lens_targets(sum(wide), len(wide), leading=SPEC.leading, cap=0.7 * SPEC.size)
        off = math.sqrt(sum((w - t) ** 2 for w, t in zip(wide, targets, strict=True)) / len(wide)) / max(wide)
        if off > 0.15:
            uneven.append((round(off, 2), text))
    assert len(uneven) <= 2, uneven


WORDS = ["a", "I", "the", "goose", "lighthouse", "keeper,", "no!", "trumpet", "oranges"]


@given(st.lists(st.sampled_from(WORDS), min_size=4, max_size=9))
@settings(max_examples=60, deadline=None)
def test_breaks_are_the_cheapest_of_all(words: list[str]) -> None:
    """Against every way to break, by the same costs written another way; no two neighbours to stack."""
    text = measured(" ".join(word if n % 2 else f"{word}x" for n, word in enumerate(words)), SPEC, "en")
    keys = tuple(map(str, range(len(text.tokens))))
    for count in (2, 3):
        targets = lens_targets(text.total, count, leading=SPEC.leading, cap=text.cap)
        found = best_breaks(text.tokens, text.line, targets, gap=text.gap, keys=keys, reach=math.inf)
        ways = [(*cut, len(words)) for cut in combinations(range(1, len(words)), count - 1)]
        assert found is not None

        def cost(ends: tuple[int, ...], targets: tuple[float, ...] = targets) -> float:
            wide = text.row_widths(ends)
            off = [(w - t) / max(targets) for w, t in zip(wide, targets, strict=True)]
            total = sum(d * d * (1.6 if d > 0 else 1.0) for d in off)
            total += sum(text.tokens[end - 1].penalty for end in ends[:-1])
            if len(ends) > 2:
                alone = [(0, ends[0], wide[0]), (ends[-2], ends[-1], wide[-1])]
                total += sum(0.16 for a, b, w in alone if b - a == 1 and w < 0.38 * max(targets))
            falls = False
            for above, below in pairwise(wide):
                total += 0.12 if falls and PINCH * below > above else 0.0
                falls = falls or below < PINCH * above
            return total

        fitting = [
            way
            for way in ways
            if all(
                w <= 1.6 * max(targets) or b - a == 1
                for a, b, w in zip((0, *way), way, text.row_widths(way), strict=False)
            )
        ]
        assert cost(found) <= min(map(cost, fitting)) + 1e-9


def test_a_word_is_not_set_over_itself_where_there_is_another_way() -> None:
    block = blocks("I have a goose and I have a ladder and I have a plan", SPEC)[0]
    assert all(a[0] != b[0] and a[-1] != b[-1] for a, b in pairwise(rows(block))), rows(block)


def test_few_words_stay_in_one_row() -> None:
    for text in ("No way!", "Oh no.", "It is I."):
        assert len(blocks(text, SPEC)[0].rows) == 1, text
