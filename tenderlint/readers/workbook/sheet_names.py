"""What the names of sheets say: that a newer one holds now, or that they only teach."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tenderlint.quantities.patterns import lazy
from tenderlint.readers.workbook.label_words import key_of

_LONGEST_SHEET_NAME = 100
_SUPERSEDED = lazy(
    r"\b(?:superseded|obsolete|do not use|withdrawn|deprecated|expired|expiring|closed"
    r"|(?:previous|outgoing|existing) contract)\b",
    re.IGNORECASE,
)
_HISTORY = lazy(
    r"(?:change|amendment|revision|version|document|issue)s? (?:log|history|control|record)"
    r"|amendments|log of changes"
)
"""Names of sheets that say what the others said before."""
_OLD_AT_END = lazy(
    r"[\s_-]*[(\[]?\s*\b(?:old|previous|archived?|backup)\s*[)\]]?\s*", re.IGNORECASE
)
_GUIDANCE = lazy(
    r"how to (?:complete|fill|use)\b.*|(?:instructions|guidance|guide|notes)(?: notes?)? "
    r"(?:for|on|to) (?:complet\w+|fill\w+|using|officers?|commissioners?|authors?|users?)\b.*"
    r"|(?:worked |template |completed |sample )?examples?(?: \w+)?|sample(?: data)?"
    r"|completion (?:notes|guidance|guide)|read ?me(?: first)?|help|user guide"
    r"|sut i (?:gwblhau|lenwi)\b.*|look ?ups?|drop ?downs?|validation(?: lists?)?|glossary"
    r"|templates?|blank|contacts?(?: list)?|distribution(?: list)?|abbreviations"
)
"""Names of sheets that teach how to fill in the others, or show an example."""
_VERSION = lazy(
    r"(?P<base>.*?)[\s_(-]*(?<![a-z])v(?:er(?:sion)?)?[\s._]?(?P<number>\d{1,3}(?:\.\d{1,3})?)[\s)]*",
    re.IGNORECASE,
)


def says_superseded(words: str) -> bool:
    """Whether the words at the head of a sheet say that it does not hold any longer."""
    return len(words) <= _LONGEST_SHEET_NAME and _SUPERSEDED.search(words) is not None


def for_bidders(words: str) -> bool:
    """Whether the words at the head of a sheet ask for a bidder's name: the sheet is theirs."""
    return _BIDDERS_NAME.match(words) is not None


_BIDDERS_NAME = lazy(
    r"(?:bidder|tenderer|supplier|contractor|applicant)(?:['’]?s)? name\b"
    r"|name of (?:the )?(?:bidder|tenderer|supplier|contractor|applicant)\b",
    re.IGNORECASE,
)


def guidance_sheets(names: Iterable[str]) -> frozenset[str]:
    """The sheets whose names say that they teach how to fill in the others, or show an example."""
    return frozenset(name for name in names if _GUIDANCE.fullmatch(key_of(name)))


def superseded_sheets(names: Iterable[str]) -> frozenset[str]:
    """The sheets whose names say that another one holds now."""
    names = tuple(name for name in names if len(name) <= _LONGEST_SHEET_NAME)
    old = {
        name
        for name in names
        if _SUPERSEDED.search(name) or _HISTORY.fullmatch(key_of(name)) or _says_old(name, names)
    }
    return frozenset(old | _lower_versions(names))


def _says_old(name: str, names: tuple[str, ...]) -> bool:
    """Whether "old" marks the sheet and is not part of what it is about ("Old people")."""
    for match in _OLD_AT_END.finditer(name):
        before, after = name[: match.start()], name[match.end() :]
        if not before.strip() and not after.strip():
            return True
        if not after.strip() and not re.search(r"\byears?$", before.rstrip(" -"), re.IGNORECASE):
            return True
        if not before.strip() and any(key_of(after) == key_of(other) for other in names):
            return True
    return False


def _lower_versions(names: tuple[str, ...]) -> set[str]:
    latest: dict[str, tuple[int, ...]] = {}
    versions: dict[str, tuple[str, tuple[int, ...]]] = {}
    for name in names:
        match = _VERSION.fullmatch(name)
        if match is not None:
            number = tuple(int(part) for part in match["number"].split("."))
            base = key_of(match["base"])
            versions[name] = (base, number)
            latest[base] = max(latest.get(base, number), number)
    return {name for name, (base, number) in versions.items() if number < latest[base]}
