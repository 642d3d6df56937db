"""What a notice is in the life of a procurement, by its tags."""

from __future__ import annotations

from tenderlint.readers.ocds.nodes import Node, word
from tenderlint.statements import Stage

_AWARD = ("award", "contract", "implementation")


def stage_of(release: Node, tender: Node) -> Stage:
    """The stage that the tags name; a compiled release and one without tags go by their parts."""
    tags = release.members.get("tag")
    names = [tags] if isinstance(tags, str) else tags if isinstance(tags, list) else []
    known = [tag.strip() for tag in names if isinstance(tag, str)]
    if any(tag.endswith("Cancellation") for tag in known):
        return Stage.CANCELLATION
    if any(tag.startswith(_AWARD) for tag in known):
        return Stage.AWARD
    if any(tag.startswith("tender") for tag in known):
        return Stage.TENDER
    if any(tag.startswith("planning") for tag in known):
        return Stage.PLANNING
    return _by_parts(release, tender)


def _by_parts(release: Node, tender: Node) -> Stage:
    named = word(tender, "status")
    if named in {"cancelled", "withdrawn", "unsuccessful"}:
        return Stage.CANCELLATION
    if release.members.get("awards") or release.members.get("contracts"):
        return Stage.AWARD
    if named in {"planning", "planned"} or (release.members.get("planning") and not named):
        return Stage.PLANNING
    return Stage.TENDER if tender.members else Stage.OTHER
