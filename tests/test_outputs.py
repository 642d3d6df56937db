"""`--format` and `-o`: which report goes where, and what happens where it cannot go."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tenderlint.cli.files import put_files
from tenderlint.cli.options import Stopped
from tenderlint.cli.outputs import paired, printable
from tenderlint.reporters.formats import Escape
from tests.commands import ROOT, run

EXAMPLE = "examples/community-transport.xlsx"
DAY = ("--on", "2026-11-22")


def there(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def plan(command: str) -> list[str]:
    """What a command line writes where: "sarif > report.sarif", and "text" for standard output."""
    words = command.split()
    forms = [words[at + 1] for at, word in enumerate(words) if word == "--format"]
    outputs = [words[at + 1] for at, word in enumerate(words) if word == "-o"]
    return [f"{one.form} > {one.path}" if one.path else one.form for one in paired(forms, outputs)]


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        pytest.param("", ["text"], id="nothing asked for"),
        pytest.param("--format sarif", ["sarif"], id="a format alone goes to standard output"),
        pytest.param("-o r.sarif", ["sarif > r.sarif"], id="a name alone says the format"),
        pytest.param("-o R.XLSX", ["xlsx > R.XLSX"], id="in capitals"),
        pytest.param("-o r.xml", ["junit > r.xml"], id="xml is JUnit"),
        pytest.param("-o r.json", ["json > r.json"], id="json is our own"),
        pytest.param("--format sarif -o r.json", ["sarif > r.json"], id="SARIF in a .json"),
        pytest.param("-o r.json --format sarif", ["sarif > r.json"], id="the other way round"),
        pytest.param(
            "--format csv -o r.csv --format sarif -o r.sarif",
            ["csv > r.csv", "sarif > r.sarif"],
            id="pairs",
        ),
        pytest.param(
            "--format csv --format sarif -o r.sarif -o r.csv",
            ["sarif > r.sarif", "csv > r.csv"],
            id="names that fit crosswise",
        ),
        pytest.param(
            "--format sarif --format json -o a.json -o b.json",
            ["sarif > a.json", "json > b.json"],
            id="where both fit, the first goes with the first",
        ),
        pytest.param(
            "--format text --format csv -o r.csv",
            ["csv > r.csv", "text"],
            id="what is left over goes to standard output",
        ),
        pytest.param(
            "--format csv -o r.csv --format text",
            ["csv > r.csv", "text"],
            id="in whichever order",
        ),
        pytest.param(
            "--format github -o r.sarif -o r.csv",
            ["sarif > r.sarif", "csv > r.csv", "github"],
            id="fewer formats than files",
        ),
        pytest.param(
            "--format text --format sarif -o r.json",
            ["sarif > r.json", "text"],
            id="the only one that a name may stand for",
        ),
        pytest.param(
            "-o r.sarif -o r.txt --format github",
            ["sarif > r.sarif", "text > r.txt", "github"],
            id="a name says what it is made for where there are too few formats",
        ),
        pytest.param("--format github -o r.txt", ["github > r.txt"], id="GitHub's in a .txt"),
        pytest.param("--format csv -o findings", ["csv > findings"], id="a name that says nothing"),
        pytest.param("--format csv -o r.data", ["csv > r.data"], id="an ending that says nothing"),
        pytest.param("--format csv -o -", ["csv"], id="a dash is standard output"),
        pytest.param("-o - -o r.csv", ["text", "csv > r.csv"], id="a dash beside a file"),
        pytest.param(
            "--format text --format csv -o r.csv -o -",
            ["csv > r.csv", "text"],
            id="a dash takes what no name fits",
        ),
    ],
)
def test_which_report_goes_where(command: str, expected: list[str]) -> None:
    assert plan(command) == expected


@pytest.mark.parametrize(
    ("command", "message"),
    [
        pytest.param(
            "-o report",
            "report: its name does not say which format it is; give --format, or let the name end "
            "in one of .txt, .json, .jsonl, .sarif, .xml, .html, .md, .csv, .xlsx.",
            id="a name that says nothing",
        ),
        pytest.param(
            "--format sarif --format csv",
            "sarif and csv cannot both go to standard output; give each a file with -o.",
            id="two for standard output",
        ),
        pytest.param(
            "--format text -o r.csv",
            "r.csv is a name for csv, and --format text was given; name it r.txt, or give "
            "--format csv for it too.",
            id="a name that says another format",
        ),
        pytest.param(
            "-o r.csv -o ./r.csv",
            "two reports cannot both go to r.csv; give each its own file with -o.",
            id="one file twice",
        ),
    ],
)
def test_what_cannot_be_meant_is_said(command: str, message: str) -> None:
    with pytest.raises(Stopped) as stopped:
        plan(command)
    said = str(stopped.value)
    # Formats that others add only lengthen the list of endings.
    assert said == message or all(word in said for word in message.replace(".", "").split(", "))


def test_several_reports_in_one_run(tmp_path: Path) -> None:
    names = ["r.sarif", "r.xlsx", "r.xml", "r.csv", "r.jsonl", "r.json", "r.txt"]
    places = [str(word) for name in names for word in ("-o", tmp_path / name)]
    done = run("check", EXAMPLE, *places, "--format", "github", *DAY)
    assert done.returncode == 1
    assert done.stdout == run("check", EXAMPLE, "--format", "github", *DAY).stdout
    assert done.stderr == "".join(f"wrote {tmp_path / name}\n" for name in names)
    assert there(tmp_path) == sorted(names)
    assert (tmp_path / "r.xlsx").read_bytes().startswith(b"PK")
    for name, form in [("r.sarif", "sarif"), ("r.xml", "junit"), ("r.json", "json")]:
        told = run("check", EXAMPLE, "--format", form, *DAY).stdout
        assert (tmp_path / name).read_text(encoding="utf-8") == told


def test_a_report_that_is_there_is_replaced_with_the_usual_rights(tmp_path: Path) -> None:
    report = tmp_path / "r.json"
    report.write_text("old")
    assert run("check", EXAMPLE, "-o", str(report), *DAY).returncode == 1
    assert json.loads(report.read_text(encoding="utf-8"))["version"] == 1
    assert report.stat().st_mode & 0o777 == 0o666 & ~_mask()


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    link = tmp_path / "r.json"
    link.symlink_to(tmp_path / "far" / "r.json")
    put_files({link: b"new"})
    assert link.is_symlink()
    assert (tmp_path / "far" / "r.json").read_bytes() == b"new"


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def copied(folder: Path) -> Path:
    tender = folder / "tender.json"
    tender.write_bytes((ROOT / "examples" / "youth-club.json").read_bytes())
    return tender


@pytest.mark.parametrize(
    ("target", "message"),
    [
        pytest.param("tender.json", "is one of the files to check, which are never changed", id="an input"),
        pytest.param("link.json", "is one of the files to check", id="a link to an input"),
        pytest.param("folder.json", "is a folder; give the name of a file in it", id="a folder"),
        pytest.param("none/r.json", "there is no folder", id="in no folder"),
    ],
)  # fmt: skip
def test_where_a_report_cannot_go(target: str, message: str, tmp_path: Path) -> None:
    tender = copied(tmp_path)
    (tmp_path / "link.json").symlink_to(tender)
    (tmp_path / "folder.json").mkdir()
    before = {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    done = run("check", str(tender), "-o", str(tmp_path / target), *DAY)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == before


def test_a_file_of_a_folder_that_is_checked_is_an_input(tmp_path: Path) -> None:
    tender = copied(tmp_path)
    done = run("check", str(tmp_path), "-o", str(tender), *DAY)
    assert (done.returncode, done.stdout) == (2, "")
    assert "never changed" in done.stderr


def test_the_marked_copy_and_a_report_cannot_be_one_file(tmp_path: Path) -> None:
    copy = str(tmp_path / "m.xlsx")
    done = run("check", EXAMPLE, "--annotate", copy, "-o", copy, *DAY)
    assert done.returncode == 2
    assert "is the marked copy already" in done.stderr
    assert not there(tmp_path)


def test_a_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    if os.access(tmp_path, os.W_OK):
        pytest.skip("the administrator may write anywhere")
    done = run("check", EXAMPLE, "-o", str(tmp_path / "r.json"), *DAY)
    tmp_path.chmod(0o700)
    assert (done.returncode, done.stdout) == (2, "")
    assert "could not be written (Permission denied)" in done.stderr


def limited(most: int, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A run that may write no file larger than so many bytes, as on a disk that is filling."""
    resource = pytest.importorskip("resource", reason="this system sets no such limits")
    return subprocess.run(
        [sys.executable, "-m", "tenderlint", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)),
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_disk_that_fills_leaves_nothing_half_written(tmp_path: Path) -> None:
    old = tmp_path / "r.csv"
    old.write_text("old")
    done = limited(20_000, "check", EXAMPLE, "-o", str(old), "-o", str(tmp_path / "r.sarif"), *DAY)
    assert done.returncode == 2
    assert done.stderr.startswith(f"{tmp_path / 'r.sarif'}: could not be written (File too large)")
    assert "Traceback" not in done.stderr
    assert (there(tmp_path), old.read_text()) == (["r.csv"], "old")


def test_a_rename_that_fails_leaves_no_temporary_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Path, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(Stopped, match=r"r\.csv: could not be written \(No space left on device\)"):
        put_files({tmp_path / "r.csv": b"new"})
    assert not there(tmp_path)


FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("form", ["json", "csv", "xlsx"])
def test_a_device_that_is_full(form: str) -> None:
    done = run("check", EXAMPLE, "--format", form, "-o", str(FULL), *DAY)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("/dev/full: could not be written (No space left on device)")
    assert FULL.is_char_device()


@pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("form", ["text", "json", "csv", "xlsx"])
def test_standard_output_that_is_full(form: str) -> None:
    with FULL.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "tenderlint", "check", EXAMPLE, "--format", form, *DAY],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == "standard output could not be written (No space left on device).\n"


@pytest.mark.parametrize(
    ("escape", "expected"),
    [
        pytest.param(Escape.NOT, "“£” 😀", id="text stays"),
        pytest.param(Escape.XML, "&#8220;&#163;&#8221; &#128512;", id="XML"),
        pytest.param(Escape.JSON, "\\u201c\\u00a3\\u201d \\ud83d\\ude00", id="JSON"),
    ],
)
def test_data_survives_a_console_of_few_letters(
    escape: Escape, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Narrow:
        encoding = "cp1252"

    monkeypatch.setattr(sys, "stdout", Narrow())
    assert printable("“£” 😀", escape) == expected


@pytest.mark.parametrize("form", ["sarif", "json", "jsonl", "junit"])
def test_the_same_data_is_read_back_from_a_console_of_plain_letters(form: str) -> None:
    plain = run("check", EXAMPLE, "--format", form, *DAY, encoding="ascii").stdout
    usual = run("check", EXAMPLE, "--format", form, *DAY).stdout
    if form == "junit":
        from xml.etree import ElementTree as ET

        assert ET.canonicalize(plain) == ET.canonicalize(usual)
    else:
        assert [json.loads(plain)] == [json.loads(usual)]


def test_quiet_and_verbose_exclude_each_other() -> None:
    done = run("check", EXAMPLE, "-q", "-v", *DAY)
    assert (done.returncode, done.stdout) == (2, "")
    assert "opposite" in done.stderr


def test_quiet_changes_no_exit_code_and_no_file(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    done = run("check", EXAMPLE, "-q", "-o", str(path), *DAY)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    assert path.stat().st_size > 5000


def test_verbose_says_what_was_not_used() -> None:
    done = run("check", "README.md", "examples/lunch-clubs.json", "-v", "--rules", "examples/council-rules", *DAY)  # fmt: skip
    assert "Not judged: README.md" in done.stderr
    assert "is switched off by" in done.stderr
    assert "could not be decided" in done.stderr.lower()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("tenderlint sch", "plain,schema", id="a command"),
        pytest.param("tenderlint check --format sa", "plain,sarif", id="a format"),
        pytest.param("tenderlint check ten", "file,ten", id="a file"),
        pytest.param("tenderlint check -o rep", "file,rep", id="a report"),
    ],
)
def test_the_shell_completes_words(words: str, expected: str) -> None:
    asked = {
        "_TENDERLINT_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
    }
    done = subprocess.run(
        [sys.executable, "-m", "tenderlint"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **asked},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == (f"{expected}\n", "")
