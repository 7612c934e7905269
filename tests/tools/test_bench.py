"""The bench: what it hands to other tools, and how it tells ratios."""

import json
from pathlib import Path
from xml.etree import ElementTree

from comicgen import compose, read
from tools.bench.clock import Goal, Times, in_turns, line
from tools.bench.peers import prepare

SCRIPT = Path(__file__).parents[2] / "scripts" / "rain.yaml"


def test_what_peers_are_handed_can_be_read(tmp_path: Path) -> None:
    prepare([SCRIPT], tmp_path)
    root = ElementTree.parse(tmp_path / "000.svg").getroot()
    told = json.loads((tmp_path / "000.json").read_text())
    assert [int(root.get("width", "")), int(root.get("height", ""))] == told["size"]
    assert len(told["marks"]) > 200
    panels = len(compose(read(SCRIPT)).script.panels)
    assert len(list(tmp_path.glob("000.scenet-*.yaml"))) == panels


def test_goals_say_whether_they_are_met() -> None:
    assert Goal(5).told(4.9).endswith("met)")
    assert Goal(5).told(5.1).endswith("missed)")
    assert Goal(1.8, at_least=True).told(1.9).endswith("met)")


def test_works_are_measured_in_turns_and_the_first_round_does_not_count() -> None:
    order: list[str] = []
    times = in_turns({"a": lambda: order.append("a"), "b": lambda: order.append("b")}, 2)
    assert order == ["a", "b"] * 3
    assert set(times) == {"a", "b"}
    assert " 2.00 x" in line("twice", Times(2, 2), Times(1, 1))
