"""Rules of installed packages: only where they are asked for, under names of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tenderlint import RulesetError, load_ruleset
from tenderlint.ruleset import builtin_ruleset
from tenderlint.ruleset.examples import run_examples
from tests.commands import ROOT
from tests.config_files import EXAMPLE, with_tender
from tests.rule_packages import COMPOUND, FILES, installed
from tests.ruleset_files import RULE, changed

DAY = ("--on", "2026-11-22")


def run(site: Path, *arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """The command, with the packages of a folder installed."""
    return subprocess.run(
        [sys.executable, "-m", "tenderlint", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{site}", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def refusal(monkeypatch: pytest.MonkeyPatch, site: Path, name: str = "example") -> str:
    monkeypatch.syspath_prepend(str(site))
    with pytest.raises(RulesetError) as caught:
        load_ruleset(f"package:{name}")
    return str(caught.value)


@pytest.mark.parametrize(
    ("point", "under"),
    [
        pytest.param("example = harrowmere_rules", "", id="the package itself"),
        pytest.param("example = harrowmere_rules.rules", "rules/", id="a folder in it"),
        pytest.param("example = harrowmere_rules:rules", "rules/", id="a folder after a colon"),
        pytest.param("example = harrowmere_rules.a.b", "a/b/", id="a folder in a folder"),
    ],
)
def test_a_pack_adds_its_rules_under_its_name(tmp_path, monkeypatch, point, under) -> None:
    files = {name.replace("rules/", under): text for name, text in FILES.items()}
    monkeypatch.syspath_prepend(str(installed(tmp_path, base=files, point=point)))
    found = load_ruleset("package:example")
    base = builtin_ruleset()
    assert [r.id for r in found.rules] == [*(r.id for r in base.rules), "example:late-payment"]
    assert "harrowmere_rules" not in sys.modules
    assert [one.example for one in run_examples(found, base)][:2] == ["late", "silent"]


def test_a_pack_may_call_its_rules_as_ours_are_called(tmp_path, monkeypatch) -> None:
    ours = "turnover-out-of-proportion"
    rule = changed("id: late-payment", f"id: {ours}", RULE)
    site = installed(tmp_path, {f"rules/community/{ours}.yaml": rule})
    monkeypatch.syspath_prepend(str(site))
    found = [rule.id for rule in load_ruleset("package:example").rules if ours in rule.id]
    assert found == [ours, f"example:{ours}"]


def test_a_compound_of_a_pack_names_its_own_rules_and_ours(tmp_path, monkeypatch) -> None:
    site = installed(tmp_path, {"rules/together/paid-late-and-far.yaml": COMPOUND})
    monkeypatch.syspath_prepend(str(site))
    compound = load_ruleset("package:example").compounds[-1]
    assert compound.id == "example:paid-late-and-far"
    assert compound.parts == (("example:late-payment",), ("turnover-out-of-proportion",))


def test_no_pack_is_used_that_nobody_asked_for(tmp_path) -> None:
    site = installed(tmp_path)
    assert "example:" not in run(site, "rules", "list").stdout
    assert "example:late-payment" in run(site, "rules", "list", "--rules", "package:example").stdout


def test_a_finding_of_a_pack_is_explained_waived_and_selected_by_its_whole_name(tmp_path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    installed(site)
    folder = tmp_path / "work"
    folder.mkdir()
    with_tender(folder, 'rules = ["package:example"]\nselect = ["example:*"]\n')
    done = run(site, "check", "tender.xlsx", "--format", "json", *DAY, cwd=folder)
    (tender,) = json.loads(done.stdout)["tenders"]
    assert {one["rule"] for one in tender["findings"]} == {"example:late-payment"}
    assert json.loads(done.stdout)["ruleset"]["rules"] == 1
    shown = run(site, "check", "tender.xlsx", *DAY, cwd=folder).stdout
    assert "tenderlint.toml and package:example." in " ".join(shown.split())
    page = run(site, "explain", "example:late-payment", "--rules", "package:example").stdout
    assert page.startswith("Paid late")


def test_the_examples_of_a_pack_are_run_alone(tmp_path) -> None:
    done = run(installed(tmp_path), "rules", "test", "package:example")
    assert done.stdout == (
        "example:late-payment: an example of severity error: there is none\n"
        "example:late-payment: an example of outcome satisfied: there is none\n"
        "example:late-payment: an example of outcome not-applicable: there is none\n"
        "5 examples of 1 rule: 3 failed\n"
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param(
            "exampel",
            "package:exampel: no installed package has rules of that name; did you mean "
            "“example”?; install it first",
            id="misspelt",
        ),
        pytest.param(
            "../rules",
            "package:../rules: is no name of a rule pack: use small letters, figures and single "
            "hyphens",
            id="no name",
        ),
        pytest.param(
            "",
            "package:: is no name of a rule pack: use small letters, figures and single hyphens",
            id="empty",
        ),
    ],
)
def test_a_pack_that_is_not_there_is_said(tmp_path, monkeypatch, name, said) -> None:
    assert refusal(monkeypatch, installed(tmp_path), name) == said


@pytest.mark.parametrize(
    "point",
    [
        pytest.param("example = harrowmere_rules.elsewhere", id="no such folder"),
        pytest.param("example = nowhere_rules", id="no such package"),
        pytest.param("example = json.decoder.rules", id="no folder of a folder"),
        pytest.param("example = sys", id="no package"),
        pytest.param("example = harrowmere_rules./etc", id="outside the package"),
    ],
)
def test_a_pack_without_its_folder_is_said(tmp_path, monkeypatch, point) -> None:
    value = point.partition(" = ")[2]
    assert refusal(monkeypatch, installed(tmp_path, point=point)) == (
        "package:example: the package harrowmere-rules says that its rules are in "
        f"{value}, which is no folder; install it again, or tell who made it"
    )


def test_two_packs_of_one_name_are_said(tmp_path, monkeypatch) -> None:
    installed(tmp_path)
    installed(tmp_path, point="example = other_rules.rules", package="other-rules")
    assert refusal(monkeypatch, tmp_path) == (
        "package:example: harrowmere-rules and other-rules both have rules of that name; uninstall "
        "one of them"
    )


def test_mistakes_of_a_pack_name_the_package_and_the_line(tmp_path) -> None:
    wrong = changed("principle: community", "principle: comunity", RULE)
    site = installed(tmp_path, {"rules/community/late-payment.yaml": wrong})
    done = run(site, "check", "--rules", "package:example", "examples/community-transport.xlsx")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "package:example/community/late-payment.yaml (of the package harrowmere-rules):3: "
        "“comunity” is not a principle of this ruleset; did you mean “community”?\n"
        "    3 | principle: comunity\n"
        "1 mistake in the rules; mend them and run again.\n"
    )


def test_an_empty_pack_is_said(tmp_path, monkeypatch) -> None:
    site = installed(tmp_path, base={"rules/__init__.py": ""})
    assert refusal(monkeypatch, site) == (
        "package:example (of the package harrowmere-rules): holds no rules: a rule stands in "
        "<principle>/<id>.yaml"
    )


def test_settings_that_name_a_missing_pack_are_said(tmp_path) -> None:
    folder = with_tender(tmp_path, 'rules = ["package:nobody"]\n')
    done = run(tmp_path, "check", "tender.xlsx", cwd=folder)
    assert done.returncode == 2
    assert done.stderr == (
        "package:nobody: no installed package has rules of that name; install it first\n"
        "1 mistake in the rules; mend them and run again.\n"
    )


def test_what_was_decided_about_a_finding_of_a_pack_is_heeded(tmp_path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    installed(site)
    marked = tmp_path / "marked.xlsx"
    rules = ("--rules", "package:example", *DAY)
    run(site, "check", str(EXAMPLE), *rules, "--annotate", str(marked))
    book = load_workbook(marked)
    sheet = book["tenderlint"]
    (row,) = [cell.row for cell in sheet["B"] if "example:late-payment" in str(cell.value)]
    sheet[f"H{row}"], sheet[f"I{row}"] = "keep, because …", "Our ledger runs once in two months"
    book.save(marked)
    done = run(site, "check", str(marked), *rules, "--format", "json")
    (tender,) = json.loads(done.stdout)["tenders"]
    (finding,) = [one for one in tender["findings"] if one["rule"] == "example:late-payment"]
    assert "Our ledger runs once in two months" in json.dumps(finding)
