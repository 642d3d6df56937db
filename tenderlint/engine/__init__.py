"""The judge: every rule on every lot, under every regime still possible."""

from tenderlint.engine.case import Case, Places
from tenderlint.engine.judge import Judge, judge
from tenderlint.engine.waiving import as_configured, with_decisions

__all__ = ["Case", "Judge", "Places", "as_configured", "judge", "with_decisions"]
