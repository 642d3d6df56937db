"""Reports made at random: anything that the types allow, with texts that mean harm."""

from __future__ import annotations

from datetime import date
from math import inf

from hypothesis import strategies as st

from tenderlint.model import FIELDS
from tenderlint.provenance import Location
from tenderlint.quantities import Range, Unit
from tenderlint.quantities.units import NUMERIC
from tenderlint.report import (
    Authority,
    Compared,
    Evidence,
    FileProblem,
    Finding,
    Judged,
    Known,
    KnownFinding,
    Outcome,
    Praise,
    PrincipleCount,
    Question,
    Report,
    Shown,
    TenderReport,
    ToDo,
    Verdict,
    Waiver,
    WaiverState,
    WaiverUse,
)
from tenderlint.resolve import Conflict
from tenderlint.rule import Changed, Force, OutcomeKind, Severity, Status, SwitchedOff
from tenderlint.ruleset import builtin_ruleset
from tenderlint.statements import (
    Choice,
    Confidence,
    Decision,
    How,
    Pointer,
    Problem,
    Silence,
    Stage,
    Statement,
)

RULES = [rule.id for rule in builtin_ruleset().rules[:4]]
PRINCIPLES = [one.id for one in builtin_ruleset().principles]
HARMFUL = (
    "=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "::error::x", "%0A", "a,b:c", "\x00\x0b",
    "\ud800", "<b>&\"'", "]]>", "[a](https://example.org)", "{0}", "“£150,000”", "£", "a\u2028b",
)  # fmt: skip
texts = st.one_of(st.sampled_from(HARMFUL), st.text(max_size=12))
names = texts.filter(str)
days = st.dates(date(2020, 1, 1), date(2030, 1, 1)).map(date.toordinal)
counts = st.integers(0, 200)
files = st.one_of(
    st.sampled_from(
        ["tender.xlsx", "a b/ü #1.json", "/srv/tenders/x.csv", "<stdin>", "n.jsonl.gz", "../x:y"]
    ),
    st.text(min_size=1, max_size=8),
)


def few(strategy, most=2):
    return st.lists(strategy, max_size=most).map(tuple)


def places(**parts):
    """Locations with these parts and no others."""
    return st.fixed_dictionaries({"file": files, **parts}).map(lambda found: Location(**found))


lines = st.integers(1, 99)
locations = st.one_of(
    places(),
    places(sheet=names, cell=st.sampled_from([None, "C9"])),
    places(pointer=texts, line=st.one_of(st.none(), lines)),
    places(line=lines, column=names),
    places(paragraph=st.one_of(st.none(), lines), page=lines, span=st.just((0, 3))),
)
numbers = st.one_of(st.integers(-5, 10**9), st.fractions(0, 100, max_denominator=8))


def value_of(unit: Unit):
    """A value that fits a unit."""
    if unit is Unit.BOOL:
        return st.booleans()
    if unit not in NUMERIC:
        return texts
    exact = days if unit is Unit.DATE else numbers
    ends = st.tuples(exact, exact).map(sorted).map(lambda pair: Range(*pair))
    return st.one_of(
        exact.map(lambda one: Range(one, one)), ends, exact.map(lambda n: Range(n, inf))
    )


@st.composite
def shown_facts(draw):
    unit = draw(st.sampled_from(list(Unit)))
    return Shown(draw(names), draw(value_of(unit)), str(unit))


@st.composite
def conflicts(draw):
    field = draw(st.sampled_from(sorted(FIELDS)))
    said = st.one_of(value_of(FIELDS[field].unit), st.sampled_from(list(Silence)))
    pointer = Pointer(field, draw(st.one_of(st.none(), names)))
    statements = st.builds(
        Statement, st.just(pointer), said, locations, texts, st.sampled_from(list(How))
    )
    return Conflict(pointer, tuple(draw(st.lists(statements, min_size=2, max_size=3))))


evidence = st.builds(Evidence, locations, texts, st.booleans())
bases = st.builds(
    Authority, names, st.just("https://example.org/"), st.sampled_from(list(Force)),
    st.sampled_from(["", "if it is large"]),
)  # fmt: skip
signed = st.one_of(st.none(), days)
waivers = st.builds(Waiver, st.sampled_from(RULES), names, texts, signed, locations, expires=signed)
decisions = st.builds(
    Decision, st.sampled_from(RULES), st.just("0" * 16), st.just(""), st.sampled_from(list(Choice)),
    texts, texts, signed, names, locations,
)  # fmt: skip
findings = st.builds(
    Finding,
    rule=st.sampled_from([*RULES, "a-rule-of-another-book"]),
    title=names,
    principle=st.sampled_from(PRINCIPLES),
    severity=st.sampled_from(list(Severity)),
    status=st.sampled_from(list(Status)),
    confidence=st.sampled_from(list(Confidence)),
    level=st.integers(1, 3),
    lots=few(names),
    asks=texts,
    affects=texts,
    change_to=texts,
    keep_if=texts,
    yardstick=texts,
    why=texts,
    basis=few(bases),
    facts=few(shown_facts()),
    evidence=st.lists(evidence, min_size=1, max_size=3).map(tuple),
    fingerprint=st.just("0123456789abcdef"),
    demand=texts,
    parts=few(st.sampled_from(RULES)),
    part_fingerprints=few(st.just("0" * 16)),
    waived=st.one_of(st.none(), waivers),
    to_change=st.one_of(st.none(), decisions),
    known=st.one_of(st.none(), st.builds(Known, days)),
    offer=st.none(),
)
outcomes = st.builds(
    Outcome, st.sampled_from(RULES), st.sampled_from(PRINCIPLES), st.sampled_from(list(Status)),
    texts, st.sampled_from(list(OutcomeKind)), few(st.sampled_from(sorted(FIELDS))),
)  # fmt: skip
tenders = st.builds(
    TenderReport,
    id=names,
    title=texts,
    buyer=texts,
    files=st.lists(files, min_size=1, max_size=2).map(tuple),
    stage=st.sampled_from(list(Stage)),
    verdict=st.sampled_from(list(Verdict)),
    decided=counts,
    may_apply=counts,
    law_date=days,
    regime=st.dictionaries(names, st.one_of(st.none(), st.booleans()), max_size=2),
    findings=few(findings, 3),
    outcomes=few(outcomes, 4),
    principles=few(st.builds(PrincipleCount, st.sampled_from(PRINCIPLES), *[counts] * 4)),
    praise=few(
        st.builds(Praise, st.sampled_from(RULES), st.sampled_from(PRINCIPLES), names, few(evidence))
    ),
    questions=few(st.builds(Question, st.sampled_from(sorted(FIELDS)), names, counts)),
    before_you_publish=few(st.builds(ToDo, names, names, bases)),
    conflicts=few(conflicts()),
    problems=few(st.builds(Problem, names, locations)),
    gone=few(decisions),
    refused=few(decisions),
    unsure_left_out=counts,
)
judged = st.builds(
    Judged, names, names, counts, texts, few(st.builds(Changed, names, names, names)),
    few(st.builds(SwitchedOff, names, names)),
)  # fmt: skip
lasting = st.builds(lambda waiver, day: waiver._replace(expires=day), waivers, days)
known_findings = st.builds(
    KnownFinding, st.sampled_from(RULES), st.just("0" * 16), st.sampled_from(list(Severity)), names
)
reports = st.builds(
    Report,
    by=judged,
    judged_on=days,
    tenders=few(tenders),
    problems=few(st.builds(FileProblem, files, names, st.booleans())),
    waivers=few(st.builds(WaiverUse, lasting, st.sampled_from(list(WaiverState)), counts, texts)),
    baseline=st.one_of(
        st.none(),
        st.builds(
            Compared, files, days, counts, counts, few(st.tuples(names, known_findings)), few(names)
        ),
    ),
)
