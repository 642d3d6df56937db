"""What makes a run fail, and with which exit code."""

from __future__ import annotations

from collections.abc import Collection

from tenderlint.cli.codes import CLEAN, COULD_NOT_RUN, FINDINGS, NO_TENDER
from tenderlint.report import FAIL_ON, Report, Verdict, fails

__all__ = ["FAIL_ON", "exit_code"]


def exit_code(report: Report, fail_on: Collection[str]) -> int:
    """The exit code of a run: 2 beats 1 beats 0; 3 where there was no tender at all.

    What is kept for a reason, and what a baseline knows, fails no run.

    Args:
        report: the run's report.
        fail_on: words of `FAIL_ON`. A severity stands for itself and everything graver; `law` for
            an authority that is a duty; `undecided` for a tender of which too little was here.
    """
    if any(not problem.no_tender for problem in report.problems):
        return COULD_NOT_RUN
    if all(tender.verdict is Verdict.NOT_JUDGED for tender in report.tenders):
        return NO_TENDER
    return FINDINGS if _fails(report, fail_on) else CLEAN


def _fails(report: Report, fail_on: Collection[str]) -> bool:
    return any(
        ("undecided" in fail_on and tender.verdict is Verdict.NOT_ENOUGH_HERE)
        or any(fails(finding, fail_on) for finding in tender.findings)
        for tender in report.tenders
    )
