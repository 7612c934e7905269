"""Many scripts at once: order, isolation, and how many processes."""

import os

import pytest

from comicgen.studio.batch import lost, processes, run
from comicgen.studio.outcome import Job, Result
from tests.studio.workers import obedient


def worked(*names: str, workers: int) -> list[Result]:
    return list(run([Job(name, None) for name in names], workers=workers, work=obedient, lost=lost))


def test_results_come_in_the_order_of_the_jobs() -> None:
    names = [f"ok{number}" for number in range(12)]
    results = worked(*names, workers=2)
    assert [result.name for result in results] == names
    assert {result.outcome for result in results} == {"done"}
    assert str(os.getpid()).encode() not in {result.data for result in results}


def test_a_process_that_dies_takes_only_its_own_script_with_it() -> None:
    names = ["ok0", "die1", "ok2", "fault3", "die4", "ok5", "ok6", "ok7"]
    outcomes = {result.name: result.outcome for result in worked(*names, workers=2)}
    assert list(outcomes) == names
    assert outcomes == {
        "ok0": "done", "die1": "bug", "ok2": "done", "fault3": "findings",
        "die4": "bug", "ok5": "done", "ok6": "done", "ok7": "done",
    }  # fmt: skip


def test_one_worker_works_in_this_process() -> None:
    assert worked("ok", workers=1)[0].data == str(os.getpid()).encode()


@pytest.mark.parametrize(("count", "wanted", "number"), [(1, 8, 1), (20, 4, 4), (2, None, 1), (3, 1, 1), (1, None, 1)])
def test_processes_are_never_more_than_there_is_work_for(count: int, wanted: int | None, number: int) -> None:
    assert processes(count, wanted) == number
