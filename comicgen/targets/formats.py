"""Reshape: the format of a target, in house units, so that a comic is laid out and lettered anew for it.

Comes in: a Target, and the width at which its readers see it. Goes out: a Format. The house unit is a CSS pixel at that
width: capitals of 12 units are then 12 CSS pixels for the reader, the ladder letters no smaller than the style's floor,
and smaller than 10 is told (legibility of screens: 0.2 degrees at 33 cm is 7.3 CSS pixels).
"""

from comicgen.script.model import Format
from comicgen.script.shapes import Margins, Shape
from comicgen.targets.model import Target

__all__ = ["format_for", "layout_for"]

FLOOR = 7.5  # CSS pixels: capitals that are lower are an error of the lint
PANELS = 9  # most panels of one picture
PANEL_AREA = 45_000.0, 100_000.0  # square CSS pixels that a panel wants on a phone, and where there is more room: on a
# smaller one people are small beside their words
PHONE = 450.0  # CSS pixels: what is wider is no phone
OVERLAID_PANELS = 2  # most of a picture over which something lies: little of it is free
LOW = 250.0  # CSS pixels: a picture lower than this has no height to spare, its art runs over all edges
SCROLL_TIERS = 0.72, 1.5  # least and greatest height of a panel of a scroll, as shares of the width
PHONE_TIERS = 0.44, 0.8  # least and greatest height of a tier on a phone, as shares of the width: about as its panels
# like it, since the sheet has height enough; where a strip's tiers are as flat as here, words cover the people
TITLE_TOP = 1.1  # height over width from which on a title has room above the panels


def format_for(target: Target, *, readable_at: float | None = None) -> Format:
    """The format of a target; `readable_at` is the width in CSS pixels at which it is read, if not the target's own."""
    width = readable_at or target.display
    pixels = target.width / width
    height = target.height / pixels if target.height else None
    margin = Margins(*(side / pixels for side in target.safe))
    panels = PANELS if height is None else min(PANELS, max(1, round(width * height / PANEL_AREA[width > PHONE])))
    shape = Shape(width, height, pixels=pixels, margin=margin, panels=panels, sheets=target.slides, floor=FLOOR)
    layout = target.layout
    if layout == "scroll":
        shape = shape._replace(height=None, alone=True, tier_height=SCROLL_TIERS, title_at="top", panels=0, sheets=0)
        height = None
    elif layout == "carousel":
        shape = shape._replace(panels=1, cover="first", footless=True, title_at="top")
    elif layout == "cover":
        shape = shape._replace(cover="only")
    elif height is None:
        shape = shape._replace(panels=0, tier_height=PHONE_TIERS if width <= PHONE else (0.0, 0.0))
    if _is_overlaid(target):
        # Something of the place lies over the picture: art runs below it, words stay clear of it.
        shape = shape._replace(bleeds=True, footless=True, title_at="top", panels=min(shape.panels, OVERLAID_PANELS))
    elif layout == "sheet" and height is not None and height < LOW:
        # Margins and a foot line would take a third of its height: it is signed in its corners, as cartoonists do.
        shape = shape._replace(bleeds=True, tiers=1)
    return Format(target.name, width, height, pixels, shape.per_inch, shape)


def layout_for(target: Target, *, readable_at: float | None = None) -> object:
    """What targets have in common that share a layout, and with it most of the work; None: the script's own layout."""
    return format_for(target, readable_at=readable_at)._replace(name="") if target.fit == "layout" else None


def _is_overlaid(target: Target) -> bool:
    """Whether the place covers so much of the picture that paper there would look empty."""
    return bool(target.height) and target.safe.top + target.safe.bottom > 0.2 * (target.height or 1)
