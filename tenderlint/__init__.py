"""tenderlint finds what in a draft tender keeps local community providers out.

`check` judges tenders, `read` says what stands in them, and `load_ruleset` adds rules of your own;
docs/library.md shows each.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from tenderlint.version import __version__

if TYPE_CHECKING:
    from tenderlint.lint import check
    from tenderlint.lint.library import NotReadError, ReadFact, ReadTender, load_ruleset, read
    from tenderlint.lint.together import SeveralTendersError
    from tenderlint.report import Finding, Report, TenderReport
    from tenderlint.rule import Ruleset
    from tenderlint.ruleset import RulesetError

__all__ = [
    "Finding",
    "NotReadError",
    "ReadFact",
    "ReadTender",
    "Report",
    "Ruleset",
    "RulesetError",
    "SeveralTendersError",
    "TenderReport",
    "__version__",
    "check",
    "load_ruleset",
    "read",
]

_HOMES = {
    "tenderlint.lint": ("check",),
    "tenderlint.lint.library": ("NotReadError", "ReadFact", "ReadTender", "load_ruleset", "read"),
    "tenderlint.lint.together": ("SeveralTendersError",),
    "tenderlint.report": ("Finding", "Report", "TenderReport"),
    "tenderlint.rule": ("Ruleset",),
    "tenderlint.ruleset": ("RulesetError",),
}
"""Where the public names stand."""


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the module's own public names
    # The command line starts faster if importing the package imports nothing else.
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'tenderlint' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
