"""The contact sheet of the cast: who is in the box, what they can feel, what they can do, and the voices."""

from collections.abc import Sequence
from itertools import cycle

from comicgen.cast import Figure, Person, device, face_of, figure, person, placed
from comicgen.geometry import Affine, Rect
from comicgen.scene import Group, Sheet
from comicgen.script.model import Character, Feeling, Look
from comicgen.script.words.acting import DEVICES, EXPRESSIONS, POSES
from comicgen.script.words.looks import stock_characters
from comicgen.studio.contact import Section, Tile, contact_sheet, fitted, tile_width

__all__ = ["cast_sheet"]

_AIR = 12.0  # above heads and under feet
_PEOPLE, _FACES, _ACTS, _VOICES = 6, 6, 7, 6  # tiles in a row
_TALL, _LOW = 260.0, 172.0  # heights of tiles
_FACE = 0.92  # units per U of faces: one size for all, so that hair and hats do not make a face look small
_HAPPY = Feeling("happy")


def cast_sheet(names: Sequence[str] = ()) -> Sheet:
    """All stock characters, or those named; raises KeyError for a name that is not in the box."""
    names = tuple(names) or stock_characters()
    people = {name: person(Character(name, name.title(), stock=name)) for name in names}
    if len(names) == 1:
        return contact_sheet(names[0], [_feelings(people), _doings(people)])
    return contact_sheet("the cast", [_everybody(people), _feelings(people), _doings(people), _voices(names[-2])])


def _everybody(people: dict[str, Person]) -> Section:
    drawn = {name: figure(who, face_of(_HAPPY), pose="relaxed") for name, who in people.items()}
    return _standing("characters", drawn, across=_PEOPLE)


def _feelings(people: dict[str, Person]) -> Section:
    into = Rect(0.0, 0.0, tile_width(_FACES), _LOW - 24.0)
    tiles = []
    for name, who in zip(EXPRESSIONS, cycle(people.values()), strict=False):
        drawn = figure(who, face_of(Feeling(name)))
        tiles.append(Tile(name, (fitted(drawn.drawing, drawn.face, into=into, scale=_FACE),)))
    return Section("expressions", _FACES, _LOW, tuple(tiles))


def _doings(people: dict[str, Person]) -> Section:
    neutral = face_of(None)
    drawn = {
        name: figure(who, neutral, pose=name, seated_prop=name == "sit")
        for name, who in zip(POSES, cycle(people.values()), strict=False)
    }
    return _standing("poses", drawn, across=_ACTS)


def _standing(heading: str, drawn: dict[str, Figure], *, across: int) -> Section:
    """Whole figures, all at the scale at which the largest fits, so that children stay small."""
    width, height = tile_width(across) - _AIR, _TALL - 2 * _AIR
    scale = min(min(width / each.body.w, height / each.body.h) for each in drawn.values())
    into = Rect(0.0, 0.0, tile_width(across), _TALL - _AIR)
    tiles = (Tile(name, (fitted(each.drawing, each.body, into=into, scale=scale),)) for name, each in drawn.items())
    return Section(heading, across, _TALL, tuple(tiles))


def _voices(wearer: str) -> Section:
    into = Rect(0.0, 18.0, tile_width(_VOICES), _LOW - 36.0)
    tiles = []
    for kind in DEVICES:
        drawn = device(kind, _HAPPY)
        if kind == "earpiece":
            tiles.append(Tile(kind, (_worn(wearer, into),)))
        elif drawn.body.w:
            tiles.append(Tile(kind, (fitted(drawn.drawing, drawn.body, into=into),)))
    return Section("voices", _VOICES, _LOW, tuple(tiles))


def _worn(wearer: str, into: Rect) -> Group:
    """An earpiece is too small to be shown without the ear."""
    who = person(Character(wearer, wearer.title(), stock=wearer, look=Look(accessories=("earpiece",))))
    drawn = figure(who, face_of(_HAPPY))
    heard = placed(device("earpiece", _HAPPY), Affine.translation(*drawn.ear))
    return fitted(
        Group((drawn.drawing, heard.drawing)), drawn.face, into=into._replace(y=0.0, h=_LOW - 24), scale=_FACE
    )
