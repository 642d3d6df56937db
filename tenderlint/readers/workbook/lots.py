"""Tables of lots: one row for each lot, or one column for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from tenderlint.model import FIELDS, LOT_SECTIONS
from tenderlint.quantities.patterns import lazy
from tenderlint.readers.workbook.answers import Asked, Quote, quote, read_value, read_weakly
from tenderlint.readers.workbook.by_answer import match_by_answer
from tenderlint.readers.workbook.found import Found, together
from tenderlint.readers.workbook.grid import Cell, CellKind
from tenderlint.readers.workbook.items import NO_UNITS, insurance_kind
from tenderlint.readers.workbook.label_index import Nearness
from tenderlint.readers.workbook.label_words import key_of
from tenderlint.readers.workbook.labels import Label, Match, match_label, read_label, volume_label
from tenderlint.readers.workbook.sections import Section, lot_name
from tenderlint.readers.workbook.tables import (
    MAXIMUM_COLUMNS,
    Table,
    header_key,
    is_lot_header,
    is_total,
    lot_id,
)
from tenderlint.statements import Confidence, Labelled, Pointer

_TITLE_HEADERS = frozenset(
    {"lot title", "lot name", "lot description", "title", "name", "description", "service",
     "what it is", "what", "what is it", "service to be provided", "services to be provided",
     "service provided", "teitl", "enw", "disgrifiad", "enw r lot", "teitl y lot", "gwasanaeth"}
)  # fmt: skip
_NUMBER_HEADERS = frozenset({"no", "number", "ref", "id", ""})


_PLACE = lazy(
    r"\b(?:areas?|districts?|wards?|locality|localities|neighbourhoods?|where|patch|parishes"
    r"|coverage|boroughs?|towns?|postcodes?)\b"
)
_MOST_PLACE_WORDS = 5
_SUMMED = frozenset({"lot.value", "lot.value_including_vat", "lot.stated_annual_value"})
"""What the lots' figures together say of the tender."""
_ALL_LOTS = frozenset({"all lots", "total", "whole contract", "all", "overall"})


_ALL_OF_THEM = lazy(r"(?:all|total|overall|grand total|sum|cyfanswm)\b")
_LEAST_NUMBERED = 2
_NO_SAMPLES: Mapping[int, Quote] = MappingProxyType({})


class _Columns(NamedTuple):
    """What the columns of a lots table hold."""

    number: int | None
    title: int | None
    fields: tuple[tuple[int, Match], ...]
    insurances: tuple[tuple[int, str], ...]


def field_of_lot(text: str) -> Match | None:
    """The field of a lot that a header or label stands for, its title apart."""
    return _of_lots(match_label(text) or volume_label(text))


def _of_lots(match: Match | None) -> Match | None:
    if match is None or match.field == "lot.title":
        return None
    return match if match.field.partition(".")[0] in LOT_SECTIONS else None


def _by_answer(label: str, said: Quote) -> Match | None:
    """The field of a lot that a label asks for, judged by an answer to it."""
    place = _PLACE.search(label.lower()) is not None and said.cell.kind is CellKind.TEXT
    if place and len(label.split()) <= _MOST_PLACE_WORDS:
        return Match("lot.area", read_label(label), Nearness.TELLING_WORDS)
    return _of_lots(match_by_answer(label, said))


def is_lots_header(header: tuple[Cell, ...], section: Section | None) -> bool:
    """Whether the row heads a table with one row for each lot."""
    if len(header) < 2 or any(cell.kind is not CellKind.TEXT for cell in header[:2]):
        return False
    named = any(is_lot_header(cell) for cell in header) or header_key(header[0]).startswith("lot ")
    if not named and section is not Section.LOTS:
        return False
    columns = _columns(header)
    if columns.fields or columns.insurances:
        return columns.number is not None or columns.title is not None
    return columns.number is not None and columns.title is not None


def _columns(header: tuple[Cell, ...], samples: Mapping[int, Quote] = _NO_SAMPLES) -> _Columns:
    """What the columns hold; `samples` are the answers of the first row, by their columns."""
    header = header[:MAXIMUM_COLUMNS]
    number = next((c.column for c in header if is_lot_header(c)), None)
    if number is None:
        number = next((c.column for c in header[:1] if header_key(c) in _NUMBER_HEADERS), None)
    titles = {header_key(c): c.column for c in reversed(header) if c.column != number}
    title = next(
        (titles[key] for key in sorted(_TITLE_HEADERS, key=_preferred) if key in titles), None
    )
    if title is None and number is not None:
        title = next((c.column for c in header if c.column > number and _may_name(c)), None)
    fields = []
    insurances = []
    for cell in header:
        if cell.column in (number, title):
            continue
        kind = insurance_kind(read_label(cell.words).key)
        if kind is not None:
            insurances.append((cell.column, kind))
        elif (match := field_of_lot(cell.words)) is not None:
            fields.append((cell.column, match))
        elif (sample := samples.get(cell.column)) is not None:
            by_answer = _by_answer(cell.words, sample)
            if by_answer is not None:
                fields.append((cell.column, by_answer))
    return _Columns(number, title, tuple(fields), tuple(insurances))


def _may_name(header: Cell) -> bool:
    """Whether a header of a word or two, beside the lots' numbers, may stand over their names."""
    plain = header.words.replace(" ", "").isalpha() and len(header.words.split()) <= 2
    place = _PLACE.search(header.words.lower()) is not None
    return plain and not place and field_of_lot(header.words) is None


def _preferred(key: str) -> tuple[bool, bool, str]:
    return (not key.startswith("lot "), "description" in key, key)


def read_lots(table: Table) -> Found:
    """The lots of a table with one row each."""
    samples = {
        cell.column: quote(table.grid, cell)
        for header in table.header
        for cell in [table.at(table.body[0], header.column)]
        if cell is not None
    }
    columns = _columns(table.header, samples)
    rows, sums = _lots_and_sums(table, columns)
    parts = [_headers(table, columns)]
    for ordinal, row in enumerate(rows, start=1):
        number, title = table.at(row, columns.number), table.at(row, columns.title)
        first = number or title
        if first is None or is_total(first.words):
            continue
        lot, said = _identity(table, number, title, ordinal)
        row_found = _row(table, columns, row, lot)
        if said is not None:
            named = Found((said.says(Pointer("lot.title", lot), said.words),))
            row_found = together((named, row_found))
        parts.append(row_found)
    parts += [_row(table, _sums(columns), row, None) for row in sums]
    return together(parts)._replace(used=table.spanned)


def _lots_and_sums(table: Table, columns: _Columns) -> tuple[list[int], list[int]]:
    """The rows of lots, and those that add them up.

    Where lots are numbered, a row without a number is no lot: a sum ("All hubs"), or a remark.
    """
    numbered = [
        row
        for row in table.body
        if (cell := table.at(row, columns.number)) is not None
        and _ALL_OF_THEM.match(cell.words.lower()) is None
    ]
    if columns.number is None or len(numbered) < _LEAST_NUMBERED:
        return list(table.body), list(table.totals)
    sums = [*table.totals]
    for row in table.body:
        title = table.at(row, columns.number) or table.at(row, columns.title)
        if row not in numbered and title is not None and _ALL_OF_THEM.match(title.words.lower()):
            sums.append(row)
    return numbered, sums


def _headers(table: Table, columns: _Columns) -> Found:
    """The labels that were matched."""
    by_column = {cell.column: cell for cell in table.header}
    return Found(
        labels=tuple(
            Labelled(by_column[at].text, table.grid.at(by_column[at]), match.field, match.how)
            for at, match in columns.fields
        )
    )


def _sums(columns: _Columns) -> _Columns:
    """The columns of which a row of totals tells something of the tender."""
    fields = tuple((at, match) for at, match in columns.fields if match.field in _SUMMED)
    return columns._replace(fields=fields, insurances=())


def _identity(
    table: Table, number: Cell | None, title: Cell | None, ordinal: int
) -> tuple[str, Quote | None]:
    """A lot's id, and the words that are its title."""
    titled = quote(table.grid, title) if title is not None else None
    if number is None:
        named = lot_name(titled.words) if titled is not None else None
        return (named.id if named is not None else str(ordinal)), titled
    named = lot_name(number.words)
    if named is None and number.kind is CellKind.TEXT and len(number.words) > 3:
        # "North" under "Lot": the name is all there is.
        return str(ordinal), titled or quote(table.grid, number)
    if named is not None and named.title and titled is None:
        start = number.live.rfind(named.title)
        return named.id, quote(table.grid, number, start, start + len(named.title))
    return lot_id(number.words), titled or quote(table.grid, number)


def _row(table: Table, columns: _Columns, row: int, lot: str | None) -> Found:
    parts = []
    for column, match in columns.fields:
        cell = table.merged(row, column)
        if cell is not None:
            asked = _asked(match, lot)
            read = read_value if match.nearness is Nearness.DECLARED else read_weakly
            parts.append(read(asked, quote(table.grid, cell)))
    for column, kind in columns.insurances:
        cell = table.merged(row, column)
        header = next(c for c in table.header if c.column == column)
        if cell is not None:
            parts.append(
                insurance_amount(quote(table.grid, header), quote(table.grid, cell), kind, lot)
            )
    return together(parts)


def _asked(match: Match, lot: str | None) -> Asked:
    confidence = Confidence.HIGH if match.exact else Confidence.MEDIUM
    return Asked(Pointer(match.field, lot, item_of(match.field)), match.label, confidence)


def item_of(field: str) -> str | None:
    """The key of the one item that fields of a collection speak of when they stand alone."""
    return None if field.partition(".")[0] in LOT_SECTIONS or field not in FIELDS else "0"


def insurance_amount(
    label: Quote, said: Quote, kind: str, lot: str | None, read: Label | None = None
) -> Found:
    """An insurance whose kind is the label and whose amount is the value."""
    at = Pointer("insurance.amount", lot, kind)
    asked = Asked(at, read or read_label(label.words), section="economic")
    found = read_value(asked, said)
    named = label.says(at._replace(field="insurance.kind"), kind)
    return together((Found((named,)), found)) if found.statements else found


def is_lots_matrix(header: tuple[Cell, ...]) -> bool:
    """Whether the row names a lot above each of several columns."""
    return len([lot for _, lot in _matrix_lots(header) if lot is not None]) > 1


def _matrix_lots(header: tuple[Cell, ...]) -> list[tuple[Cell, str | None]]:
    """The columns of lots with the lots' ids, and with None a column for all of them."""
    lots: list[tuple[Cell, str | None]] = []
    for cell in header:
        lot = lot_name(cell.words)
        if lot is not None:
            lots.append((cell, lot.id))
        elif lots and header_key(cell) in _ALL_LOTS:
            lots.append((cell, None))
    return lots


def read_lots_matrix(table: Table) -> Found:
    """The lots of a table with one column each, labels in the first."""
    lots = _matrix_lots(table.header)
    parts = []
    for cell, lot in lots:
        named = lot_name(cell.words)
        if named is not None and named.title:
            start = cell.live.rfind(named.title)
            said = quote(table.grid, cell, start, start + len(named.title))
            parts.append(Found((said.says(Pointer("lot.title", lot), said.words),)))
    for row in table.body:
        parts.extend(_matrix_row(table, row, lots))
    return together(parts)._replace(used=table.spanned)


def _matrix_row(table: Table, row: int, lots: list[tuple[Cell, str | None]]) -> Iterator[Found]:
    leftmost = min(cell.column for cell, _ in lots)
    labels = [c for column in range(leftmost) if (c := table.at(row, column)) is not None]
    if not labels:
        return
    label = quote(table.grid, labels[-1])
    kind = insurance_kind(read_label(label.words).key)
    match = match_label(label.words) or volume_label(label.words)
    first = next((c for header, _ in lots if (c := table.merged(row, header.column))), None)
    if match is None and first is not None and key_of(label.words) not in _TITLE_HEADERS:
        match = _by_answer(label.words, quote(table.grid, first))
    for header, lot in lots:
        cell = table.merged(row, header.column)
        if cell is None:
            continue
        said = quote(table.grid, cell)
        if lot is None and (match is None or match.field not in _SUMMED):
            continue
        if kind is not None:
            yield insurance_amount(label, said, kind, lot)
        elif match is not None and match.field.partition(".")[0] in LOT_SECTIONS:
            read = read_value if match.nearness is Nearness.DECLARED else read_weakly
            yield read(_asked(match, lot), said)
        elif key_of(label.words) in _TITLE_HEADERS:
            yield read_value(Asked(Pointer("lot.title", lot), NO_UNITS), said)
