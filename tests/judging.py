"""Small tenders and rules, and what the judge says of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tenderlint.condition import Condition, Type
from tenderlint.condition.check import compile_condition
from tenderlint.engine import Case, Places, judge
from tenderlint.facts import FACTS, Context, View
from tenderlint.provenance import Location
from tenderlint.quantities import Range, Unit, exactly
from tenderlint.report import Outcome, TenderReport
from tenderlint.resolve import resolve
from tenderlint.rule import (
    Basis,
    Dated,
    Force,
    Level,
    OutcomeKind,
    Parameter,
    Praise,
    Principle,
    Rule,
    Ruleset,
    Severity,
    Status,
)
from tenderlint.ruleset import builtin_ruleset
from tenderlint.statements import (
    Confidence,
    Pointer,
    Problem,
    Silence,
    Stage,
    Statement,
    Value,
)

VIOLATED, SATISFIED = OutcomeKind.VIOLATED, OutcomeKind.SATISFIED
UNDETERMINED, NOT_APPLICABLE = OutcomeKind.UNDETERMINED, OutcomeKind.NOT_APPLICABLE
TODAY = date(2026, 6, 1).toordinal()
URL = "https://example.org/"
ROOT = Location("tender.xlsx")


def pounds(amount: int) -> Range:
    return exactly(amount * 100)


def on(year: int, month: int, day: int) -> Range:
    return exactly(date(year, month, day).toordinal())


def say(
    field: str,
    value: Value | Silence | int,
    words: str = "",
    *,
    lot: str | None = None,
    item: str | None = None,
    cell: str = "",
    confidence: Confidence = Confidence.HIGH,
) -> Statement:
    """One statement; a whole number is a range that holds it alone."""
    found = value if isinstance(value, bool) or not isinstance(value, int) else exactly(value)
    place = Location("tender.xlsx", "Sheet1", cell or f"{field}/{lot}/{item}")
    pointer = Pointer(field, lot, item)
    return Statement(pointer, found, place, words or f"{field} {value}", confidence=confidence)


NAMES = {name: Type(fact.unit, fact.members) for name, fact in FACTS.items()} | {
    "limit.most": Type(Unit.MONEY),
    "limit.payment_days": Type(Unit.DAYS),
    "limit.moving": Type(Unit.DAYS),
}


def condition(text: str, names: dict[str, Type] = NAMES) -> Condition:
    return compile_condition(text, names, Unit.BOOL)


def rule(
    flag: str | tuple[str, ...],
    *,
    name: str = "a-rule",
    when: str = "",
    scope: str = "lot",
    severities: tuple[Severity, ...] = (Severity.WARNING, Severity.INFO),
    points_to: tuple[str, ...] = (),
    basis: tuple[Basis, ...] = (Basis("A guide", URL, Force.GUIDANCE),),
    asks: str = "It asks something.",
    principle: str = "community",
    confidence: Confidence = Confidence.HIGH,
    status: Status = Status.STABLE,
    praise: tuple[str, str] | None = None,
) -> Rule:
    flags = (flag,) if isinstance(flag, str) else flag
    return Rule(
        id=name,
        title="A title",
        principle=principle,
        status=status,
        since="0.1.0",
        confidence=confidence,
        scope=scope,
        when=condition(when) if when else None,
        let=(),
        levels=tuple(
            Level(severity, condition(text))
            for severity, text in zip(severities, flags, strict=False)
        ),
        points_to=points_to,
        basis=basis,
        asks=asks,
        affects="Somebody.",
        change_to="Something.",
        keep_if="a reason",
        yardstick="a yardstick",
        why="Because.",
        mistaken_when="Never.",
        praise=Praise(condition(praise[0]), praise[1]) if praise else None,
    )


def ruleset(*rules: Rule) -> Ruleset:
    law = dict(builtin_ruleset().parameters)
    until, since = date(2025, 12, 31).toordinal(), date(2026, 1, 1).toordinal()
    own = {
        "most": Parameter("most", Unit.MONEY, "", False, (Dated(pounds(1_000)),)),
        "moving": Parameter(
            "moving",
            Unit.DAYS,
            "",
            False,
            (Dated(exactly(10), last=until), Dated(exactly(20), first=since)),
        ),
    }
    principles = (Principle("community", "Community", URL), Principle("local-spend", "Spend", URL))
    return Ruleset("test", "1", principles, {**law, **own}, rules)


def report(
    statements: Iterable[Statement],
    *rules: Rule,
    today: int = TODAY,
    stage: Stage = Stage.TENDER,
    problems: tuple[Problem, ...] = (),
) -> TenderReport:
    resolution = resolve(statements)
    case = Case(
        id="t1",
        title="A tender",
        files=("tender.xlsx",),
        stage=stage,
        tender=resolution.tender,
        places=Places(ROOT, {}),
        conflicts=resolution.conflicts,
        problems=problems,
    )
    return judge(ruleset(*rules), case, today)


def outcome(statements: Iterable[Statement], asked: Rule, *, today: int = TODAY) -> Outcome:
    (found,) = report(statements, asked, today=today).outcomes
    return found


def whole_view(statements: Iterable[Statement], today: int = TODAY) -> View:
    return View(Context(resolve(statements).tender, ruleset().limit, today))


TURNOVER, STAFF, UPLIFT = "conditions.minimum_turnover", "service.staff_heavy", "terms.uplift"
COUNCIL = [say("buyer.nation", "england"), say("buyer.central", False)]
PUBLISHED = [say("timetable.published", on(2026, 3, 1))]
