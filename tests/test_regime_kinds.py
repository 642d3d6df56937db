"""What is bought and how: facts that do not depend on the regime."""

from __future__ import annotations

import pytest

from tenderlint.statements import Silence
from tests.regime_cases import seen


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        pytest.param({"tender.category": "works"}, (True, False, False), id="works"),
        pytest.param({"tender.category": "goods"}, (False, True, False), id="goods"),
        pytest.param({"tender.category": "services"}, (False, False, True), id="services"),
        pytest.param({"tender.cpv": "45000000"}, (True, False, False), id="division 45"),
        pytest.param(
            {"tender.cpv": "03000000 44000000 48000000"}, (False, True, False), id="goods"
        ),
        pytest.param({"tender.cpv": "50000000 98000000"}, (False, False, True), id="50 and 98"),
        pytest.param({"tender.cpv": "45000000 71000000"}, (None, None, None), id="mixed"),
        pytest.param({"tender.cpv": "99000000"}, (None, None, None), id="no division"),
        pytest.param({}, (None, None, None), id="not said"),
    ],
)
def test_works_goods_and_services(said: dict, kinds: tuple) -> None:
    view = seen(said)
    names = ("regime.works", "regime.goods", "regime.services")
    assert tuple(view.value(name) for name in names) == kinds


@pytest.mark.parametrize(
    ("said", "fact", "answer"),
    [
        pytest.param({}, "framework", False, id="no word of a framework"),
        pytest.param({"procedure.framework": True}, "framework", True, id="a framework"),
        pytest.param(
            {"procedure.framework": Silence.ELSEWHERE}, "framework", None, id="said elsewhere"
        ),
        pytest.param({}, "call_off", False, id="no word of a call-off"),
        pytest.param({"procedure.call_off": True}, "call_off", True, id="a call-off"),
        pytest.param(
            {"procedure.method": "Call-off from a framework agreement"},
            "call_off",
            True,
            id="by its procedure",
        ),
        pytest.param({"procedure.method": "Open procedure"}, "call_off", False, id="an open one"),
        pytest.param({"procedure.members_only": True}, "call_off", True, id="for members only"),
        pytest.param(
            {"procedure.members_only": True, "procedure.call_off": False},
            "call_off",
            False,
            id="said not to be",
        ),
        pytest.param({}, "dynamic_market", False, id="no word of a dynamic market"),
        pytest.param({"procedure.dynamic_market": True}, "dynamic_market", True, id="a market"),
        pytest.param({}, "concession", False, id="no word of a concession"),
        pytest.param({"procedure.concession": True}, "concession", True, id="a concession"),
        pytest.param({}, "reserved", False, id="no word of a reservation"),
        pytest.param({"procedure.reserved_for": "nobody"}, "reserved", False, id="for nobody"),
        pytest.param({"procedure.reserved_for": "local"}, "reserved", True, id="for local bidders"),
        pytest.param(
            {"procedure.reserved_for": Silence.ELSEWHERE}, "reserved", None, id="not read"
        ),
        pytest.param({}, "school", None, id="no buyer"),
        pytest.param({"buyer.name": "Leeds City Council"}, "school", False, id="a council"),
        pytest.param({"buyer.name": "Fern Academy"}, "school", True, id="an academy"),
        pytest.param({"buyer.name": "Fife College"}, "school", None, id="perhaps a school"),
        pytest.param({"buyer.name": "Natural England"}, "school", False, id="no such word"),
    ],
)
def test_how_it_is_bought(said: dict, fact: str, answer: bool | None) -> None:
    assert seen(said).value(f"regime.{fact}") is answer
