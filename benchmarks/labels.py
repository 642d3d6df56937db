"""Labels of real notices: what a reader says that each states, keyed by the notice's id."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from tenderlint.model import FIELDS
from tenderlint.quantities import NUMERIC, Range, Unit, exactly, parse_date
from tenderlint.quantities.writing import decimal
from tenderlint.statements import Silence, Value

LABELS: Final = Path(__file__).parent.parent / "tests" / "labels"
SETS: Final = ("tuning", "held-out", "fresh", "last", "final", "unseen")
"""In the order in which they were labelled. Each was measured once before a pattern was written
for it; then its misses were read, and the next set was labelled."""
_BETWEEN: Final = re.compile(r"(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?")

FIELDS_LABELLED: Final = frozenset({
    "procedure.shortlist", "procedure.shortlist_size", "procedure.framework",
    "procedure.dynamic_market", "procedure.call_off", "procedure.members_only",
    "procedure.many_providers", "procedure.framework_months", "procedure.framework_suppliers",
    "procedure.framework_open", "procedure.reserved_for", "procedure.bidding_fee",
    "procedure.stages", "procedure.closed_quotes", "procedure.feedback_offered",
    "procedure.registration_to_bid", "procedure.contact_named", "division.refused",
    "division.reason", "division.lots_named", "division.lots_bid_limit",
    "division.lots_award_limit", "division.all_lots_required", "preparation.held",
    "preparation.voluntary_invited", "preparation.grant_considered", "preparation.bidder_support",
    "lot.value", "lot.stated_annual_value", "lot.population", "lot.area", "lot.by_area",
    "lot.volume", "term.start", "term.end", "term.initial", "term.extension", "term.maximum",
    "term.maximum_end", "term.bound_by_funding", "timetable.deadline", "timetable.questions",
    "timetable.award", "conditions.minimum_turnover", "conditions.turnover_years",
    "conditions.turnover_alternative", "conditions.consortium_allowed",
    "conditions.lead_provider_required", "conditions.local_only", "conditions.reliance_allowed",
    "conditions.subcontracting_allowed", "conditions.legal_form_before_award",
    "conditions.audited_accounts", "conditions.audited_where_required",
    "conditions.accounts_years", "conditions.credit_score", "conditions.years_trading",
    "conditions.guarantee_required", "conditions.contract_with_buyer",
    "conditions.reserves_required", "conditions.policies_required", "conditions.carbon_plan",
    "insurance.amount", "insurance.due", "standard.name", "standard.equivalent_accepted",
    "standard.alternative_accepted", "reference.count", "reference.years",
    "reference.similar_value", "award.stated_price_weight", "award.stated_quality_weight",
    "award.budget_fixed", "criterion.weight", "award.questions", "award.words",
    "award.social_value_local", "award.lowest_price_formula", "terms.payment_days",
    "terms.in_advance", "terms.payment_interval", "terms.subcontractor_payment_days",
    "terms.uplift", "terms.notice", "terms.liability_uncapped", "terms.liability_cap",
    "terms.overheads_barred", "terms.surplus_clawed_back", "terms.staff_transfer",
    "terms.staff_data_supplied", "terms.pension_risk_on_provider", "terms.reports_a_year",
    "terms.yearly_savings", "payment.basis", "payment.share", "indicator.kind",
    "service.named_partners", "service.named_places", "service.referral_joint_working",
    "service.closed_referral", "service.crisis_threshold", "service.prevention",
    "service.codesigned", "service.community_venues", "service.volunteers_excluded",
    "service.local_governance", "service.premises_prescribed", "service.full_coverage_at_start",
    "service.support_limit", "service.follow_up",
})  # fmt: skip
"""What readers were asked to label, wherever a text states it."""


class Notice(NamedTuple):
    """A notice that was read and labelled, perhaps with nothing to label."""

    source: str
    """The file that holds it."""
    notice: str
    """Its ocid, or the export's own id; the first notice of that id in the file is meant."""
    set: str
    """tuning, held-out, fresh, last or final: see `SETS`."""


class Label(NamedTuple):
    """One fact that a notice states."""

    notice: str
    lot: str
    field: str
    item: str
    value: str

    @property
    def read(self) -> Value | Silence:
        """The value in the project's units.

        Raises:
            ValueError: it is not a value of the field.
        """
        return value_of(self.field, self.value)


def notices() -> list[Notice]:
    """Every labelled notice."""
    return [Notice(**row) for row in _rows("notices.csv")]


def labels() -> list[Label]:
    """Every label."""
    return [Label(**row) for row in _rows("facts.csv")]


def _rows(name: str) -> Iterable[dict[str, str]]:
    with (LABELS / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def value_of(field: str, text: str) -> Value | Silence:
    """A label's value in the project's units; "3-5" is a range, "none" is stated none.

    Raises:
        ValueError: it is not a value of the field.
    """
    declared = FIELDS[field]
    if text == "none":
        return Silence.NONE
    if declared.unit is Unit.BOOL and text in ("yes", "no"):
        return text == "yes"
    if declared.unit is Unit.DATE:
        day = parse_date(text)
        if day is not None:
            return day
    elif declared.unit in NUMERIC and (match := _BETWEEN.fullmatch(text)):
        scale = 100 if declared.unit is Unit.MONEY else 1
        low = decimal(match[1]) * scale
        high = decimal(match[2]) * scale if match[2] else low
        return exactly(low) if low == high else Range(low, high)
    elif declared.unit is Unit.TEXT or text in declared.members:
        return text
    raise ValueError(f"“{text}” is not a value of {field}")
