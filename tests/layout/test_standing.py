"""Who stands before whom: hands act, but no hand hides a neighbour's face."""

from comicgen.cast import figure, person
from comicgen.cast.expression import face_of
from comicgen.geometry import Affine, Rect
from comicgen.layout.model import Role
from comicgen.layout.standing import Standing, faces_clear
from comicgen.script.model import Character, Feeling

FACE = Rect(0.0, 0.0, 40.0, 40.0)
AWAY = Rect(500.0, 500.0, 10.0, 10.0)


def standing(key: str, *, face: Rect, hand: Rect, facing: str = "left") -> Standing:
    who = person(Character(key, key.capitalize()))
    drawn = figure(who, face_of(None), pose="stand")._replace(face=face, hands=(hand,))
    feeling = Feeling("neutral")
    role = Role(key, key, who, None, None, feeling, "stand", None, None, None, speaks=True, first_line=0, to=None)
    return Standing(role, drawn, facing, None, None, Affine())


def names(*people: Standing) -> list[str]:
    return [one.role.key for one in faces_clear(people)]


def test_hand_that_would_hide_a_face_goes_behind_it() -> None:
    child = standing("june", face=FACE, hand=AWAY)
    adult = standing("mia", face=FACE.moved(80.0, -60.0), hand=Rect(20.0, 20.0, 12.0, 12.0))
    assert names(child, adult) == ["mia", "june"]


def test_order_stays_where_no_face_is_hidden() -> None:
    child = standing("june", face=FACE, hand=AWAY)
    adult = standing("mia", face=FACE.moved(80.0, -60.0), hand=AWAY)
    assert names(child, adult) == ["june", "mia"]


def test_two_hands_on_two_faces_change_nothing() -> None:
    first = standing("june", face=FACE, hand=FACE.moved(80.0, 0.0))
    second = standing("mia", face=FACE.moved(80.0, 0.0), hand=FACE)
    assert names(first, second) == ["june", "mia"]


def test_hand_of_a_third_goes_behind_the_face_it_would_hide() -> None:
    child = standing("june", face=FACE, hand=AWAY)
    other = standing("omar", face=FACE.moved(200.0, 0.0), hand=AWAY)
    adult = standing("mia", face=FACE.moved(80.0, -60.0), hand=Rect(20.0, 20.0, 12.0, 12.0))
    assert names(child, other, adult).index("mia") < names(child, other, adult).index("june")
