"""A stanza `[[waivers]]`: which finding is kept, why, who says so, and until when."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from tenderlint.condition.types import did_you_mean
from tenderlint.provenance import Location
from tenderlint.report import Waiver

NEEDED: Final = ("rule", "reason", "by", "expires")
KEYS: Final = (*NEEDED, "tender", "fingerprint", "quote")
MAXIMUM_WORDS: Final = 2_000
_ISO: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_FINGERPRINT: Final = re.compile(r"[0-9a-f]{16}", re.ASCII)

Wrong = tuple[str, str]
"""A key of the stanza ("" for the stanza as a whole), and what is wrong with it."""


def read_waiver(stanza: object, file: str, line: int) -> tuple[Waiver | None, list[Wrong]]:
    """The waiver that a stanza is, or everything that is wrong with it."""
    if not isinstance(stanza, dict):
        return None, [("", "a waiver is a stanza of its own: [[waivers]]")]
    wrong = [
        (key, f"“{key}” is not known in a waiver{did_you_mean(key, KEYS)}")
        for key in stanza
        if key not in KEYS
    ]
    said: dict[str, str] = {}
    for key in KEYS:
        words, fault = _words(key, stanza.get(key))
        said[key] = words
        if fault:
            wrong.append((key if key in stanza else "", fault))
    wrong += _about_too_much(said) if not wrong else []
    if wrong:
        return None, wrong
    return Waiver(
        rule=said["rule"],
        reason=said["reason"],
        by=said["by"],
        on=None,
        location=Location(file, line=line or None),
        fingerprint=said["fingerprint"],
        expires=date.fromisoformat(said["expires"]).toordinal(),
        tender=said["tender"],
        quote=said["quote"],
    ), []


def _words(key: str, value: object) -> Wrong:
    """The words of a key, and what is wrong with them."""
    if value is None:
        return "", f"a waiver needs “{key}”: {_MEANING[key]}" if key in NEEDED else ""
    if key == "expires":
        return _day(value)
    if not isinstance(value, str):
        return "", f"“{key}” has to be words in quotation marks"
    words = value.strip()
    return words, _fault(key, words)


def _fault(key: str, words: str) -> str:
    if not words:
        return f"“{key}” is empty: {_MEANING[key]}"
    if len(words) > MAXIMUM_WORDS:
        return f"“{key}” is longer than {MAXIMUM_WORDS:,} characters"
    if key == "fingerprint" and not _FINGERPRINT.fullmatch(words):
        return f"“{words[:60]}” is no fingerprint: {_MEANING[key]}"
    return ""


def _day(value: object) -> Wrong:
    """A day as ISO text, whether it stands in quotation marks or not."""
    text = value.isoformat() if type(value) is date else value
    if isinstance(text, str) and _ISO.fullmatch(text.strip()):
        try:
            return date.fromisoformat(text.strip()).isoformat(), ""
        except ValueError:
            pass
    return "", f"“{str(value)[:60]}” is not a day: {_MEANING['expires']}"


def _about_too_much(said: dict[str, str]) -> list[Wrong]:
    if said["fingerprint"] and said["quote"]:
        return [("quote", "give the fingerprint or the quote, not both")]
    if not (said["tender"] or said["fingerprint"] or said["quote"]):
        return [("", _FOR_EVERYTHING)]
    return []


_FOR_EVERYTHING: Final = (
    "this waiver names no tender and no words, so it would hold for everything: give “tender” and "
    "“fingerprint”, or switch the rule off under [ignore]"
)
_MEANING: Final = {
    "rule": "the rule's id",
    "reason": "why this is kept",
    "by": "who decided it",
    "expires": "the last day on which it holds, like 2027-03-31",
    "tender": "the tender's title or reference",
    "fingerprint": "16 letters and digits, as check --all prints them",
    "quote": "the words of the tender, as they stand",
}
