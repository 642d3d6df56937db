"""Writes `docs/rules/` from the rules; the tests check that it is fresh."""

from __future__ import annotations

from pathlib import Path

from tenderlint.reporters.rule_markdown import rule_index, rule_markdown
from tenderlint.ruleset import builtin_ruleset

RULES = Path(__file__).parent / "rules"


def pages() -> dict[str, str]:
    """Every generated page by its file name."""
    ruleset = builtin_ruleset()
    found = {f"{rule.id}.md": rule_markdown(rule, ruleset) for rule in ruleset.rules}
    return {"index.md": rule_index(ruleset), **found}


def main() -> None:
    """Writes the pages and removes those of rules that are gone."""
    RULES.mkdir(exist_ok=True)
    wanted = pages()
    for path in RULES.glob("*.md"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (RULES / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
