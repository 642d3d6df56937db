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
class Procedure:
    """By which rules and in which steps the contract is awarded."""

    legal_basis: Entry | None = declare(
        Unit.ENUM,
        "The law that the notice itself names (OCDS: `tender.legalBasis`).",
        asks="Under which law is the contract awarded?",
        labels=("legal basis", "regulations"),
        members=("procurement-act-2023", "before-the-act"),
    )
    above_threshold: Entry | None = declare(
        Unit.BOOL,
        "Whether the notice says that the contract is at or above the threshold.",
        asks="Is the contract, with VAT and extensions, above the procurement threshold?",
        labels=("above threshold", "above the threshold"),
    )
    light_touch: Entry | None = declare(
        Unit.BOOL,
        "Whether the notice says that it is a light touch contract.",
        asks="Is it a light touch contract (health, social care, community or education services)?",
        labels=("light touch", "light touch contract", "light touch regime"),
    )
    method: Entry | None = declare(
        Unit.TEXT,
        "The procedure, in the notice's words (OCDS: `procurementMethodDetails`).",
        asks="Which procedure is used?",
        labels=("procedure", "procedure type", "procurement procedure", "route to market"),
    )
    shortlist: Entry | None = declare(
        Unit.BOOL,
        "Whether only those chosen in a first stage may send a full tender.",
        asks="Can everyone who wants to submit a full tender?",
        labels=("shortlisting", "two stage", "two-stage"),
    )
    shortlist_size: Entry | None = declare(
        Unit.COUNT,
        "How many are invited to the second stage.",
        asks="How many bidders are invited to the second stage?",
        labels=("shortlist size", "number shortlisted"),
    )
    framework: Entry | None = declare(
        Unit.BOOL,
        "Whether a framework agreement is set up.",
        asks="Does this set up a framework agreement?",
        labels=("framework", "framework agreement"),
    )
    dynamic_market: Entry | None = declare(
        Unit.BOOL,
        "Whether a dynamic market or dynamic purchasing system is set up or used.",
        asks="Is a dynamic market or dynamic purchasing system used?",
        labels=(
            "dynamic market",
            "dynamic purchasing system",
            "dps",
        ),
    )
    call_off: Entry | None = declare(
        Unit.BOOL,
        "Whether it is a call-off from a framework or dynamic market.",
        asks="Is it a call-off from a framework?",
        labels=(
            "call-off",
            "call off",
            "mini-competition",
        ),
    )
    members_only: Entry | None = declare(
        Unit.BOOL,
        "Whether only those already on a framework or dynamic market may bid.",
        asks="May only those already on a framework bid?",
        labels=(
            "framework members only",
            "members only",
        ),
    )
    closed_quotes: Entry | None = declare(
        Unit.BOOL,
        "Whether only invited organisations may quote.",
        asks="Are only invited organisations asked for a quote?",
        labels=(
            "closed quotation",
            "invited quotes",
            "quotes by invitation",
        ),
    )
    planned_notice: Entry | None = declare(
        Unit.BOOL,
        "Whether a qualifying planned procurement notice was published.",
        asks="Was a planned procurement notice published 40 days to 12 months before?",
        labels=("planned procurement notice",),
    )
    reserved_for: Entry | None = declare(
        Unit.ENUM,
        "For whom the contract is reserved.",
        asks="Is the contract reserved, and for whom?",
        labels=(
            "reserved for",
            "reservation",
        ),
        members=(
            "nobody",
            "local",
            "voluntary-or-small",
            "supported-employment",
            "mutual",
        ),
    )
    health_services: Entry | None = declare(
        Unit.BOOL,
        "Whether it is a health service under the Provider Selection Regime.",
        asks="Is it a health service bought under the Provider Selection Regime?",
        labels=(
            "provider selection regime",
            "health service",
        ),
    )
    concession: Entry | None = declare(
        Unit.BOOL,
        "Whether it is a concession.",
        asks="Is it a concession?",
        labels=("concession",),
    )
    framework_months: Entry | None = declare(
        Unit.MONTHS,
        "How long the framework runs.",
        asks="How long does the framework run?",
        labels=(
            "framework term",
            "framework duration",
        ),
    )
    framework_suppliers: Entry | None = declare(
        Unit.COUNT,
        "How many suppliers the framework may have.",
        asks="How many suppliers may the framework have?",
        labels=(
            "framework suppliers",
            "maximum suppliers",
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
