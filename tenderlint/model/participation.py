"""Who may bid and how tenders are scored: sections that a tender and each lot may fill."""

from __future__ import annotations

from dataclasses import dataclass

from tenderlint.model.declare import Entry, declare
from tenderlint.quantities import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """Conditions of participation (OCDS: `selectionCriteria.criteria[]`)."""

    minimum_turnover: Entry | None = declare(
        Unit.MONEY,
        "The yearly turnover that a bidder must have.",
        asks="Is a minimum turnover asked for, and how much?",
        labels=(
            "minimum turnover",
            "minimum annual turnover",
            "turnover",
            "annual turnover",
            "turnover required",
            "minimum yearly turnover",
        ),
    )
    turnover_years: Entry | None = declare(
        Unit.COUNT,
        "For how many years that turnover must be shown.",
        asks="For how many years must the turnover be shown?",
        labels=("years of turnover",),
    )
    turnover_alternative: Entry | None = declare(
        Unit.BOOL,
        "Whether other evidence of capacity is accepted in place of the turnover.",
        asks="Is other evidence accepted from a bidder below the turnover?",
        labels=("alternative to turnover",),
    )
    consortium_allowed: Entry | None = declare(
        Unit.BOOL,
        "Whether several organisations may bid together.",
        asks="May several organisations bid together?",
        labels=("consortium bids", "consortia", "consortia allowed", "joint bids", "consortium"),
    )
    lead_provider_required: Entry | None = declare(
        Unit.BOOL,
        "Whether a group of bidders must be led by one (large) provider.",
        asks="Must one large provider lead a group of bidders?",
        labels=("lead provider", "lead provider required"),
    )
    local_only: Entry | None = declare(
        Unit.BOOL,
        "Whether only bidders based in a named area may bid.",
        asks="Is bidding limited to organisations based in a named area?",
        labels=("local suppliers only", "local bidders only", "reserved to local suppliers"),
    )
    audited_accounts: Entry | None = declare(
        Unit.BOOL,
        "Whether audited accounts are asked for.",
        asks="Are audited accounts asked for?",
        labels=(
            "audited accounts",
            "audited accounts required",
        ),
    )
    audited_where_required: Entry | None = declare(
        Unit.BOOL,
        "Whether other accounts are accepted from those whom no law requires to be audited.",
        asks="Are other accounts accepted from those whom the law does not require to be audited?",
        labels=(
            "audited where required",
            "other accounts accepted",
        ),
    )
    accounts_years: Entry | None = declare(
        Unit.COUNT,
        "For how many years accounts are asked for.",
        asks="For how many years are accounts asked for?",
        labels=(
            "years of accounts",
            "accounts years",
            "years of accounts required",
        ),
    )
    credit_score: Entry | None = declare(
        Unit.BOOL,
        "Whether a credit score decides on its own.",
        asks="Does a credit score decide on its own?",
        labels=(
            "credit score",
            "credit rating",
            "minimum credit score",
        ),
    )
    reliance_allowed: Entry | None = declare(
        Unit.BOOL,
        "Whether a bidder may meet a condition through partners, sub-contractors or guarantors.",
        asks="May a bidder meet the conditions through partners or sub-contractors?",
        labels=(
            "reliance on partners",
            "reliance on others",
            "rely on partners",
        ),
    )
    subcontracting_allowed: Entry | None = declare(
        Unit.BOOL,
        "Whether sub-contracting is allowed.",
        asks="Is sub-contracting allowed?",
        labels=(
            "subcontracting",
            "sub-contracting",
            "subcontracting allowed",
        ),
    )
    legal_form_before_award: Entry | None = declare(
        Unit.BOOL,
        "Whether a consortium must form a company before it bids.",
        asks="Must a consortium form a company before it bids?",
        labels=(
            "legal form before award",
            "consortium legal form",
        ),
    )
    contract_with_buyer: Entry | None = declare(
        Unit.BOOL,
        "Whether a bidder must have held a contract with this or another named authority.",
        asks="Must bidders have held a contract with a named authority?",
        labels=(
            "contract with us",
            "previous contract with the council",
            "contract with this authority",
        ),
    )
    contracts_only: Entry | None = declare(
        Unit.BOOL,
        "Whether only contracts count as experience, not grants or community work.",
        asks="Do only contracts count as experience, not grants?",
        labels=(
            "contracts only",
            "only contracts count",
        ),
    )
    years_trading: Entry | None = declare(
        Unit.COUNT,
        "How many years a bidder must have been trading.",
        asks="For how many years must a bidder have been trading?",
        labels=(
            "years trading",
            "years of trading",
            "minimum years trading",
        ),
    )
    guarantee_required: Entry | None = declare(
        Unit.BOOL,
        "Whether a bond or a parent company guarantee is asked for.",
        asks="Is a bond or a guarantee asked for?",
        labels=(
            "bond",
            "performance bond",
            "parent company guarantee",
            "guarantee",
        ),
    )
    policies_required: Entry | None = declare(
        Unit.COUNT,
        "How many policies must be sent with the bid.",
        asks="How many policies must be sent with the bid?",
        labels=(
            "policies required",
            "number of policies",
        ),
    )
    reserves_required: Entry | None = declare(
        Unit.MONTHS,
        "For how many months of spending a bidder must hold reserves.",
        asks="How many months of spending must a bidder hold in reserve?",
        labels=(
            "reserves required",
            "months of reserves",
        ),
    )
    local_supply_plan: Entry | None = declare(
        Unit.BOOL,
        "Whether bidders are asked how local or voluntary organisations share in the work.",
        asks="Must bidders say how local or voluntary organisations will share in the work?",
        labels=(
            "local supply chain plan",
            "supply chain plan",
        ),
    )
    transport_permits_accepted: Entry | None = declare(
        Unit.BOOL,
        "Whether permits under sections 19 and 22 are accepted beside an operator's licence.",
        asks="Are section 19 and section 22 permits accepted?",
        labels=(
            "section 19 and 22 permits accepted",
            "community transport permits accepted",
        ),
    )
    unrelated_policies: Entry | None = declare(
        Unit.BOOL,
        "Whether policies are asked for that have nothing to do with the service.",
        asks="Are policies asked for that have nothing to do with the service?",
        labels=("unrelated policies",),
    )
    carbon_plan: Entry | None = declare(
        Unit.BOOL,
        "Whether a carbon reduction plan is asked for.",
        asks="Is a carbon reduction plan asked for?",
        labels=(
            "carbon reduction plan",
            "carbon plan required",
        ),
    )
