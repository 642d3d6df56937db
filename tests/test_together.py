"""Several files as one tender: what is merged, what is matched, what is a conflict."""

from __future__ import annotations

import pytest

from tenderlint.engine import judge
from tenderlint.lint import case_of
from tenderlint.lint.together import SeveralTendersError, combine
from tenderlint.provenance import Location
from tenderlint.quantities import Range, exactly
from tenderlint.resolve import Read, resolve
from tenderlint.statements import Pointer, Problem, Stage
from tests.judging import TODAY, on, rule, ruleset
from tests.packs import criteria, reading, resolved, says, table, value


def test_the_notice_gives_the_name_wherever_it_stands() -> None:
    whole = combine(
        [
            reading("spec.xlsx", identity="spec", title="Specification"),
            reading("notice.json", identity="ocds-abcdef-1", title="Lunch clubs"),
        ]
    )
    assert (whole.id, whole.title) == ("ocds-abcdef-1", "Lunch clubs")
    assert whole.files == ("notice.json", "spec.xlsx")
    assert whole.root.file == "notice.json"


def test_a_title_comes_from_the_first_that_has_one() -> None:
    whole = combine([reading("notice.json"), reading("spec.xlsx", title="Lunch clubs")])
    assert whole.title == "Lunch clubs"


@pytest.mark.parametrize(
    ("stages", "stage"),
    [
        pytest.param((Stage.PLANNING, Stage.TENDER), Stage.TENDER, id="a plan and a draft"),
        pytest.param((Stage.TENDER, Stage.CANCELLATION), Stage.CANCELLATION, id="cancelled since"),
        pytest.param((Stage.AWARD, Stage.TENDER), Stage.AWARD, id="awarded since"),
        pytest.param((Stage.PLANNING, Stage.PLANNING), Stage.PLANNING, id="plans"),
    ],
)
def test_the_stage_of_the_pack(stages, stage) -> None:
    whole = combine([reading(f"{n}.json", stage=one) for n, one in enumerate(stages)])
    assert whole.stage is stage


def test_files_complete_each_other_and_each_location_names_its_file() -> None:
    whole = resolved(
        reading("notice.json", says("timetable.deadline", on(2026, 7, 1))),
        reading("terms.xlsx", says("terms.payment_days", 30)),
    )
    places = {
        pointer.field: entry.statements[0].location.file for pointer, entry in whole.entries.items()
    }
    assert places == {"timetable.deadline": "notice.json", "terms.payment_days": "terms.xlsx"}


def test_a_disagreement_is_a_conflict_with_both_places() -> None:
    whole = resolved(
        reading("spec.xlsx", says("terms.payment_days", 60)),
        reading("notice.json", says("terms.payment_days", 30)),
    )
    (conflict,) = whole.conflicts
    assert conflict.pointer.field == "terms.payment_days"
    assert [said.location.file for said in conflict.statements] == ["notice.json", "spec.xlsx"]
    assert value(whole, "terms.payment_days") == Range(30, 60)


def test_agreement_is_no_conflict() -> None:
    said = says("terms.payment_days", 30)
    assert resolved(reading("a.xlsx", said), reading("b.xlsx", said)).conflicts == ()


def test_a_part_that_one_file_holds_is_held() -> None:
    whole = resolved(
        reading("a.json", says("document.has_terms", False), says("document.has_criteria", False)),
        reading("b.xlsx", says("document.has_terms", True)),
    )
    assert value(whole, "document.has_terms") is True
    assert value(whole, "document.has_criteria") is False
    assert whole.conflicts == ()


class TestLots:
    def test_lots_are_matched_by_id(self) -> None:
        whole = resolved(
            reading(
                "a.json", says("lot.value", 100, lot="LOT-0001"), says("lot.value", 5, lot="LOT-2")
            ),
            reading("b.xlsx", says("lot.population", 9, lot="1"), says("lot.area", "x", lot="2")),
        )
        assert [lot.id for lot in whole.tender.lots] == ["LOT-0001", "LOT-2"]
        assert value(whole, "lot.population", "LOT-0001") == exactly(9)

    def test_lots_are_matched_by_title(self) -> None:
        whole = resolved(
            reading(
                "a.json", says("lot.title", "North", lot="n"), says("lot.title", "South", lot="s")
            ),
            reading(
                "b.xlsx",
                says("lot.title", "south ", lot="2"),
                says("lot.population", 9, lot="2"),
            ),
        )
        assert [lot.id for lot in whole.tender.lots] == ["n", "s"]
        assert value(whole, "lot.population", "s") == exactly(9)

    def test_other_lots_are_reported(self) -> None:
        whole = combine(
            [
                reading("a.xlsx", says("lot.value", 1, lot="1"), says("lot.value", 2, lot="2")),
                reading("b.xlsx", says("lot.value", 1, lot="7"), says("lot.value", 2, lot="8")),
            ]
        )
        (problem,) = whole.problems
        assert problem.location.file == "b.xlsx"
        assert "names other lots (7, 8) than a.xlsx (1, 2)" in problem.message

    def test_what_is_said_of_the_whole_is_said_of_its_only_lot(self) -> None:
        whole = resolved(
            reading("a.json", says("term.initial", 36, lot="1"), says("term.start", 5)),
            reading("b.xlsx", says("term.initial", 24), says("term.start", 5)),
        )
        (conflict,) = whole.conflicts
        assert conflict.pointer == Pointer("term.initial", "1")
        assert {said.location.file for said in conflict.statements} == {"a.json", "b.xlsx"}
        assert value(whole, "term.start", "1") == exactly(5)

    def test_the_only_lot_of_a_notice_is_the_whole_where_another_file_has_several(self) -> None:
        whole = resolved(
            reading("a.json", says("lot.value", 100, lot="1"), says("lot.title", "All", lot="1")),
            reading("b.xlsx", says("lot.value", 40, lot="1"), says("lot.value", 60, lot="2")),
        )
        assert whole.conflicts == ()
        assert value(whole, "lot.value") == exactly(100)
        assert value(whole, "lot.value", "1") == exactly(40)
        assert [lot.id for lot in whole.tender.lots] == ["1", "2"]

    def test_the_only_lot_of_a_notice_is_the_lot_of_its_title(self) -> None:
        whole = resolved(
            reading("a.json", says("lot.title", "North", lot="7"), says("lot.value", 60, lot="7")),
            reading(
                "b.xlsx",
                says("lot.title", "South", lot="1"),
                says("lot.title", "North", lot="2"),
            ),
        )
        assert value(whole, "lot.value", "2") == exactly(60)
        assert sorted(lot.id for lot in whole.tender.lots) == ["1", "2"]

    def test_a_file_without_lots_contradicts_what_another_says_of_one(self) -> None:
        whole = resolved(
            reading(
                "a.json", says("term.initial", 36, lot="1"), says("lot.title", "South", lot="2")
            ),
            reading("b.xlsx", says("term.initial", 24)),
        )
        (conflict,) = whole.conflicts
        assert conflict.pointer == Pointer("term.initial", "1")
        assert value(whole, "term.initial") == exactly(24)

    def test_the_value_of_the_whole_contradicts_no_lot(self) -> None:
        whole = resolved(
            reading("a.json", says("lot.value", 40, lot="1"), says("lot.value", 60, lot="2")),
            reading("b.xlsx", says("lot.value", 100)),
        )
        assert whole.conflicts == ()
        assert value(whole, "lot.value", "1") == exactly(40)


PRICE_40 = ("Price", "price", 40)
QUALITY_60 = ("Quality", "quality", 60)


class TestItems:
    def test_equal_tables_are_one_with_both_places(self) -> None:
        whole = resolved(
            reading("a.json", *table(PRICE_40, QUALITY_60)),
            reading("b.xlsx", *table(QUALITY_60, PRICE_40)),
        )
        assert criteria(whole) == {"Price": exactly(40), "Quality": exactly(60)}
        assert whole.conflicts == ()
        price = next(e for p, e in whole.entries.items() if e.value == "Price")
        assert [said.location.file for said in price.statements] == ["a.json", "b.xlsx"]

    def test_a_coarser_table_is_set_aside_for_the_fuller(self) -> None:
        whole = combine(
            [
                reading("a.json", *table(PRICE_40, QUALITY_60)),
                reading(
                    "b.xlsx",
                    *table(PRICE_40, ("Visits", "quality", 50), ("Value", "social-value", 10)),
                ),
            ]
        )
        found = resolve(whole.statements)
        assert list(criteria(found)) == ["Price", "Visits", "Value"]
        assert (found.conflicts, whole.problems) == ((), ())
        assert [(p.location.file, str(p.standing)) for p in whole.ignored] == [
            ("a.json", "superseded"),
            ("a.json", "superseded"),
        ]

    def test_tables_that_differ_leave_both_figures(self) -> None:
        whole = resolved(
            reading("a.json", *table(PRICE_40, QUALITY_60)),
            reading("b.xlsx", *table(("Price", "price", 70), ("Quality", "quality", 30))),
        )
        assert criteria(whole) == {"Price": Range(40, 70), "Quality": Range(30, 60)}
        assert len(whole.conflicts) == 2

    def test_the_only_price_of_each_is_the_same_whatever_it_is_called(self) -> None:
        whole = resolved(
            reading("a.json", *table(("Cost", "price", 40), QUALITY_60)),
            reading("b.xlsx", *table(("Price", "price", 50), ("Quality", "quality", 50))),
        )
        assert value(whole, "criterion.weight", item="0") == Range(40, 50)
        assert {conflict.pointer.item for conflict in whole.conflicts} == {"0", "1"}

    def test_what_only_one_table_scores_is_reported(self) -> None:
        whole = combine(
            [
                reading(
                    "a.xlsx", *table(PRICE_40, ("Staff", "quality", 30), ("Plan", "quality", 30))
                ),
                reading("b.xlsx", *table(PRICE_40, ("Reach", "social-value", 50))),
            ]
        )
        (problem,) = whole.problems
        assert problem.location.file == "b.xlsx"
        assert "a.xlsx was used" in problem.message
        assert list(criteria(resolve(whole.statements))) == ["Price", "Staff", "Plan"]

    def test_indicators_of_both_files_are_kept_and_equal_ones_are_one(self) -> None:
        def indicators(*names):
            return [says("indicator.name", n, item=str(i)) for i, n in enumerate(names)]

        whole = resolved(
            reading("a.xlsx", *indicators("Journeys", "Complaints")),
            reading("b.xlsx", *indicators("complaints", "Miles")),
        )
        (lot,) = whole.tender.lots
        names = [i.name.value for i in (lot.indicators or whole.tender.whole.indicators)]
        assert names == ["Journeys", "Complaints", "Miles"]

    def test_the_only_demand_for_references_of_each_is_the_same(self) -> None:
        whole = resolved(
            reading("a.xlsx", says("reference.count", 2, item="0")),
            reading("b.xlsx", says("reference.count", 3, item="0")),
        )
        (conflict,) = whole.conflicts
        assert conflict.pointer == Pointer("reference.count", None, "0")

    def test_the_same_insurance_is_one(self) -> None:
        item = "public-liability"
        whole = resolved(
            reading("a.json", says("insurance.amount", 500, item=item)),
            reading("b.xlsx", says("insurance.due", "by-start", item=item)),
        )
        (insurance,) = whole.tender.whole.insurances
        assert (insurance.amount.value, insurance.due.value) == (exactly(500), "by-start")

    def test_a_table_of_the_whole_meets_the_table_of_a_lot(self) -> None:
        whole = resolved(
            reading(
                "a.json",
                *table(PRICE_40, QUALITY_60, lot="1"),
                *table(PRICE_40, QUALITY_60, lot="2"),
            ),
            reading("b.xlsx", *table(("Price", "price", 70), ("Quality", "quality", 30))),
        )
        assert criteria(whole, "1")["Price"] == Range(40, 70)
        assert criteria(whole, "2")["Quality"] == Range(30, 60)


@pytest.mark.parametrize(
    "readings",
    [
        pytest.param(
            [
                reading("a.json", identity="ocds-abcdef-1"),
                reading("b.json", identity="ocds-abcdef-2"),
            ],
            id="two notices",
        ),
        pytest.param(
            [reading("a.json", identity="x"), reading("a.json", identity="y")],
            id="two tenders in a file",
        ),
    ],
)
def test_two_tenders_are_no_pack(readings) -> None:
    with pytest.raises(SeveralTendersError, match="these are two tenders"):
        combine(readings)


def test_two_notices_of_one_procurement_are_a_pack() -> None:
    whole = combine([reading(f"{name}.json", identity="ocds-abcdef-1") for name in "ab"])
    assert whole.files == ("a.json", "b.json")


def test_absence_points_at_the_file_that_would_hold_it() -> None:
    asked = rule(
        "not stated(terms.uplift) and document.has_terms",
        points_to=("terms.uplift",),
    )
    whole = combine(
        [
            reading("a.json", says("tender.title", "A")),
            reading("terms.xlsx", says("document.has_terms", True)),
        ]
    )
    case = case_of(Read(whole, resolve(whole.statements)))
    (finding,) = judge(ruleset(asked), case, TODAY).findings
    assert finding.evidence[0].location == Location("terms.xlsx", "S")


def test_absence_points_at_the_first_file_if_none_is_known_to_hold_it() -> None:
    asked = rule(
        "tender.category == 'goods' and not document.has_terms", points_to=("terms.uplift",)
    )
    whole = combine(
        [
            reading("a.json", says("tender.category", "goods")),
            reading("b.xlsx", says("document.has_terms", False)),
        ]
    )
    case = case_of(Read(whole, resolve(whole.statements)))
    (finding,) = judge(ruleset(asked), case, TODAY).findings
    assert finding.evidence[0].location == Location("a.json", pointer="")


def test_problems_of_every_file_are_the_tender_s() -> None:
    lost = Problem("Two dates.", Location("b.xlsx"))
    assert combine([reading("a.xlsx"), reading("b.xlsx", problems=(lost,))]).problems == (lost,)
