"""The installed wheel: it carries the rules compiled, and a small check starts without the rest."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.commands import ROOT

HEAVY = {"pydantic", "openpyxl", "rich", "jinja2", "yaml", "msgspec", "jsonschema"}
EXAMPLE = ROOT / "examples" / "community-transport.xlsx"

PROBE = """
import json, sys
sys.argv = ["tenderlint", "check", *sys.argv[1:]]
from tenderlint.__main__ import main
try:
    main()
except SystemExit as stop:
    print(json.dumps({"code": stop.code, "modules": sorted(sys.modules)}), file=sys.stderr)
"""


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = ["-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run([sys.executable, *command], check=True, capture_output=True)
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def probe(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", PROBE, *arguments],
        cwd=installed,
        env={"PYTHONPATH": str(installed), "PYTHONIOENCODING": "utf-8", "PATH": ""},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_wheel_carries_the_compiled_rules_and_its_types(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert {"tenderlint/_builtin.py", "tenderlint/py.typed"} <= names
    assert not [name for name in names if name.startswith(("rules/", "tests/", "examples/"))]


def test_a_checkout_holds_no_compiled_rules() -> None:
    assert not (ROOT / "tenderlint" / "_builtin.py").exists()


def test_the_wheel_says_what_the_checkout_says(installed: Path) -> None:
    done = probe(installed, str(EXAMPLE))
    assert json.loads(done.stderr)["code"] == 1
    assert "turnover-out-of-proportion" in done.stdout


def test_a_small_check_imports_nothing_heavy(installed: Path) -> None:
    modules = set(json.loads(probe(installed, str(EXAMPLE)).stderr)["modules"])
    assert {"tenderlint._builtin", "python_calamine"} <= modules
    assert modules & HEAVY == set()
    assert modules & {"importlib.metadata", "tenderlint.ruleset.packs"} == set()
    assert not [name for name in modules if name.startswith("tenderlint.readers.ocds")]
    reporters = {name.removeprefix("tenderlint.reporters.") for name in modules}
    assert reporters & {"sarif", "junit", "github", "csv_report", "json_report", "shapes"} == set()


def test_the_wheel_writes_every_format(installed: Path, tmp_path: Path) -> None:
    names = ["r.txt", "r.json", "r.jsonl", "r.sarif", "r.xml", "r.csv", "r.xlsx"]
    places = [word for name in names for word in ("-o", str(tmp_path / name))]
    done = probe(installed, str(EXAMPLE), *places)
    assert json.loads(done.stderr.splitlines()[-1])["code"] == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)
