"""The order of the site: every page under a plain name, and the rule book as its index has it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final, TypeAlias

Entry: TypeAlias = "dict[str, str | list[Entry]]"

# Pages that stand outside `docs/`, by the name that they have in the site.
OUTSIDE: Final = {
    "writing-rules.md": "rules/README.md",
    "changes.md": "CHANGELOG.md",
    "contributing.md": "CONTRIBUTING.md",
    "architecture.md": "ARCHITECTURE.md",
}

# A page that is not there is left out: some are written later than others.
_SECTIONS: Final = (
    (
        "Start here",
        (
            ("What tenderlint is", "index.md"),
            ("Ten minutes for commissioners", "ten-minutes.md"),
            ("For the procurement team", "procurement.md"),
            ("For the auditor", "auditor.md"),
        ),
    ),
    (
        "Look something up",
        (
            ("What can be read", "formats.md"),
            ("Settings, waivers and baselines", "configuration.md"),
            ("In a workflow", "workflow.md"),
            ("Words and fields", "glossary.md"),
        ),
    ),
    ("The rules", ()),
    (
        "How well it works",
        (
            ("What the rules cover", "coverage.md"),
            ("How often the rules were right", "precision.md"),
            ("How well notices are read", "accuracy.md"),
            ("How well workbooks are read", "workbook-accuracy.md"),
        ),
    ),
    (
        "For programs",
        (
            ("The library", "library.md"),
            ("The machine output", "json.md"),
            ("A tender as JSON", "native-json.md"),
        ),
    ),
    (
        "The project",
        (
            ("What changed", "changes.md"),
            ("How to contribute", "contributing.md"),
            ("How it is built", "architecture.md"),
        ),
    ),
)


def navigation(docs: Path) -> list[Entry]:
    """The sections of the site with the pages that are there."""
    return [
        {title: _rules(docs) if title == "The rules" else _present(docs, pages)}
        for title, pages in _SECTIONS
    ]


def _present(docs: Path, pages: tuple[tuple[str, str], ...]) -> list[Entry]:
    return [{name: file} for name, file in pages if file in OUTSIDE or (docs / file).is_file()]


def _rules(docs: Path) -> list[Entry]:
    """The rule book, a page a rule under its principle."""
    index = (docs / "rules" / "index.md").read_text(encoding="utf-8")
    _, *sections = index.split("\n## ")
    return [
        {"Every rule": "rules/index.md"},
        {"Writing a rule": "writing-rules.md"},
        *(_principle(section) for section in sections),
    ]


def _principle(section: str) -> Entry:
    heading, _, rows = section.partition("\n")
    listed = re.findall(r"^- \[(.+)\]\((\S+\.md)\)", rows, re.MULTILINE)
    return {heading: [{title: f"rules/{file}"} for title, file in listed]}
