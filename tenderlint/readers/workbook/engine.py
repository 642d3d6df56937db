"""The workbook engine: values of cells, in this process for xlsx, in a child for the rest."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tenderlint.readers.apart import run_apart
from tenderlint.readers.archive import CUT_SHORT, PROTECTED, TOO_LARGE
from tenderlint.readers.source import UnreadableError
from tenderlint.readers.workbook.grid import RawSheet, Scalar
from tenderlint.readers.workbook.package import SheetEntry

DIED = (
    "could not be read: reading it failed as a whole; open it in Excel or LibreOffice and save it "
    "as .xlsx"
)

_CHILD = Path(__file__).with_name("child.py")
_CHILD_ERRORS = {"password": PROTECTED, "too-large": TOO_LARGE, "damaged": CUT_SHORT}


def read_here(clean: bytes, entries: tuple[SheetEntry, ...]) -> Iterator[tuple[str, RawSheet]]:
    """The worksheets of a scanned xlsx package, each with the name of its part.

    Raises:
        UnreadableError: the engine refuses it.
    """
    import python_calamine

    try:
        workbook = python_calamine.load_workbook(io.BytesIO(clean))
        for index, metadata in enumerate(workbook.sheets_metadata):
            if metadata.typ is not python_calamine.SheetTypeEnum.WorkSheet:
                continue
            entry = _listed(entries, index, metadata.name)
            sheet = workbook.get_sheet_by_index(index)
            merges = tuple(sheet.merged_cell_ranges or ())
            cells = list(_cells(sheet.to_python(), sheet.start or (0, 0)))
            yield entry.part, RawSheet(metadata.name, entry.hidden, merges, cells)
    except (python_calamine.CalamineError, ValueError, OSError, OverflowError) as error:
        raise UnreadableError(CUT_SHORT) from error
    except BaseException as error:
        # The engine's own panics are no Exceptions, so that nothing catches them by accident.
        if type(error).__name__ != "PanicException":
            raise
        raise UnreadableError(CUT_SHORT) from error


def _listed(entries: tuple[SheetEntry, ...], index: int, name: str) -> SheetEntry:
    """The scanned entry of the engine's sheet; both must speak of the same one."""
    if index >= len(entries) or entries[index].name != name:
        raise UnreadableError(CUT_SHORT)
    return entries[index]


def _cells(rows: Iterable[list[Any]], start: tuple[int, int]) -> Iterator[tuple[int, int, Scalar]]:
    top, left = start
    for row, values in enumerate(rows, top):
        for column, value in enumerate(values, left):
            if value != "":
                yield row, column, value


def read_in_child(data: bytes) -> list[RawSheet]:
    """The worksheets of any workbook, read in a process that may die without harm.

    Raises:
        UnreadableError: the child refuses it, dies, or takes too long.
    """
    import json

    try:
        answer = json.loads(run_apart(_CHILD, "python_calamine", data, DIED))
    except ValueError as error:
        raise UnreadableError(DIED) from error
    if "error" in answer:
        raise UnreadableError(_CHILD_ERRORS.get(answer["error"], DIED))
    return [
        RawSheet(
            sheet["name"],
            sheet["hidden"],
            tuple((tuple(first), tuple(last)) for first, last in sheet["merges"]),
            [(row, column, _scalar(value)) for row, column, value in sheet["cells"]],
        )
        for sheet in answer["sheets"]
    ]


def _scalar(value: Any) -> Scalar:  # noqa: ANN401 - JSON
    if isinstance(value, dict):
        moment = value.get("datetime")
        if moment is not None:
            return dt.datetime.fromisoformat(moment)
        return dt.date.fromisoformat(value["date"])
    if isinstance(value, (str, bool, int, float)):
        return value
    return str(value)
