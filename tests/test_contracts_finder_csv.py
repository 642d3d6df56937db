"""The CSV of Contracts Finder: rows, damage, encodings, and the address of every word."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.lint import gather
from tenderlint.readers import NoTenderError, Source, UnreadableError, read_source
from tenderlint.readers.contracts_finder.rows import (
    MOST_CHARACTERS,
    Broken,
    Row,
    lines_of,
    rows_of,
)
from tests.commands import run
from tests.contracts_finder_files import (
    CONTACTS,
    ROW,
    addressed,
    csv_of,
    csv_text,
    problems,
    read,
    read_one,
    readings,
    search_of,
    sheet_of,
    values,
    words_in_csv,
)

HEADINGS = ",".join(f'"{name}"' for name in ROW)
TURNOVER = "Bidders must have\na minimum annual turnover of £150,000.\nNo less."


def numbered(count: int) -> list[Mapping[str, str]]:
    return [
        {"Notice Identifier": f"N{number}", "Description": f"First line {number},\nsecond line."}
        for number in range(1, count + 1)
    ]


def names(text: str) -> list[str]:
    return [reading.id for reading in readings(read(text.encode()))]


def lines_with_problems(text: str) -> list[int | None]:
    return [problem.location.line for problem in problems(read(text.encode()))]


def test_a_row_stands_at_its_first_line_and_a_value_under_its_heading() -> None:
    found = readings(read(csv_text(numbered(3)).encode()))
    assert [str(one.root) for one in found] == ["line 2", "line 4", "line 6"]
    (title,) = [s for s in found[1].statements if s.pointer.field == "tender.title"]
    assert str(title.location) == "line 4, Title"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encodings(encoding: str) -> None:
    text = csv_text([{"Title": "Café “Afon” – £5 lunches", "Description": TURNOVER}])
    reading = read_one(text.encode(encoding))
    assert reading.title == "Café “Afon” – £5 lunches"
    assert values(reading)["conditions.minimum_turnover"] == 15000000


def test_one_row_in_another_encoding_costs_no_other() -> None:
    head, first, second = csv_text([{"Title": "Café"}, {"Title": "Afon Wŷ"}]).split("\n")[:3]
    data = b"\n".join([head.encode(), first.encode("cp1252"), second.encode(), b""])
    assert [reading.title for reading in readings(read(data))] == ["Café", "Afon Wŷ"]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_line_endings(ending: str) -> None:
    text = csv_text(numbered(2)).replace("\r\n", "\n").replace("\n", ending)
    assert [reading.root.line for reading in readings(read(text.encode()))] == [2, 4]


def test_columns_in_another_order_missing_or_more() -> None:
    mixed = ["A new column", *reversed(ROW)]
    expected = values(read_one(csv_of({})))
    assert values(read_one(csv_text([{}], mixed).encode())) == expected
    few = [name for name in ROW if name not in {"Value Low", "Value High", "Closing Time"}]
    del expected["lot.value"]
    assert values(read_one(csv_text([{}], few).encode())) == expected


def test_cells_that_a_spreadsheet_left_empty_at_the_end_are_no_damage() -> None:
    text = csv_text(numbered(1)).replace("12:00\r\n", "12:00,,\r\n")
    assert names(text) == ["N1"]


def damaged(change: str) -> str:
    """Three rows of two lines each, the second of them broken."""
    text = csv_text(numbered(3)).replace("\r\n", "\n")
    before, after = {
        "a row too short": (",12:00\nN3,", "\nN3,"),
        "a row too long": (",12:00\nN3,", ",12:00,more\nN3,"),
        "no closing mark": ('second line."', "second line."),
        "no opening mark": ('"First line 2', "First line 2"),
        "a mark inside": ('"First line 2', '"First "line" 2'),
        "cut off": ("", ""),
    }[change]
    if change == "cut off":
        return text[: text.rindex(",\nsecond")]
    start = text.index("N2,")
    return text[:start] + text[start:].replace(before, after, 1)


@pytest.mark.parametrize(
    ("change", "left", "line"),
    [
        ("a row too short", ["N1", "N3"], 4),
        ("a row too long", ["N1", "N3"], 4),
        ("no closing mark", ["N1", "N3"], 4),
        ("no opening mark", ["N1", "N3"], 4),
        ("a mark inside", ["N1", "N3"], 4),
        ("cut off", ["N1", "N2"], 6),
    ],
)
def test_a_broken_row_is_a_problem_with_its_line_and_loses_only_itself(
    change: str, left: list[str], line: int
) -> None:
    text = damaged(change)
    assert names(text) == left
    assert lines_with_problems(text) == [line]


def test_a_lost_line_break_loses_the_two_rows_it_parted() -> None:
    text = csv_text(numbered(4)).replace("12:00\r\nN3", "12:00N3")
    assert names(text) == ["N1", "N4"]
    assert lines_with_problems(text) == [4]


def test_each_of_two_broken_rows_is_said_to_be_one() -> None:
    text = csv_text(numbered(4)).replace(",12:00\r\nN3", "\r\nN3").replace(",12:00\r\nN4", "\r\nN4")
    assert names(text) == ["N1", "N4"]
    assert lines_with_problems(text) == [4, 6]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(f"{HEADINGS}\r\n", "and no notice under them", id="headings only"),
        pytest.param(HEADINGS, "and no notice under them", id="headings without a line break"),
        pytest.param(f"{HEADINGS}\na,b\n", "no row that can be read", id="broken rows only"),
    ],
)
def test_an_export_without_a_notice(text: str, words: str) -> None:
    with pytest.raises(NoTenderError, match=words):
        read(text.encode())


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(b"", "is empty", id="empty"),
        pytest.param(b"Title,Buyer,Value\nLunch clubs,Fernshire,5\n", "neither", id="another CSV"),
    ],
)
def test_what_is_no_export_is_refused_as_before(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableError, match=words):
        read(data, "contracts-finder.csv")


def test_a_folder_gives_its_exports_and_no_other_table(tmp_path: Path) -> None:
    (tmp_path / "november.csv").write_bytes(csv_of({}))
    (tmp_path / "councils.csv").write_text("name,code\nFernshire,FER\n", encoding="utf-8")
    assert [Path(one.name).name for one in gather([str(tmp_path)]).sources] == ["november.csv"]


class _Endless(io.RawIOBase):
    """A line that does not end, read piece by piece."""

    def __init__(self, length: int) -> None:
        self.left = length

    def readline(self, size: int | None = -1) -> bytes:
        taken = min(self.left, size or 0)
        self.left -= taken
        return b"x" * taken


def test_a_line_without_end_is_cut_short() -> None:
    (line,) = lines_of(_Endless(5 * MOST_CHARACTERS))
    assert len(line) == MOST_CHARACTERS


@pytest.mark.parametrize(
    "line",
    [
        pytest.param('a,b,"\n', id="marks that open"),
        pytest.param('"\n', id="marks alone"),
        pytest.param('",\n', id="marks and commas"),
        pytest.param('x,"y""\n', id="doubled marks"),
        pytest.param('x","y""\n', id="marks that close one field and open the next"),
        pytest.param("\n", id="nothing"),
    ],
)
def test_lines_that_are_no_rows_take_time_in_proportion(line: str) -> None:
    # Tried again from each line without a bound, the rows would take hours.
    found = list(rows_of(iter([line] * 300_000), lambda _: False, lambda _: False))
    assert len(found) <= 1


@given(
    st.lists(
        st.lists(st.text(alphabet='ab,"\n é', max_size=8), min_size=3, max_size=3).filter(any),
        max_size=6,
    )
)
def test_rows_as_they_were_written_with_their_lines(table: list[list[str]]) -> None:
    text = csv_text([dict(zip("abc", row, strict=True)) for row in table], "abc")
    lines = io.StringIO(text, newline="\n").readlines()
    found = list(rows_of(iter(lines), lambda cells: len(cells) == 3, lambda _: False))
    assert [row.cells for row in found if isinstance(row, Row)] == [["a", "b", "c"], *table]
    assert not any(isinstance(row, Broken) for row in found)
    starts = [row.line for row in found]
    assert starts == sorted(set(starts))


WRITTEN = st.text(alphabet=st.sampled_from('aé£ ,"\n.0123/'), max_size=30)


@given(
    st.lists(
        st.fixed_dictionaries(
            {},
            optional={
                name: st.one_of(WRITTEN, st.just(TURNOVER), st.just("01/05/2027"))
                for name in ROW
                if name != "Notice Type"
            },
        ),
        min_size=1,
        max_size=4,
    ),
    st.permutations(list(ROW)),
)
def test_every_address_leads_to_the_words_it_quotes(
    rows: list[dict[str, str]], columns: list[str]
) -> None:
    text = csv_text(rows, columns)
    try:
        results = read(text.encode())
    except NoTenderError:
        return
    for reading in readings(results):
        for location, words in addressed(reading):
            assert words_in_csv(text, location) == words
        for problem in reading.problems:
            assert words_in_csv(text, problem.location) is not None


def test_a_table_that_speaks_of_a_pdf_is_a_table() -> None:
    data = csv_of(*numbered(2))
    middle = len(data) // 2
    source = Source("x.csv", data=data[:middle] + b"%PDF-" + data[middle:])
    assert list(read_source(source))


@given(st.binary(max_size=300))
def test_no_damage_is_an_exception(junk: bytes) -> None:
    data = csv_of(*numbered(2))
    middle = len(data) // 2
    source = Source("x.csv", data=data[:middle] + junk + data[middle:])
    assert list(read_source(source))


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("command", ["check", "show"])
def test_nobody_is_named_and_no_way_to_reach_them(command: str, form: str, tmp_path: Path) -> None:
    broken = csv_text(numbered(3)).replace(",12:00\r\nN3", "\r\nN3")
    (tmp_path / "a.csv").write_bytes(broken.encode())
    (tmp_path / "b.xlsx").write_bytes(sheet_of({}))
    (tmp_path / "c.json").write_bytes(search_of({"contactEmail": CONTACTS["Contact Email"]}))
    done = run(command, "--format", form, str(tmp_path))
    assert "Lunch clubs in the upper valley" in done.stdout
    printed = done.stdout + done.stderr
    personal = [words for name, words in CONTACTS.items() if name != "Contact Country"]
    assert not [words for words in personal if words in printed]


def test_headings_that_a_lone_carriage_return_breaks_are_said_to_be_damaged() -> None:
    data = "\rx,{}\n".format(HEADINGS.replace('"', "")).encode()
    with pytest.raises(UnreadableError, match="has damaged headings; export it again"):
        list(read_source(Source("notices.csv", data=data)))
