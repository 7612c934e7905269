"""Every key of a target, in one table: the reader, `comicgen targets show` and the docs are made from it.

Comes in: nothing. Goes out: the keys by the form in which they are compared, and the words that some of them take.
"""

from comicgen.script.fields import Key, key_form

__all__ = ["OTHER_KEYS", "TARGET_KEYS", "WORDS", "keys_by_form"]

WORDS: dict[str, dict[str, str]] = {  # what may be written, and what it means
    "layout": {word: word for word in ("sheet", "carousel", "scroll", "cover")},
    "fit": {word: word for word in ("layout", "scale", "crop")},
    "picture format": {"png": "png", "jpeg": "jpeg", "webp": "webp", "jpg": "jpeg"},
}

_KEYS = (
    Key("about", "text", "What it is, in a few words."),
    Key("date", "date", "When its figures were read, such as 2026-11."),
    Key("source", "text", "Where they were read."),
    Key("like", "target", "In a project file: the target that a new one starts from."),
    Key("size", "size", "Of a picture: `1080x1350`, or `800 wide` for one that is as high as the comic.", low=64),
    Key(
        "layout",
        "word",
        "`sheet`: as many panels on a picture as stay readable; `carousel`: a cover, then one panel a slide; `scroll`: "
        "one panel a tier, cut in the gutters; `cover`: a card with the title and the people.",
        words="layout",
        default="sheet",
    ),
    Key(
        "fit",
        "word",
        "`layout`: laid out anew; `scale`, `crop`: the strip, made smaller or cut.",
        words="fit",
        default="layout",
    ),
    Key("slides", "whole", "The most pictures of one post.", low=1, high=1000, default="1"),
    Key("slice", "pixels", "The most height of a slice of a scroll, such as `max 1280`.", low=64),
    Key("formats", "words", "Which formats it accepts: png, jpeg, webp.", words="picture format", default="png"),
    Key("bytes", "bytes", "The most that a picture may weigh: `8 MB`, `10 MiB`, `2000000`, or `any`.", low=10_000),
    Key("total", "bytes", "The most that all pictures of a post may weigh.", low=10_000),
    Key("alt", "characters", "The most characters of alt text; `no`: it takes none, `any`: no limit.", high=100_000),
    Key(
        "display",
        "css",
        "How wide readers see it, in CSS pixels: words stay readable at this width.",
        low=100,
        high=4000,
        default="390px",
    ),
    Key(
        "safe",
        "edges",
        "How far words keep from the edges: `64`, `5%`, or `{top: 14%, bottom: 20%, left: 6%, right: 6%}`.",
        default="0",
    ),
    Key("dots", "number", "Dots per inch of what is printed.", low=30, high=2400),
    Key("greys", "greys", "How many greys its screen shows; `no`: it shows colours.", high=256),
    Key("unconfirmed", "keys", "The keys whose figures only guides tell."),
    Key("remarks", "text", "What else whoever posts there should know."),
)

OTHER_KEYS = {  # what writers call a key, in the form in which keys are compared
    "width": "size", "height": "size", "dimensions": "size", "resolution": "size", "pixels": "size",
    "ratio": "size", "max bytes": "bytes", "max size": "bytes", "weight": "bytes", "file size": "bytes",
    "limit": "bytes", "format": "formats", "type": "formats", "types": "formats", "images": "slides",
    "pictures": "slides", "count": "slides", "pages": "slides", "alt text": "alt", "alt limit": "alt",
    "readable at": "display", "display width": "display", "margin": "safe", "margins": "safe", "safe area": "safe",
    "padding": "safe", "dpi": "dots", "resolution dpi": "dots", "base": "like", "extends": "like", "from": "like",
    "based on": "like", "description": "about", "note": "remarks", "notes": "remarks", "comment": "remarks",
    "slices": "slice", "max height": "slice", "grays": "greys", "read": "date", "url": "source",
}  # fmt: skip


def keys_by_form(keys: tuple[Key, ...]) -> dict[str, Key]:
    """A table as entries read it."""
    return {key_form(key.name): key for key in keys}


TARGET_KEYS = keys_by_form(_KEYS)
