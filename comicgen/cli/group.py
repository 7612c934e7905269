"""The way in: the group of commands, each loaded when it is called, and the last wall where every fault gets its code.

Only click is imported here: `--help` draws nothing and reads no YAML.
"""

import atexit
import gc
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any, NoReturn

import click

from comicgen.cli.codes import BUG, HUNG_UP, INTERRUPTED, TERMINATED
from comicgen.collector import spare
from comicgen.version import __version__

__all__ = ["LateGroup", "comicgen", "main"]

_COMMANDS = {
    "new": "comicgen.cli.new",
    "check": "comicgen.cli.check",
    "render": "comicgen.cli.render",
    "export": "comicgen.cli.export",
    "build": "comicgen.cli.build",
    "watch": "comicgen.cli.watch",
    "layout": "comicgen.cli.layout",
    "lint": "comicgen.cli.lint",
    "diff": "comicgen.cli.diff",
    "cast": "comicgen.cli.stock",
    "settings": "comicgen.cli.stock",
    "styles": "comicgen.cli.stock",
    "targets": "comicgen.cli.targets",
    "schema": "comicgen.cli.schema",
    "explain": "comicgen.cli.explain",
}


class LateGroup(click.Group):
    """A group that imports a command's module when the command is asked for, and maps faults to exit codes."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which a writer meets them."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by name, or None."""
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(_COMMANDS[cmd_name]), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """A command by what was typed; a word that is nearly one is suggested."""
        if args[0] not in _COMMANDS:
            from difflib import get_close_matches

            near = get_close_matches(args[0], _COMMANDS, n=1)
            if near:
                ctx.fail(f"there is no command '{args[0]}'; did you mean '{near[0]}'?")
        return super().resolve_command(ctx, args)

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, *_: Any, **extra: Any) -> NoReturn:
        """Runs a command and ends the process with its code; no traceback reaches the user."""
        extra["standalone_mode"] = False
        try:
            code = super().main(args, prog_name or "comicgen", **extra)
        except (click.Abort, KeyboardInterrupt):
            with suppress(OSError):  # nobody hears it
                click.echo("comicgen: interrupted", err=True)
            code = INTERRUPTED
        except click.ClickException as fault:
            with suppress(OSError):
                fault.show()
            code = fault.exit_code
        except Exception:
            import traceback

            from comicgen.cli.streams import apologise

            apologise(traceback.format_exc())
            code = BUG
        sys.exit(code)


@click.group(
    cls=LateGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Begin with: comicgen new first.yaml, then: comicgen render first.yaml",
)
@click.version_option(__version__, "-V", "--version", message="comicgen %(version)s")
def comicgen() -> None:
    """From a YAML script that says who is in each panel and what they say to finished comic strips."""


def main() -> NoReturn:
    """The console script. A polite request to end, or a terminal that goes away, ends the worker processes too."""
    import signal

    for name, code in (("SIGTERM", TERMINATED), ("SIGHUP", HUNG_UP)):
        asked = getattr(signal, name, None)
        if asked and signal.getsignal(asked) == signal.SIG_DFL:  # nohup lets nobody hear that the terminal is gone
            signal.signal(asked, lambda *_, code=code: sys.exit(code))
    spare()
    atexit.register(gc.freeze)  # or it would look through everything once more at the end
    comicgen.main()
