"""The street: the `comicgen` command. See `group` for the way in, one module for each command or pair of commands."""

from comicgen.cli.group import comicgen, main

__all__ = ["comicgen", "main"]
