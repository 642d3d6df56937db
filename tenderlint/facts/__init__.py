"""Facts: what rules see. Every stated field under its name, and what follows from them."""

from tenderlint.facts import money_and_time as _money_and_time
from tenderlint.facts import reach as _reach
from tenderlint.facts import scoring as _scoring
from tenderlint.facts.catalogue import FACTS, SCOPES, Fact, visible
from tenderlint.facts.regime import REGIME_FACTS, Regime, possible_regimes
from tenderlint.facts.view import Context, Given, Known, Limits, View

__all__ = [
    "FACTS",
    "REGIME_FACTS",
    "SCOPES",
    "Context",
    "Fact",
    "Given",
    "Known",
    "Limits",
    "Regime",
    "View",
    "possible_regimes",
    "visible",
]

# Importing the modules is what registers their facts.
del _money_and_time, _reach, _scoring
