"""Small workbooks made from the examples of rules: each fact beside its label."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tenderlint.model import FIELDS
from tenderlint.quantities import Range
from tenderlint.quantities.show import show
from tenderlint.rule import Example, Rule
from tenderlint.ruleset import builtin_ruleset
from tenderlint.statements import Reading, Silence, Value
from tests.workbook_files import build

BASE = {
    "Title": "Help at home in Alderbrook",
    "Buyer": "Alderbrook District Council",
    "Nation": "England",
    "Contract type": "Services",
    "Used by residents": "Yes",
    "Light touch": "No",
    "Estimated contract value": "£150,000",
    "Contract length": "3 years",
    "Start date": "2027-06-01",
    "Publication date": "2026-12-01",
    "Closing date": "2027-02-12",
}
STATED_AS = {"service.for_residents": "Used by residents", "lot.value": "Estimated contract value"}
ITEMS = ("insurance", "standard", "reference", "payment", "indicator", "criterion")
DERIVED = {
    "lot.annual_value": "lot.stated_annual_value",
    "lot.annual_value_with_vat": "lot.stated_annual_value",
}
INSURANCE = {
    "public-liability": "Public liability insurance",
    "professional-indemnity": "Professional indemnity insurance",
    "employers-liability": "Employers' liability insurance",
}


def drafts() -> Iterator[tuple[Rule, Example, bytes]]:
    """A draft of each violated example of each rule that offers words."""
    for rule in builtin_ruleset().rules:
        for example in rule.examples:
            if rule.replace and example.expect == "violated":
                yield rule, example, draft(example.given)


def draft(given: Mapping[str, Value | Silence]) -> bytes:
    """A workbook that says what an example lays down, as far as labels can say it."""
    rows: dict[str, Any] = dict(BASE)
    for name, value in given.items():
        field = FIELDS.get(DERIVED.get(name, name))
        if field is not None and field.labels and name.split(".")[0] not in ITEMS:
            rows[STATED_AS.get(name, field.labels[0].capitalize())] = words(name, value)
    if given.get("service.carries_passengers"):
        rows["Title"] = "Community transport in Alderbrook"
    sheets = {"Tender": [list(row) for row in rows.items()]}
    return build({**sheets, **_items(given)})


def words(name: str, value: Value | Silence) -> str:
    """A value as an officer writes it beside a label."""
    if isinstance(value, Silence):
        return "None"
    if isinstance(value, bool):
        return "Yes" if value else "No"
    field = FIELDS[DERIVED.get(name, name)]
    if isinstance(value, Range) and field.unit == "date":
        return str(show(value, field.unit))
    return show(value, field.unit)


def _items(given: Mapping[str, Value | Silence]) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    if any(name.startswith("insurance.") for name in given):
        kind = INSURANCE.get(str(given.get("insurance.kind")), "Public liability insurance")
        amount = words("insurance.amount", given.get("insurance.amount", "£2,000,000"))
        due = given.get("insurance.due")
        when = {
            "with-bid": ", certificate to be sent with the bid",
            "before-award": ", before award",
        }
        found["Insurance"] = [[kind, amount + when.get(str(due), "")]]
    for prefix, heading in (
        ("standard", "Standard"),
        ("reference", "Reference"),
        ("payment", "Payment"),
    ):
        facts = {n: v for n, v in given.items() if n.startswith(f"{prefix}.") and n in FIELDS}
        if facts:
            columns = list(facts)
            heads = [FIELDS[name].labels[0].capitalize() for name in columns]
            found[heading] = [heads, [words(name, facts[name]) for name in columns]]
    return found


def workbook_of(reading: Reading) -> bytes:
    """A reading of one tender as a workbook, each answer beside its label; items are left out."""
    rows: dict[str, list[str]] = {}
    for said in reading.statements:
        field = FIELDS[said.pointer.field]
        if said.pointer.item is None and field.labels and said.verbatim:
            answer = YES_OR_NO.get(said.verbatim, said.verbatim)
            rows.setdefault(field.labels[0], [field.labels[0].capitalize(), answer])
    covers = {
        said.pointer.item: INSURANCE[str(said.value)]
        for said in reading.statements
        if said.pointer.field == "insurance.kind" and said.value in INSURANCE
    }
    insurances = [
        [covers[said.pointer.item], said.verbatim]
        for said in reading.statements
        if said.pointer.field == "insurance.amount" and said.pointer.item in covers
    ]
    standards = [
        ["Accreditation", said.verbatim]
        for said in reading.statements
        if said.pointer.field == "standard.name"
    ]
    return build({"Tender": [*rows.values(), *insurances, *standards]})


YES_OR_NO = {"true": "Yes", "false": "No"}
