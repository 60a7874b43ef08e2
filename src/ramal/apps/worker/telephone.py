"""The telephone of the worker: calls begin in this host's core and leave as any other call of the tenant."""

from ramal.apps.settings import Settings
from ramal.capabilities.numbers import api as numbers
from ramal.engines.asterisk.ami import Ami, AmiError
from ramal.engines.asterisk.originate import followed
from ramal.kit.ids import new_id
from ramal.rules import inside

RING = 40
"""Seconds."""
TALK = 90.0


class CoreTelephone:
    """See `numbers.Telephone`."""

    def __init__(self, settings: Settings) -> None:
        """Take where the core and the edge's private listener are."""
        self._ports, self._secret = settings.instance.ports, settings.secrets.ami

    async def say_code(self, order: numbers.Order) -> bool:
        """Ring and say it. Raise OSError where the core is away."""
        call = str(new_id())
        leg = inside.ToEdge(
            call=call, leg=str(new_id()), parent=str(new_id()), kind="carrier", isp_id=order.isp_id, tenant_id=order.tenant_id,
            customer_id=order.customer_id, dialled=order.number, caller=order.caller, purpose="service",
        )  # fmt: skip
        told = [f"PJSIP_HEADER(add,{inside.HEADER})={inside.encode(leg)}", f"CODE={order.code}", f"SPEAK={order.language}"]
        try:
            async with Ami(self._ports.ami, self._secret) as ami:
                await ami.action(
                    "Originate", Channel=f"PJSIP/edge/sip:{order.number}@127.0.0.1:{self._ports.sip_private}", ChannelId=call,
                    Context="verification", Exten="s", Priority="1", Timeout=str(RING * 1000), CallerID=f"<{order.caller or 'anonymous'}>",
                    Async="true", Variable=",".join(told),
                )  # fmt: skip
                return await followed(ami, call, seconds=RING, talk=TALK)
        except AmiError as error:
            raise OSError(str(error)) from error
