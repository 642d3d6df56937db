"""The page on the machine output: what it holds, and what may change within a version."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Annotated, Any, Final, get_args, get_origin

from tenderlint.reporters.shapes.common import VERSION
from tenderlint.reporters.shapes.report import LineShape, ReportShape
from tenderlint.reporters.shapes.schema import (
    Schema,
    members_of,
    name_of,
    report_schema,
    shapes_in,
    show_schema,
)
from tenderlint.reporters.shapes.show import ShowShape

_START: Final = """\
# The machine output

`tenderlint check --format json` and `tenderlint show --format json`, version {version}. Generated
from the types that the program builds. The schemas are [report.schema.json](report.schema.json) and
[show.schema.json](show.schema.json); `tenderlint schema report` and `tenderlint schema show` print
them.

`check --format jsonl` writes a tender a line: each is a [Line](#line), and the schema has it under
`$defs/Line`.

Money is in pounds, a day is YYYY-MM-DD, a percentage is 0 to 100, a duration is in months (in days
where the name says so). What is not known exactly is [Ends](#ends).

## What may change within version {version}

- Members may be added. Pass over those that you do not know: the published schemas name every
  member and allow no other, so that each belongs to the release that it came with.
- A list of words may get another word. Be ready for one that you do not know.
- Sentences may be worded better. Know a finding by its `rule` and its `fingerprint`.
- Rules, facts, fields and principles belong to the ruleset, whose version stands beside its name.
- The order of findings and questions may change; so may the spaces between members.

What may not change without another version: no member goes or gets another name, another meaning or
another type; what is never null stays so; a fingerprint stays the same while the words that decide
it do.
"""
_QUOTES: Final = '"'
_REPORT: Final = "## `check --format json`"
_SHOW: Final = "## `show --format json`"


def json_guide() -> str:
    """The page: the rules of its versions, then every shape as a table."""
    report, show = shapes_in(ReportShape, LineShape), shapes_in(ShowShape)
    own = [shape for shape in show if shape not in report]
    parts = [
        _START.format(version=VERSION),
        f"{_REPORT}\n",
        *_tables(report, report_schema()),
        f"{_SHOW}\n",
        *_tables(own, show_schema()),
    ]
    return "\n".join(parts)


def _tables(shapes: Iterable[type], schema: Schema) -> Iterable[str]:
    for shape in shapes:
        made = schema["$defs"][name_of(shape)]
        rows = [
            f"| `{name}` | {_kind(made['properties'][name])} | {_says(kind)} |"
            for name, kind in members_of(shape).items()
        ]
        table = "\n".join(["| member | kind | what it is |", "|---|---|---|", *rows])
        yield f"### {name_of(shape)}\n\n{made['description']}\n\n{table}\n"


def _says(kind: Any) -> str:  # noqa: ANN401 - an annotation of a shape
    notes = get_args(kind)[1:] if get_origin(kind) is Annotated else ()
    return next((note for note in reversed(notes) if isinstance(note, str)), "")


def _kind(schema: Schema) -> str:
    """What kind of value it is, in few words."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in schema:
        return " or ".join(_kind(one) for one in schema["anyOf"])
    if words := schema.get("enum", [schema["const"]] if "const" in schema else []):
        return " or ".join(f"`{json.dumps(word).strip(_QUOTES)}`" for word in words)
    return _container(schema) or " or ".join(_types(schema))


def _container(schema: Schema) -> str:
    """What a list or a table of names holds; empty for anything else."""
    if schema["type"] == "array":
        return f"list of {_kind(schema['items'])}"
    if schema["type"] == "object":
        return f"names with {_kind(schema['additionalProperties'])}"
    return ""


def _types(schema: Schema) -> list[str]:
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return ["day" if one == "string" and "format" in schema else one for one in types]
