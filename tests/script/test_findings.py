"""Findings as text, JSON, SARIF and annotations."""

import json
import os
from collections.abc import Iterator

import pytest

from comicgen.diagnostics import Report, Source, Span
from comicgen.findings import pages, report_github
from comicgen.script import read, render_report, report_json, report_sarif

TEXT = "cast: [mia]\npanels:\n  - setting: room\n    lines:\n      - theodor: Who?\n      - mia: Wait: what?\n"


def report_of(text: str) -> Report:
    """What is found in a text."""
    report = Report()
    read(text, "scripts/heart.yaml", report)
    return report


def test_text_quotes_the_line_and_marks_the_place() -> None:
    assert render_report(report_of(TEXT), colour=False) == (
        "scripts/heart.yaml:5:9: error[unknown-name] no one called 'theodor' is in the cast\n"
        "    5 |       - theodor: Who?\n"
        "      |         ^^^^^^^\n"
        "    help: did you mean 'theodore'? The cast is: mia\n"
        "scripts/heart.yaml:6:18: error[needs-quotes] a text with a colon and a space in it needs quotes\n"
        "    6 |       - mia: Wait: what?\n"
        "      |                  ^^^^^^^\n"
        '    write: - mia: "Wait: what?"\n'
        "2 errors\n"
    )


def test_colour_adds_nothing_but_colour() -> None:
    import re

    report = report_of(TEXT)
    coloured = render_report(report, colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == render_report(report, colour=False)


def test_no_findings_are_no_text() -> None:
    assert render_report(Report(), colour=True) == ""


def test_terminal_cannot_be_steered() -> None:
    report = Report()
    report.add_source(Source("s", "a \x1b[2J b\u202e c"))
    report.error("bad-value", "what \x1b]0;title\x07", Span("s", 1, 3, 4), hint="\x1b[31m")
    told = render_report(report, colour=False)
    assert not {"\x1b", "\x07", "\u202e"} & set(told)


def test_caret_stands_under_wide_letters() -> None:
    report = report_of("panels:\n  - lines:\n      - 你好: no\n")
    lines = render_report(report, colour=False).split("\n")
    assert lines[2] == "      |         ^^"


def test_long_line_is_shown_round_the_place() -> None:
    report = Report()
    report.add_source(Source("s", "x" * 5_000 + "HERE" + "y" * 5_000))
    report.error("bad-value", "m", Span("s", 1, 5_001, 5_005))
    lines = render_report(report, colour=False).split("\n")
    start = lines[2].index("^")
    assert lines[1][start : start + 4] == "HERE"
    assert len(lines[1]) < 200


def test_finding_without_a_place_is_told() -> None:
    report = Report()
    report.warning("odd", "something is odd")
    assert render_report(report, colour=False) == "warning[odd] something is odd\n1 warning\n"


def test_json_says_the_same() -> None:
    data = json.loads(report_json(report_of(TEXT)))
    assert data["schema"] == 1
    assert data["findings"][1] == {
        "severity": "error",
        "code": "needs-quotes",
        "message": "a text with a colon and a space in it needs quotes",
        "file": "scripts/heart.yaml",
        "line": 6,
        "column": 18,
        "end_column": 25,
        "fix": '      - mia: "Wait: what?"',
    }


def test_sarif_says_the_same() -> None:
    run = json.loads(report_sarif(report_of(TEXT)))["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["needs-quotes", "unknown-name"]
    result = run["results"][1]
    assert (result["ruleId"], result["ruleIndex"], result["level"]) == ("needs-quotes", 0, "error")
    place = result["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 6, "startColumn": 18, "endColumn": 25}
    (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement["deletedRegion"] == {"startLine": 6, "startColumn": 1, "endLine": 6, "endColumn": 25}
    assert replacement["insertedContent"]["text"] == '      - mia: "Wait: what?"'


@pytest.mark.skipif(os.name == "nt", reason="names of POSIX")
@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("scripts/heart.yaml", "scripts/heart.yaml"),
        ("../week 40/50% #1.yaml", "../week%2040/50%25%20%231.yaml"),
        ("/srv/comics/a b.yaml", "file:///srv/comics/a%20b.yaml"),
        ("mailto:a.yaml", "mailto%3Aa.yaml"),
        ("caf\u00e9.yaml", "caf%C3%A9.yaml"),
        ("s\udcff\\.yaml", "s%FF%5C.yaml"),
        ("<stdin>", "%3Cstdin%3E"),
    ],
)
def test_sarif_calls_files_by_addresses(name: str, address: str) -> None:
    report = Report()
    report.error("unknown-name", "m", Span(name, 1, 1, 2), fix="a")
    (result,) = json.loads(report_sarif(report))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": address}
    assert result["fixes"][0]["artifactChanges"][0]["artifactLocation"] == {"uri": address}


SARIF = {  # what the schema of SARIF 2.1.0 knows of the objects that are written, and what it wants
    "": ({"$schema", "version", "runs"}, {"version", "runs"}),
    "runs": ({"tool", "columnKind", "results"}, {"tool"}),
    "tool": ({"driver"}, {"driver"}),
    "driver": ({"name", "version", "rules"}, {"name"}),
    "rules": ({"id", "name", "shortDescription", "help"}, {"id"}),
    "shortDescription": ({"text"}, {"text"}),
    "help": ({"text", "markdown"}, {"text"}),
    "results": ({"ruleId", "ruleIndex", "level", "message", "properties", "locations", "fixes"}, {"message"}),
    "message": ({"text"}, {"text"}),
    "locations": ({"physicalLocation"}, set()),
    "physicalLocation": ({"artifactLocation", "region"}, {"artifactLocation"}),
    "artifactLocation": ({"uri"}, set()),
    "region": ({"startLine", "startColumn", "endColumn"}, set()),
    "fixes": ({"description", "artifactChanges"}, {"artifactChanges"}),
    "description": ({"text"}, {"text"}),
    "artifactChanges": ({"artifactLocation", "replacements"}, {"artifactLocation", "replacements"}),
    "replacements": ({"deletedRegion", "insertedContent"}, {"deletedRegion"}),
    "deletedRegion": ({"startLine", "startColumn", "endLine", "endColumn"}, set()),
    "insertedContent": ({"text"}, set()),
}


def objects(value: object, name: str = "") -> Iterator[tuple[str, dict[str, object]]]:
    """Every object of a document, with the key behind which it stands; bags of properties hold what they like."""
    if isinstance(value, list):
        for item in value:
            yield from objects(item, name)
    elif isinstance(value, dict):
        yield name, value
        for key, inner in value.items():
            if key != "properties":
                yield from objects(inner, key)


def test_sarif_keeps_to_its_schema() -> None:
    report = report_of(TEXT)
    report.warning("L04", "m", Span("a", 1, 3, 3))
    report.items[-1] = report.items[-1]._replace(facts=(("name", "tail.aim"), ("balloons", ("p1.1",))))
    report.note("no-such-page", "no place")
    document = json.loads(report_sarif(report))
    found = list(objects(document))
    for name, value in found:
        known, wanted = SARIF[name]
        assert wanted <= value.keys() <= known, name
    assert {name for name, _ in found} == SARIF.keys()
    for name in ("region", "deletedRegion"):
        for region in (value for key, value in found if key == name):
            assert min(region.values()) >= 1
            assert (region.get("endLine", region["startLine"]), region["endColumn"]) >= (
                region["startLine"],
                region["startColumn"],
            )
    rules = document["runs"][0]["tool"]["driver"]["rules"]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in document["runs"][0]["results"])


def test_every_page_begins_with_what_it_is_about() -> None:
    report = Report()
    for code in pages():
        report.warning(code, "m")
    for rule in json.loads(report_sarif(report))["runs"][0]["tool"]["driver"]["rules"]:
        gist = rule["shortDescription"]["text"]
        assert 15 < len(gist) < 330, rule["id"]
        assert gist[0].isupper() or gist[0] in "`'", gist
        assert "\n" not in gist


def test_annotations_name_place_and_code_and_keep_to_one_line_each() -> None:
    rows = report_github(report_of(TEXT)).splitlines()
    assert rows[0] == (
        "::error file=scripts/heart.yaml,line=5,col=9,endColumn=15,title=comicgen unknown-name::"
        "no one called 'theodor' is in the cast%0Adid you mean 'theodore'? The cast is: mia"
    )
    assert len(rows) == 2


def test_annotations_cannot_be_ended_by_what_they_tell() -> None:
    report = Report()
    report.warning("odd", "100 %\r\n::set-output name=x::y", Span("a,b:c.yaml", 1, 2, 2))
    report.note("plain", "no place")
    assert report_github(report) == (
        "::notice title=comicgen plain::no place\n"
        "::warning file=a%2Cb%3Ac.yaml,line=1,col=2,endColumn=2,title=comicgen odd::"
        "100 %25\ufffd%0A::set-output name=x::y\n"
    )
