"""What was done before the tender: the market engaged, a grant considered, bidders helped."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.page import Page, Phrase
from tenderlint.prose.saying import Saying, answer, words_of
from tenderlint.statements import Statement

_ENGAGING: Final = (
    r"(?:(?:(?:preliminary|early|soft|prior|initial|pre-?(?:tender|procurement)) ){0,2}market"
    r"[- ](?:engagement|testing|test|consultation|sounding|warming)"
    r"|(?:market|provider|supplier|bidder|industry)s?'? engagement)"
    r"(?: (?:event|exercise|session|day|notice|process|workshop|activity|period|activities"
    r"|questionnaire))?s?"
)
_DONE: Final = (
    r"(?:(?:was|were|has been|have been|had been|is being|are being|will be|to be) (?:\w{4,12}ly )?"
    r"(?:held|hosted|undertaken|carried out|conducted|completed|run|arranged|published|organised)"
    r"|took place|takes place|will take place|taking place|is underway|has concluded|is to inform)"
)
_NOT_HELD: Final = Saying(
    False,
    Phrase(
        ("engage", "market"),
        rf"(?<![a-z])no (?:formal )?{_ENGAGING} (?:{_DONE}|is required|is planned|is proposed)"
        rf"|(?<![a-z]){_ENGAGING} (?:was|were|has|have|is|will)(?: not|n't) (?:been |be )?"
        r"(?:held|hosted|undertaken|carried out|conducted|deemed|considered|needed|required)",
    ),
)
_BUYER: Final = (
    r"(?:the )?(?:council|authority|trust|board|buyer|commissioners?|icb|university|college|school"
    r"|borough|county|we)"
)
_HELD: Final = Saying(
    True,
    Phrase(
        ("market", "engagement", "rfi", "request for information"),
        rf"(?<![a-z]){_ENGAGING}[^.\n;]{{0,60}}? {_DONE}(?![a-z])"
        rf"|(?<![a-z])(?:following|after|informed by|as a result of|further to|subsequent to)"
        rf" (?:(?:an?|the|our|its|recent|successful|extensive|initial|period of) ){{0,4}}"
        rf"{_ENGAGING}(?![a-z])"
        r"|(?<![a-z])(?:hold|holding|host|hosting|run|running|conduct|conducting|undertake"
        r"|undertaking|undertook|carry out|carrying out|carried out|held|hosted|conducted)"
        rf" (?:(?:an?|the|some|further|virtual|online|informal|series of) ){{0,3}}{_ENGAGING}"
        r"(?![a-z])"
        r"|(?<![a-z])engagement (?:event|session|exercise|day|workshop)s?(?![a-z])[^.\n;]{0,90}?"
        rf" {_DONE}(?![a-z])|(?<![a-z])(?:through|by|via|with|from) (?:(?:soft|early|preliminary)"
        r" )?market (?:testing|engagement|consultation|sounding)(?![a-z])"
        r"|(?<![a-z])this (?:rfi|request for information)(?![a-z])"
        rf"|(?<![a-z])this (?:notice )?(?:is|notice is) (?:\w{{1,12}} )?(?:for |part of )?"
        rf"(?:an? |the )?(?:\w{{1,12}} )?{_ENGAGING}(?![a-z])"
        r"|(?<![a-z])(?:purposes? of|the aim of) (?:this|the) (?:\w{1,12} )?market"
        r" (?:engagement|testing|consultation|sounding)"
        r"|(?<![a-z])(?:this is|as) an? (?:soft market test(?:ing)?|request for information)"
        r"(?![a-z])",
    ),
    Phrase(
        (
            "supplier",
            "provider",
            "contractor",
            "monthly",
            "quarterly",
            "throughout",
            "with ",
            "variation",
        ),
        r"(?<![a-z])(?:suppliers?|providers?|contractors?) (?:shall|will|must)(?![a-z])"
        r"|(?<![a-z])by the"
        r" (?:provider|supplier|contractor)|(?<![a-z])(?:monthly|quarterly|throughout|variations?"
        r"|with (?:young people|residents|service users|children|families|pupils))(?![a-z])",
    ),
)
_ENGAGES: Final = Saying(
    True,
    Phrase(
        ("engag", "consult"),
        rf"(?<![a-z]){_BUYER} (?:is|are|wish(?:es)? to|would like to|intends? to|will|has|have)"
        r" (?:also )?(?:engag(?:e|ing|ed)|consult(?:ing|ed)?) (?:with )?(?:the )?"
        r"(?:\w{1,12} ){0,2}(?:market|providers|suppliers)(?![a-z])",
        ("market", "provider", "supplier"),
    ),
    _HELD.spoiled,
)
_VOLUNTARY: Final = (
    r"(?:(?:voluntary|vcse?|vcfs?e?|third[- ]sector|community|charit(?:y|able|ies)|social"
    r" enterprise"
    r"|not[- ]for[- ]profit)(?:(?:,| and| or|,? &|/) (?:\w{4,12}))?"
    r"(?: sector| group| organisation| provider| partner| body)?(?:s|ies)?)"
)
_VOLUNTARY_INVITED: Final = Saying(
    True,
    Phrase(
        ("invited", "consulted", "engaged", "took part", "attended"),
        rf"(?<![a-z]){_VOLUNTARY}[^.\n;]{{0,40}}? (?:were|was|are|have been|has been)"
        r" (?:also |all )?(?:invited to|consulted|engaged)[^.\n;]{0,60}?"
        r"(?:market|engagement|event|design|consultation|before|prior|tender|specification)"
        rf"|(?<![a-z])(?:event|engagement|session|workshop|consultation)s?(?![a-z])[^.\n;]{{0,60}}?"
        rf"(?:attended by|with|included|including|open to) (?:\w{{1,12}} ){{0,3}}{_VOLUNTARY}"
        r"(?![a-z])[^.\n;]{0,40}?(?:invited|consulted|engaged|took part|attended)",
    ),
)
_GRANT: Final = Saying(
    True,
    Phrase(
        ("grant",),
        r"(?<![a-z])(?:considered|considering|weighed|explored|looked at|assessed)"
        r"(?: (?:whether|the option of|the use of|using|awarding|to (?:award|offer)|if)){0,2}"
        r" (?:an? |the )?grants?(?: (?:funding|aid|agreement|award))?(?! funder)(?![a-z])"
        r"|(?<![a-z])(?:an? |the )?(?:grants?|grant (?:funding|aid|agreement|award|route)) "
        r"(?:was|were|has been|have been) (?:also )?(?:considered|explored|looked at|weighed"
        r"|rejected|ruled out)(?![a-z])",
    ),
)
_NO_GRANT: Final = Saying(
    False,
    Phrase(
        ("grant",),
        r"(?<![a-z])(?:a )?grants?(?: (?:funding|aid|agreement|award|route))?"
        r" (?:was|were|has|have)(?: not|n't) (?:been )?considered(?![a-z])",
    ),
)
_SUPPORT: Final = Saying(
    True,
    Phrase(
        ("bidder", "supplier", "provider", "tender", "bid", "business wales", "business gateway"),
        r"(?<![a-z])(?:bidders?|suppliers?|providers?|tenderers?)(?:'s?)? (?:(?:information"
        r"|briefing|engagement|open|awareness|q&a|support) )?(?:days?|events?|sessions?|briefings?"
        r"|webinars?|workshops?)(?: on [^.\n]{1,30}?| for [^.\n]{1,40}?| which|,)?"
        r" (?:will be|is|is being|are|to be) (?:held|hosted|run|arranged|organised|available"
        r"|scheduled|taking place)(?![a-z])"
        r"|(?<![a-z])(?:business wales|supplier development programme|business"
        r" gateway)[^.\n]{0,80}?"
        r"(?<![a-z])(?:advice|support|help|guidance|courses?|training|assist)(?![a-z])"
        r"|(?<![a-z])(?:training|help|support|assistance|guidance|advice)"
        r" (?:in|on|with|for) (?:how to )?(?:bidding|tendering|writing (?:bids|tenders)|bid writing"
        r"|(?:their|your) (?:bids?|tenders?)|(?:complete|completing|submit) (?:an? |the |your )?"
        r"(?:bid|tender))(?![a-z])[^.\n]{0,40}?(?:is|are|will be|can be|available|provided|offered)"
        r"(?![a-z])",
        (
            "briefing",
            "webinar",
            "workshop",
            "event",
            "session",
            " day",
            "business wales",
            "business gateway",
            "supplier development",
            "training",
            "help ",
            "support ",
            "assistance ",
            "guidance ",
            "advice ",
        ),
    ),
    Phrase(
        ("portal", "technical", "helpdesk", "help desk", "system"),
        r"(?<![a-z])(?:portal|technical|help ?desk|system|e-?tendering)(?![a-z])",
    ),
)
_FIELDS: Final = (
    ("preparation.held", (_NOT_HELD, _HELD, _ENGAGES)),
    ("preparation.voluntary_invited", (_VOLUNTARY_INVITED,)),
    ("preparation.grant_considered", (_NO_GRANT, _GRANT)),
    ("preparation.bidder_support", (_SUPPORT,)),
)
WORDS: Final = words_of(*(one for _, sayings in _FIELDS for one in sayings))


def read(page: Page) -> Iterator[Statement]:
    """What the buyer says that it did, or will do, before tenders are due."""
    for field, sayings in _FIELDS:
        yield from answer(page, field, sayings)
