"""A process of its own for an engine that may crash or swell on a damaged file."""

from __future__ import annotations

import sys
from pathlib import Path

from tenderlint.readers.source import UnreadableError

CHILD_SECONDS = 120


def run_apart(script: Path, engine: str, data: bytes, died: str) -> bytes:
    """What `script` writes about `data`, given to it on standard input.

    The script is run as a file with `python -I`; its only argument is the folder that holds the
    package `engine`, so that nothing beside the document decides what it does.

    Raises:
        UnreadableError: the process cannot be started, dies or takes too long; `died` says what
            to do then.
    """
    import subprocess
    from importlib.util import find_spec

    found = find_spec(engine)
    if not sys.executable or found is None or found.origin is None:
        raise UnreadableError(died)
    command = [sys.executable, "-I", str(script), str(Path(found.origin).parents[1])]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and our own file
            command,
            input=data,
            capture_output=True,
            timeout=CHILD_SECONDS,
            check=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (subprocess.SubprocessError, OSError) as error:
        raise UnreadableError(died) from error
    return done.stdout
