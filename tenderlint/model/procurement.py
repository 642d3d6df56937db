"""The procurement as a whole: the tender, the buyer, the procedure, the lots, the documents."""

from __future__ import annotations

from dataclasses import dataclass

from tenderlint.model.declare import Entry, declare
from tenderlint.quantities import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the tender as a whole is about (OCDS: `tender`)."""

    title: Entry | None = declare(
        Unit.TEXT,
        "The tender's title.",
        asks="What is the tender called?",
        labels=("title", "tender title", "contract title", "tender", "project title", "name"),
    )
    reference: Entry | None = declare(
        Unit.TEXT,
        "The buyer's reference.",
        asks="What is your own reference for it?",
        labels=("reference", "tender reference", "contract reference", "procurement reference"),
    )
    category: Entry | None = declare(
        Unit.ENUM,
        "Goods, services or works (OCDS: `mainProcurementCategory`).",
        asks="Are you buying goods, services or building work?",
        labels=("contract type", "category", "type of contract", "goods, services or works"),
        members=("goods", "services", "works"),
    )
    cpv: Entry | None = declare(
        Unit.TEXT,
        "The CPV codes, separated by spaces (OCDS: `classification`, `items[]`).",
        asks="Which CPV codes describe it?",
        labels=("cpv", "cpv code", "cpv codes"),
    )
    vat_charged: Entry | None = declare(
        Unit.BOOL,
        "Whether VAT is charged on the supply; no means that it is exempt.",
        asks="Is VAT charged on this?",
        labels=("vat charged", "is vat charged", "vat applies"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Buyer:
    """The contracting authority (OCDS: `buyer`, `parties[]`)."""

    name: Entry | None = declare(
        Unit.TEXT,
        "The contracting authority.",
        asks="Which authority is buying?",
        labels=("buyer", "authority", "contracting authority", "council", "commissioner"),
    )
    nation: Entry | None = declare(
        Unit.ENUM,
        "The nation whose rules bind the buyer.",
        asks="Is the buyer in England, Scotland, Wales or Northern Ireland?",
        labels=("nation", "country"),
        members=("england", "scotland", "wales", "northern-ireland"),
    )
    central: Entry | None = declare(
        Unit.BOOL,
        "Whether the buyer is central government (Procurement Regulations 2024, Schedule 2).",
        asks="Is the buyer a central government body?",
        labels=("central government",),
    )
    kind: Entry | None = declare(
        Unit.ENUM,
        "What kind of authority the buyer is.",
        asks="What kind of authority is the buyer?",
        labels=(
            "type of authority",
            "authority type",
            "buyer type",
        ),
        members=(
            "council",
            "combined-authority",
            "health",
            "school",
            "police",
            "fire",
            "central",
            "university",
            "housing",
            "other",
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """Whether and why the contract is divided into lots (OCDS: `lotDetails`)."""

    refused: Entry | None = declare(
        Unit.BOOL,
        "Whether the buyer says that the contract is not divided into lots.",
        asks="Did you decide not to divide the contract into lots?",
        labels=("not divided into lots", "lots refused"),
    )
    reason: Entry | None = declare(
        Unit.TEXT,
        "The reason given for not dividing it.",
        asks="Why is the contract not divided into lots?",
        labels=("reason for no lots", "reasons for not using lots", "why no lots"),
    )
    lots_bid_limit: Entry | None = declare(
        Unit.COUNT,
        "For how many lots one bidder may bid.",
        asks="For how many lots may one bidder bid?",
        labels=("maximum lots bid", "lots per bidder"),
    )
    lots_award_limit: Entry | None = declare(
        Unit.COUNT,
        "How many lots one bidder may win.",
        asks="How many lots may one bidder win?",
        labels=("maximum lots awarded", "lots won per bidder"),
    )
    all_lots_required: Entry | None = declare(
        Unit.BOOL,
        "Whether a bidder must bid for every lot.",
        asks="Must a bidder bid for every lot?",
        labels=(
            "all lots required",
            "bid for all lots",
        ),
    )
    lots_named: Entry | None = declare(
        Unit.COUNT,
        "How many lots the running text names.",
        labels=("lots named",),
    )
    separable_parts: Entry | None = declare(
        Unit.COUNT,
        "How many areas or services the specification itself tells apart.",
        asks="How many areas or services does the specification tell apart?",
        labels=(
            "separable parts",
            "areas or services",
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Which parts of a tender the sources hold; silence means something only in those."""

    has_specification: Entry | None = declare(
        Unit.BOOL, "Whether the specification was supplied.", asks="Can you add the specification?"
    )
    has_conditions: Entry | None = declare(
        Unit.BOOL,
        "Whether the conditions of participation were supplied.",
        asks="Can you add the conditions of participation?",
    )
    has_criteria: Entry | None = declare(
        Unit.BOOL,
        "Whether the award criteria were supplied.",
        asks="Can you add the award criteria?",
    )
    has_terms: Entry | None = declare(
        Unit.BOOL,
        "Whether the contract's terms were supplied.",
        asks="Can you add the contract terms?",
    )
    has_timetable: Entry | None = declare(
        Unit.BOOL, "Whether the timetable was supplied.", asks="Can you add the timetable?"
    )
    has_notice: Entry | None = declare(
        Unit.BOOL,
        "Whether the tender notice was supplied.",
        asks="Is the tender notice among the files?",
        labels=("tender notice supplied",),
    )
    pages: Entry | None = declare(
        Unit.COUNT,
        "How many pages the documents have together, annexes left out.",
        asks="How many pages do the documents have, without annexes?",
        labels=(
            "pages",
            "number of pages",
        ),
    )
    files: Entry | None = declare(
        Unit.COUNT,
        "How many documents a bidder has to read.",
        asks="How many documents must a bidder read?",
        labels=("number of documents",),
    )
