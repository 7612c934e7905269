"""Contact sheets of heads: everything that can be chosen for a head, from four sides, to be judged by eye; and
everybody in the box with every expression.

    python tools/heads_sheet.py [folder] [section...]

Comes in: the closed lists of looks. Goes out: PNGs in the folder, a large and a small one of each section.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from comicgen.backends import paint
from comicgen.cast import Person, face_of, figure, person
from comicgen.cast.palette import contour
from comicgen.geometry import Rect
from comicgen.publish.png import png_bytes
from comicgen.scene import Sheet
from comicgen.script.model import Character, Feeling, Look
from comicgen.script.words import looks
from comicgen.script.words.acting import EXPRESSIONS
from comicgen.script.words.beings import CREATURES
from comicgen.studio.contact import Section, Tile, contact_sheet, fitted, tile_width

__all__ = ["SECTIONS", "heads_sheet"]

VIEWS = (("front", "us", 0.0), ("0.6", "right", 0.6), ("1", "right", 1.0), ("left", "left", 0.6), ("back", "back", 0.0))
LARGE, SMALL = 68.0, 30.0  # the height of a head in house units; a small head is 60 pixels high
BASE = Look(
    build="average", age="adult", skin="#ebb68d", face="oval", hair="side part", hair_colour="#6e4329", nose="button",
    glasses="none", facial_hair="none", accessories=(), lashes=False, accent="#e8604c",
)  # fmt: skip
_SKINS = ("#f7cdae", "#9c633c", "#d69b6b", "#533022", "#fbe0d0", "#c48a5e")
_NAMES = ("ana", "bo", "chidi", "dara", "emil", "fay", "gus", "hana", "ivo", "jo", "kai", "lu", "mo", "nell", "otto")
_HATS = ("#e8604c", "#2a9d8f", "#efb23b", "#7d4e9a", "#2b3a67", "#79c3e6")
_HAIRS = ("#6e4329", "#2b2633", "#e6b955", "#2b2633", "#cb6a2c", "#472c22")


def main() -> None:
    """Draws the sheets."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "out")
    folder.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[2:] or ("faces", *SECTIONS):
        for size, word in ((LARGE, "large"), (SMALL, "small")):
            path = folder / f"heads-{name}-{word}.png"
            path.write_bytes(png_bytes(paint(heads_sheet(name, size), width=2400)))
            print(path)


def heads_sheet(section: str, size: float = LARGE) -> Sheet:
    """One section with heads of one size."""
    title = f"{section}, heads {size * 2:g} pixels high"
    if section == "faces":
        return contact_sheet(title, _faces(size))
    across = 10 if size > SMALL else 20
    height = size * 2.3
    tiles = tuple(_tile(word, look, view, size, across) for word, look, view in SECTIONS[section]())
    return contact_sheet(title, [Section("", across, height, tiles)])


def _tile(word: str, look: Look, view: tuple[str, str, float], size: float, across: int) -> Tile:
    name = word.split()[0] if look.hair is None else "pat"
    someone = person(Character(name, name.title(), look=look))
    return _head(f"{word}, {view[0]}", someone, Feeling("happy", 0.5), view=view, size=size, across=across)


def _head(word: str, who: Person, feeling: Feeling, *, view: tuple[str, str, float], size: float, across: int) -> Tile:
    """One head; those of animals as large as those of people."""
    _, facing, yaw = view
    scale = size / 100 if who.kind == "person" else size / figure(who, face_of(feeling)).face.h
    drawn = figure(who, face_of(feeling), facing=facing, yaw=yaw, line=contour(100 * scale))
    into = Rect(0.0, 0.0, tile_width(across), size * 1.72)
    return Tile(word, (fitted(drawn.drawing, drawn.face, into=into, scale=scale),))


def _faces(size: float) -> list[Section]:
    """Everybody in the box, and an animal of each kind that is not, with every expression; every other one mirrored."""
    across = 7 if size > SMALL else 12
    everybody = [person(Character(name, name.title(), stock=name)) for name in looks.stock_characters()]
    kinds = {who.kind for who in everybody}
    everybody += [
        person(Character(kind, kind.title(), look=Look(kind=kind))) for kind in CREATURES if kind not in kinds
    ]
    return [
        Section(
            who.key,
            across,
            size * 2.3,
            tuple(
                _head(name, who, Feeling(name), view=VIEWS[1 if n % 2 else 3], size=size, across=across)
                for name in EXPRESSIONS
            ),
        )
        for n, who in enumerate(everybody)
    ]


def _in_views(entries: Iterable[tuple[str, Look]]) -> list[tuple[str, Look, tuple[str, str, float]]]:
    return [(word, look, view) for word, look in entries for view in VIEWS]


def _coloured(index: int, look: Look) -> Look:
    return look._replace(skin=_SKINS[index % len(_SKINS)], hair_colour=_HAIRS[index % len(_HAIRS)])


def _hair() -> list[tuple[str, Look, tuple[str, str, float]]]:
    return _in_views((name, _coloured(n, BASE._replace(hair=name))) for n, name in enumerate(looks.HAIR))


def _headwear() -> list[tuple[str, Look, tuple[str, str, float]]]:
    styles = ("long", "curly", "braids", "side part", "afro", "waves", "bob", "ponytail", "locs", "receding")
    worn = (name for name in looks.HEADWEAR if name != "none")
    return _in_views(
        (f"{name} {hair}", _coloured(n, BASE._replace(headwear=name, hair=hair, accent=_HATS[n % len(_HATS)])))
        for n, (name, hair) in enumerate(
            (name, hair) for name in worn for hair in (styles[len(name) % 5], styles[5 + len(name) % 5])
        )
    )


def _ages() -> list[tuple[str, Look, tuple[str, str, float]]]:
    rows = (
        (f"{face} {age}", BASE._replace(face=face, age=age, build=None, hair_colour=None))
        for face in looks.FACES
        for age in looks.AGES
    )
    return [(word, look, view) for word, look in rows for view in VIEWS[:2]]


def _beards() -> list[tuple[str, Look, tuple[str, str, float]]]:
    return _in_views((name, _coloured(n, BASE._replace(facial_hair=name))) for n, name in enumerate(looks.FACIAL_HAIR))


def _glasses() -> list[tuple[str, Look, tuple[str, str, float]]]:
    rows = [(name, _coloured(n, BASE._replace(glasses=name))) for n, name in enumerate(looks.GLASSES)]
    return _in_views(rows)


def _worn() -> list[tuple[str, Look, tuple[str, str, float]]]:
    rows = [
        (name, _coloured(n, BASE._replace(accessories=(name,))))
        for n, name in enumerate(looks.ACCESSORIES)
        if name != "collar"
    ]
    return _in_views(rows)


def _skins() -> list[tuple[str, Look, tuple[str, str, float]]]:
    rows = [
        (f"{name} {nose}", BASE._replace(skin=colour, nose=nose, hair="buzz", hair_colour="#2b2633", eyes=eyes))
        for name, colour in looks.SKINS.items()
        for nose, eyes in zip(looks.NOSES, ("oval", "dot", "oval", "dot", "oval"), strict=True)
    ]
    return [(word, look, VIEWS[n % 3]) for n, (word, look) in enumerate(rows)]


def _people() -> list[tuple[str, Look, tuple[str, str, float]]]:
    """Whom names give, at every age."""
    return [
        (f"{name} {age}", Look(age=age), VIEWS[1 if n % 2 else 0])
        for n, name in enumerate(_NAMES)
        for age in looks.AGES
    ]


SECTIONS = {
    "people": _people,
    "hair": _hair,
    "headwear": _headwear,
    "ages": _ages,
    "beards": _beards,
    "glasses": _glasses,
    "worn": _worn,
    "skins": _skins,
}

if __name__ == "__main__":
    main()
