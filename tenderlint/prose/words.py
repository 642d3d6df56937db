"""The words in which people give the answers that are one of a list."""

from __future__ import annotations

import re
from typing import Final

from tenderlint.model import FIELDS
from tenderlint.quantities import Unit
from tenderlint.quantities.patterns import lazy

_SYNONYMS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "insurance.due": (
        (
            "commitment",
            (
                r"(?:willing|commit\w{0,6}|undertak\w{1,3}|promise|agree)(?: to| that)? ?.{0,60}"
                r"|.{0,60}(?:commit(?:ment|ting|ted)?|willing|undertak\w{1,3}|agree) to (?:obtain"
                r"|hold|have|secure|take).{0,60}|commitment"
            ),
        ),
        (
            "with-bid",
            (
                r".{0,40}(?:with|at(?: the)?(?: time of)?|by|on|at point of)(?: the"
                r"| your)? ?(?:time of )?(?:tender|bid|submission)(?:ing|ding)?(?: submission"
                r"| stage| return| deadline)?|already held|at tender|before tendering"
            ),
        ),
        (
            "before-award",
            (
                r".{0,40}(?<!on or )(?<!by or )(?<!at or )(?:before|prior to)(?: the)?"
                r"(?: contract)?(?: is| being)? ?award.{0,20}"
            ),
        ),
        (
            "by-award",
            (
                r".{0,40}(?:on|by|at|upon|at point of)(?: or before| or prior to)?(?: the)?"
                r"(?: contract)? ?award.{0,20}"
            ),
        ),
        (
            "by-start",
            (
                r".{0,40}(?:by|on|at|before|prior to|from|upon)(?: the)?(?: contract"
                r"| service)?(?: (?:start|commencement|commencing"
                r"|begins)(?: date)?(?: of .{0,30})?| (?:starts|commences))"
                r"|.{0,20}contract start(?: date)?|(?:before|by) (?:go[- ]live|day one"
                r"|mobilisation)"
            ),
        ),
    ),
    "insurance.kind": (
        (
            "employers-liability",
            (r"employer\W{0,4}s?\W{0,4}(?:compulsory\W{0,4})?liability.{0,40}|el(?:i)?"),
        ),
        (
            "public-liability",
            (
                r"public (?:(?:and|&|/|or) products? )?liability.{0,40}|pl(?:i)?"
                r"|third party liability.{0,20}"
            ),
        ),
        ("professional-indemnity", r"professional (?:indemnity|liability).{0,40}|pi(?:i)?"),
        ("product-liability", r"products? liability.{0,40}"),
        ("motor", r"motor.{0,40}|vehicle insurance"),
        (
            "other",
            (
                r"(?:cyber|contents|buildings?|property|medical|clinical|environmental"
                r"|contractors? all risks?).{0,60}"
            ),
        ),
    ),
    "terms.uplift": (
        (
            "bidder-prices",
            (
                r".{0,40}(?:bidders?|tenderers?|suppliers?|providers?) (?:to )?(?:price|prices"
                r"|include|includes|set)s?.{0,60}"
            ),
        ),
        (
            "fixed",
            (
                r"fixed(?: price)?s?(?: for| throughout| over).{0,60}|(?:prices? )?(?:are "
                r"|is )?fixed(?: price)?|no (?:annual )?(?:uplift|inflation\w*|indexation"
                r"|increase)s?.{0,40}|none|nil"
            ),
        ),
        (
            "indexed",
            (r".{0,40}(?:cpih?|rpi|index\w{0,6}|in line with inflation|consumer prices?).{0,60}"),
        ),
        ("reviewed", r".{0,40}review(?:ed)?(?: annually| each year| every year| yearly)?.{0,40}"),
    ),
    "tender.category": (
        ("services", r"services?(?: contract)?"),
        ("goods", r"goods|suppl(?:y|ies)|products?"),
        ("works", r"works?|building works?|construction"),
    ),
    "buyer.nation": (
        ("england", r"england"),
        ("scotland", r"scotland"),
        ("wales", r"wales|cymru"),
        ("northern-ireland", r"northern ireland|ni"),
    ),
    "procedure.legal_basis": (
        ("procurement-act-2023", r".{0,20}procurement act(?: 2023)?.{0,40}|pa ?23|pa2023"),
        (
            "before-the-act",
            (r".{0,20}public contracts regulations(?: 2015)?.{0,40}|pcr ?2015|before the act"),
        ),
    ),
    "criterion.kind": (
        ("social-value", r"social value.{0,40}"),
        ("price", r"price|cost|commercial|pricing"),
        ("quality", r"quality|technical|method statements?"),
    ),
    "payment.basis": (
        ("results", r".{0,20}(?:results?|outcomes?).{0,40}"),
        ("milestone", (r"milestones?|stage payments?|on milestones?")),
        ("unit", r"(?:per )?units?.{0,30}|spot|per (?:hour|visit|session|person).{0,30}|activity"),
        ("block", r"block.{0,40}|fixed sum|lump sum|the service as a whole"),
    ),
    "indicator.kind": (
        ("activity", r"activity|outputs?|counts? activity"),
        ("outcome", r"outcomes?|change|impact"),
        ("process", r"process|way of working|compliance"),
    ),
}
_DENIES: Final = lazy(r"(?<![a-z])(?:not|never)(?![a-z])|n't")


def enumerated(field: str, folded: str) -> str | None:
    """The member of the field's list that an answer in lower case means; None if it is unclear.

    Where two members fit, the more particular one, which stands first, is meant.
    """
    declaration = FIELDS[field]
    if declaration.unit is not Unit.ENUM:
        return None
    exact = folded.replace(" ", "-")
    if exact in declaration.members:
        return exact
    if _DENIES.search(folded) is not None:
        return None
    for member, pattern in _SYNONYMS.get(field, ()):
        if re.fullmatch(pattern, folded, re.ASCII) is not None:
            return member
    return None
