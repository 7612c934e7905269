"""Values: tuples with named fields, what typing.NamedTuple makes of a class, made eight times as fast.

Comes in: a class with annotated fields. Goes out: the tuple that typing and collections would make of it, as quick in
use. They compile the source of a constructor for each class and look into every annotation: for the 240 kinds of values
behind one strip, a sixth of `check`. Here one constructor is compiled for each number of fields, and takes its names.
"""

from _collections import _tuplegetter  # type: ignore[import-not-found]  # of CPython and PyPy alike
from collections.abc import Iterable
from functools import cache
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

__all__ = ["NamedTuple"]

_NAMES = {"_tuple_new": tuple.__new__, "__builtins__": {}}  # what constructors know


class _Row(tuple[Any, ...]):
    """What all values can do."""

    __slots__ = ()
    _fields: tuple[str, ...]

    @classmethod
    def _make(cls, values: Iterable[Any]) -> "_Row":
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self, /, **changes: Any) -> "_Row":
        made = tuple.__new__(type(self), map(changes.pop, self._fields, self))
        if changes:
            raise ValueError(f"unexpected field names: {list(changes)}")
        return made

    def _asdict(self) -> dict[str, Any]:
        return dict(zip(self._fields, self, strict=True))

    def __repr__(self) -> str:
        fields = [f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True)]
        return f"{type(self).__name__}({', '.join(fields)})"

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)


class _Maker(type):
    """Makes a tuple of what is written as a class."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
        if not bases:
            return super().__new__(cls, name, bases, body)
        fields = tuple(_annotations(body))
        defaults = {field: body[field] for field in fields if field in body}
        if fields[len(fields) - len(defaults) :] != tuple(defaults):
            raise TypeError(f"{name}: a field without a default follows one that has a default")
        body |= {field: _getter(place) for place, field in enumerate(fields)}
        body |= {"__slots__": (), "__match_args__": fields, "_fields": fields, "_field_defaults": defaults}
        body["__new__"] = _constructor(fields, tuple(defaults.values()))
        return type(name, (_Row,), body)


def _annotations(body: dict[str, Any]) -> Iterable[str]:
    """The annotated names of a class body; from Python 3.14 on it holds a function that tells them."""
    found: Iterable[str] = body.get("__annotations__", ())
    annotate = body.get("__annotate_func__") or body.get("__annotate__")
    return annotate(1) if annotate and not found else found  # 1: as values


def _constructor(fields: tuple[str, ...], defaults: tuple[Any, ...]) -> FunctionType:
    code = _construction(len(fields)).replace(co_varnames=("_cls", *fields))
    return FunctionType(code, _NAMES, "__new__", defaults)


@cache
def _construction(count: int) -> CodeType:
    names = "".join(f"_{place}, " for place in range(count))
    made: CodeType = eval(f"lambda _cls, {names}: _tuple_new(_cls, ({names}))").__code__
    return made


@cache
def _getter(place: int) -> Any:
    return _tuplegetter(place, f"Alias for field number {place}")


if TYPE_CHECKING:
    from typing import NamedTuple
else:

    class NamedTuple(metaclass=_Maker):
        """The base of a value, with its fields as annotations: see typing.NamedTuple."""

        __slots__ = ()
