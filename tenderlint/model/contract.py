"""The contract's terms and the kind of service: sections that a tender and each lot may fill."""

from __future__ import annotations

from dataclasses import dataclass

from tenderlint.model.declare import Entry, declare
from tenderlint.quantities import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Terms of the contract that decide whether a small provider can carry it."""

    payment_days: Entry | None = declare(
        Unit.DAYS,
        "Days from a valid invoice to payment.",
        asks="Within how many days are invoices paid?",
        labels=("payment terms", "payment days", "payment within", "invoices paid within"),
    )
    uplift: Entry | None = declare(
        Unit.ENUM,
        "Whether the price is fixed for the term, indexed, reviewed, or set by the bidder.",
        asks="Does the price rise with inflation or wages, and how?",
        labels=("price uplift", "inflation", "indexation", "annual uplift", "uplift"),
        members=("fixed", "indexed", "reviewed", "bidder-prices"),
    )
    in_advance: Entry | None = declare(
        Unit.BOOL,
        "Whether the provider is paid in advance.",
        asks="Is the provider paid in advance?",
        labels=(
            "payment in advance",
            "paid in advance",
            "advance payment",
        ),
    )
    payment_interval: Entry | None = declare(
        Unit.MONTHS,
        "How often the provider is paid, in months.",
        asks="How often is the provider paid?",
        labels=(
            "payment frequency",
            "paid every",
            "invoice frequency",
        ),
    )
    subcontractor_payment_days: Entry | None = declare(
        Unit.DAYS,
        "Days within which sub-contractors are paid.",
        asks="Within how many days are sub-contractors paid?",
        labels=(
            "subcontractor payment",
            "payment of subcontractors",
        ),
    )
    notice: Entry | None = declare(
        Unit.MONTHS,
        "Notice with which the buyer may end the contract without fault.",
        asks="With how much notice may the council end the contract without fault?",
        labels=(
            "notice period",
            "termination notice",
            "no-fault notice",
            "break notice",
        ),
    )
    liability_uncapped: Entry | None = declare(
        Unit.BOOL,
        "Whether the liability of the provider has no limit.",
        asks="Is the liability of the provider without a limit?",
        labels=(
            "unlimited liability",
            "uncapped liability",
        ),
    )
    liability_cap: Entry | None = declare(
        Unit.MONEY,
        "The limit of the liability of the provider.",
        asks="What is the limit of the liability of the provider?",
        labels=(
            "liability cap",
            "limit of liability",
        ),
    )
    overheads_barred: Entry | None = declare(
        Unit.BOOL,
        "Whether overheads or core costs are barred or capped.",
        asks="Are overheads or core costs barred or capped?",
        labels=(
            "overheads excluded",
            "core costs excluded",
            "overheads barred",
        ),
    )
    surplus_clawed_back: Entry | None = declare(
        Unit.BOOL,
        "Whether an underspend or surplus goes back to the buyer.",
        asks="Does an underspend go back to the council?",
        labels=(
            "clawback",
            "underspend returned",
            "surplus returned",
        ),
    )
    staff_transfer: Entry | None = declare(
        Unit.BOOL,
        "Whether staff may transfer (TUPE).",
        asks="Is anyone doing this now who might transfer?",
        labels=(
            "tupe",
            "tupe applies",
            "staff transfer",
        ),
    )
    staff_data_supplied: Entry | None = declare(
        Unit.BOOL,
        "Whether anonymised data on transferring staff are supplied.",
        asks="Are the data on transferring staff in the pack?",
        labels=(
            "tupe data",
            "tupe information supplied",
        ),
    )
    pension_risk_on_provider: Entry | None = declare(
        Unit.BOOL,
        "Whether a pension deficit stays with the provider.",
        asks="Does a pension deficit stay with the provider?",
        labels=(
            "pension risk",
            "pension deficit",
        ),
    )
    volume_capped: Entry | None = declare(
        Unit.BOOL,
        "Whether the volume that a fixed price has to cover is capped or banded.",
        asks="Is the volume capped or banded?",
        labels=(
            "volume capped",
            "volume cap",
        ),
    )
    speech_restricted: Entry | None = declare(
        Unit.BOOL,
        "Whether campaigning or comment on the buyer is restricted.",
        asks="Are campaigning or comment on the council restricted?",
        labels=(
            "publicity restrictions",
            "campaigning restricted",
        ),
    )
    reports_a_year: Entry | None = declare(
        Unit.COUNT,
        "How many reports a year the provider sends.",
        asks="How many reports a year does the provider send?",
        labels=(
            "reports per year",
            "reporting frequency",
            "returns per year",
        ),
    )
    yearly_savings: Entry | None = declare(
        Unit.BOOL,
        "Whether the price has to fall, or savings have to be shown, from year to year.",
        asks="Must the price fall, or savings be shown, each year?",
        labels=(
            "yearly savings",
            "efficiency savings",
            "year on year savings",
        ),
    )
    mobilisation_paid: Entry | None = declare(
        Unit.BOOL,
        "Whether work before the start is paid for.",
        asks="Is the work before the start paid for?",
        labels=(
            "mobilisation paid",
            "mobilisation costs paid",
        ),
    )
    wage_rises_shared: Entry | None = declare(
        Unit.BOOL,
        "Whether a rise of the minimum wage or National Insurance changes the price.",
        asks="Does the price change if the minimum wage or National Insurance rises?",
        labels=(
            "wage rises shared",
            "national insurance rises",
        ),
    )
    subcontractors_exclusive: Entry | None = declare(
        Unit.BOOL,
        "Whether sub-contractors and partners may work with one bidder only.",
        asks="May partners work with one bidder only?",
        labels=(
            "exclusivity",
            "partners exclusive",
        ),
    )
    partners_share_protected: Entry | None = declare(
        Unit.BOOL,
        "Whether the partners' share of work and pay is fixed in the contract and reported.",
        asks="Is the partners' share fixed in the contract and reported?",
        labels=(
            "partners share protected",
            "subcontractor share protected",
        ),
    )
    local_spend_reported: Entry | None = declare(
        Unit.BOOL,
        "Whether spending with local and voluntary organisations is reported.",
        asks="Is spending with local and voluntary organisations reported?",
        labels=(
            "local spend reported",
            "local spend reporting",
        ),
    )
    hourly_rate_ceiling: Entry | None = declare(
        Unit.MONEY,
        "The most that an hour of home care may cost.",
        asks="What is the most that an hour of home care may cost?",
        labels=(
            "hourly rate ceiling",
            "maximum hourly rate",
            "ceiling rate",
        ),
    )
