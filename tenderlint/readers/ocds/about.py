"""What is bought and who buys it: title, category, CPV codes; the buyer, its nation and type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tenderlint.quantities.patterns import lazy
from tenderlint.readers.ocds.nations import nation
from tenderlint.readers.ocds.nodes import Node, child, children, stated, text, word
from tenderlint.readers.ocds.parties import buying_party, classifications
from tenderlint.statements import Confidence, Problem, Statement

_CATEGORIES: Final = frozenset({"goods", "services", "works"})
_CPV: Final = lazy(r"(\d{8})(?:-\d|\.0)?", re.ASCII)

# UK_CA_TYPE codes of the UK extension, and the words of the EU's standard forms (TED_CA_TYPE).
# "Body governed by public law" may be either, and says nothing here.
_CENTRAL: Final = {
    "publicauthoritycentralgovernment": True,
    "publicauthoritysubcentralgovernment": False,
    "publicundertaking": False,
    "privateutility": False,
    "ministry or any other national or federal authority, "
    "including their regional or local subdivisions": True,
    "regional or local authority": False,
    "regional or local agency/office": False,
}
_KINDS: Final = {
    "housing association": "housing",
    "ministry or any other national or federal authority, "
    "including their regional or local subdivisions": "central",
}
_COUNCILS: Final = "GB-LAE"
"""The register of local authorities in England."""

_TYPE_SCHEMES: Final = frozenset({"UK_CA_TYPE", "TED_CA_TYPE"})


def about(tender: Node) -> Iterator[Statement | Problem]:
    """Title, reference, category and CPV codes."""
    title = text(tender, "title")
    if title is not None:
        yield stated("tender.title", title.value.strip(), title)
    reference = text(tender, "id")
    # Find a Tender repeats the ocid, which is its own number and not the buyer's.
    if reference is not None and not reference.value.startswith("ocds-"):
        yield stated("tender.reference", reference.value.strip(), reference)
    category = text(tender, "mainProcurementCategory")
    if category is not None:
        named = category.value.strip().lower()
        if named in _CATEGORIES:
            yield stated("tender.category", named, category)
        else:
            message = "The category is none of goods, services and works; it was not read."
            yield Problem(message, category.location)
    yield from _cpv(tender)


def buyer(release: Node) -> Iterator[Statement]:
    """The contracting authority's name, its nation, and whether it is central government."""
    party = buying_party(release)
    named = child(release, "buyer")
    name = text(named, "name") if named is not None else None
    if name is None and party is not None:
        name = text(party, "name")
    if name is not None:
        yield stated("buyer.name", name.value.strip(), name)
    found = nation(release, party)
    if found is not None:
        which, leaf, confidence = found
        yield stated("buyer.nation", which, leaf, confidence=confidence)
    if party is not None:
        yield from _central(party)
        yield from _kind(party)


def _central(party: Node) -> Iterator[Statement]:
    for scheme, identity in classifications(party):
        if scheme in _TYPE_SCHEMES:
            central = _CENTRAL.get(" ".join(identity.value.lower().split()))
            if central is not None:
                yield stated("buyer.central", central, identity)
                return


def _kind(party: Node) -> Iterator[Statement]:
    """What kind of authority it is, where a class or the register of its number says so."""
    for scheme, identity in classifications(party):
        kind = _KINDS.get(" ".join(identity.value.lower().split()))
        if scheme in _TYPE_SCHEMES and kind is not None:
            yield stated("buyer.kind", kind, identity)
            return
    number = child(party, "identifier")
    register = None if number is None else text(number, "scheme")
    if register is not None and register.value.strip() == _COUNCILS:
        sure = Confidence.MEDIUM
        yield stated("buyer.kind", "council", register, confidence=sure)


def _cpv(tender: Node) -> Iterator[Statement]:
    codes: dict[str, Node] = {}
    for entry in _classes(tender):
        if word(entry, "scheme") in {"", "CPV"}:
            named = text(entry, "id")
            match = None if named is None else _CPV.fullmatch(named.value.strip())
            if match is not None:
                codes.setdefault(match[1], entry)
    if codes:
        first = text(next(iter(codes.values())), "id")
        if first is not None:
            yield stated("tender.cpv", " ".join(codes), first)


def _classes(tender: Node) -> Iterator[Node]:
    for holder in (tender, *children(tender, "items")):
        main = child(holder, "classification")
        if main is not None:
            yield main
        yield from children(holder, "additionalClassifications")
