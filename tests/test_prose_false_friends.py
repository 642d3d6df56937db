"""Sentences of real documents' kinds from which a reader in a hurry would read something false."""

from __future__ import annotations

import pytest

from tests.test_prose_facts import said


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("No payment will be made in advance.", "terms.in_advance"),
        ("The Council will not make any payment in advance.", "terms.in_advance"),
        ("We did not undertake preliminary market engagement because time was short.",
         "preparation.held"),
        ("The procurement involves the setting up of a dynamic purchasing system: No",
         "procedure.dynamic_market"),
        ("Information about a framework agreement or a dynamic purchasing system",
         "procedure.dynamic_market"),
        ("“DPS” means a dynamic purchasing system.", "procedure.dynamic_market"),
        ("Describe how your overheads will be limited to 10%.", "terms.overheads_barred"),
        ("Contracts with an annual contract value of £5 million or above need a plan.",
         "lot.stated_annual_value"),
        ("Provide examples of contracts with a total value exceeding £100,000.", "lot.value"),
        ("The annual budget of the Council is £900 million.", "lot.stated_annual_value"),
        ("The Council will provide the Provider with quarterly performance reports.",
         "terms.reports_a_year"),
        ("The provider must submit its annual report and accounts to the Charity Commission.",
         "terms.reports_a_year"),
        ("The Supplier's liability under the indemnity in clause 12 is unlimited.",
         "terms.liability_uncapped"),
        ("The Council's total liability shall not exceed £50,000.", "terms.liability_cap"),
        ("Records relating to the Contract are retained for a period of 12 years.", "term.initial"),
        ("This clause shall survive termination of the Contract for a period of six years.",
         "term.initial"),
        ("“Contract Year” means a period of 12 months under the Contract.", "term.initial"),
        ("The standstill period will end on 14 May 2027.", "term.end"),
        ("The school term starts on 3 September 2027.", "term.start"),
        ("Data are given for the period from 1 April 2023 to 31 March 2024.", "term.start"),
        ("Any dispute shall be referred by either party to mediation.",
         "service.referral_joint_working"),
        ("Bidders must not work together with other tenderers such as charities.",
         "service.referral_joint_working"),
        ("Train staff to support people in crisis.", "service.crisis_threshold"),
        ("There were 3,000 people diagnosed with dementia.", "service.crisis_threshold"),
        ("Support plans are co-produced with service users.", "service.codesigned"),
        ("Take steps to prevent harm to the Council's reputation.", "service.prevention"),
        ("IT support will be for up to 3 months.", "service.support_limit"),
        ("Mobilisation support is limited to 12 weeks.", "service.support_limit"),
        ("Payments to foster carers are made weekly in arrears.", "terms.in_advance"),
        ("The framework will set out the outcomes for children.", "procedure.framework"),
        ("Implement a robust safeguarding framework.", "procedure.framework"),
        ("Up to five suppliers will be invited to tender.", "procedure.framework_suppliers"),
        ("There is a two-stage complaints procedure.", "procedure.stages"),
        ("The list is re-opened every 12 months.", "procedure.framework_months"),
        ("Stakeholder engagement events will be held by the Provider.", "preparation.held"),
        ("Engagement events were held with young people.", "preparation.held"),
        ("Risks are grouped into five categories.", "division.lots_named"),
        ("Any surplus medication must be returned to the pharmacy.", "terms.surplus_clawed_back"),
        ("The Authority's office is located in Durham.", "lot.area"),
        ("A provider of similar services in Leeds.", "lot.area"),
        ("Venues must have public liability insurance of at least £2 million.",
         "insurance.amount public-liability"),
        ("Tenderers must state whether they hold ISO 9001.", "standard.name iso-9001"),
        ("The Council holds Cyber Essentials certification, which must be renewed.",
         "standard.name cyber-essentials"),
        ("The provider must notify the Care Quality Commission of any incident and hold a log.",
         "standard.name cqc"),
    ],
    ids=str,
)  # fmt: skip
def test_what_is_not_said_of_this_tender_is_not_read(text: str, field: str) -> None:
    assert field not in said(text)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        (("The Council may terminate by giving the Provider not less than three months' written "
         "notice."), "terms.notice"),
        (("The total liability of the Provider arising out of this Agreement, whether in contract, "
         "tort or otherwise, shall not exceed £2,000,000."), "terms.liability_cap"),
        ("Quarterly performance monitoring reports must be submitted.", "terms.reports_a_year"),
        ("The Provider's liability shall be unlimited.", "terms.liability_uncapped"),
        ("The framework will run for four years.", "procedure.framework"),
    ],
    ids=str,
)  # fmt: skip
def test_what_stands_beside_them_is_read(text: str, field: str) -> None:
    assert field in said(text)
