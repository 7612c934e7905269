"""Faults outside free text: tabs, indents, brackets, encodings; each in a writer's terms, none in the library's."""

import codecs

import pytest

from comicgen.diagnostics import Report
from comicgen.script import read, render_report

GOOD = "title: Café\npanels:\n  - setting: room\n    lines:\n      - mia: Hello\n"


def codes(text: str | bytes) -> list[tuple[str, int]]:
    """Codes and lines of what is found."""
    report = Report()
    read(text, "s.yaml", report)
    return [(item.code, item.span.line if item.span else 0) for item in report.sorted()]


@pytest.mark.parametrize(
    "data",
    [
        GOOD,
        GOOD.encode(),
        codecs.BOM_UTF8 + GOOD.encode(),
        "\ufeff" + GOOD,
        GOOD.replace("\n", "\r\n").encode(),
        GOOD.replace("\n", "\r").encode(),
        GOOD.rstrip("\n").encode(),
        GOOD.encode("utf-16"),
        codecs.BOM_UTF16_BE + GOOD.encode("utf-16-be"),
        GOOD.encode("utf-16-le"),
        GOOD.encode("utf-16-be"),
        GOOD.encode("utf-32"),
        GOOD.replace("Hello", "Hello\u2028").encode(),
        (GOOD + "\t\n  \n").encode(),
    ],
)
def test_every_encoding_is_read(data: str | bytes) -> None:
    report = Report()
    script = read(data, "s.yaml", report)
    assert script is not None
    assert (script.title, script.panels[0].lines[0].text) == ("Café", "Hello")
    assert report.items == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("panels:\n\t- setting: room\n", [("tab", 2)]),
        ("panels:\n\t- setting: room\n\t  lines:\n\t\t- mia: a: b\n", [("tab", 2), ("needs-quotes", 4)]),
        ("panels:\n  - lines:\n      - mia: a\n     - mia: b: c\n", [("bad-indent", 4), ("needs-quotes", 4)]),
        ("panels:\n  - lines:\n      - mia: a\n        - mia: b\n      - mia: c: d\n", [("bad-indent", 4), ("needs-quotes", 5)]),  # noqa: E501
        ("panels:\n  - setting: room\n   - setting: park\n", [("bad-indent", 3)]),
        ("title:Hello\npanels:\n  - setting:room\n    shot: full\n", [("bad-colon", 1), ("bad-colon", 3)]),
        ("cast: [mia\npanels:\n  - setting: room\n", [("unclosed", 1)]),
        ("cast: {ana: {hair: \"bun}}\npanels:\n  - setting: room\n", [("unclosed", 1)]),
        ("panels:\n  - setting: room: night\n", [("bad-yaml", 2)]),
        ("panels:\n  - setting: @home\n", [("bad-yaml", 2)]),
        ("panels:\n  - setting: \"a\\qb\"\n", [("bad-yaml", 2)]),
        ("panels: [{setting: room, shot: a: b}]\n", [("bad-yaml", 1)]),
        ("", [("empty-script", 1)]),
        ("---\n", [("empty-script", 1)]),
        ("- mia: Hi\n", [("wrong-type", 1)]),
        ("Once upon a time\n", [("wrong-type", 1)]),
        ("{}\n", [("missing-key", 1)]),
        ("title: x\n", [("missing-key", 1)]),
        ("panels: []\n", [("missing-key", 1)]),
        ("panels:\n", [("missing-key", 1)]),
        ("panels: [{setting: room}]\npages: []\n", [("wrong-type", 2)]),
    ],
)  # fmt: skip
def test_broken_structure_is_told_in_place(text: str, wanted: list[tuple[str, int]]) -> None:
    assert codes(text) == wanted


LIBRARY_WORDS = (
    "mapping values are not allowed", "while parsing", "while scanning", "did not find", "could not find",
    "block mapping", "found character", "expected <", "token", "scalar",
)  # fmt: skip


@pytest.mark.parametrize("cut", range(0, 160, 3))
def test_library_is_never_quoted(cut: int) -> None:
    text = "cast: {ana: {hair: bun}}\npanels:\n  - setting: room\n    actors: [ana, mia]\n    lines:\n"
    text += '      - ana: \'tis "so"\n'
    for sign in ("[", "{", '"', "'", ": ", "\t", "\n ", "&", "*", "!", "%", "@"):
        report = Report()
        read(text[:cut] + sign + text[cut:], "s.yaml", report)
        told = render_report(report, colour=False)
        assert not any(word in line for word in LIBRARY_WORDS for line in told.split("\n") if " | " not in line)


def test_slow_parser_gives_the_same_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    text = "title: a: b\npanels:\n  - setting: room\n    lines:\n      - mia: *sigh* no\n"
    text += "      - mia: ! x\n      - mia: 'tis\n     - mia: y\n"
    fast = codes(text)
    monkeypatch.setattr(yaml, "CLoader", yaml.SafeLoader)
    assert codes(text) == fast
    assert len(fast) == 5
