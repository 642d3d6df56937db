"""Bad input: one clear line with file, place and next step; the documented exit code; no traceback."""

from __future__ import annotations

import io
import os
import sys
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.commands import ROOT, run

GOOD = ROOT / "examples" / "lunch-clubs.json"
WORKBOOK = ROOT / "examples" / "community-transport.xlsx"


def zipped(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def repacked(change: dict[str, bytes]) -> bytes:
    with zipfile.ZipFile(WORKBOOK) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**parts, **change})


def far_corner() -> bytes:
    book = Workbook()
    book.active["A1"] = "Title"
    book.active["XFD1048576"] = 1
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def encrypted() -> bytes:
    """The start of an OLE2 file whose directory names an encrypted package."""
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    header[24:34] = (
        (62).to_bytes(2, "little") + (3).to_bytes(2, "little") + b"\xfe\xff\x09\x00\x06\x00"
    )
    header[44:48] = (1).to_bytes(4, "little")
    header[48:52] = (1).to_bytes(4, "little")
    header[56:60] = (4096).to_bytes(4, "little")
    header[60:64] = header[68:72] = b"\xfe\xff\xff\xff"
    header[76:80] = (0).to_bytes(4, "little")
    header[80:] = b"\xff" * (512 - 80)
    table = b"\xfd\xff\xff\xff\xfe\xff\xff\xff" + b"\xff" * 504

    def entry(name: str, kind: int) -> bytes:
        text = name.encode("utf-16-le") + b"\x00\x00"
        return text.ljust(64, b"\x00") + len(text).to_bytes(2, "little") + bytes([kind]) + bytes(61)

    folder = entry("Root Entry", 5) + entry("EncryptedPackage", 2) + entry("EncryptionInfo", 2)
    return bytes(header) + table + folder.ljust(512, b"\x00")


ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    b"<workbook>&b;</workbook>"
)

FILES = [
    pytest.param("empty.xlsx", b"", 2, ["is empty"], id="an empty workbook"),
    pytest.param("empty.json", b"", 2, ["is empty"], id="an empty JSON file"),
    pytest.param(
        "cut.xlsx", WORKBOOK.read_bytes()[:4000], 2, ["save it again"], id="a truncated workbook"
    ),
    pytest.param("locked.xlsx", encrypted(), 2, ["password"], id="an encrypted workbook"),
    pytest.param("scan.xlsx", b"%PDF-1.7\n...", 2, ["is a PDF"], id="a PDF named .xlsx"),
    pytest.param("page.xlsx", b"<html><body>", 2, ["web page"], id="a web page named .xlsx"),
    pytest.param("list.csv.xlsx", b"a,b,c\n1,2,3\n", 2, ["neither"], id="a CSV named .xlsx"),
    pytest.param(
        "comma.json", b'{"ocid": "x", "tender": {,}}', 2, ["line 1", "column"], id="a JSON slip"
    ),
    pytest.param("other.json", b'{"name": "a cat"}', 3, ["no notice"], id="JSON that is no tender"),
    pytest.param("bomb.xlsx", repacked({"xl/big.xml": bytes(300_000_000)}), 2, [], id="a zip bomb"),
    pytest.param("corner.xlsx", far_corner(), 2, [], id="a sheet that reaches XFD1048576"),
    pytest.param(
        "entities.xlsx", repacked({"xl/workbook.xml": ENTITIES}), 2, [], id="XML with entities"
    ),
    pytest.param("plain.zip", zipped({"a.txt": b"hello"}), 2, [], id="a zip that is no workbook"),
    pytest.param("noise.xlsx", bytes(range(256)) * 20, 2, [], id="binary noise"),
]


@pytest.mark.parametrize(("name", "data", "code", "words"), FILES)
def test_a_bad_file_is_one_clear_line_and_the_others_are_judged(
    tmp_path: Path, name: str, data: bytes, code: int, words: list[str]
) -> None:
    bad = tmp_path / name
    bad.write_bytes(data)
    alone = run("check", str(bad))
    assert alone.returncode == code
    assert "Traceback" not in alone.stdout + alone.stderr
    line = " ".join((alone.stdout + alone.stderr).split())
    assert line.startswith((f"{bad}:", f"{bad},"))
    for word in words:
        assert word in line
    assert len(line) < 400
    together = run("check", str(bad), str(GOOD))
    assert "Lunch clubs for older people" in together.stdout
    assert together.returncode == (2 if code == 2 else 1)


def test_a_missing_file_is_one_clear_line() -> None:
    done = run("check", "no-such-tender.xlsx")
    assert (done.returncode, done.stdout) == (
        2,
        "no-such-tender.xlsx: does not exist; check the name\n",
    )


def test_an_empty_folder_holds_no_tender(tmp_path: Path) -> None:
    done = run("check", str(tmp_path))
    assert done.returncode == 3
    assert "is a folder without tenders" in done.stdout


def test_lock_files_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "~$tender.xlsx").write_bytes(b"\x05Anna")
    (tmp_path / "notice.json").write_bytes(GOOD.read_bytes())
    done = run("check", str(tmp_path), "--fail-on", "never")
    assert done.returncode == 0
    assert "~$" not in done.stdout


@pytest.mark.skipif(
    sys.platform == "win32" or not hasattr(os, "geteuid") or os.geteuid() == 0,
    reason="an administrator may read everything",
)
def test_an_unreadable_file_is_one_clear_line(tmp_path: Path) -> None:
    path = tmp_path / "tender.xlsx"
    path.write_bytes(WORKBOOK.read_bytes())
    path.chmod(0)
    done = run("check", str(path))
    assert done.returncode == 2
    assert "permission was refused" in done.stdout


def test_a_folder_named_as_a_file_type_is_no_crash(tmp_path: Path) -> None:
    (tmp_path / "tender.xlsx").mkdir()
    done = run("check", str(tmp_path / "tender.xlsx"))
    assert done.returncode == 3


RULE = """\
id: no-word-of-it
title: A title
principle: community
status: advisory
since: 0.1.0
confidence: high
scope: lot
when: conditions.minimum_turnovr > 0
levels:
  - {severity: warning, flag: lot.value > term.initial}
basis:
  - {cite: Somebody, url: "https://example.org", force: judgement}
asks: Asks.
affects: Somebody.
change_to: This.
keep_if: needed
yardstick: ours
why: Because.
mistaken_when: Never.
examples:
  - {name: one, given: {}, expect: undetermined}
"""


def test_a_misspelt_fact_is_shown_with_file_line_and_suggestion(tmp_path: Path) -> None:
    folder = tmp_path / "community"
    folder.mkdir()
    path = folder / "no-word-of-it.yaml"
    path.write_text(RULE, encoding="utf-8")
    done = run("check", str(GOOD), "--rules", str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"{path}:8: “conditions.minimum_turnovr” is not a fact or a limit; "
        "did you mean “conditions.minimum_turnover”?\n"
        "    8 | when: conditions.minimum_turnovr > 0\n"
        f"{path}:10: an amount of money cannot be compared with a number of months\n"
        "    10 | - {severity: warning, flag: lot.value > term.initial}\n"
        "2 mistakes in the rules; mend them and run again.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["chekc", "x"], "Did you mean check?", id="a misspelt command"),
        pytest.param(["check"], "Missing argument", id="no file"),
        pytest.param(["check", "x", "--fail-on", "eror"], "'eror' is not one of", id="fail-on"),
        pytest.param(["check", "x", "--on", "tomorrow"], "is not a day", id="a day in words"),
        pytest.param(["explain", "turnover"], "Did you mean", id="an unknown rule"),
    ],
)
def test_wrong_usage_is_explained(arguments: list[str], words: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr
