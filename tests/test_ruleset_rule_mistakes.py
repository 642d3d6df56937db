"""Each mistake that a rule file can hold: its line, its excerpt and a whole sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tenderlint.ruleset import RulesetMistake
from tenderlint.ruleset.silence import ADVICE
from tests.ruleset_files import RULE_FILE, changed, mistakes


def in_rule(line: int, sentence: str, old: str, new: str, id: str) -> Any:  # noqa: A002
    return pytest.param(old, new, line, sentence, id=id)


@pytest.mark.parametrize(
    ("old", "new", "line", "sentence"),
    [
        in_rule(
            2, "“titel” is not a key of this file; did you mean “title”?",
            "title: Paid late", "titel: Paid late\ntitle: Paid late", "unknown key",
        ),
        in_rule(
            11, "“levels.0.flg” is not a key of this file; did you mean “flag”?",
            "flag: wait", "flg: x, flag: wait", "unknown key of a level",
        ),
        in_rule(1, "“title” is missing", "title: Paid late", "# no title", "missing key"),
        in_rule(3, "“title” stands twice", "title: Paid late", "title: a\ntitle: b", "key twice"),
        in_rule(
            3, "is not valid YAML: mapping values are not allowed in this context",
            "title: Paid late", "title: a\n  b: c", "broken YAML",
        ),
        in_rule(
            2, "anchors and aliases are not allowed: write it out",
            "title: Paid late", "title: &a Paid late", "anchor",
        ),
        in_rule(2, "tags such as !x are not allowed", "title: Paid", "title: !x Paid", "own tag"),
        in_rule(
            10, "tags such as tag:yaml.org,2002:python/name:os.system are not allowed",
            "levels:", "levels: !!python/name:os.system", "Python tag on a list",
        ),
        in_rule(2, "a key has to be a word", "title: Paid late", "? [a]\n: b", "list as a key"),
        in_rule(2, "“title” has to be words", "title: Paid late", "title: 7", "number for words"),
        in_rule(2, "“title” is empty", "title: Paid late", "title: ''", "empty words"),
        in_rule(
            4, "“status” is “stabel”; it has to be stable, advisory or experimental",
            "status: stable", "status: stabel", "unknown status",
        ),
        in_rule(
            1, "“id” is “Late Payment”; it has to look like a-name",
            "id: late-payment", "id: Late Payment", "id of a wrong form",
        ),
        in_rule(
            1, "“paid-late” stands in a file named late-payment.yaml: name it paid-late.yaml",
            "id: late-payment", "id: paid-late", "id and file name differ",
        ),
        in_rule(
            3, "the file stands in community/, its principle is local-spend",
            "principle: community", "principle: local-spend", "principle and folder differ",
        ),
        in_rule(
            3, "“comunity” is not a principle of this ruleset; did you mean “community”?",
            "principle: community", "principle: comunity", "unknown principle",
        ),
        in_rule(
            7, "“lots” is not one of tender, lot, insurance, standard, criterion, reference, "
            "payment, indicator", "scope: lot", "scope: lots", "unknown scope",
        ),
        in_rule(
            8, "“terms.payment_dys” is not a fact or a limit; did you mean “terms.payment_days”?",
            "when: terms.payment_days", "when: terms.payment_dys", "misspelt fact in when",
        ),
        in_rule(8, "this can never hold", "when: terms.payment_days > 0", "when: 1 < 0", "never"),
        in_rule(
            11, "“wiat” is not a fact or a limit; did you mean “wait”?",
            "flag: wait", "flag: wiat", "misspelt name in flag",
        ),
        in_rule(
            9, "“terms.pay” is not a fact or a limit; did you mean “terms.uplift”?",
            "wait: terms.payment_days", "wait: terms.pay", "misspelt fact in let, said once",
        ),
        in_rule(
            11, "a number of days cannot be compared with an amount of money",
            "limit.waiting}\npoints", "lot.value}\npoints", "days against money in flag",
        ),
        in_rule(
            14, "“regime.coverd” is not a fact or a limit; did you mean “regime.covered”?",
            "holds: regime.covered", "holds: regime.coverd", "misspelt fact in a basis",
        ),
        in_rule(
            15, "“{terms.payment_day}” is not a fact or a limit; did you mean "
            "“terms.payment_days”?", "within {terms.payment_days}", "within {terms.payment_day}",
            "misspelt fact in a message",
        ),
        in_rule(
            15, "“{Terms}” is not a name in braces, as {lot.value} is",
            "within {terms.payment_days}", "within {Terms}", "brace that is no name",
        ),
        in_rule(
            15, "a message says what and by how much, never “unlawful”",
            "Pays within", "Unlawful: pays within", "law word in a message",
        ),
        in_rule(
            12, "“terms.paymentdays” is not a fact; did you mean “terms.payment_days”?",
            "[terms.payment_days]\nbasis", "[terms.paymentdays]\nbasis", "misspelt points_to",
        ),
        in_rule(
            23, "“terms.payment_das” is not a fact; did you mean “terms.payment_days”?",
            "given: {terms.payment_days", "given: {terms.payment_das", "misspelt fact given",
        ),
        in_rule(
            24, "“terms.paid” is not a fact; did you mean “terms.uplift”?",
            "missing: [terms.payment_days]", "missing: [terms.paid]", "misspelt fact missing",
        ),
        in_rule(
            23, "“three months” is not a number of days",
            "payment_days: 60", "payment_days: three months", "wrong unit in an example",
        ),
        in_rule(
            23, "“None” is not a number of days",
            "payment_days: 60", "payment_days: ~", "nothing in an example",
        ),
        in_rule(
            23, "“[60]” is not a number of days",
            "payment_days: 60", "payment_days: [60]", "list in an example",
        ),
        in_rule(
            23, "“fixd” is not one of fixed, indexed, reviewed, bidder-prices",
            "uplift: fixed", "uplift: fixd", "unknown word in an example",
        ),
        in_rule(24, "“late” stands twice", "name: silent", "name: late", "example's name twice"),
        in_rule(
            11, "an error needs status stable and a confidence of medium or better",
            "status: stable", "status: advisory", "advisory error",
        ),
        in_rule(
            11, "an error needs status stable and a confidence of medium or better",
            "confidence: high", "confidence: low", "error of low confidence",
        ),
        in_rule(
            14, "“basis.0.from” is “2026-02-30”; it has to be a day, written as 2026-02-28",
            "from: 2025-02-24", "from: 2026-02-30", "30 February in a basis",
        ),
        in_rule(
            24, "“examples.1.on” is “2026-02-30”; it has to be a day, written as 2026-02-28",
            "on: 2026-06-01", "on: 2026-02-30", "30 February in an example",
        ),
        in_rule(
            24, "“examples.1.on” is “２０２６-06-01”; it has to be a day, written as 2026-02-28",
            "on: 2026-06-01", "on: ２０２６-06-01", "digits of another script",
        ),
        in_rule(
            14, "ends on 2025-01-01, before it starts on 2025-02-24",
            "from: 2025-02-24", "from: 2025-02-24, to: 2025-01-01", "basis that ends first",
        ),
        in_rule(
            14, "“basis.0.url” is “ftp://x”; it has to look like https://…",
            '"https://example.org/"', '"ftp://x"', "address of a wrong form",
        ),
        in_rule(
            18, "“replace.answr” is not a key of this file; did you mean “answer”?",
            "change_to: Pay sooner.", "change_to: Pay sooner.\nreplace: {answr: sooner}",
            "misspelt kind of replacement",
        ),
        in_rule(
            18, "“replace” offers no words: give one of answer, after_words, after_sentence",
            "change_to: Pay sooner.", "change_to: Pay sooner.\nreplace: {of: terms.payment_days}",
            "replacement without words",
        ),
        in_rule(
            13, "“replace.of” is missing: which fact's words are replaced",
            "points_to: [terms.payment_days]",
            "points_to: [terms.payment_days, terms.uplift]\nreplace: {answer: sooner}",
            "replacement of one of several",
        ),
        in_rule(
            19, "“terms.payment_dais” is not a fact; did you mean “terms.payment_days”?",
            "change_to: Pay sooner.",
            "change_to: Pay sooner.\nreplace:\n  of: terms.payment_dais\n  answer: sooner",
            "replacement of a misspelt fact",
        ),
        in_rule(
            18, "“lot.annual_value” is worked out; no words state it that could change",
            "change_to: Pay sooner.",
            "change_to: Pay sooner.\nreplace: {of: lot.annual_value, answer: sooner}",
            "replacement of a derived fact",
        ),
        in_rule(
            18, "“{limit.wating}” is not a fact or a limit; did you mean “limit.waiting”?",
            "change_to: Pay sooner.",
            "change_to: Pay sooner.\nreplace: {answer: 'within {limit.wating}'}",
            "misspelt limit in a replacement",
        ),
        in_rule(8, ADVICE, "when: terms.payment_days > 0", "when: stated(lot.area)", "stated"),
        in_rule(
            8, ADVICE, "when: terms.payment_days > 0", "when: not stated(lot.area)", "not stated"
        ),
    ],
)  # fmt: skip
def test_one_mistake_in_a_rule(
    tmp_path: Path, old: str, new: str, line: int, sentence: str
) -> None:
    text = changed(old, new)
    (found,) = mistakes(tmp_path, {RULE_FILE: text})
    excerpt = text.splitlines()[line - 1]
    assert found == RulesetMistake(RULE_FILE, line, sentence, excerpt)
