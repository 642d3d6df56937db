"""A report whose every text of a tender is the same, for what must hold whatever a tender says."""

from __future__ import annotations

from tenderlint.engine import with_decisions
from tenderlint.model import FIELDS
from tenderlint.provenance import Location
from tenderlint.quantities import Unit
from tenderlint.report import (
    Authority,
    Evidence,
    FileProblem,
    Finding,
    Judged,
    Outcome,
    Praise,
    PrincipleCount,
    Question,
    Report,
    TenderReport,
    ToDo,
)
from tenderlint.resolve import Conflict
from tenderlint.rule import Changed, Force, OutcomeKind, Severity, Status, SwitchedOff
from tenderlint.statements import Choice, Pointer, Problem, Statement
from tests.deciding import DAY, decision, finding, tender

PRINCIPLES = {"community": "Commit to your community", "local-spend": "Increase local spend"}
TEXT = next(name for name, field in FIELDS.items() if field.unit is Unit.TEXT)
LAW = "https://www.legislation.gov.uk/ukpga/2023/54/section/86"


def report_saying(words: str, url: str = LAW, named: str = "") -> Report:
    """Two tenders with everything that a report can hold, each text being `words`.

    Files, places and who signed are `named` so, or say `words` too.
    """
    words, named = (text.encode("utf-8", "replace").decode() for text in (words, named or words))
    one = _tender(words, url, named)
    by = Judged(
        words, "1", 3, words, (Changed("limit", "1", words),), (SwitchedOff("a-rule", words),)
    )
    return Report(by, DAY, (one, one), (FileProblem(f"{named}.xlsx", words),))


def _tender(words: str, url: str, named: str) -> TenderReport:
    basis = Authority(words, url, Force.GUIDANCE, "")
    findings = _findings(words, basis, named)
    place = Location(f"{named}.xlsx", named, "B2")
    statement = Statement(Pointer(TEXT), words, place, words)
    whole = tender(*findings)._replace(
        title=words,
        buyer=words,
        files=(f"{named}.xlsx", "b.xlsx"),
        outcomes=tuple(
            Outcome("a", "community", Status.STABLE, lot, OutcomeKind.VIOLATED)
            for lot in ("another", words)
        ),
        principles=(PrincipleCount("community", 2, 1, 3, 0),),
        praise=(Praise("c", "community", words, ()),),
        questions=(Question("lot.volume", words, 2),),
        before_you_publish=(
            ToDo("x", words, basis),
            ToDo("y", words, basis._replace(holds=f"if {words}")),
        ),
        conflicts=(Conflict(statement.pointer, (statement, statement)),),
        problems=(Problem(words, place),),
    )
    decisions = (
        decision(findings[0], reason=words)._replace(by=named),
        decision(findings[1], Choice.CHANGE, "")._replace(by=named),
        decision(finding("gone"), reason=words)._replace(by=named),
    )
    return with_decisions(whole, decisions)


def _findings(words: str, basis: Authority, named: str) -> tuple[Finding, ...]:
    told = {
        "title": words,
        "asks": words,
        "affects": words,
        "change_to": words,
        "keep_if": words,
        "yardstick": words,
        "basis": (basis,),
        "lots": (words,),
        "evidence": (
            Evidence(Location(f"{named}.xlsx", named, "B1"), words, primary=True),
            Evidence(Location("other.json", pointer=f"/{named}"), words, primary=False),
        ),
    }
    a, b, c, d = (finding(name, f"{name} {words}", **told) for name in "abcd")  # type: ignore[arg-type]
    both = finding("both", parts=(c, d), **told)  # type: ignore[arg-type]
    legal = finding("legal", f"legal {words}", severity=Severity.NONE, **told)  # type: ignore[arg-type]
    also = finding("also", f"also {words}", demand="b", **told)  # type: ignore[arg-type]
    return a, b, also._replace(principle="local-spend"), c, d, both, legal
