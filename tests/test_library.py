"""The library: its public names, and the examples of docs/library.md."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import tenderlint
from tenderlint.quantities import exactly
from tenderlint.statements import Silence
from tests.commands import ROOT
from tests.config_files import EXAMPLE
from tests.packs import BOOK, NOTICE
from tests.rule_packages import installed

PAGE = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```\n\n```text\n(.*?)```", PAGE, re.DOTALL)
FUNCTIONS = [getattr(tenderlint, name) for name in ("check", "read", "load_ruleset")]
DAY = date(2026, 11, 22)


def test_the_page_shows_what_its_examples_print(monkeypatch, capsys) -> None:
    monkeypatch.chdir(ROOT)
    assert len(EXAMPLES) == PAGE.count("```python")
    names: dict[str, object] = {}
    for code, output in EXAMPLES:
        exec(compile(code, "docs/library.md", "exec"), names)
        assert capsys.readouterr().out == output


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
def test_a_function_says_what_it_takes_gives_and_raises(function) -> None:
    words = inspect.getdoc(function)
    for heading in ("Args:", "Returns:", "Raises:"):
        assert f"\n{heading}\n" in words
    signature = inspect.signature(function)
    assert signature.return_annotation != inspect.Signature.empty
    for name, parameter in signature.parameters.items():
        assert parameter.annotation != inspect.Parameter.empty
        assert re.search(rf"^    {name}: ", words, re.MULTILINE), name
        assert f"`{function.__name__}(" in PAGE
        assert name in PAGE


def test_every_public_name_is_there() -> None:
    assert tenderlint.__all__ == sorted(tenderlint.__all__)
    assert [name for name in tenderlint.__all__ if not hasattr(tenderlint, name)] == []
    assert set(tenderlint.__all__) <= set(dir(tenderlint))
    assert (ROOT / "tenderlint" / "py.typed").is_file()
    with pytest.raises(AttributeError, match="has no attribute 'juge'"):
        tenderlint.juge  # noqa: B018


def test_the_package_by_itself_imports_nothing_else() -> None:
    code = "import sys, tenderlint; print([m for m in sys.modules if m.startswith('tenderlint.')])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "['tenderlint.version']\n"


TYPED = """\
from typing import assert_type
import tenderlint
found = tenderlint.read("a.xlsx", together=True)
assert_type(found, list[tenderlint.ReadTender])
assert_type(found[0].facts[0], tenderlint.ReadFact)
assert_type(found[0].facts[0].location.cell, str | None)
report = tenderlint.check("a.xlsx", ruleset=tenderlint.load_ruleset())
assert_type(report, tenderlint.Report)

tenderlint.read(3)
"""


def test_a_type_checker_knows_the_public_names(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(TYPED, encoding="utf-8")
    options = ("--config-file", "", "--strict", "--follow-imports", "silent")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *options, "--cache-dir", str(tmp_path), str(program)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = [line for line in done.stdout.splitlines() if ": error: " in line]
    assert [re.sub(r".*program\.py:(\d+): .*\[(.*)\]", r"\1 \2", line) for line in lines] == [
        "10 arg-type"
    ]


def test_values_stand_with_their_places() -> None:
    (tender,) = tenderlint.read(EXAMPLE, today=DAY)
    assert (tender.id, tender.files) == ("community-transport", (str(EXAMPLE),))
    (turnover,) = tender.of("conditions.minimum_turnover")
    assert turnover.value == exactly(150_000_00)
    assert (str(turnover), turnover.words, turnover.unit) == ("£150,000", "£150,000", "money")
    assert (str(turnover.location), turnover.location.file) == ("Conditions!C9", str(EXAMPLE))
    (yearly,) = tender.of("lot.annual_value")
    assert (str(yearly), yearly.how) == ("£50,000", "derived")
    assert tender.of("no.such_fact") == ()


def test_every_fact_of_the_examples_can_be_shown() -> None:
    tenders = tenderlint.read(sorted((ROOT / "examples").glob("*.[jx]*")), today=DAY)
    assert len(tenders) == 4
    shown = [str(fact) for tender in tenders for fact in tender.facts]
    assert len(shown) > 100
    assert all(shown)


def test_files_can_be_one_tender() -> None:
    assert len(tenderlint.read([NOTICE, BOOK])) == 2
    (tender,) = tenderlint.read([NOTICE, BOOK], together=True)
    assert set(tender.files) == {NOTICE, BOOK}
    assert {fact.location.file for fact in tender.facts} == {NOTICE, BOOK}


def test_two_tenders_are_not_one() -> None:
    lots = ROOT / "examples" / "invitation-to-tender" / "notice.json"
    with pytest.raises(tenderlint.SeveralTendersError, match="these are two tenders"):
        tenderlint.read([NOTICE, lots], together=True)


def test_a_fact_without_a_value_says_why() -> None:
    (tender,) = tenderlint.read(EXAMPLE, today=DAY)
    fact = tender.facts[0]
    assert str(fact._replace(value=None)) == "contradicts itself"
    assert str(fact._replace(value=Silence.ELSEWHERE)) == "elsewhere"


def test_a_file_that_cannot_be_read_costs_no_other(tmp_path: Path) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(tenderlint.NotReadError) as caught:
        tenderlint.read([broken, EXAMPLE])
    assert [one.file for one in caught.value.problems] == [str(broken)]
    assert [one.title for one in caught.value.tenders] == ["Harrowmere community transport"]
    assert str(caught.value).startswith(f"{broken}: ")


def test_a_ruleset_of_a_folder_or_a_package_judges(tmp_path, monkeypatch) -> None:
    built_in = tenderlint.load_ruleset()
    council = tenderlint.load_ruleset(ROOT / "examples" / "council-rules")
    assert (council.name, council.extends) == ("harrowmere", f"{built_in.name} {built_in.version}")
    monkeypatch.syspath_prepend(str(installed(tmp_path)))
    own = tenderlint.load_ruleset("package:example")
    (tender,) = tenderlint.check(EXAMPLE, ruleset=own, today=DAY).tenders
    assert "example:late-payment" in [finding.rule for finding in tender.findings]
