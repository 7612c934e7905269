"""A validator for schemas, as far as ours need one, and texts as editors read them."""

import json
import re
from typing import Any

TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,), "number": (int, float), "integer": (int,), "boolean": (bool,), "null": (type(None),),
    "array": (list,), "object": (dict,),
}  # fmt: skip


def is_type(value: Any, names: str | list[str]) -> bool:
    """Whether a value is of one of some types; a truth is no number."""
    listed = [names] if isinstance(names, str) else names
    return any(isinstance(value, TYPES[name]) and (name == "boolean" or not isinstance(value, bool)) for name in listed)


def fits(value: Any, schema: Any, definitions: dict[str, Any]) -> bool:
    """A validator for the part of JSON Schema that ours speaks."""
    if schema is True or schema == {}:
        return True
    if "$ref" in schema:
        return fits(value, definitions[schema["$ref"].removeprefix("#/$defs/")], definitions)
    if "type" in schema and not is_type(value, schema["type"]):
        return False
    if "enum" in schema and not any(value == word and type(value) is type(word) for word in schema["enum"]):
        return False
    if "anyOf" in schema and not any(fits(value, part, definitions) for part in schema["anyOf"]):
        return False
    if "pattern" in schema and not (isinstance(value, str) and re.search(schema["pattern"], value)):
        return False
    if isinstance(value, list):
        return all(fits(item, schema.get("items", True), definitions) for item in value) and (
            schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", 10**9)
        )
    if isinstance(value, dict):
        return object_fits(value, schema, definitions)
    in_range = schema.get("minimum", -1e9), schema.get("maximum", 1e9)
    return not is_type(value, "number") or in_range[0] <= value <= in_range[1]


def object_fits(value: dict[Any, Any], schema: dict[str, Any], definitions: dict[str, Any]) -> bool:
    """The part of the validator that looks at keys."""
    if not schema.get("minProperties", 0) <= len(value) <= schema.get("maxProperties", 10**9):
        return False
    if any(name not in value for name in schema.get("required", [])):
        return False
    for key, inner in value.items():
        parts = [schema["properties"][key]] if key in schema.get("properties", {}) else []
        parts += [part for form, part in schema.get("patternProperties", {}).items() if re.search(form, str(key))]
        other = schema.get("additionalProperties", True)
        if not parts and (other is False or not fits(inner, other, definitions)):
            return False
        if not all(fits(inner, part, definitions) for part in parts):
            return False
    return True


def load(text: str) -> Any:
    """A text as editors read it, dates as text."""
    import yaml

    return json.loads(json.dumps(yaml.safe_load(text), default=str))
