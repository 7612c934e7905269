"""The pool: whatever a job does to its process, every job has one result and the others go on."""

import os
import signal
import subprocess
import sys
import time
from multiprocessing import forkserver
from pathlib import Path
from typing import Any

import pytest

from comicgen.studio.batch import run
from comicgen.studio.limits import HOLDS_MEMORY, USUAL, Limits
from comicgen.studio.pool import finished
from tests.studio.workers import errand, reported

ROOT = Path(__file__).parents[2]
LONG = 120.0  # seconds: only a fault takes so long

on_posix = pytest.mark.skipif(os.name != "posix", reason="signals of other systems differ")
holding_memory = pytest.mark.skipif(not HOLDS_MEMORY, reason="this system does not hold a process to its memory")


def found(*words: str, workers: int = 2, limits: Limits = USUAL) -> dict[str, Any]:
    news = list(finished(words, workers=workers, work=errand, lost=reported, limits=limits))
    assert sorted(number for number, _ in news) == list(range(len(words)))
    return {words[number]: result for number, result in news}


def kinds(*words: str, workers: int = 2, limits: Limits = USUAL) -> dict[str, str]:
    """Why each job was lost; "" of those that were done."""
    results = found(*words, workers=workers, limits=limits)
    return {word: result[1] if isinstance(result, tuple) else "" for word, result in results.items()}


def test_a_thousand_jobs_are_each_done_once() -> None:
    words = [f"ok {number}" for number in range(1000)]
    assert list(found(*words)) != []
    assert list(run(words, workers=2, work=errand, lost=reported)) == words


def test_no_more_processes_are_begun_than_there_are_jobs() -> None:
    pids = set(found("pid a", "pid b", workers=8).values())
    assert os.getpid() not in pids
    assert len(pids) <= 2


@pytest.mark.parametrize("end", ["exit", pytest.param("kill", marks=on_posix)])
def test_a_process_that_dies_costs_its_own_job_alone(end: str) -> None:
    words = ["ok 1", f"{end} 1", "ok 2", "ok 3", f"{end} 2", "ok 4", "ok 5"]
    assert kinds(*words) == {word: "died" if word.startswith(end) else "" for word in words}


@on_posix
def test_how_a_process_died_is_told() -> None:
    results = found("kill", "exit", "shut")
    assert "SIGKILL" in results["kill"][2]
    assert "code 9" in results["exit"][2]
    assert "closed" in results["shut"][2]


def test_a_job_whose_process_died_has_a_second_try(tmp_path: Path) -> None:
    once = f"once {tmp_path / 'mark'}"
    assert kinds("ok 1", once, "ok 2") == {"ok 1": "", once: "", "ok 2": ""}


def test_a_job_that_hangs_is_ended_and_the_others_go_on() -> None:
    words = ["hang", *(f"ok {number}" for number in range(20))]
    results = found(*words, limits=Limits(seconds=2))
    assert results.pop("hang")[1:] == ("time", "it took longer than 2 seconds")
    assert results == {word: word for word in words[1:]}


def test_all_workers_may_hang_at_once() -> None:
    lost = kinds("hang", "hang ", "ok 1", "ok 2", limits=Limits(seconds=1))
    assert lost == {"hang": "time", "hang ": "time", "ok 1": "", "ok 2": ""}


def test_time_without_end_may_be_given() -> None:
    assert kinds("ok", "raise", limits=Limits(seconds=None, memory=None)) == {"ok": "", "raise": "failed"}


@holding_memory
def test_a_job_that_eats_memory_is_told_so() -> None:
    words = ["ok 1", "need 4000", "ok 2", "need 50", "ok 3"]
    lost = kinds(*words, limits=Limits(memory=500 << 20))
    assert lost == {word: "memory" if word == "need 4000" else "" for word in words}


@holding_memory
def test_what_other_jobs_left_in_memory_is_held_against_none() -> None:
    assert set(kinds("keep 300", "need 301", "keep 302", workers=1, limits=Limits(memory=500 << 20)).values()) == {""}


@pytest.mark.parametrize(
    ("words", "told"),
    [("raise theodore", "KeyError: 'theodore'"), ("leave", "SystemExit"), ("odd", "ickle"), ("worse", "unreadable")],
)
def test_a_job_that_fails_is_told_with_its_traceback(words: str, told: str) -> None:
    results = found("ok 1", words, "ok 2")
    assert results[words][1] == "failed"
    assert told in results[words][2]
    assert (results["ok 1"], results["ok 2"]) == ("ok 1", "ok 2")


def test_a_job_that_cannot_be_sent_is_lost_alone() -> None:
    jobs: list[Any] = ["ok 1", lambda: None, "ok 2"]
    results = dict(finished(jobs, workers=2, work=errand, lost=lambda _, why: why.kind))
    assert results == {0: "ok 1", 1: "failed", 2: "ok 2"}


def test_large_results_and_jobs_pass_whole() -> None:
    padding = " " * 3_000_000
    (result,) = found(f"large {padding}5000000", workers=1).values()
    assert len(result) == 5_000_000


def test_results_of_a_run_come_in_order_whatever_happens() -> None:
    words = ["hang", "ok 1", "exit", "ok 2", "raise", "ok 3"]
    results = list(run(words, workers=2, work=errand, lost=reported, limits=Limits(seconds=1)))
    assert [result if isinstance(result, str) else result[:2] for result in results] == [
        ("hang", "time"), "ok 1", ("exit", "died"), "ok 2", ("raise", "failed"), "ok 3",
    ]  # fmt: skip


def test_one_worker_works_here_unless_isolated() -> None:
    (here,) = run(["pid"], workers=1, work=errand, lost=reported)
    (there,) = run(["pid"], workers=1, work=errand, lost=reported, isolated=True)
    assert here == os.getpid() != there


def test_work_done_here_is_lost_alike() -> None:
    (result,) = run(["raise theodore"], workers=1, work=errand, lost=reported)
    assert result[1] == "failed"
    assert "KeyError: 'theodore'" in result[2]


@on_posix
def test_the_server_of_forks_may_die() -> None:
    """As when the system lacks memory and chooses it; then no process can be begun before there is a new one."""
    results = finished(["pid"] * 6, workers=1, work=errand, lost=reported)
    pids = []
    for _, result in results:
        assert isinstance(result, int)
        pids.append(result)
        if len(pids) in (1, 3) and forkserver._forkserver._forkserver_pid:  # type: ignore[attr-defined]
            os.kill(forkserver._forkserver._forkserver_pid, signal.SIGKILL)  # type: ignore[attr-defined]
    assert len(pids) == 6
    assert os.getpid() not in pids


@on_posix
def test_whoever_stops_listening_ends_the_processes(tmp_path: Path) -> None:
    results = finished(["ok", f"hang {tmp_path}"], workers=2, work=errand, lost=reported)
    assert next(results) == (0, "ok")
    (pid,) = _begun(tmp_path, 1)
    results.close()
    assert not _lives(pid)


# ------------------------------------------------------------------- the end of the whole

_DRIVER = """
import signal, sys
from comicgen.studio.pool import finished
from tests.studio.workers import errand, reported

signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
print("begun", flush=True)
try:
    for _ in finished(["hang " + sys.argv[1]] * 2, workers=2, work=errand, lost=reported):
        pass
except KeyboardInterrupt:
    sys.exit(130)
"""


@on_posix
@pytest.mark.parametrize(("ending", "code"), [("SIGKILL", -9), ("SIGINT", 130), ("SIGTERM", 143)])
def test_processes_end_with_their_parent(ending: str, code: int, tmp_path: Path) -> None:
    with _driven(tmp_path) as driver:
        pids = _begun(tmp_path, 2)
        os.kill(driver.pid, getattr(signal, ending))
        assert driver.communicate(timeout=LONG)[1] == ""
        assert driver.returncode == code
    _wait_until(lambda: not any(map(_lives, pids)))


@on_posix
@pytest.mark.parametrize("delay", [0.0, 0.2, 0.5])
def test_ctrl_c_for_the_whole_group_is_silent_at_any_moment(delay: float, tmp_path: Path) -> None:
    """A terminal sends it to all processes: those that are just beginning, too."""
    with _driven(tmp_path) as driver:
        assert driver.stdout is not None
        assert driver.stdout.readline() == "begun\n"
        time.sleep(delay)
        os.killpg(driver.pid, signal.SIGINT)
        assert driver.communicate(timeout=LONG)[1] == ""
        assert driver.returncode == 130
    _wait_until(lambda: not any(_lives(int(path.name)) for path in tmp_path.iterdir()))


def _driven(folder: Path) -> "subprocess.Popen[str]":
    """A process with a pool whose jobs hang, in a group of its own."""
    command = [sys.executable, "-c", _DRIVER, str(folder)]
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )


def _begun(folder: Path, count: int) -> list[int]:
    """The numbers of processes that hang."""
    _wait_until(lambda: len(list(folder.iterdir())) >= count)
    return [int(path.name) for path in folder.iterdir()]


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")
    return not (stat.is_file() and stat.read_text().rpartition(")")[2].split()[0] == "Z")  # dead, and not yet buried


def _wait_until(holds: Any) -> None:
    end = time.monotonic() + LONG
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)
