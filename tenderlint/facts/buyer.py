"""Facts about who buys, by what is stated of the buyer or by its name.

Councils are looked up in `tenderlint.facts.councils`. Other authorities are told by the words of
their names where these leave no doubt; a name that may be either is not known.
"""

from __future__ import annotations

from typing import Final

from tenderlint.facts.catalogue import Read, derived
from tenderlint.facts.councils import Council, council_named
from tenderlint.model import FIELDS
from tenderlint.quantities import Range, Unit, exactly
from tenderlint.quantities.patterns import lazy

_BY_WORDS: Final = (
    (
        "health",
        lazy(
            r"\b(?:nhs|n h s)\b.*\b(?:trust|integrated care board|icb|england"
            r"|clinical commissioning group|ccg)\b"
            r"|\b(?:integrated care board|health board|health and social care trust)\b"
        ),
    ),
    (
        "school",
        lazy(
            r"(?<!business )(?<!medical )\bschool$"
            r"|(?<!royal )(?<!police )\bacademy$"
            r"|\b(?:schools|academy|academies)\b.*\btrust\b"
            r"|^(?:the )?governing body of\b.*\b(?:school|college)\b"
            r"|\b(?:school|college)\b.*\bgoverning body\b"
            r"|\bsixth form college$"
        ),
    ),
    ("police", lazy(r"\bpolice and crime commissioner\b|\b(?:constabulary|police)$")),
    ("fire", lazy(r"\bfire (?:and rescue|authority|brigade|service)\b")),
    ("university", lazy(r"^(?:the )?university of\b|\buniversity$")),
    ("council", lazy(r"\b(?:county|city|district|borough|town|parish|community) council$")),
)
"""Words of a name that show the kind of authority, in this order; a council of the table first."""

_MAY_BE_A_SCHOOL: Final = lazy(r"school|academ|college|learning|education|trust|govern|federation")

_COMPANY: Final = lazy(r"(?<![a-z])(?:ltd|limited|plc|llp|inc)\.?$")

_KINDS: Final = {"combined-authority": "combined-authority", "strategic-authority": "other"}

_NEVER_CENTRAL: Final = frozenset(
    "council combined-authority school police fire university housing".split()
)


@derived(
    "buyer.authority",
    Unit.ENUM,
    scope="tender",
    asks_for=("buyer.kind",),
    members=FIELDS["buyer.kind"].members,
    phrase="the kind of authority",
)
def authority(read: Read) -> str | None:
    """What kind of authority the buyer is: stated, or by its name where that leaves no doubt."""
    stated = read.word("buyer.kind")
    if stated is not None:
        return stated
    name = read.word("buyer.name")
    council = council_named(name) if name else None
    if council is not None:
        return _KINDS.get(council.kind, "council")
    plain = _plain(name)
    named = next((kind for kind, words in _BY_WORDS if words.search(plain)), None)
    return named or ("central" if read.flag("buyer.central") else None)


@derived("buyer.population", Unit.COUNT, scope="tender", asks_for=("buyer.name",))
def population(read: Read) -> Range | None:
    """How many people lived in the council's area in 2020 (Office for National Statistics)."""
    council = _council(read)
    return None if council is None or council.population is None else exactly(council.population)


@derived("lot.people_served", Unit.COUNT, scope="lot", asks_for=("lot.population",))
def people_served(read: Read) -> Range | None:
    """How many people live where the lot is delivered.

    Stated; else all of the council's area, where there is one lot and no area is named.
    """
    stated = read.range("lot.population")
    if stated is not None:
        return stated
    lots = read.range("division.lot_count")
    whole_area = (
        lots == exactly(1)
        and read.stated("lot.area") is False
        and read.stated("lot.reach") is False
        and read.flag("lot.by_area") is not True
    )
    return read.range("buyer.population") if whole_area else None


def nation(read: Read) -> str | None:
    """The nation whose rules bind the buyer: stated, or that of the council of its name."""
    stated = read.word("buyer.nation")
    if stated is not None:
        return stated
    council = _council(read)
    return None if council is None else council.nation


def is_central(read: Read) -> bool | None:
    """Whether the buyer is central government: stated, or ruled out by its kind.

    Procurement Act 2023, Schedule 1 paragraph 5: councils are sub-central.
    """
    stated = read.flag("buyer.central")
    if stated is not None:
        return stated
    kind = read.word("buyer.authority")
    if kind == "central":
        return True
    return False if kind in _NEVER_CENTRAL else None


def is_school(read: Read) -> bool | None:
    """Whether the buyer is a school (Procurement Act 2023, s.123): by its kind or its name."""
    kind = read.word("buyer.authority")
    if kind is not None:
        return kind == "school"
    name = read.word("buyer.name")
    if name is None or _MAY_BE_A_SCHOOL.search(_plain(name)):
        return None
    return False


def _council(read: Read) -> Council | None:
    name = read.word("buyer.name")
    return council_named(name) if name else None


def _plain(name: str | None) -> str:
    words = (name or "").lower().replace("&amp;", "and").replace("&", "and").replace(",", " ")
    return " ".join(words.split())


def may_be_no_authority(read: Read) -> bool:
    """Whether the buyer bears a company's name and nothing says that it is a public body.

    Main contractors look for sub-contractors with notices of the same form; a council's own company
    bears such a name too, so that it stays open.
    """
    if read.word("buyer.authority") is not None or read.flag("buyer.central") is not None:
        return False
    return _COMPANY.search((read.word("buyer.name") or "").lower()) is not None
