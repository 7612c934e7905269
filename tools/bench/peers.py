"""What others take for a strip in a batch: those of them that are there, in this interpreter or in another one.

A peer is handed the finished drawing: it reads no script, breaks no rows, places no balloon. The two rivals are
handed the words. Ours is a whole batch from scripts to pictures in one process, its start included.
"""

import json
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import comicgen

from .clock import WIDE, Times
from .drawers import COMMANDS, LIBRARIES, MODULES
from .marks import marks_of
from .rival_scripts import comicforge_page, scenet_panels
from .starts import batch_times, process
from .svg import svg_of

__all__ = ["print_peers"]


def print_peers(scripts: Sequence[Path], python: str, rounds: int) -> None:
    """A row for each peer: milliseconds a strip, and how many times ours."""
    print(f"each strip in a batch of {len(scripts)}, against ours from script to PNG in one process (start included)")
    found: dict[str, list[float]] = {}
    refused: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(scripts, folder)
        ours: list[float] = []
        for _ in range(rounds):  # in turns
            ours.append(batch_times(scripts, 1)["1"].median / len(scripts))
            for peer in (*LIBRARIES, *COMMANDS):
                if _is_there(peer, python):
                    times: list[float | None] = json.loads(
                        process(["-m", "tools.bench.drawers", peer, str(folder)], python=python)().stdout
                    )
                    found.setdefault(peer, []).extend(seconds for seconds in times if seconds is not None)
                    refused[peer] = times.count(None)
    mine = median(ours)
    print(f"{'comicgen':{WIDE}}{mine * 1000:>8.0f} ms{1:>8.2f} x")
    for peer in (*LIBRARIES, *COMMANDS):
        print(_row(peer, found, refused, mine))
    print()


def _row(peer: str, found: dict[str, list[float]], refused: dict[str, int], mine: float) -> str:
    if peer not in refused:
        return f"{peer:{WIDE}}  not installed"
    if not found.get(peer):
        return f"{peer:{WIDE}}  draws none of them"
    seconds = Times.of(found[peer]).median
    left = f"  ({refused[peer]} strips refused)" if refused[peer] else ""
    return f"{peer:{WIDE}}{seconds * 1000:>8.0f} ms{seconds / mine:>8.2f} x{left}"


def _is_there(peer: str, python: str) -> bool:
    if peer in COMMANDS:
        return shutil.which(COMMANDS[peer][0]) is not None
    module = MODULES.get(peer, "PIL")
    look = f"import sys, importlib.util; sys.exit(importlib.util.find_spec({module!r}) is None)"
    try:
        process(["-c", look], python=python)()
    except Exception:
        return False
    return True


def prepare(scripts: Sequence[Path], folder: Path) -> None:
    """Writes what peers are handed, each strip in every form."""
    for number, script in enumerate(scripts):
        composition = comicgen.compose(comicgen.read(script))
        width = round(composition.sheet.trim.w * composition.pixels)
        strip = folder / f"{number:03}"
        strip.with_suffix(".svg").write_text(svg_of(composition.sheet, width), encoding="utf-8")
        strip.with_suffix(".json").write_text(json.dumps(marks_of(composition.sheet, width)), encoding="utf-8")
        strip.with_suffix(".comicforge.yaml").write_text(comicforge_page(composition), encoding="utf-8")
        for index, panel in enumerate(scenet_panels(composition)):
            strip.with_suffix(f".scenet-{index}.yaml").write_text(panel, encoding="utf-8")
