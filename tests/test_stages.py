"""What is no tender is said to be none: awards, cancellations, and notices that come before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands import DATA, run
from tests.contracts_finder_files import csv_of, search_of
from tests.ocds_notices import NOTICE

AWARDED = {"awards": [{"id": "1", "title": "Befriending", "suppliers": [{"name": "Acorn"}]}]}
ALONE = {key: value for key, value in NOTICE.items() if key != "tender"}
ENGAGEMENT = {"milestones": [{"type": "engagement", "dueDate": "2026-04-01"}]}
AWARD = "This is an award notice: nothing in it can be changed, so it is not judged."


def notice(**members: object) -> bytes:
    return json.dumps({**NOTICE, **members}).encode()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        pytest.param(
            json.dumps({**ALONE, **AWARDED, "tag": ["award"]}).encode(), AWARD, id="an award alone"
        ),
        pytest.param(notice(**AWARDED, tag=["award", "contract"]), AWARD, id="with its tender"),
        pytest.param(notice(**AWARDED, tag=["compiled"]), AWARD, id="a compiled award"),
        pytest.param(notice(tag=["contractTermination"], contracts=[{}]), AWARD, id="a contract"),
        pytest.param(csv_of({"Awarded Date": "01/05/2026"}), AWARD, id="a row of the CSV"),
        pytest.param(search_of({"noticeStatus": "Awarded"}), AWARD, id="a search result"),
        pytest.param(
            notice(tag=["tenderCancellation"]),
            "This procurement was cancelled, so it is not judged.",
            id="a cancellation",
        ),
    ],
)
def test_what_can_no_longer_be_changed_is_said_to_be_that(tmp_path: Path, data, sentence):
    path = tmp_path / "notice"
    path.write_bytes(data)
    done = run("check", str(path))
    assert done.returncode == 3
    assert sentence in done.stdout
    shape = json.loads(run("check", str(path), "--format", "json").stdout)
    (tender,) = shape["tenders"]
    assert (tender["verdict"], tender["findings"]) == ("not-judged", [])


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(notice(tag=["planning"], planning=ENGAGEMENT), id="OCDS"),
        pytest.param(csv_of({"Notice Type": "PreProcurement"}), id="a row of the CSV"),
        pytest.param(search_of({"noticeType": "Pipeline"}), id="a search result"),
    ],
)
def test_a_notice_before_the_tender_is_judged_by_what_it_tells(tmp_path: Path, data):
    path = tmp_path / "notice"
    path.write_bytes(data)
    done = run("check", str(path), "--fail-on", "never")
    assert done.returncode == 0
    assert "This notice comes before the tender" in " ".join(done.stdout.split())
    shape = json.loads(run("check", str(path), "--format", "json", "--fail-on", "never").stdout)
    (tender,) = shape["tenders"]
    assert tender["stage"] == "planning"
    assert tender["verdict"] != "not-judged"
    assert tender["outcomes"]


def test_the_real_pipeline_notice_is_said_to_come_before_the_tender():
    path = DATA / "find-a-tender" / "037689-2026.json"
    if not path.exists():
        pytest.skip("the real notices are not here")
    assert "comes before the tender" in run("check", str(path), "--fail-on", "never").stdout
