import json
import sqlite3
from types import SimpleNamespace

import pytest

from ramal.engines import kamailio
from ramal.engines.kamailio.client import Client, RpcError


@pytest.fixture
def settings(stage, tmp_path):
    ports = SimpleNamespace(sip=5060, sip_tls=5061, sip_wss=8443, sip_private=5070, rtpengine_ng=12223)
    instance = SimpleNamespace(listen="10.0.0.5", public_ip="198.51.100.7", ports=ports, node="n", hosts=("127.0.0.1",), console_hosts=())
    return SimpleNamespace(home=tmp_path, engines=stage.settings.engines, instance=instance, secrets=stage.settings.secrets)


@pytest.mark.feature("A15")
def test_configuration_advertises_the_public_address_and_keeps_secrets(settings, tmp_path):
    kamailio.render(settings)
    text = (tmp_path / "etc/kamailio/kamailio.cfg").read_text()
    assert "listen = udp:10.0.0.5:5060 advertise 198.51.100.7:5060" in text
    assert settings.secrets.digest_key not in text
    assert json.loads((tmp_path / "etc/kamailio/edge.json").read_text())["public"] == "198.51.100.7"
    for name in ("kamailio.cfg", "edge.json", "kemi.py"):
        assert (tmp_path / "etc/kamailio" / name).stat().st_mode & 0o777 == 0o600
    assert settings.secrets.cookie_key not in " ".join(kamailio.command(settings))


@pytest.mark.feature("G5")
def test_rendering_again_keeps_registrations(settings, tmp_path):
    kamailio.render(settings)
    path = tmp_path / "registrations/location.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO location (ruid, username) VALUES ('r', 'alice')")
    connection.commit()
    connection.close()
    kamailio.render(settings)
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT username FROM location").fetchall() == [("alice",)]
    connection.close()


@pytest.mark.feature("A15", off_nominal=True)
def test_rpc_of_a_dead_edge_is_an_error_not_a_wait(tmp_path):
    client = Client(tmp_path / "kamailio.rpc", timeout=0.2)
    with pytest.raises(RpcError) as caught:
        client.call("core.version")
    assert caught.value.code == 0
    assert not client.alive()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.feature("A15", off_nominal=True)
def test_rpc_error_of_the_edge_has_its_code(stage):
    with pytest.raises(RpcError) as caught:
        stage.rpc("no.such.command")
    assert caught.value.code != 0
