"""Who may test which gateway, how often, and what it says where nobody can; what the INVITE of a form looks like."""

import pytest
from tests.capabilities.house import GATEWAY, make, provider
from tests.database import Api

from ramal.capabilities.carriers.endpoints import MOST

CALL = {"number": "+556133330440", "caller": "+556130000000"}


@pytest.mark.feature("A5", "A23", off_nominal=True)
async def test_only_own_gateways_whole_numbers_and_not_too_often(api: Api) -> None:
    built, other = await provider(api), await provider(api)
    carrier = await make(built.isp, "carriers", name="One", gateways=[GATEWAY])
    second = await make(built.isp, "carriers", name="Two", gateways=[GATEWAY])
    gateway = carrier["gateways"][0]["id"]
    path = f"/carriers/{carrier['id']}/gateways/{gateway}/test"
    assert (await other.isp.post(path, json=CALL)).status_code == 404
    assert (await built.isp.post(f"/carriers/{second['id']}/gateways/{gateway}/test", json=CALL)).status_code == 404
    for wrong in ({"number": "190"}, {"number": "BR:190"}, {"number": "+55"}, {"caller": "bob"}, {"gateway": "x"}):
        assert (await built.isp.post(path, json=CALL | wrong)).status_code == 422, wrong
    codes = [(await built.isp.post(path, json=CALL)).status_code for _ in range(MOST + 1)]
    assert codes == [202] * MOST + [429]


@pytest.mark.feature("A5", off_nominal=True)
async def test_a_process_that_makes_no_calls_says_so(api: Api) -> None:
    built = await provider(api)
    carrier = await make(built.isp, "carriers", name="One", gateways=[GATEWAY])
    started = await built.isp.post(f"/carriers/{carrier['id']}/gateways/{carrier['gateways'][0]['id']}/test", json=CALL)
    await api.work()
    job = (await built.isp.get(f"/jobs/{started.json()['id']}")).json()
    assert (job["status"], job["errors"][0]["code"]) == ("failed", "no-tester")
    audit = (await built.isp.get("/audit?action=carriers.test.start")).json()["items"]
    assert [item["changes"]["number"] for item in audit] == [CALL["number"]]


@pytest.mark.feature("A5")
async def test_the_form_shows_the_invite_that_would_leave(api: Api) -> None:
    built = await provider(api)
    gateway = GATEWAY | {"host": "sip.alfa.example", "strip_out": 3, "prefix_out": "0", "add_pai": True, "from_user": "1133"}
    asked = {"gateway": gateway, "number": "+5511999990000", "caller": "+556130000000", "caller_name": "Loja"}
    shown = (await built.isp.post("/carriers/preview", json=asked)).json()
    lines = shown["invite"].split("\n")
    assert lines[0] == "INVITE sip:011999990000@sip.alfa.example:5060 SIP/2.0"
    assert 'From: "Loja" <sip:1133@sip.alfa.example>;tag=…' in lines
    assert "P-Asserted-Identity: <sip:+556130000000@sip.alfa.example>" in lines
