"""Files that a command writes itself, outside the work on a script."""

from pathlib import Path

from comicgen.cli.codes import UNWRITTEN
from comicgen.cli.streams import finish, say

__all__ = ["save"]


def save(path: Path, content: bytes) -> None:
    """Writes a file whole, or says why not and ends the command."""
    from comicgen.publish.write import write_file

    try:
        write_file(path, content)
    except OSError as fault:
        from comicgen.studio.pipeline import reason

        say(f"comicgen: {path} cannot be written: {reason(fault)}")
        finish(UNWRITTEN)
