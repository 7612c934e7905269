"""Which targets have figures that should be read anew: platforms move them several times a year.

    python tools/old_targets.py 2027-06 [MONTHS]

Comes in: the month that it is, and how many months figures hold (6). Goes out: the targets that are older, with their
sources, and exit code 1 when there are any.
"""

import sys
from collections.abc import Iterator

from comicgen.targets.model import Target
from comicgen.targets.named import target_named, target_names

__all__ = ["old_targets"]

_HOLD = 6  # months


def old_targets(today: str, months: int = _HOLD) -> Iterator[Target]:
    """The targets whose figures are more than some months old."""
    for name in target_names():
        target = target_named(name)
        if _count(today) - _count(target.date) > months:
            yield target


def _count(month: str) -> int:
    """A month as a number of months."""
    year, number, *_ = month.split("-")
    return 12 * int(year) + int(number)


if __name__ == "__main__":
    found = list(old_targets(sys.argv[1], *map(int, sys.argv[2:3])))
    for target in found:
        print(f"{target.name}: read in {target.date}, {target.source}")
    sys.exit(bool(found))
