"""Facts about who is served, where, and in how many lots."""

from __future__ import annotations

import re

from tenderlint.facts.catalogue import Read, derived
from tenderlint.facts.light_touch import is_light_touch
from tenderlint.quantities import Range, Unit, exactly
from tenderlint.quantities.patterns import lazy

_SERVICES_TO_PEOPLE = (
    "advice",
    "advocacy",
    "befriending",
    "carers",
    "care and support",
    "community transport",
    "counselling",
    "day opportunities",
    "day service",
    "domestic abuse",
    "early help",
    "home care",
    "homecare",
    "domiciliary",
    "lunch club",
    "meals on wheels",
    "mentoring",
    "reablement",
    "respite",
    "short breaks",
    "social prescribing",
    "supported living",
    "wellbeing",
    "youth",
)
"""Words in a title that name a service to residents, lower case."""

_STOCK_REASON = frozenset(
    """
    a an and any appropriate are as at be because been being best by can cannot contract contracts
    council could decided deemed divide divided dividing division do does due economic efficient
    efficiency feasible for from given has have in into is it its lot lots lotting makes making
    may more nature need needs no not of on one only or possible practical practicable procurement
    project provide provided reason reasons required requirement requirements scope service
    services should single size so split splitting subdivided suitable suited supplier than that
    the their therefore these this to tender unsuitable use used using value was we were which
    will with within would
    """.split()
)
"""Words that any buyer could use of any contract: they name nothing of the service."""


@derived(
    "service.reaches_residents",
    Unit.BOOL,
    scope="lot",
    asks_for=("service.for_residents",),
    phrase="residents use the service directly",
)
def reaches_residents(read: Read) -> bool | None:
    """Whether residents use the service: stated, or by what is bought, its codes or its title."""
    stated = read.flag("service.for_residents")
    if stated is not None:
        return stated
    if read.word("tender.category") in ("goods", "works"):
        return False
    title = (read.word("tender.title") or "").lower()
    if _ABOUT_SERVICES.search(title) or not _may_serve_residents(read):
        return None
    codes = (read.word("tender.cpv") or "").split()
    if codes and all(_people_code(code) for code in codes):
        wide = _ANY_HEALTH.issuperset(codes) and read.word("buyer.authority") is None
        return None if wide else True
    return True if any(words in title for words in _SERVICES_TO_PEOPLE) else None


def _may_serve_residents(read: Read) -> bool:
    """Whether the buyer is one that buys services for residents; an unknown one may be."""
    buyer = read.word("buyer.authority")
    if buyer is None:
        return not read.flag("buyer.central")
    return buyer in _SERVES_RESIDENTS


_NOT_FOR_RESIDENTS = ("8041", "8043", "805", "806", "85147", "8511", "8512", "8513", "852")
_TOO_WIDE = frozenset(("80000000",))
_ANY_HEALTH = frozenset(("85000000", "85100000"))
_SERVES_RESIDENTS = frozenset(
    ("council", "combined-authority", "health", "police", "fire", "housing", "school")
)
_ABOUT_SERVICES = lazy(
    r"(?<![a-z])(?:research|evaluation|analysis|analyses|software|cloud|training|e-learning"
    r"|consultancy|audit|school fees|tuition fees|maintenance|equipment|insourcing|abroad|overseas"
    r"|international|africa|asia|middle east)"
    r"(?![a-z])"
)
"""Words of a title that is about services to residents and names none, lower case."""


def _people_code(code: str) -> bool:
    """Education (80), health and social work (85) and community (981) codes, if light touch.

    Left out, as they may be for the buyer's own staff or none that local community providers give:
    higher and adult education (8041, 8043), training (805, 806), company health (85147), hospital,
    medical and dental practice (8511 to 8513), veterinary services (852), and education
    without more.
    """
    if code.startswith(_NOT_FOR_RESIDENTS) or code in _TOO_WIDE:
        return False
    return code.startswith(("80", "85", "981")) and is_light_touch(code)


@derived(
    "service.continuing",
    Unit.BOOL,
    scope="lot",
    asks_for=("tender.category",),
    phrase="the contract is for a continuing service",
)
def continuing(read: Read) -> bool | None:
    """Whether it is a service, or a supply that goes on for a year or more; never works."""
    category = read.word("tender.category")
    if category == "works":
        return False
    if category == "services" or (category is None and read.flag("service.reaches_residents")):
        return True
    months = read.range("term.months")
    if months is None:
        return None
    if category == "goods":
        # A guarantee or a call for spare parts may last for years after one purchase.
        return False if months.low < 12 else None
    return True if months.low >= 12 else None


@derived(
    "service.mostly_pay",
    Unit.BOOL,
    scope="lot",
    asks_for=("service.staff_heavy",),
    phrase="most of the cost is staff pay",
)
def mostly_pay(read: Read) -> bool | None:
    """Whether most of the cost is pay: stated, or because it is a service to residents."""
    stated = read.flag("service.staff_heavy")
    if stated is not None:
        return stated
    return True if read.flag("service.reaches_residents") else None


@derived(
    "service.names_a_place",
    Unit.BOOL,
    scope="lot",
    asks_for=("service.named_places",),
    phrase="the specification names neighbourhoods or community places",
)
def names_a_place(read: Read) -> bool | None:
    """Whether the specification names places; not known without the specification."""
    return _said_in_specification(read, "service.named_places")


@derived(
    "service.names_a_partner",
    Unit.BOOL,
    scope="lot",
    asks_for=("service.named_partners",),
    phrase="the specification names local partners",
)
def names_a_partner(read: Read) -> bool | None:
    """Whether the specification names local partners; not known without the specification."""
    return _said_in_specification(read, "service.named_partners")


def _said_in_specification(read: Read, field: str) -> bool | None:
    stated = read.stated(field)
    if stated is not False:
        return stated if stated is None else read.word(field) is not None
    return False if read.flag("document.has_specification") else None


@derived("division.lot_count", Unit.COUNT, scope="tender")
def lot_count(read: Read) -> Range:
    """How many lots the tender has."""
    return exactly(len(read.lots()))


@derived(
    "division.reason_names_a_feature",
    Unit.BOOL,
    scope="tender",
    asks_for=("division.reason",),
    phrase="the reason for no lots names a feature of the service",
)
def reason_names_a_feature(read: Read) -> bool | None:
    """Whether the reason for no lots holds a word that would not fit any contract at all."""
    reason = read.word("division.reason")
    if reason is None:
        return None
    words = re.findall(r"[a-z]+", reason.lower())
    return any(word not in _STOCK_REASON for word in words)
