"""comicgen export: pictures for places, what stands beside them, and what is told when something cannot be had."""

import json
from hashlib import sha256
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.conftest import Run

SOUP = """\
title: Two Spoons
by: The Soup Desk
panels:
  - setting: kitchen
    lines:
      - mia: Is there *any* soup left?
      - omar (whisper) [embarrassed]: Define soup.
  - lines:
      - mia: "Warm. Wet. In a bowl."
  - shot: close-up
    lines:
      - omar: Then no.
"""


@pytest.fixture
def soup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The script, in a folder of its own in which the command runs."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "soup.yaml"
    path.write_text(SOUP)
    return path


def manifest(folder: Path) -> list[dict[str, object]]:
    pictures: list[dict[str, object]] = json.loads((folder / "manifest.json").read_bytes())["pictures"]
    return pictures


def test_export_makes_a_folder_for_each_place_ready_to_upload(run: Run, soup: Path) -> None:
    result = run("export", soup, "--for", "instagram-carousel,opengraph", "--jobs", 1)
    assert result.exit_code == 0, result.stderr
    home = soup.parent / "out" / "soup"
    slides = sorted(path.name for path in (home / "instagram-carousel").glob("*.jpg"))
    assert slides == ["soup-1.jpg", "soup-2.jpg", "soup-3.jpg", "soup-4.jpg"]
    assert "Is there any soup left?" in (home / "instagram-carousel" / "soup-2.alt.txt").read_text()
    assert (home / "opengraph" / "soup.png").is_file()
    post = (home / "instagram-carousel" / "post.txt").read_text()
    assert post.startswith("Two Spoons\n")
    assert "Define soup." in (home / "soup.transcript.txt").read_text()
    assert (soup.parent / "out" / "contact.png").is_file()


def test_every_picture_has_the_size_of_its_target_and_is_in_the_manifest(run: Run, soup: Path) -> None:
    assert run("export", soup, "--for", "instagram-carousel,x", "--jobs", 1).exit_code == 0
    home = soup.parent / "out" / "soup"
    told = manifest(home)
    assert {str(one["target"]) for one in told} == {"instagram-carousel", "x"}
    for one in told:
        data = (home / str(one["file"])).read_bytes()
        assert sha256(data).hexdigest() == one["sha256"]
        assert len(data) == one["bytes"]
        with Image.open(home / str(one["file"])) as image:
            assert image.size == (one["width"], one["height"])
            assert (image.size == (1080, 1350)) == (one["target"] == "instagram-carousel")
        assert one["cover"] or float(str(one["cap_height"])) >= 7.5


def test_export_twice_gives_the_same_bytes(run: Run, soup: Path) -> None:
    assert run("export", soup, "--for", "story", "-o", "a", "--jobs", 1).exit_code == 0
    assert run("export", soup, "--for", "story", "-o", "b", "--jobs", 1).exit_code == 0
    for path in sorted((soup.parent / "a").rglob("*.*")):
        other = soup.parent / "b" / path.relative_to(soup.parent / "a")
        assert path.read_bytes() == other.read_bytes(), path.name


def test_slides_of_an_earlier_export_are_taken_away(run: Run, soup: Path) -> None:
    assert run("export", soup, "--for", "instagram-carousel,opengraph", "--jobs", 1).exit_code == 0
    home = soup.parent / "out" / "soup"
    own = home / "instagram-carousel" / "soup-9.jpg"
    own.write_bytes(b"not ours")
    soup.write_text(SOUP.replace("  - shot: close-up\n    lines:\n      - omar: Then no.\n", ""))
    assert run("export", soup, "--for", "instagram-carousel", "--jobs", 1).exit_code == 0
    assert not (home / "instagram-carousel" / "soup-4.jpg").exists()
    assert not (home / "instagram-carousel" / "soup-4.alt.txt").exists()
    assert own.read_bytes() == b"not ours"
    assert {str(one["target"]) for one in manifest(home)} == {"instagram-carousel", "opengraph"}


def place(soup: Path, how: str) -> None:
    """A target of the project, in its way."""
    (soup.parent / "comicgen.yaml").write_text(f"targets:\n  ours: {{like: x, {how}}}\n")


def test_alt_texts_of_an_earlier_export_are_taken_away_where_a_place_takes_none(run: Run, soup: Path) -> None:
    here = soup.parent / "out" / "soup" / "ours"
    place(soup, "alt: 1000")
    assert run("export", soup, "--for", "ours", "--jobs", 1).exit_code == 0
    assert (here / "soup.alt.txt").is_file()
    place(soup, "alt: no")
    assert run("export", soup, "--for", "ours", "--jobs", 1).exit_code == 0
    assert (here / "soup.png").is_file()
    assert not (here / "soup.alt.txt").exists()


def test_alt_text_stays_when_its_picture_gets_another_format(run: Run, soup: Path) -> None:
    here = soup.parent / "out" / "soup" / "ours"
    place(soup, "formats: png")
    assert run("export", soup, "--for", "ours", "--jobs", 1).exit_code == 0
    place(soup, "formats: jpeg")
    assert run("export", soup, "--for", "ours", "--jobs", 1).exit_code == 0
    assert sorted(path.name for path in here.glob("soup*")) == ["soup.alt.txt", "soup.jpg"]


def test_nothing_is_taken_away_that_somebody_has_changed_since(run: Run, soup: Path) -> None:
    here = soup.parent / "out" / "soup" / "ours"
    place(soup, "formats: png")
    assert run("export", soup, "--for", "ours", "--jobs", 1).exit_code == 0
    (here / "soup.png").write_bytes(b"drawn over")
    (here / "soup.alt.txt").write_text("My own words.")
    place(soup, "formats: jpeg, alt: no")
    assert run("export", soup, "--for", "ours", "--jobs", 1).exit_code == 0
    assert (here / "soup.png").read_bytes() == b"drawn over"
    assert (here / "soup.alt.txt").read_text() == "My own words."
    assert [one["file"] for one in manifest(soup.parent / "out" / "soup")] == ["ours/soup.jpg"]


def test_words_that_cannot_be_readable_fail_with_the_panel_and_the_words_to_cut(run: Run, soup: Path) -> None:
    soup.write_text(SOUP.replace("Then no.", "not this " * 120))
    result = run("export", soup, "--for", "newspaper-daily", "--readable-at", "700px", "--jobs", 1)
    assert result.exit_code == 1
    assert "newspaper-daily: the words of panel p" in result.stderr
    assert "too many" in result.stderr
    assert "soup.yaml:12:15: error[does-not-fit]" in result.stderr
    assert not (soup.parent / "out" / "soup" / "newspaper-daily").exists()


def test_place_that_fails_stops_no_other(run: Run, soup: Path) -> None:
    (soup.parent / "comicgen.yaml").write_text(
        "targets:\n  tiny: {like: x, formats: png, bytes: 10 kB}\n  good: {like: opengraph}\n"
    )
    result = run("export", soup, "--for", "tiny,good", "--jobs", 1)
    assert result.exit_code == 1
    assert "error[too-heavy] tiny: " in result.stderr
    assert (soup.parent / "out" / "soup" / "good" / "soup.png").is_file()
    assert not (soup.parent / "out" / "soup" / "tiny").exists()


def test_fit_scale_keeps_the_format_and_asks_for_readable_words(run: Run, soup: Path) -> None:
    result = run("export", soup, "--for", "instagram-square", "--fit", "scale", "--jobs", 1)
    assert result.exit_code == 1
    assert "error[not-readable] instagram-square: capitals would be " in result.stderr
    wide = run("export", soup, "--for", "instagram-square", "--fit", "scale", "--readable-at", "1080px", "--jobs", 1)
    assert wide.exit_code == 0, wide.stderr
    with Image.open(soup.parent / "out" / "soup" / "instagram-square" / "soup.jpg") as image:
        assert image.size == (1080, 1080)
        assert image.getpixel((540, 20)) == pytest.approx((255, 253, 248), abs=6)  # paper above the strip


def test_fit_crop_refuses_to_cut_words(run: Run, soup: Path) -> None:
    result = run("export", soup, "--for", "instagram-square", "--fit", "crop", "--readable-at", "1080", "--jobs", 1)
    assert result.exit_code == 1
    assert "error[cropped-words] instagram-square: the crop cuts off" in result.stderr


def test_unknown_place_is_told_with_the_nearest(run: Run, soup: Path) -> None:
    result = run("export", soup, "--for", "instagram-squares")
    assert result.exit_code == 2
    assert "instagram-square" in result.stderr


@pytest.mark.parametrize("width", ["12px", "wide", "", "9000px"])
def test_width_at_which_nobody_reads_is_refused(run: Run, soup: Path, width: str) -> None:
    result = run("export", soup, "--for", "x", "--readable-at", width or "0")
    assert result.exit_code == 2
    assert "from 120px to 4000px" in result.stderr


def test_finding_that_holds_in_several_places_is_told_once(run: Run, soup: Path) -> None:
    soup.write_text(SOUP.replace("Then no.", "no " * 150))
    places = "instagram-landscape,newspaper-daily"
    result = run("export", soup, "--for", places, "--readable-at", "240px", "--jobs", 1)
    assert result.exit_code == 1
    assert result.stderr.count("error[does-not-fit]") == len(
        {row for row in result.stderr.splitlines() if "error[does-not-fit]" in row}
    )


def test_script_says_at_which_width_it_is_read(run: Run, soup: Path) -> None:
    soup.write_text(SOUP.replace("by: The", "readable at: 320px\nby: The"))
    assert run("export", soup, "--for", "instagram-carousel", "--jobs", 1).exit_code == 0
    assert {one["read_at"] for one in manifest(soup.parent / "out" / "soup")} == {320}
    assert run("render", soup, "--layout").exit_code == 0
    canvas = json.loads((soup.parent / "soup.layout.json").read_bytes())["canvas"]
    assert canvas["display_width"] == 320
    assert canvas["width"] == 2400


def test_lint_looks_at_a_comic_as_a_target_shows_it(run: Run, soup: Path) -> None:
    result = run("lint", soup, "--shape", "story")
    assert result.exit_code == 0, result.stderr
    assert "0 errors" in result.stdout


def test_layout_that_is_locked_for_a_place_stays_as_it_was(run: Run, soup: Path) -> None:
    assert run("layout", soup, "--lock", "--shape", "instagram-carousel").exit_code == 0
    assert run("export", soup, "--for", "instagram-carousel,opengraph", "-o", "before", "--jobs", 1).exit_code == 0
    soup.write_text(SOUP.replace("Then no.", "Then no!"))
    result = run("export", soup, "--for", "instagram-carousel,opengraph", "-o", "after", "--jobs", 1)
    assert result.exit_code == 0, result.stderr
    for number in (1, 2, 3):
        name = f"soup/instagram-carousel/soup-{number}.jpg"
        assert (soup.parent / "before" / name).read_bytes() == (soup.parent / "after" / name).read_bytes()


def test_contact_sheet_that_cannot_be_written_is_told_and_costs_no_picture(run: Run, soup: Path) -> None:
    (soup.parent / "out" / "contact.png").mkdir(parents=True)
    result = run("export", soup, "--for", "opengraph", "--jobs", 1)
    assert result.exit_code == 74
    assert "the contact sheet cannot be written into out" in result.stderr
    assert (soup.parent / "out" / "soup" / "opengraph" / "soup.png").is_file()
