"""Facts: what rules see. Every stated field under its name, and what follows from them."""

from tenderlint.facts import asks as _asks
from tenderlint.facts import calendar as _calendar
from tenderlint.facts import community as _community
from tenderlint.facts import demands as _demands
from tenderlint.facts import money_and_time as _money_and_time
from tenderlint.facts import paperwork as _paperwork
from tenderlint.facts import place_and_spend as _place_and_spend
from tenderlint.facts import purpose as _purpose
from tenderlint.facts import reach as _reach
from tenderlint.facts import scale as _scale
from tenderlint.facts import scoring as _scoring
from tenderlint.facts import threshold_value as _threshold_value
from tenderlint.facts.catalogue import FACTS, SCOPES, Fact, visible
from tenderlint.facts.recall import Recall
from tenderlint.facts.recorder import Glance
from tenderlint.facts.regime import REGIME_FACTS, Regime, possible_regimes
from tenderlint.facts.regime_questions import regime_questions
from tenderlint.facts.seen import Known, Seen
from tenderlint.facts.view import Context, Given, Limits, Memory, View, limit_on

__all__ = [
    "FACTS",
    "REGIME_FACTS",
    "SCOPES",
    "Context",
    "Fact",
    "Given",
    "Glance",
    "Known",
    "Limits",
    "Memory",
    "Recall",
    "Regime",
    "Seen",
    "View",
    "limit_on",
    "possible_regimes",
    "regime_questions",
    "visible",
]

# Importing the modules is what registers their facts.
del (
    _asks,
    _demands,
    _calendar,
    _purpose,
    _place_and_spend,
    _community,
    _paperwork,
    _scale,
    _money_and_time,
    _reach,
    _scoring,
    _threshold_value,
)
