"""Goldens: pictures and texts that were looked at and accepted.

A difference saves expected | difference | actual under out/goldens and says where; `pytest --bless NAME` accepts the
actual ones whose name holds NAME.
"""

from pathlib import Path

import pytest
from PIL import Image, ImageChops

__all__ = ["Goldens", "assert_all_different", "assert_same"]

CHANNEL = 2  # a pixel differs when one of its channels differs by more
SHARE = 0.0005  # of the pixels may differ
OUT = Path(__file__).parent.parent / "out" / "goldens"


class Goldens:
    """The goldens in the folder of one test file."""

    def __init__(self, folder: Path, *, bless: str) -> None:
        self.folder = folder
        self.bless = bless

    def text(self, name: str, actual: str) -> None:
        """Holds a text against `name`, exactly."""
        path = self.folder / name
        if self._blessed(name):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(actual, encoding="utf-8", newline="\n")
            return
        saved = _saved(name, actual.encode())
        if not path.exists():
            pytest.fail(_unknown(name, saved))
        expected = path.read_text(encoding="utf-8")
        assert actual == expected, f"{name} has changed; the actual text is in {saved}"

    def picture(self, name: str, actual: Image.Image, *, channel: int = CHANNEL, share: float = SHARE) -> None:
        """Holds a picture against `name`: the same size, at most `share` of the pixels off by more than `channel`."""
        path = self.folder / name
        if self._blessed(name):
            path.parent.mkdir(parents=True, exist_ok=True)
            actual.save(path, optimize=True)
            return
        target = OUT / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            actual.save(target)
            pytest.fail(_unknown(name, target))
        with Image.open(path) as image:
            expected = image.convert("RGB")
        fault = _difference(expected, actual.convert("RGB"), channel=channel, share=share)
        if fault:
            _triptych(expected, actual.convert("RGB")).save(target)
            pytest.fail(f"{name}: {fault}; see {target}, or accept it with: pytest --bless {name}")

    def _blessed(self, name: str) -> bool:
        blessed = bool(self.bless) and self.bless in name
        if blessed:
            print(f"blessed {self.folder / name}")
        return blessed


def assert_same(first: Image.Image, second: Image.Image, *, channel: int = 0, share: float = 0.0) -> None:
    """Two pictures look alike."""
    fault = _difference(first.convert("RGB"), second.convert("RGB"), channel=channel, share=share)
    assert not fault, fault


def assert_all_different(pictures: dict[str, Image.Image], *, channel: int = CHANNEL, share: float = SHARE) -> None:
    """No two of the pictures may be taken for each other."""
    names = sorted(pictures)
    for place, name in enumerate(names):
        for other in names[:place]:
            fault = _difference(
                pictures[other].convert("RGB"), pictures[name].convert("RGB"), channel=channel, share=share
            )
            assert fault, f"{other} and {name} look alike"


def _difference(expected: Image.Image, actual: Image.Image, *, channel: int, share: float) -> str:
    """What is different, in words; empty when nothing is, within the tolerance."""
    if expected.size != actual.size:
        return f"expected {expected.size[0]} x {expected.size[1]} pixels, found {actual.size[0]} x {actual.size[1]}"
    off = _off(expected, actual).point([255 if value > channel else 0 for value in range(256)])
    count = off.histogram()[255]
    allowed = share * expected.width * expected.height
    return f"{count} pixels differ, {allowed:.0f} may" if count > allowed else ""


def _off(expected: Image.Image, actual: Image.Image) -> Image.Image:
    """The greatest difference of any channel, a pixel."""
    red, green, blue = ImageChops.difference(expected, actual).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _triptych(expected: Image.Image, actual: Image.Image) -> Image.Image:
    """expected | difference | actual."""
    width = max(expected.width, actual.width)
    whole = Image.new("RGB", (3 * width + 20, max(expected.height, actual.height)), "#888888")
    whole.paste(expected, (0, 0))
    whole.paste(actual, (2 * width + 20, 0))
    if expected.size == actual.size:
        off = _off(expected, actual).point([255 - min(255, 16 * value) for value in range(256)])
        whole.paste(off.convert("RGB"), (width + 10, 0))
    return whole


def _saved(name: str, content: bytes) -> Path:
    target = OUT / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return target


def _unknown(name: str, saved: Path) -> str:
    return f"there is no golden {name} yet; look at {saved} and accept it with: pytest --bless {name}"
