"""The formats of `check`: by name, what makes each, loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from importlib import import_module
from typing import NamedTuple, Protocol

from tenderlint.report import Report
from tenderlint.rule import Ruleset


class Reporter(Protocol):
    """Makes the whole content of a report in one format; it decides nothing."""

    def __call__(self, report: Report, ruleset: Ruleset, *, everything: bool) -> str | bytes:
        """The report; with `everything`, what a format for people leaves out of its short form."""
        ...


class FailingReporter(Protocol):
    """The same for a format that says what fails the run."""

    def __call__(
        self, report: Report, ruleset: Ruleset, *, everything: bool, fail_on: tuple[str, ...]
    ) -> str | bytes:
        """The report; see `tenderlint.report.fails` for `fail_on`."""
        ...


class Escape(StrEnum):
    """How a format writes a letter that the place it is written to cannot hold."""

    NOT = "replace"
    """It cannot: a question mark stands in its place."""
    JSON = "json"
    XML = "xmlcharrefreplace"


class Format(NamedTuple):
    """One format."""

    made_by: str
    """`module:function`, so that naming a format imports nothing."""
    suffixes: tuple[str, ...]
    """How files in it are named; the first is its own."""
    escape: Escape = Escape.NOT
    binary: bool = False
    """Whether it is nothing that a terminal can show."""
    by_failing: bool = False
    """Whether it is made by a `FailingReporter`."""


FORMATS: Mapping[str, Format] = {
    "text": Format("tenderlint.reporters.text:text_format", (".txt",)),
    "json": Format("tenderlint.reporters.json_report:json_format", (".json",), Escape.JSON),
    "jsonl": Format(
        "tenderlint.reporters.json_report:jsonl_format", (".jsonl", ".ndjson"), Escape.JSON
    ),
    "sarif": Format("tenderlint.reporters.sarif:sarif", (".sarif", ".json"), Escape.JSON),
    "junit": Format("tenderlint.reporters.junit:junit", (".xml",), Escape.XML, by_failing=True),
    "html": Format("tenderlint.reporters.html_report:html_format", (".html", ".htm")),
    "markdown": Format("tenderlint.reporters.markdown_report:markdown_format", (".md",)),
    "github": Format("tenderlint.reporters.github:github", (".txt",)),
    "csv": Format("tenderlint.reporters.csv_report:csv_report", (".csv",)),
}
"""What reporters make; `tenderlint.writers.formats` adds what writers make."""


def made(
    form: Format,
    report: Report,
    ruleset: Ruleset,
    *,
    everything: bool,
    fail_on: tuple[str, ...] = (),
) -> str | bytes:
    """A report in a format."""
    module, _, name = form.made_by.partition(":")
    function = getattr(import_module(module), name)
    more = {"fail_on": fail_on} if form.by_failing else {}
    content: str | bytes = function(report, ruleset, everything=everything, **more)
    return content
