"""The examples of docs/configuration.md are what the program takes and prints today."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.commands import ROOT, run
from tests.config_files import with_figure, with_tender
from tests.test_readme import matches

PAGE = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
TOML = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
CONSOLE = re.findall(r"```console\n(.*?)```", PAGE, re.DOTALL)
EVERY, MISSPELT, WAIVER = TOML
SHOWN, MISTAKES, KEPT, BASELINE, DIFF = CONSOLE


@pytest.mark.parametrize(
    ("settings", "shown"),
    [
        pytest.param(EVERY, SHOWN, id="what is in force"),
        pytest.param(MISSPELT, MISTAKES, id="mistakes"),
        pytest.param(WAIVER, KEPT, id="a waiver"),
        pytest.param("", BASELINE, id="a baseline"),
        pytest.param("", DIFF, id="two drafts"),
    ],
)
def test_the_page_shows_what_is_printed(tmp_path: Path, settings: str, shown: str) -> None:
    with_tender(tmp_path, settings)
    with_figure(tmp_path, "next-draft.xlsx", "C9", "£60,000")
    for command, output in re.findall(r"\$ tenderlint (.*)\n((?:(?!\$ ).*\n)*)", shown):
        done = run(*shlex.split(command), cwd=tmp_path)
        printed = done.stdout or done.stderr
        assert matches(output.splitlines(), printed.splitlines()), printed


def test_the_settings_of_the_readme_are_taken(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (settings,) = re.findall(r"```toml\n(.*?)```", readme, re.DOTALL)
    with_tender(tmp_path, settings)
    done = run("check", "tender.xlsx", "--on", "2026-11-22", cwd=tmp_path)
    assert "Kept, because: The vehicles run from the first day." in done.stdout
    assert "need a look" not in done.stdout


def test_every_setting_is_on_the_page() -> None:
    from tenderlint.config.settings import DEFAULTS

    assert [name for name in DEFAULTS if f"\n{name} = " not in EVERY] == []
