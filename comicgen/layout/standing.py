"""Standing: somebody in their place in a panel."""

from collections.abc import Sequence

from comicgen.cast import Figure, contour, device, face_of, figure, placed
from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Point
from comicgen.layout.model import Role

__all__ = ["Standing", "draft", "faces_clear", "finished"]

DRAFT_LINE = 3.0


class Standing(NamedTuple):
    """A role placed in panel space. `figure` is measured, not finished: its ink has the weight of no camera."""

    role: Role
    figure: Figure
    facing: str
    look: Point | None  # where they look, in panel space
    gaze: Point | None  # the same for the eyes: (forward, down) from -1 to 1
    transform: Affine  # from figure space


def faces_clear(standing: Sequence[Standing]) -> list[Standing]:
    """The same people from back to front, but nobody's hand before the face of who stands beside them."""
    order: list[Standing] = []
    for one in standing:
        hidden = (n for n, other in enumerate(order) if _covers(one, other) and not _covers(other, one))
        order.insert(next(hidden, len(order)), one)
    return order


def _covers(one: Standing, other: Standing) -> bool:
    """Whether a hand of one would hide some of the other's face; who is seen from behind has none."""
    face = other.figure.face
    return "back" not in (one.facing, other.facing) and any(hand.meets(face) for hand in one.figure.hands)


def draft(role: Role, facing: str) -> Figure:
    """The figure for measuring: anchors do not depend on gaze or weight of line."""
    return _figure(role, facing, gaze=None, line=DRAFT_LINE, is_draft=True)


def finished(standing: Standing) -> Figure:
    """The figure as it will be painted; its boxes are those of the draft."""
    line = contour(100 * abs(standing.transform.a))
    drawn = _figure(standing.role, standing.facing, gaze=standing.gaze, line=round(line, 2), is_draft=False)
    return placed(drawn, standing.transform)._replace(head=standing.figure.head, body=standing.figure.body)


def _figure(role: Role, facing: str, *, gaze: Point | None, line: float, is_draft: bool) -> Figure:
    if role.person is None:
        return device(role.device or "phone", role.feeling, speaking=role.speaks, colour=role.colour, line=line)
    face = face_of(role.feeling)
    if role.emanata is not None:
        face = face._replace(emanata=role.emanata)
    return figure(
        role.person, face, pose=role.pose, facing=facing, gaze=gaze, line=line, holding=role.holding,
        touch=role.touch, sign=role.sign, on_seat=role.on_seat,
        in_bed=role.bed is not None, sketched=is_draft, measured=is_draft,
    )  # fmt: skip
