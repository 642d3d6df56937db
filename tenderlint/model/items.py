"""The things of which a lot has several: insurances, standards, criteria and their like."""

from __future__ import annotations

from dataclasses import dataclass

from tenderlint.model.declare import Entry, Inherit, declare
from tenderlint.quantities import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Insurance:
    """One insurance that bidders must hold (OCDS: in `selectionCriteria`, as text)."""

    key: str
    kind: Entry | None = declare(
        Unit.ENUM,
        "Which insurance is asked for.",
        asks="Which insurance is this?",
        labels=("insurance", "type of insurance", "insurance type", "cover"),
        members=(
            "employers-liability",
            "public-liability",
            "professional-indemnity",
            "product-liability",
            "motor",
            "other",
        ),
    )
    amount: Entry | None = declare(
        Unit.MONEY,
        "The cover asked for, for each claim.",
        asks="How much cover is asked for?",
        labels=(
            "level of cover",
            "amount of cover",
            "minimum cover",
            "indemnity limit",
            "minimum level of cover",
            "minimum level",
            "cover required",
            "limit of indemnity",
            "amount",
        ),
    )
    due: Entry | None = declare(
        Unit.ENUM,
        "When the cover must be in place; `commitment` where a promise to obtain it is enough.",
        asks="When must the insurance be in place: with the bid, or by the start of the contract?",
        labels=(
            "when required",
            "required by",
            "when must it be held",
            "needed by",
            "due",
            "when",
            "to be in place",
            "in place by",
        ),
        members=("with-bid", "before-award", "by-award", "by-start", "commitment"),
    )
    unlimited: Entry | None = declare(
        Unit.BOOL,
        "Whether cover without a limit is asked for.",
        asks="Is cover without a limit asked for?",
        labels=("unlimited cover",),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """One certificate, accreditation or named qualification that bidders must hold."""

    key: str
    name: Entry | None = declare(
        Unit.TEXT,
        "The certificate, accreditation or qualification.",
        asks="Which certificate or accreditation is this?",
        labels=(
            "accreditation",
            "standard",
            "certificate",
            "quality standard",
            "certification",
            "qualification",
        ),
    )
    equivalent_accepted: Entry | None = declare(
        Unit.BOOL,
        "Whether an equivalent is accepted.",
        asks="Is an equivalent accepted?",
        labels=("equivalent accepted", "or equivalent"),
    )
    alternative_accepted: Entry | None = declare(
        Unit.BOOL,
        "Whether a policy or other evidence is accepted in place of the certificate.",
        asks="Is a policy or other evidence accepted in place of the certificate?",
        labels=("alternative accepted", "alternative evidence"),
    )
    required_by_law: Entry | None = declare(
        Unit.BOOL,
        "Whether the service may not be provided without it (CQC, Ofsted, SIA, Gas Safe, …).",
        asks="Is this a registration that the law requires of anyone who provides the service?",
        labels=("legal requirement", "required by law"),
    )
    due: Entry | None = declare(
        Unit.ENUM,
        "When the certificate must be held.",
        asks="When must the certificate be held?",
        labels=("certificate due",),
        members=(
            "with-bid",
            "by-award",
            "by-start",
            "later",
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardCriterion:
    """One award criterion (OCDS: `awardCriteria.criteria[]`)."""

    key: str
    name: Entry | None = declare(
        Unit.TEXT,
        "The criterion's name.",
        asks="What is the criterion called?",
        labels=("criterion", "criteria", "award criterion", "award criteria"),
        inherit=Inherit.WHOLE,
    )
    kind: Entry | None = declare(
        Unit.ENUM,
        "What the criterion scores.",
        asks="Does this criterion score price, quality or social value?",
        labels=("type", "criterion type"),
        members=("price", "quality", "social-value"),
        inherit=Inherit.WHOLE,
    )
    weight: Entry | None = declare(
        Unit.PERCENT,
        "The criterion's share of the score.",
        asks="What share of the score does this criterion carry?",
        labels=("weight", "weighting", "weight %", "weighting %", "weight (%)", "percentage"),
        inherit=Inherit.WHOLE,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One demand for references or examples of earlier work."""

    key: str
    count: Entry | None = declare(
        Unit.COUNT,
        "How many references or examples are asked for.",
        asks="How many references or examples must a bidder give?",
        labels=("number of references", "references required", "references", "examples required"),
    )
    years: Entry | None = declare(
        Unit.COUNT,
        "How many years back they may lie.",
        asks="How many years back may the examples lie?",
        labels=("references within", "years of experience"),
    )
    similar_value: Entry | None = declare(
        Unit.BOOL,
        "Whether they must be contracts of similar value or size.",
        asks="Must the examples be contracts of similar value?",
        labels=("of similar value",),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """One part of the price, by what it is paid for."""

    key: str
    basis: Entry | None = declare(
        Unit.ENUM,
        "What this part of the price is paid for.",
        asks="Is this part of the price paid for the service as a whole, each unit, or results?",
        labels=("payment basis", "paid for", "basis of payment"),
        members=("block", "unit", "results", "milestone"),
    )
    share: Entry | None = declare(
        Unit.PERCENT,
        "This part's share of the contract's value.",
        asks="What share of the contract is paid in this way?",
        labels=("share of payment", "share of price", "share"),
    )
    all_or_nothing: Entry | None = declare(
        Unit.BOOL,
        "Whether a payment for results is made in full or not at all.",
        asks="Is a payment for results made in full or not at all?",
        labels=("all or nothing",),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One performance indicator that the provider reports."""

    key: str
    name: Entry | None = declare(
        Unit.TEXT,
        "What is reported.",
        asks="What is reported?",
        labels=("indicator", "kpi", "performance indicator", "measure"),
    )
    kind: Entry | None = declare(
        Unit.ENUM,
        "Whether it counts activity, describes a change for people, or a way of working.",
        asks="Does this indicator count activity, or describe a change for people?",
        labels=("indicator type", "kpi type", "what it measures"),
        members=("activity", "outcome", "process"),
    )
