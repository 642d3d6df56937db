"""On which line a value of a TOML file stands."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.config.toml_lines import Path, lines_of

TEXT = '''\
# a comment with "quotes" and [brackets]
title = "a # no comment"  # one
list = [
  "first",   # with a comment, and a comma
  ["inner",
   2],
]
"quoted key" = \'single "\'
long = """
[no.table]
key = 1 \\""" still inside
"""
raw = \'\'\'
[[no.table]]
it\'s\'\'\'
dotted.key.here = 2027-03-31

[table]
inline = {one = 1, two = {three = "}"}}
[ "spaced" . table ]
x = 1
[[many]]
a = 1
[[many]]
a = 2
[many.inner]
b = 3
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        pytest.param(("title",), 2, id="a key"),
        pytest.param(("list",), 3, id="a list over lines"),
        pytest.param(("list", 0), 4, id="a member"),
        pytest.param(("list", 1, 1), 6, id="a member of a member"),
        pytest.param(("quoted key",), 8, id="a quoted key"),
        pytest.param(("long",), 9, id="a text over lines"),
        pytest.param(("raw",), 13, id="a raw text over lines"),
        pytest.param(("dotted", "key", "here"), 16, id="a dotted key"),
        pytest.param(("table",), 18, id="a table"),
        pytest.param(("table", "inline", "two", "three"), 19, id="inside an inline table"),
        pytest.param(("spaced", "table", "x"), 21, id="a header with spaces"),
        pytest.param(("many", 0, "a"), 23, id="the first of several tables"),
        pytest.param(("many", 1, "a"), 25, id="the second"),
        pytest.param(("many", 1, "inner", "b"), 27, id="a table inside the second"),
    ],
)
def test_the_line_of_a_value(path: Path, line: int) -> None:
    assert lines_of(TEXT)[path] == line


def paths(value: object, path: Path = ()) -> list[Path]:
    """Every path of a value that tomllib made."""
    found = [path] if path else []
    if isinstance(value, dict):
        for key, inner in value.items():
            found += paths(inner, (*path, key))
    if isinstance(value, list):
        for number, inner in enumerate(value):
            found += paths(inner, (*path, number))
    return found


def test_every_value_has_a_line() -> None:
    assert set(paths(tomllib.loads(TEXT))) <= set(lines_of(TEXT))


KEY = st.sampled_from(["a", "b-1", '"c d"', "'e\"f'", '"\\u00e9"', "a.b"])
PLAIN = st.sampled_from(
    ["1", "true", "2027-03-31", '"x"', '"\\""', "'\\'", '"""a\n"b"""', "'''\nc''d'''", '"#]},"']
)
VALUE = st.recursive(
    PLAIN,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda v: "[\n" + ", # c ]\n ".join(v) + "\n]"),
        st.lists(inner, max_size=2).map(
            lambda v: "{" + ", ".join(f"k{n} = {x}" for n, x in enumerate(v)) + "}"
        ),
    ),
    max_leaves=6,
)
LINE = st.one_of(
    st.tuples(KEY, VALUE).map(lambda pair: f"{pair[0]} = {pair[1]}"),
    KEY.map(lambda key: f"[t.{key}]"),
    KEY.map(lambda key: f"[[m.{key}]]"),
    st.just("# [x] = '"),
)


@given(st.lists(LINE, max_size=6).map("\n".join))
def test_every_value_of_any_file_has_the_line_on_which_its_key_stands(text: str) -> None:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    found = lines_of(text)
    assert set(paths(data)) <= set(found)
    lines = text.split("\n")
    assert all(1 <= line <= len(lines) for line in found.values())
    for path, line in found.items():
        if path and path[-1] == "b-1":
            assert "b-1" in lines[line - 1]


@given(st.text(alphabet="[]{}=\"'.#\\,\n ab1", max_size=60))
def test_any_text_comes_to_an_end(text: str) -> None:
    assert all(line >= 1 for line in lines_of(text).values())
