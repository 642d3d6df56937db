"""Writes the generated pages of `docs/`; the tests check that they are fresh."""

from __future__ import annotations

from pathlib import Path

from docs.accuracy import accuracy_page
from docs.coverage import coverage_page
from docs.precision import precision_page
from docs.workbook_accuracy import workbook_accuracy_page
from tenderlint.reporters.glossary import glossary
from tenderlint.reporters.json_guide import json_guide
from tenderlint.reporters.native_guide import native_guide
from tenderlint.reporters.rule_markdown import rule_book
from tenderlint.reporters.schema import schema_text
from tenderlint.reporters.shapes.schema import report_schema, schema_lines, show_schema
from tenderlint.ruleset import builtin_ruleset

DOCS = Path(__file__).parent
RULES = DOCS / "rules"
EXAMPLE = DOCS.parent / "examples" / "youth-club.json"


def pages() -> dict[str, str]:
    """Every generated page on the rules by its file name."""
    return rule_book(builtin_ruleset())


def guides() -> dict[str, str]:
    """Every page that is generated from the model, by its file name."""
    return {
        "accuracy.md": accuracy_page(),
        "coverage.md": coverage_page(builtin_ruleset()),
        "glossary.md": glossary(),
        "precision.md": precision_page(),
        "json.md": json_guide(),
        "native-json.md": native_guide(EXAMPLE.read_text(encoding="utf-8")),
        "report.schema.json": schema_lines(report_schema()),
        "show.schema.json": schema_lines(show_schema()),
        "tender.schema.json": schema_text(),
        "workbook-accuracy.md": workbook_accuracy_page(),
    }


def main() -> None:
    """Writes the pages and removes those of rules that are gone."""
    write(DOCS, guides())
    RULES.mkdir(exist_ok=True)
    wanted = pages()
    for path in RULES.glob("*.md"):
        if path.name not in wanted:
            path.unlink()
    write(RULES, wanted)


def write(folder: Path, texts: dict[str, str]) -> None:
    """Writes texts into a folder, each under its file name."""
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
