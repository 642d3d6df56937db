"""`make bench`: how fast it starts, reads and judges, as ratios within one run.

Shared machines are noisy, so whole processes are measured in interleaved rounds and compared by
their medians with a bare interpreter and with two peers, each in a fresh environment.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from statistics import median
from time import perf_counter

import openpyxl

ROOT = Path(__file__).parents[1]
NOTICES = ROOT.parent / "shared" / "data" / "uk-ocds-releases.jsonl"
WORKBOOK = ROOT / "examples" / "community-transport.xlsx"
TENDER = ROOT / "examples" / "youth-club.json"
ROUNDS = 15

TEMPLATE = """{"AWSTemplateFormatVersion": "2010-09-09",
 "Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}}"""


def python_of(environment: Path) -> Path:
    """The interpreter of a virtual environment."""
    windows = environment / "Scripts" / "python.exe"
    return windows if windows.exists() else environment / "bin" / "python"


def environment(folder: Path, *packages: str) -> Path:
    """A fresh environment with packages; returns its interpreter."""
    venv.create(folder, with_pip=True)
    python = python_of(folder)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, *packages], check=True, stderr=subprocess.DEVNULL)
    subprocess.run([str(python), "-m", "compileall", "-q", str(folder)], check=False)
    return python


def wheel(folder: Path) -> Path:
    """The project's wheel, built now."""
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(ROOT)],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return next(folder.glob("*.whl"))


def seconds(command: list[str], folder: Path) -> float:
    """One whole process, in seconds; run away from the checkout, so that the wheel is measured."""
    start = perf_counter()
    subprocess.run(
        command, check=False, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    return perf_counter() - start


def cold_start(scratch: Path, ours: Path, *, peers: bool) -> None:
    """Prints whole-process medians as ratios to a bare interpreter."""
    check = [str(ours), "-m", "tenderlint", "check", str(WORKBOOK)]
    annotate = [*check, "--force", "--annotate", str(scratch / "marked.xlsx")]
    commands = {
        "python -c pass": [str(ours), "-c", "pass"],
        "tenderlint check": check,
        "… --annotate": annotate,
    }
    if peers:
        commands |= peer_commands(scratch)
    measured: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            measured[name].append(seconds(command, scratch))
    bare = median(measured["python -c pass"])
    print(f"Cold start on {WORKBOOK.name}, {ROUNDS} interleaved rounds, median:")
    for name, times in measured.items():
        print(f"  {name:22} {median(times) * 1000:7.1f} ms  {median(times) / bare:6.1f} times bare")
    one, other = (median(measured[name]) for name in ("tenderlint check", "… --annotate"))
    print(
        f"A marked copy adds {(other - one) * 1000:.1f} ms to that check ({other / one:.2f} times)."
    )


def peer_commands(scratch: Path) -> dict[str, list[str]]:
    """A table validator on the same workbook, and a linter of comparable build."""
    frictionless = environment(scratch / "frictionless", "frictionless[excel]")
    cfn_lint = environment(scratch / "cfn-lint", "cfn-lint")
    template = scratch / "template.json"
    template.write_text(TEMPLATE, encoding="utf-8")
    return {
        "frictionless validate": [
            *[str(frictionless), "-m", "frictionless", "validate"],
            *["--trusted", str(WORKBOOK)],
        ],
        "cfn-lint": [str(cfn_lint), "-m", "cfnlint", str(template)],
    }


LOADING = """
import time
import tenderlint.cli.check_command, tenderlint.engine, tenderlint.facts, tenderlint.rule
start = time.process_time()
from tenderlint._builtin import RULESET
tenderlint.engine.Judge(RULESET)
print(time.process_time() - start)
"""

JUDGING = """
import datetime, json, sys, time
from tenderlint.engine import Judge
from tenderlint.lint import case_of, gather, read_all
from tenderlint.ruleset import builtin_ruleset
judge, today = Judge(builtin_ruleset()), datetime.date(2026, 11, 22).toordinal()
document = json.load(open(sys.argv[1]))
def seconds(lots):
    first = document["lots"][0]
    more = document | {"lots": [first | {"id": str(number)} for number in range(lots)]}
    with open(sys.argv[2], "w") as file:
        json.dump(more, file)
    (read,) = read_all(gather([sys.argv[2]]).sources)
    case = case_of(read)
    judge.judge(case, today)
    spent = []
    for _ in range(30):
        start = time.process_time()
        judge.judge(case, today)
        spent.append(time.process_time() - start)
    return sorted(spent)[15]
rules = len(judge.ruleset.rules)
one, more = seconds(1), seconds(41)
print(json.dumps([rules, one, (more - one) / 40]))
"""


def rule_book(scratch: Path, ours: Path) -> None:
    """Prints what the rules add to a cold start, and what judging by them takes."""
    script = [str(ours), "-c", LOADING]
    runs = [
        float(subprocess.run(script, check=True, capture_output=True, cwd=scratch).stdout)
        for _ in range(ROUNDS)
    ]
    print(f"Loading the rule book adds {median(runs) * 1000:.1f} ms to a cold check.")
    judging = [str(ours), "-c", JUDGING, str(TENDER), str(scratch / "lots.json")]
    done = subprocess.run(judging, check=True, capture_output=True, cwd=scratch)
    rules, whole, lot = json.loads(done.stdout)
    print(
        f"Judging by {rules} rules what was met before: "
        f"{whole * 1000:.2f} ms for a tender of one lot, "
        f"{lot * 1000:.2f} ms for each further lot ({lot / rules * 100_000:.2f} ms by 100 rules)."
    )


THROUGHPUT = """
import datetime, gc, json, sys, time
from tenderlint.lint import case_of, gather, read_all
from tenderlint.engine import Judge
from tenderlint.ruleset import builtin_ruleset
today = datetime.date(2026, 11, 22).toordinal()
gc.freeze()  # as the command does
def go(judge, path):
    tenders = findings = 0
    for read in read_all(gather([path]).sources):
        report = judge.judge(case_of(read), today)
        tenders += 1
        findings += len(report.findings)
    return tenders, findings
counted, spent = [], 0
for known, new in (sys.argv[1:], sys.argv[:0:-1]):
    judge = Judge(builtin_ruleset())
    go(judge, known)
    start = time.process_time()
    counted.append(go(judge, new))
    spent += time.process_time() - start
tenders, findings = (sum(part) for part in zip(*counted))
try:  # the peak of this process alone, not of the one that started it
    status = open("/proc/self/status").read()
    peak = int(status.split("VmHWM:")[1].split()[0]) / 1024
except OSError:
    import resource
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([tenders, findings, spent, peak]))
"""


def throughput(scratch: Path, ours: Path) -> None:
    """Prints megabytes and notices a second and core, and peak memory."""
    if not NOTICES.exists():
        print("Throughput: no notices beside the checkout, skipped.")
        return
    lines = NOTICES.read_text(encoding="utf-8").splitlines()
    tenders = [line for line in lines if "award" not in json.loads(line)["tag"][0].lower()]
    marks = ("ocds-r6ebe6", "ocds-kuma6s")
    scottish_and_welsh = [line for line in tenders if any(mark in line for mark in marks)]
    devolved = set(scottish_and_welsh)
    rest = [line for line in tenders if line not in devolved]
    sets = {
        "all non-award notices": tenders,
        "Scottish and Welsh": scottish_and_welsh,
        "the others": rest,
        "all, ten times over": tenders * 10,
    }
    print("Reading, prose and all rules, one core; each half by a judge who knows the other half:")
    for name, chosen in sets.items():
        halves = [scratch / "even.jsonl", scratch / "odd.jsonl"]
        for first, path in enumerate(halves):
            path.write_text("\n".join(_half(chosen, first)) + "\n", encoding="utf-8")
        size = sum(path.stat().st_size for path in halves) / 1e6
        command = [str(ours), "-c", THROUGHPUT, *map(str, halves)]
        done = subprocess.run(command, check=True, capture_output=True, cwd=scratch)
        count, findings, spent, peak = json.loads(done.stdout)
        print(
            f"  {name:22} {size:6.2f} MB {count:6} notices {findings:6} findings "
            f"{size / spent:6.2f} MB/s {count / spent:7.0f} notices/s  peak {peak:5.0f} MB"
        )


LARGE_ROWS = 100_000

LARGE = """
import json, sys, time
import python_calamine
import tenderlint.readers.workbook
from tenderlint.lint import gather, read_all
start = time.process_time()
workbook = python_calamine.CalamineWorkbook.from_path(sys.argv[1])
for name in workbook.sheet_names:
    workbook.get_sheet_by_name(name).to_python()
middle = time.process_time()
(read,) = read_all(gather([sys.argv[1]]).sources)
print(json.dumps([middle - start, time.process_time() - middle]))
"""


def large_workbook(scratch: Path, ours: Path) -> None:
    """Prints what reading a tender with a long price schedule takes, against its values alone."""
    path = scratch / "large.xlsx"
    write_large(path)
    command = [str(ours), "-c", LARGE, str(path)]
    ratios: list[float] = []
    for _ in range(3):
        done = subprocess.run(command, check=True, capture_output=True, cwd=scratch)
        values, whole = json.loads(done.stdout)
        ratios.append(whole / values)
    print(
        f"A workbook of {LARGE_ROWS:,} rows: {whole:.1f} s of processor time, "
        f"{median(ratios):.1f} times its values read by python-calamine."
    )


def write_large(path: Path) -> None:
    """A short tender, and a price schedule of `LARGE_ROWS` rows of twelve cells."""
    book = openpyxl.Workbook(write_only=True)
    tender = book.create_sheet("Tender")
    tender.append(["Title", "Community meals"])
    tender.append(["Contract value (£)", 150_000])
    prices = book.create_sheet("Pricing")
    prices.append([f"Column {number}" for number in range(12)])
    for row in range(LARGE_ROWS):
        words = [f"A{row}", f"Item {row % 977} of the schedule", "each", "North", "Jan", "n/a"]
        prices.append([*words, row % 99, row % 101 / 4, row * 1.5, f"C{row % 50}", row % 7, 1])
    book.save(path)


def _half(lines: list[str], first: int) -> list[str]:
    """Every other one of the different lines, with its repetitions."""
    chosen = set(list(dict.fromkeys(lines))[first::2])
    return [line for line in lines if line in chosen]


def main() -> None:
    """Builds the wheel, installs it afresh, and measures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-peers", action="store_true", help="leave the peers out")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        ours = environment(scratch / "ours", str(wheel(scratch)))
        cold_start(scratch, ours, peers=not options.no_peers)
        rule_book(scratch, ours)
        large_workbook(scratch, ours)
        throughput(scratch, ours)


if __name__ == "__main__":
    main()
