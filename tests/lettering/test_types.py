"""Which face speaks."""

import pytest

from comicgen.lettering import FONT_IDS, type_for
from comicgen.script.style import HOUSE

STYLE = HOUSE.lettering
KINDS = [
    "speech", "thought", "whisper", "shout", "scream", "weak", "sings", "radio", "robot", "telepathy", "double",
    "electric", "caption", "sfx", "title", "banner", "credit", "letter",
]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_faces_on_the_shelf(kind: str) -> None:
    spec = type_for(kind, size=17.0, style=STYLE)
    assert {spec.roman, spec.stress} <= set(FONT_IDS)
    assert 1.0 < spec.leading / spec.size < 1.3


@pytest.mark.parametrize("kind", ["speech", "shout", "thought", "electric", "caption"])
def test_emphasis_is_bold_italic(kind: str) -> None:
    assert type_for(kind, size=17.0, style=STYLE).stress == "hand-bold-italic"


def test_sizes_follow_the_style() -> None:
    sizes = {kind: type_for(kind, size=10.0, style=STYLE).size for kind in ("speech", "whisper", "shout", "caption")}
    assert sizes == {"speech": 10.0, "whisper": 8.8, "shout": 12.0, "caption": 9.0}


@pytest.mark.parametrize("caption", ["narrator", "place", "time", "inner", "voice", "editor"])
def test_captions_are_smaller_than_speech(caption: str) -> None:
    assert type_for("caption", size=10.0, style=STYLE, caption=caption).size <= 9.0


def test_mixed_case_needs_more_leading() -> None:
    mixed = type_for("speech", size=10.0, style=STYLE._replace(case="mixed"))
    assert mixed.case == "mixed"
    assert mixed.leading > type_for("speech", size=10.0, style=STYLE).leading


@pytest.mark.parametrize("language", ["ja", "ar", "he", "zh-Hans"])
def test_scripts_without_case_are_not_raised(language: str) -> None:
    assert type_for("speech", size=10.0, style=STYLE, language=language).case == "mixed"


def test_stacked_marks_need_more_leading() -> None:
    assert type_for("speech", size=10.0, style=STYLE, language="vi").leading > 12.0


def test_style_may_name_another_face() -> None:
    typed = STYLE._replace(face="typewriter")
    assert type_for("speech", size=10.0, style=typed).roman == "typewriter"
    assert type_for("sfx", size=10.0, style=typed).roman == "effects"


def test_unknown_kind_is_lettered_as_speech() -> None:
    assert type_for("mumble", size=10.0, style=STYLE) == type_for("speech", size=10.0, style=STYLE)
