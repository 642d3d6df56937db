"""Barriers that compound: one finding that names its parts, once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tenderlint.engine.compound import compounds_in
from tenderlint.provenance import Location
from tenderlint.report import Authority, Evidence, Finding
from tenderlint.reporters.few import by_demand
from tenderlint.rule import Basis, Compound, Force, Severity, Status
from tenderlint.ruleset import builtin_ruleset
from tenderlint.statements import Confidence
from tests.commands import run

ROOT = Path(__file__).parent.parent
BARRIERS = "examples/community-transport.xlsx"


def compound(*groups: tuple[str, ...], name: str = "joint") -> Compound:
    return Compound(
        id=name,
        title="Together",
        principle="community",
        since="0.1.0",
        parts=groups,
        basis=(Basis("A guide", "https://example.org/", Force.GUIDANCE),),
        asks="Two meet.",
        affects="Groups.",
        change_to="One of them.",
        keep_if="needed",
        yardstick="one",
        why="Because.",
        mistaken_when="Never.",
    )


def finding(
    rule: str,
    *lots: str,
    severity: Severity = Severity.WARNING,
    status: Status = Status.STABLE,
    confidence: Confidence = Confidence.HIGH,
) -> Finding:
    return Finding(
        rule=rule,
        title=f"Of {rule}",
        principle="community",
        severity=severity,
        status=status,
        confidence=confidence,
        level=1,
        lots=lots,
        asks="",
        affects="",
        change_to="",
        keep_if="",
        yardstick="",
        why="",
        basis=(Authority("A guide", "https://example.org/", Force.GUIDANCE, ""),),
        facts=(),
        evidence=(Evidence(Location(f"{rule}.json"), f"words of {rule}", primary=True),),
        fingerprint=f"{rule} {lots}",
    )


@pytest.mark.parametrize(
    ("found", "lots", "parts", "of_lots"),
    [
        pytest.param([finding("a"), finding("b")], [""], ("a", "b"), (), id="one lot"),
        pytest.param([finding("a")], [""], None, None, id="one part alone"),
        pytest.param(
            [finding("a", "1"), finding("b", "2")], ["1", "2"], None, None, id="in different lots"
        ),
        pytest.param(
            [finding("a", "1", "2"), finding("b", "2", "3")],
            ["1", "2", "3"],
            ("a", "b"),
            ("2",),
            id="in the lot that both have",
        ),
        pytest.param(
            [finding("a"), finding("b", "2")],
            ["1", "2"],
            ("a", "b"),
            ("2",),
            id="one of the whole tender",
        ),
        pytest.param(
            [finding("a"), finding("b"), finding("c")],
            [""],
            ("a", "b", "c"),
            (),
            id="every rule of a group is named",
        ),
    ],
)
def test_parts_come_together_in_a_lot(found, lots, parts, of_lots):
    joint = compounds_in([compound(("a",), ("b", "c"))], found, lots)
    said = [(one.parts, one.lots) for one in joint]
    assert said == ([] if parts is None else [(parts, of_lots)])


def test_it_is_as_grave_and_as_sure_as_its_parts() -> None:
    found = [
        finding("a", severity=Severity.ERROR, confidence=Confidence.MEDIUM),
        finding("b", severity=Severity.INFO, status=Status.ADVISORY),
    ]
    (joint,) = compounds_in([compound(("a",), ("b",))], found, [""])
    assert (joint.severity, joint.status, joint.confidence) == (
        Severity.ERROR,
        Status.STABLE,
        Confidence.MEDIUM,
    )
    assert [said.text for said in joint.evidence] == ["words of a", "words of b"]


def test_a_finding_is_a_part_once_and_of_the_most_particular() -> None:
    found = [finding("a"), finding("b"), finding("c")]
    two, three = (
        compound(("a",), ("b",), name="two"),
        compound(("a",), ("b",), ("c",), name="three"),
    )
    joint = compounds_in([two, three], found, [""])
    assert [(one.rule, one.parts) for one in joint] == [("three", ("a", "b", "c"))]


def test_the_short_view_names_the_parts_inside_and_nowhere_else() -> None:
    found = [finding("a"), finding("b"), finding("c")]
    (joint,) = compounds_in([compound(("a",), ("b",))], found, [""])
    groups = by_demand([joint, *found])
    assert [(g.finding.rule, [part.rule for part in g.parts]) for g in groups] == [
        ("joint", ["a", "b"]),
        ("c", []),
    ]


def test_the_example_with_barriers_has_one_and_names_its_parts_once() -> None:
    report = json.loads(run("check", BARRIERS, "--format", "json").stdout)
    findings = report["tenders"][0]["findings"]
    joint = next(one for one in findings if one["rule"] == "size-with-no-way-in")
    assert "turnover-out-of-proportion" in joint["parts"]
    assert len(joint["parts"]) == len(set(joint["parts"]))
    assert set(joint["parts"]) <= {one["rule"] for one in findings if not one["parts"]}
    text = run("check", BARRIERS).stdout
    assert text.count("The turnover asked for is out of proportion") == 1
    everything = run("check", BARRIERS, "--all").stdout
    assert "Parts:" in everything


def test_every_compound_can_be_explained() -> None:
    for one in builtin_ruleset().compounds:
        page = run("explain", one.id).stdout
        assert "Found where these come together" in page
        assert all(rule in page for group in one.parts for rule in group)
