"""The service itself: whom it serves, where, and how."""

from __future__ import annotations

from dataclasses import dataclass

from tenderlint.model.declare import Entry, declare
from tenderlint.quantities import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What kind of service it is, and how it reaches people."""

    for_residents: Entry | None = declare(
        Unit.BOOL,
        "Whether residents use the service directly.",
        asks="Do residents use this service directly?",
        labels=("used by residents", "service to residents", "do residents use it directly"),
    )
    staff_heavy: Entry | None = declare(
        Unit.BOOL,
        "Whether most of the cost is people's pay.",
        asks="Is most of the cost staff pay?",
        labels=("staff heavy", "mostly staff costs"),
    )
    named_places: Entry | None = declare(
        Unit.TEXT,
        "Neighbourhoods, wards or community places that the specification names.",
        asks="Which neighbourhoods or community places does the specification name?",
        labels=("named places", "places named", "community venues", "delivery places"),
    )
    named_partners: Entry | None = declare(
        Unit.TEXT,
        "Local partners that the specification names.",
        asks="Which local partners does the specification name?",
        labels=("named partners", "partners", "local partners"),
    )
    referral_joint_working: Entry | None = declare(
        Unit.BOOL,
        "Whether referral routes or joint working with others are described.",
        asks="Does the specification describe referral and joint working?",
        labels=(
            "referral and joint working",
            "joint working",
            "referral pathway",
        ),
    )
    closed_referral: Entry | None = declare(
        Unit.BOOL,
        "Whether only statutory bodies may refer people.",
        asks="May only statutory bodies refer people?",
        labels=(
            "statutory referral only",
            "closed referral",
            "referrals only from",
        ),
    )
    excludes_second_need: Entry | None = declare(
        Unit.BOOL,
        "Whether people with a second need are excluded.",
        asks="Are people with a second need excluded?",
        labels=(
            "excludes second need",
            "exclusion criteria",
        ),
    )
    crisis_threshold: Entry | None = declare(
        Unit.BOOL,
        "Whether entry needs a statutory threshold, a diagnosis or a crisis.",
        asks="Does entry need a statutory threshold or a diagnosis?",
        labels=(
            "entry threshold",
            "eligibility threshold",
            "crisis threshold",
        ),
    )
    prevention: Entry | None = declare(
        Unit.BOOL,
        "Whether the service is meant as prevention or early help.",
        asks="Is the service meant as prevention or early help?",
        labels=(
            "prevention",
            "early help",
            "early intervention",
        ),
    )
    full_coverage_at_start: Entry | None = declare(
        Unit.BOOL,
        "Whether the whole area has to be covered from the first day.",
        asks="Must the whole area be covered from the first day?",
        labels=(
            "full coverage from day one",
            "full coverage at start",
        ),
    )
    premises_prescribed: Entry | None = declare(
        Unit.BOOL,
        "Whether a central office or the own premises of the buyer are prescribed.",
        asks="Are a central office or your own premises prescribed?",
        labels=(
            "premises prescribed",
            "central office required",
        ),
    )
    physical_risk: Entry | None = declare(
        Unit.BOOL,
        "Whether it involves care, vehicles, building work, events, play or the outdoors.",
        asks="Does it involve care, vehicles, building work, events, play or the outdoors?",
        labels=(
            "physical risk",
            "higher risk activities",
            "risk",
        ),
    )
    joint_review: Entry | None = declare(
        Unit.BOOL,
        "Whether a joint review or redesign is planned during the term.",
        asks="Is a joint review planned during the term?",
        labels=(
            "joint review",
            "annual review",
        ),
    )
    codesigned: Entry | None = declare(
        Unit.BOOL,
        "Whether people who use the service shaped the specification.",
        asks="Did people who use the service shape it?",
        labels=(
            "co-design",
            "codesign",
            "co-designed",
        ),
    )
    unit_payment_customary: Entry | None = declare(
        Unit.BOOL,
        "Whether payment by the unit is customary: spot home care, transport, translation.",
        asks="Is it spot home care, transport or translation?",
        labels=("spot purchase",),
    )
    other_owners: Entry | None = declare(
        Unit.BOOL,
        "Whether another department or body pays for the service or steers it.",
        asks="Does another department or body pay for the service, or steer it?",
        labels=(
            "joint commissioners",
            "joint commissioning",
            "other bodies involved",
        ),
    )
    method_prescribed: Entry | None = declare(
        Unit.BOOL,
        "Whether the specification fixes how the work is done: grades, scripts, sessions.",
        asks="Does the specification fix how the work is done: grades, scripts, sessions?",
        labels=("method prescribed",),
    )
    replaces_specialist: Entry | None = declare(
        Unit.BOOL,
        "Whether one general service takes the place of a specialist one.",
        asks="Does one general service take the place of a specialist one?",
        labels=("replaces specialist service",),
    )
    community_venues: Entry | None = declare(
        Unit.BOOL,
        "Whether the service is given in community places.",
        asks="Is the service given in community places?",
        labels=("delivered in community places",),
    )
    devolved_budget: Entry | None = declare(
        Unit.BOOL,
        "Whether a part of the budget is for small grants in the community.",
        asks="Is a part of the budget for small grants in the community?",
        labels=(
            "micro grants",
            "community budget",
            "micro commissioning",
        ),
    )
    local_governance: Entry | None = declare(
        Unit.BOOL,
        "Whether residents or a local body help to steer the service.",
        asks="Do residents or a local body help to steer it?",
        labels=(
            "local steering group",
            "residents panel",
        ),
    )
    same_in_every_area: Entry | None = declare(
        Unit.BOOL,
        "Whether volumes, hours and method are the same in every area.",
        asks="Are volumes, hours and method the same in every area?",
        labels=("same in every area",),
    )
    prevention_measured: Entry | None = declare(
        Unit.BOOL,
        "Whether a result or question is about prevention or less need later on.",
        asks="Is any result or question about prevention?",
        labels=(
            "prevention outcome",
            "prevention measured",
        ),
    )
    support_limit: Entry | None = declare(
        Unit.DAYS,
        "How many days a person's support may last at most.",
        asks="For how many days may a person be supported at most?",
        labels=(
            "support limit",
            "maximum support period",
        ),
    )
    support_extendable: Entry | None = declare(
        Unit.BOOL,
        "Whether support may go on where the provider judges that it should.",
        asks="May support go on where the provider judges that it should?",
        labels=("support extendable",),
    )
    follow_up: Entry | None = declare(
        Unit.BOOL,
        "Whether it is asked how people fare after support ends.",
        asks="Is it asked how people fare after support ends?",
        labels=(
            "follow up",
            "follow up after support",
        ),
    )
    demand_data_supplied: Entry | None = declare(
        Unit.BOOL,
        "Whether figures on need and present demand are supplied.",
        asks="Do bidders get figures on need and present demand?",
        labels=(
            "demand data",
            "current volumes supplied",
            "demand data supplied",
        ),
    )
    community_assets_invited: Entry | None = declare(
        Unit.BOOL,
        "Whether bidders may offer buildings that the community owns or runs.",
        asks="May bidders offer buildings that the community owns or runs?",
        labels=(
            "community buildings",
            "community owned buildings",
        ),
    )
    volunteers_excluded: Entry | None = declare(
        Unit.BOOL,
        "Whether volunteers are kept out of the service.",
        asks="Are volunteers kept out of the service?",
        labels=("volunteers excluded",),
    )
    scope_reduced: Entry | None = declare(
        Unit.BOOL,
        "Whether less is asked for than in the contract before.",
        asks="Is less asked for than in the last contract?",
        labels=("scope reduced",),
    )
    sensitive_data: Entry | None = declare(
        Unit.BOOL,
        "Whether sensitive data about people are held.",
        asks="Are sensitive data about people held?",
        labels=(
            "sensitive data",
            "special category data",
        ),
    )
