"""Freight: an order with every file that it needs, for a machine that shares no disk with this one.

Comes in: an order here. Goes out: Freight, plain values; there, the order again, in a folder of its own; and what was
made of it, told as if it had been made here. What all orders of a season have in common travels once, as Luggage.
"""

from pathlib import Path

from comicgen.diagnostics import Report
from comicgen.frozen import NamedTuple
from comicgen.script.defaults import Defaults, OwnFont
from comicgen.script.reading import files_named
from comicgen.script.source import MOST_BYTES as MOST_BESIDE
from comicgen.season.edition import Made, Order
from comicgen.studio.limits import USUAL, Limits
from comicgen.studio.outcome import MOST_BYTES
from comicgen.studio.pipeline import lock_path

__all__ = ["Freight", "Luggage", "luggage_of", "packed", "sent_home", "unpacked", "with_fonts"]

_OUTSIDE = Path("outside")  # where a script lies there that lies outside of its project here


class Luggage(NamedTuple):
    """What every order of a season needs."""

    name: str  # no other has it
    defaults: Defaults  # with the bytes of the fonts
    limits: Limits = USUAL
    store: str = ""  # the cache, as it is called here
    token: str = ""  # who finds `name` in it under this key shares it
    kept: frozenset[str] = frozenset()  # what is in it, for those who do not


class Freight(NamedTuple):
    """One order."""

    order: Order  # without what is luggage; its paths go from a folder that there is not yet
    files: tuple[tuple[str, bytes], ...]
    origin: str = ""  # of a script outside of its project: its folder here
    alone: bool = False  # nothing of it is to be taken from the cache


def luggage_of(name: str, defaults: Defaults, *, limits: Limits, store: str = "", token: str = "") -> Luggage:
    """The luggage of a season. A font that cannot be read stays behind: there it is told as it is told here."""
    fonts = defaults.fonts
    if defaults.fonts:
        from comicgen.lettering.own_fonts import carried  # here: few projects have fonts of their own

        fonts = carried(defaults.fonts, Report())
    return Luggage(name, defaults._replace(language=None, fonts=fonts), limits, store, token)


def packed(order: Order, *, alone: bool = False) -> Freight:
    """An order ready to go. Raises OSError for a file that cannot be read: here is where that is told best."""
    comic, is_inside = order.comic, order.comic.path.is_relative_to(order.root)
    place = comic.path.relative_to(order.root) if is_inside else _OUTSIDE / comic.path.name
    files = [(place.as_posix(), _read(comic.path, MOST_BYTES))]
    named = files_named(files[0][1], comic.name, folder=comic.path.parent, defaults=order.defaults)
    for path, most in (*((path, MOST_BESIDE + 1) for path in named), (lock_path(comic.path), -1)):
        if path.is_file():
            files.append(((place.parent / path.relative_to(comic.path.parent)).as_posix(), _read(path, most)))
    order = order._replace(
        comic=comic._replace(path=place), root=Path(), store="", defaults=Defaults(language=order.defaults.language)
    )
    return Freight(order, tuple(files), "" if is_inside else comic.path.parent.as_posix(), alone)


def _read(path: Path, most: int) -> bytes:
    with path.open("rb") as file:
        return file.read(most)


# -------------------------------------------------------------------------------- there


def with_fonts(luggage: Luggage, folder: Path) -> Defaults:
    """What the season says of every script, its fonts as files in a folder: each process reads them once, and no order
    need carry them.
    """
    return luggage.defaults._replace(fonts=tuple(_laid_down(font, folder) for font in luggage.defaults.fonts))


def _laid_down(font: OwnFont, folder: Path) -> OwnFont:
    if not font.data:
        return font
    path = folder / f"{font.id}{font.path.suffix}"
    path.write_bytes(font.data)
    return font._replace(path=path, data=b"")


def unpacked(freight: Freight, defaults: Defaults, folder: Path) -> Order:
    """The order as it is done in a folder there."""
    for name, data in freight.files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    order = freight.order
    return order._replace(
        comic=order.comic._replace(path=folder / order.comic.path),
        root=folder,
        defaults=defaults._replace(language=order.defaults.language),
    )


def sent_home(made: Made, freight: Freight) -> Made:
    """What was made there, as if it had been made here."""
    if not freight.origin:
        return made
    here = Path(freight.origin)
    return made._replace(inputs=tuple((here / Path(path).relative_to(_OUTSIDE)).as_posix() for path in made.inputs))
