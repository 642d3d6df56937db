"""Writes `invitation-to-tender`: a notice, two Word documents and a PDF that are one tender.

The council, the service, the people and every figure are invented.
"""

from __future__ import annotations

import json
from pathlib import Path

from document_files import (
    bullets,
    comment_here,
    deleted,
    inserted,
    note_here,
    paragraph,
    table,
    words,
    write_pdf,
    write_word,
)

HERE = Path(__file__).parent / "invitation-to-tender"
NOTE = "Illustrative example. The council, the service and every figure in it are invented."


TERMS = f"""
{NOTE}
1. Payment
1.1 The Provider shall invoice the Council monthly in arrears for the hours delivered in the month \
before.
1.2 The Council shall pay each valid and undisputed invoice within 60 days of its receipt.
1.3 Prices are fixed for the whole of the term, extensions included. No increase for inflation \
will be paid.
2. Liability
2.1 The Provider's liability under this Contract shall be unlimited.
3. Ending the contract
3.1 The Council may terminate this Contract at any time by giving one month's written notice, and \
owes the Provider nothing but the price of hours already delivered.
3.2 The Provider may terminate this Contract by giving twelve months' written notice.
4. Volumes
4.1 The Council does not guarantee any volume of hours. The numbers in the specification are \
estimates and do not bind the Council.
5. Data and records
5.1 The Provider shall:
• keep a record of every visit for six years after the end of the Contract;
• give the Council access to its records within five working days of a request;
• report any loss of personal data within 24 hours.
6. Transfer of staff
6.1 The Provider shall indemnify the Council against all claims that arise from the transfer of \
staff at the start and at the end of the Contract.
7. Law
7.1 This Contract is governed by the law of England and Wales.
"""
"""Headings, clauses and the items of a list."""


def h1(text: str) -> str:
    """A heading of the first level."""
    return paragraph(text, "Heading1")


def h2(text: str) -> str:
    """A heading of the second level."""
    return paragraph(text, "Heading2")


def specification() -> None:
    """What the service is: one provider for the whole district, hours sold by the hour."""
    body = [
        paragraph("Short breaks for unpaid carers", "Title"),
        paragraph("Service specification"),
        paragraph(NOTE),
        h1("1. Background"),
        paragraph(
            "About 9,400 people in Ellerdale look after a relative or friend without pay. A short "
            "break, a few hours in which somebody else is there, is what they ask for most often "
            "in our yearly survey. The present service is reached by fewer than 400 of them."
        ),
        h1("2. The service"),
        h2("2.1 Scope of the service"),
        paragraph(
            "The provider shall give short breaks in the carer's own home, between two and four "
            "hours at a time, on any day of the week between 8 am and 9 pm. One provider will be "
            "appointed for the whole of the district; the contract is not divided into lots."
        ),
        paragraph(
            "Breaks are given on referral by the Council's assessment team only. Carers who have "
            "not been assessed as having eligible needs cannot use the service."
        ),
        h2("2.2 What the provider shall do"),
        paragraph("The provider shall:"),
        bullets(
            "reply to each referral within two working days;",
            "match each carer with no more than three named workers;",
            "use the Council's case management system for every visit;",
            "attend a contract meeting each month at the civic offices.",
        ),
        h2("2.3 Staff"),
        paragraph(
            words("Staff hold an enhanced DBS certificate and the Care Certificate. The provider "
                  "bears the cost of both")
            + note_here() + words(".")
        ),
        h1("3. Performance"),
        table(
            ("Indicator", "Target"),
            ("Number of breaks delivered in each quarter", "1,950"),
            ("Referrals answered within two working days", "95%"),
            ("Hours delivered against hours commissioned", "98%"),
        ),
        h1("4. Value and length"),
        paragraph("Contract value: £360,000 excluding VAT"),
        paragraph("Length of contract: 3 years"),
        paragraph("The Council may extend the contract by up to two years."),
    ]  # fmt: skip
    note = "TUPE may apply to six staff of the present provider."
    write_word(HERE / "specification.docx", "".join(body), note=note)


def instructions() -> None:
    """Who may bid and how bids are scored; the barriers stand in the middle of sentences."""
    turnover = (
        words("The Council needs to know that bidders are financially sound. Bidders shall have "
              "had an annual turnover of at least ")
        + deleted("£120,000") + inserted("£900,000")
        + words(" in each of the last three financial years, shown by audited accounts.")
        + comment_here()
    )  # fmt: skip
    body = [
        paragraph("Short breaks for unpaid carers", "Title"),
        paragraph("Instructions to bidders"),
        paragraph(NOTE),
        h1("1. How to bid"),
        paragraph(
            "Bids are made through the Council's portal. Answers to the quality questions shall "
            "not be longer than 12,000 words together."
        ),
        h2("1.1 Timetable"),
        table(
            ("Step", "Date"),
            ("Tender notice published", "30 November 2026"),
            ("Deadline for questions", "9 December 2026"),
            ("Deadline for tenders", "noon, 21 December 2026"),
            ("Contract start date", "1 February 2027"),
        ),
        h1("2. Conditions of participation"),
        h2("2.1 Economic and financial standing"),
        paragraph(turnover),
        paragraph("Bidders must hold, at the time of tender:"),
        bullets(
            "public liability insurance of £10 million for each claim;",
            "employers' liability insurance of £10 million;",
            "professional indemnity insurance of £5 million.",
        ),
        h2("2.2 Technical ability"),
        paragraph(
            "Bidders shall provide three references from local authorities for contracts of a "
            "similar size and nature within the last three years. A current ISO 9001 certificate "
            "is required, and bidders must hold Cyber Essentials Plus."
        ),
        paragraph("Bids from consortia will not be accepted. Sub-contracting is not permitted."),
        h1("3. Award criteria"),
        paragraph("The contract will be awarded to the tender with the highest score."),
        table(
            ("Criterion", "Weighting"),
            ("Price", "60%"),
            ("Quality of the service", "35%"),
            ("Social value", "5%"),
        ),
        paragraph("Tenders that score below 60% for quality will be rejected."),
    ]
    comment = "Where does £900,000 come from? The contract pays £120,000 a year."
    write_word(HERE / "instructions.docx", "".join(body), comment=comment)


def terms() -> None:
    """The terms of the contract, as the PDF that legal services keep."""
    text = [("b" if line.startswith("•") else "h" if line[:3].endswith(". ") else "p", line)
            for line in TERMS.strip().splitlines()]  # fmt: skip
    title = "Short breaks for unpaid carers: conditions of contract"
    write_pdf(HERE / "conditions-of-contract.pdf", title, text, "Ellerdale District Council")


def notice() -> None:
    """The tender notice; its deadline is not that of the instructions."""
    buyer = {"id": "GB-PPON-EXAMPLE-3", "name": "Ellerdale District Council"}
    value = {"amountGross": 432000, "amount": 360000, "currency": "GBP"}
    lot = {
        "id": "1",
        "status": "active",
        "value": value,
        "contractPeriod": {
            "startDate": "2027-02-01T00:00:00Z",
            "endDate": "2030-01-31T23:59:59Z",
        },
    }
    document = {
        "id": "example-2028",
        "documentType": "tenderNotice",
        "noticeType": "UK4",
        "datePublished": "2026-11-30T09:00:00Z",
    }
    tender = {
        "id": "EDC-0412",
        "legalBasis": {"id": "2023/54", "scheme": "UKPGA"},
        "title": "Short breaks for unpaid carers",
        "description": "Short breaks at home for people who look after a relative or friend.",
        "status": "active",
        "value": value,
        "procurementMethod": "open",
        "procurementMethodDetails": "Below threshold - open competition",
        "mainProcurementCategory": "services",
        "specialRegime": ["lightTouch"],
        "aboveThreshold": False,
        "items": [
            {
                "id": "1",
                "additionalClassifications": [{"scheme": "CPV", "id": "85312000"}],
                "relatedLot": "1",
            }
        ],
        "tenderPeriod": {"endDate": "2026-12-18T12:00:00Z"},
        "lots": [lot],
        "documents": [document],
    }
    release = {
        "ocid": "ocds-h6vhtk-example3",
        "id": "example-2028",
        "tag": ["tender"],
        "date": "2026-11-30T09:00:00Z",
        "initiationType": "tender",
        "description": NOTE,
        "parties": [
            {
                **buyer,
                "roles": ["buyer"],
                "address": {"region": "UKD11", "countryName": "United Kingdom"},
            }
        ],
        "buyer": buyer,
        "tender": tender,
        "language": "en",
    }
    package = {"version": "1.1", "publishedDate": "2026-11-30T09:00:00Z", "releases": [release]}
    text = json.dumps(package, ensure_ascii=False, indent=2) + "\n"
    (HERE / "notice.json").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    HERE.mkdir(exist_ok=True)
    specification()
    instructions()
    terms()
    notice()
