"""Every file that there is, cut anywhere, with bytes changed, with values of the wrong type.

Whatever becomes of it is read and judged, or is a clear problem; no exception escapes, and every
word that is quoted stands where it is said to stand. Real files lie beside the checkout and may be
absent; those of the project's own are always used.
"""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.commands import DATA, ROOT
from tests.contracts_finder_files import csv_of, search_of, sheet_of
from tests.flattened_files import flattened
from tests.fuzzing import changed, damaged, places_in, some_rows, survive
from tests.ocds_notices import NOTICE
from tests.workbook_files import build, rewrite

LARGE = 300_000
"""A file above is judged in a second or more, and is changed a few times only."""


def found(folder: Path, *suffixes: str) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in suffixes)


OWN = [ROOT / "examples", ROOT / "tests" / "documents"]
JSON = [path for folder in (*OWN, DATA) for path in found(folder, ".json")]
LINES = found(DATA, ".jsonl")
TABLES = found(DATA, ".csv")
WORKBOOKS = [path for folder in (*OWN, DATA) for path in found(folder, ".xlsx")]
OLD = [path for folder in OWN for path in found(folder, ".xls", ".ods")]
SMALL = [path for path in WORKBOOKS if path.stat().st_size < LARGE]
BIG = [path for path in WORKBOOKS if path.stat().st_size >= LARGE]

WRITTEN = {
    "notice": json.dumps(NOTICE).encode(),
    "package": json.dumps({"releases": [NOTICE]}, indent=1).encode(),
    "lines": b"\n".join([json.dumps(NOTICE).encode()] * 3),
    "search": search_of({}, {}),
    "table": csv_of({}, {"Title": "Garden clubs"}),
}
SHEETS = {"export": sheet_of({}, {}), "flattened": build(flattened(NOTICE))}

CHANGES = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=4)
SHARE = st.floats(0, 1)
VALUES = st.sampled_from(
    [None, True, False, 0, 1, -1, 7, 2147483647, 10**30, -1e300, 0.1, "", " ", "x", "2026-02-30",
     "GBP", "see the ITT", "£1,000,000", "9" * 400, "\ud83d\ude00", "a\u0000b", [], {}, [[]], [None],
     [1], {"": None}, {"id": []}, [{"id": {}}], "Bidders need a turnover of £5m and 3 references."]
)  # fmt: skip


def few(count: int) -> settings:
    """So many examples; a slow one is no fault."""
    kinds = [HealthCheck.too_slow, HealthCheck.data_too_large]
    return settings(max_examples=count, suppress_health_check=kinds)


@cache
def bytes_of(path: Path) -> bytes:
    return path.read_bytes()


@cache
def lines_of(path: Path) -> list[bytes]:
    return bytes_of(path).splitlines()


@cache
def document_of(path: Path) -> object:
    return json.loads(bytes_of(path))


def spoilt(data: bytes, end: float, changes: list[tuple[float, int]]) -> bytes:
    return damaged(data[: int(end * len(data) + 0.5)], changes)


@pytest.mark.parametrize("path", [*JSON, *SMALL, *OLD], ids=lambda path: path.name)
def test_every_small_file_survives_as_it_is(path):
    survive(bytes_of(path), path.name)


@given(st.sampled_from(JSON), SHARE | st.just(1.0), CHANGES)
@few(150)
def test_json_cut_and_changed(path, end, changes):
    survive(spoilt(bytes_of(path), end, changes), path.name)


@given(st.sampled_from(JSON), st.data())
@few(250)
def test_json_with_values_of_the_wrong_type(path, data):
    document = document_of(path)
    for _ in range(data.draw(st.integers(1, 3))):
        places = list(places_in(document))
        if places:
            place = places[data.draw(st.integers(0, len(places) - 1))]
            document = changed(document, place, data.draw(VALUES))
    survive(json.dumps(document).encode(), path.name)


@pytest.mark.skipif(not LINES, reason="the real notices are not here")
@given(st.data())
@few(150)
def test_a_real_line_cut_changed_or_with_values_of_the_wrong_type(data):
    lines = lines_of(data.draw(st.sampled_from(LINES)))
    line = lines[data.draw(st.integers(0, len(lines) - 1))]
    if data.draw(st.booleans()):
        survive(spoilt(line, data.draw(SHARE | st.just(1.0)), data.draw(CHANGES)))
        return
    document = json.loads(line)
    places = list(places_in(document))
    place = places[data.draw(st.integers(0, len(places) - 1))]
    survive(json.dumps(changed(document, place, data.draw(VALUES))).encode())


@pytest.mark.skipif(not TABLES, reason="the real tables are not here")
@given(st.sampled_from(TABLES), st.integers(0, 500), SHARE | st.just(1.0), CHANGES)
@few(60)
def test_real_tables_cut_and_changed(path, first, end, changes):
    survive(spoilt(some_rows(bytes_of(path), first, 3), end, changes), path.name)


@given(st.sampled_from(sorted(WRITTEN)), SHARE | st.just(1.0), CHANGES, st.booleans())
@few(200)
def test_every_container_cut_and_changed_and_packed(name, end, changes, packed):
    data = spoilt(WRITTEN[name], end, changes)
    survive(gzip.compress(data, mtime=0) if packed else data, name)


@given(st.sampled_from([*SMALL, *SHEETS]), SHARE | st.just(1.0), CHANGES)
@few(120)
def test_workbooks_cut_and_changed(source, end, changes):
    data = SHEETS[source] if isinstance(source, str) else bytes_of(source)
    survive(spoilt(data, end, changes), "workbook.xlsx")


@given(st.sampled_from([*SMALL, *SHEETS]), st.integers(0, 50), CHANGES)
@few(120)
def test_workbooks_changed_inside(source, part, changes):
    """Behind the packing, where a change is not noticed by a checksum."""
    data = SHEETS[source] if isinstance(source, str) else bytes_of(source)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [name for name in archive.namelist() if name.endswith(".xml")]
    chosen = parts[part % len(parts)]
    inside = rewrite(data, lambda name, old: damaged(old, changes) if name == chosen else old)
    survive(inside, "workbook.xlsx")


@given(st.sampled_from(OLD), st.just(1.0) | SHARE, CHANGES)
@few(25)
def test_old_workbooks_cut_and_changed(path, end, changes):
    survive(spoilt(bytes_of(path), end, changes), path.name)


@pytest.mark.skipif(not BIG, reason="the real workbooks are not here")
@given(st.data())
@few(3)
def test_large_workbooks_cut_and_changed(data):
    path = data.draw(st.sampled_from(BIG))
    survive(spoilt(bytes_of(path), data.draw(SHARE), data.draw(CHANGES)), path.name)
