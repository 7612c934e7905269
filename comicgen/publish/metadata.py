"""What a picture says of itself to archives and screen readers, by the keywords of PNG text chunks."""

from comicgen.layout.result import Composition
from comicgen.telling.alt import alt_text
from comicgen.telling.long_description import long_description
from comicgen.version import __version__

__all__ = ["metadata"]


def metadata(composition: Composition, *, alt: str = "") -> dict[str, str]:
    """Keyword to text, in a fixed order, without what the script does not say.

    `Description` is the alt text; `alt` is one that was made for a place, where that takes one. `Transcript` (the long
    description) and `Language` go into XMP only.
    """
    script = composition.script
    words = {
        "Title": script.title,
        "Author": script.by,
        "Description": alt or alt_text(composition),
        "Copyright": script.copyright,
        "Software": f"comicgen {__version__}",
        "Source": script.url,
        "Transcript": long_description(composition),
        "Language": script.language,
    }
    return {keyword: text for keyword, text in words.items() if text}
