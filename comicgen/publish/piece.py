"""Piece: a picture that was delivered, as the manifest, the contact sheet and the texts beside it speak of it."""

from pathlib import Path

from comicgen.frozen import NamedTuple

__all__ = ["Piece", "alt_bytes", "beside"]


class Piece(NamedTuple):
    """One picture of a post."""

    path: Path
    target: str
    date: str  # when the target's figures were read
    number: int  # of the post's pictures, from 1
    of: int  # how many the post has
    size: tuple[int, int]  # pixels
    bytes: int
    sha256: str
    format: str  # png, jpeg, webp
    how: str  # what was chosen to keep within the limits
    alt: str
    alt_is_cut: bool  # something that is said found no room in the target's limit
    cap: float  # height of the capitals in CSS pixels, at the width at which it is read; 0.0: no words
    read_at: float  # that width
    panels: tuple[str, ...] = ()  # ids of the panels that it shows
    cover: bool = False


def beside(piece: Piece) -> Path:
    """Where its alt text stands, when it has one."""
    return piece.path.with_name(f"{piece.path.stem}.alt.txt")


def alt_bytes(alt: str) -> bytes:
    """An alt text as it stands there."""
    return alt.encode() + b"\n"
