"""How each peer draws a strip: run by `peers` in a child, `python -m tools.bench.drawers NAME FOLDER`.

Imports only the standard library, the clock and the peer, so that any interpreter with the peer in it will do. What
the peers are given lies in the folder: `N.svg`, `N.json` (see `marks`), `N.comicforge.yaml`, `N.scenet-I.yaml`. Says a
JSON list: for each strip the seconds, or null where the peer would not draw it. A library's import is not counted, a
command's start is: that is how each of them is used.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from .clock import busy

__all__ = ["COMMANDS", "LIBRARIES"]

Draw = Callable[[Path], object]


def main() -> None:
    """Draws every strip of a folder with a peer."""
    name, folder = sys.argv[1], Path(sys.argv[2])
    draw = LIBRARIES[name]() if name in LIBRARIES else _command(COMMANDS[name])
    strips = sorted(folder.glob("*.svg"))
    _seconds(draw, strips[0].with_suffix(""))  # loads what it loads at its first strip
    print(json.dumps([_seconds(draw, strip.with_suffix("")) for strip in strips]))


def _seconds(draw: Draw, strip: Path) -> float | None:
    start = busy()
    try:
        draw(strip)
    except Exception as fault:
        print(f"{strip.name}: {type(fault).__name__}: {fault}", file=sys.stderr)
        return None
    return busy() - start


def _naive(over: int) -> Callable[[], Draw]:
    """What most people write first: everything with ImageDraw, so many times too large, then made smaller."""

    def loaded() -> Draw:
        from PIL import Image, ImageDraw

        def draw(strip: Path) -> None:
            told = json.loads(strip.with_suffix(".json").read_text())
            width, height = told["size"]
            image = Image.new("RGB", (width * over, height * over), told["paper"])
            pen = ImageDraw.Draw(image)
            for lines, fill, ink, thick in told["marks"]:
                for line in lines:
                    points = [(x * over, y * over) for x, y in line]
                    if fill:
                        pen.polygon(points, fill)
                    if ink:
                        pen.line([*points, points[0]], ink, max(1, round(thick * over)), joint="curve")
            small = image.reduce(over) if over > 1 else image
            small.save(strip.with_suffix(".png"))

        return draw

    return loaded


def _matplotlib() -> Draw:
    figures, outlines, collections = (import_module(f"matplotlib.{name}") for name in ("figure", "path", "collections"))

    def draw(strip: Path) -> None:
        told = json.loads(strip.with_suffix(".json").read_text())
        width, height = told["size"]
        figure = figures.Figure(figsize=(width / 100, height / 100), dpi=100, facecolor=told["paper"])
        axes = figure.add_axes((0, 0, 1, 1), xlim=(0, width), ylim=(height, 0))
        axes.axis("off")
        kept = [mark for mark in told["marks"] if mark[0]]
        outline = outlines.Path
        axes.add_collection(
            collections.PathCollection(
                [outline.make_compound_path(*(outline(line) for line in lines)) for lines, *_ in kept],
                facecolors=[mark[1] or "none" for mark in kept],
                edgecolors=[mark[2] or "none" for mark in kept],
                linewidths=[mark[3] * 0.72 for mark in kept],
            )
        )
        figure.savefig(strip.with_suffix(".png"), dpi=100)

    return draw


def _cairosvg() -> Draw:
    cairosvg = import_module("cairosvg")
    return lambda strip: cairosvg.svg2png(url=str(_svg(strip)), write_to=str(strip.with_suffix(".png")))


def _resvg_py() -> Draw:
    resvg_py = import_module("resvg_py")

    def draw(strip: Path) -> None:
        strip.with_suffix(".png").write_bytes(bytes(resvg_py.svg_to_bytes(svg_string=_svg(strip).read_text())))

    return draw


def _resvg() -> Draw:
    resvg = import_module("resvg")

    def draw(strip: Path) -> None:
        tree = resvg.usvg.Tree.from_str(_svg(strip).read_text(), resvg.usvg.Options.default())
        strip.with_suffix(".png").write_bytes(bytes(resvg.render(tree, (1, 0, 0, 0, 1, 0))))

    return draw


def _typst() -> Draw:
    typst = import_module("typst")

    def draw(strip: Path) -> None:
        page = strip.with_suffix(".typ")
        page.write_text(f'#set page(width: 2400pt, height: auto, margin: 0pt)\n#image("{strip.name}.svg", width: 100%)')
        typst.compile(str(page), output=str(strip.with_suffix(".png")), ppi=72)

    return draw


def _comicforge() -> Draw:
    comicforge = import_module("comicforge")

    return lambda strip: comicforge.render_spec(
        str(strip.with_suffix(".comicforge.yaml")), str(strip.with_suffix(".png"))
    )


def _scenet() -> Draw:
    """SVG alone: it makes no pixels. A strip is refused when one of its panels is."""
    scenet = import_module("scenet")

    def draw(strip: Path) -> None:
        for panel in sorted(strip.parent.glob(f"{strip.name}.scenet-*.yaml")):
            compiled = scenet.compile_source(panel.read_text())
            panel.with_suffix(".out").write_text(scenet.render(compiled.core))

    return draw


LIBRARIES: dict[str, Callable[[], Draw]] = {
    "Pillow, ImageDraw at 2x": _naive(2),
    "Pillow, ImageDraw at 4x": _naive(4),
    "resvg (module)": _resvg,
    "resvg-py": _resvg_py,
    "CairoSVG": _cairosvg,
    "matplotlib": _matplotlib,
    "typst": _typst,
    "ComicForge, the same words": _comicforge,
    "Scenet, the same words, SVG only": _scenet,
}
MODULES = {
    "resvg (module)": "resvg",
    "resvg-py": "resvg_py",
    "CairoSVG": "cairosvg",
    "matplotlib": "matplotlib",
    "typst": "typst",
    "ComicForge, the same words": "comicforge",
    "Scenet, the same words, SVG only": "scenet",
}
COMMANDS: dict[str, tuple[str, ...]] = {  # IN, OUT stand for the two files
    "resvg": ("resvg", "IN", "OUT"),
    "rsvg-convert": ("rsvg-convert", "IN", "-o", "OUT"),
    "Inkscape": ("inkscape", "IN", "-o", "OUT"),
    "ImageMagick 7": ("magick", "IN", "OUT"),
    "ImageMagick 6": ("convert", "IN", "OUT"),
    "Chromium": (
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--window-size=2400,1000", "--screenshot=OUT", "IN",
    ),
}  # fmt: skip


def _command(words: tuple[str, ...]) -> Draw:
    def draw(strip: Path) -> None:
        out = strip.with_suffix(".png")
        places = {"IN": str(_svg(strip)), "OUT": str(out)}
        told = [places.get(word, word.replace("OUT", str(out))) for word in words]
        subprocess.run(told, check=True, capture_output=True)

    return draw


def _svg(strip: Path) -> Path:
    return strip.with_suffix(".svg")


if __name__ == "__main__":
    main()
