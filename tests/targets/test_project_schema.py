"""The schema of the project file accepts what the reader accepts, and squiggles what it refuses."""

import json
import re
from pathlib import Path

import pytest

from comicgen.stock import stock_file
from comicgen.targets.keys import TARGET_KEYS
from comicgen.targets.project_keys import CACHE_KEYS, PROJECT_KEYS
from comicgen.targets.project_schema import project_schema
from tests.targets.test_project import read
from tests.validating import fits, load

SCHEMA = project_schema()
SOUND = [
    "",
    "scripts: scripts\nfor: [story, ours]\nsets: {ours: [x, bluesky], more: ours, x-old: 1}",
    "for: social, x\nlanguages: [en, pt-BR, zh-Hant]\noutput: out/{language}/{target}/{script}.{ext}",
    "targets: [story, x]",
    "targets:\n  story: {bytes: 8 MB, slides: 3, formats: [png, jpeg], safe: {top: 14%, left: 20}, alt: no}\n"
    "  kiosk: {size: 1920x1080, greys: 16, dots: 150, layout: sheet, x-owner: pia, safe: 64, display: 390px}",
    "targets: {tapas: {size: 940 wide, slice: max 4000, date: 2026-11, bytes: any, unconfirmed: [size]}}",
    "cache: build/cache",
    "cache: no",
    "cache: {folder: s3://bucket/comics, size: 2 GB}",
    "by: Ana\nlanguage: no\ncopyright: 2026\nurl: example.org\nformat: page\nreadable at: 390px\nx-a: [1]",
    "style: {base: noir, lettering: {case: mixed}}\ncast: {nora: {hair: bun grey}, mia: }",
    "fonts: elite.ttf\nstyle: {lettering: {face: special elite}}",
]
WRONG = [
    "panels: []",
    "title: x",
    "fnts: [a.ttf]",
    "scripts: {a: b}",
    "languages: [english language]",
    "output: out/{target}/{script}.png",
    "targets: {story: {byts: 1}}",
    "targets: {story: {layout: carusel}}",
    "targets: {story: {slides: many}}",
    "targets: {story: 8 MB}",
    "sets: {ours: {story: yes}}",
    "cache: {foldre: x}",
    "format: stripe",
    "readable at: 20",
    "style: {page: {border: thick}}",
    "cast: {nora: {hare: bun}}",
]


@pytest.mark.parametrize("text", SOUND)
def test_schema_accepts_what_the_reader_accepts(tmp_path: Path, text: str) -> None:
    (tmp_path / "elite.ttf").write_bytes(stock_file("fonts/SpecialElite-Regular.ttf").read_bytes())
    project, report = read(tmp_path, text)
    assert project is not None, report.items
    assert text == "" or fits(load(text), SCHEMA, SCHEMA["$defs"])


@pytest.mark.parametrize("text", WRONG)
def test_schema_refuses_what_the_reader_refuses(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text)[0] is None
    assert not fits(load(text), SCHEMA, SCHEMA["$defs"])


def test_schema_and_reader_have_the_same_keys() -> None:
    for keys, schema in (
        (PROJECT_KEYS, SCHEMA),
        (TARGET_KEYS, SCHEMA["$defs"]["target"]),
        (CACHE_KEYS, SCHEMA["$defs"]["cache"]),
    ):
        assert list(schema["properties"]) == [key.name for key in keys.values()]
        assert [name for name, inner in schema["properties"].items() if not inner.get("description")] == []


def test_schema_is_json_and_every_reference_leads_somewhere() -> None:
    names = set(re.findall(r'"#/\$defs/([^"]+)"', json.dumps(SCHEMA)))
    assert names <= set(SCHEMA["$defs"])


def test_a_new_project_fits_its_schema() -> None:
    template = Path(__file__).parents[2] / "comicgen" / "cli" / "templates" / "project" / "comicgen.yaml"
    assert fits(load(template.read_text(encoding="utf-8")), SCHEMA, SCHEMA["$defs"])
