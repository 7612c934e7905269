"""Who is in each panel, how they feel, and from how near we look."""

import itertools
from collections.abc import Callable

from comicgen.layout.beats import Beat, beats
from comicgen.script import Script
from comicgen.script.style import HOUSE

Reader = Callable[[str], Script]


def beats_of(script: Script) -> tuple[Beat, ...]:
    return beats(script, HOUSE.stage)


def keys(beat: Beat) -> set[str]:
    return {role.key for role in beat.roles}


DIALOGUE = """
    panels:
      - setting: room
        lines:
          - mia: Did you water the plant?
          - omar: Which plant?
      - lines:
          - mia: Exactly.
    """


def test_whoever_is_spoken_with_stays_in_the_picture(script_of: Reader) -> None:
    assert keys(beats_of(script_of(DIALOGUE))[1]) == {"mia", "omar"}


def test_a_close_up_shows_only_who_speaks(script_of: Reader) -> None:
    text = DIALOGUE.replace(
        "      - lines:\n          - mia: Ex", "      - shot: close-up\n        lines:\n          - mia: Ex"
    )
    assert keys(beats_of(script_of(text))[1]) == {"mia"}


def test_another_place_is_another_company(script_of: Reader) -> None:
    text = DIALOGUE.replace(
        "      - lines:\n          - mia: Ex", "      - setting: park\n        lines:\n          - mia: Ex"
    )
    assert keys(beats_of(script_of(text))[1]) == {"mia"}


def test_a_voice_off_panel_has_no_place(script_of: Reader) -> None:
    beat = beats_of(script_of("panels:\n  - lines:\n      - mia (off left): Hello?\n      - omar: Up here.\n"))[0]
    assert keys(beat) == {"omar"}


def test_a_voice_in_an_ear_brings_its_wearer(script_of: Reader) -> None:
    text = """
    cast:
      theodore: theodore
      sam: {voice: earpiece, worn by: theodore}
    panels:
      - lines:
          - sam: Good morning.
    """
    (beat,) = beats_of(script_of(text))
    wearer = next(role for role in beat.roles if role.key == "theodore")
    assert wearer.hears
    assert wearer.person is not None
    assert "earpiece" in wearer.person.accessories


def test_written_feelings_and_poses_win(script_of: Reader) -> None:
    text = """
    panels:
      - actors:
          mia: sad, arms crossed
        lines:
          - mia: Ha ha ha!
    """
    role = beats_of(script_of(text))[0].roles[0]
    assert (role.feeling.name, role.pose) == ("sad", "crossed")


def test_the_feeling_of_a_line_beats_the_actors(script_of: Reader) -> None:
    text = """
    panels:
      - actors:
          mia: sad
        lines:
          - mia [angry]: No.
          - mia [very happy]: Yes!
    """
    feeling = beats_of(script_of(text))[0].roles[0].feeling
    assert (feeling.name, feeling.degree) == ("happy", 1.3)


def test_nobody_stands_the_same_way_twice_running(script_of: Reader) -> None:
    panels = "".join(
        f"  - lines:\n      - mia: Plain line number {word}.\n" for word in ("one", "two", "three", "four")
    )
    poses = [beat.roles[0].pose for beat in beats_of(script_of("panels:\n" + panels))]
    assert all(a != b for a, b in itertools.pairwise(poses))


def test_written_shots_are_kept(script_of: Reader) -> None:
    text = "panels:\n" + "  - shot: medium\n    lines:\n      - mia: Hi.\n" * 2
    assert [beat.shot for beat in beats_of(script_of(text))] == ["medium", "medium"]


def test_the_peak_is_a_close_up(script_of: Reader) -> None:
    text = """
    panels:
      - lines:
          - mia: You sold my bicycle.
          - omar: It was in the way.
      - lines:
          - mia [very angry]: It was my bicycle!
      - lines:
          - omar: I see that now.
          - mia: Do you.
    """
    shots = [beat.shot for beat in beats_of(script_of(text))]
    assert shots[1] == "close-up"
    assert shots[0] != "close-up"


def test_an_empty_beat_keeps_its_company(script_of: Reader) -> None:
    beat = beats_of(script_of(DIALOGUE.rstrip() + "\n      - alt: They look at each other.\n"))[2]
    assert keys(beat) == {"mia", "omar"}


def test_everybody_sits_in_a_car_unless_the_script_says_otherwise(script_of: Reader) -> None:
    text = """
    panels:
      - setting: PLACE
        actors: {mia: ACT, omar: happy}
        lines:
          - mia: Mind the hedge.
    """

    def seated(place: str, act: str) -> dict[str, bool]:
        (beat,) = beats_of(script_of(text.replace("PLACE", place).replace("ACT", act)))
        return {role.key: role.seated for role in beat.roles}

    assert seated("car", "worried") == {"mia": True, "omar": True}
    assert seated("car", "wave") == {"mia": False, "omar": True}
    assert seated("bus", "worried") == {"mia": False, "omar": False}
