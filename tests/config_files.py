"""Folders with a tender and settings, for the commands that read them."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.commands import ROOT

EXAMPLE = ROOT / "examples" / "community-transport.xlsx"
TENDER = "tender.xlsx"
WAIVER = """\
[[waivers]]
rule = "audited-accounts-required"
tender = "Harrowmere community transport"
quote = "Yes"
reason = "Our insurer asks for them"
by = "Jo Marsh"
expires = 2027-03-31
"""


def with_tender(folder: Path, settings: str = "") -> Path:
    """The folder, with a tender in it and settings beside it, that no settings above can reach."""
    shutil.copy(EXAMPLE, folder / TENDER)
    (folder / ".git").mkdir(exist_ok=True)
    if settings:
        (folder / "tenderlint.toml").write_text(settings, encoding="utf-8")
    return folder


def with_figure(folder: Path, name: str, cell: str, words: str) -> Path:
    """Another draft of the tender, with one cell of its conditions changed."""
    from openpyxl import load_workbook

    book = load_workbook(EXAMPLE)
    book["Conditions"][cell] = words
    book.save(folder / name)
    return folder / name
