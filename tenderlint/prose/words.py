"""The words in which people give the answers that are one of a list."""

from __future__ import annotations

import re
from typing import Final

from tenderlint.model import FIELDS
from tenderlint.quantities import Unit
from tenderlint.quantities.patterns import lazy

_START: Final = (
    r"(?:start(?:ing|s)?(?: date)?|commencement(?: date)?|commenc(?:ing|es)|beg[iu]n(?:s|ning)?"
    r"|go(?:es|ing)?[- ]live(?: date)?|mobilisation|delivery|inception|day (?:one|1))"
)
_OF_CONTRACT: Final = (
    r"(?: (?:of|to) (?:the |any )?(?:contract|services?|works?|agreement|term|delivery)"
    r"(?: (?:delivery|period))?(?: starts| begins| commences)?)?"
)
_THE_CONTRACT: Final = (
    r"(?: (?:the |a |any )?(?:contract|services?|service delivery|works?|delivery))?"
)
_AWARD: Final = r"(?:(?:contract |the )?award(?: of (?:the )?contract)?|appointment)"
_DUE: Final = (
    (
        "commitment",
        (
            r"(?:willing|commit\w{0,6}|undertak\w{1,3}|promise|agree)(?: to| that)? ?.{0,60}"
            r"|.{0,60}(?:commit(?:ment|ting|ted)?|willing|undertak\w{1,3}|agree) to (?:obtain"
            r"|hold|have|secure|take).{0,60}|commitment"
        ),
    ),
    (
        "by-start",
        (
            # What only has to be promised, declared or confirmed with the bid is due later.
            r"(?:confirmation|commitment|declaration|statement|undertaking|self-declaration)"
            r"(?: of \w{3,12})? (?:with|at|in)(?: the| your)? (?:bid|tender|submission)(?: stage)?"
            r"[,;]?(?: and)? (?:certificates?|cover|evidence|proof|polic(?:y|ies)|in place|held)"
            rf"(?: (?:to be )?(?:provided|in place|held))? (?:before|by|at|on|prior to)"
            rf"{_THE_CONTRACT} ?(?:the )?{_START}{_OF_CONTRACT}"
        ),
    ),
    (
        "with-bid",
        (
            r".{0,40}(?:with|at(?: the)?(?: time of)?|by|on|at point of)(?: the"
            r"| your)? ?(?:time of )?(?:tender|bid|submission|quotation|itt)(?:ing|ding)?"
            r"(?: submission| stage| return| deadline)?|already held|at tender|before tendering"
            r"|(?:itt|tender|bid|sq|submission) stage|when (?:bidding|tendering|submitting)"
            r"(?: (?:the |your |a )?(?:bid|tender))?|gyda(?:'r|g)? (?:y )?(?:tendr|cais|bid)"
            r"|(?:wrth|adeg) (?:dendro|tendro)"
        ),
    ),
    (
        "before-award",
        (
            r".{0,40}(?<!on or )(?<!by or )(?<!at or )(?:before|prior to)(?: the)?"
            r"(?: contract)?(?: is| being)? ?award.{0,20}|cyn (?:y )?dyfarn\w{1,4}(?: y contract)?"
        ),
    ),
    (
        "by-award",
        (
            r".{0,40}(?:on|by|at|upon|at point of)(?: or before| or prior to)?(?: the)?"
            rf"(?: contract)? ?award.{{0,20}}|{_AWARD}(?: stage)?|(?:on|at|upon) (?:the )?"
            r"appointment|(?:within .{1,20} (?:of|from|after)|after|following|post|once|if|when"
            r"|subject to)[ -](?:the )?(?:contract )?"
            r"(?:award(?:ed)?(?: (?:of )?(?:the |a )?contract)?|successful)"
            r"|(?:on|at|before|prior to|by|upon) (?:the )?(?:contract )?sign(?:ature|ing)"
            r"(?: (?:of )?(?:the )?contract)?|(?:ar|wrth) (?:ddyfarn\w{1,4}|dyfarnu)"
            r"(?: y contract|'r contract)?"
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
            r"|(?:(?:to be |must be )?(?:in place|held|provided|evidenced) )?"
            r"(?:by|on|at|before|prior to|from|upon|no later than|in time for)"
            rf"{_THE_CONTRACT}(?: the)? ?{_START}{_OF_CONTRACT}"
            rf"|(?:contract |service )?(?:start(?: date)?|commencement(?: date)?|go[- ]live"
            rf"|day (?:one|1)){_OF_CONTRACT}"
            r"|(?:cyn|erbyn|ar)(?: y)? (?:dechrau|ddechrau|cychwyn|gychwyn)"
            r"(?:'r| y)?(?: (?:contract|gwasanaeth))?"
        ),
    ),
)
_SYNONYMS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "insurance.due": _DUE,
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
                r"|increase)s?.{0,40}|none|nil|(?:pris(?:iau)? )?sefydlog|dim (?:cynnydd|codiad)"
            ),
        ),
        (
            "indexed",
            (
                r".{0,40}(?:cpih?|rpi|index\w{0,6}|in line with inflation|consumer prices?).{0,60}"
                r"|mynegrifol|mynegeio|mynegeiedig|(?:yn unol \u00e2|gyda) chwyddiant"
            ),
        ),
        (
            "reviewed",
            (
                r".{0,40}review(?:ed)?(?: annually| each year| every year| yearly)?.{0,40}"
                r"|adolyg(?:ir|iad)(?: (?:bob blwyddyn|yn flynyddol|blynyddol))?"
            ),
        ),
    ),
    "tender.category": (
        ("services", r"services?(?: contract)?|gwasanaeth(?:au)?"),
        ("goods", r"goods|suppl(?:y|ies)|products?|nwyddau|cyflenwadau"),
        ("works", r"works?|building works?|construction|gwaith|gweithiau"),
    ),
    "buyer.nation": (
        ("england", r"england|lloegr"),
        ("scotland", r"scotland|yr alban"),
        ("wales", r"wales|cymru"),
        ("northern-ireland", r"northern ireland|ni|gogledd iwerddon"),
    ),
    "procedure.legal_basis": (
        ("procurement-act-2023", r".{0,20}procurement act(?: 2023)?.{0,40}|pa ?23|pa2023"),
        (
            "before-the-act",
            (r".{0,20}public contracts regulations(?: 2015)?.{0,40}|pcr ?2015|before the act"),
        ),
    ),
    "criterion.kind": (
        ("social-value", r"social value.{0,40}|gwerth cymdeithasol"),
        ("price", r"price|cost|commercial|pricing|pris|cost(?:au)?"),
        ("quality", r"quality|technical|method statements?|ansawdd"),
    ),
    "procedure.reserved_for": (
        ("nobody", r"no|none|no(?:t reserved|body| reservation)|open to (?:all|any)|unreserved"),
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
