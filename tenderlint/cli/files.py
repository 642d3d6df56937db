"""New files, written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from pathlib import Path

from tenderlint.cli.options import Stopped


def new_files(contents: Mapping[Path, bytes], *, force: bool) -> None:
    """Writes files; each appears under its name only when all of them are whole.

    Raises:
        Stopped: one is there already and `force` is not given, or cannot be written. None is
            written then.
    """
    there = [path for path in contents if path.exists()]
    if there and not force:
        names = ", ".join(map(str, there))
        raise Stopped(f"{names}: is there already; name another file with -o, or give --force.")
    put_files(contents)


def put_files(contents: Mapping[Path, bytes]) -> None:
    """Writes files over those that are there; each appears only when all of them are whole.

    What is no plain file (a device, a pipe) is written to as it is.

    Raises:
        Stopped: one cannot be written. No plain file is written then.
    """
    with ExitStack() as stack:
        ready: list[tuple[Path, Path]] = []
        for path, content in contents.items():
            with _in_words(path):
                if path.exists() and not path.is_file():
                    path.write_bytes(content)
                else:
                    # The file behind a link is written, and the link stays.
                    place = path.resolve()
                    ready.append((_beside(place, content, stack), place))
        for temporary, place in ready:
            with _in_words(place):
                temporary.replace(place)


class _in_words:  # noqa: N801 - it is used like a function
    """Says in words that a file could not be written."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> None:
        """Nothing is needed before."""

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        """Turns what the system says into a sentence with the next step."""
        if isinstance(error, OSError) and not isinstance(error, BrokenPipeError):
            reason = error.strerror or type(error).__name__
            raise Stopped(
                f"{self.path}: could not be written ({reason}); close it if it is open, and see "
                "that the folder is there and may be written to."
            ) from None


def _beside(path: Path, content: bytes, stack: ExitStack) -> Path:
    """A whole temporary file beside a path; it is gone at the end if it was not renamed."""
    handle, name = tempfile.mkstemp(prefix=".tenderlint-", dir=path.parent)
    temporary = Path(name)
    stack.callback(_forget, temporary)
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
    _usual_rights(temporary)
    return temporary


def _forget(file: Path) -> None:
    with suppress(OSError):
        file.unlink(missing_ok=True)


def _usual_rights(file: Path) -> None:
    """The rights of any new file; a temporary one is its owner's alone."""
    mask = os.umask(0)
    os.umask(mask)
    file.chmod(0o666 & ~mask)
