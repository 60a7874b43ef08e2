"""The AMI client: messages, and a real Asterisk's answers (the test carrier's)."""

import pytest

from ramal.apps.settings import Settings
from ramal.engines.asterisk import ami


def test_headers_cannot_be_injected() -> None:
    with pytest.raises(ami.AmiError):
        ami.encode({"Action": "Originate", "Data": "x\r\nAction: Command"})


def test_messages_round_trip() -> None:
    assert ami.decode(ami.encode({"Action": "Ping", "ActionID": "1"})) == {"Action": "Ping", "ActionID": "1"}


async def test_actions_are_answered(settings: Settings) -> None:
    async with ami.Ami(settings.instance.ports.carrier_ami, settings.secrets.carrier_ami) as manager:
        assert (await manager.action("Ping"))["Response"] == "Success"
        assert (await manager.action("CoreStatus"))["CoreCurrentCalls"].isdigit()


async def test_wrong_secret_is_refused(settings: Settings) -> None:
    with pytest.raises(ami.AmiError):
        async with ami.Ami(settings.instance.ports.carrier_ami, "wrong"):
            pass
    assert not ami.answers(settings.instance.ports.carrier_ami, "wrong")


async def test_nothing_that_opens_a_hole_is_allowed(settings: Settings) -> None:
    async with ami.Ami(settings.instance.ports.carrier_ami, settings.secrets.carrier_ami) as manager:
        for action, fields in {"Command": {"Command": "core show uptime"}, "GetConfig": {"Filename": "manager.conf"}}.items():
            with pytest.raises(ami.AmiError):
                await manager.action(action, **fields)
        with pytest.raises(ami.AmiError):
            await manager.action("Originate", Channel="Local/1@x", Application="System", Data="id", Async="false")


def test_nobody_listening_is_not_ready() -> None:
    assert not ami.answers(22199, "x")
