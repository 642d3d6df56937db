"""The nation whose procurement rules bind a buyer, from what a notice says of the buyer."""

from __future__ import annotations

from typing import Final

from tenderlint.quantities.patterns import lazy
from tenderlint.readers.ocds.nodes import Leaf, Node, child, text
from tenderlint.readers.ocds.parties import classifications
from tenderlint.statements import Confidence

Found = tuple[str, Leaf[str], Confidence]
"""A nation, the words that show it, and how surely."""

_DEVOLVED: Final = {"GB-SCT": "scotland", "GB-WLS": "wales", "GB-NIR": "northern-ireland"}

# The third letter of a NUTS or ITL code: UKC to UKK (TLC to TLK) are the English regions.
_REGIONS: Final = {
    "L": "wales",
    "M": "scotland",
    "N": "northern-ireland",
    **dict.fromkeys("CDEFGHIJK", "england"),
}
_COUNTRIES: Final = {
    "england": "england",
    "eng": "england",
    "scotland": "scotland",
    "wales": "wales",
    "cymru": "wales",
    "northern ireland": "northern-ireland",
}
# Public Contracts Scotland and Sell2Wales publish under prefixes of their own.
_PUBLISHERS: Final = {"ocds-r6ebe6": "scotland", "ocds-kuma6s": "wales"}

# Postcode areas that lie in one nation as a whole; those that cross a border are left out.
_AREAS_BY_NATION: Final = {
    "england": (
        "AL B BA BB BD BH BL BN BR BS CB CM CO CR CT CV CW DA DE DH DL DN DT DY E EC EN EX FY GU "
        "HA HD HG HP HU HX IG IP KT L LA LE LN LS LU M ME MK N NE NG NN NR NW OL OX PE PL PO PR RG "
        "RH RM S SE SG SK SL SM SN SO SP SR SS ST SW TA TF TN TQ TR TS TW UB W WA WC WD WF WN WR "
        "WS WV YO"
    ),
    "scotland": "AB DD EH FK G HS IV KA KW KY ML PA PH ZE",
    "wales": "CF SA",
    "northern-ireland": "BT",
}
_AREAS: Final = {
    area: nation for nation, areas in _AREAS_BY_NATION.items() for area in areas.split()
}
_POSTCODE: Final = lazy(r"([A-Z]{1,2})\d[A-Z\d]? ?\d[A-Z]{2}")


def nation(release: Node, party: Node | None) -> Found | None:
    """The nation that the surest sign names.

    The signs in order: devolved rules, region, country, publisher, postcode.
    """
    address = child(party, "address") if party is not None else None
    found = _devolved(party) if party is not None else None
    if found is None and address is not None:
        found = _region(address) or _country(address)
    if found is None:
        found = _publisher(release)
    if found is None and address is not None:
        found = _postcode(address)
    return found


def _devolved(party: Node) -> Found | None:
    for scheme, identity in classifications(party):
        if scheme == "UK_CA_DEVOLVED_REGULATIONS" and identity.value.strip() in _DEVOLVED:
            return _DEVOLVED[identity.value.strip()], identity, Confidence.HIGH
    return None


def _region(address: Node) -> Found | None:
    leaf = text(address, "region")
    if leaf is None:
        return None
    code = leaf.value.strip().upper()
    if not code.startswith(("UK", "TL")) or len(code) < 3:
        return None
    which = _REGIONS.get(code[2])
    return None if which is None else (which, leaf, Confidence.MEDIUM)


def _country(address: Node) -> Found | None:
    leaf = text(address, "countryName")
    which = None if leaf is None else _COUNTRIES.get(leaf.value.strip().lower())
    return None if leaf is None or which is None else (which, leaf, Confidence.MEDIUM)


def _publisher(release: Node) -> Found | None:
    leaf = text(release, "ocid")
    which = None if leaf is None else _PUBLISHERS.get(leaf.value[:11])
    return None if leaf is None or which is None else (which, leaf, Confidence.MEDIUM)


def _postcode(address: Node) -> Found | None:
    leaf = text(address, "postalCode")
    match = None if leaf is None else _POSTCODE.fullmatch(leaf.value.strip().upper())
    if leaf is None or match is None:
        return None
    which = _AREAS.get(match[1])
    return None if which is None else (which, leaf, Confidence.MEDIUM)
