"""Contact sheets of bodies: poses, clothes, pairs and things in hands, to be judged by eye.

    python tools/bodies_sheet.py [folder] [section...]

Comes in: the closed lists of poses, clothes and props. Goes out: PNGs in the folder, a large and a small one of each
section; in the small one heads are 60 pixels high.
"""

import sys
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

from comicgen.backends import paint
from comicgen.cast import PAIR_POSES, Figure, face_of, figure, person, placed
from comicgen.cast.pairs import MUTUAL, meeting
from comicgen.cast.palette import contour
from comicgen.geometry import Affine, Rect
from comicgen.publish.png import png_bytes
from comicgen.scene import Group, Sheet
from comicgen.script.model import Character, Feeling, Garment, Look
from comicgen.script.words import acting, looks
from comicgen.studio.contact import Section, Tile, contact_sheet, fitted, tile_width

__all__ = ["SECTIONS", "bodies_sheet"]

LARGE, SMALL = 55.0, 30.0  # the height of a head in house units; a small head is 60 pixels high
_ACROSS = {LARGE: 6, SMALL: 12}
_AIR = 6.0
# Somebody of every build and age: who they are, and what they wear.
_WEARERS = (
    ("average", "adult", "#ebb68d", "side part", "#6e4329", "shirt sky", "trousers charcoal", "shoe brown"),
    ("slim", "teen", "#9c633c", "afro", "#2b2633", "hoodie mustard", "jeans denim", "sneaker red"),
    ("broad", "adult", "#f7cdae", "buzz", "#cb6a2c", "tee coral", "trousers navy", "boot black"),
    ("curvy", "adult", "#c48a5e", "waves", "#472c22", "sweater plum", "skirt navy", "heels coral"),
    ("round", "elder", "#fbe0d0", "bun", "#eceae6", "cardigan teal", "long skirt slate", "shoe brown"),
    ("child", "child", "#774930", "pigtails", "#2b2633", "tee yellow", "shorts denim", "sneaker white"),
    ("slim", "elder", "#d69b6b", "receding", "#a9aab2", "vest olive", "trousers khaki", "shoe black"),
    ("curvy", "teen", "#f7cdae", "ponytail", "#e6b955", "tank rose", "leggings charcoal", "sneaker teal"),
    ("round", "adult", "#533022", "flat top", "#2b2633", "polo green", "shorts khaki", "sandals brown"),
)
_LOWS = {"sit": "sit", "walk": "walk", "from behind": "relaxed", "kneel": "kneel", "lie": "lie", "run": "run"}


class _Act(NamedTuple):
    """One tile: who does what."""

    word: str
    look: Look
    pose: str = "relaxed"
    facing: str = "right"
    holding: str | None = None
    partner: Look | None = None
    feeling: str = "content"


def main() -> None:
    """Draws the sheets."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "out")
    folder.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[2:] or SECTIONS:
        for size, word in ((LARGE, "large"), (SMALL, "small")):
            path = folder / f"bodies-{name}-{word}.png"
            path.write_bytes(png_bytes(paint(bodies_sheet(name, size), width=2400)))
            print(path)


def bodies_sheet(section: str, size: float = LARGE) -> Sheet:
    """One section with heads of one size."""
    tiles = tuple(_tile(act, size) for act in SECTIONS[section]())
    return contact_sheet(f"{section}, heads {size * 2:g} pixels high", [Section("", _ACROSS[size], size * 5, tiles)])


def _tile(act: _Act, size: float) -> Tile:
    line = round(contour(size), 2)
    who = person(Character(act.word.split()[0], "", look=act.look))
    if act.partner is None:
        drawn = _drawn(who, act, line)
        group, body = drawn.drawing, drawn.body
    else:
        group, body = _pair(act, line)
    room = Rect(_AIR, _AIR, tile_width(_ACROSS[size]) - 2 * _AIR, size * 5 - 2 * _AIR)
    scale = min(size / 100, room.w / body.w, room.h / body.h)
    return Tile(act.word, (fitted(group, body, into=room, scale=scale),))


def _drawn(who: object, act: _Act, line: float, touch: tuple[float, float] | None = None) -> Figure:
    return figure(
        who, face_of(Feeling(act.feeling, 0.8)), pose=act.pose, facing=act.facing, line=line, holding=act.holding,
        seated_prop=True, touch=touch,
    )  # fmt: skip


def _pair(act: _Act, line: float) -> tuple[Group, Rect]:
    """Two people whose hands meet, as the stage puts them."""
    assert act.partner is not None
    first = person(Character("ana", "", look=act.look))
    other = person(Character("bo", "", look=act.partner))
    met = meeting(act.pose, first, other)
    back = act._replace(pose=act.pose if act.pose in MUTUAL else "relaxed", facing="left")
    left = _drawn(first, act, line, met.first)
    right = placed(_drawn(other, back, line, met.second), Affine.translation(met.distance, 0.0))
    parts = [right.drawing, left.drawing] if left.reaching is None else [left.drawing, right.drawing, left.reaching]
    return Group(tuple(parts)), left.body.union(right.body)


def _look(number: int) -> Look:
    build, age, skin, hair, colour, top, bottom, shoes = _WEARERS[number % len(_WEARERS)]
    return Look(
        build=build, age=age, skin=skin, hair=hair, hair_colour=colour, top=_garment(top), bottom=_garment(bottom),
        shoes=_garment(shoes), accessories=(), glasses="none", facial_hair="none", headwear="none",
    )  # fmt: skip


def _garment(words: str) -> Garment:
    kind, _, colour = words.rpartition(" ")
    return Garment(kind, looks.CLOTH[colour])


def _poses(start: int) -> list[_Act]:
    people = cycle([_look(start), _look(start + 1), _look(start + 2)])
    return [_Act(f"{pose}", look, pose) for pose, look in zip(acting.POSES, people, strict=False)]


def _from(facing: str) -> list[_Act]:
    return [_Act(f"{pose} {facing}", _look(n), pose, facing) for n, pose in enumerate(acting.POSES)]


def _dressed(words: str, pose: str, facing: str = "right") -> list[_Act]:
    tops = ["lab coat", "school uniform", "police uniform", "scrubs", "overalls", "chef jacket", "space suit"]
    colours = cycle(("coral", "sky", "mustard", "teal", "plum", "rose", "olive", "white"))
    acts = []
    for n, top in enumerate(looks.TOPS):
        colour = None if top in tops else looks.CLOTH[next(colours)]
        look = _look(n)._replace(top=Garment(top, colour), bottom=Garment(), shoes=Garment())
        acts.append(_Act(f"{top} {words}", look, pose, facing))
    for n, bottom in enumerate(looks.BOTTOMS):
        for build in (0, 2, 5):
            look = _look(build)._replace(bottom=Garment(bottom, looks.CLOTH[("navy", "denim", "teal")[n % 3]]))
            acts.append(_Act(f"{bottom} {words}", look, pose, facing))
    for n, shoes in enumerate(looks.SHOES):
        look = _look(n)._replace(bottom=Garment("skirt", looks.CLOTH["slate"]), shoes=Garment(shoes, "#c8323f"))
        acts.append(_Act(f"{shoes} {words}", look, pose, facing))
    return acts


def _clothes(words: str) -> list[_Act]:
    return _dressed(words, _LOWS.get(words, "relaxed"), "back" if words == "from behind" else "right")


def _pairs() -> list[_Act]:
    wheels = _look(3)._replace(accessories=("wheelchair",))
    couples = (
        (_look(0), _look(3)), (_look(2), _look(5)), (_look(5), _look(0)), (_look(4), _look(1)),
        (_look(0), wheels), (wheels, _look(2)), (wheels, _look(5)), (_look(5), wheels), (wheels, wheels),
    )  # fmt: skip
    return [
        _Act(f"{pose} {n}", first, pose, partner=second)
        for pose in PAIR_POSES
        for n, (first, second) in enumerate(couples)
    ]


def _props() -> list[_Act]:
    poses = ("relaxed", "sit", "walk", "explain", "kneel", "hips")
    return [
        _Act(f"{prop} {pose}", _look(n + i), pose, holding=prop)
        for n, prop in enumerate(acting.PROPS)
        for i, pose in enumerate(poses)
    ]


def _wheels(facing: str) -> list[_Act]:
    return [
        _Act(f"{pose} {facing}", _look(n)._replace(accessories=("wheelchair",)), pose, facing)
        for n, pose in enumerate(acting.POSES)
    ]


def _sticks() -> list[_Act]:
    return [
        _Act(f"{aid} {pose}", _look(n)._replace(accessories=(aid,)), pose)
        for n, pose in enumerate(acting.POSES)
        for aid in ("crutch", "cane")
    ]


SECTIONS = {
    "poses": lambda: _poses(0),
    "poses2": lambda: _poses(3),
    "poses3": lambda: _poses(6),
    "facing": lambda: _from("us"),
    "behind": lambda: _from("back"),
    "standing": lambda: _clothes("standing"),
    "sitting": lambda: _clothes("sit"),
    "walking": lambda: _clothes("walk"),
    "clothes-behind": lambda: _clothes("from behind"),
    "kneeling": lambda: _clothes("kneel"),
    "lying": lambda: _clothes("lie"),
    "running": lambda: _clothes("run"),
    "pairs": _pairs,
    "props": _props,
    "wheels": lambda: _wheels("right"),
    "wheels-front": lambda: _wheels("us"),
    "sticks": _sticks,
}

if __name__ == "__main__":
    main()
