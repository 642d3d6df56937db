"""The README's examples are what the program prints today."""

from __future__ import annotations

import re
import shlex
import tomllib

import pytest

import tenderlint
from tests.commands import ROOT, run

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```console\n\$ (.*)\n((?:.*\n)*?)```", README)
GAP = "…"


def matches(shown: list[str], printed: list[str]) -> bool:
    """Whether `shown` is `printed`, where a line of three dots stands for any lines."""
    if not shown:
        return not printed
    if shown[0] == GAP:
        return any(matches(shown[1:], printed[i:]) for i in range(len(printed) + 1))
    return bool(printed) and shown[0] == printed[0] and matches(shown[1:], printed[1:])


@pytest.mark.parametrize(("command", "output"), BLOCKS, ids=[command for command, _ in BLOCKS])
def test_the_readme_shows_what_is_printed(command: str, output: str) -> None:
    program, *arguments = shlex.split(command)
    assert program == "tenderlint"
    assert matches(output.splitlines(), run(*arguments).stdout.splitlines())


def test_the_readme_opens_with_an_example() -> None:
    assert BLOCKS
    assert README.index("```console") < README.index("## ")


def test_the_library_example_runs(capsys: pytest.CaptureFixture[str], monkeypatch) -> None:
    monkeypatch.chdir(ROOT)
    (code,) = re.findall(r"```python\n((?:.*\n)*?)```", README)
    exec(compile(code, "README.md", "exec"), {})
    assert "turnover-out-of-proportion Conditions!C9" in capsys.readouterr().out.splitlines()


def test_every_file_the_readme_links_to_exists() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_version_is_one_number() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", tenderlint.__version__)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["tool"]["hatch"]["version"]["path"] == "tenderlint/version.py"
