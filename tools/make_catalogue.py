"""A catalogue of any size, for measuring builds: a project with a shared cast and scripts that differ in people,
places, words and number of panels.

    python tools/make_catalogue.py FOLDER --scripts 300 [--for instagram-square,story] [--languages en,es]

The same number gives the same catalogue on every machine. Comics as such are in scripts/; these are only many.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

CAST = {  # name: look; each of our own stock, changed a little, so that a change to one is a change to some comics
    "ana": "{character: mia, top: hoodie mustard}",
    "bruno": "{character: omar, glasses: round}",
    "carla": "{character: rosa, hair: bun grey}",
    "dario": "{character: theodore, top: jumper green}",
    "elif": "{character: zainab}",
    "felix": "{character: kenji, headwear: cap red}",
    "gina": "{skin: deep, hair: afro black, top: blazer navy}",
    "hugo": "{age: elder, hair: bald, facial hair: beard}",
    "ines": "{age: teen, hair: {style: ponytail, colour: red}}",
    "juno": "{character: biscuit}",
}
PLACES = (
    "kitchen",
    "office",
    "park",
    "cafe",
    "street",
    "room, night",
    "beach",
    "library",
    "bus stop, rain",
    "classroom",
)
OPENINGS = (
    "Did you feed the plant?",
    "The printer has opinions again.",
    "I made a list of my lists.",
    "This soup is looking at me.",
    "Somebody moved my chair.",
    "I have a plan for Monday.",
    "The map says we are in the sea.",
    "Who taught the cat to knock?",
    "My alarm clock resigned.",
    "I found the manual.",
    "The neighbours are rehearsing.",
    "You are early. What happened?",
)
REPLIES = (
    "It said it was on a diet.",
    "Give it time. And paper.",
    "Is breathing on it?",
    "Then it knows what it did.",
    "It wanted to see the world.",
    "Does the plan know?",
    "That explains the gulls.",
    "It learns from the best.",
    "It gave two weeks of snooze.",
    "Page one says: do not panic.",
    "Again from the top!",
    "I walked past my bed and kept going.",
)
TURNS = (
    "We should write this down.",
    "Nobody will believe us.",
    "I need a moment. And a biscuit.",
    "Fine. But I am not cleaning it up.",
    "Quiet. It can hear us.",
    "So that is what the noise was.",
    "I liked it better before breakfast.",
)
CLOSINGS = ("Same time tomorrow?", "I will get the ladder.", "Well. That went well.", "Do not tell the plant.", "Deal.")
FEELINGS = ("", " [happy]", " [surprised]", " [worried]", " [annoyed]")


def scripts(count: int) -> Iterator[tuple[str, str]]:
    """Names and texts."""
    people = tuple(CAST)
    for number in range(count):
        first = people[number % len(people)]
        second = people[(number * 3 + 1 + number // len(people)) % len(people)]
        second = second if second != first else people[(number + 1) % len(people)]
        rows = [f"title: Number {number + 1}", "panels:"]
        for panel in range(2 + number % 3):
            rows += _panel(number, panel, first, second)
        yield f"strip-{number + 1:04}", "\n".join(rows) + "\n"


def _panel(number: int, panel: int, first: str, second: str) -> list[str]:
    rows = [f"  - setting: {PLACES[(number * 7 + panel * (number % 2)) % len(PLACES)]}"]
    said = (
        (first, OPENINGS[number % len(OPENINGS)]),
        (second, REPLIES[(number + number // 12) % len(REPLIES)]),
        (first, TURNS[(number * 5 + panel) % len(TURNS)]),
        (second, CLOSINGS[(number + panel) % len(CLOSINGS)]),
    )
    if panel > 2:  # a silent one, to end on a face
        return [*rows, f"    actors: {{{first}: thinking}}"]
    rows.append("    lines:")
    for who, text in said[panel + 1 : panel + 2] if panel else said[:2]:
        feeling = FEELINGS[(number + panel + len(text)) % len(FEELINGS)]
        rows.append(f'      - {who}{feeling}: "{text}"')
    return rows


def write(folder: Path, *, count: int, places: str, languages: str) -> None:
    """The whole project; languages after the first have the same words, which is all that a build can tell."""
    (folder / "scripts").mkdir(parents=True, exist_ok=True)
    tags = languages.split(",")
    project = [f"for: [{places}]", f"languages: [{languages}]", "by: The Catalogue", "cast: cast.yaml"]
    (folder / "comicgen.yaml").write_text("\n".join(project) + "\n", encoding="utf-8")
    cast = "".join(f"{name}: {look}\n" for name, look in CAST.items())
    (folder / "cast.yaml").write_text(cast, encoding="utf-8")
    for name, text in scripts(count):
        for at, tag in enumerate(tags):
            file = folder / "scripts" / (f"{name}.{tag}.yaml" if at else f"{name}.yaml")
            file.write_text(text, encoding="utf-8")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scripts", type=int, default=300)
    parser.add_argument("--for", dest="places", default="instagram-square,story")
    parser.add_argument("--languages", default="en")
    asked = parser.parse_args()
    write(asked.folder, count=asked.scripts, places=asked.places, languages=asked.languages)


if __name__ == "__main__":
    main()
