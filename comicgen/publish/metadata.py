"""What a picture says of itself to archives and screen readers: the keywords of PNG text chunks."""

from comicgen.layout.result import Composition
from comicgen.publish.alt import alt_text
from comicgen.version import __version__

__all__ = ["metadata"]


def metadata(composition: Composition) -> dict[str, str]:
    """PNG keyword to text, in a fixed order, without what the script does not say. `Description` is the alt text."""
    script = composition.script
    words = {
        "Title": script.title,
        "Author": script.by,
        "Description": alt_text(composition),
        "Copyright": script.copyright,
        "Software": f"comicgen {__version__}",
        "Source": script.url,
    }
    return {keyword: text for keyword, text in words.items() if text}
