"""The text beside a label."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.model import FIELDS
from tenderlint.prose import read_answer
from tenderlint.provenance import Location
from tenderlint.quantities import NUMERIC, Range, exactly
from tenderlint.statements import Confidence, How, Pointer, Silence, Standing

HERE = Location("draft.xlsx", sheet="Conditions", cell="C9")


@pytest.mark.parametrize(
    ("field", "text", "values"),
    [
        pytest.param(
            "conditions.minimum_turnover", "£150,000", {"": exactly(15_000_000)}, id="turnover"
        ),
        pytest.param(
            "conditions.minimum_turnover", "at least £5m", {"": exactly(500_000_000)}, id="a floor is the demand"
        ),
        pytest.param("conditions.minimum_turnover", "None", {"": Silence.NONE}, id="none"),
        pytest.param("conditions.minimum_turnover", "No minimum", {"": Silence.NONE}, id="no minimum"),
        pytest.param("conditions.minimum_turnover", "£0", {"": Silence.NONE}, id="nothing in pounds"),
        pytest.param("conditions.minimum_turnover", "See ITT", {"": Silence.ELSEWHERE}, id="elsewhere"),
        pytest.param(
            "conditions.minimum_turnover", "As stated in the procurement documents",
            {"": Silence.ELSEWHERE}, id="as stated in",
        ),
        pytest.param("conditions.minimum_turnover", "TBC", None, id="to be confirmed"),
        pytest.param("conditions.minimum_turnover", "£5m or £10m", None, id="two amounts"),
        pytest.param(
            "lot.value", "up to £250,000 per annum",
            {"lot.stated_annual_value": Range(0, 25_000_000)}, id="a value per year",
        ),
        pytest.param(
            "lot.value", "£60,000 inc VAT", {"lot.value_including_vat": exactly(6_000_000)}, id="with VAT"
        ),
        pytest.param("lot.value", "£12 per hour", None, id="an hourly rate is no value"),
        pytest.param(
            "term.initial", "3+1+1 years",
            {"": exactly(36), "term.maximum": exactly(60), "term.extension": exactly(24)},
            id="chain",
        ),
        pytest.param("term.initial", "3", None, id="years or months"),
        pytest.param("term.extension", "2 x 12 months", {"": exactly(24)}, id="extensions"),
        pytest.param("term.extension", "none", {"": Silence.NONE}, id="no extension"),
        pytest.param(
            "term.start", "1 April 2027", {"": exactly(date(2027, 4, 1).toordinal())}, id="a day"
        ),
        pytest.param("terms.payment_days", "30 days of a valid invoice", {"": exactly(30)}, id="days"),
        pytest.param("terms.payment_days", "30 days end of month", {"": exactly(60)}, id="month end"),
        pytest.param("award.stated_price_weight", "60%", {"": exactly(60)}, id="weight"),
        pytest.param("reference.count", "at least two (2)", {"": exactly(2)}, id="references"),
        pytest.param("conditions.consortium_allowed", "Yes", {"": True}, id="yes"),
        pytest.param("conditions.consortium_allowed", "perhaps", None, id="neither yes nor no"),
        pytest.param("insurance.due", "with tender", {"": "with-bid"}, id="with tender"),
        pytest.param("insurance.due", "At time of bid", {"": "with-bid"}, id="at time of bid"),
        pytest.param("insurance.due", "On contract award", {"": "by-award"}, id="on award"),
        pytest.param("insurance.due", "On or before award", {"": "by-award"}, id="on or before award"),
        pytest.param("insurance.due", "Prior to award", {"": "before-award"}, id="prior to award"),
        pytest.param(
            "insurance.due", "held before the contract award", {"": "before-award"}, id="before award"
        ),
        pytest.param("insurance.due", "by contract start", {"": "by-start"}, id="by start"),
        pytest.param("insurance.due", "before the service starts", {"": "by-start"}, id="service starts"),
        pytest.param("insurance.due", "willing to obtain", {"": "commitment"}, id="willing"),
        pytest.param("insurance.due", "not with the tender", None, id="only said what it is not"),
        pytest.param("insurance.kind", "Public Liability (£m)", {"": "public-liability"}, id="unit beside"),
        pytest.param(
            "insurance.kind", "Employer’s (Compulsory) Liability Insurance",
            {"": "employers-liability"}, id="in full",
        ),
        pytest.param("insurance.kind", "PI", {"": "professional-indemnity"}, id="letters"),
        pytest.param(
            "insurance.amount", "£5m, to be held with the bid",
            {"": exactly(500_000_000), "insurance.due": "with-bid"}, id="amount and when",
        ),
        pytest.param("terms.uplift", "Fixed for the term", {"": "fixed"}, id="fixed"),
        pytest.param("terms.uplift", "no uplift", {"": "fixed"}, id="no uplift"),
        pytest.param("terms.uplift", "CPI annually", {"": "indexed"}, id="indexed"),
        pytest.param("terms.uplift", "reviewed each year", {"": "reviewed"}, id="reviewed"),
        pytest.param("tender.title", "Day care", {"": "Day care"}, id="text as it stands"),
        pytest.param("tender.title", "  ", None, id="empty"),
        pytest.param("no.such_field", "Day care", None, id="unknown field"),
    ],
)  # fmt: skip
def test_an_answer(field, text, values):
    statements = read_answer(Pointer(field), text, HERE)
    found = None
    if statements is not None:
        found = {said.pointer.field: said.value for said in statements}
    expected = None
    if values is not None:
        expected = {name or field: value for name, value in values.items()}
    assert found == expected


def test_an_answer_keeps_its_place_its_words_and_its_standing():
    pointer = Pointer("insurance.amount", "1", "public-liability")
    read = read_answer(pointer, "£5m", HERE, verbatim="Cover: £5m", standing=Standing.HIDDEN)
    assert read is not None
    (statement,) = read
    assert statement.pointer == pointer
    assert (statement.location, statement.verbatim) == (HERE, "Cover: £5m")
    assert (statement.how, statement.confidence) == (How.STATED, Confidence.HIGH)
    assert statement.standing is Standing.HIDDEN


def answered(field, text):
    """The fields that an answer fills and their values, exact ranges as numbers."""
    read = read_answer(Pointer(field), text, HERE)
    if read is None:
        return None
    values = ((said.pointer.field, said.value) for said in read)
    return {
        name: value.low if isinstance(value, Range) and value.exact else value
        for name, value in values
    }


WELSH_MONTHS = (
    "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr"
).split()


@pytest.mark.parametrize(("number", "name"), list(enumerate(WELSH_MONTHS, 1)))
def test_months_in_welsh(number, name):
    day = date(2027, number, 1).toordinal()
    assert answered("term.start", f"1 {name} 2027") == {"term.start": day}
    assert answered("term.start", f"1af o {name}, 2027") == {"term.start": day}


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        pytest.param("term.initial", "blwyddyn", 12, id="a year"),
        pytest.param("term.initial", "1 flwyddyn", 12, id="one year"),
        pytest.param("term.initial", "dwy flynedd", 24, id="two years"),
        pytest.param("term.initial", "tair blynedd", 36, id="three years"),
        pytest.param("term.initial", "5 mlynedd", 60, id="five years"),
        pytest.param("term.initial", "18 mis", 18, id="months"),
        pytest.param("term.initial", "chwe mis", 6, id="six months"),
        pytest.param("terms.payment_days", "30 diwrnod", 30, id="days"),
        pytest.param("terms.payment_days", "14 o ddiwrnodau", 14, id="of days"),
        pytest.param("terms.payment_days", "o fewn 28 niwrnod", 28, id="within days"),
        pytest.param("lot.value", "£5 miliwn", 500_000_000, id="millions"),
        pytest.param("lot.value", "£250 mil", 25_000_000, id="thousands"),
        pytest.param("lot.value", "£50,000 heb TAW", 5_000_000, id="without VAT"),
        pytest.param("conditions.minimum_turnover", "Dim", Silence.NONE, id="none"),
        pytest.param("tender.category", "Gwasanaethau", "services", id="services"),
        pytest.param("tender.category", "nwyddau", "goods", id="goods"),
        pytest.param("tender.category", "gweithiau", "works", id="works"),
        pytest.param("buyer.nation", "Cymru", "wales", id="Wales"),
        pytest.param("buyer.nation", "Lloegr", "england", id="England"),
        pytest.param("terms.uplift", "sefydlog", "fixed", id="fixed"),
        pytest.param("terms.uplift", "mynegrifol", "indexed", id="indexed"),
        pytest.param("insurance.due", "gyda'r tendr", "with-bid", id="with the tender"),
        pytest.param("insurance.due", "cyn dechrau", "by-start", id="before the start"),
        pytest.param("insurance.due", "erbyn dechrau’r contract", "by-start", id="by the start"),
        pytest.param("criterion.kind", "pris", "price", id="price"),
        pytest.param("criterion.kind", "gwerth cymdeithasol", "social-value", id="social value"),
    ],
)
def test_an_answer_in_welsh(field, text, value):
    assert answered(field, text) == {field: value}


def test_a_number_too_long_to_be_one_is_not_understood():
    assert answered("terms.payment_days", "1" * 19_000) is None


def test_a_term_with_its_extension_in_welsh():
    assert answered("term.initial", "3 blynedd gydag opsiwn i ymestyn am hyd at 2 flynedd") == {
        "term.initial": 36,
        "term.maximum": 60,
        "term.extension": 24,
    }


@pytest.mark.parametrize("word", "Ie Ydy Ydw Oes Do Bydd Caniateir Derbynnir".split())
def test_yes_in_welsh(word):
    assert answered("conditions.consortium_allowed", word) == {
        "conditions.consortium_allowed": True
    }


@pytest.mark.parametrize(
    "word",
    ["Na", "Nac ydy", "Nac oes", "Naddo", "Na fydd", "Ni chaniateir", "Ni dderbynnir"],
)
def test_no_in_welsh(word):
    assert answered("conditions.consortium_allowed", word) == {
        "conditions.consortium_allowed": False
    }


@pytest.mark.parametrize(
    ("field", "text"),
    [
        pytest.param("conditions.consortium_allowed", "NA", id="not applicable in capitals"),
        pytest.param("conditions.consortium_allowed", "na", id="either in small letters"),
        pytest.param("conditions.consortium_allowed", "do not know", id="do at the start"),
        pytest.param("term.initial", "do", id="yes is no length"),
        pytest.param("term.start", "Mai", id="a month alone"),
        pytest.param("lot.value", "mil", id="a thousand of nothing"),
    ],
)
def test_english_words_that_look_welsh(field, text):
    assert answered(field, text) is None


CONSORTIA, TUPE = "conditions.consortium_allowed", "terms.staff_transfer"
BOND, CREDIT = "conditions.guarantee_required", "conditions.credit_score"


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        *[
            pytest.param(CONSORTIA, text, True, id=text)
            for text in (
                "Y", "y", "Yes.", "YES", "✓", "✔", "☑", "✅", "Yep", "Allowed", "Permitted",
                "Welcome", "Consortia are permitted", "Consortium bids will be accepted",
                "Joint bids are welcome", "Yes - see clause 4", "Yes (subject to consent)",
                "Allowed, with a lead", "☒ Yes ☐ No", "Yes [x] No [ ]", "Permitted subject to consent",
            )
        ],
        *[
            pytest.param(CONSORTIA, text, False, id=text)
            for text in (
                "N", "n", "✗", "✘", "❌", "Not permitted", "not allowed", "Prohibited",
                "No, because the service is small", "No consortia", "☐ Yes ☑ No",
                "Consortia are not accepted",
            )
        ],
        pytest.param("conditions.subcontracting_allowed", "Sub-contracting is allowed", True, id="s"),
        *[
            pytest.param(TUPE, text, True, id=text)
            for text in (
                "Applies", "Does apply", "Will apply", "Likely to apply", "Expected to apply",
                "TUPE is expected to apply", "TUPE may apply", "Potentially",
            )
        ],
        *[
            pytest.param(TUPE, text, False, id=text)
            for text in (
                "TUPE will not apply", "Does not apply", "Not applicable", "Unlikely",
                "TUPE is unlikely to apply", "Not anticipated", "No TUPE implications",
                "TUPE is not considered to apply",
            )
        ],
        *[
            pytest.param(BOND, text, True, id=text)
            for text in ("Required", "Mandatory", "A guarantee is required", "Required - see ITT")
        ],
        *[
            pytest.param(BOND, text, False, id=text)
            for text in (
                "Not required", "None required", "Not needed", "None", "No guarantee required",
                "A parent company guarantee is not required", "No bond or guarantee needed",
            )
        ],
        pytest.param("conditions.lead_provider_required", "Not required", False, id="no lead"),
        pytest.param("conditions.audited_accounts", "Required", True, id="accounts"),
        pytest.param("conditions.carbon_plan", "Not required", False, id="no carbon plan"),
        pytest.param("standard.equivalent_accepted", "Equivalents accepted", True, id="equivalents"),
        pytest.param(CREDIT, "A credit score alone will not decide", False, id="not alone"),
        pytest.param(CREDIT, "Not decisive on its own", False, id="not decisive"),
        pytest.param(CREDIT, "Required", True, id="a score is required"),
        pytest.param(CREDIT, "See ITT", Silence.ELSEWHERE, id="elsewhere"),
    ],
)  # fmt: skip
def test_yes_and_no_as_people_write_them(field, text, value):
    assert answered(field, text) == {field: value}


@pytest.mark.parametrize(
    ("field", "text"),
    [
        pytest.param(CONSORTIA, "x", id="a cross or a tick"),
        pytest.param(CONSORTIA, "☒", id="a box ticked or crossed"),
        pytest.param(CONSORTIA, "Yes / No", id="a choice"),
        pytest.param(CONSORTIA, "Y/N", id="a choice of letters"),
        pytest.param(CONSORTIA, "☐ Yes ☐ No", id="neither ticked"),
        pytest.param(CONSORTIA, "☑ Yes ☑ No", id="both ticked"),
        pytest.param(CONSORTIA, "Required", id="a demand for a permission"),
        pytest.param(CONSORTIA, "Not applicable", id="not applicable is not forbidden"),
        pytest.param(CONSORTIA, "Subcontractors are permitted", id="of something else"),
        pytest.param(CONSORTIA, "No problem", id="no problem"),
        pytest.param(CONSORTIA, "not prohibited", id="denied twice"),
        pytest.param(CONSORTIA, "Not sure", id="not sure"),
        pytest.param(BOND, "Allowed", id="a permission for a demand"),
        pytest.param(BOND, "May be required", id="perhaps"),
        pytest.param(BOND, "Required if turnover is low", id="on a condition"),
        pytest.param(BOND, "Required (only if turnover is low)", id="on a condition in brackets"),
        pytest.param(BOND, "n/a", id="no answer"),
        pytest.param(TUPE, "Allowed", id="a law is not allowed"),
        pytest.param("service.prevention", "Not permitted", id="neither"),
    ],
)
def test_neither_yes_nor_no(field, text):
    assert answered(field, text) is None


@pytest.mark.parametrize(
    ("field", "text", "values"),
    [
        pytest.param("reference.count", "2 references", {"": 2}, id="references"),
        pytest.param("reference.count", "Two", {"": 2}, id="a word"),
        pytest.param("reference.count", "Minimum of 3", {"": 3}, id="minimum"),
        pytest.param("reference.count", "min. 2", {"": 2}, id="min with a point"),
        pytest.param("reference.count", "3 (three)", {"": 3}, id="figure and word"),
        pytest.param("reference.count", "up to 3", {"": 3}, id="up to"),
        pytest.param(
            "reference.count", "Up to three examples from the past three years",
            {"": 3, "reference.years": 3}, id="examples and years",
        ),
        pytest.param(
            "reference.years", "Three contract examples from the last 3 years",
            {"": 3, "reference.count": 3}, id="years and examples",
        ),
        pytest.param("reference.years", "within the last five years", {"": 5}, id="last years"),
        pytest.param("reference.years", "36 months", {"": 3}, id="months that make years"),
        pytest.param("reference.years", "18 months", None, id="months that make none"),
        pytest.param("reference.count", "3 years", None, id="years are no references"),
        pytest.param("conditions.accounts_years", "2 sets", {"": 2}, id="sets"),
        pytest.param("conditions.accounts_years", "last 2 financial years", {"": 2}, id="financial"),
        pytest.param("conditions.years_trading", "At least 2 years", {"": 2}, id="trading"),
        pytest.param("conditions.years_trading", "None", {"": Silence.NONE}, id="none"),
        pytest.param("lot.volume", "1,200 people", {"": 1200}, id="people"),
        pytest.param("lot.volume", "c. 400", {"": 400}, id="about"),
        pytest.param("lot.volume", "approx 250 a year", {"": 250}, id="about, a year"),
        pytest.param("lot.volume", "250-300 sessions", {"": Range(250, 300)}, id="a range"),
        pytest.param("lot.volume", "30 hours per week", None, id="a week is no year"),
        pytest.param("terms.reports_a_year", "Quarterly", {"": 4}, id="quarterly"),
        pytest.param("terms.reports_a_year", "2 / month", None, id="a month's"),
        pytest.param("terms.payment_interval", "Monthly in arrears", {"": 1}, id="monthly"),
        pytest.param("award.words", "2,000 words", {"": 2000}, id="words"),
        pytest.param("award.words", "500 words per question", None, id="not of all together"),
    ],
)  # fmt: skip
def test_counts_with_what_they_count(field, text, values):
    expected = None if values is None else {name or field: value for name, value in values.items()}
    assert answered(field, text) == expected


@pytest.mark.parametrize(
    ("text", "initial", "extension"),
    [
        ("3 + 1 years", 36, 12), ("3+1+1 years", 36, 24), ("2 years + 2 years", 24, 24),
        ("3 years (+ 2)", 36, 24), ("3 years with an option to extend by up to 2 years", 36, 24),
        ("3 yrs plus 2 x 12 month extensions", 36, 24), ("Initial 2 years with option of 1+1", 24, 24),
        ("36 months, extendable to 60 months", 36, 24), ("5 yrs (3+2)", 36, 24),
        ("48 months (24+12+12)", 24, 24), ("3 years (+1+1)", 36, 24), ("36m + 12m", 36, 12),
    ],
)  # fmt: skip
def test_a_term_states_its_extensions_and_the_whole(text, initial, extension):
    assert answered("term.initial", text) == {
        "term.initial": initial,
        "term.maximum": initial + extension,
        "term.extension": extension,
    }


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("term.initial", "Five years", 60), ("term.initial", "18 mths", 18),
        ("term.initial", "3 (three) years", 36), ("term.initial", "3 years (2027-2030)", 36),
        ("term.initial", "3 years from 1 April 2027", 36),
        ("term.extension", "2 x 12 months", 24), ("term.extension", "1 + 1 years", 24),
        ("term.extension", "up to 24 months", 24), ("term.extension", "Yes, up to 24 months", 24),
        ("term.extension", "two further periods of 12 months", 24),
        ("term.extension", "None", Silence.NONE), ("term.extension", "No", Silence.NONE),
        ("term.maximum", "60 months incl. extensions", 60),
        ("terms.notice", "3 months (3 mis)", 3), ("terms.notice", "six months' written notice", 6),
    ],
)  # fmt: skip
def test_lengths_as_people_write_them(field, text, value):
    assert answered(field, text) == {field: value}


@pytest.mark.parametrize(
    "text",
    [
        "3 (two) years",
        "3 years, extendable to 2 years",
        "36 months + option of 1+1",
    ],
)
def test_terms_that_do_not_agree_with_themselves(text):
    assert answered("term.initial", text) is None


@pytest.mark.parametrize(
    ("field", "text", "values"),
    [
        pytest.param("lot.value", "circa 90k", {"": 9_000_000}, id="thousands without a mark"),
        pytest.param(
            "lot.value", "90,000 per annum", {"lot.stated_annual_value": 9_000_000}, id="yearly"
        ),
        pytest.param("lot.value", "£150,000 over 3 years", {"": 15_000_000}, id="over the term"),
        pytest.param(
            "lot.value", "£450,000 (£150,000 per annum)",
            {"": 45_000_000, "lot.stated_annual_value": 15_000_000}, id="whole and yearly",
        ),
        pytest.param("lot.value", "£150,000 (£450,000)", None, id="two wholes"),
        pytest.param("conditions.minimum_turnover", "£500k over 3 years", None, id="not a year's"),
        pytest.param(
            "insurance.amount", "not less than £5,000,000 each and every claim",
            {"": 500_000_000}, id="each claim",
        ),
        pytest.param("insurance.amount", "Unlimited", {"insurance.unlimited": True}, id="no limit"),
        pytest.param("insurance.amount", "£500 excess", None, id="an excess is no cover"),
        pytest.param("insurance.due", "Before service commencement", {"": "by-start"}, id="start"),
        pytest.param("insurance.due", "By go live", {"": "by-start"}, id="go live"),
        pytest.param("insurance.due", "At tender stage", {"": "with-bid"}, id="tender stage"),
        pytest.param("insurance.due", "Within 14 days of award", {"": "by-award"}, id="after award"),
        pytest.param("insurance.due", "On contract signature", {"": "by-award"}, id="signature"),
        pytest.param(
            "insurance.due", "Confirmation with bid, certificate before start", {"": "by-start"},
            id="confirmed with the bid",
        ),
        pytest.param("insurance.due", "Must be in place by 1 April 2027", None, id="a day"),
    ],
)  # fmt: skip
def test_money_and_when_it_is_due(field, text, values):
    expected = None if values is None else {name or field: value for name, value in values.items()}
    assert answered(field, text) == expected


@pytest.mark.parametrize("name", sorted(name for name, one in FIELDS.items() if one.members))
def test_every_member_of_a_list_is_its_own_answer(name):
    for member in FIELDS[name].members:
        read = read_answer(Pointer(name), member.replace("-", " ").title(), HERE)
        assert read is not None
        assert [statement.value for statement in read] == [member]


@given(st.sampled_from(sorted(FIELDS)), st.text(max_size=40))
def test_any_answer_is_read_without_error_and_fits_its_field(name, text):
    for statement in read_answer(Pointer(name), text, HERE) or ():
        field = FIELDS[statement.pointer.field]
        if isinstance(statement.value, Silence):
            continue
        assert isinstance(statement.value, Range) == (field.unit in NUMERIC)
        assert not field.members or statement.value in field.members


@pytest.mark.parametrize(
    ("field", "text"),
    [
        pytest.param("term.initial", "900 years", id="a term of centuries"),
        pytest.param("term.initial", "3 years plus 200 years", id="extensions of centuries"),
        pytest.param("term.extension", "150 years", id="an extension of more than a century"),
    ],
)
def test_no_contract_runs_for_more_than_a_hundred_years(field, text):
    assert not read_answer(Pointer(field), text, HERE)
