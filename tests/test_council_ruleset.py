"""A council's own ruleset: it extends the built-in one, and says what it changes and why."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tenderlint.ruleset import RulesetError, builtin_ruleset
from tenderlint.ruleset.load import load_ruleset
from tests.commands import ROOT, run

EXAMPLE = ROOT / "examples" / "council-rules"
TENDER = "examples/community-transport.xlsx"
OFF = ("surplus-clawed-back", "closed-referral", "too-many-indicators")


def test_it_changes_two_numbers_switches_off_three_rules_and_adds_two() -> None:
    base, council = builtin_ruleset(), load_ruleset(EXAMPLE, builtin_ruleset())
    before, after = ({rule.id for rule in one.rules} for one in (base, council))
    assert before - after == set(OFF)
    assert after - before == {"social-value-below-our-policy", "reviewed-but-not-indexed"}
    changed = {
        name
        for name, parameter in base.parameters.items()
        if council.parameters[name].values != parameter.values
    }
    assert changed == {"price_weight", "lot_value"}
    assert council.extends == f"keep-it-local {base.version}"


def test_its_own_examples_are_tested_alone() -> None:
    done = run("rules", "test", str(EXAMPLE))
    assert (done.returncode, done.stdout) == (0, "8 examples of 2 rules: 0 failed\n")


def test_the_report_says_by_which_rules_it_judged() -> None:
    report = json.loads(run("check", TENDER, "--rules", str(EXAMPLE), "--format", "json").stdout)
    ruleset = report["ruleset"]
    assert (ruleset["name"], ruleset["version"]) == ("harrowmere", "2026.1")
    assert [(one["parameter"], one["value"]) for one in ruleset["changed"]] == [
        ("price_weight", "40%"),
        ("lot_value", "£500,000"),
    ]
    assert [one["rule"] for one in ruleset["switched_off"]] == list(OFF)
    assert all(one["reason"] for one in ruleset["changed"] + ruleset["switched_off"])
    judged = {one["rule"] for one in report["tenders"][0]["outcomes"]}
    assert not judged & set(OFF)
    yardsticks = {one["rule"]: one["yardstick"] for one in report["tenders"][0]["findings"]}
    assert yardsticks["price-outweighs-quality"] == (
        "price below 40% of the score (set by harrowmere: Our cabinet agreed in May 2026 that price "
        "decides less than half)"
    )
    assert yardsticks["turnover-out-of-proportion"].endswith("(ours; your council may change it)")


def test_the_text_ends_with_what_was_changed() -> None:
    text = run("check", TENDER, "--rules", str(EXAMPLE)).stdout
    ending = text[text.index("Judged by harrowmere") :]
    assert "2 numbers changed, 3 rules switched off." in " ".join(ending.split())
    assert (
        "   - closed-referral is off: Our referral routes are agreed with the health service.\n"
        in (ending)
    )


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        pytest.param(
            "extends: keep-it-local",
            "extends: keep-it-locl",
            6,
            "“keep-it-locl” is not known: it has to be keep-it-local",
            id="another base",
        ),
        pytest.param(
            "  price_weight: {value: 40%",
            "  price_wieght: {value: 40%",
            10,
            "“price_wieght” is not a number of keep-it-local; did you mean “price_weight”?",
            id="an unknown number",
        ),
        pytest.param(
            "  price_weight: {value: 40%",
            "  payment_days: {value: 20 days",
            10,
            "“payment_days” is not a judgement that can be changed",
            id="a number of the law",
        ),
        pytest.param(
            "  price_weight: {value: 40%",
            "  price_weight: {value: 3 months",
            10,
            "“3 months” is not one value of the unit percent",
            id="another unit",
        ),
        pytest.param(
            "reason: Our cabinet agreed in May 2026 that price decides less than half}",
            'reason: ""}',
            10,
            "“parameters.price_weight.reason” is empty",
            id="no reason",
        ),
        pytest.param(
            "  closed-referral: Our",
            "  closed-referrals: Our",
            16,
            "“closed-referrals” is not a rule of keep-it-local; did you mean “closed-referral”?",
            id="an unknown rule",
        ),
        pytest.param(
            "extends: keep-it-local",
            "",
            4,
            "“extends” is missing: write extends: keep-it-local",
            id="nothing extended",
        ),
    ],
)
def test_a_mistake_is_explained_with_file_and_line(
    tmp_path: Path, old: str, new: str, line: int, message: str
) -> None:
    folder = tmp_path / "ours"
    shutil.copytree(EXAMPLE, folder)
    head = folder / "ruleset.yaml"
    text = head.read_text(encoding="utf-8")
    assert text.count(old) == 1
    head.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(RulesetError) as raised:
        load_ruleset(folder, builtin_ruleset())
    found = [one for one in raised.value.mistakes if message in one.message]
    assert [(Path(one.file).name, one.line) for one in found] == [("ruleset.yaml", line)], str(
        raised.value
    )


def test_a_mistake_in_a_rule_of_its_own_names_its_line(tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    shutil.copytree(EXAMPLE, folder)
    rule = folder / "community" / "reviewed-but-not-indexed.yaml"
    text = rule.read_text(encoding="utf-8")
    rule.write_text(
        text.replace("terms.uplift == 'reviewed'", "terms.uplift == 'revewed'"), "utf-8"
    )
    done = run("check", TENDER, "--rules", str(folder))
    assert done.returncode == 2
    assert "reviewed-but-not-indexed.yaml:11: " in done.stderr
    assert "did you mean “reviewed”?" in done.stderr
