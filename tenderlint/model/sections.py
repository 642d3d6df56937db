"""The sections that both a tender and each of its lots may fill."""

from __future__ import annotations

from dataclasses import dataclass

from tenderlint.model.declare import Entry, Inherit, declare
from tenderlint.quantities import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """What is bought, and how much of it (OCDS: `tender.value`, `lots[].value`)."""

    title: Entry | None = declare(
        Unit.TEXT,
        "The lot's title.",
        labels=("lot title", "lot name", "lot"),
        inherit=Inherit.NONE,
    )
    value: Entry | None = declare(
        Unit.MONEY,
        "The most the buyer expects to pay over the whole term, without VAT where VAT is charged.",
        asks="What is the most you could pay over the whole contract, without VAT?",
        labels=(
            "contract value",
            "total value",
            "total contract value",
            "estimated value",
            "estimated contract value",
            "estimated total value",
            "maximum value",
            "value of contract",
            "value high",
            "lot value",
            "value",
            "budget",
            "total budget",
        ),
        inherit=Inherit.NONE,
    )
    value_including_vat: Entry | None = declare(
        Unit.MONEY,
        "The same with VAT, options and extensions (OCDS: `value.amountGross`).",
        asks="What is the most you could pay, with VAT and all extensions?",
        labels=("value including vat", "contract value including vat", "gross value"),
        inherit=Inherit.NONE,
    )
    stated_annual_value: Entry | None = declare(
        Unit.MONEY,
        "What the contract pays in a year, where the tender says so.",
        asks="What does the contract pay in a year?",
        labels=(
            "annual value",
            "value per year",
            "annual budget",
            "budget per year",
            "value a year",
        ),
        inherit=Inherit.NONE,
    )
    population: Entry | None = declare(
        Unit.COUNT,
        "How many people live in the area that the lot serves.",
        asks="How many people live in the area that the service covers?",
        labels=("population", "population served", "residents"),
        inherit=Inherit.NONE,
    )
    area: Entry | None = declare(
        Unit.TEXT,
        "The area that the lot serves, in words.",
        asks="Which area does this lot serve?",
        labels=("area", "area served", "neighbourhood", "neighbourhoods", "location", "place"),
        inherit=Inherit.NONE,
    )
    by_area: Entry | None = declare(
        Unit.BOOL,
        "Whether the lot serves one part of the buyer's area.",
        asks="Does this lot serve one part of your area only?",
        labels=("area lot", "lot by area"),
        inherit=Inherit.NONE,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """How long the contract runs (OCDS: `contractPeriod`, `renewal`)."""

    start: Entry | None = declare(
        Unit.DATE,
        "The first day of the contract.",
        asks="When does the contract start?",
        labels=(
            "start date",
            "contract start date",
            "contract start",
            "service start date",
            "service start",
            "contract begins",
        ),
    )
    end: Entry | None = declare(
        Unit.DATE,
        "The last day of the initial term.",
        asks="When does the first term end?",
        labels=("end date", "contract end date", "contract end"),
    )
    maximum_end: Entry | None = declare(
        Unit.DATE,
        "The last day if every extension is used.",
        asks="When would the contract end if every extension were used?",
        labels=("maximum end date", "latest end date"),
    )
    initial: Entry | None = declare(
        Unit.MONTHS,
        "The initial term, without extensions.",
        asks="How long is the first term, without extensions?",
        labels=(
            "contract length",
            "contract term",
            "contract duration",
            "contract period",
            "initial term",
            "duration",
            "length of contract",
            "term",
        ),
    )
    maximum: Entry | None = declare(
        Unit.MONTHS,
        "The term with every extension.",
        asks="How long could the contract run with every extension?",
        labels=("maximum term", "maximum duration", "term with extensions"),
    )
    extension: Entry | None = declare(
        Unit.MONTHS,
        "All possible extensions together.",
        asks="By how much can the contract be extended in all?",
        labels=("extension", "extension options", "optional extension", "possible extension"),
    )
    bound_by_funding: Entry | None = declare(
        Unit.BOOL,
        "Whether the term ends because outside funding ends, or the contract is a pilot.",
        asks="Is the term short because the funding ends, or because this is a pilot?",
        labels=("funding ends", "pilot"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """The dates of the procurement (OCDS: `tenderPeriod`, `enquiryPeriod`, …)."""

    published: Entry | None = declare(
        Unit.DATE,
        "The day on which the tender notice is published.",
        asks="On which day will the tender be published?",
        labels=(
            "publication date",
            "planned publication date",
            "published date",
            "date published",
            "issue date",
            "tender issued",
            "tender published",
            "tender notice published",
            "publication of tender notice",
            "publication of the tender",
            "itt issued",
        ),
    )
    deadline: Entry | None = declare(
        Unit.DATE,
        "The last day for tenders; in a procedure of two stages, for the first stage.",
        asks="What is the closing date for tenders?",
        labels=(
            "closing date",
            "tender deadline",
            "deadline",
            "deadline for tenders",
            "submission deadline",
            "return date",
            "tender return date",
            "bids due",
            "closing date for tenders",
            "closing date for submissions",
            "deadline for receipt of tenders",
            "deadline for submission of tenders",
            "deadline for submissions",
            "tender submission deadline",
            "submission date",
        ),
    )
    questions: Entry | None = declare(
        Unit.DATE,
        "The last day for bidders' questions.",
        asks="Until when may bidders ask questions?",
        labels=(
            "clarification deadline",
            "deadline for questions",
            "questions by",
            "deadline for clarification questions",
            "deadline for clarifications",
            "clarification questions deadline",
            "closing date for questions",
            "last date for questions",
        ),
    )
    award: Entry | None = declare(
        Unit.DATE,
        "The day on which the award decision is expected.",
        asks="When will the award be decided?",
        labels=(
            "award date",
            "expected award date",
            "award decision",
            "contract award",
            "contract award date",
            "award of contract",
            "contract awarded",
        ),
    )


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """How tenders are scored, beyond the table of criteria."""

    stated_price_weight: Entry | None = declare(
        Unit.PERCENT,
        "The share of the score that price carries, where it is said outside a table of criteria.",
        asks="What share of the score does price carry?",
        labels=("price weighting", "price weight", "price score", "price"),
        inherit=Inherit.WHOLE,
    )
    stated_quality_weight: Entry | None = declare(
        Unit.PERCENT,
        "The same for quality.",
        asks="What share of the score does quality carry?",
        labels=("quality weighting", "quality weight", "quality score", "quality"),
        inherit=Inherit.WHOLE,
    )
    budget_fixed: Entry | None = declare(
        Unit.BOOL,
        "Whether the budget is fixed and bidders compete on quality alone.",
        asks="Is the budget fixed, so that bidders compete on quality alone?",
        labels=("fixed budget", "budget fixed", "fixed price budget"),
    )


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
