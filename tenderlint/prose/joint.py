"""How the service meets people and other services: referral, joint work, early help, co-design."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.prose.guards import stands
from tenderlint.prose.page import Page, Phrase, pattern
from tenderlint.prose.saying import Saying, answer, words_of
from tenderlint.quantities import exactly
from tenderlint.quantities.writing import number_word
from tenderlint.statements import Statement

_OTHERS: Final = (
    r"(?:partners?|agenc(?:y|ies)|nhs|gps?|hospitals?|schools?|police|voluntary|vcse?|third sector"
    r"|community (?:groups?|organisations?|services?|teams?)|charit(?:y|ies)|statutory"
    r"|other (?:\w{1,15} )?(?:services?|organisations?|providers?|professionals"
    r"|agencies|teams?|tenderers?|contractors?|groups?)|health (?:and"
    r" social care )?(?:services?|partners|visitors|professionals|teams?)|social workers?"
    r"|multi-agency|both successful)"
)
_JOINTLY: Final = (
    r"(?:(?:closely|collaboratively|jointly|co-?operatively|effectively|in partnership"
    r"|in collaboration|in conjunction|together) (?:and (?:\w{4,15}) )?(?:with|alongside)"
    r"|alongside)"
)
_REFERRAL: Final = Saying(
    True,
    Phrase(
        ("referr", "refer "),
        r"(?<![a-z])(?:self-? ?referrals?|referrals? (?:can|will|may|must|are|is|shall|to be)"
        r" (?:only )?"
        r"(?:be )?(?:made|accepted|received|taken|come|via|by|from|through)"
        r"|referral (?:routes?|pathways?|process(?:es)?|criteria|system|mechanisms?|arrangements?"
        r"|sources?|hub)|(?:accept|receive|receiving|accepting|manage|managing|take|taking|respond"
        r"|process|handle)\w{0,3} (?:\w{1,12} ){0,2}referrals?|referred (?:by|from|via|through)"
        r"|onward referrals?|refer (?:people|clients|residents|individuals|patients|them|families)"
        r"|referrals? (?:from|by|via|to) (?:\w{1,12} ){0,3}"
        r"(?:services?|agenc(?:y|ies)|gps?|schools?|professionals?|teams?|workers?|council))(?![a-z])",
    ),
    Phrase(
        ("referred to as", "referred to in", "referred to above", "referred to below",
         "referred to herein", "referred to the", "dispute", "mediat", "arbitrat", "adjudicat",
         "ombudsman", "matter", "complaint"),
        r"(?<![a-z])referred to (?:as|in|above|below|herein|the (?:itt|tender|specification"
        r"|document|court|tribunal))|(?<![a-z])(?:disputes?|mediat\w+|arbitrat\w+|adjudicat\w+|ombudsman|matters?|complaints?)(?![a-z])",
    ),
)  # fmt: skip
_WITH_OTHERS: Final = Saying(
    True,
    Phrase(
        (
            "closely",
            "collab",
            "jointly",
            "joint ",
            "co-operat",
            "cooperat",
            "effectively",
            "partnership",
            "in conjunction",
            "together",
            "alongside",
            "multi",
            "inter-agency",
            "close working",
            "strong working",
        ),
        rf"(?<![a-z])work(?:s|ing|ed)? (?:\w{{4,14}} ){{0,2}}?{_JOINTLY} [^.\n;]{{0,80}}?"
        rf"(?<![a-z]){_OTHERS}(?![a-z])"
        rf"|(?<![a-z])collaborat(?:e|es|ing|ion|ively) (?:\w{{4,14}} )?(?:with|between|across)"
        rf" [^.\n;]{{0,60}}?(?<![a-z]){_OTHERS}(?![a-z])"
        rf"|(?<![a-z])(?:joint|multi-? ?agency|partnership|inter-agency) (?:working|work|approach)"
        rf"(?![a-z])[^.\n;]{{0,60}}?(?:with|between|across|among)[^.\n;]{{0,60}}?(?<![a-z]){_OTHERS}"
        r"(?![a-z])|(?<![a-z])multi-? ?agency (?:working|approach|team|partnership"
        r"|support)(?![a-z])"
        r"|(?<![a-z])(?:close|strong) (?:joint )?working (?:relationships?)? ?(?:with|between)"
        r" (?:the |this |these |local |other |both |key )",
    ),
    Phrase(
        (
            "consorti",
            "bidding",
            "economic operators",
            "collu",
            "other tenderers",
            "other bidders",
            "contractors on site",
        ),
        r"(?<![a-z])(?:consorti\w{1,3}|bidding|economic operators|collu\w+|other (?:tenderers"
        r"|bidders)|contractors on site)(?![a-z])",
    ),
)
_PREVENTS: Final = Saying(
    True,
    Phrase(
        ("prevent", "early intervention", "early help", "early identification"),
        r"(?<![a-z])early (?:interventions?|help(?! ?desk)|identification)(?![a-z])"
        r"|(?<![a-z])preventat?ive (?:services?|support|approach(?:es)?|work|model"
        r"|interventions?|agenda|help)(?![a-z])"
        r"|(?<![a-z])(?:focus(?:es|ed|ing)? on|prioritis\w{1,3}|promot\w{1,3}|emphasis on|aims? of"
        r"|based on) (?:early )?prevention(?![a-z])"
        r"|(?<![a-z])(?:homelessness|crisis|falls|suicide|crime) prevention (?:services?|support"
        r"|programmes?|projects?|work|fund\w{0,3})(?![a-z])"
        r"|(?<![a-z])prevent(?:ing)?,? (?:reduc(?:e|ing),? (?:or|and|&) delay(?:ing)?"
        r"|delay(?:ing)?,?"
        r" (?:or|and|&) reduc(?:e|ing))(?![a-z])"
        r"|(?<![a-z])prevent(?:s|ing|ion of)?(?: (?:or|and) \w{4,10})?(?: any)?(?: potential)?"
        r" (?:the )?(?:need"
        r" for|escalat\w{1,4}|(?:\w{1,12} )?homeless\w{0,4}|(?:unnecessary |avoidable"
        r" )?(?:hospital )?"
        r"(?:re-?)?admissions?|crisis|crises|family breakdown|placement breakdown|re-?offending"
        r"|social isolation|loneliness|domestic abuse|needs from|deterioration|exclusion"
        r"|children (?:from )?(?:entering|coming into) care)(?![a-z])",
    ),
    Phrase(
        (
            "pollution",
            "fire prevention",
            "infection prevention",
            "fraud",
            "bribery",
            "corruption",
            "virus",
            "reputation",
            "personal data",
            "out of scope",
        ),
        r"(?<![a-z])(?:viruses|reputation|personal data|out of scope|pollution|fire prevention"
        r"|infection prevention|fraud|bribery"
        r"|corruption)(?![a-z])",
    ),
)
_CODESIGNED: Final = Saying(
    True,
    Phrase(
        ("co-design", "codesign", "co-produc", "coproduc", "designed with", "developed with"),
        r"(?<![a-z])(?:specification|service|model|tender|strategy|framework|requirements?"
        r"|programme|contract)s?(?: \w{1,12}){0,3}? (?:has|have|was|were) (?:been"
        r" )?(?:\w{4,12}ly )?"
        r"(?:co-?(?:designed|produced|developed)|(?:designed|developed|shaped) (?:together )?with"
        r" (?:\w{1,12} ){0,3}(?:residents|people|users|carers|families|parents|young people"
        r"|children|tenants|patients))(?![a-z])"
        r"|(?<![a-z])co-?(?:designed|produced) (?:with|by) (?:\w{1,12} ){0,3}(?:residents|people"
        r"|users|carers|families|parents|young people|children|tenants|patients|experts by"
        r" experience|communities)(?![a-z])",
    ),
    Phrase(
        ("will be co", "must be co", "shall be co", "to be co", "should be co", "plan", "activit"),
        r"(?<![a-z])(?:will|must|shall|should|to) be co-?(?:designed|produced)"
        r"|(?<![a-z])(?:plans?|activities)(?![a-z])",
    ),
)
_THRESHOLD: Final = Saying(
    True,
    Phrase(
        ("eligible", "diagnos", "crisis"),
        r"(?<![a-z])(?:people|adults|children|residents|individuals|those|persons?|clients|users)"
        r"(?: \w{1,12}){0,3}? (?:with|who have|having) (?:an? )?(?:(?:assessed|statutory)"
        r" )?eligible"
        r" (?:adult )?(?:social )?(?:care (?:and support )?|support )?needs?(?![a-z])"
        r"|(?<![a-z])(?:must|only|need to|required to)[^.\n;]{0,40}? (?:have|hold|with|having) an?"
        r" (?:formal |confirmed |clinical )?diagnosis(?![a-z])"
        r"|(?<![a-z])(?:people|adults|children|individuals|those|patients|persons?) (?:who (?:are"
        r"|have been) )?diagnosed with(?![a-z])"
        r"|(?<![a-z])(?:people|adults|children|individuals|those|families|people)(?:"
        r" \w{1,10}){0,4}?"
        r" in (?:immediate |acute |mental health )?crisis(?![a-z])",
    ),
    Phrase(
        (
            "or without",
            "regardless",
            "before",
            "prevent",
            "undiagnosed",
            "train",
            "staff",
            "carers of",
            "there are",
            "there were",
            "referred to",
        ),
        r"(?<![a-z])(?:train(?:ing)?|staff|carers of|there (?:are|were)|referred to|with or"
        r" without|regardless|before|prevent\w{0,4}|undiagnosed)(?![a-z])",
    ),
)
_LIMIT: Final = Phrase(
    ("week", "month", "day"),
    r"(?<![a-z])(?:support|placements?|stays?|interventions?|programme|sessions)(?: \w{1,12}){0,3}?"
    r" (?:(?:will|is|are|shall|must|should)(?: be)? )?(?:normally |typically )?(?:limited to|for up"
    r" to|last(?:s|ing)? (?:for )?(?:up to|no (?:more|longer) than|a maximum of)|for a maximum of"
    r"|no (?:more|longer) than)(?: a maximum of)? (?P<count>\d{1,3}|one|two|three|four|six"
    r"|eight|ten"
    r"|twelve) (?P<unit>days?|weeks?|months?)(?![a-z])(?! (?:notice|of (?:the )?(?:award"
    r"|contract)))"
    r"|(?<![a-z])move on within (?P<again>\d{1,3}|one|two|three|four|six|eight|twelve)"
    r" (?P<other>days?|weeks?|months?) of (?:admission|placement|arrival)(?![a-z])",
)
_NOT_A_PERSON: Final = pattern(
    r"(?<![a-z])(?:it|mobilisation|induction|training|student|technical|work)(?![a-z])"
)
_DAYS: Final = {"d": 1, "w": 7, "m": 30}
"""A month of support counts as thirty days."""
_FIELDS: Final = (
    ("service.referral_joint_working", (_REFERRAL, _WITH_OTHERS)),
    ("service.prevention", (_PREVENTS,)),
    ("service.codesigned", (_CODESIGNED,)),
    ("service.crisis_threshold", (_THRESHOLD,)),
)
WORDS: Final = (*words_of(*(one for _, sayings in _FIELDS for one in sayings)), *_LIMIT.words)


def read(page: Page) -> Iterator[Statement]:
    """What is said of referral and joint work, prevention, co-design and a limit to support."""
    for field, sayings in _FIELDS:
        yield from answer(page, field, sayings)
    for match in _LIMIT.find(page):
        count, unit = match["count"] or match["again"], match["unit"] or match["other"]
        number = int(count) if count.isdigit() else number_word(count)
        before = page.lower[max(0, match.start() - 20) : match.start() + 12]
        if _NOT_A_PERSON.search(before) is not None:
            continue
        if number and stands(page, match.span()):
            yield page.says("service.support_limit", exactly(number * _DAYS[unit[0]]), match.span())
            return
