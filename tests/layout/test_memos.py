"""What is remembered between the rungs of the ladder is what would be found anew, and nothing is solved twice."""

from collections import Counter

import pytest

from comicgen.diagnostics import Report
from comicgen.layout import compose, fit, panel
from comicgen.script import styled
from tests.examples import script_of

CROWDED = """
title: Late
format: square
cast: [ada, walt]
panels:
  - lines:
      - ada: "Is that the bus?"
      - walt: "No. A lamp."
      - ada: "And that?"
      - walt: "Also the lamp."
  - lines:
      - walt: "We could walk."
  - lines:
      - ada: "We could have walked in spring."
  - lines:
      - walt: "In spring there was no lamp."
"""


@pytest.fixture(name="script")
def script_fixture() -> object:
    return script_of(CROWDED)


def test_remembered_placements_equal_fresh_ones(script: object, monkeypatch: pytest.MonkeyPatch) -> None:
    composed(script)
    known = panel._placed.cache_info().hits
    remembered = composed(script)
    assert panel._placed.cache_info().hits > known
    monkeypatch.setattr(panel, "_placed", panel._placed.__wrapped__)
    assert composed(script) == remembered


def test_the_ladder_solves_no_job_twice(script: object, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: Counter[tuple[object, ...]] = Counter()
    solve = panel.solve

    def counted(job: panel.Job, **how: object) -> panel.Attempt:
        asked[job, how.get("last"), how.get("hurry")] += 1
        return solve(job, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(fit, "solve", counted)
    composed(script)
    assert sum(asked.values()) > 2
    assert set(asked.values()) == {1}


def composed(script: object) -> object:
    composition = compose(script, styled(script), report := Report())  # type: ignore[arg-type]
    assert composition is not None, [item.message for item in report.items]
    return composition
