"""What a configuration, its waivers and a baseline did, as plain values of the machine shape."""

from __future__ import annotations

from datetime import date

from tenderlint.report import Compared, WaiverUse
from tenderlint.reporters.discretion import discreet_name
from tenderlint.reporters.plain import plain_location
from tenderlint.reporters.shapes.report import BaselineShape, ConfiguredShape, WaiverUseShape
from tenderlint.rule import Configured


def plain_configured(own: Configured) -> ConfiguredShape | None:
    """What a configuration made of the rules; null where nothing was configured."""
    if not own.is_worth_a_word:
        return None
    return {
        "files": list(own.files),
        "profile": own.profile or None,
        "severities": [
            {"rule": one.rule, "severity": one.severity, "reason": one.reason}
            for one in own.regraded
        ],
        "left_out": [{"by": one.by, "rules": list(one.rules)} for one in own.left_out],
        "unwaivable": list(own.unwaivable),
        "waivers_ignored": own.waivers_ignored,
    }


def plain_waiver_use(use: WaiverUse) -> WaiverUseShape:
    """A waiver of the configuration, and what became of it."""
    waiver = use.waiver
    return {
        "rule": waiver.rule,
        "tender": waiver.tender or None,
        "fingerprint": waiver.fingerprint or None,
        "quote": waiver.quote or None,
        "reason": waiver.reason,
        "by": discreet_name(waiver.by),
        "expires": None if waiver.expires is None else _day(waiver.expires),
        "location": plain_location(waiver.location, ""),
        "state": str(use.state),
        "findings": use.findings,
        "hint": use.hint or None,
    }


def plain_compared(compared: Compared | None) -> BaselineShape | None:
    """What a baseline came to; null where there is none."""
    if compared is None:
        return None
    return {
        "file": compared.file,
        "recorded_on": _day(compared.recorded),
        "known": compared.known,
        "new": compared.new,
        "gone": [
            {
                "tender": title,
                "rule": one.rule,
                "fingerprint": one.fingerprint,
                "severity": one.severity,
            }
            for title, one in compared.gone
        ],
        "notices": list(compared.notices),
    }


def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()
