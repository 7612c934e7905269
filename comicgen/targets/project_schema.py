"""The JSON Schema of the project file, for editors: made from the tables of keys, as the reader is.

Comes in: nothing. Goes out: a schema (draft 2020-12). What a project says for its scripts has the schema it has there.
"""

from comicgen.script.fields import Key
from comicgen.script.schema import DRAFT, FREE, Schema, definitions, key_schema
from comicgen.targets.keys import TARGET_KEYS, WORDS
from comicgen.targets.named import sets, target_names
from comicgen.targets.project_keys import CACHE_KEYS, GROUND, PROJECT_KEYS
from comicgen.targets.sets import EVERY

__all__ = ["project_schema"]

_OWN = r"^x-"
_EXT = r"\.\{ext\}$"
_TAG = r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}$"
_WORD: Schema = {"type": ["string", "number", "boolean"]}
_TEXT: Schema = {"type": "string"}
_NUMBER: Schema = {"type": ["string", "number"]}


def project_schema() -> Schema:
    """The schema of a whole project file."""
    return {
        "$schema": DRAFT,
        "title": "comicgen project",
        **_object({key.name: _of(key) for key in PROJECT_KEYS.values()}),
        "$defs": {
            **definitions(),
            "target": _object({key.name: _of_target(key) for key in TARGET_KEYS.values()}),
            "cache": _object({key.name: _of(key) for key in CACHE_KEYS.values()}),
        },
    }


def _object(properties: Schema) -> Schema:
    return {
        "type": ["object", "null"],
        "properties": properties,
        "patternProperties": {_OWN: True},
        "additionalProperties": False,
    }


def _some(one: Schema) -> Schema:
    """A word, or a list of words."""
    return {"anyOf": [one, {"type": "null"}, {"type": "array", "items": one}]}


def _of(key: Key) -> Schema:
    """The schema of a key of the project file, with its hover text."""
    if key.name in GROUND:
        return key_schema(key)
    names = _some({"anyOf": [{"enum": [*target_names(), *sets(), EVERY]}, _TEXT]})
    targets = _object({}) | {"additionalProperties": {"$ref": "#/$defs/target"}}
    forms: dict[str, Schema] = {
        "paths": _some(_TEXT),
        "targets": names,
        "own targets": {"anyOf": [targets, *names["anyOf"]]},
        "sets": _object({}) | {"additionalProperties": names},
        "tags": _some({"type": "string", "pattern": _TAG}),
        "pattern": {"type": "string", "pattern": _EXT},
        "cache": {"anyOf": [_TEXT, {"enum": [False]}, {"$ref": "#/$defs/cache"}]},
        "place": {"anyOf": [_TEXT, {"enum": [False]}]},
        "bytes": _NUMBER,
    }
    return forms[key.takes] | _about(key)


def _of_target(key: Key) -> Schema:
    """The schema of a key of a target."""
    edges = {"type": "object", "additionalProperties": _NUMBER}
    forms: dict[str, Schema] = {
        "text": FREE,
        "whole": {"type": "integer", "minimum": key.low, "maximum": key.high},
        "number": {"type": "number", "minimum": key.low, "maximum": key.high},
        "word": {"enum": list(WORDS.get(key.words, {}))},
        "words": _some({"anyOf": [{"enum": list(WORDS.get(key.words, {}))}, _TEXT]}),
        "keys": _some(_TEXT),
        "edges": {"anyOf": [_NUMBER, edges]},
    }
    return forms.get(key.takes, _WORD) | _about(key)


def _about(key: Key) -> Schema:
    return {"description": key.help + (f" Default: {key.default}." if key.default else "")}
