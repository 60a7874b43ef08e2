"""The look by address, pictures through the API, the checklist, and the platform's caught mail."""

from email.message import EmailMessage
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.capabilities.house import house
from tests.capabilities.isps.test_pictures import picture
from tests.database import Api

from ramal.apps.api.application import build
from ramal.capabilities.identity.api import Tokens
from ramal.kit.ids import new_id
from ramal.kit.letters import Brand, Letter

ID = f"20261127T120000-{new_id().hex}"


def with_folder(api: Api, folder: Path) -> None:
    place = SimpleNamespace(media=folder / "media", home=folder, instance=SimpleNamespace(hosts=["pbx.example.net"]))
    api.app = build(api.database, api.authenticate, tokens=Tokens("test"), settings=place)


@pytest.mark.feature("A3")
async def test_provider_shows_its_look_at_its_addresses(api: Api, tmp_path: Path) -> None:
    with_folder(api, tmp_path)
    built = await house(api, "alpha")
    nobody = await api.as_(None)
    for what in ("logo-light", "icon"):
        put = await built.isp.put(f"/theme/images/{what}", content=picture(size=(400, 400)), headers={"content-type": "image/png"})
        assert put.status_code == 200, put.text
    assert (await built.isp.put("/theme", json={"primary": "#7a1fa2"})).status_code == 200
    by_name = (await nobody.get("/api/public/theme?namespace=alpha")).json()
    by_domain = (await nobody.get("/api/public/theme", params={"namespace": built.made["tenant"]["domain"]})).json()
    by_host = (await nobody.get("/api/public/theme", headers={"host": "alpha.pbx.example.net"})).json()
    assert by_name == by_domain == by_host
    assert (by_name["name"], by_name["primary"], by_name["on_primary"], by_name["logo_dark"]) == ("alpha", "#7a1fa2", "#ffffff", None)
    file = await nobody.get(by_name["logo_light"])
    assert (file.status_code, file.headers["content-type"]) == (200, "image/png")
    assert "immutable" in file.headers["cache-control"]
    assert "sandbox" in file.headers["content-security-policy"]
    manifest = (await nobody.get("/api/public/theme/manifest?namespace=alpha")).json()
    assert (manifest["name"], manifest["theme_color"], [icon["sizes"] for icon in manifest["icons"]]) == (
        "alpha", "#7a1fa2", ["192x192", "512x512"],
    )  # fmt: skip
    assert manifest["start_url"] == manifest["scope"] == "/phone/"  # a service worker rules over nothing above its own folder
    platform = (await nobody.get("/api/public/theme?namespace=nowhere")).json()
    assert (platform["name"], platform["primary"]) == (None, "#0b5cad")
    gone = await built.isp.delete("/theme/images/icon")
    assert (gone.json()["icon_192"], gone.json()["logo_light"]) == (None, by_name["logo_light"])
    plain = (await nobody.get("/api/public/theme/manifest?namespace=alpha")).json()
    assert [(icon["src"], icon["sizes"]) for icon in plain["icons"]] == [("/phone/icon.svg", "any")]  # without one it cannot be installed


@pytest.mark.feature("A3", off_nominal=True)
async def test_unknown_picture_and_no_picture(api: Api, tmp_path: Path) -> None:
    with_folder(api, tmp_path)
    client = await api.isp(await api.new_isp())
    assert (await client.put("/theme/images/banner", content=picture())).status_code == 404
    assert (await client.put("/theme/images/icon", content=b"nothing")).json()["code"] == "not-an-image"
    assert (await client.put("/theme/images/icon", content=b"x" * 1_000_001)).status_code == 413
    assert (await (await api.as_(None)).get(f"/api/public/theme/files/{'a' * 64}.png")).status_code == 404


@pytest.mark.feature("A3")
def test_letter_carries_logo_and_colours_in_text_and_html(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(picture())
    brand = Brand(name="Nova <Telecom>", colour="#7a1fa2", logo="logo.png")
    letter = Letter(
        to="a@example.net", name="A", language="pt-BR", subject="Olá\nBcc: x@example.net", paragraphs=("Um & <b>dois</b>",),
        link=("Abrir", "https://example.net/?a=1&b=2"), brand=brand,
    )  # fmt: skip
    message = letter.message("no-reply@example.net", tmp_path)
    assert (message["Bcc"], message["Subject"]) == (None, "Olá Bcc: x@example.net")
    text, page = message.get_body(("plain",)), message.get_body(("html",))
    assert text is not None
    assert "https://example.net/?a=1&b=2" in text.get_content()
    assert page is not None
    html = page.get_content()
    assert "Um &amp; &lt;b&gt;dois&lt;/b&gt;" in html
    assert "Nova &lt;Telecom&gt;" in html
    assert "#7a1fa2" in html
    assert [part.get_content_type() for part in message.walk() if part.get_content_maintype() == "image"] == ["image/png"]
    assert "cid:logo" not in letter.message("no-reply@example.net").as_string()


@pytest.mark.feature("A24")
async def test_checklist_ticks_itself_off_from_what_is_there(api: Api) -> None:
    fresh = (await (await api.isp(await api.new_isp("fresh"))).get("/checklist")).json()
    assert [step["key"] for step in fresh["steps"] if step["done"]] == ["provider", "dial-plan"]
    assert (len(fresh["steps"]), fresh["needed"], fresh["complete"]) == (16, 14, False)
    built = await house(api, "alpha")
    for name in ("alice", "bob"):
        assert (await built.tenant.post("/subscribers", json={"username": name})).status_code == 201
    group = (await built.tenant.post("/security-groups", json={"name": "g", "allow": []})).json()
    undone = {step["key"] for step in (await built.isp.get("/checklist")).json()["steps"] if not step["done"]}
    assert undone >= {"security-group", "view", "web-phone", "internal-call"}
    assert not undone & {"carrier", "service-plan", "customer", "tenant", "subscribers"}
    await built.tenant.patch(f"/security-groups/{group['id']}", json={"allow": ["country:BR"]})
    await built.isp.post(f"/tenants/{built.id('tenant')}/view")
    after = {step["key"]: step["done"] for step in (await built.isp.get("/checklist")).json()["steps"]}
    assert (after["security-group"], after["view"], after["external-call"]) == (True, True, False)


def caught(folder: Path) -> None:
    letter = EmailMessage()
    letter["From"], letter["Subject"] = "a@example.net", "Olá"
    letter.set_content("texto")
    letter.add_alternative('<img src="cid:logo"><script>alert(1)</script>', subtype="html")
    letter.get_payload()[1].add_related(b"png", "image", "png", cid="<logo>")  # type: ignore[index, union-attr]
    (folder / "mail").mkdir()
    (folder / "mail" / f"{ID}.eml").write_bytes(b"X-Envelope-To: b@example.net\r\n" + letter.as_bytes())
    (folder / "mail" / "20261127T120001-half.partial").write_bytes(b"x")


@pytest.mark.feature("A2")
async def test_platform_reads_caught_mail_safely(api: Api, tmp_path: Path) -> None:
    with_folder(api, tmp_path)
    client = await api.platform()
    assert (await client.get("/mail")).json() == {"items": [], "next": None}
    caught(tmp_path)
    [line] = (await client.get("/mail?q=ol")).json()["items"]
    assert (line["id"], line["to"], line["subject"]) == (ID, "b@example.net", "Olá")
    assert (await client.get("/mail?q=other")).json()["items"] == []
    shown = (await client.get(f"/mail/{ID}")).json()
    assert (shown["text"].strip(), shown["has_html"]) == ("texto", True)
    page = await client.get(f"/mail/{ID}/html")
    assert "data:image/png;base64," in page.text
    assert "script" not in page.headers["content-security-policy"]
    assert "sandbox" in page.headers["content-security-policy"]
    assert (await client.get(f"/mail/{ID}/raw")).headers["content-type"] == "message/rfc822"
    for other in ("nothing", "..%2F..%2Fetc%2Fsecrets", ID[:-1] + "x"):
        assert (await client.get(f"/mail/{other}")).status_code == 404
    assert (await (await api.platform("isps.read")).get("/mail")).status_code == 403
    assert len((await client.get("/audit?action=mail.read")).json()["items"]) == 3
