"""Findings: authority, one for one fault, fingerprints; verdicts and questions."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tenderlint.cli.exits import CLEAN, exit_code
from tenderlint.facts import FACTS, visible
from tenderlint.quantities import Range, Unit
from tenderlint.report import Judged, Report, Verdict, fingerprint
from tenderlint.rule import (
    Basis,
    Force,
    Rule,
    Severity,
    Status,
)
from tenderlint.statements import (
    Confidence,
    Problem,
    Stage,
    Statement,
)
from tests.judging import (
    COUNCIL,
    PUBLISHED,
    ROOT,
    STAFF,
    TODAY,
    TURNOVER,
    UPLIFT,
    URL,
    condition,
    on,
    pounds,
    report,
    rule,
    say,
    whole_view,
)

# On whose authority.


def based(holds: str, force: Force = Force.MUST, **days: int) -> Basis:
    return Basis("An Act", URL, force, condition(holds) if holds else None, **days)


@pytest.mark.parametrize(
    ("holds", "words"),
    [
        pytest.param(
            "regime.covered", "if the contract is at or above the procurement threshold", id="name"
        ),
        pytest.param(
            "not regime.covered",
            "if it is not so that the contract is at or above the procurement threshold",
            id="negated name",
        ),
        pytest.param(
            "regime.england and regime.covered",
            "if the contract is at or above the procurement threshold",
            id="only the part that is not settled",
        ),
        pytest.param(
            "regime.covered or regime.light_touch",
            "if the contract is at or above the procurement threshold or it is a light touch "
            "contract",
            id="either of two",
        ),
        pytest.param(
            "lot.value > limit.most", "if what it asks for is so", id="no words of its own"
        ),
        pytest.param(
            "regime.covered or lot.value > limit.most",
            "if what it asks for is so",
            id="either of two, one without words",
        ),
        pytest.param(
            "regime.covered and lot.value > limit.most",
            "if the contract is at or above the procurement threshold",
            id="both of two, one without words",
        ),
        pytest.param(
            "terms.uplift == 'fixed'", "if the price over the term is fixed", id="one word"
        ),
        pytest.param(
            "procedure.reserved_for in ['voluntary-or-small', 'mutual', 'local']",
            "if the group for whom it is reserved is voluntary or small, mutual or local",
            id="one of several words",
        ),
        pytest.param(
            "tender.category != 'goods' and regime.england",
            "if it is not so that what is bought is goods",
            id="not a word",
        ),
        pytest.param(
            "procedure.value_for_threshold >= limit.most and regime.covered",
            "if the contract's value with VAT is at least £1,000 and the contract is at or above "
            "the procurement threshold",
            id="a value against a limit",
        ),
    ],
)
def test_a_basis_that_may_hold_is_shown_after_if(holds: str, words: str) -> None:
    found = report([*COUNCIL, *PUBLISHED, say(STAFF, True)], rule(STAFF, basis=(based(holds),)))
    (finding,) = found.findings
    assert [authority.holds for authority in finding.basis] == [words]
    assert not finding.is_law


def test_the_kind_of_authority_is_asked_for_in_words() -> None:
    holds = "buyer.authority in ['council', 'combined-authority', 'police'] and regime.england"
    said = [say("buyer.nation", "england"), *PUBLISHED, say(STAFF, True)]
    (finding,) = report(said, rule(STAFF, basis=(based(holds),))).findings
    (authority,) = finding.basis
    assert authority.holds == "if the kind of authority is council, combined authority or police"


def test_every_enumeration_has_a_name_in_a_sentence() -> None:
    unnamed = [fact.name for fact in FACTS.values() if fact.unit is Unit.ENUM and not fact.phrase]
    assert not unnamed


def test_what_holds_stands_before_what_may_and_then_the_strongest() -> None:
    basis = (
        based("regime.covered"),
        based("", Force.GUIDANCE),
        based("regime.england", Force.REGARD),
        based("regime.scotland", Force.MUST),
    )
    (finding,) = report([*COUNCIL, *PUBLISHED, say(STAFF, True)], rule(STAFF, basis=basis)).findings
    shown = [(authority.force, bool(authority.holds)) for authority in finding.basis]
    assert shown == [(Force.REGARD, False), (Force.GUIDANCE, False), (Force.MUST, True)]


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        pytest.param(on(2026, 2, 28), False, id="the day before it starts"),
        pytest.param(on(2026, 3, 1), True, id="its first day"),
        pytest.param(on(2026, 3, 31), True, id="its last day"),
        pytest.param(on(2026, 4, 1), False, id="the day after it ends"),
    ],
)
def test_a_basis_has_its_time(published: Range, *, shown: bool) -> None:
    first, last = int(on(2026, 3, 1).low), int(on(2026, 3, 31).low)
    asked = rule(STAFF, basis=(based("", first=first, last=last),))
    (finding,) = report([say(STAFF, True), say("timetable.published", published)], asked).findings
    assert finding.is_law is shown


# One finding for one fault.


LOTS = [say("lot.title", "North", lot="1"), say("lot.title", "South", lot="2")]
ASKS = rule(
    f"{TURNOVER} > limit.most", points_to=(TURNOVER,), asks="Asks {conditions.minimum_turnover}."
)


def test_the_same_words_are_one_finding_over_several_lots() -> None:
    (finding,) = report([*LOTS, say(TURNOVER, pounds(2_000))], ASKS).findings
    assert finding.lots == ("1", "2")
    assert len(finding.evidence) == 1


def test_the_same_message_is_one_finding_that_points_at_each_place() -> None:
    said = [say(TURNOVER, pounds(2_000), lot=lot) for lot in ("1", "2")]
    (finding,) = report(said, ASKS).findings
    assert finding.lots == ("1", "2")
    assert [e.location.cell for e in finding.evidence if e.primary] == [
        f"{TURNOVER}/1/None",
        f"{TURNOVER}/2/None",
    ]


def test_different_figures_are_different_findings() -> None:
    said = [say(TURNOVER, pounds(amount), lot=str(amount)) for amount in (2_000, 3_000)]
    assert [f.asks for f in report(said, ASKS).findings] == ["Asks £2,000.", "Asks £3,000."]


def test_different_levels_stay_apart() -> None:
    asked = rule((f"lot.value > limit.most and {STAFF}", STAFF), points_to=(STAFF,))
    said = [
        say(STAFF, True),
        say("lot.value", pounds(2_000), lot="1"),
        say("lot.value", pounds(500), lot="2"),
    ]
    found = report(said, asked).findings
    assert [(f.level, f.lots) for f in found] == [(1, ("1",)), (2, ("2",))]


def test_absence_points_at_the_nearest_thing_that_exists() -> None:
    asked = rule("not stated(service.named_places)", points_to=("service.named_places",))
    (finding,) = report([], asked).findings
    assert [(e.location, e.text) for e in finding.evidence] == [(ROOT, "")]


# Fingerprints.


def printed(*said: Statement, asked: Rule = ASKS) -> str:
    (finding,) = report(said, asked).findings
    return finding.fingerprint


TWO = pounds(2_000)
BEFORE = printed(say(TURNOVER, TWO, "Minimum turnover £2,000"))


@pytest.mark.parametrize(
    ("said", "same"),
    [
        pytest.param(say(TURNOVER, TWO, "Minimum turnover £2,000", lot="7"), True, id="lot"),
        pytest.param(say(TURNOVER, TWO, "Minimum turnover £2,000", cell="Z9"), True, id="cell"),
        pytest.param(say(TURNOVER, TWO, "minimum  TURNOVER\n£2,000 "), True, id="case, space"),
        pytest.param(say(TURNOVER, TWO, "Minimum turnover: two thousand"), False, id="words"),
    ],
)
def test_fingerprint_of_one_statement(said: Statement, *, same: bool) -> None:
    assert (printed(said) == BEFORE) is same


def test_fingerprint_is_sixteen_hex_digits() -> None:
    assert len(BEFORE) == 16
    assert set(BEFORE) <= set("0123456789abcdef")


def test_fingerprint_does_not_change_with_a_value_elsewhere() -> None:
    words = say(TURNOVER, pounds(2_000), "Minimum turnover £2,000")
    assert printed(words, say("lot.value", pounds(77))) == BEFORE


def test_fingerprint_changes_with_the_rule() -> None:
    words = say(TURNOVER, pounds(2_000), "Minimum turnover £2,000")
    assert printed(words, asked=ASKS._replace(id="another-rule")) != BEFORE
    assert printed(words, asked=ASKS._replace(since="9.9.9", title="New")) == BEFORE


def test_fingerprint_does_not_change_with_the_order_of_lots() -> None:
    north = say(TURNOVER, pounds(2_000), "£2,000 at least", lot="1")
    south = say(TURNOVER, pounds(2_000), "turnover: £2,000", lot="2")
    assert printed(north, south) == printed(south, north)


def test_fingerprint_takes_texts_in_any_order_and_once() -> None:
    assert fingerprint("r", ["b", "A"]) == fingerprint("r", ["a", "B", "b"])
    assert fingerprint("r", ["ab"]) != fingerprint("r", ["a", "b"])


# Verdicts and questions.


def staffed(severity: Severity, **how: str) -> Rule:
    return rule(STAFF, severities=(severity,), name=how.get("name", "staffed"))


@pytest.mark.parametrize(
    ("said", "severity", "expected"),
    [
        pytest.param(True, Severity.ERROR, Verdict.KEEPS_OUT, id="an error"),
        pytest.param(True, Severity.WARNING, Verdict.MAKES_HARDER, id="a warning"),
        pytest.param(True, Severity.INFO, Verdict.NO_BARRIER_FOUND, id="a missed chance"),
        pytest.param(True, Severity.NONE, Verdict.NO_BARRIER_FOUND, id="a point for legal"),
        pytest.param(False, Severity.ERROR, Verdict.NO_BARRIER_FOUND, id="satisfied"),
        pytest.param(None, Severity.ERROR, Verdict.NOT_ENOUGH_HERE, id="undetermined"),
    ],
)
def test_verdict_of_one_rule(said: bool | None, severity: Severity, expected: Verdict) -> None:
    statements = [] if said is None else [say(STAFF, said)]
    assert report(statements, staffed(severity)).verdict is expected


def test_an_unread_part_is_never_clear_of_barriers() -> None:
    unread = (Problem("could not be read", ROOT),)
    found = report([say(STAFF, False)], staffed(Severity.ERROR), problems=unread)
    assert found.verdict is Verdict.NOT_ENOUGH_HERE


@pytest.mark.parametrize(
    ("decided", "expected"),
    [
        pytest.param(2, Verdict.NOT_ENOUGH_HERE, id="two of five"),
        pytest.param(3, Verdict.NO_BARRIER_FOUND, id="three of five"),
    ],
)
def test_enough_is_six_tenths_of_the_rules_that_may_apply(decided: int, expected: Verdict) -> None:
    rules = [staffed(Severity.ERROR, name=f"known-{nr}") for nr in range(decided)]
    rules += [
        rule("service.for_residents", name=f"open-{nr}", severities=(Severity.ERROR,))
        for nr in range(5 - decided)
    ]
    found = report([say(STAFF, False)], *rules)
    assert (found.verdict, found.decided, found.may_apply) == (expected, decided, 5)


def test_open_rules_on_what_makes_bidding_harder_leave_the_rest_clear() -> None:
    rules = [staffed(Severity.ERROR, name="known")]
    rules += [rule("service.for_residents", name=f"open-{nr}") for nr in range(9)]
    found = report([say(STAFF, False)], *rules)
    assert (found.verdict, found.decided, found.may_apply) == (Verdict.NO_BARRIER_FOUND, 1, 10)


def test_a_principle_of_which_nothing_was_decided_is_not_clear() -> None:
    rules = [staffed(Severity.ERROR, name=f"known-{nr}") for nr in range(9)]
    open_one = rule("service.for_residents", name="open", principle="local-spend")
    found = report([say(STAFF, False)], *rules, open_one)
    assert found.verdict is Verdict.NOT_ENOUGH_HERE
    assert [tuple(count)[1:] for count in found.principles] == [(0, 9, 0, 0), (0, 0, 1, 0)]


@pytest.mark.parametrize(
    ("confidence", "asked"),
    [
        pytest.param(Confidence.LOW, Confidence.HIGH, id="doubtful reading"),
        pytest.param(Confidence.HIGH, Confidence.LOW, id="doubtful rule"),
    ],
)
def test_findings_of_low_confidence_do_not_move_the_verdict(
    confidence: Confidence, asked: Confidence
) -> None:
    said = say(STAFF, True, confidence=confidence)
    found = report([said], staffed(Severity.ERROR)._replace(confidence=asked))
    assert [f.confidence for f in found.findings] == [Confidence.LOW]
    assert found.verdict is Verdict.NO_BARRIER_FOUND
    run = Report(Judged("test", "1", 1), TODAY, (found,), ())
    assert exit_code(run, ("error", "law")) == CLEAN


def test_questions_that_settle_most_rules_come_first() -> None:
    rules = [rule(STAFF, name="a"), rule("service.for_residents", name="b"), rule(STAFF, name="c")]
    found = [(question.field, question.settles) for question in report([], *rules).questions]
    assert found == [(STAFF, 2), ("service.for_residents", 1)]


@pytest.mark.parametrize(
    "stage", [pytest.param(Stage.AWARD, id="award"), pytest.param(Stage.CANCELLATION, id="stopped")]
)
def test_what_can_no_longer_be_changed_is_not_judged(stage: Stage) -> None:
    found = report([say(STAFF, True)], staffed(Severity.ERROR), stage=stage)
    assert (found.verdict, found.findings, found.outcomes) == (Verdict.NOT_JUDGED, (), ())


def test_experimental_rules_are_not_judged_unless_asked_for() -> None:
    asked = staffed(Severity.WARNING)._replace(status=Status.EXPERIMENTAL)
    assert report([say(STAFF, True)], asked).outcomes == ()


def test_praise_points_at_the_words_that_earn_it() -> None:
    asked = rule(STAFF, praise=(f"not {STAFF}", "Well done."))
    (praise,) = report([say(STAFF, False, "not staff heavy")], asked).praise
    assert (praise.text, [e.text for e in praise.evidence]) == ("Well done.", ["not staff heavy"])


# What supports a derived fact.


def test_a_derived_fact_is_supported_by_what_its_inputs_rest_on() -> None:
    said = [say("lot.value", pounds(90_000)), say("term.start", on(2026, 4, 1))]
    said += [say("term.end", on(2029, 3, 31)), say(UPLIFT, "fixed")]
    known = whole_view(said).lots[0].known("lot.annual_value")
    assert known.value == pounds(30_000)
    fields = {statement.pointer.field for statement in known.statements}
    assert fields == {"lot.value", "term.start", "term.end"}


def test_a_derived_fact_asks_for_what_is_missing_only() -> None:
    known = whole_view([say("term.initial", 36)]).lots[0].known("lot.annual_value")
    assert (known.value, known.missing) == (None, ("lot.value",))


def test_a_value_with_unknown_vat_is_a_range() -> None:
    found = whole_view([say("lot.value", pounds(100))]).value("procedure.value_for_threshold")
    assert found == Range(10_000, Fraction(12_000))


def test_rules_of_a_lot_do_not_see_items() -> None:
    assert "insurance.due" not in visible("lot")
    assert "insurance.due" in visible("insurance")
