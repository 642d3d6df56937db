"""The types of the native format, made from the model's declarations."""

from __future__ import annotations

from functools import cache
from types import GenericAlias
from typing import Annotated, Any, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator, create_model
from pydantic.json_schema import WithJsonSchema
from pydantic_core import PydanticCustomError
from typing_extensions import TypeAliasType

from tenderlint.model import FIELDS, ITEMS, LOT_SECTIONS, TENDER_SECTIONS
from tenderlint.model import Field as Declaration
from tenderlint.quantities import Unit
from tenderlint.readers.native.leaves import (
    LONGEST_ANSWER,
    LONGEST_TEXT,
    NAMES,
    fits,
    is_text,
    schema_of,
    text_schema,
)
from tenderlint.readers.native.names import FIELDS_OF, FORMAT

UNFIT: Final = "unfit"
"""The type of the error that says that a value does not fit its field."""

_OWNERS: Final[dict[str, type[Any]]] = {
    **TENDER_SECTIONS,
    **LOT_SECTIONS,
    **{name: owner for name, (_, owner) in ITEMS.items()},
}


@cache
def tender_type() -> type[BaseModel]:
    """A tender."""
    members = {
        **_mark(),
        **{name: _section(name, owner) for name, owner in TENDER_SECTIONS.items()},
        **_shared(),
        "lots": (_array(_lot_type()), _optional("The lots; a tender without any is one lot.")),
    }
    about = "One tender: what is said of it as a whole, and of each lot."
    return _model("Tender", about, members)


@cache
def file_type() -> type[BaseModel]:
    """A file of several tenders."""
    tenders = (_array(tender_type()), Field(description="The tenders."))
    return _model("Tenders", "Several tenders in one file.", {**_mark(), "tenders": tenders})


@cache
def _lot_type() -> type[BaseModel]:
    identity = _checked(
        lambda value: type(value) is int or is_text(value, LONGEST_ANSWER),
        {"anyOf": [{"type": "integer"}, text_schema(LONGEST_ANSWER)]},
    )
    members = {
        "id": (identity, _optional("The lot's id, such as 1; no two lots have the same.")),
        "comment": _remark(),
        **_shared(),
    }
    about = "One lot; what it does not say holds as the tender says it, where lots inherit it."
    return _model("Lot", about, members)


def _mark() -> dict[str, Any]:
    """The members with which a file begins."""
    version = _checked(
        lambda value: type(value) in (int, float) and value == FORMAT, {"const": FORMAT}
    )
    return {
        "tenderlint": (version, _optional("The version of this format.")),
        "schema_": (
            _checked(_is_remark, {"type": "string"}),
            Field(default=None, alias="$schema", description="Where the schema stands."),
        ),
        "comment": _remark(),
    }


def _remark() -> tuple[Any, Any]:
    about = "A remark for people who read the file; it is not read as part of the tender."
    return _checked(_is_remark, {"type": "string"}), _optional(about)


def _shared() -> dict[str, Any]:
    """The members that a tender and a lot have alike."""
    texts = _texts()
    return {
        **{name: _section(name, owner) for name, owner in LOT_SECTIONS.items()},
        **{collection: _items(name) for name, (collection, _) in ITEMS.items()},
        "specification": (texts, _optional("The specification's own words, read as sentences.")),
        "notes": (texts, _optional("Any other words of the tender, read as sentences.")),
    }


def _section(name: str, owner: type[Any]) -> tuple[Any, Any]:
    return _object(name), _optional((owner.__doc__ or "").strip())


def _items(name: str) -> tuple[Any, Any]:
    owner = ITEMS[name][1]
    return _array(_object(name)), _optional((owner.__doc__ or "").strip())


@cache
def _object(section: str) -> type[BaseModel]:
    """The type of a section, or of one item of a collection."""
    owner = _OWNERS[section]
    members = {name: _member(FIELDS[f"{section}.{name}"]) for name in FIELDS_OF[section]}
    return _model(owner.__name__, (owner.__doc__ or "").strip(), members)


def _model(name: str, about: str, members: dict[str, Any]) -> type[BaseModel]:
    """The type of objects that hold these members and no others."""
    found: type[BaseModel] = create_model(
        name, __config__=ConfigDict(extra="forbid"), __doc__=about, **members
    )
    return found


def _member(declared: Declaration) -> tuple[Any, Any]:
    notes: dict[str, Any] = {"unit": str(declared.unit), "inherit": str(declared.inherit)}
    if declared.asks:
        notes["question"] = declared.asks
    if declared.unit is Unit.ENUM:
        kind = _checked(
            lambda value: fits(value, Unit.ENUM, declared.members),
            schema_of(Unit.ENUM, declared.members),
        )
    else:
        kind = _kind(declared.unit)
    return kind, Field(
        default=None,
        title=declared.name,
        description=declared.description,
        json_schema_extra=notes,
    )


@cache
def _kind(unit: Unit) -> Any:  # noqa: ANN401 - a type, made here
    """The type of the values of a unit, with a name of its own in the schema."""
    checked = _checked(lambda value: fits(value, unit), schema_of(unit))
    return TypeAliasType(NAMES[unit], checked)


@cache
def _texts() -> Any:  # noqa: ANN401 - a type, made here
    text = text_schema(LONGEST_TEXT)
    one = _checked(lambda value: is_text(value, LONGEST_TEXT), text)
    several = {"type": "array", "items": text}
    return Annotated[
        _array(one),
        BeforeValidator(lambda value: [value] if isinstance(value, str) else value),
        WithJsonSchema({"anyOf": [text, several]}),
    ]


def _array(element: Any) -> Any:  # noqa: ANN401 - a type, made here
    return GenericAlias(list, (element,))


def _checked(check: Any, schema: dict[str, Any]) -> Any:  # noqa: ANN401 - a type, made here
    """The type of the values that pass a check, and the schema that allows the same."""

    def validate(value: object) -> object:
        if not check(value):
            raise PydanticCustomError(UNFIT, "does not fit")
        return value

    return Annotated[Any, PlainValidator(validate), WithJsonSchema(schema)]


def _is_remark(value: object) -> bool:
    return type(value) is str


def _optional(description: str) -> Any:  # noqa: ANN401 - as pydantic's own `Field`
    return Field(default=None, description=description)
