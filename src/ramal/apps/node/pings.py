"""One OPTIONS to a gateway, over UDP or TCP (RFC 3261 §11): whoever answers is alive, whatever the answer says."""

import asyncio
import secrets
from typing import Any

from ramal.rules.tables import Target

PATIENCE = 4.0
REPEAT = (0.5, 1.0, 2.0)
"""Seconds between transmissions over UDP (RFC 3261 §17.1.2.2, shortened)."""

_BUSY = b"SIP/2.0 503"


def request(target: Target, *, local: str, port: int, domain: str) -> tuple[bytes, bytes]:
    """Return an OPTIONS request and the branch by which its answer is known."""
    branch = f"z9hG4bK{secrets.token_hex(8)}"
    lines = [
        f"OPTIONS sip:{target.address}:{target.port} SIP/2.0",
        f"Via: SIP/2.0/{target.transport.upper()} {local}:{port};branch={branch};rport",
        "Max-Forwards: 70",
        f"From: <sip:ping@{domain}>;tag={secrets.token_hex(4)}",
        f"To: <sip:{target.address}:{target.port}>",
        f"Call-ID: {secrets.token_hex(12)}",
        "CSeq: 1 OPTIONS",
        f"Contact: <sip:ping@{local}:{port};transport={target.transport}>",
        "Content-Length: 0",
        "",
        "",
    ]
    return "\r\n".join(lines).encode(), branch.encode()


async def alive(target: Target, *, local: str, domain: str, patience: float = PATIENCE) -> bool:
    """Say whether a target answers within `patience` seconds. 503 counts as no answer: it asks to be left alone."""
    exchange = _over_udp if target.transport == "udp" else _over_tcp
    try:
        async with asyncio.timeout(patience):
            answer = await exchange(target, local, domain)
    except (OSError, TimeoutError):
        return False
    return answer.startswith(b"SIP/2.0 ") and not answer.startswith(_BUSY)


class _Answers(asyncio.DatagramProtocol):
    def __init__(self) -> None:
        self.branch = b""
        self.answer: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()

    def datagram_received(self, data: bytes, _addr: Any) -> None:
        if self.branch in data and data.startswith(b"SIP/2.0 ") and not self.answer.done():
            self.answer.set_result(data)


async def _over_udp(target: Target, local: str, domain: str) -> bytes:
    loop = asyncio.get_running_loop()
    transport, protocol = await loop.create_datagram_endpoint(_Answers, local_addr=(local, 0), remote_addr=(target.address, target.port))
    try:
        data, protocol.branch = request(target, local=local, port=transport.get_extra_info("sockname")[1], domain=domain)
        for pause in (*REPEAT, PATIENCE):
            transport.sendto(data)
            done, _ = await asyncio.wait({protocol.answer}, timeout=pause)
            if done:
                return protocol.answer.result()
        raise TimeoutError
    finally:
        transport.close()


async def _over_tcp(target: Target, local: str, domain: str) -> bytes:
    reader, writer = await asyncio.open_connection(target.address, target.port, local_addr=(local, 0))
    try:
        data, _ = request(target, local=local, port=writer.get_extra_info("sockname")[1], domain=domain)
        writer.write(data)
        return await reader.readline()
    finally:
        writer.close()
