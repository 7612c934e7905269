"""Expressions: every strength of a face, and mixtures of them.

Comes in: a feeling with its degree, from the script. Goes out: a Face. Strength as a number is the emotion wheel of
Comic Chat (1996). In a mixture brows, lids and blush blend, but the mouth and what snaps (shut eyes, a wink) come from
the heavier part: half a grin over half a sob is no mouth at all.
"""

from collections.abc import Sequence

from comicgen.cast.faces import EXPRESSIONS, NEUTRAL, Face
from comicgen.geometry.curves import lerp
from comicgen.script.model import Feeling

__all__ = ["EXPRESSIONS", "NEUTRAL", "Face", "face_of"]

_SNAPPED = frozenset({"closed", "wink", "tongue"})  # never half-way: a half-shut eye with a gaze looks drunk
_SNAP = 0.5  # the degree from which they and the emanata hold
_MOUTH = frozenset({"mw", "mx", "smile", "mopen", "top", "teeth", "tongue", "skew", "wob"})
_WHOLE = _SNAPPED | _MOUTH  # of the heavier part alone
_NUMBERS = Face._fields[:-1]


def face_of(feeling: Feeling | None) -> Face:
    """The face of a feeling: neutral + degree x (expression - neutral); beyond 1 it is exaggerated.

    Raises KeyError for a name that is no expression.
    """
    if feeling is None:
        return NEUTRAL
    if feeling.also:
        return _mixed(((feeling.name, feeling.degree), *feeling.also))
    return _at_degree(EXPRESSIONS[feeling.name], feeling.degree)


def _at_degree(target: Face, degree: float) -> Face:
    if degree == 1.0:
        return target
    numbers = [_between(name, ends, degree) for name, *ends in zip(_NUMBERS, NEUTRAL[:-1], target[:-1], strict=True)]
    return Face._make([*numbers, target.emanata if degree >= _SNAP else ()])


def _mixed(parts: Sequence[tuple[str, float]]) -> Face:
    """The weighted sum of what each part changes; the first part is the heaviest."""
    leading = _at_degree(EXPRESSIONS[parts[0][0]], min(sum(degree for _, degree in parts), max(1.0, parts[0][1])))
    numbers: list[float] = []
    for name, rest, whole in zip(_NUMBERS, NEUTRAL[:-1], leading[:-1], strict=True):
        if name in _WHOLE:
            numbers.append(whole)
        else:
            change = sum(degree * (getattr(EXPRESSIONS[part], name) - rest) for part, degree in parts)
            numbers.append(_limited(name, rest + change))
    signs = [sign for part, degree in parts if degree >= _SNAP for sign in EXPRESSIONS[part].emanata]
    return Face._make([*numbers, tuple(dict.fromkeys((*leading.emanata, *signs)))])


def _between(name: str, ends: list[float], degree: float) -> float:
    start, end = ends
    if name in _SNAPPED:
        return end if degree >= _SNAP else start
    return _limited(name, lerp(start, end, degree))


def _limited(name: str, value: float) -> float:
    low, high = _LIMITS.get(name, (-99.0, 99.0))
    return min(max(value, low), high)


# Exaggeration stops where eyes and mouth would leave the face.
_LIMITS = {
    "brow_y": (-1.0, 1.3), "brow_ang": (-1.2, 1.2), "lid": (0.0, 0.68), "lid_ang": (-0.9, 0.95), "low": (0.0, 0.45),
    "wide": (0.0, 0.6), "pupil": (0.6, 1.1), "gx": (-0.9, 0.9), "gy": (-0.9, 0.9), "mw": (9.0, 40.0),
    "smile": (-0.95, 1.05), "mopen": (0.0, 1.2), "top": (-1.0, 0.4), "skew": (-1.1, 1.1), "wob": (0.0, 1.0),
    "blush": (0.0, 1.2), "brow_asym": (-1.2, 1.75), "squint": (0.0, 1.0), "tilt": (-11.0, 11.0),
}  # fmt: skip
