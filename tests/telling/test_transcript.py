"""Transcripts, long descriptions, posts and manifests: the words beside the pictures."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from comicgen.geometry import Rect
from comicgen.layout.result import Composition
from comicgen.publish.manifest import SCHEMA, manifest_json, read_manifest
from comicgen.publish.piece import Piece
from comicgen.script.model import Actor, Feeling, PagePlan, Script, Setting
from comicgen.telling.long_description import long_description
from comicgen.telling.post import post_text
from comicgen.telling.transcript import passages
from comicgen.telling.transcript_html import Shown, snippet_html, transcript_html
from comicgen.telling.transcript_text import transcript_markdown, transcript_text
from tests.factories import composition, line, panel, script, span

ODD = 'Is 2 < 3 & "so" *on*?'


def comic(**more: object) -> Script:
    """Everything that is told in its own way, in two panels."""
    return script(
        panel(
            line("Friday", by="", kind="caption"),
            line(ODD, feeling=Feeling("sad")),
            line("Yes.", by="samantha", kind="electric"),
            line("CRASH", by="", kind="sfx")._replace(loudness="huge"),
            setting=Setting("room", "night"),
            actors=(Actor("theodore", span(), pose="sit"),),
        ),
        panel(line("Hush!", by="mia", kind="whisper"), line("*Sigh*", by="mia"), number=2),
        by="A. Writer",
        url="https://example.org/room",
        copyright="CC BY 4.0",
        **more,
    )


def test_transcript_tells_every_line_with_who_and_how() -> None:
    assert transcript_text(comic()) == (
        "Room for One More\n"
        "A comic strip by A. Writer (CC BY 4.0)\n\n"
        "Panel 1\n"
        "In a room at night, Theodore sits.\n"
        "Caption: Friday\n"
        'Theodore (sadly): Is 2 < 3 & "so" on?\n'
        "Samantha (through Theodore's earpiece): Yes.\n"
        "A huge sound: CRASH\n\n"
        "Panel 2\n"
        "Mia (whispers): Hush!\n"
        "Mia (sighs)\n\n"
        "https://example.org/room\n"
    )


def test_long_description_stops_once_after_words_within_words() -> None:
    told = long_description(script(panel(line('She says "small bears."', by="mia"))))
    assert told.endswith("Mia: \"She says 'small bears.'\"")


def test_markdown_keeps_odd_words_as_words() -> None:
    told = transcript_markdown(comic())
    assert told.startswith("## Room for One More\n\n*A comic strip by A. Writer (CC BY 4.0)*\n\n### Panel 1\n\n")
    assert '**Theodore** (sadly): Is 2 \\< 3 \\& "so" on?\n' in told
    assert "*A huge sound*: CRASH\n" in told
    assert told.endswith("<https://example.org/room>\n")
    stars = script(panel(line("a\\*b\\*c [x](y) `z` _u_ #", by="mia")))
    assert "**Mia**: a\\*b\\*c \\[x\\](y) \\`z\\` \\_u\\_ \\#" in transcript_markdown(stars)


class Page(HTMLParser):
    """Tags in their order, whether each is closed, and the words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in {"img", "meta"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data

    def count(self, tag: str) -> int:
        return sum(one == tag for one, _ in self.tags)


@pytest.mark.parametrize("language", ["en", "en-GB", "fr"])
def test_html_is_whole_and_escaped(language: str) -> None:
    page = Page(transcript_html(comic(language=language)))
    assert page.count("ol") == page.count("figure") == 1
    assert page.count("li") == 2
    assert page.count("b") == 4
    assert page.count("i") == 2
    sadly = "d'un air triste" if language == "fr" else "sadly"
    assert f'Theodore ({sadly}): Is 2 < 3 & "so" on?' in page.words
    assert ("html", {"lang": language}) in page.tags


def test_snippet_shows_pictures_with_alt_texts_and_a_transcript_to_unfold() -> None:
    alt = '"Quoted" & <odd>'
    page = Page(snippet_html(comic(), [Shown("a b.jpg", (1080, 1350), alt), Shown("2.jpg", (10, 20), "Two.")]))
    pictures = [attrs for tag, attrs in page.tags if tag == "img"]
    assert pictures[0] == {"src": "a%20b.jpg", "width": "1080", "height": "1350", "alt": alt}
    assert len(pictures) == 2
    assert page.count("details") == page.count("summary") == page.count("figcaption") == 1


def test_every_word_of_the_script_is_in_every_transcript() -> None:
    said = ("Friday", "Yes.", "CRASH", "Hush!", "sighs")
    for told in (transcript_text(comic()), transcript_markdown(comic()), transcript_html(comic())):
        assert all(words in told for words in said)


def test_a_silent_panel_says_so_and_alt_by_hand_is_what_is_seen() -> None:
    silent, by_hand = passages(script(panel(), panel(line("Hm."), alt="A door", number=2)))
    assert (silent.seen, silent.said) == ("No words.", ())
    assert by_hand.seen == "A door."


def test_a_transcript_of_pages_tells_them_all() -> None:
    whole = composition()
    first = whole._replace(panels=whole.panels[:1], page_count=2)
    both = first._replace(later=(whole._replace(panels=whole.panels[1:], page=1, page_count=2),))
    assert transcript_text(both).count("Panel ") == 2
    assert long_description(both).count("Panel ") == 1


def test_long_description_tells_the_page_first() -> None:
    assert long_description(composition()) == (
        '"Room for One More". A comic strip by A. Writer (CC BY 4.0). Two panels side by side. '
        "It is set in a room at night. With Theodore.\n\n"
        'Panel 1: In a room at night, Theodore sits, looking worried. Theodore: "Are you still there?" '
        '(stressed: still). Theodore: "Hello?"\n\n'
        "Panel 2: No words."
    )


def arranged(*rows: int) -> Composition:
    """So many panels in each tier."""
    whole, shape = composition(), composition().panels[1]
    panels, frames = [], []
    for tier, count in enumerate(rows):
        for place in range(count):
            number = len(panels) + 1
            panels.append(panel(line("Hm."), number=number))
            rect = Rect(1000 / count * place, 300 * tier, 1000 / count - 10, 280)
            frames.append(shape._replace(id=f"p{number}", tier=tier, rect=rect))
    return whole._replace(script=whole.script._replace(panels=tuple(panels)), panels=tuple(frames))


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ((3,), "Three panels side by side."),
        ((1, 1, 1), "Three panels, one below the other."),
        ((2, 1), "Three panels in two tiers: two and one from top to bottom."),
        ((1,), "One panel."),
    ],
)
def test_long_description_says_how_panels_lie(rows: tuple[int, ...], words: str) -> None:
    assert words in long_description(arranged(*rows))


def test_long_description_says_where_each_panel_stands() -> None:
    told = long_description(arranged(2, 1, 2))
    assert "Panel 1, top tier: " in told
    assert "Panel 3, middle tier, across the whole width: " in told
    assert "Panel 5, bottom tier: " in told


def test_post_is_caption_and_alt_texts_ready_to_paste() -> None:
    assert post_text(comic(), [("1.jpg", "One."), ("2.jpg", "Two.")], remarks="Post them in order.") == (
        "Room for One More\nA comic strip by A. Writer (CC BY 4.0)\nhttps://example.org/room\n\n"
        "Alt text of 1.jpg:\nOne.\n\nAlt text of 2.jpg:\nTwo.\n\nNote: Post them in order.\n"
    )
    assert "takes no alt texts" in post_text(comic(), [("1.jpg", "")])
    assert "takes no alt texts" not in post_text(comic(), [("1.jpg", "")], remarks="No alt text on stories.")
    assert "#" not in post_text(comic(), [("1.jpg", "One.")])


def piece(folder: Path, name: str, **more: object) -> Piece:
    plain = Piece(
        folder / "story" / name, "story", "2026-11", 1, 2, (1080, 1920), 3, "ab" * 32, "jpeg",
        "JPEG, quality 95: 3 bytes", "One.", False, 12.3, 390.0, ("p1",),
    )  # fmt: skip
    return plain._replace(**more)


def test_manifest_says_what_was_made_in_a_fixed_order(tmp_path: Path) -> None:
    first, second = piece(tmp_path, "a-1.jpg"), piece(tmp_path, "a-2.jpg", number=2, alt="", cover=True)
    text = manifest_json([second, first], tmp_path)
    assert text == manifest_json([first, second], tmp_path)
    told = json.loads(text)
    assert told["schema"] == SCHEMA == 1
    assert list(told["pictures"][0]) == [
        "file", "target", "target_date", "number", "of", "cover", "panels", "width", "height", "format", "bytes",
        "sha256", "how", "alt", "alt_is_cut", "cap_height", "read_at",
    ]  # fmt: skip
    assert [one["file"] for one in told["pictures"]] == ["story/a-1.jpg", "story/a-2.jpg"]


def test_a_manifest_is_read_back_whole(tmp_path: Path) -> None:
    pieces = (piece(tmp_path, "a-1.jpg"), piece(tmp_path, "a-2.jpg", number=2, alt='"Ä" & <b>', panels=()))
    path = tmp_path / "manifest.json"
    path.write_text(manifest_json(pieces, tmp_path), encoding="utf-8")
    assert read_manifest(path) == pieces


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "no", '{"schema": 2, "pictures": []}', '{"schema": 1}', '{"schema": 1, "pictures": [3]}']
)
def test_a_manifest_that_is_not_ours_is_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "manifest.json"
    assert read_manifest(path) == ()
    path.write_text(text)
    assert read_manifest(path) == ()


@pytest.mark.parametrize("file", ["../other.png", "/etc/passwd", "a/../../b.png"])
def test_a_manifest_speaks_of_no_file_outside_its_folder(tmp_path: Path, file: str) -> None:
    path = tmp_path / "manifest.json"
    told = json.loads(manifest_json([piece(tmp_path, "a-1.jpg")], tmp_path))
    told["pictures"][0]["file"] = file
    path.write_text(json.dumps(told))
    assert read_manifest(path) == ()


def test_titles_of_pages_do_no_harm() -> None:
    whole = composition()
    plan = whole.script._replace(pages=(PagePlan((), "One"),))
    assert transcript_text(whole._replace(script=plan))
