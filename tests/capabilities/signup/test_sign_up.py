"""Signing up a provider in a browser, from the letter to the provider's home."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import httpx
import pytest
import pytest_asyncio
from tests.capabilities.site import PASSWORD, Site, opened, token_of
from tests.database import Api

from ramal.capabilities.signup import service
from ramal.capabilities.signup.policy import by_address

EMAIL = "carla@new.example.net"
PERSON = {"name": "Carla Nova", "password": "a very secret one"}
COMPANY = {"name": "Nova Telecom", "namespace": "nova", "tax_id": "11.222.333/0001-81", "currency": "USD"}
PLAN = {"name": "Free", "kind": "free", "max_tenants": 1}


@pytest_asyncio.fixture
async def open_site(api: Api, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Site]:
    """A platform where everybody may sign up."""
    async with opened(api, monkeypatch, sign_up_default="open") as made:
        yield made


async def begun(site: Site, email: str = EMAIL) -> httpx.AsyncClient:
    """Return a browser that has confirmed its address."""
    browser = await site.browser()
    assert (await browser.post("/public/sign-up", json={"email": email, "language": "en"})).status_code == 202
    [letter] = await site.letters()
    assert (await browser.post("/public/sign-up/confirm", json={"token": token_of(letter)})).status_code == 200
    return browser


async def entered(browser: httpx.AsyncClient, **page: Any) -> dict[str, Any]:
    answer = await browser.patch("/public/sign-up/draft", json=page)
    assert answer.status_code == 200, answer.text
    made: dict[str, Any] = answer.json()
    return made


@pytest.mark.feature("A2")
async def test_newcomer_goes_from_an_address_to_a_provider(open_site: Site) -> None:
    site = open_site
    plan = (await site.client.post("/platform/platform-plans", headers=site.root, json=PLAN)).json()
    paid = {"name": "Big", "kind": "paid", "price": 99_000_000}
    assert (await site.client.post("/platform/platform-plans", headers=site.root, json=paid)).status_code == 201
    shown = (await site.client.get("/public/sign-up")).json()
    assert (shown["mode"], [offer["name"] for offer in shown["plans"]]) == ("open", ["Free", "Big"])
    browser = await site.browser()
    assert (await browser.post("/public/sign-up", json={"email": EMAIL.upper(), "language": "en"})).status_code == 202
    [letter] = await site.letters()
    assert (letter.to, letter.subject) == (EMAIL, "Confirm your e-mail address")
    assert letter.link is not None
    assert letter.link[1].startswith("https://ramal.example.net/isp/sign-up#token=")
    draft = await browser.post("/public/sign-up/confirm", json={"token": token_of(letter)})
    assert "HttpOnly" in draft.headers["set-cookie"]
    assert "Path=/api/public/sign-up" in draft.headers["set-cookie"]
    assert (draft.json()["email"], draft.json()["step"]) == (EMAIL, "person")
    assert (await entered(browser, person=PERSON))["step"] == "company"
    assert (await browser.get("/public/sign-up/namespace?name=nova")).json() == {"available": True, "reason": "", "proposal": ""}
    assert (await browser.get("/public/sign-up/namespace?name=alpha")).json() == {
        "available": False, "reason": "taken", "proposal": "alpha-telecom",
    }  # fmt: skip
    assert (await entered(browser, company=COMPANY))["step"] == "theme"
    assert (await entered(browser, theme={"primary": "#7a1fa2", "accent": "#00695c", "background": "#ffffff"}))["step"] == "plan"
    assert (await entered(browser, plan_id=plan["id"]))["step"] == "ready"
    again = (await browser.get("/public/sign-up/draft")).json()
    assert (again["name"], again["company"]["tax_id"], again["theme"]["primary"]) == ("Carla Nova", "11222333000181", "#7a1fa2")
    assert PERSON["password"] not in str(again)
    done = await browser.post("/public/sign-up/complete")
    assert (done.status_code, done.json()["namespace"], done.json()["audience"]) == (201, "nova", "isp"), done.text
    me = (await browser.get("/isp/me")).json()
    assert (me["user"]["email"], me["user"]["role"], me["user"]["language"]) == (EMAIL, "isp-admin", "en")
    assert (me["provider"]["name"], me["provider"]["currency"], me["provider"]["theme"]["primary"]) == ("Nova Telecom", "USD", "#7a1fa2")
    own = (await browser.get("/isp/plan")).json()
    assert (own["plan"]["name"], own["state"], own["usage"]) == ("Free", "active", {"subscribers": 0, "tenants": 0, "calls": 0})
    assert (await browser.get("/isp/dial-plans")).json()["items"] != []
    assert (await browser.get("/public/sign-up/draft")).json()["code"] == "no-sign-up"
    await site.log_in("nova", EMAIL, PERSON["password"])


@pytest.mark.feature("A2", off_nominal=True)
async def test_known_and_unknown_addresses_are_answered_alike_and_seldom(open_site: Site) -> None:
    answers = {}
    for email in ("ana@example.net", EMAIL):
        answers[email] = [await open_site.client.post("/public/sign-up", json={"email": email, "language": "en"}) for _ in range(4)]
        assert [answer.status_code for answer in answers[email]] == [202, 202, 202, 429]
    assert {(answer.text, frozenset(answer.headers)) for pair in answers.values() for answer in pair[:3]} == {
        ("null", frozenset(answers[EMAIL][0].headers))
    }
    written = {letter.to: letter for letter in await open_site.letters()}
    assert "alpha" in written["ana@example.net"].paragraphs[-1]
    assert len(written[EMAIL].paragraphs) == 1


@pytest.mark.feature("A2", off_nominal=True)
async def test_link_works_once_and_not_for_long_and_the_newest_only(open_site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    browser, tokens = await open_site.browser(), []
    for _ in range(2):
        await browser.post("/public/sign-up", json={"email": EMAIL})
        tokens.append(token_of((await open_site.letters())[0]))
    assert (await browser.post("/public/sign-up/confirm", json={"token": tokens[0]})).json()["code"] == "link-over"
    assert (await browser.post("/public/sign-up/confirm", json={"token": tokens[1]})).status_code == 200
    await entered(browser, person=PERSON)
    other = await open_site.browser()
    assert (await other.post("/public/sign-up/confirm", json={"token": tokens[1]})).json()["code"] == "link-over"
    assert (await other.get("/public/sign-up/draft")).json()["code"] == "no-sign-up"
    await other.post("/public/sign-up", json={"email": EMAIL})
    third = token_of((await open_site.letters())[0])
    went_on = await other.post("/public/sign-up/confirm", json={"token": third})
    assert (went_on.json()["step"], went_on.json()["name"]) == ("company", "Carla Nova")  # what was entered stays
    assert (await browser.get("/public/sign-up/draft")).json()["code"] == "no-sign-up"  # in one browser at a time
    later = service.now() + timedelta(days=7, minutes=1)
    monkeypatch.setattr(service, "now", lambda: later)
    assert (await other.get("/public/sign-up/draft")).json()["code"] == "no-sign-up"


@pytest.mark.feature("A2", off_nominal=True)
async def test_pages_refuse_what_cannot_be(open_site: Site) -> None:
    browser = await begun(open_site)
    refused: list[tuple[dict[str, Any], int, str]] = [
        ({"person": PERSON | {"password": "password12"}}, 422, "weak-password"),
        ({"person": PERSON | {"password": "carla@new.example.net"}}, 422, "weak-password"),
        ({"company": COMPANY | {"tax_id": "11.222.333/0001-82"}}, 422, "invalid-request"),
        ({"company": COMPANY | {"namespace": "alpha"}}, 409, "namespace-taken"),
        ({"company": COMPANY | {"namespace": "platform"}}, 422, "invalid-request"),
        ({"company": COMPANY | {"namespace": "-nova"}}, 422, "invalid-request"),
        ({"company": COMPANY | {"time_zone": "Mars/Olympus"}}, 422, "invalid-request"),
        ({"theme": {"primary": "#ffff00"}}, 422, "contrast-too-low"),
        ({"plan_id": "01900000-0000-7000-8000-00000000000e"}, 422, "unknown-reference"),
    ]
    for page, status, code in refused:
        answer = await browser.patch("/public/sign-up/draft", json=page)
        assert (answer.status_code, answer.json()["code"]) == (status, code), (page, answer.text)
    assert (await browser.post("/public/sign-up/complete")).json()["errors"][0]["field"] == "person"
    free = COMPANY | {"country": "DE", "tax_id": "DE 123"}
    assert (await entered(browser, company=free))["company"]["tax_id"] == "DE 123"
    foreign = await browser.patch("/public/sign-up/draft", json={"person": PERSON}, headers={"origin": "https://evil.example.net"})
    assert foreign.json()["code"] == "cross-site"
    for name, reason in (("Nova", "bad-format"), ("com", "top-level-domain"), ("a" * 40, "bad-format"), ("local", "special-use-domain")):
        found = (await browser.get("/public/sign-up/namespace", params={"name": name})).json()
        assert (found["available"], found["reason"], bool(found["proposal"])) == (False, reason, True), name


@pytest.mark.feature("A2", off_nominal=True)
async def test_namespace_taken_meanwhile_is_told_at_the_end_and_nothing_is_kept(open_site: Site) -> None:
    first, second = await begun(open_site), await begun(open_site, "dora@new.example.net")
    for browser in (first, second):
        await entered(browser, person=PERSON, company=COMPANY)
    assert (await first.post("/public/sign-up/complete")).status_code == 201
    late = await second.post("/public/sign-up/complete")
    assert (late.status_code, late.json()["code"]) == (409, "namespace-taken")
    await entered(second, company=COMPANY | {"namespace": "nova-two"})
    assert (await second.post("/public/sign-up/complete")).status_code == 201


@pytest.mark.feature("A2", off_nominal=True)
async def test_closed_platform_takes_invited_ones_only(site: Site) -> None:
    browser = await site.browser()
    assert (await site.client.get("/public/sign-up")).json()["mode"] == "closed"
    assert (await browser.post("/public/sign-up", json={"email": EMAIL})).json()["code"] == "sign-up-closed"
    invited = await site.client.post("/platform/sign-up-invitations", headers=site.root, json={"email": EMAIL, "language": "en"})
    assert invited.status_code == 201, invited.text
    again = await site.client.post("/platform/sign-up-invitations", headers=site.root, json={"email": EMAIL})
    assert again.json()["code"] == "already-invited"
    [letter] = await site.letters()
    assert letter.subject == "Invitation to sign up a provider"
    assert (await browser.post("/public/sign-up/confirm", json={"token": token_of(letter)})).status_code == 200
    await entered(browser, person=PERSON, company=COMPANY)
    assert (await browser.post("/public/sign-up/complete")).status_code == 201
    listed = (await site.client.get("/platform/sign-up-invitations", headers=site.root)).json()["items"]
    assert [(item["email"], item["state"]) for item in listed] == [(EMAIL, "completed")]


@pytest.mark.feature("A2")
async def test_platform_sets_who_may_sign_up(site: Site) -> None:
    shown = (await site.client.get("/platform/sign-up", headers=site.root)).json()
    assert shown == {"mode": "default", "effective": "closed"}
    for mode in ("open", "invitation", "default"):
        answer = await site.client.put("/platform/sign-up", headers=site.root, json={"mode": mode})
        assert answer.json()["effective"] == ("closed" if mode == "default" else mode)
        status = (await site.client.post("/public/sign-up", json={"email": EMAIL})).status_code
        assert status == (202 if mode == "open" else 403)
    assert PASSWORD


@pytest.mark.feature("A2", off_nominal=True)
@pytest.mark.parametrize(
    ("addresses", "mode"),
    [
        (("127.0.0.1", None), "open"),
        (("10.1.2.3", None), "open"),
        (("::1", None), "open"),
        (("10.1.2.3", "198.51.100.7"), "open"),  # documentation range: reachable by nobody
        (("10.1.2.3", "8.8.8.8"), "closed"),
        (("8.8.8.8", None), "closed"),
        (("0.0.0.0", None), "closed"),
        ((None, None), "closed"),
    ],
)
def test_default_follows_the_address(addresses: tuple[str | None, ...], mode: str) -> None:
    assert by_address(*addresses) == mode
