"""The example scripts, each composed once for all tests of a run: finding places for words is what takes time."""

from functools import cache
from pathlib import Path

from comicgen.diagnostics import Report
from comicgen.layout import Composition, compose
from comicgen.script import Script, read, styled

__all__ = ["PAGES", "ROOT", "SCRIPTS", "comic", "example", "script_of"]

ROOT = Path(__file__).parents[1]
SCRIPTS = sorted((ROOT / "scripts").glob("*.yaml"))
PAGES = {"lighthouse": 2}  # examples of more than one sheet


def script_of(text: str | bytes, name: str = "test.yaml") -> Script:
    """A script that must be sound, as if it lay among the examples."""
    report = Report()
    script = read(text, name, report, folder=ROOT / "scripts")
    assert script is not None, [item.message for item in report.items]
    return script


def comic(text: str | bytes, name: str = "test.yaml") -> Composition:
    """A script that must be sound and fit, composed."""
    script, report = script_of(text, name), Report()
    composition = compose(script, styled(script), report)
    assert composition is not None, [item.message for item in report.items]
    return composition


@cache
def example(name: str) -> Composition:
    """The first page of `scripts/NAME.yaml`; the others are its `pages`."""
    return comic((ROOT / "scripts" / f"{name}.yaml").read_bytes(), f"{name}.yaml")
