"""The workbook part of a package: its sheets, and a sheet of ours put before them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tenderlint.readers.workbook.marked import SHEET
from tenderlint.writers.package import (
    Draft,
    Node,
    Patch,
    UnpatchableError,
    add_content_type,
    attribute_text,
    free_name,
    nodes_of,
    related,
)
from tenderlint.writers.package.parts import RELATIONS, STRICT_RELATIONS, Relation, add_relation
from tenderlint.writers.package.patch import is_strict

WORKBOOK = "xl/workbook.xml"
WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
TITLES_ROW = 3
"""The row, counted from 1, that is repeated on every printed page of our sheet."""

_SHARED = "xl/revisions/"
_LISTS_SHEETS_BEFORE = ("sheets", "functionGroups", "externalReferences")


class SheetRef(NamedTuple):
    """A sheet as the workbook lists it."""

    name: str
    part: str
    """The exact name of its part; empty where the package does not say."""
    is_worksheet: bool


class Book(NamedTuple):
    """The workbook part."""

    part: str
    sheets: tuple[SheetRef, ...]
    strict: bool

    def sheet(self, name: str) -> SheetRef | None:
        """A worksheet by its name."""
        found = (one for one in self.sheets if one.name == name and one.is_worksheet and one.part)
        return next(found, None)


def read_book(draft: Draft) -> Book:
    """The workbook part and its sheets.

    Raises:
        UnpatchableError: they cannot be found, or adding a sheet is not safe.
    """
    part = draft.find(WORKBOOK)
    if part is None:
        raise UnpatchableError("has no workbook part")
    if any(name.lower().startswith(_SHARED) for name in draft.names):
        raise UnpatchableError(
            "is shared with a history of changes (a shared workbook); end the sharing in Excel to "
            "have it marked"
        )
    root = nodes_of(draft.read(part))
    sheets = root.child("sheets")
    if root.local != "workbook" or sheets is None:
        raise UnpatchableError("lists no sheets")
    targets = {one.id: one for one in related(draft, part)}
    return Book(part, tuple(_sheet(node, targets) for node in sheets.all("sheet")), is_strict(root))


def _sheet(node: Node, targets: Mapping[str, Relation]) -> SheetRef:
    identity = next((value for name, value in node.attributes.items() if name.endswith(":id")), "")
    target = targets.get(identity)
    name = node.get("name") or ""
    if target is None:
        return SheetRef(name, "", is_worksheet=False)
    return SheetRef(name, target.part, target.kind == "worksheet")


def free_sheet_name(book: Book) -> str:
    """Our sheet's name; with a number where the workbook has a sheet of that name."""
    taken = {sheet.name.casefold() for sheet in book.sheets}
    number, name = 2, SHEET
    while name.casefold() in taken:
        name, number = f"{SHEET} {number}", number + 1
    return name


def add_first_sheet(draft: Draft, book: Book, name: str, content: bytes) -> str:
    """Puts a sheet before all others; the name of its part.

    What counts sheets by their place (names of one sheet, the sheet that opens) is put right.

    Raises:
        UnpatchableError: the workbook part is not as expected.
    """
    part = free_name(draft, "xl/worksheets/sheet", ".xml")
    draft.write(part, content)
    add_content_type(draft, part, WORKSHEET_TYPE)
    relation = add_relation(draft, book.part, "worksheet", part, strict=book.strict)
    data = draft.read(book.part)
    root, patch = nodes_of(data), Patch(data)
    sheets = root.child("sheets")
    if sheets is None:
        raise UnpatchableError("lists no sheets")
    _list_sheet(patch, sheets, name, relation, strict=book.strict)
    _shift_places(patch, root)
    _print_titles(patch, root, name)
    draft.write(book.part, patch.result())
    return part


def _list_sheet(patch: Patch, sheets: Node, name: str, relation: str, *, strict: bool) -> None:
    numbers = [int(n) for n in (s.get("sheetId") for s in sheets.children) if n and n.isdecimal()]
    base = STRICT_RELATIONS if strict else RELATIONS
    entry = (
        f'<{sheets.prefix}sheet xmlns:r="{base}" name="{attribute_text(name)}" '
        f'sheetId="{max(numbers, default=0) + 1}" r:id="{relation}"/>'
    )
    if sheets.empty:
        patch.append(sheets, entry)
    else:
        patch.insert(sheets.head, entry)


def _shift_places(patch: Patch, root: Node) -> None:
    names = root.child("definedNames")
    for node in names.children if names else ():
        place = node.get("localSheetId")
        if place is not None and place.isdecimal():
            patch.set(node, "localSheetId", str(int(place) + 1))
    views = root.child("bookViews")
    for view in views.all("workbookView") if views else ():
        active = view.get("activeTab") or "0"
        patch.set(view, "activeTab", str(int(active) + 1 if active.isdecimal() else 1))
        if view.get("firstSheet") is not None:
            patch.set(view, "firstSheet", "0")


def _print_titles(patch: Patch, root: Node, name: str) -> None:
    """Has the row of headings printed on every page of our sheet."""
    address = attribute_text(f"{quoted(name)}!${TITLES_ROW}:${TITLES_ROW}")
    entry = (
        f'<{root.prefix}definedName name="_xlnm.Print_Titles" localSheetId="0">'
        f"{address}</{root.prefix}definedName>"
    )
    names = root.child("definedNames")
    if names is not None:
        patch.append(names, entry)
        return
    ends = [node.end for node in root.children if node.local in _LISTS_SHEETS_BEFORE]
    patch.insert(max(ends), f"<{root.prefix}definedNames>{entry}</{root.prefix}definedNames>")


def quoted(name: str) -> str:
    """A sheet's name as it stands in an address."""
    return "'" + name.replace("'", "''") + "'"
