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


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What kind of service it is, and how it reaches people."""

    for_residents: Entry | None = declare(
        Unit.BOOL,
        "Whether residents use the service directly.",
        asks="Do residents use this service directly?",
        labels=("used by residents", "service to residents", "do residents use it directly"),
    )
    staff_heavy: Entry | None = declare(
        Unit.BOOL,
        "Whether most of the cost is people's pay.",
        asks="Is most of the cost staff pay?",
        labels=("staff heavy", "mostly staff costs"),
    )
    named_places: Entry | None = declare(
        Unit.TEXT,
        "Neighbourhoods, wards or community places that the specification names.",
        asks="Which neighbourhoods or community places does the specification name?",
        labels=("named places", "places named", "community venues", "delivery places"),
    )
    named_partners: Entry | None = declare(
        Unit.TEXT,
        "Local partners that the specification names.",
        asks="Which local partners does the specification name?",
        labels=("named partners", "partners", "local partners"),
    )
    referral_joint_working: Entry | None = declare(
        Unit.BOOL,
        "Whether referral routes or joint working with others are described.",
        asks="Does the specification describe referral and joint working?",
        labels=(
            "referral and joint working",
            "joint working",
            "referral pathway",
        ),
    )
    closed_referral: Entry | None = declare(
        Unit.BOOL,
        "Whether only statutory bodies may refer people.",
        asks="May only statutory bodies refer people?",
        labels=(
            "statutory referral only",
            "closed referral",
            "referrals only from",
        ),
    )
    excludes_second_need: Entry | None = declare(
        Unit.BOOL,
        "Whether people with a second need are excluded.",
        asks="Are people with a second need excluded?",
        labels=(
            "excludes second need",
            "exclusion criteria",
        ),
    )
    crisis_threshold: Entry | None = declare(
        Unit.BOOL,
        "Whether entry needs a statutory threshold, a diagnosis or a crisis.",
        asks="Does entry need a statutory threshold or a diagnosis?",
        labels=(
            "entry threshold",
            "eligibility threshold",
            "crisis threshold",
        ),
    )
    prevention: Entry | None = declare(
        Unit.BOOL,
        "Whether the service is meant as prevention or early help.",
        asks="Is the service meant as prevention or early help?",
        labels=(
            "prevention",
            "early help",
            "early intervention",
        ),
    )
    full_coverage_at_start: Entry | None = declare(
        Unit.BOOL,
        "Whether the whole area has to be covered from the first day.",
        asks="Must the whole area be covered from the first day?",
        labels=(
            "full coverage from day one",
            "full coverage at start",
        ),
    )
    premises_prescribed: Entry | None = declare(
        Unit.BOOL,
        "Whether a central office or the own premises of the buyer are prescribed.",
        asks="Are a central office or your own premises prescribed?",
        labels=(
            "premises prescribed",
            "central office required",
        ),
    )
    physical_risk: Entry | None = declare(
        Unit.BOOL,
        "Whether it involves care, vehicles, building work, events, play or the outdoors.",
        asks="Does it involve care, vehicles, building work, events, play or the outdoors?",
        labels=(
            "physical risk",
            "higher risk activities",
            "risk",
        ),
    )
    joint_review: Entry | None = declare(
        Unit.BOOL,
        "Whether a joint review or redesign is planned during the term.",
        asks="Is a joint review planned during the term?",
        labels=(
            "joint review",
            "annual review",
        ),
    )
    codesigned: Entry | None = declare(
        Unit.BOOL,
        "Whether people who use the service shaped the specification.",
        asks="Did people who use the service shape it?",
        labels=(
            "co-design",
            "codesign",
            "co-designed",
        ),
    )
    unit_payment_customary: Entry | None = declare(
        Unit.BOOL,
        "Whether payment by the unit is customary: spot home care, transport, translation.",
        asks="Is it spot home care, transport or translation?",
        labels=("spot purchase",),
    )
