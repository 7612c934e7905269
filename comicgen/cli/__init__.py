"""The street: the `comicgen` command. See `group` for the way in, one module for each command or pair of commands."""

from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from comicgen.cli.group import comicgen

__all__ = ["comicgen", "main"]


def main() -> NoReturn:
    """The console script. Ctrl-C while it is still being loaded is as quiet as later."""
    try:
        from comicgen.cli.group import main as begin
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    begin()


def __getattr__(name: str) -> Any:
    if name == "comicgen":
        from comicgen.cli.group import comicgen

        return comicgen
    raise AttributeError(name)
