"""The judge: every rule on every lot, under every regime still possible."""

from tenderlint.engine.case import Case, Places
from tenderlint.engine.judge import Judge, judge

__all__ = ["Case", "Judge", "Places", "judge"]
