"""What of SARIF 2.1.0 a report uses, as a schema: nothing else may stand in it."""

from __future__ import annotations

from typing import Any

RELATIVE_OR_FILE = r"^(file:///?)?([A-Za-z0-9._~/-]|%[0-9A-F]{2})+$"
NOTHING_BUT_WORDS = {"type": "string", "minLength": 1}


def shape(required: str = "", **members: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": members,
        "required": required.split(),
        "additionalProperties": False,
    }


def several(one: dict[str, Any], least: int = 0, *, unique: bool = False) -> dict[str, Any]:
    return {"type": "array", "items": one, "minItems": least, "uniqueItems": unique}


WORDS = {"type": "string"}
INDEX = {"type": "integer", "minimum": 0}
MESSAGE = shape("text", text=WORDS)
PROPERTIES = {"type": "object", "properties": {"tags": several(WORDS, unique=True)}}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
URI = {"type": "string", "pattern": "^https?://"}
LOCATION = shape(
    physicalLocation=shape(
        "artifactLocation",
        artifactLocation=shape("uri", uri={"type": "string", "pattern": RELATIVE_OR_FILE}),
        region=shape("startLine", startLine={"type": "integer", "minimum": 1}),
    ),
    logicalLocations=several(
        shape("name fullyQualifiedName kind", name=WORDS, fullyQualifiedName=WORDS, kind=WORDS), 1
    ),
    message=MESSAGE,
)
RELATED = {**LOCATION, "properties": {**LOCATION["properties"], "id": {"type": "integer"}}}
COMPONENT = shape("name", name={"const": "Keep it Local"})
TAXON = shape("id toolComponent", id=WORDS, toolComponent=COMPONENT)
RULE = shape(
    "id name shortDescription fullDescription help relationships properties",
    id={"type": "string", "pattern": "^[a-z0-9-]+$"},
    name={"type": "string", "pattern": "^([A-Z0-9][a-z0-9]*)+$"},
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=shape("text markdown", text=NOTHING_BUT_WORDS, markdown=NOTHING_BUT_WORDS),
    helpUri=URI,
    defaultConfiguration=shape("level", level=LEVEL),
    relationships=several(
        shape("target kinds", target=TAXON, kinds=several({"const": "relevant"}, 1)), 1
    ),
    properties=PROPERTIES,
)
SUPPRESSION = shape(
    "kind status justification",
    kind={"const": "external"},
    status={"const": "accepted"},
    justification=WORDS,
    location=LOCATION,
    properties=PROPERTIES,
)
KINDS = ["fail", "informational", "pass", "open", "notApplicable"]
RESULT = {
    **shape(
        "ruleId kind level message locations taxa properties",
        ruleId=WORDS,
        ruleIndex=INDEX,
        kind={"enum": KINDS},
        level=LEVEL,
        message=MESSAGE,
        locations=several(LOCATION),
        relatedLocations=several(RELATED, 1),
        partialFingerprints=shape(
            "tenderlint/v1", **{"tenderlint/v1": {"type": "string", "pattern": "^[0-9a-f]{16}$"}}
        ),
        taxa=several(TAXON, 1),
        suppressions=several(SUPPRESSION),
        properties=PROPERTIES,
    ),
    # What is no failure has no level, and a failure has one.
    "if": {"properties": {"kind": {"const": "fail"}}},
    "then": {"properties": {"level": {"not": {"const": "none"}}}},
    "else": {"properties": {"level": {"const": "none"}}},
}
NOTIFICATION = shape(
    "descriptor level message",
    descriptor=shape("id index", id=WORDS, index=INDEX),
    level=LEVEL,
    message=MESSAGE,
    locations=several(LOCATION, 1),
)
RUN = shape(
    "tool taxonomies artifacts invocations results columnKind language properties",
    tool=shape(
        "driver",
        driver=shape(
            "name version semanticVersion language rules supportedTaxonomies notifications",
            name={"const": "tenderlint"},
            version=WORDS,
            semanticVersion={"type": "string", "pattern": r"^\d+\.\d+\.\d+"},
            language={"const": "en-GB"},
            supportedTaxonomies=several(shape("name index", name=WORDS, index=INDEX), 1),
            notifications=several(shape("id shortDescription", id=WORDS, shortDescription=MESSAGE)),
            rules=several(RULE, 1, unique=True),
            properties=PROPERTIES,
        ),
    ),
    taxonomies=several(
        shape(
            "name organization shortDescription isComprehensive taxa",
            name={"const": "Keep it Local"},
            organization=WORDS,
            shortDescription=MESSAGE,
            isComprehensive={"const": True},
            taxa=several(
                shape("id shortDescription", id=WORDS, shortDescription=MESSAGE, helpUri=URI), 6
            ),
        ),
        1,
    ),
    language={"const": "en-GB"},
    columnKind={"const": "unicodeCodePoints"},
    artifacts=several(
        shape(
            "location roles",
            location=shape("uri", uri={"type": "string", "pattern": RELATIVE_OR_FILE}),
            roles=several({"const": "analysisTarget"}, 1),
        ),
        unique=True,
    ),
    invocations=several(
        shape(
            "executionSuccessful toolExecutionNotifications",
            executionSuccessful={"type": "boolean"},
            toolExecutionNotifications=several(NOTIFICATION),
        ),
        1,
    ),
    results=several(RESULT),
    properties=PROPERTIES,
)
LOG = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    **shape(
        "$schema version runs",
        **{"$schema": {"type": "string", "pattern": "sarif-schema-2.1.0.json$"}},
        version={"const": "2.1.0"},
        runs={**several(RUN, 1), "maxItems": 1},
    ),
}
