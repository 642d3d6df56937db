"""The parties of a release: which one buys, and what it is said to be."""

from __future__ import annotations

from collections.abc import Iterator

from tenderlint.readers.ocds.nodes import Leaf, Node, child, children, text


def buying_party(release: Node) -> Node | None:
    """The party that the release names as its buyer, else the first that has the buyer's role."""
    named = child(release, "buyer")
    identity = text(named, "id") if named is not None else None
    parties = children(release, "parties")
    if identity is not None:
        for party in parties:
            own = text(party, "id")
            if own is not None and own.value == identity.value:
                return party
    for party in parties:
        roles = party.members.get("roles")
        if isinstance(roles, list) and "buyer" in roles:
            return party
    return None


def classifications(party: Node) -> Iterator[tuple[str, Leaf[str]]]:
    """The scheme and id of each class that a party is said to be of."""
    details = child(party, "details")
    if details is not None:
        for entry in children(details, "classifications"):
            scheme, identity = text(entry, "scheme"), text(entry, "id")
            if scheme is not None and identity is not None:
                yield scheme.value.strip(), identity
