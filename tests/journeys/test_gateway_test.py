"""Testing a gateway (A5), from the API to the test carrier and back: what is good, what goes wrong, and how it is told."""

import asyncio
import ipaddress
from collections.abc import AsyncIterator
from typing import Any

import pytest
from deploy.testcarrier import carrier as testcarrier
from tests.journeys.pbx import Pbx

ENDED = {"done", "failed"}
LIMIT = 120


@pytest.fixture
async def carrier(pbx: Pbx) -> AsyncIterator[dict[str, Any]]:
    """A carrier of its own, with a gateway for each case."""
    settings = pbx.provider.settings
    place = {"host": settings.instance.carrier_address, "port": settings.instance.ports.carrier_sip}
    account = {"authentication": "digest", "username": testcarrier.TRUNK, "from_user": testcarrier.TRUNK}
    nowhere = str(ipaddress.ip_address(place["host"]) + 40)
    gateways = [
        {"name": "good", **place},
        {"name": "tcp", **place, "transport": "tcp"},
        {"name": "account", **place, **account, "password": testcarrier.trunk(settings)["password"]},
        {"name": "wrong", **place, **account, "password": "not this one"},
        {"name": "nowhere", "host": nowhere, "port": 5099},
    ]
    made = await pbx.isp.post("carriers", {"name": "To be tested", "gateways": gateways})
    yield made
    await pbx.isp.delete(f"carriers/{made['id']}")


async def outcome_of(pbx: Pbx, carrier: dict[str, Any], name: str, ending: str, **body: Any) -> dict[str, Any]:
    (gateway,) = [one for one in carrier["gateways"] if one["name"] == name]
    path = f"carriers/{carrier['id']}/gateways/{gateway['id']}/test"
    job = await pbx.isp.post(path, {"number": f"+55613333{ending}", "caller": "+556130000000", **body})
    async with asyncio.timeout(LIMIT):
        while job["status"] not in ENDED:
            await asyncio.sleep(0.2)
            job = await pbx.isp.get(f"jobs/{job['id']}")
    assert job["status"] == "done", job["errors"]
    found: dict[str, Any] = job["result"]
    return found


@pytest.mark.feature("A5")
async def test_a_good_gateway_answers_and_every_message_is_told(pbx: Pbx, carrier: dict[str, Any]) -> None:
    for name in ("good", "tcp"):
        found = await outcome_of(pbx, carrier, name, "0440")
        assert (found["options"]["reading"], found["call"]["reading"], found["call"]["code"]) == ("alive", "answered", 200)
        told = [(message["sent"], message["text"].split("\n")[0]) for message in found["messages"]]
        assert [line.split(" ")[0] for sent, line in told if sent] == ["OPTIONS", "INVITE", "ACK", "BYE"]
        assert told[-1] == (False, "SIP/2.0 200 OK"), "the carrier took our BYE"
        assert "X-Ramal" not in str(found)


@pytest.mark.feature("A5")
async def test_a_challenge_is_answered_and_what_proves_the_password_is_masked(pbx: Pbx, carrier: dict[str, Any]) -> None:
    found = await outcome_of(pbx, carrier, "account", "0440")
    assert found["call"]["reading"] == "answered"
    (proof,) = [message["text"] for message in found["messages"] if "Authorization: Digest" in message["text"]]
    assert 'response="***"' in proof


@pytest.mark.feature("A5", off_nominal=True)
@pytest.mark.parametrize(
    ("name", "ending", "options", "call"),
    [
        ("wrong", "0440", "alive", "credentials"),
        ("good", "0486", "alive", "busy"),
        ("good", "0404", "alive", "number"),
        ("good", "0503", "alive", "carrier-down"),
        ("good", "0480", "alive", "rang"),
        ("good", "0183", "alive", "early-media"),
        ("good", "0000", "alive", "mute"),
        ("nowhere", "0440", "silent", "silent"),
    ],
)
async def test_what_goes_wrong_is_told_in_one_word(  # noqa: PLR0917 - pytest's fixtures and parameters
    pbx: Pbx, carrier: dict[str, Any], name: str, ending: str, options: str, call: str
) -> None:
    found = await outcome_of(pbx, carrier, name, ending)
    assert (found["options"]["reading"], found["call"]["reading"]) == (options, call), found
