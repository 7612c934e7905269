"""comicgen schema: the JSON Schema of the script language and of the project file, for editors."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from comicgen.cli.files import save
from comicgen.cli.streams import data

if TYPE_CHECKING:
    from comicgen.script.schema import Schema

__all__ = ["schema"]


@click.command()
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write it into this file.")
@click.option("--project", is_flag=True, help="That of the project file, comicgen.yaml, instead of that of scripts.")
def schema(output: Path | None, project: bool) -> None:
    """Print the JSON Schema of the script language, or of the project file.

    Editors that know it complete words and mark faults while you type. Scripts made by comicgen new begin with the
    line that switches it on, and so do projects.

    \b
    Examples:
      comicgen schema -o comicgen.schema.json
      comicgen schema --project -o comicgen.project.schema.json
    """
    import json

    text = json.dumps(_schema(project), indent=2, ensure_ascii=False) + "\n"
    if output is None:
        data(text)
        return
    save(output, text.encode())


def _schema(project: bool) -> "Schema":
    if project:
        from comicgen.targets.project_schema import project_schema

        return project_schema()
    from comicgen.script import json_schema

    return json_schema()
