"""comicgen build: everything that a project names, only what changed, and nothing broken whatever happens."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from comicgen.cli import course
from comicgen.season import building
from comicgen.season.store import FolderStore
from tests.cli.conftest import Run
from tests.season.harm import full

PROJECT = """\
for: [instagram-square]
cast:
  ana: {hair: bun grey}
  bo: {hair: bald}
"""
SOUP = "title: Soup\npanels:\n  - lines:\n      - ana: Is there any soup left?\n"
TEA = "title: Tea\npanels:\n  - lines:\n      - bo: Define tea.\n"


@pytest.fixture
def project(here: Path) -> Path:
    """A project of two comics, in the folder in which the command runs."""
    (here / "scripts").mkdir()
    (here / "comicgen.yaml").write_text(PROJECT)
    (here / "scripts" / "soup.yaml").write_text(SOUP)
    (here / "scripts" / "tea.yaml").write_text(TEA)
    long_ago = 1_700_000_000
    for path in here.rglob("*.yaml"):
        os.utime(path, (long_ago, long_ago))
    return here


def made(run: Run, *words: object, code: int = 0) -> dict[str, str]:
    """What became of each edition: "soup for instagram-square" and so on."""
    result = run("build", "--format", "json", *words)
    assert result.exit_code == code, result.stderr
    editions = json.loads(result.stdout)["editions"]
    return {f"{one['script']} for {one['target']}": one["how"] for one in editions}


def sums(folder: Path) -> dict[str, str]:
    """Every file below a folder with the sum of its bytes."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def test_build_makes_all_that_a_project_names_then_nothing(run: Run, project: Path) -> None:
    first = run("build")
    assert first.exit_code == 0, first.stderr
    out = project / "out"
    assert sorted(path.name for path in (out / "instagram-square").iterdir()) == [
        f"{name}{ending}" for name in ("soup", "tea") for ending in (".alt.txt", ".embed.html", ".jpg", ".post.txt")
    ]
    assert (out / "transcript" / "soup.html").is_file()
    assert (out / "contact.png").is_file()
    told = json.loads((out / "manifest.json").read_bytes())["editions"]
    picture = told[0]["pictures"][0]
    assert picture["file"] == "instagram-square/soup.jpg"
    assert picture["sha256"] == sha256((out / "instagram-square" / "soup.jpg").read_bytes()).hexdigest()
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*")}
    assert set(made(run).values()) == {"fresh"}
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*")} == before


def test_one_character_changed_makes_only_its_comics_anew(run: Run, project: Path) -> None:
    run("build")
    (project / "comicgen.yaml").write_text(PROJECT.replace("bun grey", "bun red"))
    result = run("build", "--explain")
    assert "soup (en) for instagram-square and transcript: made: the character Ana changed" in result.stderr
    assert "tea (en)" not in result.stderr
    assert "2 editions the same" in result.stderr
    assert set(made(run).values()) == {"fresh"}


def test_a_comment_makes_nothing_anew(run: Run, project: Path) -> None:
    run("build")
    (project / "scripts" / "soup.yaml").write_text(SOUP + "# more soup\n")
    assert made(run)["soup for instagram-square"] == "same"
    assert made(run)["soup for instagram-square"] == "fresh"


def test_a_lock_that_comes_makes_its_comic_anew(run: Run, project: Path) -> None:
    run("build")
    run("layout", project / "scripts" / "soup.yaml", "--lock", "--shape", "instagram-square")
    assert made(run)["soup for instagram-square"] == "made"
    assert made(run)["tea for instagram-square"] == "fresh"


def test_files_that_are_missing_or_damaged_come_back_with_equal_bytes(run: Run, project: Path) -> None:
    run("build")
    home = project / "out" / "instagram-square"
    before = sums(home)
    (home / "soup.jpg").unlink()
    (home / "tea.alt.txt").write_text("something else")
    assert made(run, "--explain") == {
        "soup for instagram-square": "restored",
        "soup for transcript": "fresh",
        "tea for instagram-square": "restored",
        "tea for transcript": "fresh",
    }
    assert sums(home) == before


def test_verify_sees_damage_that_hides(run: Run, project: Path) -> None:
    run("build")
    path = project / "out" / "instagram-square" / "soup.jpg"
    whole, stat = path.read_bytes(), path.stat()
    path.write_bytes(whole[:-1] + b"?")
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert made(run)["soup for instagram-square"] == "fresh"
    assert made(run, "--verify")["soup for instagram-square"] == "restored"
    assert path.read_bytes() == whole


def test_a_damaged_cache_is_repaired_by_making_again(run: Run, project: Path) -> None:
    run("build")
    before = sums(project / "out" / "instagram-square")
    for path in (project / ".comicgen" / "cache").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-9] + b"123456789")
    (project / "out" / "instagram-square" / "soup.jpg").unlink()
    assert made(run)["soup for instagram-square"] == "made"
    assert sums(project / "out" / "instagram-square") == before


def test_without_a_cache_everything_is_drawn_and_nothing_is_kept(run: Run, project: Path) -> None:
    run("build", "--no-cache")
    assert not (project / ".comicgen" / "cache").exists()
    (project / "out" / "instagram-square" / "soup.jpg").unlink()
    assert made(run, "--no-cache")["soup for instagram-square"] == "made"


def test_a_dry_run_says_what_would_be_made_and_makes_nothing(run: Run, project: Path) -> None:
    before = sums(project)
    result = run("build", "-n", "--explain")
    assert (
        "soup (en) and tea (en) for instagram-square and transcript: would be made: it was not made yet"
        in result.stderr
    )
    assert "nothing was made" in result.stderr
    told = json.loads(run("build", "-n", "--format", "json").stdout)
    assert (told["dry_run"], told["totals"]["made"]) == (True, 4)
    assert sums(project) == before


def test_a_script_with_faults_stops_no_other(run: Run, project: Path) -> None:
    (project / "scripts" / "soup.yaml").write_text(SOUP.replace("ana:", "anna:"))
    result = run("build")
    assert result.exit_code == 1
    assert "'anna'" in result.stderr
    assert (project / "out" / "instagram-square" / "tea.jpg").is_file()
    assert not (project / "out" / "instagram-square" / "soup.jpg").exists()
    assert made(run, code=1)["tea for instagram-square"] == "fresh"


def test_fail_fast_stops_at_the_first(run: Run, project: Path) -> None:
    (project / "scripts" / "aaa.yaml").write_text("panels: 7\n")
    result = run("build", "--fail-fast", "--jobs", 1)
    assert result.exit_code == 1
    assert "stopped: 1 of 6 editions are done" in result.stderr
    assert not (project / "out" / "instagram-square" / "tea.jpg").exists()


def test_a_full_disk_ends_the_build_and_the_next_one_goes_on(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(building, "work_here", full)
        result = run("build", "--jobs", 1)
    assert result.exit_code == 74
    assert "stopped: 1 of 4 editions are done; the next build goes on from there" in result.stderr
    assert "going on from there" in run("build").stderr
    assert (project / "out" / "instagram-square" / "tea.jpg").is_file()


def test_only_makes_what_is_named(run: Run, project: Path) -> None:
    assert set(made(run, "--only", "soup")) == {"soup for instagram-square", "soup for transcript"}
    assert set(made(run, "--only", "t*", "--only", "transcript")) == {"tea for transcript"}
    told = json.loads((project / "out" / "manifest.json").read_bytes())["editions"]
    assert [one["script"] for one in told] == ["soup"]
    result = run("build", "--only", "sop")
    assert result.exit_code == 2
    assert "did you mean 'soup'?" in result.stderr


def test_what_is_not_named_any_more_stays_until_it_is_pruned(run: Run, project: Path) -> None:
    run("build")
    (project / "scripts" / "tea.yaml").unlink()
    old = project / "out" / "instagram-square" / "tea.jpg"
    run("build")
    assert old.is_file()
    run("build", "--prune")
    assert not old.exists()
    assert (project / "out" / "instagram-square" / "soup.jpg").is_file()


def test_a_translation_is_told_by_the_name_of_its_file(run: Run, project: Path) -> None:
    (project / "comicgen.yaml").write_text(PROJECT + "languages: [en, es]\n")
    (project / "scripts" / "soup.es.yaml").write_text("panels:\n  - lines:\n      - ana: ¿Queda sopa?\n")
    assert run("build").exit_code == 0
    assert (project / "out" / "es" / "instagram-square" / "soup.jpg").is_file()
    assert (project / "out" / "en" / "instagram-square" / "soup.jpg").is_file()
    (project / "scripts" / "soup.es.yaml").write_text(
        "language: fr\npanels:\n  - lines:\n      - ana: Il reste de la soupe ?\n"
    )
    result = run("build")
    assert result.exit_code == 1
    assert "error[other-language] its language is fr" in result.stderr


def test_reports_are_what_their_readers_expect(run: Run, project: Path) -> None:
    (project / "scripts" / "soup.yaml").write_text(SOUP.replace("ana:", "anna:"))
    run("build", "--report", "r/b.json", "--report", "r/b.xml", "--report", "r/b.sarif")
    told = json.loads((project / "r" / "b.json").read_bytes())
    assert told["dry_run"] is False
    assert told["totals"] == {"fresh": 0, "same": 0, "restored": 0, "made": 2, "failed": 2}
    suites = ET.parse(project / "r" / "b.xml").getroot()
    assert (suites.get("tests"), suites.get("failures"), suites.get("errors")) == ("4", "2", "0")
    failure = suites.find("testsuite/testcase/failure")
    assert failure is not None
    assert failure.get("type") == "unknown-name"
    assert "scripts/soup.yaml:4:" in (failure.text or "")
    sarif = json.loads((project / "r" / "b.sarif").read_bytes())
    assert sarif["runs"][0]["results"][0]["ruleId"] == "unknown-name"
    assert run("build", "--report", "b.txt").exit_code == 2


def test_no_project_and_no_targets_are_told_with_the_way_out(run: Run, here: Path) -> None:
    result = run("build")
    assert result.exit_code == 2
    assert "comicgen new --project" in result.stderr
    (here / "comicgen.yaml").write_text("by: Nobody\n")
    result = run("build")
    assert result.exit_code == 2
    assert "names no targets" in result.stderr


def test_a_project_file_with_faults_is_told_in_the_form_that_is_asked_for(run: Run, project: Path) -> None:
    (project / "comicgen.yaml").write_text("for: [instagram-sqare]\n")
    result = run("build", "--format", "sarif")
    assert result.exit_code == 2
    assert json.loads(result.stdout)["runs"][0]["results"]


def test_a_pattern_that_means_the_project_file_too_means_no_comic(run: Run, project: Path) -> None:
    (project / "scripts" / "soup.yaml").rename(project / "soup.yaml")
    (project / "comicgen.yaml").write_text(PROJECT + 'scripts: ["*.yaml"]\n')
    assert set(made(run, "--only", "transcript")) == {"soup for transcript"}


def test_scripts_that_are_not_there_are_told_with_the_place_to_say_so(run: Run, project: Path) -> None:
    (project / "scripts").rename(project / "comics")
    result = run("build")
    assert result.exit_code == 2
    assert "`scripts` in comicgen.yaml says where they are" in result.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there are no such names")
def test_a_name_that_is_no_text_is_told(run: Run, project: Path) -> None:
    Path(os.fsdecode(b"scripts/s\xff.yaml")).write_text(SOUP)
    result = run("build")
    assert result.exit_code == 2
    assert "the name of scripts/s\\xff.yaml cannot be read: it is not UTF-8, rename it" in result.stderr


@pytest.mark.parametrize(
    ("one", "other"),
    [("Soup", "soup"), ("caf\u00e9", "cafe\u0301"), ("tea", "tea.description")],
)
def test_names_that_some_disk_takes_for_one_are_told(run: Run, project: Path, one: str, other: str) -> None:
    for name in (one, other):
        (project / "scripts" / f"{name}.yaml").write_text(SOUP)
    if len(list((project / "scripts").glob("*.yaml"))) < 3:
        pytest.skip("this disk takes them for one")
    result = run("build")
    assert result.exit_code == 2
    assert "would have the same files: rename one" in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="names of POSIX")
def test_names_that_some_system_does_not_have_are_warned_of(run: Run, project: Path) -> None:
    (project / "scripts" / "tea.yaml").rename(project / "scripts" / "aux.yaml")
    (project / "scripts" / "soup.yaml").rename(project / "scripts" / "why?.yaml")
    result = run("build", "--strict")
    assert result.exit_code == 3
    assert "its pictures are called 'aux', which some systems keep for a device" in result.stderr
    assert "'why?', and names of files cannot have '?' everywhere" in result.stderr
    assert "2 warnings" in result.stderr


def test_a_page_finds_a_picture_with_an_odd_name(run: Run, project: Path) -> None:
    (project / "scripts" / "soup.yaml").rename(project / "scripts" / "50% of #1 soup.yaml")
    assert run("build", "--only", "50*").exit_code == 0
    page = (project / "out" / "instagram-square" / "50% of #1 soup.embed.html").read_text()
    assert ' src="50%25%20of%20%231%20soup.jpg" ' in page


@pytest.mark.skipif(os.name == "nt", reason="links of POSIX")
def test_a_folder_of_pictures_that_is_a_link_is_kept_tidy(run: Run, project: Path, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (project / "out").symlink_to(tmp_path / "site")
    assert set(made(run).values()) == {"made"}
    (project / "scripts" / "tea.yaml").unlink()
    result = run("build", "--prune")
    assert result.exit_code == 0
    assert "stays" not in result.stderr
    assert not list((tmp_path / "site").rglob("tea*"))
    assert set(made(run).values()) == {"fresh"}


def test_a_folder_that_cannot_be_written_is_told_with_its_path(run: Run, project: Path) -> None:
    (project / "out").write_text("a file")
    result = run("build")
    assert result.exit_code == 74
    assert "out" in result.stderr
    (project / "out").unlink()
    assert run("build").exit_code == 0


def test_pictures_that_two_scripts_would_have_are_told(run: Run, project: Path) -> None:
    panel = "  - lines:\n      - ana: Is there any soup left, or did somebody eat it all?\n"
    (project / "scripts" / "soup.yaml").write_text("title: Soup\npanels:\n" + panel * 9)
    run("build", "--only", "soup")
    first = min(path.stem for path in (project / "out" / "instagram-square").glob("soup-*.jpg"))
    (project / "scripts" / "tea.yaml").rename(project / "scripts" / f"{first}.yaml")
    (project / "scripts" / f"{first}.yaml").write_text("title: Soup\npanels:\n" + panel)
    result = run("build")
    assert result.exit_code == 1
    assert "error[twin-picture]" in result.stderr


@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_a_build_that_is_asked_to_stop_tells_what_is_done(project: Path, name: str, code: int) -> None:
    more(project)
    child = begun(project)
    child.send_signal(signal.Signals[name])
    _, told = child.communicate(timeout=60)
    assert child.returncode == code
    assert "editions are done; the next build goes on from there" in told.decode()
    assert "Traceback" not in told.decode()
    child = subprocess.run([sys.executable, "-m", "comicgen", "build"], capture_output=True, check=False)
    assert "the last build did not come to its end" in child.stderr.decode()
    assert child.returncode == 0
    assert list(project.rglob(".comicgen-*")) == []


@pytest.mark.parametrize("phase", ["write_manifest", "write_contact", "forgotten", "prune"])
def test_a_build_that_is_stopped_in_the_end_finishes_the_next_time(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch, phase: str
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    old = project / "scripts" / "old.yaml"
    old.write_text(SOUP.replace("soup left", "old soup left"))
    run("build", "--only", "old")
    old.unlink()
    with monkeypatch.context() as patch:
        patch.setattr(course, phase, stop)
        result = run("build", "--prune")
    assert result.exit_code == 130
    assert "stopped: 4 of 4 editions are done" in result.stderr
    result = run("build", "--prune")
    assert result.exit_code == 0
    assert "the last build did not come to its end" in result.stderr
    assert (project / "out" / "contact.png").is_file()
    assert not list((project / "out").rglob("old*"))
    assert unfinished(project) == []


def more(project: Path) -> None:
    """Four comics more."""
    for number in range(4):
        path = project / "scripts" / f"more-{number}.yaml"
        path.write_text(SOUP.replace("soup left", f"soup left in pot {number}"))


def begun(project: Path) -> "subprocess.Popen[bytes]":
    """A build that has made some pictures."""
    command = [sys.executable, "-m", "comicgen", "build", "--jobs", "1"]
    child = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
    records = project / ".comicgen" / "records" / "instagram-square"
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and not list(records.glob("*.json")):
        time.sleep(0.01)
    return child


def test_a_build_that_is_killed_goes_on_where_it_stopped(run: Run, project: Path) -> None:
    more(project)
    assert run("build").exit_code == 0
    whole = sums(project / "out")
    for folder in ("out", ".comicgen"):
        (project / folder).rename(project / f"{folder}-whole")
    child = begun(project)
    child.send_signal(signal.SIGKILL)
    child.communicate()
    before = sums(project / "out" / "instagram-square")
    pictures = {f"instagram-square/{name}": total for name, total in before.items() if not name.startswith(".")}
    assert pictures.items() <= whole.items()
    result = run("build")
    assert "the last build did not come to its end" in result.stderr
    assert sums(project / "out") == whole


def test_a_cache_at_an_address_serves_as_a_folder_does(run: Run, project: Path) -> None:
    (project / "comicgen.yaml").write_text(f"{PROJECT}cache: file://{project}/elsewhere\n")
    assert run("build").stderr.count("cache") == 0
    before = sums(project / "out")
    (project / "out" / "instagram-square" / "soup.jpg").unlink()
    assert made(run)["soup for instagram-square"] == "restored"
    assert sums(project / "out").items() >= {k: v for k, v in before.items() if k != "contact.png"}.items()
    assert not (project / ".comicgen" / "cache").exists()


def test_a_cache_that_cannot_be_written_is_told_once_and_costs_nothing_else(run: Run, project: Path) -> None:
    (project / "elsewhere").write_text("a file")
    for where in (f"file://{project}/elsewhere", str(project / "elsewhere")):
        (project / "comicgen.yaml").write_text(f"{PROJECT}cache: {where}\n")
        (project / "scripts" / "soup.yaml").write_text(SOUP.replace("soup left", f"soup left in {len(where)} pots"))
        result = run("build")
        assert result.exit_code == 0
        assert result.stderr.count("warning: the cache at") == 1
        assert f"the cache at {where} did not take" in result.stderr


def test_a_cache_at_an_address_of_no_kind_is_refused_before_work_begins(run: Run, project: Path) -> None:
    (project / "comicgen.yaml").write_text(f"{PROJECT}cache: nosuch://bucket\n")
    result = run("build")
    assert result.exit_code == 2
    assert "the cache at nosuch://bucket cannot be used" in result.stderr
    assert not (project / "out").exists()
    assert unfinished(project) == []


def unfinished(project: Path) -> list[str]:
    """What says that a build did not come to its end."""
    return [path.name for path in (project / ".comicgen" / "running").glob("*")]


def test_a_cache_is_trimmed_while_a_season_is_built(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trimmed: list[int] = []
    monkeypatch.setattr(FolderStore, "trim", lambda self, most: trimmed.append(len(self.keys())))
    monkeypatch.setattr(course, "_SHARE", 10**9)
    assert run("build", "--dry-run").exit_code == 0
    assert trimmed == []
    assert run("build", "-j1").exit_code == 0
    assert len(trimmed) == 3  # for each picture, and in the end
    assert trimmed[-1] == 4


def test_a_cluster_is_never_started_only_asked_for(run: Run, project: Path) -> None:
    result = run("build", "--engine", "dask")
    assert result.exit_code == 2
    assert "starts no cluster: give --scheduler ADDRESS" in result.stderr
    assert "dask worker tcp://HOST:8786" in result.stderr
    assert run("build", "--scheduler", "tcp://127.0.0.1:1").exit_code == 2
    result = run("build", "--engine", "dask", "--scheduler", "127.0.0.1")
    assert result.exit_code == 2
    assert "an address begins like tcp://" in result.stderr
    assert not (project / "out").exists()
    assert unfinished(project) == []


def test_a_cluster_without_the_extra_is_told_with_the_way_out(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    result = run("build", "--engine", "dask", "--scheduler", "tcp://127.0.0.1:1")
    assert result.exit_code == 2
    assert "pip install 'comicgen-toolkit[dask]'" in result.stderr


def test_a_cluster_that_goes_away_ends_with_a_code_of_its_own(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from comicgen.season import dask_engine, yard

    def leaving(self: object, orders: object) -> Iterator[object]:
        yield from ()
        raise yard.ClusterGone("the scheduler at tcp://x is gone: closed")

    monkeypatch.setattr(dask_engine.DaskEngine, "__call__", leaving)
    result = run("build", "--engine", "dask", "--scheduler", "tcp://x:1")
    assert result.exit_code == 69
    assert "the scheduler at tcp://x is gone: closed" in result.stderr
    assert "stopped: 0 of 4 editions are done; the next build goes on from there" in result.stderr


def test_a_translation_into_a_language_that_is_not_named_is_left_out_and_told(run: Run, project: Path) -> None:
    (project / "comicgen.yaml").write_text(PROJECT + "languages: [en, es]\n")
    for tag in ("es", "de", "old"):
        (project / "scripts" / f"soup.{tag}.yaml").write_text(SOUP)
    result = run("build", "-n", "--explain")
    assert "left out, in languages that the project does not name: scripts/soup.de.yaml" in result.stderr
    assert "soup (en), soup (es), soup.old (en) and tea (en) for" in result.stderr  # languages in the project's order


def test_pruning_tells_what_goes_and_a_dry_run_what_would(run: Run, project: Path) -> None:
    run("build")
    (project / "scripts" / "tea.yaml").unlink()
    assert "no longer named: 2 editions of tea (en); their files stay until" in run("build", "-n").stderr
    assert "2 editions of tea (en); their files would be taken away" in run("build", "-n", "--prune").stderr
    assert (project / "out" / "instagram-square" / "tea.jpg").is_file()
    assert "2 editions of tea (en); their files are taken away" in run("build", "--prune").stderr
    assert not (project / "out" / "instagram-square" / "tea.jpg").exists()
    assert "no longer named" not in run("build", "-n", "--prune").stderr


def test_pictures_that_are_all_gone_are_told_in_one_line(run: Run, project: Path) -> None:
    run("build")
    shutil.rmtree(project / "out")
    assert "soup (en) and tea (en) for instagram-square and transcript: from the cache: its files are missing" in (
        run("build", "--explain").stderr
    )
