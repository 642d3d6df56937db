"""Which JSON holds notices, in which wrapping, encoding and state of repair."""

from __future__ import annotations

import json

import pytest

from tenderlint.provenance import Location
from tenderlint.readers.ocds import read, text_at
from tenderlint.readers.source import NoTenderError, Source, UnreadableError
from tenderlint.statements import Problem, Reading, Stage
from tests.ocds_notices import NOTICE, misplaced, results_of

LATER = {**NOTICE, "id": "later", "date": "2026-05-01T09:00:00Z"}
LINK = {"url": "https://example.org/release.json", "date": "2027-01-01", "tag": ["tender"]}
LINE = json.dumps(NOTICE).encode()


def roots(results: list[Reading | Problem]) -> list[tuple[str | None, int | None]]:
    return [(r.root.pointer, r.root.line) for r in results if isinstance(r, Reading)]


@pytest.mark.parametrize(
    ("document", "pointers"),
    [
        pytest.param(NOTICE, [""], id="a bare release"),
        pytest.param({"releases": [NOTICE]}, ["/releases/0"], id="a release package"),
        pytest.param(
            {"releases": [NOTICE, LATER]}, ["/releases/0", "/releases/1"], id="a package of two"
        ),
        pytest.param(
            {"records": [{"ocid": "x", "releases": [LINK], "compiledRelease": NOTICE}]},
            ["/records/0/compiledRelease"],
            id="a record package with a compiled release",
        ),
        pytest.param(
            {"records": [{"ocid": "x", "releases": [LATER, NOTICE, LINK]}]},
            ["/records/0/releases/0"],
            id="a record without one: the latest release that is there",
        ),
        pytest.param({"ocid": "x", "releases": [NOTICE]}, ["/releases/0"], id="a bare record"),
        pytest.param([NOTICE, LATER], ["/0", "/1"], id="an array of releases"),
        pytest.param([{"releases": [NOTICE]}], ["/0/releases/0"], id="an array of packages"),
    ],
)
def test_every_container_is_recognised_by_its_shape(document, pointers):
    results = results_of(document)
    assert [pointer for pointer, _ in roots(results)] == pointers
    assert all(not misplaced(r, document) for r in results if isinstance(r, Reading))


@pytest.mark.parametrize(
    "document",
    [
        pytest.param({}, id="an empty object"),
        pytest.param([], id="an empty array"),
        pytest.param(None, id="null"),
        pytest.param(7, id="a number"),
        pytest.param({"tender": {"title": "Cleaning"}}, id="a tender without a release's marks"),
        pytest.param({"type": "FeatureCollection", "features": []}, id="another format"),
        pytest.param({"releases": []}, id="an empty package"),
        pytest.param({"releases": [None, 3]}, id="a package of no objects"),
        pytest.param({"records": [{"ocid": "x", "releases": [LINK]}]}, id="a record of links"),
    ],
)
def test_json_without_a_notice_is_said_to_hold_none(document):
    stream = read(Source("x.json", data=json.dumps(document).encode()))
    with pytest.raises(NoTenderError, match="no notice"):
        assert all(isinstance(result, Problem) for result in stream)


@pytest.mark.parametrize(
    "data", [b"", b" \n\n", b"\xef\xbb\xbf"], ids=["nothing", "blanks", "a BOM"]
)
def test_an_empty_source_holds_no_notice(data):
    with pytest.raises(NoTenderError):
        results_of(data)


def test_what_is_no_release_in_a_package_stops_no_other():
    results = results_of({"releases": [{"id": 1}, NOTICE, "x"]})
    assert roots(results) == [("/releases/1", None)]
    problems = [result for result in results if isinstance(result, Problem)]
    assert [problem.location.pointer for problem in problems] == ["/releases/0", "/releases"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b'{"ocid": "x",\n "tag" 1}', "line 2, column 8: a colon", id="colon"),
        pytest.param(b'{"ocid": "x"\n "tag": 1}', "line 2, column 2: a comma", id="comma"),
        pytest.param(b'{"ocid": tender}', "line 1, column 10: a value", id="bare word"),
        pytest.param(b"{'ocid': 1}", "column 2: a name in double quotes", id="single quotes"),
        pytest.param(b'{"a":\n[1, 2', "line 2, column 6: the file ends too early", id="cut off"),
        pytest.param(b'{"a": "x\ny"}', "line 1, column 9: a line break", id="raw line break"),
        pytest.param(b'{"a": NaN}', "NaN is not a JSON number", id="NaN"),
        pytest.param(b'{"a": -Infinity}', "-Infinity is not a JSON number", id="infinity"),
        pytest.param('{"a":\n"é£'.encode("cp1252"), "line 2, column 2 holds a byte", id="cp1252"),
        pytest.param(b'{"a": "\\ud800"}', "half a character", id="half a surrogate pair"),
        pytest.param(b"[" * 100_000, "nests too deeply", id="deep arrays"),
        pytest.param(b'{"a":' * 50_000, "nests too deeply", id="deep objects"),
        pytest.param(b"\xff\xfe{\x00\xff", "UTF-16", id="broken UTF-16"),
        pytest.param(b'{"a": ' + b"9" * 6000 + b"}", "not valid JSON|no notice", id="huge number"),
    ],
)
def test_broken_json_is_refused_with_its_place_and_a_next_step(data, message):
    with pytest.raises(UnreadableError, match=message):
        results_of(data)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"]
)
@pytest.mark.parametrize("lines", [1, 2], ids=["one document", "lines"])
def test_encodings_that_json_may_have_are_read(encoding, lines):
    written = "\n".join([json.dumps(NOTICE, ensure_ascii=False)] * lines)
    assert len(roots(results_of(written.encode(encoding)))) == lines


def test_of_a_name_that_stands_twice_the_last_is_read():
    doubled = LINE[:-1] + b', "ocid": "second"}'
    (reading,) = results_of(doubled)
    assert isinstance(reading, Reading)
    assert reading.id == "second"


def test_lines_are_counted_from_one_and_blank_ones_count():
    results = results_of(b"\n" + LINE + b"\r\n\r\n" + LINE)
    assert roots(results) == [("", 2), ("", 4)]


def test_a_bad_line_is_a_problem_with_its_place_and_stops_no_other():
    results = results_of(b"\n".join([LINE, b'{"ocid": }', b'{"a": 1}', b"\xff", LINE]))
    assert [line for _, line in roots(results)] == [1, 5]
    problems = [result for result in results if isinstance(result, Problem)]
    assert [problem.location.line for problem in problems] == [2, 3, 4]
    assert "line 2, column 10" in problems[0].message
    assert "no notice" in problems[1].message
    assert "UTF-8" in problems[2].message


def test_lines_are_recognised_though_the_first_is_broken():
    results = results_of(LINE[:-20] + b"\n" + LINE + b"\n")
    assert roots(results) == [("", 2)]


def test_lines_without_any_notice_hold_none():
    with pytest.raises(NoTenderError, match="2 lines"):
        results_of(b'{"a": 1}\n{"b": 2}')


@pytest.mark.parametrize("indent", [None, 0, 2], ids=["one line", "no indent", "indented"])
def test_a_document_over_several_lines_is_one_document(indent):
    data = json.dumps({"releases": [NOTICE]}, indent=indent).encode()
    assert roots(results_of(data)) == [("/releases/0", None)]


def test_a_package_with_a_release_on_each_line_is_one_document():
    data = b'{"releases": [\n' + LINE + b",\n" + LINE + b"\n]}"
    assert len(roots(results_of(data))) == 2
    data = b'{"releases": [\n' + LINE + b"\n]}"
    assert roots(results_of(data)) == [("/releases/0", None)]


def test_lines_are_read_from_a_file_one_at_a_time(tmp_path):
    path = tmp_path / "notices.jsonl"
    path.write_bytes(LINE + b"\n" + LINE + b"\n")
    stream = read(Source("notices.jsonl", path))
    assert isinstance(next(stream), Reading)
    with path.open("ab") as file:
        file.write(b"{\n")
    assert [type(result) for result in stream] == [Reading, Problem]


def test_names_with_stray_spaces_are_read_and_addressed_as_they_stand():
    document = {
        "ocid ": "ocds-b5fd17-1",
        "tag": ["tender"],
        " tender": {"title\t": "Day care", "value": {" amount": 5000, "currency": "GBP"}},
    }
    (reading,) = results_of({"releases ": [document]})
    assert isinstance(reading, Reading)
    assert reading.title == "Day care"
    assert reading.root.pointer == "/releases /0"
    places = {s.pointer.field: s.location.pointer for s in reading.statements}
    assert places["tender.title"] == "/releases /0/ tender/title\t"
    assert places["lot.value"] == "/releases /0/ tender/value/ amount"
    assert not misplaced(reading, {"releases ": [document]})


def test_nesting_that_the_decoder_bears_is_no_trouble_for_stray_spaces():
    nested: object = 1
    for _ in range(400):
        nested = [{"extra ": nested}]
    results = results_of({**NOTICE, "extension": nested})
    assert roots(results) == [("", None)]


@pytest.mark.parametrize(
    ("tags", "more", "stage"),
    [
        pytest.param(["tender"], {}, Stage.TENDER, id="tender"),
        pytest.param(["tenderUpdate"], {}, Stage.TENDER, id="update"),
        pytest.param(["tenderAmendment"], {}, Stage.TENDER, id="amendment"),
        pytest.param(["planning"], {}, Stage.PLANNING, id="planning"),
        pytest.param(["planningUpdate"], {}, Stage.PLANNING, id="planning update"),
        pytest.param(["award", "contract"], {}, Stage.AWARD, id="award and contract"),
        pytest.param(["tender", "award"], {}, Stage.AWARD, id="tender with its award"),
        pytest.param(["awardUpdate"], {}, Stage.AWARD, id="award update"),
        pytest.param(["implementation"], {}, Stage.AWARD, id="implementation"),
        pytest.param(["tenderCancellation"], {}, Stage.CANCELLATION, id="cancellation"),
        pytest.param(["compiled"], {}, Stage.TENDER, id="compiled, no award"),
        pytest.param(["compiled"], {"awards": [{}]}, Stage.AWARD, id="compiled, an award"),
        pytest.param(["compiled"], {"planning": {}}, Stage.TENDER, id="compiled, empty planning"),
        pytest.param("tender", {}, Stage.TENDER, id="a tag that is no array"),
        pytest.param([None, 3], {"contracts": [{}]}, Stage.AWARD, id="tags that are no text"),
    ],
)
def test_the_stage_is_what_the_tags_say(tags, more, stage):
    (reading,) = results_of({**NOTICE, "tag": tags, **more})
    assert isinstance(reading, Reading)
    assert reading.stage is stage


@pytest.mark.parametrize(
    ("pointer", "span", "text"),
    [
        pytest.param("/a~1b/m~0n", None, "x y", id="escaped steps"),
        pytest.param("/a~1b/m~0n", (2, 3), "y", id="a part"),
        pytest.param("/list/1", None, "2.5", id="a number"),
        pytest.param("/list/0", None, "true", id="a truth"),
        pytest.param("/list", None, "", id="an array has no text"),
        pytest.param("", None, "", id="the document"),
        pytest.param("/list/2", None, None, id="beyond the array"),
        pytest.param("/list/-1", None, None, id="a negative index"),
        pytest.param("/gone", None, None, id="no such name"),
        pytest.param("/a~1b/m~0n", (2, 9), None, id="beyond the text"),
    ],
)
def test_an_address_leads_back_to_its_words(pointer, span, text):
    document = {"a/b": {"m~n": "x y"}, "list": [True, 2.5]}
    assert text_at(document, Location("f", pointer=pointer, span=span)) == text
