"""The words about a picture, read back from every format by readers that are not ours."""

import json
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image, IptcImagePlugin

from comicgen.publish.encode import SUFFIXES, Encoded, encoded
from comicgen.publish.exif import exif
from comicgen.publish.jpeg_words import with_words
from comicgen.publish.xmp import packet
from comicgen.targets.model import Target
from comicgen.telling.sentences import cut, length, sentences

ALT = 'Ada: "I said < five, not > five & that\'s it." Søren thinks: "雨だ。 🌧".'
WORDS = {
    "Title": "Rain on Tuesday",
    "Author": "Zoë & Søren",
    "Description": ALT,
    "Copyright": "CC BY 4.0",
    "Software": "comicgen 0.1",
    "Source": "https://example.org/rain",
    "Transcript": "One panel. " + ALT,
    "Language": "en-GB",
}
FORMATS = tuple(SUFFIXES)
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"


def made(kind: str, words: dict[str, str] = WORDS) -> bytes:
    picture = Image.linear_gradient("L").convert("RGB")
    where = Target("somewhere", "", "", "", 256, None, formats=(kind,))
    one = encoded(picture, where, words)
    assert isinstance(one, Encoded)
    return one.data


def xmp_of(data: bytes) -> dict[str, dict[str, str]]:
    """Property to its languages and words, from the packet that Pillow finds."""
    with Image.open(BytesIO(data)) as back:
        back.load()
        found = back.info.get("xmp") or back.info["XML:com.adobe.xmp"].encode()
    said = {}
    for node in ElementTree.fromstring(found.decode().removeprefix("\ufeff")).iter():
        items = list(node.iter(f"{RDF}li")) if node.tag[0] == "{" and RDF not in node.tag else []
        name = node.tag.rpartition("}")[2]
        if items and "xmpmeta" not in name:
            said[name] = {li.get("{http://www.w3.org/XML/1998/namespace}lang", ""): li.text or "" for li in items}
    return said


@pytest.mark.parametrize("kind", FORMATS)
def test_alt_text_is_read_back_from_xmp(kind: str) -> None:
    said = xmp_of(made(kind))
    assert said["AltTextAccessibility"] == {"x-default": ALT, "en-GB": ALT}
    assert said["ExtDescrAccessibility"] == {"x-default": WORDS["Transcript"]}
    assert said["description"]["x-default"] == ALT
    assert said["title"] == {"x-default": "Rain on Tuesday", "en-GB": "Rain on Tuesday"}
    assert said["creator"] == {"": "Zoë & Søren"}
    assert said["rights"]["x-default"] == "CC BY 4.0"
    assert said["language"] == {"": "en-GB"}


def test_words_carry_the_language_of_the_comic() -> None:
    said = xmp_of(made("png", {**WORDS, "Language": "fr"}))
    assert set(said["title"]) == {"x-default", "fr"}
    assert set(said["AltTextAccessibility"]) == {"x-default", "fr"}


@pytest.mark.parametrize("kind", ["jpeg", "webp"])
def test_exif_says_what_old_readers_look_for(kind: str) -> None:
    with Image.open(BytesIO(made(kind))) as back:
        found = back.getexif()
    assert {tag: value.encode("latin-1").decode() for tag, value in found.items()} == {
        0x010E: ALT,
        0x0131: "comicgen 0.1",
        0x013B: "Zoë & Søren",
        0x8298: "CC BY 4.0",
    }


def test_iptc_says_caption_author_and_rights() -> None:
    with Image.open(BytesIO(made("jpeg"))) as back:
        found = IptcImagePlugin.getiptcinfo(back)
    assert found is not None
    said = {key: value.decode() for key, value in found.items() if key[0] == 2 and key[1] and isinstance(value, bytes)}
    assert said[2, 5] == said[2, 105] == "Rain on Tuesday"
    assert said[2, 80] == "Zoë & Søren"
    assert said[2, 116] == "CC BY 4.0"
    assert said[2, 120] == ALT


def test_resolution_of_a_jpeg_stays_in_its_first_segment() -> None:
    where = Target("somewhere", "", "", "", 256, None, formats=("jpeg",))
    one = encoded(Image.new("RGB", (20, 20)), where, WORDS, dpi=300)
    assert isinstance(one, Encoded)
    assert one.data[:4] == b"\xff\xd8\xff\xe0"
    with Image.open(BytesIO(one.data)) as back:
        assert back.info["dpi"] == (300, 300)


@pytest.mark.parametrize("kind", FORMATS)
def test_pictures_without_words_are_whole(kind: str) -> None:
    with Image.open(BytesIO(made(kind, {}))) as back:
        back.load()
        assert not back.info.get("xmp")


def test_a_transcript_too_long_for_a_segment_is_cut_at_a_sentence_and_the_alt_text_is_not() -> None:
    alt = "She said so. " * 300
    words = {**WORDS, "Description": alt.strip(), "Transcript": 'Ada: "Yes & no." ' * 6000}
    with Image.open(BytesIO(made("jpeg", words))) as back:
        back.load()
        assert len(back.info["xmp"]) <= 65_504
    said = xmp_of(made("jpeg", words))
    assert said["AltTextAccessibility"]["x-default"] == alt.strip()
    assert said["ExtDescrAccessibility"]["x-default"].endswith('" …')
    assert len(said["ExtDescrAccessibility"]["x-default"]) > 10_000
    assert len(xmp_of(made("png", words))["ExtDescrAccessibility"]["x-default"]) > 100_000


def test_even_endless_words_give_a_sound_jpeg() -> None:
    words = dict.fromkeys(WORDS, "Endless words. 雨 " * 4_000) | {"Language": "en"}
    data = with_words(made("jpeg", {}), words)
    assert xmp_of(data)["AltTextAccessibility"]["x-default"].startswith("Endless words.")
    with Image.open(BytesIO(data)) as back:
        back.load()
    assert len(packet(words, most=65_000).encode()) <= 65_000
    assert 50_000 < len(exif(words)) < 65_000


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
@pytest.mark.parametrize("kind", FORMATS)
def test_exiftool_reads_the_alt_text(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"rain{SUFFIXES[kind]}"
    path.write_bytes(made(kind))
    run = subprocess.run(
        ["exiftool", "-json", "-G", "-charset", "iptc=utf8", str(path)],
        capture_output=True, check=True,
    )  # fmt: skip
    said = json.loads(run.stdout)[0]
    assert said["XMP:AltTextAccessibility"] == ALT
    assert said["XMP:ExtDescrAccessibility"] == WORDS["Transcript"]
    assert said["XMP:Creator"] == "Zoë & Søren"
    assert said["XMP:Rights"] == "CC BY 4.0"
    assert "ExifTool:Warning" not in said
    if kind == "jpeg":
        assert said["IPTC:Caption-Abstract"] == ALT
        assert said["EXIF:Copyright"] == "CC BY 4.0"
    if kind == "png":
        assert said["PNG:Description"] == ALT


def test_words_are_cut_at_a_sentence_and_never_within_speech() -> None:
    text = 'One strip, by A. Writer. Panel 1: A room. Ada: "Well. I never." Bob: "No."'
    assert sentences(text) == ["One strip, by A. Writer.", "Panel 1: A room.", 'Ada: "Well. I never."', 'Bob: "No."']
    assert cut(text, len(text)) == text
    assert cut(text, len(text) - 1) == 'One strip, by A. Writer. Panel 1: A room. Ada: "Well. I never." …'
    assert cut(text, 60) == "One strip, by A. Writer. Panel 1: A room. …"
    assert cut("Ada: “one two three", 12) == "Ada: “one…”"
    assert cut('Ada: "one two three"', 12) == 'Ada: "one…"'


@pytest.mark.parametrize("limit", range(60))
def test_no_cut_is_longer_than_its_limit(limit: int) -> None:
    for text in ('One. Two 🌧🌧. Ada: "Three. Four." Five, six.', "🌧" * 40, "a" * 80, ""):
        assert length(cut(text, limit)) <= limit
