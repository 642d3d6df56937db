"""What is bought, for how long and when: sections that a tender and each lot may fill."""

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

    reach: Entry | None = declare(
        Unit.TEXT,
        "Where the people live whom the lot serves, if wider than one authority.",
        asks="Does the service cover more than one council area, and which?",
        labels=(
            "delivery area",
            "coverage",
        ),
        inherit=Inherit.NONE,
    )
    volume: Entry | None = declare(
        Unit.COUNT,
        "How many people, sessions or units a year are expected.",
        asks="How many people or sessions a year are expected?",
        labels=(
            "volume",
            "expected volume",
            "annual volume",
            "expected users",
        ),
        inherit=Inherit.NONE,
    )
    previous_annual_value: Entry | None = declare(
        Unit.MONEY,
        "What the contract before this one paid in a year.",
        asks="What did the last contract pay in a year?",
        labels=(
            "previous annual value",
            "current contract annual value",
            "last contract annual value",
        ),
        inherit=Inherit.NONE,
    )
    marked_for_small: Entry | None = declare(
        Unit.BOOL,
        "Whether the notice marks it as suitable for small firms (OCDS: `suitability.sme`).",
        asks="Does the notice mark it as suitable for small businesses?",
        labels=(
            "suitable for sme",
            "suitable for small businesses",
        ),
    )
    marked_for_voluntary: Entry | None = declare(
        Unit.BOOL,
        "Whether it is marked as suitable for voluntary organisations (`suitability.vcse`).",
        asks="Does the notice mark it as suitable for voluntary organisations?",
        labels=(
            "suitable for vcse",
            "suitable for voluntary organisations",
        ),
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
    extension_notice: Entry | None = declare(
        Unit.MONTHS,
        "How long before the end the buyer decides on an extension.",
        asks="How long before the end do you decide on an extension?",
        labels=(
            "extension notice",
            "extension decided before end",
        ),
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
    mobilisation: Entry | None = declare(
        Unit.DAYS,
        "Days between the award decision and the start of the service.",
        asks="How many days lie between award and start?",
        labels=(
            "mobilisation",
            "mobilisation period",
            "mobilisation days",
        ),
    )
    electronic: Entry | None = declare(
        Unit.BOOL,
        "Whether tenders are sent electronically.",
        asks="Are tenders sent electronically?",
        labels=(
            "electronic submission",
            "submitted electronically",
        ),
    )
    documents_together: Entry | None = declare(
        Unit.BOOL,
        "Whether all documents are published with the notice.",
        asks="Are all documents published with the notice?",
        labels=(
            "all documents with the notice",
            "documents available with the notice",
        ),
    )
    urgent: Entry | None = declare(
        Unit.BOOL,
        "Whether the notice says that the time is cut short by urgency.",
        asks="Is the time cut short by urgency?",
        labels=(
            "urgent",
            "urgency",
            "accelerated",
        ),
    )
    answers: Entry | None = declare(
        Unit.DATE,
        "The last day on which bidders' questions are answered.",
        asks="By which day are bidders' questions answered?",
        labels=(
            "answers published",
            "clarification answers",
            "last day for answers",
        ),
    )
