"""The judge: what a rule says of a lot, what lots inherit, under which law."""

from __future__ import annotations

from datetime import date

import pytest

from tenderlint.quantities import Range, exactly
from tenderlint.rule import (
    OutcomeKind,
    Severity,
)
from tenderlint.statements import (
    Silence,
    Statement,
    Value,
)
from tests.judging import (
    COUNCIL,
    NOT_APPLICABLE,
    PUBLISHED,
    SATISFIED,
    STAFF,
    TODAY,
    TURNOVER,
    UNDETERMINED,
    UPLIFT,
    VIOLATED,
    on,
    outcome,
    pounds,
    report,
    rule,
    say,
    whole_view,
)

HIGH_TURNOVER = rule(f"{TURNOVER} > limit.most", when=f"{TURNOVER} > 0", points_to=(TURNOVER,))


# What one rule says of one lot.


@pytest.mark.parametrize(
    ("value", "kind", "missing"),
    [
        pytest.param(pounds(2_000), VIOLATED, (), id="above the limit"),
        pytest.param(pounds(1_000), SATISFIED, (), id="at the limit"),
        pytest.param(pounds(0), NOT_APPLICABLE, (), id="nothing asked for"),
        pytest.param(Silence.NONE, NOT_APPLICABLE, (), id="stated none"),
        pytest.param(Silence.ELSEWHERE, UNDETERMINED, (TURNOVER,), id="stated elsewhere"),
        pytest.param(None, UNDETERMINED, (TURNOVER,), id="not stated"),
        pytest.param(
            Range(50_000, 200_000), UNDETERMINED, (TURNOVER,), id="a range across the limit"
        ),
        pytest.param(Range(150_000, 200_000), VIOLATED, (), id="a range above the limit"),
    ],
)
def test_outcome_of_one_field(
    value: Value | Silence | None, kind: OutcomeKind, missing: tuple[str, ...]
) -> None:
    said = [] if value is None else [say(TURNOVER, value)]
    found = outcome(said, HIGH_TURNOVER)
    assert (found.outcome, found.missing) == (kind, missing)


TWO_LEVELS = rule((STAFF, f"{UPLIFT} == 'fixed'"))


@pytest.mark.parametrize(
    ("said", "kind", "level"),
    [
        pytest.param([say(STAFF, True)], VIOLATED, 1, id="first true, second unknown"),
        pytest.param([say(UPLIFT, "fixed")], VIOLATED, 2, id="first unknown, second true"),
        pytest.param([say(STAFF, True), say(UPLIFT, "fixed")], VIOLATED, 1, id="both true"),
        pytest.param([say(STAFF, False), say(UPLIFT, "fixed")], VIOLATED, 2, id="only the second"),
        pytest.param([say(STAFF, False)], UNDETERMINED, 0, id="first false, second unknown"),
        pytest.param([say(STAFF, False), say(UPLIFT, "indexed")], SATISFIED, 0, id="both false"),
    ],
)
def test_levels(said: list[Statement], kind: OutcomeKind, level: int) -> None:
    found = report(said, TWO_LEVELS)
    assert [o.outcome for o in found.outcomes] == [kind]
    assert [f.level for f in found.findings] == ([level] if level else [])


@pytest.mark.parametrize(
    ("said", "kind", "missing"),
    [
        pytest.param([say(STAFF, True)], UNDETERMINED, (UPLIFT,), id="when unknown, flag true"),
        pytest.param([], UNDETERMINED, (UPLIFT,), id="when and flag unknown: when is asked for"),
        pytest.param([say(STAFF, False)], SATISFIED, (), id="when unknown, nothing to find"),
        pytest.param([say(UPLIFT, "indexed")], NOT_APPLICABLE, (), id="when false"),
        pytest.param([say(UPLIFT, "fixed")], UNDETERMINED, (STAFF,), id="flag unknown"),
    ],
)
def test_when(said: list[Statement], kind: OutcomeKind, missing: tuple[str, ...]) -> None:
    found = outcome(said, rule(STAFF, when=f"{UPLIFT} == 'fixed'"))
    assert (found.outcome, found.missing) == (kind, missing)


INSURED = rule("insurance.due == 'with-bid'", scope="insurance", points_to=("insurance.due",))


@pytest.mark.parametrize(
    ("said", "kind", "missing"),
    [
        pytest.param([], UNDETERMINED, ("document.has_conditions",), id="part not supplied"),
        pytest.param([say("document.has_conditions", True)], NOT_APPLICABLE, (), id="supplied"),
        pytest.param(
            [say("document.has_conditions", False)],
            UNDETERMINED,
            ("document.has_conditions",),
            id="said not to be supplied",
        ),
    ],
)
def test_a_collection_without_items(
    said: list[Statement], kind: OutcomeKind, missing: tuple[str, ...]
) -> None:
    found = outcome(said, INSURED)
    assert (found.outcome, found.missing) == (kind, missing)


def test_each_item_has_an_outcome_of_its_own() -> None:
    found = report(
        [
            say("insurance.due", "with-bid", item="public-liability"),
            say("insurance.due", "by-start", item="professional-indemnity"),
        ],
        INSURED,
    )
    assert [o.outcome for o in found.outcomes] == [VIOLATED, SATISFIED]
    assert [f.evidence[0].text for f in found.findings] == ["insurance.due with-bid"]


# What lots take over from the tender.


@pytest.mark.parametrize(
    ("field", "value", "inherited"),
    [
        pytest.param(TURNOVER, pounds(5), True, id="conditions are copied"),
        pytest.param("terms.payment_days", exactly(30), True, id="terms are copied"),
        pytest.param("term.initial", exactly(36), True, id="the term is copied"),
        pytest.param("lot.value", pounds(9), False, id="value is each lot's own"),
        pytest.param("lot.population", exactly(9), False, id="population is each lot's own"),
        pytest.param("lot.area", "Northtown", False, id="area is each lot's own"),
    ],
)
def test_inheritance_by_several_lots(field: str, value: Value, *, inherited: bool) -> None:
    two = [say("lot.title", "North", lot="1"), say("lot.title", "South", lot="2")]
    view = whole_view([*two, say(field, value)])
    assert [lot.value(field) for lot in view.lots] == [value if inherited else None] * 2


def test_one_lot_takes_the_tender_s_value() -> None:
    view = whole_view([say("lot.title", "All", lot="1"), say("lot.value", pounds(9))])
    assert [lot.value("lot.value") for lot in view.lots] == [pounds(9)]


def test_a_lot_s_own_answer_beats_the_tender_s() -> None:
    said = [say(TURNOVER, pounds(5)), say(TURNOVER, pounds(7), lot="1"), say(STAFF, True, lot="2")]
    assert [lot.value(TURNOVER) for lot in whole_view(said).lots] == [pounds(7), pounds(5)]


def criterion(kind: str, weight: int, lot: str | None = None) -> list[Statement]:
    return [
        say("criterion.kind", kind, lot=lot, item=kind),
        say("criterion.weight", weight, lot=lot, item=kind),
    ]


def test_a_lot_s_own_criteria_replace_the_tender_s_table_as_a_whole() -> None:
    said = [*criterion("price", 60), *criterion("quality", 40), *criterion("quality", 100, "1")]
    view = whole_view([*said, say(STAFF, True, lot="2")])
    weights = [lot.value("award.price_weight") for lot in view.lots]
    assert weights == [exactly(0), exactly(60)]


def test_a_lot_s_own_weights_replace_the_tender_s() -> None:
    said = [say("award.stated_price_weight", 20, lot="1"), say(STAFF, True, lot="2")]
    view = whole_view([*said, *criterion("price", 60), *criterion("quality", 40)])
    found = [
        (lot.value("award.price_weight"), lot.value("award.quality_weight")) for lot in view.lots
    ]
    assert found == [(exactly(20), None), (exactly(60), exactly(40))]


def test_a_lot_that_states_one_weight_does_not_take_over_the_other() -> None:
    said = [say("award.stated_quality_weight", 100, lot="1"), say(STAFF, True, lot="2")]
    view = whole_view([*said, say("award.stated_price_weight", 60)])
    assert [lot.value("award.price_weight") for lot in view.lots] == [None, exactly(60)]


def test_insurances_of_tender_and_lot_stand_side_by_side() -> None:
    said = [
        say("insurance.amount", pounds(5), item="public-liability"),
        say("insurance.amount", pounds(1), item="motor"),
        say("insurance.amount", pounds(2), item="motor", lot="1"),
        say(STAFF, True, lot="2"),
    ]
    found = [
        {item.item.key: item.value("insurance.amount") for item in lot.views_of("insurance")}
        for lot in whole_view(said).lots
    ]
    everywhere = {"public-liability": pounds(5)}
    assert found == [{**everywhere, "motor": pounds(2)}, {**everywhere, "motor": pounds(1)}]


# Under which law.


SERVICES = [say("tender.category", "services"), say("tender.cpv", "72000000")]
ONLY_COVERED = rule(STAFF, when="regime.covered")
EITHER_WAY = rule((f"{STAFF} and regime.covered", STAFF))


@pytest.mark.parametrize(
    ("value", "covered"),
    [
        pytest.param(207_719, False, id="below the threshold of 2026"),
        pytest.param(207_720, True, id="at the threshold of 2026"),
    ],
)
@pytest.mark.parametrize(
    "today", [pytest.param(TODAY, id="in June"), pytest.param(TODAY - 500, id="the year before")]
)
def test_threshold_of_the_notice_s_own_day(value: int, *, covered: bool, today: int) -> None:
    said = [*COUNCIL, *SERVICES, *PUBLISHED, say("lot.value_including_vat", pounds(value))]
    assert report(said, today=today).regime["regime.covered"] is covered


@pytest.mark.parametrize(
    ("published", "covered"),
    [
        pytest.param(on(2025, 12, 31), False, id="last day of the former threshold"),
        pytest.param(on(2026, 1, 1), True, id="first day of the new threshold"),
        pytest.param(
            Range(*(x.low for x in (on(2025, 12, 1), on(2026, 1, 31)))), None, id="either"
        ),
    ],
)
def test_a_value_between_two_thresholds(published: Range, covered: bool | None) -> None:
    said = [*COUNCIL, *SERVICES, say("lot.value_including_vat", pounds(210_000))]
    found = report([*said, say("timetable.published", published)])
    assert found.regime["regime.covered"] is covered


def test_at_the_threshold_of_2025() -> None:
    said = [*COUNCIL, *SERVICES, say("timetable.published", on(2025, 6, 1))]
    found = [
        report([*said, say("lot.value_including_vat", pounds(value))]).regime["regime.covered"]
        for value in (214_903, 214_904)
    ]
    assert found == [False, True]


def test_a_stated_legal_basis_beats_the_date() -> None:
    said = [*COUNCIL, say("timetable.published", on(2026, 3, 1))]
    before = say("procedure.legal_basis", "before-the-act")
    assert report(said).regime["regime.act"] is True
    assert report([*said, before]).regime["regime.act"] is False


def test_today_stands_in_for_a_missing_notice_date_only() -> None:
    early = date(2024, 1, 1).toordinal()
    assert report(COUNCIL, today=early).law_date == early
    assert report([*COUNCIL, *PUBLISHED], today=early).law_date == on(2026, 3, 1).low


def test_today_does_not_replace_a_date_that_each_lot_states() -> None:
    day = on(2025, 3, 1)
    said = [say("timetable.published", day, lot=lot) for lot in ("1", "2")]
    assert report(said).law_date == day.low


def test_a_parameter_has_its_value_of_the_law_date() -> None:
    asked = rule("terms.payment_days > limit.moving")
    terms = say("terms.payment_days", 15)
    late, soon = (
        say("timetable.published", on(2025, 6, 1)),
        say("timetable.published", on(2026, 6, 1)),
    )
    assert outcome([terms, late], asked).outcome is VIOLATED
    assert outcome([terms, soon], asked).outcome is SATISFIED
    month = say("timetable.published", Range(on(2025, 12, 1).low, on(2026, 1, 31).low))
    assert outcome([terms, month], asked).outcome is UNDETERMINED


def test_what_every_regime_agrees_on_is_reported_at_the_mildest_level() -> None:
    found = report([say(STAFF, True)], EITHER_WAY)
    assert [o.outcome for o in found.outcomes] == [VIOLATED]
    assert [(f.level, f.severity) for f in found.findings] == [(2, Severity.INFO)]


def test_regimes_that_disagree_leave_the_deciding_question() -> None:
    found = report([*COUNCIL, *SERVICES, *PUBLISHED, say(STAFF, True)], ONLY_COVERED)
    (left_open,) = found.outcomes
    assert left_open.outcome is UNDETERMINED
    assert left_open.missing == ("procedure.above_threshold", "lot.value_including_vat")
    assert found.findings == ()


def test_no_regime_finds_a_fault_where_nothing_is_wrong() -> None:
    assert outcome([say(STAFF, False)], ONLY_COVERED).outcome is SATISFIED
