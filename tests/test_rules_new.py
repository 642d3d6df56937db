"""`rules new` and `rules test FOLDER`, and the page that teaches how to write a rule."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tenderlint.ruleset import builtin_ruleset
from tenderlint.ruleset.examples import run_examples
from tenderlint.ruleset.load import load_ruleset
from tenderlint.ruleset.new_rule import NewRuleError, better_name, write_new_rule
from tests.commands import ROOT, run

PAGE = (ROOT / "rules" / "README.md").read_text(encoding="utf-8")
NAME = "price-set-without-providers"


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize(
    "principle",
    [
        *("whole-system", "neighbourhood", "local-spend", "early-intervention"),
        *("community", "simple-and-collaborative"),
    ],
)
def test_a_new_rule_loads_and_its_examples_pass(tmp_path: Path, principle: str) -> None:
    path = write_new_rule(tmp_path, principle, NAME, builtin_ruleset())
    assert path == tmp_path / principle / f"{NAME}.yaml"
    both = load_ruleset(tmp_path, builtin_ruleset())
    known = {rule.id for rule in builtin_ruleset().rules}
    own = [(rule.id, rule.principle) for rule in both.rules if rule.id not in known]
    assert own == [(NAME, principle)]
    results = list(run_examples(both, builtin_ruleset()))
    assert len(results) == 4
    assert [result.failure for result in results] == [""] * 4


def test_a_rule_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    path = write_new_rule(tmp_path, "community", NAME, builtin_ruleset())
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(NewRuleError, match="is there already"):
        write_new_rule(tmp_path, "community", NAME, builtin_ruleset())
    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("principle", "name", "message"),
    [
        pytest.param("comunity", NAME, "Did you mean community", id="a misspelt principle"),
        pytest.param("../evil", NAME, "is not a principle", id="a principle that is a path"),
        pytest.param("community", "../evil", "for example evil", id="a name that is a path"),
        pytest.param(
            "community", "Must check: Price fixed", "for example price-fixed", id="a sentence"
        ),
        pytest.param("community", "", "is not a name", id="no name"),
        pytest.param("community", "a" * 61, "at most 60", id="too long a name"),
        pytest.param(
            "community", "turnover-out-of-proportion", "There is a rule", id="a built-in rule"
        ),
    ],
)
def test_a_wrong_name_is_refused_and_nothing_written(
    tmp_path: Path, principle: str, name: str, message: str
) -> None:
    with pytest.raises(NewRuleError, match=message):
        write_new_rule(tmp_path, principle, name, builtin_ruleset())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "better"),
    [
        pytest.param(NAME, NAME, id="a name that says what is wrong"),
        pytest.param("check-turnover-too-high", "turnover-too-high", id="an order before it"),
        pytest.param("price-fixed-rule", "price-fixed", id="an empty word after it"),
        pytest.param("Don't never avoid!", "", id="orders only"),
        pytest.param("2 years of accounts", "years-of-accounts", id="a figure first"),
    ],
)
def test_a_name_that_reads_well_after_allow(name: str, better: str) -> None:
    assert better_name(name) == better


def test_the_command_writes_and_suggests(tmp_path: Path) -> None:
    done = run(
        *("rules", "new", "--principle", "community", "--id", "must-set-price"), cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "rules" / "community" / "must-set-price.yaml").is_file()
    assert "“allow set-price”" in done.stdout
    again = run(
        *("rules", "new", "--principle", "community", "--id", "must-set-price"), cwd=tmp_path
    )
    assert (again.returncode, again.stdout) == (2, "")
    assert "left as it is" in again.stderr


def test_a_folder_is_tested_on_its_own(tmp_path: Path) -> None:
    path = write_new_rule(tmp_path, "community", NAME, builtin_ruleset())
    good = run("rules", "test", str(tmp_path))
    assert (good.returncode, good.stdout) == (0, "4 examples of 1 rule: 0 failed\n")
    wrong = path.read_text(encoding="utf-8").replace("expect: satisfied", "expect: violated")
    path.write_text(wrong, encoding="utf-8")
    bad = run("rules", "test", str(tmp_path))
    assert bad.returncode == 1
    assert "providers were asked: expected violated, came out as satisfied" in bad.stdout


def test_a_new_rule_is_explained(tmp_path: Path) -> None:
    write_new_rule(tmp_path, "community", NAME, builtin_ruleset())
    done = run("explain", NAME, "--rules", str(tmp_path))
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "Price set without providers")
    assert run("explain", NAME).returncode == 2


def test_a_whole_ruleset_is_tested_without_the_built_in_one(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "rules", tmp_path / "rules")
    alone = run("rules", "test", "rules", cwd=tmp_path)
    assert alone.stderr == ""
    assert alone.stdout == run("rules", "test").stdout


def test_the_page_s_rule_loads_and_its_commands_run(tmp_path: Path) -> None:
    shutil.copy(ROOT / "examples" / "community-transport.xlsx", tmp_path / "draft.xlsx")
    rule, parameters = blocks("yaml")
    start, use = ([line.split() for line in block.splitlines()] for block in blocks("sh"))
    for command in start:
        assert run(*command[1:], cwd=tmp_path).returncode == 0
    written = tmp_path / "our-rules" / "community" / "no-help-with-bidding.yaml"
    written.write_text(rule, encoding="utf-8")
    (tmp_path / "our-rules" / "parameters").mkdir()
    (tmp_path / "our-rules" / "parameters" / "ours.yaml").write_text(parameters, encoding="utf-8")
    tested, checked = (run(*command[1:], cwd=tmp_path) for command in use)
    assert (tested.returncode, tested.stdout) == (0, "4 examples of 1 rule: 0 failed\n")
    assert (checked.returncode, checked.stderr) == (1, "")


def test_the_page_names_every_function_and_outcome() -> None:
    from tenderlint.condition.functions import FUNCTIONS
    from tenderlint.rule import Force, OutcomeKind, Severity

    for word in (*FUNCTIONS, "stated"):
        assert f"`{word}(" in PAGE
    for outcome in OutcomeKind:
        assert f"| `{outcome}` |" in PAGE
    for word in (*Force, *Severity):
        assert re.search(rf"\b{word}\b", PAGE), word
