"""The shelf of fonts, and the files behind it."""

import hashlib

import pytest
import yaml

from comicgen.lettering import FONT_IDS, font
from comicgen.lettering.fonts import font_file
from comicgen.stock import stock_file

MANIFEST = yaml.safe_load(stock_file("fonts/manifest.yaml").read_text("utf-8"))
HAND = [id for id in FONT_IDS if id.startswith("hand")]
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,;:!?'\"-()&%$#@*/+=…’“”"


def test_manifest_lists_every_font_file() -> None:
    files = {path.name for path in stock_file("fonts").glob("*.ttf")}
    assert {entry["file"] for entry in MANIFEST.values()} == files


def test_manifest_has_the_ids_of_the_shelf() -> None:
    assert tuple(MANIFEST) == FONT_IDS


@pytest.mark.parametrize("id", FONT_IDS)
def test_manifest_tells_the_truth(id: str) -> None:
    entry, face = MANIFEST[id], font(id)
    assert font_file(id).name == entry["file"]
    assert face.family == entry["family"]
    assert hashlib.sha256(font_file(id).read_bytes()).hexdigest() == entry["sha256"]
    assert len(face.hb_face.unicodes) == entry["code_points"]


@pytest.mark.parametrize("id", FONT_IDS)
def test_licence_travels_with_its_font(id: str) -> None:
    entry = MANIFEST[id]
    text = stock_file(f"fonts/{entry['licence_file']}").read_text("utf-8")
    assert {"OFL-1.1": "SIL OPEN FONT LICENSE", "Apache-2.0": "Apache License"}[entry["licence"]] in text
    assert not entry["reserved_name"] or entry["reserved_name"] not in entry["family"]


@pytest.mark.parametrize("id", FONT_IDS)
def test_font_covers_plain_text(id: str) -> None:
    assert [char for char in LETTERS if not font(id).has(char)] == []


@pytest.mark.parametrize("id", HAND)
def test_hand_covers_its_scripts(id: str) -> None:
    assert [char for char in "ÄÉÍÑÕØŁŐŞİßƯẾỊЖЇҐЂ¿¡«»–—€№↑" if not font(id).has(char)] == []


@pytest.mark.parametrize("id", FONT_IDS)
def test_extents_hold_the_outline(id: str) -> None:
    face = font(id)
    for char in "HgQ&İ" if id.startswith("hand") else "HQ&":
        gid = face.hb_font.get_nominal_glyph(ord(char))
        assert gid is not None
        box, ink = face.extents(gid), face.outline(gid)
        xs = [x for contour in ink.flattened(1.0) for x, _ in contour]
        ys = [y for contour in ink.flattened(1.0) for _, y in contour]
        slack = face.upem * 0.02
        assert box is not None
        assert box.x - 1 <= min(xs) <= box.x + slack
        assert box.right - slack <= max(xs) <= box.right + 1
        assert box.y - 1 <= min(ys) <= box.y + slack
        assert box.bottom - slack <= max(ys) <= box.bottom + 1


def test_outline_is_closed_cubics() -> None:
    face = font("hand")
    outline = face.outline(face.hb_font.get_nominal_glyph(ord("O")) or 0)
    assert set(outline.verbs) <= set("MLCZ")
    assert outline.verbs.count("Z") == outline.verbs.count("M") == 2


def test_white_glyph_has_no_ink() -> None:
    face = font("hand")
    space = face.hb_font.get_nominal_glyph(ord(" ")) or 0
    assert face.extents(space) is None
    assert face.outline(space).verbs == ""


@pytest.mark.parametrize("id", FONT_IDS)
def test_cap_height_is_about_seven_tenths(id: str) -> None:
    assert 0.62 < font(id).cap_height / font(id).upem < 0.78


@pytest.mark.parametrize("id", HAND)
def test_hand_has_no_overlapping_contours(id: str) -> None:
    # Hollow letters would show them: the crossbar of A runs into its legs in the source.
    face = font(id)
    for char in "AHKX":
        gid = face.hb_font.get_nominal_glyph(ord(char)) or 0
        assert face.outline(gid).verbs.count("M") == (2 if char == "A" else 1), char


def test_unknown_font_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        font("papyrus")
