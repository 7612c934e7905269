"""Acting in languages that have a table of cues: what lines do to faces and hands, and irony in all of them."""

import re
from pathlib import Path

import pytest

from comicgen.cast import cues
from comicgen.cast.acting import Acting, listen, react
from comicgen.cast.pose import POSES as DRAWN
from comicgen.script.words.acting import EXPRESSIONS, POSES
from comicgen.stock import stock_file

TABLES = ("any", "de", "en", "es")

# Language, line, expected face, expected gesture; None: not laid down.
LINES: tuple[tuple[str, str, str | None, str | None], ...] = (
    ("es", "Hola, vecina.", "happy", "wave"),
    ("es", "¡Buenos días, dormilón!", "happy", "wave"),
    ("es", "Hasta mañana.", "happy", "wave"),
    ("es", "Gracias por el paraguas.", "happy", "heart"),
    ("es", "Lo siento, era la última taza.", "guilty", "clasp"),
    ("es", "Fue culpa mía.", "guilty", "clasp"),
    ("es", "Uy, la puerta era esta.", "embarrassed", "clasp"),
    ("es", "Te quiero, aunque ronques.", "tender", "heart"),
    ("es", "No te quiero ver triste... te quiero.", None, None),
    ("es", "No te preocupes, el perro es pequeño.", "tender", "arms open"),
    ("es", "Esto es para ti.", "tender", "offer"),
    ("es", "¡Por fin! Ya llegó el pan.", "excited", "cheer"),
    ("es", "¡Ganamos! ¡De verdad!", "excited", "cheer"),
    ("es", "Feliz cumpleaños, abuela.", "happy", None),
    ("es", "Estoy contenta con el sombrero.", "happy", None),
    ("es", "No estoy contenta con el sombrero.", "sad", None),
    ("es", "Nunca estoy contento los martes.", "sad", None),
    ("es", "Jajaja, la escalera no estaba cerrada.", "laughing", None),
    ("es", "Te echo de menos, abuelo.", "sad", "hug"),
    ("es", "Qué pena, la tienda está cerrada.", "sad", None),
    ("es", "Nadie vino al concierto. Qué triste.", "sad", None),
    ("es", "¡Ay, no puede ser!", "surprised", None),
    ("es", "¡Dios mío, una ballena!", "surprised", None),
    ("es", "¿Qué?", "confused", "shrug"),
    ("es", "No entiendo el mapa.", "confused", "shrug"),
    ("es", "¿Está caliente la sopa?", "confused", None),
    ("es", "¡Socorro!", "scared", None),
    ("es", "Tengo miedo de la cabra.", "scared", None),
    ("es", "No tengo miedo de las cabras.", "determined", None),
    ("es", "Ay no, las llaves.", "worried", None),
    ("es", "¡Cállate de una vez!", "angry", None),
    ("es", "Eres un idiota, era el jarrón bueno.", "angry", "point"),
    ("es", "Estoy harta de los nabos.", "angry", "hips"),
    ("es", "Puaj, hay un pelo.", "disgusted", None),
    ("es", "¡EL PUENTE SE CAE!", "shouting", None),
    ("es", "A ver, déjame pensar.", "thinking", "think"),
    ("es", "Pues quizás el martes.", "thinking", None),
    ("es", "Me da igual. Píntalo de verde.", "bored", "shrug"),
    ("es", "Tengo sueño.", "sleepy", None),
    ("es", "Buenas noches, luna.", "sleepy", "wave"),
    ("es", "Menos mal, el puente aguantó.", "relieved", None),
    ("es", "Espero que nieve.", "hopeful", None),
    ("es", "Tengo hambre.", "hungry", None),
    ("es", "Te juro que encontraré ese botón.", "determined", "heart"),
    ("es", "Estoy muy cansada, estoy molida.", "tired", None),
    ("es", "Todo da vueltas.", "dizzy", None),
    ("es", "Si tú lo dices.", "sceptical", "crossed"),
    ("es", "Qué envidia de jardín.", "jealous", "crossed"),
    ("es", "Otra oportunidad, te lo ruego.", "pleading", None),
    ("es", "Mira, una cometa sobre el molino.", None, "point"),
    ("es", "Pero, ¿mira quién viene?", None, "point"),
    ("es", "No.", None, "crossed"),
    ("es", "¡Qué frío! Cierra la ventana.", None, "hug"),
    ("es", "¡Date prisa, la película ha empezado!", "worried", "run"),
    ("es", "El tren sale del otro andén.", "neutral", None),
    ("de", "Hallo, Frau Nachbarin.", "happy", "wave"),
    ("de", "Guten Morgen, du Schlafmütze!", "happy", "wave"),
    ("de", "Auf Wiedersehen.", "happy", "wave"),
    ("de", "Danke für den Schirm.", "happy", "heart"),
    ("de", "Tut mir leid, das war der letzte Kuchen.", "guilty", "clasp"),
    ("de", "Es war meine Schuld.", "guilty", "clasp"),
    ("de", "Ups. Das war deine Hausaufgabe.", "embarrassed", "clasp"),
    ("de", "Ich liebe dich, sogar vor dem Frühstück.", "tender", "heart"),
    ("de", "Ich liebe dich nicht.", "sad", None),
    ("de", "Keine Sorge, der Hund ist klein.", "tender", "arms open"),
    ("de", "Der Schal ist für dich.", "tender", "offer"),
    ("de", "Es funktioniert! Es funktioniert wirklich!", "excited", "cheer"),
    ("de", "Alles Gute zum Geburtstag, Oma.", "happy", None),
    ("de", "Ich bin glücklich mit dem Hut.", "happy", None),
    ("de", "Ich bin nicht sehr glücklich mit dem Hut.", "sad", None),
    ("de", "Das freut mich nicht.", "sad", None),
    ("de", "Ich mag das kein bisschen.", "sad", None),
    ("de", "Ich bin nie zufrieden.", "sad", None),
    ("de", "Haha, die Leiter war gar nicht abgesperrt.", "laughing", None),
    ("de", "Ich vermisse dich, Opa.", "sad", "hug"),
    ("de", "Leider ist der Laden zu.", "sad", None),
    ("de", "Niemand ist gekommen.", "sad", None),
    ("de", "Ach du meine Güte, ein Wal.", "surprised", None),
    ("de", "Das gibt's doch nicht!", "surprised", None),
    ("de", "Wie bitte?", "confused", "shrug"),
    ("de", "Ich verstehe die Karte nicht. Keine Ahnung.", "confused", "shrug"),
    ("de", "Ist die Suppe warm?", "confused", None),
    ("de", "Hilfe!", "scared", None),
    ("de", "Ich habe Angst vor der Ziege.", "scared", None),
    ("de", "Ich habe keine Angst vor Ziegen.", "tender", None),
    ("de", "Gänse? Die fürchte ich nicht.", "determined", None),
    ("de", "Oh nein, die Schlüssel.", "worried", None),
    ("de", "Halt den Mund!", "angry", None),
    ("de", "Du Idiot, das war die gute Vase.", "angry", "point"),
    ("de", "Ich hab die Nase voll von Rüben.", "angry", None),
    ("de", "Igitt, da ist ein Haar drin.", "disgusted", None),
    ("de", "DIE BRÜCKE BRICHT!", "shouting", None),
    ("de", "Lass mich überlegen. Vier Eier.", "thinking", "think"),
    ("de", "Vielleicht am Dienstag.", "thinking", "shrug"),
    ("de", "Mir egal. Streich es grün.", "bored", "shrug"),
    ("de", "Gute Nacht, kleiner Mond.", "sleepy", "wave"),
    ("de", "Gott sei Dank, die Brücke hält.", "relieved", None),
    ("de", "Hoffentlich schneit es.", "hopeful", None),
    ("de", "Ich habe Hunger.", "hungry", None),
    ("de", "Ich schwöre, ich finde den Knopf.", "determined", "heart"),
    ("de", "Ich bin so müde.", "tired", None),
    ("de", "Alles dreht sich.", "dizzy", None),
    ("de", "Wenn du meinst.", "sceptical", "crossed"),
    ("de", "Ich bin nur neidisch auf den Garten.", "jealous", "crossed"),
    ("de", "Noch eine Chance, ich flehe dich an.", "pleading", None),
    ("de", "Schau, ein Drachen über der Mühle.", None, "point"),
    ("de", "Nein.", None, "crossed"),
    ("de", "Mir ist kalt, mach das Fenster zu.", None, "hug"),
    ("de", "Beeil dich, der Film hat angefangen!", "worried", "run"),
    ("de", "Der Zug fährt von drüben ab.", "neutral", None),
)

IRONY: dict[str, tuple[str, ...]] = {
    "en": (
        "Great. Just great.", "Oh, wonderful.", "Oh, great...", "Sure...", "Yeah, sure.", "Thanks for nothing.",
        "Just what I needed.", "What could possibly go wrong?", "Very funny.", "Lucky me.", "Perfect...", "Ha. Ha.",
    ),
    "es": (
        "Genial. Simplemente genial.", "Oh, qué bien.", "Genial...", "Claro...", "Sí, claro.", "Gracias por nada.",
        "Justo lo que me faltaba.", "Menuda suerte.", "Muy gracioso.", "Qué sorpresa.", "Perfecto...", "Ja, ja.",
    ),
    "de": (
        "Na toll.", "Oh, wie schön.", "Super...", "Klar...", "Ja, klar.", "Danke für nichts.",
        "Das hat mir gerade noch gefehlt.", "Was soll schon schiefgehen.", "Sehr witzig.", "Na bravo.", "Toll...",
        "Ha. Ha.",
    ),
}  # fmt: skip
GLAD: dict[str, tuple[str, ...]] = {
    "en": ("Great! Just great!", "Oh, wonderful!", "Great, we have bread.", "Thanks a lot.", "Perfect."),
    "es": ("¡Genial!", "¡Qué bien!", "Genial, hay pan.", "Muchas gracias.", "Perfecto."),
    "de": ("Toll!", "Wie schön!", "Toll, es gibt Brot.", "Vielen Dank.", "Perfekt."),
}
NEWS = {  # bad news, words that would be glad elsewhere; a question, an answer
    "en": ("The boiler is broken.", "Great.", "Can you hold this?", "Sure."),
    "es": ("El horno está roto.", "Muchas gracias.", "¿Me sujetas esto?", "Claro."),
    "de": ("Der Ofen ist kaputt.", "Vielen Dank.", "Hältst du das mal?", "Klar."),
}
DRY = {"bored", "sceptical", "annoyed"}
PLAIN_OR_GLAD = {"happy", "excited", "neutral", "hopeful"}


def act(text: str, language: str, *, before: str = "") -> Acting:
    """How Dora says it."""
    return react(text, kind="speech", language=language, name="dora", number=0, addressed=True, before=before)


@pytest.mark.parametrize(("language", "text", "face", "hands"), LINES, ids=[line[1] for line in LINES])
def test_line_gets_the_face_and_hands_that_it_asks_for(
    language: str, text: str, face: str | None, hands: str | None
) -> None:
    found = act(text, language)
    assert face in (None, found.feelings[0].name)
    assert hands in (None, found.poses[0])


@pytest.mark.parametrize("language", IRONY)
def test_glad_words_without_gladness_get_a_dry_face(language: str) -> None:
    for text in IRONY[language]:
        assert act(text, language).feelings[0].name in DRY, text


@pytest.mark.parametrize("language", GLAD)
def test_glad_words_that_are_meant_stay_glad(language: str) -> None:
    for text in GLAD[language]:
        assert act(text, language).feelings[0].name in PLAIN_OR_GLAD, text


@pytest.mark.parametrize("language", NEWS)
def test_what_was_said_before_turns_glad_words_dry(language: str) -> None:
    bad, thanks, asked, yes = NEWS[language]
    assert act(thanks, language, before=bad).feelings[0].name in DRY
    assert act(thanks, language, before=asked).feelings[0].name == "happy"
    assert act(yes, language, before=asked).feelings[0].name == "happy"
    assert act(yes, language, before="X.").feelings[0].name in DRY


@pytest.mark.parametrize("table", TABLES)
def test_a_table_speaks_of_drawn_faces_and_quiet_legs_only(table: str) -> None:
    text = stock_file(f"panels/cues/{table}.yaml").read_text(encoding="utf-8")
    rows = [row for row in text.splitlines() if row.startswith("- ")]
    faces = {name for row in rows for name in re.findall(r"(?:feeling|heard|turned): ([a-z ]+)", row)}
    assert faces <= set(EXPRESSIONS)
    gestures = [set(re.findall(r"[a-z][a-z ]*", found)) for found in re.findall(r"pose: (\[[^]]*\]|[a-z ]+)", text)]
    assert set().union(*gestures) <= set(POSES)
    for cue in cues.cues_of(table).cues:
        assert all(DRAWN[pose].legs in ("stand", "walk", "run", "dance", "air") for pose in cue.poses), cue


@pytest.mark.parametrize("table", TABLES[1:])
def test_a_table_asks_for_every_face_and_every_row_says_something(table: str) -> None:
    found = cues.cues_of(table).cues
    assert {cue.feeling.name for cue in found if cue.feeling} == set(EXPRESSIONS) - {"neutral"}
    assert all(cue.matchers for cue in found)
    assert all(cue.feeling or cue.poses or cue.heard for cue in found)


@pytest.mark.parametrize("table", TABLES)
def test_keys_of_a_table_are_known(table: str) -> None:
    known = {*cues.MATCHERS, "strength", "feeling", "degree", "pose", "heard", "heard degree", "heard pose", "turned"}
    known |= {"turned degree", "chance", "addressed", "negators", "negators after"}
    for entry in cues._load(table):
        assert set(entry) <= known, entry


def test_every_table_of_the_box_is_tested() -> None:
    folder = Path(str(stock_file("panels/cues/any.yaml"))).parent
    assert {path.stem for path in folder.glob("*.yaml")} == set(TABLES)


@pytest.mark.parametrize("language", ["es-MX", "de-AT", "de-CH", "es-419"])
def test_regions_use_the_table_of_their_language(language: str) -> None:
    assert act({"es": "¡Gracias!", "de": "Danke!"}[language[:2]], language).poses[0] == "heart"


def test_a_listener_hears_in_the_language_of_the_script() -> None:
    def heard(text: str, language: str) -> str:
        return listen(text, kind="speech", language=language, name="ilse", number=0).feelings[0].name

    assert heard("Eres genial.", "es") == "embarrassed"
    assert heard("Der Kessel ist kaputt.", "de") == "worried"
    assert heard("Te echo de menos.", "es") == "sad"
    assert heard("Du siehst toll aus.", "de") == "embarrassed"
