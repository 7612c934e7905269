"""Tongues: phrase tables that are whole, and comics told in the language in which they are written."""

import re
from collections.abc import Iterator

import pytest

import comicgen
from comicgen.diagnostics import Report
from comicgen.script import read
from comicgen.script.model import Actor, Character, Feeling, Script, Setting
from comicgen.script.words.acting import DEGREES, DEVICES, EXPRESSIONS, POSES, PROPS
from comicgen.script.words.beings import CREATURES
from comicgen.script.words.scenes import GROUNDS, SHOTS, TIMES, WEATHERS, setting_names
from comicgen.script.words.voices import LOUDNESS, WHERES
from comicgen.telling.alt import alt_text, alt_within, cover_alt
from comicgen.telling.long_description import long_description
from comicgen.telling.post import post_text
from comicgen.telling.tongue import Tongue, bent, tongue_of, tongues
from comicgen.telling.transcript_html import Shown, snippet_html, transcript_html
from comicgen.telling.transcript_text import transcript_markdown, transcript_text
from comicgen.telling.words import ANIMAL_POSES, HEARD, TOGETHER, VERBS
from tests.factories import composition, line, panel, script, span

CLOSED = {  # what each table must have words for: no more and no less
    "places": [name for name in setting_names() if name not in GROUNDS],
    "times": TIMES[1:],
    "weathers": WEATHERS[1:],
    "outside": WEATHERS[1:],
    "begins": WEATHERS[1:],
    "ends": WEATHERS[1:],
    "now": TIMES,
    "moods": EXPRESSIONS,
    "poses": POSES,
    "together": TOGETHER,
    "animals": ANIMAL_POSES,
    "birds": ANIMAL_POSES,
    "things": PROPS,
    "creatures": CREATURES[1:],
    "devices": [name for name in DEVICES if name != "none"],
    "sides": WHERES,
    "sounds": ["plain", *LOUDNESS],
    "degrees": sorted({str(degree) for degree in DEGREES.values()}),
    "verbs": ["speech", *VERBS],
    "heard": HEARD,
    "numbers": [str(number) for number in range(1, 13)],
    "nouns": ["slide", "part", "page"],
    "kinds": ["strip", "comic", "scroll"],
    "captions": ["narrator", "editor", "inner"],
    "look": ["look", "say"],
    "rows": ["top", "middle", "bottom", "row", "wide", "narrow", "whole"],
    "lettered": ["shout", "scream", "whisper", "robot", "sound"],
    "shots": [shot for shot in SHOTS if shot not in ("long", "full", "medium", "two-shot")],
}
VERBAL = ("poses", "together", "animals", "birds", "does", "verbs")
FIELDS = {"name", "number", "noun", "count", "kind", "names", "thing", "words", "where", "sound", "source", "tiers"}
FIELDS |= {"shares", "places", "degree", "mood"}


def tongue(name: str) -> Tongue:
    found = tongue_of(name)
    assert found is not None
    assert found.language == name
    return found


def texts(name: str) -> Iterator[tuple[str, str, str]]:
    for table, entries in tongue(name).tables.items():
        for key, value in entries.items():
            for one in [value] if isinstance(value, str) else value:
                yield table, key, one


def test_german_spanish_and_french_have_tables() -> None:
    assert set(tongues()) >= {"de", "es", "fr"}
    assert tongue_of("en-GB") is None
    assert tongue_of("de-CH") is tongue_of("de")
    assert tongue("any").is_lean


@pytest.mark.parametrize("name", tongues())
@pytest.mark.parametrize("table", CLOSED)
def test_table_has_words_for_every_name_of_the_script_language(name: str, table: str) -> None:
    assert sorted(tongue(name).tables[table]) == sorted(CLOSED[table])


@pytest.mark.parametrize("name", tongues())
def test_tables_have_the_same_phrases_with_the_same_fields(name: str) -> None:
    def fields(one: Tongue) -> dict[str, set[str]]:
        return {key: set(re.findall(r"{(\w+)}", value)) for key, value in one.tables["phrases"].items()}

    assert fields(tongue(name)) == fields(tongue("de"))
    assert set(tongue("any").tables["phrases"]) <= set(tongue("de").tables["phrases"])
    assert set(tongue(name).tables) == {*CLOSED, "marks", "phrases", "does", "says"}
    assert set(tongue(name).tables["does"]) | set(tongue(name).tables["says"]) <= set(EXPRESSIONS)


@pytest.mark.parametrize("name", tongues())
def test_every_phrase_is_sound(name: str) -> None:
    for table, key, text in texts(name):
        told = f"{name}.yaml, {table}, {key}: {text}"
        assert text.strip(), told
        assert set(re.findall(r"{(\w+)}", text)) <= FIELDS, told
        assert not re.search(r"[{}]", re.sub(r"{(\w+|[^{}|]+\|[^{}|]+)}", "", text)), told
        assert "  " not in text, told
        if table in VERBAL and table != "together":
            assert re.match(r"{[^{}|]+\|[^{}|]+}", text), f"{told} begins with no verb for one and for several"
            assert bent(text, many=False) != bent(text, many=True), told
        if table in VERBAL:
            assert not re.search(r"[,;:.]", text), f"{told} would not stand in a list of what somebody does"


def whole(language: str) -> Iterator[str]:
    """Tellings with everything that the script language can say."""
    for pose in POSES:
        feeling = Feeling(EXPRESSIONS[len(pose) % len(EXPRESSIONS)], 1.3)
        mia = Actor("mia", span(), pose=pose, feeling=feeling, holding=PROPS[len(pose) % len(PROPS)], facing="back")
        pair = (mia, mia._replace(name="theodore"))
        yield from told(script(panel(line("Hm.", by="mia"), actors=pair[:1]), panel(actors=pair), language=language))
    for feeling in EXPRESSIONS:
        one, two = Feeling(feeling, 0.5), Feeling(feeling, 0.7, (("sad", 0.5),))
        lines = (line("Hm.", feeling=two), line("Ho", by=("mia", "theodore"), feeling=one, where="off left"))
        yield from told(script(panel(*lines, actors=(Actor("mia", span(), feeling=one),)), language=language))
    for place in setting_names():
        for weather in WEATHERS:
            settings = [Setting(place, time, weather) for time in TIMES]
            shots = (None, "establishing", "close-up")
            panels = [panel(line("Hm."), setting=one, shot=shot) for one, shot in zip(settings, shots, strict=True)]
            yield from told(script(*panels, panel(setting=Setting("room")), panels[0], language=language))


def told(comic: Script) -> Iterator[str]:
    yield alt_text(comic)
    yield long_description(comic)


@pytest.mark.parametrize("language", [*tongues(), "any"])
def test_nothing_of_a_table_shows_in_what_is_told(language: str) -> None:
    for text in whole("nl" if language == "any" else language):
        assert not re.search(r"[{}|]|\.\.(?!\.)|  |,,|: ?:|^[,.:]| [,.](?!\.)", text), text


STRIP = """\
language: {language}
title: {title}
by: A. Writer
cast: {{sam: {{voice: phone, name: Sam}}}}
panels:
  - setting: kitchen, night
    actors:
      mia: sitting, very worried
    lines:
      - mia: {one}
      - sam [laughing]: {two}
  - shot: close-up
    lines:
      - miso (whisper) [sad]: {one}
  - setting: kitchen, day
    actors: {{mia: hug, omar: hug}}
    lines:
      - caption: {three}
      - sfx (loud): {four}
"""


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        (
            "de",
            ("Noch Suppe", "Bist du noch da?", "Definiere Suppe.", "Später", "RUMMS!"),
            "Comicstrip mit drei Panels, „Noch Suppe“, von A. Writer. Panel 1: In einer Küche, bei Nacht: Mia sitzt, "
            "wirkt sehr besorgt und sagt: „Bist du noch da?“ Sam sagt lachend am Telefon: „Definiere Suppe.“ Panel 2: "
            "Nahaufnahme: die Katze Miso flüstert traurig: „Bist du noch da?“ Panel 3: Es ist jetzt Tag. Mia und Omar "
            "umarmen sich fest. Erzähltext: „Später“. Lautes Geräusch: „RUMMS!“",
        ),
        (
            "es-MX",
            ("Más sopa", "¿Sigues ahí?", "Define sopa.", "Después", "¡PUM!"),
            "Tira cómica de tres viñetas, «Más sopa», de A. Writer. Viñeta 1: En una cocina, de noche: Mia se sienta, "
            "muestra gran preocupación y dice: «¿Sigues ahí?» Sam dice entre risas por teléfono: «Define sopa.» Viñeta "
            "2: Primer plano: el gato Miso susurra con tristeza: «¿Sigues ahí?» Viñeta 3: Ahora es de día. Mia y Omar "
            "se abrazan con fuerza. Narración: «Después». Sonido fuerte: «¡PUM!»",
        ),
        (
            "fr",
            ("Encore de la soupe", "Tu es encore là ?", "Définis soupe.", "Plus tard", "BOUM !"),
            "Strip en trois cases, « Encore de la soupe », par A. Writer. Case 1 : Dans une cuisine, la nuit : Mia est "
            "en position assise, a l'air très inquiet et dit : « Tu es encore là ? » Sam dit en riant au téléphone : "
            "« Définis soupe. » Case 2 : Gros plan : le chat Miso chuchote d'un air triste : « Tu es encore là ? » "
            "Case 3 : Il fait jour maintenant. Mia et Omar s'étreignent. Récitatif : « Plus tard ». Grand bruit : "
            "« BOUM ! »",
        ),
        (
            "nl",
            ("Nog soep", "Ben je er nog?", "Definieer soep.", "Later", "BOEM!"),
            "“Nog soep”, A. Writer. 1: Mia: “Ben je er nog?” Sam: “Definieer soep.” 2: Miso: “Ben je er nog?” "
            "3: Mia, Omar. “Later”. “BOEM!”",
        ),
    ],
)
def test_comic_is_told_in_its_language(language: str, words: tuple[str, ...], expected: str) -> None:
    names = ("title", "one", "two", "three", "four")
    quoted = {name: f'"{word}"' for name, word in zip(names, words, strict=True)}
    report = Report()
    found = read(STRIP.format(language=language, **quoted).encode(), "soup.yaml", report)
    assert found is not None, report.items
    assert alt_text(found).replace("\u00a0", " ") == expected


@pytest.mark.parametrize("language", [*tongues(), "nl"])
def test_every_text_of_a_delivery_is_in_the_language_of_the_comic(language: str) -> None:
    comic = composition()
    comic = comic._replace(script=comic.script._replace(language=language, by="A. Writer"))
    pages = [comic._replace(page=page, page_count=2) for page in range(2)]
    told = [alt_text(page, noun="slide") for page in pages] + [cover_alt(comic, noun="slide").text]
    told += [long_description(comic), transcript_text(comic), transcript_markdown(comic)]
    for text in told:
        assert not re.search(r"(^|[ \n])[.,:]( |$)", text), text
    for text in [*told, post_text(comic.script, [])[:60]]:
        assert not re.search(
            r"\b(Panel \d+, an|strip, |by A|with|in a|says|looks|Slide|Page|Cover|Caption|the)\b", text
        )
    assert f'lang="{language}"' in snippet_html(comic, [Shown("a.png", (1, 1), told[0])]).splitlines()[0]
    assert f'<html lang="{language}">' in transcript_html(comic)


@pytest.mark.parametrize("language", ["de", "es", "fr", "nl", "en"])
@pytest.mark.parametrize("limit", [40, 80, 120, 160])
def test_text_that_is_cut_closes_its_quotation(language: str, limit: int) -> None:
    lines = [line("Das geht noch weiter. Und weiter, und weiter. Ohne Ende."), line("Nein! Doch. Oh.", by="mia")]
    found = alt_within(script(panel(*lines), panel(*lines), language=language), limit).text
    assert len(found) <= limit
    assert found.endswith("…")
    opener, closer = tongue(language).pair("marks", "quotes") if language in tongues() else "“”"
    assert found.count(opener) == found.count(closer)
    assert found.count('"') % 2 == 0


def test_alt_text_of_the_package_speaks_the_language_of_the_script() -> None:
    comic = script(panel(line("Ja.", feeling=Feeling("sad"))), language="de")
    assert comicgen.alt_text(comic) == "Comic mit einem Panel, „Room for One More“. Theodore sagt traurig: „Ja.“"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de", "Titelbild: „Room for One More“, Comic. Zu sehen: Theodore und die Katze Miso."),
        ("es", "Portada: «Room for One More», cómic. Personajes: Theodore y el gato Miso."),
        ("fr", "Couverture : « Room for One More », bande dessinée. On voit Theodore et le chat Miso."),
    ],
)
def test_cover_names_its_people_as_a_native_would(language: str, expected: str) -> None:
    comic = script(panel(line("Hm."), line("Mh.", by="miso")), language=language)
    comic = comic._replace(cast=(*comic.cast, Character("miso", "Miso", None, "miso")))
    assert cover_alt(comic).text.replace("\u00a0", " ") == expected
