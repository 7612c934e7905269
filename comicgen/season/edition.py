"""Edition: one comic in one language for one place; and what became of it.

Frozen values, fit to be sent between processes and machines.
"""

from pathlib import Path
from typing import Literal

from comicgen.diagnostics import Diagnostic, Source
from comicgen.frozen import NamedTuple
from comicgen.publish.piece import Piece
from comicgen.script.defaults import Defaults
from comicgen.studio.outcome import Outcome
from comicgen.targets.model import Target

__all__ = ["TRANSCRIPT", "Comic", "Edition", "How", "Made", "Order", "Wanted"]

TRANSCRIPT = "transcript"
"""The name of the edition that is no picture: transcript and long description of a comic, for all places."""

How = Literal["fresh", "same", "restored", "made", "failed", "passed over"]
"""fresh: nothing that it is made of has changed. same: something has, which it does not show. restored: taken from the
cache. made: drawn now. failed: its findings say why. passed over: not asked for this time."""


class Edition(NamedTuple):
    """The name of an edition."""

    script: str  # below the folder of the scripts, without language and ending: "winter/heart"
    language: str
    target: str  # or TRANSCRIPT

    def __str__(self) -> str:
        return f"{self.script} ({self.language}) for {self.target}"


class Comic(NamedTuple):
    """A script in one language."""

    script: str
    language: str
    path: Path
    name: str  # what messages call the file


class Wanted(NamedTuple):
    """One edition of an order: what was known of it, so that it is made only if need be."""

    edition: Edition
    target: Target | None  # None: the transcript
    known: str = ""  # the content key of what lies there, whole; "" when something is missing or damaged
    parts: tuple[tuple[str, str], ...] = ()  # of that key
    why: tuple[str, ...] = ()  # what is known to have changed
    asked: str = ""  # all that is asked for besides its files, as one word: see `planning`


class Order(NamedTuple):
    """Editions of one comic that share a layout: what a process does in one go."""

    comic: Comic
    wanted: tuple[Wanted, ...]
    root: Path  # the folder of the project; files are told from it on
    pattern: str  # of the pictures, with {target} and {ext} open
    defaults: Defaults = Defaults()
    engine: str = ""  # what makes pictures: see `engine_key`
    store: str = ""  # the cache: a folder or an address; "": none
    asks: bool = False  # only say what would be done
    top: str = ""  # the folder of all pictures, from that of the project on

    def stem(self, target: str) -> str:
        """How the files of an edition begin: what follows are numbers and endings."""
        return self.pattern.removesuffix(".{ext}").replace("{target}", target)


class Made(NamedTuple):
    """What became of an edition."""

    edition: Edition
    how: How
    outcome: Outcome = "done"
    why: tuple[str, ...] = ()  # what had changed
    key: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    sources: tuple[Source, ...] = ()
    pieces: tuple[Piece, ...] = ()
    files: tuple[tuple[str, bytes], ...] = ()  # from the folder of the project on; only until they are installed
    inputs: tuple[str, ...] = ()  # the files that it was made of
    sums: tuple[str, ...] = ()  # what each of them was when it was read
    seconds: float = 0.0
    trace: str = ""
    unkept: str = ""  # why the cache did not take it
    is_full: bool = False  # the disk: it could not be written, and nothing after it can

    @property
    def bytes(self) -> int:
        """The weight of its pictures."""
        return sum(piece.bytes for piece in self.pieces)
