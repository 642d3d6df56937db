"""`--format` and `-o`: which report goes where, and writing it there."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar

import click

from tenderlint.cli.files import put_files
from tenderlint.cli.options import Stopped, stdout_in_words, write
from tenderlint.lint import Inputs
from tenderlint.reporters.formats import Escape
from tenderlint.writers.formats import FORMATS

_Command = TypeVar("_Command", bound=Callable[..., Any])
STDOUT: Final = "-"
USUAL: Final = "text"


class Output(NamedTuple):
    """One report that is asked for: its format, and the file; None for standard output."""

    form: str
    path: Path | None


def output_options(command: _Command) -> _Command:
    """Adds the options to a command."""
    form = click.option(
        "--format",
        "forms",
        multiple=True,
        type=click.Choice(list(FORMATS)),
        help="How the report is written; text if neither this nor -o is given. May be given "
        "several times.",
    )
    output = click.option(
        "-o",
        "--output",
        "outputs",
        multiple=True,
        type=click.Path(allow_dash=True),
        metavar="FILE",
        help="Where the report is written; what its name ends in says the format, unless --format "
        "does. May be given several times, beside several --format: the first goes with the first. "
        "A report that is there already is replaced, an input never. One format that is left "
        "over goes to standard output.",
    )
    return form(output(command))


def paired(forms: Sequence[str], outputs: Sequence[str]) -> list[Output]:
    """Which format goes where, in the order of the outputs; what goes to standard output last.

    A file takes the format in the same place, if its name fits; else one that is left and that its
    name says; else the first one left, if its name says none. Where there are fewer formats than
    files, what a name says counts for what is left.

    Raises:
        Stopped: with what to write instead.
    """
    left = dict(enumerate(forms))
    taken: dict[int, str] = {}
    enough = len(forms) >= len(outputs)
    ways = (_is_beside, _is_likeliest, *([_is_possible] if enough else []), _says_none)
    for fits in ways:
        for number, output in enumerate(outputs):
            found = [at for at, form in left.items() if fits(number, output, at, form)]
            if number not in taken and found:
                taken[number] = left.pop(found[0])
    for number, output in enumerate(outputs):
        if number not in taken:
            spare = list(left.values()) if enough else []
            taken[number] = _by_name(output, spare)
    over = list(left.values())
    if len(over) > 1:
        raise Stopped(
            f"{' and '.join(over)} cannot both go to standard output; give each a file with -o."
        )
    found_places = [Output(taken[at], _path(output)) for at, output in enumerate(outputs)]
    found_places += [Output(form, None) for form in over or ([] if outputs else [USUAL])]
    _check_places(found_places)
    return found_places


def _path(output: str) -> Path | None:
    return None if output == STDOUT else Path(output)


def _suffix(output: str) -> str:
    return Path(output).suffix.lower()


def _is_beside(number: int, output: str, at: int, form: str) -> bool:
    return number == at and _suffix(output) in FORMATS[form].suffixes


def _is_likeliest(_number: int, output: str, _at: int, form: str) -> bool:
    return form in _said(output)[:1]


def _is_possible(_number: int, output: str, _at: int, form: str) -> bool:
    return _suffix(output) in FORMATS[form].suffixes


def _says_none(_number: int, output: str, _at: int, _form: str) -> bool:
    return not _said(output)


def _said(output: str) -> list[str]:
    """The formats that a name says, the likeliest first."""
    suffix = _suffix(output)
    own = [name for name, form in FORMATS.items() if suffix in form.suffixes]
    return sorted(own, key=lambda name: FORMATS[name].suffixes.index(suffix))


def _by_name(output: str, spare: Sequence[str]) -> str:
    """The format that a name says, where no format that was given goes with it.

    Args:
        output: the name.
        spare: the formats that were given for it, and that it does not fit.

    Raises:
        Stopped: it says none, or another than was given.
    """
    if output == STDOUT:
        return USUAL
    said = _said(output)
    if not said:
        names = ", ".join(dict.fromkeys(form.suffixes[0] for form in FORMATS.values()))
        raise Stopped(
            f"{output}: its name does not say which format it is; give --format, or let the name "
            f"end in one of {names}."
        )
    if spare:
        better = Path(output).with_suffix(FORMATS[spare[0]].suffixes[0])
        raise Stopped(
            f"{output} is a name for {said[0]}, and --format {spare[0]} was given; name it "
            f"{better}, or give --format {said[0]} for it too."
        )
    return said[0]


def _check_places(outputs: Iterable[Output]) -> None:
    """Refuses two reports in one place."""
    seen: set[Path | None] = set()
    for output in outputs:
        place = None if output.path is None else output.path.resolve()
        if place in seen:
            where = "standard output" if place is None else str(output.path)
            raise Stopped(f"two reports cannot both go to {where}; give each its own file with -o.")
        seen.add(place)


def check_outputs(outputs: Iterable[Output], inputs: Inputs, also: Path | None = None) -> None:
    """Refuses what cannot be written, before anything is judged.

    Args:
        outputs: the reports that are asked for.
        inputs: the files of the run, which are never written to.
        also: another file that the run writes.

    Raises:
        Stopped: with what to do instead.
    """
    for form, path in outputs:
        if path is None:
            if FORMATS[form].binary and sys.stdout.isatty():
                own = FORMATS[form].suffixes[0]
                raise Stopped(f"{form} is nothing for a terminal; add -o report{own}.")
            continue
        if path.is_dir():
            raise Stopped(f"{path} is a folder; give the name of a file in it.")
        if not path.parent.is_dir():
            raise Stopped(f"there is no folder {path.parent}; make it first, or name another.")
        if also is not None and path.resolve() == also.resolve():
            raise Stopped(f"{path} is the marked copy already; give the report another name.")
        if path.exists() and any(_is_same(source.path, path) for source in inputs.sources):
            raise Stopped(
                f"{path} is one of the files to check, which are never changed; give the report "
                "another name."
            )


def _is_same(source: Path | None, path: Path) -> bool:
    return source is not None and source.exists() and source.samefile(path)


def put_out(contents: Sequence[tuple[Output, str | bytes]]) -> None:
    """Writes the reports: all files first, whole or not at all, then standard output.

    Raises:
        Stopped: one cannot be written.
    """
    put_files({out.path: _bytes(content) for out, content in contents if out.path is not None})
    for output, content in contents:
        if output.path is None:
            _to_stdout(content, FORMATS[output.form].escape)


def _bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode("utf-8", "replace")


def _to_stdout(content: str | bytes, escape: Escape) -> None:
    if isinstance(content, bytes):
        if sys.stdout.isatty():
            write(content.decode("utf-8-sig", "replace"))
        else:
            with stdout_in_words():
                sys.stdout.buffer.write(content)
                sys.stdout.buffer.flush()
    else:
        write(printable(content, escape))


def printable(text: str, escape: Escape) -> str:
    """The text as standard output can hold it: data is escaped, so that it stays the same data."""
    if "utf" in (sys.stdout.encoding or "utf-8").lower() or escape is Escape.NOT:
        return text
    if escape is Escape.XML:
        return text.encode("ascii", escape).decode("ascii")
    return "".join(_json_letter(letter) for letter in text)


def _json_letter(letter: str) -> str:
    if letter.isascii():
        return letter
    units = letter.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
