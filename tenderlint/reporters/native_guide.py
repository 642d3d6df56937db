"""How to write a tender as JSON in the native format, as a Markdown page."""

from __future__ import annotations

from typing import Final

from tenderlint.model import ITEMS, TENDER_SECTIONS, Field
from tenderlint.quantities import Unit
from tenderlint.readers.native.leaves import LONGEST_ANSWER, LONGEST_TEXT, WANTED, wanted
from tenderlint.reporters.glossary import about, fields_of, sections

_START: Final = """\
# A tender as JSON

tenderlint reads a format of its own beside workbooks and OCDS notices: for a form, a script or a
procurement system that already holds a tender's answers, so that nothing has to be guessed from
words. `tenderlint schema` prints its JSON Schema (2020-12), which also stands in
[tender.schema.json](tender.schema.json). This page is generated from it.

## How to write one

1. Write `"tenderlint": 0`, the version of the format, into each file. An editor that is given the
   schema under `$schema` offers the names. A `comment` is for people and is not read.
2. Fill in the sections that you know, in any order. What you leave out, or set to `null`, is not
   stated; nothing is taken for granted.
3. Give what differs between lots in `lots`, each with an `id`. A lot may hold the sections and
   collections marked *Tender and lot* below; what it leaves out it takes from the tender where the
   [glossary](glossary.md) says so.
4. Put words that no field holds under `specification` and `notes`: a text, or an array of
   paragraphs, of up to {text:,} characters each. They are read as sentences, as in a notice.
5. Run `tenderlint show FILE` to see what was read, and `tenderlint check FILE`.

Several tenders stand in one file as `{{"tenderlint": 0, "tenders": [ … ]}}`, or one on each line.

A name that is not in the format, a value of the wrong kind and a figure that cannot be (a negative
sum, a date before 1970, weights that come to 140) are each reported with their place and left
out; the rest is judged.

## How to write a value

| kind | write |
|---|---|
{kinds}

Two words answer any question without a value: `"elsewhere"` where another document answers it,
and, for money, lengths of time, numbers and percentages, `"none"` where nothing is asked for.
Numbers may be a range, `{{"low": 1, "high": 2}}`, of which one end may be left out. An answer in
words has at most {answer:,} characters.
"""


def native_guide(example: str) -> str:
    """The page, with the text of an example file."""
    kinds = "\n".join(
        f"| {unit} | {_cell(words)} |" for unit, words in WANTED.items() if unit is not Unit.NUMBER
    )
    start = _START.format(text=LONGEST_TEXT, answer=LONGEST_ANSWER, kinds=kinds)
    parts = [
        start,
        f"## An example\n\n```json\n{example.strip()}\n```\n",
        "## The sections\n",
        *(_section(name) for name in sections()),
    ]
    return "\n".join(parts)


def _section(name: str) -> str:
    if name in ITEMS:
        collection, owner = ITEMS[name]
        heading, place = collection, "*Tender and lot*; an array of objects."
    else:
        owner, heading = sections()[name], name
        place = "*Tender*." if name in TENDER_SECTIONS else "*Tender and lot*."
    rows = "\n".join(_row(field) for field in fields_of(name))
    return (
        f"### `{heading}`\n\n{about(owner)} {place}\n\n"
        f"| name | what it says | kind |\n|---|---|---|\n{rows}\n"
    )


def _row(field: Field) -> str:
    kind = wanted(field) if field.unit is Unit.ENUM else str(field.unit)
    return f"| `{field.name.partition('.')[2]}` | {_cell(field.description)} | {_cell(kind)} |"


def _cell(words: str) -> str:
    return words.replace("|", "\\|")
