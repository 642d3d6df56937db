"""What sentences state: one row for each form, with the words it rests on."""

from __future__ import annotations

from datetime import date

import pytest

from tenderlint.prose import read_prose
from tenderlint.provenance import Location
from tenderlint.quantities import Range, exactly
from tenderlint.statements import Confidence, How, Silence

HERE = Location("draft.json", pointer="/tender/description")


def day(year: int, month: int, number: int) -> Range:
    return exactly(date(year, month, number).toordinal())


def pounds(value: int) -> Range:
    return exactly(value * 100)


def said(text: str, section: str | None = None) -> dict[str, object]:
    """The values by field, and by item where there is one; a field said twice has a list."""
    found: dict[str, object] = {}
    for statement in read_prose(text, HERE, section=section).statements:
        field, _, item = statement.pointer
        name = field if item is None else f"{field} {item}"
        found[name] = statement.value
    return found


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        pytest.param(
            "Bidders must have a minimum “general” yearly turnover of 300,000 GBP.",
            "conditions.minimum_turnover", pounds(300_000), id="turnover, currency after",
        ),
        pytest.param(
            "Turnover should be at least £1.2m in each of the last two financial years.",
            "conditions.minimum_turnover", pounds(1_200_000), id="turnover, at least",
        ),
        pytest.param(
            "We require £500,000 annual turnover.",
            "conditions.minimum_turnover", pounds(500_000), id="turnover in pounds before the word",
        ),
        pytest.param(
            "A minimum turnover of £80,000 for the 2 most recent financial years is required.",
            "conditions.turnover_years", exactly(2), id="years of turnover",
        ),
        pytest.param(
            "Where a bidder does not have that turnover, other evidence or a parent company "
            "guarantee may be offered. Bidders with less turnover can provide other evidence.",
            "conditions.turnover_alternative", True, id="other evidence than turnover",
        ),
        pytest.param(
            "No minimum turnover is required.",
            "conditions.minimum_turnover", Silence.NONE, id="no minimum turnover",
        ),
        pytest.param(
            "The Council has not set a minimum turnover for this contract.",
            "conditions.minimum_turnover", Silence.NONE, id="turnover not set",
        ),
        pytest.param(
            "Bidders must hold Public Liability Insurance of £5m.",
            "insurance.amount public-liability", pounds(5_000_000), id="public liability",
        ),
        pytest.param(
            "Bidders must hold £10 million employer’s liability insurance and £2 million "
            "professional indemnity insurance.",
            "insurance.amount professional-indemnity", pounds(2_000_000), id="amount before the kind",
        ),
        pytest.param(
            "Bidders must hold £10 million employer’s liability insurance and £2 million "
            "professional indemnity insurance.",
            "insurance.amount employers-liability", pounds(10_000_000), id="first of two before",
        ),
        pytest.param(
            "Employer's and public liability: Employers’ (Compulsory) Liability Insurance and "
            "Public Liability Insurance of £5m each must be held.",
            "insurance.amount employers-liability", pounds(5_000_000), id="one amount for two kinds",
        ),
        pytest.param(
            "Bidders hold, or can commit to obtain before the contract, the cover below:\n"
            "Public Liability Insurance = 5M GBP\nProfessional Indemnity Insurance = 1M GBP",
            "insurance.due professional-indemnity", "commitment", id="a promise governs the list",
        ),
        pytest.param(
            "The provider must hold public liability insurance of £5m by the start of the contract.",
            "insurance.due public-liability", "by-start", id="by contract start",
        ),
        pytest.param(
            "Evidence of the following is needed prior to award:\nPublic Liability Insurance: £5m",
            "insurance.due public-liability", "before-award", id="before award",
        ),
        pytest.param(
            "Public liability insurance of £5m must be in place before the contract is awarded.",
            "insurance.due public-liability", "before-award", id="before the contract is awarded",
        ),
        pytest.param(
            "Public liability insurance of £5m must be in place on or before contract award.",
            "insurance.due public-liability", "by-award", id="on or before award",
        ),
        pytest.param(
            "Public liability insurance of £5m must be held upon contract award.",
            "insurance.due public-liability", "by-award", id="upon award",
        ),
        pytest.param(
            "Public liability insurance of £5m is required. Copies of insurance certificates must "
            "be sent with the tender.",
            "insurance.due public-liability", "with-bid", id="certificate with the tender",
        ),
        pytest.param(
            "The bidder must hold ISO 9001 certification (or equivalent).",
            "standard.equivalent_accepted iso-9001", True, id="equivalent",
        ),
        pytest.param(
            "Bidders must hold ISO 9001 and ISO 14001 or equivalent certificates.",
            "standard.equivalent_accepted iso-9001", True, id="equivalent for a pair",
        ),
        pytest.param(
            "The bidder must hold a certificate to BS EN ISO 14001, OR 2. An environmental "
            "management policy signed by its chief officer.",
            "standard.alternative_accepted iso-14001", True, id="policy instead",
        ),
        pytest.param(
            "Providers must be registered with the CQC.",
            "standard.required_by_law cqc", True, id="registration that the law requires",
        ),
        pytest.param(
            "Tenders will be evaluated 60% Quality & 40% Price.",
            "award.stated_price_weight", exactly(40), id="shares before names",
        ),
        pytest.param(
            "Award criteria: Quality (70%) and price (30%).",
            "award.stated_quality_weight", exactly(70), id="shares in brackets",
        ),
        pytest.param(
            "The tender is chosen on quality and price with a ratio of 70% price and 30% quality.",
            "award.stated_price_weight", exactly(70), id="names said twice",
        ),
        pytest.param(
            "Tenders are scored: price 60 / quality 40.",
            "award.stated_price_weight", exactly(60), id="no sign of percent",
        ),
        pytest.param(
            "Evaluation: Quality 50%, Price 40%, Social Value 10%.",
            "award.stated_price_weight", exactly(40), id="social value makes up the whole",
        ),
        pytest.param(
            "The budget is fixed at £40,000 a year.",
            "award.budget_fixed", True, id="fixed budget",
        ),
        pytest.param(
            "Bids from consortia are welcome.",
            "conditions.consortium_allowed", True, id="consortia welcome",
        ),
        pytest.param(
            "Consortium bids will not be accepted.",
            "conditions.consortium_allowed", False, id="consortia refused",
        ),
        pytest.param(
            "We want a sole provider or a consortium of smaller providers, led by a large service "
            "provider.",
            "conditions.lead_provider_required", True, id="a large leader",
        ),
        pytest.param(
            "Bidders must be based in Northshire.",
            "conditions.local_only", True, id="local bidders only",
        ),
        pytest.param(
            "Bidders must provide two (2) references within the last 5 years.",
            "reference.count 0", exactly(2), id="references",
        ),
        pytest.param(
            "Bidders must provide three examples from the last 5 years, of a similar value.",
            "reference.similar_value 0", True, id="of similar value",
        ),
        pytest.param(
            "Please provide three examples of contracts carried out in the past three years.",
            "reference.years 0", exactly(3), id="years of examples",
        ),
        pytest.param(
            "Invoices will be paid within 30 days of receipt.",
            "terms.payment_days", exactly(30), id="paid within",
        ),
        pytest.param(
            "Payment is made within 60 days from the end of the month of invoice.",
            "terms.payment_days", exactly(90), id="from the end of the month",
        ),
        pytest.param(
            "Prices shall remain fixed for the duration of the contract.",
            "terms.uplift", "fixed", id="fixed prices",
        ),
        pytest.param(
            "Rates will be increased each April in line with CPI.",
            "terms.uplift", "indexed", id="indexed",
        ),
        pytest.param(
            "Prices will be reviewed annually.", "terms.uplift", "reviewed", id="reviewed",
        ),
        pytest.param(
            "Bidders should allow for inflation in their rates.",
            "terms.uplift", "bidder-prices", id="bidders price it",
        ),
        pytest.param(
            "Payment by results applies: 20% of the price is paid on outcomes.",
            "payment.share results", exactly(20), id="share paid by results",
        ),
        pytest.param(
            "We decided not to use Lots for the reason(s) stated below:rn One buildingrn The buyer",
            "division.reason", "One building", id="reason below",
        ),
        pytest.param(
            "The contract is not divided into lots because the service has one site.",
            "division.reason", "the service has one site", id="reason in the sentence",
        ),
        pytest.param(
            "The four highest-scoring qualified suppliers will be invited to tender.",
            "procedure.shortlist_size", exactly(4), id="shortlist of four",
        ),
        pytest.param(
            "This is a two-stage procurement.", "procedure.shortlist", True, id="two stages",
        ),
        pytest.param(
            "Deadline for submission of completed Questionnaire responses: Monday 2 November 2026 "
            "at 12:00 noon.",
            "timetable.deadline", day(2026, 11, 2), id="questionnaire deadline",
        ),
        pytest.param(
            "Tenders must be returned by noon on 5 November 2026.",
            "timetable.deadline", day(2026, 11, 5), id="returned by",
        ),
        pytest.param(
            "The deadline for clarification questions is 26 October 2026.",
            "timetable.questions", day(2026, 10, 26), id="questions",
        ),
        pytest.param(
            "Initial term of 3 years from 1 November 2027 to 31 October 2030, with the option to "
            "extend for up to a further 4 years. Maximum contract end date: 31 October 2034.",
            "term.extension", exactly(48), id="extension",
        ),
        pytest.param(
            "Initial term of 3 years from 1 November 2027 to 31 October 2030. Maximum contract end "
            "date: 31 October 2034.",
            "term.maximum_end", day(2034, 10, 31), id="last day",
        ),
        pytest.param(
            "The contract is for a period of 3 years with an option to extend for 2 years.",
            "term.maximum", exactly(60), id="term and extension",
        ),
        pytest.param(
            "The estimated total value of the contract is £33,721 (excluding VAT).",
            "lot.value", pounds(33_721), id="value",
        ),
        pytest.param(
            "The annual value of the contract is estimated at £50,000.",
            "lot.stated_annual_value", pounds(50_000), id="yearly value",
        ),
        pytest.param(
            "The total contract value is £60,000 including VAT.",
            "lot.value_including_vat", pounds(60_000), id="value with VAT",
        ),
    ],
)  # fmt: skip
def test_a_sentence_states(text, field, value):
    assert said(text).get(field) == value


@pytest.mark.parametrize(
    ("text", "field"),
    [
        pytest.param(
            "The Council's turnover is at least £400m.", "conditions.minimum_turnover", id="the buyer's"
        ),
        pytest.param(
            "Previously we required a minimum turnover of £1m.",
            "conditions.minimum_turnover", id="a former requirement",
        ),
        pytest.param(
            "The Regulations say minimum turnover may not exceed twice the value, say £2m.",
            "conditions.minimum_turnover", id="the law quoted",
        ),
        pytest.param(
            "Turnover should be up to twice the estimated contract value.",
            "conditions.minimum_turnover", id="a ratio is no figure",
        ),
        pytest.param(
            "If a bidder has a turnover above £36m it must publish a statement.",
            "conditions.minimum_turnover", id="a condition",
        ),
        pytest.param(
            "Bidders must have turnover to suit and insurance of at least £5m.",
            "conditions.minimum_turnover", id="the figure of an insurance",
        ),
        pytest.param(
            "A minimum turnover of 1 300,000 GBP is required.",
            "conditions.minimum_turnover", id="a typing error in the figure",
        ),
        pytest.param(
            "Public liability insurance of £5m is not required.",
            "insurance.kind public-liability", id="insurance denied",
        ),
        pytest.param(
            "The Council holds public liability insurance of £50m.",
            "insurance.kind public-liability", id="the buyer's insurance",
        ),
        pytest.param("Bidders need not hold ISO 9001.", "standard.name iso-9001", id="standard denied"),
        pytest.param(
            "Note the release of ISO 45001, which bidders must consider for compliance.",
            "standard.name iso-45001", id="standard in passing",
        ),
        pytest.param(
            "Sales rose by 60% in quality goods and 40% in price-led lines.",
            "award.stated_price_weight", id="percentages of something else",
        ),
        pytest.param(
            "Bidders must have a base in Northshire by contract start.",
            "conditions.local_only", id="a base by contract start",
        ),
        pytest.param(
            "The Northern Housing Consortium is allowed to use it.",
            "conditions.consortium_allowed", id="a consortium by name",
        ),
        pytest.param(
            "The supplier pays its sub-contractors within 30 days of invoice.",
            "terms.payment_days", id="payment down the chain",
        ),
        pytest.param(
            "The top three bidders will be invited to interview.",
            "procedure.shortlist", id="an interview is no shortlist",
        ),
        pytest.param(
            "The deadline for the installation is 5 November 2026.",
            "timetable.deadline", id="another deadline",
        ),
        pytest.param(
            "The deadline for questions was 1 October 2026.", "timetable.deadline", id="questions only"
        ),
        pytest.param("Staff need 3 years of experience.", "term.initial", id="years of experience"),
        pytest.param(
            "Insurance is kept during the term of the contract and for a period of six years "
            "thereafter.",
            "term.initial", id="after the term",
        ),
        pytest.param("The capital value of the building is £3m.", "lot.value", id="another value"),
        pytest.param(
            "Tenders will be divided into a number of lots.", "division.refused", id="lots are used"
        ),
    ],
)  # fmt: skip
def test_a_sentence_does_not_state(text, field):
    assert field not in said(text)


def test_one_sentence_may_say_two_terms_of_a_score():
    found = said("Tenders are evaluated: Technical 75% and Commercial 25%.")
    assert found == {
        "award.stated_quality_weight": exactly(75),
        "award.stated_price_weight": exactly(25),
    }


def test_figures_of_several_lots_leave_the_range_that_holds_them():
    text = (
        "For Lot 1 bidders must have a minimum turnover of £90,000 and for Lot 2 a minimum "
        "turnover of £300,000."
    )
    statement, lots = read_prose(text, HERE).statements
    assert (lots.pointer.field, lots.value) == ("division.lots_named", exactly(2))
    assert statement.value == Range(9_000_000, 30_000_000)
    assert statement.confidence is Confidence.LOW


def test_a_statement_knows_its_words_its_lot_and_how_it_was_read():
    text = "Note: bidders must have a minimum turnover of £5m."
    (statement,) = read_prose(text, HERE, lot="2").statements
    assert statement.verbatim == "turnover of £5m"
    assert statement.location == HERE.within(34, 49)
    assert statement.pointer.lot == "2"
    assert statement.how is How.PROSE


def test_a_figure_that_was_not_understood_is_unread():
    text = "Good day. A minimum turnover of 1 300,000 GBP is required."
    (passage,) = read_prose(text, HERE).unread
    assert passage.text == "A minimum turnover of 1 300,000 GBP is required."


def test_a_text_that_points_elsewhere_is_unread():
    text = "Please refer to the tender documents."
    assert [passage.text for passage in read_prose(text, HERE).unread] == [text]


def test_a_length_in_a_renewal_is_an_extension():
    assert said("Up to 2 periods of 12 months each", "renewal") == {"term.extension": exactly(24)}
