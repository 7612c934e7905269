"""comicgen diff: what it tells, what it shows, and how it ends."""

import json
import os
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from tests.cli.conftest import Run

SCRIPT = """\
title: Tea
by: ours
cast: {ana: ines, ben: theodore}
panels:
  - setting: kitchen
    lines:
      - ana: Is there any tea?
  - lines:
      - ben [happy]: A whole pot.
"""
PAGES = """\
title: Tea
format: page
cast: {ana: ines, ben: theodore}
pages:
  - panels:
      - lines:
          - ana: Is there any tea?
  - panels:
      - lines:
          - ben [happy]: A whole pot.
"""
WIDTH = ("--width", "480")


@pytest.fixture
def tea(here: Path) -> Path:
    """A script, with an empty old folder and a new one beside it."""
    (here / "old").mkdir()
    (here / "new").mkdir()
    (here / "tea.yaml").write_text(SCRIPT)
    return here / "tea.yaml"


def changed(tea: Path, was: str, now: str) -> Path:
    """The script with other words, under another name."""
    text = SCRIPT.replace(was, now)
    assert text != SCRIPT
    path = tea.with_name("later.yaml")
    path.write_text(text)
    return path


def test_what_is_written_may_hold_braces(run: Run, tea: Path) -> None:
    tea.write_text(SCRIPT.replace("ben: theodore", "ben: {character: theodore, name: 'B{e}n'}"))
    Path("later.yaml").write_text(tea.read_text().replace("theodore,", "theodore, hair: bald,"))
    result = run("diff", "tea.yaml", "later.yaml", "--words", *WIDTH)
    assert "B{e}n's hair is now bald" in result.stdout


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("any tea?", "any tea left?", 'panel 1: balloon 1 "Is there any tea?" became "Is there any tea left?"'),
        ("[happy]", "[sad]", "panel 2: Ben now sad, was happy"),
        ("[happy]", "[very happy]", "panel 2: Ben now very happy, was happy"),
        ("[happy]", "[happy and sad]", "panel 2: Ben now happy and sad, was happy\n"),
        (
            "setting: kitchen",
            "setting: kitchen, night",
            "panels 1 and 2: the setting is now kitchen, night, was kitchen",
        ),
        ("title: Tea", "title: Teas", 'the title "Tea" became "Teas"'),
        ("title: Tea", "title: Tea\nstyle: noir", "the style is now noir, was house"),
        ("title: Tea", "title: Tea\nstyle: {lettering: {case: mixed}}", "style.lettering.case is now mixed"),
        ("by: ours", "by: ours\nurl: https://example.org", "the address is now https://example.org, was nothing"),
        ("ben: theodore", "ben: {character: theodore, hair: bald}", "Ben's hair is now bald"),
        ("ben: theodore", "ben: {character: theodore, hair: ginger}", "Ben's hair colour is now ginger"),
        ("  - lines:", "  - actors: {ben: holding mug}\n    lines:", "Ben's holding is now mug, was nothing"),
    ],
)
def test_what_changed_in_a_script_is_told(run: Run, tea: Path, was: str, now: str, told: str) -> None:
    result = run("diff", "tea.yaml", changed(tea, was, now), "--words", *WIDTH)
    assert told in result.stdout
    assert result.exit_code == 1


def test_nothing_is_said_and_drawn_of_what_is_the_same(run: Run, tea: Path) -> None:
    result = run("diff", "tea.yaml", changed(tea, "title: Tea", "# a comment\ntitle: Tea"), "-o", "report")
    assert (result.exit_code, result.output) == (0, "")
    assert [path.name for path in Path("report").iterdir()] == ["index.html"]
    assert "Nothing is different." in Path("report/index.html").read_text()


def test_the_report_shows_before_after_and_difference(run: Run, tea: Path) -> None:
    result = run("diff", "tea.yaml", changed(tea, "[happy]", "[sad]"), "-o", "report", *WIDTH)
    assert result.exit_code == 1
    names = ["later-after.png", "later-before.png", "later-difference.png"]
    assert sorted(path.name for path in Path("report").glob("*.png")) == names
    sizes = set()
    for name in names:
        with Image.open(Path("report", name)) as image:
            sizes.add(image.size)
    assert len(sizes) == 1
    assert sizes.pop()[0] == 480
    page = Path("report/index.html").read_text()
    assert "<b>panel 2</b>: Ben now sad, was happy" in page


def test_a_page_that_looks_the_same_is_not_shown(run: Run, tea: Path) -> None:
    Path("old/tea.yaml").write_text(PAGES)
    Path("new/tea.yaml").write_text(PAGES.replace("[happy]", "[sad]"))
    result = run("diff", "old/tea.yaml", "new/tea.yaml", "-o", "report", *WIDTH)
    assert result.exit_code == 1
    names = [f"tea-2-{what}.png" for what in ("after", "before", "difference")]
    assert sorted(path.name for path in Path("report").glob("*.png")) == names
    assert "It looks the same." in Path("report/index.html").read_text()


class _Page(HTMLParser):
    """What a page is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes a tag; those that are closed must be closed in order."""
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "img", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Closes the last one."""
        assert self.open.pop() == tag


def test_the_report_is_sound_needs_nothing_else_and_can_be_heard(run: Run, tea: Path) -> None:
    later = changed(tea, "any tea?", 'any <b>"tea" & \'?')
    assert run("diff", "tea.yaml", later, "-o", "report", *WIDTH).exit_code == 1
    text = Path("report/index.html").read_text()
    page = _Page()
    page.feed(text)
    assert page.open == []
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "link", "iframe", 'b"tea'}
    assert "://" not in text
    images = [values for tag, values in page.tags if tag == "img"]
    assert all(Path("report", values["src"] or "").is_file() for values in images)
    assert all("alt" in values for values in images)
    told = [values["alt"] for values in images if values["alt"]]
    assert len(told) == 3
    assert "Is there any tea?" in str(told[0])
    ids = [values["id"] for _, values in page.tags if "id" in values]
    assert len(ids) == len(set(ids))
    slider = [values for tag, values in page.tags if tag == "input" and str(values.get("name")).startswith("s")]
    assert [values["aria-label"] for values in slider][:2] == ["0 %", "2.5 %"]
    assert slider[-1]["aria-label"] == "100 %"


def test_of_folders_only_what_changed_is_shown_in_the_order_of_names(run: Run, tea: Path) -> None:
    for name in ("zoo", "ant", "same", "gone"):
        Path("old", f"{name}.yaml").write_text(SCRIPT)
        Path("new", f"{name}.yaml").write_text(SCRIPT if name == "same" else SCRIPT.replace("pot", f"{name} pot"))
    Path("new/gone.yaml").unlink()
    Path("new/sub").mkdir()
    Path("new/sub/fresh.yaml").write_text(SCRIPT)
    result = run("diff", "old", "new", "-o", "report", "-j1", *WIDTH)
    assert result.exit_code == 1
    heads = [row for row in result.stdout.splitlines() if not row.startswith(" ")]
    assert [row.split(":")[0] for row in heads[:-1]] == ["ant", "gone", "sub/fresh", "zoo"]
    assert heads[-1] == "5 comics: 2 changed, 1 added, 1 removed, 1 the same"
    page = Path("report/index.html").read_text()
    assert "same.yaml" not in page
    assert Path("report/sub/fresh-after.png").is_file()
    assert not list(Path("report").glob("same*"))


def test_json_says_what_the_text_says(run: Run, tea: Path) -> None:
    result = run("diff", "tea.yaml", changed(tea, "[happy]", "[sad]"), "-o", "report", "--format", "json", *WIDTH)
    told = json.loads(result.stdout)
    assert (told["schema"], told["tolerance"], told["findings"]) == (1, 0.1, [])
    (comic,) = told["comics"]
    assert (comic["name"], comic["state"]) == ("later", "changed")
    assert comic["changes"][0] == {
        "what": "expression", "panel": "panel 2", "words": "Ben now sad, was happy",
        "told": "panel 2: Ben now sad, was happy", "follows": False,
    }  # fmt: skip
    (page,) = comic["pages"]
    assert page["difference"] == "later-difference.png"
    assert 0 < page["different"] == comic["different"]
    assert page["areas"]


def test_a_report_takes_away_what_an_earlier_one_showed_and_nothing_else(run: Run, tea: Path) -> None:
    later = changed(tea, "[happy]", "[sad]")
    run("diff", "tea.yaml", later, "-o", "report", *WIDTH)
    Path("report/mine-before.png").write_bytes(b"mine")
    assert run("diff", "tea.yaml", "tea.yaml", "-o", "report").exit_code == 0
    assert sorted(path.name for path in Path("report").iterdir()) == ["index.html", "mine-before.png"]


def test_a_report_among_the_pictures_is_not_compared(run: Run, tea: Path) -> None:
    for folder, color in (("old", "white"), ("out", "black")):
        Path(folder).mkdir(exist_ok=True)
        Image.new("RGB", (40, 40), color).save(Path(folder, "tea.png"))
    first, second = (run("diff", "old", "out") for _ in range(2))
    assert Path("out/diff/tea-after.png").is_file()
    assert second.stdout == first.stdout
    assert "diff/" not in second.stdout


def test_nothing_is_laid_out_for_what_has_not_changed(run: Run, tea: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import comicgen.studio.comparing as comparing

    monkeypatch.setattr(comparing, "compare", None)
    for folder in ("old", "new"):
        for number in range(9):
            Path(folder, f"tea{number}.yaml").write_text(SCRIPT)
    result = run("diff", "old", "new", "-o", "report")
    assert (result.stdout, result.exit_code) == ("9 comics: 9 the same\n", 0)


def test_a_lock_or_a_cast_that_changed_is_no_same(run: Run, tea: Path) -> None:
    shared = SCRIPT.replace("cast: {ana: ines, ben: theodore}", "cast: people.yaml")
    for folder, ben in (("old", "theodore"), ("new", "kenji")):
        Path(folder, "tea.yaml").write_text(shared)
        Path(folder, "people.yaml").write_text(f"ana: ines\nben: {ben}\n")
    result = run("diff", "old/tea.yaml", "new/tea.yaml", "--words", *WIDTH)
    assert "Ben's stock character is now kenji, was theodore" in result.stdout
    Path("new/people.yaml").write_bytes(Path("old/people.yaml").read_bytes())
    assert run("diff", "old/tea.yaml", "new/tea.yaml", "--words").exit_code == 0
    Path("new/tea.lock.yaml").write_text("nonsense: [")
    assert run("diff", "old/tea.yaml", "new/tea.yaml", "--words").exit_code == 1


def test_two_runs_give_equal_bytes(run: Run, tea: Path) -> None:
    later = changed(tea, "[happy]", "[sad]")
    for folder in ("one", "two"):
        run("diff", "tea.yaml", later, "-o", folder, *WIDTH)
    one, two = ({path.name: path.read_bytes() for path in Path(folder).iterdir()} for folder in ("one", "two"))
    assert one == two


# --------------------------------------------------------------------------- pictures


def test_pictures_are_compared_and_say_what_their_alt_texts_say(run: Run, tea: Path) -> None:
    run("render", "tea.yaml", "-o", "old/tea.png", *WIDTH)
    run("render", changed(tea, "whole pot", "whole can"), "-o", "new/tea.png", *WIDTH)
    result = run("diff", "old", "new", "-o", "report")
    assert result.exit_code == 1
    assert "the alt text" in result.stdout
    assert "whole can" in result.stdout
    assert run("diff", "old/tea.png", "old", "-o", "report").exit_code == 0


def test_pictures_with_their_layouts_beside_them_say_everything(run: Run, tea: Path) -> None:
    run("render", "tea.yaml", "-o", "old/tea.png", "--layout", *WIDTH)
    run("render", changed(tea, "[happy]", "[sad]"), "-o", "new/tea.png", "--layout", *WIDTH)
    result = run("diff", "old/tea.png", "new/tea.png", "--words")
    assert "panel 2: Ben now sad, was happy" in result.stdout


def test_a_script_is_held_against_the_pictures_that_were_made_of_it(run: Run, tea: Path) -> None:
    Path("new/tea.yaml").write_text(SCRIPT)
    Path("new/pages.yaml").write_text(PAGES)
    run("render", "new", "-o", "old", "-j1", *WIDTH)
    assert sorted(path.name for path in Path("old").iterdir()) == ["pages-1.png", "pages-2.png", "tea.png"]
    result = run("diff", "old", "new", "-o", "report", "-j1")
    assert (result.stdout, result.exit_code) == ("2 comics: 2 the same\n", 0)
    Path("new/tea.yaml").write_text(SCRIPT.replace("[happy]", "[sad]"))
    result = run("diff", "old", "new", "-o", "report", "-j1")
    assert result.exit_code == 1
    assert "2 comics: 1 changed, 1 the same" in result.stdout


def test_the_tolerance_and_what_may_differ_are_kept(run: Run, here: Path) -> None:
    for name, dots in (("old.png", 0), ("new.png", 5)):
        image = Image.new("RGB", (100, 100), "#ffffff")
        for place in range(dots):
            image.paste("#d0d0d0", (20 * place, 10, 20 * place + 4, 14))
        image.save(name)
    assert run("diff", "old.png", "new.png").exit_code == 1
    assert run("diff", "old.png", "new.png", "--tolerance", "0.3").exit_code == 0
    assert run("diff", "old.png", "new.png", "--may-differ", "0.8").exit_code == 0
    result = run("diff", "old.png", "new.png", "--may-differ", "0.79")
    assert result.exit_code == 1
    assert "the drawing differs in" in result.stdout


def test_pictures_of_other_sizes_are_told_by_their_sizes(run: Run, here: Path) -> None:
    for name, size in (("old.png", (100, 90)), ("new.png", (100, 80))):
        Image.new("RGB", size, "#ffffff").save(name)
    result = run("diff", "old.png", "new.png", "-o", "report")
    assert result.exit_code == 1
    assert "the picture is 100 x 80 px now, was 100 x 90" in result.stdout
    assert "the drawing" not in result.stdout
    assert (here / "report" / "new-difference.png").is_file()


@pytest.mark.parametrize(("quality", "code"), [(95, 0), (20, 1)])
def test_noise_of_jpegs_is_forgiven_and_damage_is_not(run: Run, here: Path, quality: int, code: int) -> None:
    image = Image.new("RGB", (200, 200), "#f6e3a1")
    ImageDraw.Draw(image).ellipse((30, 30, 170, 170), fill="#3b6ea5", outline="#101010", width=5)
    image.save("old.png")
    image.save("new.jpg", quality=quality, subsampling=0)
    assert run("diff", "old.png", "new.jpg").exit_code == code


def test_exports_are_compared_place_by_place(run: Run, tea: Path) -> None:
    run("export", "tea.yaml", "--for", "bluesky", "-o", "old", "-j1")
    later = tea.with_name("later")
    later.mkdir()
    (later / "tea.yaml").write_text(SCRIPT.replace("[happy]", "[sad]"))
    run("export", later / "tea.yaml", "--for", "bluesky", "-o", "new", "-j1")
    result = run("diff", "old", "new", "-o", "report")
    assert result.exit_code == 1
    assert "tea/bluesky/tea" in result.stdout
    assert "contact" not in result.stdout
    assert run("diff", "new", "new", "-o", "report").exit_code == 0


# --------------------------------------------------------------------------- revisions


@pytest.fixture
def repository(tea: Path) -> Path:
    """A repository whose first commit holds the script, which has changed since."""
    folder = tea.parent / "strips"
    folder.mkdir()
    (folder / "people.yaml").write_text("ana: ines\nben: theodore\n")
    shared = SCRIPT.replace("cast: {ana: ines, ben: theodore}", "cast: people.yaml")
    (folder / "tea.yaml").write_text(shared)
    git = ["git", "-c", "user.name=w", "-c", "user.email=w@example.org", "-c", "commit.gpgsign=false"]
    for words in (["init", "-q"], ["add", "strips"], ["commit", "-q", "-m", "first"]):
        subprocess.run([*git, *words], check=True, cwd=tea.parent, capture_output=True)
    (folder / "tea.yaml").write_text(shared.replace("[happy]", "[sad]"))
    return tea.parent


@pytest.mark.parametrize("words", [("HEAD:strips/tea.yaml", "strips/tea.yaml"), ("HEAD:strips", "strips")])
def test_a_revision_is_compared_with_what_is_here(run: Run, repository: Path, words: tuple[str, str]) -> None:
    result = run("diff", *words, "--words", *WIDTH)
    assert result.exit_code == 1
    assert "panel 2: Ben now sad, was happy" in result.stdout
    assert "people" not in result.stdout


def test_a_script_takes_what_its_project_said_at_that_time(run: Run, repository: Path) -> None:
    git = ["git", "-c", "user.name=w", "-c", "user.email=w@example.org", "-c", "commit.gpgsign=false"]
    (repository / "comicgen.yaml").write_text("style: noir\n")
    for words in (["add", "-A"], ["commit", "-q", "-m", "second"]):
        subprocess.run([*git, *words], check=True, cwd=repository, capture_output=True)
    result = run("diff", "HEAD:strips", "strips", "--words", *WIDTH)
    assert (result.exit_code, result.output) == (0, "2 comics: 2 the same\n")
    (repository / "comicgen.yaml").write_text("style: pastel\n")
    result = run("diff", "HEAD:strips", "strips", "--words", *WIDTH)
    assert result.exit_code == 1
    assert "the style is now pastel, was noir" in result.stdout


@pytest.mark.skipif(os.name == "nt", reason="links of POSIX")
def test_links_of_a_revision_mean_what_they_meant_and_lead_nowhere_else(run: Run, repository: Path) -> None:
    git = ["git", "-c", "user.name=w", "-c", "user.email=w@example.org", "-c", "commit.gpgsign=false"]
    (repository / "guests").mkdir()
    (repository / "guests" / "soup.yaml").write_text(SCRIPT.replace("title: Tea", "title: Soup"))
    (repository / "guests" / "strips").symlink_to("../strips")
    for link, meant in {
        "guests": "../guests",
        "one.yaml": "../guests/soup.yaml",
        "etc": "/etc",
        "lost": "../lost",
    }.items():
        (repository / "strips" / link).symlink_to(meant)
    for words in (["add", "-A"], ["commit", "-q", "-m", "second"]):
        subprocess.run([*git, *words], check=True, cwd=repository, capture_output=True)
    for link in ("etc", "lost"):
        (repository / "strips" / link).unlink()
    result = run("diff", "HEAD:strips", "strips", "--words", *WIDTH)
    assert (result.exit_code, result.output) == (0, "3 comics: 3 the same\n")
    soup = repository / "guests" / "soup.yaml"
    soup.write_text(soup.read_text().replace("[happy]", "[sad]"))
    result = run("diff", "HEAD:strips", "strips", "--words", *WIDTH)
    assert "3 comics: 1 changed, 2 the same" in result.stdout


@pytest.mark.skipif(os.name == "nt", reason="links of POSIX")
def test_a_folder_that_cannot_be_seen_whole_is_told(run: Run, tea: Path) -> None:
    for name in ("before", "after"):
        Path(name).mkdir()
        Path(name, "tea.yaml").write_text(SCRIPT)
    Path("after", "share").symlink_to("/no/such/disk")
    result = run("diff", "before", "after")
    assert result.exit_code == 2
    assert "after/share is a link that leads nowhere" in result.stderr


def test_a_revision_is_found_from_within_a_folder_too(
    run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository / "strips")
    for word in ("HEAD:./tea.yaml", "HEAD:tea.yaml", "HEAD:strips/tea.yaml"):
        assert run("diff", word, "tea.yaml", "--words", *WIDTH).exit_code == 1
    assert run("diff", "HEAD:./people.yaml", "people.yaml", "--words").exit_code == 0


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("nobody:tea.yaml", "git knows no revision nobody here"),
        ("HEAD:strips/coffee.yaml", "there is no strips/coffee.yaml in HEAD"),
        ("--output=x:tea.yaml", "Missing argument"),
    ],
)
def test_a_revision_that_is_not_there_is_told(run: Run, repository: Path, word: str, told: str) -> None:
    result = run("diff", word, "strips/tea.yaml")
    assert result.exit_code == 2
    assert told in result.stderr


# --------------------------------------------------------------------------- faults


def test_a_script_with_faults_is_told_and_stops_no_other(run: Run, tea: Path) -> None:
    for name in ("bad", "good"):
        Path("old", f"{name}.yaml").write_text(SCRIPT)
        Path("new", f"{name}.yaml").write_text(SCRIPT.replace("[happy]", "[sad]"))
    Path("new/bad.yaml").write_text("panels: [")
    result = run("diff", "old", "new", "--words", "-j1", *WIDTH)
    assert result.exit_code == 1
    assert "new/bad.yaml:" in result.stderr
    assert "bad: not compared, see above" in result.stdout
    assert "panel 2: Ben now sad" in result.stdout
    assert "2 comics: 1 changed, 1 not compared" in result.stdout


@pytest.mark.parametrize("lack", [MemoryError(), RuntimeError("out of memory")])
def test_a_lack_of_memory_is_refused_as_everywhere(
    run: Run, tea: Path, monkeypatch: pytest.MonkeyPatch, lack: Exception
) -> None:
    import comicgen.studio.comparing as comparing

    def seen(*_: object) -> None:
        raise lack

    monkeypatch.setattr(comparing, "seen", seen)
    result = run("diff", "tea.yaml", changed(tea, "[happy]", "[sad]"), "--words", "-j1")
    assert result.exit_code == 4
    assert "error[out-of-memory]" in result.stderr
    assert "later: not compared, see above" in result.stdout


@pytest.mark.parametrize("data", [b"", b"hello", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"])
def test_a_picture_that_cannot_be_read_is_told(run: Run, here: Path, data: bytes) -> None:
    Image.new("RGB", (40, 40)).save("old.png")
    Path("new.png").write_bytes(data)
    result = run("diff", "old.png", "new.png")
    assert result.exit_code == 1
    assert "error[bad-picture] new.png cannot be read as a picture" in result.stderr


def test_a_picture_that_ends_early_is_told(run: Run, here: Path) -> None:
    Image.effect_noise((200, 200), 90).convert("RGB").save("old.png")
    Path("new.png").write_bytes(Path("old.png").read_bytes()[:9000])
    result = run("diff", "old.png", "new.png")
    assert result.exit_code == 1
    assert "error[bad-picture] new.png" in result.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("gone.yaml", "tea.yaml"), "there is no file or folder gone.yaml"),
        (("tea.yaml", "notes.txt"), "notes.txt is neither a script (*.yaml) nor a picture"),
        (("old", "new"), "there are neither scripts (*.yaml) nor pictures"),
        (("tea.yaml", "new"), "there is no tea.yaml in new"),
        (("tea.yaml", "tea.yaml", "--tolerance", "2"), "--tolerance"),
        (("tea.yaml", "tea.yaml", "-o", "notes.txt"), "is there already and is not a folder"),
        (("", "tea.yaml"), "a path is empty"),
    ],
)
def test_words_that_lead_nowhere_are_told(run: Run, tea: Path, words: tuple[str, ...], told: str) -> None:
    Path("notes.txt").write_text("x")
    result = run("diff", *words)
    assert result.exit_code == 2
    assert told in result.stderr


def test_a_report_that_cannot_be_written_ends_with_its_own_code(run: Run, tea: Path) -> None:
    Path("report").mkdir()
    Path("report/index.html").mkdir()
    result = run("diff", "tea.yaml", "tea.yaml", "-o", "report")
    assert result.exit_code == 74
    assert "cannot be written" in result.stderr
