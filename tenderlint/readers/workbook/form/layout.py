"""What stands on which sheet of the form: questions by their fields, tables by what they list."""

from __future__ import annotations

from typing import NamedTuple

from tenderlint.model import FIELDS

TITLE = "Your tender, in plain questions"
FRONT = "Start here"
"""The first sheet: what the form is, and the six principles. It holds no answers."""


class Table(NamedTuple):
    """A table of the form: one row for each thing."""

    kind: str
    """The collection that it lists ("criterion"); "lots", or "differences"."""
    heading: str
    note: str
    rows: int
    """How many empty rows it has."""
    columns: tuple[tuple[str, str], ...]
    """Field and header of each column; the field is empty where the column names a lot."""


class Group(NamedTuple):
    """Questions that belong together."""

    heading: str
    fields: tuple[str, ...]


class Sheet(NamedTuple):
    """One sheet of the form."""

    name: str
    about: str
    """One sentence under its title."""
    parts: tuple[Group | Table, ...]


LOT = "Which lot? (empty: all)"
LOT_NUMBER = "Number of the lot"
DIFFERENCE_QUESTION, DIFFERENCE_ANSWER = "Which question?", "The answer for this lot"
TOTAL = "Total of the rows that name no lot: should be 100%"
HEADER = ("Question", "Your answer", "Help")
READ_FROM = "Where it was read"
"""The heading of the column that says where the answers of a form come from."""
SPECIFICATION = "Describe the service: who it is for, what it does, where, and what should change."
"""The one question that is answered in running text, and read as such."""
SPECIFICATION_HELP = (
    "In your own words, or paste the specification here. What it says is read sentence by sentence."
)


def _asked(kind: str, *names: str) -> tuple[tuple[str, str], ...]:
    fields = tuple(f"{kind}.{name}" for name in names)
    return (*((field, FIELDS[field].asks) for field in fields), ("", LOT))


_LOTS = Table(
    "lots",
    "Your lots",
    "One row for each lot. Leave the table empty if the contract is not divided.",
    6,
    (
        ("lot.title", "What is the lot called?"),
        ("", LOT_NUMBER),
        ("lot.area", "The area that the lot serves"),
        ("lot.by_area", "One part of your area only?"),
        ("lot.value", "The most you could pay for it, without VAT"),
        ("lot.stated_annual_value", "What it pays in a year"),
        ("lot.volume", "People or sessions a year"),
    ),
)
_DIFFERENCES = Table(
    "differences",
    "Where one lot differs",
    "What you say on the other sheets holds for every lot. Write here only what is different for "
    "one of them: the lot, the question, and the answer for this lot.",
    6,
    (
        ("question", DIFFERENCE_QUESTION),
        ("", LOT_NUMBER),
        ("answer", DIFFERENCE_ANSWER),
    ),
)
_INSURANCES = Table(
    "insurance",
    "Insurance",
    "One row for each insurance. Cover that must be in place by the start of the contract lets a "
    "small organisation buy it once it has won.",
    6,
    _asked("insurance", "kind", "amount", "due", "unlimited"),
)
_STANDARDS = Table(
    "standard",
    "Certificates and accreditations",
    "One row for each certificate, accreditation, registration or qualification.",
    8,
    _asked(
        "standard", "name", "equivalent_accepted", "alternative_accepted", "required_by_law", "due"
    ),
)
_REFERENCES = Table(
    "reference",
    "References and examples of earlier work",
    "",
    2,
    _asked("reference", "count", "years", "similar_value"),
)
_CRITERIA = Table(
    "criterion",
    "What you score",
    "One row for each criterion, with its share of the whole score: 40 or 40%.",
    10,
    _asked("criterion", "name", "kind", "weight"),
)
_PAYMENTS = Table(
    "payment",
    "What the price is paid for",
    "One row for each part of the price: for the service as a whole, for each unit, or for "
    "results.",
    4,
    _asked("payment", "basis", "share", "all_or_nothing"),
)
_INDICATORS = Table(
    "indicator",
    "What the provider reports",
    "One row for each performance indicator.",
    8,
    _asked("indicator", "name", "kind"),
)


def _group(heading: str, section: str, names: str) -> Group:
    """The fields of a section, those of others by their whole name."""
    fields = (name if "." in name else f"{section}.{name}" for name in names.split())
    return Group(heading, tuple(fields))


SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "The service",
        "What you are buying, for whom, and where.",
        (
            _group(
                "The contract",
                "tender",
                "title reference buyer.name buyer.nation buyer.kind category",
            ),
            _group("People and places", "service", "for_residents lot.area lot.reach lot.volume"),
            _group(
                "How it fits with what is there",
                "service",
                "named_places named_partners referral_joint_working closed_referral other_owners "
                "community_venues community_assets_invited premises_prescribed local_governance "
                "devolved_budget codesigned joint_review replaces_specialist scope_reduced",
            ),
            _group(
                "Who can use it, and for how long",
                "service",
                "prevention prevention_measured crisis_threshold excludes_second_need "
                "support_limit support_extendable follow_up",
            ),
            _group(
                "How the work is done",
                "service",
                "staff_heavy physical_risk sensitive_data method_prescribed volunteers_excluded "
                "unit_payment_customary full_coverage_at_start same_in_every_area "
                "demand_data_supplied",
            ),
        ),
    ),
    Sheet(
        "Money and time",
        "How much it pays, and for how long.",
        (
            _group(
                "Money",
                "lot",
                "value_including_vat value tender.vat_charged stated_annual_value "
                "previous_annual_value award.budget_fixed",
            ),
            _group(
                "How long",
                "term",
                "start initial extension maximum end maximum_end bound_by_funding "
                "extension_notice",
            ),
        ),
    ),
    Sheet(
        "Lots",
        "Smaller lots are what brings a contract into the reach of local organisations.",
        (
            _group(
                "Dividing the contract",
                "division",
                "refused reason separable_parts all_lots_required lots_bid_limit lots_award_limit "
                "lot.by_area",
            ),
            _LOTS,
            _DIFFERENCES,
        ),
    ),
    Sheet(
        "Who may bid",
        "How you buy, and what a bidder has to show.",
        (
            _group(
                "Who is asked",
                "procedure",
                "shortlist shortlist_size stages closed_quotes local_invited reserved_for "
                "reserved_area conditions.local_only bidding_fee registration_to_bid contact_named "
                "feedback_offered",
            ),
            _group(
                "Money and standing of the bidder",
                "conditions",
                "minimum_turnover turnover_years turnover_alternative audited_accounts "
                "audited_where_required accounts_years credit_score reserves_required "
                "guarantee_required years_trading",
            ),
            _group(
                "Bidding with others",
                "conditions",
                "consortium_allowed legal_form_before_award lead_provider_required "
                "reliance_allowed subcontracting_allowed local_supply_plan",
            ),
            _group(
                "Experience and policies",
                "conditions",
                "contract_with_buyer contracts_only policies_required unrelated_policies "
                "carbon_plan transport_permits_accepted",
            ),
            _group(
                "If several providers share the work",
                "procedure",
                "many_providers framework framework_months framework_suppliers framework_open "
                "framework_long_reason dynamic_market call_off members_only concession",
            ),
        ),
    ),
    Sheet(
        "Insurance and standards",
        "What a bidder has to hold, and when.",
        (_INSURANCES, _STANDARDS, _REFERENCES),
    ),
    Sheet(
        "How you choose",
        "What you score, and what a bidder has to write.",
        (
            _CRITERIA,
            _group(
                "How the scores come about",
                "award",
                "method_stated lowest_price_formula low_bids_questioned proximity_scored "
                "social_value_local social_value_commitments social_value_pounds_share",
            ),
            _group("What a bidder writes", "award", "questions words"),
        ),
    ),
    Sheet(
        "Contract terms",
        "How the provider is paid, and who carries which risk.",
        (
            _group(
                "Payment",
                "terms",
                "payment_days payment_interval in_advance subcontractor_payment_days uplift "
                "wage_rises_shared yearly_savings overheads_barred surplus_clawed_back "
                "mobilisation_paid hourly_rate_ceiling volume_capped",
            ),
            _group(
                "Risk",
                "terms",
                "notice liability_cap liability_uncapped staff_transfer staff_data_supplied "
                "pension_risk_on_provider",
            ),
            _group(
                "Working together",
                "terms",
                "reports_a_year partners_share_protected subcontractors_exclusive "
                "local_spend_reported speech_restricted",
            ),
            _PAYMENTS,
            _INDICATORS,
        ),
    ),
    Sheet(
        "Dates",
        "Time to prepare is what a small organisation has least of.",
        (
            _group(
                "The days that bidders wait for",
                "timetable",
                "published questions answers deadline award mobilisation",
            ),
            _group(
                "How the time is given", "timetable", "electronic documents_together urgent"
            ),
        ),
    ),
    Sheet(
        "Before you decide",
        "What you thought about before the tender. Your answers are the record of it.",
        (
            _group(
                "Did you consider …?",
                "preparation",
                "grant_considered reservation_considered barriers_considered "
                "social_value_considered community_benefits_considered",
            ),
            _group(
                "Talking to providers",
                "preparation",
                "held voluntary_invited bidder_support commitment_cited",
            ),
        ),
    ),
    Sheet(
        "If you know it",
        "Mostly for procurement or legal. Nothing here has to be answered.",
        (
            _group(
                "Which law applies",
                "procedure",
                "legal_basis above_threshold light_touch health_services method planned_notice "
                "buyer.central tender.cpv",
            ),
            _group(
                "What a notice or a pack would say",
                "document",
                "pages files lot.marked_for_small lot.marked_for_voluntary "
                "lot.population award.stated_price_weight award.stated_quality_weight",
            ),
        ),
    ),
)  # fmt: skip
"""The sheets after the first, in the order of a commissioner's thinking."""

NOT_ASKED = frozenset(
    {
        "document.has_specification", "document.has_conditions", "document.has_criteria",
        "document.has_terms", "document.has_timetable", "document.has_notice",
        "division.lots_named",
        "procedure.superseded_terms",
    }
)  # fmt: skip
"""What is worked out from the form itself, and asked of nobody."""

GROUPS = tuple(part for sheet in SHEETS for part in sheet.parts if isinstance(part, Group))
TABLES = tuple(part for sheet in SHEETS for part in sheet.parts if isinstance(part, Table))
