"""Frameworks and markets: whether one is set up, how long it runs, and who may still join."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.guards import stands
from tenderlint.prose.page import COUNT, Page, Phrase, counted
from tenderlint.prose.saying import Saying, answer, words_of
from tenderlint.quantities import exactly, parse_duration
from tenderlint.statements import Statement

_MARKET: Final = (
    r"(?:(?:pseudo[ -]?)?(?:dynamic|flexible) purchas(?:ing|e) (?:systems?|vehicles?|solutions?)"
    r"|dynamic markets?|(?<![a-z])(?:pseudo[ -]?|p)?dps"
    r"|electronic market ?place)(?![a-z])"
)
_LIST: Final = (
    r"(?:(?:approved|accredited|preferred|qualified|standing|select|open)(?: \w{1,12}){0,2} lists?"
    r"|(?:provider|supplier|contractor)s? lists?|lists? of (?:(?:approved|accredited|qualified"
    r"|suitable|potential) )?(?:providers|suppliers|contractors))(?![a-z])"
)
_FRAMEWORK: Final = r"(?<![a-z])framework(?: agreements?| contracts?|s)?(?![a-z])"
_ANY: Final = rf"(?:{_MARKET}|{_LIST}|{_FRAMEWORK})"
_NAMES: Final = ("dynamic", "dps", "market place", "marketplace", "flexible pu")
_LISTS: Final = (*_NAMES, " list", "framework")
_USED: Final = Saying(True, Phrase(_NAMES, _MARKET))
_SETS_UP: Final = (
    r"(?:establish(?:ing|ment of|ed)?|set(?:ting)? up|creat(?:e|ing|ion of)|award(?:ing)? of"
    r"|award|awarding|conclu(?:de|ding)|enter(?:ing)? into|put(?:ting)? in place|appoint\w{0,4} to"
    r"|join(?:ing)?|implement(?:ing)?|procur(?:e|ing|ement of)|tender(?:ing)? (?:for|of)"
    r"|provision of|admission (?:on)?to|(?:re-?open|re-?opening)(?: of)?|operate)"
)
_NOT_AN_AGREEMENT: Final = (
    r"(?!(?:outcomes?|performance|quality|assessment|policy|competency|assurance|governance|legal"
    r"|monitoring|evaluation|strategic|regulatory|safeguarding|risk|trauma-informed|practice|under|from|via|through|within|using|legislative)"
    r" )"
)
_FRAMEWORK_SET_UP: Final = Saying(
    True,
    Phrase(
        ("framework",),
        rf"(?<![a-z]){_SETS_UP} (?:{_NOT_AN_AGREEMENT}[a-z0-9,'()/&-]{{1,20}} ){{0,6}}?"
        rf"{_NOT_AN_AGREEMENT}{_FRAMEWORK}"
        r"|(?<!works within )(?<!work within )(?<![a-z])(?:this|the proposed|our|a new|the new|an"
        r" open|a closed|single[- ]supplier|multi[- ](?:supplier|provider)|(?:\w{3,6}|\d)[ -]year)"
        r" (?:(?:dps|national|regional|supplier|provider) )?framework(?: agreement)?(?![a-z])"
        r"|(?<![a-z])the framework(?: agreement)? (?:(?:will|shall)(?! set out| guide| support|"
        r" help)"
        r"|is (?:split|divided|open|for|to be)"
        r"|has|consists|comprises|term|period|commences)(?![a-z])"
        r"|(?<![a-z])(?:is|be|as) an? (?:\w{1,15} ){0,3}?framework(?: agreement)(?![a-z])",
    ),
    Phrase(
        (
            "call",
            "mini",
            "further competition",
            "under",
            "via",
            "through",
            "using",
            "existing",
            "within",
        ),
        r"(?<![a-z])(?:call(?:ed|ing)?[ -]?offs? (?:contract )?(?:from|under|against|via)"
        r"|mini-? ?competition (?:under|through|via|from)|further competition (?:under|through|via)"
        r"|(?:under|via|through|using|within) (?:the |an existing |its )(?:[\w&/-]{1,20} ){0,5}"
        r"framework(?! will| shall)|existing framework)",
    ),
)
_TITLED: Final = Saying(True, Phrase(("framework",), _FRAMEWORK), _FRAMEWORK_SET_UP.spoiled)
"""A title that names one names what is procured."""
_NO_FRAMEWORK: Final = Saying(
    False,
    Phrase(
        ("framework",),
        r"(?<![a-z])(?:not|n't) (?:an? |be an? |establish(?:ing)? an? |a part of an? )framework"
        r"(?: agreement)?(?![a-z])|(?<![a-z])no framework (?:agreement )?(?:will|is|shall)",
    ),
)
_CALL_OFF: Final = Saying(
    True,
    Phrase(
        ("call", "mini", "further competition"),
        r"(?<![a-z])(?:this is an? |this |an? |as an? |by )?(?:call[ -]?off(?!s| contracts|"
        r" orders)(?: contract| order)?"
        r"|mini-? ?competition|further competition)(?: \w{1,12})? (?:from|under|against|via|through"
        r"|using|within) (?:the |an? |our |its )?(?!th(?:is|e) )(?:[\w&/'-]{1,20} ){1,6}?"
        r"(?:framework|dps|dynamic)",
    ),
    Phrase(
        ("will ", "may ", "shall ", "can ", "to ", "call-offs"),
        r"(?<![a-z])(?:will|may|shall|can|to) (?:then |also )?(?:be )?(?:\w{1,12} )?"
        r"(?:call\w*|awarded|undertaken|run|conducted|held|carried out|made|invited|used)(?![a-z])"
        r"|call-offs",
    ),
)
_CHANGES: Final = (
    r"(?:at any (?:time|point|stage)|throughout|during|while|quarterly|annually|each (?:year"
    r"|quarter)"
    r"|every|regularly|for the (?:whole |full |entire )?(?:duration|life|period|term))"
)
_NEWCOMERS: Final = (
    r"(?:new (?:suppliers?|providers?|applicants?|members?|entrants?|applications?|bidders?"
    r"|organisations?|contractors?|tenderers?)|applications?|suppliers|providers|organisations"
    r"|applicants|you)"
)
_OPEN: Final = Saying(
    True,
    Phrase(
        (
            "join",
            "appl",
            "open",
            "new ",
            "admi",
            "invited",
            "welcome",
            "accepted",
            "submitted",
            "request to",
            "rounds",
            "windows",
            "be made",
            "be added",
            "considered",
        ),
        rf"(?<![a-z]){_NEWCOMERS}[^.\n;]{{0,60}}?(?<![a-z])(?:join|apply|applying|be (?:added"
        r"|admitted|submitted|made|accepted|considered)|are (?:welcome|accepted|invited)|request to"
        rf" participate|gain admission)(?![a-z])[^.\n;]{{0,60}}?{_CHANGES}(?![a-z])"
        rf"|(?<![a-z])(?:open|re-?opened|re-?opens?)(?: up)? (?:to|for) (?:new )?{_NEWCOMERS}"
        rf"[^.\n;]{{0,60}}?{_CHANGES}(?![a-z])"
        rf"|(?<![a-z])(?:remain|remains|kept|stay|be) open[^.\n;]{{0,40}}?{_CHANGES}(?![a-z])"
        r"[^.\n;]{0,60}?(?:join|appl|duration|life|term|period|system|dps|list|framework)"
        rf"|(?<![a-z])at any (?:time|point)[^.\n;]{{0,40}}?(?:join|apply to|admission)(?![a-z])"
        r"|(?<![a-z])(?:will|shall) (?:be )?(?:re-?open|re-?opened|(?:assess|consider|evaluate)"
        rf" (?:any )?new (?:applica\w{{2,5}}|suppliers"
        rf"|providers))[^.\n;]{{0,60}}?{_CHANGES}(?![a-z])"
        r"|(?<![a-z])(?:open|opening|re-?opens?) (?:to|for) (?:new (?:applicants?|applications?"
        r"|entrants?|members?|providers?|suppliers?|organisations?)|requests to"
        r" participate)(?![a-z])"
        rf"|(?<![a-z])(?:for )?(?:any )?new \w{{1,15}} (?:wishing|who wish) to"
        rf" join[^.\n;]{{0,40}}?{_ANY}"
        rf"|(?<![a-z])(?:request|apply) to (?:participate|join)[^.\n;]{{0,60}}?(?:duration"
        rf"|lifetime)"
        r"|(?<![a-z])new applications (?:can|may|will) (?:\w{1,12} (?:to )?){0,2}be (?:made"
        r"|accepted"
        r"|submitted|received)(?![a-z])|(?<![a-z])open to receive new applications"
        r"|(?<![a-z])(?:series of|further|subsequent|regular) (?:application )?(?:\"?rounds\"?"
        r"|windows)"
        r"(?![a-z])|(?<![a-z])maintained as an open list"
        r"|(?<![a-z])(?:join|admitted to|added to) (?:the|this|our) (?:framework|dps|list)"
        r" (?:agreement )?at (?:regular|set|fixed) intervals(?![a-z])"
        rf"|(?<![a-z])(?:this is a |the |a )?re-?opening (?:of )?(?:the |their |our |this )?"
        rf"(?:\w{{1,15}} ){{0,3}}?{_ANY}"
        r"|(?<![a-z])open framework(?! of)(?![a-z])",
    ),
    Phrase(("portal",), r"(?<![a-z])(?:the )?portal(?![a-z])"),
)
_CLOSED: Final = Saying(
    False,
    Phrase(
        ("new ", "closed", "further "),
        r"(?<![a-z])no (?:new|further|additional) (?:suppliers?|providers?|applicants?|entrants?"
        r"|members?) (?:can|may|will|shall|to)(?: be)?[^.\n;]{0,30}?(?:join|added|admitted|apply)"
        r"|(?<![a-z])(?:is|be|as) a closed framework(?![a-z])",
    ),
)
_PROVIDER: Final = (
    r"(?:(?:service )?(?:providers?|suppliers?|contractors?|organisations?|partners?))"
)
_ONE: Final = Saying(
    False,
    Phrase(
        ("single", "sole", "one "),
        r"(?<![a-z])(?:award\w{0,3}|appoint\w{0,4}|seek\w{0,3}|select\w{0,3}|contract|partnership|framework|arrangement)"
        r"(?![a-z])[^.\n;]{0,40}?(?<![a-z])(?:(?:an? )?(?:single|sole)|one) "
        rf"(?:(?:successful|service|lead|prime) )?{_PROVIDER}(?![a-z])(?! (?:or|per|for each))"
        r"|(?<![a-z])(?:single|sole)[- ](?:supplier|provider) (?:framework|contract"
        r"|agreement)(?![a-z])",
    ),
    Phrase(
        ("each lot", "consorti", "per lot", " or "),
        r"(?<![a-z])(?:each lot|per lot|consorti\w{1,3}|or (?:more|several|multiple))(?![a-z])",
    ),
)
_OTHER_LIST: Final = Phrase(
    ("visitor", "waiting list", "mailing", "price list", "list of", "call", "competition"),
    r"(?<![a-z])(?:visitors?|(?:further|mini)[- ]?competition|call[- ]?off|waiting list|mailing"
    r"|price list|list of approved sub"
    r"|(?:provide|supply|submit|give|attach|include|keep|maintain)s? (?:us |them )?(?:with )?"
    r"(?:an? |the |its |their |your )?(?:full |complete )?lists? of)",
)
_LISTED: Final = Saying(
    True, Phrase((*_NAMES, " list"), rf"(?<![a-z]){_MARKET}|(?<![a-z]){_LIST}"), _OTHER_LIST
)
_MANY: Final = Saying(
    True,
    Phrase(
        ("pool of", "panel of", "list of", "several", "multiple", "number of", "no cap", "multi-",
         "multi ", "or more", "range of", "variety of", "no limit"),
        r"(?<![a-z])(?:pool|panel|list) of (?:[a-z0-9,'()/&-]{1,20} ){0,6}?(?:providers"
        r"|suppliers|contractors)(?![a-z])"
        r"|(?<![a-z])(?:several|multiple|a (?:number|range|variety) of|(?:two|three|four|five|six"
        r"|seven|eight|nine|ten) or more) (?:(?:suitable|qualified|different|service|local|skilled"
        r"|experienced) ){0,2}(?:providers|suppliers|contractors) (?:will|to|shall|may|who|that"
        r"|onto|under|for)(?![a-z])"
        r"|(?<![a-z])no (?:cap|limit) on the number of (?:\w{1,12} )?(?:providers|suppliers"
        r"|contractors)(?![a-z])|(?<![a-z])multi[- ](?:supplier|provider)(?![a-z])",
        ("provider", "supplier", "contractors"),
    ),
    _OTHER_LIST,
)  # fmt: skip
_SUPPLIERS: Final = Phrase(
    ("suppliers", "providers", "contractors", "operators"),
    r"(?<![a-z])(?:maximum of|up to|max(?:imum)? number of (?:suppliers|providers)(?: is|:)?"
    rf"|no more than) (?P<count>{COUNT})(?: \w{{1,15}}){{0,4}}? (?:suppliers|providers|contractors"
    r"|economic operators)(?: (?:per lot|on|to|will|in|under|for|for each))",
    ("up to", "maximum", "number of", "no more than"),
)
_NEXT_STAGE: Final = Phrase(
    ("invited", "shortlist", "stage", "interview", "taken"),
    r"(?<![a-z])(?:invited|short-?listed|next stage|second stage|interview|taken (?:forward"
    r"|through))(?![a-z])",
)
_RUNS: Final = Phrase(
    _LISTS,
    rf"{_ANY}[^.\n;]{{0,60}}?(?<![a-z])(?:run|let|last|operate|in place|awarded|open|validity|valid"
    rf"|be|period|term|duration|established|set up|commence)(?![a-z])[^.\n;\d]{{0,50}}?"
    r"(?P<length>(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)(?: ?\(\d{1,3}\))?"
    r"[ -](?:years?|months?))(?! (?:ago|old|extension|break|review|before|after|prior|notice"
    r"|from the end))",
    ("year", "month"),
)
_LONG: Final = Phrase(
    _LISTS,
    r"(?<![a-z\d])(?P<length>(?:\d{1,3}|one|two|three|four|five|six|seven|eight|ten)"
    rf"(?: ?\(\d{{1,2}}\))?[ -](?:year|month)s?) (?:[a-z]{{1,12}} ){{0,3}}?{_ANY}",
    ("year", "month"),
)
_SECOND: Final = Phrase(
    (
        "exten",
        "option",
        "further",
        "additional",
        "plus",
        "max",
        "total",
        "previous",
        "current",
        "more than",
        "every ",
        "exceed",
    ),
    r"(?<![a-z])(?:exten\w{1,5}|option\w{0,3}|further|additional|plus|max(?:imum)?|total|previous"
    r"|current|existing|more than|every|exceed\w{0,3})(?![a-z])",
)
_FREE: Final = Saying(
    False,
    Phrase(
        ("free", "charge", "cost"),
        r"(?<![a-z])(?:regist\w{2,8}|access|documents?|download|use of)(?![a-z])[^.\n;]{0,60}?"
        r"(?<![a-z])(?:is|are) (?:completely )?free(?: of charge)?(?![a-z])"
        r"|(?<![a-z])(?:register|access(?:ed)?|download(?:ed)?|obtain(?:ed)?|view(?:ed)?)(?![a-z])"
        r"[^.\n;]{0,60}?(?<![a-z])free of charge(?![a-z])"
        r"|(?<![a-z])free (?:of charge )?(?:to register|registration)(?![a-z])"
        r"|(?<![a-z])(?:no (?:charge|cost|fee)|free of charge)[^.\n;]{0,30}?(?:to register|for"
        r" registration|for registering)",
    ),
    own_no=True,
)
_STAGES: Final = Phrase(
    ("stage",),
    r"(?<![a-z])(?P<count>single|one|two|three)[- ]stage,? (?:\w{1,15} ){0,3}?(?:process"
    r"|procedure|tender|procurement|competition|approach|exercise)(?![a-z])(?<!complaints"
    r" procedure)(?<!complaints process)",
)
_COUNTS: Final = {"single": 1, "one": 1, "two": 2, "three": 3}
_FEEDBACK: Final = Saying(
    True,
    Phrase(
        ("feedback", "debrief", "de-brief", "scores", "reasons"),
        r"(?<![a-z])(?:all|every|unsuccessful)(?: \w{1,12})? (?:bidders?|tenderers?|suppliers?"
        r"|applicants?|providers?|candidates?)(?: \w{1,12})? (?:will|shall) (?:also )?(?:be"
        r" (?:given"
        r"|provided with|offered|sent|informed)|receive|have)[^.\n;]{0,60}?(?:feedback|de-?brief"
        r"|scores|reasons)"
        r"|(?<![a-z])summary of the reasons why the (?:economic operators?|tenderers?|bidders?"
        r"|candidates?)[^.\n;]{0,20}? (?:was|were) unsuccessful(?![a-z])",
    ),
)
_REGISTERED: Final = Saying(
    True,
    Phrase(
        ("central digital platform",),
        r"(?<![a-z])(?:must|shall|need to|required to|have to|should)[^.\n;]{0,60}?regist\w{2,8}"
        r"[^.\n;]{0,60}?central digital platform",
    ),
)
_MEMBERS: Final = Saying(
    True,
    Phrase(
        ("only",),
        r"(?<![a-z])only(?: \w{1,12}){0,2} (?:providers|suppliers|contractors|organisations|those"
        r"|members|companies)(?: who are| which are| that are)?(?: already)?(?: \w{1,12})? (?:on|of"
        r"|to|onto|appointed to|admitted to|under) (?:the |this |our )?(?:[\w&/'-]{1,20} ){0,5}?"
        r"(?:framework|dps|list|system|dynamic market)[^.\n;]{0,40}?(?:may|can|will be|are able"
        r"|are eligible|are invited|shall)(?![a-z])"
        r"|(?<![a-z])(?:open|available|restricted|limited) only to (?:providers|suppliers|those"
        r"|members)[^.\n;]{0,60}?(?:framework|dps|list)(?![a-z])",
    ),
)
_SHARED: Final = (
    ("procedure.dynamic_market", (_USED,)),
    ("procedure.framework", (_NO_FRAMEWORK, _FRAMEWORK_SET_UP)),
    ("procedure.call_off", (_CALL_OFF,)),
    ("procedure.members_only", (_MEMBERS,)),
    ("procedure.framework_open", (_CLOSED, _OPEN)),
)
_FIELDS: Final = (
    ("procedure.many_providers", (_ONE, _LISTED, _MANY)),
    ("procedure.bidding_fee", (_FREE,)),
    ("procedure.feedback_offered", (_FEEDBACK,)),
    ("procedure.registration_to_bid", (_REGISTERED,)),
)
WORDS: Final = (
    *words_of(*(one for _, sayings in (*_SHARED, *_FIELDS) for one in sayings)),
    *_SUPPLIERS.words,
    *_RUNS.words,
    *_STAGES.words,
)


_SETTING: Final = Phrase(
    ("framework", "dynamic", "dps", "flexible", "market", "list", "join", "pool", "panel"),
    r"framework|dynamic|dps|flexible|market ?place|(?<![a-z])lists?(?![a-z])"
    r"|(?<![a-z])(?:join|pool|panel)(?![a-z])",
)
"""Without one of these nothing that several share is spoken of."""


def read(page: Page) -> Iterator[Statement]:
    """What is said of a framework or market that is set up, and of the way to a bid."""
    for field, sayings in _FIELDS:
        yield from answer(page, field, sayings)
    if _SETTING.first(page) is not None:
        for field, shared in _SHARED:
            yield from answer(page, field, shared)
        if page.section == "title":
            yield from answer(page, "procedure.framework", (_TITLED,))
        yield from _length(page)
    for match in _SUPPLIERS.find(page):
        count = counted(match["count"])
        end = page.sentence(match.start())[1]
        if _NEXT_STAGE.first(page, match.start(), end) is not None:
            continue
        if count is not None and count.low >= 1 and stands(page, match.span()):
            yield page.says("procedure.framework_suppliers", count, match.span())
            break
    for match in _STAGES.find(page):
        if stands(page, match.span()):
            yield page.says("procedure.stages", exactly(_COUNTS[match["count"]]), match.span())
            break


def _length(page: Page) -> Iterator[Statement]:
    """How long it runs, without extensions."""
    for phrase in (_LONG, _RUNS):
        for match in phrase.find(page):
            length = parse_duration(page.normal[slice(*match.span("length"))].replace("-", " "))
            lead = max(page.sentence(match.start())[0], match.start() - 12)
            later = _SECOND.first(page, lead, match.start("length")) is not None
            if length is not None and not later and stands(page, match.span()):
                yield page.says("procedure.framework_months", length.initial, match.span())
                return
