"""Plain values out of a JSON document that may come from anywhere: each fault is noted with its path, none is raised.

Comes in: what JSON gave. Goes out: the value, or a stand-in and a note. What is missing is no fault here.
"""

from math import isfinite
from typing import Any

from comicgen.lint.shapes import Box, Point, Polygon

__all__ = ["Desk"]

_FARTHEST = 1e7  # pixels; beyond that lies no picture
_MOST_FAULTS = 20
_MOST_POINTS = 20_000
_LONGEST = 100_000


class Desk:
    """Reads values and gathers what is wrong with them. Lengths come out divided by `em`."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self.em = 1.0

    def fault(self, path: str, expected: str) -> None:
        """Notes that something is not what it should be; after twenty such notes nobody reads on."""
        if len(self.faults) < _MOST_FAULTS:
            self.faults.append(f"{path} is not {expected}")

    def mapping(self, value: Any, path: str) -> dict[str, Any]:
        """A mapping; empty when it is none."""
        if isinstance(value, dict):
            return value
        self.fault(path, "a mapping")
        return {}

    def items(self, value: Any, path: str) -> list[Any]:
        """A list; missing is empty."""
        if value is None:
            return []
        if isinstance(value, list) and len(value) <= _MOST_POINTS:
            return value
        self.fault(path, f"a list of at most {_MOST_POINTS:,} entries")
        return []

    def text(self, value: Any, path: str, default: str = "") -> str:
        """A text; missing is the default."""
        if value is None:
            return default
        if isinstance(value, str) and len(value) <= _LONGEST:
            return value
        self.fault(path, "a text")
        return default

    def number(self, value: Any, path: str) -> float | None:
        """A finite number of a size that pictures have; missing is None."""
        if value is None:
            return None
        found = _number(value)
        if found is None:
            self.fault(path, "a number that a picture could have")
        return found

    def length(self, value: Any, path: str, default: float = 0.0) -> float:
        """A length in em."""
        found = self.number(value, path)
        return default if found is None else found / self.em

    def whole(self, value: Any, path: str, default: int = 0) -> int:
        """A whole number."""
        found = self.number(value, path)
        return default if found is None else int(found)

    def point(self, value: Any, path: str) -> Point | None:
        """A point in em; missing is None."""
        if value is None:
            return None
        numbers = self._numbers(value, 2)
        if numbers is None:
            self.fault(path, "a point [x, y]")
            return None
        return numbers[0] / self.em, numbers[1] / self.em

    def box(self, value: Any, path: str) -> Box | None:
        """A box in em; missing is None."""
        if value is None:
            return None
        numbers = self._numbers(value, 4)
        if numbers is None or numbers[2] < 0 or numbers[3] < 0:
            self.fault(path, "a box [x, y, width, height]")
            return None
        return Box(*(number / self.em for number in numbers))

    def points(self, value: Any, path: str) -> Polygon:
        """Points in em; a stretch of equal ones is one."""
        found = [self.point(item, f"{path}[{k}]") for k, item in enumerate(self.items(value, path))]
        kept: list[Point] = []
        for point in found:
            if point is not None and (not kept or point != kept[-1]):
                kept.append(point)
        return tuple(kept)

    def polygon(self, value: Any, path: str) -> Polygon:
        """A polygon in em, with at least three corners; empty when it is none."""
        found = self.points(value, path)
        if len(found) > 1 and found[0] == found[-1]:
            found = found[:-1]
        if len(found) >= 3:
            return found
        self.fault(path, "a polygon of at least three points")
        return ()

    def _numbers(self, value: Any, count: int) -> list[float] | None:
        if not isinstance(value, list) or len(value) != count:
            return None
        found = [_number(item) for item in value]
        return None if None in found else [item for item in found if item is not None]


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > _FARTHEST:
        return None
    return float(value) if isfinite(value) else None
