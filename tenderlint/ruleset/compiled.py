"""A ruleset as Python source, so that the wheel starts without reading any YAML.

The source only calls the constructors of the values themselves; nothing in it is computed from a
rule's text.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from fractions import Fraction
from math import inf

from tenderlint.rule import Ruleset

_HEADER = '''"""The built-in ruleset, written when the wheel was built; do not edit."""

from fractions import Fraction
from math import inf

from tenderlint.condition import Condition, Type
from tenderlint.quantities import Range, Unit
from tenderlint.rule import (
    Basis,
    Changed,
    Configured,
    Compound,
    CompoundExample,
    Dated,
    Example,
    Force,
    Level,
    OutcomeKind,
    Parameter,
    Point,
    Praise,
    Principle,
    Replace,
    Rule,
    Ruleset,
    Severity,
    Status,
    SwitchedOff,
)
from tenderlint.statements import Confidence, Silence

__all__ = ["Fraction", "RULESET", "Silence", "inf"]

RULESET = '''


def to_source(ruleset: Ruleset) -> str:
    """A Python module that holds the ruleset under the name `RULESET`."""
    return _HEADER + _source(ruleset) + "\n"


def _source(value: object) -> str:
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, Fraction):
        return f"Fraction({value.numerator}, {value.denominator})"
    if value == inf:
        return "inf"
    if isinstance(value, tuple):
        inner = "".join(f"{_source(item)}, " for item in value)
        named = hasattr(value, "_fields")
        return f"{type(value).__name__ if named else ''}({inner})"
    if isinstance(value, Mapping):
        inner = ", ".join(f"{_source(key)}: {_source(item)}" for key, item in value.items())
        return f"{{{inner}}}"
    return repr(value)
