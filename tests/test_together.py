"""Several files as one tender: what is merged, what is matched, what is a conflict."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import tenderlint
from tenderlint.engine import Judge, judge
from tenderlint.lint import case_of, gather, read_all
from tenderlint.lint.together import SeveralTendersError, combine
from tenderlint.provenance import Location
from tenderlint.quantities import Range, exactly
from tenderlint.report import Verdict
from tenderlint.resolve import Read, Resolution, resolve
from tenderlint.ruleset import builtin_ruleset
from tenderlint.statements import How, Pointer, Problem, Reading, Stage, Statement
from tests.commands import DATA, ROOT, run
from tests.judging import TODAY, on, rule, ruleset

PACK = ROOT / "examples" / "pack"
NOTICE, BOOK = str(PACK / "notice.json"), str(PACK / "specification.xlsx")
DAY = ("--on", "2026-12-10")


def says(field, value, *, lot=None, item=None, how=How.STATED):
    found = value if isinstance(value, bool) or not isinstance(value, int) else exactly(value)
    return Pointer(field, lot, item), found, how


def reading(file, *said, identity="", title="", stage=Stage.TENDER, problems=()):
    notice = file.endswith(".json")
    statements = []
    for number, (pointer, value, how) in enumerate(said, 1):
        place = (
            Location(file, pointer=f"/{number}") if notice else Location(file, "S", f"A{number}")
        )
        statements.append(Statement(pointer, value, place, f"{pointer.field} {value}", how))
    root = Location(file, pointer="") if notice else Location(file)
    identity = identity or ("ocds-abcdef-1" if notice else file)
    return Reading(identity, title, stage, root, tuple(statements), problems)


def resolved(*readings: Reading) -> Resolution:
    return resolve(combine(readings).statements)


def value(resolution: Resolution, field, lot=None, item=None):
    entry = resolution.entries.get(Pointer(field, lot, item))
    return None if entry is None else entry.value


def table(*rows, lot=None):
    """Criteria: name, kind and weight of each."""
    return [
        one
        for item, (name, kind, weight) in enumerate(rows)
        for one in (
            says("criterion.name", name, lot=lot, item=str(item)),
            says("criterion.kind", kind, lot=lot, item=str(item)),
            says("criterion.weight", weight, lot=lot, item=str(item)),
        )
    ]


def criteria(resolution: Resolution, lot: str | None = None) -> dict[str, Range]:
    found = {}
    for pointer, entry in resolution.entries.items():
        if pointer.field == "criterion.name" and pointer.lot == lot:
            found[entry.value] = value(resolution, "criterion.weight", lot, pointer.item)
    return found


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


class TestTheExample:
    def test_the_pack_is_one_tender(self) -> None:
        done = run("check", "--together", NOTICE, BOOK, "--format", "json", *DAY)
        (tender,) = json.loads(done.stdout)["tenders"]
        assert tender["files"] == [NOTICE, BOOK]
        assert (tender["id"], tender["title"]) == (
            "ocds-h6vhtk-example2",
            "Home from hospital visits",
        )
        (conflict,) = tender["conflicts"]
        assert conflict["field"] == "timetable.deadline"
        assert [said["value"] for said in conflict["statements"]] == ["2027-01-22", "2027-01-29"]
        assert [said["location"]["file"] for said in conflict["statements"]] == [NOTICE, BOOK]

    def test_the_files_find_together_what_neither_finds_alone(self) -> None:
        def found(*names):
            report = tenderlint.check(names, together=len(names) > 1)
            return {finding.rule for tender in report.tenders for finding in tender.findings}

        assert "turnover-out-of-proportion" in found(NOTICE, BOOK)
        assert "turnover-out-of-proportion" not in found(NOTICE) | found(BOOK)

    def test_the_order_of_the_files_does_not_matter(self) -> None:
        one, other = (
            run("check", "--together", *names, "--format", "json", *DAY).stdout
            for names in ((NOTICE, BOOK), (BOOK, NOTICE))
        )
        assert json.loads(one) == json.loads(other)

    def test_show_names_the_file_of_each_value(self) -> None:
        done = run("show", "--together", "notice.json", "specification.xlsx", cwd=PACK)
        assert done.returncode == 0
        assert "notice.json, specification.xlsx" in done.stdout
        assert "specification.xlsx Conditions!B3" in done.stdout
        assert "Two answers for timetable.deadline" in done.stdout
        shown = json.loads(run("show", "--together", NOTICE, BOOK, "--format", "json").stdout)
        (tender,) = shown["tenders"]
        assert tender["files"] == [NOTICE, BOOK]
        assert {fact["location"]["file"] for fact in tender["facts"]} == {NOTICE, BOOK}

    def test_without_the_option_each_file_is_a_tender(self) -> None:
        done = run("check", NOTICE, BOOK, "--format", "json", *DAY)
        assert len(json.loads(done.stdout)["tenders"]) == 2


def _published() -> list[Reading]:
    files = [DATA / "uk-ocds-releases.jsonl", *sorted((ROOT / "examples").glob("*.*"))]
    found = read_all(gather(str(file) for file in files if file.exists()).sources)
    return [read.reading for read in found if isinstance(read, Read)]


def _elsewhere(one: Reading) -> Reading:
    """The same words in another file."""
    said = tuple(s._replace(location=s.location._replace(file="copy")) for s in one.statements)
    root = one.root._replace(file="copy")
    return one._replace(root=root, statements=said, problems=(), ignored=(), unread=())


def test_a_copy_of_a_tender_beside_it_changes_no_judgement() -> None:
    judge_all = Judge(builtin_ruleset())
    live = [one for one in _published() if one.stage in (Stage.TENDER, Stage.PLANNING)]
    assert len(live) >= 3
    for one in live:
        alone, doubled = (
            judge_all.judge(case_of(Read(whole, resolve(whole.statements))), TODAY)
            for whole in (one, combine([one, _elsewhere(one)]))
        )
        assert doubled.outcomes == alone.outcomes, one.id
        assert [f.rule for f in doubled.findings] == [f.rule for f in alone.findings]
        assert len(doubled.conflicts) == len(alone.conflicts)
        assert doubled.problems == alone.problems


class TestFilesThatCannotBeRead:
    @pytest.mark.parametrize(
        ("name", "content", "words"),
        [
            pytest.param("terms.pdf", b"%PDF-1.7", "is a PDF", id="a PDF"),
            pytest.param("empty.xlsx", b"", "is empty", id="an empty file"),
            pytest.param("other.json", b'{"a": 1}', "tender", id="JSON without a tender"),
            pytest.param("missing.xlsx", None, "does not exist", id="a missing file"),
        ],
    )
    def test_it_is_a_problem_of_the_tender(self, tmp_path: Path, name, content, words) -> None:
        good = tmp_path / "good.xlsx"
        shutil.copy(ROOT / "examples" / "neighbourhood-befriending.xlsx", good)
        if content is not None:
            (tmp_path / name).write_bytes(content)
        done = run("check", "--together", "good.xlsx", name, "--format", "json", cwd=tmp_path)
        report = json.loads(done.stdout)
        (tender,) = report["tenders"]
        assert done.returncode == 2
        assert tender["verdict"] != Verdict.NO_BARRIER_FOUND
        assert [problem["location"]["file"] for problem in tender["problems"]] == [name]
        assert words in tender["problems"][0]["message"]
        assert [problem["file"] for problem in report["problems"]] == [name]
        text = run("check", "--together", "good.xlsx", name, cwd=tmp_path).stdout
        assert text.count(words) >= 1
        assert text.count(f"{name}: ") == 1

    def test_where_none_can_be_read_there_is_no_tender(self, tmp_path: Path) -> None:
        (tmp_path / "a.json").write_text('{"a": 1}', encoding="utf-8")
        done = run("check", "--together", "a.json", cwd=tmp_path)
        assert done.returncode == 3
        assert "a.json: " in done.stdout

    def test_two_tenders_stop_the_run(self) -> None:
        other = str(ROOT / "examples" / "lunch-clubs.json")
        for command in ("check", "show"):
            done = run(command, "--together", NOTICE, other)
            assert (done.returncode, done.stdout) == (2, "")
            assert "these are two tenders" in done.stderr
            assert "ocds-h6vhtk-example2" in done.stderr
            assert "Traceback" not in done.stderr
