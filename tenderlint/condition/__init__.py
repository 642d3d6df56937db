"""The rule language: a small, typed, three-valued expression over facts.

Its grammar is Python's for expressions, cut down by an allow-list: `and`, `or`, `not`,
comparisons of two values, `in` with a list of words, `+ - * /`, and the functions of
`tenderlint.condition.functions`. A dotted name stands for a fact and for nothing else; the only
numbers are 0 and 1, for every other number has a name, a date and a source of its own.

Every condition is checked when a ruleset is loaded: names, units, words of enumerations, size.
Evaluation is Kleene's three-valued logic over ranges: True, False, or None for *unknown*.
"""

from tenderlint.condition.evaluate import Names, evaluator
from tenderlint.condition.types import Condition, ConditionError, Mistake, Type

__all__ = [
    "Condition",
    "ConditionError",
    "Mistake",
    "Names",
    "Type",
    "evaluator",
]
