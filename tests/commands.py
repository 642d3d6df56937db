"""Runs the command line as a user does, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
DATA = ROOT.parent / "shared" / "data"


def run(
    *arguments: str, stdin: bytes = b"", cwd: Path = ROOT, encoding: str = "utf-8"
) -> subprocess.CompletedProcess[str]:
    """The finished process; its output decoded as it was encoded."""
    finished = subprocess.run(
        [sys.executable, "-m", "tenderlint", *arguments],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding},
        check=False,
        timeout=120,
    )
    return subprocess.CompletedProcess(
        finished.args,
        finished.returncode,
        finished.stdout.decode(encoding).replace("\r\n", "\n"),
        finished.stderr.decode(encoding).replace("\r\n", "\n"),
    )
