"""comicgen layout: what a finished layout says of itself, as JSON and as a picture."""

from pathlib import Path

import click

from comicgen.cli.codes import code_of
from comicgen.cli.inputs import find_scripts
from comicgen.cli.options import colour_option, strict_option, width_option
from comicgen.cli.outputs import png_path
from comicgen.cli.progress import worked
from comicgen.cli.streams import data, finish, given, show_findings
from comicgen.studio.outcome import Job

__all__ = ["layout"]


@click.command()
@click.argument("path", metavar="PATH")
@click.option(
    "--overlay",
    type=click.Path(dir_okay=False, path_type=Path),
    callback=png_path,
    metavar="OUT.png",
    help="Draw it over the picture, too, in this file.",
)
@width_option
@strict_option
@colour_option
def layout(path: str, overlay: Path | None, width: int | None, strict: bool, no_color: bool) -> None:
    """Print where everything is, in pixels, as JSON.

    Panels, figures, balloons, words and tails: the format is described in docs/layout-json.md. --overlay draws faces,
    mouths, tails and reading order over the picture: it shows at a glance why something stands where it stands.

    \b
    Examples:
      comicgen layout heart.yaml
      comicgen layout heart.yaml --overlay heart-layout.png > heart.layout.json
    """
    inputs = find_scripts([path])
    if len(inputs) != 1:
        raise click.UsageError(f"layout takes one script, not {len(inputs)}")
    item = inputs[0]
    text = b"" if item.path else given()
    job = Job(item.name, item.path, text, width=width, overlay=overlay, hand_over="layout")
    results = worked([job], 1, label="Laying out", quiet=True)
    data(results[0].data)
    show_findings(results, form="text")
    finish(code_of(results, strict=strict))
