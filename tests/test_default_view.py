"""The short view: one finding and one question for each underlying demand; all with --all."""

from __future__ import annotations

import json
import re

import pytest

from tenderlint.provenance import Location
from tenderlint.report import (
    Authority,
    Evidence,
    FileProblem,
    Finding,
    Judged,
    Outcome,
    Praise,
    Question,
    Report,
    TenderReport,
    Verdict,
)
from tenderlint.reporters.few import by_demand, few_questions
from tenderlint.reporters.json_report import json_report
from tenderlint.reporters.text import text_report
from tenderlint.reporters.wording import authority_sentences, counted, listed, where
from tenderlint.resolve import Conflict
from tenderlint.rule import Force, OutcomeKind, Severity, Status
from tenderlint.statements import Confidence, Pointer, Problem, Stage, Statement
from tests.judging import on


def finding(rule, demand="", severity=Severity.WARNING, lots=(), **changed) -> Finding:
    place = Location("draft.xlsx", "Conditions", "B2")
    whole = Finding(
        rule=rule,
        title=f"Title of {rule}",
        principle="community",
        severity=severity,
        status=Status.STABLE,
        confidence=Confidence.HIGH,
        level=1,
        lots=lots,
        asks=f"Asks for {rule}.",
        affects="Some cannot.",
        change_to="“Less.”",
        keep_if="there is a reason",
        yardstick="none",
        why="",
        basis=(),
        facts=(),
        evidence=(Evidence(place, "words in the tender", primary=True),),
        fingerprint=rule,
        demand=demand,
    )
    return whole._replace(**changed)


def is_open(rule, *missing, demand="", lot="") -> Outcome:
    kind = OutcomeKind.UNDETERMINED
    return Outcome(rule, "community", Status.STABLE, lot, kind, missing, demand)


def ask(field, settles=1) -> Question:
    return Question(field, f"What of {field}?", settles)


def tender(**changed) -> TenderReport:
    whole = TenderReport(
        id="t",
        title="A tender",
        buyer="A council",
        files=("draft.xlsx",),
        stage=Stage.TENDER,
        verdict=Verdict.MAKES_HARDER,
        decided=3,
        may_apply=4,
        law_date=1,
        regime={},
    )
    return whole._replace(**changed)


def text(one: TenderReport, *problems: FileProblem, everything: bool = False) -> str:
    report = Report(Judged("rules", "1", 2), 1, (one,), problems)
    return text_report(report, {"community": "Community"}, everything=everything)


def headings(written: str) -> list[str]:
    return [line.split("  ")[0] for line in written.splitlines() if re.match(r"\d+\. ", line)]


class TestFindings:
    FOUND = (
        finding("turnover-high", "financial-standing", Severity.ERROR),
        finding("accounts-required", "financial-standing"),
        finding("no-demand-named"),
        finding("window-short", "window"),
    )

    def test_the_gravest_of_each_demand_stands_for_it(self) -> None:
        groups = by_demand(self.FOUND)
        assert [g.finding.rule for g in groups] == [
            *("turnover-high", "no-demand-named", "window-short")
        ]
        assert [[f.rule for f in g.also] for g in groups] == [["accounts-required"], [], []]

    def test_the_others_are_named(self) -> None:
        written = text(tender(findings=self.FOUND))
        assert headings(written) == [
            "1. Title of turnover-high",
            "2. Title of no-demand-named",
            "3. Title of window-short",
        ]
        assert "   Also:       accounts-required\n" in written
        assert "more: see them with --all" not in written

    def test_all_of_them_are_shown_when_asked_for(self) -> None:
        written = text(tender(findings=self.FOUND), everything=True)
        assert len(headings(written)) == 4
        assert "Also:" not in written

    def test_the_machine_s_report_always_has_all_of_them(self) -> None:
        report = Report(Judged("rules", "1", 2), 1, (tender(findings=self.FOUND),), ())
        (one,) = json.loads(json_report(report))["tenders"]
        assert [found["demand"] for found in one["findings"]] == [
            *("financial-standing", "financial-standing", "", "window")
        ]

    def test_one_rule_in_several_lots_is_one_demand(self) -> None:
        found = tuple(finding("window-short", lots=(lot,)) for lot in "123")
        written = text(tender(findings=found, outcomes=tuple(is_open("x", lot=n) for n in "1234")))
        assert headings(written) == ["1. Title of window-short"]
        assert "   Lots:       1\n" in written
        assert "   Also:       window-short (lots 2 and 3)\n" in written

    def test_lots_are_named_only_where_there_are_several(self) -> None:
        one = tender(findings=(finding("x", lots=("1",)),), outcomes=(is_open("x", lot="1"),))
        assert "Lots:" not in text(one)
        every = tender(
            findings=(finding("x", lots=("1", "2")),),
            outcomes=(is_open("x", lot="1"), is_open("x", lot="2")),
        )
        assert "   Lots:       all 2\n" in text(every)

    @pytest.mark.parametrize(
        ("barriers", "legal", "shown", "more"),
        [
            pytest.param(8, 0, 8, 0, id="as many as are shown"),
            pytest.param(9, 0, 8, 1, id="one more"),
            pytest.param(3, 2, 5, 0, id="a few of both"),
            pytest.param(7, 3, 8, 2, id="legal points count too"),
            pytest.param(12, 1, 8, 5, id="barriers come first"),
        ],
    )
    def test_at_most_eight_are_shown(self, barriers, legal, shown, more) -> None:
        found = tuple(
            finding(f"rule-{n}", severity=Severity.WARNING if n < barriers else Severity.NONE)
            for n in range(barriers + legal)
        )
        written = text(tender(findings=found))
        numbers = [line.split(".")[0] for line in headings(written)]
        assert numbers == [str(number) for number in range(1, shown + 1)]
        assert (f"{more} more: see them with --all." in written) == (more > 0)
        assert len(headings(text(tender(findings=found), everything=True))) == barriers + legal


class TestQuestions:
    def asked(self, outcomes, questions, most=5) -> list[str]:
        one = tender(outcomes=tuple(outcomes), questions=tuple(questions))
        return [question.field for question in few_questions(one, most)]

    def test_two_that_settle_the_same_are_one(self) -> None:
        outcomes = [is_open("a", "lot.value", "term.initial"), is_open("b", "lot.area")]
        questions = [ask("lot.value"), ask("term.initial"), ask("lot.area")]
        assert self.asked(outcomes, questions) == ["lot.value", "lot.area"]

    def test_the_one_that_settles_most_comes_first(self) -> None:
        outcomes = [is_open("a", "lot.area"), is_open("b", "lot.value"), is_open("c", "lot.value")]
        assert self.asked(outcomes, [ask("lot.area"), ask("lot.value", 2)]) == [
            *("lot.value", "lot.area")
        ]

    def test_one_that_adds_nothing_is_left_out(self) -> None:
        outcomes = [
            is_open("a", "lot.value", "lot.area"),
            is_open("b", "lot.value", "lot.reach"),
            is_open("c", "terms.uplift"),
        ]
        questions = [ask("lot.value", 2), ask("lot.area"), ask("lot.reach"), ask("terms.uplift")]
        assert self.asked(outcomes, questions) == ["lot.value", "terms.uplift"]

    def test_rules_of_one_demand_are_asked_about_once(self) -> None:
        outcomes = [
            is_open("a", "lot.value", demand="window"),
            is_open("b", "lot.area", demand="window"),
            is_open("c", "terms.uplift"),
        ]
        questions = [ask("lot.value"), ask("lot.area"), ask("terms.uplift")]
        assert self.asked(outcomes, questions) == ["lot.value", "terms.uplift"]

    def test_at_most_five_are_asked_and_all_when_asked_for(self) -> None:
        outcomes = tuple(is_open(f"rule-{n}", f"field.{n}") for n in range(7))
        one = tender(outcomes=outcomes, questions=tuple(ask(f"field.{n}") for n in range(7)))
        assert text(one).count("What of field.") == 5
        assert text(one, everything=True).count("What of field.") == 7

    def test_a_number_has_its_noun(self) -> None:
        one = tender(
            outcomes=(
                is_open("a", "lot.value"),
                is_open("b", "lot.area"),
                is_open("c", "lot.area"),
            ),
            questions=(ask("lot.area", 2), ask("lot.value", 1)),
        )
        assert "   - What of lot.area? (2 checks)\n   - What of lot.value? (1 check)\n" in text(one)


class TestWords:
    @pytest.mark.parametrize(
        ("parts", "words"),
        [
            pytest.param([], "", id="nothing"),
            pytest.param(["a"], "a", id="one"),
            pytest.param(["a", "b"], "a and b", id="two"),
            pytest.param(["a", "b", "c"], "a, b and c", id="three"),
        ],
    )
    def test_a_list(self, parts, words) -> None:
        assert listed(parts) == words

    def test_a_count(self) -> None:
        assert [counted(n, "check") for n in (0, 1, 2)] == ["0 checks", "1 check", "2 checks"]

    def test_a_whole_file_is_named_alone(self) -> None:
        assert where(Location("a.xlsx")) == "a.xlsx"
        assert where(Location("a.xlsx", "S", "B2")) == "a.xlsx S!B2"

    @pytest.mark.parametrize(
        ("basis", "sentences"),
        [
            pytest.param(
                [("s.22", Force.MUST, ""), ("a guide", Force.GUIDANCE, "")],
                ["Appears to conflict with s.22."],
                id="the strongest that holds",
            ),
            pytest.param(
                [("a guide", Force.GUIDANCE, ""), ("s.22", Force.MUST, "if it is above")],
                ["Guidance: a guide.", "If it is above, this applies: s.22."],
                id="one that may hold and is stronger",
            ),
            pytest.param(
                [("s.22", Force.MUST, ""), ("s.86", Force.REGARD, "if it is below")],
                ["Appears to conflict with s.22."],
                id="a weaker one that may hold is left out",
            ),
            pytest.param(
                [("s.86", Force.REGARD, "if it is below")],
                ["If it is below, this is to be considered: s.86."],
                id="only one that may hold",
            ),
        ],
    )
    def test_the_authority(self, basis, sentences) -> None:
        authorities = tuple(Authority(c, "https://example.org/", f, h) for c, f, h in basis)
        assert authority_sentences(finding("x", basis=authorities)) == sentences

    def test_no_word_of_law_where_a_duty_only_may_apply(self) -> None:
        may = (Authority("s.22", "https://example.org/", Force.MUST, "if it is above"),)
        (sentence,) = authority_sentences(finding("x", basis=may))
        assert "conflict" not in sentence

    @pytest.mark.parametrize(
        ("verdict", "decided", "may_apply", "words"),
        [
            pytest.param(
                Verdict.KEEPS_OUT,
                *(
                    1,
                    1,
                    "Some local providers could not bid as drafted. 1 of 1 check could be made.",
                ),
                id="one check",
            ),
            pytest.param(
                Verdict.NO_BARRIER_FOUND,
                *(41, 58, "No barrier was found in the 41 of 58 checks that could be made."),
                id="no barrier",
            ),
            pytest.param(
                Verdict.NOT_ENOUGH_HERE,
                *(0, 0, "Not enough is here to judge. No check could be made."),
                id="nothing to check",
            ),
        ],
    )
    def test_the_verdict_has_its_denominator(self, verdict, decided, may_apply, words) -> None:
        assert words in text(tender(verdict=verdict, decided=decided, may_apply=may_apply))

    def test_a_conflict_names_both_places(self) -> None:
        pointer = Pointer("timetable.deadline", "1")
        said = tuple(
            Statement(pointer, on(2027, 1, day), Location(file), "x")
            for day, file in ((22, "notice.json"), (29, "draft.xlsx"))
        )
        written = text(tender(conflicts=(Conflict(pointer, said),)))
        assert (
            "Two answers to one question: What is the closing date for tenders?\n"
            "   - 22 January 2027, at notice.json\n"
            "   - 29 January 2027, at draft.xlsx\n"
        ) in written

    def test_a_file_s_problem_is_said_once(self) -> None:
        lost = Problem("This file is a PDF.", Location("terms.pdf"))
        written = text(tender(problems=(lost,)), FileProblem("terms.pdf", "is a PDF"))
        assert written.count("is a PDF") == 1
        assert "other.pdf: is a PDF" in text(tender(), FileProblem("other.pdf", "is a PDF"))

    def test_what_it_does_well_is_said(self) -> None:
        praise = (Praise("a", "community", "Accepts bids from several organisations", ()),)
        written = text(tender(praise=praise))
        assert (
            "What it does well:\n   Community\n   - Accepts bids from several organisations.\n"
            in (written)
        )

    def test_several_tenders_are_counted_by_verdict(self) -> None:
        found = [Verdict.NOT_JUDGED, Verdict.KEEPS_OUT, Verdict.NOT_JUDGED]
        report = Report(
            Judged("r", "1", 2), 1, tuple(tender(verdict=verdict) for verdict in found), ()
        )
        assert text_report(report, {}).endswith(
            "3 tenders: some local providers could not bid in 1; not judged: 2.\n"
        )

    def test_nothing_superfluous_stands_at_the_end(self) -> None:
        written = text(tender())
        assert written.endswith("does not apply\n")
        assert "\n\n\n" not in written
