"""A strip scaled into a square and a story, and laid out anew for both, side by side: what `comicgen export` is for.

    python tools/places_sheet.py SCRIPT OUT.png

Comes in: a script. Goes out: a PNG. All pictures are as large beside each other as a phone shows them.
"""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from comicgen.backends import paint
from comicgen.geometry import Affine, Rect
from comicgen.lettering import label, type_for
from comicgen.publish.png import png_bytes
from comicgen.scene import Group, Sheet
from comicgen.script.style import HOUSE
from comicgen.studio.delivery import deliver
from comicgen.studio.outcome import Delivery, Job
from comicgen.targets.model import Fit
from comicgen.targets.named import target_named

PLACES = ("instagram-square", "story")
SHOWN = 300  # pixels: the width of a picture
GAP, MARGIN, WORDS = 16, 24, 40
TYPE = 17.0
GROUND = "#e9e4ee"


def main(script: Path, out: Path) -> None:
    """Draws and writes."""
    out.write_bytes(png_bytes(places_sheet(script)))


def places_sheet(script: Path) -> Image.Image:
    """One row for each place: the strip scaled into it, then every picture of ours."""
    rows = [(place, _pictures(script, place, "scale"), _pictures(script, place, "layout")) for place in PLACES]
    high = sum(max(one.height for one in (*scaled, *anew)) + WORDS + GAP for _, scaled, anew in rows) + 2 * MARGIN
    most = max(len(anew) for _, _, anew in rows)
    wide = 2 * MARGIN + SHOWN + 3 * GAP + most * (SHOWN + GAP) - GAP
    items, pasted, y = [], [], MARGIN
    for place, scaled, anew in rows:
        items.append(_words(f"{place}, scaled", MARGIN, y))
        items.append(_words("laid out anew", MARGIN + SHOWN + 3 * GAP, y))
        places = [MARGIN, *(MARGIN + SHOWN + 3 * GAP + n * (SHOWN + GAP) for n in range(len(anew)))]
        pasted += [(one, (x, y + WORDS)) for one, x in zip((*scaled[:1], *anew), places, strict=True)]
        y += max(one.height for one in (*scaled, *anew)) + WORDS + GAP
    canvas = paint(Sheet(Rect(0.0, 0.0, wide, high), tuple(items), GROUND, label="places"), width=wide)
    for one, place_at in pasted:
        canvas.paste(one, place_at)
    return canvas


def _pictures(script: Path, place: str, fit: Fit) -> Sequence[Image.Image]:
    """What a place gets, as wide as it is shown here."""
    with tempfile.TemporaryDirectory() as folder:
        target = target_named(place)._replace(fit=fit)
        # However small the words are: that is what is to be seen.
        read_at = 4000.0 if fit == "scale" else None
        delivery = Delivery((target,), Path(folder), f"{{target}}/{script.stem}.{{ext}}", read_at)
        result = deliver(Job(script.name, script, delivery=delivery))
        if result.outcome != "done":
            raise SystemExit(f"{script.name} for {place}: {[item.message for item in result.findings]}")
        return [_small(piece.path) for piece in sorted(result.pieces, key=lambda piece: piece.number)]


def _small(path: Path) -> Image.Image:
    with Image.open(path) as image:
        size = SHOWN, round(image.height * SHOWN / image.width)
        return image.convert("RGB").resize(size, Image.Resampling.LANCZOS)


def _words(text: str, x: float, y: float) -> Group:
    block = label(text, type_for("speech", size=TYPE, style=HOUSE.lettering))
    return Group(block.rows[0].runs, Affine.translation(x - block.ink.x, y + TYPE * 1.2), label=text)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
