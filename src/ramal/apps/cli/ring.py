"""Rings a subscriber's phone through the whole path and plays a message; and says who demo-Bob is."""

import json

from ramal.apps.cli import bootstrap
from ramal.apps.cli.instance import write
from ramal.apps.cli.words import Fault, say
from ramal.apps.settings import Settings
from ramal.engines.asterisk.ami import Ami
from ramal.engines.asterisk.originate import followed
from ramal.kit.ids import new_id
from ramal.local.snapshot import Snapshot
from ramal.rules import inside
from ramal.rules.tables import Subscriber, SubscriberRef, Tables, Tenant


def identify_bob(settings: Settings) -> None:
    """Write `etc/bob.json`, the identity of demo-Bob's phone."""
    demo, instance = bootstrap.read(settings)["demo"], settings.instance
    identity = {
        "user": "bob",
        "domain": demo["domain"],
        "password": demo["phones"]["bob"]["sip_password"],
        "proxy": f"{instance.listen}:{instance.ports.sip}",
        "address": instance.listen,
    }
    write(settings.home / "etc/bob.json", json.dumps(identity))


def subscriber(tables: Tables, wanted: str) -> tuple[Subscriber, Tenant]:
    """Return the subscriber of a user name, or `user@domain`. Raise Fault where there is none, or more than one."""
    user, _, domain = wanted.partition("@")
    found = [ref for _key, ref in tables.scan(f"username/{user.lower()}/", SubscriberRef, limit=50) if domain in ("", ref.domain)]
    if not found:
        raise Fault(f"there is no subscriber {wanted}", f"não há assinante {wanted}")
    if len(found) > 1:
        choices = ", ".join(f"{ref.username}@{ref.domain}" for ref in found)
        raise Fault(f"which {wanted}? {choices}", f"qual {wanted}? {choices}")
    entry = tables.get(f"subscriber/{found[0].domain}/{found[0].username}", Subscriber)
    tenant = entry and tables.get(f"tenant/{entry.tenant_id}", Tenant)
    if not entry or not tenant:
        raise Fault(f"{wanted} is being changed: try again", f"{wanted} está sendo alterado: tente de novo")
    return entry, tenant


async def ring(settings: Settings, wanted: str, *, seconds: int) -> int:
    """Ring, play, and tell what happened. Return 0 if somebody answered."""
    snapshot = Snapshot(settings.snapshot)
    snapshot.open()
    with snapshot.read() as tables:
        entry, tenant = subscriber(tables, wanted)
    language = entry.language or tenant.language
    call = str(new_id())
    order = inside.ToEdge(
        call=call, leg=str(new_id()), parent=str(new_id()), kind="device", isp_id=entry.isp_id, tenant_id=entry.tenant_id,
        customer_id=tenant.customer_id, subscriber_id=entry.id, caller="ramal", caller_name="Ramal", purpose="service",
    )  # fmt: skip
    say(f"ringing {entry.username}@{tenant.domain}", f"chamando {entry.username}@{tenant.domain}")
    prompt = settings.media / "prompts" / language / "test-call"
    async with Ami(settings.instance.ports.ami, settings.secrets.ami) as ami:
        await ami.action(
            "Originate", Channel=f"PJSIP/edge/sip:{entry.username}@127.0.0.1:{settings.instance.ports.sip_private}", ChannelId=call,
            Application="Playback", Data=str(prompt), Timeout=str(seconds * 1000), CallerID='"Ramal" <ramal>', Async="true",
            Variable=f"PJSIP_HEADER(add,{inside.HEADER})={inside.encode(order)}",
        )  # fmt: skip
        answered = await followed(ami, call, seconds=seconds)
    if answered:
        say("answered", "atendeu")
    else:
        say(
            "nobody answered (is the phone registered? see ./ramal doctor)",
            "ninguém atendeu (o telefone está registrado? veja ./ramal doctor)",
        )
    return 0 if answered else 1
