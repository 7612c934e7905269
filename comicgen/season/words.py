"""What stands beside the pictures of an edition: the words for posting them, and those for who hears a comic.

Comes in: a script and its pictures. Goes out: files by path, in memory.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from comicgen.publish.piece import Piece
from comicgen.script.model import Script

__all__ = ["transcripts", "words_beside"]


def words_beside(
    script: Script, picture: Path, pieces: Sequence[Piece], *, remarks: str
) -> Iterator[tuple[str, bytes]]:
    """The post and the snippet for a web page; `picture` is the path of the picture without its ending."""
    from comicgen.telling.post import post_text
    from comicgen.telling.transcript_html import Shown, snippet_html

    told = [(piece.path.name, piece.alt) for piece in pieces]
    yield _file(picture, ".post.txt", post_text(script, told, remarks=remarks))
    shown = [Shown(piece.path.name, piece.size, piece.alt) for piece in pieces]
    yield _file(picture, ".embed.html", snippet_html(script, shown))


def transcripts(script: Script, path: Path) -> Iterator[tuple[str, bytes]]:
    """The transcript as text, Markdown and HTML, and the long description."""
    from comicgen.telling.long_description import long_description
    from comicgen.telling.transcript_html import transcript_html
    from comicgen.telling.transcript_text import transcript_markdown, transcript_text

    yield _file(path, ".txt", transcript_text(script))
    yield _file(path, ".md", transcript_markdown(script))
    yield _file(path, ".html", transcript_html(script))
    yield _file(path, ".description.txt", long_description(script))


def _file(path: Path, ending: str, text: str) -> tuple[str, bytes]:
    return path.with_name(path.name + ending).as_posix(), text.encode()
