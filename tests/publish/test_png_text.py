"""Words in a PNG."""

from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image

from comicgen.publish.png import png_bytes

DOT = Image.new("RGB", (1, 1))
TEXTS = {
    "Title": "Rain on Tuesday",
    "Author": "Zoë & Søren",
    "Description": 'Ada: "I said < five, not > five." 雨だ。 🌧',
    "Copyright": "CC BY 4.0",
    "Software": "comicgen",
    "Source": "https://example.org/rain",
}
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
IPTC = "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}"


def read_back(text: dict[str, str]) -> dict[str, str]:
    with Image.open(BytesIO(png_bytes(DOT, text=text))) as back:
        back.load()
        return {keyword: str(words) for keyword, words in back.text.items()}  # type: ignore[attr-defined]


def test_every_word_is_read_back() -> None:
    found = read_back(TEXTS)
    assert found.pop("XML:com.adobe.xmp")
    assert found == TEXTS


def test_picture_without_words_has_no_text_chunks() -> None:
    assert read_back({}) == {}
    assert list(read_back({"Software": "comicgen"})) == ["Software"]


def test_xmp_says_title_author_rights_and_alt_text() -> None:
    root = ElementTree.fromstring(read_back(TEXTS)["XML:com.adobe.xmp"].removeprefix("\ufeff"))
    said = {name: [li.text for li in node.iter(f"{RDF}li")] for node in root.iter() for name in [node.tag]}
    assert said[f"{DC}title"] == ["Rain on Tuesday"]
    assert said[f"{DC}creator"] == ["Zoë & Søren"]
    assert said[f"{DC}rights"] == ["CC BY 4.0"]
    assert said[f"{IPTC}AltTextAccessibility"] == [TEXTS["Description"]]


@pytest.mark.parametrize("words", ["a\x00b", "bell\x07", "\ud800 alone", "line\r\nline", "\x85", "\ufffe"])
def test_odd_characters_do_no_harm(words: str) -> None:
    found = read_back({"Title": words})
    assert "\x00" not in found["Title"]
    ElementTree.fromstring(found["XML:com.adobe.xmp"].removeprefix("\ufeff"))


def test_line_feeds_are_kept() -> None:
    assert read_back({"Description": "one\r\ntwo\nthree"})["Description"] == "one\ntwo\nthree"


@pytest.mark.parametrize("keyword", ["", "x" * 80, " Title", "Two  spaces", "Zoë", "Line\nfeed"])
def test_keyword_that_png_does_not_allow_is_refused(keyword: str) -> None:
    with pytest.raises(ValueError, match="keyword"):
        png_bytes(DOT, text={keyword: "words"})
