"""The rule book in Markdown: a page for each rule, an index by principle, the checklist."""

from __future__ import annotations

from tenderlint.reporters.rule_page import compound_page, markdown_page, rule_page
from tenderlint.reporters.wording import EFFECTS, counted
from tenderlint.rule import Force, Rule, Ruleset, Status

_FORCES = {
    Force.MUST: "a duty",
    Force.MUST_BELOW_THRESHOLD: "a duty below the threshold",
    Force.REGARD: "to be considered",
    Force.CENTRAL_ONLY: "binds central government only",
    Force.GUIDANCE: "guidance",
    Force.JUDGEMENT: "our reading",
}


def rule_book(ruleset: Ruleset) -> dict[str, str]:
    """Every page of the rule book by its file name."""
    pages = {f"{rule.id}.md": markdown_page(rule_page(rule, ruleset)) for rule in ruleset.rules}
    compounds = {
        f"{one.id}.md": markdown_page(compound_page(one, ruleset)) for one in ruleset.compounds
    }
    checklist = {"before-you-publish.md": _checklist(ruleset)} if ruleset.checklist else {}
    return {"index.md": rule_index(ruleset), **pages, **compounds, **checklist}


def rule_index(ruleset: Ruleset) -> str:
    """The index of all rules, by principle."""
    shown = [rule for rule in ruleset.rules if rule.status is not Status.EXPERIMENTAL]
    intro = f"Generated from `rules/`; each page is one of {counted(len(shown), 'rule')} in use."
    parts = [f"# Rules\n\n{intro}\n"]
    for principle in ruleset.principles:
        rules = [rule for rule in ruleset.rules if rule.principle == principle.id]
        rows = "\n".join(_row(rule) for rule in rules)
        parts.append(f"## {principle.title}\n\n{rows}\n")
    if ruleset.compounds:
        rows = "\n".join(f"- [{one.title}]({one.id}.md)" for one in ruleset.compounds)
        parts.append(f"## Barriers that compound\n\n{rows}\n")
    if ruleset.checklist:
        parts.append("## Before you publish\n\n- [The list](before-you-publish.md)\n")
    return "\n".join(parts)


def _row(rule: Rule) -> str:
    effects = ", ".join(dict.fromkeys(EFFECTS[level.severity] for level in rule.levels))
    return f"- [{rule.title}]({rule.id}.md) ({rule.status}: {effects})"


def _checklist(ruleset: Ruleset) -> str:
    rows = [
        f"- **{point.says}** ({_FORCES[point.basis.force]}: "
        f"[{point.basis.cite}]({point.basis.url}))"
        + (f" Shown when `{point.basis.holds.text}`." if point.basis.holds else "")
        for point in ruleset.checklist
    ]
    intro = (
        "What no draft can show. The list stands in every report on a tender that is not published "
        "yet, each point where it applies or may apply."
    )
    return f"# Before you publish\n\n{intro}\n\n" + "\n".join(rows) + "\n"
