"""`check --annotate`, as a user runs it."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.commands import ROOT, run
from tests.marked_files import EXAMPLE, rich

DOCUMENTS = ROOT / "tests" / "documents"


def annotate(source: Path, copy: Path, *more: str) -> tuple[int, str]:
    done = run("check", "--fail-on", "never", str(source), "--annotate", str(copy), *more)
    assert not done.stdout or "checks could be made" in done.stdout
    return done.returncode, done.stderr


def test_a_copy_is_written_and_the_workbook_stays(tmp_path: Path) -> None:
    before = EXAMPLE.read_bytes()
    copy = tmp_path / "marked.xlsx"
    assert annotate(EXAMPLE, copy) == (0, f"The marked copy is {copy}.\n")
    assert openpyxl.load_workbook(copy).sheetnames[:2] == ["tenderlint", "Summary"]
    assert EXAMPLE.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["marked.xlsx"]


def test_nothing_is_overwritten_unasked(tmp_path: Path) -> None:
    copy = tmp_path / "marked.xlsx"
    copy.write_bytes(b"something else")
    says = f"{copy} exists already; name another file, or add --force to replace it\n"
    assert annotate(EXAMPLE, copy) == (2, says)
    assert copy.read_bytes() == b"something else"
    assert annotate(EXAMPLE, copy, "--force") == (0, f"The marked copy is {copy}.\n")


def test_the_workbook_itself_is_never_written_over(tmp_path: Path) -> None:
    own = tmp_path / "tender.xlsx"
    own.write_bytes(EXAMPLE.read_bytes())
    says = f"{own} is the workbook itself, which is never changed; name another file\n"
    assert annotate(own, own, "--force") == (2, says)
    assert own.read_bytes() == EXAMPLE.read_bytes()


@pytest.mark.parametrize(
    ("inputs", "copy", "says"),
    [
        pytest.param(
            [str(EXAMPLE), str(EXAMPLE)],
            "m.xlsx",
            "--annotate marks one file, and 2 were given; give them one by one",
            id="two files",
        ),
        pytest.param(
            [str(EXAMPLE)], "m.pdf", "--annotate writes a workbook; name it m.xlsx", id="a PDF"
        ),
        pytest.param(
            [str(EXAMPLE)],
            "m.xlsm",
            "the workbook holds no macros; name its copy m.xlsx",
            id="a name for macros",
        ),
        pytest.param(
            [str(EXAMPLE)],
            "none/m.xlsx",
            "there is no folder none; make it first, or name another",
            id="no folder",
        ),
    ],
)
def test_what_cannot_be_asked_for(tmp_path: Path, inputs: list[str], copy: str, says: str) -> None:
    done = run("check", *inputs, "--annotate", copy, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (2, f"{says}\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("lunch-clubs.xls", id="an old workbook"),
        pytest.param("lunch-clubs.ods", id="an OpenDocument workbook"),
        pytest.param("community-lunch-clubs.json", id="JSON"),
    ],
)
def test_what_cannot_be_marked_gets_a_workbook_of_its_own(tmp_path: Path, name: str) -> None:
    source, copy = DOCUMENTS / name, tmp_path / "findings.xlsx"
    why = (
        f"The findings are in {copy}, a workbook of their own. {source} itself could not be "
        "marked: it is no .xlsx or .xlsm, and only those can be marked.\n"
    )
    assert annotate(source, copy) == (0, why)
    assert openpyxl.load_workbook(copy).sheetnames == ["tenderlint"]


def test_macros_keep_their_name_and_a_broken_signature_is_told(tmp_path: Path) -> None:
    source, copy = tmp_path / "tender.xlsm", tmp_path / "marked.xlsm"
    source.write_bytes(rich(macros=True))
    says = (
        f"The marked copy is {copy}.\nThe workbook was signed; the signature does not hold for "
        "the marked copy, as for any change.\n"
    )
    assert annotate(source, copy) == (0, says)
    assert b"xl/vbaProject.bin" in copy.read_bytes()
    code, says = annotate(source, tmp_path / "marked.xlsx")
    assert (code, says) == (2, "the workbook holds macros; name its copy marked.xlsm\n")


def test_nothing_is_written_where_there_is_no_tender(tmp_path: Path) -> None:
    source, copy = tmp_path / "none.json", tmp_path / "marked.xlsx"
    source.write_text("[]", encoding="utf-8")
    done = run("check", str(source), "--annotate", str(copy))
    assert done.stderr == f"{copy} was not written: there is no tender to mark\n"
    assert not copy.exists()
