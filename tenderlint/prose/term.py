"""How long the contract runs, and how far it may be extended."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.guards import stands
from tenderlint.prose.page import Page, Phrase, compiled, dates_in, pattern
from tenderlint.provenance import Span
from tenderlint.quantities import (
    Number,
    duration_runs,
    exactly,
    find_dates,
    parse_duration,
    parse_extension,
)
from tenderlint.statements import Statement

WORDS: Final = ("year", "yr", "month", "mth", "week", "wk", "day", "end date", "expiry date")

_EXTENSION: Final = pattern(r"(?<![a-z])(?:exten\w{1,7}|option\w{0,3} to|renew\w{0,3})(?![a-z])")
_EXTENDS: Final = Phrase(("exten", "renew"), r"(?<![a-z])(?:exten(?:d|sion)|renew)")
_EXTENDING_BEFORE: Final = pattern(r"(?<![a-z])(?:extend(?:ed)?|extensions?)(?![a-z])")
_LENGTH: Final = pattern(r"(?<![a-z])(?:years?|months?|weeks?)(?![a-z])")
_LEADING: Final = pattern(
    r"(?:(?:and|in|the|a|an|of|to|is|be|will|that|which|on|from|by|or|at|it"
    r"|its)(?![a-z])[\s,():-]{0,4}){0,12}"
)
_TELLING: Final = pattern(
    r"\d|(?<![a-z])(?:(?:year|month|week|day)s?(?:'s?)?|extensions?|options?|total|each"
    r"|periods?|term)"
    r"(?![a-z])"
)
_DANGLING: Final = pattern(
    r"\)?[\s,]{0,3}(?:of|by|for)?(?: up to| a| an)?[\s]{0,3}(?<=of|by|or|to|an| a)"
)
_CONTRACT: Final = pattern(
    r"(?<![a-z])(?:contracts?|frameworks?|agreements?|initial|initially|term)(?![a-z])"
)
_TERM_OF: Final = Phrase(
    ("contract", "framework", "agreement", "term", "dps", "purchasing system", "list"),
    r"(?<![a-z])(?:contract|framework|agreement|term|service|p?dps|purchasing system|list)(?![a-z])"
    r"[^.\n]{0,80}"
    r"(?:(?<![a-z])(?:for|of|is|be|to|run|last|over)(?: an?| the)?(?: initial| fixed| maximum)?"
    r"(?: (?:period|term|duration)(?: of)?)?\s?:?\s?\Z)",
)
_NOT_TERM: Final = pattern(
    r"(?<![a-z])(?:experience|warrant\w{1,3}|guarantee\w{0,2}|age[ds]?|old|accounts|turnover"
    r"|examples?"
    r"|references?|before(?= the end| its end| it ends| the expiry| expiry)"
    r"|previous|last(?! for)|past|within|every|interval|break|notice|mobilis\w{1,6}"
    r"|review\w{0,3}"
    r"|plan|strategy|lease|maintenance|support|probation|defects?|insurance|retention"
    r"|aftercare)(?![a-z])"
)
_OF_OTHER: Final = Phrase(
    ("record", "retain", "surviv", "contract year", "current contract", "existing contract",
     "tenanc", "suspend", "run-off", "confidential", "deadline", "lease"),
    r"(?<![a-z])(?:records|retain(?:s|ed)?|surviv\w{1,4}|contract year|(?:current|existing)"
    r" contract"
    r"|tenanc\w{1,3}|suspend\w{0,3}|run-off|confidential\w{0,4}|deadline|leases?)(?![a-z])",
)  # fmt: skip
"""Sentences on these tell lengths that are not the contract's own term."""
_LAST_DAY: Final = Phrase(
    ("end date", "expiry date"),
    r"(?<![a-z])(?:maximum|latest|final|potential)(?: possible)?(?: contract| framework)?"
    r" (?:end|expiry) date[^.\n\d]{0,30}",
)
_LONGEST: Final = 40 * 12
_MOST: Final = Phrase(
    ("max", "potential", "possible", "total", "overall"),
    r"(?<![a-z])(?:(?:maximum|max)\.?(?: (?:possible|potential|total|contract|framework|overall))"
    r"{0,2}(?: (?:term|period|duration|length|time))?|(?:potential|possible|total|overall)"
    r"(?: potential| possible| total| overall)? (?:contract"
    r" |framework )?(?:term|period|duration|length))(?: of|:| is| will| therefore| be| also){0,4} "
    r"(?P<length>(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)(?: ?\(\d{1,3}\))?"
    r"[ -](?:years?|months?))(?![a-z])(?! (?:of )?(?:extension|notice|experience))"
    r"|(?<![a-z\d.])(?P<before>(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)"
    r"(?: ?\(\d{1,3}\))?[ -](?:years?|months?)) (?:maximum|max)(?: (?:term|duration"
    r"|period))?(?![a-z])",
)
_AT_MOST: Final = pattern(
    r"(?<![a-z])(?:maximum|max|potential|possible|total|overall)(?![a-z])[^.\n]{0,40}\Z"
)
_AGES: Final = pattern(r"(?<![\d.])(?:\d|1\d|2[0-4])\s?(?:-|to)\s?(?:1\d|2\d) years")
"""Young people are "16-25 years"; no contract's term is told so."""
_IN_ALL: Final = pattern(
    r"(?<![a-z])(?:potential|possible|total|overall)(?: [a-z]{1,12}){0,3}"
    r" (?:term|period|duration|length)(?: [a-z]{1,6}){0,2}\s{0,3}\Z"
)
_OF_WHOLE: Final = Phrase(
    ("contract", "framework", "agreement", "dps", "list", "term", "duration"),
    r"(?<![a-z])(?:contracts?|frameworks?|agreements?|dps|pdps|list|term|duration)(?![a-z])",
)
_NAMES_BOTH: Final = pattern(r"contract|framework|agreement|initial|term(?![a-z])|plus|\+|with")
_THEREAFTER: Final = pattern(r"[\s,]{0,3}(?:thereafter|after|following)(?![a-z])")
_FIRST_NUMBER: Final = pattern(
    r"\d|(?<![a-z])(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
)
_LABELLED: Final = pattern(
    r"(?:(?<![a-z])(?:contract|framework|agreement|initial|expected)(?: contract)?"
    r" (?:term|period|duration|length)(?: \([^)\n]{1,20}\))?|(?:\A|\n)\W{0,4}(?:duration|term"
    r"|length)(?: of (?:the )?contract)?)\s?[:=-]?\s{0,3}\Z"
)
"""A label before the length: "Contract term: 5 years"."""
_EACH_LENGTH: Final = pattern(r"(\d{1,3}|one|two|three)[ -](year|month)s?")
_RENEWALS: Final = frozenset({"renewal", "extension"})
"""Sections whose lengths are extensions unless they name the contract."""
_TERMS: Final = _RENEWALS | {"term"}


def read(page: Page) -> Iterator[Statement]:
    """The initial term, its extensions and the last day they can reach."""
    masked = _without_dates(page)
    told: set[tuple[str, object]] = set()
    for statement in (*_runs(page, masked), *_longest(page), *_last_day(page)):
        key = (statement.pointer.field, statement.value)
        if key not in told:
            told.add(key)
            yield statement


def _without_dates(page: Page) -> str:
    """The text with a mark over every date, whose numbers are no lengths."""
    pieces: list[str] = []
    reached = 0
    for match in dates_in(page.normal):
        pieces += [page.normal[reached : match.start], "|" * (match.end - match.start)]
        reached = match.end
    return "".join([*pieces, page.normal[reached:]])


def _runs(page: Page, masked: str) -> Iterator[Statement]:
    for span in duration_runs(masked):
        if not _NOT_TERM.search(page.lower, span[0] - min(span[0], 25), span[1] + 25):
            yield from _run(page, masked, span)


def _run(page: Page, masked: str, run: Span) -> Iterator[Statement]:
    if not stands(page, run) or _OF_OTHER.first(page, *page.sentence(run[0])) is not None:
        return
    span = _essential(page, run)
    words = masked[span[0] : span[1]]
    lower = page.lower[span[0] : span[1]]
    whole = parse_duration(words)
    renewed = page.section in _RENEWALS and not _names_both(page, span, lower)
    named_first = lower.startswith(("initial", "original"))
    extended = renewed or (not named_first and _extended_before(page, span))
    if (extended and _at_most(page, span, lower)) or _AGES.search(lower) is not None:
        return
    if extended or (whole is None and _EXTENSION.search(lower) is not None):
        extension = parse_extension(words)
        told = extended or _of_contract(page, span)
        if extension is not None and _believable(extension.high) and told:
            yield page.says("term.extension", extension, span)
        return
    if whole is None or not _believable(whole.initial.high) or not _names_term(page, span, lower):
        return
    if _THEREAFTER.match(page.lower, span[1]) is not None:
        return
    if whole.initial.low > 0:
        yield page.says("term.initial", whole.initial, span)
    cut_short = _DANGLING.fullmatch(page.lower, span[1], run[1]) is not None
    if whole.maximum is not None and not cut_short:
        yield page.says("term.maximum", whole.maximum, span)
        if whole.initial.exact and whole.maximum.exact and whole.maximum.low > whole.initial.low:
            further = exactly(whole.maximum.low - whole.initial.low)
            yield page.says("term.extension", further, span)


def _essential(page: Page, run: Span) -> Span:
    """The part of a run from its first telling word to its last length or word of extension."""
    first = _LEADING.match(page.lower, *run)
    start, end = run[0] if first is None else first.end(), run[1]
    for telling in _TELLING.finditer(page.lower, *run):
        end = telling.end()
    return start, end


def _extended_before(page: Page, span: Span) -> bool:
    """Whether the words before a length, in its sentence, already speak of extending."""
    start = max(page.sentence(span[0])[0], span[0] - 120)
    cues = [match.end() for match in _EXTENDING_BEFORE.finditer(page.lower, start, span[0])]
    return bool(cues) and _LENGTH.search(page.lower, cues[-1], span[0]) is None


def _at_most(page: Page, span: Span, lower: str) -> bool:
    """Whether one length is said to be the most in all: "a potential total of 12 years"."""
    if len(_EACH_LENGTH.findall(lower)) > 1:
        return False
    number = _FIRST_NUMBER.search(lower)
    end = span[0] + (0 if number is None else number.start())
    return _IN_ALL.search(page.lower, page.sentence(span[0])[0], end) is not None


def _names_term(page: Page, span: Span, lower: str) -> bool:
    """Whether a length is the contract's own: its words or the words before it say so."""
    if page.section in _TERMS or _EXTENDS.first(page, *span) is not None:
        return True
    if "initial" in lower and _CONTRACT.search(lower) is not None:
        return True
    start = max(page.sentence(span[0])[0], span[0] - 100)
    number = _FIRST_NUMBER.search(lower)
    if number is None:
        return False
    upto = page.lower[start : span[0] + number.start()]
    if _AT_MOST.search(upto):
        return False
    return compiled(_TERM_OF.pattern).search(upto) is not None or bool(_LABELLED.search(upto))


def _of_contract(page: Page, span: Span) -> bool:
    return page.section in _TERMS or _EXTENDS.first(page, *span) is not None


def _names_both(page: Page, span: Span, lower: str) -> bool:
    """Whether a length under a renewal is the contract's: its words say so, or those before."""
    if _NAMES_BOTH.search(lower) is not None:
        return not _same_again(lower)
    start = max(page.sentence(span[0])[0], span[0] - 100)
    return compiled(_TERM_OF.pattern).search(
        page.lower[start : span[0]] + " for "
    ) is not None and (_EXTENDING_BEFORE.search(page.lower, start, span[0]) is None)


def _same_again(lower: str) -> bool:
    """Whether one length is only taken again: "12 months plus 12 months" extends twice."""
    if _CONTRACT.search(lower) is not None:
        return False
    lengths = _EACH_LENGTH.findall(lower)
    return len(lengths) > 1 and len(set(lengths)) == 1


def _believable(months: Number) -> bool:
    """Whether a term may be that long: up to forty years."""
    return 0 < months <= _LONGEST


def _longest(page: Page) -> Iterator[Statement]:
    """The whole term at most, where it is said in so many words."""
    for match in _MOST.find(page):
        start, end = page.sentence(match.start())
        told = "length" if match["length"] else "before"
        length = parse_duration(page.normal[slice(*match.span(told))].replace("-", " "))
        lead = page.lower[max(start, match.start() - 60) : match.start()]
        if length is None or not length.initial.exact or _EXTENDING_BEFORE.search(lead[-30:]):
            continue
        if _OF_WHOLE.first(page, start, end) is not None and stands(page, match.span()):
            yield page.says("term.maximum", length.initial, match.span())
            return


def _last_day(page: Page) -> Iterator[Statement]:
    for match in _LAST_DAY.find(page):
        date = next(find_dates(page.normal, match.end(), match.end() + 40), None)
        if date is not None and date.start - match.end() < 15 and stands(page, match.span()):
            yield page.says(
                "term.maximum_end",
                exactly(date.days.high),
                (match.start(), date.end),
            )
