"""Notices as Find a Tender publishes them under the Procurement Act 2023, all invented for tests.

Each stands beside what an officer who has read it, and the rules, would expect to be told. The
expectations were written down before the notices were checked, and changed only where the officer
was wrong.
"""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest

import tenderlint
from tenderlint.provenance import Location
from tenderlint.quantities import exactly
from tenderlint.report import TenderReport
from tests.ocds_notices import reading_of, values

NOTICES: Final = Path(__file__).parent / "documents" / "notices"
DAY: Final = date(2026, 11, 22)

EXPECTED: Final[dict[str, str]] = {
    "01-home-care-three-localities": """
        turnover-out-of-proportion error
        insurance-required-before-award error
        price-outweighs-quality warning
    """,
    "02-youth-clubs-open-to-all": "",
    "03-debt-advice-quality-mark": """
        turnover-out-of-proportion warning
        standard-without-equivalent error
        professional-indemnity-high info
        window-short info
    """,
    "04-crisis-house": "no-lot-in-reach warning",
    "05-rough-sleeping-outreach": """
        holiday-window warning
        mobilisation-short warning
        window-short info
        clarification-gap info
    """,
    "06-carers-centre": "",
    "07-family-hubs-one-contract": """
        lots-refused-by-formula info
        no-lot-in-reach warning
    """,
    "08-refuge": "",
    "09-lunch-clubs-quick-tender": """
        window-short warning
        term-too-short info
        suitability-flag-missing info
        clarification-gap info
    """,
    "10-advice-with-a-shortlist": """
        shortlist-below-threshold error
        public-liability-high warning
    """,
    "11-community-transport-market": "",
    "12-transport-call-off": """
        framework-members-only error
        term-too-short warning
    """,
    "13-drug-and-alcohol-recovery": """
        turnover-out-of-proportion error
        no-lot-in-reach warning
    """,
    "14-branch-libraries-for-a-mutual": "",
    "15-parks-and-verges": """
        turnover-out-of-proportion error
        standard-without-equivalent error
        window-below-statutory warning
    """,
    "16-playground-refurbishment": "",
    "17-academy-meals": "turnover-out-of-proportion error",
    "18-befriending-in-wales": """
        consortium-barred error
        payment-later-than-30-days warning
    """,
    "19-care-at-home-in-scotland": """
        turnover-out-of-proportion error
        price-outweighs-quality warning
        no-lot-in-reach warning
    """,
    "20-day-opportunities-in-ulster": """
        insurance-required-before-award error
        term-too-short info
    """,
    "21-supported-living-closed-framework": """
        framework-lock-in warning
        price-outweighs-quality warning
    """,
    "22-interpreters-open-framework": "",
    "23-office-furniture-five-years": "framework-too-long warning",
    "24-befriending-three-quotes": "window-short info",
    "25-warm-spaces-reserved-to-the-county": "",
    "26-community-food-local-only-too-early": "local-only-where-law-forbids none",
    "27-money-advice-many-figures": "",
    "28-reablement-fast-start": """
        mobilisation-short warning
        term-too-short warning
        price-fixed-for-years info
    """,
    "29-mentoring-for-young-people": """
        price-fixed-for-years warning
        payment-later-than-30-days warning
        like-for-like-contracts warning
    """,
    "30-housing-support-all-four-lots": """
        all-lots-or-none warning
        no-lot-cap info
    """,
    "31-hospital-discharge-amended": "",
    "32-play-scheme-in-the-summer": "august-window warning",
    "33-meals-by-price": """
        price-only warning
        price-outweighs-quality warning
    """,
    "34-laptops-2026": "window-below-statutory warning",
    "35-laptops-2025": "",
    "36-accessible-transport-after-a-planned-notice": """
        planned-notice-shortcut warning
        clarification-gap info
    """,
    "37-respite-with-a-fee": "paid-portal warning",
    "38-youth-justice-mentors-old-terms": """
        audited-accounts-required error
        accounts-years warning
        years-trading warning
        subcontract-ban warning
        bond-or-guarantee warning
    """,
    "39-hostel-beds-old-template": "superseded-law-cited none",
    "40-speech-groups-wrong-currency": "",
    "41-carers-respite-terse-conditions": """
        turnover-out-of-proportion error
        insurance-required-before-award error
        standard-without-equivalent error
    """,
    "42-supported-lodgings-market-in-wales": "",
    "43-homelessness-prevention-grant-year": "term-too-short warning",
    "44-hospital-navigators-lead-provider": "legal-form-before-award error",
    "45-temporary-staff-call-off": "framework-members-only error",
    "46-befriending-insured-from-the-start": "",
    "47-youth-voice-many-traps": "",
    "48-criteria-without-weights": "",
    "49-archive-scans-by-post": "window-below-statutory warning",
    "50-flood-pumps-in-urgency": "",
    "51-support-at-home-sole-turnover": """
        turnover-out-of-proportion warning
        turnover-sole-test warning
        local-only-where-law-forbids none
    """,
    "52-advice-line-weights-in-words": "price-outweighs-quality warning",
    "53-rehabilitation-paid-on-results": "paid-on-results warning",
    "54-museum-cafe-concession": "",
    "55-inspectorate-helpline": "window-below-statutory warning",
    "56-light-touch-in-twelve-days": "window-short warning",
    "57-play-therapy-no-shortlist": "",
    "58-day-centre-premises-in-the-town": "",
    "59-parenting-groups-with-a-bar": """
        turnover-out-of-proportion error
        insurance-required-before-award error
        consortium-barred error
        payment-later-than-30-days warning
        price-outweighs-quality warning
        price-fixed-for-years warning
    """,
    "60-short-breaks-open-framework": "",
}

NOT_YET: Final[dict[str, str]] = {}
"""Where the tool still differs from the officer, and the officer is right."""

PROBLEMS: Final = {"40-speech-groups-wrong-currency": "AED"}
OTHER_LAW: Final = {"13-drug-and-alcohol-recovery", "19-care-at-home-in-scotland"}
"""Health services under their own regulations, and Scotland."""


def cases(failing: dict[str, str]) -> list[object]:
    """Each notice, marked as failing for its reason where it does."""
    return [
        pytest.param(
            name,
            marks=[pytest.mark.xfail(strict=True, reason=failing[name])] if name in failing else [],
        )
        for name in EXPECTED
    ]


@cache
def checked(name: str) -> TenderReport:
    """The one tender of a notice, as reported."""
    report = tenderlint.check(NOTICES / f"{name}.json", today=DAY)
    assert not report.problems
    (tender,) = report.tenders
    return tender


def pairs(text: str) -> set[tuple[str, str]]:
    """Rule and severity from the lines of a table."""
    rows = (line.split() for line in text.splitlines())
    return {(row[0], row[1]) for row in rows if row}


def words_at(document: object, location: Location) -> str:
    """What stands at a JSON pointer and span, by a reading of RFC 6901 of the test's own."""
    value: Any = document
    for step in (location.pointer or "").split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        value = value[int(key)] if isinstance(value, list) else value[key]
    if isinstance(value, dict | list):
        return ""
    text = value if isinstance(value, str) else json.dumps(value)
    return text if location.span is None else text[slice(*location.span)]


def test_the_table_names_every_notice() -> None:
    assert set(EXPECTED) == {path.stem for path in NOTICES.glob("*.json")}
    assert set(NOT_YET) <= set(EXPECTED)


@pytest.mark.parametrize("name", cases(NOT_YET))
def test_a_notice_is_told_what_an_officer_would_expect(name: str) -> None:
    # Barriers that compound follow from the others and are left out.
    told = {(f.rule, f.severity.value) for f in checked(name).findings if not f.parts}
    assert told == pairs(EXPECTED[name])


def test_many_are_of_the_act_and_a_third_or_so_need_no_word() -> None:
    of_the_act = {name for name in EXPECTED if checked(name).regime["regime.act"] is True}
    assert of_the_act == set(EXPECTED) - OTHER_LAW
    assert len(of_the_act) >= 30
    assert sum(not pairs(expected) for expected in EXPECTED.values()) >= 10


@pytest.mark.parametrize("name", EXPECTED)
def test_every_location_resolves_to_the_words_it_quotes(name: str) -> None:
    document = json.loads((NOTICES / f"{name}.json").read_text(encoding="utf-8"))
    tender = checked(name)
    quoted = [
        *((e.location, e.text) for finding in tender.findings for e in finding.evidence),
        *((s.location, s.verbatim) for c in tender.conflicts for s in c.statements),
    ]
    for location, text in quoted:
        assert words_at(document, location) == text
    assert all(finding.evidence for finding in tender.findings)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_problem_is_reported_only_where_one_was_meant(name: str) -> None:
    messages = [problem.message for problem in checked(name).problems]
    assert len(messages) == (name in PROBLEMS)
    assert all(PROBLEMS[name] in message for message in messages)


@pytest.mark.parametrize("name", EXPECTED)
def test_no_notice_contradicts_itself(name: str) -> None:
    assert not checked(name).conflicts


MISREAD: Final = [
    ("01-home-care-three-localities", "term.extension", "1", [exactly(24)]),
    ("02-youth-clubs-open-to-all", "insurance.amount", None, []),
    ("05-rough-sleeping-outreach", "conditions.minimum_turnover", None, []),
    pytest.param(
        "06-carers-centre",
        "term.extension",
        "1",
        [exactly(24)],
        marks=pytest.mark.xfail(strict=True, reason="“one year at a time” is added to two years"),
    ),
    ("27-money-advice-many-figures", "insurance.due", None, []),
    ("57-play-therapy-no-shortlist", "procedure.shortlist", None, []),
]
"""What a reader would take from the words, where other words are taken for it."""


@pytest.mark.parametrize(("name", "field", "lot", "expected"), MISREAD)
def test_a_field_is_read_as_an_officer_reads_it(
    name: str, field: str, lot: str | None, expected: list[object]
) -> None:
    document = json.loads((NOTICES / f"{name}.json").read_text(encoding="utf-8"))
    assert values(reading_of(document), field, lot) == expected
