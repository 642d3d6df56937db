"""Baselines: what is known fails no run, what is new does, what is gone is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tenderlint.cli.exits import exit_code
from tenderlint.config.baseline_file import BaselineError, baseline_text, read_baseline
from tenderlint.engine.baseline import recorded, with_baseline
from tenderlint.report import Changed, Finding, Judged, Report
from tenderlint.rule import Severity
from tests.commands import run
from tests.config_files import TENDER, with_figure, with_tender
from tests.deciding import DAY, finding, tender

A, B = finding("a"), finding("b")
MILD = A._replace(severity=Severity.WARNING)
FILE = "tenderlint-baseline.json"
ON = ("--on", "2026-11-22")


def report(*findings: Finding, day: int = DAY, **by: object) -> Report:
    judged = Judged("built-in", "1", 3)._replace(**by)  # type: ignore[arg-type]
    return Report(judged, day, (tender(*findings),), ())


@pytest.mark.parametrize(
    ("then", "now", "known", "gone", "code"),
    [
        pytest.param([A, B], [A, B], ["a", "b"], [], 0, id="as before"),
        pytest.param([A], [A, B], ["a"], [], 1, id="a new one"),
        pytest.param([A, B], [A], ["a"], ["b"], 0, id="one gone"),
        pytest.param(
            [A], [finding("a", "other words")], [], ["a"], 1, id="one swapped for another"
        ),
        pytest.param([A], [A, A], ["a"], [], 1, id="the same words once more"),
        pytest.param([A, A], [A], ["a"], ["a"], 0, id="the same words once less"),
        pytest.param([MILD], [A], [], [], 1, id="graver than before"),
        pytest.param([A], [MILD], ["a"], [], 0, id="milder than before"),
        pytest.param([], [], [], [], 0, id="nothing at all"),
    ],
)
def test_what_is_known(
    then: list[Finding], now: list[Finding], known: list[str], gone: list[str], code: int
) -> None:
    baseline = recorded(report(*then), FILE, "0.1.0")
    made = with_baseline(report(*now, day=DAY + 1), baseline, "0.1.0")
    assert [one.rule for one in made.tenders[0].findings if one.known] == known
    assert {one.known.since for one in made.tenders[0].findings if one.known} <= {DAY}
    assert made.baseline is not None
    assert [one.rule for _, one in made.baseline.gone] == gone
    assert (made.baseline.known, made.baseline.new) == (len(known), len(now) - len(known))
    assert made.baseline.notices == ()
    assert exit_code(made, ("error",)) == code


def test_another_tender_knows_nothing_and_hides_nothing() -> None:
    baseline = recorded(report(A), FILE, "0.1.0")
    other = report(A)._replace(tenders=(tender(A)._replace(title="Home care"),))
    made = with_baseline(other, baseline, "0.1.0")
    assert made.baseline is not None
    assert (made.baseline.known, made.baseline.new, made.baseline.gone) == (0, 1, ())
    assert made.baseline.notices == (
        "It does not hold “Home care”, so that everything in that tender is new.",
    )


@pytest.mark.parametrize(
    ("by", "tool", "begins"),
    [
        pytest.param({"version": "2"}, "0.1.0", "It was recorded with the rules built-in 1, and these "
                     "are built-in 2: what only these", id="newer rules"),
        pytest.param({"changed": (Changed("x", "1", "y"),)}, "0.1.0", "It was recorded with the rules "
                     "built-in 1, and these are built-in 1, as configured (", id="other settings"),
        pytest.param({}, "0.2.0", "It was recorded by tenderlint 0.1.0, and this is 0.2.0.",
                     id="a newer tenderlint"),
    ],
)  # fmt: skip
def test_a_baseline_of_other_rules_says_so(by: dict, tool: str, begins: str) -> None:
    made = with_baseline(report(A, **by), recorded(report(A), FILE, "0.1.0"), tool)
    assert made.baseline is not None
    assert [one[: len(begins)] for one in made.baseline.notices] == [begins]
    assert made.baseline.known == 1


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / FILE
    baseline = recorded(report(A, B), str(path), "0.1.0")
    path.write_text(baseline_text(baseline), encoding="utf-8")
    assert read_baseline(path) == baseline


def test_no_way_to_reach_a_person_is_recorded() -> None:
    made = report(A)._replace(tenders=(tender(A)._replace(title="Ask jo@example.org"),))
    assert "jo@example.org" not in baseline_text(recorded(made, FILE, "0.1.0"))


GOOD = json.loads(baseline_text(recorded(report(A), FILE, "0.1.0")))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"", "is no baseline: it is not JSON", id="empty"),
        pytest.param(b"\xff\xfe", "is no baseline: it is not JSON", id="not text"),
        pytest.param(b"[" * 100_000, "is no baseline: it is not JSON", id="nested"),
        pytest.param(b"[]", "is no baseline; record one with: tenderlint baseline", id="a list"),
        pytest.param(b'{"tenders": []}', "is no baseline; record one with", id="other JSON"),
        pytest.param(
            json.dumps(GOOD | {"version": 7}).encode(),
            "is a baseline of version 7, and this tenderlint reads version 0; record it again with",
            id="another version",
        ),
        pytest.param(
            json.dumps(GOOD | {"version": False}).encode(), "of version False", id="no number"
        ),
        pytest.param(
            json.dumps(GOOD | {"tenders": 3}).encode(), "changed by hand", id="no tenders"
        ),
        pytest.param(
            json.dumps(GOOD | {"recorded_on": "x"}).encode(), "changed by hand", id="no day"
        ),
        pytest.param(
            json.dumps(GOOD | {"tenders": [1]}).encode(), "changed by hand", id="a number"
        ),
    ],
)
def test_a_file_that_is_no_baseline(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / FILE
    path.write_bytes(content)
    with pytest.raises(BaselineError) as refused:
        read_baseline(path)
    assert str(refused.value).startswith(f"{path} ")
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param("none.json", "none.json could not be read (no such file or directory); record "
                     "one with: tenderlint baseline.\n", id="no file"),
        pytest.param(".git", ".git is a folder; give the file of a baseline.\n", id="a folder"),
    ],
)  # fmt: skip
def test_a_baseline_that_is_not_there_stops_the_run(tmp_path: Path, name: str, said: str) -> None:
    with_tender(tmp_path)
    done = run("check", TENDER, "--baseline", name, cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)


def test_a_draft_is_recorded_and_only_what_is_new_fails(tmp_path: Path) -> None:
    with_tender(tmp_path)
    done = run("baseline", TENDER, *ON, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    again = run("baseline", TENDER, *ON, cwd=tmp_path)
    assert again.returncode == 2
    assert again.stderr.startswith(f"{FILE}: is there already")
    assert run("baseline", TENDER, "--force", *ON, cwd=tmp_path).returncode == 0
    assert {path.name for path in tmp_path.iterdir()} == {".git", FILE, TENDER}

    known = run("check", TENDER, "--baseline", FILE, *ON, cwd=tmp_path)
    assert known.returncode == 0
    assert "   Known:      since 22 November 2026, so it fails no run.\n" in known.stdout

    with_figure(tmp_path, "next.xlsx", "C14", "No")
    shape = json.loads(
        run("check", "next.xlsx", "--baseline", FILE, "--format", "json", *ON, cwd=tmp_path).stdout
    )
    assert shape["baseline"] == {
        "file": FILE,
        "recorded_on": "2026-11-22",
        "known": 17,
        "new": 0,
        "gone": [
            {
                "tender": "Harrowmere community transport",
                "rule": "audited-accounts-required",
                "fingerprint": "835eb5a551a13146",
                "severity": "error",
            }
        ],
        "notices": [],
    }
    assert {tuple(one["known"].items()) for one in shape["tenders"][0]["findings"]} == {
        (("since", "2026-11-22"),)
    }

    with_figure(tmp_path, "worse.xlsx", "C9", "£200,000")
    worse = run("check", "worse.xlsx", "--baseline", FILE, *ON, cwd=tmp_path)
    assert worse.returncode == 1


def test_a_baseline_in_a_folder_of_tenders_is_no_tender(tmp_path: Path) -> None:
    with_tender(tmp_path)
    run("baseline", TENDER, cwd=tmp_path)
    done = run("baseline", ".", "--force", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        pytest.param(("none.xlsx",), 2, "No baseline was written.", id="an unreadable file"),
        pytest.param(
            (TENDER, "-o", TENDER, "--force"), 2, "is one of the tenders", id="over itself"
        ),
        pytest.param((TENDER, "-o", "no/folder.json"), 2, "could not be written", id="no folder"),
        pytest.param((".git",), 3, "is a folder without tenders", id="no tender"),
    ],
)
def test_what_cannot_be_recorded(
    tmp_path: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    before = with_tender(tmp_path).joinpath(TENDER).read_bytes()
    done = run("baseline", *arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr
    assert (tmp_path / TENDER).read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == [".git", TENDER]
