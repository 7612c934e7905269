"""Kerning, alternates and the rule of the crossbar I."""

import pytest

from comicgen.lettering import FONT_IDS, font
from comicgen.lettering.shaping import bars, shape

HAND = [id for id in FONT_IDS if id.startswith("hand")]

# A capital I keeps its bars, a lower-case i stands for the plain stroke.
CROSSBARS = [
    "I", "I'M", "I'LL", "I'VE", "I'D", "I’M", "I,", "I.", "I...", "I?", "I!", "I--", '"I', "'I", "(I)", "--I", "...I",
    "I-I", "iT'S", "iTALY", "THiNK", "Ai", "Viii", "F.B.i.", "i.D.", "SKi", "iN", "HENRi", "WHO'i", "i'S", "i/O",
    "Wi-Fi", "2i", "iF", "iLLiNOiS,", "¿I?", "MiMi'S",
]  # fmt: skip


@pytest.mark.parametrize("marked", CROSSBARS)
def test_crossbar_is_for_the_pronoun(marked: str) -> None:
    kept = bars(marked.upper())
    found = "".join(("I" if kept >> at & 1 else "i") if char == "I" else char for at, char in enumerate(marked.upper()))
    assert found == marked


@pytest.mark.parametrize("language", ["it", "de", "tr", "uk", "fr-CA"])
def test_other_languages_have_only_stems(language: str) -> None:
    assert bars("I", language=language) == 0


@pytest.mark.parametrize("language", ["en", "en-GB", "EN"])
def test_every_english_has_the_pronoun(language: str) -> None:
    assert bars("I", language=language) == 1


def test_initialisms_keep_bars_where_the_house_wants_it() -> None:
    assert bars("F.B.I.", initialism=True) == 1 << 4
    assert bars("CIVIC", initialism=True) == 0b01010


@pytest.mark.parametrize("id", HAND)
def test_stem_is_narrower_than_the_barred_letter(id: str) -> None:
    barred, stem = shape(id, "I", barred=1), shape(id, "I", barred=0)
    assert barred.glyphs[0][0] != stem.glyphs[0][0]
    assert barred.ink is not None
    assert stem.ink is not None
    assert stem.advance < 0.6 * barred.advance
    assert abs(stem.ink[1] - barred.ink[1]) < 30
    assert abs(stem.ink[3] - barred.ink[3]) < 30


@pytest.mark.parametrize("id", HAND)
@pytest.mark.parametrize("letter", "ÌÍÎÏĨĪĬĮİỊỈІЇ")
def test_accented_letters_have_stems_too(id: str, letter: str) -> None:
    assert shape(id, letter, barred=0).advance < shape(id, letter).advance


def test_ranges_reach_single_letters() -> None:
    mixed = [gid for gid, _, _ in shape("hand", "I-I", barred=0b001).glyphs]
    whole = [gid for gid, _, _ in shape("hand", "I-I", barred=0b101).glyphs]
    assert mixed[0] == whole[0]
    assert mixed[2] != whole[2]


@pytest.mark.parametrize("id", ["hand", "hand-bold-italic", "effects", "title"])
def test_kerning_is_on(id: str) -> None:
    face = font(id)
    for text in ("AVATAR", "TOTAL", "LYTTY"):
        glyphs = shape(id, text).glyphs
        loose = sum(face.hb_font.get_glyph_h_advance(gid) for gid, _, _ in glyphs)
        assert shape(id, text).advance <= loose
    assert shape(id, "AVATAR").advance < sum(shape(id, char).advance for char in "AVATAR")


def test_stem_is_kerned_like_a_straight_letter() -> None:
    pair = shape("hand", "LI", barred=0).advance - shape("hand", "L").advance - shape("hand", "I", barred=0).advance
    model = shape("hand", "LH").advance - shape("hand", "L").advance - shape("hand", "H").advance
    assert abs(pair - model) <= 8


def test_same_letters_alternate() -> None:
    glyphs = [gid for gid, _, _ in shape("hand", "HELLO").glyphs]
    assert glyphs[2] != glyphs[3]


def test_ink_is_the_union_of_the_glyphs() -> None:
    face, word = font("hand"), shape("hand", "TYPE,")
    assert word.ink is not None
    lefts = [x + box.x for gid, x, _ in word.glyphs if (box := face.extents(gid))]
    tops = [y + box.bottom for gid, _, y in word.glyphs if (box := face.extents(gid))]
    assert word.ink[0] == min(lefts)
    assert word.ink[3] == max(tops)


def test_white_has_an_advance_and_no_ink() -> None:
    space = shape("hand", " ")
    assert space.advance > 0
    assert space.ink is None
