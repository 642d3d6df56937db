"""Facts about what kind of work it is and how far it reaches, from its title, codes and words."""

from __future__ import annotations

from typing import Final

from tenderlint.facts.answers import title_of
from tenderlint.facts.catalogue import Read, derived
from tenderlint.facts.councils import council_named
from tenderlint.quantities import Unit
from tenderlint.quantities.patterns import lazy

_RISKY_WORDS: Final = lazy(
    r"(?<![a-z])(?:care|carers?|homecare|reablement|respite|nursing|supported living|transport"
    r"|bus|minibus|taxi\w{0,2}|vehicles?|fleet|construction|building works?|refurbishment"
    r"|demolition|roofing|repairs?|maintenance|events?|festivals?|fireworks?|play|playgrounds?"
    r"|outdoor|grounds|arboricultur\w{0,3}|trees?|forest\w{0,3}|climbing|sports?|swimming"
    r"|adventure)(?![a-z])"
)
_RISKY_CODES: Final = ("45", "50", "60", "63", "77", "851", "85311", "8532", "90", "92", "799")
_DESK_WORDS: Final = lazy(
    r"(?<![a-z])(?:advice|advocacy|counselling|consultancy|mentoring|research|evaluation"
    r"|bid writing|translation|interpreting|befriending)(?![a-z])"
)
_DESK_CODES: Final = ("48", "66", "72", "73", "791", "792", "793", "794", "805", "853123")

_BY_THE_UNIT: Final = lazy(
    r"(?<![a-z])(?:home ?care|domiciliary|care at home|transport|taxi\w{0,2}|translation"
    r"|translators?|interpreting|interpreters?|interpretation)(?![a-z])"
)
_EARLY: Final = lazy(
    r"(?<![a-z])(?:early help|early intervention|prevent(?:ion|ative|ive))(?![a-z])"
)

_SHARED: Final = lazy(
    r"(?<![a-z])(?:frameworks?|dynamic purchasing|dynamic market|dps|pdps"
    r"|approved (?:list|provider)|provider (?:list|agreement)|open list|alliance|market ?place"
    r"|purchasing system|accredited (?:provider )?list|(?:community|grants?) fund"
    r"|any qualified provider|aqp)(?![a-z])"
)

_SEVERAL_AUTHORITIES: Final = lazy(
    r"(?<![a-z])(?:(?<!parish )(?<!town )(?<!community )councils|counties|boroughs|authorities"
    r"|regions?|regional|sub-?region(?:al)?|region-wide|nationwide|national(?! parks?(?![a-z]))"
    r"|whole of (?:england|wales|scotland)|all of (?:england|wales|scotland)|united kingdom"
    r"|uk-wide|greater manchester|west midlands combined|west yorkshire|south yorkshire|tees valley"
    r"|liverpool city region|greater london|pan-london)(?![a-z])"
)
_WITHIN_ONE: Final = lazy(
    r"(?<![a-z])(?:neighbourhoods?|wards?|parish|parishes|estates?|villages?|town centre"
    r"|borough-wide|council's area)(?![a-z])"
)
_JOINED: Final = lazy(r"(?<![a-z])(?:and|with)(?![a-z])|[,;&/\n]")


@derived(
    "procedure.has_many_providers",
    Unit.BOOL,
    scope="tender",
    phrase="several providers share the contract",
)
def has_many_providers(read: Read) -> bool:
    """Whether several providers share what is bought: a framework, a market or an alliance.

    Said by the tender itself or by the words of its title; its value is then that of all of them
    together and says nothing of one provider's part.
    """
    if read.flag("regime.framework") or read.flag("regime.dynamic_market"):
        return True
    return brings_providers_together(read) or _names_sharing(read.word("procedure.method"))


_DIRECT_AWARD: Final = lazy(
    r"(?<![a-z])(?:single tender action|direct award|without prior publication"
    r"|memorandum of understanding)(?![a-z])"
)


@derived(
    "procedure.says_direct_award",
    Unit.BOOL,
    scope="tender",
    phrase="the contract is awarded to one provider without competition",
)
def says_direct_award(read: Read) -> bool:
    """Whether the procedure or the title says that one provider gets it without competition."""
    named = (read.word("procedure.method") or "", read.word("tender.title") or "")
    return _DIRECT_AWARD.search(" ".join(named).lower()) is not None


def brings_providers_together(read: Read) -> bool:
    """Whether the tender itself sets up a list, a framework or a market, by its text or title."""
    if read.flag("procedure.many_providers") or read.flag("procedure.framework"):
        return True
    return _names_sharing(read.word("tender.title"))


def _names_sharing(words: str | None) -> bool:
    return _SHARED.search((words or "").lower()) is not None


@derived(
    "service.carries_physical_risk",
    Unit.BOOL,
    scope="lot",
    asks_for=("service.physical_risk",),
    phrase="it involves care, vehicles, building work, events, play or the outdoors",
)
def carries_physical_risk(read: Read) -> bool | None:
    """Whether it involves care, vehicles, building work, events, play or the outdoors.

    Stated, or by what is bought, its title or its codes; where these do not tell, not known.
    """
    stated = read.flag("service.physical_risk")
    if stated is not None:
        return stated
    if read.word("tender.category") == "works":
        return True
    title = title_of(read)
    codes = (read.word("tender.cpv") or "").split()
    if _RISKY_WORDS.search(title) or any(code.startswith(_RISKY_CODES) for code in codes):
        return True
    desk = bool(codes) and all(code.startswith(_DESK_CODES) for code in codes)
    return False if desk or (not codes and _DESK_WORDS.search(title)) else None


@derived(
    "service.is_paid_by_unit_elsewhere",
    Unit.BOOL,
    scope="lot",
    asks_for=("service.unit_payment_customary",),
    phrase="payment by the unit is customary for it",
)
def is_paid_by_unit_elsewhere(read: Read) -> bool | None:
    """Whether payment by the unit is customary: stated, or by its title (care, transport, …)."""
    stated = read.flag("service.unit_payment_customary")
    if stated is not None:
        return stated
    title = title_of(read)
    return _BY_THE_UNIT.search(title) is not None if title else None


@derived(
    "service.is_early_help",
    Unit.BOOL,
    scope="lot",
    asks_for=("service.prevention",),
    phrase="the service is meant as prevention or early help",
)
def is_early_help(read: Read) -> bool | None:
    """Whether the service is meant as prevention or early help: stated, or by its title."""
    stated = read.flag("service.prevention")
    if stated is not None:
        return stated
    return True if _EARLY.search(title_of(read)) else None


@derived(
    "lot.spans_authorities",
    Unit.BOOL,
    scope="lot",
    asks_for=("lot.reach",),
    phrase="the area is wider than one authority",
)
def spans_authorities(read: Read) -> bool | None:
    """Whether the people whom it serves live in more than one authority's area.

    By the words of the area: a region or several authorities; a council named alone is one, and so
    is what holds wards or neighbourhoods only. Parish councils lie within one, and a national park
    does not tell.
    """
    if read.flag("lot.by_area"):
        return False
    reach = read.word("lot.reach") or read.word("lot.area")
    if reach is None:
        return False if read.stated("lot.reach") else None
    if _SEVERAL_AUTHORITIES.search(reach.lower()):
        return True
    if council_named(reach) is not None:
        return False
    named = {council for part in _JOINED.split(reach) if (council := council_named(part.strip()))}
    if len(named) > 1:
        return True
    return False if _WITHIN_ONE.search(reach.lower()) else None
