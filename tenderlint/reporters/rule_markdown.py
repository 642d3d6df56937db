"""A rule as a Markdown page, and the index of all rules by principle."""

from __future__ import annotations

from tenderlint.reporters.rule_page import authorities, blank, conditions, numbers
from tenderlint.reporters.wording import EFFECTS
from tenderlint.rule import Rule, Ruleset


def rule_markdown(rule: Rule, ruleset: Ruleset) -> str:
    """The page of one rule."""
    principle = next(p for p in ruleset.principles if p.id == rule.principle)
    effects = ", ".join(dict.fromkeys(EFFECTS[level.severity] for level in rule.levels))
    sections = {
        "What it says": f"{blank(rule.asks)} {blank(rule.affects)}",
        "Change to": blank(rule.change_to),
        "Keep if": rule.keep_if,
        "Yardstick": blank(rule.yardstick),
        "Why": rule.why.strip(),
        "When it is mistaken": rule.mistaken_when.strip(),
        "When it fires": _code(conditions(rule)),
        "Numbers": _bullets(numbers(rule, ruleset)),
        "Who says so": _bullets(authorities(rule)),
        "Tested examples": _bullets([f"{e.name}: {e.expect}" for e in rule.examples]),
    }
    body = "\n\n".join(f"## {heading}\n\n{text}" for heading, text in sections.items() if text)
    return (
        f"# {rule.title}\n\n`{rule.id}` · {principle.title} · {rule.status} · {effects} · "
        f"since {rule.since}\n\n{body}\n"
    )


def rule_index(ruleset: Ruleset) -> str:
    """The index of all rules, by principle."""
    parts = ["# Rules\n\nGenerated from `rules/`; each page is one rule.\n"]
    for principle in ruleset.principles:
        rows = [
            f"- [{rule.title}]({rule.id}.md) ({rule.status}: "
            f"{', '.join(dict.fromkeys(EFFECTS[level.severity] for level in rule.levels))})"
            for rule in ruleset.rules
            if rule.principle == principle.id
        ]
        parts.append(f"## {principle.title}\n\n" + "\n".join(rows) + "\n")
    return "\n".join(parts)


def _code(lines: list[str]) -> str:
    return "```\n" + "\n".join(lines) + "\n```"


def _bullets(lines: list[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)
