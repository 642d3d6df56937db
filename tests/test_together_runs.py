"""Packs as a user runs them: the example, real notices beside a copy, files that cannot be read."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import tenderlint
from tenderlint.engine import Judge
from tenderlint.lint import case_of, gather, read_all
from tenderlint.lint.together import combine
from tenderlint.report import Verdict
from tenderlint.resolve import Read, resolve
from tenderlint.ruleset import builtin_ruleset
from tenderlint.statements import Reading, Stage
from tests.commands import DATA, ROOT, run
from tests.judging import TODAY
from tests.packs import BOOK, DAY, NOTICE, PACK


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
        assert "specification.xlsx, Conditions!B3" in done.stdout
        assert "Two answers for Closing date" in done.stdout
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
