"""How much this edge carries: requests of the present second and calls since the last count, in memory that all workers share.

Nothing is ever counted down: a counter belongs to one second, to one count of the node agent, or says how many there ever were
(`rules.admission`).
"""

import msgspec

from ramal.edge.context import Context
from ramal.rules import admission
from ramal.rules.decision import Facts
from ramal.rules.events import Alarm
from ramal.rules.tables import Load, Tables

KEY = "local/load"
_TABLE, _TOTALS, _TOLD = "load", "totals", "told"


def crowded(context: Context) -> int:
    """Count a new request from outside. Return how many there were in this second if that is too many, else 0."""
    rate = int(context.ksr.htable.sht_inc(_TABLE, f"r{int(context.now())}"))
    return rate if admission.crowded(context.limits(), rate) else 0


def measured(context: Context, facts: Facts, tables: Tables, rate: int) -> Facts:
    """Return the facts with what this host carries, where a new call from outside asks for it."""
    load = tables.get(KEY, Load) if facts.method == "INVITE" and not facts.private else None
    if load is None and not rate:
        return facts
    begun = _since(context, load.total) if load else 0
    here = _count(context, _TABLE, f"{load.seq}/{facts.source_ip}") if load else 0
    return msgspec.structs.replace(facts, load=load, begun=begun, begun_here=here, rate=rate)


def _since(context: Context, total: int) -> int:
    """Return how many calls were let in since there were `total` of them. Where there are fewer now, the edge has been started anew."""
    number = _count(context, _TOTALS, "calls")
    return number - total if number >= total else number


def _count(context: Context, table: str, key: str) -> int:
    return int(context.ksr.htable.sht_get(table, key) or 0)


def let_in(context: Context, facts: Facts) -> None:
    """Count a call that was let in. Its `Started` event is written by then: who reads the total first and the spool next misses none."""
    if not facts.private:
        context.ksr.htable.sht_inc(_TOTALS, "calls")
    if facts.load is not None:
        context.ksr.htable.sht_inc(_TABLE, f"{facts.load.seq}/{facts.source_ip}")


def refused(context: Context, facts: Facts) -> None:
    """Count a refusal; an operator is told at most once a minute."""
    table = context.ksr.htable
    table.sht_inc(_TOTALS, "overload")
    if table.sht_get(_TOLD, "overload") is None:
        table.sht_seti(_TOLD, "overload", 1)
        step = admission.obstacle(facts, context.now())
        context.journal.emit(Alarm, what="overload", detail=step.outcome if step else "")
