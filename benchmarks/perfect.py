"""A notice as it would be read, had every running text been read as its labels say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.labels import Label
from tenderlint.model import FIELDS
from tenderlint.resolve import Read, resolve
from tenderlint.statements import Confidence, How, Pointer, Reading, Statement

_NAMES = {"insurance": "insurance.kind", "standard": "standard.name", "criterion": "criterion.name"}


def as_labelled(read: Read, given: Sequence[Label]) -> Read:
    """What fields say of the notice, with the labels in place of what running text says.

    What a label cannot carry (the name of a standard, whether the law asks for it, the kind of a
    criterion) is taken from the reading where it has the item.
    """
    reading = read.reading
    labelled = {label.field for label in given}
    kept = [one for one in reading.statements if one.how is not How.PROSE or _beside(one, labelled)]
    reading = reading._replace(statements=(*kept, *_statements(reading, given)))
    return Read(reading, resolve(reading.statements))


def _beside(one: Statement, labelled: set[str]) -> bool:
    """Whether a statement says of a labelled item what labels do not say."""
    section = one.pointer.field.partition(".")[0]
    return one.pointer.field == "standard.required_by_law" and f"{section}.name" in labelled


def _statements(reading: Reading, given: Sequence[Label]) -> Iterator[Statement]:
    lots = {one.pointer.lot for one in reading.statements}
    for number, label in enumerate(given):
        lot = label.lot if label.lot in lots else None
        section = label.field.partition(".")[0]
        named = _NAMES.get(section)
        item = label.item or (str(number) if section in ("payment", "indicator") else None)
        item = item or ("0" if section == "reference" else None)
        if named is not None and label.field != named:
            name = label.item
            if name in FIELDS[named].members or not FIELDS[named].members:
                yield _statement(reading, named, lot, item, name)
        value = label.item if label.field == "standard.name" else label.read
        yield _statement(reading, label.field, lot, item, value)


def _statement(
    reading: Reading, field: str, lot: str | None, item: str | None, value: object
) -> Statement:
    return Statement(
        Pointer(field, lot, item),
        value,  # type: ignore[arg-type]
        reading.root,
        "",
        How.PROSE,
        Confidence.MEDIUM,
    )
