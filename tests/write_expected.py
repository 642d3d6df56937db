"""Writes what the examples print today into `tests/expected`; read the difference before committing."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.commands import run

EXPECTED = Path(__file__).parent / "expected"
PACK = ("examples/pack/notice.json", "examples/pack/specification.xlsx")
INVITATION = "examples/invitation-to-tender"
NAMES = (
    "community-transport.xlsx",
    "neighbourhood-befriending.xlsx",
    "lunch-clubs.json",
    "youth-club.json",
)
DAY = ("--on", "2026-11-22")
SEVERAL = ("examples/lunch-clubs.json", "examples/neighbourhood-befriending.xlsx")
OURS = ("--rules", "examples/council-rules", "--all", "examples/youth-club.json")
LONG_FORMS = {
    f"{name}.{ending}": (*inputs, "--format", form, *DAY)
    for name, inputs in {
        "community-transport.xlsx": ("examples/community-transport.xlsx",),
        "several": SEVERAL,
        "youth-club.ours": OURS,
    }.items()
    for form, ending in {"html": "html", "markdown": "md"}.items()
}
"""Whole pages by the name of their file."""

DAY = ("--on", "2026-11-22")
WHOLE = {"junit": "xml", "github": "github.txt", "csv": "csv"}
"""The formats whose whole output is kept, with what ends the file's name."""
ONE_RULE = "turnover-out-of-proportion"


def in_format(name: str, form: str) -> str:
    """The report on an example in a format; a long list of alike things is shortened."""
    done = run("check", f"examples/{name}", "--format", form, *DAY)
    return shortened(done.stdout) if form == "sarif" else done.stdout


def shortened(text: str) -> str:
    """A SARIF log with one rule, every finding, and one result of each other kind."""
    log = json.loads(text)
    (found,) = log["runs"]
    driver = found["tool"]["driver"]
    driver["rules"] = [rule for rule in driver["rules"] if rule["id"] == ONE_RULE]
    seen: set[str] = set()
    found["results"] = [
        one
        for one in found["results"]
        if one["kind"] == "fail" or not (one["kind"] in seen or seen.add(one["kind"]))  # type: ignore[func-returns-value]
    ]
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def main() -> None:
    """Runs every example in every form."""
    EXPECTED.mkdir(exist_ok=True)
    for name in NAMES:
        path = f"examples/{name}"
        day = DAY
        forms = {
            f"{name}.txt": run("check", path, "--all", *day).stdout,
            f"{name}.check.json": run("check", path, "--format", "json", *day).stdout,
            f"{name}.show.txt": run("show", path).stdout,
        }
        for file, text in forms.items():
            (EXPECTED / file).write_text(text, encoding="utf-8", newline="\n")
    for form, ending in {**WHOLE, "sarif": "sarif"}.items():
        for name in ("community-transport.xlsx", "lunch-clubs.json"):
            content = in_format(name, form).encode()
            (EXPECTED / f"{name}.{ending}").write_bytes(content)
    notes = run("check", "examples/community-transport.xlsx", "-q", *DAY).stdout
    notes += run("check", "examples/community-transport.xlsx", "-v", *DAY).stderr
    (EXPECTED / "community-transport.notes.txt").write_text(notes, encoding="utf-8", newline="\n")
    (EXPECTED / "help.txt").write_text(run("--help").stdout, encoding="utf-8", newline="\n")
    together = run("check", "--together", *PACK, "--all", "--on", "2026-11-22").stdout
    (EXPECTED / "pack.txt").write_text(together, encoding="utf-8", newline="\n")
    forms = {
        "invitation-to-tender.txt": run("check", "--together", INVITATION, "--all", *day),
        "invitation-to-tender.show.txt": run("show", "--together", INVITATION),
    }
    for file, done in forms.items():
        (EXPECTED / file).write_text(done.stdout, encoding="utf-8", newline="\n")
    for file, command in LONG_FORMS.items():
        done = run("check", *command)
        (EXPECTED / file).write_text(done.stdout, encoding="utf-8", newline="\n")
    with TemporaryDirectory() as folder:
        out = f"{folder}/suggested.xlsx"
        done = run("suggest", "examples/community-transport.xlsx", "-o", out, *day)
    text = done.stdout.replace(out, "suggested.xlsx")
    (EXPECTED / "suggest-community-transport.txt").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
