"""Roles and beats made by hand, for the tests of seats, lines and shots."""

from comicgen.cast import Person, person
from comicgen.layout.model import Beat, Role
from comicgen.script.model import Actor, Character, Feeling, Line, Panel, Setting
from tests.factories import span

__all__ = ["beat", "drawn", "role"]


def drawn(name: str) -> Person:
    """Somebody of the box."""
    return person(Character(name, name.title(), stock=name))


def role(key: str, first: int = 99, **more: object) -> Role:
    """Somebody in a panel, who speaks the `first` line or listens."""
    given: dict[str, object] = {
        "key": key,
        "name": key,
        "person": None if more.get("device") else drawn("mia"),
        "device": None,
        "colour": None,
        "feeling": Feeling("neutral"),
        "pose": "stand",
        "facing": None,
        "place": None,
        "holding": None,
        "speaks": first < 99,
        "first_line": first,
        "to": None,
    }
    return Role(**(given | more))  # type: ignore[arg-type]


def beat(
    number: int,
    said: str,
    *,
    silent: str = "",
    setting: str | None = None,
    shot: str | None = None,
    words: int = 4,
    actors: tuple[Actor, ...] = (),
    feelings: dict[str, str] | None = None,
    **more: object,
) -> Beat:
    """A panel in which those named in `said` speak a line each in that order, and the `silent` ones are there."""
    speakers = said.split()
    lines = tuple(Line("speech", " ".join(["word"] * words), span(), span(), by=(name,)) for name in speakers)
    keys = dict.fromkeys([*speakers, *silent.split()])
    roles = tuple(
        role(
            key,
            speakers.index(key) if key in speakers else 99,
            feeling=Feeling((feelings or {}).get(key, "neutral")),
            **more,
        )
        for key in keys
    )
    panel = Panel(f"p{number + 1}", span(), Setting(setting), lines, actors, shot)
    return Beat(panel, number, roles, shot or "", words * len(lines))
