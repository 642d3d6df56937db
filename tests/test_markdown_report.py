"""`check --format markdown`: escaping, and that no tender changes what the page is made of."""

from __future__ import annotations

import html
import json
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tenderlint.reporters.markdown_report import markdown_report
from tenderlint.reporters.markdown_text import plain
from tenderlint.reporters.printable import printable
from tests.commands import run
from tests.hostile import PRINCIPLES, report_saying
from tests.test_waiving import DECIDED, run_of
from tests.write_expected import EXPECTED, LONG_FORMS

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
GAP = "\u200b"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("plain words, 5% (ours)!", "plain words, 5% (ours)!", id="nothing to escape"),
        pytest.param("*a* _b_ `c` ~d~", r"\*a\* \_b\_ \`c\` \~d\~", id="emphasis and code"),
        pytest.param("[a](b) ![c](d)", r"\[a\](b) !\[c\](d)", id="links and pictures"),
        pytest.param("a | b", r"a \| b", id="a cell's end"),
        pytest.param("<b>&lt;", "&lt;b&gt;&amp;lt;", id="elements and references"),
        pytest.param("@mayor", "@&#8203;mayor", id="a mention"),
        pytest.param("#12 and # Title", r"\#&#8203;12 and \# Title", id="an issue and a heading"),
        pytest.param("GH-12", "GH&#8203;-12", id="an issue in letters"),
        pytest.param("https://a.example", "https:&#8203;//a.example", id="a bare address"),
        pytest.param("www.a.example", "www&#8203;.a.example", id="a bare address without https"),
        pytest.param(":smile:", ":&#8203;smile:", id="a picture's short name"),
        pytest.param("1. First", r"1\. First", id="a numbered list"),
        pytest.param("2) Second", r"2\) Second", id="a numbered list with a bracket"),
        pytest.param("- item", r"\- item", id="a list"),
        pytest.param("+ item", r"\+ item", id="a list with a plus"),
        pytest.param("=====", r"\=====", id="an underlined heading"),
        pytest.param("---", r"\---", id="a line across"),
        pytest.param("\\*", r"\\\*", id="escaped before"),
        pytest.param("$x$ {a}", r"\$x\$ \{a\}", id="formulas and attributes"),
    ],
)
def test_text_is_escaped(text: str, expected: str) -> None:
    assert plain(text) == expected


@settings(max_examples=400)
@given(st.text(max_size=80))
@example("[a]: https://b.example 'c'")
@example("    code")
@example("a\n===\n# b\n```")
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    words = printable(text)
    for before in ("", "- ", "# ", "> "):
        shown = READER.render(before + plain(words)).replace(GAP, "")
        inner = re.sub(r"^(?:<[a-z0-9]+>\n?)*|(?:\n?</[a-z0-9]+>\n?)*$", "", shown)
        assert html.unescape(inner).strip() == words.replace(GAP, "").strip()


@settings(max_examples=400)
@given(st.text(alphabet="@#:/wW.GHgh-1aé_", max_size=20))
def test_nothing_is_left_that_is_known_by_its_letters_alone(text: str) -> None:
    shown = html.unescape(plain(printable(text)).replace("\\", ""))
    assert not re.search(r"@\w|#\d|://|www\.|GH-\d|:[\w+-]{1,20}:", shown, re.IGNORECASE)


def shape(markdown: str) -> list[tuple[str, str]]:
    """What the page is made of: every block and every sign within a line, without the words."""
    made: list[tuple[str, str]] = []
    for token in READER.parse(markdown):
        made.append((token.type, token.tag))
        inline = (one for one in token.children or () if one.type not in ("text", "text_special"))
        made.extend((one.type, one.tag) for one in inline)
    return made


@settings(max_examples=100)
@given(st.text(max_size=60))
@example("<script>alert(1)</script>")
@example("a | b\n# c\n- @mayor [x](https://y.example) `z`")
def test_no_text_changes_the_page(words: str) -> None:
    page = markdown_report(report_saying(f"It says {words} here"), PRINCIPLES)
    assert shape(page) == shape(markdown_report(report_saying("It says so here"), PRINCIPLES))
    own = {"<details>", "</details>"}
    raw = [t.content.strip() for t in READER.parse(page) if t.type == "html_block"]
    lines = [line for block in raw for line in block.split("\n")]
    assert all(line in own or re.fullmatch(r"<summary>[\w :]+</summary>", line) for line in lines)


@pytest.mark.parametrize("path", ["community-transport.xlsx", "youth-club.json"])
def test_every_finding_of_the_machine_report_is_on_the_page(path: str) -> None:
    command = ("check", f"examples/{path}", "--on", "2026-11-22", "--format")
    page = run(*command, "markdown").stdout
    [judged] = json.loads(run(*command, "json").stdout)["tenders"]
    assert judged["findings"]
    for one in judged["findings"]:
        for words in (one["title"], one["rule"], one["asks"], one["change_to"]):
            assert plain(" ".join(words.split())) in page


@pytest.mark.parametrize("name", [name for name in LONG_FORMS if name.endswith(".md")])
def test_no_list_runs_into_the_next(name: str) -> None:
    tokens = READER.parse((EXPECTED / name).read_text(encoding="utf-8"))
    assert "What comes together:" in [token.content for token in tokens] or "community" not in name
    apart = [
        tokens[index + 2].content
        for index, token in enumerate(tokens)
        if token.type == "list_item_open" and not tokens[index + 1].hidden
    ]
    assert apart == []


def test_what_was_decided_is_seen() -> None:
    page = markdown_report(run_of(DECIDED), PRINCIPLES)
    assert "## Kept with a reason\n\n### Title of a\n" in page
    assert (
        "Kept, because: The &lt;script&gt; of the law; ask"
        r" \*\*\*\*\*\*\*\*\*\*\*\*\*\*. (Jo Marsh, 22 November 2026)"
    ) in page
    assert "You chose to change this; it is still there. (Jo Marsh, 22 November 2026)" in page
    assert "- older: To be changed, and no longer found." in page


@pytest.mark.parametrize("words", ["call 01632 960123", "jo.marsh@example.org"])
def test_no_page_says_how_to_reach_a_person(words: str) -> None:
    page = markdown_report(report_saying(f"To ask, {words}.", named="Sheet"), PRINCIPLES)
    assert "To ask, " in page
    assert words.rpartition(" ")[2].replace("@", "@&#8203;") not in page
