"""Tables of insurances, standards, indicators and payments."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from tenderlint.prose.words import enumerated
from tenderlint.quantities.patterns import lazy
from tenderlint.readers.workbook.answers import (
    Asked,
    percent_of,
    prose_found,
    quote,
    read_value,
    share,
)
from tenderlint.readers.workbook.found import NOTHING, Found, together
from tenderlint.readers.workbook.grid import Cell, CellKind, Grid
from tenderlint.readers.workbook.label_words import key_of
from tenderlint.readers.workbook.labels import Label, read_label
from tenderlint.readers.workbook.sections import Section
from tenderlint.readers.workbook.spelling import corrected
from tenderlint.readers.workbook.tables import Columns, Table, columns_of, header_key
from tenderlint.statements import Confidence, How, Pointer, Problem

NO_UNITS = Label("", "")
_ACTIVITY = lazy(
    r"\b(?:number|no\.?|count|volume|quantity) of\b|\bhow many\b|\bhours? (?:of|delivered)\b"
    r"|\b(?:sessions?|visits?|calls?|referrals?|contacts|workshops?) "
    r"(?:held|delivered|made|received|run)\b"
    r"|\battendances?\b|\bthroughput\b",
    re.IGNORECASE,
)
_CHANGE = lazy(
    r"\b(?:improv\w+|increas\w+ (?:in )?(?:confidence|wellbeing|independence|resilience)|reduc\w+"
    r"|feel\w*|better|fewer|less (?:lonely|isolated|anxious)|gain\w*|sustain\w*|moved? into"
    r"|more (?:confident|independent|active|connected)|wellbeing|outcomes? (?:achieved|met))\b",
    re.IGNORECASE,
)
_PROCESS = lazy(
    r"\bwithin \w+ (?:working )?(?:days?|hours?|weeks?)\b|\bresponse times?\b|\bco-?design\w*\b"
    r"|\breports? (?:submitted|sent)\b|\bcomplaints?\b",
    re.IGNORECASE,
)
_PEOPLE = lazy(
    r"\b(?:people|residents|participants|clients|users|families|carers|adults|children)\b",
    re.IGNORECASE,
)
_INSURANCE_WORDS = frozenset(
    """insurance insurances liability indemnity cover pi pl el pii eli pli motor atebolrwydd
    indemniad yswiriant""".split()
)
_INSURANCE_FILLER = frozenset(
    """minimum level amount limit of required for value the how much must a an provider bidder
    supplier contractor hold need needed have is what insurance""".split()
) - {"insurance"}
_BESIDE_INSURANCE = frozenset(
    """insurance insurances cover level levels minimum amount limit required how much must provider
    bidder bidders supplier suppliers contractor hold held need needed have is what the a an of for
    value indemnity liability any one each claim every occurrence event policy compulsory third
    party to in and or per with sum insured requirement requirements do does we you require s
    contract products product aggregate please state yswiriant lefel isafswm o y yr be should
    that will""".split()
)
"""Words that may stand beside those of a kind of insurance."""
_INSURANCE_KINDS: tuple[tuple[str, frozenset[str]], ...] = tuple(
    (kind, frozenset(words.split()))
    for kind, words in (
        ("employers-liability", "employers liability"),
        ("employers-liability", "employer liability"),
        ("public-liability", "public liability"),
        ("professional-indemnity", "professional indemnity"),
        ("product-liability", "product liability"),
        ("product-liability", "products liability"),
        ("motor", "motor insurance"),
        ("motor", "motor cover"),
        ("motor", "vehicle insurance"),
        ("public-liability", "atebolrwydd cyhoeddus"),
        ("employers-liability", "atebolrwydd cyflogwyr"),
        ("employers-liability", "atebolrwydd cyflogwr"),
        ("professional-indemnity", "indemniad proffesiynol"),
        ("product-liability", "atebolrwydd cynnyrch"),
    )
)
_PAST_CLAIMS = frozenset({"claims", "history"})
_LONGEST_INSURANCE = 120
_LEAST_COLUMNS = 2
_SHORTEST_STANDARD = 3
"""A shorter name is a grade ("A"), not a certificate."""
_NAME_HEADERS = frozenset({"measure", "name", "description", "kpi description", "title"})


def is_insurance_header(header: tuple[Cell, ...], section: Section | None) -> bool:
    """Whether the row heads a table of insurances."""
    columns = columns_of(header, "insurance")
    if columns.get("kind") is not None:
        return columns.get("amount") is not None or columns.get("due") is not None
    if columns.get("amount") is None or len(header) < _LEAST_COLUMNS:
        return False
    return section is Section.INSURANCE or _heads_insurances(header)


def _heads_insurances(header: tuple[Cell, ...]) -> bool:
    """Whether the first header says "insurances", and no cell of the row is one of them."""
    first = header[0].words
    kinds = any(insurance_kind(cell.words) is not None for cell in header)
    return _NAMES_INSURANCES.search(first) is not None and not kinds


_NAMES_INSURANCES = lazy(r"\binsurances?\b|\byswiriant", re.IGNORECASE)


def _kind_and_amount(table: Table, columns: Columns) -> tuple[int, int | None]:
    """The columns of the kinds and of the amounts; "Cover" may head either."""
    kind, amount = columns.get("kind"), columns.get("amount")
    first = table.header[0].column

    def named(column: int | None) -> int:
        cells = (table.at(row, column) for row in table.body)
        return sum(_kind_of_row(cell.words) != "other" for cell in cells if cell is not None)

    if kind is None or (kind != first and named(first) > named(kind)):
        return first, amount if kind is None else kind if amount is None else amount
    return kind, amount


@lru_cache(maxsize=4096)
def insurance_kind(words: str) -> str | None:
    """The kind of insurance that a short text names, or None: a label, a header, a question."""
    folded = key_of(words.replace("’", "'").replace("&", " and ").replace("/", " and "))
    if len(folded) > _LONGEST_INSURANCE:
        return None
    named = folded.split()
    spelt = [corrected(word) or word for word in named]
    if _INSURANCE_WORDS.isdisjoint(spelt) or not _PAST_CLAIMS.isdisjoint(spelt):
        return None
    core = " ".join(word for word in spelt if word not in _INSURANCE_FILLER)
    for name in (core, core.removesuffix(" insurance").removesuffix(" cover")):
        kind = enumerated("insurance.kind", name) if name else None
        if kind is not None:
            return kind
    return _by_its_words(frozenset(spelt))


def _by_its_words(words: frozenset[str]) -> str | None:
    """The kind whose words are all here, if the others say nothing of another thing."""
    for kind, telling in _INSURANCE_KINDS:
        if telling <= words and words - telling <= _BESIDE_INSURANCE:
            return kind
    return None


def read_insurances(table: Table) -> Found:
    """The insurances of a table, each under its kind."""
    columns = columns_of(table.header, "insurance")
    kind_column, amount_column = _kind_and_amount(table, columns)
    parts = []
    seen: Counter[tuple[str | None, str]] = Counter()
    for row in table.body:
        named = table.at(row, kind_column)
        if named is not None and named.kind is CellKind.TEXT:
            kind, lot = _kind_of_row(named.words), table.lot_of(row)
            seen[lot, kind] += 1
            count = seen[lot, kind]
            item = kind if count == 1 else f"{kind}-{count}"
            at = Pointer("", lot, item)
            parts.append(_insurance(table, columns, named, at, amount_column))
    return together(parts)._replace(used=table.spanned)


def _kind_of_row(words: str) -> str:
    """The kind in a table of insurances, where "Public" is enough."""
    for name in (words, f"{words} liability", f"{words} indemnity", f"{words} insurance"):
        kind = insurance_kind(name)
        if kind not in (None, "other"):
            return str(kind)
    return "other"


def _insurance(
    table: Table, columns: Columns, named: Cell, at: Pointer, amount: int | None
) -> Found:
    kind = _kind_of_row(named.words)
    said = quote(table.grid, named)
    found = [Found((said.says(at._replace(field="insurance.kind"), kind),))]
    for name, column in (("amount", amount), ("due", columns.get("due"))):
        cell = table.at(named.row, column)
        if cell is not None:
            header = next(head for head in table.header if head.column == column)
            asked = Asked(at._replace(field=f"insurance.{name}"), read_label(header.words))
            found.append(read_value(asked, quote(table.grid, cell)))
    return together(found)


def is_standards_header(header: tuple[Cell, ...], section: Section | None) -> bool:
    """Whether the row heads a table of standards and accreditations."""
    columns = columns_of(header, "standard")
    if columns.get("name") is None:
        return False
    return section is Section.STANDARDS or len(columns.by_name) > 1


def read_standards(table: Table) -> Found:
    """The standards of a table, each under a short form of its name."""
    columns = columns_of(table.header, "standard")
    parts = []
    for row in table.body:
        named = table.at(row, columns.get("name"))
        if named is None:
            continue
        found, item = read_standard(table.grid, named, table.lot_of(row))
        parts.append(found)
        for name in ("equivalent_accepted", "alternative_accepted", "required_by_law"):
            cell = table.at(row, columns.get(name))
            if cell is not None:
                pointer = Pointer(f"standard.{name}", table.lot_of(row), item)
                parts.append(read_value(Asked(pointer, NO_UNITS), quote(table.grid, cell)))
    return together(parts)._replace(used=table.spanned)


def read_standard(grid: Grid, cell: Cell, lot: str | None) -> tuple[Found, str]:
    """The standards that a cell names, and the key under which the first stands."""
    found = standards_in(grid, cell, lot)
    if found.statements:
        return found, found.statements[0].pointer.item or ""
    said = quote(grid, cell)
    item = key_of(said.words).replace(" ", "-")[:60]
    if len(item) < _SHORTEST_STANDARD:
        return NOTHING, item
    return Found((said.says(Pointer("standard.name", lot, item), said.words),)), item


def standards_in(grid: Grid, cell: Cell, lot: str | None) -> Found:
    """The certificates and registrations that prose knows among a cell's words."""
    read = prose_found(grid, cell, lot=lot, section="technical", lead="Bidders must hold: ")
    return Found(tuple(s for s in read.statements if s.pointer.field.startswith("standard.")))


def is_indicators_header(header: tuple[Cell, ...], section: Section | None) -> bool:
    """Whether the row heads a table of performance indicators."""
    columns = columns_of(header, "indicator")
    if columns.get("name") is None:
        keys = [header_key(cell) for cell in header]
        return (
            section is Section.INDICATORS and len(header) > 1 and not _NAME_HEADERS.isdisjoint(keys)
        )
    return section is Section.INDICATORS or (
        len(header) > 1 and "measure" not in map(header_key, header)
    )


def read_indicators(table: Table) -> Found:
    """The indicators of a table."""
    columns = columns_of(table.header, "indicator")
    name_column = columns.get("name")
    if name_column is None or _is_numbered(table, name_column):
        other = (c.column for c in table.header if header_key(c) in _NAME_HEADERS)
        name_column = next(other, name_column)
    kinds = columns.get("kind")
    if kinds is None:
        kinds = next((c.column for c in table.header if header_key(c) == "type"), None)
    named = [(row, cell) for row in table.body if (cell := table.at(row, name_column)) is not None]
    return together(
        _indicator(table.grid, cell, table.at(row, kinds), table.lot_of(row), str(ordinal))
        for ordinal, (row, cell) in enumerate(named)
    )._replace(used=table.spanned)


def _is_numbered(table: Table, column: int) -> bool:
    """Whether the column holds only numbers and short codes such as "KPI 1"."""
    cells = [cell for row in table.body if (cell := table.at(row, column)) is not None]
    return all(re.fullmatch(r"(?:kpi)?\s?\d{1,3}[a-z]?", c.words, re.IGNORECASE) for c in cells)


def read_indicator_list(grid: Grid, cells: Iterator[Cell], lot: str | None) -> Found:
    """Indicators that stand one below the other without a header."""
    return together(
        _indicator(grid, cell, None, lot, str(ordinal))._replace(
            used=frozenset({(cell.row, cell.column)})
        )
        for ordinal, cell in enumerate(cells)
    )


def _indicator(grid: Grid, cell: Cell, typed: Cell | None, lot: str | None, item: str) -> Found:
    said = quote(grid, cell)
    found = [Found((said.says(Pointer("indicator.name", lot, item), said.words),))]
    pointer = Pointer("indicator.kind", lot, item)
    if typed is not None:
        found.append(read_value(Asked(pointer, NO_UNITS), quote(grid, typed)))
    elif (kind := indicator_kind(said.words)) is not None:
        found.append(Found((said.says(pointer, kind, How.DERIVED, Confidence.MEDIUM),)))
    return together(found)


def indicator_kind(name: str) -> str | None:
    """What an indicator describes: activity, a change, or a way of working; None if unsure."""
    changes, counts = _CHANGE.search(name), _ACTIVITY.search(name)
    if changes and counts:
        return "outcome" if _PEOPLE.search(name) else None
    if changes:
        return "outcome"
    if counts:
        return "activity"
    return "process" if _PROCESS.search(name) else None


def is_payments_header(header: tuple[Cell, ...], section: Section | None) -> bool:
    """Whether the row heads a table of the price's parts."""
    columns = columns_of(header, "payment")
    basis, part = columns.get("basis") is not None, columns.get("share") is not None
    return part and len(header) > 1 and (basis or section is Section.PAYMENTS)


def read_payments(table: Table) -> Found:
    """The parts of the price, each with what it is paid for and its share."""
    columns = columns_of(table.header, "payment")
    share_column = columns.get("share")
    basis = columns.get("basis")
    if basis is None:
        basis = next(c.column for c in table.header if c.column != share_column)
    found = []
    rows = [row for row in table.body if table.at(row, basis) is not None]
    shares = [_share(table, row, share_column) for row in rows]
    fractions = sum((value or 0) for value in shares) == 1
    for ordinal, (row, value) in enumerate(zip(rows, shares, strict=True)):
        at = Pointer("payment.basis", table.lot_of(row), str(ordinal))
        cell, part = table.at(row, basis), table.at(row, share_column)
        if cell is not None:
            found.append(read_value(Asked(at, NO_UNITS), quote(table.grid, cell)))
        if part is not None:
            found.append(_payment_share(table.grid, part, at, value, fractions=fractions))
    return together(found)._replace(used=table.spanned)


def _share(table: Table, row: int, column: int | None) -> Fraction | None:
    cell = table.at(row, column)
    return percent_of(quote(table.grid, cell)) if cell is not None else None


def _payment_share(
    grid: Grid, cell: Cell, at: Pointer, value: Fraction | None, *, fractions: bool
) -> Found:
    said = quote(grid, cell)
    if value is None:
        message = f"“{said.verbatim[:80]}” is not clearly a share; write a percentage such as 40%"
        return Found(problems=(Problem(message, said.location),))
    scaled = value * 100 if fractions and cell.kind is CellKind.NUMBER else value
    return Found((said.says(at._replace(field="payment.share"), share(scaled)),))
