"""The shapes of rule files, checked by pydantic before anything is made of them."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from tenderlint.ruleset.document import Document, Path
from tenderlint.ruleset.mistakes import RulesetMistake

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
LocalName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
Url = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
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
    keep_if: Words
    yardstick: Words
    why: Words
    mistaken_when: Words
    praise: str = ""
    examples: Annotated[list[ExampleShape], Field(min_length=1)]


class DatedShape(Shape):
    """One value of a parameter."""

    value: str | int
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


class RulesetShape(Shape):
    """`ruleset.yaml`: what the ruleset is called, and its principles."""

    name: Name
    version: Words
    principles: Annotated[list[PrincipleShape], Field(min_length=1)]


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
    where = ".".join(str(part) for part in path)
    if error["type"] == "extra_forbidden":
        close = get_close_matches(str(path[-1]), _keys(shape), n=1)
        return f"“{where}” is not a key of this file" + (
            f"; did you mean “{close[0]}”?" if close else ""
        )
    if error["type"] == "missing":
        return f"“{where}” is missing"
    return f"“{where}”: {error['msg'][0].lower()}{error['msg'][1:]}"


def _keys(shape: type[Shape]) -> list[str]:
    own = [field.alias or name for name, field in shape.model_fields.items()]
    inner: list[type[Shape]] = [
        LevelShape,
        BasisShape,
        ExampleShape,
        DatedShape,
        ParameterShape,
    ]
    return own + [
        field.alias or name for kind in inner for name, field in kind.model_fields.items()
    ]
