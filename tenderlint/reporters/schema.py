"""The JSON Schema of the native format, made from the types that read it."""

from __future__ import annotations

import json
from typing import Any, Final

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from tenderlint.readers.native.names import FORMAT
from tenderlint.readers.native.shapes import file_type, tender_type

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


class _Schema(GenerateJsonSchema):
    """Without defaults: a member that is absent says nothing, which no value stands for."""

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 - pydantic's
        return False


def native_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a file in the native format: one tender, or several.

    Beside its type every field carries the question that a commissioner is asked, its unit, and
    how lots inherit it.
    """
    _, made = models_json_schema(
        [(tender_type(), "validation"), (file_type(), "validation")], schema_generator=_Schema
    )
    return {
        "$schema": DIALECT,
        "title": f"A tender, format {FORMAT}",
        "description": "One tender, or several under the name `tenders`, for tenderlint to read.",
        "type": "object",
        "if": {"required": ["tenders"]},
        "then": {"$ref": "#/$defs/Tenders"},
        "else": {"$ref": "#/$defs/Tender"},
        "$defs": made["$defs"],
    }


def schema_text() -> str:
    """The JSON Schema as text."""
    return json.dumps(native_schema(), indent=2, ensure_ascii=False) + "\n"
