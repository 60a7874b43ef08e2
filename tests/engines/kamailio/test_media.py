import re
import signal
import socket
import subprocess
import sys
import time

import pytest

from ramal.rules.events import Ended

wire, world, stage_module = sys.modules["kamailio_wire"], sys.modules["kamailio_world"], sys.modules["kamailio_stage"]


class Rtp:
    """One end of an audio stream."""

    def __init__(self):
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.socket.settimeout(2)
        self.port = self.socket.getsockname()[1]
        self.count = 0

    def send(self, port, payload_type=8, payload=b"\xd5" * 160):
        self.count += 1
        head = bytes([0x80, payload_type]) + self.count.to_bytes(2, "big") + (self.count * 160).to_bytes(4, "big") + b"\0\0\0\1"
        self.socket.sendto(head + payload, ("127.0.0.1", port))

    def receive(self):
        data, source = self.socket.recvfrom(2048)
        return data[1] & 0x7F, data[12:], source[1]


def _port(message):
    return int(re.search(r"m=audio (\d+)", message.body)[1])


@pytest.fixture
def streams():
    pair = Rtp(), Rtp()
    yield pair
    for one in pair:
        one.socket.close()


def _call(town, streams):
    """Alice calls; return (phone, core's INVITE, answer)."""
    phone = town.party()
    town.dial(phone, "1001", body=wire.sdp("127.0.0.1", streams[0].port))
    inward = town.core.expect("INVITE")
    town.core.reply(inward, 200, body=wire.sdp("127.0.0.1", streams[1].port))
    return phone, inward, phone.expect(200)


@pytest.mark.feature("A15")
@pytest.mark.parametrize(
    ("payload_type", "payload"), [(0, b"\x55" * 160), (8, b"\xd5" * 160), (9, b"\x11" * 160), (101, b"\x05\x8a\x03\x20")]
)
def test_audio_and_dtmf_pass_both_ways(town, streams, payload_type, payload):
    _, inward, answer = _call(town, streams)
    there, back = streams
    there.send(_port(answer), payload_type, payload)
    assert back.receive() == (payload_type, payload, _port(inward))
    back.send(_port(inward), payload_type, payload)
    assert there.receive() == (payload_type, payload, _port(answer))


@pytest.mark.feature("A15")
def test_relay_session_goes_with_the_call(town, streams):
    phone, inward, answer = _call(town, streams)
    call_id = inward.get("Call-ID")
    assert call_id in town.stage.relay().calls()
    dialog = wire.Dialog(phone, invite=inward, answer=answer, is_caller=True)
    dialog.send("ACK", cseq=inward.cseq[0])
    dialog.send("BYE")
    town.core.reply(town.core.expect("BYE"), 200)
    phone.expect(200)
    stage_module.wait(lambda: call_id not in town.stage.relay().calls(), 2)


@pytest.mark.feature("A18")
def test_relay_session_is_new_for_each_attempt(town):
    first, second = town.gateway(1), town.gateway(2)
    town.ring(world.to_carrier())
    invite = first.expect("INVITE")
    first.reply(invite, 183, body=wire.sdp("127.0.0.31", 43_000))
    town.core.expect(183)
    first.reply(invite, 503)
    again = second.expect("INVITE")
    assert _port(again) != _port(invite)
    second.reply(again, 486)
    town.core.expect(486)
    stage_module.wait(lambda: again.get("Call-ID") not in town.stage.relay().calls(), 2)


@pytest.fixture
def halted(stage):
    """The relay stops in its tracks, and goes on afterwards."""
    process = stage.processes["rtpengine"]
    process.send_signal(signal.SIGSTOP)
    yield
    process.send_signal(signal.SIGCONT)
    stage_module.wait(lambda: stage.relay().ping(), 5)
    time.sleep(0.1)
    stage.rpc("rtpengine.ping", "all")


@pytest.mark.feature("A15", off_nominal=True)
def test_halted_relay_refuses_calls_quickly_and_blocks_no_worker(town, halted, streams):
    phone = town.party()
    sent = town.dial(phone, "1001")
    began = time.monotonic()
    refusal = phone.expect(503)
    assert time.monotonic() - began < 1.5
    assert refusal.get("Retry-After")
    town.ack(phone, sent, refusal)
    events = [event for event in town.events(Ended) if event.reason == "no-relay"]
    assert len(events) == 1
    began = time.monotonic()
    for _ in range(5):
        assert town.register(town.party()).code == 200
    assert time.monotonic() - began < 2


@pytest.mark.feature("A15", off_nominal=True)
def test_calls_pass_again_when_a_killed_relay_is_back(stage, town, streams):
    stage.kill("rtpengine", signal.SIGKILL)
    phone = town.party()
    town.ack(phone, town.dial(phone, "1001"), phone.expect(503))
    stage.start("rtpengine", stage_module.rtpengine.command(stage.settings))
    _recovers(town)
    _, inward, answer = _call(town, streams)
    streams[0].send(_port(answer))
    assert streams[1].receive()[2] == _port(inward)


def _recovers(town):
    """Wait until calls have a relay again: each worker may hold it for dead for a second."""

    def answered():
        phone = town.party()
        sent = town.dial(phone, "1001")
        final = phone.expect_final(sent.cseq[0])
        town.ack(phone, sent, final)
        time.sleep(0.05)  # phones do not knock faster
        return final.code != 503

    stage_module.wait(lambda: stage_module.rtpengine.ready(town.stage.settings), 5)
    town.core.answer_all(486)
    stage_module.wait(lambda: all(answered() for _ in range(6)), 10, "relay")
    town.core.answer_none()


@pytest.fixture
def redis(stage):
    password = stage.settings.secrets.redis
    command = [
        "redis-server",
        "--port",
        str(stage.ports.redis),
        "--requirepass",
        password,
        "--bind",
        "127.0.0.1",
        "--save",
        "",
        "--dir",
        "/tmp",
    ]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    yield process
    process.send_signal(signal.SIGCONT)
    process.terminate()
    assert process.wait(5) == 0


@pytest.mark.feature("G5", off_nominal=True)
def test_calls_pass_with_a_stopped_redis(stage, town, streams, redis):
    stage.kill("rtpengine")
    stage_module.wait(lambda: _accepts(stage.ports.redis), 5)
    stage.start("rtpengine", stage_module.rtpengine.command(stage.settings))
    _recovers(town)
    redis.send_signal(signal.SIGSTOP)
    for _ in range(3):
        began = time.monotonic()
        _, inward, answer = _call(town, streams)
        assert time.monotonic() - began < 1.5
    streams[0].send(_port(answer))
    assert streams[1].receive()[2] == _port(inward)


def _accepts(port):
    with socket.socket() as sock:
        return sock.connect_ex(("127.0.0.1", port)) == 0
