"""Text as Markdown: whatever stands in it, it is shown as it is."""

from __future__ import annotations

import re
from typing import Final

from tenderlint.quantities.patterns import lazy
from tenderlint.reporters.page import Place, Source

_SPECIAL: Final = lazy(
    r"(?P<entity>[&<>])"
    # Mentions, issues, short names of pictures and bare addresses: they are known by their letters
    # alone, so that only a gap without width keeps them plain.
    r"|(?P<gap>@|#(?=\d)|GH(?=-\d)|:(?=//|[\w+-]{1,60}:)|www(?=\.))"
    r"|(?P<sign>[\\`*_{}\[\]#|~$])",
    re.IGNORECASE,
)
_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_GAP: Final = "&#8203;"
_BEGINS: Final = lazy(r"\d{1,9}(?=[.)])|(?=[-+=])")
"""What makes a list or a line across the page where a line begins."""


def plain(text: str) -> str:
    """One line of text as Markdown that shows it, also where it begins a line."""
    begins = _BEGINS.match(text)
    if begins is None:
        return _SPECIAL.sub(_shown, text)
    at = begins.end()
    return f"{text[:at]}\\{text[at]}{_SPECIAL.sub(_shown, text[at + 1 :])}"


def _shown(found: re.Match[str]) -> str:
    words = found[0]
    if found["entity"]:
        return _ENTITIES[words]
    escaped = words if found["gap"] and words != "#" else f"\\{words}"
    return f"{escaped}{_GAP}" if found["gap"] else escaped


def strong(text: str) -> str:
    """The text in bold; none stays none."""
    return f"**{plain(text)}**" if text else ""


def link(source: Source) -> str:
    """A sentence as a link to its source; the sentence alone without an address."""
    words = plain(source.sentence)
    return f"[{words}](<{source.url.replace('&', '&amp;')}>)" if source.url else words


def place(where: Place, known: str = "") -> str:
    """A file and the place in it; the place alone in a file that is `known`."""
    if where.spot and where.file == known:
        return strong(where.spot)
    return " ".join(part for part in (plain(where.file), strong(where.spot)) if part)


def row(*cells: str) -> str:
    """A row of a table, from cells that are Markdown already."""
    return f"| {' | '.join(cells)} |"
