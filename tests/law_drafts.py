"""Drafts with every barrier that we could put into one, and who may buy by them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from tenderlint.engine import Judge
from tenderlint.lint import case_of, read_all
from tenderlint.readers import Source
from tenderlint.report import Authority, FileProblem, TenderReport
from tenderlint.ruleset import builtin_ruleset

Sections = dict[str, Any]

JUDGE = Judge(builtin_ruleset(), experimental=True)

CONDITIONS: Sections = {
    "minimum_turnover": "£9,000,000",
    "turnover_alternative": False,
    "consortium_allowed": False,
    "lead_provider_required": True,
    "local_only": True,
    "audited_accounts": True,
    "audited_where_required": False,
    "accounts_years": 5,
    "credit_score": True,
    "reliance_allowed": False,
    "subcontracting_allowed": False,
    "legal_form_before_award": True,
    "contract_with_buyer": True,
    "contracts_only": True,
    "years_trading": 5,
    "guarantee_required": True,
    "policies_required": 30,
    "reserves_required": "12 months",
    "local_supply_plan": False,
    "transport_permits_accepted": False,
    "unrelated_policies": True,
    "carbon_plan": True,
}
TERMS: Sections = {
    "payment_days": 90,
    "subcontractor_payment_days": 90,
    "uplift": "fixed",
    "in_advance": False,
    "payment_interval": "6 months",
    "notice": "1 month",
    "liability_uncapped": True,
    "overheads_barred": True,
    "surplus_clawed_back": True,
    "staff_transfer": True,
    "staff_data_supplied": False,
    "pension_risk_on_provider": True,
    "volume_capped": False,
    "speech_restricted": True,
    "reports_a_year": 52,
    "yearly_savings": True,
    "mobilisation_paid": False,
    "wage_rises_shared": False,
    "subcontractors_exclusive": True,
    "partners_share_protected": False,
    "local_spend_reported": False,
    "hourly_rate_ceiling": "£10",
}
SERVICE: Sections = {
    "for_residents": True,
    "named_places": "none",
    "staff_heavy": True,
    "referral_joint_working": False,
    "closed_referral": True,
    "excludes_second_need": True,
    "crisis_threshold": True,
    "prevention": True,
    "full_coverage_at_start": True,
    "premises_prescribed": True,
    "physical_risk": False,
    "joint_review": False,
    "codesigned": False,
    "other_owners": False,
    "method_prescribed": True,
    "replaces_specialist": True,
    "community_venues": False,
    "devolved_budget": False,
    "local_governance": False,
    "prevention_measured": False,
    "support_limit": 14,
    "support_extendable": False,
    "follow_up": False,
    "demand_data_supplied": False,
    "community_assets_invited": False,
    "volunteers_excluded": True,
    "scope_reduced": False,
    "sensitive_data": False,
}
AWARD: Sections = {
    "budget_fixed": False,
    "questions": 80,
    "words": 60_000,
    "social_value_local": False,
    "social_value_pounds_share": 100,
    "proximity_scored": False,
    "lowest_price_formula": True,
    "social_value_commitments": 50,
    "low_bids_questioned": False,
}
PREPARATION: Sections = {
    "held": False,
    "grant_considered": False,
    "reservation_considered": False,
    "barriers_considered": False,
    "social_value_considered": False,
    "bidder_support": False,
    "commitment_cited": False,
    "community_benefits_considered": False,
}
PROCEDURE: Sections = {
    "shortlist": True,
    "planned_notice": False,
    "bidding_fee": True,
    "contact_named": False,
    "stages": 5,
    "feedback_offered": False,
    "registration_to_bid": True,
    "superseded_terms": "MEAT, OJEU",
    "reserved_for": "nobody",
    "members_only": False,
}
DRAFT: Sections = {
    "tenderlint": 0,
    "tender": {"title": "Early help at home", "category": "services", "cpv": "85312400"},
    "procedure": PROCEDURE,
    "preparation": PREPARATION,
    "document": {
        **{f"has_{part}": True for part in ("specification", "conditions", "criteria", "terms")},
        "has_timetable": True,
        "has_notice": True,
        "pages": 900,
        "files": 60,
    },
    "division": {"refused": True, "separable_parts": 5},
    "lot": {
        "reach": "Two authorities",
        "previous_annual_value": "£90m",
        "marked_for_small": False,
        "marked_for_voluntary": False,
    },
    "term": {"initial": "36 months", "extension_notice": "1 month"},
    "conditions": CONDITIONS,
    "award": AWARD,
    "terms": TERMS,
    "service": SERVICE,
    "insurances": [
        {"kind": "public-liability", "amount": "£50m", "due": "with-bid", "unlimited": True},
        {"kind": "professional-indemnity", "amount": "£20m", "due": "with-bid"},
        {"kind": "employers-liability", "amount": "£25m"},
    ],
    "standards": [
        {"name": "BS 8454", "equivalent_accepted": False, "due": "with-bid"},
        {"name": "Cyber Essentials Plus", "equivalent_accepted": False, "due": "with-bid"},
    ],
    "references": [{"count": 5, "years": 3, "similar_value": True}],
    "indicators": [{"name": f"Sessions {n}", "kind": "activity"} for n in range(60)],
}

UNWEIGHED = [{"name": "Method", "kind": "quality"}, {"name": "Cost", "kind": "price"}]
WEIGHED = [
    {"name": "Price", "kind": "price", "weight": 70},
    {"name": "Social value", "kind": "social-value", "weight": 30},
]
RESULTS: Sections = {"basis": "results", "share": 100, "all_or_nothing": True}
SIZES: dict[str, Sections] = {
    "small": {
        "lot": {"value_including_vat": "£60,000", "value": "£60,000"},
        "criteria": UNWEIGHED,
        "payments": [RESULTS],
    },
    "middling": {
        "lot": {"value_including_vat": "£540,000", "value": "£540,000"},
        "award": {"stated_price_weight": 100},
        "payments": [RESULTS | {"share": 60}, {"basis": "unit", "share": 40}],
    },
    "large": {
        "lot": {"value_including_vat": "£9,000,000", "value": "£9,000,000", "population": 90_000},
        "criteria": WEIGHED,
        "payments": [{"basis": "unit", "share": 100}],
    },
}
"""Of three years; which threshold is met is said apart, so that each rule meets each regime."""

ALONE: Sections = {"framework": False, "dynamic_market": False, "call_off": False}
ROUTES: dict[str, Sections] = {
    "alone": {"procedure": ALONE},
    "engaged": {
        "procedure": ALONE,
        "tender": {"title": "Community transport", "category": "services", "cpv": "85312400"},
        "preparation": {"held": True, "voluntary_invited": False},
        "division": {"reason": "Economies of scale"},
        "term": {"initial": "12 months"},
        "conditions": {"guarantee_required": True},
        "terms": {"staff_transfer": False, "liability_uncapped": False, "liability_cap": "£90m"},
        "payments": [{"basis": "block", "share": 100}],
    },
    "planned": {"procedure": ALONE | {"planned_notice": True, "shortlist": False}},
    "lots": {
        "procedure": ALONE,
        "division": {"refused": False, "all_lots_required": True},
        "service": {"same_in_every_area": True},
        "lots": [
            {"id": f"{n}", "lot": {"title": f"Part {n}", "by_area": True, "value": "£90,000"}}
            for n in range(1, 5)
        ],
    },
    "quotes": {"procedure": {"closed_quotes": True, "call_off": False, "local_invited": False}},
    "framework": {
        "procedure": {
            "framework": True,
            "call_off": False,
            "framework_open": False,
            "framework_months": "84 months",
            "framework_long_reason": False,
        }
    },
    "market": {
        "procedure": {
            "dynamic_market": True,
            "call_off": False,
            "framework_open": False,
            "framework_suppliers": 5,
        }
    },
    "call-off": {"procedure": {"call_off": True, "members_only": True}},
    "concession": {"procedure": ALONE | {"concession": True}},
    "reserved": {
        "procedure": ALONE | {"reserved_for": "local", "reserved_area": "part-of-area"},
    },
}


def merged(first: Sections, second: Sections) -> Sections:
    """Both, section by section; what the second says holds."""
    both = first | second
    for name in first.keys() & second.keys():
        if isinstance(first[name], dict):
            both[name] = first[name] | second[name]
    return both


class Buyer(NamedTuple):
    """Who buys, by which law, and when: what decides which authorities bind."""

    nation: str = "england"
    kind: str = "council"
    level: str = "below"
    """Below the threshold, covered, or not known."""
    light: bool = False
    health: bool = False
    published: str = "2026-04-20"

    @property
    def act(self) -> bool:
        """Whether the Procurement Act 2023 applies."""
        outside = self.nation == "scotland" or self.health
        return not outside and self.published >= "2025-02-24"

    @property
    def may_be_covered(self) -> bool:
        return self.act and self.level != "below"

    @property
    def may_be_part_six(self) -> bool:
        bound = self.nation != "northern-ireland" and self.kind != "school"
        return self.act and bound and self.level != "covered"

    @property
    def local_authority(self) -> bool:
        """Whether it is one of the local bodies that s.17 of the Act of 1988 lists."""
        return self.kind in ("council", "police")


BUYERS: dict[str, Buyer] = {
    "English council, covered": Buyer(level="covered"),
    "English council, below": Buyer(),
    "English council, not known": Buyer(level="open"),
    "English council, light touch covered": Buyer(level="covered", light=True),
    "English council, light touch below": Buyer(light=True),
    "English council, health services": Buyer(health=True),
    "English police, below": Buyer(kind="police"),
    "Welsh council, covered": Buyer("wales", level="covered"),
    "Welsh council, below": Buyer("wales"),
    "Welsh council, light touch covered": Buyer("wales", level="covered", light=True),
    "Welsh council, health services": Buyer("wales", health=True),
    "Welsh health board, covered": Buyer("wales", "health", "covered"),
    "Scottish council, large": Buyer("scotland", level="covered"),
    "Scottish council, small": Buyer("scotland"),
    "Northern Ireland council, covered": Buyer("northern-ireland", level="covered"),
    "Northern Ireland council, below": Buyer("northern-ireland"),
    "school, covered": Buyer(kind="school", level="covered"),
    "school, below": Buyer(kind="school"),
    "NHS trust, health services": Buyer(kind="health", health=True),
    "NHS trust, covered": Buyer(kind="health", level="covered"),
    "NHS trust, below": Buyer(kind="health"),
    "central government, covered": Buyer(kind="central", level="covered"),
    "central government, below": Buyer(kind="central"),
    "English council in 2025, covered": Buyer(level="covered", published="2025-11-10"),
    "English council in 2025, below": Buyer(published="2025-11-10"),
    "Welsh council in 2025, below": Buyer("wales", published="2025-11-10"),
    "central government in 2025, below": Buyer(kind="central", published="2025-11-10"),
    "English council before the Act, large": Buyer(level="covered", published="2024-11-11"),
    "English council before the Act, small": Buyer(published="2024-11-11"),
    "Welsh council before the Act": Buyer("wales", level="covered", published="2024-11-11"),
    "Scottish council before the Act": Buyer("scotland", published="2024-11-11"),
}


def draft_of(buyer: Buyer, size: str, route: str) -> Sections:
    """The draft of one size that a buyer lets by one route, open for twelve days."""
    published = date.fromisoformat(buyer.published)
    draft = merged(merged(DRAFT, SIZES[size]), ROUTES[route])
    procedure = draft["procedure"] | {"light_touch": buyer.light}
    if buyer.level != "open":
        procedure["above_threshold"] = buyer.level == "covered"
    if buyer.health:
        procedure["health_services"] = True
    return draft | {
        "buyer": {
            "name": "An authority",
            "nation": buyer.nation,
            "kind": buyer.kind,
            "central": buyer.kind == "central",
        },
        "procedure": procedure,
        "lot": draft["lot"] if buyer.level != "open" else DRAFT["lot"],
        "timetable": {
            "published": buyer.published,
            "deadline": date.fromordinal(published.toordinal() + 12).isoformat(),
            "award": date.fromordinal(published.toordinal() + 30).isoformat(),
            "questions": date.fromordinal(published.toordinal() + 3).isoformat(),
            "mobilisation": 5,
            "electronic": True,
            "documents_together": True,
        },
    }


def judged(document: Sections, today: str) -> TenderReport:
    """The report on a tender in the native format, on a day."""
    source = Source("tender.json", data=json.dumps(document).encode())
    (read,) = read_all([source])
    assert not isinstance(read, FileProblem)
    assert not read.reading.problems, read.reading.problems
    return JUDGE.judge(case_of(read), date.fromisoformat(today).toordinal())


@cache
def report_of(who: str, size: str, route: str) -> TenderReport:
    """The report on the draft of a buyer, on the day on which it is published."""
    buyer = BUYERS[who]
    return judged(draft_of(buyer, size, route), buyer.published)


def shown_in(report: TenderReport) -> Iterator[tuple[str, Authority]]:
    """Each authority that a report shows, with the rule or the point that shows it."""
    for finding in report.findings:
        yield from ((finding.rule, basis) for basis in finding.basis)
    yield from ((point.id, point.basis) for point in report.before_you_publish)
