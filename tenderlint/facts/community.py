"""Facts about what a buyer has promised its community, and about what the contract leaves to it."""

from __future__ import annotations

from math import inf
from typing import Final

from tenderlint.facts.answers import title_of
from tenderlint.facts.catalogue import Read, derived
from tenderlint.facts.councils import council_named
from tenderlint.quantities import Range, Unit, exactly
from tenderlint.quantities.patterns import lazy

_KEEP_IT_LOCAL: Final = frozenset(
    {
        "Bristol City Council",
        "Calderdale Metropolitan Borough Council",
        "Cheshire West and Chester Council",
        "City of Bradford Metropolitan District Council",
        "City of York Council",
        "East Sussex County Council",
        "Kirklees Council",
        "Leeds City Council",
        "London Borough of Hackney",
        "London Borough of Lewisham",
        "Malvern Hills District Council",
        "Newcastle City Council",
        "Oldham Metropolitan Borough Council",
        "Rotherham Metropolitan Borough Council",
        "South Gloucestershire Council",
        "Wakefield Metropolitan District Council",
        "Wirral Borough Council",
    }
)
"""The 17 councils of the Keep it Local Network by their names in the table of councils."""

_THEIR_PLACES: Final = lazy(
    r"(?<![a-z])(?:bradford|bristol|calderdale|hackney|kirklees|lewisham|newcastle|oldham"
    r"|rotherham|south gloucestershire|wirral|leeds|wakefield|cheshire west|york|east sussex"
    r"|malvern hills)(?![a-z])"
)
"""A buyer that is named after one of these, and fits no council, may or may not be one of them."""

_NO_COUNCIL: Final = frozenset(
    ("health", "school", "police", "fire", "university", "housing", "central", "combined-authority")
)

_PAYS_OTHERS: Final = frozenset(("employers-liability", "motor"))
"""Insurances that pay the provider's own staff or other road users, and not the buyer."""

_HOME_CARE: Final = lazy(
    r"(?<![a-z])(?:home[ -]?care|domiciliary care|care at home|care and support at home)(?![a-z])"
)


@derived(
    "buyer.keep_it_local",
    Unit.BOOL,
    scope="tender",
    asks_for=("buyer.name",),
    phrase="the council is in the Keep it Local Network",
)
def keep_it_local(read: Read) -> bool | None:
    """Whether the council is on the list of the Keep it Local Network, by its name.

    The list is that of Locality's “Keep it Local: principles into practice”, undated and later
    than July 2022; no council that joined after it was found in November 2026. It may be out of
    date: councils join, merge and leave.
    """
    name = read.word("buyer.name")
    if name is None:
        return None
    council = council_named(name)
    if council is not None:
        return council.name in _KEEP_IT_LOCAL
    if read.word("buyer.authority") in _NO_COUNCIL:
        return False
    return None if _THEIR_PLACES.search(name.lower()) else False


@derived(
    "service.leaves_out_community_buildings",
    Unit.BOOL,
    scope="lot",
    asks_for=("service.community_assets_invited",),
    phrase="community buildings are left out",
)
def leaves_out_community_buildings(read: Read) -> bool | None:
    """Whether buildings that the community owns or runs are left out.

    Said so; or the buyer's own premises are prescribed and nothing is said of other buildings.
    """
    invited = read.flag("service.community_assets_invited")
    if invited is not None:
        return not invited
    return True if read.flag("service.premises_prescribed") else None


@derived(
    "service.names_home_care",
    Unit.BOOL,
    scope="lot",
    phrase="home care is bought",
)
def names_home_care(read: Read) -> bool:
    """Whether home care is bought: by a ceiling on what an hour of it costs, or by its title."""
    if read.range("terms.hourly_rate_ceiling") is not None:
        return True
    return _HOME_CARE.search(title_of(read)) is not None


@derived(
    "terms.says_bidders_price_each_year",
    Unit.BOOL,
    scope="lot",
    phrase="bidders set a price for each year",
)
def says_bidders_price_each_year(read: Read) -> bool:
    """Whether the tender says that bidders set a price for each year themselves."""
    return read.word("terms.uplift") == "bidder-prices"


@derived(
    "terms.leaves_liability_open",
    Unit.BOOL,
    scope="lot",
    asks_for=("terms.liability_uncapped",),
    phrase="the provider's liability has no limit",
)
def leaves_liability_open(read: Read) -> bool | None:
    """Whether the provider's liability has no limit: stated, or by the limit that is stated."""
    stated = read.flag("terms.liability_uncapped")
    if stated is not None:
        return stated
    cap = read.range("terms.liability_cap")
    return None if cap is None else cap == exactly(0)


@derived(
    "conditions.highest_cover",
    Unit.MONEY,
    scope="lot",
    asks_for=("insurance.amount",),
)
def highest_cover(read: Read) -> Range:
    """The highest cover that is asked for, for each claim; £0 where none is asked for.

    Employers' liability and motor insurance are left out: they do not pay what a provider owes to
    the buyer. An insurance without a sum may ask for any.
    """
    covers = [
        _cover(insurance)
        for insurance in read.items("insurance")
        if insurance.word("insurance.kind") not in _PAYS_OTHERS
    ]
    none = exactly(0)
    return Range(
        max((cover.low for cover in covers), default=none.low),
        max((cover.high for cover in covers), default=none.high),
    )


def _cover(insurance: Read) -> Range:
    if insurance.flag("insurance.unlimited"):
        return exactly(inf)
    return insurance.range("insurance.amount") or Range(0, inf)


@derived(
    "terms.leaves_pension_risk",
    Unit.BOOL,
    scope="lot",
    asks_for=("terms.pension_risk_on_provider",),
    phrase="a pension deficit stays with the provider",
)
def leaves_pension_risk(read: Read) -> bool | None:
    """Whether a pension deficit stays with the provider; where no staff transfer: no."""
    stated = read.flag("terms.pension_risk_on_provider")
    if stated is not None:
        return stated
    return False if read.flag("terms.staff_transfer") is False else None
