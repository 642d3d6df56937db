"""By which duties a decision record is wanted, where they apply or may apply.

Source: Procurement Act 2023, ss.12(4), 18 and 86, in force from 24 February 2025. Sections 12(4)
and 18 are about covered procurement, section 86 about regulated contracts below the threshold;
sections 18 and 86 do not reach call-offs.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from tenderlint.facts import FACTS

IN_FORCE = date(2025, 2, 24).toordinal()


class _Duty(NamedTuple):
    says: str
    regime: str
    """The fact that has to hold."""
    call_offs: bool
    """Whether it reaches call-offs from a framework."""


_BARRIERS = (
    "regard to the particular barriers that small and medium-sized enterprises may face, and "
    "whether they can be removed or reduced"
)
_DUTIES = (
    _Duty(f"Procurement Act 2023, s.12(4): {_BARRIERS}", "regime.covered", call_offs=True),
    _Duty(
        "Procurement Act 2023, s.18: whether the contract could reasonably be divided into lots, "
        "and the reasons where it could and is not",
        "regime.covered",
        call_offs=False,
    ),
    _Duty(f"Procurement Act 2023, s.86: {_BARRIERS}", "regime.below_threshold", call_offs=False),
)
_CALL_OFF = "regime.call_off"


def authorities(regime: Mapping[str, bool | None], law_date: int) -> tuple[str, ...]:
    """The duties that apply, and after "If …" those that may.

    Args:
        regime: what is known of the regime: True, False, or None where it is not settled.
        law_date: the day whose law applies, as an ordinal.
    """
    if law_date < IN_FORCE:
        return ()
    found = (_applied(duty, regime) for duty in _DUTIES)
    return tuple(said for said in found if said)


def _applied(duty: _Duty, regime: Mapping[str, bool | None]) -> str:
    applies, call_off = regime.get(duty.regime), regime.get(_CALL_OFF)
    if applies is False or (call_off is True and not duty.call_offs):
        return ""
    conditions = [] if applies else [FACTS[duty.regime].phrase]
    if call_off is None and not duty.call_offs:
        conditions.append(f"it is not so that {FACTS[_CALL_OFF].phrase}")
    return f"If {' and '.join(conditions)}: {duty.says}." if conditions else f"{duty.says}."
