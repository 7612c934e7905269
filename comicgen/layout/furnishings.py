"""Furnishings: what stands on a sheet outside its panels: title block, credit, page number, copyright line.

Comes in: a script, its style, the sheet's measures. Goes out: how much room they want, and the words in their places.
Sizes follow P13: a title of 1.5 to 2.2 em, small print with capitals of at least 7.5 css px.
"""

from collections.abc import Sequence

from comicgen.colour import contrast
from comicgen.frozen import NamedTuple
from comicgen.geometry import Affine, Rect
from comicgen.lettering import Block, TypeSpec, cut_of, label, plain, type_for
from comicgen.scene import GlyphRun, Group, Item, Stroke
from comicgen.script.model import Script
from comicgen.script.shapes import Margins
from comicgen.script.style import Style
from comicgen.script.tones import readable

__all__ = ["Furnished", "Furnishings", "TextLayout", "rimmed"]

FOOT_GAP = 9.0  # between the last tier and the foot line's capitals
TITLE_GAP_EM = 0.85  # between the title block and the first tier, of the dialogue size
SUBTITLE_SHARE = 0.62  # a page's own title beside the comic's, of the title's size
DEEP = 36.0  # a margin of this height holds the foot line itself
SMALL_SHARE = 0.9  # small print, of the title in a foot line
LEAST_ON_PAPER = 4.0  # contrast; a credit line may be quiet
APART_EM = 1.2  # between two texts of one row
RIM_EM = 0.13  # of paper round letters that lie over art: as sure as on a balloon


class TextLayout(NamedTuple):
    """Words outside the panels."""

    role: str  # title, credit, folio, copyright
    text: str
    ink: Rect
    size: float


Furnished = tuple[tuple[TextLayout, ...], tuple[Item, ...]]


class _Wish(NamedTuple):
    """A text with its type and its end of the row: left, centre, right."""

    role: str
    text: str
    spec: TypeSpec
    end: str
    share: float  # of the row's width that it may take


class Furnishings(NamedTuple):
    """What a comic's sheets carry outside the panels."""

    script: Script
    style: Style
    head: float  # of the dialogue, before anything made it smaller
    margin: Margins
    at_top: bool  # the title stands over the first tier, not at the foot
    folio: bool  # one page is numbered too
    footless: bool = False  # the credit stands beside the title, nothing at the foot
    over_art: bool = False  # the words lie over art: each letter has a rim of paper

    def top(self, page: int) -> float:
        """Height of the title block over the first tier of a page."""
        if not self._block(page):
            return 0.0
        size = self.style.page.title_em * self.head
        return size * 0.72 + TITLE_GAP_EM * self.head

    def foot(self, page: int, pages: int) -> float:
        """Height of the foot line under the last tier, as far as the margin does not hold it."""
        if self.over_art or self.margin.bottom >= DEEP or not self._foot(page, pages):
            return 0.0
        return self.style.page.footer_size + FOOT_GAP - 4.0

    def has_words_under(self, page: int, pages: int) -> bool:
        """Whether something is written under the last tier of a page; a number is left out where art wants the room."""
        return any(wish.role != "folio" for wish in self._foot(page, pages))

    def drawn(self, page: int, pages: int, *, trim: Rect, bottom: float, occupied: Sequence[Rect] = ()) -> Furnished:
        """The words of a page; `bottom` is that of the last tier. Words that lie over art keep off what is `occupied`:
        where neither end of the row is free, a credit is left out (it is in the file all the same).
        """
        if bottom >= trim.h:  # art runs over the foot: pages of that kind go without a number
            pages, self = 1, self._replace(folio=False)
        left, y, right, below = self.margin
        row = Rect(left, 0.0, trim.w - left - right, 0.0)
        size = self.style.page.title_em * self.head
        kept = occupied if self.over_art else ()
        top = self._set(self._block(page), row, y + size * 0.36, kept)
        in_margin = self.over_art or below >= DEEP
        middle = trim.h - below / 2 if in_margin else bottom + FOOT_GAP + self.style.page.footer_size * 0.36
        foot = self._set(self._foot(page, pages), row, middle, kept)
        return top[0] + foot[0], top[1] + foot[1]

    def _set(self, wishes: list[_Wish], row: Rect, y: float, occupied: Sequence[Rect]) -> Furnished:
        """A row of texts: those of one end stand one after the other."""
        texts: list[TextLayout] = []
        items: list[Item] = []
        taken = {"left": 0.0, "centre": 0.0, "right": 0.0}
        for wish in wishes:
            block = _within(wish.text, wish.spec, self.script.language, row.w * wish.share - taken[wish.end])
            places = {
                "left": row.x + taken["left"] + block.width / 2,
                "centre": row.x + row.w / 2,
                "right": row.right - taken["right"] - block.width / 2,
            }
            off = (*occupied, *(text.ink for text in texts)) if occupied else ()
            free = (end for end in dict.fromkeys((wish.end, *places)) if _is_free(block.ink.moved(places[end], y), off))
            end = next(free, wish.end if wish.role == "title" else "")
            if not end:
                continue
            x = places[end]
            taken[end] += block.width + APART_EM * wish.spec.size
            runs = block.rows[0].runs
            letters = rimmed(runs, self.style.page.paper) if self.over_art else runs
            items.append(Group(letters, Affine.translation(x, y), role=wish.role, label=wish.text))
            texts.append(TextLayout(wish.role, wish.text, block.ink.moved(x, y), block.size))
        return tuple(texts), tuple(items)

    def _titles(self, page: int) -> list[str]:
        """The comic's title on the first page, and the page's own."""
        comic = self.script.title if page == 0 and self.style.page.show_title else ""
        own = self.script.pages[page].title if page < len(self.script.pages) and self.style.page.show_title else ""
        return [text for text in (comic, own) if text]

    def _block(self, page: int) -> list[_Wish]:
        """What stands over the first tier."""
        if not self.at_top:
            return []
        spec = self.type_of("hand-bold-italic", self.style.page.title_em * self.head)
        titles = self._title_wishes(page, spec, share=0.66 if self.footless else 1.0)
        credit = self._credit(page) if self.footless else ""
        return [*titles, _Wish("credit", credit, self._small(), "right", 0.32)] if credit else titles

    def _title_wishes(self, page: int, spec: TypeSpec, *, share: float) -> list[_Wish]:
        first, *rest = self._titles(page) or [""]
        wishes = [_Wish("title", first, spec, "left", share * 0.62 if rest else share)] if first else []
        small = spec._replace(size=spec.size * SUBTITLE_SHARE)
        return wishes + [_Wish("title", text, small, "left", share) for text in rest]

    def _foot(self, page: int, pages: int) -> list[_Wish]:
        """What stands under the last tier: the title or the credit, the number, the small print."""
        if self.footless:
            return []
        script, taste, small = self.script, self.style.page, self._small()
        number = self.type_of("hand-bold", taste.footer_size)
        folio = str(page + 1) if taste.show_folio and (pages > 1 or self.folio) else ""
        credit = self._credit(page)
        rights = " · ".join(part for part in (script.copyright, script.url) if part) if taste.show_copyright else ""
        rights = rights if page == 0 else ""
        share = 0.44 if folio else 0.62
        wishes = (
            []
            if self.at_top
            else self._title_wishes(page, self.type_of("hand-bold-italic", taste.footer_size), share=share)
        )
        left = bool(wishes)
        wishes.append(_Wish("folio", folio, number, "centre", 0.1))
        # What stands at the right end is set from the right: the small print first.
        wishes.append(_Wish("copyright", rights, small, "right", 0.24 if left and credit else 0.36))
        wishes.append(_Wish("credit", credit, small, "left" if self.at_top else "right", 0.36))
        return [wish for wish in wishes if wish.text]

    def _credit(self, page: int) -> str:
        return self.script.by if page == 0 and self.style.page.show_credit else ""

    def _small(self) -> TypeSpec:
        """Small print."""
        small = self.type_of("hand-italic", self.style.page.footer_size * SMALL_SHARE)
        return small._replace(ink=self._ink(self.style.lettering.credit_ink))

    def small_row(self, text: str, room: float, *, larger: float = 1.0) -> Block:
        """Small print in one row, not wider than there is room."""
        small = self._small()
        return _within(text, small._replace(size=small.size * larger), self.script.language, room)

    def type_of(self, face: str, size: float) -> TypeSpec:
        """The type of words outside the panels."""
        spoken = type_for("speech", size=size, style=self.style.lettering, language=self.script.language)
        own = cut_of(self.style.lettering.face, face)
        return spoken._replace(roman=own, stress=own, ink=self._ink(spoken.ink))

    def _ink(self, wanted: str) -> str:
        """The ink as wanted, or the style's light one where the paper is dark."""
        paper = self.style.page.paper
        return wanted if contrast(wanted, paper) >= LEAST_ON_PAPER else readable(paper, self.style)


def _is_free(ink: Rect, occupied: Sequence[Rect]) -> bool:
    return not any(ink.meets(other) for other in occupied)


def rimmed(runs: Sequence[GlyphRun], paper: str) -> tuple[Item, ...]:
    """Words that lie over art: a rim of paper round them all, and over the rims of their neighbours the letters."""
    rims = (run._replace(fill=paper, stroke=Stroke(paper, 2 * RIM_EM * run.size)) for run in runs)
    return (*rims, *runs)


def _within(text: str, spec: TypeSpec, language: str, room: float) -> Block:
    """One row of words, smaller if it would be too wide; titles take no marks."""
    words = plain(text).replace("*", "\\*").replace("~", "\\~")
    block = label(words, spec, language=language)
    if block.width > room:
        block = label(words, spec._replace(size=spec.size * room / block.width), language=language)
    return block
