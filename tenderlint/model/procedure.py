"""By which procedure the contract is awarded, and who may take part."""

from __future__ import annotations

from dataclasses import dataclass

from tenderlint.model.declare import Entry, declare
from tenderlint.quantities import Unit


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
        opposite=True,
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
    reserved_area: Entry | None = declare(
        Unit.ENUM,
        "The area that a reservation to local suppliers names, against the buyer's own; "
        "`own-county`: the whole county or London borough that holds the authority.",
        asks="To which area is it reserved: your own, your own county, neighbours too, a part, "
        "or another?",
        labels=(
            "reserved area",
            "area reserved to",
        ),
        members=(
            "own-area",
            "own-county",
            "own-area-and-neighbours",
            "part-of-area",
            "other-area",
        ),
    )
    local_invited: Entry | None = declare(
        Unit.BOOL,
        "Whether a local or voluntary organisation is among those invited to quote.",
        asks="Is a local or voluntary organisation among those invited?",
        labels=(
            "local organisation invited",
            "local supplier invited",
        ),
    )
    bidding_fee: Entry | None = declare(
        Unit.BOOL,
        "Whether it costs a fee to see the documents or to bid.",
        asks="Does it cost anything to see the documents or to bid?",
        labels=(
            "fee to bid",
            "portal fee",
            "registration fee",
        ),
    )
    contact_named: Entry | None = declare(
        Unit.BOOL,
        "Whether a person is named whom bidders can write to or call.",
        asks="Is a person named whom bidders can write to or call?",
        labels=(
            "named contact",
            "contact for questions",
        ),
    )
    stages: Entry | None = declare(
        Unit.COUNT,
        "How many rounds there are: a first selection, tenders, interviews, visits.",
        asks="How many rounds are there, with interviews and visits?",
        labels=(
            "number of stages",
            "stages",
            "rounds",
        ),
    )
    feedback_offered: Entry | None = declare(
        Unit.BOOL,
        "Whether every bidder is offered scores and reasons.",
        asks="Do all bidders get their scores and the reasons?",
        labels=(
            "feedback to bidders",
            "feedback offered",
        ),
    )
    framework_open: Entry | None = declare(
        Unit.BOOL,
        "Whether new suppliers can join the framework or market while it runs.",
        asks="Can new suppliers join while it runs?",
        labels=(
            "open to new suppliers",
            "open framework",
            "new entrants allowed",
        ),
    )
    framework_long_reason: Entry | None = declare(
        Unit.BOOL,
        "Whether the notice says why the framework runs for longer than four years.",
        asks="Does the notice say why the framework runs for longer than four years?",
        labels=("reason for framework term",),
    )
    registration_to_bid: Entry | None = declare(
        Unit.BOOL,
        "Whether bidders have to be registered on the central digital platform before they bid.",
        asks="Must bidders be registered on the central digital platform before they bid?",
        labels=("registration required to bid",),
    )
    many_providers: Entry | None = declare(
        Unit.BOOL,
        "Whether several providers will share the work: a framework, an approved list, a fund.",
        asks="Will several providers share the work, as on a framework or an approved list?",
        labels=("several providers", "multiple providers", "approved list"),
    )
    superseded_terms: Entry | None = declare(
        Unit.TEXT,
        "Words that belong to law which no longer governs a new tender (OJEU, MEAT, PCR 2015).",
        asks="",
        labels=("superseded terms",),
    )
