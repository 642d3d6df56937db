"""Settings: found, read, merged, refused with every mistake at once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tenderlint.config.read import read_settings
from tenderlint.config.settings import settled
from tenderlint.config.toml_file import MAXIMUM_BYTES, find_settings
from tenderlint.ruleset import builtin_ruleset
from tests.commands import run
from tests.config_files import TENDER, WAIVER, with_tender

DAY = ("--on", "2026-11-22")


def mistakes(tmp_path: Path, text: str) -> list[str]:
    """What is said of a file of settings, without its name."""
    path = with_tender(tmp_path, text) / "tenderlint.toml"
    done = run("config", TENDER, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    *said, last = done.stderr.splitlines()
    assert "mend them and run again." in last
    return [line.removeprefix(path.name) for line in said if not line.startswith("    ")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "fail-on = 'error'\nselct = []",
            [
                ":1: “fail-on” is not a setting; did you mean “fail_on”?",
                ":2: “selct” is not a setting; did you mean “select”?",
            ],
            id="misspelt settings",
        ),
        pytest.param(
            "all = 1\ntogether = 'yes'\nfail_on = 3\nrules = {}\nprofile = []\nselect = [1]",
            [
                ":1: “all” has to be true or false",
                ":2: “together” has to be true or false",
                ":3: “fail_on” has to be a list of words",
                ":4: “rules” has to be a list of words",
                ":5: “profile” has to be words in quotation marks",
                ":6: “select” has to be words in quotation marks",
            ],
            id="wrong types",
        ),
        pytest.param(
            "fail_on = ['errors']\nstatus = []\nconfidence = 'none'\nprofile = ' '",
            [
                (":1: “errors” is not one of error, warning, info, law, undecided, never; "
                "did you mean “error”?"),
                ":2: “status” is empty; leave it out",
                ":3: “none” is not one of medium, low",
                ":4: “profile” is empty",
            ],
            id="words that do not exist",
        ),
        pytest.param(
            "[ignore]\ntoo-many-indicators = ''\nclosed-referal = 'ours'\n'community/x*' = 'ours'",
            [
                ":2: “too-many-indicators” is ignored without a reason: give it in words",
                (":3: “closed-referal” is no rule, principle or pattern of them; "
                "did you mean “closed-referral”?"),
                ":4: “community/x*” is no rule, principle or pattern of them",
            ],
            id="ignored without a reason, or nothing",
        ),
        pytest.param(
            "ignore = ['closed-referral']",
            [
                (':1: “ignore” has to look like a table: [ignore], and below it a-rule = "the '
                'reason"')
            ],
            id="ignored in a list, which has no room for reasons",
        ),
        pytest.param(
            "select = ['nothing-such']\n[ignore]\n'*****x*' = 'ours'",
            [
                ":1: no rule is left to judge by",
                ":1: “nothing-such” is no rule, principle or pattern of them",
                ":3: “*****x*” is too long for a pattern",
            ],
            id="nothing selected",
        ),
        pytest.param(
            "[severity]\nturnover-out-of-proportion = 'info'\nconsortium-barred = {severity = 'grave', "
            "reason = 'x'}\nreliance-barred = {severity = 'info'}\nclosed-referral = {severity = "
            "'error', reason = 'x'}\nsize-with-no-way-in = {severity = 'info', reason = 'x'}\n"
            "turnover = {severity = 'info', reason = 'x', reson = 'y'}",
            [
                (":2: “severity.turnover-out-of-proportion” has to look like "
                'turnover-out-of-proportion = {severity = "warning", reason = "…"}'),
                ":3: “grave” is not one of error, warning, info, none",
                (":4: “reliance-barred” has no reason: write reliance-barred = "
                '{severity = "warning", reason = "…"}'),
                ":5: “closed-referral” is advisory, so it cannot be an error: no source sets its measure",
                ":6: “size-with-no-way-in” is as grave as its parts: change those",
                ":7: “reson” is not known here; did you mean “reason”?",
                ":7: “turnover” is not a rule; did you mean “turnover-sole-test”?",
            ],
            id="severities",
        ),
        pytest.param(
            "[parameters]\nprice_wieght = {value = '40%', reason = 'x'}\npayment_days = {value = "
            "'20 days', reason = 'x'}\nprice_weight = {value = '£40', reason = 'x'}\nlot_value = "
            "{value = 1.5, reason = 'x'}\nlots_limit = '3'",
            [
                ":2: “price_wieght” is not a number of keep-it-local; did you mean “price_weight”?",
                (":3: “payment_days” is not a judgement that can be changed: Procurement Act 2023, "
                "ss.68 and 88"),
                ":4: “£40” is not one value of the unit percent",
                (":5: “lot_value” has to be an amount or a number: write lot_value = "
                '{value = "40%", reason = "…"}'),
                (':6: “parameters.lots_limit” has to look like lots_limit = {value = "40%", '
                'reason = "…"}'),
            ],
            id="numbers",
        ),
        pytest.param(
            "[[waivers]]\nrule = 'audited-accounts-required'\nquote = 'x'\nby = 'Jo'\n"
            "expires = '31 March'\n[[waivers]]\nrule = 3\nquote = ''\nfingerprint = 'XYZ'\n"
            "reson = 'x'\n[[waivers]]\nrule = 'audited-accounts-required'\nreason = 'x'\nby = 'Jo'\n"
            "expires = 2027-03-31T10:00:00",
            [
                ":1: a waiver needs “reason”: why this is kept",
                ":5: “31 March” is not a day: the last day on which it holds, like 2027-03-31",
                ":6: a waiver needs “by”: who decided it",
                ":6: a waiver needs “expires”: the last day on which it holds, like 2027-03-31",
                ":6: a waiver needs “reason”: why this is kept",
                ":7: “rule” has to be words in quotation marks",
                ":8: “quote” is empty: the words of the tender, as they stand",
                ":9: “XYZ” is no fingerprint: 16 letters and digits, as check --all prints them",
                ":10: “reson” is not known in a waiver; did you mean “reason”?",
                (":15: “2027-03-31 10:00:00” is not a day: the last day on which it holds, like "
                "2027-03-31"),
            ],
            id="waivers without a reason, with bad days and unknown keys",
        ),
        pytest.param(
            WAIVER.replace("audited-accounts-required", "audited-account-required")
            + WAIVER.replace('tender = "Harrowmere community transport"\nquote = "Yes"\n', "")
            + WAIVER.replace("quote", 'fingerprint = "0123456789abcdef"\nquote'),
            [
                (":1: “audited-account-required” is not a rule; did you mean "
                "“audited-accounts-required”?"),
                (":8: this waiver names no tender and no words, so it would hold for everything: "
                "give “tender” and “fingerprint”, or switch the rule off under [ignore]"),
                ":17: give the fingerprint or the quote, not both",
            ],
            id="waivers of no rule, of everything, by two marks",
        ),
        pytest.param("waivers = 3", [":1: “waivers” are stanzas of their own: [[waivers]]"],
                     id="waivers that are a number"),
        pytest.param(
            "unwaivable = ['audited-accounts-required', 'no-such']\n[ignore]\n'audited-*' = 'ours'\n"
            "[severity]\naudited-accounts-required = {severity = 'info', reason = 'x'}\n" + WAIVER,
            [
                ":1: “no-such” is no rule, principle or pattern of them",
                ":3: “audited-accounts-required” cannot be waived, and so not ignored",
                ":5: “audited-accounts-required” cannot be waived, and so not lowered",
                (":6: “audited-accounts-required” cannot be waived: this configuration says so under "
                "“unwaivable”"),
            ],
            id="what cannot be waived",
        ),
        pytest.param("a = " + "[" * 5_000, [": is nested too deeply"], id="nested"),
        pytest.param("a = " + "9" * 5_000, [": holds a number that is too long"], id="a number"),
        pytest.param("# " + "x" * MAXIMUM_BYTES, [f": is longer than {MAXIMUM_BYTES:,} bytes"],
                     id="huge"),
        pytest.param("rules = ['no-such-folder']", [":1: no-such-folder is not a folder of rules"],
                     id="no folder of rules"),
        pytest.param("extends = 'no-such.toml'",
                     [":1: no-such.toml could not be read (no such file or directory)"],
                     id="extends nothing"),
        pytest.param("extends = 'tenderlint.toml'",
                     [":1: tenderlint.toml is extended in a circle: it leads back to itself"],
                     id="extends itself"),
        pytest.param("extends = '.'", [":1: . is a folder; settings stand in a file"],
                     id="extends a folder"),
    ],
)  # fmt: skip
def test_every_mistake_is_told_with_its_line(tmp_path: Path, text: str, said: list[str]) -> None:
    assert mistakes(tmp_path, text) == said


def test_a_circle_of_files_is_told_where_it_closes(tmp_path: Path) -> None:
    with_tender(tmp_path, "extends = 'b.toml'")
    (tmp_path / "b.toml").write_text("\nextends = 'c.toml'", encoding="utf-8")
    (tmp_path / "c.toml").write_text("extends = 'b.toml'", encoding="utf-8")
    done = run("check", TENDER, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[0] == (
        "c.toml:1: b.toml is extended in a circle: it leads back to itself"
    )


def test_a_long_chain_of_files_is_refused(tmp_path: Path) -> None:
    with_tender(tmp_path, "extends = '0.toml'")
    for number in range(12):
        name = f"extends = '{number + 1}.toml'"
        (tmp_path / f"{number}.toml").write_text(name, encoding="utf-8")
    done = run("check", TENDER, cwd=tmp_path)
    assert done.stderr.splitlines()[0] == "8.toml:1: more than 10 files extend each other"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"a = \xff", "is not UTF-8 text; save it as UTF-8", id="not UTF-8"),
        pytest.param(b"\x00", "is not valid TOML: Invalid statement", id="zeros"),
        pytest.param(b"a = 1\na = 2", "is not valid TOML: Cannot overwrite a value", id="twice"),
    ],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, data: bytes, said: str) -> None:
    with_tender(tmp_path)
    (tmp_path / "tenderlint.toml").write_bytes(data)
    done = run("check", TENDER, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert "1 mistake in the settings" in done.stderr


def test_a_folder_of_that_name_is_told(tmp_path: Path) -> None:
    with_tender(tmp_path)
    (tmp_path / "tenderlint.toml").mkdir()
    done = run("check", TENDER, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("tenderlint.toml: is a folder; settings stand in a file\n")


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("--config", "none.toml"), id="a file that is not there"),
        pytest.param(("--config", "tenderlint.toml", "--no-config"), id="both options"),
        pytest.param(("--profile", "mayor"), id="an unknown profile"),
    ],
)
def test_options_that_cannot_be_met(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    with_tender(tmp_path)
    done = run("check", TENDER, *arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


FOUND = [
    pytest.param({"tenderlint.toml": ""}, "tenderlint.toml", id="in a folder above"),
    pytest.param({"a/tenderlint.toml": "", "tenderlint.toml": ""}, "a/tenderlint.toml", id="nearest"),
    pytest.param({"a/.git/x": "", "tenderlint.toml": ""}, None, id="not above .git"),
    pytest.param({"a/.git/x": "", "a/tenderlint.toml": ""}, "a/tenderlint.toml", id="beside .git"),
    pytest.param({"pyproject.toml": "[tool.tenderlint]"}, "pyproject.toml", id="a project"),
    pytest.param({"pyproject.toml": "[tool]\ntenderlint = {}"}, "pyproject.toml", id="written short"),
    pytest.param(
        {"a/pyproject.toml": "name = 'tenderlint'", "tenderlint.toml": ""},
        "tenderlint.toml",
        id="a project of something else is passed",
    ),
    pytest.param({"a/pyproject.toml": "tenderlint = ", "tenderlint.toml": ""}, "tenderlint.toml",
                 id="a broken project of something else is passed"),
    pytest.param({"pyproject.toml": "[tool.tenderlint]\na ="}, "pyproject.toml",
                 id="a broken project of ours is not"),
    pytest.param({"pyproject.toml": "[tool.tenderlint]", "tenderlint.toml": ""}, "tenderlint.toml",
                 id="its own file ranks first"),
]  # fmt: skip


@pytest.mark.parametrize(("files", "found"), FOUND)
def test_where_settings_are_found(tmp_path: Path, files: dict[str, str], found: str | None) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "a" / "b").mkdir(parents=True)
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    path = find_settings(tmp_path / "a" / "b")
    assert path == (None if found is None else tmp_path / found)


def test_a_line_of_a_project_is_told(tmp_path: Path) -> None:
    with_tender(tmp_path)
    text = "[project]\nname = 'x'\n\n[tool.tenderlint]\nall = 3\n"
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    done = run("check", TENDER, cwd=tmp_path)
    assert done.stderr.splitlines()[0] == "pyproject.toml:5: “all” has to be true or false"


def test_the_command_line_beats_the_file_and_that_the_profile(tmp_path: Path) -> None:
    path = tmp_path / "tenderlint.toml"
    path.write_text("profile = 'auditor'\nall = false\nfail_on = 'warning, law'", encoding="utf-8")
    layers = read_settings(path).layers
    settings = settled(layers, {"fail_on": ("never",)})
    told = {name: (entry.value, str(entry.origin)) for name, entry in settings.values.items()}
    assert told == {
        "profile": ("auditor", f"{path}:1"),
        "all": (False, f"{path}:2"),
        "fail_on": (("never",), "--fail-on"),
        "honour_waivers": (False, "profile auditor"),
        "status": (("stable", "advisory", "experimental"), "profile auditor"),
        "confidence": ("low", "profile auditor"),
        "together": (False, "built in"),
        "legal_points": (True, "built in"),
        "select": ((), "built in"),
    }
    assert settled(layers).words("fail_on") == ("warning", "law")


def test_what_extends_adds_to_tables_and_lists_and_replaces_the_rest(tmp_path: Path) -> None:
    (tmp_path / "council").mkdir()
    base, own = tmp_path / "council" / "base.toml", tmp_path / "tenderlint.toml"
    base.write_text(
        "all = true\nfail_on = ['warning']\nrules = ['ours']\nunwaivable = ['a']\n"
        "[ignore]\nx = 'base'\ny = 'base'\n",
        encoding="utf-8",
    )
    own.write_text(
        "extends = 'council/base.toml'\nfail_on = ['never']\nrules = ['more']\nunwaivable = ['b']\n"
        "[ignore]\ny = 'own'\n",
        encoding="utf-8",
    )
    settings = settled(read_settings(own).layers)
    assert (settings.flag("all"), settings.words("fail_on")) == (True, ("never",))
    assert [one.value.relative_to(tmp_path).as_posix() for one in settings.rules] == [
        "council/ours",
        "more",
    ]
    assert [one.value for one in settings.unwaivable] == ["a", "b"]
    assert {name: one.value for name, one in settings.ignore.items()} == {"x": "base", "y": "own"}
    assert settings.files == (str(own), str(base))


def judged(folder: Path, *arguments: str) -> dict:
    done = run("check", TENDER, "--format", "json", *DAY, *arguments, cwd=folder)
    assert done.stderr == ""
    return json.loads(done.stdout)


def outcomes(report: dict) -> set[str]:
    return {one["rule"] for one in report["tenders"][0]["outcomes"]}


@pytest.mark.parametrize(
    ("settings", "principles"),
    [
        pytest.param("select = ['community']", {"community"}, id="a principle"),
        pytest.param("select = 'comm*/*'", {"community"}, id="a pattern of principles"),
        pytest.param("select = ['turnover-*']", {"simple-and-collaborative"}, id="of rules"),
    ],
)
def test_what_is_selected(tmp_path: Path, settings: str, principles: set[str]) -> None:
    report = judged(with_tender(tmp_path, settings))
    found = {one["principle"] for one in report["tenders"][0]["findings"]}
    assert found == principles
    (left_out,) = report["ruleset"]["configured"]["left_out"]
    assert left_out["by"] == "select in tenderlint.toml"
    assert not set(left_out["rules"]) & outcomes(report)
    assert len(left_out["rules"]) + report["ruleset"]["rules"] == len(builtin_ruleset().rules)


def test_what_is_ignored_lowered_and_changed_stands_in_the_report(tmp_path: Path) -> None:
    settings = (
        "[ignore]\n'*-barred' = 'Our consortium policy'\n[severity]\nholiday-window = {severity = "
        "'info', reason = 'Nobody minds'}\n[parameters]\nprice_weight = {value = '70%', reason = "
        "'Cabinet'}\n"
    )
    report = judged(with_tender(tmp_path, settings))
    ruleset = report["ruleset"]
    assert {one["rule"]: one["reason"] for one in ruleset["switched_off"]} == {
        "consortium-barred": "Our consortium policy",
        "reliance-barred": "Our consortium policy",
    }
    assert ruleset["changed"] == [
        {"parameter": "price_weight", "value": "70%", "reason": "Cabinet"}
    ]
    assert ruleset["configured"]["files"] == ["tenderlint.toml"]
    findings = {one["rule"]: one for one in report["tenders"][0]["findings"]}
    assert findings["holiday-window"]["severity"] == "info"
    assert not {"consortium-barred", "reliance-barred", "price-outweighs-quality"} & set(findings)
    text = run("check", TENDER, *DAY, cwd=tmp_path).stdout
    assert text.endswith(
        "Judged by keep-it-local 0.1.0, as configured: 1 number changed, 2 rules switched off.\n"
        "   - Read beside the tender: tenderlint.toml.\n"
        "   - price_weight is 70%: Cabinet.\n"
        "   - consortium-barred is off: Our consortium policy.\n"
        "   - reliance-barred is off: Our consortium policy.\n"
        "   - holiday-window is a missed chance: Nobody minds.\n"
    )


def test_a_compound_goes_with_its_last_part_and_can_be_ignored_by_itself(tmp_path: Path) -> None:
    with_tender(tmp_path, "[ignore]\nsize-with-no-way-in = 'Too long a word'\n")
    rules = {one["rule"] for one in judged(tmp_path)["tenders"][0]["findings"]}
    assert "turnover-out-of-proportion" in rules
    assert "size-with-no-way-in" not in rules
    with_tender(tmp_path, "[ignore]\n'*-barred' = 'ours'\n")
    rules = {one["rule"] for one in judged(tmp_path)["tenders"][0]["findings"]}
    assert "size-with-no-way-in" not in rules


def test_profiles_from_few_to_all(tmp_path: Path) -> None:
    with_tender(tmp_path)
    found = {
        name: judged(tmp_path, "--profile", name)
        for name in ("commissioner", "procurement", "auditor")
    }
    counts = {name: report["ruleset"]["rules"] for name, report in found.items()}
    assert (
        counts["commissioner"]
        < counts["procurement"]
        == counts["auditor"]
        == len(builtin_ruleset().rules)
    )
    commissioner = found["commissioner"]["tenders"][0]["findings"]
    assert {one["status"] for one in commissioner} == {"stable"}
    assert {one["confidence"] for one in commissioner} <= {"high", "medium"}
    assert "none" not in {one["severity"] for one in commissioner}
    assert found["commissioner"]["ruleset"]["configured"]["profile"] == "commissioner"
    plain = judged(tmp_path)
    assert plain["ruleset"]["configured"] is None
    assert plain["tenders"] == found["procurement"]["tenders"]


@pytest.mark.parametrize(
    ("settings", "arguments", "code"),
    [
        pytest.param("fail_on = ['never']", (), 0, id="the file"),
        pytest.param("fail_on = ['never']", ("--fail-on", "error"), 1, id="the command line"),
        pytest.param("fail_on = ['never']", ("--no-config",), 1, id="without settings"),
        pytest.param("", (), 1, id="nothing set"),
    ],
)
def test_what_makes_a_run_fail(
    tmp_path: Path, settings: str, arguments: tuple[str, ...], code: int
) -> None:
    assert run("check", TENDER, *arguments, cwd=with_tender(tmp_path, settings)).returncode == code


def test_the_command_line_can_undo_a_flag(tmp_path: Path) -> None:
    with_tender(tmp_path, "all = true\ntogether = true\n")
    assert "see them with --all" not in run("check", TENDER, *DAY, cwd=tmp_path).stdout
    assert "see them with --all" in run("check", TENDER, *DAY, "--few", cwd=tmp_path).stdout
    shown = run("config", TENDER, "--format", "json", cwd=tmp_path).stdout
    assert json.loads(shown)["settings"]["together"] == {
        "value": True,
        "source": {"file": "tenderlint.toml", "line": 2},
    }


def test_folders_of_rules_are_added_and_named(tmp_path: Path) -> None:
    from tests.commands import ROOT

    council = (ROOT / "examples" / "council-rules").as_posix()
    with_tender(
        tmp_path, f"rules = ['{council}']\n[ignore]\nsocial-value-below-our-policy = 'off'\n"
    )
    report = judged(tmp_path)
    assert report["ruleset"]["name"] == "harrowmere"
    assert report["ruleset"]["configured"]["files"] == ["tenderlint.toml", council]
    assert "social-value-below-our-policy" in {
        one["rule"] for one in report["ruleset"]["switched_off"]
    }


def test_settings_of_a_folder_count_for_standard_input_only_where_one_stands(
    tmp_path: Path,
) -> None:
    with_tender(tmp_path, "fail_on = ['never']")
    data = (tmp_path / TENDER).read_bytes()
    assert run("check", "-", stdin=data, cwd=tmp_path).returncode == 0
    assert run("check", "-", stdin=data, cwd=tmp_path / ".git").returncode == 0


def test_the_whole_page_of_settings(tmp_path: Path) -> None:
    with_tender(tmp_path, "all = true\n" + WAIVER)
    assert (
        run("config", TENDER, "--profile", "procurement", cwd=tmp_path).stdout
        == """\
Files of settings: tenderlint.toml.

Settings
  profile         procurement       --profile
  fail_on         error, law        built in
  together        false             built in
  all             true              tenderlint.toml:1
  status          stable, advisory  built in
  confidence      low               built in
  legal_points    true              built in
  honour_waivers  true              built in
  select          everything        built in

Waivers
  audited-accounts-required  Harrowmere community transport, “Yes”, until 2027-03-31  tenderlint.toml:2

RULES rules in force, of keep-it-local 0.1.0.
""".replace("RULES", str(len(builtin_ruleset().rules)))
    )
