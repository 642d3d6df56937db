"""What the members that are read should be; whatever else stands there is a problem, not a crash.

Real payloads exceed their schemas, so nothing is refused: only members that would have been read
are looked at, null counts as absent, and the rest of the notice is read as if they were absent.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from types import GenericAlias
from typing import Any, Final

import msgspec

from tenderlint.readers.json_values import as_number
from tenderlint.readers.ocds.nodes import Node
from tenderlint.statements import Problem


class Kind(Enum):
    """What a single value should be; the text says it to the user."""

    TEXT = "text"
    NUMBER = "a number"
    FLAG = "true or false"


TEXT, NUMBER, FLAG = Kind.TEXT, Kind.NUMBER, Kind.FLAG

Shape = dict[str, Any]
"""Names with a `Kind`, the shape of an object, or a list of the one shape of its items."""

_VALUE: Final[Shape] = {"amount": NUMBER, "amountGross": NUMBER, "currency": TEXT}
_PERIOD: Final[Shape] = {
    "startDate": TEXT,
    "endDate": TEXT,
    "maxExtentDate": TEXT,
    "durationInDays": NUMBER,
    "durationInMonths": NUMBER,
}
_DESCRIBED: Final[Shape] = {"description": TEXT}
_CODE: Final[Shape] = {"scheme": TEXT, "id": TEXT}
_AWARD_CRITERIA: Final[Shape] = {
    "description": TEXT,
    "weightingDescription": TEXT,
    "criteria": [
        {
            "type": TEXT,
            "name": TEXT,
            "description": TEXT,
            "numbers": [{"number": NUMBER, "weight": TEXT}],
        }
    ],
}
_SELECTION: Final[Shape] = {
    "description": TEXT,
    "criteria": [{"type": TEXT, "description": TEXT, "minimum": TEXT}],
}
_TECHNIQUES: Final[Shape] = {
    "hasFrameworkAgreement": FLAG,
    "frameworkAgreement": {
        "type": TEXT,
        "isOpenFrameworkScheme": FLAG,
        "maximumParticipants": NUMBER,
        "period": _PERIOD,
    },
    "hasDynamicPurchasingSystem": FLAG,
}
_STAGE: Final[Shape] = {
    "minimumCandidates": NUMBER,
    "maximumCandidates": NUMBER,
    "invitationDate": TEXT,
}
_SHARED: Final[Shape] = {
    "title": TEXT,
    "description": TEXT,
    "value": _VALUE,
    "contractPeriod": _PERIOD,
    "renewal": _DESCRIBED,
    "options": _DESCRIBED,
    "awardCriteria": _AWARD_CRITERIA,
    "selectionCriteria": _SELECTION,
    "techniques": _TECHNIQUES,
    "secondStage": _STAGE,
    "otherRequirements": {"reservedParticipationLocation": {}},
    "participationFees": [{"value": _VALUE}],
    "submissionTerms": {"electronicSubmissionPolicy": TEXT},
    "contractTerms": {"performanceTerms": TEXT},
}
_TENDER: Final[Shape] = {
    **_SHARED,
    "id": TEXT,
    "status": TEXT,
    "minValue": _VALUE,
    "legalBasis": _CODE,
    "aboveThreshold": FLAG,
    "procurementMethod": TEXT,
    "procurementMethodDetails": TEXT,
    "mainProcurementCategory": TEXT,
    "procedure": {"features": TEXT, "isAccelerated": FLAG},
    "tenderPeriod": _PERIOD,
    "enquiryPeriod": _PERIOD,
    "awardPeriod": _PERIOD,
    "expressionOfInterestDeadline": TEXT,
    "datePublished": TEXT,
    "communication": {"futureNoticeDate": TEXT},
    "awardCriteriaDetails": TEXT,
    "classification": _CODE,
    "additionalClassifications": [_CODE],
    "items": [{"classification": _CODE, "additionalClassifications": [_CODE]}],
    "documents": [{"noticeType": TEXT, "datePublished": TEXT}],
    "lotDetails": {
        "maximumLotsBidPerSupplier": NUMBER,
        "maximumLotsAwardedPerSupplier": NUMBER,
        "noLotsDivisionRationale": TEXT,
        "awardCriteriaDetails": TEXT,
    },
    "lots": [{**_SHARED, "id": TEXT, "hasRenewal": FLAG}],
}
RELEASE: Final[Shape] = {
    "ocid": TEXT,
    "id": TEXT,
    "date": TEXT,
    "description": TEXT,
    "buyer": {"id": TEXT, "name": TEXT},
    "parties": [
        {
            "id": TEXT,
            "name": TEXT,
            "identifier": {"scheme": TEXT},
            "address": {"region": TEXT, "countryName": TEXT, "postalCode": TEXT},
            "details": {"classifications": [_CODE]},
        }
    ],
    "planning": {"documents": [{"noticeType": TEXT, "datePublished": TEXT}]},
    "tender": _TENDER,
}
"""The members of a release that are read."""


def _struct_of(shape: Shape) -> type[msgspec.Struct]:
    """A type that msgspec can check in one go; it is as strict as the shape or stricter."""
    return msgspec.defstruct(
        "Checked", [(key, _type_of(expected), None) for key, expected in shape.items()]
    )


def _type_of(expected: Any) -> Any:  # noqa: ANN401 - a kind or a shape; a type
    if isinstance(expected, Kind):
        return {TEXT: str | int | float, NUMBER: int | float, FLAG: bool}[expected] | None
    if isinstance(expected, dict):
        return _struct_of(expected) | None
    return GenericAlias(list, (_struct_of(expected[0]) | None,)) | None


_CHECKED: Final = _struct_of(RELEASE)


def misshapen_members(release: Node) -> Iterator[Problem]:
    """A problem for each member of a release that is not what it should be."""
    try:
        # Nearly every release passes this, at a fifth of the cost of looking for problems.
        msgspec.convert(release.members, _CHECKED)
    except msgspec.ValidationError:
        yield from misshapen(release, RELEASE)


def misshapen(node: Node, shape: Shape) -> Iterator[Problem]:
    """A problem for each member of `node` that is not what its shape says."""
    members = node.members
    for key, expected in shape.items():
        value = members.get(key)
        if value is None:
            continue
        if type(expected) is Kind:
            if not _fits(value, expected):
                yield _problem(node, key, value, expected.value)
        elif type(expected) is dict:
            if type(value) is dict:
                yield from misshapen(node.at(value, key), expected)
            else:
                yield _problem(node, key, value, "an object")
        else:
            yield from _misshapen_items(node, key, value, expected[0])


def _misshapen_items(node: Node, key: str, value: object, shape: Shape) -> Iterator[Problem]:
    # A lone object where an array should be is common, and harmless.
    if type(value) is dict:
        yield from misshapen(node.at(value, key), shape)
    elif type(value) is not list:
        yield _problem(node, key, value, "an array of objects")
    else:
        for index, item in enumerate(value):
            step = f"{key}/{index}"
            if type(item) is dict:
                yield from misshapen(node.at(item, step), shape)
            elif item is not None:
                yield _problem(node, step, item, "an object")


def _fits(value: object, kind: Kind) -> bool:
    if kind is TEXT:
        return type(value) is str or type(value) is int or type(value) is float
    if kind is NUMBER:
        return as_number(value) is not None
    return type(value) is bool


def _problem(node: Node, step: str, value: object, expected: str) -> Problem:
    message = f"`{step}` should be {expected} but is {_named(value)}; it was not read."
    return Problem(message, node.location(step))


def _named(value: object) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, str):
        return "text"
    if isinstance(value, (int, float)):
        return "a number"
    return "an object" if isinstance(value, dict) else "an array"
