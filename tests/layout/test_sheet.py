"""Whole comics, composed: what must always hold, on every example script and on hard little ones."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from comicgen.diagnostics import Report
from comicgen.geometry import Rect
from comicgen.layout import Composition, compose
from comicgen.lettering import plain
from comicgen.lint.verdict import lint
from comicgen.publish.layout_json import layout_json
from comicgen.scene import Group
from comicgen.script import read, styled
from tests.examples import PAGES, ROOT, SCRIPTS, comic, example, script_of

Composer = Callable[[str], Composition]


def layout_of(page: Composition) -> Any:
    return json.loads(layout_json(page, script_name="example.yaml", width_px=2400))


def letters(text: str) -> str:
    """What lettering must not lose: letters and digits, without case."""
    return "".join(sign for sign in text.upper() if sign.isalnum())


@pytest.fixture(
    scope="module",
    params=[(path.stem, page) for path in SCRIPTS for page in range(PAGES.get(path.stem, 1))],
    ids=lambda param: f"{param[0]}-{param[1] + 1}",
)
def page(request: pytest.FixtureRequest) -> Composition:
    name, number = request.param
    return example(name).pages[number]


@pytest.fixture(scope="module")
def layout(page: Composition) -> Any:
    return layout_of(page)


def test_examples_break_no_hard_rule(layout: Any) -> None:
    verdict = lint(layout)
    assert not verdict.faults
    assert [finding.message for finding in verdict.findings if finding.severity == "error"] == []


def test_every_line_is_lettered_whole_and_once(layout: Any) -> None:
    for panel in layout["panels"]:
        for balloon in panel["balloons"]:
            lettered = " ".join(row["text"] for row in balloon["rows"])
            assert letters(lettered) == letters(balloon["text"])


def test_every_word_of_an_example_is_in_a_balloon() -> None:
    for path in SCRIPTS:
        pages = example(path.stem).pages
        written = [plain(line.text) for panel in pages[0].script.panels for line in panel.lines]
        lettered = [
            row.text
            for page in pages
            for panel in page.panels
            for balloon in panel.balloons
            for row in balloon.block.rows
        ]
        assert letters(" ".join(lettered)) == letters(" ".join(written))


def test_frames_lie_on_the_sheet_and_apart(page: Composition) -> None:
    trim = page.sheet.trim
    rects = [panel.rect for panel in page.panels if not panel.inset]
    for rect in rects:
        assert trim.x <= rect.x
        assert rect.right <= trim.right
        assert trim.y <= rect.y
        assert rect.bottom <= trim.bottom
    assert not any(a.meets(b) for i, a in enumerate(rects) for b in rects[i + 1 :])


def test_words_keep_clear_of_the_frame(page: Composition) -> None:
    for panel in page.panels:
        inner = panel.rect.grown(-0.35 * page.size)
        for balloon in panel.balloons:
            ink = balloon.block.ink.moved(*balloon.centre)
            if balloon.breaks_frame:
                continue
            assert inner.overlap(ink) == pytest.approx(ink)


def test_one_size_of_type_for_all_plain_speech(page: Composition) -> None:
    sizes = {b.block.size for panel in page.panels for b in panel.balloons if b.ask.kind == "speech"}
    assert len(sizes) <= 1


def test_mouths_lie_in_faces(page: Composition) -> None:
    for panel in page.panels:
        for figure in panel.figures:
            assert figure.face.grown(1.0).holds(figure.mouth)


LONG = "word " * 39 + "end."


def test_too_many_words_are_a_fault_that_says_how_many() -> None:
    report = Report()
    lines = "".join(
        f"          - {who}: {LONG}\n" for who in ("mia", "omar", "june", "walt", "ada", "mia", "omar", "june")
    )
    script = read("format: 1080x1080\npages:\n  - panels:\n      - lines:\n" + lines, "test.yaml", report)
    assert script is not None
    assert compose(script, styled(script), report) is None
    (fault,) = [item for item in report.items if item.code == "does-not-fit"]
    assert "about" in fault.message
    assert fault.span is not None
    assert fault.span.line > 3


def test_the_ladder_is_written_down(composed: Composer) -> None:
    text = "panels:\n" + "".join(
        f"  - lines:\n      - mia: {'many words that go on and on ' * 6}\n      - omar: {'and an answer too ' * 8}\n"
        for _ in range(4)
    )
    composition = composed(text)
    assert composition.notes or any(panel.ladder for panel in composition.panels)


def test_more_panels_than_one_tier_takes_make_tiers_of_equal_height(composed: Composer) -> None:
    composition = composed("panels:\n" + "  - lines:\n      - mia: Hello there.\n" * 6)
    assert len({panel.tier for panel in composition.panels}) == 2
    assert len({round(panel.rect.h, 6) for panel in composition.panels}) == 1


def test_a_sheet_of_a_given_size_has_that_size(composed: Composer) -> None:
    composition = composed("format: 1080x1350\npanels:\n" + "  - lines:\n      - mia: Hello there.\n" * 4)
    assert composition.sheet.trim == Rect(0, 0, 540, 675)
    assert composition.pixels == 2.0


def test_a_wide_panel_is_wider(composed: Composer) -> None:
    plain, wide = composed("panels:\n  - lines:\n      - mia: Hi.\n  - width: 2\n    lines:\n      - mia: Hi.\n").panels
    assert wide.rect.w > 1.4 * plain.rect.w


def test_title_and_credit_are_drawn_outside_the_panels(composed: Composer) -> None:
    composition = composed("title: A Day\nby: Somebody\npanels:\n  - lines:\n      - mia: Hi.\n")
    assert [text.role for text in composition.texts] == ["title", "credit"]
    bottom = max(panel.rect.bottom for panel in composition.panels)
    assert all(text.ink.y > bottom for text in composition.texts)


def test_composing_twice_gives_the_same_sheet() -> None:
    path = SCRIPTS[0]
    assert comic(path.read_bytes(), path.name).sheet == example(path.stem).sheet


def test_a_sheet_without_room_for_words_is_a_fault() -> None:
    report = Report()
    script = read("format: 100x100\npanels:\n  - lines:\n      - mia: Hi.\n", "test.yaml", report)
    assert script is not None
    assert compose(script, styled(script), report) is None
    assert [item.code for item in report.items] == ["does-not-fit"]


def test_lettering_under_ten_pixels_is_told() -> None:
    report = Report()
    text = "style: {lettering: {cap_height: 9}}\npanels:\n  - lines:\n      - mia: Hi.\n"
    script = read(text, "test.yaml", report)
    assert script is not None
    assert compose(script, styled(script), report) is not None
    assert [(item.severity, item.code) for item in report.items] == [("warning", "small-lettering")]


def test_no_tier_takes_more_panels_than_the_style_says(composed: Composer) -> None:
    text = "style: {page: {panels_in_one_tier: 1}}\npanels:\n" + "  - lines:\n      - mia: Hi.\n" * 3
    assert [panel.tier for panel in composed(text).panels] == [0, 1, 2]


def test_marks_in_a_title_are_not_drawn(composed: Composer) -> None:
    plain_one = composed("title: The Best Day\npanels:\n  - lines:\n      - mia: Hi.\n")
    marked = composed("title: The *Best* Day\npanels:\n  - lines:\n      - mia: Hi.\n")
    assert marked.texts[0].ink == plain_one.texts[0].ink


@pytest.mark.parametrize(("side", "low", "high"), [("left", 0.0, 0.5), ("right", 0.5, 1.0)])
def test_a_sound_is_heard_from_its_side(composed: Composer, side: str, low: float, high: float) -> None:
    (panel,) = composed(f"panels:\n  - actors: [mia]\n    lines:\n      - sfx ({side}): Bang!\n").panels
    x = panel.balloons[0].centre[0]
    assert panel.rect.x + low * panel.rect.w < x < panel.rect.x + high * panel.rect.w


def test_a_sound_in_another_alphabet_is_lettered(composed: Composer) -> None:
    (panel,) = composed("language: ru\npanels:\n  - actors: [mia]\n    lines:\n      - sfx: Бум!\n").panels
    assert panel.balloons[0].block.rows[0].runs[0].font == "hand-bold"


def test_a_high_panel_makes_its_tier_high(composed: Composer) -> None:
    text = "panels:\n  - height: 1.5\n    lines:\n      - mia: Hi.\n" + "  - lines:\n      - mia: Hi.\n" * 5
    panels = composed(text).panels
    first = [panel.rect.h for panel in panels if panel.tier == 0]
    second = [panel.rect.h for panel in panels if panel.tier == 1]
    assert first == pytest.approx([1.5 * second[0]] * len(first))


def test_tails_of_one_mouth_do_not_cross(composed: Composer) -> None:
    lines = "      - ada (apart): One.\n      - ada (apart): Two.\n"
    text = f"panels:\n  - shot: two-shot\n    actors: [ada, walt]\n    lines:\n{lines}"
    composition = composed(text)
    (panel,) = composition.panels
    assert [len(balloon.tails) for balloon in panel.balloons] == [1, 1]
    assert "tail.crossings" not in {finding.name for finding in lint(layout_of(composition)).findings}


def test_a_word_that_is_too_wide_is_named() -> None:
    word = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesvorlage"
    report = Report()
    script = read(f"format: 600x900\npanels:\n  - lines:\n      - mia: Das {word}!\n", "s.yaml", report)
    assert script is not None
    assert compose(script, styled(script), report) is None
    (item,) = report.items
    assert item.code == "does-not-fit"
    assert word.upper()[:60] in item.hint


@pytest.mark.parametrize("name", ["heart", "lighthouse", "missing-biscuit", "neighbours"])
def test_a_layout_is_the_same_whether_its_panels_are_drawn_or_not(name: str) -> None:
    drawn, script = example(name), script_of((ROOT / "scripts" / f"{name}.yaml").read_bytes(), f"{name}.yaml")
    plain_one = compose(script, styled(script), Report(), draws=False)
    assert plain_one is not None
    assert plain_one.target == drawn.target
    for bare, page in zip(plain_one.pages, drawn.pages, strict=True):
        assert layout_of(bare) == layout_of(page)
        assert not [item for item in bare.sheet.items if isinstance(item, Group) and item.role == "panel"]
        assert bare.sheet._replace(items=()) == page.sheet._replace(items=())
