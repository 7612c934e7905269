"""comicgen: from a YAML script to finished, lettered comic strips."""

from comicgen.version import __version__

__all__ = ["__version__"]
