"""The same drawing is the same picture: in another process, at another size, on a Pillow with other insides."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path as FilePath

import pytest
from PIL import Image, ImageChops, ImageStat

from comicgen.backends import clear_caches, native, paint
from comicgen.geometry import Affine, Path, Rect, circle, polygon, rectangle
from comicgen.scene import Dots, Gradient, Group, Item, Shape, Sheet, Stroke
from tests.backends.pictures import sheet

ROOT = FilePath(__file__).parents[2]


def scene() -> Sheet:
    """Some of everything."""
    head = Group(
        (
            Shape(circle(0, 0, 12), "#f0c090", Stroke("#201828", 1.6)),
            Group((Shape(circle(6, 4, 8), "#e08060", opacity=0.5),), clip=circle(0, 0, 12)),
            Shape(Path.parse("M-6 4Q0 10 6 4"), None, Stroke("#201828", 1.2)),
        ),
        key="head",
    )
    items: tuple[Item, ...] = (
        Shape(rectangle(Rect(0, 0, 120, 80)), Gradient((0, 0), (0, 80), ("#203060", "#f0a070"))),
        Shape(circle(95, 20, 18), Gradient((95, 20), (113, 20), ("#ffffd0", "#ffffd0"), (0.9, 0.0), radial=True)),
        Dots(tuple((x * 5.0, y * 5.0, 0.4 + x / 20) for x in range(24) for y in range(4)), "#ffffff", 0.4),
        Group((head,), Affine.translation(30, 50), opacity=0.9),
        Group((head,), Affine(-1, 0, 0, 1, 62.5, 50.2)),
        Shape(
            polygon([(80, 45), (100, 40), (96, 55), (110, 66), (88, 62), (78, 72)]),
            "#fff080",
            Stroke("#201828", 1.5, mitre=True),
        ),
        Shape(Path.parse("M5 75L115 75"), None, Stroke("#201828", 1.5, dash=(4.0, 3.0))),
        Shape(rectangle(Rect(2, 2, 116, 76)), None, Stroke("#201828", 2, mitre=True)),
    )
    return sheet(*items, size=(120, 80))


def fingerprint(image: Image.Image) -> str:
    return hashlib.sha256(image.tobytes()).hexdigest()


def test_picture_has_the_size_that_was_asked_for() -> None:
    picture = paint(scene(), width=301)
    assert (picture.size, picture.mode) == ((301, 201), "RGB")


def test_two_pictures_of_one_drawing_are_equal() -> None:
    clear_caches()
    cold = fingerprint(paint(scene(), width=400))
    assert fingerprint(paint(scene(), width=400)) == cold
    paint(scene(), width=333)
    assert fingerprint(paint(scene(), width=400)) == cold


def test_every_process_paints_the_same_pixels() -> None:
    code = (
        "from tests.backends.test_sameness import scene, fingerprint; from comicgen.backends import paint;"
        "print(fingerprint(paint(scene(), width=400)))"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
        for seed in ("1", "77")
    }
    clear_caches()
    assert found == {fingerprint(paint(scene(), width=400))}


def test_drawing_looks_the_same_small_and_large() -> None:
    small = paint(scene(), width=600)
    large = paint(scene(), width=6000).reduce(10)
    difference = ImageChops.difference(small, large)
    assert max(ImageStat.Stat(difference).mean) < 1.5


def test_trim_that_starts_elsewhere_moves_the_page() -> None:
    moved = scene()._replace(trim=Rect(-10, -5, 120, 80))
    page, shifted = paint(scene(), width=240), paint(moved, width=240)
    assert shifted.getpixel((25, 18)) == page.getpixel((5, 8))


def test_without_bare_planes_the_pixels_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    clear_caches()
    expected = fingerprint(paint(scene(), width=200))
    monkeypatch.setattr(native, "_BARE", False)
    clear_caches()
    assert fingerprint(paint(scene(), width=200)) == expected
    clear_caches()
