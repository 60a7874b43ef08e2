"""A small SIP party for tests: it sends and receives whole messages on a socket and keeps everything it saw."""

import hashlib
import itertools
import re
import socket
import ssl
import threading
import time
import uuid

from websockets.client import ClientProtocol
from websockets.frames import Opcode
from websockets.protocol import State
from websockets.uri import parse_uri

_numbers = itertools.count(1)


class Message:
    """One parsed SIP message; `raw` is what came in."""

    def __init__(self, raw, source=None):
        self.raw = raw
        self.source = source
        head, _, self.body = raw.partition("\r\n\r\n")
        self.first, *lines = head.split("\r\n")
        self.headers = [(name.strip().lower(), value.strip()) for name, _, value in (line.partition(":") for line in lines)]
        self.code = int(self.first.split()[1]) if self.first.startswith("SIP/2.0") else 0
        self.method = "" if self.code else self.first.split()[0]
        self.uri = "" if self.code else self.first.split()[1]

    def all(self, name):
        return [value for key, value in self.headers if key == name.lower()]

    def get(self, name):
        return (self.all(name) or [""])[0]

    @property
    def cseq(self):
        number, _, method = self.get("CSeq").partition(" ")
        return int(number), method

    def __repr__(self):
        return f"<{self.first}>"


def tag(value):
    match = re.search(r";tag=([^;>]+)", value)
    return match[1] if match else ""


def bare(value):
    match = re.search(r"<([^>]*)>", value)
    return match[1] if match else value.split(";")[0]


def sdp(host, port, codecs="0 8 9 101"):
    head = ["v=0", f"o=party 1 1 IN IP4 {host}", "s=party", f"c=IN IP4 {host}", "t=0 0", f"m=audio {port} RTP/AVP {codecs}"]
    maps = ["a=rtpmap:0 PCMU/8000", "a=rtpmap:8 PCMA/8000", "a=rtpmap:9 G722/8000", "a=rtpmap:101 telephone-event/8000"]
    lines = [*head, *maps, "a=sendrecv"]
    return "\r\n".join(lines) + "\r\n"


def md5(text):
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


def digest(challenge, *, username, password, method, uri):
    fields = dict(re.findall(r'(\w+)="?([^",]*)"?', challenge.partition(" ")[2]))
    first, second = md5(f"{username}:{fields['realm']}:{password}"), md5(f"{method}:{uri}")
    response = md5(f"{first}:{fields['nonce']}:00000001:abc:auth:{second}")
    return (
        f'Digest username="{username}", realm="{fields["realm"]}", nonce="{fields["nonce"]}", uri="{uri}", response="{response}", '
        f'algorithm=MD5, qop=auth, nc=00000001, cnonce="abc"'
    )


def ha1(username, realm, password):
    return md5(f"{username}:{realm}:{password}")


class Party:
    """A phone, a core or a carrier on UDP; `edge` is where it sends by default."""

    transport = "UDP"

    def __init__(self, edge, host="127.0.0.1", port=0):
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind((host, port))
        self.host, self.port = self.socket.getsockname()
        self.edge = edge
        self.seen = []
        self.waiting = []
        self.answering, self.thread = threading.Event(), None

    def close(self):
        self.socket.close()

    def send_raw(self, data, to=None):
        self.socket.sendto(data if isinstance(data, bytes) else data.encode(), to or self.edge)

    def _receive(self, seconds):
        self.socket.settimeout(max(0.001, seconds))
        try:
            data, source = self.socket.recvfrom(65_535)
        except TimeoutError:
            return None
        message = Message(data.decode("utf-8", "replace"), source)
        self.seen.append(message)
        return message

    def expect(self, what, seconds=3.0, where=lambda _: True):
        """Return the next message that is `what` (method or code) and fits `where`; others wait."""
        for message in self.waiting:
            if what in (message.method, message.code) and where(message):
                self.waiting.remove(message)
                return message
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            message = self._receive(left)
            if message is None:
                break
            if what in (message.method, message.code) and where(message):
                return message
            self.waiting.append(message)
        raise AssertionError(f"no {what}; saw {self.seen[-8:]}")

    def expect_final(self, cseq, seconds=3.0):
        """Return the final reply to that CSeq, be it kept waiting or still to come."""
        for message in self.waiting:
            if message.code >= 200 and message.cseq[0] == cseq:
                return message
        return self.expect_any(cseq, seconds)

    def answer_all(self, code):
        """From now on answer every INVITE from a thread, until `answer_none`."""
        self.answering = threading.Event()
        self.thread = threading.Thread(target=self._answer, args=(code,), daemon=True)
        self.thread.start()

    def _answer(self, code):
        while not self.answering.is_set():
            message = self._receive(0.1)
            if message is not None and message.method == "INVITE":
                self.reply(message, code)

    def answer_none(self):
        if self.thread is not None:
            self.answering.set()
            self.thread.join(2)

    def expect_any(self, cseq, seconds=3.0):
        """Return the next final reply to the request with that CSeq."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            message = self._receive(left)
            if message and message.code >= 200 and message.cseq[0] == cseq:
                return message
        raise AssertionError(f"no final reply; saw {self.seen[-8:]}")

    def silent(self, seconds=0.3):
        """Say whether nothing but `100 Trying` arrives."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            message = self._receive(left)
            if message is not None:
                self.waiting.append(message)
        return all(message.code == 100 for message in self.waiting)

    @property
    def contact(self):
        return f"<sip:party@{self.host}:{self.port}>"

    def request(self, method, uri, *, caller, called, call_id=None, cseq=1, body="", extra=(), routes=(), to=None, contact=None):
        """Send a request; return it as a Message."""
        content = "application/sdp" if body else ""
        lines = [
            f"{method} {uri} SIP/2.0",
            f"Via: SIP/2.0/{self.transport} {self.host}:{self.port};branch=z9hG4bK{uuid.uuid4().hex};rport",
            *(f"Route: {route}" for route in routes),
            f"From: {caller}",
            f"To: {called}",
            f"Call-ID: {call_id or uuid.uuid4().hex}",
            f"CSeq: {cseq} {method}",
            "Max-Forwards: 70",
            f"Contact: {contact or self.contact}",
            *extra,
            *([f"Content-Type: {content}"] if content else []),
            f"Content-Length: {len(body.encode())}",
        ]
        text = "\r\n".join(lines) + "\r\n\r\n" + body
        self.send_raw(text, to)
        return Message(text)

    def again(self, request, **headers):
        """Send a request once more with changed or added headers, a new branch and the next CSeq."""
        number, method = request.cseq
        lines = []
        for line in request.raw.partition("\r\n\r\n")[0].split("\r\n")[1:]:
            name = line.partition(":")[0]
            if name == "Via":
                line = f"Via: SIP/2.0/{self.transport} {self.host}:{self.port};branch=z9hG4bK{uuid.uuid4().hex};rport"  # noqa: PLW2901
            if name == "CSeq":
                line = f"CSeq: {number + 1} {method}"  # noqa: PLW2901
            lines.append(line)
        lines[-1:-1] = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        text = "\r\n".join([request.first, *lines]) + "\r\n\r\n" + request.body
        self.send_raw(text)
        return Message(text)

    def reply(self, request, code, phrase="Reply", *, body="", to_tag=None, extra=(), contact=None):
        """Answer a request as a server would."""
        called = request.get("To")
        if code > 100 and not tag(called):
            called += f";tag={to_tag or f'callee{next(_numbers)}'}"
        lines = [
            f"SIP/2.0 {code} {phrase}",
            *(f"Via: {via}" for via in request.all("Via")),
            *(f"Record-Route: {route}" for route in request.all("Record-Route")),
            f"From: {request.get('From')}",
            f"To: {called}",
            f"Call-ID: {request.get('Call-ID')}",
            f"CSeq: {request.get('CSeq')}",
            f"Contact: {contact or self.contact}",
            *extra,
            *(["Content-Type: application/sdp"] if body else []),
            f"Content-Length: {len(body.encode())}",
        ]
        text = "\r\n".join(lines) + "\r\n\r\n" + body
        self.send_raw(text, request.source)
        return Message(text)


class TcpParty(Party):
    """A phone on one TCP connection, which it keeps open."""

    transport = "TCP"

    def __init__(self, edge, host="127.0.0.1"):
        super().__init__(edge, host)
        self.socket.close()
        self.socket = socket.create_connection(edge, timeout=3, source_address=(host, 0))
        self.host, self.port = self.socket.getsockname()
        self.buffer = b""

    def send_raw(self, data, to=None):
        self.socket.sendall(data if isinstance(data, bytes) else data.encode())

    def _receive(self, seconds):
        end = time.monotonic() + seconds
        while (message := self._whole()) is None:
            self.socket.settimeout(max(0.001, end - time.monotonic()))
            try:
                data = self.socket.recv(65_535)
            except TimeoutError:
                return None
            if not data:
                return None
            self.buffer += data
        self.seen.append(message)
        return message

    def _whole(self):
        self.buffer = self.buffer.lstrip(b"\r\n")
        head, mark, rest = self.buffer.partition(b"\r\n\r\n")
        length = re.search(rb"(?i)content-length:\s*(\d+)", head)
        size = int(length[1]) if length else 0
        if not mark or len(rest) < size:
            return None
        self.buffer = rest[size:]
        return Message((head + mark + rest[:size]).decode(), self.edge)

    @property
    def contact(self):
        return f"<sip:party@{self.host}:{self.port};transport=tcp>"


class Dialog:
    """One side's view of an established dialog (RFC 3261 §12)."""

    def __init__(self, party, *, invite, answer, is_caller):
        self.party = party
        self.call_id = invite.get("Call-ID")
        peer = answer if is_caller else invite
        self.target = bare(peer.get("Contact"))
        routes = [item.strip() for value in peer.all("Record-Route") for item in value.split(",")]
        self.routes = list(reversed(routes)) if is_caller else routes
        self.local = answer.get("From") if is_caller else answer.get("To")
        self.remote = answer.get("To") if is_caller else answer.get("From")
        self.cseq = invite.cseq[0] if is_caller else 100

    def send(self, method, *, body="", extra=(), cseq=None, **changes):
        if cseq is None and method != "ACK":
            self.cseq += 1
        fields = {"caller": self.local, "called": self.remote, "call_id": self.call_id, "routes": self.routes} | changes
        return self.party.request(method, fields.pop("uri", self.target), cseq=cseq or self.cseq, body=body, extra=extra, **fields)


def anybody():
    """TLS whoever signed the other side: what is trusted is tested elsewhere."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


class TlsParty(TcpParty):
    """A phone on one TLS connection."""

    transport = "TLS"

    def __init__(self, edge, host="127.0.0.1"):
        super().__init__(edge, host)
        self.socket = anybody().wrap_socket(self.socket)

    @property
    def contact(self):
        return f"<sip:party@{self.host}:{self.port};transport=tls>"


class WebParty(Party):
    """A browser: SIP over one WebSocket, a contact that nobody could guess. One thread: TLS in Python 3.11 does not bear two."""

    transport = "WSS"

    def __init__(self, edge, origin="https://127.0.0.1", contact=None):
        super().__init__(edge)
        self.socket.close()
        self.socket = anybody().wrap_socket(socket.create_connection(edge, timeout=5))
        self.protocol = ClientProtocol(parse_uri(f"wss://{edge[0]}:{edge[1]}"), origin=origin, subprotocols=["sip"])
        try:
            self._shake_hands()
        except BaseException:
            self.socket.close()
            raise
        self.host = f"{uuid.uuid4().hex[:12]}.invalid"
        self._contact = contact or f"<sip:{uuid.uuid4().hex[:8]}@{self.host};transport=ws>"
        self._frames = []

    @property
    def contact(self):
        return self._contact

    def _shake_hands(self):
        self.protocol.send_request(self.protocol.connect())
        self._flush()
        while self.protocol.state is State.CONNECTING and not self.protocol.handshake_exc:
            self._feed()
        if self.protocol.handshake_exc:
            raise self.protocol.handshake_exc
        self.protocol.events_received()

    def _flush(self):
        for data in self.protocol.data_to_send():
            if data:
                self.socket.sendall(data)

    def _feed(self):
        data = self.socket.recv(65_535)
        if data:
            self.protocol.receive_data(data)
        else:
            self.protocol.receive_eof()

    def send_raw(self, data, to=None):
        self.protocol.send_text(data if isinstance(data, bytes) else data.encode())
        self._flush()

    def _receive(self, seconds):
        end = time.monotonic() + seconds
        while not self._frames:
            self.socket.settimeout(max(0.001, end - time.monotonic()))
            try:
                self._feed()
            except (TimeoutError, ConnectionError):
                return None
            self._flush()
            events = self.protocol.events_received()
            self._frames += [event for event in events if event.opcode in (Opcode.TEXT, Opcode.BINARY)]
            if self.protocol.state is State.CLOSED:
                return None
        message = Message(self._frames.pop(0).data.decode(), self.edge)
        self.seen.append(message)
        return message


def web_sdp(port=50_000):
    """Return what a browser offers (RFC 8829)."""
    lines = [
        "v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=-", "t=0 0", "a=group:BUNDLE 0", f"m=audio {port} UDP/TLS/RTP/SAVPF 111 8 0 101",
        "c=IN IP4 127.0.0.1", "a=rtcp:9 IN IP4 0.0.0.0", f"a=candidate:1 1 udp 2122260223 127.0.0.1 {port} typ host generation 0",
        "a=ice-ufrag:abcd", "a=ice-pwd:abcdefghijklmnopqrstuvwx", "a=ice-options:trickle",
        "a=fingerprint:sha-256 " + ":".join(["AB"] * 32), "a=setup:actpass", "a=mid:0", "a=sendrecv", "a=rtcp-mux",
        "a=rtpmap:111 opus/48000/2", "a=fmtp:111 minptime=10;useinbandfec=1", "a=rtpmap:8 PCMA/8000", "a=rtpmap:0 PCMU/8000",
        "a=rtpmap:101 telephone-event/8000",
    ]  # fmt: skip
    return "\r\n".join(lines) + "\r\n"


def crypto_sdp(port=42_000):
    """Return what a phone with SRTP offers (RFC 4568)."""
    key = "d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj"
    plain = sdp("127.0.0.1", port).replace("RTP/AVP", "RTP/SAVP")
    return plain + f"a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:{key}\r\n"
