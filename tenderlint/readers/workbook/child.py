"""Reads a workbook in a process of its own: bytes on standard input, JSON on standard output.

The engine can run out of memory or crash on a damaged .xls, .ods or .xlsb; then only this process
dies. It is run as a file with `python -I` and imports nothing of tenderlint, so that nothing
beside the workbook decides what it does. Its only argument is the folder of the engine.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import json
import sys
from collections.abc import Iterator
from typing import Any

MAXIMUM_BYTES_OF_MEMORY = 3 * 1024**3
MAXIMUM_TEXT = 128 * 1024**2
MAXIMUM_CELLS = 20_000_000

PASSWORD, TOO_LARGE, DAMAGED = "password", "too-large", "damaged"


def main() -> None:
    """Read the workbook on standard input and write what it holds to standard output."""
    _limit_memory()
    data = sys.stdin.buffer.read()
    try:
        answer = _read(data)
    except MemoryError:
        answer = {"error": TOO_LARGE}
    json.dump(answer, io.TextIOWrapper(sys.stdout.buffer, encoding="ascii", write_through=True))


def _limit_memory() -> None:
    # Windows has no such limit; there the parent's time limit has to do.
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MAXIMUM_BYTES_OF_MEMORY,) * 2)


def _read(data: bytes) -> dict[str, Any]:
    import python_calamine

    try:
        workbook = python_calamine.load_workbook(io.BytesIO(data))
        return {"sheets": [_sheet(workbook, index) for index in _worksheets(workbook)]}
    except python_calamine.PasswordError:
        return {"error": PASSWORD}
    except OverflowError:
        return {"error": TOO_LARGE}
    except (python_calamine.CalamineError, ValueError, OSError):
        return {"error": DAMAGED}


def _worksheets(workbook: Any) -> Iterator[int]:  # noqa: ANN401 - the engine is imported lazily
    for index, sheet in enumerate(workbook.sheets_metadata):
        if str(sheet.typ).endswith("WorkSheet"):
            yield index


def _sheet(workbook: Any, index: int) -> dict[str, Any]:  # noqa: ANN401
    metadata = workbook.sheets_metadata[index]
    sheet = workbook.get_sheet_by_index(index)
    if sheet.height * sheet.width > MAXIMUM_CELLS:
        raise OverflowError
    return {
        "name": metadata.name,
        "hidden": not str(metadata.visible).endswith(".Visible"),
        "merges": sheet.merged_cell_ranges or [],
        "cells": list(_cells(sheet)),
    }


def _cells(sheet: Any) -> Iterator[tuple[int, int, Any]]:  # noqa: ANN401
    top, left = sheet.start or (0, 0)
    length = 0
    for row, values in enumerate(sheet.to_python(), top):
        for column, value in enumerate(values, left):
            if value == "":
                continue
            if isinstance(value, str):
                length += len(value)
                if length > MAXIMUM_TEXT:
                    raise OverflowError
            yield row, column, _plain(value)


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever the engine gives
    if isinstance(value, dt.datetime):
        return {"datetime": value.isoformat()}
    if isinstance(value, dt.date):
        return {"date": value.isoformat()}
    if isinstance(value, (bool, int, float, str)):
        return value
    return str(value)


if __name__ == "__main__":
    sys.path.append(sys.argv[1])
    main()
