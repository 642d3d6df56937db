"""The area that is served, by the words that name a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tenderlint.facts.councils import council_named
from tenderlint.prose.guards import stands
from tenderlint.prose.page import Page, Phrase
from tenderlint.provenance import Span
from tenderlint.quantities.patterns import lazy
from tenderlint.statements import Statement

_PEOPLE: Final = (
    r"(?:residents|people|persons|adults|children|citizens|communit(?:y|ies)|families|carers|women"
    r"|men|victims|survivors|refugees|households|pupils|patients|tenants|individuals|seekers)"
)
_CUE: Final = Phrase(
    ("across", "throughout", "within", "covering", "covers", "cover ", "located in", "living in",
     "reside in", "residing in", "residents of", "residents in", "lives in", "live in",
     "area of", "areas of", " in ", "service for", "services for"),
    r"(?<![a-z])(?:across|throughout|within|covering|covers|cover|(?:located|living|reside"
    r"|residing|lives?) (?:in|across|within|throughout)|residents (?:of|in)|(?:geographic(?:al)? )?"
    rf"areas? of|{_PEOPLE} in|(?:services?|support|provision|schemes?|programmes?|properties"
    r"|schools?|homes?|sites|abuse|homelessness|accommodation|placements|advocacy) in"
    r"|(?<!based)(?<!office)(?<!offices)(?<!located)(?<!held) in(?! accordance)(?! the (?!county))"
    r"|services? for(?= (?:the )?[a-z])|lot (?:\d{1,2}|[a-f]) (?:covers|is for))"
    r" (?:both |all of |the whole of |all areas of |the )?(?:(?:greater |wider )?(?:county|city"
    r"|borough|district|boundar(?:y|ies)|area|areas|boroughs|towns?|localities|region) of )?"
    r"(?:the )?(?=(?P<first>[a-z]))",
)  # fmt: skip
_NAME: Final = r"[A-Z][a-z][A-Za-z'’-]{0,20}"
_PLACE: Final = lazy(
    rf"{_NAME}(?:(?:, | and | & |/| | upon | on | of | under | le | the |-){_NAME}){{0,8}}"
    r"(?: (?:area|areas|region|borough|county|district|city|council area))?"
)
_REGION: Final = lazy(
    r"(?:(?:North|South|East|West|Mid|Central)[- ]?(?:(?:and|&) (?:North|South|East|West|Mid)"
    r"[- ]?)?(?:East|West)? ?(?:of )?(?:Wales|Scotland|England|London|Midlands|Yorkshire|Ireland)"
    r"|(?:England|Scotland|Wales|Northern Ireland|London|(?:the )?Midlands)(?= |[.,;]|\n|\Z)"
    r"|Greater (?:London|Manchester)|(?:East|West) Midlands|Merseyside|Tyneside|Teesside|Humberside"
    r"|Home Counties)(?![a-z])"
)
_NATIONS: Final = lazy(
    r"(?:(?:England|Scotland|Wales|Northern Ireland|London|Midlands)(?:, | and )?)+"
)
"""What is merely in one of them is not said to serve all of it."""
_JOINED: Final = lazy(r", | and | & |/")
_TAIL: Final = lazy(r" (?:area|areas|region|borough|county|district|city|council area)\Z")
_BY_AREA: Final = Phrase(
    ("regional lot", "area lot", "locality lot", "geographical lot", "neighbourhood lot",
     "covers", "lot"),
    r"(?<![a-z])(?:regional|area|locality|geographical|neighbourhood) lots?(?! structure)(?![a-z])",
)  # fmt: skip
_BIDDERS: Final = Phrase(
    (
        "bidder",
        "supplier",
        "tenderer",
        "experience",
        "register",
        "incorporat",
        "establish",
        "office",
        "similar",
        "exclud",
    ),
    r"(?<![a-z])(?:offices?|similar|excluded|bidders?|suppliers?|tenderers?|experience|registered|incorporated"
    r"|established)(?![a-z])",
)
_LONGEST: Final = 200
_SECTIONS: Final = frozenset({"description", "title", None})
WORDS: Final = (*_CUE.words, *_BY_AREA.words, "covers")


def read(page: Page) -> Iterator[Statement]:
    """The first area that the description names, and whether a lot is one part of the whole."""
    if page.lot is not None:
        covered = _COVERS.first(page)
        if covered is not None and stands(page, covered.span()):
            yield from _covered(page, covered)
            return
        for match in _BY_AREA.find(page):
            if stands(page, match.span()):
                yield page.says("lot.by_area", True, match.span())
                break
    if page.section not in _SECTIONS:
        return
    for match in _CUE.find(page):
        span = _place(page, match)
        if span is not None:
            yield page.says("lot.area", page.normal[slice(*span)], span)
            return


def _covered(page: Page, cue: re.Match[str]) -> Iterator[Statement]:
    """The area that a lot's own text says it covers, whatever its name."""
    start = cue.start("first")
    end = min(page.sentence(start)[1], start + _LONGEST)
    named = page.normal[start:end].rstrip(" .\n;")
    if named[:1].isupper() and page.lot is not None:
        yield page.says("lot.area", named, (start, start + len(named)))
        yield page.says("lot.by_area", True, cue.span())


def _place(page: Page, cue: re.Match[str]) -> Span | None:
    """The words of a place right after a cue, if they name one and it is the service's."""
    start = cue.start("first")
    found = _PLACE.match(page.normal, start, min(len(page.normal), start + 160))
    if found is None:
        return None
    if not _is_place(found[0]) or (cue[0].endswith(" in ") and _NATIONS.fullmatch(found[0])):
        return None
    first = page.sentence(cue.start())[0]
    if _BIDDERS.first(page, max(first, cue.start() - 60), cue.start()) is not None:
        return None
    return found.span() if stands(page, found.span()) else None


def names_place(title: str) -> bool:
    """Whether a title is the name of a council's place or of a region, and nothing else."""
    parts = [part.strip() for part in _JOINED.split(title.strip())]
    return bool(parts) and all(
        _REGION.fullmatch(part)
        or _PART.fullmatch(part)
        or council_named(_TAIL.sub("", part)) is not None
        for part in parts
    )


_PART: Final = lazy(
    r"(?:the )?(?:North|South|East|West|Central|Mid)(?:[- ]?(?:East|West))?(?:ern)?"
    r"(?: (?:area|locality|region|zone|of (?:the )?\w{3,15}))?",
    re.IGNORECASE,
)
_COVERS: Final = Phrase(
    ("covers",),
    r"(?<![a-z])covers (?:the )?(?:following )?(?:geographical )?areas?(?:,? (?:of|encompassing"
    r"|including|from))?:?\s(?=(?P<first>[a-z]))",
)


def _is_place(words: str) -> bool:
    """Whether the words, or one of those that they join, name a council's place or a region.

    Towns and neighbourhoods are not told from other names, and so are left unread.
    """
    parts = [words, *_JOINED.split(words)]
    return any(
        _REGION.match(part) or council_named(_TAIL.sub("", part)) is not None for part in parts
    )
