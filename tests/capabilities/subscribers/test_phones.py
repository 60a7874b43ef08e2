"""Setting phones up: new passwords that hold, links that work once."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from tests.capabilities.house import House, house, make
from tests.database import Api

from ramal.capabilities.subscribers import phones
from ramal.capabilities.subscribers.api import PhonePlace
from ramal.capabilities.subscribers.models import Subscriber
from ramal.capabilities.subscribers.secrets import ha1
from ramal.kit.scope import Scope

PLACE = PhonePlace("pbx.example.net", 5060, 5061, "https://pbx.example.net")


async def stage(api: Api) -> tuple[House, dict[str, Any]]:
    for mount in api.app.routes:
        mount.app.state.phone_place = PLACE
    built = await house(api)
    return built, await make(built.tenant, "subscribers", username="alice", name="Alice")


async def stored(api: Api, built: House, row: dict[str, Any]) -> Subscriber:
    async with api.database.unit(Scope.isp(built.isp_id, actor="test")) as unit:
        found = await unit.session.get(Subscriber, row["id"])
        assert found is not None
        return found


async def opened(api: Api, url: str) -> httpx.Response:
    return await (await api.as_(None)).get(urlsplit(url).path)


async def linked(built: House, row: dict[str, Any]) -> str:
    answer = await built.tenant.post(f"/subscribers/{row['id']}/phone-link", json={"transport": "tls"})
    assert answer.status_code == 201, answer.text
    url: str = answer.json()["url"]
    return url


@pytest.mark.feature("A15c")
@pytest.mark.parametrize(("program", "kind", "user"), [("other", "sip", "alice"), ("baresip", "softphone", "alice.web")])
async def test_settings_come_with_the_password_that_holds_from_now_on(api: Api, program: str, kind: str, user: str) -> None:
    built, row = await stage(api)
    answer = await built.tenant.post(f"/subscribers/{row['id']}/phone-setup", json={"program": program, "transport": "tls"})
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store")
    shown = answer.json()
    assert (shown["auth_username"], shown["proxy"], shown["transport"]) == (user, "pbx.example.net:5061", "tls")
    assert shown["password"] not in {row["sip_password"], row["softphone_password"]}
    assert (shown["password"] in (shown["file"] or {"content": ""})["content"]) is (program == "baresip")
    realm = (await built.isp.get("/me")).json()["provider"]["realm"]
    assert getattr(await stored(api, built, row), f"{kind}_ha1_md5") == ha1("md5", user, realm, shown["password"])


@pytest.mark.feature("A15c")
async def test_a_link_sets_a_password_when_it_is_opened_and_works_once(api: Api) -> None:
    built, row = await stage(api)
    before = (await stored(api, built, row)).softphone_ha1_md5
    url = await linked(built, row)
    assert url.startswith("https://pbx.example.net/api/public/phone-setup/")
    assert (await stored(api, built, row)).softphone_ha1_md5 == before
    first = await opened(api, url)
    assert (first.status_code, first.headers["content-type"], first.headers["cache-control"]) == (200, "application/xml", "no-store")
    assert "sip:alice@" in first.text
    after = (await stored(api, built, row)).softphone_ha1_md5
    assert after != before
    assert (await opened(api, url)).status_code == 404
    assert (await stored(api, built, row)).softphone_ha1_md5 == after
    acts = {entry["action"] for entry in (await built.tenant.get("/audit?limit=50")).json()["items"]}
    assert {"subscribers.phone-link", "subscribers.phone-setup"} <= acts


@pytest.mark.feature("A15c", off_nominal=True)
async def test_links_that_are_old_forged_or_overtaken_open_nothing(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    built, row = await stage(api)
    before = (await stored(api, built, row)).softphone_ha1_md5
    url = await linked(built, row)
    assert (await opened(api, url[:-6] + "AAAAAA")).status_code == 404
    assert (await opened(api, "https://pbx.example.net/api/public/phone-setup/x")).status_code == 404
    assert (await built.tenant.patch(f"/subscribers/{row['id']}", json={"name": "Alice B"})).status_code == 200
    assert (await opened(api, url)).status_code == 404
    monkeypatch.setattr(phones, "LIFETIME", timedelta(0))
    assert (await opened(api, await linked(built, row))).status_code == 404
    monkeypatch.undo()
    url = await linked(built, row)
    assert (await built.tenant.patch(f"/subscribers/{row['id']}", json={"enabled": False})).status_code == 200
    assert (await opened(api, url)).status_code == 404
    assert (await opened(api, await linked(built, row))).status_code == 404
    assert (await stored(api, built, row)).softphone_ha1_md5 == before


@pytest.mark.feature("A15c", "A23", off_nominal=True)
async def test_only_administrators_of_the_tenant_and_not_without_end(api: Api) -> None:
    built, row = await stage(api)
    second = await built.another_tenant("customer2")
    reader = await api.tenant(built.isp_id, built.id("tenant"), "subscribers.read")
    for path in ("phone-setup", "phone-link"):
        body = {"program": "linphone"} if path == "phone-setup" else {}
        assert (await second.post(f"/subscribers/{row['id']}/{path}", json=body)).status_code == 404
        assert (await reader.post(f"/subscribers/{row['id']}/{path}", json=body)).status_code == 403
        assert (await built.tenant.post(f"/subscribers/{row['id']}/{path}", json=body, headers={"if-match": '"99"'})).status_code == 412
    codes = {(await built.tenant.post(f"/subscribers/{row['id']}/phone-link", json={})).status_code for _ in range(21)}
    assert codes == {201, 429}
