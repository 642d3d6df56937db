"""The common wrong beliefs on procurement law that would show in our words, or by buyer.

Every word that a rule, a compound, a number or a point of the checklist can say is read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tenderlint.facts import FACTS
from tenderlint.model import FIELDS
from tenderlint.rule import Basis, Compound, Force, Rule, Severity
from tenderlint.ruleset import builtin_ruleset
from tests.judging import NOT_APPLICABLE, SATISFIED, VIOLATED, on, pounds, say
from tests.law_drafts import BUYERS, ROUTES, SIZES, report_of, shown_in
from tests.rule_judging import ABOVE, BELOW, COUNCIL, SERVICE, finding, outcome

RULESET = builtin_ruleset()
RULES = {rule.id: rule for rule in RULESET.rules}
JUDGED: tuple[Rule | Compound, ...] = (*RULESET.rules, *RULESET.compounds)
MUSTS = (Force.MUST, Force.MUST_BELOW_THRESHOLD)


def messages(one: Rule | Compound) -> Iterator[tuple[str, str]]:
    """Everything that a rule can say to the one who reads its findings."""
    for name in ("title", "asks", "affects", "change_to", "keep_if", "yardstick", "why"):
        yield f"{one.id}: {name}", getattr(one, name)
    yield f"{one.id}: mistaken_when", one.mistaken_when
    if isinstance(one, Rule) and one.praise:
        yield f"{one.id}: praise", one.praise.says


def bases() -> Iterator[tuple[str, Basis]]:
    for one in JUDGED:
        yield from ((one.id, basis) for basis in one.basis)
    yield from ((point.id, point.basis) for point in RULESET.checklist)


def words() -> Iterator[tuple[str, str]]:
    """All that is said: messages, citations, the checklist, numbers, questions and phrases."""
    for one in JUDGED:
        yield from messages(one)
    yield from ((f"{owner}: basis", basis.cite) for owner, basis in bases())
    yield from ((f"{point.id}: says", point.says) for point in RULESET.checklist)
    for name, number in RULESET.parameters.items():
        yield f"limit.{name}", f"{number.description} {[dated.source for dated in number.values]}"
    yield from ((name, field.asks) for name, field in FIELDS.items())
    yield from ((name, f"{fact.description} {fact.phrase}") for name, fact in FACTS.items())


def who_says(pattern: str) -> set[str]:
    """The places whose words a pattern matches."""
    return {owner for owner, said in words() if re.search(pattern, said, re.IGNORECASE)}


def test_no_message_calls_a_tender_unlawful():
    assert not who_says(r"unlawful|illegal|against the law|\bbreach|non-complian|infring|violat")


def test_law_words_of_a_message_stand_only_where_a_duty_can_hold():
    law = re.compile(
        r"does not allow|appears? to conflict|has no effect|may not stand", re.IGNORECASE
    )
    for one in JUDGED:
        said = [place for place, text in messages(one) if law.search(text)]
        said = [place for place in said if not place.endswith(("mistaken_when", "keep_if"))]
        bound = {basis.force for basis in one.basis} & {*MUSTS, Force.REGARD}
        assert not said or bound, said


def test_trap_01_nothing_calls_a_turnover_a_legal_maximum():
    assert not who_says(r"(?:legal|statutory|lawful)(?:ly)?\s+(?:maximum|limit|cap|ceiling)")
    capped = {(owner, basis.cite[:27]) for owner, basis in bases() if "58(9)" in basis.cite}
    assert capped == {("turnover-out-of-proportion", "Public Contracts Regulation")}
    (cap,) = (basis for _, basis in bases() if "58(9)" in basis.cite)
    assert "former cap" in cap.cite
    assert cap.last == on(2025, 2, 23).low


def test_trap_03_nothing_says_that_insurance_cannot_be_required():
    assert not who_says(r"(?:insurance|cover) (?:cannot|may not|must not) be (?:asked|required)")


def test_trap_08_no_words_hold_a_threshold_that_has_changed():
    stale = r"214,904|139,688|429,809|\b35 days"
    assert not who_says(stale)
    assert {owner.partition(":")[0] for owner in who_says(r"5,372,609|5,193,000|207,720")} <= {
        "limit.threshold_works"
    }


def test_trap_11_policy_notes_bind_nobody_but_central_government():
    # PPN 014 names the NHS too.
    for owner, basis in bases():
        if re.search(r"\bPPN\b|Public Interest Test|Playbook", basis.cite):
            assert basis.force in (Force.CENTRAL_ONLY, Force.GUIDANCE), owner
        if basis.force is Force.CENTRAL_ONLY:
            assert basis.holds is not None, owner
            assert "buyer.authority == 'central'" in basis.holds.text, owner
            assert "'health'" not in basis.holds.text or "PPN 014" in basis.cite, owner


@pytest.mark.parametrize("who", [who for who, buyer in BUYERS.items() if buyer.kind != "central"])
def test_trap_11_no_council_is_shown_what_binds_central_government(who: str):
    shown = [basis for size in SIZES for _, basis in shown_in(report_of(who, size, "alone"))]
    buyer = BUYERS[who]
    nhs = buyer.kind == "health" and buyer.nation == "england"
    found = {basis.cite.partition(" (")[0] for basis in shown if basis.force is Force.CENTRAL_ONLY}
    assert found == ({"Cabinet Office, PPN 014"} if nhs else set())


def test_trap_11_no_targets_no_tenth_for_social_value_and_no_public_interest_test():
    assert not who_says(r"spend(?:ing)? targets?|(?:SME|VCSE|charit\w+) targets?|target(?:s)? for")
    assert not who_says(r"public interest test|in-?sourc")
    assert not who_says(r"(?:10 ?%|10 per ?cent|ten per ?cent|a tenth)[^.]{0,60}social value")
    assert not who_says(r"social value[^.]{0,60}(?:at least|minimum|no less)[^.]{0,20}\d")


@pytest.mark.parametrize("weight", [1, 5, 9])
def test_trap_11_a_light_weight_of_social_value_is_no_fault(weight: int):
    scored = [
        say("criterion.name", "Social value", item="a"),
        say("criterion.kind", "social-value", item="a"),
        say("criterion.weight", weight, item="a"),
        say("award.social_value_local", True),
        say("preparation.social_value_considered", True),
    ]
    for name in RULES:
        if "social-value" in name and name != "social-value-overload":
            found = outcome(name, COUNCIL, SERVICE, ABOVE, scored)
            assert found is not VIOLATED, name


def test_trap_12_nothing_tells_a_council_to_buy_local_above_the_threshold():
    assert not who_says(r"(?:may|can) (?:now )?(?:buy|favour|prefer) local")
    assert "Above the threshold" in RULES["local-only-where-law-forbids"].why


def test_trap_13_the_note_for_central_government_is_not_the_councils_rule():
    assert not who_says(r"PPN (?:005|11/20)")
    assert not who_says(r"single county|(?:12|twelve) months[^.]*(?:located|location)")
    # The Order too speaks of one county (article 3(6)): that of a council wholly within it.
    assert who_says(r"one county") == {"reservation-misdefined: why"}
    order = [basis.cite for name, basis in bases() if name == "reservation-misdefined"]
    assert any("MHCLG" in cite for cite in order)
    assert any("SI 2026/94" in cite for cite in order)


RESERVE = re.compile(r"\breserv(?:e|ed|ing|ation)\b", re.IGNORECASE)
MAY_PROPOSE = {
    "reservation-not-considered",
    "reservation-misdefined",
    "mutual-reservation-not-considered",
}


def test_trap_14_only_the_rules_on_reservation_propose_to_reserve():
    assert {one.id for one in JUDGED if RESERVE.search(one.change_to)} == MAY_PROPOSE


@pytest.mark.parametrize("who", BUYERS)
def test_trap_14_reserving_is_proposed_only_where_the_law_allows_it(who: str):
    buyer = BUYERS[who]
    order = (
        buyer.nation == "england"
        and buyer.local_authority
        and buyer.may_be_part_six
        and buyer.published >= "2026-02-04"
    )
    allowed = {"reservation-not-considered", "reservation-misdefined"} if order else set()
    if buyer.may_be_covered and buyer.light:
        allowed |= {"mutual-reservation-not-considered"}
    for size in SIZES:
        for route in ROUTES:
            findings = report_of(who, size, route).findings
            found = {one.rule for one in findings if RESERVE.search(one.change_to)}
            assert found <= allowed, (size, route)


def test_trap_14_nothing_proposes_to_reserve_to_charities_above_or_to_a_ward():
    for name in MAY_PROPOSE:
        said = RULES[name].change_to
        assert not re.search(
            r"\bwards?\b|neighbourhood|parish|part of the area", said, re.IGNORECASE
        )
    mutual = " ".join(RULES["mutual-reservation-not-considered"].change_to.split())
    assert not re.search(r"charit|voluntary|communit|local|small", mutual, re.IGNORECASE)
    assert "employees control" in RULES["mutual-reservation-not-considered"].why


def test_trap_15_the_checklist_asks_for_a_record_of_lots_and_not_for_lots():
    (point,) = (point for point in RULESET.checklist if point.id == "lots-considered")
    assert point.says.startswith("Record whether")
    assert not who_says(r"lots are (?:required|compulsory|mandatory)|must be divided")


REGARD_ONLY = re.compile(r"^Procurement Act 2023, s\.(?:12\(4\)|13|86)|National Procurement Policy")
PART_SIX = re.compile(r"Procurement Act 2023, s\.8[4-8]\b")


def test_trap_16_nothing_that_a_bidder_cannot_enforce_is_called_a_must():
    for owner, basis in bases():
        if REGARD_ONLY.search(basis.cite):
            assert basis.force is Force.REGARD, owner
        if PART_SIX.search(basis.cite):
            assert basis.force is not Force.MUST, owner
        if basis.force is Force.MUST_BELOW_THRESHOLD:
            assert PART_SIX.search(basis.cite), owner


def test_trap_16_nothing_speaks_of_suing():
    assert not who_says(r"\bsues?\b|\bsuing\b|damages|set aside the award|\bPart 9\b|legal action")


def test_trap_17_no_size_of_firm_is_told_by_turnover_alone():
    assert not who_says(r"£?44 ?(?:m\b|million)|44,000,000|£?38 ?(?:m\b|million)")
    assert not who_says(r"small (?:firm|business)\w* (?:is|are|means)\b[^.]*turnover")


def test_trap_18_the_four_years_are_named_with_what_goes_beyond_them():
    four = [(owner, basis) for owner, basis in bases() if "four years" in basis.cite]
    assert {owner for owner, _ in four} == {"framework-too-long"}
    for _, basis in four:
        assert basis.holds is not None
        assert "not regime.light_touch" in basis.holds.text
        assert "not procedure.framework_open" in basis.holds.text


def test_trap_19_we_do_not_speak_the_words_of_the_earlier_law_ourselves():
    earlier = r"\bMEAT\b|most economically advantageous|\bOJEU\b|\bSQ\b|selection questionnaire"
    owners = {owner.partition(":")[0] for owner in who_says(earlier)}
    assert owners <= {"superseded-law-cited", "procedure.superseded_terms"}
    assert "most advantageous tender" in RULES["superseded-law-cited"].change_to


def test_trap_20_no_change_asks_where_things_come_from():
    local = r"local(?:ly)?[- ](?:grown|produced|made|sourced|origin|produce|goods|food)"
    assert not who_says(local)
    assert not who_says(r"(?:place|country) of origin|british-made|buy british")


@pytest.mark.parametrize("where", [ABOVE, BELOW], ids=["above", "below"])
def test_trap_21_part_6_and_the_payment_terms_do_not_bind_schools(where):
    school = [
        say("buyer.kind", "school"),
        say("buyer.nation", "england"),
        say("timetable.published", on(2026, 3, 2)),
    ]
    for field in ("payment_days", "subcontractor_payment_days"):
        asked = say(f"terms.{field}", 60)
        name = "payment-later-than-30-days" if field == "payment_days" else "no-flow-down"
        # No finding at all: what the rule measures is the Act's term (rulings, P5-09).
        assert outcome(name, school, asked, where) is NOT_APPLICABLE
    shortlist = say("procedure.shortlist", True)
    assert outcome("shortlist-below-threshold", school, SERVICE, where, shortlist) is NOT_APPLICABLE


POLICY_STATEMENT = "National Procurement Policy Statement"


def test_trap_22_the_policy_statement_is_off_for_call_offs_and_dynamic_markets():
    def cited(route: str) -> bool:
        report = report_of("English council, covered", "middling", route)
        return any(POLICY_STATEMENT in basis.cite for _, basis in shown_in(report))

    assert [cited(route) for route in ("alone", "call-off", "market")] == [True, False, False]


def test_trap_23_thirty_days_are_implied_and_nothing_to_be_won():
    for name in ("payment-later-than-30-days", "no-flow-down"):
        for basis in RULES[name].basis:
            if basis.force in MUSTS:
                assert "is implied" in basis.cite
                assert "has no effect" in basis.cite
        levels = {level.severity for level in RULES[name].levels}
        assert levels == {Severity.WARNING}
    assert not who_says(r"(?:negotiate|ask for|insist on|win) [^.]*30[- ]day")


def test_trap_24_talking_to_the_market_is_a_choice_and_its_notice_a_duty():
    engaged = [basis for owner, basis in bases() if "s.16" in basis.cite]
    assert engaged
    # It says what a buyer may do; that this one should have is our judgement.
    assert {basis.force for basis in engaged} == {Force.JUDGEMENT}
    held = say("preparation.held", False)
    found = finding("market-not-engaged", COUNCIL, SERVICE, ABOVE, held)
    assert found.severity is Severity.INFO
    (point,) = (point for point in RULESET.checklist if point.id == "engagement-notice")
    assert point.says.startswith("If you engaged the market")


def test_trap_26_the_national_toms_are_no_part_of_a_policy_note():
    for owner, said in words():
        if re.search(r"\bTOMs?\b", said):
            assert not re.search(r"PPN|Social Value Model|Act 2012", said), owner
    for one in JUDGED:
        if any(re.search(r"\bTOMs?\b", said) for _, said in messages(one)):
            assert all(basis.force not in MUSTS for basis in one.basis), one.id


@pytest.mark.parametrize("who", ["English council, health services", "NHS trust, health services"])
def test_trap_27_public_health_may_fall_under_a_law_of_its_own(who: str):
    for size in SIZES:
        shown = [basis for _, basis in shown_in(report_of(who, size, "alone"))]
        act = [basis.cite for basis in shown if basis.cite.startswith("Procurement Act 2023")]
        assert not act
        assert any("Provider Selection Regime" in basis.cite for basis in shown)


def test_trap_28_a_grant_with_levels_and_a_price_is_a_contract_again():
    rule = RULES["grant-not-considered"]
    assert "make it a contract again" in rule.change_to
    assert all(basis.force is Force.GUIDANCE for basis in rule.basis)
    small = [
        say("lot.stated_annual_value", pounds(60_000)),
        say("preparation.grant_considered", True),
    ]
    assert outcome(rule.id, COUNCIL, SERVICE, BELOW, small) is SATISFIED


def test_every_trap_has_a_test():
    from tests import test_law_traps

    named = " ".join([*vars(test_law_traps), *globals()])
    assert {int(number) for number in re.findall(r"test_trap_(\d\d)_", named)} == set(range(1, 29))
