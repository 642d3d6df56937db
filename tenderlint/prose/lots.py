"""How many lots a text names, where they are listed nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.page import Page, Phrase
from tenderlint.quantities import exactly
from tenderlint.statements import Statement

_LOT: Final = Phrase(("lot ",), r"(?<![a-z])lot (?P<name>[1-9]\d?|[a-f])(?![a-z0-9.])")
WORDS: Final = _LOT.words


def read(page: Page) -> Iterator[Statement]:
    """How many different lots are named, if there are several."""
    if page.lot is not None:
        return
    found = list(_LOT.find(page))
    names = {match["name"] for match in found}
    if len(names) > 1:
        yield page.says("division.lots_named", exactly(len(names)), found[0].span())
