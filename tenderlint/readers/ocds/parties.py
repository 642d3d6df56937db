"""The parties of a release: which one buys, and what it is said to be."""

from __future__ import annotations

from collections.abc import Iterator

from tenderlint.readers.ocds.nodes import Leaf, Node, child, children, text, word


def buying_party(release: Node) -> Node | None:
    """The party that the release names as its buyer, else the first that has the buyer's role."""
    named = child(release, "buyer")
    identity = named.members.get("id") if named is not None else None
    parties = children(release, "parties")
    if identity is not None:
        for party in parties:
            if party.members.get("id") == identity:
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
            identity = text(entry, "id")
            if identity is not None:
                yield word(entry, "scheme"), identity
