"""The help beside each question: what is meant, how to write it, and what is pointed out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tenderlint.model import FIELDS
from tenderlint.quantities import Unit
from tenderlint.readers.workbook.form.choices import choices
from tenderlint.rule import Rule, Ruleset, Severity, Status

_HOW = {
    Unit.MONEY: "An amount in pounds; “none”, or words such as £25,000 to £50,000, are read too.",
    Unit.MONTHS: "A number counts months; words such as 3 years, or 3+1+1 years, are read too.",
    Unit.DAYS: "A number of days.",
    Unit.PERCENT: "A percentage: 40 or 40%.",
    Unit.COUNT: "A number.",
    Unit.DATE: "A day, such as 2 November 2026.",
    Unit.TEXT: "In your own words.",
}
_OPEN_DATA = re.compile(r"\s*\((?:OCDS:|`)[^()]*\)")


def helping(field: str) -> str:
    """What is meant by a field, in one sentence, without the names of data formats."""
    declared = FIELDS[field]
    meant = _OPEN_DATA.sub("", declared.description)
    for member in declared.members:
        meant = meant.replace(f"`{member}`", f"“{_choice(field, member)}”")
    return meant.replace("`", "")


def _choice(field: str, member: str) -> str:
    return choices(field)[FIELDS[field].members.index(member)]


def how_to(field: str) -> str:
    """How an answer is written."""
    return _HOW.get(FIELDS[field].unit, "Choose from the list.")


def watched(ruleset: Ruleset) -> Mapping[str, str]:
    """For each field the title of the gravest rule that judges it."""
    found: dict[str, Rule] = {}
    for rule in sorted(ruleset.rules, key=_gravity):
        if rule.status is Status.EXPERIMENTAL or _severity(rule) is Severity.NONE:
            continue
        for field in rule.reads:
            if field in FIELDS and field in rule.points_to:
                found.setdefault(field, rule)
    return {field: rule.title for field, rule in found.items()}


def _severity(rule: Rule) -> Severity:
    return min((level.severity for level in rule.levels), key=list(Severity).index)


def _gravity(rule: Rule) -> tuple[int, int, str]:
    return list(Severity).index(_severity(rule)), len(rule.reads), rule.id
