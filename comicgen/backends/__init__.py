"""Painters: from a drawn sheet to pixels."""

from comicgen.backends.pillow import clear_caches, paint

__all__ = ["clear_caches", "paint"]
