"""Waivers of the settings laid over a report: what they keep, and which of them need a look."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from tenderlint.engine.identity import is_same, key_of, name_of, reference_of
from tenderlint.engine.waivers import with_waivers
from tenderlint.engine.waiving import as_configured, with_decisions
from tenderlint.provenance import Location
from tenderlint.report import Finding, Judged, Report, TenderReport, Waiver
from tenderlint.reporters.text import text_report
from tenderlint.rule import Configured
from tenderlint.statements import Choice, Confidence
from tests.commands import run
from tests.config_files import TENDER, WAIVER, with_tender
from tests.deciding import DAY, decision, finding, tender

A, B = finding("a", "Accounts of three years"), finding("b")
BOTH = finding("both", parts=(A, B))
OF_A = Waiver("a", "Law.", "Jo", None, Location("tenderlint.toml", line=3), expires=DAY)
ON = ("--on", "2026-11-22")


def waiver(**said: object) -> Waiver:
    return OF_A._replace(**{"tender": "Lunch  CLUBS", **said})  # type: ignore[arg-type]


def report(*findings: Finding, **changes: object) -> Report:
    one = tender(*findings)._replace(**changes)  # type: ignore[arg-type]
    return Report(Judged("built-in", "1", 3), DAY, (one,), ())


def kept(made: Report) -> list[str]:
    return [one.rule for one in made.tenders[0].findings if one.waived]


MANY = [finding("a", f"Accounts of {number} years") for number in range(4)]


@pytest.mark.parametrize(
    ("findings", "said", "rules", "state", "about"),
    [
        pytest.param([A, B], waiver(fingerprint=A.fingerprint), ["a"], "used", 1, id="fingerprint"),
        pytest.param([A], waiver(fingerprint=B.fingerprint), [], "unused", 0, id="another one"),
        pytest.param([A], waiver(quote="accounts OF  three"), ["a"], "used", 1, id="a quote"),
        pytest.param([A], waiver(quote="four years"), [], "unused", 0, id="other words"),
        pytest.param([A], waiver(), ["a"], "too-broad", 1, id="no words at all"),
        pytest.param(
            MANY, waiver(quote="accounts of"), ["a"] * 4, "too-broad", 4, id="four at once"
        ),
        pytest.param(
            MANY[:3], waiver(quote="accounts of"), ["a"] * 3, "used", 3, id="three at once"
        ),
        pytest.param([B], waiver(rule="a"), [], "unused", 0, id="nothing of its rule"),
        pytest.param([A], waiver(expires=DAY - 1, quote="three"), [], "expired", 1, id="expired"),
        pytest.param(
            [B], waiver(expires=DAY - 1, quote="three"), [], "expired", 0, id="and unused"
        ),
        pytest.param([A], waiver(tender="Home care"), [], "another-tender", 0, id="other tender"),
        pytest.param([A], waiver(tender="", quote="three"), ["a"], "used", 1, id="any tender"),
    ],
)
def test_what_a_waiver_keeps(
    findings: list[Finding], said: Waiver, rules: list[str], state: str, about: int
) -> None:
    made = with_waivers(report(*findings), [said])
    assert kept(made) == rules
    (use,) = made.waivers
    assert (use.state, use.findings) == (state, about)


@pytest.mark.parametrize(
    ("name", "is_about"),
    [
        pytest.param("lunch clubs", True, id="the title"),
        pytest.param("LC-2026", True, id="the reference"),
        pytest.param(name_of(report(title="Lunch clubs").tenders[0]), True, id="the key"),
        pytest.param("tender.xlsx", False, id="the file"),
    ],
)
def test_how_a_waiver_names_its_tender(name: str, is_about: bool) -> None:
    made = with_waivers(report(A, id="LC-2026"), [waiver(tender=name)])
    assert bool(kept(made)) is is_about


def test_a_title_spelt_almost_right_is_suggested() -> None:
    (use,) = with_waivers(report(A), [waiver(tender="Lunch clbus")]).waivers
    assert use.hint == "Lunch clubs"


def test_all_parts_kept_keep_what_compounds() -> None:
    made = with_waivers(report(A, B, BOTH), [waiver(), waiver(rule="b")])
    assert kept(made) == ["a", "b", "both"]


def test_what_was_decided_on_a_sheet_ranks_over_the_settings() -> None:
    decided = with_decisions(tender(A, B), [decision(A, Choice.CHANGE, ""), decision(B)])
    made = with_waivers(
        Report(Judged("built-in", "1", 3), DAY, (decided,), ()), [waiver(), waiver(rule="b")]
    )
    reasons = [one.waived and one.waived.by for one in made.tenders[0].findings]
    assert reasons == [None, "Jo Marsh"]


def test_no_waivers_leave_a_report_as_it_is() -> None:
    made = report(A)
    assert with_waivers(made, []) is made


@pytest.mark.parametrize(
    ("configured", "rules", "refused"),
    [
        pytest.param(Configured(), ["a", "b", "both"], [], id="nothing set"),
        pytest.param(Configured(waivers_ignored=True), [], [], id="waivers ignored"),
        pytest.param(Configured(unwaivable=("a",)), ["b"], ["a"], id="one that cannot be waived"),
        pytest.param(Configured(unwaivable=("both",)), ["a", "b"], [], id="what compounds cannot"),
    ],
)
def test_what_the_settings_heed_of_a_sheet(
    configured: Configured, rules: list[str], refused: list[str]
) -> None:
    decisions = [decision(A), decision(B)]
    made = as_configured(tender(A, B, BOTH), decisions, configured)
    assert [one.rule for one in made.findings if one.waived] == rules
    assert [one.rule for one in made.refused] == refused
    assert made.gone == ()


def test_findings_of_low_confidence_are_counted_where_they_are_left_out() -> None:
    unsure = B._replace(confidence=Confidence.LOW)
    made = as_configured(tender(A, unsure), [], Configured(unsure_left_out=True))
    assert ([one.rule for one in made.findings], made.unsure_left_out) == (["a"], 1)
    text = text_report(report()._replace(tenders=(made,)), {})
    assert "1 finding of low confidence is left out." in text


@pytest.mark.parametrize(
    ("changes", "reference"),
    [
        pytest.param({"id": "tender"}, "", id="the name of the file"),
        pytest.param({"id": "tender#2"}, "", id="one of several in a file"),
        pytest.param({"id": "ocds-1-2"}, "ocds-1-2", id="an OCDS id"),
        pytest.param({"id": "line 3"}, "", id="a row"),
        pytest.param({"id": "tender", "files": ("C:\\x\\tender.xlsx",)}, "", id="on Windows"),
    ],
)
def test_the_reference_of_a_tender(changes: dict, reference: str) -> None:
    made = tender(A)._replace(**changes)
    assert reference_of(made) == reference
    assert key_of(made) == (reference or name_of(made))


def named(title: str, buyer: str, id_: str) -> TenderReport:
    return tender(A)._replace(title=title, buyer=buyer, id=id_, files=("x.xlsx",))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param(("A  b", "C", "x"), ("a B", "c", "x"), True, id="letters and spaces"),
        pytest.param(("A", "B", "x"), ("A", "C", "x"), False, id="another buyer"),
        pytest.param(("A", "B", "R1"), ("Z", "B", "R1"), True, id="one reference, two titles"),
        pytest.param(("A", "B", "R1"), ("A", "B", "R2"), False, id="two references, one title"),
        pytest.param(("A", "B", "x"), ("A", "B", "R2"), True, id="a draft and its notice"),
        pytest.param(("AB", "C", "x"), ("A", "BC", "x"), False, id="split elsewhere"),
    ],
)
def test_when_two_drafts_are_one_tender(
    one: tuple[str, str, str], other: tuple[str, str, str], same: bool
) -> None:
    first, second = named(*one), named(*other)
    assert is_same(first, reference_of(second), name_of(second)) is same
    assert is_same(second, reference_of(first), name_of(first)) is same


NEED_A_LOOK = """\
Waivers that need a look:
   - audited-accounts-required (tenderlint.toml, line 1): It expired on 21 November 2026; it kept 1
     finding until then.
   - consortium-barred (tenderlint.toml, line 9): It is about nothing that was found; take it out.
   - turnover-out-of-proportion (tenderlint.toml, line 17): No tender here is “Harowmere community
     transport”; did you mean “Harrowmere community transport”?
   - holiday-window (tenderlint.toml, line 25): It names no words, so it keeps whatever the rule
     finds: 1 finding.
"""


def stanza(rule: str, *changes: tuple[str, str]) -> str:
    text = WAIVER.replace("audited-accounts-required", rule)
    for old, new in changes:
        text = text.replace(old, new)
    return f"{text}\n"


def test_the_waivers_that_need_a_look_stand_at_the_end(tmp_path: Path) -> None:
    settings = (
        stanza("audited-accounts-required", ("2027-03-31", "2026-11-21"))
        + stanza("consortium-barred", ("Yes", "No such words"))
        + stanza("turnover-out-of-proportion", ("Harrow", "Harow"))
        + stanza("holiday-window", ('quote = "Yes"\n', "\n"))
        + stanza("reliance-barred", ("Yes", "Not accepted"))
        + stanza("grant-not-considered", ("Harrowmere community transport", "Another tender"))
    )
    with_tender(tmp_path, settings)
    text = run("check", TENDER, *ON, cwd=tmp_path).stdout
    assert NEED_A_LOOK in text
    assert "- Another tender" not in text
    shape = json.loads(run("check", TENDER, "--format", "json", *ON, cwd=tmp_path).stdout)
    assert [(one["rule"], one["state"], one["findings"]) for one in shape["waivers"]] == [
        ("audited-accounts-required", "expired", 1),
        ("consortium-barred", "unused", 0),
        ("turnover-out-of-proportion", "another-tender", 0),
        ("holiday-window", "too-broad", 1),
        ("reliance-barred", "used", 1),
        ("grant-not-considered", "another-tender", 0),
    ]
    waived = {
        one["rule"]: one["waived"] for one in shape["tenders"][0]["findings"] if one["waived"]
    }
    assert waived["reliance-barred"] == {
        "reason": "Our insurer asks for them", "by": "Jo Marsh", "on": None, "expires": "2027-03-31",
    }  # fmt: skip
    assert set(waived) == {"holiday-window", "reliance-barred"}


def test_the_auditor_heeds_no_waivers(tmp_path: Path) -> None:
    with_tender(tmp_path, stanza("reliance-barred", ("Yes", "Not accepted")))
    for arguments in (("--no-waivers",), ("--profile", "auditor")):
        text = run("check", TENDER, *ON, *arguments, cwd=tmp_path).stdout
        assert "Kept with a reason" not in text
        assert "   - Waivers and decisions to keep are ignored.\n" in text


def test_a_stanza_that_is_printed_keeps_its_finding_once_it_is_filled_in(tmp_path: Path) -> None:
    with_tender(tmp_path)
    printed = run("config", TENDER, "--waiver", *ON, cwd=tmp_path).stdout
    assert "“reason” is empty" in run("check", TENDER, cwd=with_tender(tmp_path, printed)).stderr
    filled = (
        printed.replace('reason = ""', 'reason = "Law"')
        .replace('by = ""', 'by = "Jo"')
        .replace('expires = ""', "expires = 2027-01-01")
    )
    assert len(tomllib.loads(filled)["waivers"]) == 18
    with_tender(tmp_path, filled)
    done = run("check", TENDER, *ON, cwd=tmp_path)
    assert "18 findings are kept with a reason." in done.stdout
    assert "need a look" not in done.stdout
    assert done.returncode == 0
    assert run("config", TENDER, "--waiver", *ON, cwd=tmp_path).stdout == ""


def test_a_fingerprint_survives_moved_rows(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    with_tender(tmp_path)
    printed = run("config", TENDER, "--waiver", *ON, cwd=tmp_path).stdout
    book = load_workbook(tmp_path / TENDER)
    book["Conditions"].insert_rows(1, 5)
    book.save(tmp_path / "moved.xlsx")
    moved = run("config", "moved.xlsx", "--waiver", *ON, cwd=tmp_path).stdout
    lines = [
        [one for one in text.splitlines() if one.startswith("fingerprint")]
        for text in (printed, moved)
    ]
    assert lines[0] == lines[1]
    assert len(lines[0]) == 18


def test_stanzas_need_a_tender() -> None:
    done = run("config", "--waiver")
    assert (done.returncode, done.stderr) == (
        2,
        "--waiver prints stanzas for a tender; name its file.\n",
    )


def test_every_finding_of_the_whole_view_ends_with_its_fingerprint(tmp_path: Path) -> None:
    with_tender(tmp_path)
    shape = json.loads(run("check", TENDER, "--format", "json", *ON, cwd=tmp_path).stdout)
    text = " ".join(run("check", TENDER, "--all", *ON, cwd=tmp_path).stdout.split())
    for one in shape["tenders"][0]["findings"]:
        assert f"· {one['fingerprint']} " in text


def test_the_decision_record_tells_what_the_settings_keep(tmp_path: Path) -> None:
    with_tender(tmp_path, stanza("reliance-barred", ("Yes", "Not accepted")))
    run("check", TENDER, "--annotate", "marked.xlsx", *ON, cwd=tmp_path)
    done = run("record", "marked.xlsx", "-o", "record.html", *ON, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    page = (tmp_path / "record.html").read_text(encoding="utf-8")
    assert "Our insurer asks for them" in page


def test_a_decision_about_what_cannot_be_waived_is_told() -> None:
    made = as_configured(tender(A), [decision(A)], Configured(unwaivable=("a",)))
    text = text_report(report()._replace(tenders=(made,)), {})
    assert (
        "Cannot be kept with a reason here:\n"
        "   - a: This rule cannot be waived, so the decision to keep does not count: Law. (Jo Marsh, 22\n"
        "     November 2026)\n"
    ) in text
