"""What stands beside the pictures of a comic: the words for posting them, and those for who hears a comic.

Comes in: a script and its pictures. Goes out: texts, by the endings of their names.
"""

from collections.abc import Sequence

from comicgen.publish.piece import Piece
from comicgen.script.model import Script

__all__ = ["words_beside", "words_heard"]


def words_beside(script: Script, pieces: Sequence[Piece], *, remarks: str) -> dict[str, str]:
    """The post of one place, and the snippet for a web page."""
    from comicgen.telling.post import post_text
    from comicgen.telling.transcript_html import Shown, snippet_html

    return {
        "post.txt": post_text(script, [(piece.path.name, piece.alt) for piece in pieces], remarks=remarks),
        "embed.html": snippet_html(script, [Shown(piece.path.name, piece.size, piece.alt) for piece in pieces]),
    }


def words_heard(script: Script) -> dict[str, str]:
    """The transcript as text, Markdown and HTML, and the long description."""
    from comicgen.telling.long_description import long_description
    from comicgen.telling.transcript_html import transcript_html
    from comicgen.telling.transcript_text import transcript_markdown, transcript_text

    return {
        "transcript.txt": transcript_text(script),
        "transcript.md": transcript_markdown(script),
        "transcript.html": transcript_html(script),
        "description.txt": long_description(script),
    }
