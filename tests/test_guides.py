"""The guides: their commands are the program's own, and what they quote is what it prints today."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from docs.decisions import decide
from docs.write_docs import DOCS
from tenderlint.cli.group import tenderlint
from tests.commands import run
from tests.config_files import with_figure, with_tender
from tests.test_readme import matches

GUIDES = ("ten-minutes.md", "procurement.md", "auditor.md", "formats.md")


def _steps(page: str) -> list[tuple[str, list[str]]]:
    """The commands of a page's console blocks, in order, each with the lines quoted under it."""
    text = (DOCS / page).read_text(encoding="utf-8")
    blocks = re.findall(r"```console\n(.*?)```", text, re.DOTALL)
    return [
        (command, quoted.splitlines())
        for block in blocks
        for command, quoted in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
    ]


COMMANDS = sorted({command for page in GUIDES for command, _ in _steps(page)})


def _understood(command: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Parses a command as the program does, with files that are there, and runs nothing."""
    program, name, *arguments = shlex.split(command)
    assert program == "tenderlint"
    for word in ("tender.xlsx", "next-draft.xlsx", "notice.json", "specification.docx"):
        (folder / word).touch()
    for word in ("tender-marked.xlsx", "tenderlint-baseline.json"):
        if word in arguments and "--annotate" not in arguments:
            (folder / word).touch()
    (folder / "tenders").mkdir()
    monkeypatch.chdir(folder)
    found = tenderlint.get_command(click.Context(tenderlint), name)
    assert found is not None
    found.make_context(name, arguments, parent=click.Context(tenderlint))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_guides_is_one_of_ours(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _understood(command, tmp_path, monkeypatch)


def test_a_command_that_is_not_ours_is_found(tmp_path: Path, monkeypatch) -> None:
    with pytest.raises(click.UsageError):
        _understood("tenderlint check --no-such tender.xlsx", tmp_path, monkeypatch)


@pytest.mark.parametrize("page", GUIDES)
def test_the_guides_quote_what_is_printed(page: str, tmp_path: Path) -> None:
    with_tender(tmp_path)
    if page == "procurement.md":
        with_figure(tmp_path, "next-draft.xlsx", "C9", "£60,000")
    for command, quoted in _steps(page):
        if quoted:
            done = run(*shlex.split(command)[1:], cwd=tmp_path)
            printed = (done.stdout + done.stderr).splitlines()
            assert matches(quoted, printed), f"{command}\n{done.stdout}{done.stderr}"
        if "--annotate" in command:
            decide(tmp_path / "tender-marked.xlsx")


def test_the_ten_minutes_end_with_decisions_in_the_record(tmp_path: Path) -> None:
    with_tender(tmp_path)
    run("check", "tender.xlsx", "--annotate", "m.xlsx", "--on", "2026-11-22", cwd=tmp_path)
    decide(tmp_path / "m.xlsx")
    run("record", "m.xlsx", "--on", "2026-11-22", cwd=tmp_path)
    record = (tmp_path / "m-decision-record.html").read_text(encoding="utf-8")
    assert record.count("To be changed") >= 4
    assert "Bidders price each year themselves" in record
    assert "Jo Marsh" in record


def test_the_exit_codes_and_words_of_the_guide_are_the_programs() -> None:
    from tenderlint.cli.exits import FAIL_ON

    text = (DOCS / "procurement.md").read_text(encoding="utf-8")
    _, _, after = text.partition("| word | what it stands for |")
    words = re.findall(r"^\| `(\w+)` \|", after.partition("```")[0], re.MULTILINE)
    assert sorted(words) == sorted({*FAIL_ON, "never"})


def test_the_limits_of_the_page_are_those_of_the_readers() -> None:
    from tenderlint.readers.contracts_finder.rows import MOST_CHARACTERS
    from tenderlint.readers.native.leaves import LONGEST_TEXT
    from tenderlint.readers.packed import MAXIMUM_RATIO, RATIO_FLOOR_BYTES
    from tenderlint.readers.source import MAXIMUM_DOCUMENT_BYTES
    from tenderlint.readers.word.pen import MAXIMUM_CHARACTERS
    from tenderlint.readers.workbook.marks import MAXIMUM_CELLS

    text = (DOCS / "formats.md").read_text(encoding="utf-8")
    limits = dict(
        re.findall(
            r"^\| ([^|]+) \| ([^|]*\d[^|]*|about one million characters) \|$", text, re.MULTILINE
        )
    )
    assert limits == {
        "a document or workbook": f"{MAXIMUM_DOCUMENT_BYTES // 1024**2} MB",
        "cells of a workbook": f"{MAXIMUM_CELLS // 10**6} million",
        "characters of a Word document": f"{MAXIMUM_CHARACTERS // 10**6} million",
        "a text in our own JSON": f"{LONGEST_TEXT // 10**6} million characters",
        "a field of a CSV": "about one million characters",
        "a packed file": f"{MAXIMUM_RATIO} times its packed size, above {RATIO_FLOOR_BYTES // 1024**2} MB",
    }
    assert MOST_CHARACTERS == 2**20
