"""Settings: backdrops behind the figures and props beside them.

Comes in: the setting of a panel and the panel's size, or the name of a thing. Goes out: Backdrop, Prop.
"""

from comicgen.settings.backdrop import backdrop, bed_for, everybody_sits, seat_for, table_for
from comicgen.settings.model import Backdrop, Prop
from comicgen.settings.moods import mood_colour
from comicgen.settings.props import prop

__all__ = ["Backdrop", "Prop", "backdrop", "bed_for", "everybody_sits", "mood_colour", "prop", "seat_for", "table_for"]
