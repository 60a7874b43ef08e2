"""A real Chromium at the edge: audio both ways is measured by its tone, towards a G.711 core, another browser, and after losses."""

import math
import re
import signal
import sys
import threading
import time

import pytest

wire, world, stage_module = sys.modules["kamailio_wire"], sys.modules["kamailio_world"], sys.modules["kamailio_stage"]
NEAR, FAR = 440, 1000
ULAW, FRAME = 0, 160


def _encoded(sample):
    """G.711 µ-law."""
    sign, sample = (0x80, -sample) if sample < 0 else (0, sample)
    sample = min(sample, 32_635) + 132
    exponent = sample.bit_length() - 8
    return ~(sign | exponent << 4 | sample >> exponent + 3 & 0x0F) & 0xFF


def _decoded(octet):
    octet = ~octet & 0xFF
    value = ((octet & 0x0F) << 3) + 132 << (octet >> 4 & 7)
    return 132 - value if octet & 0x80 else value - 132


class Core:
    """The core's end of the audio: sends a tone as G.711 and keeps what arrives."""

    def __init__(self):
        self.socket = wire.socket.socket(wire.socket.AF_INET, wire.socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.socket.settimeout(0.02)
        self.port = self.socket.getsockname()[1]
        self.target, self.got, self.over = None, bytearray(), threading.Event()
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()

    def _run(self):
        count, due = 0, time.monotonic()
        while not self.over.is_set():
            try:
                data, _ = self.socket.recvfrom(2048)
                if data[1] & 0x7F == ULAW:
                    self.got += data[12:]
            except TimeoutError:
                pass
            if self.target and time.monotonic() >= due:
                due += 0.02
                start, count = count * FRAME, count + 1
                wave = (int(9000 * math.sin(2 * math.pi * FAR * at / 8000)) for at in range(start, start + FRAME))
                head = bytes([0x80, ULAW]) + (count & 0xFFFF).to_bytes(2, "big") + start.to_bytes(4, "big") + b"\0\0\0\1"
                self.socket.sendto(head + bytes(map(_encoded, wave)), ("127.0.0.1", self.target))

    def hears(self, frequency, seconds=20):
        """Wait until half a second of sound is that tone: its share of the energy, by Goertzel."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            del self.got[:]
            stage_module.wait(lambda: len(self.got) >= 4000, seconds, "audio")
            samples = [_decoded(octet) for octet in bytes(self.got[:4000])]
            energy = sum(sample * sample for sample in samples)
            turn = [2 * math.pi * frequency * at / 8000 for at in range(len(samples))]
            real = sum(sample * math.cos(angle) for sample, angle in zip(samples, turn, strict=True))
            imaginary = sum(sample * math.sin(angle) for sample, angle in zip(samples, turn, strict=True))
            if energy and 2 * (real**2 + imaginary**2) / len(samples) / energy > 0.8:
                return
        raise AssertionError(f"{frequency} Hz not heard")

    def close(self):
        self.over.set()
        self.thread.join(2)
        self.socket.close()


@pytest.fixture(scope="module")
def browser():
    made = stage_module.browser.Browser()
    yield made
    made.close()


@pytest.fixture
def core():
    made = Core()
    yield made
    made.close()


def port_of(sdp):
    return int(re.search(r"m=audio (\d+)", sdp)[1])


def g711(core):
    return wire.sdp("127.0.0.1", core.port, codecs="0 101")


def called(town, web, phone, core):
    """The browser calls, the core answers in G.711; return the browser's dialog."""
    town.dial(web, "1001", body=phone.offer())
    inward = town.core.expect("INVITE")
    core.target = port_of(inward.body)
    town.core.reply(inward, 200, body=g711(core))
    answer = web.expect(200)
    dialog = wire.Dialog(web, invite=inward, answer=answer, is_caller=True)
    dialog.send("ACK", cseq=inward.cseq[0])
    phone.answered(answer.body)
    return dialog


def both_ways(phone, core):
    phone.hears(FAR)
    core.hears(NEAR)


@pytest.mark.feature("A14", "A15b", "B6")
def test_browser_and_g711_hear_each_other_whoever_calls_also_after_hold(town, browser, core):
    web, phone = town.browser(), browser.phone(NEAR)
    dialog = called(town, web, phone, core)
    both_ways(phone, core)
    dialog.send("BYE")
    town.core.reply(town.core.expect("BYE"), 200)
    web.expect(200)

    town.register(web, "bob")
    phone = browser.phone(NEAR)
    sent = town.ring(world.to_device(), body=g711(core))
    invite = web.expect("INVITE")
    web.reply(invite, 200, body=phone.answer(invite.body))
    answer = town.core.expect(200)
    core.target = port_of(answer.body)
    far = wire.Dialog(town.core, invite=sent, answer=answer, is_caller=True)
    far.send("ACK", cseq=1)
    both_ways(phone, core)
    for direction in ("sendonly", "sendrecv"):
        far.send("INVITE", body=g711(core).replace("a=sendrecv", f"a={direction}"))
        again = web.expect("INVITE")
        web.reply(again, 200, body=phone.answer(again.body))
        far.send("ACK", cseq=town.core.expect(200).cseq[0])
    both_ways(phone, core)


def _reoffered(town, web, dialog, phone):
    """Offer anew; each worker of the edge may hold the relay for dead for a second, and refuses meanwhile."""
    stage_module.wait(lambda: stage_module.rtpengine.ready(town.stage.settings), 5)
    dialog.send("INVITE", body=phone.offer(restart=True))
    end = time.monotonic() + 5
    while time.monotonic() < end:
        for party, what in ((town.core, "INVITE"), (web, 503)):
            try:
                found = party.expect(what, 0.05)
            except AssertionError:
                continue
            return found if what == "INVITE" else None
    raise AssertionError("neither relayed nor refused")


@pytest.mark.feature("A14", "B6", off_nominal=True)
def test_audio_comes_back_by_an_ice_restart_after_the_relay_died(stage, town, browser, core):
    web, phone = town.browser(), browser.phone(NEAR)
    dialog = called(town, web, phone, core)
    both_ways(phone, core)
    stage.kill("rtpengine", signal.SIGKILL)
    stage.start("rtpengine", stage_module.rtpengine.command(stage.settings))
    again = stage_module.wait(lambda: _reoffered(town, web, dialog, phone), 10, "relay")
    core.target = port_of(again.body)
    town.core.reply(again, 200, body=g711(core))
    answer = web.expect(200)
    dialog.send("ACK", cseq=answer.cseq[0])
    phone.answered(answer.body)
    both_ways(phone, core)


@pytest.mark.feature("A14", off_nominal=True)
def test_audio_goes_on_while_the_websocket_is_lost(town, browser, core):
    web, phone = town.browser(), browser.phone(NEAR)
    town.register(web, "alice")
    called(town, web, phone, core)
    both_ways(phone, core)
    web.socket.close()
    both_ways(phone, core)
    back = town.browser(contact=web.contact)
    town.register(back, "alice")
    both_ways(phone, core)
