"""The ruleset that comes with tenderlint: compiled in a wheel, read fresh in a checkout."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import cast

from tenderlint.rule import Ruleset
from tenderlint.ruleset.mistakes import RulesetError, RulesetMistake

CHECKOUT_RULES = Path(__file__).parent.parent.parent / "rules"
"""Where the rules stand in a checkout."""


@cache
def builtin_ruleset() -> Ruleset:
    """The built-in ruleset.

    Raises:
        RulesetError: a checkout's rules hold mistakes, or there are none.
    """
    try:
        module = import_module("tenderlint._builtin")
    except ModuleNotFoundError:
        return _from_checkout()
    return cast("Ruleset", module.RULESET)


def _from_checkout() -> Ruleset:
    if not (CHECKOUT_RULES / "ruleset.yaml").is_file():
        message = "the built-in rules are missing: install tenderlint again"
        raise RulesetError([RulesetMistake(str(CHECKOUT_RULES), 0, message)])
    from tenderlint.ruleset.load import load_ruleset

    return load_ruleset(CHECKOUT_RULES)
