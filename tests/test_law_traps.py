"""The 28 common wrong beliefs on procurement law, by number: a test for each fails if we share it.

Here are those that show in what is judged; those that show in our words, and those on buyers and
their own law, are in `test_law_traps_2`.
"""

from __future__ import annotations

import pytest

from tenderlint.facts import FACTS, Context, View, possible_regimes
from tenderlint.model import FIELDS
from tenderlint.quantities import exactly
from tenderlint.resolve import resolve
from tenderlint.rule import Force, Severity
from tenderlint.ruleset import builtin_ruleset
from tenderlint.statements import Statement
from tests.judging import (
    NOT_APPLICABLE,
    SATISFIED,
    TODAY,
    UNDETERMINED,
    VIOLATED,
    on,
    pounds,
    say,
    whole_view,
)
from tests.law_drafts import SIZES, report_of, shown_in
from tests.ocds_notices import notice, reading_of
from tests.regime_cases import ENGLISH, LIGHT, SERVICE, regimes
from tests.rule_judging import (
    ABOVE,
    BELOW,
    COUNCIL,
    ORDINARY,
    RULES,
    days_open,
    finding,
    force,
    insured,
    outcome,
)
from tests.rule_judging import LIGHT as LIGHT_TOUCH
from tests.rule_judging import SERVICE as SERVICES

LIMITS = builtin_ruleset().parameters
CENTRAL = [
    say("buyer.nation", "england"),
    say("buyer.kind", "central"),
    say("buyer.central", True),
    say("timetable.published", on(2026, 3, 2)),
]


def cites(who: str, route: str = "alone") -> set[str]:
    """Every authority that a buyer is shown on drafts of all sizes."""
    return {basis.cite for size in SIZES for _, basis in shown_in(report_of(who, size, route))}


def asks_turnover(amount: int, *said: Statement):
    asked = [
        say("conditions.minimum_turnover", pounds(amount)),
        say("lot.value", pounds(150_000)),
        say("term.initial", 36),
    ]
    return finding("turnover-out-of-proportion", SERVICES, asked, *said)


@pytest.mark.parametrize("threshold", [ABOVE, BELOW], ids=["above", "below"])
def test_trap_01_twice_the_value_is_no_cap_since_the_act(threshold: Statement):
    found = asks_turnover(400_000, *COUNCIL, threshold)
    assert not any("58" in basis.cite or "cap" in basis.cite for basis in found.basis)


def test_trap_01_the_measure_of_turnover_is_ours_and_the_former_cap_has_ended():
    assert LIMITS["turnover_excludes"].judgement
    assert LIMITS["turnover_deters"].judgement
    assert LIMITS["former_turnover_cap"].at(on(2025, 2, 24).low) is None


@pytest.mark.parametrize("who", ["English council, below", "English council, light touch below"])
@pytest.mark.parametrize("route", ["alone", "framework", "market"])
def test_trap_02_the_bans_of_sections_22_and_56_are_not_cited_below(who: str, route: str):
    assert not any("s.22" in cite or "s.56" in cite for cite in cites(who, route))


def test_trap_02_nor_for_a_call_off_from_a_light_touch_framework():
    # The bans of s.22 are those of an award under s.19; a call-off has its own in s.46.
    ordinary = cites("English council, covered", "call-off")
    light = cites("English council, light touch covered", "call-off")
    assert not any("s.22(3)" in cite or "s.22(4)" in cite for cite in ordinary | light)
    assert any("s.46(3)" in cite for cite in ordinary)
    assert not any("s.46" in cite for cite in light)


@pytest.mark.parametrize("due", ["by-award", "by-start", "commitment"])
@pytest.mark.parametrize("kind", ["public-liability", "professional-indemnity", "other"])
def test_trap_03_insurance_by_the_award_or_after_it_is_no_fault(kind: str, due: str):
    asked = insured(kind, 5_000_000, due)
    assert outcome("insurance-required-before-award", COUNCIL, ABOVE, asked) is SATISFIED


def test_trap_03_the_change_asks_for_the_cover_and_later():
    assert "will hold" in RULES["insurance-required-before-award"].change_to


@pytest.mark.parametrize("level", ["conditions.years_trading", "conditions.accounts_years"])
def test_trap_04_conditions_inside_one_tender_are_no_matter_of_section_85(level: str):
    one_stage = say("procedure.shortlist", False)
    assert outcome("shortlist-below-threshold", COUNCIL, SERVICES, BELOW, one_stage) is SATISFIED
    (rule,) = (rule for rule in RULES.values() if level in rule.reads)
    found = finding(rule.id, COUNCIL, SERVICES, BELOW, say(level, 6), one_stage)
    assert force(found) is Force.REGARD


@pytest.mark.parametrize(
    ("buyer", "value", "expected"),
    [
        (COUNCIL, 207_719, VIOLATED),
        (COUNCIL, 207_720, SATISFIED),
        (CENTRAL, 135_017, VIOLATED),
        (CENTRAL, 135_018, SATISFIED),
        (COUNCIL, 135_018, VIOLATED),
    ],
    ids=["council", "council, large", "central", "central, large", "a council is not central"],
)
def test_trap_05_large_works_may_select_who_tenders(buyer, value, expected):
    works = [
        say("tender.category", "works"),
        say("procedure.shortlist", True),
        say("lot.value_including_vat", pounds(value)),
    ]
    assert outcome("shortlist-below-threshold", buyer, works) is expected


@pytest.mark.parametrize(
    ("days", "said", "expected"),
    [
        (24, [ORDINARY], VIOLATED),
        (25, [ORDINARY], SATISFIED),
        (5, [LIGHT_TOUCH], NOT_APPLICABLE),
        (10, [ORDINARY, say("timetable.urgent", True)], SATISFIED),
        (10, [ORDINARY, say("procedure.planned_notice", True)], SATISFIED),
        (10, [ORDINARY, say("procedure.dynamic_market", True)], SATISFIED),
        (9, [ORDINARY, say("procedure.dynamic_market", True)], VIOLATED),
        (29, [ORDINARY, say("timetable.documents_together", False)], VIOLATED),
        (30, [ORDINARY, say("timetable.electronic", False)], SATISFIED),
        (5, [ORDINARY, say("procedure.call_off", True)], NOT_APPLICABLE),
    ],
)
def test_trap_06_ten_days_for_some_none_for_others_and_25_for_the_rest(days, said, expected):
    asked = [SERVICES, ABOVE, days_open(days), *said]
    flat = [s for part in asked for s in (part if isinstance(part, list) else [part])]
    assert outcome("window-below-statutory", COUNCIL, flat) is expected


@pytest.mark.parametrize("days", [3, 9, 12, 20, 24])
@pytest.mark.parametrize("kind", [ORDINARY, LIGHT_TOUCH], ids=["ordinary", "light touch"])
def test_trap_07_below_the_threshold_no_number_of_days_is_the_laws(kind: Statement, days: int):
    asked = [BELOW, kind, days_open(days)]
    assert outcome("window-below-statutory", COUNCIL, SERVICES, asked) is NOT_APPLICABLE
    found = finding("window-short", COUNCIL, SERVICES, asked)
    assert not any("s.54" in basis.cite for basis in found.basis)
    assert force(found) is Force.REGARD


def test_trap_07_the_days_below_the_threshold_are_ours():
    names = {name for name in RULES["window-short"].reads if name.startswith("limit.")}
    assert names
    assert all(LIMITS[name.removeprefix("limit.")].judgement for name in names)


IN_FORCE = {
    "threshold_sub_central": (207_720, 214_904),
    "threshold_central": (135_018, 139_688),
    "threshold_works": (5_193_000, 5_372_609),
    "threshold_concession": (5_193_000, 5_372_609),
    "threshold_light_touch": (663_540, 663_540),
    "threshold_light_touch_concession": (5_372_609, 5_372_609),
}


@pytest.mark.parametrize("name", IN_FORCE)
def test_trap_08_the_thresholds_of_each_year(name: str):
    now, before = IN_FORCE[name]
    for day, amount in ((on(2026, 1, 1), now), (on(2027, 12, 31), now), (on(2025, 12, 31), before)):
        assert LIMITS[name].at(day.low) == pounds(amount)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("£214,904", VIOLATED),
        ("£139,688", VIOLATED),
        ("works threshold of £5,372,609", VIOLATED),
        ("light touch concession threshold of £5,372,609", SATISFIED),
        ("£663,540", SATISFIED),
        ("£207,720", SATISFIED),
    ],
)
def test_trap_08_a_figure_is_old_only_if_it_has_changed(words: str, expected):
    asked = [ABOVE, say("procedure.superseded_terms", words)]
    assert outcome("superseded-law-cited", COUNCIL, SERVICES, asked) is expected


@pytest.mark.parametrize(
    ("net", "charged", "covered"),
    [
        (180_000, {"tender.vat_charged": True}, True),
        (180_000, {"tender.vat_charged": False}, False),
        (180_000, {}, None),
        (207_000, {"tender.vat_charged": False}, False),
        (173_099, {}, False),
        (207_720, {}, True),
    ],
)
def test_trap_09_a_value_without_vat_is_compared_with_the_vat_that_is_due(net, charged, covered):
    said = SERVICE | {"lot.value": pounds(net)} | charged
    assert regimes(said)["covered"] is covered


def seen(*said: Statement) -> dict[str, set[bool]]:
    """What is so under every regime that statements leave possible."""
    found = possible_regimes(whole_view(said).reader())
    return {name: {one.facts()[name] for one in found} for name in found[0].facts()}


def test_trap_10_lots_are_valued_together():
    said = [say(name, value) for name, value in LIGHT.items()]
    lots = [say("lot.value_including_vat", pounds(180_000), lot=f"{n}") for n in range(4)]
    assert seen(*said, *lots)["regime.covered"] == {True}
    assert seen(*said, *lots[:3])["regime.covered"] == {False}


THRESHOLD_VALUE = "procedure.value_for_threshold"


def test_trap_10_the_question_is_for_the_most_that_may_be_paid():
    about = f"{FIELDS['lot.value_including_vat'].asks} {FACTS[THRESHOLD_VALUE].description}"
    assert "extension" in about


def test_trap_12_a_contract_may_be_kept_local_below_the_threshold_since_the_order():
    local = say("conditions.local_only", True)
    rule = "local-only-where-law-forbids"
    assert outcome(rule, COUNCIL, BELOW, local) is SATISFIED
    assert outcome(rule, COUNCIL, ABOVE, local) is VIOLATED
    earlier = [s for s in COUNCIL if s.pointer.field != "timetable.published"]
    day = say("timetable.published", on(2026, 2, 3))
    assert outcome(rule, earlier, day, BELOW, local) is VIOLATED


def test_trap_12_central_government_may_reserve_before_the_order():
    day = say("timetable.published", on(2025, 6, 2))
    central = [s for s in CENTRAL if s.pointer.field != "timetable.published"]
    local = say("conditions.local_only", True)
    assert outcome("local-only-where-law-forbids", central, day, BELOW, local) is SATISFIED


@pytest.mark.parametrize(
    ("area", "expected"),
    [("own-area", SATISFIED), ("own-area-and-neighbours", SATISFIED), ("part-of-area", VIOLATED)],
)
def test_trap_13_a_council_may_name_its_own_area_and_all_that_border_it(area: str, expected):
    reserved = [say("procedure.reserved_for", "local"), say("procedure.reserved_area", area)]
    assert outcome("reservation-misdefined", COUNCIL, SERVICES, BELOW, reserved) is expected


def test_trap_13_small_and_voluntary_bidders_alone_are_no_wrong_reservation():
    reserved = [
        say("procedure.reserved_for", "voluntary-or-small"),
        say("procedure.reserved_area", "part-of-area"),
    ]
    assert outcome("reservation-misdefined", COUNCIL, SERVICES, BELOW, reserved) is NOT_APPLICABLE
    rule = "reservation-not-considered"
    assert outcome(rule, COUNCIL, SERVICES, BELOW, reserved) is SATISFIED


UNDIVIDED = [say("division.refused", True), say("document.has_notice", True)]
"""The reason would stand in the notice; without it the rule asks."""

PARTS = [*UNDIVIDED, say("division.separable_parts", 4)]


def test_trap_15_no_lots_is_a_fault_only_with_parts_and_without_a_reason():
    rule = "separable-parts-not-divided"
    reason = say("division.reason", "One rota has to cover all four")
    assert outcome(rule, COUNCIL, ORDINARY, ABOVE, PARTS) is VIOLATED
    assert outcome(rule, COUNCIL, ORDINARY, ABOVE, UNDIVIDED) is UNDETERMINED
    assert outcome(rule, COUNCIL, ORDINARY, ABOVE, PARTS, reason) is SATISFIED
    assert outcome(rule, COUNCIL, ORDINARY, BELOW, PARTS) is NOT_APPLICABLE
    assert outcome(rule, COUNCIL, ORDINARY, ABOVE, PARTS, say("procedure.call_off", True)) is (
        NOT_APPLICABLE
    )
    light = finding(rule, COUNCIL, LIGHT_TOUCH, ABOVE, PARTS)
    assert all(basis.force is not Force.MUST for basis in light.basis)


def test_trap_18_four_years_bind_neither_light_touch_nor_open_frameworks():
    rule = "framework-too-long"
    long = [say("procedure.framework", True), say("procedure.framework_months", 84)]
    closed, opened = (say("procedure.framework_open", answer) for answer in (False, True))
    no_reason = say("procedure.framework_long_reason", False)
    asked = [SERVICES, ABOVE, *long, no_reason]
    flat = [s for part in asked for s in (part if isinstance(part, list) else [part])]
    assert outcome(rule, COUNCIL, flat, ORDINARY, closed) is VIOLATED
    assert outcome(rule, COUNCIL, flat, LIGHT_TOUCH, closed) is NOT_APPLICABLE
    assert outcome(rule, COUNCIL, flat, ORDINARY, opened) is NOT_APPLICABLE


@pytest.mark.parametrize("words", ["MEAT", "most economically advantageous tender", "SQ", "OJEU"])
def test_trap_19_words_of_the_earlier_law_are_a_point_and_no_barrier(words: str):
    found = finding("superseded-law-cited", COUNCIL, say("procedure.superseded_terms", words))
    assert found.severity is Severity.NONE


def test_trap_25_a_tender_notice_of_type_uk4_says_nothing_of_the_threshold():
    bare = {"value": ..., "procurementMethodDetails": ..., "aboveThreshold": ..., "lots": ...}
    resolution = resolve(reading_of(notice(**bare)).statements)
    view = View(Context(resolution.tender, builtin_ruleset().limit, TODAY))
    covered = {one.covered for one in possible_regimes(view.reader()) if one.act}
    assert covered == {True, False}


def test_trap_25_a_uk4_below_the_threshold_is_below_it():
    words = "Below threshold - open competition"
    reading = reading_of(notice(procurementMethodDetails=words, aboveThreshold=...))
    resolution = resolve(reading.statements)
    view = View(Context(resolution.tender, builtin_ruleset().limit, TODAY))
    assert {one.covered for one in possible_regimes(view.reader())} == {False}


def test_the_days_of_the_law_are_counted_from_the_day_after_publication():
    first = on(2026, 6, 1)
    dates = ENGLISH | {"timetable.published": first, "timetable.deadline": exactly(first.low + 25)}
    assert whole_view([say(k, v) for k, v in dates.items()]).lots[0].value(
        "timetable.window_days"
    ) == exactly(25)
