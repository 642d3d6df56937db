"""The text beside a label to statements of the field that the label names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from math import inf
from typing import Final

from tenderlint.model import FIELDS
from tenderlint.prose.counting import read_counts
from tenderlint.prose.lengths import read_lengths
from tenderlint.prose.welsh import in_english
from tenderlint.prose.words import enumerated
from tenderlint.prose.yes_no import yes_or_no
from tenderlint.provenance import Location
from tenderlint.quantities import (
    NUMERIC,
    Range,
    Unit,
    exactly,
    parse_count,
    parse_date,
    parse_money,
    parse_percent,
)
from tenderlint.quantities.money import find_money
from tenderlint.quantities.patterns import lazy
from tenderlint.quantities.writing import WORD_PATTERN, plain
from tenderlint.statements import Confidence, How, Pointer, Silence, Standing, Statement, Value

_NONE: Final = lazy(
    r"(?:none|nil|n/?a|not applicable|not required|not needed"
    r"|no minimum(?: turnover)?(?: (?:is )?required)?"
    r"|no (?:turnover|insurance|requirement|minimum requirement|extensions?|references?|limit"
    r"|cover)(?: (?:is |are )?required)?|not asked for|zero)"
    r"(?: required| stated| set)?(?:\s?[(,;-].{0,100})?"
)
_ELSEWHERE: Final = lazy(
    r"(?:(?:please )?(?:see|refer to)(?: the)? .{2,120}|as (?:stated|set out|detailed"
    r"|described|specified) in .{2,120}"
    r"|(?:stated|set out|detailed) in (?:the )?.{2,80})",
)
_NOT_YET: Final = frozenset(
    {
        "tbc", "tbd", "t.b.c", "?", "-", "to be confirmed", "to be decided", "to be determined",
        "not known", "unknown", "not yet known",
    }
)  # fmt: skip
_SMALLEST: Final = frozenset({"conditions.minimum_turnover", "insurance.amount"})
_NONE_UNITS: Final = frozenset({Unit.MONEY, Unit.MONTHS, Unit.COUNT, Unit.TEXT, Unit.PERCENT})
_NEVER_NONE: Final = frozenset(
    {"lot.title", "tender.title", "tender.reference", "buyer.name", "criterion.name"}
)
_TEXT_LIMIT: Final = 20_000
_WHOLE_VALUES: Final = frozenset({"lot.value", "lot.value_including_vat"})
_LENGTH: Final = rf"(?:\d{{1,3}}|{WORD_PATTERN})[ -](?:years?|months?)"
_OVER_TERM: Final = lazy(
    r"(?<=[\dkmn]),? (?:in total )?(?:over|across|for|during)(?: the)?(?: whole| full| entire"
    rf"| initial| maximum)?(?: (?:contract )?(?:term|period|contract)| {_LENGTH}"
    r"(?: (?:term|period))?)"
    r"(?: of the contract)?(?![a-z])",
    re.IGNORECASE,
)
"""After an amount: it is for the whole term, as a contract's value is."""
_NOTED: Final = lazy(r"([^()\[\]]{1,80}?)[\s,;-]*[(\[]([^()\[\]]{1,80})[)\]]\.?")
_UNLIMITED: Final = lazy(r"\s*unlimited(?: (?:cover|indemnity|liability))?\.?\s*")
_MOST_DIGITS: Final = 6
_DAYS: Final = lazy(
    r"(?:within |net |strictly )?(?:(?P<word>[a-z-]+)"
    r"|(?P<figure>\d{1,3}))(?: \(\d{1,3}\))?(?: calendar)? days?'?"
    r"(?P<rest>(?: (?:net|from|of|after|following|the|date|receipt|a|an|valid|undisputed"
    r"|correct|invoices?|end|month)){0,12})"
)


def read_answer(
    pointer: Pointer,
    text: str,
    location: Location,
    *,
    verbatim: str | None = None,
    standing: Standing = Standing.LIVE,
) -> tuple[Statement, ...] | None:
    """What `text`, the answer beside the label of `pointer.field`, states.

    The statements are in the unit of their fields, the first one of the field asked for; "none"
    and "see the ITT" become the two silences. None if the answer cannot be understood, which the
    caller makes a problem. `verbatim` are the words at `location` if they are not `text` itself.
    """
    declaration = FIELDS.get(pointer.field)
    folded = " ".join(plain(text).lower().split()).rstrip(".")
    if declaration is None or not folded or folded in _NOT_YET or len(text) > _TEXT_LIMIT:
        return None
    english = in_english(declaration.unit, folded)
    changed = english != folded
    said = tuple(_said(pointer, declaration.unit, english if changed else text, english))
    words = text if verbatim is None else verbatim
    if not said or said[0][1] is None:
        return None
    return tuple(
        Statement(
            pointer._replace(field=field),
            value,
            location,
            words,
            How.STATED,
            Confidence.HIGH,
            standing,
        )
        for field, value in said
        if value is not None
    )


_Said = Iterator[tuple[str, Value | Silence | None]]


def _said(pointer: Pointer, unit: Unit, text: str, folded: str) -> _Said:
    """The fields that the answer fills, with their values; a None means not understood."""
    field = pointer.field
    words = enumerated(field, folded)
    if words is not None:
        yield field, words
    elif _NONE.fullmatch(folded) and unit in _NONE_UNITS and field not in _NEVER_NONE:
        yield field, Silence.NONE
    elif _ELSEWHERE.fullmatch(folded) and unit is not Unit.TEXT:
        yield field, Silence.ELSEWHERE
    elif unit is Unit.TEXT:
        yield field, Silence.ELSEWHERE if _ELSEWHERE.fullmatch(folded) else text.strip()
    elif unit is Unit.MONEY:
        yield from _money(field, text)
    elif unit is Unit.MONTHS:
        yield from read_lengths(field, text)
    elif unit is Unit.COUNT:
        yield from read_counts(field, text)
    else:
        yield field, _single(field, unit, text)


def _single(field: str, unit: Unit, text: str) -> Value | None:
    """The one value of an answer that says no more."""
    if unit is Unit.BOOL:
        return yes_or_no(field, text)
    if unit is Unit.DAYS:
        return _days(" ".join(plain(text).lower().split()).rstrip("."))
    return _asked_for(field, _PARSERS[unit](text)) if unit in NUMERIC else None


_PARSERS: Final[dict[Unit, Callable[[str], Range | None]]] = {
    Unit.PERCENT: parse_percent,
    Unit.NUMBER: parse_count,
    Unit.DATE: parse_date,
}


def _asked_for(field: str, value: Range | None) -> Range | None:
    """What "at least three" requires, and "up to three lots" allows: three."""
    if value is not None and field.startswith("division.lots_") and value.high != inf:
        return exactly(value.high)
    return _required(value)


def _required(value: Range | None) -> Range | None:
    """What "at least three" requires: three."""
    return exactly(value.low) if value is not None and value.high == inf else value


def _money(field: str, text: str) -> _Said:
    money = parse_money(_OVER_TERM.sub("", text) if field in _WHOLE_VALUES else text)
    if money is None:
        yield from _more_than_money(field, text)
        return
    yearly_gross = money.per == "year" and money.vat == "including" and field == "lot.value"
    if money.per not in {None, "year"} or yearly_gross:
        return
    amount = money.amount
    if field in _SMALLEST:
        zero = amount == exactly(0)
        yield field, Silence.NONE if zero else _required(amount)
        return
    if field == "lot.value" and money.per == "year":
        yield "lot.stated_annual_value", amount
    elif field == "lot.value" and money.vat == "including":
        yield "lot.value_including_vat", amount
    else:
        yield field, amount


def _more_than_money(field: str, text: str) -> _Said:
    """An amount with something else: another of its kind, or when it is due."""
    if field == "insurance.amount" and _UNLIMITED.fullmatch(text.lower()) is not None:
        yield "insurance.unlimited", True
    elif field == "insurance.amount":
        yield from _money_with_due(field, text)
    elif field == "lot.value":
        yield from _whole_and_yearly(field, text)


def _whole_and_yearly(field: str, text: str) -> _Said:
    """A value and what it makes in a year: "£450,000 (£150,000 per annum)"."""
    noted = _NOTED.fullmatch(text.strip())
    if noted is None:
        return
    both = [parse_money(_OVER_TERM.sub("", part)) for part in noted.groups()]
    by_period = {money.per: money for money in both if money is not None}
    if by_period.keys() != {None, "year"} or any(m.vat == "including" for m in by_period.values()):
        return
    yield field, by_period[None].amount
    yield "lot.stated_annual_value", by_period["year"].amount


def _money_with_due(field: str, text: str) -> _Said:
    """An amount of insurance and when it is due: "£5m, to be held with the bid"."""
    found = list(find_money(text))
    if len(found) != 1:
        return
    rest = f"{text[: found[0].start]} {text[found[0].end :]}"
    due = enumerated("insurance.due", " ".join(plain(rest).lower().split()).strip(" ,;:.-()"))
    if due is not None:
        yield field, _required(found[0].money.amount)
        yield "insurance.due", due


def _days(folded: str) -> Range | None:
    """Days to payment; from the end of the month, a month more."""
    if folded.isdigit() and folded.isascii() and len(folded) <= _MOST_DIGITS:
        return exactly(int(folded))
    match = _DAYS.fullmatch(folded)
    if match is None:
        return None
    count = parse_count(match["figure"] or match["word"])
    if count is None or not isinstance(count.low, int):
        return None
    return exactly(count.low + 30) if "end" in match["rest"].split() else count
