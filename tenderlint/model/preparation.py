"""How the tender was prepared: what only the buyer can say."""

from __future__ import annotations

from dataclasses import dataclass

from tenderlint.model.declare import Entry, declare
from tenderlint.quantities import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """What was considered and with whom, before the tender (Act ss.12, 16, 18 and 86)."""

    held: Entry | None = declare(
        Unit.BOOL,
        "Whether the market was engaged before the tender.",
        asks="Did you talk to providers before the tender?",
        labels=(
            "market engagement",
            "preliminary market engagement",
            "engagement held",
        ),
    )
    voluntary_invited: Entry | None = declare(
        Unit.BOOL,
        "Whether voluntary organisations were invited to it.",
        asks="Were voluntary organisations invited?",
        labels=(
            "vcse engaged",
            "voluntary sector engaged",
        ),
    )
    grant_considered: Entry | None = declare(
        Unit.BOOL,
        "Whether a grant was considered in place of a contract.",
        asks="Did you consider a grant in place of a contract?",
        labels=("grant considered",),
    )
    reservation_considered: Entry | None = declare(
        Unit.BOOL,
        "Whether reserving the contract was considered.",
        asks="Did you consider reserving the contract?",
        labels=("reservation considered",),
    )
    barriers_considered: Entry | None = declare(
        Unit.BOOL,
        "Whether barriers for small organisations were considered.",
        asks="Did you consider the barriers for small organisations?",
        labels=(
            "small business barriers considered",
            "sme barriers considered",
        ),
    )
    social_value_considered: Entry | None = declare(
        Unit.BOOL,
        "Whether social value was considered before the tender.",
        asks="Did you consider social value before the tender?",
        labels=("social value considered",),
    )
    bidder_support: Entry | None = declare(
        Unit.BOOL,
        "Whether training, a briefing or help with bidding is offered.",
        asks="Do you offer help with bidding?",
        labels=(
            "bidder support",
            "bidder briefing",
            "bidder training",
        ),
    )
    commitment_cited: Entry | None = declare(
        Unit.BOOL,
        "Whether the pack cites Keep it Local or a strategy for voluntary organisations.",
        asks="Does the pack cite Keep it Local, or your strategy for voluntary organisations?",
        labels=(
            "keep it local cited",
            "voluntary sector strategy cited",
        ),
    )
    community_benefits_considered: Entry | None = declare(
        Unit.BOOL,
        "Whether community benefit requirements were considered (Scotland).",
        asks="Did you consider community benefit requirements?",
        labels=("community benefits considered",),
    )
