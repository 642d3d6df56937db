"""Answers in Welsh, put into the English words that are understood.

Many Welsh words look like English ones ("mil", "mis", "do", "Mai"), so that they count only
beside a number or as the whole of an answer.
"""

from __future__ import annotations

import re
from typing import Final

from tenderlint.quantities import Unit
from tenderlint.quantities.patterns import lazy

_YES: Final = frozenset(
    "ie ydy ydyw ydi ydw ydyn oes do bydd byddant gellir caniateir derbynnir cewch iawn gall "
    "oedd".split()
) | {"ydy, mae", "oes, mae", "disgwylir", "yn berthnasol", "mae'n berthnasol"}
_NO: Final = frozenset(
    {
        "nac ydy", "nac ydyw", "nac ydi", "nac ydyn", "nac ydw", "nac oes", "naddo",
        "na fydd", "na fyddant", "nage", "ni chaniateir", "ni dderbynnir", "ni ellir", "nid oes",
        "na chaniateir", "nid yw", "na ellir", "nid yw'n berthnasol", "ddim yn berthnasol",
    }
)  # fmt: skip
_MUST: Final = {
    "angen": True, "ei angen": True, "yn ofynnol": True, "gofynnol": True, "gorfodol": True,
    "dim angen": False, "dim ei angen": False, "ddim yn ofynnol": False, "nid yw'n ofynnol": False,
    "dim": False, "nid oes angen": False, "does dim angen": False,
}  # fmt: skip
_REASON: Final = lazy(r"\s?(?:[,;:(-]|\. ).{0,300}", re.DOTALL)
_NUMBERS: Final = {
    "un": 1, "dau": 2, "dwy": 2, "ddau": 2, "ddwy": 2, "tri": 3, "tair": 3, "dri": 3, "dair": 3,
    "pedwar": 4, "pedair": 4, "bedair": 4, "pum": 5, "pump": 5, "bum": 5, "chwe": 6, "chwech": 6,
    "saith": 7, "wyth": 8, "naw": 9, "deg": 10, "deng": 10, "ddeg": 10, "deuddeg": 12,
    "deuddeng": 12, "pymtheg": 15, "ugain": 20,
}  # fmt: skip
_UNITS: Final = {
    "year": "blwyddyn|flwyddyn|blynedd|flynedd|mlynedd|blynyddoedd|flynyddoedd",
    "month": "misoedd|fisoedd|mis|fis",
    "week": "wythnosau|wythnos",
    "day": "diwrnodau|ddiwrnodau|diwrnod|ddiwrnod|niwrnod|dydd|ddydd",
}
_COUNTED: Final = lazy(
    r"(?<![a-z])(?P<number>\d{1,4}(?:\.\d{1,2})?|"
    + "|".join(sorted(_NUMBERS, key=len, reverse=True))
    + r")(?: o)?[ -]?(?P<unit>"
    + "|".join(f"(?P<{unit}>{words})" for unit, words in _UNITS.items())
    + r")(?![a-z])"
)
_ONE: Final = {"blwyddyn": "1 year", "mis": "1 month", "wythnos": "1 week", "diwrnod": "1 day"}
_AROUND_LENGTHS: Final = (
    (lazy(r"(?<![a-z])(?:gydag?|ac|a|ynghyd ag?)(?: yr)? (?:opsiwn|dewis)"
          r"(?: (?:i'?w? )?(?:hymestyn|ymestyn|estyn))?(?![a-z])"), "with an option to extend"),
    (lazy(r"(?<![a-z])(?:estyniad(?:au)?|ymestyn|estyn)(?![a-z])"), "extension"),
    (lazy(r"(?<![a-z])(?:am )?hyd at(?![a-z])"), "up to"),
    (lazy(r"(?<![a-z])o leiaf(?![a-z])"), "at least"),
    (lazy(r"(?<![a-z])(?:pellach|arall|ychwanegol)(?![a-z])"), "further"),
    (lazy(r"(?<![a-z])(?:ac yna|ynghyd \u00e2|a|ac|plws)(?= \d)"), "plus"),
    (lazy(r"(?<![a-z])i ddechrau|(?<![a-z])cychwynnol(?![a-z])"), "initial"),
    (lazy(r"(?<![a-z])o fewn(?![a-z])"), "within"),
    (lazy(r"(?<![a-z])o rybudd(?![a-z])"), "notice"),
)  # fmt: skip
_AROUND_MONEY: Final = (
    (lazy(r"(?<=\d) ?(?:miliwn|filiwn)(?: o bunnoedd| o bunnau)?(?![a-z])"), " million"),
    (lazy(r"(?<=\d) ?(?:mil|fil)(?: o bunnoedd| o bunnau)?(?![a-z])"), " thousand"),
    (lazy(r"(?<=\d) ?(?:o )?(?:bunnoedd|bunnau|punnoedd|punt)(?![a-z])"), " pounds"),
    (lazy(r"(?<![a-z])(?:y|bob|fesul|pob) (?:f|b)lwyddyn(?![a-z])|(?<![a-z])yn flynyddol(?![a-z])"),
     "per annum"),
    (lazy(r"(?<![a-z])(?:heb(?: gynnwys)?|ac eithrio) taw(?![a-z])"), "excluding vat"),
    (lazy(r"(?<![a-z])(?:gan gynnwys|yn cynnwys|gyda) taw(?![a-z])"), "including vat"),
    (lazy(r"(?<![a-z])(?:hyd at|uchafswm o|dim mwy na)(?= ?[\u00a3\d])"), "up to"),
    (lazy(r"(?<![a-z])(?:o leiaf|dim llai na|isafswm o)(?= ?[\u00a3\d])"), "at least"),
    (lazy(r"(?<![a-z])(?:tua|oddeutu|tuag)(?= ?[\u00a3\d])"), "about"),
)  # fmt: skip
_MONTHS: Final = {
    "january": "ionawr", "february": "chwefror", "march": "mawrth|fawrth", "april": "ebrill",
    "may": "mai|fai", "june": "mehefin|fehefin", "july": "gorffennaf|orffennaf",
    "august": "awst", "september": "medi|fedi", "october": "hydref",
    "november": "tachwedd|dachwedd", "december": "rhagfyr|ragfyr",
}  # fmt: skip
_MONTH: Final = "|".join(f"(?P<{name}>{words})" for name, words in _MONTHS.items())
_DAY_OF_MONTH: Final = lazy(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:af|ail|il|ydd|edd|fed|eg|ain)?(?: o)?(?: fis)? (?:{_MONTH})"
    r"(?![a-z])"
)
_MONTH_OF_YEAR: Final = lazy(
    rf"(?:(?<![a-z])[mf]is )?(?<![a-z])(?:{_MONTH}),? (?P<year>\d{{4}})(?!\d)"
)
_WEEKDAY: Final = lazy(
    r"(?<![a-z])(?:d?dydd |nos )(?:(?P<mon>llun|lun)|(?P<tue>mawrth|fawrth)"
    r"|(?P<wed>mercher|fercher)|(?P<thu>iau)|(?P<fri>gwener|wener)|(?P<sat>sadwrn)|(?P<sun>sul))(?![a-z])"
)
_AROUND_DATES: Final = (
    (lazy(r"(?<![a-z])(?:12(?::00)? )?hanner dydd(?![a-z])"), "12 noon"),
    (lazy(r"(?<![a-z])(?:erbyn|cyn)(?![a-z])"), "by"),
    (lazy(r"(?<![a-z])(?:ar|am|o)(?= \d)"), "at"),
    (lazy(r"(?<=\d)(?: o'r gloch| y\.?p\.?| yp)(?![a-z])"), "pm"),
)
_NONE: Final = frozenset(
    {"dim", "dim isafswm", "dim angen", "dim gofyniad", "ddim yn ofynnol", "dim un", "nid oes",
     "dim estyniad", "dim estyniadau", "nid oes angen", "amherthnasol", "ddim yn berthnasol"}
)  # fmt: skip
_ELSEWHERE: Final = lazy(r"(?:gweler|gweler yr?|fel y nodir yn) .{2,120}")
_TOLD: Final = lazy(
    r"(?<![a-z])(?:yr|ar|gan|gyda|hyd|neu|nid|a'r|i'r|o'r|dim|heb|cyfnod|cychwynnol|pellach"
    r"|tendr|cais|dyddiad|gwerth|taw|contract[au]+|bidwyr|cynigwyr|isafswm|uchafswm|oes|ydy|ie"
    r"|blynedd|flynedd|mlynedd|blwyddyn|flwyddyn|mis|misoedd|wythnos|diwrnod|miliwn"
    r"|gwasanaeth(?:au)?|nwyddau|gweithiau|cymru|lloegr|sefydlog|mynegrifol|pris|ansawdd|"
    + "|".join(_MONTHS.values())
    + r")(?![a-z])"
)


def in_english(unit: Unit, folded: str) -> str:
    """An answer in lower case with its Welsh numbers, units and months in English."""
    if folded in _NONE and unit not in {Unit.TEXT, Unit.BOOL, Unit.ENUM}:
        return "none"
    if _ELSEWHERE.fullmatch(folded):
        return f"see {folded.partition(' ')[2]}"
    if unit in {Unit.MONTHS, Unit.DAYS, Unit.COUNT}:
        return _lengths(folded)
    if unit is Unit.DATE:
        return _dates(folded)
    return _replaced(folded, _AROUND_MONEY) if unit is Unit.MONEY else folded


def is_welsh(folded: str) -> bool:
    """Whether words in lower case hold one that only Welsh has, or are a Welsh answer."""
    return _TOLD.search(folded) is not None or folded in (_YES | _NO | _NONE)


def yes_or_no_in_welsh(folded: str) -> bool | None:
    """Whether an answer in lower case is a Welsh yes or no, a remark after it allowed."""
    for words, answer in ((_YES, True), (_NO, False)):
        if folded in words:
            return answer
    for word in sorted((_YES | _NO) - {"do"}, key=len, reverse=True):
        if folded.startswith(word) and _REASON.fullmatch(folded, len(word)) is not None:
            return word in _YES
    return None


def demanded_in_welsh(folded: str) -> bool | None:
    """Whether an answer in lower case says in Welsh that something is required."""
    return _MUST.get(folded)


def _replaced(text: str, table: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, words in table:
        text = pattern.sub(words, text)
    return text


def _lengths(folded: str) -> str:
    if folded in _ONE:
        return _ONE[folded]
    counted = _COUNTED.sub(_counted, folded)
    return folded if counted == folded else _replaced(counted, _AROUND_LENGTHS)


def _counted(match: re.Match[str]) -> str:
    number = _NUMBERS.get(match["number"], match["number"])
    unit = next(name for name in _UNITS if match[name])
    return f"{number} {unit}s"


def _dates(folded: str) -> str:
    english = _WEEKDAY.sub(lambda match: str(match.lastgroup), folded)
    english = _DAY_OF_MONTH.sub(lambda match: f"{match['day']} {_month(match)}", english)
    english = _MONTH_OF_YEAR.sub(lambda match: f"{_month(match)} {match['year']}", english)
    return folded if english == folded else _replaced(english, _AROUND_DATES)


def _month(match: re.Match[str]) -> str:
    return next(name for name in _MONTHS if match[name])
