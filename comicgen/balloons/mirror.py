"""Panels that read from right to left: mirrored before the search, and what was found mirrored back.

Only places are mirrored: the words stay as they are set, about the mirrored centre of their body.
"""

from comicgen.balloons.bodies import Body
from comicgen.balloons.carry import carried
from comicgen.balloons.model import Ask, Balloon, Being, Scene
from comicgen.geometry import Affine, Rect

__all__ = ["flip_of", "mirrored_ask", "mirrored_balloon", "mirrored_body", "mirrored_scene"]

SIDES = {"left": "right", "right": "left"}


def flip_of(frame: Rect) -> Affine:
    """The transform that mirrors a frame onto itself."""
    return Affine(-1.0, 0.0, 0.0, 1.0, 2 * frame.x + frame.w, 0.0)


def mirrored_scene(scene: Scene) -> Scene:
    """The scene with everything in it on the other side."""
    across = 2 * scene.frame.x + scene.frame.w

    def flip(box: Rect) -> Rect:
        return box._replace(x=across - box.x - box.w)

    beings = tuple(
        Being(flip(being.face), flip(being.head), flip(being.body), tuple(flip(hand) for hand in being.hands))
        for being in scene.beings
    )
    over = flip_of(scene.frame)
    return scene._replace(
        beings=beings,
        keep_clear=tuple(flip(box) for box in scene.keep_clear),
        gazes=tuple((over.apply(eye), over.apply(seen)) for eye, seen in scene.gazes),
        enter=scene.enter and flip(scene.enter),
        seen=scene.seen and flip(scene.seen),
    )


def mirrored_ask(ask: Ask, frame: Rect) -> Ask:
    """The ask with its targets and wishes on the other side."""
    flip = flip_of(frame)
    return ask._replace(
        target=ask.target and flip.apply(ask.target),
        near=ask.near and flip.apply(ask.near),
        at=ask.at and " ".join(SIDES.get(word, word) for word in ask.at.replace("-", " ").split()),
        nudge=(-ask.nudge[0], ask.nudge[1]),
        others=tuple(other._replace(target=flip.apply(other.target)) for other in ask.others),
    )


def mirrored_body(body: Body) -> Body:
    """The body with the air round its words on the other side."""
    return body._replace(ink=body.ink._replace(x=-body.ink.right), offset=(-body.offset[0], body.offset[1]))


def mirrored_balloon(balloon: Balloon, flip: Affine) -> Balloon:
    """The balloon on the other side; the letters of a sound keep their outline, moved."""
    if balloon.ask.kind == "sfx":
        return carried(balloon, Affine.translation(flip.apply(balloon.centre)[0] - balloon.centre[0], 0.0))
    return carried(balloon, flip)
