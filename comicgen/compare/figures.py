"""People of a panel, before and after: who came and left, how they feel, stand and look, and where they are."""

from collections.abc import Iterator, Mapping

from comicgen.compare.balloons import called
from comicgen.compare.laid import LaidFigure, LaidPanel, moved_within
from comicgen.compare.model import Change
from comicgen.compare.phrases import direction, shown

__all__ = ["figure_changes"]

_MOVED = 2.0  # CSS pixels: less is no move that anybody sees
_NEARER = 0.04  # of the height of a head


def figure_changes(old: LaidPanel, new: LaidPanel, names: Mapping[str, str], unit: float) -> Iterator[Change]:
    """What is different about those in the panel. `unit` is pixels per CSS pixel; 0: places are not to be compared."""
    before = {figure.name: figure for figure in old.figures}
    after = {figure.name: figure for figure in new.figures}
    for name, figure in after.items():
        if name not in before:
            yield Change("figure-came", f"{called(names, name)} {'is heard' if figure.device else 'came'}")
    for name in before:
        if name not in after:
            yield Change("figure-left", f"{called(names, name)} left")
    for name, figure in after.items():
        if name in before:
            yield from _figure(called(names, name), before[name], figure)
            if unit and not figure.device:
                yield from _place(called(names, name), before[name], figure, (old, new), unit)


def _figure(name: str, old: LaidFigure, new: LaidFigure) -> Iterator[Change]:
    if old.expression != new.expression:
        yield Change("expression", f"{name} now {shown(new.expression)}, was {shown(old.expression)}")
    if old.device != new.device:
        yield Change("device", f"{name} is heard through {shown(new.device)} now, was through {shown(old.device)}")
    elif old.pose != new.pose:
        yield Change("pose", f"{name}'s pose is now {shown(new.pose)}, was {shown(old.pose)}")
    if old.facing != new.facing and not new.device:
        yield Change("facing", f"{name} now faces {shown(new.facing)}, was {shown(old.facing)}", follows=True)


def _place(
    name: str, old: LaidFigure, new: LaidFigure, panels: tuple[LaidPanel, LaidPanel], unit: float
) -> Iterator[Change]:
    """Where somebody is within the panel, and how near."""
    if not (old.head.h and new.head.h):
        return
    ratio = new.head.h / old.head.h
    if abs(ratio - 1) > _NEARER and old.pose == new.pose:
        told = f"{name} is seen {'larger' if ratio > 1 else 'smaller'} by {abs(ratio - 1):.0%}"
        yield Change("figure-size", told, follows=True)
        return
    dx, dy = moved_within((old.head, new.head), panels)
    if max(abs(dx), abs(dy)) > _MOVED * unit:
        yield Change("figure-moved", f"{name}'s head moved {direction(dx, dy)}", follows=True)
