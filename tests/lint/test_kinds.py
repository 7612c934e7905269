"""Every kind of balloon on one sheet, as the lint sees it."""

import copy
import json
from pathlib import Path

import comicgen
from comicgen.lint.verdict import lint
from tests.lint.conftest import composed

SHEET = Path(__file__).parents[2] / "docs" / "sheets" / "balloons.yaml"
SCREAM = """
panels:
  - setting: {place: plain}
    shot: medium
    lines:
      - caption (place): The attic
      - {by: mia, kind: scream, text: "A *wasp!*"}
"""


def test_sheet_of_all_kinds_is_one_that_a_letterer_would_sign() -> None:
    layout = comicgen.layout_json(comicgen.compose(comicgen.read(SHEET)), script_name="balloons.yaml", width_px=2200)
    verdict = lint(json.loads(layout))
    assert [finding for finding in verdict.findings if finding.severity == "error"] == []
    assert verdict.score >= 95


def test_spikes_over_the_border_do_not_turn_the_reading_order_round() -> None:
    layout = json.loads(composed(SCREAM))
    scream = layout["panels"][0]["balloons"][1]
    assert scream["breaks_frame"]
    assert lint(copy.deepcopy(layout)).findings == ()
    del scream["breaks_frame"]
    assert {finding.metric for finding in lint(layout).findings} >= {"L02"}
