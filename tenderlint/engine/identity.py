"""Which tender a tender is: what stays the same from one draft to the next.

A tender that carries a reference (an OCDS id, the buyer's own number) is known by it. Any other is
known by its title and buyer: 16 hex digits of the SHA-256 of both, in small letters and with single
spaces. A file's name identifies nothing: it changes with every draft.
"""

from __future__ import annotations

from tenderlint.report import TenderReport, fingerprint


def reference_of(report: TenderReport) -> str:
    """The tender's reference; empty if all that it has is the name of its file."""
    name = report.id.strip()
    stems = {_stem(file) for file in report.files}
    return "" if " " in name or name.partition("#")[0] in stems else name


def name_of(report: TenderReport) -> str:
    """The tender by its title and buyer, as 16 hex digits; by its id where it has no title."""
    return fingerprint("tender", [f"{report.title or report.id}\x1e{report.buyer}"])


def key_of(report: TenderReport) -> str:
    """The tender's key: its reference, else its name."""
    return reference_of(report) or name_of(report)


def is_same(report: TenderReport, reference: str, name: str) -> bool:
    """Whether a tender is the one of a reference and a name.

    By the reference where both have one, else by the name: a draft has no reference yet.
    """
    own = reference_of(report)
    return own == reference if own and reference else name_of(report) == name


def _stem(file: str) -> str:
    name = file.replace("\\", "/").rpartition("/")[2]
    return name.rpartition(".")[0] or name
