"""The contact sheet of the cast: who is in the box, what they can feel, what they can do, animals and voices."""

from collections.abc import Mapping, Sequence
from itertools import cycle

from comicgen.cast import SITTING, Figure, Person, device, face_of, figure, person, placed
from comicgen.geometry import Affine, Rect
from comicgen.scene import Group, Sheet
from comicgen.script.model import Character, Feeling, Look
from comicgen.script.words.acting import DEVICES, EXPRESSIONS, POSES
from comicgen.script.words.beings import CREATURES, MARKINGS
from comicgen.script.words.looks import stock_characters
from comicgen.studio.contact import Section, Tile, contact_sheet, fitted, tile_width

__all__ = ["cast_sheet", "strangers_sheet"]

_AIR = 12.0  # above heads and under feet
_PEOPLE, _FACES, _ACTS, _VOICES, _TONES = 7, 6, 7, 5, 9  # tiles in a row
_TALL, _LOW, _SMALL = 260.0, 172.0, 96.0  # heights of tiles
_FACE = 0.92  # units per U of faces: one size for all, so that hair and hats do not make a face look small
_ANIMAL_FACE = 1.3  # the heads of animals are smaller
_SIDE = 6.0  # between a sign beside a head and the edge of the tile
_HAPPY = Feeling("happy")
_ANIMAL_POSES = ("sit", "stand", "walk", "run", "jump", "lie", "wave", "facepalm")
_TONED = "radio"  # the device that shows all feelings


def cast_sheet(names: Sequence[str] = ()) -> Sheet:
    """All stock characters, or those named; raises KeyError for a name that is not in the box."""
    names = tuple(names) or stock_characters()
    everybody = {name: person(Character(name, name.title(), stock=name)) for name in names}
    people = {name: who for name, who in everybody.items() if who.kind == "person"}
    if len(names) == 1:
        return contact_sheet(names[0], [_feelings(everybody), _doings(everybody)])
    sections = [_everybody("characters", everybody), _feelings(people or everybody), _doings(people or everybody)]
    if len(people) < len(everybody):
        sections += [_beasts(), _doings({name: who for name, who in everybody.items() if name not in people})]
    wearer = next(reversed(people), None)
    if wearer:
        sections += [_voices(wearer), _tones()]
    return contact_sheet("the cast", sections)


def strangers_sheet(people: Sequence[Character]) -> Sheet:
    """New people, standing, and each face in a few moods."""
    known = {one.key: person(one) for one in people}
    tiles = [
        _face_tile(f"{name}, {feeling}", who, Feeling(feeling))
        for name, who in known.items()
        for feeling in ("neutral", "happy", "surprised", "sad", "angry", "thinking")
    ]
    return contact_sheet(
        ", ".join(one.name for one in people) if len(people) < 5 else "strangers",
        [_everybody("", known), Section("", _FACES, _LOW, tuple(tiles))],
    )


def _everybody(heading: str, people: Mapping[str, Person]) -> Section:
    drawn = {name: figure(who, face_of(_HAPPY), pose="relaxed") for name, who in people.items()}
    return _standing(heading, drawn, across=_PEOPLE)


def _feelings(people: Mapping[str, Person]) -> Section:
    tiles = [
        _face_tile(name, who, Feeling(name)) for name, who in zip(EXPRESSIONS, cycle(people.values()), strict=False)
    ]
    return Section("expressions", _FACES, _LOW, tuple(tiles))


def _face_tile(word: str, who: Person, feeling: Feeling) -> Tile:
    into = Rect(0.0, 0.0, tile_width(_FACES), _LOW - 24.0)
    drawn = figure(who, face_of(feeling))
    scale = _FACE if who.kind == "person" else _ANIMAL_FACE
    face, head, room = drawn.face, drawn.head, into.w - 2 * _SIDE
    scale = min(scale, room / head.w, (into.h - _SIDE) / (face.bottom - head.y))
    # A head with a sign beside it moves to the other side, so that the tile does not cut the sign.
    left, right = face.centre[0] - head.x, head.right - face.centre[0]
    half = room / scale / 2
    shift = max(left - half, 0.0) - max(right - half, 0.0)
    return Tile(word, (fitted(drawn.drawing, face, into=into._replace(x=shift * scale), scale=scale),))


def _doings(people: Mapping[str, Person]) -> Section:
    """Poses: all of them, each by the next of the people; animals know fewer."""
    animals = all(who.kind != "person" for who in people.values())
    neutral = face_of(None)
    if animals:
        acts = {
            f"{name}, {pose}": figure(who, neutral, pose=pose) for name, who in people.items() for pose in _ANIMAL_POSES
        }
        return _standing("what animals do", acts, across=len(_ANIMAL_POSES))
    drawn = {
        name: figure(who, neutral, pose=name, seated_prop=name in SITTING)
        for name, who in zip(POSES, cycle(people.values()), strict=False)
    }
    return _standing("poses", drawn, across=_ACTS)


def _beasts() -> Section:
    """Every kind of animal with every marking."""
    drawn = {}
    for kind in CREATURES[1:]:
        for markings in MARKINGS:
            look = Look(kind=kind, fur=Look().fur._replace(markings=markings))
            who = person(Character(f"{kind} {markings}", "", look=look))
            drawn[f"{kind}, {markings}"] = figure(who, face_of(_HAPPY), pose="sit")
    return _standing("animals", drawn, across=len(MARKINGS))


def _standing(heading: str, drawn: Mapping[str, Figure], *, across: int) -> Section:
    """Whole figures, all at the scale at which the largest who stands fits: children stay small, who lies is fitted."""
    tall = _TALL if across <= _ACTS else _LOW
    width, height = tile_width(across) - _AIR, tall - 2 * _AIR
    fits = {name: min(width / each.body.w, height / each.body.h) for name, each in drawn.items()}
    upright = [fits[name] for name, each in drawn.items() if each.body.w < each.body.h] or [*fits.values()]
    into = Rect(0.0, 0.0, tile_width(across), tall - _AIR)
    tiles = (
        Tile(name, (fitted(each.drawing, each.body, into=into, scale=min(fits[name], *upright)),))
        for name, each in drawn.items()
    )
    return Section(heading, across, tall, tuple(tiles))


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


def _tones() -> Section:
    """One device with every feeling."""
    into = Rect(0.0, 4.0, tile_width(_TONES), _SMALL - 8.0)
    drawn = {name: device(_TONED, Feeling(name)) for name in EXPRESSIONS}
    scale = min(into.h / each.body.h for each in drawn.values())
    tiles = (Tile(name, (fitted(one.drawing, one.body, into=into, scale=scale),)) for name, one in drawn.items())
    return Section("how voices feel", _TONES, _SMALL, tuple(tiles))


def _worn(wearer: str, into: Rect) -> Group:
    """An earpiece is too small to be shown without the ear."""
    who = person(Character(wearer, wearer.title(), stock=wearer, look=Look(accessories=("earpiece",))))
    drawn = figure(who, face_of(_HAPPY))
    heard = placed(device("earpiece", _HAPPY), Affine.translation(*drawn.ear))
    return fitted(
        Group((drawn.drawing, heard.drawing)), drawn.face, into=into._replace(y=0.0, h=_LOW - 24), scale=_FACE
    )
