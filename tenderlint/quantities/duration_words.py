"""The words of which answers about the length of a contract are made, lower case."""

from __future__ import annotations

from typing import Final

EXTENDING: Final = frozenset(
    "extend extends extended extending extension extensions option options optional further "
    "additional another renew renewed renewal renewals extendable".split()
)
"""Words that name an extension."""
FURTHER: Final = frozenset({"further", "additional", "optional", "more", "single"})
"""Words that may stand between a number and its unit."""
TOTAL: Final = frozenset("total overall altogether including inclusive".split())
"""Words that name a whole with its extensions."""
UNCLEAR: Final = TOTAL | {"initial", "original", "maximum", "max", "term"}
"""Words after which a second length may be a whole or an extension."""
FILLER: Final = (
    EXTENDING
    | TOTAL
    | frozenset(
        "a an and annual any at available be by can commencement consecutive contract contracts "
        "could council's discretion duration each entire few first fixed followed for from "
        "funding has have if in individual initial initially is it its later length lasting "
        "may maximum max of on one-off or original over per performance period periods plus "
        "possibility possible potential potentially run runs separate single subject successive "
        "term terms that the then there thereafter this to two under up will with "
        "which whole s x agreement increment increments framework service services individually "
        "more".split()
    )
)
"""Words that may stand in an answer about a term."""
REPEATING: Final = frozenset(
    "further additional optional period periods of extension extensions x separate single more "
    "consecutive successive up to annual possible potential individual option options extend "
    "for".split()
)
"""Words that say how often a length is taken."""
