"""Reads exported pictures back with an OCR at the size that a phone shows, and compares with the words of the scripts.

Usage: read_back.py EXPORTED SCRIPTS [TARGET...]

EXPORTED is a folder that `comicgen export` filled, SCRIPTS the folder of the scripts. Each picture is read whole, as a
phone with three dots a CSS pixel shows it: grey, `read_at` x 3 wide; nothing tells the OCR where balloons are. Programs
that read pages take balloons for pictures of something, so it looks twice: at the picture as it is, as a page
(segmentation 3), and at its small ink alone, without lines and fills that are larger than letters, as scattered words
(11). A word counts as read when either look has it. Drawn sounds are pictures: they are not missed.

Words are compared without order, each as often as it is said. Needs tesseract with its English data.
"""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

import comicgen
from comicgen.lettering import plain
from comicgen.publish.manifest import read_manifest
from comicgen.script.model import Script

DENSITY = 3  # dots a CSS pixel
DARK = 110  # ink, of 255
HIGH, WIDE = 25, 57  # CSS pixels of the largest ink that may be letters: twice the capitals; a word whose letters touch
_RUN = re.compile(rb"\0+")
_WORD = re.compile(r"[^\W_]+")


def bag(text: str) -> Counter[str]:
    """The words of a text, each as often as it stands there; apostrophes are read as often as not."""
    return Counter(_WORD.findall(re.sub("['’‘]", "", text.casefold())))


def looked_at(image: Image.Image, width: float) -> list[Counter[str]]:
    """What each look finds in a picture that is shown so wide."""
    across = round(width * DENSITY)
    shown = image.convert("L").resize((across, round(image.height * across / image.width)), Image.Resampling.LANCZOS)
    return [_looked(shown, 3), _looked(small_ink(shown), 11)]


def _looked(image: Image.Image, mode: int) -> Counter[str]:
    stream = BytesIO()
    image.save(stream, "PNG")
    run = subprocess.run(
        ["tesseract", "stdin", "stdout", "--psm", str(mode), "-l", "eng"],
        input=stream.getvalue(), capture_output=True, check=True, env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )  # fmt: skip
    return bag(run.stdout.decode("utf-8", "replace"))


def small_ink(grey: Image.Image) -> Image.Image:
    """The ink that hangs together in pieces no larger than letters."""
    ink = _Ink()
    data = grey.point([0 if value < DARK else 255 for value in range(256)]).tobytes()
    for y in range(grey.height):
        ink.row(y, data[y * grey.width : (y + 1) * grey.width])
    left = Image.new("L", grey.size, 255)
    draw = ImageDraw.Draw(left)
    for y, start, end, piece in ink.runs:
        if ink.is_small(piece):
            draw.line((start, y, end - 1, y), 0)
    return left


class _Ink:
    """Runs of dark pixels, joined to pieces where they touch those of the row above."""

    def __init__(self) -> None:
        self.parents: list[int] = []
        self.boxes: list[list[int]] = []
        self.runs: list[tuple[int, int, int, int]] = []  # row, start, end, piece
        self.above: list[tuple[int, int, int]] = []

    def row(self, y: int, data: bytes) -> None:
        here = []
        for found in _RUN.finditer(data):
            start, end = found.span()
            piece = len(self.parents)
            self.parents.append(piece)
            self.boxes.append([start, y, end, y + 1])
            for left, right, other in self.above:
                if left <= end and right >= start:
                    self._join(piece, other)
            here.append((start, end, piece))
            self.runs.append((y, start, end, piece))
        self.above = here

    def _root(self, piece: int) -> int:
        while self.parents[piece] != piece:
            self.parents[piece] = piece = self.parents[self.parents[piece]]
        return piece

    def _join(self, one: int, other: int) -> None:
        one, other = self._root(one), self._root(other)
        if one != other:
            self.parents[one] = other
            a, b = self.boxes[other], self.boxes[one]
            self.boxes[other] = [min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])]

    def is_small(self, piece: int) -> bool:
        left, top, right, bottom = self.boxes[self._root(piece)]
        return right - left <= WIDE * DENSITY and bottom - top <= HIGH * DENSITY


def either(looks: Iterable[Counter[str]]) -> Counter[str]:
    """The words that one look or another has found."""
    found: Counter[str] = Counter()
    for look in looks:
        found |= look
    return found


def said_in(script: Script) -> Counter[str]:
    """The lettered words: everything but drawn sounds."""
    return bag(" ".join(plain(line.text) for panel in script.panels for line in panel.lines if line.kind != "sfx"))


def also_lettered(script: Script) -> Counter[str]:
    """What stands on a sheet besides."""
    sounds = [plain(line.text) for panel in script.panels for line in panel.lines if line.kind == "sfx"]
    return bag(" ".join([script.title, script.by, script.copyright, script.url, *sounds]))


def share(part: Counter[str], whole: Counter[str]) -> float:
    """How much of the whole is in the part."""
    return (part & whole).total() / whole.total() if whole else 1.0


class _Sum:
    """The words of a target, over all comics."""

    def __init__(self) -> None:
        self.pictures = self.comics = self.said = self.read = self.page = self.ink = self.true = self.found = 0

    def add(self, script: Script, looks: list[list[Counter[str]]]) -> Counter[str]:
        """A comic with what was found in each picture; tells the words that were not read."""
        said, known = said_in(script), said_in(script) + also_lettered(script)
        pages = [sum((one[number] for one in looks), Counter[str]()) for number in range(2)]
        read = sum((either(one) for one in looks), Counter[str]())
        self.comics += 1
        self.pictures += len(looks)
        self.said += said.total()
        self.read += (said & read).total()
        self.page += (said & pages[0]).total()
        self.ink += (said & pages[1]).total()
        self.true += (known & pages[0]).total()
        self.found += pages[0].total()
        return said - read


def main(arguments: list[str]) -> int:
    if len(arguments) < 2 or shutil.which("tesseract") is None:
        print(__doc__ if len(arguments) < 2 else "tesseract is not installed", file=sys.stderr)
        return 2
    exported, scripts, wanted = Path(arguments[0]), Path(arguments[1]), set(arguments[2:])
    sums: defaultdict[str, _Sum] = defaultdict(_Sum)
    for manifest in sorted(exported.rglob("manifest.json")):
        script = comicgen.read(scripts / f"{manifest.parent.name}.yaml")
        pictures: defaultdict[str, list[list[Counter[str]]]] = defaultdict(list)
        for piece in read_manifest(manifest):
            if not piece.cover and (not wanted or piece.target in wanted):
                with Image.open(piece.path) as image:
                    pictures[piece.target].append(looked_at(image, piece.read_at))
        for target, looks in pictures.items():
            missed = sums[target].add(script, looks)
            if missed:
                print(f"{manifest.parent.name}, {target}: {' '.join(sorted(missed.elements()))}", file=sys.stderr)
    _tell(sums)
    return 0


def _tell(sums: dict[str, _Sum]) -> None:
    print("| target | comics | pictures | words | read | as a page | small ink | of what is read as a page, true |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for target, one in sorted(sums.items()):
        shares = (one.read / one.said, one.page / one.said, one.ink / one.said, one.true / max(1, one.found))
        told = " | ".join(f"{value:.0%}" for value in shares)
        print(f"| {target} | {one.comics} | {one.pictures} | {one.said} | {told} |")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
