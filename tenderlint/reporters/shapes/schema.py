"""The JSON Schemas of the machine output, made from the types that the code builds."""

from __future__ import annotations

import json
from enum import StrEnum
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    TypeGuard,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from tenderlint.reporters.shapes.report import LineShape, ReportShape
from tenderlint.reporters.shapes.show import ShowShape

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_PLAIN: Final = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    NoneType: "null",
}
Schema = dict[str, Any]


def report_schema() -> Schema:
    """The JSON Schema of `check --format json`; of a line of `jsonl`, under `$defs/Line`."""
    return _document("The report of `tenderlint check --format json`", ReportShape, LineShape)


def show_schema() -> Schema:
    """The JSON Schema of `show --format json`."""
    return _document("What `tenderlint show --format json` prints", ShowShape)


def schema_lines(schema: Schema) -> str:
    """A schema as text."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def shapes_in(*roots: type) -> list[type]:
    """The shapes that roots are made of, each once, in the order in which they are met."""
    found: dict[str, Schema] = {}
    met: dict[str, type] = {}
    for root in roots:
        _Maker(found, met).of(root)
    return list(met.values())


def name_of(shape: type) -> str:
    """What a shape is called in a schema and in the documentation."""
    return shape.__name__.removesuffix("Shape")


def _document(title: str, *roots: type) -> Schema:
    definitions: dict[str, Schema] = {}
    first, *_ = [_Maker(definitions, {}).of(root) for root in roots]
    return {"$schema": DIALECT, "title": title, **first, "$defs": definitions}


class _Maker:
    """Makes the schema of a type; shapes go into the definitions."""

    def __init__(self, definitions: dict[str, Schema], met: dict[str, type]) -> None:
        self.definitions = definitions
        self.met = met

    def of(self, kind: Any) -> Schema:  # noqa: ANN401 - any annotation of a shape
        origin, inside = get_origin(kind), get_args(kind)
        if origin is Annotated:
            return self._annotated(inside[0], inside[1:])
        if origin in (Union, UnionType):
            return self._either(inside)
        if origin in (list, dict):
            return self._several(origin, inside[-1])
        return self._single(kind, inside if origin is Literal else ())

    def _several(self, many: type, kind: Any) -> Schema:  # noqa: ANN401
        if many is list:
            return {"type": "array", "items": self.of(kind)}
        return {"type": "object", "additionalProperties": self.of(kind)}

    def _single(self, kind: Any, words: tuple[Any, ...]) -> Schema:  # noqa: ANN401
        if words:
            return {"const": words[0]} if len(words) == 1 else {"enum": list(words)}
        if is_typeddict(kind):
            return self._shape(kind)
        return {"enum": list(map(str, kind))} if _is_words(kind) else {"type": _PLAIN[kind]}

    def _annotated(self, kind: Any, notes: tuple[Any, ...]) -> Schema:  # noqa: ANN401
        schema = self.of(kind)
        for note in notes:
            schema |= {"description": note} if isinstance(note, str) else _pairs(note)
        return schema

    def _either(self, kinds: tuple[Any, ...]) -> Schema:
        schemas = [self.of(kind) for kind in kinds]
        types = [schema["type"] for schema in schemas if set(schema) == {"type"}]
        rest = [schema for schema in schemas if set(schema) != {"type"}]
        if not rest:
            return {"type": types}
        if types:
            rest.append({"type": types[0] if len(types) == 1 else types})
        return {"anyOf": rest}

    def _shape(self, shape: type) -> Schema:
        name = name_of(shape)
        if name not in self.definitions:
            self.met[name] = shape
            made: Schema = {"description": _about(shape), "type": "object"}
            self.definitions[name] = made
            members = members_of(shape)
            made["properties"] = {key: self.of(kind) for key, kind in members.items()}
            made["required"] = list(members)
            made["additionalProperties"] = False
        return {"$ref": f"#/$defs/{name}"}


def members_of(shape: type) -> dict[str, Any]:
    """The members of a shape with their annotations, in the order in which they are written."""
    return get_type_hints(shape, include_extras=True)


def _pairs(note: tuple[tuple[str, Any], ...]) -> Schema:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in note}


def _about(shape: type) -> str:
    return " ".join((shape.__doc__ or "").split())


def _is_words(kind: Any) -> TypeGuard[type[StrEnum]]:  # noqa: ANN401
    return isinstance(kind, type) and issubclass(kind, StrEnum)
