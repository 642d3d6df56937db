"""What workbooks write beside an answer, besides the few labels of a field's declaration.

Each table gives, by the field's name, labels divided by semicolons, in small letters and without
the punctuation that comparing leaves out. A label that begins with an exclamation mark asks the
opposite: yes beside it is the field's no.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from tenderlint.model.spoken import agreement, bidding, buying, provision, welsh

OPPOSITE: Final = "!"
"""What begins a label whose yes is the field's no."""
_TABLES: Final = (buying, agreement, bidding, provision, welsh)


@cache
def spoken_labels() -> dict[str, tuple[str, ...]]:
    """Every further label by the field that it names."""
    found: dict[str, tuple[str, ...]] = {}
    for table in _TABLES:
        for field, text in table.LABELS.items():
            found[field] = (*found.get(field, ()), *_labels(text))
    return found


def _labels(text: str) -> Iterator[str]:
    # Apostrophes are dropped as they are from the texts that labels are compared with.
    return (" ".join(label.split()) for label in text.replace("'", "").split(";"))
