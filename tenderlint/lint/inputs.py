"""What a run is asked to read: files, folders and standard input."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from tenderlint.readers import Source, UnreadableError, is_table
from tenderlint.report import FileProblem

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods", ".xlsb", ".json", ".jsonl", ".ndjson")
"""The files that are taken from a folder."""

TABLE = ".csv"
"""A file of this name is taken from a folder if it is an export of notices."""

PACKED = ".gz"
"""A file packed with gzip is taken from a folder if what it packs would be."""

LOCK_FILE = "~$"
"""Excel's lock files start so; they hold no tender."""


class Inputs(NamedTuple):
    """What a run is asked to read, and what of it does not exist."""

    sources: tuple[Source, ...]
    problems: tuple[FileProblem, ...]


def gather(names: Iterable[str], stdin: bytes = b"") -> Inputs:
    """The sources behind file names, folder names and `-` for standard input."""
    sources: list[Source] = []
    problems: list[FileProblem] = []
    for name in names:
        path = Path(name)
        if name == "-":
            sources.append(Source("<stdin>", data=stdin))
        elif path.is_dir():
            found = _in_folder(path)
            sources.extend(found)
            if not found:
                kinds = ", ".join((*SUFFIXES, TABLE, PACKED))
                message = f"is a folder without tenders; looked for {kinds}"
                problems.append(FileProblem(name, message, no_tender=True))
        elif path.is_fifo():
            # What comes through a pipe comes once, and readers look at their source several times.
            sources.append(Source(name, data=path.read_bytes()))
        else:
            sources.append(Source(name, path))
    return Inputs(tuple(sources), tuple(problems))


def _in_folder(folder: Path) -> list[Source]:
    return [
        Source(str(path), path)
        for path in sorted(folder.rglob("*"))
        if not path.name.startswith((LOCK_FILE, ".")) and path.is_file() and _is_taken(path)
    ]


def _is_taken(path: Path) -> bool:
    """Whether a file of a folder may hold a tender, by its name and, of a table, its headings."""
    suffixes = [suffix.lower() for suffix in path.suffixes] or [""]
    suffix = suffixes[-2] if suffixes[-1] == PACKED and len(suffixes) > 1 else suffixes[-1]
    if suffix != TABLE:
        return suffix in SUFFIXES
    try:
        return is_table(Source(str(path), path))
    except UnreadableError:
        # Taken all the same, so that it is said to be unreadable.
        return True
