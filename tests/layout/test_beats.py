"""Who is in each panel, how they feel, and from how near we look."""

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from comicgen.layout.beats import Beat, beats
from comicgen.layout.standing import draft
from comicgen.script import Script
from comicgen.script.model import Feeling
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


@pytest.mark.parametrize("pose", ["wave", "point", "think", "shrug", "pockets"])
def test_who_moves_the_arms_in_a_car_stays_seated(script_of: Reader, pose: str) -> None:
    text = (
        "panels:\n  - setting: car\n    actors: {mia: POSE, omar: happy}\n    lines:\n      - omar: Mind the hedge.\n"
    )
    (beat,) = beats_of(script_of(text.replace("POSE", pose)))
    mia, omar = beat.roles if beat.roles[0].key == "mia" else beat.roles[::-1]
    assert mia.pose == pose
    assert mia.on_seat
    assert draft(mia, "right").face.y > draft(mia._replace(on_seat=False), "right").face.y + 50
    faces = [draft(one, "right").face.y for one in (mia, omar)]
    assert max(faces) - min(faces) < 20


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
    assert seated("car", "walk") == {"mia": False, "omar": True}
    assert seated("bus", "worried") == {"mia": False, "omar": False}


SCRIPTS = sorted((Path(__file__).parents[2] / "scripts").glob("*.yaml"))
LONG = (
    "panels:\n  - actors:\n      mia: sitting\n      omar: {pose: sit}\n    lines:\n      - mia: The bus is green.\n"
    + ("  - actors:\n      mia: sitting\n      omar: {pose: sit}\n    lines:\n      - mia: The bus is green.\n" * 7)
)
FURIOUS = LONG.replace("The bus is green.", "Shut up.")


def drawings(script: Script) -> dict[str, list[tuple[Feeling, str]]]:
    """How everybody is drawn from panel to panel, whatever the camera does."""
    found: dict[str, list[tuple[Feeling, str]]] = {}
    for beat in beats_of(script):
        for role in beat.people:
            found.setdefault(role.key, []).append((role.feeling, "sit" if role.seated else role.pose))
    return found


def written(script: Script, key: str) -> bool:
    """Whether the script itself says twice or more how somebody feels."""
    felt = [actor.feeling for panel in script.panels for actor in panel.actors if actor.name == key]
    felt += [line.feeling for panel in script.panels for line in panel.lines if key in line.by]
    return sum(feeling is not None for feeling in felt) > 1


def test_nobody_is_drawn_alike_thrice_running(script_of: Reader) -> None:
    comics = [script_of(path.read_text(encoding="utf-8")) for path in SCRIPTS]
    for script in (*comics, script_of(LONG), script_of(FURIOUS)):
        for key, drawn in drawings(script).items():
            if not written(script, key):
                assert all(len(set(three)) > 1 for three in zip(drawn, drawn[1:], drawn[2:], strict=False))


def test_who_is_furious_for_long_stays_furious(script_of: Reader) -> None:
    faces = [feeling for feeling, _ in drawings(script_of(FURIOUS))["mia"]]
    assert {feeling.name for feeling in faces} == {"angry"}
    assert len({feeling.degree for feeling in faces}) > 1


def test_what_the_script_says_is_drawn_however_often(script_of: Reader) -> None:
    drawn = drawings(script_of(LONG.replace("sitting", "sitting, sad")))["mia"]
    assert set(drawn) == {(Feeling("sad"), "sit")}


def test_feelings_of_a_line_win_over_its_words(script_of: Reader) -> None:
    script = script_of("panels:\n  - lines:\n      - mia [bored]: HOORAY! We won!\n      - omar: Ha ha.\n")
    faces = {role.key: role.feeling.name for role in beats_of(script)[0].roles}
    assert faces == {"mia": "bored", "omar": "laughing"}


PAUSE = """
    panels:
      - setting: room
        lines:
          - omar: {words}
        actors: mia
      - actors: [mia, omar]
    """


def test_pause_after_a_line_shows_what_it_did(script_of: Reader) -> None:
    told = {
        role.key: role.feeling for role in beats_of(script_of(PAUSE.format(words="The boiler is broken.")))[1].roles
    }
    assert told["mia"].name == "worried"
    assert told["omar"].name == "worried"
    assert told["omar"].degree < 1


def test_pause_at_the_end_is_deadpan_where_words_move_nobody(script_of: Reader) -> None:
    told = {role.key: role.feeling for role in beats_of(script_of(PAUSE.format(words="It is a spoon.")))[1].roles}
    assert told["mia"].name == "bored"


def test_pause_in_another_place_has_heard_nothing(script_of: Reader) -> None:
    text = PAUSE.format(words="The boiler is broken.").replace(
        "      - actors: [mia", "      - setting: park\n        actors: [mia"
    )
    told = {role.key: role.feeling.name for role in beats_of(script_of(text))[1].roles}
    assert "worried" not in told.values()


CROWD = """
    panels:
      - setting: room
        shot: full
        actors: [mia, june, walt]
        lines:
          - omar: {words}
    """


def listeners(script: Script) -> list[tuple[str, str]]:
    return [(role.feeling.name, role.pose) for role in beats_of(script)[0].roles if not role.speaks]


def test_listeners_of_one_line_make_no_face_twice(script_of: Reader) -> None:
    for words in ("The boiler is broken.", "I love you all.", "The bus is green.", "HELP!", "We won!", "Is it warm?"):
        heard = listeners(script_of(CROWD.format(words=f'"{words}"')))
        assert len({face for face, _ in heard}) == 3, words
        assert len({pose for _, pose in heard}) == 3, words


def test_listeners_keep_the_faces_that_the_script_gives_them(script_of: Reader) -> None:
    text = CROWD.format(words="The boiler is broken.").replace("[mia, june, walt]", "{mia: sad, june: sad, walt: ''}")
    assert [face for face, _ in listeners(script_of(text))][:2] == ["sad", "sad"]


def test_thanks_for_bad_news_are_no_thanks(script_of: Reader) -> None:
    text = "panels:\n  - lines:\n      - mia: {words}\n  - lines:\n      - omar: Thanks a lot.\n"
    news = {words: beats_of(script_of(text.format(words=words)))[1].roles[0].feeling.name for words in (BAD, GOOD)}
    assert news == {BAD: "bored", GOOD: "happy"}


BAD, GOOD = "The boiler is broken.", "Here is your hat."


VOICE = """
    panels:
      - setting: room
        shot: {first}
        actors: [mia, june]
        lines:
          - mia: Is it raining?
      - shot: {second}
        lines:
          - omar (off right): It is.
    """


def test_a_voice_from_outside_is_heard_by_those_who_are_there(script_of: Reader) -> None:
    heard = beats_of(script_of(VOICE.format(first="full", second="medium")))[1]
    assert keys(heard) == {"mia", "june"}
    assert {role.facing for role in heard.roles} == {"right"}
    assert keys(beats_of(script_of(VOICE.format(first="full", second="close-up")))[1]) == {"mia"}
    assert keys(beats_of(script_of(VOICE.format(first="full", second="establishing")))[1]) == set()
    elsewhere = VOICE.format(first="full", second="medium\n        setting: park")
    assert keys(beats_of(script_of(elsewhere))[1]) == set()


def test_a_wide_panel_after_a_close_up_shows_all_who_are_there(script_of: Reader) -> None:
    text = VOICE.format(
        first="full", second="close-up\n        lines:\n          - mia: Is it?\n      - shot: silhouette"
    )
    assert keys(beats_of(script_of(text))[2]) == {"mia", "june"}


TOLD = """
    panels:
      - setting: room
        actors: [june]
        lines:
          - walt{how}: The bus is green.
    """


def test_a_listener_answers_the_face_with_which_a_thing_is_told(script_of: Reader) -> None:
    heard = {how: listeners(script_of(TOLD.format(how=f" [{how}]")))[0][0] for how in ("laughing", "sad", "angry")}
    assert heard == {"laughing": "happy", "sad": "worried", "angry": "worried"}
    assert listeners(script_of(TOLD.format(how="")))[0][0] in ("neutral", "happy", "hopeful", "sceptical")


MOOD = """
    panels:
      - setting: room
        lines:
          - mia [very sad]: The bus is green.
      - lines:
          - mia: It is a bus.
      - lines:
          - mia: A long one.
      - setting: park
        lines:
          - mia: A short one.
    """


def test_a_mood_fades_over_plain_lines_and_ends_with_the_place(script_of: Reader) -> None:
    felt = [beat.roles[0].feeling for beat in beats_of(script_of(MOOD))]
    assert [face.name for face in felt[:3]] == ["sad"] * 3
    assert felt[0].degree > felt[1].degree > felt[2].degree
    assert felt[3].name != "sad"


def test_a_start_does_not_last(script_of: Reader) -> None:
    felt = [beat.roles[0].feeling for beat in beats_of(script_of(MOOD.replace("very sad", "surprised")))]
    assert felt[1].name != "surprised"


def test_a_glad_shout_is_not_angry(script_of: Reader) -> None:
    text = "panels:\n  - lines:\n      - mia (shout): {words}\n"
    faces = {
        words: beats_of(script_of(text.format(words=words)))[0].roles[0].feeling.name for words in ("Hello!", "Out!")
    }
    assert faces == {"Hello!": "excited", "Out!": "shouting"}


def test_who_is_heavy_at_heart_is_not_lifted_by_anothers_gladness(script_of: Reader) -> None:
    text = """
    panels:
      - setting: room
        lines:
          - june{mood}: The bus is green.
      - actors: [june]
        lines:
          - walt [excited]: It is a bus.
    """
    faces = {
        mood: [r.feeling.name for r in beats_of(script_of(text.format(mood=mood)))[1].roles if r.key == "june"]
        for mood in (" [tired]", " [happy]")
    }
    assert faces == {" [tired]": ["tired"], " [happy]": ["happy"]}


def test_who_cheers_and_shouts_is_loud_and_not_angry(script_of: Reader) -> None:
    script = script_of(
        """
        panels:
          - actors: {mia: cheering, omar: arms crossed}
            lines:
              - mia & omar (shout): It is the pizza!
        """
    )
    (beat,) = beats_of(script)
    assert {role.key: role.feeling.name for role in beat.roles} == {"mia": "excited", "omar": "shouting"}


@pytest.mark.parametrize(("place", "device"), [("car", "screen"), ("street", "car")])
def test_the_voice_of_a_car_comes_from_its_dashboard_for_those_inside(
    place: str, device: str, script_of: Reader
) -> None:
    script = script_of(
        f"""
        cast: {{mia: mia, map: {{voice: car}}}}
        panels:
          - setting: {place}
            lines:
              - map: Turn left.
              - mia: Left?
        """
    )
    (beat,) = beats_of(script)
    assert next(role.device for role in beat.roles if role.key == "map") == device
