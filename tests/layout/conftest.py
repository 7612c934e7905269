"""Scripts for the layout tests, read from text."""

from collections.abc import Callable
from textwrap import dedent

import pytest

from comicgen.diagnostics import Report
from comicgen.layout import Composition, compose
from comicgen.script import Script, read, styled


def script_of(text: str) -> Script:
    report = Report()
    script = read(dedent(text), "test.yaml", report)
    assert script is not None, [item.message for item in report.items]
    return script


def composed(text: str) -> Composition:
    script, report = script_of(text), Report()
    composition = compose(script, styled(script), report)
    assert composition is not None, [item.message for item in report.items]
    return composition


@pytest.fixture(name="script_of")
def script_of_fixture() -> Callable[[str], Script]:
    return script_of


@pytest.fixture(name="composed")
def composed_fixture() -> Callable[[str], Composition]:
    return composed
