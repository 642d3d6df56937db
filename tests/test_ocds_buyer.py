"""Who buys: the party, the nation whose rules bind it, and whether it is central government."""

from __future__ import annotations

import pytest

from tests.ocds_notices import NOTICE, misplaced, reading_of, said, values


def party(**members: object) -> dict:
    return {**NOTICE, "ocid": "ocds-b5fd17-1", "parties": [{"roles": ["buyer"], **members}]}


@pytest.mark.parametrize(
    ("release", "nation"),
    [
        pytest.param(party(address={"region": "UKM93"}), ["scotland"], id="Scottish region"),
        pytest.param(party(address={"region": "UKL"}), ["wales"], id="Welsh region"),
        pytest.param(party(address={"region": "UKN06"}), ["northern-ireland"], id="Irish region"),
        pytest.param(party(address={"region": "TLI44"}), ["england"], id="ITL code"),
        pytest.param(party(address={"region": "UK"}), [], id="the whole kingdom"),
        pytest.param(party(address={"region": "UKZ"}), [], id="outside all regions"),
        pytest.param(party(address={"countryName": "Wales"}), ["wales"], id="country"),
        pytest.param(party(address={"postalCode": "HG1 5LT"}), ["england"], id="English postcode"),
        pytest.param(party(address={"postalCode": "G2 4PF"}), ["scotland"], id="Glasgow postcode"),
        pytest.param(party(address={"postalCode": "GU2 4PF"}), ["england"], id="longer area first"),
        pytest.param(party(address={"postalCode": "CH5 3DF"}), [], id="area across a border"),
        pytest.param(
            party(
                address={"region": "UKI32"},
                details={
                    "classifications": [{"scheme": "UK_CA_DEVOLVED_REGULATIONS", "id": "GB-WLS"}]
                },
            ),
            ["wales"],
            id="devolved rules before the address",
        ),
        pytest.param({**party(), "ocid": "ocds-r6ebe6-9"}, ["scotland"], id="Scottish publisher"),
        pytest.param({**party(), "ocid": "ocds-kuma6s-9"}, ["wales"], id="Welsh publisher"),
        pytest.param(party(), [], id="no sign"),
    ],
)  # fmt: skip
def test_the_nation_of_the_buyer(release, nation):
    reading = reading_of(release)
    assert values(reading, "buyer.nation") == nation
    assert not misplaced(reading, release)


@pytest.mark.parametrize(
    ("scheme", "named", "central"),
    [
        pytest.param("UK_CA_TYPE", "publicAuthorityCentralGovernment", [True], id="central"),
        pytest.param("UK_CA_TYPE", "publicUndertaking", [False], id="undertaking"),
        pytest.param("TED_CA_TYPE", "Regional or local  authority", [False], id="TED local"),
        pytest.param(
            "TED_CA_TYPE",
            "Ministry or any other national or federal authority, including their regional or "
            "local subdivisions",
            [True],
            id="TED ministry",
        ),
        pytest.param("TED_CA_TYPE", "Body governed by public law", [], id="TED either"),
        pytest.param("COFOG", "publicAuthorityCentralGovernment", [], id="another scheme"),
    ],
)
def test_whether_the_buyer_is_central(scheme, named, central):
    release = party(details={"classifications": [{"scheme": scheme, "id": named}]})
    assert values(reading_of(release), "buyer.central") == central


def test_the_buyer_is_the_party_that_the_release_names():
    parties = [
        {"id": "lead", "name": "Lead", "roles": ["buyer"], "address": {"region": "UKM1"}},
        {"id": "own", "name": "Own", "address": {"region": "UKL1"}},
    ]
    named = {**NOTICE, "parties": parties, "buyer": {"id": "own"}}
    reading = reading_of(named)
    assert said(reading, "buyer.name") == [("Own", "/parties/1/name", "Own")]
    assert values(reading, "buyer.nation") == ["wales"]
    assert values(reading_of({**named, "buyer": {}}), "buyer.name") == ["Lead"]


def test_a_notice_without_a_tender_still_names_its_buyer():
    release = {key: value for key, value in NOTICE.items() if key != "tender"}
    release["awards"] = []
    assert values(reading_of(release), "buyer.name") == ["Fernshire Council"]
