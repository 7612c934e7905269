"""The schema for editors accepts what the reader accepts, and squiggles what it refuses."""

import json
import re
from pathlib import Path

import pytest

from comicgen.diagnostics import Report
from comicgen.script import json_schema, read
from comicgen.script.fields import TABLES
from tests.validating import fits, load

ROOT = Path(__file__).parent.parent.parent
SCHEMA = json_schema()

SOUND = [
    "panels:\n  - setting: room, night\n    lines:\n      - mia: No\n      - mia (whisper, off) [very sad]: 641\n",
    "panels:\n  - lines:\n      - mia [sad] (off): 12:30\n      - caption: 2026-11-22\n      - sfx (loud): ~5\n",
    "panels: [{lines: [{by: mia, text: 12:30, kind: whisper, nudge: [0.1, -0.2], at: top left, feeling: very sad}]}]",
    "format: 1080x1350\nlanguage: no\nstyle: {base: house, lettering: {case: mixed}, page.border: 3}\n"
    "panels: [{setting: room}]",
    "cast: [mia, omar]\npanels: [{actors: [mia, {omar: sitting}], border: none, width: 2}]",
    "cast: {ana: , bea: mia, cy: {voice: phone, worn by: ana, color: coral}}\n"
    "panels: [{actors: {ana: {pose: sitting}}}]",
    "cast: {ana: {hair: {style: bun, colour: grey}, eyes: dot, brows: 3, top: hoodie red, skin: '#aabbcc'}}\n"
    "panels: [{setting: {place: room, time: night}, shot: close-up, after: time passes, x-mine: [1]}]",
    "cast: {ana: {balloon: mint}, bea: {balloon: '#123456'}, cy: {balloon: {fill: navy, ink: white, line: '#000'}}}\n"
    "panels: [{lines: [{by: [ana, bea], text: a, kind: scream, tone: inverted, link: interrupts}]}]",
    "panels: [{setting: street, actors: {mia: {holding: 'sign \"Soup, please\"'}}}]",
    "x-a: 1\ntitle: 7\npanels: [{setting: park}, null, {setting: none, alt: true, note: null, width: 0.5}]",
]
WRONG = [
    "titel: x\npanels: []",
    "title: x",
    "panels: {p1: {}}",
    "panels: [{width: 9}]",
    "panels: [{width: wide}]",
    "panels: [{shot: sideways}]",
    "panels: [{lines: [just words]}]",
    "panels: [{lines: [{mia: [gasp]}]}]",
    "panels: [{lines: [{mia: a, omar: b}]}]",
    "panels: [{lines: [{'mia (a) (b) (c)': x}]}]",
    "panels: [{lines: [{by: mia, text: a, nudge: [1]}]}]",
    "panels: [{lines: [{by: mia, text: a, you: null}]}]",
    "format: 3x\npanels: []",
    "cast: {ana: {hare: bun}}\npanels: []",
    "cast: {ana: {skin: '#12'}}\npanels: []",
    "style: {page: {border: thick}}\npanels: []",
    "cast: {ana: {balloon: {fill: shiny}}}\npanels: []",
    "panels: [{lines: [{by: ana, text: a, kind: mumbled}]}]",
]


@pytest.mark.parametrize("text", SOUND)
def test_schema_accepts_what_the_reader_accepts(text: str) -> None:
    report = Report()
    assert read(text, "s.yaml", report) is not None, report.items
    assert fits(load(text), SCHEMA, SCHEMA["$defs"])


@pytest.mark.parametrize("text", WRONG)
def test_schema_refuses_what_the_reader_refuses(text: str) -> None:
    report = Report()
    assert read(text, "s.yaml", report) is None
    assert not fits(load(text), SCHEMA, SCHEMA["$defs"])


@pytest.mark.parametrize("path", sorted((ROOT / "scripts").glob("**/*.yaml")), ids=lambda path: path.stem)
def test_schema_accepts_the_examples(path: Path) -> None:
    assert fits(load(path.read_text(encoding="utf-8")), SCHEMA, SCHEMA["$defs"])


def test_schema_is_json_and_every_reference_leads_somewhere() -> None:
    text = json.dumps(SCHEMA)
    names = set(re.findall(r'"#/\$defs/([^"]+)"', text))
    assert names <= set(SCHEMA["$defs"])
    assert SCHEMA["$schema"].endswith("2020-12/schema")


@pytest.mark.parametrize("name", TABLES)
def test_every_key_has_a_hover_text_that_is_a_sentence(name: str) -> None:
    properties = SCHEMA["properties"] if name == "comic" else SCHEMA["$defs"][name]["properties"]
    for key, schema in properties.items():
        assert schema.get("description", "").endswith("."), key
