"""`check --annotate`: the workbook back, marked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from tenderlint.cli.files import put_files
from tenderlint.cli.options import Stopped
from tenderlint.lint import Inputs
from tenderlint.readers import Source, UnreadableError
from tenderlint.report import Report

_Command = TypeVar("_Command", bound=Callable[..., Any])
_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
_PLAIN, _MACROS = ".xlsx", ".xlsm"


def annotate_options(command: _Command) -> _Command:
    """Adds the options to a command."""
    annotate = click.option(
        "--annotate",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="COPY",
        help="Write a marked copy of the workbook: a comment at each finding, a sheet of all.",
    )
    force = click.option("--force", is_flag=True, help="Let --annotate replace an earlier copy.")
    return annotate(force(command))


def check_request(copy: Path, inputs: Inputs, *, force: bool) -> None:
    """Refuses what cannot be asked for, before anything is read.

    Raises:
        Stopped: with what to ask for instead.
    """
    if len(inputs.sources) != 1:
        raise Stopped(
            f"--annotate marks one file, and {len(inputs.sources)} were given; give them one by one"
        )
    [source] = inputs.sources
    if copy.suffix.lower() not in (_PLAIN, _MACROS):
        raise Stopped(f"--annotate writes a workbook; name it {copy.with_suffix(_PLAIN).name}")
    own = source.path
    if own is not None and own.exists() and copy.exists() and own.samefile(copy):
        raise Stopped(f"{copy} is the workbook itself, which is never changed; name another file")
    if copy.exists() and not force:
        raise Stopped(f"{copy} exists already; name another file, or add --force to replace it")
    if not copy.parent.is_dir():
        raise Stopped(f"there is no folder {copy.parent}; make it first, or name another")


def write_copy(copy: Path, source: Source, report: Report, principles: Mapping[str, str]) -> None:
    """Writes the marked copy, and says on standard error where it is.

    Raises:
        Stopped: it could not be written; or its name does not fit what it would hold.
    """
    if not report.tenders:
        click.echo(f"{copy} was not written: there is no tender to mark", err=True)
        return
    content, notes = _content(copy, source, report, principles)
    put_files({copy: content})
    for note in notes:
        click.echo(note, err=True)


def _content(
    copy: Path, source: Source, report: Report, principles: Mapping[str, str]
) -> tuple[bytes, list[str]]:
    """The file's bytes, and what to say of it."""
    from tenderlint.writers.marked import companion_workbook, mark_workbook
    from tenderlint.writers.package import UnpatchableError

    try:
        data = _bytes_of(source)
        suffix = _suffix(data)
        _check_name(copy, suffix)
        marked = mark_workbook(data, source.name, report, principles)
    except UnpatchableError as error:
        macros = copy.suffix.lower() == _MACROS
        content = companion_workbook(source.name, report, principles, macros=macros)
        why = f"{source.name} itself could not be marked: it {error}."
        return content, [f"The findings are in {copy}, a workbook of their own. {why}"]
    return marked.content, [f"The marked copy is {copy}.", *marked.notes]


def _bytes_of(source: Source) -> bytes:
    from tenderlint.writers.package import UnpatchableError

    if source.head(2) == _GZIP:
        from tenderlint.readers.packed import PackedSource

        source = PackedSource.of(source)
    try:
        return source.read() if source.head(4) == _ZIP else b""
    except UnreadableError as error:
        raise UnpatchableError(str(error)) from error


def _suffix(data: bytes) -> str:
    """How a copy of the workbook has to be named; for another format, why it is not marked.

    Raises:
        UnpatchableError: it is no .xlsx or .xlsm.
    """
    from tenderlint.writers.package import Draft, UnpatchableError
    from tenderlint.writers.package.parts import CONTENT_TYPES

    try:
        draft = Draft(data) if data else None
        types = draft.read(CONTENT_TYPES) if draft and draft.find("xl/workbook.xml") else b""
    except UnreadableError as error:
        raise UnpatchableError(str(error)) from error
    if not types:
        raise UnpatchableError("is no .xlsx or .xlsm, and only those can be marked")
    return _MACROS if b"macroenabled.main" in types.replace(b"\x00", b"").lower() else _PLAIN


def _check_name(copy: Path, suffix: str) -> None:
    if copy.suffix.lower() != suffix:
        holds = "holds macros" if suffix == _MACROS else "holds no macros"
        raise Stopped(f"the workbook {holds}; name its copy {copy.with_suffix(suffix).name}")
