"""Plays a call and a registration to `ramal.edge` without Kamailio: `python -m bench.replay FOLDER ROUNDS`, a JSON line out.

It runs in the edge's own Python. Each message is played *hot*, one after the other, and *cold*: with 6 MiB of other memory touched in
between, as other processes do.
"""

import json
import re
import statistics
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

from bench import world
from bench.stage import Message, Stage
from ramal.edge.place import Place
from ramal.local.ids import new_id
from ramal.local.spool import SpoolReader
from ramal.rules import inside

_OTHERS = bytearray(6 * 1024 * 1024)
_TABLE = bytes(range(256))
CORE, CARRIER, PRIVATE, SIP = 7000, 7001, 5070, 5060
_CORE = {"$Rp": str(PRIVATE), "$Ri": "127.0.0.1", "$si": "127.0.0.1", "$sp": str(CORE), "$proto": "udp", "$ci": "replay@core"}
_SDP = {"$bs": "180", "$cl": "180"}
_NONE = {"$bs": "0", "$cl": "0"}
_EVENTS = 4
"""Of a call: started, ringing, answered, ended."""

_WARMING = 20
"""Rounds after which the interpreter has specialised what it runs."""
_TAGGED = "<sip:+556122224444@127.0.0.1>;tag=t2"

Played = Iterator[tuple[str, Message, tuple[Callable[[object], int], ...]]]
"""Name, message, and the routes that Kamailio calls for it."""


def _text(first: str, names: list[str]) -> str:
    return "\r\n".join([first, *(f"{name}: {name}-of-the-usual-length" for name in names), "", ""])


def _request(method: str, told: str | None = None, uri: str | None = None) -> Message:
    names = ["Via", "From", "To", "Call-ID", "CSeq", "Contact", "Content-Length", *([inside.HEADER] if told else [])]
    return _CORE | (_SDP if method == "INVITE" else _NONE) | {
        "$rm": method, "$ru": "sip:+556122224444@127.0.0.1", "$rU": "+556122224444", "$rd": "127.0.0.1", "$fU": "+556130000000",
        "$fd": "127.0.0.1", "$ft": "t1", "$tU": "+556122224444", "$td": "127.0.0.1", "$tt": "t2" if uri else None,
        "$route_uri": uri, "$hdr(Max-Forwards)": "70",
        "$hdr(From)": f"<sip:+556130000000@127.0.0.1:{CORE}>;tag=t1", "$hdr(Contact)": f"<sip:core@127.0.0.1:{CORE}>",
        "$hdr(CSeq)": f"1 {method}", f"$hdr({inside.HEADER})": told, "$mb": _text(f"{method} sip:x SIP/2.0", names),
    }  # fmt: skip


def _reply(code: int, method: str) -> Message:
    names = ["Via", "Record-Route", "Record-Route", "From", "To", "Call-ID", "CSeq", "Contact", "Content-Length"]
    return _CORE | (_SDP if (code, method) == (200, "INVITE") else _NONE) | {
        "$Rp": str(SIP), "$sp": str(CARRIER), "$rs": str(code), "$tt": "t2", "$hdr(CSeq)": f"1 {method}", "$hdr(To)": _TAGGED,
        "$hdr(Via)": f"SIP/2.0/UDP 127.0.0.1:{SIP};branch=z9hG4bKreplay.0", "$hdr(Contact)": f"<sip:127.0.0.1:{CARRIER}>",
        "$(hdr(Record-Route)[*])": f"<sip:127.0.0.1;lr;r2=on>,<sip:127.0.0.1:{PRIVATE};lr;r2=on>", "$mb": _text("SIP/2.0 200 OK", names),
    }  # fmt: skip


def _told() -> str:
    return inside.encode(inside.ToEdge(
        call=new_id(), leg=new_id(), parent=new_id(), kind="carrier", isp_id="isp", tenant_id="tenant", customer_id="customer",
        subscriber_id=world.subscriber_id(0), dialled="+556122224444", as_dialled="22224444", caller="+556130000000",
    ))  # fmt: skip


def _registering(name: str, proof: str | None) -> tuple[str, Message]:
    domain, user = world.DOMAIN, "u0"
    names = ["Via", "From", "To", "Call-ID", "CSeq", "Contact", "Content-Length"]
    return name, _CORE | _NONE | {
        "$Rp": str(SIP), "$rm": "REGISTER", "$ru": f"sip:{domain}", "$rd": domain, "$fU": user, "$fd": domain, "$ft": "t1", "$tU": user,
        "$td": domain, "$hdr(CSeq)": "1 REGISTER", "$hdr(Max-Forwards)": "70", "$hdr(Authorization)": proof,
        "$(hdr(Via)[*])": "SIP/2.0/UDP 127.0.0.1:7000;branch=z9hG4bKreplay", "$mb": _text(f"REGISTER sip:{domain} SIP/2.0", names),
    }  # fmt: skip


class Player:
    """The edge and its stage."""

    def __init__(self, folder: Path) -> None:
        """Begin as a worker of Kamailio does."""
        self.stage = Stage(self._relay)
        from ramal.edge.handler import Edge  # noqa: PLC0415 - it imports KSR, which stands only now

        self.edge: Any = Edge(Place(
            node="replay", listen="127.0.0.1", public="127.0.0.1", sip=SIP, tls=5061, wss=7443, private=PRIVATE,
            snapshot=str(folder / "snapshot"), spool=str(folder / "spool/edge"), registrations=str(folder / "none.sqlite"),
            cookie_key="c", seal_key="s", decoy_key="d", web_key="w",
        ))  # fmt: skip
        self.edge.child_init(1)

    def _relay(self) -> int:
        return int(self.edge.ksr_branch_carrier(None)) if self.stage.message.get("$rm") == "INVITE" else 1

    def call(self) -> Played:
        """Yield the messages of a carrier leg."""
        self.stage.avps.clear()
        edge = self.edge
        replied = (edge.ksr_reply_route, edge.ksr_reply_call)
        yield "INVITE", _request("INVITE", told=_told()), (edge.ksr_request_route,)
        yield "100", _reply(100, "INVITE"), (edge.ksr_reply_route,)
        yield "180", _reply(180, "INVITE"), replied
        yield "200", _reply(200, "INVITE"), replied
        ours = f"sip:127.0.0.1:{PRIVATE};lr{self.stage.cookies[-1]}"
        yield "ACK", _request("ACK", uri=ours), (edge.ksr_request_route,)
        yield "BYE", _request("BYE", uri=ours), (edge.ksr_request_route,)
        yield "200 to BYE", _reply(200, "BYE"), (edge.ksr_reply_route, edge.ksr_reply_within)

    def registration(self) -> Played:
        """Yield a REGISTER without and with credentials."""
        proof = f'Digest username="u0",realm="{world.REALM}",nonce="n",uri="sip:{world.DOMAIN}",response="{"0" * 32}",algorithm=MD5'
        yield *_registering("REGISTER", None), (self.edge.ksr_request_route,)
        yield *_registering("REGISTER, proved", proof), (self.edge.ksr_request_route,)

    def play(self, messages: Played, *, cold: bool) -> dict[str, float]:
        """Return microseconds by message."""
        spent: dict[str, float] = {}
        for name, message, entries in messages:
            self.stage.turn(message)
            if cold:
                _others()
            begin = perf_counter()
            for enter in entries:
                enter(None)
            spent[name] = (perf_counter() - begin) * 1e6
        return spent

    def report(self, story: Callable[[], Played], rounds: int, *, cold: bool) -> dict[str, float]:
        """Return medians of microseconds."""
        found = [self.play(story(), cold=cold) for _ in range(_WARMING + rounds)][_WARMING:]
        each = {name: round(statistics.median(one[name] for one in found), 1) for name in found[0]}
        return {"all": round(statistics.median(sum(one.values()) for one in found), 1)} | each


def _others() -> None:
    """Do what other processes do between two messages: push this one out of the caches."""
    _OTHERS.translate(_TABLE)
    re.sub(r"a|b", "x", "hello world" * 100)


def main(folder: Path, rounds: int) -> str:
    """Return the report. Raise SystemExit where the messages no longer make a call."""
    player = Player(folder)
    found = {
        story.__name__: {kind: player.report(story, rounds, cold=kind == "cold") for kind in ("hot", "cold")}
        for story in (player.call, player.registration)
    }
    calls = len(player.stage.cookies)
    events = len(SpoolReader(folder / "spool/edge").read(limit=_EVENTS * calls + 1).events)
    if calls != 2 * (_WARMING + rounds) or events != _EVENTS * calls:
        raise SystemExit(f"{calls} calls left {events} events")
    return json.dumps(found)


if __name__ == "__main__":
    print(main(Path(sys.argv[1]), int(sys.argv[2])))
