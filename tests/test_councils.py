"""Councils by name: every form that is not in doubt, and none that is."""

from __future__ import annotations

import csv

import pytest

from tenderlint.facts import View
from tenderlint.facts.councils import council_named
from tenderlint.quantities import exactly
from tests.commands import DATA
from tests.judging import say, whole_view

LIST = DATA / "councils.csv"


def view(*statements) -> View:
    return whole_view(statements)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        pytest.param("Leeds City Council", "Leeds City Council", id="as it is called"),
        pytest.param("LEEDS CITY COUNCIL", "Leeds City Council", id="in capitals"),
        pytest.param("City of Leeds", "Leeds City Council", id="City of"),
        pytest.param("The Leeds Council", "Leeds City Council", id="The, and no City"),
        pytest.param("Leeds", "Leeds City Council", id="the place alone"),
        pytest.param("Croydon Council", "London Borough of Croydon", id="a London borough"),
        pytest.param("Westminster City Council", "City of Westminster", id="the other way round"),
        pytest.param(
            "London Borough of Barnet Council", "London Borough of Barnet", id="before and after"
        ),
        pytest.param(
            "Royal Borough of Kensington & Chelsea",
            "Royal Borough of Kensington and Chelsea",
            id="ampersand",
        ),
        pytest.param(
            "Hammersmith and Fulham", "London Borough of Hammersmith & Fulham", id="its own &"
        ),
        pytest.param(
            "Telford &amp; Wrekin Council", "Telford & Wrekin Council", id="an escaped ampersand"
        ),
        pytest.param(
            "Wirral Metropolitan Borough Council", "Wirral Borough Council", id="Metropolitan"
        ),
        pytest.param("St. Helens MBC", "St Helens Council", id="abbreviated, with a full stop"),
        pytest.param(
            "Nuneaton & Bedworth BC (NUN)", "Nuneaton and Bedworth Borough Council", id="brackets"
        ),
        pytest.param(
            "Hertfordshire County Council - Children's Services",
            "Hertfordshire County Council",
            id="a department",
        ),
        pytest.param(
            "King’s Lynn and West Norfolk Borough Council",
            "Borough Council of Kings Lynn and West Norfolk",
            id="an apostrophe",
        ),
        pytest.param("Cyngor Gwynedd", "Gwynedd Council", id="Cyngor"),
        pytest.param("Cyngor Caerdydd", "City of Cardiff Council", id="a Welsh name"),
        pytest.param(
            "Cyngor Sir Ynys Môn", "Isle of Anglesey County Council", id="a Welsh name, accented"
        ),
        pytest.param("Western Isles Council", "Comhairle nan Eilean Siar", id="an English name"),
        pytest.param("St Albans", "St Albans City and District Council", id="City and District"),
        pytest.param(
            "Southend-on-Sea City Council", "Southend-on-Sea Borough Council", id="now a city"
        ),
        pytest.param("North Yorkshire", "North Yorkshire Council", id="the present one of two"),
        pytest.param(
            "North Yorkshire County Council", "North Yorkshire County Council", id="the former one"
        ),
        pytest.param("Nottingham City Council", "Nottingham City Council", id="the city"),
        pytest.param("City of London", "City of London Corporation", id="the City itself"),
    ],
)
def test_a_council_is_known_by_any_form_of_its_name(written: str, name: str) -> None:
    found = council_named(written)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("Dover Town Council", id="a town council in a district of its name"),
        pytest.param("Lichfield City Council", id="a parish's city council"),
        pytest.param("Chichester City Council", id="another"),
        pytest.param("Durham City Council", id="a former district in a county of its name"),
        pytest.param("Derby County Council", id="a county that is not called so"),
        pytest.param("Newcastle", id="one of two"),
        pytest.param("Newcastle Borough Council", id="which of the two, still"),
        pytest.param("London", id="all of London"),
        pytest.param("West Midlands", id="a region"),
        pytest.param("British Council", id="no local authority"),
        pytest.param("City of Glasgow College", id="a college of the city"),
        pytest.param("NHS Leeds", id="an NHS body of the place"),
        pytest.param("University of York", id="a university of the place"),
        pytest.param("Devon - Norse Limited", id="a company of the place"),
        pytest.param("Fernshire County Council", id="invented"),
        pytest.param("Council", id="the word alone"),
        pytest.param("the", id="nothing left"),
        pytest.param("", id="nothing"),
        pytest.param("(" * 10_000, id="brackets without end"),
    ],
)
def test_nothing_is_guessed(written: str) -> None:
    assert council_named(written) is None


@pytest.mark.parametrize(
    ("name", "known"),
    [
        pytest.param("Wexford Council", None, id="not in the United Kingdom"),
        pytest.param(
            "Calderdale Council",
            ("england", "Yorkshire and The Humber", "metropolitan-district", 211439, True, ()),
            id="metropolitan",
        ),
        pytest.param(
            "Antrim and Newtownabbey Borough Council",
            ("northern-ireland", "", "district", 143756, True, ()),
            id="Northern Ireland",
        ),
        pytest.param("Angus Council", ("scotland", "", "unitary", 115820, True, ()), id="Scotland"),
        pytest.param(
            "West Yorkshire Combined Authority",
            ("england", "Yorkshire and The Humber", "combined-authority", 2345235, True, ()),
            id="a combined authority",
        ),
        pytest.param(
            "Cumbria County Council",
            (
                "england",
                "North West",
                "county",
                499781,
                False,
                ("Cumberland Council", "Westmorland and Furness Council"),
            ),
            id="followed by two",
        ),
        pytest.param(
            "Corby Borough Council",
            (
                "england",
                "East Midlands",
                "district",
                None,
                False,
                ("North Northamptonshire Council",),
            ),
            id="without a population",
        ),
        pytest.param(
            "Larne Borough Council",
            ("northern-ireland", "", "district", None, False, ()),
            id="successor not named",
        ),
    ],
)
def test_what_is_known_of_a_council(name: str, known: object) -> None:
    found = council_named(name)
    assert (found and found[1:]) == known


@pytest.mark.skipif(not LIST.exists(), reason="needs the shared data")
def test_every_authority_of_the_list_as_the_list_has_it() -> None:
    with LIST.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    wrong = []
    for row in rows:
        name = " ".join(row["official-name"].split())
        population = int(float(row["pop-2020"])) if row["pop-2020"] else None
        nation = row["nation"].lower().replace(" ", "-")
        expected = (name, nation, population, row["current-authority"] == "True")
        found = council_named(row["official-name"])
        if found is None or (found.name, found.nation, found.population, found.current) != expected:
            wrong.append((name, found))
    assert len(rows) == 470
    assert wrong == []


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        pytest.param({"buyer.name": "Leeds City Council"}, "council", id="in the table"),
        pytest.param({"buyer.name": "Fernshire County Council"}, "council", id="by its words"),
        pytest.param({"buyer.name": "Thame Town Council"}, "council", id="a town council"),
        pytest.param(
            {"buyer.name": "West Midlands Combined Authority"}, "combined-authority", id="combined"
        ),
        pytest.param(
            {"buyer.name": "Leeds City Council", "buyer.kind": "school"}, "school", id="stated"
        ),
        pytest.param({"buyer.name": "Robert May's School"}, "school", id="a school"),
        pytest.param({"buyer.name": "Anthem Schools Trust"}, "school", id="a trust of schools"),
        pytest.param({"buyer.name": "St George's Academy"}, "school", id="an academy"),
        pytest.param(
            {"buyer.name": "The Governing Body of Fern College"}, "school", id="a governing body"
        ),
        pytest.param({"buyer.name": "London Business School"}, None, id="no school for children"),
        pytest.param({"buyer.name": "Royal Academy of Arts"}, None, id="no academy for children"),
        pytest.param({"buyer.name": "Fife College"}, None, id="either kind of college"),
        pytest.param({"buyer.name": "Walsall Healthcare NHS Trust"}, "health", id="an NHS trust"),
        pytest.param(
            {"buyer.name": "NHS North West London Integrated Care Board"}, "health", id="an ICB"
        ),
        pytest.param({"buyer.name": "Hywel Dda University Health Board"}, "health", id="a board"),
        pytest.param({"buyer.name": "NHS PROPERTY SERVICES LIMITED"}, None, id="an NHS company"),
        pytest.param({"buyer.name": "Avon Fire & Rescue Service"}, "fire", id="fire"),
        pytest.param({"buyer.name": "LANCASHIRE CONSTABULARY"}, "police", id="police"),
        pytest.param({"buyer.name": "University Of Worcester"}, "university", id="a university"),
        pytest.param({"buyer.name": "Met Office", "buyer.central": True}, "central", id="central"),
        pytest.param({"buyer.name": "Met Office"}, None, id="not known"),
        pytest.param({}, None, id="no buyer"),
    ],
)
def test_what_kind_of_authority_the_buyer_is(said: dict, kind: str | None) -> None:
    found = view(*(say(field, value) for field, value in said.items()))
    assert found.value("buyer.authority") == kind


def test_population_of_a_named_council() -> None:
    assert view(say("buyer.name", "Leeds City Council")).value("buyer.population") == exactly(
        798786
    )
    assert view(say("buyer.name", "Corby Borough Council")).value("buyer.population") is None
    known = view().known("buyer.population")
    assert (known.value, known.missing) == (None, ("buyer.name",))


LEEDS = say("buyer.name", "Leeds City Council")


@pytest.mark.parametrize(
    ("said", "people"),
    [
        pytest.param([LEEDS], [798786], id="one contract for all of it"),
        pytest.param([LEEDS, say("lot.population", 9_000)], [9_000], id="stated"),
        pytest.param([LEEDS, say("lot.area", "Beeston")], [None], id="an area is named"),
        pytest.param([LEEDS, say("lot.by_area", True)], [None], id="one part of it"),
        pytest.param([LEEDS, say("lot.reach", "Leeds and Bradford")], [None], id="more than it"),
        pytest.param(
            [LEEDS, say("lot.title", "East", lot="1"), say("lot.title", "West", lot="2")],
            [None, None],
            id="two lots",
        ),
        pytest.param([], [None], id="buyer not known"),
    ],
)
def test_people_served_by_a_lot(said: list, people: list[int | None]) -> None:
    found = [lot.value("lot.people_served") for lot in view(*said).lots]
    assert found == [None if count is None else exactly(count) for count in people]


def test_people_served_rests_on_the_buyer_s_name() -> None:
    (lot,) = view(LEEDS).lots
    fields = {said.pointer.field for said in lot.known("lot.people_served").statements}
    assert fields == {"buyer.name"}
