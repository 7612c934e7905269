"""comicgen schema: the JSON Schema of the script language, for editors."""

from pathlib import Path

import click

from comicgen.cli.files import save
from comicgen.cli.streams import data

__all__ = ["schema"]


@click.command()
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write it into this file.")
def schema(output: Path | None) -> None:
    """Print the JSON Schema of the script language.

    Editors that know it complete words and mark faults while you type. Scripts made by comicgen new begin with the
    line that switches it on.

    \b
    Examples:
      comicgen schema -o comicgen.schema.json
    """
    import json

    from comicgen.script import json_schema

    text = json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"
    if output is None:
        data(text)
        return
    save(output, text.encode())
