"""The forms in which a report can be written, other than text and JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from tenderlint.report import Report
from tenderlint.rule import Ruleset

Writer = Callable[[Report, Ruleset, bool], str | bytes]
"""From a report, the ruleset that judged, and whether everything is to be shown at once."""


def _html(report: Report, ruleset: Ruleset, everything: bool) -> bytes:  # noqa: FBT001
    from tenderlint.reporters.html_report import html_report

    return html_report(report, _titles(ruleset), everything=everything).encode()


def _markdown(report: Report, ruleset: Ruleset, everything: bool) -> bytes:  # noqa: FBT001
    from tenderlint.reporters.markdown_report import markdown_report

    return markdown_report(report, _titles(ruleset), everything=everything).encode()


def _titles(ruleset: Ruleset) -> Mapping[str, str]:
    return {principle.id: principle.title for principle in ruleset.principles}


FORMATS: Final[Mapping[str, Writer]] = {
    "html": _html,
    "markdown": _markdown,
}
"""By the name that `--format` takes. Bytes are UTF-8 whatever the terminal can show."""
