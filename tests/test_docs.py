"""Documentation is generated or checked: rule pages are fresh, rooms that are named exist."""

from __future__ import annotations

import json
import re

from docs.write_docs import DOCS, RULES, guides, pages
from tenderlint.facts import FACTS
from tenderlint.model import FIELDS
from tests.commands import ROOT, run


def test_the_rule_pages_are_fresh() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in RULES.glob("*.md")}
    assert written == pages()


def test_the_pages_made_from_the_model_are_fresh() -> None:
    found = guides()
    assert {name: (DOCS / name).read_text(encoding="utf-8") for name in found} == found


def test_the_glossary_holds_every_field_and_question() -> None:
    text = (DOCS / "glossary.md").read_text(encoding="utf-8")
    assert re.findall(r"^### `(.+)`$", text, re.MULTILINE) == list(FIELDS)
    assert re.findall(r"^- Question: (.+)$", text, re.MULTILINE) == [
        field.asks for field in FIELDS.values() if field.asks
    ]


def test_the_fact_catalogue_holds_every_fact() -> None:
    listed = json.loads(run("facts", "--format", "json").stdout)["facts"]
    assert sorted(fact["name"] for fact in listed) == sorted(FACTS)
    assert {fact["name"] for fact in listed if fact["stated"]} == set(FIELDS)
    assert all(fact["description"] for fact in listed)
    text = run("facts").stdout
    assert re.findall(r"^  (\S+)  \(", text, re.MULTILINE) == [fact["name"] for fact in listed]


def test_every_room_that_the_architecture_names_exists() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)
    package = ROOT / "tenderlint"
    assert [
        r for r in rooms if not (package / r).is_dir() and not (package / f"{r}.py").is_file()
    ] == []
    found = {path.stem for path in package.iterdir() if not path.name.startswith(("_", "py."))}
    assert set(rooms) == found


def test_the_core_neither_opens_nor_prints() -> None:
    rooms = (
        "provenance quantities statements model resolve facts prose condition rule report engine"
    )
    calls = re.compile(r"(?<![\w.])(?:open|print|input|exec|eval|__import__)\(")
    for room in rooms.split():
        files = [
            *(ROOT / "tenderlint").glob(f"{room}.py"),
            *(ROOT / "tenderlint" / room).glob("*.py"),
        ]
        assert files
        for path in files:
            assert calls.findall(path.read_text(encoding="utf-8")) == [], path.name
