"""What is compared: a Side is a comic as it is at one time, a script or its pictures; a Pair has two of them.

Comes in: a side. Goes out: what is seen of it (`Seen`): layouts, words about the pictures, and pixels when they are
asked for; every fault is in the report.
"""

import json
import re
import warnings
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comicgen.compare.model import TOLERANCE
from comicgen.diagnostics import Report
from comicgen.frozen import NamedTuple
from comicgen.studio.outcome import Job
from comicgen.studio.pipeline import (
    composed,
    lock_path,
    locking_of,
    painted,
    reason,
    reshaped,
    script_of,
    side_file,
)

if TYPE_CHECKING:
    from PIL.Image import Image

    from comicgen.layout.result import Composition
    from comicgen.script.defaults import Defaults
    from comicgen.script.model import Script

__all__ = ["Pair", "Seen", "Side", "same_source", "seen"]

_FORMATS = ("PNG", "JPEG", "WEBP")
_MOST_BYTES = 400_000_000  # of a picture's file
_MOST_LAYOUT = 64_000_000
_FILE = re.compile(rb"[^\s\"'{},\[\]]+\.ya?ml\b", re.IGNORECASE)
_DESCRIPTION = 270  # the tag of EXIF
_BROKEN = (OSError, ValueError, SyntaxError, EOFError, IndexError, OverflowError)  # what decoders raise


class Side(NamedTuple):
    """A comic at one time: a script, or the pictures of its pages."""

    name: str  # what messages call it
    script: Path | None = None
    pictures: tuple[Path, ...] = ()
    facts: tuple[tuple[tuple[str, str], ...], ...] = ()  # of each picture, from a manifest
    defaults: "Defaults | None" = None  # what a script takes from its project
    common: str = ""  # the sum of all files of that project

    @property
    def files(self) -> tuple[Path, ...]:
        """What it is made of."""
        return (self.script,) if self.script else self.pictures


class Pair(NamedTuple):
    """A comic at two times; None: it was not there."""

    name: str
    before: Side | None
    after: Side | None
    folder: Path | None = None  # where pictures go; None: nothing is written
    tolerance: float = TOLERANCE
    share: float = 0.0  # of the pixels may differ


class Seen(NamedTuple):
    """A side, looked at; `images` gives its pixels, or None with a fault."""

    images: "Callable[[Report], list[Image] | None]"
    alts: tuple[str, ...]
    layouts: tuple[Mapping[str, Any], ...] = ()  # of all pages; empty: nothing is known
    script: "Script | None" = None
    sheets: tuple[object, ...] = ()  # what is painted; equal sheets are equal pictures
    facts: tuple[Mapping[str, str], ...] = ()


def seen(side: Side, job: Job, report: Report) -> Seen | None:
    """What there is to see of a side; None when it has faults."""
    return _script(side, side.script, job, report) if side.script else _pictures(side, report)


# --------------------------------------------------------------------------- scripts


def _script(side: Side, path: Path, job: Job, report: Report) -> Seen | None:
    here = job._replace(name=side.name, path=path, defaults=side.defaults)
    composition = _composed(here, report)
    if composition is None:
        return None
    from comicgen.telling.alt import alt_text

    pages = composition.pages

    def images(report: Report) -> "list[Image] | None":
        found = [painted(page, report, width=job.width) for page in pages]
        return [image for image in found if image is not None] if not report.failed else None

    return Seen(
        images,
        tuple(alt_text(page) for page in pages),
        tuple(_layout(page, side.name, job.width) for page in pages),
        composition.script,
        tuple(page.sheet for page in pages),
    )


def _composed(job: Job, report: Report) -> "Composition | None":
    script = script_of(job, report)
    locking = locking_of(job, report) if script else None
    if script is None or report.failed:
        return None
    return composed(reshaped(script, job.shape), report, locking=locking)


def _layout(page: "Composition", name: str, width: int | None) -> Mapping[str, Any]:
    from comicgen.publish.layout_json import layout_json
    from comicgen.publish.size import picture_size

    across, _ = picture_size(page, width=width)
    found: Mapping[str, Any] = json.loads(layout_json(page, script_name=name, width_px=across))
    return found


def same_source(before: Path, after: Path) -> bool:
    """Whether two scripts are the same byte for byte, with their locks and all files that they may name. When in
    doubt they are not, and are laid out to see.
    """
    try:
        return _same(before, after) and _same_or_none(lock_path(before), lock_path(after))
    except (OSError, ValueError):
        return False


def _same(before: Path, after: Path, deep: int = 3) -> bool:
    text = before.read_bytes()
    if text != after.read_bytes():
        return False
    named = {Path(word.decode("utf-8")) for word in _FILE.findall(text)}
    return all(deep and _same(before.parent / name, after.parent / name, deep - 1) for name in named)


def _same_or_none(before: Path, after: Path) -> bool:
    if not (before.exists() or after.exists()):
        return True
    return before.read_bytes() == after.read_bytes()


# --------------------------------------------------------------------------- pictures


def _pictures(side: Side, report: Report) -> Seen | None:
    from comicgen.compare.pixels import on_white

    opened = [_open(path, side.name if len(side.pictures) == 1 else str(path), report) for path in side.pictures]
    found = [image for image in opened if image is not None]
    if report.failed:
        return None

    def images(report: Report) -> "list[Image] | None":
        made = []
        for path, image in zip(side.pictures, found, strict=True):
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")  # of a picture's metadata, which is not looked at
                    image.load()
                    made.append(on_white(image))
            except _BROKEN as fault:
                _bad(path, fault, report)
                return None
        return made

    alts = tuple(_alt(path, image) for path, image in zip(side.pictures, found, strict=True))
    layouts = tuple(_layout_beside(side.pictures))
    return Seen(images, alts, layouts, facts=tuple(map(dict, side.facts)))


def _open(path: Path, name: str, report: Report) -> "Image | None":
    from PIL import Image, UnidentifiedImageError

    from comicgen.publish.size import MOST_PIXELS

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # our own limit is told below
            if path.stat().st_size > _MOST_BYTES:
                report.error("too-large", f"{name} is larger than {_MOST_BYTES // 1_000_000} MB")
                return None
            image = Image.open(BytesIO(path.read_bytes()), formats=_FORMATS)
    except UnidentifiedImageError:
        _bad(name, "it is no PNG, JPEG or WebP", report)
        return None
    except (*_BROKEN, Image.DecompressionBombError) as fault:
        if isinstance(fault, OSError) and fault.errno:
            report.error("cannot-read", f"{name} cannot be read: {reason(fault)}")
        else:
            _bad(name, fault, report)
        return None
    if image.width * image.height > MOST_PIXELS:
        size = f"{image.width} x {image.height} pixels, more than {MOST_PIXELS // 1_000_000} million"
        report.error("canvas-too-large", f"{name} has {size}", hint="compare smaller pictures")
        return None
    return image


def _bad(name: object, why: object, report: Report) -> None:
    hint = "draw or export it again, or fetch the file again"
    report.error("bad-picture", f"{name} cannot be read as a picture: {str(why).lower()}", hint=hint)


def _alt(path: Path, image: "Image") -> str:
    """What is told of a picture to those who hear it: beside it, or inside."""
    try:
        return side_file(path, ".alt.txt").read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        pass
    try:
        inside = image.info.get("Description") or image.getexif().get(_DESCRIPTION) or ""
    except _BROKEN:  # told when the pixels are looked at
        return ""
    return inside.strip() if isinstance(inside, str) else ""


def _layout_beside(pictures: tuple[Path, ...]) -> Iterator[Mapping[str, Any]]:
    """The layouts that lie beside pictures; nothing, when one of them has none that can be used."""
    found = []
    for path in pictures:
        try:
            with path.with_name(f"{path.stem}.layout.json").open("rb") as file:
                layout = json.loads(file.read(_MOST_LAYOUT))
        except (OSError, ValueError, RecursionError):
            return
        if not isinstance(layout, dict):
            return
        found.append(layout)
    yield from found
