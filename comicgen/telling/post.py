"""post.txt: what goes into the post beside the pictures, ready to be pasted.

Title, credit and address as the caption; then the alt text of each picture for the field beside it. No hashtags: a
script that wants some says them in its title or address.
"""

from collections.abc import Sequence

from comicgen.script.model import Script
from comicgen.telling.transcript import by_line

__all__ = ["post_text"]


def post_text(script: Script, pictures: Sequence[tuple[str, str]], *, remarks: str = "") -> str:
    """The caption, then for each picture (its file and alt text) what to paste; `remarks` of the place come last."""
    caption = [part for part in (script.title, by_line(script), script.url) if part]
    parts = ["\n".join(caption)]
    parts += [f"Alt text of {file}:\n{alt}" for file, alt in pictures if alt]
    if pictures and not any(alt for _, alt in pictures) and "alt text" not in remarks:
        parts.append("This place takes no alt texts: put a link to the transcript into the post.")
    if remarks:
        parts.append(f"Note: {remarks}")
    return "\n\n".join(parts) + "\n"
