"""The stock: YAML files of the box are kept packed until they change."""

import sys
from pathlib import Path

import pytest

from comicgen import stock


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(stock, "stock_file", lambda name: tmp_path / name)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    path = tmp_path / "table.yaml"
    path.write_text("- {word: no, times: 3}\n", encoding="utf-8")
    return path


def test_a_packed_table_says_what_its_file_says(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = stock.stock_data("table.yaml", "text")
    monkeypatch.setattr(stock, "_parsed", lambda *_: pytest.fail("read as YAML again"))
    assert stock.stock_data("table.yaml", "text") == first == [{"word": "no", "times": "3"}]


def test_scalars_are_as_asked_for(table: Path) -> None:
    assert stock.stock_data("table.yaml", "text") == [{"word": "no", "times": "3"}]
    assert stock.stock_data("table.yaml", "typed") == [{"word": False, "times": 3}]


def test_a_changed_file_is_read_anew(table: Path) -> None:
    stock.stock_data("table.yaml", "text")
    table.write_text("- {word: yes and no}\n", encoding="utf-8")
    assert stock.stock_data("table.yaml", "text") == [{"word": "yes and no"}]


@pytest.mark.parametrize("damage", [b"", b"\xff\xff", b"garbage that was never packed"])
def test_a_damaged_packed_file_is_made_anew(table: Path, damage: bytes) -> None:
    said = stock.stock_data("table.yaml", "text")
    (packed,) = (table.parent / "__pycache__").iterdir()
    packed.write_bytes(damage)
    assert stock.stock_data("table.yaml", "text") == said
    assert packed.read_bytes() != damage


def test_nothing_is_kept_where_python_keeps_nothing(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert stock.stock_data("table.yaml", "text")
    assert not (table.parent / "__pycache__").exists()
