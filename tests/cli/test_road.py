"""The whole road, for real: same bytes everywhere, no traceback whatever comes in, and no broken file is left."""

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from comicgen.studio.limits import HOLDS_MEMORY
from tests.cli.conftest import Run

SCRIPT = """\
title: Two Spoons
panels:
  - setting: room, night
    actors:
      omar: sitting, left
    lines:
      - mia: Is there *any* soup left?
      - omar (whisper) [embarrassed]: Define soup.
"""
BAD = {
    "nothing": b"",
    "only space": b"  \n\t\n",
    "a word": b"soup",
    "a list": b"- soup\n- spoon\n",
    "no panels": b"title: Soup\n",
    "no comic": b"panels: 7\n",
    "noise": bytes(range(256)) * 8,
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(64),
    "nested": b"[" * 5000,
    "alias ring": b"a: &a [*a]\n",
    "half a line": b'panels:\n  - lines:\n      - mia: "What\n',
    "colons": b"panels:\n  - lines:\n      - mia: Wait: what?\n",
    "unknown": b"panels:\n  - lines:\n      - nobody: Hello\n",
    "tag": b"!!python/object/apply:os.system ['true']\n",
    "two documents": b"title: a\n---\ntitle: b\n",
    "surrogate": b'title: "\\ud800"\npanels: [{lines: []}]\n',
}


def comicgen(*words: object, folder: Path, **surroundings: str) -> subprocess.CompletedProcess[bytes]:
    home = str(Path(__file__).parents[2])
    return subprocess.run(
        [sys.executable, "-m", "comicgen", *map(str, words)],
        cwd=folder, capture_output=True, check=False, env={**os.environ, "PYTHONPATH": home, **surroundings},
    )  # fmt: skip


def test_same_script_gives_the_same_bytes_in_every_process_and_folder(tmp_path: Path) -> None:
    found = set()
    for number, zone in (("1", "UTC"), ("77", "Asia/Tokyo")):
        folder = tmp_path / number
        folder.mkdir()
        (folder / "soup.yaml").write_text(SCRIPT)
        words = ("render", "soup.yaml", "--width", "600", "--alt", "--layout")
        done = comicgen(*words, folder=folder, PYTHONHASHSEED=number, TZ=zone)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
        found.add(tuple((folder / f"soup.{ending}").read_bytes() for ending in ("png", "alt.txt", "layout.json")))
    assert len(found) == 1


def test_one_process_and_several_draw_the_same(tmp_path: Path, run: Run, here: Path) -> None:
    for number in range(3):
        (here / f"{number}.yaml").write_text(SCRIPT.replace("Two", str(number)))
    assert run("render", ".", "-o", "one", "--width", 300, "-j1").exit_code == 0
    assert run("render", ".", "-o", "two", "--width", 300, "-j2").exit_code == 0
    for number in range(3):
        assert (here / "one" / f"{number}.png").read_bytes() == (here / "two" / f"{number}.png").read_bytes()


def test_side_files_speak_of_the_picture(run: Run, here: Path) -> None:
    (here / "soup.yaml").write_text(SCRIPT)
    assert run("render", "soup.yaml", "-o", "out", "--width", 600, "--alt", "--layout").exit_code == 0
    layout = json.loads((here / "out" / "soup.layout.json").read_text())
    with Image.open(here / "out" / "soup.png") as picture:
        assert picture.size == (layout["canvas"]["width"], layout["canvas"]["height"])
        assert picture.info["dpi"] == pytest.approx((48, 48), abs=0.1)
    said = (here / "out" / "soup.alt.txt").read_text()
    assert said == (
        'Single-panel comic, "Two Spoons". In a room at night, Omar sits. '
        'Mia: "Is there any soup left?" Omar whispers, embarrassed: "Define soup."\n'
    )


def test_layout_and_overlay_work(run: Run, here: Path) -> None:
    (here / "soup.yaml").write_text(SCRIPT)
    result = run("layout", "soup.yaml", "--width", 600, "--overlay", "over.png")
    assert result.exit_code == 0
    layout = json.loads(result.stdout)
    assert [balloon["speakers"] for balloon in layout["panels"][0]["balloons"]] == [["mia"], ["omar"]]
    with Image.open(here / "over.png") as over:
        assert over.width == 600
        assert over.height > layout["canvas"]["height"]


@pytest.mark.parametrize("content", BAD.values(), ids=BAD)
@pytest.mark.parametrize("command", ["render", "check"])
def test_bad_scripts_are_told_in_words(run: Run, here: Path, command: str, content: bytes) -> None:
    (here / "bad.yaml").write_bytes(content)
    result = run(command, "bad.yaml")
    assert result.exit_code in (1, 4)
    assert "bad.yaml" in result.stderr
    assert "Traceback" not in result.stderr
    assert "yaml.scanner" not in result.stderr
    assert [path.name for path in here.iterdir()] == ["bad.yaml"]


def test_a_script_that_is_too_large_is_refused(run: Run, here: Path) -> None:
    (here / "large.yaml").write_bytes(b"# soup\n" * 400_000)
    assert run("check", "large.yaml").exit_code == 4


def test_a_folder_that_cannot_be_read_or_written_is_told(run: Run, here: Path) -> None:
    (here / "soup.yaml").write_text(SCRIPT)
    (here / "out").write_text("a file, not a folder")
    result = run("render", "soup.yaml", "-o", "out/soup.png", "--width", 300)
    assert result.exit_code == 74
    assert "out/soup.png cannot be written" in result.stderr
    assert (here / "out").read_text() == "a file, not a folder"


def test_fix_writes_the_quotes_that_yaml_needs(run: Run, here: Path) -> None:
    script = here / "soup.yaml"
    script.write_text(SCRIPT.replace("Is there *any* soup left?", "Wait: there is soup?"))
    assert run("check", "soup.yaml").exit_code == 1
    result = run("check", "--fix", "soup.yaml")
    assert result.exit_code == 0
    assert "quotes written" in result.stderr
    assert '- mia: "Wait: there is soup?"' in script.read_text()
    before = script.stat().st_mtime_ns
    assert run("check", "--fix", "soup.yaml").exit_code == 0
    assert script.stat().st_mtime_ns == before


def test_fix_of_standard_input_comes_out_mended(run: Run) -> None:
    result = run("check", "--fix", "-", given=SCRIPT.replace("Define soup.", "Soup: define it."))
    assert result.exit_code == 0
    assert '"Soup: define it."' in result.stdout


def test_the_schema_is_json_and_can_be_kept(run: Run, here: Path) -> None:
    assert run("schema", "-o", "out/schema.json").exit_code == 0
    kept = (here / "out" / "schema.json").read_text(encoding="utf-8")
    assert kept == run("schema").stdout
    assert "panels" in json.loads(kept)["properties"]


def test_a_reader_who_leaves_early_is_no_disaster(tmp_path: Path) -> None:
    (tmp_path / "soup.yaml").write_text(SCRIPT)
    words = [sys.executable, "-m", "comicgen", "layout", "soup.yaml"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    read, write = os.pipe()
    os.close(read)
    with subprocess.Popen(words, cwd=tmp_path, stdout=write, stderr=subprocess.PIPE, env=environment) as process:
        os.close(write)
        said = process.communicate()[1]
    assert (process.returncode, said) == (74, b"")


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32"])
def test_fix_keeps_the_encoding(run: Run, here: Path, code: str) -> None:
    mark = "\ufeff" if code == "utf-16-be" else ""
    path = here / "wait.yaml"
    path.write_bytes(f"{mark}panels:\n  - setting: room\n    lines:\n      - mia: Wait: what?\n".encode(code))
    result = run("check", "--fix", path.name)
    assert result.exit_code == 0, result.stderr
    assert path.read_bytes().decode(code) == (
        f'{mark}panels:\n  - setting: room\n    lines:\n      - mia: "Wait: what?"\n'
    )


@pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX")
@pytest.mark.parametrize(
    ("words", "closed", "code", "told"),
    [
        ("layout soup.yaml", ">&-", 74, b"standard output cannot be written: it is closed"),
        ("schema", ">&-", 74, b"standard output cannot be written: it is closed"),
        ("schema", ">&- 2>&-", 74, b""),
        ("check -", "<&-", 1, b"error[empty-script]"),
        ("check gone.yaml", "2>&-", 2, b""),
    ],
)
def test_closed_streams_are_no_bug(tmp_path: Path, words: str, closed: str, code: int, told: bytes) -> None:
    (tmp_path / "soup.yaml").write_text(SCRIPT)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    command = f"{shlex.quote(sys.executable)} -m comicgen {words} {closed}"
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, check=False, env=environment)
    assert done.returncode == code, done.stderr
    assert told in done.stderr


@pytest.mark.parametrize(
    ("limit", "code"),
    [
        (("--time-limit", "0.001"), "out-of-time"),
        pytest.param(
            ("--memory-limit", "1"),
            "out-of-memory",
            marks=pytest.mark.skipif(not HOLDS_MEMORY, reason="this system does not hold a process to its memory"),
        ),
    ],
)
def test_a_limit_that_is_asked_for_holds_for_a_single_script_too(
    limit: tuple[str, str], code: str, tmp_path: Path
) -> None:
    (tmp_path / "soup.yaml").write_text(SCRIPT)
    done = comicgen("render", "soup.yaml", "--format", "json", *limit, folder=tmp_path)
    assert done.returncode == 4
    assert done.stderr == b""
    assert [item["code"] for item in json.loads(done.stdout)["findings"]] == [code]
    assert [path.name for path in tmp_path.iterdir()] == ["soup.yaml"]


def test_limits_may_be_lifted(tmp_path: Path) -> None:
    (tmp_path / "soup.yaml").write_text(SCRIPT)
    words = ("render", "soup.yaml", "--width", "300", "--time-limit", "0", "--memory-limit", "0")
    done = comicgen(*words, folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
