"""Builds everything in `fonts/`: run by `make fonts`, never by a reader or by the tests.

Comes in: font packages from the npm registry, at pinned versions. Goes out: `fonts/*.ttf`, the licence texts and
`fonts/manifest.yaml`. The same packages give the same bytes. Needs npm, and `pip install -e ".[fonts]"`.

The hand is cut from Shantell Sans, a variable font that comes in slices by script: the axes of each slice are pinned
first, then the slices are merged (variable slices cannot be). Then it gets the stem I and its feature `cv01`
(`stem_letters.py`) and some signs (`symbols.py`), loses its overlapping contours (hollow letters would show them),
and is narrowed.
"""

import hashlib
import logging
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import stem_letters
import symbols
from fontTools import merge, subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.removeOverlaps import removeOverlaps
from fontTools.varLib import instancer

FONTS = Path(__file__).parent.parent / "fonts"
VERSION = "5.3.0"  # of all packages
HAND = "@fontsource-variable/shantell-sans"
NARROWING = 0.94  # Shantell runs 9 % wider than other comic faces at the same cap height
STAMP = 3_800_106_739  # head.modified of the source: a build has no clock
LATIN = ("latin", "latin-ext", "vietnamese")
FULL = (*LATIN, "cyrillic", "cyrillic-ext")
OFL, APACHE = "OFL-1.1", "Apache-2.0"


class Cut(NamedTuple):
    """One file to make."""

    id: str
    file: str
    family: str
    style: str
    package: str
    licence: str
    slices: tuple[str, ...]
    source: str  # file name inside the package, with {} for the slice
    axes: tuple[tuple[str, float], ...] = ()


def _hand(id: str, style: str, slant: str, axes: tuple[float, float, float, float]) -> Cut:
    pinned = tuple(zip(("wght", "INFM", "BNCE", "SPAC"), axes, strict=True))
    file = f"ComicgenHand-{style.replace(' ', '')}.ttf"
    source = f"shantell-sans-{{}}-full-{slant}.woff2"
    return Cut(id, file, "Comicgen Hand", style, HAND, OFL, FULL, source, pinned)


def _plain(id: str, family: str, licence: str, slices: tuple[str, ...], *, weight: str = "400-normal") -> Cut:
    slug = family.lower().replace(" ", "-")
    style = {"400-normal": "Regular", "600-normal": "SemiBold", "700-italic": "Bold Italic"}[weight]
    file = f"{family.replace(' ', '')}-{style.replace(' ', '')}.ttf"
    return Cut(id, file, family, style, f"@fontsource/{slug}", licence, slices, f"{slug}-{{}}-{weight}.woff2")


CUTS = (
    _hand("hand", "Regular", "normal", (500, 25, 0, 0)),
    _hand("hand-bold", "Bold", "normal", (800, 25, 0, 0)),
    _hand("hand-italic", "Italic", "italic", (500, 25, 0, 0)),
    _hand("hand-bold-italic", "Bold Italic", "italic", (800, 25, 0, 0)),
    _hand("hand-whisper", "Whisper", "italic", (350, 60, 0, 0)),
    _hand("hand-wobble", "Wobble", "normal", (500, 100, 40, 20)),
    _plain("effects", "Bangers", OFL, LATIN),
    _plain("impact", "Luckiest Guy", APACHE, LATIN[:2]),
    _plain("title", "Bungee", OFL, LATIN),
    _plain("robot", "Chakra Petch", OFL, LATIN, weight="600-normal"),
    _plain("robot-bold-italic", "Chakra Petch", OFL, LATIN, weight="700-italic"),
    _plain("typewriter", "Special Elite", APACHE, LATIN[:2]),
)


def main() -> None:
    """Fetches, builds and writes all."""
    logging.disable(logging.WARNING)
    with tempfile.TemporaryDirectory() as folder:
        homes = {package: _fetch(package, Path(folder)) for package in sorted({cut.package for cut in CUTS})}
        (FONTS / "licences").mkdir(parents=True, exist_ok=True)
        for cut in CUTS:
            _build(cut, homes[cut.package], Path(folder))
            licence = (homes[cut.package] / "LICENSE").read_text("utf-8")
            _licence_file(cut).write_text(licence.strip() + "\n", "utf-8")
            print(f"{cut.file}: {(FONTS / cut.file).stat().st_size // 1024} KB", flush=True)
    (FONTS / "manifest.yaml").write_text("".join(_manifest(CUTS)), "utf-8")


def _fetch(package: str, folder: Path) -> Path:
    command = ["npm", "pack", "--silent", f"{package}@{VERSION}"]
    name = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.split()[-1]
    home = folder / name.removesuffix(".tgz")
    with tarfile.open(folder / name) as archive:
        archive.extractall(home, filter="data")
    return home / "package"


def _build(cut: Cut, home: Path, folder: Path) -> None:
    font = _merged(cut, home, folder)
    for table in ("vmtx", "vhea", "VORG", "gasp", "prep", "fpgm", "cvt ", "STAT", "DSIG", "meta"):
        if table in font:
            del font[table]
    if cut.axes:
        slant = stem_letters.SLANT if "italic" in cut.source else 0.0
        stem_letters.add(font, slant=slant)
        symbols.add(font, slant=slant)
        removeOverlaps(font)
        stem_letters.narrow(font, NARROWING)
    else:
        removeOverlaps(font, ignoreErrors=True)
    _name(font, cut)
    font = _subset(font, set(font.getBestCmap()), names=False)
    font["head"].modified = font["head"].created = STAMP
    font.save(FONTS / cut.file)


def _merged(cut: Cut, home: Path, folder: Path) -> TTFont:
    parts: list[str] = []
    seen: set[int] = set()
    for part in cut.slices:
        font = TTFont(home / "files" / cut.source.format(part), recalcTimestamp=False)
        font.flavor = None
        if cut.axes:
            font = instancer.instantiateVariableFont(font, dict(cut.axes), inplace=True)
        # Slices share letters; in the merged font, those of the first slice must win, for the sake of its kerning.
        own = set(font.getBestCmap()) - seen
        seen |= own
        parts.append(str(folder / f"{cut.id}-{part}.ttf"))
        _subset(font, own).save(parts[-1])
    merged = folder / f"{cut.id}-merged.ttf"
    merge.Merger().merge(parts).save(merged)
    return TTFont(merged, recalcTimestamp=False)


def _subset(font: TTFont, points: set[int], *, names: bool = True) -> TTFont:
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["*"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = names
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=sorted(points))
    subsetter.subset(font)
    return font


def _name(font: TTFont, cut: Cut) -> None:
    names = font["name"]
    kept = {record.nameID: str(record) for record in names.names if record.nameID in (0, 5, 13, 14)}
    full = f"{cut.family} {cut.style}"
    postscript = f"{cut.family.replace(' ', '')}-{cut.style.replace(' ', '')}"
    texts = {**kept, 1: full, 2: "Regular", 3: postscript, 4: full, 6: postscript, 16: cut.family, 17: cut.style}
    names.names = []
    for identity, text in sorted(texts.items()):
        names.setName(text, identity, 3, 1, 0x409)


def _licence_file(cut: Cut) -> Path:
    return FONTS / "licences" / f"{cut.package.rpartition('/')[2]}.txt"


def _reserved(cut: Cut) -> str:
    head = _licence_file(cut).read_text("utf-8").partition("-----")[0]
    name = head.partition("Reserved Font Name")[2].strip(" \"'.,\n")
    if name and name in cut.family:
        sys.exit(f"{cut.family}: the name {name!r} is reserved, the font must be renamed")
    return name


def _manifest(cuts: Iterable[Cut]) -> Iterator[str]:
    yield "# Written by tools/build_fonts.py.\n"
    for cut in cuts:
        data = (FONTS / cut.file).read_bytes()
        axes = ", ".join(f"{axis}: {value:g}" for axis, value in cut.axes)
        points = len(_cmap(FONTS / cut.file))
        yield f"{cut.id}:\n"
        yield f"  file: {cut.file}\n  family: {cut.family}\n  style: {cut.style}\n"
        yield f'  source: "{cut.package}"\n  version: "{VERSION}"\n'
        yield f"  licence: {cut.licence}\n  licence_file: licences/{_licence_file(cut).name}\n"
        yield f'  reserved_name: "{_reserved(cut)}"\n  axes: {{{axes}}}\n'
        yield f"  code_points: {points}\n  sha256: {hashlib.sha256(data).hexdigest()}\n"


def _cmap(path: Path) -> dict[int, Any]:
    with TTFont(path) as font:
        return dict(font.getBestCmap())


if __name__ == "__main__":
    main()
