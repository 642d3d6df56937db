"""The fact catalogue: every fact that a rule may name."""

from __future__ import annotations

import json
from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from tenderlint.facts import FACTS, REGIME_FACTS, SCOPES, Fact

_WIDTH = 96


def facts_text() -> str:
    """Every fact with its kind, what it means and what it is derived from, by scope."""
    lines: list[str] = []
    for scope in SCOPES:
        lines.append(_heading(scope))
        for fact in _of(scope):
            lines += ["", f"  {fact.name}  ({_kind(fact)})"]
            lines += [f"      {line}" for line in wrap(_about(fact), _WIDTH - 6)]
        lines.append("")
    return "\n".join(lines)


def facts_json() -> str:
    """The same as JSON: an array under `facts`."""
    facts = [_as_json(fact) for scope in SCOPES for fact in _of(scope)]
    return json.dumps({"version": 0, "facts": facts}, indent=2, ensure_ascii=False) + "\n"


def is_stated(fact: Fact) -> bool:
    """Whether a source states it; what is not stated is derived from what is."""
    return fact.derive is None and fact.name not in REGIME_FACTS


def _of(scope: str) -> Iterator[Fact]:
    """The facts of a scope, stated ones first, each kind in the order of its declaration."""
    facts = [fact for fact in FACTS.values() if fact.scope == scope]
    yield from sorted(facts, key=lambda fact: not is_stated(fact))


def _heading(scope: str) -> str:
    return {"tender": "Of the tender", "lot": "Of each lot"}.get(scope, f"Of each {scope}")


def _kind(fact: Fact) -> str:
    unit = "one of: " + ", ".join(fact.members) if fact.members else str(fact.unit)
    return unit if is_stated(fact) else f"{unit}; derived"


def _about(fact: Fact) -> str:
    about = " ".join(fact.description.split())
    if is_stated(fact) or not fact.asks_for:
        return about
    return f"{about} Asks for: {', '.join(fact.asks_for)}."


def _as_json(fact: Fact) -> dict[str, Any]:
    return {
        "name": fact.name,
        "unit": str(fact.unit),
        "members": list(fact.members),
        "scope": fact.scope,
        "description": " ".join(fact.description.split()),
        "stated": is_stated(fact),
        "asks_for": list(fact.asks_for),
    }
