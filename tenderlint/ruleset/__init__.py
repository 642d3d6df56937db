"""Rulesets: from YAML files to rules, all mistakes at once; and the built-in rules."""

from tenderlint.ruleset.builtin import builtin_ruleset
from tenderlint.ruleset.mistakes import RulesetError, RulesetMistake

__all__ = ["RulesetError", "RulesetMistake", "builtin_ruleset"]
