"""Held words: what stands on a board that somebody holds; how it is drawn is a matter of `boards`."""

from comicgen.frozen import NamedTuple

__all__ = ["Sign"]


class Sign(NamedTuple):
    """The words on a board: who holds it may be drawn as in a mirror, or seen from behind."""

    words: str
    language: str = "en"
    mirrored: bool = False
    blank: bool = False  # its back is seen
