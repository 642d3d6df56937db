"""No authority is shown to a buyer that it does not bind, whatever the draft says.

Drafts full of barriers are judged for every kind of buyer. `MAY_APPEAR` says of each family of
authorities, told by the words of its citation, for whom it may appear; an authority that holds only
"if …" counts too, as one that can never hold for a buyer may not be shown to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import pytest

from tenderlint.report import Authority
from tenderlint.rule import Basis, Force, Severity
from tenderlint.ruleset import builtin_ruleset
from tests.law_drafts import BUYERS, ROUTES, SIZES, Buyer, draft_of, judged, report_of, shown_in


class Shown(NamedTuple):
    """An authority that is shown to a buyer who lets a contract by a route."""

    buyer: Buyer
    size: str
    route: str
    basis: Authority


Binds = Callable[[Shown], bool]
"""Whether an authority may appear there."""

THE_ORDER = "2026-02-04"
WELSH_DUTY = "2026-03-25"


def covered(at: Shown) -> bool:
    return at.buyer.may_be_covered


def part_six(at: Shown) -> bool:
    return at.buyer.may_be_part_six and at.route != "concession"


def barriers_below(at: Shown) -> bool:
    return part_six(at) and at.route != "call-off"


def suitability(at: Shown) -> bool:
    return barriers_below(at) and at.buyer.nation != "wales" and at.route != "quotes"


def payment(at: Shown) -> bool:
    return at.buyer.may_be_covered and at.buyer.kind != "school" and at.route != "concession"


def policy_statement(at: Shown) -> bool:
    call_off = at.route in ("call-off", "market")
    return at.buyer.may_be_covered and at.buyer.nation == "england" and not call_off


def strictly_ordinary(at: Shown) -> bool:
    return at.buyer.may_be_covered and not at.buyer.light and at.route != "call-off"


def conditions(at: Shown) -> bool:
    """Conditions of participation are those of an award under s.19; s.46 has a call-off's."""
    return at.buyer.may_be_covered and at.route != "call-off"


def call_off_conditions(at: Shown) -> bool:
    """Not for light touch frameworks (s.46(11)); advice, as the framework may be older."""
    here = at.route == "call-off" and at.basis.force is Force.GUIDANCE
    return at.buyer.may_be_covered and not at.buyer.light and here


def light_only(at: Shown) -> bool:
    return at.buyer.may_be_covered and at.buyer.light


def not_light(at: Shown) -> bool:
    return at.buyer.may_be_covered and (not at.buyer.light or at.basis.force is Force.GUIDANCE)


def any_act(at: Shown) -> bool:
    return at.buyer.act and at.basis.force is Force.GUIDANCE


def english_rules_of_notices(at: Shown) -> bool:
    return at.buyer.act and at.buyer.nation != "wales"


def below_and_reserved(at: Shown) -> bool:
    return (
        barriers_below(at)
        and at.buyer.nation == "england"
        and at.buyer.local_authority
        and at.buyer.published >= THE_ORDER
    )


def location_of_business(at: Shown) -> bool:
    """Below the threshold the Order lifts s.17 in England, but only for the areas it names."""
    here = at.buyer.nation in ("england", "wales") and at.buyer.local_authority
    before = at.buyer.published < THE_ORDER
    other_area = at.route == "reserved" and "article 3(5) and (6) of SI 2026/94" in at.basis.cite
    still_below = at.buyer.nation == "england" and (before or other_area)
    return at.buyer.act and here and (at.buyer.may_be_covered or still_below)


def best_value(at: Shown) -> bool:
    """The guidance of 2011 and 2015 was replaced in May 2024: it binds nobody, and is said so."""
    return at.basis.force is Force.JUDGEMENT and "replaced in May 2024" in at.basis.cite


def social_value(at: Shown) -> bool:
    """Light touch and health services too, from the ordinary services threshold (s.1(16)-(17))."""
    ordinary = at.size != "small"
    reached = at.buyer.may_be_covered or ((at.buyer.light or at.buyer.health) and ordinary)
    outside = at.route in ("call-off", "concession") or at.buyer.published < "2025-02-24"
    return reached and at.buyer.nation == "england" and not outside


def scotland(at: Shown) -> bool:
    return at.buyer.nation == "scotland"


def wales(at: Shown) -> bool:
    return at.buyer.nation == "wales" and at.buyer.published >= WELSH_DUTY


def health(at: Shown) -> bool:
    return at.buyer.health


def before_the_act(at: Shown) -> bool:
    elsewhere = at.buyer.nation == "scotland" or at.buyer.health
    return at.buyer.published < "2025-02-24" and not elsewhere and not at.buyer.light


def central(at: Shown) -> bool:
    """PPN 014 binds the NHS of England too; the other notes central government alone."""
    nhs = at.buyer.kind == "health" and at.buyer.nation == "england" and "PPN 014" in at.basis.cite
    return (at.buyer.kind == "central" or nhs) and at.buyer.published >= "2025-02-24"


def advice(at: Shown) -> bool:
    return at.basis.force in (Force.GUIDANCE, Force.JUDGEMENT)


POLICY_NOTES = "policy notes of central government"
NEVER = r"(?!)"
MAY_APPEAR: dict[str, tuple[str, Binds]] = {
    POLICY_NOTES: (NEVER, central),
    "section 85": (r"^Procurement Act 2023, s\.85\b", suitability),
    "section 86": (r"^Procurement Act 2023, s\.86\b", barriers_below),
    "section 87": (r"^Procurement Act 2023, s\.87\b", barriers_below),
    "section 88": (r"^Procurement Act 2023, s\.88\b", part_six),
    "section 68 or 73": (r"^Procurement Act 2023, s\.(?:68|73)\b", payment),
    "section 22, as a duty": (r"^Procurement Act 2023, s\.22\b", conditions),
    "section 46, of call-offs": (r"^Procurement Act 2023, s\.46\b", call_off_conditions),
    "section 33, mutuals": (r"^Procurement Act 2023, s\.33\b", light_only),
    "section 23(6), nearness": (r"^Procurement Act 2023, s\.23\(6\)", light_only),
    "section 18": (r"^Procurement Act 2023, s\.18\b", covered),
    "section 19, the words of the Act": (r"^Procurement Act 2023, s\.19\b", any_act),
    "section 36": (r"^Procurement Act 2023, s\.36\b", covered),
    "section 47": (r"^Procurement Act 2023, s\.47\b", strictly_ordinary),
    "section 52": (r"^Procurement Act 2023, s\.52\b", not_light),
    "section 54(1)": (r"^Procurement Act 2023, s\.54\(1\)", covered),
    "section 54, days": (r"^Procurement Act 2023, s\.54\(3\)", strictly_ordinary),
    "the Act otherwise": (r"^Procurement Act 2023, s\.", covered),
    "the policy statement": (r"National Procurement Policy Statement", policy_statement),
    "regulation 24": (
        r"^Procurement Regulations 2024, reg\. 24",
        lambda at: english_rules_of_notices(at) and part_six(at),
    ),
    "the Regulations": (r"^Procurement (?:\(Amendment\) )?Regulations", english_rules_of_notices),
    "Local Government Act": (r"Local Government Act 1988", location_of_business),
    "the Order of 2026": (r"Non-commercial Considerations|on the Order\b", below_and_reserved),
    "Best Value guidance": (r"Best Value", best_value),
    "Social Value Act": (r"Social Value\) Act 2012", social_value),
    "Scottish Acts": (r"\(Scotland\)", scotland),
    "Provider Selection Regime of Wales": (
        r"Provider Selection Regime\) \(Wales\)",
        lambda at: health(at) and at.buyer.nation == "wales",
    ),
    "Provider Selection Regime": (
        r"Provider Selection Regime",
        lambda at: health(at) and at.buyer.nation == "england",
    ),
    "Welsh Acts": (r"\(Wales\)", wales),
    "the Regulations of 2015": (r"Public Contracts Regulations", before_the_act),
    "advice, for anybody": (r"", advice),
}
"""Each authority belongs to the first family whose pattern its citation matches.

Those of force `central-only` are policy notes, whatever they cite.
"""


def family(shown: Authority | Basis) -> str:
    if shown.force is Force.CENTRAL_ONLY:
        return POLICY_NOTES
    return next(name for name, (words, _) in MAY_APPEAR.items() if re.search(words, shown.cite))


def binds(shown: Shown) -> bool:
    return MAY_APPEAR[family(shown.basis)][1](shown)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("who", BUYERS)
def test_no_authority_is_shown_that_cannot_bind_the_buyer(who: str, size: str):
    wrong = {
        (route, rule, shown.force.value, shown.cite, shown.holds)
        for route in ROUTES
        for rule, shown in shown_in(report_of(who, size, route))
        if not binds(Shown(BUYERS[who], size, route, shown))
    }
    assert not wrong


KNOWN = [who for who, buyer in BUYERS.items() if buyer.level != "open"]
NO_VALUE = [who for who in BUYERS if who not in KNOWN]

THE_LAW_DECIDES = {
    "ceiling-rate-below-cost": "the price is one for England",
    "carbon-plan-small": "the policy asks it of the NHS whatever the value",
    "community-benefits-not-considered": "Scottish law alone has them",
    "framework-lock-in": "a closed dynamic market above the threshold has a rule of its own",
    "framework-too-long": "four years are the Act's, above the threshold",
    "local-only-where-law-forbids": "it is a point of law and keeps no local provider out",
    "market-closed": "that markets stay open is the Act's, above the threshold",
    "mutual-reservation-not-considered": "only light touch contracts above the threshold",
    "no-flow-down": "thirty days are the Act's, since 2025",
    "payment-later-than-30-days": "thirty days are the Act's, since 2025",
    "planned-notice-shortcut": "the fewest days are the Act's, above the threshold",
    "proximity-criterion-unused": "the Act names nearness for light touch contracts",
    "registration-required-of-bidders": "above the threshold all bidders register",
    "reservation-misdefined": "English councils below the threshold, since February 2026",
    "reservation-not-considered": "English councils below the threshold, since February 2026",
    "separable-parts-not-divided": "lots are a duty above the threshold",
    "shortlist-below-threshold": "Part 6, and not in Wales",
    "social-value-not-considered": "a duty above the threshold",
    "superseded-law-cited": "elsewhere the words are those of the law",
    "transport-licence-only": "Northern Ireland has permits of its own",
    "weights-missing": "weights are a duty above the threshold",
    "window-below-statutory": "the fewest days are the Act's, above the threshold",
    "window-short": "days by the regime, as the rulings set them",
}
"""Rules that not every buyer meets, each with its reason; all others are the same for everyone."""


def severities(who: str, size: str, route: str) -> dict[str, Severity]:
    """The severity of each rule that finds a fault; no compounds, as their parts may be missing."""
    found = report_of(who, size, route).findings
    return {finding.rule: finding.severity for finding in found if not finding.parts}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("route", ROUTES)
def test_the_same_demand_has_the_same_effect_for_every_buyer(route: str, size: str):
    first = severities(KNOWN[0], size, route)
    same = {rule: first[rule] for rule in first if rule not in THE_LAW_DECIDES}
    for who in KNOWN:
        found = severities(who, size, route)
        assert {rule: found[rule] for rule in found if rule not in THE_LAW_DECIDES} == same, who


@pytest.mark.parametrize("rule", THE_LAW_DECIDES)
def test_a_rule_that_not_everybody_meets_has_one_severity_in_one_draft(rule: str):
    seen = {severities(who, size, "alone").get(rule) for who in KNOWN for size in SIZES}
    assert len(seen - {None}) <= 1


def test_the_drafts_hold_nearly_every_barrier():
    found = {
        f.rule
        for who in BUYERS
        for s in SIZES
        for r in ROUTES
        for f in report_of(who, s, r).findings
    }
    rules = builtin_ruleset()
    every = {one.id for one in (*rules.rules, *rules.compounds)}
    assert len(every - found) <= 8, every - found


def test_every_family_of_authorities_is_shown_to_somebody():
    seen = {
        family(shown)
        for who in BUYERS
        for size in SIZES
        for route in ROUTES
        for _, shown in shown_in(report_of(who, size, route))
    }
    assert seen == set(MAY_APPEAR)


def test_every_basis_of_every_rule_belongs_to_a_family():
    rules = builtin_ruleset()
    for one in (*rules.rules, *rules.compounds, *rules.checklist):
        for basis in (one.basis,) if isinstance(one.basis, Basis) else one.basis:
            advice_only = basis.force in (Force.GUIDANCE, Force.JUDGEMENT)
            assert family(basis) != "advice, for anybody" or advice_only, (one.id, basis.cite)


@pytest.mark.parametrize("who", [who for who in KNOWN if BUYERS[who].level == "below"])
def test_nothing_in_the_act_is_a_duty_above_the_threshold_for_who_is_below(who: str):
    for size in SIZES:
        for route in ROUTES:
            shown = [basis for _, basis in shown_in(report_of(who, size, route))]
            musts = {basis.cite for basis in shown if basis.force is Force.MUST}
            assert not {cite for cite in musts if "Procurement Act" in cite}


def test_a_draft_without_a_value_says_if_and_never_that_it_is_so():
    (who,) = NO_VALUE
    shown = [basis for _, basis in shown_in(report_of(who, "small", "alone"))]
    section_22 = [basis for basis in shown if "s.22(3)" in basis.cite]
    section_86 = [basis for basis in shown if basis.cite.startswith("Procurement Act 2023, s.86")]
    assert section_22
    assert section_86
    assert all("threshold" in basis.holds for basis in (*section_22, *section_86))


def test_a_health_code_of_a_council_leaves_both_laws_open():
    buyer = Buyer(level="covered")
    draft = draft_of(buyer, "small", "alone")
    report = judged(draft | {"tender": draft["tender"] | {"cpv": "85140000"}}, buyer.published)
    bound = [basis for _, basis in shown_in(report) if basis.force is Force.MUST]
    assert {"s.22(3)" in basis.cite for basis in bound} == {True, False}
    assert any("Provider Selection" in basis.cite for basis in bound)
    assert all(basis.holds for basis in bound)
