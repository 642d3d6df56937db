"""Rulesets: every mistake with its file, line, excerpt and sentence, all of them at once."""

from __future__ import annotations

import random
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tenderlint.quantities import Range, Unit, exactly
from tenderlint.rule import Ruleset
from tenderlint.ruleset import RulesetError, RulesetMistake
from tenderlint.ruleset.compiled import to_source
from tenderlint.ruleset.document import parse_document
from tenderlint.ruleset.examples import ExampleResult, run_examples
from tenderlint.ruleset.load import load_ruleset
from tenderlint.ruleset.silence import knows_what_was_supplied
from tenderlint.ruleset.values import read_value
from tenderlint.statements import Silence
from tests.ruleset_files import HEAD, PARAMETERS, RULE, RULE_FILE, changed, mistakes, write

RULES = Path(__file__).parents[1] / "rules"


def test_the_small_ruleset_is_right(tmp_path: Path) -> None:
    found = load_ruleset(write(tmp_path, {}))
    assert [rule.id for rule in found.rules] == ["late-payment"]
    assert {outcome.failure for outcome in run_examples(found)} == {"", "there is none"}
    assert found.limit("waiting", date(2025, 6, 1).toordinal()) == exactly(30)
    assert found.limit("waiting", 1) is None


@pytest.mark.parametrize(
    ("files", "line", "sentence"),
    [
        pytest.param({RULE_FILE: b"id: \xff\xfe"}, 0, "could not be read: it is not UTF-8 text",
                     id="not UTF-8"),
        pytest.param({RULE_FILE: bytes(range(256))}, 0, "could not be read: it is not UTF-8 text",
                     id="binary"),
        pytest.param({RULE_FILE: b"\x00\x01\x02"}, 0,
                     "is not valid YAML: control characters are not allowed", id="null bytes"),
        pytest.param({RULE_FILE: "a" * 200_001}, 0, "is longer than 200,000 characters", id="long"),
        pytest.param({RULE_FILE: "é" * 400_001}, 0, "is longer than 200,000 characters",
                     id="very long"),
        pytest.param({RULE_FILE: ""}, 0, "holds no keys and values", id="empty"),
        pytest.param({RULE_FILE: "- a\n- b"}, 1, "holds no keys and values", id="a list"),
        pytest.param({RULE_FILE: "[" * 150_000}, 1, "is nested too deeply", id="deep list"),
        pytest.param({RULE_FILE: "a: " + "{a: " * 40_000}, 1, "is nested too deeply",
                     id="deep mapping"),
        pytest.param({RULE_FILE: RULE + "---\nid: second\n"}, 25,
                     "a second document starts here: use one file for each", id="two documents"),
        pytest.param({"community/second.yml": RULE}, 0, "is not read: name it second.yaml",
                     id="file with the other ending"),
        pytest.param({"community/deep/x.yaml": RULE}, 0,
                     "is not read: a rule stands in <principle>/<id>.yaml", id="folder too deep"),
        pytest.param({"stray.yaml": RULE}, 0,
                     "is not read: a rule stands in <principle>/<id>.yaml", id="in no folder"),
        pytest.param({"local-spend/late-payment.yaml": changed(
            "principle: community", "principle: local-spend")}, 1,
            "“late-payment” exists already", id="id twice"),
        pytest.param({"ruleset.yaml": HEAD + HEAD.splitlines(keepends=True)[3]}, 6,
                     "“community” exists already", id="principle twice"),
        pytest.param({"parameters/q.yaml": PARAMETERS}, 3, "“waiting” exists already",
                     id="parameter in two files"),
        pytest.param({"parameters/p.yaml": changed("value: 40", "value: forty pounds", PARAMETERS)},
                     7, "“forty pounds” is not one value of the unit days", id="value of no unit"),
        pytest.param({"parameters/p.yaml": changed("value: 40", "value: -4", PARAMETERS)},
                     7, "“-4” is not one value of the unit days", id="value below nothing"),
        pytest.param({"parameters/p.yaml": changed("value: 40", "value: true", PARAMETERS)},
                     7, "“parameters.waiting.values.1.value” has to be a number, an amount or a "
                     "date",
                     id="value that is an answer"),
        pytest.param({"parameters/p.yaml": changed(
            "from: 2026-01-01", "from: 2026-02-30", PARAMETERS)},
                     7, "“parameters.waiting.values.1.from” is “2026-02-30”; it has to be a day, "
                     "written as 2026-02-28", id="30 February"),
        pytest.param({"parameters/p.yaml": changed(
            "from: 2026-01-01", "from: 2025-12-31", PARAMETERS)},
                     7, "holds on a day on which an earlier entry holds: give each day one value",
                     id="two values for a day"),
        pytest.param({"parameters/p.yaml": changed("to: 2025-12-31", "to: 2024-12-31", PARAMETERS)},
                     6, "ends on 2024-12-31, before it starts on 2025-01-01", id="ends first"),
        pytest.param({"parameters/p.yaml": changed("unit: days", "unit: weeks", PARAMETERS)},
                     3, "“parameters.waiting.unit” is “weeks”; it has to be money, months, days, "
                     "percent, count, number or date", id="unknown unit, and no echo of it"),
        pytest.param({"ruleset.yaml": changed("name: small", "name: 7", HEAD)}, 1,
                     "“name” has to be words", id="wrong head, and no echo of it"),
    ],
)  # fmt: skip
def test_one_mistake_in_a_file(
    tmp_path: Path, files: dict[str, str | bytes], line: int, sentence: str
) -> None:
    (found,) = mistakes(tmp_path, files)
    assert (found.file, found.line, found.message) == (next(iter(files)), line, sentence)


def test_an_alias_bomb_is_refused_at_once(tmp_path: Path) -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30)
    )
    found = mistakes(tmp_path, {RULE_FILE: bomb})
    assert {mistake.message for mistake in found} == {
        "anchors and aliases are not allowed: write it out"
    }
    assert len(found) == 30 + 29 * 9


@pytest.mark.parametrize(
    "let",
    [
        pytest.param("{0} + {0}", id="doubled at each step"),
        pytest.param("{0} * {0}", id="squared at each step"),
    ],
)
def test_names_that_build_on_each_other_are_bounded(tmp_path: Path, let: str) -> None:
    names = ["lot.population / 1", *(let.format(f"n{nr}") for nr in range(40))]
    text = "".join(f"  n{nr}: {value}\n" for nr, value in enumerate(names))
    rule = changed("let: {wait: terms.payment_days}\n", f"let:\n  wait: terms.payment_days\n{text}")
    found = mistakes(tmp_path, {RULE_FILE: rule})
    assert {m.message for m in found} == {"is too large with its names written out; ask for a fact"}


def test_a_byte_order_mark_and_windows_line_ends_are_no_mistake(tmp_path: Path) -> None:
    text = ("\ufeff" + RULE.replace("\n", "\r\n")).encode()
    assert len(load_ruleset(write(tmp_path, {RULE_FILE: text})).rules) == 1


def test_a_folder_without_rules_is_a_mistake(tmp_path: Path) -> None:
    write(tmp_path, {})
    (tmp_path / RULE_FILE).unlink()
    with pytest.raises(RulesetError, match="holds no rules: a rule stands in"):
        load_ruleset(tmp_path)


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(RulesetError, match="is not a folder of rules"):
        load_ruleset(tmp_path / "nowhere")


@pytest.mark.parametrize(
    "when",
    [
        pytest.param("not stated(lot.area) and document.has_specification", id="the part itself"),
        pytest.param("stated(lot.area) and service.names_a_place", id="a fact derived from it"),
        pytest.param("terms.uplift in ['fixed']", id="nothing about silence"),
    ],
)
def test_stated_may_stand_beside_what_was_supplied(tmp_path: Path, when: str) -> None:
    rule = changed("when: terms.payment_days > 0", f"when: {when}")
    assert len(load_ruleset(write(tmp_path, {RULE_FILE: rule})).rules) == 1


@pytest.mark.parametrize(
    ("fact", "knows"),
    [
        pytest.param("document.has_terms", True, id="which part was supplied"),
        pytest.param("service.names_a_place", True, id="derived from the specification"),
        pytest.param("lot.annual_value", False, id="derived from amounts"),
        pytest.param("lot.area", False, id="a stated field"),
        pytest.param("limit.waiting", False, id="a limit"),
    ],
)
def test_knows_what_was_supplied(fact: str, *, knows: bool) -> None:
    assert knows_what_was_supplied(fact) is knows


def test_every_mistake_of_a_folder_is_printed_at_once(tmp_path: Path) -> None:
    rule = changed("flag: wait >", "flag: wiat >", changed("title: Paid late", "title: ''"))
    other = changed("flag: wait >", "flag: wiat >", changed("payment_days: 60", "payment_days: x"))
    files: dict[str, str | bytes] = {
        RULE_FILE: rule,
        "local-spend/b.yaml": other,
        "parameters/q.yaml": "parameters:\n  a: {unit: money}\n",
        "community/binary.yaml": b"\xff",
    }
    with pytest.raises(RulesetError) as caught:
        load_ruleset(write(tmp_path, files))
    printed = str(caught.value).replace(str(tmp_path), "rules").replace("\\", "/")
    assert (
        printed
        == """\
rules/community/binary.yaml: could not be read: it is not UTF-8 text
rules/community/late-payment.yaml:2: “title” is empty
    2 | title: ''
rules/local-spend/b.yaml:1: “late-payment” stands in a file named b.yaml: name it late-payment.yaml
    1 | id: late-payment
rules/local-spend/b.yaml:3: the file stands in local-spend/, its principle is community
    3 | principle: community
rules/local-spend/b.yaml:11: “wiat” is not a fact or a limit; did you mean “wait”?
    11 | - {severity: error, flag: wiat > limit.waiting}
rules/local-spend/b.yaml:23: “x” is not a number of days
    23 | - {name: late, given: {terms.payment_days: x, terms.uplift: fixed}, expect: violated}
rules/parameters/q.yaml:2: “parameters.a.description” is missing
    2 | a: {unit: money}
rules/parameters/q.yaml:2: “parameters.a.values” is missing
    2 | a: {unit: money}"""
    )


def test_a_long_line_is_shown_in_part() -> None:
    shown = str(RulesetMistake("f.yaml", 1, "is wrong", "x" * 10_000))
    assert shown == "f.yaml:1: is wrong\n    1 | " + "x" * 200 + "…"


@pytest.mark.parametrize(
    ("unit", "written", "value"),
    [
        pytest.param(Unit.MONEY, "£1,500", exactly(150_000), id="pounds"),
        pytest.param(Unit.MONEY, 15, exactly(1_500), id="a whole number of pounds"),
        pytest.param(Unit.MONEY, "£25,000 to £50,000", Range(2_500_000, 5_000_000), id="range"),
        pytest.param(Unit.NUMBER, "1.5", exactly(Fraction(3, 2)), id="decimal"),
        pytest.param(Unit.NUMBER, -1, exactly(-1), id="number below nothing"),
        pytest.param(Unit.DAYS, "30 days", exactly(30), id="days"),
        pytest.param(Unit.DAYS, "9" * 5_000, None, id="number without end"),
        pytest.param(Unit.COUNT, "50,000", exactly(50_000), id="count"),
        pytest.param(Unit.PERCENT, 101, None, id="more than all"),
        pytest.param(Unit.DATE, 20_260_101, None, id="number for a date"),
        pytest.param(Unit.TEXT, "none", Silence.NONE, id="stated none"),
        pytest.param(Unit.TEXT, None, None, id="nothing"),
        pytest.param(Unit.BOOL, True, True, id="yes"),
        pytest.param(Unit.BOOL, "yes", None, id="the word yes"),
        pytest.param(Unit.COUNT, True, None, id="yes for a count"),
    ],
)
def test_read_value(unit: Unit, written: Any, value: Any) -> None:
    assert read_value(unit, written, ()) == value


yamlish = st.lists(
    st.sampled_from(
        [*": - [ ] { } & * ! | > ' \" # \n \t \ufeff \u2028 \x85 ? --- ... id when".split(" ")]
    ),
    max_size=40,
).map(" ".join)


@given(st.one_of(st.text(max_size=80), yamlish))
def test_any_text_is_a_document_or_a_mistake_in_it(text: str) -> None:
    found = parse_document(text, "f.yaml")
    assert all(m.file == "f.yaml" and m.line >= 0 and m.message for m in found.mistakes)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("rules"), {})


def loads_or_says_why(folder: Path, name: str, content: bytes) -> None:
    path = folder / name
    before = path.read_bytes()
    path.write_bytes(content)
    said: int | None = None
    try:
        load_ruleset(folder)
    except RulesetError as error:
        said = len(error.mistakes)
    finally:
        path.write_bytes(before)
    assert said != 0


files = st.sampled_from([RULE_FILE, "parameters/p.yaml", "ruleset.yaml"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(name=files, content=st.one_of(st.binary(max_size=80), st.text(max_size=80), yamlish))
def test_no_content_of_a_file_raises_anything_else(
    folder: Path, name: str, content: bytes | str
) -> None:
    raw = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    loads_or_says_why(folder, name, raw)


PIECES = [
    "", "~", "[]", "{}", "7", "-1", "true", "none", "elsewhere", "2026-02-30", "'", "{", "x > 0",
    "0", "not", "lot.value", "stated(lot.area)", "£5", "99999999999999999999", "{lot.value}", "{{",
    "timetable.law_date: none", "9999-12-31", "0001-01-01", "é", "\u2028", "\x00",
]  # fmt: skip


def test_no_mutation_of_a_file_raises_anything_else(folder: Path) -> None:
    rng = random.Random(20_260_601)
    originals = {RULE_FILE: RULE, "parameters/p.yaml": PARAMETERS, "ruleset.yaml": HEAD}
    for _ in range(400):
        name, text = rng.choice(list(originals.items()))
        for _ in range(rng.randint(1, 2)):
            start = rng.randrange(len(text))
            end = min(len(text), start + rng.choice([0, 1, 5, 20]))
            text = text[:start] + rng.choice(PIECES) + text[end:]
        loads_or_says_why(folder, name, text.encode())


# The built-in rules.


@pytest.fixture(scope="module")
def builtin() -> Ruleset:
    return load_ruleset(RULES)


def test_the_built_in_rules_survive_being_compiled(builtin: Ruleset) -> None:
    space: dict[str, Any] = {}
    exec(compile(to_source(builtin), "_builtin.py", "exec"), space)
    assert space["RULESET"] == builtin
    assert repr(space["RULESET"]) == repr(builtin)


def example_results() -> list[Any]:
    """Each built-in example as a case of its own; a broken ruleset fails in the test below."""
    try:
        results = list(run_examples(load_ruleset(RULES)))
    except RulesetError:
        return []
    return [pytest.param(found, id=f"{found.rule}: {found.example}") for found in results]


@pytest.mark.parametrize("result", example_results())
def test_example(result: ExampleResult) -> None:
    assert result.failure == ""


def test_an_example_may_leave_the_law_date_open(tmp_path: Path) -> None:
    text = changed("given: {}", "given: {timetable.law_date: none, terms.payment_days: 60}")
    found = load_ruleset(
        write(tmp_path, {RULE_FILE: changed("missing: [terms.payment_days], ", "", text)})
    )
    assert {r.example: r.failure for r in run_examples(found)}["silent"] == ""


def test_a_ruleset_may_be_added_to(tmp_path: Path, builtin: Ruleset) -> None:
    path = tmp_path / RULE_FILE
    path.parent.mkdir()
    path.write_text(changed("limit.waiting}\npoints", "limit.payment_days}\npoints").replace(
        "{limit.waiting}", "{limit.payment_days}"
    ), encoding="utf-8")  # fmt: skip
    both = load_ruleset(tmp_path, builtin)
    assert [rule.id for rule in both.rules] == [*(r.id for r in builtin.rules), "late-payment"]
