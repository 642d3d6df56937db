"""What the rule language refuses, in which words; and what it accepts, with its type."""

from __future__ import annotations

import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.condition import ConditionError, Type
from tenderlint.condition.check import compile_condition
from tenderlint.facts import visible
from tenderlint.quantities import Unit

NAMES = {name: Type(fact.unit, fact.members) for name, fact in visible("lot").items()} | {
    "limit.turnover_deters": Type(Unit.NUMBER),
    "limit.payment_days": Type(Unit.DAYS),
    "ratio": Type(Unit.NUMBER),
}
UPLIFTS = "fixed, indexed, reviewed, bidder-prices"
ONLY_0_AND_1 = (
    "a rule holds no number but 0 and 1: name it in rules/parameters and write limit.<name>"
)
A_WORD_AS_IT_IS = "a word stands as it is between two quotation marks"
TOO_LONG = "is longer than 1,000 characters"
TOO_LARGE = "is too large; split the rule, or ask for a fact"


def absent(what: str) -> str:
    return f"{what} is not part of the rule language"


def no_function(name: str) -> str:
    return f"“{name}” is not a function of the rule language"


def broken(rest: str) -> str:
    return f"is not an expression, from “{rest}” on"


def refused(text: str) -> list[str]:
    """The sentences with which an expression is refused."""
    with pytest.raises(ConditionError) as caught:
        compile_condition(text, NAMES, Unit.BOOL)
    return [mistake.message for mistake in caught.value.mistakes]


HOSTILE = [
    pytest.param("lot.__class__ > 0", ["“lot.__class__” is not a fact or a limit"], id="dunder"),
    pytest.param(
        "lot.value.real > 0",
        ["“lot.value.real” is not a fact or a limit; did you mean “lot.value”?"],
        id="attribute of a fact's value",
    ),
    pytest.param(
        "().__class__",
        [absent("a dot after anything but a fact's name")],
        id="attribute of a literal",
    ),
    pytest.param("print(1)", [no_function("print")], id="call of a builtin"),
    pytest.param(
        "__import__('os').system('x')", [no_function("__import__('os').system")], id="import"
    ),
    pytest.param("exec('1')", [no_function("exec")], id="exec"),
    pytest.param("lot.title.upper() == 'a'", [no_function("lot.title.upper")], id="method"),
    pytest.param("[x for x in lot]", [absent("a comprehension")], id="list comprehension"),
    pytest.param("{x for x in lot}", [absent("a comprehension")], id="set comprehension"),
    pytest.param("{x: x for x in lot}", [absent("a comprehension")], id="dict comprehension"),
    pytest.param("(x for x in lot)", [absent("a comprehension")], id="generator"),
    pytest.param("lambda: 0", [absent("a lambda")], id="lambda"),
    pytest.param("(x := lot.value) > 0", [absent("an assignment")], id="walrus"),
    pytest.param("[*lot]", [absent("a list outside `in`")], id="star in a list"),
    pytest.param("max(*lot.value)", [no_function("max")], id="star in a call"),
    pytest.param(
        "days(*timetable.published) > 0", ["days() takes 2 values"], id="star for two values"
    ),
    pytest.param("lot['value'] > 0", [absent("a pair of square brackets")], id="subscript"),
    pytest.param("0 if service.continuing else 1", [absent("an if-else")], id="conditional"),
    pytest.param("{0} == {1}", [absent("a set")] * 2, id="sets"),
    pytest.param("{0: 1}", [absent("a dictionary")], id="dict"),
    pytest.param("(0, 1) == (0, 1)", [absent("a comma")] * 2, id="tuples"),
    pytest.param("await lot.value", [absent("await")], id="await"),
    pytest.param("(yield lot.value)", [absent("yield")], id="yield"),
    pytest.param("import os", [broken("import os")], id="statement"),
    pytest.param("lot.value > 0; lot.area", [broken("; lot.area")], id="two statements"),
    pytest.param(
        "service.continuing = service.mostly_pay",
        [broken("= service.mostly_pay")],
        id="assignment statement",
    ),
    pytest.param("9" * 5_000 + " > 0", [TOO_LONG], id="number of 5,000 digits"),
    pytest.param("9" * 900 + " > 0", [ONLY_0_AND_1], id="number of 900 digits"),
    pytest.param("lot.value > 1e999", [ONLY_0_AND_1], id="number that overflows"),
    pytest.param("(" * 5_000 + "0" + ")" * 5_000, [TOO_LONG], id="10,000 brackets"),
    pytest.param("not " * 200 + "service.continuing", [TOO_LARGE], id="200 times not"),
    pytest.param("-" * 900 + "1 > 0", [TOO_LARGE], id="900 signs"),
    pytest.param("a" + ".b" * 400, [TOO_LARGE], id="400 dots"),
    pytest.param("0<-1" + " or 0<-1" * 110, [TOO_LARGE], id="111 terms"),
    pytest.param(" or ".join(["ratio > 1"] * 10_000), [TOO_LONG], id="10,000 terms"),
]

TRICKS = [
    pytest.param("f'{lot.value}' == 'a'", [absent("an f-string")], id="f-string"),
    pytest.param("terms.uplift == b'fixed'", [absent("this value")], id="bytes"),
    pytest.param("terms.uplift == 'fi' 'xed'", [A_WORD_AS_IT_IS], id="words side by side"),
    pytest.param(
        "terms.uplift == 'fi' + 'xed'",
        ["a word stands only after ==, != or in a list after “in”"] * 2,
        id="words added",
    ),
    pytest.param("terms.uplift == u'fixed'", [A_WORD_AS_IT_IS], id="prefixed word"),
    pytest.param("terms.uplift == '''fixed'''", [A_WORD_AS_IT_IS], id="three quotation marks"),
    pytest.param("terms.uplift == 'fi\\x78ed'", [absent("a backslash")], id="escape"),
    pytest.param("terms.uplift == '\\d'", [absent("a backslash")], id="unknown escape"),
    pytest.param(
        "ｌot.value > 0", ["“ｌ” is not a plain letter or sign"], id="letter that normalises"
    ),
    pytest.param(
        "lot.v\u0430lue > 0", ["“\u0430” is not a plain letter or sign"], id="Cyrillic letter"
    ),
    pytest.param("lot.value\u200b > 0", [absent("the invisible character U+200B")], id="no width"),
    pytest.param("service.continuing\x00", [absent("the invisible character U+0000")], id="null"),
    pytest.param("service.continuing # so", [absent("a comment")], id="comment"),
    pytest.param(
        "ratio > 1\nand ratio > 0", [broken("ratio > 1 and ratio > 0")], id="newline outside"
    ),
    pytest.param("1if service.continuing else 0", [absent("an if-else")], id="glued number"),
    pytest.param("", ["is empty: write a condition or leave the key out"], id="empty"),
    pytest.param(" \t", ["is empty: write a condition or leave the key out"], id="blank"),
]

WRONG_GRAMMAR = [
    pytest.param("ratio ** 0 > 0", ["only + - * / are part of the rule language"], id="power"),
    pytest.param("ratio // 1 > 0", ["only + - * / are part of the rule language"], id="floor"),
    pytest.param("ratio % 1 > 0", ["only + - * / are part of the rule language"], id="modulo"),
    pytest.param("ratio is 0", ["“is” is not part of the rule language: write =="], id="is"),
    pytest.param(
        "0 < ratio < 1", ["comparisons are not chained: write “a < b and b < c”"], id="chained"
    ),
    pytest.param("~ratio > 0", ["this sign cannot stand before this value"], id="tilde"),
    pytest.param("ratio > > 0", [broken("> 0")], id="sign twice"),
    pytest.param("(ratio > 0", [broken("(ratio > 0")], id="bracket left open"),
    pytest.param(
        "service.continuing == True",
        ["write the fact itself, or “not” before it, not True or False"],
        id="True",
    ),
    pytest.param("ratio > None", [absent("this value")], id="None"),
    pytest.param("ratio > ...", [absent("this value")], id="dots"),
    pytest.param("1j > 0", [absent("this value")], id="imaginary number"),
    pytest.param("ratio > 2", [ONLY_0_AND_1], id="a whole number"),
    pytest.param("ratio > 0.5", [ONLY_0_AND_1], id="a decimal"),
    pytest.param("ratio > 1.0", [ONLY_0_AND_1], id="one, as a decimal"),
    pytest.param(
        "days(start=timetable.published, end=timetable.deadline) > 0",
        ["days() takes 2 values"],
        id="keyword arguments",
    ),
    pytest.param("days(timetable.published) > 0", ["days() takes 2 values"], id="too few values"),
    pytest.param("stated()", ["stated() takes 1 value"], id="stated of nothing"),
    pytest.param(
        "stated(lot.value + 0)", ["stated() takes the name of a fact"], id="stated of a sum"
    ),
    pytest.param("stated(ratio)", ["stated() takes the name of a fact"], id="stated of a local"),
    pytest.param(
        "stated(limit.payment_days)", ["stated() takes the name of a fact"], id="stated of a limit"
    ),
    pytest.param(
        "state(lot.value)",
        ["“state” is not a function of the rule language; did you mean “stated”?"],
        id="misspelt function",
    ),
]

WRONG_TYPES = [
    pytest.param(
        "lot.value > term.months",
        ["an amount of money cannot be compared with a number of months"],
        id="money against months",
    ),
    pytest.param(
        "lot.value + term.months > 0",
        ["an amount of money cannot be added to a number of months"],
        id="money and months",
    ),
    pytest.param(
        "lot.value * lot.value > 0",
        ["an amount of money cannot be multiplied by an amount of money"],
        id="money times money",
    ),
    pytest.param(
        "term.months / lot.value > 0",
        ["a number of months cannot be divided by an amount of money"],
        id="months over money",
    ),
    pytest.param(
        "timetable.published + timetable.deadline > 0",
        ["a date cannot be added to a date"],
        id="dates added",
    ),
    pytest.param(
        "timetable.deadline - timetable.published > limit.payment_days",
        ["a date cannot be taken from a date: write days(first, last)"],
        id="dates subtracted",
    ),
    pytest.param(
        "timetable.published > 0", ["a date cannot be compared with a bare number"], id="date and 0"
    ),
    pytest.param(
        "days(lot.value, lot.value) > 0",
        ["days() cannot take an amount of money and an amount of money"],
        id="days between amounts",
    ),
    pytest.param(
        "share(timetable.published, timetable.deadline) > 0",
        ["share() cannot take a date and a date"],
        id="share of a date",
    ),
    pytest.param(
        "service.continuing > service.mostly_pay",
        ["a yes or no cannot be compared with a yes or no by >"],
        id="order of answers",
    ),
    pytest.param(
        "terms.uplift < 'fixed'", ["words are compared by == and != only"], id="order of words"
    ),
    pytest.param(
        "lot.title == 'x'", ["a text cannot be compared with a word"], id="text and a word"
    ),
    pytest.param(
        "lot.value in ['a']", ["an amount of money cannot be compared with a word"], id="money in"
    ),
    pytest.param(
        "terms.uplift in 'fixed'", ["“in” needs a list of words: x in ['a', 'b']"], id="in a word"
    ),
    pytest.param(
        "terms.uplift in []", ["“in” needs a list of words: x in ['a', 'b']"], id="in nothing"
    ),
    pytest.param("terms.uplift in [0]", ["the list after “in” may hold words only"], id="in [0]"),
    pytest.param(
        "not lot.value",
        ["an amount of money stands where a yes or no is needed"],
        id="not an amount",
    ),
    pytest.param(
        "-service.continuing", ["this sign cannot stand before this value"], id="minus a yes or no"
    ),
    pytest.param(
        "lot.value",
        ["this gives an amount of money; it has to give a yes or no"],
        id="an amount where a condition is needed",
    ),
]

SEVERAL = [
    pytest.param(
        "lot.valu > 0 and terms.upliftt == 'fixed'",
        [
            "“lot.valu” is not a fact or a limit; did you mean “lot.value”?",
            "“terms.upliftt” is not a fact or a limit; did you mean “terms.uplift”?",
        ],
        id="two unknown names",
    ),
    pytest.param(
        "terms.uplift in ['fixd', 'index', 'zzz']",
        [
            f"“fixd” is not one of {UPLIFTS}; did you mean “fixed”?",
            f"“index” is not one of {UPLIFTS}; did you mean “indexed”?",
            f"“zzz” is not one of {UPLIFTS}",
        ],
        id="three unknown words",
    ),
    pytest.param(
        "days(timetable.publishd, timetable.deadlin) > 0",
        [
            "“timetable.publishd” is not a fact or a limit; did you mean “timetable.published”?",
            "“timetable.deadlin” is not a fact or a limit; did you mean “timetable.deadline”?",
        ],
        id="both values of a function",
    ),
    pytest.param(
        "lot.value > term.months or ratio > 7 or service.continuing == True",
        [
            "an amount of money cannot be compared with a number of months",
            ONLY_0_AND_1,
            "write the fact itself, or “not” before it, not True or False",
        ],
        id="unit, number and True",
    ),
    pytest.param(
        "lot.value and ratio",
        [
            "an amount of money stands where a yes or no is needed",
            "a bare number stands where a yes or no is needed",
        ],
        id="two that are no conditions",
    ),
]


@pytest.mark.parametrize(
    ("text", "sentences"), [*HOSTILE, *TRICKS, *WRONG_GRAMMAR, *WRONG_TYPES, *SEVERAL]
)
def test_refused(text: str, sentences: list[str]) -> None:
    assert refused(text) == sentences


@pytest.mark.parametrize(
    ("text", "column"),
    [
        pytest.param("ratio > 0 and lot.valu > 0", 14, id="unknown name"),
        pytest.param("terms.uplift in ['fixed', 'indxed']", 26, id="unknown word"),
        pytest.param("ratio > > 0", 8, id="broken expression"),
        pytest.param("ratio > 0 # so", 10, id="sign that no expression has"),
    ],
)
def test_a_mistake_says_in_which_column_it_stands(text: str, column: int) -> None:
    with pytest.raises(ConditionError) as caught:
        compile_condition(text, NAMES, Unit.BOOL)
    assert [mistake.column for mistake in caught.value.mistakes] == [column]


def test_the_error_itself_says_every_mistake() -> None:
    with pytest.raises(ConditionError, match=r"months; a rule holds no number but 0 and 1"):
        compile_condition("lot.value > term.months or ratio > 7", NAMES)


MONEY, NUMBER, BOOL = Type(Unit.MONEY), Type(Unit.NUMBER), Type(Unit.BOOL)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("lot.value / lot.value", NUMBER, id="money over money is a number"),
        pytest.param("lot.value / ratio", MONEY, id="money over a number is money"),
        pytest.param("ratio * lot.value", MONEY, id="a number times money is money"),
        pytest.param("lot.value - 0", MONEY, id="nothing taken from money"),
        pytest.param("0 - lot.value", MONEY, id="money taken from nothing"),
        pytest.param("-lot.value", MONEY, id="money below nothing"),
        pytest.param("lot.population / 1", NUMBER, id="a count over a number"),
        pytest.param("share(lot.value, lot.value)", Type(Unit.PERCENT), id="share"),
        pytest.param("smaller(0, lot.value)", MONEY, id="the smaller of nothing and money"),
        pytest.param("larger(1, ratio)", NUMBER, id="the larger of two numbers"),
        pytest.param("days(timetable.published, timetable.deadline)", Type(Unit.DAYS), id="days"),
        pytest.param("timetable.published < timetable.deadline", BOOL, id="dates compared"),
        pytest.param("lot.population > ratio", BOOL, id="a count against a number"),
        pytest.param("stated(lot.value)", BOOL, id="stated"),
        pytest.param("'fixed' == terms.uplift", BOOL, id="word first"),
        pytest.param("terms.uplift not in ['fixed', \"indexed\"]", BOOL, id="not in"),
        pytest.param("service.continuing == service.mostly_pay", BOOL, id="two answers compared"),
        pytest.param("(service.continuing\nand ratio > 0)", BOOL, id="line broken in brackets"),
        pytest.param("(" * 150 + "ratio > 0" + ")" * 150, BOOL, id="150 brackets mean nothing"),
        pytest.param("terms.uplift", Type(Unit.ENUM, tuple(UPLIFTS.split(", "))), id="a word"),
    ],
)
def test_accepted(text: str, kind: Type) -> None:
    assert compile_condition(text, NAMES).type == kind


def test_what_a_condition_reads_is_listed_once_in_order() -> None:
    condition = compile_condition(
        "ratio > limit.turnover_deters and stated(lot.area) and ratio > 0", NAMES
    )
    assert condition.names == ("ratio", "limit.turnover_deters", "lot.area")


pieces = st.sampled_from(
    """lot.value ratio 0 1 2 0x1 0or 1if 'fixed' "a" ( ) [ ] { } , . : := ; = == != < > <= in
    not and or is if else for lambda * ** / // % @ ~ - + stated days f'{' b'a' \\ # \n \x00 é
    await yield _ __class__ 1e9 1j True None import""".split(" ")
)


@given(st.one_of(st.text(max_size=60), st.lists(pieces, max_size=30).map(" ".join)))
def test_any_text_is_either_a_condition_or_refused_in_words(text: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            read, said = compile_condition(text, NAMES).names, None
        except ConditionError as error:
            read, said = (), error.mistakes
    assert set(read) <= set(NAMES)
    assert said is None or said
    assert all(mistake.message and mistake.column >= 0 for mistake in said or ())
