"""What rtpengine does, on which the media of the edge is built."""

import importlib.util
import re
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "kamailio"
spec = importlib.util.spec_from_file_location("facts_stage", FOLDER / "stage.py")
stage_module = sys.modules["facts_stage"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(stage_module)

LINES = ("v=0", "o=x 1 1 IN IP4 127.0.0.1", "s=-", "c=IN IP4 127.0.0.1", "t=0 0", "m=audio 40000 RTP/AVP 8", "a=rtpmap:8 PCMA/8000")
SDP = "\r\n".join(LINES) + "\r\na=sendrecv\r\n"


@pytest.fixture(scope="module")
def relay():
    home = Path(tempfile.mkdtemp(prefix="ramal-facts-"))
    stage = stage_module.Stage(home, stage_module.BASE)
    try:
        stage.start("rtpengine", stage_module.rtpengine.command(stage.settings))
        stage_module.wait(lambda: stage_module.rtpengine.ready(stage.settings), 10)
        yield stage.relay()
    finally:
        stage.close()
        shutil.rmtree(home)


def _offer(relay, call_id, **more):
    answer = relay.command("offer", call_id=call_id, from_tag="a", sdp=SDP, direction=["external", "private"], **more)
    return answer["sdp"]


def _port(sdp):
    return re.search(r"m=audio (\d+)", sdp)[1]


@pytest.mark.feature("A18")
def test_next_offer_of_a_deleted_call_gets_a_new_port(relay):
    first = _offer(relay, "one")
    assert _port(_offer(relay, "one")) == _port(first)
    assert relay.delete("one")
    assert _port(_offer(relay, "one")) != _port(first)
    relay.delete("one")


@pytest.mark.feature("A15")
def test_list_and_query_know_open_sessions_and_delete_ends_them(relay):
    _offer(relay, "two")
    assert "two" in relay.calls()
    assert relay.query("two")["created"]
    assert relay.delete("two")
    assert "two" not in relay.calls()
    assert not relay.delete("two")


@pytest.mark.feature("A15")
def test_null_ciphers_are_offered_unless_forbidden(relay):
    plain = _offer(relay, "three", transport_protocol="RTP/SAVP")
    assert "NULL_HMAC" in plain
    safe = _offer(relay, "four", SDES=["no-NULL_HMAC_SHA1_80", "no-NULL_HMAC_SHA1_32"], transport_protocol="RTP/SAVP")
    assert "a=crypto" in safe
    assert "NULL_HMAC" not in safe
    relay.delete("three")
    relay.delete("four")
