"""Notices flattened into sheets by the tests' own hand: one sheet for each array of objects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Row = dict[str, Any]


def flattened(*releases: Mapping[str, Any]) -> dict[str, list[list[Any]]]:
    """Sheets by name, each with its headings in the first row."""
    tables: dict[str, list[Row]] = {}
    for release in releases:
        ids = {"ocid": release["ocid"], "id": release["id"]}
        main = {**ids, **dict(_scalars(release, ""))}
        tables.setdefault("0. Releases >>", []).append(main)
        for path, row in _rows(release, "", ids):
            tables.setdefault(path, []).append(row)
    return {
        _short(path, number): _sheet(rows) for number, (path, rows) in enumerate(tables.items())
    }


def _short(path: str, number: int) -> str:
    """A sheet's name: the path, as far as a name may be long."""
    return path if number == 0 else f"{number} {path.replace('/0', '').replace('/', ' ')}"[:31]


def _sheet(rows: Sequence[Row]) -> list[list[Any]]:
    headings = list(dict.fromkeys(heading for row in rows for heading in row))
    return [headings, *([row.get(heading) for heading in headings] for row in rows)]


def _scalars(value: Mapping[str, Any], before: str) -> Iterator[tuple[str, Any]]:
    for key, inner in value.items():
        if isinstance(inner, dict):
            yield from _scalars(inner, f"{before}{key}/")
        elif isinstance(inner, list) and all(isinstance(one, str) for one in inner):
            yield f"{before}{key}", ";".join(inner)
        elif not isinstance(inner, list):
            yield f"{before}{key}", inner


def _rows(value: Mapping[str, Any], before: str, ids: Row) -> Iterator[tuple[str, Row]]:
    for key, inner in value.items():
        path = f"{before}{key}"
        if isinstance(inner, dict):
            yield from _rows(inner, f"{path}/", ids)
        elif isinstance(inner, list) and any(isinstance(one, dict) for one in inner):
            for number, one in enumerate(inner, 1):
                # Without an id of its own, an element could not be told from others of its sheet.
                own = {**ids, f"{path}/0/id": one.get("id", f"n{number}")}
                yield path, {**own, **dict(_scalars(one, f"{path}/0/"))}
                yield from _rows(one, f"{path}/0/", own)
