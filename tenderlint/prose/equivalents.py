"""What is accepted in place of a certificate: an equivalent, another one, a policy."""

from __future__ import annotations

from typing import Final

from tenderlint.prose.certificates import Mention
from tenderlint.prose.page import Page, Phrase, pattern
from tenderlint.provenance import Span

_SAME_GROUP: Final = pattern(
    r"(?::? ?\(?\d{4}\)?| ?\([^()\n]{0,80}\))?[\s,/&;]{0,3}(?:and/or|and|then|/|&"
    r"|,)?[\s]{0,2}(?:then )?(?:the )?(?:bs ?)?(?:en )?\s?"
)
_EQUIVALENT: Final = Phrase(
    ("equivalent", "or equal"),
    r"(?<![a-z])(?:or (?:(?:an?|its|their|other|any|suitable|similar|recogni[sz]ed) )?"
    r"(?:[a-z-]{1,15} )?equivalents?|or equal)(?![a-z])",
)
_NO_EQUIVALENT: Final = Phrase(
    ("equivalent",),
    r"(?<![a-z])(?:no equivalents?|equivalents? (?:will|are|is) not)(?![a-z])",
)
_POLICY: Final = Phrase(
    (
        "polic",
        "procedure",
        "self-certif",
        "other evidence",
        "alternative evidence",
        "working towards",
        "means of proof",
        "provide responses",
    ),
    r"(?:(?<=\s)|(?<=[.,;(]))or:?\s{0,8}(?:\(?[0-9a-z][.)]\s{0,3})?(?:the )?"
    r"(?:(?:bidder|tenderer|supplier|applicant|contractor|provider)s? (?:must|shall|should"
    r"|can|may) "
    r"(?:have|provide|submit|demonstrate)(?: the following)?:?\s{0,8}(?:\(?[0-9a-z][.)]\s{0,3})?)?"
    r"(?:(?:an? |its |their |your )?(?:[a-z&,-]{1,20} ){0,7}polic(?:y|ies)"
    r"|(?:an? )?(?:[a-z&-]{1,20} ){0,4}documented (?:[a-z&-]{1,20} ){0,4}procedures?"
    r"|provide responses|(?:an? )?self-certif\w{1,8}|(?:provide |submit )?(?:other|alternative)"
    r" evidence"
    r"|(?:be |are )?working towards)"
    r"|(?<![a-z])(?:specify|provide|submit) (?:which )?other means of proof",
)
_INSTEAD: Final = pattern(r"(?<![a-z/])or(?![a-z])(?! equivalent)(?! equal)(?! an? equivalent)")
_ANY_OF: Final = Phrase(
    ("any of", "one of", "either of"),
    r"(?<![a-z])(?:any|(?:at least )?one|either) of the following",
)
_AFTER: Final = 70
_ROUTE: Final = 1200


def _group_end(page: Page, mentions: list[Mention], index: int) -> int:
    """The number of the last standard named in one breath with this one."""
    while index + 1 < len(mentions) and _SAME_GROUP.fullmatch(
        page.lower, mentions[index].end, mentions[index + 1].start
    ):
        index += 1
    return index


def equivalent_of(page: Page, mentions: list[Mention], index: int) -> tuple[bool, Span] | None:
    """Whether an equivalent is accepted or refused right after it, and the words that say so."""
    last = _group_end(page, mentions, index)
    end = mentions[last].end
    following = mentions[last + 1].start if last + 1 < len(mentions) else len(page.lower)
    limit = min(end + _AFTER, following, page.sentence(end - 1)[1] + 1)
    match = _NO_EQUIVALENT.first(page, end, limit)
    if match is not None:
        return False, match.span()
    match = _EQUIVALENT.first(page, end, limit)
    return None if match is None else (True, match.span())


def route_beside(page: Page, mentions: list[Mention], index: int) -> Span | None:
    """The words that accept a policy or other evidence instead, before the next demand."""
    last = _group_end(page, mentions, index)
    while last + 1 < len(mentions) and (
        _is_alternative(page, mentions, last + 1) or mentions[last + 1].slug == mentions[last].slug
    ):
        last += 1
    end = mentions[last].end
    following = mentions[last + 1].start if last + 1 < len(mentions) else len(page.lower)
    match = _POLICY.first(page, mentions[index].end, min(end + _ROUTE, following))
    return None if match is None else match.span()


def _is_alternative(page: Page, mentions: list[Mention], index: int) -> bool:
    return instead_of(page, mentions, index) is not None


def instead_of(page: Page, mentions: list[Mention], index: int) -> Span | None:
    """The words by which it may be held instead of the one named before it in its sentence.

    What may be held instead has another accepted in its place; so the one before it does too,
    but for that it is enough to be told once.
    """
    if index == 0:
        return None
    mention, previous = mentions[index], mentions[index - 1]
    if page.number(previous.start) != page.number(mention.start) or mention.slug == previous.slug:
        return None
    match = _INSTEAD.search(page.lower, previous.end, mention.start)
    if match is None and _ANY_OF.first(page, page.sentence(mention.start)[0], mention.start):
        return mention.start, mention.end
    return None if match is None else match.span()
