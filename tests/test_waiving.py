"""Decisions laid over a report: what is kept, what is still there, and what is gone."""

from __future__ import annotations

import json

import pytest

from tenderlint.cli.exits import exit_code
from tenderlint.engine.waiving import waiver_of, with_decisions
from tenderlint.report import Finding, Judged, Report, TenderReport
from tenderlint.reporters.json_report import json_report
from tenderlint.reporters.text import text_report
from tenderlint.statements import Choice, Decision
from tests.deciding import DAY, PLACE, decision, finding, tender


def kept(report: TenderReport) -> list[str]:
    return [f"{one.rule}: {one.waived.reason}" for one in report.findings if one.waived]


A, B = finding("a"), finding("b")
BOTH = finding("both", parts=(A, B))
CHANGED_ELSEWHERE = finding("a", more="£90,000")


@pytest.mark.parametrize(
    ("findings", "decisions", "expected"),
    [
        pytest.param([A, B], [decision(A)], ["a: Law."], id="the same finding"),
        pytest.param(
            [CHANGED_ELSEWHERE],
            [decision(A)],
            ["a: Law."],
            id="another figure behind the same words",
        ),
        pytest.param([finding("a", "Other words")], [decision(A)], [], id="other words"),
        pytest.param([B], [decision(A)], [], id="the same words under another rule"),
        pytest.param([A], [decision(A, Choice.CHANGE)], [], id="to be changed"),
        pytest.param([A], [decision(A, reason="")], [], id="no reason"),
        pytest.param([A], [decision(A, Choice.OPEN)], [], id="not decided"),
        pytest.param([A, B, BOTH], [decision(BOTH)], ["both: Law."], id="a compound by itself"),
        pytest.param([A, B, BOTH], [decision(A)], ["a: Law."], id="one part of a compound"),
        pytest.param(
            [A, B, BOTH],
            [decision(A), decision(B, reason="Safety.")],
            ["a: Law.", "b: Safety.", "both: Law.; Safety."],
            id="all parts of a compound",
        ),
        pytest.param(
            [A, CHANGED_ELSEWHERE],
            [decision(A), decision(CHANGED_ELSEWHERE, Choice.CHANGE)],
            ["a: Law."],
            id="two findings on the same words, decided differently",
        ),
        pytest.param(
            [A, CHANGED_ELSEWHERE],
            [decision(A)],
            ["a: Law."],
            id="a second finding on the same words is not kept with the first",
        ),
        pytest.param(
            [finding("a", "")],
            [decision(finding("a", "", more="x"))],
            [],
            id="what is absent has no words in common",
        ),
    ],
)
def test_what_is_kept(
    findings: list[Finding], decisions: list[Decision], expected: list[str]
) -> None:
    assert kept(with_decisions(tender(*findings), decisions)) == expected


def test_decisions_change_neither_verdict_nor_order() -> None:
    report = tender(A, B, BOTH)
    after = with_decisions(report, [decision(A)])
    assert after.verdict is report.verdict
    assert [one.rule for one in after.findings] == ["a", "b", "both"]


def test_a_decision_about_nothing_is_gone_and_one_to_change_is_still_there() -> None:
    gone, still = decision(finding("old")), decision(B, Choice.CHANGE, "")
    after = with_decisions(tender(A, B), [gone, still])
    assert after.gone == (gone,)
    assert [one.to_change for one in after.findings] == [None, still]


def test_a_waiver_says_all_that_the_decision_says() -> None:
    assert waiver_of(decision(A)) == (
        "a", "Law.", "Jo Marsh", DAY, PLACE, A.fingerprint, A.anchor, None, "", "",
    )  # fmt: skip


def run_of(*tenders: TenderReport) -> Report:
    return Report(Judged("built-in", "1", 3), DAY, tenders, ())


@pytest.mark.parametrize(
    ("decisions", "code"),
    [
        pytest.param([], 1, id="nothing decided"),
        pytest.param([decision(A)], 1, id="one of two kept"),
        pytest.param([decision(A), decision(B)], 0, id="both kept"),
        pytest.param([decision(A), decision(B, Choice.CHANGE)], 1, id="one still to be changed"),
    ],
)
def test_what_is_kept_fails_no_run(decisions: list[Decision], code: int) -> None:
    assert exit_code(run_of(with_decisions(tender(A, B), decisions)), ("error",)) == code


DECIDED = with_decisions(
    tender(A, B, finding("c")),
    [
        decision(A, reason="The <script> of the law; ask jo@example.org"),
        decision(B, Choice.CHANGE, ""),
        decision(finding("old"), reason="It was needed"),
        decision(finding("older"), Choice.CHANGE, ""),
        decision(finding("oldest"), Choice.OPEN, ""),
    ],
)
TEXT = """\
Lunch clubs
tender.xlsx

Some local providers could not bid as drafted. 1 of 2 checks could be made.
1 finding is kept with a reason.

1. Title of b                                                                      tender.xlsx  S!B1
   “Not accepted”
   Asks this. They cannot bid.
   Change to:  That.
   Keep if:    the law says so.
   Yardstick:  none.
   Authority:  Guidance: A guide.
   Decided:    You chose to change this; it is still there. (Jo Marsh, 22 November 2026)
   community · b · keeps some out

2. Title of c                                                                      tender.xlsx  S!B1
   “Not accepted”
   Asks this. They cannot bid.
   Change to:  That.
   Keep if:    the law says so.
   Yardstick:  none.
   Authority:  Guidance: A guide.
   community · c · keeps some out

Kept with a reason:
   - Title of a (tender.xlsx S!B1: “Not accepted”).
     Kept, because: The <script> of the law; ask **************. (Jo Marsh, 22 November 2026)
     a · keeps some out

Decided before, and gone:
   - old: Kept for something that is no longer found: It was needed. (Jo Marsh, 22 November 2026)
   - older: To be changed, and no longer found. (Jo Marsh, 22 November 2026)

  barrier  clear  open  does not apply
"""


def test_the_whole_text() -> None:
    assert text_report(run_of(DECIDED), {}) == TEXT


def test_the_few_findings_do_not_count_what_is_kept() -> None:
    many = [finding(f"rule-{number}") for number in range(10)]
    after = with_decisions(tender(*many), [decision(one) for one in many[:2]])
    text = text_report(run_of(after), {})
    assert "8. Title of rule-9" in text
    assert "more: see them with --all" not in text


def test_a_kept_part_is_said_to_be_kept_inside_what_compounds() -> None:
    after = with_decisions(tender(BOTH, A, B), [decision(A)])
    inside = text_report(run_of(after), {}).partition("Kept with a reason:")[0]
    assert (
        "     Kept, because: Law. (Jo Marsh, 22 November 2026)\n     a · keeps some out" in inside
    )
    assert inside.count("Kept, because") == 1


def test_the_machine_report() -> None:
    shape = json.loads(json_report(run_of(DECIDED)))
    [judged] = shape["tenders"]
    assert [(one["rule"], one["waived"], one["to_change"]) for one in judged["findings"]] == [
        (
            "a",
            {
                "reason": "The <script> of the law; ask **************",
                "by": "Jo Marsh",
                "on": "2026-11-22",
                "expires": None,
            },
            None,
        ),
        ("b", None, {"by": "Jo Marsh", "on": "2026-11-22"}),
        ("c", None, None),
    ]
    assert [(one["rule"], one["choice"], one["reason"]) for one in judged["gone"]] == [
        ("old", "keep", "It was needed"),
        ("older", "change", ""),
        ("oldest", "open", ""),
    ]
    assert judged["gone"][0]["location"]["cell"] == "H5"
    assert shape["summary"]["waived"] == 1
