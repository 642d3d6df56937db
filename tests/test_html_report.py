"""`check --format html`: whole pages, their structure, and that no tender can change it."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tenderlint.report import FileProblem, Judged, Report
from tenderlint.reporters.html_page.elements import Html, element, link
from tenderlint.reporters.html_report import html_report
from tenderlint.reporters.markdown_report import markdown_report
from tenderlint.reporters.printable import printable, safe_address
from tenderlint.rule import Severity
from tests.commands import run
from tests.deciding import DAY, finding, tender
from tests.hostile import LAW, PRINCIPLES, report_saying
from tests.html_reading import PageRead
from tests.test_waiving import DECIDED, run_of
from tests.write_expected import LONG_FORMS

EXPECTED = Path(__file__).parent / "expected"
FORMS = [pytest.param(name, command, id=name) for name, command in LONG_FORMS.items()]
HTML = [name for name in LONG_FORMS if name.endswith(".html")]
EXAMPLES = ["examples/community-transport.xlsx", "examples/youth-club.json", "examples/pack"]
NASTY = [
    pytest.param("<script>alert(1)</script>", id="a script"),
    pytest.param('"\' onmouseover="alert(1)" x=\'', id="quotation marks and an event"),
    pytest.param(
        "</title></style></main><!-- <![CDATA[ ?> &lt;b&gt; &amp;", id="ends and comments"
    ),
    pytest.param("مناقصة النقل المجتمعي שלום \u202eslaes\u202c", id="right to left, and turned"),
    pytest.param("Ŵythnos gymunedol 🚐 — “£5” 社区交通", id="unicode"),
    pytest.param("=HYPERLINK(1) javascript:alert(1) https://x.example/", id="addresses"),
]


@pytest.mark.parametrize(("name", "command"), FORMS)
def test_the_whole_page(name: str, command: tuple[str, ...]) -> None:
    done = run("check", *command)
    assert done.stdout == (EXPECTED / name).read_text(encoding="utf-8")
    assert (done.returncode, done.stderr) == (1, "")


def page_of(name: str) -> PageRead:
    return PageRead((EXPECTED / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", HTML)
def test_every_page_is_well_made(name: str) -> None:
    assert_well_made(page_of(name))


def assert_well_made(page: PageRead) -> None:
    assert [one for one, times in Counter(page.ids).items() if times > 1] == []
    named = [one for one in page.ids if " " in one]
    assert named == []
    targets = [one.attributes["href"] for one in page.all("a")]
    assert {one[1:] for one in targets if one.startswith("#")} <= set(page.ids)
    labels = [one.attributes["aria-labelledby"] for one in page.elements
              if "aria-labelledby" in one.attributes]  # fmt: skip
    assert set(labels) <= set(page.ids)
    assert page.headings[0] == 1
    assert page.headings.count(1) == 1
    steps = zip(page.headings, page.headings[1:], strict=False)
    assert [(a, b) for a, b in steps if b > a + 1] == []
    for landmark in ("header", "main", "footer", "title"):
        assert len(page.all(landmark)) == 1
    body = next(i for i, one in enumerate(page.elements) if one.name == "body")
    assert page.elements[body + 1].attributes == {"href": "#report", "class": "skip"}


@pytest.mark.parametrize("name", HTML)
def test_a_page_runs_nothing_and_loads_nothing(name: str) -> None:
    assert_inert(page_of(name))


def assert_inert(page: PageRead) -> None:
    names = {one.name for one in page.elements}
    assert names & {"script", "img", "link", "iframe", "object", "form", "base", "use"} == set()
    for one in page.elements:
        assert not [key for key in one.attributes if key.startswith("on")]
        assert not {"src", "style", "srcset", "action", "xlink:href"} & set(one.attributes)
        target = one.attributes.get("href", "#")
        if not target.startswith("#"):
            assert one.name == "a"
            assert target.startswith("https://")
            assert one.attributes["rel"] == "noopener noreferrer"


def test_the_policy_allows_the_one_style_and_nothing_else() -> None:
    html = (EXPECTED / "community-transport.xlsx.html").read_text(encoding="utf-8")
    [style] = re.findall("<style>(.*?)</style>", html, re.DOTALL)
    policy = next(
        one.attributes["content"]
        for one in PageRead(html).all("meta")
        if one.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert "url(" not in style
    assert "@import" not in style


@pytest.mark.parametrize("path", EXAMPLES)
@pytest.mark.parametrize("everything", [(), ("--all",)], ids=["few", "all"])
def test_every_finding_of_the_machine_report_is_on_the_page(
    path: str, everything: tuple[str, ...]
) -> None:
    day = ("--on", "2026-11-22")
    machine = json.loads(run("check", path, "--format", "json", *day).stdout)
    page = PageRead(run("check", path, "--format", "html", *day, *everything).stdout)
    text = " ".join(page.text.split())
    findings = [one for judged in machine["tenders"] for one in judged["findings"]]
    assert findings or path == "examples/pack"
    for one in findings:
        for words in (one["title"], one["rule"], one["asks"], one["affects"], one["change_to"]):
            assert " ".join(words.split()) in text
    for judged in machine["tenders"]:
        for one in (*judged["questions"], *judged["before_you_publish"], *judged["praise"]):
            words = one.get("question") or one.get("says") or one["text"]
            assert words.rstrip(".") in text


def test_the_counts_stand_in_a_drawing_and_in_a_table() -> None:
    page = page_of("community-transport.xlsx.html")
    drawn = [one.attributes["aria-label"] for one in page.all("svg") if "role" in one.attributes]
    assert drawn[0] == "2 barrier, 0 clear, 8 open, 1 does not apply"
    assert len(drawn) == 6
    numbers = [one for one in page.all("td") if one.attributes["class"] == "number"]
    assert len(numbers) == 24
    hidden = [one for one in page.all("svg") if "role" not in one.attributes]
    assert {one.attributes["aria-hidden"] for one in hidden} == {"true"}


def test_what_is_folded_with_few_is_not_folded_with_all() -> None:
    command = ("check", "examples/community-transport.xlsx", "--format", "html")
    few, every = PageRead(run(*command).stdout), PageRead(run(*command, "--all").stdout)
    assert "69 more questions" in few.text
    assert "more findings on this principle" in few.text
    assert "more" not in " ".join(re.findall(r"\d+ more", every.text))
    assert not [one for one in every.all("article") if "details" in one.inside]


KEPT = """\
Kept with a reason
Title of a
Kept, because: The <script> of the law; ask **************. (Jo Marsh, 22 November 2026)
Keeps some out
·
a
tender.xlsx
S!B1
“Not accepted”"""


def test_what_was_decided_is_seen() -> None:
    text = PageRead(html_report(run_of(DECIDED), PRINCIPLES)).text
    assert KEPT in text
    assert "You chose to change this; it is still there. (Jo Marsh, 22 November 2026)" in text
    gone = "old\n: Kept for something that is no longer found: It was needed. (Jo Marsh"
    assert gone in text
    assert "older\n: To be changed, and no longer found." in text
    assert "oldest" not in text
    assert "1 finding is kept with a reason." in text


def test_a_run_without_a_tender_says_what_could_not_be_read() -> None:
    by = Judged("built-in", "1", 3)
    report = Report(by, DAY, (), (FileProblem("a<b>.xlsx", "is no workbook"),))
    page = PageRead(html_report(report, PRINCIPLES))
    assert_well_made(page)
    assert "No tender was found" in page.text
    assert "Files that could not be judged\na<b>.xlsx\n: is no workbook" in page.text


@pytest.mark.parametrize("words", NASTY)
def test_no_tender_changes_the_page(words: str) -> None:
    assert_tame(words)


@settings(max_examples=150)
@given(st.text(max_size=60))
@example("\x00\x1b]0;x\x07\u2028<\ufffe")
def test_no_text_at_all_changes_the_page(words: str) -> None:
    assert_tame(words)


def assert_tame(words: str) -> None:
    """That the page has the elements of one that says something harmless, and says `words`."""
    said = f"It says {words} here"
    page = PageRead(html_report(report_saying(said), PRINCIPLES))
    tame = PageRead(html_report(report_saying("It says so here"), PRINCIPLES))
    assert page.shape == tame.shape
    assert_inert(page)
    assert_well_made(page)
    if "@" not in words and not re.search(r"\d", words):
        assert printable(said) in page.text


@pytest.mark.parametrize("words", ["call 01632 960123", "jo.marsh@example.org", "Mr Abel Marsh"])
def test_no_page_says_how_to_reach_a_person(words: str) -> None:
    html = html_report(report_saying(f"To ask, {words}.", named="Sheet"), PRINCIPLES)
    assert "To ask, " in html
    assert words.rpartition(" ")[2] not in html


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        pytest.param(LAW, True, id="a source"),
        pytest.param("https://a.example/?b=c&d=e#f", True, id="with a query"),
        pytest.param("http://a.example/", False, id="not encrypted"),
        pytest.param("javascript:alert(1)", False, id="a script"),
        pytest.param('https://a.example/" onclick="x', False, id="quotation marks"),
        pytest.param("https://a.example/ b", False, id="a space"),
        pytest.param("https://a.example/<b>", False, id="a bracket"),
        pytest.param("https://user:secret@a.example/", False, id="a name and a password"),
        pytest.param("https://a.example/\n", False, id="a line break"),
        pytest.param("", False, id="none"),
    ],
)
def test_a_page_links_to_https_alone(url: str, kept: bool) -> None:
    assert safe_address(url) == (url if kept else "")
    page = PageRead(html_report(report_saying("It says so here", url), PRINCIPLES))
    outside = {one.attributes["href"] for one in page.all("a") if "rel" in one.attributes}
    assert outside == ({url} if kept else set())


def test_plain_text_is_escaped_and_html_is_not() -> None:
    inner = element("b", "<i>")
    assert element("p", "a & ", inner, None, title='"') == (
        '<p title="&quot;">a &amp; <b>&lt;i&gt;</b></p>'
    )
    assert element("p", f"{inner}") == "<p>&lt;b&gt;&amp;lt;i&amp;gt;&lt;/b&gt;</p>"
    assert isinstance(link("<", ""), Html)


def test_findings_are_numbered_as_they_stand_and_the_gravest_are_named_first() -> None:
    findings = (
        finding("grave", principle="local-spend"),
        finding("mild", principle="community", severity=Severity.INFO),
        finding("legal", severity=Severity.NONE),
    )
    page = PageRead(html_report(run_of(tender(*findings)), PRINCIPLES))
    ids = [one for one in page.ids if "finding-" in one]
    assert ids == [f"tender-1-finding-{number}" for number in (1, 2, 3)]
    titles = [words for words in page.words if re.match(r"\d\. ", words)]
    assert titles == ["1. Title of mild", "2. Title of grave", "3. Title of legal"]
    firsts = [words for words in page.words if words.startswith("Title of")]
    assert firsts == ["Title of grave", "Title of mild", "Title of legal"]


def markdown_as_html(report: Report, principles: dict[str, str]) -> str:
    return MarkdownIt("commonmark").enable("table").render(markdown_report(report, principles))


@pytest.mark.parametrize("write", [html_report, markdown_as_html])
def test_a_principle_whose_findings_are_all_folded_is_there(write) -> None:
    grave = [finding(f"rule-{number}") for number in range(8)]
    mild = finding("mild", principle="local-spend", severity=Severity.INFO)
    legal = finding("legal", severity=Severity.NONE)
    page = PageRead(write(run_of(tender(*grave, mild, legal)), PRINCIPLES))
    assert "1 finding on this principle" in page.text
    assert "Title of mild" in page.text
    assert "1 finding for procurement or legal" in page.text
    assert "Title of legal" in page.text
    assert len(page.all("details")) == 2


def test_bytes_are_utf_8_whatever_the_terminal_can_show() -> None:
    command = ("check", "examples/community-transport.xlsx", "--on", "2026-11-22")
    done = run(*command, "--format", "html", encoding="latin-1")
    expected = (EXPECTED / "community-transport.xlsx.html").read_bytes()
    assert done.stdout.encode("latin-1") == expected
