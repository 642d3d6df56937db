"""Sources packed with gzip: read as what they pack, in bounded memory, and never believed."""

from __future__ import annotations

import gzip
import json
import os
import threading
import tracemalloc
import zlib
from hashlib import sha512
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenderlint.lint import gather
from tenderlint.readers import Source, UnreadableError, packed, read_source
from tenderlint.readers.packed import PackedSource
from tenderlint.statements import Problem, Reading
from tests.commands import ROOT, run
from tests.contracts_finder_files import csv_of, search_of
from tests.ocds_notices import NOTICE

LINE = json.dumps(NOTICE).encode()
LINES = b"\n".join([LINE] * 40)
NATIVE = (ROOT / "examples" / "lunch-clubs.json").read_bytes()
WORKBOOK = (ROOT / "examples" / "community-transport.xlsx").read_bytes()


def outcomes(data: bytes, name: str = "a.gz") -> list[Reading | Problem]:
    return list(read_source(Source(name, data=data)))


def names(data: bytes) -> list[str]:
    return [one.title for one in outcomes(data) if isinstance(one, Reading)]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(LINE, id="a release"),
        pytest.param(LINES, id="JSON Lines"),
        pytest.param(LINES.decode().encode("utf-8-sig"), id="JSON Lines with a BOM"),
        pytest.param(LINES.decode().encode("utf-16"), id="JSON Lines in UTF-16"),
        pytest.param(NATIVE, id="our own format"),
        pytest.param(csv_of({}, {}), id="the CSV of Contracts Finder"),
        pytest.param(search_of({}), id="the search of Contracts Finder"),
        pytest.param(WORKBOOK, id="a workbook"),
    ],
)
def test_what_is_packed_is_read_as_what_it_packs(data):
    assert outcomes(gzip.compress(data)) == outcomes(data)


def test_several_packed_files_in_one_and_padding_are_read_on():
    data = gzip.compress(LINE + b"\n") + gzip.compress(b"") + gzip.compress(LINE) + bytes(9)
    assert len(names(data)) == 2


@pytest.mark.parametrize("share", [0.5, 0.7, 0.9])
def test_lines_cut_short_are_read_as_far_as_they_go_and_said_to_end_early(share):
    noise = [sha512(bytes([n])).hexdigest().encode() for n in range(40)]
    whole = gzip.compress(b"\n".join(b'{"x": "%s",' % some + LINE[1:] for some in noise))
    *found, last = outcomes(whole[: int(len(whole) * share)])
    assert any(isinstance(one, Reading) for one in found)
    assert isinstance(last, Problem)
    assert "ends early" in last.message
    assert last.location.file == "a.gz"


def test_a_document_cut_short_is_refused_for_the_cut():
    whole = gzip.compress(json.dumps(NOTICE, indent=1).encode())
    for length in (3, 12, len(whole) // 2, len(whole) - 1):
        with pytest.raises(UnreadableError, match="ends early"):
            outcomes(whole[:length])


def test_a_document_whose_checksum_is_wrong_is_refused():
    data = bytearray(gzip.compress(LINE))
    data[-6] ^= 1
    with pytest.raises(UnreadableError, match="is damaged"):
        outcomes(bytes(data))


def test_what_follows_the_packed_file_and_is_none_is_said():
    *_, last = outcomes(gzip.compress(LINES) + b"more")
    assert isinstance(last, Problem)
    assert "is damaged" in last.message


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(gzip.compress(b""), "is empty", id="nothing inside"),
        pytest.param(gzip.compress(gzip.compress(LINE)), "packed twice", id="packed twice"),
        pytest.param(gzip.compress(b"%PDF-1.7"), "PDF", id="a PDF"),
        pytest.param(gzip.compress(b"hello"), "is neither", id="text"),
        pytest.param(gzip.compress(b"[" + b" " * 30_000_000), "far more", id="a small bomb"),
        pytest.param(b"\x1f\x8b", "ends early", id="two bytes"),
        pytest.param(b"\x1f\x8b" + b"\xff" * 50, "is damaged", id="noise"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_own_sentence(data, words):
    with pytest.raises(UnreadableError, match=words):
        outcomes(data)


def test_a_bomb_of_lines_is_left_where_it_is_noticed(monkeypatch):
    monkeypatch.setattr(packed, "RATIO_FLOOR_BYTES", 1 << 20)
    data = gzip.compress(LINE + b"\n" + LINE + b"\n" + b"\n" * 50_000_000)
    *found, last = outcomes(data)
    assert len(found) == 2
    assert isinstance(last, Problem)
    assert "far more" in last.message


def test_packed_lines_are_read_in_bounded_memory(tmp_path: Path):
    path = tmp_path / "notices.jsonl.gz"
    with gzip.open(path, "wb") as file:
        for _ in range(2_000):
            file.write(LINE + b"\n")
    tracemalloc.start()
    try:
        count = sum(1 for _ in read_source(Source(path.name, path)))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert count == 2_000
    assert peak < 2_000 * len(LINE) / 2


@given(st.data())
@settings(max_examples=150)
def test_damage_anywhere_is_refused_or_said(data):
    whole = bytearray(gzip.compress(LINES, mtime=0))
    for _ in range(data.draw(st.integers(1, 3))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(whole[: data.draw(st.integers(0, len(whole)))])
    try:
        found = outcomes(cut)
    except UnreadableError:
        return
    assert found == outcomes(LINES) or any(isinstance(one, Problem) for one in found)


@given(st.binary(max_size=3000), st.integers(1, 4), st.integers(1, 700))
def test_a_stream_gives_what_was_packed(data, parts, most):
    step = max(1, len(data) // parts)
    whole = b"".join(gzip.compress(data[at : at + step]) for at in range(0, len(data), step))
    source = PackedSource.of(Source("x", data=whole or gzip.compress(b"")))
    with source.open() as stream:
        assert b"".join(iter(lambda: stream.read(most), b"")) == data
    assert source.damage == ""


def test_a_folder_gives_packed_tenders_and_no_other_packed_file(tmp_path: Path):
    for name, data in {
        "a.json.gz": NATIVE,
        "b.JSONL.GZ": LINES,
        "c.csv.gz": csv_of({}),
        "d.csv.gz": b"name,code\n",
        "e.tar.gz": b"x",
        "f.gz": LINE,
        "gz": LINE,
    }.items():
        (tmp_path / name).write_bytes(gzip.compress(data))
    taken = [Path(one.name).name for one in gather([str(tmp_path)]).sources]
    assert taken == ["a.json.gz", "b.JSONL.GZ", "c.csv.gz"]


def test_standard_input_may_be_packed():
    done = run("check", "-", "--fail-on", "never", stdin=gzip.compress(NATIVE))
    assert done.returncode == 0
    assert "Lunch clubs for older people" in done.stdout


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(gzip.compress(LINES)[:-100], "ends early", id="cut"),
        pytest.param(zlib.compress(LINES), "is neither", id="packed in another way"),
    ],
)
def test_packed_files_that_cannot_be_read_to_the_end_fail_the_run(tmp_path: Path, data, words):
    path = tmp_path / "notices.jsonl.gz"
    path.write_bytes(data)
    done = run("check", str(path))
    assert done.returncode == 2
    assert words in " ".join(done.stdout.split())
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_what_comes_through_a_pipe_is_read_once(tmp_path: Path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(NATIVE,))
    writer.start()
    (source,) = gather([str(path)]).sources
    writer.join()
    (reading,) = read_source(source)
    assert isinstance(reading, Reading)
    assert reading.title == "Lunch clubs for older people"
