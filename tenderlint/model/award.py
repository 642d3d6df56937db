"""How tenders are scored."""

from __future__ import annotations

from dataclasses import dataclass

from tenderlint.model.declare import Entry, Inherit, declare
from tenderlint.quantities import Unit


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
    method_stated: Entry | None = declare(
        Unit.BOOL,
        "Whether weights, a ranking or another method of weighing the criteria is given.",
        asks="Do you say how the award criteria are weighed against each other?",
        labels=(
            "weighting method",
            "scoring method",
        ),
    )
    questions: Entry | None = declare(
        Unit.COUNT,
        "How many questions a bidder answers in words.",
        asks="How many questions does a bidder answer in words?",
        labels=(
            "number of questions",
            "quality questions",
            "questions to answer",
        ),
    )
    words: Entry | None = declare(
        Unit.COUNT,
        "How many words all answers together may have.",
        asks="How many words may all answers together have?",
        labels=(
            "word limit",
            "total word limit",
            "words allowed",
            "total words",
        ),
    )
    social_value_local: Entry | None = declare(
        Unit.BOOL,
        "Whether the social value question names a place or a local outcome.",
        asks="Does the social value question name a place or a local outcome?",
        labels=(
            "local social value",
            "social value local",
        ),
    )
    social_value_pounds_share: Entry | None = declare(
        Unit.PERCENT,
        "The share of the social value score that a sum in pounds decides.",
        asks="What share of the social value score does a sum in pounds decide?",
        labels=(
            "social value in pounds",
            "monetised social value",
            "toms share",
        ),
    )
    proximity_scored: Entry | None = declare(
        Unit.BOOL,
        "Whether reach to residents or local knowledge is scored.",
        asks="Is reach to residents or local knowledge scored?",
        labels=(
            "proximity scored",
            "local knowledge scored",
        ),
    )
    lowest_price_formula: Entry | None = declare(
        Unit.BOOL,
        "Whether the lowest price sets the price score of the others.",
        asks="Does the lowest price set the price score of the others?",
        labels=(
            "price formula",
            "lowest price formula",
        ),
    )
    social_value_commitments: Entry | None = declare(
        Unit.COUNT,
        "How many separate social value commitments are asked for.",
        asks="How many separate social value commitments are asked for?",
        labels=("social value commitments",),
    )
    low_bids_questioned: Entry | None = declare(
        Unit.BOOL,
        "Whether abnormally low bids are asked to explain themselves.",
        asks="Do you question abnormally low bids?",
        labels=(
            "abnormally low bids",
            "low bids questioned",
        ),
    )
