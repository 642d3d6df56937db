"""Two drafts compared: findings paired, facts paired, the verdict, the exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tenderlint.engine.comparing import pairs
from tenderlint.report import Finding
from tenderlint.rule import Severity
from tests.commands import run
from tests.config_files import EXAMPLE, TENDER, with_figure, with_tender
from tests.deciding import finding

ON = ("--on", "2026-11-22")
A, B = finding("a"), finding("b")
MILD = A._replace(severity=Severity.WARNING)


def lot(number: str, words: str = "x", **changes: object) -> Finding:
    return finding("a", words, **changes)._replace(lots=(number,))


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        pytest.param([A, B], [B, A], ["a unchanged", "b unchanged"], id="another order"),
        pytest.param([A], [], ["a fixed"], id="gone"),
        pytest.param([], [A], ["a new"], id="new"),
        pytest.param([A], [B], ["b new", "a fixed"], id="another rule"),
        pytest.param([MILD], [A], ["a worse"], id="graver"),
        pytest.param([A], [MILD], ["a better"], id="milder"),
        pytest.param([A], [finding("a", "other")], ["a changed"], id="other words"),
        pytest.param([MILD], [finding("a", "other")], ["a worse"], id="other words, and graver"),
        pytest.param([A], [A._replace(asks="More.")], ["a changed"], id="the same words, more asked"),
        pytest.param([lot("1"), lot("2", "y")], [lot("2", "z"), lot("1", "w")],
                     ["a changed", "a changed"], id="each lot with its own"),
        pytest.param([lot("1"), lot("2", "y")], [lot("2", "z")], ["a changed", "a fixed"],
                     id="one lot mended"),
        pytest.param([A, A], [A], ["a fixed", "a unchanged"], id="the same words once less"),
        pytest.param([lot("1")], [lot("2", "z")], ["a changed"], id="a lot of another name"),
        pytest.param([finding("c", parts=(A,))], [finding("c", parts=(MILD._replace(fingerprint="f"),))],
                     ["c unchanged"], id="what compounds, with its part in other words"),
        pytest.param([], [], [], id="nothing"),
    ],
)  # fmt: skip
def test_how_findings_are_paired(
    old: list[Finding], new: list[Finding], changes: list[str]
) -> None:
    found = pairs(old, new)
    assert [f"{(one.new or one.old).rule} {one.change}" for one in found] == changes
    assert sum(one.old is not None for one in found) == len(old)
    assert sum(one.new is not None for one in found) == len(new)


def test_each_lot_is_paired_with_itself() -> None:
    found = pairs([lot("1", "a"), lot("2", "b")], [lot("2", "c"), lot("1", "d")])
    assert {(one.old.lots, one.new.lots) for one in found if one.old and one.new} == {
        (("1",), ("1",)),
        (("2",), ("2",)),
    }


WHOLE = """\
Harrowmere community transport
next.xlsx -> tender.xlsx
The verdict is the same: Some local providers could not bid as drafted. 27 of 98 checks could be
made.
Findings: 1 worse and 17 as before.

Worse:
   - The turnover asked for is out of proportion to the contract (next.xlsx Conditions!C9 ->
     tender.xlsx Conditions!C9)
     Then: Asks a turnover of £60,000 a year; the contract pays £50,000 a year: 1.2 times.
     Now: Asks a turnover of £150,000 a year; the contract pays £50,000 a year: 3 times.
     turnover-out-of-proportion · makes it harder -> keeps some out

What the tender says otherwise:
   - Minimum turnover: £60,000 (next.xlsx Conditions!C9) -> £150,000 (tender.xlsx Conditions!C9)
"""
MARKDOWN = """\
# Harrowmere community transport

next.xlsx -\\> tender.xlsx

The verdict is the same: Some local providers could not bid as drafted. 27 of 98 checks could be made.

Findings: 1 worse and 17 as before.

## Worse:

- The turnover asked for is out of proportion to the contract (next.xlsx Conditions\\!C9 -\\> tender.xlsx Conditions\\!C9)  
  Then: Asks a turnover of £60,000 a year; the contract pays £50,000 a year: 1.2 times.  
  Now: Asks a turnover of £150,000 a year; the contract pays £50,000 a year: 3 times.  
  turnover-out-of-proportion · makes it harder -\\> keeps some out

## What the tender says otherwise:

- Minimum turnover: £60,000 (next.xlsx Conditions\\!C9) -\\> £150,000 (tender.xlsx Conditions\\!C9)
"""  # noqa: W291 - two spaces break a line in Markdown


@pytest.mark.parametrize(
    ("form", "printed"),
    [pytest.param("text", WHOLE, id="text"), pytest.param("markdown", MARKDOWN, id="markdown")],
)
def test_the_whole_output(tmp_path: Path, form: str, printed: str) -> None:
    with_tender(tmp_path)
    with_figure(tmp_path, "next.xlsx", "C9", "£60,000")
    done = run("diff", "next.xlsx", TENDER, "--format", form, *ON, cwd=tmp_path)
    assert (done.stdout, done.stderr, done.returncode) == (printed, "", 1)


def test_the_machine_output(tmp_path: Path) -> None:
    with_tender(tmp_path)
    with_figure(tmp_path, "next.xlsx", "C9", "£60,000")
    shape = json.loads(run("diff", TENDER, "next.xlsx", "--format", "json", cwd=tmp_path).stdout)
    counts = {change: len(found) for change, found in shape["findings"].items()}
    assert counts == {
        "new": 0, "worse": 0, "changed": 0, "better": 1, "fixed": 0, "unchanged": 17,
    }  # fmt: skip
    (better,) = shape["findings"]["better"]
    assert (better["old"]["severity"], better["new"]["severity"]) == ("error", "warning")
    assert shape["verdict_moved"] is False
    (fact,) = shape["facts"]
    assert (fact["name"], fact["old"]["value"], fact["new"]["value"]) == (
        "conditions.minimum_turnover",
        150000,
        60000,
    )
    assert (fact["old"]["location"]["file"], fact["new"]["location"]["cell"]) == (TENDER, "C9")


def test_moved_rows_change_nothing(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    with_tender(tmp_path)
    book = load_workbook(EXAMPLE)
    for sheet in ("Conditions", "Award criteria", "KPIs"):
        book[sheet].insert_rows(1, 2)
    book.save(tmp_path / "moved.xlsx")
    done = run("diff", TENDER, "moved.xlsx", *ON, cwd=tmp_path)
    assert done.stdout.splitlines()[-1] == "Findings: 18 as before."
    assert done.returncode == 0


def test_a_row_that_is_inserted_is_the_only_thing_that_changed(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    with_tender(tmp_path)
    book = load_workbook(EXAMPLE)
    book["KPIs"].insert_rows(2)
    book["KPIs"]["A2"] = "Number of new routes"
    book.save(tmp_path / "next.xlsx")
    shape = json.loads(run("diff", TENDER, "next.xlsx", "--format", "json", cwd=tmp_path).stdout)
    assert {(one["name"], one["item"], one["old"]) for one in shape["facts"]} == {
        ("indicator.name", "Number of new routes", None),
        ("indicator.kind", "Number of new routes", None),
    }


@pytest.mark.parametrize(
    ("old", "new", "options", "code"),
    [
        pytest.param(TENDER, "next.xlsx", (), 0, id="better"),
        pytest.param("next.xlsx", TENDER, (), 1, id="worse"),
        pytest.param("next.xlsx", TENDER, ("--fail-on", "never"), 0, id="worse, and never fails"),
        pytest.param(TENDER, TENDER, ("--fail-on", "info"), 0, id="what was there fails nothing"),
    ],
)
def test_the_exit_code(
    tmp_path: Path, old: str, new: str, options: tuple[str, ...], code: int
) -> None:
    with_tender(tmp_path)
    with_figure(tmp_path, "next.xlsx", "C9", "£60,000")
    assert run("diff", old, new, *options, *ON, cwd=tmp_path).returncode == code


def test_what_the_settings_keep_fails_no_comparison(tmp_path: Path) -> None:
    with_tender(
        tmp_path,
        '[[waivers]]\nrule = "turnover-out-of-proportion"\nquote = "£150,000"\nreason = "Law"\n'
        'by = "Jo"\nexpires = 2027-01-01\n',
    )
    with_figure(tmp_path, "next.xlsx", "C9", "£60,000")
    done = run("diff", "next.xlsx", TENDER, *ON, cwd=tmp_path)
    assert done.returncode == 0
    assert "Kept, because: Law. Until 1 January 2027. (Jo)" in done.stdout
    assert "Read beside the tender: tenderlint.toml." in done.stdout


def test_a_workbook_and_a_notice_can_be_compared() -> None:
    done = run("diff", "examples/pack/specification.xlsx", "examples/pack", "--format", "json", *ON)
    assert done.returncode in (0, 1)
    assert json.loads(done.stdout)["new"]["id"] == "ocds-h6vhtk-example2"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("none.xlsx", TENDER), "none.xlsx: ", id="no file"),
        pytest.param((TENDER, ".git"), ".git: is a folder without tenders", id="an empty folder"),
        pytest.param((TENDER, "several.csv"), "several.csv: ", id="no tender in it"),
        pytest.param((TENDER,), "Missing argument 'NEW'", id="one alone"),
    ],
)
def test_what_cannot_be_compared(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    with_tender(tmp_path)
    (tmp_path / "several.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    done = run("diff", *arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_several_tenders_in_one_file_are_refused(tmp_path: Path) -> None:
    with_tender(tmp_path)
    notice = json.loads((EXAMPLE.parent / "lunch-clubs.json").read_text(encoding="utf-8"))
    lines = "\n".join([json.dumps(notice), json.dumps(notice).replace("example1", "example2")])
    (tmp_path / "two.jsonl").write_text(lines, encoding="utf-8")
    done = run("diff", TENDER, "two.jsonl", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (
        2,
        "two.jsonl: holds several tenders; give a file with one.\n",
    )


def test_words_of_a_tender_are_no_markup(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    with_tender(tmp_path)
    book = load_workbook(EXAMPLE)
    book["Summary"]["B3"] = "<img src=x> [a](b) | *c*"
    book.save(tmp_path / "next.xlsx")
    text = run("diff", TENDER, "next.xlsx", "--format", "markdown", cwd=tmp_path).stdout
    assert text.startswith("# \\<img src=x\\> \\[a\\](b) \\| \\*c\\*\n")
