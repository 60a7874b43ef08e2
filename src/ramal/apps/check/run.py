"""The run: all lines in order, each with a limit; a line whose ground is missing is not reached, and cleaning happens whatever was seen."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass

import httpx

from ramal.apps.agent.remote import AgentError
from ramal.apps.check import extras, guide, money, phones
from ramal.apps.check.client import ApiError
from ramal.apps.check.portuguese import LOOKS, TITLES
from ramal.apps.check.report import Line, Report, Unexpected
from ramal.apps.check.world import Login, World
from ramal.apps.cli.words import word
from ramal.apps.settings import Settings

Work = Callable[[World], Awaitable[str]]
LIMIT = 45.0


@dataclass(frozen=True)
class Item:
    """One line of the check. `needs`: keys of earlier lines without which it makes no sense; `look`: where to look when it fails."""

    key: str
    title: str
    work: Work
    needs: tuple[str, ...] = ()
    look: str = ""


PHONES = ("alice", "bob")
ITEMS: tuple[Item, ...] = (
    Item("isp", "1  A provider is created and its administrator logs in", guide.create_provider, (), "`./ramal status`, the api's log"),
    Item("carrier", "2  A carrier with a gateway: the test carrier", guide.create_carrier, ("isp",)),
    Item("plan", "3  The service plan Padrão, no service deck, no rate deck", guide.create_plan, ("carrier",)),
    Item("customer", "4  A customer buys under the plan", guide.create_customer, ("plan",)),
    Item("dialplan", "5  The dial plan turns local numbers into E.164", guide.try_dialplan, ("plan",)),
    Item("number", "6  A number joins the inventory", guide.add_number, ("isp",)),
    Item("domain", "7  An own domain asks for its DNS proof", guide.add_domain, ("isp",)),
    Item("tenant", "8  The first tenant, its domain and administrator", guide.create_tenant, ("customer", "number")),
    Item("view", "9  The provider opens the tenant; the tenant logs in", guide.view_tenant, ("tenant",)),
    Item("subscribers", "10 Subscribers Alice (1000) and Bob (1001)", guide.create_subscribers, ("view",)),
    Item(
        "alice", "11 Alice registers with her softphone password", guide.register_alice, ("subscribers",), "edge: registrar, snapshot, bans"
    ),
    Item("bob", "12 Bob registers with his SIP password", guide.register_bob, ("subscribers",), "edge: registrar, snapshot, bans"),
    Item("by-name", "13 Bob calls Alice by name, audio both ways", guide.call_by_name, PHONES, "core, callcontrol, relay"),
    Item("alias-1000", "   Bob calls 1000, audio both ways", extras.alice_by_alias, PHONES, "core, callcontrol, relay"),
    Item("alias-1001", "   Alice calls 1001, audio both ways", extras.bob_by_alias, PHONES, "core, callcontrol, relay"),
    Item(
        "group-empty",
        "   The empty security group refuses an external call",
        extras.nothing_outside,
        ("alice",),
        "callcontrol's decision steps",
    ),
    Item("emergency", "   190 passes all the same", extras.emergency, ("alice",), "gateway, test carrier"),
    Item("group", "14 Brazil is allowed in the security group", guide.allow_brazil, ("subscribers",)),
    Item(
        "outside", "15 22224444 is answered with the funny message", guide.call_outside, ("alice", "group"), "gateway, test carrier, group"
    ),
    Item(
        "inside", "16 A call to the number from outside reaches Bob", guide.call_inside, ("bob",), "test carrier, gateway's address, number"
    ),
    Item("rates", "   A rate deck is imported and priced", money.rates, ("plan",), "worker, decks"),
    Item("charged", "   A call that costs money", money.charged_call, ("rates", "alice", "group"), "rates, gateway"),
    Item("failover", "   A dead first gateway: the second one answers", extras.failover, ("alice", "group"), "edge: failover, gateways"),
    Item("forward", "   No answer at Bob's: the call is forwarded to Carol", extras.forward_no_answer, PHONES, "callcontrol: forwards"),
    Item("ban", "   The fourth wrong password blocks an address", extras.ban, ("bob",), "edge: bans; node agent"),
    Item(
        "records", "   Records and charges equal an independent recount", money.recount, ("by-name", "rates"), "spool, node, worker, rating"
    ),
)


def _behind_nat(world: World, wrong: Unexpected) -> str:
    """Return a hint for the check's own phones: they send media to the public address, which the router must send back."""
    public = world.settings.instance.public_ip
    if not public or wrong.look != phones.MEDIA:
        return ""
    return word(
        f"; does the router send what goes to {public} from inside back in (hairpin)? If not, only phones outside hear each other",
        f"; o roteador devolve para dentro o que vai de dentro a {public} (hairpin)? Se não, só telefones de fora se ouvem",
    )


async def perform(item: Item, world: World, done: dict[str, Line]) -> Line:
    """Do one line; whatever happens, a line comes out."""
    title = word(item.title, TITLES.get(item.key, item.title))
    missing = [need for need in item.needs if done[need].result != "ok"]
    if missing:
        return Line(item.key, title, "not reached", 0.0, seen=word(f"needs {', '.join(missing)}", f"precisa de {', '.join(missing)}"))
    began = time.monotonic()

    def failed(expected: str, seen: str, look: str) -> Line:
        where = look or word(item.look, LOOKS.get(item.look, item.look))
        return Line(item.key, title, "failed", time.monotonic() - began, expected=expected, seen=seen, look=where)

    try:
        note = await asyncio.wait_for(item.work(world), LIMIT)
    except Unexpected as wrong:
        return failed(wrong.expected, wrong.seen, wrong.look + _behind_nat(world, wrong))
    except TimeoutError:
        return failed(word("an end", "um fim"), word(f"nothing after {LIMIT:.0f} s", f"nada após {LIMIT:.0f} s"), "")
    except (ApiError, AgentError, httpx.HTTPError, OSError, LookupError, ValueError, TypeError) as error:
        return failed(word("no error", "nenhum erro"), f"{type(error).__name__}: {error}", "")
    return Line(item.key, title, "ok", time.monotonic() - began, note=note)


async def run(
    settings: Settings, login: Login, *, tell: Callable[[Line], object] = repr, items: Sequence[Item] = ITEMS
) -> Report:  # fmt: skip
    """Run the check on the running instance of `settings`; `tell` hears each line as soon as it is known. Tests give other `items`."""
    report, done = Report(tell), dict[str, Line]()
    async with AsyncExitStack() as stack:
        world = World(settings, login, stack)
        for item in items:
            done[item.key] = await perform(item, world, done)
            report.add(done[item.key])
        if done["isp"].result == "ok":
            report.add(await perform(Item("clean", "   The throw-away provider is put away", guide.clean), world, done))
    return report
