"""Layouts in which the lint finds nothing, made by composing small scripts; each test gets a copy of its own."""

import copy
import json
from functools import cache
from typing import Any

import pytest

import comicgen

STRIP = """
cast: {mia: mia, omar: omar}
panels:
  - setting: park, day
    shot: medium
    actors: [mia, omar]
    lines:
      - mia: We could build a boat out of all this cardboard.
      - omar: We live on the third floor.
  - shot: medium
    actors: [mia, omar]
    lines:
      - mia: There is only the one box.
      - omar: Small boats are quicker to paint.
  - shot: medium
    actors: {mia: happy}
    lines:
      - mia: Hand me some tape and salute your captain.
"""
TIERS = """
cast: {mia: mia, omar: omar}
panels:
""" + "".join(
    f"""  - setting: park, day
    shot: medium
    actors: [mia, omar]
    lines:
      - {who}: Panel number {number} is as quiet as the others.
"""
    for number, who in enumerate(("mia", "omar", "mia", "omar", "mia", "omar"), 1)
)


@cache
def composed(text: str) -> str:
    """The layout of a script, as JSON."""
    return comicgen.layout_json(comicgen.compose(comicgen.read(text)), script_name="boat.yaml", width_px=2400)


def layout_of(text: str) -> dict[str, Any]:
    """The layout of a script, as data of one's own."""
    found: dict[str, Any] = json.loads(composed(text))
    return found


@pytest.fixture
def strip() -> dict[str, Any]:
    """One tier: two panels in which two people talk, one with one."""
    return copy.deepcopy(layout_of(STRIP))


@pytest.fixture
def tiers() -> dict[str, Any]:
    """Two tiers of three panels."""
    return copy.deepcopy(layout_of(TIERS))
