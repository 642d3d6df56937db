"""The commands, as a user meets them: whole outputs of the examples, formats and exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tenderlint.ruleset import builtin_ruleset
from tests.commands import ROOT, run
from tests.write_expected import INVITATION, PACK

EXPECTED = Path(__file__).parent / "expected"
EXAMPLES = [
    pytest.param("community-transport.xlsx", 1, id="a workbook with barriers"),
    pytest.param("neighbourhood-befriending.xlsx", 0, id="an exemplary workbook"),
    pytest.param("lunch-clubs.json", 1, id="an OCDS notice"),
    pytest.param("youth-club.json", 1, id="a tender in our own JSON"),
]
DAY = ("--on", "2026-11-22")


@pytest.mark.parametrize(("name", "code"), EXAMPLES)
def test_the_whole_text_report(name: str, code: int) -> None:
    done = run("check", f"examples/{name}", "--all", *DAY)
    assert done.stdout == (EXPECTED / f"{name}.txt").read_text(encoding="utf-8")
    assert (done.returncode, done.stderr) == (code, "")


@pytest.mark.parametrize(("name", "code"), EXAMPLES)
def test_the_whole_json_report(name: str, code: int) -> None:
    done = run("check", f"examples/{name}", "--format", "json", *DAY)
    assert json.loads(done.stdout) == json.loads(
        (EXPECTED / f"{name}.check.json").read_text(encoding="utf-8")
    )
    assert done.returncode == code


@pytest.mark.parametrize(("name", "_code"), EXAMPLES)
def test_the_whole_of_what_was_read(name: str, _code: int) -> None:
    done = run("show", f"examples/{name}")
    assert done.stdout == (EXPECTED / f"{name}.show.txt").read_text(encoding="utf-8")
    assert done.returncode == 0


@pytest.mark.parametrize(("name", "_code"), EXAMPLES)
def test_show_as_json_holds_every_value_with_its_words(name: str, _code: int) -> None:
    shown = json.loads(run("show", f"examples/{name}", "--format", "json").stdout)
    (tender,) = shown["tenders"]
    assert shown["version"] == 1
    assert len(tender["facts"]) > 15
    for fact in tender["facts"]:
        assert set(fact) == {
            *("name", "value", "unit", "lot", "item", "how", "confidence", "location", "text")
        }
        assert fact["text"] == fact["location"]["text"]


def test_the_whole_report_on_a_pack() -> None:
    done = run("check", "--together", *PACK, "--all", *DAY)
    assert done.stdout == (EXPECTED / "pack.txt").read_text(encoding="utf-8")
    assert done.returncode == 1


def test_the_whole_report_on_an_invitation_to_tender() -> None:
    done = run("check", "--together", INVITATION, "--all", *DAY)
    assert done.stdout == (EXPECTED / "invitation-to-tender.txt").read_text(encoding="utf-8")
    assert done.returncode == 1
    shown = run("show", "--together", INVITATION)
    assert shown.stdout == (EXPECTED / "invitation-to-tender.show.txt").read_text(encoding="utf-8")


def test_the_exemplary_tender_has_no_barrier() -> None:
    done = run("check", "examples/neighbourhood-befriending.xlsx", "--format", "json", *DAY)
    (tender,) = json.loads(done.stdout)["tenders"]
    assert tender["verdict"] == "no-barrier-found"
    assert (tender["findings"], tender["problems"], tender["conflicts"]) == ([], [], [])


def test_standard_input_is_read() -> None:
    notice = (ROOT / "examples" / "lunch-clubs.json").read_bytes()
    done = run("check", "-", "--format", "json", *DAY, stdin=notice)
    (tender,) = json.loads(done.stdout)["tenders"]
    assert tender["files"] == ["<stdin>"]
    assert done.returncode == 1


def test_a_workbook_on_standard_input_is_read() -> None:
    workbook = (ROOT / "examples" / "community-transport.xlsx").read_bytes()
    assert run("check", "-", *DAY, stdin=workbook).returncode == 1


def test_a_folder_is_read_in_order() -> None:
    done = run("check", "examples", "--format", "json", *DAY)
    tenders = json.loads(done.stdout)["tenders"]
    assert [Path(tender["files"][0]) for tender in tenders] == [
        path.relative_to(ROOT)
        for path in sorted((ROOT / "examples").rglob("*"))
        if path.suffix in (".xlsx", ".json", ".docx", ".pdf")
    ]


@pytest.mark.parametrize(
    ("name", "fail_on", "code"),
    [
        pytest.param("community-transport.xlsx", "error", 1, id="errors fail"),
        pytest.param("community-transport.xlsx", "never", 0, id="never fails"),
        pytest.param("lunch-clubs.json", "law", 1, id="a duty fails"),
        pytest.param(
            "neighbourhood-befriending.xlsx", "info,undecided", 0, id="nothing to fail on"
        ),
    ],
)
def test_fail_on(name: str, fail_on: str, code: int) -> None:
    assert run("check", f"examples/{name}", "--fail-on", fail_on, *DAY).returncode == code


def test_the_rules_are_listed_by_principle() -> None:
    lines = run("rules", "list").stdout.splitlines()
    assert lines[0] == "Think about the whole system and not individual service silos"
    listed = [line.split()[0] for line in lines if line.startswith("  ")]
    ruleset = builtin_ruleset()
    assert sorted(listed) == sorted(one.id for one in (*ruleset.rules, *ruleset.compounds))


def test_the_rules_are_tested_by_their_examples() -> None:
    done = run("rules", "test")
    assert done.returncode == 0
    ruleset = builtin_ruleset()
    rules = len(ruleset.rules) + len(ruleset.compounds)
    assert done.stdout.endswith(f"examples of {rules} rules: 0 failed\n")


def test_a_rule_is_explained() -> None:
    done = run("explain", "turnover-out-of-proportion")
    assert done.returncode == 0
    for heading in ("Why", "When it is mistaken", "Who says so", "Tested examples"):
        assert f"\n{heading}\n" in done.stdout


@pytest.mark.parametrize("command", [[], ["check"], ["show"], ["explain"], ["rules"]])
def test_every_command_has_help(command: list[str]) -> None:
    done = run(*command, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("Usage: tenderlint")
    assert "Traceback" not in done.stderr


def test_the_version_is_printed() -> None:
    assert run("--version").stdout == "tenderlint, version 0.1.0\n"


NARROW = [
    pytest.param("cp1252", "“£150,000”", id="a Windows console"),
    pytest.param("ascii", "?150,000", id="a console of plain letters"),
]


@pytest.mark.parametrize(("encoding", "words"), NARROW)
def test_output_survives_a_console_that_cannot_hold_every_letter(encoding: str, words: str) -> None:
    done = run("check", "examples/community-transport.xlsx", *DAY, encoding=encoding)
    assert words in done.stdout
    assert done.returncode == 1


def test_json_survives_a_console_of_plain_letters() -> None:
    plain = run("check", "examples/lunch-clubs.json", "--format", "json", *DAY, encoding="ascii")
    usual = run("check", "examples/lunch-clubs.json", "--format", "json", *DAY)
    assert json.loads(plain.stdout) == json.loads(usual.stdout)
