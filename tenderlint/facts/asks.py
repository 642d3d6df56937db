"""Facts about what bidders are asked to be, to have and to show."""

from __future__ import annotations

from typing import Final

from tenderlint.facts.answers import derive_said, said_or_no
from tenderlint.facts.buyer import may_be_no_authority
from tenderlint.facts.catalogue import Read, derived
from tenderlint.facts.scale import brings_providers_together
from tenderlint.quantities import Unit
from tenderlint.quantities.patterns import lazy

_REGISTERS: Final = lazy(
    r"(?<![a-z])(?:cqc|care quality commission|ofsted|care inspectorate|sia"
    r"|security industry authority|gas safe|waste carrier\w{0,3}|ico"
    r"|information commissioner\w{0,3}"
    r"|dbs|disclosure and barring|nmc|nursing and midwifery|hcpc|health and care professions"
    r"|social work england|social care wales|general (?:medical|dental|pharmaceutical) council"
    r"|gphc|gmc|solicitors regulation|bar standards|immigration advice|oisc"
    r"|financial conduct authority|fca|operator\w{0,2} licen[cs]e|environment agency permit"
    r"|niceic|charity commission)(?![a-z])"
)
"""Registers and licences without which the work itself may not be done, lower case."""

_SCHEMES: Final = lazy(
    r"(?<![a-z])(?:iso(?: ?/ ?iec)? ?\d{4,5}|ohsas|ssip|safety schemes in procurement|chas"
    r"|constructionline|cyber essentials|investors in people|pqasso"
    r"|trusted charity|matrix|aqs|advice quality standard|safe ?contractor|acclaim"
    r"|smas|ecovadis|achilles|green dragon|eco ?campus|customer service excellence|efqm"
    r"|bs(?: en)? ?\d{3,5}|pas ?\d{2,5})(?![a-z])"
)
"""Certificates of a way of working that other evidence can show as well, lower case."""

_BRITISH: Final = lazy(r"(?<![a-z])(?:bs|pas)[ -]?\d{2,5}")
"""A standard of the United Kingdom only; BS EN and BS ISO adopt one from abroad."""


@derived(
    "procedure.limits_to_members",
    Unit.BOOL,
    scope="tender",
    asks_for=("procedure.members_only",),
    phrase="only those already on a framework may bid",
)
def limits_to_members(read: Read) -> bool | None:
    """Whether only members of a framework or market may bid; unmentioned in conditions: no.

    Not known where the tender itself sets up what it is said to be a call-off from, nor where a
    main contractor may be telling of its own contract.
    """
    said = said_or_no(read, "procedure.members_only")
    unsure = said and (brings_providers_together(read) or may_be_no_authority(read))
    return None if unsure else said


@derived(
    "conditions.takes_other_accounts",
    Unit.BOOL,
    scope="lot",
    asks_for=("conditions.audited_where_required",),
    phrase="other accounts are accepted from those who need no audit",
)
def takes_other_accounts(read: Read) -> bool | None:
    """Whether other accounts are accepted from those whom no law requires to be audited.

    Where nothing is said and the conditions were supplied: no.
    """
    return said_or_no(read, "conditions.audited_where_required")


@derived(
    "standard.is_a_register",
    Unit.BOOL,
    scope="standard",
    asks_for=("standard.required_by_law",),
    phrase="the work may not be done without this registration",
)
def is_a_register(read: Read) -> bool | None:
    """Whether the law asks it of anyone who does the work: stated, or by its name."""
    stated = read.flag("standard.required_by_law")
    if stated is not None:
        return stated
    name = (read.word("standard.name") or "").lower().replace("-", " ")
    if _REGISTERS.search(name):
        return True
    return False if _SCHEMES.search(name) else None


@derived(
    "standard.is_british",
    Unit.BOOL,
    scope="standard",
    asks_for=("standard.name",),
    phrase="it is a standard of the United Kingdom only",
)
def is_british(read: Read) -> bool | None:
    """Whether it is a standard of the United Kingdom only (BS, PAS), by its name."""
    name = read.word("standard.name")
    return None if name is None else _BRITISH.search(name.lower()) is not None


@derived(
    "standard.takes_other_evidence",
    Unit.BOOL,
    scope="standard",
    asks_for=("standard.equivalent_accepted",),
    phrase="an equivalent or other evidence is accepted",
)
def takes_other_evidence(read: Read) -> bool | None:
    """Whether an equivalent or other evidence is accepted in place of the certificate.

    Where nothing is said and the conditions were supplied: no.
    """
    if read.flag("standard.alternative_accepted"):
        return True
    return said_or_no(read, "standard.equivalent_accepted")


@derived(
    "division.gives_a_reason",
    Unit.BOOL,
    scope="tender",
    asks_for=("division.reason",),
    phrase="a reason is given for not dividing the contract",
)
def gives_a_reason(read: Read) -> bool | None:
    """Whether a reason for not dividing is given; not known without the notice, its place."""
    stated = read.stated("division.reason")
    if stated is not False:
        return stated if stated is None else read.word("division.reason") is not None
    return False if read.flag("document.has_notice") else None


derive_said(
    "procedure.says_by_invitation",
    "procedure.closed_quotes",
    scope="tender",
    phrase="only invited organisations may quote",
)
