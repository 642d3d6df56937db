"""Workbooks for measuring: a gateway form, and a list that is ticked off."""

from __future__ import annotations

from tests.workbook_corpus.builder import Book, never, says, unsure
from tests.workbook_corpus.case import Case
from tests.workbook_corpus.shorthand import text


def _gateway() -> Case:
    book = Book()
    book.sheet(
        "Gateway 1",
        [
            ["Gateway 1: Procurement strategy"],
            [
                "Project",
                text("tender.title", "Stop Smoking Outreach"),
                None,
                "Gateway date",
                never("3 November 2026"),
            ],
            ["Sponsor", "Director of Public Health", None, "Version", "0.3"],
            [],
            ["Section A: Need and route", None, None, None, None],
            [
                "A1",
                "Estimated contract value (ex VAT, incl. extensions)",
                says("£560,000", "lot.value", 560000),
                "Comment",
                None,
            ],
            [
                "A2",
                "Above procurement threshold?",
                says("No", "procedure.above_threshold", False),
                "Light touch limit",
                None,
            ],
            ["A3", "Light touch contract?", says("Yes", "procedure.light_touch", True), None, None],
            [
                "A4",
                "Provider Selection Regime applies?",
                says("No", "procedure.health_services", False),
                None,
                None,
            ],
            ["A5", "Recommended procedure", text("procedure.method", "Open procedure"), None, None],
            [
                "A6",
                "Reserved contract?",
                says("No", "procedure.reserved_for", "nobody"),
                "Revisit at Gateway 2",
                None,
            ],
            ["A7", "Framework to be set up?", says("No", "procedure.framework", False), None, None],
            [],
            ["Section B: Market and VCSE", None, None, None, None],
            [
                "B1",
                "Market engagement carried out?",
                says("Yes", "preparation.held", True),
                "Two events",
                None,
            ],
            [
                "B2",
                "Voluntary sector invited?",
                says("Yes", "preparation.voluntary_invited", True),
                "Via CVS",
                None,
            ],
            [
                "B3",
                "Grant considered?",
                says("Yes", "preparation.grant_considered", True),
                "Paper at Annex C",
                None,
            ],
            [
                "B4",
                "Reservation considered?",
                says("Yes", "preparation.reservation_considered", True),
                None,
                None,
            ],
            [
                "B5",
                "Barriers for small organisations considered?",
                says("No", "preparation.barriers_considered", False),
                "To do",
                None,
            ],
            [
                "B6",
                "Social value considered at pre-procurement?",
                says("Yes", "preparation.social_value_considered", True),
                None,
                None,
            ],
            ["B7", "Contract divided into lots?", says("No", "division.refused", True), None, None],
            [
                "B8",
                "If no, why not?",
                text("division.reason", "Each quit adviser covers all four towns."),
                None,
                None,
            ],
            [],
            ["Section C: Decision", None, None, None, None],
            ["C1", "Board decision", never("Proceed to Gateway 2"), None, None],
            ["C2", "Proposed start", says("1 July 2027", "term.start", "2027-07-01"), None, None],
            [
                "C3",
                "Planned procurement notice published?",
                says("No", "procedure.planned_notice", False),
                None,
                None,
            ],
        ],
        merge=("A1:E1", "A5:E5", "A14:E14", "A24:E24"),
    )
    book.sheet(
        "Gateway 2",
        [
            ["Gateway 2: Approval to award (not started)"],
            ["Estimated contract value", "Enter £"],
            ["Date of award", "dd/mm/yyyy"],
        ],
        never=True,
    )
    book.sheet(
        "Lists",
        [
            ["Yes", "Open procedure"],
            ["No", "Competitive flexible procedure"],
            ["Not yet", "Direct award"],
            [None, "Request for quotation"],
        ],
        hidden=True,
    )
    return book.case("smoking-gateway", "gateway form")


def _yes_and_no() -> Case:
    book = Book()
    book.sheet(
        "Tick list",
        [
            [unsure("Tender checklist: Shared Lives Carers"), None, None],
            ["Point", "Y/N", "Comment"],
            ["Residents use the service directly", says("Y", "service.for_residents", True), None],
            ["Mostly staff costs", says("Y", "service.staff_heavy", True), None],
            ["Consortium bids allowed", says("y", "conditions.consortium_allowed", True), None],
            [
                "Must a consortium form a company first",
                says("n", "conditions.legal_form_before_award", False),
                None,
            ],
            ["Sub-contracting allowed", says("✓", "conditions.subcontracting_allowed", True), None],
            [
                "Sub-contractors exclusive to one bidder",
                says("✗", "terms.subcontractors_exclusive", False),
                None,
            ],
            ["Audited accounts", says("✗", "conditions.audited_accounts", False), None],
            ["Guarantee or bond", says("NO", "conditions.guarantee_required", False), None],
            ["Local bidders only", says("No.", "conditions.local_only", False), None],
            [
                "Previous contract with us needed",
                says("N", "conditions.contract_with_buyer", False),
                None,
            ],
            ["TUPE", says("Yes (6 posts)", "terms.staff_transfer", True), None],
            ["TUPE data in the pack", says("YES", "terms.staff_data_supplied", True), None],
            ["Liability unlimited", says(False, "terms.liability_uncapped", False), None],
            ["Overheads capped", says(False, "terms.overheads_barred", False), None],
            ["Paid in advance", says(True, "terms.in_advance", True), None],
            [
                "Year-on-year savings",
                says("No - removed after engagement", "terms.yearly_savings", False),
                None,
            ],
            ["Electronic tenders", says("Yes - via portal", "timetable.electronic", True), None],
            [
                "All documents published with notice",
                says("yes", "timetable.documents_together", True),
                None,
            ],
            ["Urgent", says("no", "timetable.urgent", False), None],
            [
                "Named contact for bidders",
                says("Y - Ola Brandt", "procedure.contact_named", True),
                None,
            ],
            ["Fee to bid", says("None", "procedure.bidding_fee", False), None],
            ["Feedback for all bidders", says("✓", "procedure.feedback_offered", True), None],
            ["CQC registration", never("?"), "ask Legal"],
            ["Fixed budget", never("tbc"), "Finance to say"],
        ],
    )
    return book.case("shared-lives-tick-list", "yes and no as typed")


CASES = (_gateway(), _yes_and_no())
