"""New files, written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from tenderlint.cli.options import Stopped


def new_files(contents: Mapping[Path, bytes], *, force: bool) -> None:
    """Writes files; each appears under its name only when it is whole.

    Raises:
        Stopped: one is there already and `force` is not given, or cannot be written. None is
            written where one is there already.
    """
    there = [path for path in contents if path.exists()]
    if there and not force:
        names = ", ".join(map(str, there))
        raise Stopped(f"{names}: is there already; name another file with -o, or give --force.")
    for path, content in contents.items():
        try:
            _write(path, content)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise Stopped(
                f"{path}: could not be written ({reason}); close it if it is open, and see that "
                "the folder is there and may be written to."
            ) from None


def _write(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".tenderlint-", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        _usual_rights(temporary)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _usual_rights(file: Path) -> None:
    """The rights of any new file; a temporary one is its owner's alone."""
    mask = os.umask(0)
    os.umask(mask)
    file.chmod(0o666 & ~mask)
