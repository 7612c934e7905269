"""The JSON Schema of the script language, for editors: completion, hover texts, squiggles.

Comes in: the table of keys. Goes out: a schema (draft 2020-12). It is a little more generous than the reader where
YAML gives editors other values than were written (`- ana: 641` is a number to them), and knows no names.
"""

from typing import Any

from comicgen.script.fields import TABLES, Key, keys_of
from comicgen.script.lists import word_list
from comicgen.script.words import acting

__all__ = ["DRAFT", "FREE", "Schema", "definitions", "json_schema", "key_schema"]

DRAFT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]

FREE: Schema = {"type": ["string", "number", "boolean", "null"]}
_WORD: Schema = {"type": ["string", "number", "boolean"]}
_SIGN = r"^(a )?(sign|placard|board) \".*\"$"
_HEX: Schema = {"type": "string", "pattern": "^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"}
_YES: Schema = {"enum": [True, False, "yes", "no", "on", "off"]}
_HEAD = r"^[^()\[\],:]+(\s*\([^()\[\]]*\))?(\s*\[[^()\[\]]*\])?(\s*\([^()\[\]]*\))?\s*$"
_NAME = r"^[^()\[\]&,:]+$"
_STYLE_FILE = r"\.[yY][aA]?[mM][lL]$"
_SIZE = r"^\s*[\d./ ]+(px|mm|cm|in)?\s*[x×]\s*[\d./ ]+(px|mm|cm|in)?\s*$"


def json_schema() -> Schema:
    """The schema of a whole script."""
    return {
        "$schema": DRAFT,
        "title": "comicgen script",
        **_object("comic"),
        "anyOf": [{"required": ["panels"]}, {"required": ["pages"]}],
        "$defs": definitions(),
    }


def definitions() -> Schema:
    """Everything that keys of a script refer to, by name."""
    mappings = {name: _object(name) for name in TABLES if name != "comic"}
    styles = {key.takes: _object(key.takes) for key in keys_of("style") if key.takes.startswith("style.")}
    return {**mappings, **styles, "style": _object("style"), **_forms()}


def _object(name: str) -> Schema:
    """The schema of one mapping."""
    properties: Schema = {}
    for key in keys_of(name):
        properties[key.name] = key_schema(key)
        if "colour" in key.name:
            properties[key.name.replace("colour", "color")] = properties[key.name]
    return {
        "type": "object",
        "properties": properties,
        "patternProperties": {r"^x-": True} | ({r"^[a-z]+\.[a-z_]+$": True} if name == "style" else {}),
        "additionalProperties": False,
    }


def key_schema(key: Key) -> Schema:
    """The schema of what stands behind a key, with its hover text."""
    about = key.help + (f" Default: {key.default}." if key.default else "")
    if key.not_yet:
        about = f"{about} Not drawn yet."
    return {**_value(key), **({"description": about.strip()} if about.strip() else {})}


def _value(key: Key) -> Schema:
    """The schema of a kind of value."""
    plain: dict[str, Schema] = {
        "text": FREE,
        "name": _WORD,
        "yes": _YES,
        "picture": {},
        "feeling": {"anyOf": [_words("expression"), {"$ref": "#/$defs/weighed feeling"}]},
    }
    if key.name == "base":
        return {"anyOf": [_words("style"), {"type": "string", "pattern": _STYLE_FILE}]}
    if key.takes in plain:
        return plain[key.takes]
    if key.takes in ("word", "words"):
        one = _words(key.words)
        if key.words == "prop":  # a sign may have its words: sign "NO MORE MONDAYS"
            return {"anyOf": [one, {"type": "string", "pattern": _SIGN}]}
        if key.words == "typeface":  # or a font of the project's own
            return {"anyOf": [one, _WORD]}
        return one if key.takes == "word" else {"anyOf": [one, {"type": "string"}, {"type": "array", "items": one}]}
    if key.takes in ("number", "whole"):
        kind = "integer" if key.takes == "whole" else "number"
        return {"type": kind, "minimum": key.low, "maximum": key.high}
    if key.takes == "pixels":
        number = {"type": "number", "minimum": key.low, "maximum": key.high}
        return {"anyOf": [number, {"type": "string", "pattern": r"^ *\d{1,5} *px *$"}]}
    if key.takes == "colour":
        return {"anyOf": [_words(key.words), _words("colour"), _HEX]}
    if key.takes == "pair":
        number = {"type": "number", "minimum": key.low, "maximum": key.high}
        return {"type": "array", "items": number, "minItems": 2, "maxItems": 2}
    if key.takes in ("fur", "garment", "hair", "headwear", "eyes"):
        return {"anyOf": [{"type": "string"}, {"$ref": f"#/$defs/{key.name}"}]}
    if key.takes == "brows":
        number = {"type": "number", "minimum": key.low, "maximum": key.high}
        return {"anyOf": [number, {"$ref": "#/$defs/brows"}]}
    return {"$ref": f"#/$defs/{'any ' if key.takes in TABLES or key.takes == 'style' else ''}{key.takes}"}


def _words(what: str) -> Schema:
    """A closed list, with what else its words are called; a feeling may have a degree before it."""
    listed = word_list(what)
    names = [*listed.names, *listed.aliases]
    truths = [truth for word, truth in (("yes", True), ("no", False)) if word in names]
    if what == "expression":
        degrees = "|".join(acting.DEGREES)
        one = f"(({degrees}) )?({'|'.join(names)})"
        return {"anyOf": [{"enum": names}, {"type": "string", "pattern": f"^{one}(( and | ?[&+] ?){one})?$"}]}
    return {"enum": [*names, *truths]}


def _list_of(name: str) -> Schema:
    return {"type": "array", "items": {"anyOf": [{"$ref": f"#/$defs/{name}"}, {"type": "null"}]}}


def _either(*forms: str | Schema) -> Schema:
    """One of several forms: a schema, the name of a type, or of a definition."""
    types = ("string", "null", "boolean", "number")
    shapes = [
        form if isinstance(form, dict) else {"type": form} if form in types else {"$ref": f"#/$defs/{form}"}
        for form in forms
    ]
    return {"anyOf": shapes}


def _mapping_of(pattern: str, value: Schema, **more: Any) -> Schema:
    """Names of some form, each with a value."""
    return {"type": "object", "patternProperties": {pattern: value}, "additionalProperties": False, **more}


def _forms() -> dict[str, Schema]:
    """What has forms of its own: short ones, long ones, lists."""
    short = _mapping_of(_HEAD, FREE, minProperties=1, maxProperties=1, description="NAME (how) [feeling]: words")
    acting = _either("string", "null", "actor", {"type": "array", "items": {"type": "string"}})
    member = _either("string", "null", "character")
    some = {"anyOf": [{"type": "string"}, _mapping_of(_NAME, member)]}
    size = {"type": "string", "pattern": _SIZE}
    return {
        "panels": _list_of("panel"),
        "pages": _list_of("page"),
        "tiers": _list_of("tier"),
        "lines": {"type": "array", "items": _either(short, "line")},
        "who": _either("string", {"type": "array", "items": {"type": "string"}}),
        "how": {"anyOf": [_words(what) for what in ("kind", "kind of caption", "loudness")]},
        "weighed feeling": {
            "type": "object",
            "additionalProperties": {"type": "number", "minimum": 0, "maximum": 1.5},
            "propertyNames": _words("expression"),
            "minProperties": 1,
        },
        "facing": {"anyOf": [_words("facing"), {"type": "string"}]},
        "actors": _either(
            "string",
            _mapping_of(_NAME, acting),
            {"type": "array", "items": _either("string", _mapping_of(_NAME, acting))},
        ),
        "any setting": _either("string", "setting", {"type": "array", "items": {"type": "string"}}),
        "any voice": _either(_words("device"), "voice"),
        "inks": _either(_words("colour"), _HEX, "balloon"),
        "any style": _either(_words("style"), {"type": "string", "pattern": _STYLE_FILE}, "null", "style"),
        "cast": _either("string", _mapping_of(_NAME, member), {"type": "array", "items": some}),
        "format": {"anyOf": [_words("shape"), size]},
        "border": {"anyOf": [{"enum": ["none"]}, _YES]},
    }
