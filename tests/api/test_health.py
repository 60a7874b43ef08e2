"""The platform's health and certificates: what is broken is told, and hides nothing else."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.database import Api

from ramal.apps.api.application import build
from ramal.apps.settings import Instance, Ports, Secrets, Settings
from ramal.capabilities.identity.api import Tokens
from ramal.engines import certificates

PORTS = dict.fromkeys(Ports.__struct_fields__, 9)
SECRETS = Secrets(**dict.fromkeys(Secrets.__struct_fields__, "x"))


def instance(home: Path, **values: object) -> Settings:
    """Return settings of an instance of which nothing runs."""
    made = Instance(id="x", ports=Ports(**PORTS), **values)  # type: ignore[arg-type]
    return Settings(home=home, engines=home, instance=made, secrets=SECRETS)


@pytest.mark.feature("E1", off_nominal=True)
async def test_where_nothing_runs_each_part_is_a_fault_and_the_answer_comes(api: Api, tmp_path: Path) -> None:
    app = build(api.database, api.authenticate, tokens=Tokens("test"), settings=instance(tmp_path))
    api.app = app
    platform = await api.platform()
    answer = await platform.get("/health")
    assert answer.status_code == 200, answer.text
    found = {(check["kind"], check["name"]): check for check in answer.json()["checks"]}
    for name in ("postgres", "redis", "kamailio", "asterisk", "rtpengine", "callcontrol", "mailcatcher"):
        assert found["role", name]["state"] == "fault", name
    assert found["role", "api"]["state"] == "ok"
    assert found["part", "node"]["state"] == "fault"
    assert found["snapshot", "snapshot"]["state"] == "fault"
    assert 0 < found["disk", "disk"]["number"] <= 1
    assert answer.json()["versions"] == {}
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc/engines.lock").write_text('{"edge": {"kamailio": "6.0.1"}}')
    assert (await platform.get("/health")).json()["versions"] == {"kamailio": "6.0.1"}


@pytest.mark.feature("B2")
async def test_certificates_are_shown_with_how_their_renewal_stands(api: Api, tmp_path: Path) -> None:
    settings = instance(tmp_path, hosts=["pbx.example.net"], acme="https://acme.example.net/directory")
    (tmp_path / "certificates").mkdir()
    certificates.render(settings)
    api.app = build(api.database, api.authenticate, tokens=Tokens("test"), settings=settings)
    platform = await api.platform()
    shown = (await platform.get("/certificates")).json()
    [own] = shown["items"]
    assert (own["kind"], own["state"], shown["renewal"]) == ("own", "ok", "due")
    assert {"pbx.example.net", "127.0.0.1"} <= set(own["names"])
    assert own["issuer"]
    assert datetime.fromisoformat(own["not_after"]) > datetime.now(UTC)
    (tmp_path / "certificates/acme.json").write_text('{"error": "the name leads elsewhere", "failures": 2, "again": 4102444800}')
    failed = (await platform.get("/certificates")).json()
    assert (failed["renewal"], failed["error"], failed["failures"]) == ("failed", "the name leads elsewhere", 2)
    assert failed["again"].startswith("2100-01-01")
    assert (await (await api.platform("servers.read")).get("/certificates")).status_code == 403
