"""The site's codes of procedures, and the words that it shows for them."""

from __future__ import annotations

from typing import Final

_WORDS: Final = {
    "open": "Open procedure",
    "openojeu": "Open procedure (above threshold)",
    "opennonojeu": "Open procedure (below threshold)",
    "restricted": "Restricted procedure",
    "restrictedojeu": "Restricted procedure (above threshold)",
    "restrictedacceleratedojeu": "Accelerated restricted procedure (above threshold)",
    "acceleratedrestricted": "Accelerated restricted procedure",
    "competitivedialogue": "Competitive dialogue",
    "competitivedialogueojeu": "Competitive dialogue (above threshold)",
    "competitiveprocedurewithnegotiationojeu": (
        "Competitive procedure with negotiation (above threshold)"
    ),
    "competitiveprocedurewithnegotiationacceleratedojeu": (
        "Accelerated competitive procedure with negotiation (above threshold)"
    ),
    "negotiated": "Negotiated procedure",
    "acceleratednegotiated": "Accelerated negotiated procedure",
    "negotiatedprocedurewithoutpriorpublicationojeu": (
        "Negotiated procedure without prior publication (above threshold)"
    ),
    "innovationpartnershipojeu": "Innovation partnership (above threshold)",
    "competitivequotationnonojeu": "Competitive quotation (below threshold)",
    "singletenderactionnonojeu": "Single tender action (below threshold)",
    "callofffromframework": "Call-off from a framework agreement",
    "callofffromframeworkagreement": "Call-off from a framework agreement",
    "callofffromdynamicpurchasingsystem": "Call-off from a dynamic purchasing system",
    "cataloguepurchase": "Catalogue purchase",
    "notapplicable": "Not applicable",
    "notspecified": "Not specified",
}
_OTHER: Final = "other"


def procedure_words(written: str) -> str:
    """The words for a code with its free text ("Other Light touch"); other words as they stand."""
    code, _, free = written.strip().partition(" ")
    # The site itself misspells some of its codes.
    folded = code.rstrip(":").lower().replace("negotat", "negotiat")
    if folded == _OTHER:
        return f"Other - {free.strip()}".rstrip("- ")
    words = _WORDS.get(folded)
    return written.strip() if words is None or free.strip() else words
