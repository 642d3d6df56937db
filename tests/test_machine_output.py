"""What the machine formats hold of the examples: whole outputs, schemas, places, kept findings."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft4Validator, Draft202012Validator
from openpyxl import load_workbook

from tenderlint import check
from tenderlint.cli.group import COMMANDS, GROUPS
from tenderlint.provenance import Location
from tenderlint.report import FileProblem, Judged, Report, Waiver
from tenderlint.reporters.formats import made
from tenderlint.reporters.json_report import report_shape
from tenderlint.reporters.sarif.places import address_of, place
from tenderlint.reporters.shapes.schema import report_schema, show_schema
from tenderlint.ruleset import builtin_ruleset
from tenderlint.writers.formats import FORMATS
from tests.commands import ROOT, run
from tests.deciding import DAY, PLACE, finding, tender
from tests.sarif_schema import LOG
from tests.test_cli import EXAMPLES
from tests.test_formats import OFFICIAL
from tests.write_expected import EXPECTED, WHOLE, in_format

ON = date(2026, 11, 22)
FORMS = {**WHOLE, "sarif": "sarif"}
RULESET = builtin_ruleset()
REPORT = Draft202012Validator(report_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)
SHOW = Draft202012Validator(show_schema())


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["community-transport.xlsx", "lunch-clubs.json"])
def test_the_whole_report(name: str, form: str) -> None:
    expected = (EXPECTED / f"{name}.{FORMS[form]}").read_bytes().decode()
    assert in_format(name, form) == expected


def test_the_whole_of_quiet_and_verbose() -> None:
    arguments = ("check", "examples/community-transport.xlsx", "--on", "2026-11-22")
    notes = run(*arguments, "-q").stdout + run(*arguments, "-v").stderr
    assert notes == (EXPECTED / "community-transport.notes.txt").read_text(encoding="utf-8")


def test_the_whole_help() -> None:
    assert run("--help").stdout == (EXPECTED / "help.txt").read_text(encoding="utf-8")


def test_every_command_stands_in_one_group() -> None:
    assert [name for group in GROUPS.values() for name in group] == list(COMMANDS)


@pytest.mark.parametrize("which", ["report", "show"])
def test_the_schema_is_printed(which: str) -> None:
    published = (ROOT / "docs" / f"{which}.schema.json").read_text(encoding="utf-8")
    done = run("schema", which)
    assert (done.returncode, done.stdout) == (0, published)


@pytest.mark.parametrize(("name", "_code"), EXAMPLES)
def test_the_examples_fit_the_schemas(name: str, _code: int) -> None:
    report = json.loads((EXPECTED / f"{name}.check.json").read_text(encoding="utf-8"))
    assert list(REPORT.iter_errors(report)) == []
    shown = json.loads(run("show", f"examples/{name}", "--format", "json").stdout)
    assert list(SHOW.iter_errors(shown)) == []


def test_many_documents_fit_the_schemas_and_sarif() -> None:
    paths = sorted((ROOT / "tests" / "documents").iterdir())[::4]
    report = check([*paths, "no-such-file.xlsx", ROOT / "README.md"], today=ON)
    assert len(report.tenders) > 10
    assert [problem.no_tender for problem in report.problems][:1] == [False]
    assert list(REPORT.iter_errors(json.loads(json.dumps(report_shape(report))))) == []
    log = json.loads(made(FORMATS["sarif"], report, RULESET, everything=True))
    assert list(Draft202012Validator(LOG).iter_errors(log)) == []
    assert list(Draft4Validator(OFFICIAL).iter_errors(log)) == []


def test_what_is_shown_of_all_documents_fits_the_schema() -> None:
    shown = json.loads(run("show", "tests/documents", "--format", "json").stdout)
    assert len(shown["tenders"]) > 40
    assert list(SHOW.iter_errors(shown)) == []


def test_the_schema_refuses_what_is_not_declared() -> None:
    report = json.loads((EXPECTED / "lunch-clubs.json.check.json").read_text(encoding="utf-8"))
    report["tenders"][0]["findings"][0]["more"] = 1
    report["tenders"][0]["verdict"] = "fine"
    del report["judged_on"]
    assert sorted(error.validator for error in REPORT.iter_errors(report)) == [
        "additionalProperties",
        "enum",
        "required",
    ]


KEPT = finding("a")._replace(
    waived=Waiver("a", "The law asks it. Write to jo@example.org", "Jo Marsh", DAY, PLACE, expires=DAY + 30)
)  # fmt: skip
RUN = Report(
    Judged("keep-it-local", "0.1.0", 1),
    DAY,
    (tender(KEPT, finding("b", "=cmd|' /C calc'!A0", asks="Asks for a call to 0161 496 0000.")),),
    (FileProblem("lost.xlsx", "could not be opened"), FileProblem("x.md", "is none", no_tender=True)),
)  # fmt: skip


def in_form(name: str, report: Report = RUN) -> str:
    content = made(FORMATS[name], report, RULESET, everything=True, fail_on=("error",))
    assert isinstance(content, str)
    return content


def test_a_kept_finding_is_suppressed_with_its_reason() -> None:
    (log,) = json.loads(in_form("sarif"))["runs"]
    kept, other = log["results"]
    (suppression,) = kept["suppressions"]
    assert suppression["justification"] == "The law asks it. Write to **************"
    assert suppression["properties"] == {"by": "Jo Marsh", "on": "2026-11-22", "expires": "2026-12-22"}  # fmt: skip
    assert (suppression["kind"], suppression["status"]) == ("external", "accepted")
    assert other["suppressions"] == []
    (invocation,) = log["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [(one["descriptor"]["id"], one["level"]) for one in invocation["toolExecutionNotifications"]] == [
        ("unreadable-input", "error"),
        ("no-tender", "warning"),
    ]  # fmt: skip


def test_a_kept_finding_fails_no_case_and_is_a_notice() -> None:
    junit = in_form("junit")
    assert junit.count("<failure") == 1
    assert "Kept, because: The law asks it." in junit
    assert "<error" in junit
    place = "file=tender.xlsx"
    assert in_form("github").splitlines() == [
        "::error file=lost.xlsx,title=Not read::lost.xlsx could not be opened",
        "::error file=x.md,title=Not read::x.md is none",
        f"::error {place},title=Title of b::tender.xlsx S!B1: Asks for a call to **** *** ****. They cannot bid. Change to: That. (b)",
        f"::notice {place},title=Title of a::tender.xlsx S!B1: Asks this. They cannot bid. Kept, because: The law asks it. Write to **************. Until 22 December 2026. (Jo Marsh, 22 November 2026) (a)",
        "tenderlint: 1 tender, 1 keep some out, 1 kept with a reason, 2 inputs not judged.",
    ]


@pytest.mark.parametrize("form", [name for name in FORMATS if not FORMATS[name].binary])
def test_no_format_repeats_how_to_reach_a_person(form: str) -> None:
    content = made(FORMATS[form], RUN, RULESET, everything=True, fail_on=())
    text = content if isinstance(content, str) else content.decode("utf-8-sig")
    assert "jo@example.org" not in text
    assert "0161 496 0000" not in text


def test_the_workbook_of_findings_is_typed_and_holds_no_formula() -> None:
    content = made(FORMATS["xlsx"], RUN, RULESET, everything=True)
    assert isinstance(content, bytes)
    sheet = load_workbook(io.BytesIO(content))["Findings"]
    head, kept, other = sheet.iter_rows()
    column = {cell.value: at for at, cell in enumerate(head)}
    assert kept[column["waived on"]].value.date() == ON
    assert other[column["quotation"]].value == "=cmd|' /C calc'!A0"
    assert other[column["quotation"]].data_type == "s"
    assert other[column["quotation"]].quotePrefix
    rows = list(csv.DictReader(io.StringIO(made_csv()), delimiter=","))
    assert rows[1]["quotation"] == "'=cmd|' /C calc'!A0"
    assert rows[0]["waived_on"] == "2026-11-22"


def made_csv() -> str:
    content = made(FORMATS["csv"], RUN, RULESET, everything=True)
    assert isinstance(content, bytes)
    return content.decode("utf-8-sig")


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        pytest.param("tender.xlsx", "tender.xlsx", id="a name"),
        pytest.param("a b/ü#1%.json", "a%20b/%C3%BC%231%25.json", id="what an address cannot hold"),
        pytest.param("a:b", "a%3Ab", id="no scheme"),
        pytest.param("../x.json", "../x.json", id="a folder above"),
        pytest.param("/srv/t.json", "file:///srv/t.json", id="a full path"),
        pytest.param("\udcff.json", "%FF.json", id="bytes that are no text"),
    ],
)
def test_files_have_addresses(file: str, uri: str) -> None:
    assert address_of(file) == uri


@pytest.mark.parametrize(
    ("location", "region", "kind", "name"),
    [
        pytest.param(Location("t.xlsx", sheet="S", cell="C9"), None, "cell", "S!C9", id="a cell"),
        pytest.param(Location("t.xlsx", sheet="S"), None, "sheet", "S", id="a sheet"),
        pytest.param(Location("t.json", pointer="/a/b"), None, "value", "/a/b", id="JSON"),
        pytest.param(
            Location("t.jsonl", pointer="/a", line=7), 7, "value", "line 7 /a", id="JSON Lines"
        ),
        pytest.param(
            Location("t.jsonl.gz", pointer="/a", line=7), None, "value", "line 7 /a", id="packed"
        ),
        pytest.param(
            Location("t.csv", line=3, column="Value"), 3, "column", "line 3, Value", id="CSV"
        ),
        pytest.param(Location("t.docx", paragraph=4), None, "paragraph", "paragraph 4", id="Word"),
        pytest.param(
            Location("t.pdf", page=2, paragraph=4), None, "paragraph", "page 2, paragraph 4", id="PDF"
        ),
        pytest.param(Location("t.pdf", page=2), None, "page", "page 2", id="a page"),
    ],
)  # fmt: skip
def test_places_are_true(location: Location, region: int | None, kind: str, name: str) -> None:
    found = json.loads(json.dumps(place(location)))
    assert found["physicalLocation"].get("region") == (region and {"startLine": region})
    (logical,) = found["logicalLocations"]
    assert (logical["kind"], logical["fullyQualifiedName"]) == (kind, name)


def test_standard_input_has_no_address() -> None:
    assert "physicalLocation" not in place(Location("<stdin>", pointer="/a"))


def test_lines_of_real_lines_point_at_them(tmp_path: Path) -> None:
    notice = json.loads((ROOT / "examples" / "lunch-clubs.json").read_text(encoding="utf-8"))
    lines = tmp_path / "notices.jsonl"
    lines.write_text("\n".join(json.dumps(notice["releases"][0]) for _ in range(2)) + "\n")
    done = run("check", "notices.jsonl", "--format", "sarif", "--on", "2026-11-22", cwd=tmp_path)
    results = json.loads(done.stdout)["runs"][0]["results"]
    regions = [
        one["locations"][0]["physicalLocation"]["region"]["startLine"]
        for one in results
        if one["kind"] == "fail"
    ]
    assert set(regions) == {1, 2}
