"""Ways to reach a person are never repeated: an asterisk stands for each of their characters.

Tenders carry e-mail addresses, telephone numbers and names of contacts inside the very sentences
that findings quote. A report is passed on further than the tender is. What is blotted out keeps
its length, so that a span still points at the same words of the source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tenderlint.quantities.patterns import lazy

if TYPE_CHECKING:
    from tenderlint.reporters.plain import Json

_BLOT: Final = "*"

_MAIL: Final = lazy(
    r"""[^\s@<>()\[\],;:"“”|/]{1,200}(?: ?@ ?[^\s@<>()\[\],;:"“”|/]{1,200})+""",
)
_PHONE: Final = lazy(
    r"(?<![\w£$€.,/#-])"
    # Not a day, nor the number of a notice, nor a list of small numbers.
    r"(?!\d{1,2}[.\s-]\d{1,2}[.\s-](?:19|20)\d\d\b|\d{4} (?:19|20)\d\d-|\d{6}-20\d\d\b)"
    r"(?=[+\d\s().-]{0,16}\d{3})"
    r"(?:(?:\+|00)[1-9](?:[\s().-]{0,3}\d){8,13}|\(?0[1-35-9](?:[\s().-]{0,2}\d){8,9})"
    r"(?:\s?(?:x|ext\.?)\s?\d{1,6})?"
    # Where line breaks were lost, "rn" follows.
    r"(?:(?!\w)|(?=rn))"
)
_NAME: Final = r"[A-Z][\w’'-]{1,40}(?:[ ]{1,2}(?:[A-Z][\w’'-]{1,40}|[A-Z]\b\.?)){0,3}"
_ADDRESSED: Final = lazy(rf"\b(?:Mr|Mrs|Ms|Miss|Mx)\b\.?\s{{1,3}}(?P<name>{_NAME})")
_LABELLED: Final = lazy(
    r"(?:\b(?i:contact(?:\s(?:name|person|officer|point))?)\s{0,3}[:–-]|\bFAO\b:?|\bAttn\b[.:]?"
    rf"|\b(?i:for the attention of)\b:?)\s{{0,3}}(?P<name>{_NAME})"
)
_BEFORE: Final = lazy(
    rf"(?<![\w-])(?P<name>{_NAME})"
    r"[\s,;:.(–-]{1,4}(?:(?:(?i:on|at|by|via|or|tel|telephone|phone|mob|mobile|e-?mail)\b|[TEM]:)"
    r"[\s.:)–-]{0,4}){0,4}$"
)
_REACH: Final = 120
"""How far before an address or a number the name of whom it reaches may begin."""

_LEFT_ALONE: Final = frozenset(
    {"file", "files", "sheet", "cell", "pointer", "column", "id", "lot", "item", "rule"}
    | {"fingerprint", "ruleset", "regime", "outcomes", "principles", "questions", "basis"}
    | {"before_you_publish", "parts", "tool", "by"}
)
"""Members of the machine shapes that are addresses, names of things, or words of the rules.

Who decided something ("by") signed with that name, so that it is meant to be read.
"""


def discreet(text: str) -> str:
    """The same text, of the same length, without ways to reach a person or the person's name."""
    found = _ways_to_reach(text)
    for start, _ in tuple(found):
        before = _BEFORE.search(text, max(0, start - _REACH), start)
        if before is not None:
            found.append(before.span("name"))
    for pattern, sign in ((_ADDRESSED, "M"), (_LABELLED, "t"), (_LABELLED, "FAO")):
        if sign in text:
            found += [match.span("name") for match in pattern.finditer(text)]
    return _blotted(text, found) if found else text


def discreet_name(text: str) -> str:
    """A name that someone signs with: as it is, without ways to reach the person."""
    return _blotted(text, _ways_to_reach(text))


def _ways_to_reach(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    if "@" in text:
        found += [match.span() for match in _MAIL.finditer(text) if _is_mail(match[0])]
    if "0" in text or "+" in text:
        found += [match.span() for match in _PHONE.finditer(text)]
    return found


def discreet_shape(value: Json) -> Json:
    """The same for every text of a machine shape, but for addresses and the rules' own words."""
    if isinstance(value, str):
        return discreet(value)
    if isinstance(value, list):
        return [discreet_shape(one) for one in value]
    if isinstance(value, dict):
        return {
            key: inner if key in _LEFT_ALONE else discreet_shape(inner)
            for key, inner in value.items()
        }
    return value


def _is_mail(words: str) -> bool:
    """Whether what stands around an @ is an address; prices have one too ("5 @ £20")."""
    after = words.rpartition("@")[2]
    if " " in words:
        return "." in after.strip(" .") and after.lstrip()[:1].isalpha()
    return any(letter.isalpha() for letter in after)


def _blotted(text: str, found: list[tuple[int, int]]) -> str:
    letters = list(text)
    for start, end in found:
        for at in range(start, end):
            if not letters[at].isspace():
                letters[at] = _BLOT
    return "".join(letters)
