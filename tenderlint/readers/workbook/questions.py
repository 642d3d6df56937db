"""Long questions: which field a question asks for, by the words that it cannot do without.

"What minimum annual turnover, if any, must a bidder show?" is no label that could be listed. It
stands for a field only if its answer is one that the field can have; what it is taken for is
said in `show`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from tenderlint.readers.workbook.label_words import folded_words, key_of

_LEAST_WORDS: Final = 5
"""A shorter text that is no question is a label, or none."""
_MOST_WORDS: Final = 40

_CUES: Final[dict[str, str]] = {
    "tender.title": "name service; name contract; name tender; call service; call contract; title",
    "buyer.name": "which authority; which council; name council; who buy",
    "tender.category": "goods services works; goods service work",
    "tender.vat_charged": "vat charge; vat apply; vat payable",
    "lot.value": """
        total value !annual !year; contract worth !annual !year; whole contract
        value|cost|budget; total budget !annual; most pay !year !annual; total cost !annual
        !year; maximum value""",
    "lot.value_including_vat": "value including vat; pay including vat; value gross vat",
    "lot.stated_annual_value": """
        value each|per|a year; annual value !previous !current; annual budget""",
    "lot.volume": "how many people each|a|per year; how many client year; how many session year",
    "term.initial": """
        how long contract last|run|be !extend !extension; length contract !extension; how long
        initial; how long first term; how long term !extension; how long agreement last|run""",
    "term.extension": """
        contract extend|extension !decide !notice !confirm !including; option extend !decide
        !notice; much extend; long extend""",
    "term.start": "contract start !end; service start; service begin; contract begin; when start",
    "term.end": "when contract end|expire|finish !extension",
    "timetable.published": """
        when tender publish|advertise|issue; when notice publish; date publish""",
    "timetable.deadline": """
        closing date; tender return|submit|due !question; deadline tender !question; when tender
        in; when tender close; last date tender !question""",
    "timetable.questions": """
        last question; until question; deadline question; when question ask|raise|submit; by
        question date; last clarification; deadline clarification""",
    "timetable.award": "when award; when decision; date award; when tell|told|know outcome|result",
    "conditions.minimum_turnover": "turnover !year",
    "conditions.turnover_years": "many year turnover",
    "conditions.consortium_allowed": """
        consortium !company !legal !form; tender together; tender jointly; joint tender; tender
        partnership; organisation together tender""",
    "conditions.audited_accounts": "audit account !unaudited !independently !other !instead",
    "conditions.accounts_years": "many year account; many set account",
    "conditions.credit_score": "credit score|rating|check !alone",
    "conditions.subcontracting_allowed": "subcontract|subcontractor; sub contract; sub contractor",
    "conditions.reliance_allowed": "rely other; rely partner; rely capacity",
    "conditions.guarantee_required": "guarantee; performance bond; parent company; bond",
    "conditions.years_trading": "year trading|trade|business",
    "conditions.policies_required": "many policy",
    "conditions.local_only": "only local",
    "division.refused": "!!contract divide lot; !!contract split lot; !!there lot; !!use lot",
    "division.reason": "why not lot; reason lot; why no lot; why single contract",
    "division.lots_bid_limit": "many lot tender !award !win",
    "division.lots_award_limit": "many lot award|win",
    "preparation.held": """
        market engagement|test|consult; talk|spoke|speak provider; engage market; engage
        provider; consult provider; market engage; engage with market""",
    "preparation.voluntary_invited": """
        voluntary invite|engagement|engage; vcse invite|engagement|engage; community
        organisation invite|engagement""",
    "preparation.grant_considered": "grant consider|instead|rather; grant possible|option",
    "preparation.reservation_considered": """
        reserve consider; reserving consider; reservation consider""",
    "preparation.barriers_considered": "barrier small|sme|vcse|smes|vcses",
    "preparation.social_value_considered": "social value consider",
    "preparation.bidder_support": """
        help|support tender new|small|first; support tender bidder; help with tender""",
    "procedure.light_touch": "light touch",
    "procedure.above_threshold": """
        above threshold; over threshold; !!below threshold; exceed threshold""",
    "procedure.framework": "framework !member !join !month !supplier",
    "procedure.shortlist": "shortlist; !!everyone tender; !!anyone tender; selection stage",
    "procedure.shortlist_size": "many shortlist; many invite tender",
    "procedure.method": "which procedure; what procedure; which route; what route",
    "procedure.reserved_for": "reserve for|who|whom",
    "procedure.members_only": "only framework member; only already framework",
    "award.stated_price_weight": """
        percent|percentage|share|much price !social; weight price !social""",
    "award.stated_quality_weight": "percent|percentage|share|much quality; weight quality",
    "award.words": "word limit; many word; maximum word",
    "award.questions": """
        many quality|written question; many question answer; many method statement""",
    "reference.count": "many reference; many example; number reference; many case study",
    "reference.years": "year reference|example old|within|last|back; recent reference|example",
    "terms.payment_days": "day invoice pay|settle; day pay; how soon|quick invoice pay",
    "terms.uplift": "price inflation|rise|increase|uplift; inflation; uplift; index",
    "terms.in_advance": "pay advance; !!pay arrears",
    "terms.payment_interval": "how often pay|invoice",
    "terms.notice": "much notice; how long notice; notice period; notice end contract",
    "terms.staff_transfer": """
        tupe !data !information !supply !list; staff transfer !data !information""",
    "terms.staff_data_supplied": "tupe data|information|list; staff data",
    "terms.surplus_clawed_back": """
        underspend return|clawback|claw|keep; unspent return; surplus return|claw""",
    "terms.liability_cap": "liability cap|limit !unlimited !insurance; limit liability",
    "terms.liability_uncapped": "liability unlimited|uncapped",
    "terms.reports_a_year": "many report; how often report",
    "service.for_residents": """
        resident use directly; use directly resident; used by resident; public use directly""",
    "service.codesigned": """
        co design|designed|produced; codesign|codesigned; coproduced; user design|shape""",
    "service.prevention": "prevention|preventative|preventive",
    "service.volunteers_excluded": "!!volunteer use|allow|welcome; volunteer exclude",
    "service.closed_referral": "!!self refer|referral; only statutory refer",
}  # fmt: skip
"""By field: cues divided by semicolons. A cue's words have all to be there, `a|b` is either, `!a`
must not be there; `!!` before a cue says that a yes is the field's no."""


class Cue(NamedTuple):
    """Words by which a question asks for a field."""

    field: str
    opposite: bool
    needs: tuple[frozenset[str], ...]
    """One word of each of these."""
    forbids: frozenset[str]


class Asking(NamedTuple):
    """A field that a question may ask for."""

    field: str
    opposite: bool


@cache
def _cues() -> tuple[Cue, ...]:
    return tuple(
        _cue(field, " ".join(text.split()))
        for field, cues in _CUES.items()
        for text in cues.split(";")
    )


def _cue(field: str, text: str) -> Cue:
    opposite = text.startswith("!!")
    words = text.removeprefix("!!").split()
    forbidden = [word[1:] for word in words if word.startswith("!")]
    needed = [word.split("|") for word in words if not word.startswith("!")]
    return Cue(
        field,
        opposite,
        tuple(frozenset(folded_words(either)) for either in needed),
        frozenset(folded_words(forbidden)),
    )


def is_question(text: str) -> bool:
    """Whether a text may be a question for which no label is known."""
    words = len(text.split())
    return words <= _MOST_WORDS and (text.rstrip().endswith("?") or words >= _LEAST_WORDS)


def fields_asked(text: str) -> Iterator[Asking]:
    """The fields that a question may ask for, the one with most of its words first."""
    words = frozenset(folded_words(key_of(text).split()))
    if _NOT_ABOUT_IT & words:
        return
    found: dict[Asking, int] = {}
    for cue in _cues():
        if cue.forbids & words or any(not either & words for either in cue.needs):
            continue
        asking = Asking(cue.field, cue.opposite)
        found[asking] = max(found.get(asking, 0), len(cue.needs))
    yield from sorted(found, key=lambda asking: -found[asking])


_NOT_ABOUT_IT: Final = frozenset(folded_words(["previous", "existing", "outgoing", "incumbent"]))
"""A question with one of these words asks about another contract."""
