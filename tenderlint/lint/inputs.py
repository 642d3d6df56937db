"""What a run is asked to read: files, folders and standard input."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from tenderlint.readers import Source, UnreadableError, is_table
from tenderlint.report import FileProblem

SUFFIXES = (
    ".xlsx", ".xlsm", ".xls", ".ods", ".xlsb", ".json", ".jsonl", ".ndjson", ".docx", ".docm",
    ".pdf",
)  # fmt: skip
"""The files that are taken from a folder."""

UNREADABLE = (".doc", ".odt", ".rtf")
"""Documents that only a newer format makes readable."""

TABLE = ".csv"
"""A file of this name is taken from a folder if it is an export of notices."""

PACKED = ".gz"
"""A file packed with gzip is taken from a folder if what it packs would be."""

BASELINE = "tenderlint-baseline"
"""The names of baselines start so; they hold no tender."""

LOCK_FILE = "~$"
"""The lock files of Excel and Word start so; they hold no tender."""


class Inputs(NamedTuple):
    """What a run is asked to read, and what of it does not exist."""

    sources: tuple[Source, ...]
    problems: tuple[FileProblem, ...]


def gather(names: Iterable[str], stdin: bytes = b"", *, together: bool = False) -> Inputs:
    """The sources behind file names, folder names and `-` for standard input.

    Of a folder whose files are one tender `together`, documents that cannot be read are taken
    too: what they hold is part of the tender, and it has to be said that it was not judged.
    """
    wanted = SUFFIXES + UNREADABLE if together else SUFFIXES
    sources: list[Source] = []
    problems: list[FileProblem] = []
    for name in names:
        path = Path(name)
        if name == "-":
            sources.append(Source("<stdin>", data=stdin))
        elif path.is_dir():
            found = _in_folder(path, wanted)
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


def _in_folder(folder: Path, wanted: tuple[str, ...]) -> list[Source]:
    return [
        Source(str(path), path)
        for path in sorted(folder.rglob("*"))
        if not path.name.startswith((LOCK_FILE, BASELINE, "."))
        and path.is_file()
        and _is_taken(path, wanted)
    ]


def _is_taken(path: Path, wanted: tuple[str, ...]) -> bool:
    """Whether a file of a folder may hold a tender, by its name and, of a table, its headings."""
    suffixes = [suffix.lower() for suffix in path.suffixes] or [""]
    suffix = suffixes[-2] if suffixes[-1] == PACKED and len(suffixes) > 1 else suffixes[-1]
    if suffix != TABLE:
        return suffix in wanted
    try:
        return is_table(Source(str(path), path))
    except UnreadableError:
        # Taken all the same, so that it is said to be unreadable.
        return True
