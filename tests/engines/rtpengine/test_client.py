import socket
import threading
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ramal.engines.rtpengine import bencode
from ramal.engines.rtpengine.client import Client, RelayError
from ramal.engines.rtpengine.render import command, render

pytestmark = pytest.mark.feature("A15")
VALUES = st.recursive(
    st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
)


@given(VALUES)
def test_bencode_reads_back_what_it_wrote(value):
    assert bencode.decode(bencode.encode(value)) == value


@pytest.mark.feature("A15", off_nominal=True)
@given(st.binary(max_size=40))
def test_bencode_raises_value_error_on_anything_else(data):
    try:
        bencode.decode(data)
    except ValueError:
        return
    assert data


@pytest.fixture
def server():
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.bind(("127.0.0.1", 0))
    sock.settimeout(3)
    answers = []
    seen = []

    def serve():
        while answers:
            data, source = sock.recvfrom(65_535)
            cookie, _, body = data.partition(b" ")
            seen.append((cookie, bencode.decode(body)))
            answer = answers.pop(0)
            if answer is not None:
                sock.sendto(cookie + b" " + bencode.encode(answer), source)

    def start(*given):
        answers.extend(given)
        threading.Thread(target=serve, daemon=True).start()
        return Client(sock.getsockname()[1], timeout=0.2), seen

    yield start
    sock.close()


def test_lost_answer_is_asked_for_again_with_the_same_cookie(server):
    client, seen = server(None, {"result": "ok", "calls": ["a", "b"]})
    assert client.calls() == ["a", "b"]
    assert len({cookie for cookie, _ in seen}) == 1


@pytest.mark.feature("A15", off_nominal=True)
def test_error_and_silence_are_relay_errors(server):
    client, _ = server({"result": "error", "error-reason": "Unknown call-id"})
    with pytest.raises(RelayError, match="Unknown"):
        client.query("x")
    with pytest.raises(RelayError, match="no answer"):
        Client(9, timeout=0.05).delete("x")
    assert not Client(9, timeout=0.05).ping()


def test_configuration_advertises_the_public_address_and_is_private(tmp_path):
    ports = SimpleNamespace(rtpengine_ng=1, rtpengine_http=2, rtp_first=3, rtp_last=4, redis=5)
    instance = SimpleNamespace(listen="10.0.0.5", public_ip="198.51.100.7", ports=ports)
    settings = SimpleNamespace(home=tmp_path, instance=instance, secrets=SimpleNamespace(redis="pw"))
    render(settings)
    path = tmp_path / "etc/rtpengine/rtpengine.conf"
    assert "interface = external/10.0.0.5!198.51.100.7;private/127.0.0.1" in path.read_text()
    assert path.stat().st_mode & 0o777 == 0o600
    assert str(path) in command(settings)[1]
    assert "pw" not in " ".join(command(settings))
