"""Answers of yes or no, in the words in which people give them.

What a word means depends on the field: "required" answers a demand, "allowed" a permission,
"expected to apply" what applies or does not. A word of another kind is not understood.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from tenderlint.prose.welsh import demanded_in_welsh, yes_or_no_in_welsh
from tenderlint.quantities import parse_yes_no
from tenderlint.quantities.patterns import lazy
from tenderlint.quantities.writing import plain

PERMISSIONS: Final = frozenset(
    {
        "conditions.consortium_allowed", "conditions.subcontracting_allowed",
        "conditions.reliance_allowed", "conditions.turnover_alternative",
        "conditions.audited_where_required", "conditions.transport_permits_accepted",
        "standard.equivalent_accepted", "standard.alternative_accepted",
        "service.support_extendable", "service.community_assets_invited",
        "procedure.framework_open", "terms.in_advance",
    }
)  # fmt: skip
"""Fields that ask whether something may be done."""
_DEMANDS: Final = frozenset(
    {
        "conditions.lead_provider_required", "conditions.local_only", "conditions.carbon_plan",
        "conditions.audited_accounts", "conditions.credit_score", "conditions.guarantee_required",
        "conditions.legal_form_before_award", "conditions.contract_with_buyer",
        "conditions.local_supply_plan", "division.all_lots_required", "insurance.unlimited",
        "procedure.registration_to_bid", "reference.similar_value", "standard.required_by_law",
        "service.full_coverage_at_start", "service.follow_up", "terms.local_spend_reported",
        "terms.subcontractors_exclusive", "terms.yearly_savings", "timetable.electronic",
    }
)  # fmt: skip
"""Fields that ask whether something must be done."""
_APPLYING: Final = frozenset({"terms.staff_transfer", "tender.vat_charged"})
"""Fields that ask whether a law or a tax applies."""
_SUBJECTS: Final = {
    "conditions.consortium_allowed": (
        r"consorti(?:a|ums?)(?: (?:bids?|bidding|tenders?|arrangements?))?|(?:joint|group"
        r"|partnership|collaborative) (?:bids?|bidding|tenders?)|partnerships?|collaborations?"
    ),
    "conditions.subcontracting_allowed": r"sub[- ]?contract(?:ing|ors?)",
    "conditions.reliance_allowed": r"reliance(?: on (?:others|partners|other \w{1,15}))?",
    "conditions.turnover_alternative": (
        r"(?:other|alternative)(?: forms of)? evidence|alternatives?"
    ),
    "conditions.lead_provider_required": (
        r"lead(?: (?:provider|contractor|organisation|partner|body|bidder|supplier))?"
    ),
    "conditions.guarantee_required": (
        r"(?:parent company |performance |bank )?(?:guarantees?|bonds?)"
        r"(?: (?:or|nor|and)(?: an?)? (?:performance )?(?:guarantees?|bonds?))?|pcg"
    ),
    "conditions.audited_accounts": r"(?:fully )?audited (?:accounts|financial statements)|audit",
    "conditions.credit_score": r"credit (?:score|rating|check|report)s?",
    "conditions.carbon_plan": r"carbon(?: reduction)? plans?|crp",
    "standard.equivalent_accepted": r"(?:or )?equivalents?(?: (?:standards?|accreditations?"
    r"|certificates?|certifications?|evidence|schemes?))?",
    "terms.staff_transfer": r"tupe(?: regulations| transfers?| implications)?|staff transfers?",
    "tender.vat_charged": r"vat",
}
"""What each field is about, in the words that may open an answer."""
_LEAVE: Final = (
    r"accepted|acceptable|allowed|permitted|permissible|welcomed?|encouraged|invited|ok(?:ay)?"
)
_MUST: Final = r"required|mandatory|compulsory|needed|necessary|essential|obligatory|requested"
_MAYBE: Final = (
    r"(?:likely|expected|anticipated|thought|considered|believed|understood)(?: to apply)?"
)
_APPLY: Final = rf"apply|applies|applicable|{_MAYBE}"
_MODAL: Final = r"(?:(?:is|are|will|shall|must|would|does|do)(?P<modal>n't| not)?(?: be)? )?"
_REASON: Final = (
    r"(?:\s?[.,;:(-]\s?(?!(?:only )?(?:if|where|when|unless)(?![a-z])).{0,300}"
    r"| (?:because|subject to|provided|(?:please )?see|refer to|with (?:the )?(?:\w{1,15} ){0,3}"
    r"(?:consent|approval|agreement|permission))(?![a-z]).{0,300})?"
)
"""A reason may follow; a condition that decides whether it is so may not."""
_REFUSED: Final = lazy(rf"(?:prohibited|forbidden|barred|excluded){_REASON}", re.DOTALL)
_OPTIONAL: Final = lazy(
    rf"(?:optional|none|nil|no (?:requirements?|minimum)|not asked for){_REASON}", re.DOTALL
)
_UNLIKELY: Final = lazy(
    r"(?:tupe )?(?:(?:is|it is|very|highly|considered) ){0,2}(?:unlikely(?: to apply)?"
    rf"|(?:likely|expected|anticipated|thought) not to apply|none){_REASON}",
    re.DOTALL,
)
_MAY: Final = lazy(
    r"(?:tupe )?(?:may|might|could)(?: well)? apply|potentially(?: applies| applicable)?|possibly"
    r"|(?:tupe )?(?:is )?possible"
)
_ALONE: Final = r"(?:alone|on its own|on their own|by itself|in isolation|decisive|automatically)"
_DENIED: Final = r"(?<![a-z])(?:not|never)(?![a-z])"
_NOT_ALONE: Final = lazy(
    rf"(?:[a-z', -]{{0,80}}{_DENIED}[a-z', -]{{0,60}}{_ALONE}"
    rf"|[a-z', -]{{0,60}}{_ALONE}[a-z', -]{{0,40}}{_DENIED})[a-z', -]{{0,60}}"
)
"""A credit score that does not decide alone."""
_BOX: Final = r"(?P<box>[\u2610\u2611\u2612\u2713\u2714]|\[[ x]?\])"
_WORD: Final = r"(?P<word>yes|no)(?![a-z])"
_BEFORE: Final = lazy(rf"{_BOX} ?{_WORD}")
_AFTER: Final = lazy(rf"{_WORD} ?{_BOX}")
_EMPTY: Final = frozenset({"\u2610", "[]", "[ ]"})


def yes_or_no(field: str, text: str) -> bool | None:
    """Whether `text` says yes or no to the question of `field`; None if it says neither."""
    said = plain_yes_or_no(text)
    if said is not None:
        return said
    folded = _folded(text)
    if field == "conditions.credit_score" and _NOT_ALONE.fullmatch(folded) is not None:
        return False
    if field in PERMISSIONS:
        return _of_kind(field, _LEAVE, folded, _REFUSED)
    if field in _DEMANDS:
        said = _of_kind(field, _MUST, folded, _OPTIONAL)
        said = demanded_in_welsh(folded) if said is None else said
        return False if said is None and _is_not_applicable(folded) else said
    if field in _APPLYING:
        return True if _MAY.fullmatch(folded) else _of_kind(field, _APPLY, folded, _UNLIKELY)
    return None


def plain_yes_or_no(text: str) -> bool | None:
    """The same where the words are yes or no themselves, a tick or a cross, in any language."""
    said = parse_yes_no(text)
    if said is None and text.strip(" .") == "Na":
        return False  # small or in capitals it may as well be "not applicable"
    if said is None:
        said = yes_or_no_in_welsh(_folded(text))
    return _ticked(_folded(text)) if said is None else said


def may_be(text: str) -> bool | None:
    """Whether `text` says that something may or may not be done ("accepted", "not allowed")."""
    return _of_kind("", _LEAVE, _folded(text), _REFUSED)


def _of_kind(field: str, words: str, folded: str, refused: re.Pattern[str]) -> bool | None:
    match = _pattern(field, words).fullmatch(folded)
    if match is not None:
        denials = sum(match[name] is not None for name in ("no", "modal", "not"))
        return denials == 0 if denials < 2 else None
    if field and _absent(field, words).fullmatch(folded) is not None:
        return False
    return False if refused.fullmatch(folded) is not None else None


@cache
def _pattern(field: str, words: str) -> re.Pattern[str]:
    """Such as "(A guarantee) (is) (not) required", what it is about named or not."""
    subject = _SUBJECTS.get(field)
    named = "" if subject is None else rf"(?:(?:(?:the|an?|any|all) )?(?:{subject}),? )?"
    return re.compile(
        rf"(?P<no>no(?:ne)? )?{named}{_MODAL}(?P<not>not )?(?:{words}){_REASON}",
        re.ASCII | re.DOTALL,
    )


@cache
def _absent(field: str, words: str) -> re.Pattern[str]:
    """Such as "No bond or guarantee (needed)"."""
    subject = _SUBJECTS.get(field, r"(?!)")
    return re.compile(
        rf"no (?:known )?(?:{subject})(?: (?:{words}))?{_REASON}", re.ASCII | re.DOTALL
    )


def _is_not_applicable(folded: str) -> bool:
    return folded == "not applicable"


def _ticked(folded: str) -> bool | None:
    """Of two boxes with yes and no beside them, the one that is not empty."""
    for form in (_BEFORE, _AFTER):
        found = list(form.finditer(folded))
        left = form.sub("", folded).strip(" /|,;")
        words = {match["word"] for match in found}
        chosen = [match["word"] for match in found if match["box"] not in _EMPTY]
        if not left and words == {"yes", "no"} and len(found) == 2 and len(chosen) == 1:
            return chosen[0] == "yes"
    return None


def _folded(text: str) -> str:
    return " ".join(plain(text).lower().split()).rstrip(".")
