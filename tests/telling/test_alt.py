"""Alt text: what a writer would say of the comic, and nothing that the script does not say."""

import pytest

from comicgen.diagnostics import Report
from comicgen.layout.result import Composition
from comicgen.script import read
from comicgen.script.model import Actor, Feeling, Line, Panel, Setting
from comicgen.script.words.acting import POSES
from comicgen.targets.formats import format_for
from comicgen.targets.named import target_named
from comicgen.telling.alt import Alt, alt_text, alt_within, cover_alt
from comicgen.telling.names import participle, plural
from comicgen.telling.words import TOGETHER
from tests.factories import composition, line, panel, script, span


def told(*lines: Line, **more: object) -> str:
    """What alt text says of one panel, without the opening."""
    return alt_text(script(panel(*lines, **more), panel())).partition("Panel 1: ")[2].partition(" Panel 2")[0]


def test_alt_text_tells_the_comic_in_reading_order() -> None:
    assert alt_text(composition()) == (
        'Two-panel comic strip, "Room for One More", by A. Writer. '
        "Panel 1: In a room at night, Theodore sits, looking worried, and says: "
        '"Are you still there?" Theodore: "Hello?" '
        "Panel 2: No words."
    )


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "Single-panel comic,"),
        (2, "Two-panel comic strip,"),
        (7, "Seven-panel comic strip,"),
        (8, "Eight-panel comic,"),
        (12, "Twelve-panel comic,"),
        (13, "13-panel comic,"),
    ],
)
def test_opening_counts_panels(count: int, words: str) -> None:
    panels: list[Panel] = [panel(line("Hm.")) for _ in range(count)]
    assert alt_text(script(*panels)).startswith(words)


@pytest.mark.parametrize(
    ("target", "words"),
    [("bluesky", "Two-panel comic strip,"), ("webtoon-canvas", "Two-panel scrolling comic,")],
)
def test_what_a_comic_is_called_does_not_hang_on_the_shape_that_a_place_asks_for(target: str, words: str) -> None:
    shaped = script(panel(line("Hm.")), panel())._replace(format=format_for(target_named(target)))
    assert alt_text(shaped).startswith(words)


def test_a_single_panel_is_not_numbered() -> None:
    assert alt_text(script(panel(line("Hm.")), title="")) == 'Single-panel comic. Theodore: "Hm."'


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (line("No", kind="whisper"), 'Theodore whispers: "No".'),
        (line("No", kind="shout"), 'Theodore shouts: "No".'),
        (line("No", kind="thought"), 'Theodore thinks: "No".'),
        (line("No", kind="scream"), 'Theodore screams: "No".'),
        (line("No", kind="sings"), 'Theodore sings: "No".'),
        (line("No", kind="weak"), 'Theodore says weakly: "No".'),
        (line("No", kind="radio", where="off left"), 'Theodore says over the radio, from somewhere on the left: "No".'),
        (line("No", kind="robot"), 'Theodore says in a robot\'s voice: "No".'),
        (line("No", kind="telepathy"), 'Theodore says from mind to mind: "No".'),
        (line("No", kind="double", to="mia"), 'Theodore says to Mia in a mighty voice: "No".'),
        (line("No", by=("theodore", "mia"), kind="sings"), 'Theodore and Mia sing: "No".'),
        (
            line("No", by="theodore", where="off", heard_as="A postman"),
            'Theodore and a postman say, some of them from out of view: "No".',
        ),
        (line("No", to="mia"), 'Theodore to Mia: "No".'),
        (line("No", by=("theodore", "mia")), 'Theodore and Mia: "No".'),
        (line("No", by=("theodore", "mia"), kind="shout"), 'Theodore and Mia shout: "No".'),
        (line("No", by="", where="off left"), 'A voice says from somewhere on the left: "No".'),
        (line("No", feeling=Feeling("sad", 1.3)), 'Theodore says very sadly: "No".'),
        (line("No", kind="whisper", feeling=Feeling("sad", 0.5)), 'Theodore whispers a little sadly: "No".'),
        (line("No", by="samantha", kind="electric"), 'Samantha says through Theodore\'s earpiece: "No".'),
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
    room, city, rays = Setting("room", "night"), Setting("city", "night", "rain"), Setting("rays")
    settings = (room, rays, room, city, room)
    comic = alt_text(script(*(panel(line("Hm.", by=("theodore", "mia")), setting=setting) for setting in settings)))
    assert comic.count("room") == 2  # a pattern between is no other place
    assert "Panel 1: Theodore and Mia in a room at night." in comic
    assert "Panel 4: Theodore and Mia in the city on a rainy night." in comic
    assert "Panel 5: Theodore and Mia back in the room at night." in comic


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (Setting("city", "night", "rain"), Setting("city", "night", "clear"), "The rain has stopped."),
        (Setting("city", "day"), Setting("city", "dusk"), "It is dusk now."),
        (Setting("room", "night"), Setting("room", "day"), "It is day now."),
        (Setting("park", "day", "clear"), Setting("park", "night", "snow"), "It is night now, and it is snowing."),
        (Setting("park", "day", "clear"), Setting("park", "day", None), ""),
        (Setting("underwater", "day", "rain"), Setting("underwater", "day"), ""),
    ],
)
def test_what_changes_where_a_place_stays_is_told(before: Setting, after: Setting, words: str) -> None:
    comic = alt_text(script(panel(line("Hm."), setting=before), panel(line("Ho."), setting=after)))
    assert comic.partition("Panel 2: ")[2] == f'{words} Theodore: "Ho."'.strip()


def test_patterns_behind_people_are_not_told() -> None:
    assert told(line("Hm."), setting=Setting("halftone")) == 'Theodore: "Hm."'


@pytest.mark.parametrize(
    ("actor", "words"),
    [
        (Actor("mia", span()), "Mia is there."),
        (Actor("mia", span(), pose="crossed"), "Mia stands with arms crossed."),
        (Actor("mia", span(), feeling=Feeling("angry", 1.3)), "Mia looks very angry."),
        (Actor("mia", span(), pose="walk", holding="umbrella"), "Mia walks along, holding an umbrella."),
        (
            Actor("mia", span(), holding="sign", sign="No more Mondays"),
            'Mia holds a sign that says "No more Mondays".',
        ),
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
        told(line("Hm."), shot="close-up", setting=Setting("room"))
        == 'In a room, a close-up of Theodore, who says: "Hm."'
    )


@pytest.mark.parametrize(
    ("shot", "place", "words"),
    [
        ("close-up", None, "Close-up of Theodore, who says"),
        ("extreme close-up", "beach", "On a beach, an extreme close-up of Theodore, who says"),
        ("establishing", "park", "A wide view of a park. Theodore"),
        ("establishing", "underwater", "A wide view of the sea floor. Theodore"),
        ("establishing", None, "A wide view. Theodore"),
        ("silhouette", "beach", "In silhouette on a beach, Theodore says"),
        ("over-the-shoulder", "office", "Theodore, seen over a shoulder in an office, says"),
        ("medium", "cafe", "In a café, Theodore says"),
        ("medium", "underwater", "Under water, Theodore says"),
    ],
)
def test_shots_are_told_as_one_says_them(shot: str, place: str | None, words: str) -> None:
    assert told(line("Hm."), shot=shot, setting=Setting(place)) == f'{words}: "Hm."'


def test_a_close_up_shows_neither_voices_nor_who_is_off() -> None:
    said = (line("Hm.", by="samantha"), line("Ho.", by="mia", where="off"))
    assert told(*said, shot="close-up").startswith("Close-up. Samantha says")


def test_weather_stays_outside_of_rooms() -> None:
    rain = told(line("Hm."), setting=Setting("room", "night", "rain"))
    assert rain == 'In a room at night with rain outside, Theodore says: "Hm."'
    assert told(line("Hm."), setting=Setting("street", "day", "snow")).startswith("In a snowy street, Theodore")
    assert told(line("Hm."), setting=Setting("harbour", "dusk", "storm")).startswith("At a harbour on a stormy evening")
    assert told(line("Hm."), setting=Setting("space", "night", "rain")).startswith("In space, Theodore")


def test_people_who_do_the_same_are_told_together() -> None:
    pair = (Actor("mia", span(), pose="sit"), Actor("theodore", span(), pose="sit"))
    assert told(actors=pair) == "Mia and Theodore sit."
    pair = (Actor("mia", span()), Actor("theodore", span()))
    assert told(actors=pair) == "Mia and Theodore are there."
    crossed = Feeling("sad", 0.5)
    pair = (Actor("mia", span(), feeling=crossed), Actor("theodore", span(), feeling=crossed))
    assert told(actors=pair) == "Mia and Theodore look a little sad."


@pytest.mark.parametrize(
    ("feeling", "seen", "heard"),
    [
        (Feeling("tender"), "Mia smiles tenderly.", "Mia says tenderly"),
        (Feeling("smug", 1.3), "Mia smiles very smugly.", "Mia says very smugly"),
        (Feeling("happy", 0.7, (("scared", 0.5),)), "Mia looks happy and scared.", "Mia says, happy and scared"),
        (Feeling("proud", 1.5), "Mia looks extremely proud.", "Mia says extremely proudly"),
        (Feeling("crying"), "Mia is in tears.", "Mia says, in tears"),
        (Feeling("wink"), "Mia winks.", "Mia says, winking"),
        (Feeling("angry", 0.5), "Mia looks a little angry.", "Mia says a little angrily"),
    ],
)
def test_feelings_are_seen_and_heard(feeling: Feeling, seen: str, heard: str) -> None:
    assert told(actors=(Actor("mia", span(), feeling=feeling),)) == seen
    assert told(line("Hm.", by="mia", feeling=feeling)) == f'{heard}: "Hm."'


@pytest.mark.parametrize("pose", [word for word in POSES if word])
def test_every_pose_is_a_sentence_for_one_for_two_and_beside_a_name(pose: str) -> None:
    alone = told(actors=(Actor("mia", span(), pose=pose),))
    verb = alone.removeprefix("Mia ").rstrip(".").split(" ")[0].rstrip(",")
    assert verb.endswith("s")
    both = told(actors=(Actor("mia", span(), pose=pose), Actor("theodore", span(), pose=pose)))
    many = both.removeprefix("Mia and Theodore ").rstrip(".").split(" ")[0]
    assert many != verb
    assert pose in TOGETHER or many in {"are", "carry", verb[:-1], verb[:-2]}
    near = told(actors=(Actor("mia", span(), pose=pose),), shot="close-up")
    beside = near.removeprefix("Close-up of Mia, ").split(" ")[0].rstrip(".")
    assert beside.endswith("ing") or beside in {"with", "on", "at"}


@pytest.mark.parametrize(
    ("does", "many", "beside"),
    [
        ("sits on the floor", "sit on the floor", "sitting on the floor"),
        ("pushes a box", "push a box", "pushing a box"),
        ("raises a hand", "raise a hand", "raising a hand"),
        ("presses both palms", "press both palms", "pressing both palms"),
        ("lies down", "lie down", "lying down"),
        ("is on the phone", "are on the phone", "on the phone"),
        ("stands with hands on hips", "stand with hands on hips", "with hands on hips"),
        ("begs, in tears", "beg, in tears", "begging, in tears"),
        ("dances", "dance", "dancing"),
    ],
)
def test_verbs_are_bent_as_english_bends_them(does: str, many: str, beside: str) -> None:
    assert (plural(does), participle(does)) == (many, beside)


def test_what_stands_alike_is_told_in_one_sentence() -> None:
    three = tuple(Actor(key, span(), pose=pose) for key, pose in (("mia", "hips"), ("theodore", "pockets")))
    assert told(actors=three) == "Mia stands with hands on hips and Theodore with hands in pockets."


def test_a_mood_that_stays_is_told_as_staying() -> None:
    sad = panel(actors=(Actor("mia", span(), feeling=Feeling("sad")),))
    assert alt_text(script(sad, sad)).endswith("Panel 1: Mia looks sad. Panel 2: Mia still looks sad.")


def test_who_has_been_told_to_be_there_is_not_told_again() -> None:
    both = panel(line("Hm."), actors=(Actor("mia", span()),), setting=Setting("room"))
    comic = alt_text(script(both, both))
    assert comic.endswith('Panel 1: Mia and Theodore in a room. Theodore: "Hm." Panel 2: Theodore: "Hm."')


def test_a_mood_and_a_manner_that_are_the_same_are_told_once() -> None:
    happy = Feeling("happy")
    said = told(line("Hm.", by="mia", feeling=happy), actors=(Actor("mia", span(), feeling=happy),))
    assert said == 'Mia looks happy and says: "Hm."'
    loud = line("Hm!", kind="shout", feeling=Feeling("shouting"))
    assert told(loud) == 'Theodore shouts: "Hm!"'
    assert told(line("Hm.", kind="thought", feeling=Feeling("thinking"))) == 'Theodore thinks: "Hm."'


def test_a_voice_that_stays_out_of_view_is_placed_once() -> None:
    off = line("Hm.", by="mia", where="off left")
    assert told(off, off) == 'Mia says from somewhere on the left: "Hm." Mia: "Hm."'


def test_a_composition_tells_who_is_drawn() -> None:
    drawn = composition()
    theodore = drawn.panels[0].figures[0]
    back = theodore._replace(name="mia", facing="back")
    over = drawn.script.panels[1]._replace(shot="over-the-shoulder", lines=(line("Hm."),))
    panels = (drawn.panels[0], drawn.panels[1]._replace(figures=(theodore, back)))
    comic = drawn._replace(panels=panels, script=drawn.script._replace(panels=(drawn.script.panels[0], over)))
    assert alt_text(comic).endswith('Panel 2: Theodore, seen over Mia\'s shoulder, says: "Hm."')


def slides() -> list[Composition]:
    whole = composition()
    return [whole._replace(panels=(one,), page=page, page_count=2) for page, one in enumerate(whole.panels)]


def test_slides_are_told_each_for_itself() -> None:
    first, second = (alt_text(slide, noun="slide") for slide in slides())
    assert first.startswith(
        'Two-panel comic strip, "Room for One More", by A. Writer. Slide 1 of 2. In a room at night'
    )
    assert second == "Slide 2 of 2. A room at night."


def test_a_cover_tells_title_author_and_who_is_on_it() -> None:
    whole = composition()
    words = '"Room for One More", a comic strip by A. Writer, with Theodore.'
    assert cover_alt(whole) == Alt(f"Cover of {words}")
    assert cover_alt(whole._replace(page_count=3), noun="slide").text == f"Slide 1 of 3, the cover: {words}"
    assert cover_alt(whole.script).text == f"Cover of {words}"
    assert cover_alt(whole, limit=0) == Alt("")
    assert cover_alt(whole, limit=40).is_cut


def test_alt_text_within_a_limit_gives_up_looks_before_words() -> None:
    whole = composition()
    full = alt_text(whole)
    assert alt_within(whole, None) == alt_within(whole, len(full)) == Alt(full)
    brief = alt_within(whole, len(full) - 1)
    assert not brief.is_cut
    assert "worried" not in brief.text
    assert "In a room at night" in brief.text
    words = alt_within(whole, len(brief.text) - 1)
    assert words == Alt(
        'Comic strip, "Room for One More". Panel 1: Theodore: "Are you still there?" Theodore: "Hello?" '
        "Panel 2: No words."
    )
    cut = alt_within(whole, len(words.text) - 1)
    assert cut.is_cut
    assert cut.text.endswith('"Hello?" …')
    assert alt_within(whole, 0) == Alt("")


@pytest.mark.parametrize("limit", [0, 1, 2, 10, 60, 100, 140, 300, 1000])
def test_alt_text_is_never_longer_than_its_limit(limit: int) -> None:
    assert len(alt_within(composition(), limit).text) <= limit


def test_somebody_unknown_who_is_off_keeps_the_name() -> None:
    called = line("Quiet!", by="", where="off top")._replace(heard_as="The Neighbour")
    assert told(called) == 'The Neighbour says from somewhere above: "Quiet!"'


@pytest.mark.parametrize(
    ("loudness", "words"), [("small", "A faint sound"), ("huge", "A huge sound"), ("plain", "Sound")]
)
def test_sounds_are_as_loud_as_they_are_drawn(loudness: str, words: str) -> None:
    assert told(line("Tick!", by="", kind="sfx")._replace(loudness=loudness)) == f'{words}: "Tick!"'


@pytest.mark.parametrize(
    ("stock", "pose", "words"),
    [
        ("pickle", "jump", "Pickle the bird flies"),
        ("pickle", "wave", "lifts a wing"),
        ("miso", "jump", "Miso the cat jumps"),
        ("miso", "wave", "lifts a paw"),
    ],
)
def test_what_a_pose_is_depends_on_who_has_it(stock: str, pose: str, words: str) -> None:
    source = f"panels:\n  - actors:\n      {stock}: {pose}\n    lines:\n      - ada: Oh.\n".encode()
    read_script = read(source, "pose.yaml", Report())
    assert read_script is not None
    assert words in alt_text(read_script)


@pytest.mark.parametrize(
    ("language", "name"), [("en", "Tuesday the Cat"), ("de", "Katze Dienstag"), ("es", "el gato Paco")]
)
def test_an_animal_whose_name_says_what_it_is_is_not_told_so_again(language: str, name: str) -> None:
    source = f"language: {language}\ncast:\n  t: {{kind: cat, name: {name}}}\npanels:\n  - lines:\n      - t: Oh.\n"
    read_script = read(source.encode(), "name.yaml", Report())
    assert read_script is not None
    told = alt_text(read_script).casefold()
    assert name.casefold() in told
    assert not any(twice in told for twice in ("the cat the cat", "katze katze", "el gato el gato"))
