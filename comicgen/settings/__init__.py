"""Settings: backdrops behind the figures and props beside them.

Comes in: the setting of a panel and the panel's size, or the name of a thing. Goes out: Backdrop, Prop.
"""

from comicgen.settings.backdrop import PATTERNS, backdrop, seat_for, table_for
from comicgen.settings.model import Backdrop, Prop
from comicgen.settings.props import prop

__all__ = ["PATTERNS", "Backdrop", "Prop", "backdrop", "prop", "seat_for", "table_for"]
