"""A workbook and the report on it, to the same workbook with everything marked in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tenderlint.readers.source import UnreadableError
from tenderlint.readers.workbook.marked import SHEET
from tenderlint.report import Report
from tenderlint.writers.marked.book import Book, add_first_sheet, free_sheet_name, read_book
from tenderlint.writers.marked.earlier import Earlier, read_earlier, with_earlier
from tenderlint.writers.marked.listing import Listing, rows_of
from tenderlint.writers.marked.looks import add_looks
from tenderlint.writers.marked.remarks import Remark, blocks_of, remarks_of
from tenderlint.writers.marked.sheet_xml import Setting, SheetPart, sheet_part
from tenderlint.writers.marked.styles import StyleBook
from tenderlint.writers.marked.worksheet import Placed, annotate_sheet, clear_sheet
from tenderlint.writers.package import (
    Draft,
    UnpatchableError,
    nodes_of,
    related,
)
from tenderlint.writers.package.parts import RELATIONS, STRICT_RELATIONS, relations_name
from tenderlint.writers.package.text import attribute_text

_SIGNATURES = "_xmlsignatures/"
_SIGNED = (
    "The workbook was signed; the signature does not hold for the marked copy, as for any change."
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_ELSEWHERE = "Its comment stands at {cell}."
_NOWHERE = "The cells here have comments of their own, so this stands only on this sheet."


class Marked(NamedTuple):
    """A marked workbook, and what the user has to know of it."""

    content: bytes
    notes: tuple[str, ...] = ()


def mark_workbook(data: bytes, file: str, report: Report, principles: Mapping[str, str]) -> Marked:
    """The workbook with a comment and a mark at each finding, and the sheet of findings first.

    Args:
        data: the workbook, .xlsx or .xlsm.
        file: its name as the report's locations have it.
        report: the report on it.
        principles: the principles' titles by id, in their order.

    Raises:
        UnpatchableError: it cannot be patched safely; the message says why.
    """
    try:
        return _mark(data, file, report, principles)
    except UnreadableError as error:
        raise UnpatchableError(str(error)) from error
    except (ValueError, KeyError, IndexError, OverflowError) as error:
        # Attributes that are no numbers, and whatever else the standard does not allow.
        raise UnpatchableError("is not built as the standard says") from error


def _mark(data: bytes, file: str, report: Report, principles: Mapping[str, str]) -> Marked:
    draft = Draft(data)
    book = read_book(draft)
    style_part = _style_part(draft, book)
    styles = StyleBook(draft.read(style_part))
    earlier = _earlier(book, data)
    if earlier is not None:
        for sheet in book.sheets:
            if sheet.part and sheet.is_worksheet and sheet.name != earlier.name:
                clear_sheet(draft, sheet.part, styles)
    blocks = blocks_of(report.tenders, principles)
    own = earlier.name if earlier else ""
    remarks = remarks_of(blocks, file, own)
    notes = _said_of_places(remarks, _annotate(draft, book, remarks, styles))
    listing = Listing(file, report, blocks, principles, links=True, own=own, remarks=notes)
    rows = with_earlier(rows_of(listing), earlier)
    setting = Setting(add_looks(styles), book.strict, _since_1904(draft, book))
    draft.write(style_part, styles.result())
    _put_sheet(draft, book, earlier, sheet_part(rows, setting))
    _verify(draft)
    signed = any(name.lower().startswith(_SIGNATURES) for name in draft.names)
    return Marked(draft.result(), (_SIGNED,) if signed else ())


def _earlier(book: Book, data: bytes) -> Earlier | None:
    """Read only where a sheet has our name: it means reading the workbook once more."""
    ours = any(sheet.name.casefold().startswith(SHEET) for sheet in book.sheets)
    return read_earlier(data) if ours else None


def _annotate(
    draft: Draft, book: Book, remarks: Sequence[Remark], styles: StyleBook
) -> list[tuple[Remark, Placed]]:
    """Puts the remarks on their sheets; of each, where those of its sheet were put."""
    found: list[tuple[Remark, Placed]] = []
    for name in dict.fromkeys(remark.sheet for remark in remarks):
        held = [remark for remark in remarks if remark.sheet == name]
        sheet = book.sheet(name)
        if sheet is None:
            raise UnpatchableError(f"has no sheet “{name}” where one is named")
        placed = annotate_sheet(draft, sheet.part, held, styles)
        found += [(remark, placed) for remark in held]
    return found


def _said_of_places(
    remarks: Sequence[Remark], placed: Sequence[tuple[Remark, Placed]]
) -> dict[int, str]:
    """What the list says of a finding whose comment is not at its cell."""
    from tenderlint.readers.workbook.grid import address_of

    said: dict[int, str] = {}
    first = {remark.number: remark for remark in reversed(remarks)}
    for remark, where in placed:
        if remark is not first[remark.number] or remark.cell is None:
            continue
        at = where.get(remark.number)
        if at is None:
            said[remark.number] = _NOWHERE
        elif at != remark.cell:
            said[remark.number] = _ELSEWHERE.format(cell=address_of(at))
    return said


def _style_part(draft: Draft, book: Book) -> str:
    part = next((one.part for one in related(draft, book.part) if one.kind == "styles"), "")
    if not part:
        raise UnpatchableError("has no styles")
    return part


def _since_1904(draft: Draft, book: Book) -> bool:
    properties = nodes_of(draft.read(book.part)).child("workbookPr")
    return properties is not None and properties.get("date1904") in ("1", "true")


def _put_sheet(draft: Draft, book: Book, earlier: Earlier | None, sheet: SheetPart) -> None:
    old = book.sheet(earlier.name) if earlier else None
    if old is not None:
        part = old.part
        draft.write(part, sheet.content)
    else:
        part = add_first_sheet(draft, book, free_sheet_name(book), sheet.content)
    put_web_relations(draft, part, sheet, book)


def put_web_relations(draft: Draft, part: str, sheet: SheetPart, book: Book) -> None:
    """Binds the sheet to the web addresses that it links to."""
    if sheet.addresses or draft.find(relations_name(part)):
        draft.write(relations_name(part), _web_relations(sheet.addresses, strict=book.strict))


def _web_relations(addresses: Mapping[str, str], *, strict: bool) -> bytes:
    base = STRICT_RELATIONS if strict else RELATIONS
    found = "".join(
        f'<Relationship Id="{identity}" Type="{base}/hyperlink" '
        f'Target="{attribute_text(address)}" TargetMode="External"/>'
        for identity, address in addresses.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Relationships xmlns="{_PACKAGE}">{found}</Relationships>'
    ).encode()


def _verify(draft: Draft) -> None:
    """Nothing leaves here that is not well-formed.

    Raises:
        UnpatchableError: a part that was touched is not.
    """
    for content in (draft.changed, draft.added):
        for name, data in content.items():
            if not name.lower().endswith(".vml"):
                nodes_of(data, depth=0)
