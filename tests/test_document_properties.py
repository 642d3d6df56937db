"""What holds for every document: addresses exist, and the words stand there."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tenderlint.model import FIELDS
from tenderlint.readers.document.blocks import Document
from tenderlint.readers.document.reading import read_document
from tenderlint.readers.pdf.load import load as load_pdf
from tenderlint.readers.source import UnreadableError
from tenderlint.readers.word.load import load as load_word
from tenderlint.statements import Reading, Standing
from tests import pdf_files, word_files
from tests.word_files import document, h, item, p, run, table

SETTINGS = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
FEW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SENTENCES = [
    "Bidders must have an annual turnover of at least £500,000.", "Contract value: £300,000",
    "Bidders must hold, at the time of tender:", "public liability insurance of £5 million;",
    "Award criteria", "Price 40%, quality 60%.", "Lot 1: North", "Lot 2: South", "Payment terms",
    "60 days", "Two references from the last three years are required.", "Conditions of contract",
    "The Council shall pay each invoice within 60 days.", "Criterion", "Weighting", "Price", "40%",
    "Quality", "60%", "ISO 9001 or equivalent", "Specification", "Term: 3 years with an option to",
    "extend for two years.", "The current provider has a turnover of £2m.", "See the workbook.",
    "Deadline: 2 November 2026", "  The price is fixed.  ", "KPI", "• Employers’ liability: £10m",
]  # fmt: skip
WORDS = st.one_of(st.sampled_from(SENTENCES), st.text("ab £5.:\n", min_size=1, max_size=12))

Block = tuple[str, list[str]]
BLOCKS = st.lists(
    st.tuples(
        st.sampled_from(["p", "h", "h2", "item", "bold", "table", "struck"]),
        st.lists(WORDS, min_size=1, max_size=6),
    ),
    max_size=8,
)


def built(blocks: list[Block]) -> tuple[str, list[str]]:
    """The body of a document, and the words of each paragraph that shows any, in reading order."""
    body, shown = [], []
    for kind, texts in blocks:
        if kind == "table":
            rows = [tuple(texts[n : n + 2]) for n in range(0, len(texts), 2)]
            body.append(table(*rows))
        else:
            makers = {
                "p": p, "h": h, "h2": lambda text: h(text, 2), "item": item,
                "bold": lambda text: p(run(text, "<w:b/>")),
                "struck": lambda text: p(run(text, "<w:strike/>")),
            }  # fmt: skip
            body.extend(makers[kind](text) for text in texts)
        shown.extend(text for text in texts if text.strip())
    return "".join(body), shown


def check_addresses(reading: Reading, words: dict[tuple[int | None, int | None], str]) -> None:
    """Every address exists in `words`, by page and paragraph, and what is quoted stands there."""
    for said in reading.statements:
        where = said.location
        assert said.pointer.field in FIELDS
        if where.paragraph is None:
            assert said.verbatim == ""
            assert said.pointer.field.startswith("document.")
            continue
        text = words[where.page, where.paragraph]
        start, end = where.span or (0, len(text))
        assert said.verbatim
        assert text[start:end].strip() == said.verbatim.strip()
    for passage in (*reading.unread, *reading.ignored):
        where = passage.location
        text = words[where.page, where.paragraph]
        if passage.standing is Standing.LIVE or where.span is not None:
            start, end = where.span or (0, len(text))
            assert text[start:end] == passage.text
        else:
            assert passage.text in text
    for problem in reading.problems:
        # A page without text is a problem of the page; no paragraph of it exists.
        if problem.location.paragraph is not None:
            assert (problem.location.page, problem.location.paragraph) in words


@given(BLOCKS)
@SETTINGS
def test_words_stand_where_a_word_document_says(blocks: list[Block]) -> None:
    body, shown = built(blocks)
    try:
        found = load_word(word_files.source(document(body)))
    except UnreadableError:
        return
    check_addresses(
        read_document(found), {(None, n): text for n, text in enumerate(shown, start=1)}
    )


def squeezed(text: str) -> str:
    return "".join(text.split()).replace("-", "")


@given(st.lists(st.lists(WORDS, min_size=1, max_size=9), min_size=1, max_size=3))
@FEW
def test_words_stand_where_a_pdf_says(pages: list[list[str]]) -> None:
    drawn = [pdf_files.page(*[text.replace("\n", " ") for text in texts]) for texts in pages]
    try:
        found = load_pdf(pdf_files.source(pdf_files.pdf(*drawn)))
    except UnreadableError:
        return
    words = paragraphs_of(found)
    check_addresses(read_document(found), words)
    for (page, _), text in words.items():
        assert squeezed(text) in squeezed("".join(line.text for line in drawn[(page or 0) - 1]))


def paragraphs_of(found: Document) -> dict[tuple[int | None, int | None], str]:
    listed = [
        one
        for block in found.blocks
        for one in ([block] if hasattr(block, "number") else block.paragraphs())
    ]
    words = {(one.page, one.number): one.text for one in listed}
    assert len(words) == len(listed)
    return words


def test_words_of_the_examples_stand_where_statements_say() -> None:
    from tenderlint.readers.source import Source
    from tests.commands import ROOT

    folder = ROOT / "examples" / "invitation-to-tender"
    for name, load in (
        ("specification.docx", load_word),
        ("instructions.docx", load_word),
        ("conditions-of-contract.pdf", load_pdf),
    ):
        found = load(Source(name, folder / name))
        reading = read_document(found._replace(ignored=()))
        assert reading.statements
        check_addresses(reading, paragraphs_of(found))
