"""Sounds that are sentences: told, not drawn.

Comes in: a line. Goes out: whether it is too long for drawn letters, and the caption that it is lettered as then. A
sound is a word or a few, seen at a glance; what must be read is lettered to be read (craft rule S7).
"""

from comicgen.lettering.markup import plain
from comicgen.script.model import Line

__all__ = ["as_caption", "is_sentence"]

MOST_WORDS = 6  # of a sound that is drawn
RHYTHM = 3  # of so few words, said again and again, any number is a sound: HA HA HA HA


def is_sentence(line: Line) -> bool:
    """Whether a sound has more words than drawn letters can carry."""
    words = _words(line)
    return line.kind == "sfx" and len(words) > MOST_WORDS and len(set(words)) > RHYTHM


def as_caption(line: Line) -> Line:
    """The sound as a caption at its turn; what only drawn letters have is dropped, and so are the writer's breaks."""
    at = line.at or (f"{line.side} side" if line.side else None)
    text = line.text.replace(" // ", " ")
    return line._replace(kind="caption", caption="narrator", text=text, at=at, source=None, side=None)


def _words(line: Line) -> list[str]:
    bare = ("".join(filter(str.isalnum, word)).casefold() for word in plain(line.text).split())
    return [word for word in bare if word]
