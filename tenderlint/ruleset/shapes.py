"""The shapes of rule files, checked by pydantic before anything is made of them."""

from __future__ import annotations

import re
from datetime import date
from difflib import get_close_matches
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainValidator,
    StringConstraints,
    ValidationError,
)
from pydantic_core import PydanticCustomError

from tenderlint.ruleset.document import Document, Path
from tenderlint.ruleset.mistakes import RulesetMistake

MAXIMUM_GIVEN = 60
"""The most characters of a wrong value that a sentence repeats."""

_NAME = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
_LOCAL_NAME = r"^[a-z][a-z0-9_]*$"
_URL = r"^https?://\S+$"
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Name = Annotated[str, StringConstraints(pattern=_NAME, max_length=60)]
LocalName = Annotated[str, StringConstraints(pattern=_LOCAL_NAME, max_length=60)]
Url = Annotated[str, StringConstraints(pattern=_URL)]


def _is_day(text: str) -> str:
    try:
        if _ISO_DAY.fullmatch(text):
            date.fromisoformat(text)
            return text
    except ValueError:
        pass
    raise PydanticCustomError(
        "day", "is “{day}”; it has to be a day, written as 2026-02-28", {"day": text}
    )


def _is_figure(value: object) -> object:
    if isinstance(value, str | int) and not isinstance(value, bool) and value != "":
        return value
    raise PydanticCustomError("figure", "has to be a number, an amount or a date")


Day = Annotated[str, AfterValidator(_is_day)]
Figure = Annotated[str | int, PlainValidator(_is_figure)]
Severity = Literal["error", "warning", "info", "none"]
ForceWord = Literal[
    "must", "must-below-threshold", "regard", "central-only", "guidance", "judgement"
]
UnitWord = Literal["money", "months", "days", "percent", "count", "number", "date"]


class Shape(BaseModel):
    """Nothing but the keys that are named."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class LevelShape(Shape):
    """One entry of `levels`."""

    severity: Severity
    flag: Words


class BasisShape(Shape):
    """One entry of `basis`."""

    cite: Words
    url: Url
    force: ForceWord
    holds: Words | None = None
    first: Day | None = Field(None, alias="from")
    last: Day | None = Field(None, alias="to")


class PraiseShape(Shape):
    """`praise`: what is said of good practice, and when."""

    flag: Words
    says: Words


class ReplaceShape(Shape):
    """`replace`: words that may safely stand in place of those found, or beside them."""

    of: str | None = None
    answer: Words | None = None
    after_words: Words | None = None
    after_sentence: Words | None = None


class ExampleShape(Shape):
    """One entry of `examples`."""

    name: Words
    given: dict[str, Any]
    expect: Literal["violated", "satisfied", "undetermined", "not-applicable"]
    severity: Severity | None = None
    force: ForceWord | None = None
    missing: list[str] = []
    on: Day | None = None


class RuleShape(Shape):
    """A rule file."""

    id: Name
    title: Words
    principle: Name
    demand: Name | None = None
    status: Literal["stable", "advisory", "experimental"]
    since: Words
    confidence: Literal["high", "medium", "low"]
    scope: Words
    when: Words | None = None
    let: dict[LocalName, Words] = {}
    levels: Annotated[list[LevelShape], Field(min_length=1)]
    points_to: list[str] = []
    basis: Annotated[list[BasisShape], Field(min_length=1)]
    asks: Words
    affects: Words
    change_to: Words
    replace: ReplaceShape | None = None
    keep_if: Words
    yardstick: Words
    why: Words
    mistaken_when: Words
    praise: PraiseShape | None = None
    reviewed: Day | None = None
    examples: Annotated[list[ExampleShape], Field(min_length=1)]


class DatedShape(Shape):
    """One value of a parameter."""

    value: Figure
    first: Day | None = Field(None, alias="from")
    last: Day | None = Field(None, alias="to")
    source: Words
    url: Url | None = None


class ParameterShape(Shape):
    """One parameter of a parameter file."""

    unit: UnitWord
    description: Words
    judgement: bool = False
    values: Annotated[list[DatedShape], Field(min_length=1)]


class ParametersShape(Shape):
    """A parameter file."""

    parameters: dict[LocalName, ParameterShape]


class PrincipleShape(Shape):
    """One of the principles."""

    id: Name
    title: Words
    source: Url


class ChangeShape(Shape):
    """Another value for a number of the ruleset that is extended."""

    value: Figure
    reason: Words


class RulesetShape(Shape):
    """`ruleset.yaml`: what the ruleset is called, and its principles or what it extends."""

    name: Name
    version: Words
    principles: list[PrincipleShape] = []
    extends: Name | None = None
    parameters: dict[LocalName, ChangeShape] = {}
    switch_off: dict[Name, Words] = {}


class CompoundExampleShape(Shape):
    """One entry of a compound's `examples`."""

    name: Words
    given: dict[str, Any]
    parts: list[Name]
    on: Day | None = None


class CompoundShape(Shape):
    """A file of `together/`: barriers that compound."""

    id: Name
    title: Words
    principle: Name
    since: Words
    parts: Annotated[list[Annotated[list[Name], Field(min_length=1)]], Field(min_length=2)]
    basis: Annotated[list[BasisShape], Field(min_length=1)]
    asks: Words
    affects: Words
    change_to: Words
    keep_if: Words
    yardstick: Words
    why: Words
    mistaken_when: Words
    reviewed: Day | None = None
    examples: Annotated[list[CompoundExampleShape], Field(min_length=1)]


class PointShape(Shape):
    """One entry of `before-you-publish.yaml`."""

    id: Name
    says: Words
    basis: BasisShape


class ChecklistShape(Shape):
    """`before-you-publish.yaml`: what no draft can show."""

    points: Annotated[list[PointShape], Field(min_length=1)]


_S = TypeVar("_S", bound=Shape)


def checked(shape: type[_S], document: Document) -> tuple[_S | None, list[RulesetMistake]]:
    """A document in its shape, or every way in which it does not have it."""
    if not isinstance(document.data, dict):
        return None, [document.mistake((), "holds no keys and values")]
    try:
        return shape.model_validate(document.data), []
    except ValidationError as error:
        return None, [
            document.mistake(tuple(e["loc"]), _sentence(shape, e)) for e in error.errors()
        ]


def _sentence(shape: type[Shape], error: Any) -> str:  # noqa: ANN401 - pydantic's own dictionary
    path: Path = tuple(error["loc"])
    where = ".".join(str(part) for part in path if part != "[key]")
    return f"“{where}” {_what_is_wrong(shape, error)}"


def _what_is_wrong(shape: type[Shape], error: Any) -> str:  # noqa: ANN401 - pydantic's own dictionary
    given = str(error["input"])[:MAXIMUM_GIVEN]
    match error["type"]:
        case "extra_forbidden":
            close = get_close_matches(str(error["loc"][-1]), _keys(shape), n=1)
            hint = f"; did you mean “{close[0]}”?" if close else ""
            return f"is not a key of this file{hint}"
        case "string_pattern_mismatch":
            return f"is “{given}”; it has to look like {_LOOKS[error['ctx']['pattern']]}"
        case "literal_error":
            return f"is “{given}”; it has to be {error['ctx']['expected'].replace(chr(39), '')}"
        case kind:
            message: str = error["msg"]
            return _PLAIN.get(kind) or f"{message[0].lower()}{message[1:]}"


_PLAIN = {
    "missing": "is missing",
    "string_type": "has to be words",
    "string_too_short": "is empty",
    "too_short": "is empty",
    "bool_type": "has to be true or false",
    "list_type": "has to be a list",
    "dict_type": "has to hold keys and values",
    "model_type": "has to hold keys and values",
}
"""What is wrong, for the kinds of mistake that pydantic says in terms of its own."""


_LOOKS = {_URL: "https://…", _NAME: "a-name", _LOCAL_NAME: "a_name"}


def _keys(shape: type[Shape]) -> list[str]:
    own = [field.alias or name for name, field in shape.model_fields.items()]
    inner: list[type[Shape]] = [
        LevelShape,
        BasisShape,
        PraiseShape,
        ReplaceShape,
        ExampleShape,
        DatedShape,
        ParameterShape,
    ]
    return own + [
        field.alias or name for kind in inner for name, field in kind.model_fields.items()
    ]
