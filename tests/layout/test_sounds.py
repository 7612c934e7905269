"""Sounds in their panels: as large as they are loud, near their source, never over a face or a balloon."""

import random
from collections.abc import Callable
from itertools import pairwise

import pytest

from comicgen.balloons.model import Balloon
from comicgen.diagnostics import Report
from comicgen.geometry import Rect
from comicgen.layout import compose
from comicgen.layout.result import Composition, PanelLayout
from comicgen.script import Script, styled
from tests.balloons.judge import bounds, meet

Composer = Callable[[str], Composition]
LOUDNESSES = ("small", "", "loud", "huge")
WORDS = ("BOOM", "click clack", "KRAKOOM!", "drip", "whoosh", "DING DONG", "RRRRUMBLE", "Zap")


def sounds(panel: PanelLayout) -> list[Balloon]:
    return [balloon for balloon in panel.balloons if balloon.ask.kind == "sfx"]


def area(balloon: Balloon) -> float:
    assert balloon.block.sound is not None
    box = bounds(balloon.block.sound.hull)
    return box.w * box.h


@pytest.mark.parametrize(
    ("text", "actors"), [(text, ("", "    actors: [mia]\n")[n % 2]) for n, text in enumerate(WORDS)]
)
def test_each_loudness_is_larger_than_the_one_below(composed: Composer, text: str, actors: str) -> None:
    found = []
    for loudness in LOUDNESSES:
        how = f" ({loudness})" if loudness else ""
        script = f"panels:\n  - setting: room\n{actors}    lines:\n      - sfx{how}: {text}\n"
        (panel,) = composed(script).panels
        found += [area(sound) for sound in sounds(panel)]
    assert found == sorted(found)
    assert all(two > 1.15 * one for one, two in pairwise(found))


@pytest.mark.parametrize("seed", range(24))
def test_sounds_cover_no_face_no_balloon_and_stay_in_the_panel(composed: Composer, seed: int) -> None:
    dice = random.Random(seed)
    people = dice.sample(("mia", "walt", "omar", "june"), dice.randint(1, 3))
    lines = [f"      - {who}: {dice.choice(('What was that?', 'I heard it too.', 'No.'))}\n" for who in people]
    for _ in range(dice.randint(1, 2)):
        how = ", ".join(word for word in (dice.choice(LOUDNESSES), dice.choice(("", f"from {people[0]}"))) if word)
        lines.insert(dice.randint(0, len(lines)), f'      - sfx{f" ({how})" if how else ""}: "{dice.choice(WORDS)}"\n')
    shot = dice.choice(("full", "medium", "long"))
    panel = f"  - shot: {shot}\n    setting: street\n    actors: [{', '.join(people)}]\n    lines:\n{''.join(lines)}"
    # Panels without words beside it make it narrow.
    drawn = composed("panels:\n" + panel + "  - actors: [mia]\n" * dice.randint(0, 2)).panels
    assert any(sounds(one) for one in drawn)
    for one in drawn:  # a crowded panel is divided
        judge(one)


def judge(panel: PanelLayout) -> None:
    for sound in sounds(panel):
        outline = sound.outline
        assert not any(meet(outline, corners_of(figure.face)) for figure in panel.figures)
        assert not any(meet(outline, other.outline) for other in panel.balloons if other is not sound)
        tails = [polygon for other in panel.balloons for tail in other.tails for polygon in tail.polygons]
        assert not any(meet(outline, polygon) for polygon in tails if polygon)
        room = panel.rect.grown(0.75 * panel.balloons[0].ask.blocks[0].size if sound.breaks_frame else 0.01)
        assert all(room.holds(point) for point in outline)


def corners_of(box: Rect) -> tuple[tuple[float, float], ...]:
    return (box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)


def test_a_huge_sound_alone_breaks_the_frame_and_no_other_does(composed: Composer) -> None:
    for loudness in LOUDNESSES:
        how = f" ({loudness})" if loudness else ""
        # Beside two others, so that the panel is narrow enough.
        rest = "  - actors: [mia]\n" * 2
        panel = composed(f"panels:\n  - setting: room\n    lines:\n      - sfx{how}: KRAKABOOOM\n{rest}").panels[0]
        (sound,) = sounds(panel)
        assert sound.breaks_frame is (loudness == "huge")
        outside = [point for point in sound.outline if not panel.rect.holds(point)]
        assert bool(outside) is (loudness == "huge")


def test_a_sound_is_beside_its_source(composed: Composer) -> None:
    for who, sign in (("mia", -1), ("walt", 1)):
        script = (
            "panels:\n  - setting: street\n    shot: full\n    actors: {mia: far left, walt: far right}\n"
            f"    lines:\n      - sfx (from {who}): CRACK\n"
        )
        (panel,) = composed(script).panels
        assert (sounds(panel)[0].centre[0] - panel.rect.centre[0]) * sign > 0


def test_a_sound_stands_off_from_the_colour_that_the_writer_names(composed: Composer) -> None:
    from comicgen.balloons.sounds import colours_of
    from comicgen.script.style import HOUSE

    fills = set()
    for colour in ("yellow", "red", "blue"):
        script = f"panels:\n  - setting: speed lines, {colour}\n    lines:\n      - sfx (huge): KRRANG!\n"
        (panel,) = composed(script).panels
        fills.add(colours_of(sounds(panel)[0], HOUSE).fill)
    assert len(fills) > 1


SAID = (
    "HA HA HA HA HA HA HA",
    "somebody typing very slowly",
    "KRRRAKABADABOOOOOM",
    "the kettle boils over again",
    "tap",
)


@pytest.mark.parametrize("loudness", ["small", "huge"])
@pytest.mark.parametrize("texts", [*((text,) for text in SAID), SAID], ids=lambda texts: " / ".join(texts))
def test_no_sound_is_too_small_to_be_read(composed: Composer, texts: tuple[str, ...], loudness: str) -> None:
    panels = (
        f"  - setting: street\n    lines:\n      - mia: Do you hear it?\n      - sfx ({loudness}): {text}\n"
        for text in texts
    )
    composition = composed("format: square\npanels:\n" + "".join(panels))
    found = [sound for page in composition.pages for laid in page.panels for sound in sounds(laid)]
    assert all(sound.block.cap >= 10.0 - 1e-6 for sound in found)


def test_a_sound_in_a_style_of_small_letters_is_no_smaller_than_they_are(composed: Composer) -> None:
    style = "format: square\nstyle: {lettering: {cap_height: 8, cap_floor: 7}}\n"
    panel = "  - lines:\n      - mia: Do you hear it?\n      - sfx (small): somebody typing slowly\n"
    (sound, *_) = sounds(composed(style + "panels:\n" + panel * 5).panels[0])
    assert sound.block.cap >= 8.0 - 1e-6


def test_a_sound_that_is_a_sentence_is_a_caption_at_its_turn(composed: Composer) -> None:
    lines = (
        "      - mia: What?\n      - sfx (loud): the old clock in the hall strikes twelve\n      - walt: Midnight.\n"
    )
    (panel,) = composed("panels:\n  - lines:\n" + lines).panels
    assert [balloon.ask.kind for balloon in panel.balloons] == ["speech", "caption", "speech"]


def test_a_sound_wider_than_its_panel_is_a_caption_and_told(script_of: Callable[[str], Script]) -> None:
    words = "KRAKADABOOM SKRAKATABOOM BRAKADAKOOM DRAKAMABOOM TRAKATABANG FRAKATABONG"
    script, report = script_of(f"format: 400x600\npanels:\n  - lines:\n      - sfx: {words}\n"), Report()
    composition = compose(script, styled(script), report)
    assert composition is not None
    assert [balloon.ask.kind for balloon in composition.panels[0].balloons] == ["caption"]
    assert [item.code for item in report.items] == ["long-sound"]
