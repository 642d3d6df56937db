"""Engagement, liability, pay, answers and dates, as prose tells of them."""

from __future__ import annotations

import pytest

from tenderlint.quantities import exactly, parse_date
from tests.test_prose_facts import said

HELD, SUPPORT = "preparation.held", "preparation.bidder_support"
ADVANCE, EVERY = "terms.in_advance", "terms.payment_interval"
CLAWED, CAP, NOTICE = "terms.surplus_clawed_back", "terms.liability_cap", "terms.notice"
START, END, MOST = "term.start", "term.end", "term.maximum"
YEARLY = "lot.stated_annual_value"


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("A market engagement event was held in May.", HELD, True),
        ("Following a soft market test, the lots were redrawn.", HELD, True),
        ("An engagement event on daytime support took place.", HELD, True),
        ("No market engagement was undertaken.", HELD, False),
        ("Voluntary organisations were invited to the market event.",
         "preparation.voluntary_invited", True),
        ("We considered a grant before we chose a contract.", "preparation.grant_considered",
         True),
        ("A grant was not considered.", "preparation.grant_considered", False),
        ("A bidder briefing will be held on 3 May.", SUPPORT, True),
        ("Help with writing bids is available.", SUPPORT, True),
        ("The supplier's liability shall be limited to £1,000,000.", CAP, exactly(100_000_000)),
        ("The provider shall have unlimited liability.", "terms.liability_uncapped", True),
        ("The provider is responsible for any pension deficit.", "terms.pension_risk_on_provider",
         True),
        ("A pass-through arrangement applies to pensions.", "terms.pension_risk_on_provider",
         False),
        ("Any underspend will be returned to the Council.", CLAWED, True),
        ("The provider may keep any surplus.", CLAWED, False),
        ("The Council may terminate by giving three months written notice.", NOTICE, exactly(3)),
        ("Overheads must not exceed 10% of the price.", "terms.overheads_barred", True),
        ("Payment will be made monthly in arrears.", ADVANCE, False),
        ("Payment is made quarterly in advance.", ADVANCE, True),
        ("Payment will be made monthly in arrears.", EVERY, exactly(1)),
        ("Invoices shall be submitted quarterly.", EVERY, exactly(3)),
        ("Year-on-year savings are expected.", "terms.yearly_savings", True),
        ("Provide quarterly monitoring reports.", "terms.reports_a_year", exactly(4)),
        ("Bidders must answer 12 scored questions.", "award.questions", exactly(12)),
        ("In total the answers may have 4,000 words.", "award.words", exactly(4000)),
        ("The lowest price will receive the maximum score.", "award.lowest_price_formula", True),
        ("Social value: how will you create jobs for local people?",
         "award.social_value_local", None),
        ("The social value answer must show benefits for local residents.",
         "award.social_value_local", True),
        ("The contract start date is 1 October 2026.", START, parse_date("2026-10-01")),
        ("The service will commence on 1st April 2027.", START, parse_date("2027-04-01")),
        ("The contract runs from 1 April 2027 to 31 March 2030.", END, parse_date("2030-03-31")),
        ("The contract end date will be 30 September 2028.", END, parse_date("2028-09-30")),
        ("The service will go live on 1 July 2026.", START, parse_date("2026-07-01")),
        ("The contract starts in April 2026.", START, parse_date("April 2026")),
        ("The maximum contract term is 7 years.", MOST, exactly(84)),
        ("The DPS stays open up to a maximum of ten (10) years.", MOST, exactly(120)),
        ("The contract has a potential duration of 6 years.", MOST, exactly(72)),
        ("The agreement will last for 4 years.", "term.initial", exactly(48)),
        ("The contract is for 3 years with the option to extend for a further 2 years.",
         "term.extension", exactly(24)),
        (("The contract is for four [4] years with an option to extend for four [4] individual "
         "one [1] year periods."), "term.extension", exactly(48)),
        ("The contract value is up to £6,500,000.", "lot.value", exactly(650_000_000)),
        ("The contract value is £177,000 or £213,000 including VAT.", "lot.value_including_vat",
         exactly(21_300_000)),
        ("The Council is investing £2.6m per annum in this contract.", YEARLY,
         exactly(260_000_000)),
    ],
    ids=str,
)  # fmt: skip
def test_what_is_said_is_read(text: str, field: str, value: object) -> None:
    assert said(text).get(field) == value


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("The provider shall hold market engagement events each year.", HELD),
        ("Bidders must describe their market engagement.", HELD),
        ("Technical support with the portal for bidders is available.", SUPPORT),
        ("Grant funders may visit.", "preparation.grant_considered"),
        ("Public liability insurance limited to £5m.", CAP),
        (
            "Nothing limits liability for death; the liability is unlimited for fraud.",
            "terms.liability_uncapped",
        ),
        ("Surplus food is given to families.", CLAWED),
        ("The provider may reinvest; a surplus will be reinvested and not be returned.", CLAWED),
        ("The provider may terminate by giving six months notice.", NOTICE),
        (
            "Energy savings of 3% each year are expected of buildings; annual savings of energy.",
            "terms.yearly_savings",
        ),
        ("Rent is paid monthly in arrears by tenants.", ADVANCE),
        ("The current contract will end on 31 March 2027.", END),
        ("The current contract end date is 31 March 2027.", END),
        ("Tenders remain valid until 30 June 2027.", END),
        ("Clarification questions may be sent from 1 May 2027.", START),
        ("The submission deadline starts on 1 May 2027 for applications.", START),
        ("The closing date is not 30 September 2027.", "timetable.deadline"),
        ("Turnover of £2m per annum is required.", YEARLY),
    ],
    ids=str,
)
def test_what_is_not_said_is_not_read(text: str, field: str) -> None:
    assert field not in said(text)
