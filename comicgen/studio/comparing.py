"""The road of `diff`: both sides of a pair are looked at, compared in words and in pixels, and shown.

Comes in: a Job with a pair. Goes out: a Result with a Comparison. Pictures are painted only when something is
different; what only one side has is shown alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from comicgen.compare.model import Change, Comparison, Page, Pixels, State
from comicgen.diagnostics import Report
from comicgen.frozen import NamedTuple
from comicgen.studio.outcome import Job, Outcome, Result, judged
from comicgen.studio.pipeline import reason, trace_of
from comicgen.studio.sides import Pair, Seen, Side, same_source, seen

if TYPE_CHECKING:
    from PIL.Image import Image

    from comicgen.compare.align import Aligned
    from comicgen.compare.laid import Laid
    from comicgen.script.model import Panel

__all__ = ["compare", "untouched"]

_FACTS = {"format": "format", "panels": "panels in it", "cap_height": "height of capitals in css px"}


def compare(job: Job) -> Result:
    """Does a job with a pair. Raises MemoryError, and what ends the process."""
    try:
        return _Table(job).compared()
    except Exception as fault:
        return Result(job.name, "bug", trace=trace_of(fault))


def untouched(pair: Pair) -> Comparison | None:
    """What is known of a pair without a look: that its files are the same, byte for byte."""
    before, after = pair.before, pair.after
    if before and after and _same_files(before, after):
        return Comparison(pair.name, "same", before=before.name, after=after.name)
    return None


class _Shown(NamedTuple):
    """What is written of a page."""

    page: Page
    files: tuple[tuple[str, "Image"], ...]  # names in the folder of the report


class _Table:
    """One pair, laid out beside each other."""

    def __init__(self, job: Job) -> None:
        assert job.pair is not None
        self.job, self.pair, self.report = _as_wide(job, job.pair), job.pair, Report()

    def compared(self) -> Result:
        """All of it."""
        before, after = self._seen(self.pair.before), self._seen(self.pair.after)
        if self.report.failed:
            return self._result("failed")
        if before and after:
            return self._both(before, after)
        only = after or before
        assert only is not None
        return self._shown("added" if after else "removed", (), self._alone(only, is_new=after is not None))

    def _seen(self, side: Side | None) -> Seen | None:
        """A side, looked at; the faults of one side do not hide those of the other."""
        if side is None:
            return None
        here = Report()
        found = seen(side, self.job, here)
        self.report.items += [item for item in here.items if item.severity == "error"]
        for source in here.sources.values():
            self.report.add_source(source)
        return found

    def _both(self, before: Seen, after: Seen) -> Result:
        changes = _changes(before, after)
        if before.sheets and before.sheets == after.sheets and not changes:
            return self._result("same")
        shown = list(self._pages(before, after))
        if self.report.failed:
            return self._result("failed")
        pixels = [one.page.pixels for one in shown]
        differs = any(found is None or found.share > self.pair.share for found in pixels)
        if not changes and not differs:
            bare = (one.page._replace(before="", after="", difference="") for one in shown)  # none of them is written
            return self._result("same", pages=tuple(bare))
        if not changes:
            changes = tuple(_looks([found for found in pixels if found]))
        return self._shown("changed", changes, shown)

    # ----------------------------------------------------------------------- pages

    def _pages(self, before: Seen, after: Seen) -> Iterator[_Shown]:
        """Every page of two sides, with what differs in their pixels."""
        from comicgen.compare.picture import difference_picture
        from comicgen.compare.pixels import compared

        old, new = self._images(before), self._images(after)
        if old is None or new is None:
            return
        count = max(len(old), len(new))
        rows = zip_longest(old, new, before.alts, after.alts)
        for number, (one, other, alt, new_alt) in enumerate(rows, 1):
            names = self._names(number, count)
            files, pixels = [(names[0], one), (names[1], other)], None
            if one is not None and other is not None:
                pixels, masks = compared(one, other, tolerance=self.pair.tolerance)
                looks = difference_picture(one, other, masks) if pixels.different else None
                files = [*files, (names[2], looks)] if looks else []
            written = {name: image for name, image in files if image is not None}
            told, drawn, differs = (name if name in written and self.pair.folder else "" for name in names)
            page = Page(told, drawn, differs, pixels, alt or "", new_alt or "")
            yield _Shown(page, tuple(written.items()))

    def _alone(self, only: Seen, *, is_new: bool) -> Iterator[_Shown]:
        """The pages of a comic that only one side has."""
        images = self._images(only) or []
        for number, (image, alt) in enumerate(zip(images, only.alts, strict=False), 1):
            name = self._names(number, len(images))[1 if is_new else 0]
            file = name if self.pair.folder else ""
            page = Page(after=file, alt_after=alt) if is_new else Page(before=file, alt_before=alt)
            yield _Shown(page, ((name, image),))

    def _images(self, side: Seen) -> "list[Image] | None":
        return side.images(self.report)

    def _names(self, number: int, count: int) -> tuple[str, str, str]:
        """The files of a page in the folder of the report: before, after, difference."""
        stem = self.pair.name if count == 1 else f"{self.pair.name}-{number}"
        return f"{stem}-before.png", f"{stem}-after.png", f"{stem}-difference.png"

    # ----------------------------------------------------------------------- results

    def _shown(self, state: State, changes: tuple[Change, ...], shown: Iterable[_Shown]) -> Result:
        """A result whose pictures are written."""
        shown, folder = list(shown), self.pair.folder
        if self.report.failed:
            return self._result("failed")
        images = [named for one in shown for named in one.files]
        try:
            files = [_written(folder / name, image) for name, image in images] if folder else []
        except OSError as fault:
            self.report.error("cannot-write", f"{fault.filename} cannot be written: {reason(fault)}")
            return self._result("failed", outcome="unwritten")
        return self._result(state, changes, tuple(one.page for one in shown))._replace(files=tuple(files))

    def _result(
        self,
        state: State,
        changes: tuple[Change, ...] = (),
        pages: tuple[Page, ...] = (),
        *,
        outcome: Outcome | None = None,
    ) -> Result:
        before, after = (side.name if side else "" for side in (self.pair.before, self.pair.after))
        comparison = Comparison(self.pair.name, state, changes, pages, before, after)
        findings, sources = tuple(self.report.sorted()), tuple(self.report.sources.values())
        return Result(self.job.name, outcome or judged(self.report), findings, sources, comparison=comparison)


def _written(path: Path, image: "Image") -> Path:
    from comicgen.publish.png import png_bytes
    from comicgen.publish.write import write_file

    write_file(path, png_bytes(image))
    return path


def _same_files(before: Side, after: Side) -> bool:
    """Whether nothing can be different."""
    if before.script and after.script:
        return before.common == after.common and same_source(before.script, after.script)
    if before.script or after.script or len(before.pictures) != len(after.pictures) or before.facts != after.facts:
        return False
    try:
        return all(
            one.read_bytes() == other.read_bytes() for one, other in zip(before.pictures, after.pictures, strict=True)
        )
    except OSError:
        return False


def _as_wide(job: Job, pair: Pair) -> Job:
    """A script beside a picture is drawn as wide as that, unless a width is asked for."""
    sides = [side for side in (pair.before, pair.after) if side]
    pictures = [side.pictures[0] for side in sides if side.pictures]
    if job.width or len(pictures) != 1 or len(sides) != 2:
        return job
    from PIL import Image

    try:
        with Image.open(pictures[0]) as image:
            return job._replace(width=image.width)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return job  # told when it is looked at


# --------------------------------------------------------------------------- words


def _changes(before: Seen, after: Seen) -> tuple[Change, ...]:
    """Everything that can be told without looking at pixels."""
    found = (*_laid_changes(before, after), *_fact_changes(before, after))
    if any(not change.follows for change in found):
        return found
    return (*found, *_alt_changes(before, after))


def _laid_changes(before: Seen, after: Seen) -> tuple[Change, ...]:
    from comicgen.compare.laid import laid
    from comicgen.compare.words import layout_changes, panel_pairs

    if not (before.layouts and after.layouts):
        return ()
    try:
        old, new = laid(before.layouts), laid(after.layouts)
    except ValueError:  # layouts of somebody else: the pictures are compared all the same
        return ()
    pairs = panel_pairs(old, new)
    names = {one.key: one.name for side in (before, after) if side.script for one in side.script.cast}
    found = layout_changes(old, new, pairs, names)
    if not (before.script and after.script):
        return found
    from comicgen.compare.written import script_changes, weighed

    panels = list(_panels(before, after, (old, new), pairs))
    written = script_changes(before.script, after.script, panels, found)
    found = weighed(found, panels)
    decided = [change for change in found if not change.follows]
    return (*written, *decided, *(change for change in found if change.follows))


def _panels(
    before: Seen, after: Seen, laid: "tuple[Laid, Laid]", pairs: "Aligned"
) -> "Iterator[tuple[str, Panel, Panel]]":
    """The written panels that are in both scripts, with what they are called now."""
    from comicgen.compare.words import panel_label

    assert before.script
    assert after.script
    old, new = ({panel.id: panel for panel in side.script.panels} for side in (before, after) if side.script)
    for one, other in pairs.pairs:
        was, now = laid[0].panels[one], laid[1].panels[other]
        if was.id in old and now.id in new:
            yield panel_label(was, now), old[was.id], new[now.id]


def _fact_changes(before: Seen, after: Seen) -> Iterator[Change]:
    """What manifests say of exported pictures."""
    for old, new in zip(before.facts, after.facts, strict=False):
        for key, words in _FACTS.items():
            if old.get(key) != new.get(key) and old and new:
                yield Change("export", f"{words}: {new.get(key, 'nothing')} now, was {old.get(key, 'nothing')}")


def _alt_changes(before: Seen, after: Seen) -> Iterator[Change]:
    """Alt texts, where no other words say what is different."""
    from comicgen.compare.phrases import became

    for number, (old, new) in enumerate(zip(before.alts, after.alts, strict=False), 1):
        if old != new and old and new:
            of = f" of page {number}" if len(after.alts) > 1 else ""
            yield Change("alt", f"the alt text{of} {became(old, new)}")


def _looks(pixels: Sequence[Pixels]) -> Iterator[Change]:
    """Nothing but the looks are different: sizes, and the drawing where the size is the same."""
    for number, one in enumerate(pixels, 1):
        if one.before != one.after:
            which = f"page {number}" if len(pixels) > 1 else "the picture"
            new, old = ("{} x {}".format(*size) for size in (one.after, one.before))
            yield Change("size", f"{which} is {new} px now, was {old}")
    areas = [area for one in pixels if one.before == one.after for area in one.areas]
    if areas:
        largest = max(areas, key=lambda area: area.w * area.h)
        places = "one place," if len(areas) == 1 else f"{len(areas)} places, the largest"
        where = f"{largest.w} x {largest.h} px at {largest.x}, {largest.y}"
        yield Change("drawing", f"the drawing differs in {places} {where}")
    if not any(one.areas for one in pixels):
        yield Change("drawing", "it has other pages")
