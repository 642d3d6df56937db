"""Labels: which words beside a value stand for which field, and which do not."""

from __future__ import annotations

import pytest

from tenderlint.model import FIELDS
from tenderlint.readers.workbook.criteria import kind_of
from tenderlint.readers.workbook.items import indicator_kind, insurance_kind
from tenderlint.readers.workbook.label_index import collisions
from tenderlint.readers.workbook.labels import Scale, match_label
from tenderlint.readers.workbook.sections import (
    LotName,
    Section,
    lot_name,
    section_of_heading,
    section_of_sheet,
)
from tenderlint.readers.workbook.sheet_names import superseded_sheets


@pytest.mark.parametrize(
    ("text", "field"),
    [
        pytest.param("Contract value", "lot.value", id="as declared"),
        pytest.param("CONTRACT VALUE:", "lot.value", id="capitals and a colon"),
        pytest.param("4.1 Contract value (£) *", "lot.value", id="numbering, unit and a star"),
        pytest.param("Q3. Closing date?", "timetable.deadline", id="question number"),
        pytest.param("Value of the contract", "lot.value", id="an article more"),
        pytest.param("Estimated contract value, excluding VAT", "lot.value", id="VAT at the end"),
        pytest.param("Contract value (inc VAT)", "lot.value_including_vat", id="with VAT"),
        pytest.param("Contract value per annum", "lot.stated_annual_value", id="per annum"),
        pytest.param("Value (£ p.a.)", "lot.stated_annual_value", id="p.a. in brackets"),
        pytest.param("Contract commencement date", "term.start", id="commencement for start"),
        pytest.param("Contract expiry date", "term.end", id="expiry for end"),
        pytest.param(
            "Minimum yearly turnover required", "conditions.minimum_turnover", id="yearly"
        ),
        pytest.param("Term (months)", "term.initial", id="months in brackets"),
        pytest.param("Contract length in years", "term.initial", id="years at the end"),
        pytest.param("Tenders due", "timetable.deadline", id="another word for bids"),
        pytest.param("Deadline for clarification questions", "timetable.questions", id="questions"),
    ],
)
def test_label_stands_for_field(text: str, field: str) -> None:
    match = match_label(text)
    assert match is not None
    assert match.field == field


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("   ", id="space"),
        pytest.param("tender/title", id="path of a data format"),
        pytest.param("The contract value is set by the Council each year", id="sentence"),
        pytest.param("Value for money", id="a phrase with a label's word in it"),
        pytest.param("Previous contract value", id="another contract's"),
        pytest.param("Favourite colour", id="stranger"),
        pytest.param("contract value " * 20, id="too long"),
    ],
)
def test_text_is_no_label(text: str) -> None:
    assert match_label(text) is None


@pytest.mark.parametrize(
    ("text", "scale", "vat", "yearly"),
    [
        pytest.param("Value (£k)", Scale.THOUSANDS, None, False, id="thousands"),
        pytest.param("Value (£'000)", Scale.THOUSANDS, None, False, id="thousands as zeros"),
        pytest.param("Value £m", Scale.MILLIONS, None, False, id="millions"),
        pytest.param("Value (£, exc VAT)", Scale.POUNDS, "excluding", False, id="without VAT"),
        pytest.param("Value (£ incl. VAT)", Scale.POUNDS, "including", False, id="with VAT"),
        pytest.param("Term (years)", Scale.YEARS, None, False, id="years"),
        pytest.param("Budget (£ per year)", Scale.POUNDS, None, True, id="a year"),
        pytest.param("Term", None, None, False, id="none"),
    ],
)
def test_label_names_units(text: str, scale: Scale | None, vat: str | None, yearly: bool) -> None:
    match = match_label(text)
    assert match is not None
    assert (match.label.scale, match.label.vat, match.label.yearly) == (scale, vat, yearly)


def test_every_declared_label_finds_its_own_field() -> None:
    lost = [
        (name, label)
        for name, field in FIELDS.items()
        for label in field.labels
        if (match := match_label(label, items=frozenset({name.partition(".")[0]}))) is None
        or (match.field != name and label not in FIELDS[match.field].labels)
    ]
    assert lost == []


def test_no_label_stands_for_two_fields() -> None:
    assert collisions() == {}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Public liability insurance", "public-liability", id="public"),
        pytest.param("Public & products liability", "public-liability", id="public and products"),
        pytest.param("Employers’ liability", "employers-liability", id="typographic apostrophe"),
        pytest.param(
            "Employer's (Compulsory) Liability Insurance", "employers-liability", id="compulsory"
        ),
        pytest.param(
            "Minimum level of professional indemnity cover", "professional-indemnity", id="PI"
        ),
        pytest.param("Motor insurance", "motor", id="motor"),
        pytest.param("Cyber insurance", "other", id="another kind"),
        pytest.param("Building maintenance", None, id="no insurance at all"),
        pytest.param("Medical waste", None, id="a word that may go with insurance"),
        pytest.param("Insurance", None, id="no kind"),
    ],
)
def test_insurance_kind(text: str, kind: str | None) -> None:
    assert insurance_kind(text) == kind


@pytest.mark.parametrize(
    ("text", "lot"),
    [
        pytest.param("Lot 1", LotName("1", ""), id="number"),
        pytest.param("LOT 2a: North", LotName("2a", "North"), id="letter and title"),
        pytest.param("Lot no. 3 - South and West", LotName("3", "South and West"), id="no."),
        pytest.param("Lot B", LotName("b", ""), id="letter"),
        pytest.param("Lots", None, id="the word alone"),
        pytest.param("Lottery funding 2", None, id="another word"),
        pytest.param("All lots", None, id="all of them"),
    ],
)
def test_lot_name(text: str, lot: LotName | None) -> None:
    assert lot_name(text) == lot


@pytest.mark.parametrize(
    ("name", "section"),
    [
        pytest.param("3. Award criteria", Section.CRITERIA, id="numbered"),
        pytest.param("Terms & conditions", Section.TERMS, id="ampersand"),
        pytest.param("Selection criteria", Section.CONDITIONS, id="selection is not award"),
        pytest.param("KPIs and outcomes", Section.INDICATORS, id="among other words"),
        pytest.param("Lot 1 - Criteria", Section.CRITERIA, id="after a lot"),
        pytest.param("Spec", Section.SPECIFICATION, id="short form"),
        pytest.param("Summary", None, id="no section"),
        pytest.param("Contract details", None, id="a word that counts only alone"),
    ],
)
def test_section_of_sheet(name: str, section: Section | None) -> None:
    assert section_of_sheet(name) is section


def test_heading_must_be_the_whole_text() -> None:
    assert section_of_heading("Appendix 2: Award criteria") is Section.CRITERIA
    assert section_of_heading("The award criteria are below") is None


@pytest.mark.parametrize(
    ("names", "superseded"),
    [
        pytest.param(["Criteria", "Criteria (old)"], {"Criteria (old)"}, id="old in brackets"),
        pytest.param(["Criteria v1", "Criteria v2"], {"Criteria v1"}, id="lower version"),
        pytest.param(["Criteria v1.2", "Criteria v1.10"], {"Criteria v1.2"}, id="ten after two"),
        pytest.param(["Criteria v1"], set(), id="only version"),
        pytest.param(["Lots v1", "Criteria v2"], set(), id="versions of other things"),
        pytest.param(["SUPERSEDED Terms"], {"SUPERSEDED Terms"}, id="superseded"),
        pytest.param(["Old terms", "Terms"], {"Old terms"}, id="old before a sheet's name"),
        pytest.param(["Old age support"], set(), id="old as a subject"),
        pytest.param(["16 to 18 years old"], set(), id="years old"),
        pytest.param(["Older people"], set(), id="older"),
    ],
)
def test_superseded_sheets(names: list[str], superseded: set[str]) -> None:
    assert superseded_sheets(names) == superseded


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        pytest.param("Price", "price", id="price"),
        pytest.param("Total cost", "price", id="cost"),
        pytest.param("Commercial envelope", "price", id="commercial"),
        pytest.param("Social value", "social-value", id="social value"),
        pytest.param("Social value cost", "social-value", id="social value first"),
        pytest.param("Method statement", "quality", id="anything else"),
    ],
)
def test_kind_of_criterion(name: str, kind: str) -> None:
    assert kind_of(name) == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        pytest.param("Number of sessions delivered", "activity", id="counts"),
        pytest.param("People reporting improved wellbeing", "outcome", id="change"),
        pytest.param("Number of residents who feel less lonely", "outcome", id="counted change"),
        pytest.param("Referrals answered within 5 working days", "process", id="way of working"),
        pytest.param("Quality of service", None, id="unsure"),
    ],
)
def test_kind_of_indicator(name: str, kind: str | None) -> None:
    assert indicator_kind(name) == kind
