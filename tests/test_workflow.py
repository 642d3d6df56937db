"""The pieces for workflows: files that hold together, and commands that the program takes and runs."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import click
import pytest
import yaml

from tenderlint.cli.group import tenderlint
from tenderlint.cli.outputs import paired
from tests.commands import ROOT
from tests.config_files import EXAMPLE
from tests.ocds_notices import NOTICE

PAGE = (ROOT / "docs" / "workflow.md").read_text(encoding="utf-8")
PRE_COMMIT, ON_GITHUB, GITLAB = map(
    yaml.safe_load, re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
)
GATE, CONTAINER = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
(GATE_IN_PYTHON,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
SET_UP, INSTALL, CHECK, UPLOAD = ACTION["runs"]["steps"]
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
INSTRUCTIONS = [
    line.split(maxsplit=1)
    for line in DOCKERFILE.replace("\\\n", " ").splitlines()
    if line and not line.startswith("#")
]
LAST_STAGE = INSTRUCTIONS[max(i for i, (name, _) in enumerate(INSTRUCTIONS) if name == "FROM") :]
BASH = shutil.which("bash")
needs_bash = pytest.mark.skipif(BASH is None, reason="there is no bash here")


def taken(words: list[str]) -> click.Context:
    """What the program makes of a command line; an option that does not exist fails."""
    name, *rest = words
    command = tenderlint.get_command(click.Context(tenderlint), name)
    assert command is not None
    context = command.make_context(name, rest)
    paired(context.params["forms"], context.params["outputs"])
    return context


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a tender, and with `tenderlint` and `python` to call."""
    commands = tmp_path / "bin"
    commands.mkdir()
    for name, options in (("tenderlint", "-m tenderlint "), ("python", "")):
        script = commands / name
        script.write_text(f'#!/bin/sh\nexec "{sys.executable}" {options}"$@"\n')
        script.chmod(0o755)
    folder = tmp_path / "work"
    (folder / "tenders").mkdir(parents=True)
    shutil.copy(EXAMPLE, folder / "tenders" / "our tender.xlsx")
    return folder


def shell(
    script: str, place: Path, stdin: str = "", **more: str
) -> subprocess.CompletedProcess[str]:
    """The finished script, run as a workflow runs it."""
    assert BASH is not None
    commands = f"{place.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [BASH, "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        input=stdin,
        cwd=place,
        env={**os.environ, "PATH": commands, "PYTHONPATH": str(ROOT), **more},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_hook_is_whole() -> None:
    needed = {"id", "name", "entry", "language", "files"}
    assert needed <= HOOK.keys()
    assert (HOOK["id"], HOOK["language"], HOOK["pass_filenames"]) == (
        "tenderlint-check",
        "python",
        True,
    )
    (used,) = PRE_COMMIT["repos"][0]["hooks"]
    assert used["id"] == HOOK["id"]
    program, *words = shlex.split(HOOK["entry"])
    assert program == "tenderlint"
    assert taken([*words, *used["args"], "a.xlsx", "b.pdf"]).params["inputs"] == ("a.xlsx", "b.pdf")


@pytest.mark.parametrize(
    ("name", "is_given"),
    [
        pytest.param("tenders/care.xlsx", True, id="a workbook"),
        pytest.param("Tenders/2026/Home Care.DOCX", True, id="a document below, in capitals"),
        pytest.param("adults/tender/notice.json", True, id="a notice further down"),
        pytest.param("tenders/~$care.xlsx", False, id="a lock file"),
        pytest.param("tenders/.care.xlsx", False, id="a hidden file"),
        pytest.param("tenders/tenderlint-baseline.json", False, id="a baseline"),
        pytest.param("tenders/readme.md", False, id="no format of ours"),
        pytest.param("package.json", False, id="JSON of something else"),
        pytest.param("pretenders/care.xlsx", False, id="another folder"),
    ],
)
def test_the_hook_is_given_tenders(name: str, is_given: bool) -> None:
    found = re.search(HOOK["files"], name) and not re.search(HOOK["exclude"], name)
    assert bool(found) is is_given


def test_the_action_is_whole() -> None:
    assert {"name", "description", "inputs", "runs"} <= ACTION.keys()
    assert ACTION["runs"]["using"] == "composite"
    assert list(ACTION["inputs"]) == ["files", "args", "python-version"]
    assert all(one["description"] for one in ACTION["inputs"].values())
    assert INSTALL["env"]["ACTION_PATH"] == "${{ github.action_path }}"
    assert UPLOAD["uses"].startswith("github/codeql-action/upload-sarif@")
    assert "always()" in UPLOAD["if"]
    assert UPLOAD["with"]["sarif_file"] in CHECK["run"]
    assert [step["shell"] for step in (INSTALL, CHECK)] == ["bash", "bash"]


def test_no_input_of_the_action_becomes_part_of_a_script() -> None:
    assert [step for step in ACTION["runs"]["steps"] if "${{" in step.get("run", "")] == []
    used = set(re.findall(r"\$\{\{ inputs\.([\w-]+) \}\}", json.dumps(ACTION)))
    assert used == set(ACTION["inputs"])


def test_the_page_uses_the_action_as_it_is() -> None:
    (job,) = ON_GITHUB["jobs"].values()
    step = job["steps"][-1]
    assert step["with"].keys() <= ACTION["inputs"].keys()
    assert ON_GITHUB["permissions"]["security-events"] == "write"
    taken(["check", *shlex.split(step["with"]["args"]), *step["with"]["files"].split()])


@needs_bash
def test_the_action_checks_writes_both_reports_and_fails(place: Path) -> None:
    done = shell(CHECK["run"], place, FILES="tenders/our tender.xlsx\n", ARGS="--on 2026-11-22")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::")
    log = json.loads((place / "tenderlint.sarif").read_text(encoding="utf-8"))
    assert log["version"] == "2.1.0"


@needs_bash
def test_the_options_of_the_action_count(place: Path) -> None:
    done = shell(CHECK["run"], place, FILES="tenders/", ARGS="--fail-on never --no-config")
    assert done.returncode == 0, done.stderr


@needs_bash
@pytest.mark.parametrize("name", ["FILES", "ARGS"])
def test_no_input_of_the_action_is_run(place: Path, name: str) -> None:
    given = {"FILES": "tenders/", "ARGS": ""} | {name: '$(touch made); `touch made`; "; touch made'}
    assert shell(CHECK["run"], place, **given).returncode == 2
    assert not (place / "made").exists()


@needs_bash
def test_the_action_without_files_says_what_it_needs(place: Path) -> None:
    done = shell(CHECK["run"], place, FILES="\n", ARGS="")
    assert done.returncode == 2
    assert "Missing argument 'FILE...'" in done.stderr


@needs_bash
def test_the_job_in_gitlab_writes_its_report(place: Path) -> None:
    (job,) = GITLAB.values()
    (command,) = job["script"]
    taken(shlex.split(command)[1:])
    assert job["artifacts"]["when"] == "always"
    done = shell(command, place)
    assert done.returncode == 1, done.stderr
    assert "Harrowmere community transport" in done.stdout
    assert (place / job["artifacts"]["reports"]["junit"]).read_text().startswith("<?xml")


@needs_bash
@pytest.mark.parametrize(
    ("payload", "code", "said"),
    [
        pytest.param(json.dumps(NOTICE), 0, "may be published", id="nothing found"),
        pytest.param(
            (ROOT / "examples" / "youth-club.json").read_text(encoding="utf-8"),
            1,
            "held: see the findings in the report",
            id="findings",
        ),
        pytest.param("{", 2, "held: it could not be judged", id="no JSON"),
        pytest.param('{"a": 1}', 3, "held: it could not be judged", id="no tender"),
    ],
)
def test_the_gate_holds_what_must_not_be_published(place, payload, code, said) -> None:
    (line,) = [line for line in GATE.splitlines() if line.startswith("tenderlint ")]
    assert taken(shlex.split(line)[1:]).params["inputs"] == ("-",)
    # Without -e, as a script runs that begins as it does.
    done = shell(f"set +e\n{GATE}", place, stdin=payload)
    assert (done.returncode, done.stderr.splitlines()[-1]) == (code, said)
    assert json.loads(done.stdout)["version"] == 1


def test_the_gate_in_python_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    names: dict[str, object] = {}
    exec(compile(GATE_IN_PYTHON, "docs/workflow.md", "exec"), names)
    held_for = names["held_for"]
    assert callable(held_for)
    taken(["check", *names["OPTIONS"], "-"])  # type: ignore[misc]
    assert held_for(NOTICE) == []
    held = held_for(json.loads((ROOT / "examples" / "youth-club.json").read_text("utf-8")))
    assert "audited-accounts-required" in {reason.partition(":")[0] for reason in held}
    with pytest.raises(RuntimeError, match="tender"):
        held_for({"a": 1})


def test_what_the_image_copies_is_there_and_let_in() -> None:
    copied = [words.split()[:-1] for name, words in INSTRUCTIONS if name == "COPY"]
    own = [path for paths in copied for path in paths if not paths[0].startswith("--from")]
    assert own
    assert [path for path in own if not (ROOT / path).exists()] == []
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert ignored[0] == "*"
    assert sorted(line[1:] for line in ignored if line.startswith("!")) == sorted(own)


def test_the_wheel_can_be_built_from_what_the_image_copies(tmp_path: Path) -> None:
    source = tmp_path / "src"
    source.mkdir()
    ignore = shutil.ignore_patterns("__pycache__", "_builtin.py")
    for name, words in INSTRUCTIONS:
        for path in words.split()[:-1] if name == "COPY" and "--from" not in words else ():
            if (ROOT / path).is_dir():
                shutil.copytree(ROOT / path, source / path, ignore=ignore)
            else:
                shutil.copy(ROOT / path, source)
    command = ["-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(source)]
    subprocess.run([sys.executable, *command], check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        assert "tenderlint/_builtin.py" in archive.namelist()


def test_the_image_runs_the_program_as_an_ordinary_user() -> None:
    last = {name: words for name, words in LAST_STAGE if name not in ("COPY", "RUN")}
    assert last == {
        "FROM": "python:3.13-slim",
        "USER": "tenderlint",
        "WORKDIR": "/work",
        "ENTRYPOINT": '["tenderlint"]',
        "CMD": '["--help"]',
    }
    order = [name for name, _ in LAST_STAGE]
    assert order.index("USER") > max(i for i, name in enumerate(order) if name in ("RUN", "COPY"))
    (made,) = [words for name, words in LAST_STAGE if name == "RUN"]
    assert "useradd --create-home --uid 1000 tenderlint" in made
    assert "--no-index" in made


def test_the_page_runs_the_image_without_a_network() -> None:
    build, running = CONTAINER.splitlines()
    image = shlex.split(build)[3]
    words = shlex.split(running)
    assert words[words.index("--network") + 1] == "none"
    assert words[words.index("--volume") + 1].endswith(":/work")
    taken(words[words.index(image) + 1 :])
