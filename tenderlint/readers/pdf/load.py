"""From a source's bytes to a document: the engine asked, and what it says of each page."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import Any

from tenderlint.provenance import Location
from tenderlint.readers.apart import run_apart
from tenderlint.readers.archive import CUT_SHORT, PROTECTED, TOO_LARGE
from tenderlint.readers.document.blocks import Block, Document, Paragraph
from tenderlint.readers.pdf.layout import blocks_of
from tenderlint.readers.pdf.pages import Page, Piece, with_cells, without_furniture
from tenderlint.readers.source import Source, UnreadableError
from tenderlint.statements import Form, Passage, Problem, Standing

NEEDS_ENGINE = "is a PDF, which needs one more package: pip install 'tenderlint[docs]'"
SCANNED = (
    "is a PDF without text: it may be a scan; run text recognition (OCR) over it, or give the "
    "document that it was made from"
)
_DIED = (
    "is a PDF that could not be read: reading it failed as a whole; save it as a PDF again, or "
    "give the document that it was made from"
)
_TOO_LONG = "is a PDF of {pages} pages, more than a tender needs; give the parts that bidders read"
_ERRORS = {
    "password": PROTECTED.replace("is protected", "is a PDF protected"),
    "too-large": TOO_LARGE,
    "damaged": CUT_SHORT.replace("is cut", "is a PDF cut"),
}
_CHILD = Path(__file__).with_name("child.py")
_MOST_UNKNOWN = 0.3
"""The share of letters without a meaning above which a page's text is none."""


def load(source: Source) -> Document:
    """The PDF in `source`.

    Raises:
        UnreadableError: it is damaged, protected, beyond the limits, without text, or the engine
            is not there.
    """
    data = source.read()
    if find_spec("pypdfium2") is None:
        raise UnreadableError(NEEDS_ENGINE)
    answer = _asked(data)
    seen = [_page(number, page) for number, page in enumerate(answer["pages"], start=1)]
    pages = [page._replace(pieces=()) if _is_garbled(page) else page for page in seen]
    bare = without_furniture(pages)
    if not any(page.has_words for page in bare):
        raise UnreadableError(SCANNED)
    # A scan may have been given a header of its own; a page with a header alone is blank.
    lost = [
        page.number
        for page, inner in zip(pages, bare, strict=True)
        if not inner.has_words and (page.pictured or (page.shows and not page.pieces))
    ]
    blocks = blocks_of([with_cells(page) for page in bare])
    return Document(
        source.name,
        Form.PDF,
        tuple(blocks),
        tuple(_titles(answer.get("title") or "", blocks)),
        tuple(_ignored(source.name, answer["pages"])),
        tuple(_problems(source.name, lost)),
        len(pages),
    )


def _asked(data: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(run_apart(_CHILD, "pypdfium2", data, _DIED))
    except ValueError as error:
        raise UnreadableError(_DIED) from error
    if not isinstance(answer, dict):
        raise UnreadableError(_DIED)
    if "error" in answer:
        if answer.get("pages"):
            raise UnreadableError(_TOO_LONG.format(pages=answer["pages"]))
        raise UnreadableError(_ERRORS.get(str(answer.get("error")), _DIED))
    return answer


def _page(number: int, page: dict[str, Any]) -> Page:
    pieces = tuple(Piece(**piece) for piece in page["pieces"])
    return Page(number, page["height"], pieces, page["shows"], page["pictured"])


def _is_garbled(page: Page) -> bool:
    """Whether the file does not say what its letters are: pictures of letters, in effect."""
    text = "".join(piece.text for piece in page.pieces)
    unknown = sum(c == "\ufffd" or "\ue000" <= c <= "\uf8ff" for c in text)
    return unknown > len(text) * _MOST_UNKNOWN


def _problems(file: str, lost: Sequence[int]) -> Iterator[Problem]:
    """That pages hold no text, one problem for pages that follow each other."""
    for _, run in groupby(enumerate(lost), key=lambda pair: pair[1] - pair[0]):
        numbers = [number for _, number in run]
        first, last = numbers[0], numbers[-1]
        named = f"Page {first} holds" if first == last else f"Pages {first} to {last} hold"
        message = (
            f"{named} no text: it may be a scan; run text recognition (OCR) over the file, or "
            "give the document that it was made from"
        )
        yield Problem(message, Location(file, page=first))


def _ignored(file: str, pages: Sequence[dict[str, Any]]) -> Iterator[Passage]:
    for number, page in enumerate(pages, start=1):
        place = Location(file, page=number)
        yield from (Passage(words, place, Standing.STRUCK) for words in page["struck"])
        yield from (Passage(words, place, Standing.COMMENT) for words in page["comments"])


def _titles(stated: str, blocks: Sequence[Block]) -> Iterator[str]:
    """The largest heading of the first page, and the title that the file states."""
    first = [b for b in blocks if isinstance(b, Paragraph) and b.page == 1 and b.level == 1]
    yield from (block.text for block in first[:1])
    if stated and not stated.lower().startswith(("microsoft word", "untitled", "document")):
        yield stated
