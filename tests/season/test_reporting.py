"""Reports: tables that fit, and documents as their readers expect them."""

import json
import xml.etree.ElementTree as ET

from comicgen.diagnostics import Diagnostic, Span
from comicgen.season.edition import Edition, Made
from comicgen.season.reporting import build_json, build_junit, table

MADE = (
    Made(Edition("soup", "en", "instagram-portrait"), "made", seconds=1.5),
    Made(Edition("soup", "en", "story"), "failed"),
)


def test_a_table_leaves_out_what_is_nothing_where_there_is_no_room() -> None:
    wide = table(MADE)
    assert "restored" in wide
    assert table(MADE, columns=200) == wide
    narrow = table(MADE, columns=80).split("\n")
    assert narrow[0].split() == ["made", "failed", "MB", "seconds"]
    assert max(len(row) for row in narrow) < 80
    assert narrow[-1].split() == ["all", "1", "1", "0.0", "1.5"]


def test_a_table_of_a_dry_run_counts_what_would_be_and_no_pictures() -> None:
    dry = table(MADE, is_dry=True)
    assert dry.split("\n")[0].split("  ")[-4:] == ["in the cache", "to be made", "would fail", "warnings"]
    assert "MB" not in dry


FAULT = Diagnostic("error", "unknown-name", 'no "zoe" & \x00 <co>\nnowhere', Span("a b.yaml", 3, 9, 12), "see ]]>")
REST = (
    Made(Edition("a b", "en", "story"), "failed", "findings", findings=(FAULT,), seconds=0.25),
    Made(Edition("soup", "en", "story"), "failed", "unwritten", seconds=0.5),
    Made(Edition("tea", "en", "transcript"), "fresh", findings=(FAULT._replace(severity="warning"),)),
)
# What the schemas of Ant and Jenkins know of each element, as far as it is written.
CASE = {"classname", "name", "time"}
SUITE = {"name", "tests", "failures", "errors", "time"}
KNOWN = {
    "testsuites": SUITE, "testsuite": SUITE, "testcase": CASE, "system-out": set(),
    "failure": {"message", "type"}, "error": {"message", "type"},
}  # fmt: skip


def test_junit_keeps_to_its_schema_and_its_counts_add_up() -> None:
    top = ET.fromstring(build_junit(REST))
    assert {one.tag for one in top.iter()} == KNOWN.keys()
    for one in top.iter():
        assert set(one.attrib) == KNOWN[one.tag], one.tag
    for whole in (top, *top):
        for name, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error")):
            assert int(whole.attrib[name]) == len(list(whole.iter(tag))), name
        assert float(whole.attrib["time"]) == sum(float(one.attrib["time"]) for one in whole.iter("testcase"))
    failure = top.find(".//failure")
    assert failure is not None
    assert failure.attrib == {"message": 'no "zoe" & \ufffd <co> nowhere', "type": "unknown-name"}
    assert str(failure.text).startswith("a b.yaml:3:9: error[unknown-name] ")
    assert str(failure.text).endswith("help: see ]]>")


def test_json_tells_findings_as_every_command_does() -> None:
    found = json.loads(build_json(REST, seconds=1))
    assert found["totals"] == {"fresh": 1, "same": 0, "restored": 0, "made": 0, "failed": 2}
    (finding,) = found["editions"][0]["findings"]
    assert finding == {
        "severity": "error", "code": "unknown-name", "message": FAULT.message,
        "file": "a b.yaml", "line": 3, "column": 9, "end_column": 12, "hint": "see ]]>",
    }  # fmt: skip
