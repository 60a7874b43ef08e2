"""Rates take effect, and records and charges equal a recount that shares no code with the platform: it knows only what the phones did."""

from decimal import ROUND_CEILING, Decimal
from typing import Any

from ramal.apps.check import phones
from ramal.apps.check.client import until
from ramal.apps.check.report import expect
from ramal.apps.check.world import AREA, FUNNY, Talk, World
from ramal.apps.cli.words import word

SLACK = 1.5
"""Seconds by which a phone's stopwatch and the record's talk time may differ."""
PRICES: dict[str, tuple[int, int, int, int]] = {
    "55": (900_000, 0, 60, 60),
    f"55{AREA}": (600_000, 50_000, 30, 6),
    f"55{AREA}2222": (1_200_000, 70_000, 6, 6),
    "551": (300_000, 0, 30, 6),
}
"""Prefix → price a minute, connection fee, minimum and increment; money in micro-units."""
JOB_LIMIT = 30
RECORD_LIMIT = 15
RATING = word("the deck's version, the record's legs, the worker's log", "a versão da tabela, as pernas do registro, o log do worker")


def price_of(number: str, talk: float) -> int:
    """Return what an answered leg costs, the slow way: try every prefix, round every step up in decimal numbers."""
    fits = [prefix for prefix in PRICES if number.removeprefix("+").startswith(prefix)]
    if not fits:
        return 0
    price, fee, minimum, increment = PRICES[max(fits, key=len)]
    pieces = (Decimal(str(talk)) / increment).to_integral_value(ROUND_CEILING)
    seconds = max(Decimal(minimum), pieces * increment)
    return fee + int((Decimal(price) * seconds / 60).to_integral_value(ROUND_CEILING))


async def rates(world: World) -> str:
    """Import a price list into a deck, put it into the plan, and ask for a price."""
    deck = await world.isp.post("rate-decks", {"name": f"Check {world.mark}"})
    lines = [
        "prefix,price,connection_fee,minimum,increment,name",
        *(f"{prefix},{','.join(map(str, row))},Check" for prefix, row in PRICES.items()),
    ]
    text = "\n".join(lines) + "\n"
    path = f"rate-decks/{deck['id']}/versions"
    await world.isp.call("POST", path, content=text.encode(), headers={"Content-Type": "text/csv", "Idempotency-Key": world.mark})
    await loaded(world, deck["id"])
    await world.isp.patch(f"service-plans/{world.ids['plan']}", {"rate_deck_id": deck["id"]})
    number = f"+55{AREA}{FUNNY}"
    asked = await world.isp.post("rates/simulate", {"rate_deck_id": deck["id"], "number": number, "seconds": 61})
    expect(
        asked["amount"] == price_of(number, 61),
        expected=word(f"61 s at {price_of(number, 61)}", f"61 s por {price_of(number, 61)}"),
        seen=asked,
        look="POST /api/isp/rates/simulate",
    )
    world.ids["charged_from"] = len(world.talks)
    return word(f"{len(PRICES)} prefixes, 61 s cost {asked['amount']}", f"{len(PRICES)} prefixos, 61 s custam {asked['amount']}")


async def loaded(world: World, deck: str) -> None:
    """Wait until a deck has a list that is in force."""

    async def current() -> Any:
        return (await world.isp.get(f"rate-decks/{deck}")).get("current_version")

    version = await until(current, lambda found: found is not None, limit=JOB_LIMIT)
    expect(
        version is not None,
        expected=word(f"the list ready within {JOB_LIMIT} s", f"a lista pronta em até {JOB_LIMIT} s"),
        seen=word("none is current", "nenhuma está em vigor"),
        look=word("the worker, GET /api/isp/jobs/{id}", "o worker, GET /api/isp/jobs/{id}"),
    )


async def charged_call(world: World) -> str:
    """Make an external call that costs money."""
    return await phones.call_out(world, "alice", FUNNY, f"+55{AREA}{FUNNY}")


async def recount(world: World) -> str:
    """One record per call that the phones made, with the same parties, result, talk time and charge."""

    async def finished() -> list[Any]:
        found = await world.isp.all("calls", limit=100)
        return sorted(found, key=lambda one: str(one["started"]))

    def complete(found: list[Any]) -> bool:
        return len(found) == len(world.talks) and all(one["result"] != "ongoing" for one in found)

    records = await until(finished, complete, limit=RECORD_LIMIT)
    expect(
        len(records) == len(world.talks),
        expected=word(f"{len(world.talks)} records", f"{len(world.talks)} registros"),
        seen=len(records),
        look=word("spool, node agent, ingestion", "spool, agente do nó, ingestão"),
    )
    total = 0
    for number, (talk, record) in enumerate(zip(world.talks, records, strict=True)):
        detail = await world.isp.get(f"calls/{record['id']}")
        _same(world, talk, detail)
        total += _charge(world, number, talk, detail)
    return word(f"{len(records)} records, {total / 1_000_000:.2f} BRL", f"{len(records)} registros, {total / 1_000_000:.2f} BRL")


def _same(world: World, talk: Talk, record: Any) -> None:
    name = f"{talk.caller} → {talk.dialled}"
    expect(record["dialled"] == talk.dialled, expected=name, seen=record["dialled"], look=RATING)
    if not talk.inbound:
        right = record["subscriber_id"] == world.phones[talk.caller].id
        expect(
            right,
            expected=word(f"{name}: subscriber {talk.caller}", f"{name}: assinante {talk.caller}"),
            seen=record["subscriber_id"],
            look=RATING,
        )
    answered = record["result"] == "answered"
    expect(
        answered == talk.answered,
        expected=word(f"{name}: answered {talk.answered}", f"{name}: atendida {talk.answered}"),
        seen=record["result"],
        look=RATING,
    )
    near = abs(float(record["talk"]) - talk.talk) <= SLACK
    expect(
        near,
        expected=word(f"{name}: talk {talk.talk:.1f} s", f"{name}: conversa de {talk.talk:.1f} s"),
        seen=f"{record['talk']} s",
        look=RATING,
    )


def _charge(world: World, number: int, talk: Talk, record: Any) -> int:
    outgoing = [leg for leg in record["legs"] if leg["direction"] == "carrier-out"]
    expect(
        len(outgoing) == bool(talk.outside),
        expected=word(
            f"{bool(talk.outside):d} carrier legs of {talk.dialled}", f"{bool(talk.outside):d} pernas na operadora para {talk.dialled}"
        ),
        seen=len(outgoing),
        look=RATING,
    )
    priced = bool(talk.outside) and talk.answered and number >= world.ids["charged_from"]
    due = price_of(talk.outside, float(outgoing[0]["talk"])) if priced else 0
    charged = sum(int(leg.get("charge") or 0) for leg in record["legs"])
    expect(charged == due, expected=word(f"{talk.dialled} costs {due}", f"{talk.dialled} custa {due}"), seen=charged, look=RATING)
    return charged
