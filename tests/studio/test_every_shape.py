"""Scripts that were once hard for a place where comics are read: they come out, and the lint finds no error."""

from pathlib import Path

import pytest

from comicgen.diagnostics import Report
from comicgen.lint.verdict import lint_file
from comicgen.publish.layout_json import layout_json
from comicgen.studio.pipeline import checked, composed
from comicgen.targets.formats import format_for
from comicgen.targets.named import target_named

SCRIPTS = Path(__file__).parents[2] / "scripts"
HARD = (
    ("lights", "reel-still"),  # a voice in a device below what the place leaves free
    ("under-the-bed", "tiktok-photo"),  # a voice from below, past a face from very near
    ("recipe", "instagram-square"),  # a panel too narrow for its rows
    ("house-rules", "instagram-square"),  # a small mouth far below a tail with a hook
    ("house-rules", "substack"),  # rows like steps, where wider ones had a place too
    ("bench", "pinterest"),
    ("house-rules", "instagram-landscape"),  # two panels that need all the width that they share
    ("elevator", "story"),  # a voice from above, under a title over the picture
)


@pytest.mark.parametrize(("name", "place"), HARD)
def test_a_script_comes_out_without_errors(name: str, place: str) -> None:
    path, report, target = SCRIPTS / f"{name}.yaml", Report(), target_named(place)
    script = checked(path.read_bytes(), path.name, report, folder=SCRIPTS)
    assert script is not None
    comic = composed(script._replace(format=format_for(target), pages=()), report)
    assert comic is not None, [item.message for item in report.items]
    for sheet in comic.pages:
        if not sheet.cover:
            verdict = lint_file(layout_json(sheet, script_name=path.name, width_px=target.width).encode(), name)
            assert not [item.message for item in verdict.findings if item.severity == "error"]
