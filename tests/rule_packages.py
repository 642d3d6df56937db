"""Installed packages that hold rules: laid down as files, with the metadata of an installation."""

from __future__ import annotations

from pathlib import Path

from tests.ruleset_files import PARAMETERS, RULE

COMPOUND = """\
id: paid-late-and-far
title: Paid late and far away
principle: community
since: 0.1.0
parts: [[late-payment], [turnover-out-of-proportion]]
basis:
  - {cite: Ours, url: "https://example.org/", force: judgement}
asks: Both stand in this tender.
affects: Groups wait.
change_to: Pay sooner.
keep_if: never
yardstick: neither
why: Because.
mistaken_when: Never.
examples:
  - {name: nothing, given: {}, parts: []}
"""
CODE = "raise RuntimeError('no code of a pack may run')\n"
POINT = "example = harrowmere_rules.rules"
FILES = {"rules/community/late-payment.yaml": RULE, "rules/parameters/p.yaml": PARAMETERS}


def installed(
    folder: Path,
    files: dict[str, str] = {},  # noqa: B006 - never changed
    *,
    base: dict[str, str] = FILES,
    point: str = POINT,
    package: str = "harrowmere-rules",
) -> Path:
    """A folder to put on the path: a package with these files, and its entry point."""
    code = folder / package.replace("-", "_")
    for name, content in {"__init__.py": CODE, **base, **files}.items():
        path = code / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    metadata = folder / f"{code.name}-1.0.dist-info"
    metadata.mkdir()
    about = f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n"
    (metadata / "METADATA").write_text(about, encoding="utf-8")
    (metadata / "entry_points.txt").write_text(f"[tenderlint.rules]\n{point}\n", encoding="utf-8")
    return folder
