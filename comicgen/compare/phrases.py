"""How differences are put: quotes that show where two texts part, directions, numbers."""

from collections.abc import Sequence

from comicgen.script.words.looks import CLOTH, HAIR_COLOURS, SKINS

__all__ = ["became", "counted", "direction", "listed", "quoted", "shown"]

_LONG = 60  # characters of a quote
_COLOURS = {code: name for palette in (SKINS, CLOTH, HAIR_COLOURS) for name, code in palette.items()}
_ROUND = 18  # of what is quoted round the place where two texts part


def quoted(text: str) -> str:
    """A text in quotes, cut when it is long."""
    text = " ".join(text.split())
    return f'"{text}"' if len(text) <= _LONG else f'"{text[: _LONG - 3].rstrip()}..."'


def became(old: str, new: str) -> str:
    """Two texts, of which long ones are shown where they part."""
    old, new = " ".join(old.split()), " ".join(new.split())
    if len(old) <= _LONG and len(new) <= _LONG:
        return f'"{old}" became "{new}"'
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    return " became ".join(_window(text, head, tail) for text in (old, new))


def _common(one: str, other: str) -> int:
    """How many characters both begin with."""
    return next(
        (place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )


def _window(text: str, head: int, tail: int) -> str:
    """The part of a text that is its own, with some words round it."""
    first = 0 if head <= _ROUND else text.rfind(" ", 0, head - _ROUND // 2) + 1
    last = len(text) if tail <= _ROUND else text.find(" ", len(text) - tail + _ROUND // 2)
    last = len(text) if last < 0 else last
    inner = text[first:last]
    if len(inner) > 2 * _LONG:
        inner = inner[: 2 * _LONG - 3].rstrip() + "..."
    return f'"{"..." if first else ""}{inner}{"..." if last < len(text) and not inner.endswith("...") else ""}"'


def direction(dx: float, dy: float) -> str:
    """How far something moved: "14 px left and 3 px up"."""
    steps = []
    if round(dx):
        steps.append(f"{abs(round(dx))} px {'right' if dx > 0 else 'left'}")
    if round(dy):
        steps.append(f"{abs(round(dy))} px {'down' if dy > 0 else 'up'}")
    return " and ".join(steps) or "less than a pixel"


def listed(words: Sequence[str]) -> str:
    """a, b and c."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def counted(number: int, noun: str) -> str:
    """1 balloon, 2 balloons."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def shown(value: object) -> str:
    """A value as a script says it: colours by name where they have one; nothing is told as such."""
    match value:
        case None | "":
            return "nothing"
        case True:
            return "yes"
        case False:
            return "no"
        case float():
            return f"{value:g}"
        case tuple() | list():
            return listed([shown(item) for item in value]) if value else "nothing"
    return _COLOURS.get(str(value), str(value))
