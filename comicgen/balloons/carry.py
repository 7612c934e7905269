"""Carry: a placed balloon put through a transform: to the sheet, or to the other side of a mirror."""

from comicgen.balloons.model import Balloon, Connector, PlacedTail
from comicgen.geometry import Affine, Point

__all__ = ["carried"]


def carried(balloon: Balloon, move: Affine) -> Balloon:
    """The balloon where `move` puts it. Only places move: the words stay as they are set, about their new centre."""
    return balloon._replace(
        centre=move.apply(balloon.centre),
        body=balloon.body.transformed(move),
        outline=_points(balloon.outline, move),
        tails=tuple(_tail(tail, move) for tail in balloon.tails),
        connector=balloon.connector and _connector(balloon.connector, move),
    )


def _points(points: tuple[Point, ...], move: Affine) -> tuple[Point, ...]:
    return tuple(move.apply(point) for point in points)


def _tail(tail: PlacedTail, move: Affine) -> PlacedTail:
    return tail._replace(
        paths=tuple(path.transformed(move) for path in tail.paths),
        polygons=tuple(_points(polygon, move) for polygon in tail.polygons),
        axis=_points(tail.axis, move),
        tip=move.apply(tail.tip),
        target=move.apply(tail.target),
    )


def _connector(connector: Connector, move: Affine) -> Connector:
    start, end = connector.axis
    return Connector(
        connector.path.transformed(move), _points(connector.polygon, move), (move.apply(start), move.apply(end))
    )
