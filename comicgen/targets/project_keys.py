"""Every key of the project file, in one table: the reader, the JSON Schema and the docs are made from it.

Comes in: nothing. Goes out: the keys by the form in which they are compared, and what writers call them instead.
"""

from comicgen.script.fields import OTHER_NAMES, TABLES, Key, key_form
from comicgen.targets.keys import keys_by_form

__all__ = ["CACHE_KEYS", "GROUND", "OTHER_CACHE_KEYS", "OTHER_PROJECT_KEYS", "PROJECT_KEYS"]

GROUND = ("by", "language", "copyright", "url", "format", "readable at", "style", "cast")
"""Keys of a script that a project may say for all of its scripts."""

_GROUND = {key.name: key for key in TABLES["comic"] if key.name in GROUND}
_OWN = (
    Key("scripts", "paths", "The scripts: a folder, a pattern, or a list of them.", default="scripts"),
    Key("for", "targets", "What `comicgen build` makes of each script: targets and sets of them, as for `--for`."),
    Key(
        "targets",
        "own targets",
        "Targets: changes to those of the box, and new ones, by name; or a list, as for `for`.",
    ),
    Key("sets", "sets", "Sets: several targets under one name, for `for` and `--for`."),
    Key("languages", "tags", "The languages of the series; the first is the one the scripts are written in."),
    Key(
        "output",
        "pattern",
        "The name of each picture, made of {script}, {target}, {language} and {ext}.",
        default="out/{target}/{script}.{ext}",
    ),
    Key("fonts", "paths", "Font files of your own (TTF, OTF); the first one letters what names no other `face`."),
    Key("cache", "cache", "Where what is made is kept: a folder, or a mapping.", default=".comicgen/cache"),
)
_CACHE = (
    Key("folder", "place", "A folder, the address of a store (`s3://...`), or `no`.", default=".comicgen/cache"),
    Key("size", "bytes", "What it may hold, such as `2 GB`.", low=1_000_000, default="2 GB"),
)
_ABOUT = {  # what the key of a script is for all scripts
    "by": "Who makes it; the credit line of every script that has none.",
    "language": "The language of every script that says none.",
    "copyright": "The copyright line of every script that has none.",
    "url": "Where the comics live, for every script that says no address of its own.",
    "format": "The format of every script that says none.",
    "readable at": "The width in CSS pixels at which words must be readable, for every script that says none.",
    "style": "The style that lies under that of every script: by name, a file, or a mapping of changes.",
    "cast": "Who every script knows by name: a mapping, a list of stock characters, or the name of a file.",
}

PROJECT_KEYS = keys_by_form((*_OWN, *(_GROUND[name]._replace(help=_ABOUT[name]) for name in GROUND)))
CACHE_KEYS = keys_by_form(_CACHE)
OTHER_PROJECT_KEYS = {
    **{word: name for word, name in OTHER_NAMES["comic"].items() if name in GROUND},
    "script": "scripts", "comics": "scripts", "source": "scripts", "sources": "scripts", "input": "scripts",
    "inputs": "scripts", "folder": "scripts", "target": "targets", "platforms": "targets", "presets": "targets",
    "places": "for", "build": "for", "set": "sets", "groups": "sets", "langs": "languages", "translations": "languages",
    "out": "output", "outputs": "output", "destination": "output", "pattern": "output", "font": "fonts",
    "typefaces": "fonts", "lettering": "style",
}  # fmt: skip
OTHER_CACHE_KEYS = {
    "path": "folder", "dir": "folder", "directory": "folder", "url": "folder", "store": "folder", "limit": "size",
    "max size": "size", "bytes": "size",
}  # fmt: skip
assert all(key_form(name) == name for name in GROUND)
