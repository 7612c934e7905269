"""Values: what a class of named fields becomes, against what the standard library makes of the same class."""

import copy
import pickle
import typing
from collections.abc import Callable
from typing import Any

import pytest

from comicgen.frozen import NamedTuple


class Ours(NamedTuple):
    """A value."""

    wide: int
    high: "int | None" = None
    names: tuple[str, ...] = ()

    @property
    def area(self) -> int:
        return self.wide * (self.high or 0)


class Theirs(typing.NamedTuple):
    """A value."""

    wide: int
    high: "int | None" = None
    names: tuple[str, ...] = ()

    @property
    def area(self) -> int:
        return self.wide * (self.high or 0)


DOINGS: dict[str, Callable[[Any], Any]] = {
    "by place": lambda kind: tuple(kind(1, 2, ("a",))),
    "by name": lambda kind: tuple(kind(names=("a",), wide=3)),
    "a method": lambda kind: kind(2, 3).area,
    "another value": lambda kind: tuple(kind(2, 3)._replace(high=7)),
    "its text": lambda kind: repr(kind(2, names=("a", "b"))).replace(kind.__name__, ""),
    "as a mapping": lambda kind: kind(4)._asdict(),
    "from a row": lambda kind: tuple(kind._make([1, 2, ()])),
    "its fields": lambda kind: (kind._fields, kind._field_defaults, kind.__match_args__, kind.__doc__),
    "as a key": lambda kind: {kind(1): 1}[kind(1)] + hash(kind(1)),
    "sorted": lambda kind: [tuple(one) for one in sorted([kind(2), kind(1, 5), kind(1, 4)])],
    "without a field": lambda kind: kind(high=1),
    "too many": lambda kind: kind(1, 2, (), 4),
    "no such field": lambda kind: kind(1)._replace(deep=3),
    "a short row": lambda kind: kind._make([1]),
    "changed": lambda kind: setattr(kind(1), "wide", 2),
    "a new name": lambda kind: setattr(kind(1), "deep", 2),
}


@pytest.mark.parametrize("doing", DOINGS)
def test_values_do_what_those_of_typing_do(doing: str) -> None:
    assert _outcome(DOINGS[doing], Ours) == _outcome(DOINGS[doing], Theirs)


def _outcome(doing: Callable[[Any], Any], kind: type) -> Any:
    try:
        return doing(kind)
    except (TypeError, ValueError, AttributeError) as fault:
        return type(fault)


def test_values_go_to_other_processes_as_they_are() -> None:
    value = Ours(1, 2, ("a",))
    for other in (pickle.loads(pickle.dumps(value)), copy.deepcopy(value)):
        assert other == value
        assert type(other) is Ours


def test_a_match_takes_values_apart() -> None:
    match Ours(1, 2):
        case Ours(wide, high):
            assert (wide, high) == (1, 2)


def test_fields_without_a_default_come_first() -> None:
    with pytest.raises(TypeError, match="follows one that has a default"):
        type(NamedTuple)("Odd", (NamedTuple,), {"__annotations__": {"a": int, "b": int}, "a": 1})


def test_fields_are_found_where_annotations_are_told_when_asked() -> None:  # as of Python 3.14
    made: Any = type(NamedTuple)("Late", (NamedTuple,), {"__annotate_func__": lambda _: {"a": int, "b": int}, "b": 1})
    assert tuple(made(5)) == (5, 1)
