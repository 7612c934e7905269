"""Alt text: what a writer would say of the comic, and nothing that the script does not say."""

import pytest

from comicgen.publish.alt import alt_text
from comicgen.script.model import Actor, Feeling, Line, Panel, Setting
from comicgen.script.words.acting import POSES
from tests.factories import composition, line, panel, script, span


def told(*lines: Line, **more: object) -> str:
    """What alt text says of one panel, without the opening."""
    return alt_text(script(panel(*lines, **more), panel())).partition("Panel 1: ")[2].partition(" Panel 2")[0]


def test_alt_text_tells_the_comic_in_reading_order() -> None:
    assert alt_text(composition()) == (
        'Two-panel comic strip, "Room for One More", by A. Writer. '
        "Panel 1: A room at night. Theodore sits, worried. "
        'Theodore: "Are you still there?" Theodore: "Hello?" '
        "Panel 2: No words."
    )


@pytest.mark.parametrize(
    ("count", "words"), [(1, "Single-panel"), (2, "Two-panel"), (12, "Twelve-panel"), (13, "13-panel")]
)
def test_opening_counts_panels(count: int, words: str) -> None:
    panels: list[Panel] = [panel(line("Hm.")) for _ in range(count)]
    assert alt_text(script(*panels)).startswith(f"{words} comic strip")


def test_a_single_panel_is_not_numbered() -> None:
    assert alt_text(script(panel(line("Hm.")), title="")) == 'Single-panel comic strip. Theodore: "Hm."'


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (line("No", kind="whisper"), 'Theodore whispers: "No".'),
        (line("No", kind="shout"), 'Theodore shouts: "No".'),
        (line("No", kind="thought"), 'Theodore thinks: "No".'),
        (line("No", kind="scream"), 'Theodore screams: "No".'),
        (line("No", kind="sings"), 'Theodore sings: "No".'),
        (line("No", kind="weak"), 'Theodore, weakly: "No".'),
        (line("No", kind="radio", where="off left"), 'Theodore, out of view on the left, over the radio: "No".'),
        (line("No", kind="robot"), 'Theodore, in a robot\'s voice: "No".'),
        (line("No", kind="telepathy"), 'Theodore, from mind to mind: "No".'),
        (line("No", kind="double", to="mia"), 'Theodore, in a mighty voice, to Mia: "No".'),
        (line("No", by=("theodore", "mia"), kind="sings"), 'Theodore and Mia sing: "No".'),
        (
            line("No", by="theodore", where="off", heard_as="A postman"),
            'Theodore and A postman, some out of view: "No".',
        ),
        (line("No", to="mia"), 'Theodore to Mia: "No".'),
        (line("No", by=("theodore", "mia")), 'Theodore and Mia: "No".'),
        (line("No", by=("theodore", "mia"), kind="shout"), 'Theodore and Mia shout: "No".'),
        (line("No", by="", where="off left"), 'A voice, out of view on the left: "No".'),
        (line("No", feeling=Feeling("sad", 1.3)), 'Theodore, very sadly: "No".'),
        (line("No", kind="whisper", feeling=Feeling("sad", 0.5)), 'Theodore, a little sadly, whispers: "No".'),
        (line("No", by="samantha", kind="electric"), 'Samantha, through Theodore\'s earpiece: "No".'),
        (line("Later", by="", kind="caption"), 'Caption: "Later".'),
        (line("Later", by="", kind="caption", caption="editor"), 'Editor\'s note: "Later".'),
        (line("Later", by="", kind="caption", voice_of="mia"), 'Caption, in Mia\'s voice: "Later".'),
        (line("RUMBLE", by="", kind="sfx"), 'Sound: "RUMBLE".'),
        (line("RING", by="", kind="sfx", source="phone"), 'Sound from the phone: "RING".'),
        (line("*Stress* and **loud** \\* ~soft~", by="mia"), 'Mia: "Stress and loud * soft".'),
        (line('They said "no"', by="mia"), "Mia: \"They said 'no'\"."),
    ],
)
def test_lines_tell_who_and_how(one: Line, words: str) -> None:
    assert told(one) == words


def test_a_device_is_told_once() -> None:
    comic = alt_text(script(panel(line("One", by="samantha"), line("Two", by="samantha"))))
    assert comic.count("earpiece") == 1
    assert 'Samantha: "Two"' in comic


def test_a_setting_is_told_when_it_changes() -> None:
    room, city = Setting("room", "night"), Setting("city", "day", "rain")
    comic = alt_text(script(*(panel(line("Hm."), setting=setting) for setting in (room, room, city, room))))
    assert comic.count("A room at night.") == 2
    assert comic.count("A city by day in the rain.") == 1


def test_patterns_behind_people_are_not_told() -> None:
    assert told(line("Hm."), setting=Setting("halftone")) == 'Theodore: "Hm."'


@pytest.mark.parametrize(
    ("actor", "words"),
    [
        (Actor("mia", span()), "Mia is there."),
        (Actor("mia", span(), pose="crossed"), "Mia stands with arms crossed."),
        (Actor("mia", span(), feeling=Feeling("angry", 1.3)), "Mia is very angry."),
        (Actor("mia", span(), pose="walk", holding="umbrella"), "Mia walks, holding an umbrella."),
        (Actor("mia", span(), facing="back"), "Mia is seen from behind."),
        (Actor("mia", span(), place="left"), "Mia is there."),
    ],
)
def test_actors_are_told_as_far_as_the_script_tells_them(actor: Actor, words: str) -> None:
    assert told(actors=(actor,)) == words


def test_somebody_who_speaks_need_not_be_told_as_present() -> None:
    assert told(line("Hm.", by="mia"), actors=(Actor("mia", span()),)) == 'Mia: "Hm."'


def test_alt_by_hand_takes_the_place_of_what_is_seen() -> None:
    by_hand = told(line("Hm."), alt="Theodore alone", setting=Setting("room"), actors=(Actor("mia", span()),))
    assert by_hand == 'Theodore alone. Theodore: "Hm."'


def test_close_ups_are_told() -> None:
    assert (
        told(line("Hm."), shot="close-up", setting=Setting("room")) == 'Close-up of Theodore in a room. Theodore: "Hm."'
    )


@pytest.mark.parametrize(
    ("shot", "place", "words"),
    [
        ("close-up", None, "Close-up of Theodore."),
        ("extreme close-up", "beach", "Extreme close-up of Theodore on a beach."),
        ("establishing", "park", "A wide view of a park."),
        ("establishing", None, "A wide view."),
        ("silhouette", "beach", "In silhouette, on a beach."),
        ("over-the-shoulder", "office", "Seen over the shoulder, in an office."),
        ("medium", "cafe", "A cafe."),
    ],
)
def test_shots_are_told_as_one_says_them(shot: str, place: str | None, words: str) -> None:
    assert told(line("Hm."), shot=shot, setting=Setting(place)) == f'{words} Theodore: "Hm."'


def test_a_close_up_shows_neither_voices_nor_who_is_off() -> None:
    said = (line("Hm.", by="samantha"), line("Ho.", by="mia", where="off"))
    assert told(*said, shot="close-up").startswith("Close-up. Samantha")


def test_weather_stays_outside_of_rooms() -> None:
    assert told(line("Hm."), setting=Setting("room", "night", "rain")).startswith("A room at night, rain outside.")
    assert told(line("Hm."), setting=Setting("street", "day", "snow")).startswith("A street by day in the snow.")


def test_people_who_do_the_same_are_told_together() -> None:
    pair = (Actor("mia", span(), pose="sit"), Actor("theodore", span(), pose="sit"))
    assert told(actors=pair) == "Mia and Theodore sit."
    pair = (Actor("mia", span()), Actor("theodore", span()))
    assert told(actors=pair) == "Mia and Theodore are there."
    crossed = Feeling("sad", 0.5)
    pair = (Actor("mia", span(), feeling=crossed), Actor("theodore", span(), feeling=crossed))
    assert told(actors=pair) == "Mia and Theodore are a little sad."


@pytest.mark.parametrize(
    ("feeling", "seen", "heard"),
    [
        (Feeling("tender"), "Mia is there, with a tender look.", "Mia, tenderly"),
        (Feeling("smug", 1.3), "Mia is there, with a very smug look.", "Mia, very smugly"),
        (Feeling("happy", 0.7, (("scared", 0.5),)), "Mia is happy and scared.", "Mia, happily and scared"),
        (Feeling("proud", 1.5), "Mia is extremely proud.", "Mia, extremely proudly"),
        (Feeling("crying"), "Mia is in tears.", "Mia, in tears"),
        (Feeling("wink"), "Mia is winking.", "Mia, winking"),
        (Feeling("angry", 0.5), "Mia is a little angry.", "Mia, a little angrily"),
    ],
)
def test_feelings_are_seen_and_heard(feeling: Feeling, seen: str, heard: str) -> None:
    assert told(actors=(Actor("mia", span(), feeling=feeling),)) == seen
    assert told(line("Hm.", by="mia", feeling=feeling)) == f'{heard}: "Hm."'


@pytest.mark.parametrize("pose", [word for word in POSES if word])
def test_every_pose_is_a_sentence_for_one_and_for_two(pose: str) -> None:
    alone = told(actors=(Actor("mia", span(), pose=pose),))
    verb = alone.removeprefix("Mia ").rstrip(".").split(" ")[0].rstrip(",")
    both = told(actors=(Actor("mia", span(), pose=pose), Actor("theodore", span(), pose=pose)))
    assert verb.endswith("s")
    assert both.startswith(f"Mia and Theodore {'are' if verb == 'is' else verb[:-1]}")


def test_somebody_unknown_who_is_off_keeps_the_name() -> None:
    called = line("Quiet!", by="", where="off top")._replace(heard_as="The Neighbour")
    assert told(called) == 'The Neighbour, from above, out of view: "Quiet!"'


@pytest.mark.parametrize(("loudness", "words"), [("small", "Faint sound"), ("huge", "Huge sound"), ("plain", "Sound")])
def test_sounds_are_as_loud_as_they_are_drawn(loudness: str, words: str) -> None:
    assert told(line("Tick!", by="", kind="sfx")._replace(loudness=loudness)) == f'{words}: "Tick!"'
