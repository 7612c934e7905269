"""What is different between two layouts, in words: nothing is guessed from pixels.

Comes in: two layouts of a comic, how people are called. Goes out: changes, those that somebody wrote before those that
follow from them, and which panel is which.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from comicgen.compare.align import Aligned, aligned
from comicgen.compare.balloons import balloon_changes
from comicgen.compare.figures import figure_changes
from comicgen.compare.laid import Laid, LaidPanel
from comicgen.compare.model import Change
from comicgen.compare.phrases import became, counted, listed, quoted, shown

__all__ = ["layout_changes", "panel_label", "panel_name", "panel_pairs"]

_SIZE = 0.05  # CSS pixels: lettering that differs by less is the same
_FRAMES = 3  # so many panels with other frames are told together
_FRAME = 1.0  # CSS pixels: less is no change of a frame
_ROLES = {"credit": "the credit", "title": "the title", "folio": "the page number", "copyright": "the copyright line"}
_WEIGHTS = {"words": 0.6, "people": 0.2, "setting": 0.1, "shot": 0.05, "id": 0.05}  # how much makes panels alike


def panel_pairs(before: Laid, after: Laid) -> Aligned:
    """Which panel is which."""
    return aligned(before.panels, after.panels, _alike)


def panel_name(panel: LaidPanel) -> str:
    """How a panel is called."""
    return f"panel {panel.number}"


def panel_label(old: LaidPanel, new: LaidPanel) -> str:
    """How a panel is called that may have had another number."""
    return panel_name(new) if old.number == new.number else f"{panel_name(new)} (was {old.number})"


def layout_changes(before: Laid, after: Laid, pairs: Aligned, names: Mapping[str, str]) -> tuple[Change, ...]:
    """Everything that is different."""
    found = [*_whole(before, after), *_coming_and_going(before, after, pairs)]
    same_sheet = before.sizes[0] == after.sizes[0] and before.target == after.target
    frames = []
    for one, other in sorted((*pairs.pairs, *pairs.moved), key=lambda pair: pair[1]):
        old, new = before.panels[one], after.panels[other]
        unit = after.unit if same_sheet else 0.0
        label = panel_label(old, new) if (one, other) in pairs.pairs else panel_name(new)
        found += (change._replace(panel=label) for change in _panel(old, new, names, unit))
        if same_sheet and _other_frame(old, new, after.unit):
            frames.append((old, new))
    found += _frames(frames)
    if not same_sheet:
        found.append(Change("laid-out-anew", "it is laid out anew: where things stand is not told", follows=True))
    found += _new_notes(before, after)
    return tuple(sorted(found, key=lambda change: change.follows))


# --------------------------------------------------------------------------- the whole comic


def _whole(before: Laid, after: Laid) -> Iterator[Change]:
    """What is said of the comic, not of a panel."""
    if before.target != after.target:
        yield Change("format", f"the format is now {after.target}, was {before.target}")
    if len(before.sizes) != len(after.sizes):
        told = f"it has {counted(len(after.sizes), 'page')} now, had {len(before.sizes)}"
        yield Change("pages", told, follows=True)
    if before.sizes[0] != after.sizes[0]:
        old, new = ("{} x {}".format(*sizes[0]) for sizes in (before.sizes, after.sizes))
        yield Change("size", f"the picture is {new} px now, was {old}", follows=before.target == after.target)
    if before.paper != after.paper:
        yield Change("paper", f"the paper is {after.paper} now, was {before.paper}")
    if before.case != after.case:
        yield Change("case", f"the lettering is in {after.case} case now, was in {before.case}")
    if abs(before.letters - after.letters) > _SIZE:
        told = f"the lettering is {after.letters:g} css px now, was {before.letters:g}"
        yield Change("lettering-size", told, follows=True)
    yield from _texts(before, after)


def _texts(before: Laid, after: Laid) -> Iterator[Change]:
    """Titles and credits."""
    old, new = ([text for text in one.texts if text[0] != "folio"] for one in (before, after))
    gone, fresh = [text for text in old if text not in new], [text for text in new if text not in old]
    for role, words in gone:
        other = next((text for text in fresh if text[0] == role), None)
        called = _ROLES.get(role, role)
        if other:
            fresh.remove(other)
            yield Change("furnishing", f"{called} {became(words, other[1])}")
        else:
            yield Change("furnishing", f"{called} {quoted(words)} is gone")
    for role, words in fresh:
        yield Change("furnishing", f"{_ROLES.get(role, role)} {quoted(words)} is new")


def _new_notes(before: Laid, after: Laid) -> Iterator[Change]:
    """What had to be done because something did not fit, and had not been."""
    for note in after.notes:
        if note not in before.notes:
            yield Change("made-room", f"to make room: {note}", follows=True)


# --------------------------------------------------------------------------- panels


def _alike(old: LaidPanel, new: LaidPanel) -> float:
    """How alike two panels are, from 0 to 1."""
    shares = {
        "words": _overlap(_words(old), _words(new)),
        "people": _overlap([one.name for one in old.figures], [one.name for one in new.figures]),
        "setting": 1.0 if old.setting == new.setting else 0.0,
        "shot": 1.0 if old.shot == new.shot else 0.0,
        "id": 1.0 if old.id == new.id else 0.0,
    }
    weights = {key: _WEIGHTS[key] for key, share in shares.items() if share is not None}
    return sum(weight * (shares[key] or 0.0) for key, weight in weights.items()) / sum(weights.values())


def _words(panel: LaidPanel) -> list[str]:
    return " ".join(balloon.text.casefold() for balloon in panel.balloons).split()


def _overlap(one: list[str], other: list[str]) -> float | None:
    """The share of what two lists have in common; None when both are empty and say nothing."""
    if not one and not other:
        return None
    return 2 * sum((Counter(one) & Counter(other)).values()) / (len(one) + len(other))


def _coming_and_going(before: Laid, after: Laid, pairs: Aligned) -> Iterator[Change]:
    """Panels that are new, gone or elsewhere."""
    for place in pairs.gone:
        panel = before.panels[place]
        yield Change("panel-removed", f"{panel_name(panel)} of the old comic is gone: {_gist(panel)}")
    for place in pairs.new:
        panel = after.panels[place]
        yield Change("panel-added", f"it is new: {_gist(panel)}", panel_name(panel))
    for one, other in pairs.moved:
        told = f"it was {panel_name(before.panels[one])}"
        yield Change("panel-moved", told, panel_name(after.panels[other]))


def _gist(panel: LaidPanel) -> str:
    """What is in a panel, briefly."""
    if panel.balloons:
        return listed([quoted(balloon.text) for balloon in panel.balloons])
    people = [one.name for one in panel.figures]
    return f"{listed(people) if people else 'nobody'}, without words"


def _panel(old: LaidPanel, new: LaidPanel, names: Mapping[str, str], unit: float) -> Iterator[Change]:
    """What is different in one panel."""
    if old.setting != new.setting:
        yield Change("setting", f"the setting is now {shown(new.setting)}, was {shown(old.setting)}")
    if old.shot != new.shot:
        yield Change("shot", f"the shot is now {shown(new.shot)}, was {shown(old.shot)}")
    for what, yes, no in (
        ("border", "it has a border now", "it has no border any more"),
        ("bleed", "it runs off the sheet now", "it does not run off the sheet any more"),
        ("inset", "it is an inset now", "it is no inset any more"),
    ):
        if getattr(old, what) != getattr(new, what):
            yield Change(what, yes if getattr(new, what) else no)
    if old.page != new.page:
        yield Change("page", f"it is on page {new.page + 1} now, was on page {old.page + 1}", follows=True)
    yield from balloon_changes(old, new, names, unit)
    yield from figure_changes(old, new, names, unit)
    yield from _props(old, new)
    for step in new.steps:
        if step not in old.steps:
            yield Change("made-room", f"to make room: {step}", follows=True)


def _props(old: LaidPanel, new: LaidPanel) -> Iterator[Change]:
    """Things with a name."""
    if old.setting != new.setting:
        return  # another place has other things
    for name in sorted(set(new.props) - set(old.props)):
        yield Change("prop", f"a {name} is seen now", follows=True)
    for name in sorted(set(old.props) - set(new.props)):
        yield Change("prop", f"no {name} is seen any more", follows=True)


def _other_frame(old: LaidPanel, new: LaidPanel, unit: float) -> bool:
    return old.page == new.page and any(abs(a - b) > _FRAME * unit for a, b in zip(old.rect, new.rect, strict=True))


def _frames(pairs: list[tuple[LaidPanel, LaidPanel]]) -> Iterator[Change]:
    """Panels whose frame is another: each, or together when there are several."""
    if len(pairs) >= _FRAMES:
        numbers = listed([str(new.number) for _, new in pairs])
        yield Change("frames", f"the frames of panels {numbers} moved or have another size", follows=True)
        return
    for old, new in pairs:
        sizes = [f"{round(panel.rect.w)} x {round(panel.rect.h)}" for panel in (new, old)]
        told = f"its frame is {sizes[0]} px now, was {sizes[1]}" if sizes[0] != sizes[1] else "its frame moved"
        yield Change("frame", told, panel_name(new), follows=True)
