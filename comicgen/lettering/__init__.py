"""Words: fonts, shaping, the crossbar I, row shapes.

Comes in: text with its marks, and a style. Goes out: Blocks, rows of glyphs that the rooms above place and paint.
"""

from comicgen.lettering.advice import check_conventions
from comicgen.lettering.breath import first_breath
from comicgen.lettering.case import upper
from comicgen.lettering.conventions import broken_off, conventional
from comicgen.lettering.coverage import check_glyphs, missing, sound_type
from comicgen.lettering.fitting import blocks, caption_blocks, label, sound_rows
from comicgen.lettering.fonts import FONT_IDS, Font, font
from comicgen.lettering.hulls import swept
from comicgen.lettering.markup import plain
from comicgen.lettering.model import Block, Row, Sound, TypeSpec
from comicgen.lettering.sounds import Drawing, as_sound, drawing_of, resized
from comicgen.lettering.spelling import is_english
from comicgen.lettering.spoken import as_caption
from comicgen.lettering.types import cut_of, type_for

__all__ = [
    "FONT_IDS",
    "Block",
    "Drawing",
    "Font",
    "Row",
    "Sound",
    "TypeSpec",
    "as_caption",
    "as_sound",
    "blocks",
    "broken_off",
    "caption_blocks",
    "check_conventions",
    "check_glyphs",
    "conventional",
    "cut_of",
    "drawing_of",
    "first_breath",
    "font",
    "is_english",
    "label",
    "missing",
    "plain",
    "resized",
    "sound_rows",
    "sound_type",
    "swept",
    "type_for",
    "upper",
]
