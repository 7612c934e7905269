"""What YAML does to words, and what the reader does about it: every row of the language's promise."""

import pytest

from comicgen.diagnostics import Diagnostic, Report
from comicgen.script import Script, read
from comicgen.script.freetext import quoted, reads_as

SCRIPT = "panels:\n  - setting: room\n    lines:\n      - mia: {}\n      - omar: Fine\n"


def told(words: str) -> tuple[Script | None, list[Diagnostic]]:
    """The script with such a line, and what is found in it."""
    report = Report()
    script = read(SCRIPT.format(words), "s.yaml", report)
    return script, report.sorted()


@pytest.mark.parametrize(
    "words",
    [
        "No", "yes", "on", "OFF", "null", "~", "True", "641", "12:30", "1e3", "2026-11-22", "007", "0x1F", "1_000",
        ".5",        "-1", "...", "---", "=", "<<", "NaN", ".inf", "?!", "-5 degrees",
        "Wait:what", "C# minor", "a - b", "50%", "me & you",
        "f***", "2*3", "~5", r"\*", "one // two", "I'm", "said \"so\"", "O'Neil's", "tab\there", "non\u00a0break", "🙂",
    ],
)  # fmt: skip
def test_words_stay_words(words: str) -> None:
    script, found = told(words)
    assert script is not None
    assert script.panels[0].lines[0].text == words
    assert found == []


@pytest.mark.parametrize("words", ["*sigh* I know", "*stress* first", "*stress", "**LOUD** now", "* * *", "*a*, *b*"])
def test_stress_at_the_beginning_is_read_as_meant(words: str) -> None:
    script, found = told(words)
    assert script is not None
    assert script.panels[0].lines[0].text == words
    assert [(item.severity, item.code) for item in found] == [("note", "stress-first")]
    assert found[0].fix == f'      - mia: "{words}"'


@pytest.mark.parametrize(
    ("words", "column"),
    [
        ("! no", 14), ("!no way", 14), ("!!! no", 14), ("!", 14), ("&then x", 14), ("& you?", 14), ("&", 14),
        ("#1 fan", 14), ("#", 14), ("Wait: what?", 18), ("Wait:", 18), ("a: b: c", 15), ("@home", 14), ("%", 14),
        ("`code`", 14), ('"Hi" she said', 18), ("'Hi' she said", 18), ("- what?", 14), ("-", 14), ("[gasp]", 14),
        ("[gasp] no", 14), ("[gasp", 14), ("{...}", 14), ("{sigh", 14), ("'tis", 14), ("'tis the season, ain't it", 14),
        ("? really", 14), ("?", 14),
        ("| oh", 14), (">_<", 14), (", well", 14), ("] x", 14), (r'"\q"', 14), ('"Hi": she said', 18),
    ],
)  # fmt: skip
def test_words_that_need_quotes_are_an_error_with_the_line(words: str, column: int) -> None:
    script, found = told(words)
    assert script is None
    (item,) = found
    assert (item.severity, item.code) == ("error", "needs-quotes")
    assert item.span is not None
    assert item.span[1:3] == (4, column)
    report = Report()
    mended = read(SCRIPT.replace("      - mia: {}", item.fix), "s.yaml", report)
    assert mended is not None
    assert mended.panels[0].lines[0].text == words
    assert report.items == []


def test_faulty_title_is_told_beside_faulty_lines() -> None:
    report = Report()
    text = "title: The Heart: A Story\n" + SCRIPT.format("@home") + "    alt: Room: night\n"
    assert read(text, "s.yaml", report) is None
    assert [(item.code, item.span and item.span.line) for item in report.sorted()] == [
        ("needs-quotes", 1),
        ("needs-quotes", 5),
        ("needs-quotes", 7),
    ]


@pytest.mark.parametrize("words", ["I said # one", "Meet me #now", "#".join(("Yes ", "1")), "Two  #2"])
def test_words_lost_to_a_comment_are_a_warning(words: str) -> None:
    script, found = told(words)
    assert script is not None
    assert [(item.severity, item.code) for item in found] == [("warning", "words-lost")]
    assert found[0].fix == f'      - mia: "{words}"'


@pytest.mark.parametrize("words", ["No  # a comment", "No               # another", '"No" # after a quote', "No  #"])
def test_clear_comment_is_a_comment(words: str) -> None:
    script, found = told(words)
    assert script is not None
    assert script.panels[0].lines[0].text == "No"
    assert found == []


@pytest.mark.parametrize(
    ("line", "code", "fix"),
    [
        ("mia:no space", "bad-colon", '- mia: "no space"'),
        ("mia：no space", "bad-colon", '- mia: "no space"'),
        ("just words", "bad-line", ""),
        ("mia just words", "bad-line", '- mia: "just words"'),
        ("{mia (a, b): No}", "flow-line", '- mia (a, b): "No"'),
    ],
)
def test_line_that_lacks_something_says_what(line: str, code: str, fix: str) -> None:
    report = Report()
    assert read(f"panels:\n  - lines:\n      - {line}\n", "s.yaml", report) is None
    assert [(item.code, item.fix.strip()) for item in report.items] == [(code, fix)]


def test_same_key_twice_names_both_places() -> None:
    report = Report()
    assert read("panels:\n  - setting: room\n    setting: park\n", "s.yaml", report) is None
    (item,) = report.items
    assert item.span is not None
    assert (item.code, item.span[1:3]) == ("duplicate-key", (3, 5))
    assert "line 2, column 5" in item.message


def test_alias_in_a_text_is_an_error_when_it_names_something() -> None:
    report = Report()
    text = "x-a: &hello Hello there\npanels:\n  - lines:\n      - mia: *hello\n"
    assert read(text, "s.yaml", report) is None
    assert [(item.code, item.fix.strip()) for item in report.items] == [("needs-quotes", '- mia: "*hello"')]


def test_text_over_several_lines_is_mended_as_one() -> None:
    report = Report()
    text = "panels:\n  - lines:\n      - mia: Well\n          I said: no\n          and so on\n      - omar: a: b\n"
    assert read(text, "s.yaml", report) is None
    first, second = report.items
    assert first.fix == '      - mia: "Well\n          I said: no\n          and so on"'
    assert second.fix == '      - omar: "a: b"'


@pytest.mark.parametrize(
    "lines",
    [
        ['mia: "Hello', "omar: Hi there"],
        ['mia: "Hello', 'omar: "Hi there"', "mia: Fine"],
        ['mia: "Hello', 'omar: Hi there"', "mia: Fine"],
    ],
)
def test_open_quote_is_told_where_it_opens(lines: list[str]) -> None:
    report = Report()
    body = "".join(f"      - {line}\n" for line in lines)
    assert read(f"panels:\n  - lines:\n{body}", "s.yaml", report) is None
    first = report.sorted()[0]
    assert first.span is not None
    assert (first.code, first.span[1:3]) == ("unclosed", (3, 14))
    assert first.fix == '      - mia: "Hello"'


def test_hundred_faulty_lines_are_all_told() -> None:
    report = Report()
    body = "".join(f"      - mia: Well: {number}\n      - mia: fine\n" for number in range(100))
    assert read(f"panels:\n  - lines:\n{body}", "s.yaml", report) is None
    assert [item.span and item.span.line for item in report.sorted()] == list(range(3, 203, 2))


def test_block_text_is_left_alone() -> None:
    report = Report()
    text = (
        "panels:\n  - lines:\n      - mia: Well: one\n"
        "  - note: |\n      - mia: Two: three\n      and: more\n    lines:\n      - mia: Four\n"
    )
    assert read(text, "s.yaml", report) is None
    assert [item.span and item.span.line for item in report.items] == [3]


@pytest.mark.parametrize(
    "words", ["plain", 'said "so"', "it's", "both ' and \"", "back\\slash", "back\\slash's", "tab\tin"]
)
def test_quoted_words_are_read_back(words: str) -> None:
    assert reads_as(quoted(words)) == words
