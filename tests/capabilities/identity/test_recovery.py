"""Forgotten passwords and namespaces, invitations, and how strong a password must be."""

from datetime import timedelta

import pytest
from tests.capabilities.site import PASSWORD, Site, token_of

from ramal.capabilities.identity import tickets

ANA = {"namespace": "alpha", "email": "ana@example.net"}
NEW = "a newer secret 7"
ROLES = {
    "platform": {"platform-admin", "platform-viewer"},
    "isp": {"isp-admin", "isp-viewer", "customer-admin", "tenant-admin", "tenant-viewer"},
}


@pytest.mark.feature("A2")
async def test_forgotten_password_is_set_anew_by_a_link_that_works_once(site: Site) -> None:
    browser = await site.entered()
    assert (await site.client.post("/public/password/forgotten", json=ANA)).status_code == 202
    [letter] = await site.letters()
    assert (letter.to, letter.language, letter.subject) == ("ana@example.net", "pt-BR", "Nova senha em Alpha")
    assert letter.link is not None
    assert letter.link[1].startswith("https://ramal.example.net/isp/password#token=")
    token = token_of(letter)
    shown = (await site.client.post("/public/password/link", json={"token": token})).json()
    assert (shown["kind"], shown["email"], shown["namespace"], shown["audience"]) == ("password", "ana@example.net", "alpha", "isp")
    assert (await site.client.post("/public/password", json={"token": token, "password": NEW})).status_code == 204
    assert (await browser.get("/isp/me")).status_code == 401
    again = await site.client.post("/public/password", json={"token": token, "password": "yet another 44"})
    assert (again.status_code, again.json()["code"]) == (422, "link-over")
    await site.log_in("alpha", "ana@example.net", NEW)
    assert (await site.post(**ANA, password=PASSWORD)).status_code == 401


@pytest.mark.feature("A2", off_nominal=True)
async def test_known_and_unknown_addresses_get_the_same_answer_and_only_the_known_one_a_letter(site: Site) -> None:
    asked = [ANA, ANA | {"email": "nobody@example.net"}, ANA | {"namespace": "nowhere"}]
    answers = [await site.client.post("/public/password/forgotten", json=body) for body in asked]
    answers += [await site.client.post("/public/forgotten-namespace", json={"email": body["email"]}) for body in asked[:2]]
    assert {(answer.status_code, answer.text, frozenset(answer.headers)) for answer in answers} == {
        (202, answers[0].text, frozenset(answers[0].headers))
    }
    written = await site.letters()
    assert sorted((letter.to, letter.subject) for letter in written) == [
        ("ana@example.net", "Nova senha em Alpha"),
        ("ana@example.net", "Seus nomes de acesso"),
    ]
    assert "alpha" in written[1].paragraphs[1]


@pytest.mark.feature("A2", off_nominal=True)
async def test_letters_are_few_whether_the_address_is_known_or_not(site: Site) -> None:
    for email in ("ana@example.net", "nobody@example.net"):
        codes = [(await site.client.post("/public/password/forgotten", json=ANA | {"email": email})).status_code for _ in range(4)]
        assert codes == [202, 202, 202, 429]


@pytest.mark.feature("A2", off_nominal=True)
async def test_link_is_over_after_its_time_and_when_a_newer_one_was_sent(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    tokens = []
    for _ in range(2):
        await site.client.post("/public/password/forgotten", json=ANA)
        tokens.append(token_of((await site.letters())[0]))
    assert (await site.client.post("/public/password/link", json={"token": tokens[0]})).json()["code"] == "link-over"
    later = tickets.now() + timedelta(hours=1, seconds=1)
    monkeypatch.setattr(tickets, "now", lambda: later)
    for path, body in (("/link", {}), ("", {"password": NEW})):
        answer = await site.client.post(f"/public/password{path}", json={"token": tokens[1]} | body)
        assert answer.json()["code"] == "link-over"


@pytest.mark.feature("A2", off_nominal=True)
async def test_link_of_a_blocked_user_is_over(site: Site) -> None:
    person = {"email": "bia@example.net", "name": "Bia", "password": PASSWORD, "role": "isp-viewer"}
    ana = await site.log_in("alpha", "ana@example.net")
    made = (await site.client.post("/isp/users", headers=ana, json=person)).json()
    await site.client.post("/public/password/forgotten", json=ANA | {"email": "bia@example.net"})
    token = token_of((await site.letters())[0])
    await site.client.patch(f"/isp/users/{made['id']}", headers=ana, json={"status": "blocked"})
    assert (await site.client.post("/public/password/link", json={"token": token})).json()["code"] == "link-over"


@pytest.mark.feature("A2")
async def test_invited_user_sets_the_first_password(site: Site) -> None:
    ana = await site.log_in("alpha", "ana@example.net")
    person = {"email": "Bia@example.net", "name": "Bia", "role": "isp-viewer", "language": "en"}
    made = await site.client.post("/isp/users/invite", headers=ana, json=person)
    assert (made.status_code, made.json()["invited"]) == (201, True), made.text
    [letter] = await site.letters()
    assert (letter.to, letter.subject, "namespace alpha" in letter.paragraphs[2]) == ("bia@example.net", "Invitation to Alpha", True)
    assert (await site.client.post(f"/isp/users/{made.json()['id']}/invite", headers=ana)).status_code == 202
    [newer] = await site.letters()
    body = {"token": token_of(letter), "password": NEW}
    assert (await site.client.post("/public/password", json=body)).json()["code"] == "link-over"
    assert (await site.client.post("/public/password", json=body | {"token": token_of(newer)})).status_code == 204
    await site.log_in("alpha", "bia@example.net", NEW)
    assert (await site.client.post(f"/isp/users/{made.json()['id']}/invite", headers=ana)).json()["code"] == "not-invited"


@pytest.mark.feature("A2", off_nominal=True)
async def test_invited_user_has_no_password_at_all(site: Site) -> None:
    ana = await site.log_in("alpha", "ana@example.net")
    await site.client.post("/isp/users/invite", headers=ana, json={"email": "bia@example.net", "name": "Bia", "role": "isp-viewer"})
    for password in ("nobody's password", "anything else 55"):
        assert (await site.post(namespace="alpha", email="bia@example.net", password=password)).status_code == 401


@pytest.mark.feature("A2", off_nominal=True)
async def test_weak_password_is_refused_with_its_reason(site: Site) -> None:
    ana = await site.log_in("alpha", "ana@example.net")
    weak = {
        "password12": "breached",
        "aaaaaaaaaaaa": "repeat",
        "qwertyuiop12": "breached",
        "abcdefghijkl": "sequence",
        "ana@example.net": "own-words",
    }
    for password, reason in weak.items():
        answer = await site.client.patch(f"/isp/users/{await _own_id(site, ana)}", headers=ana, json={"password": password})
        assert (answer.status_code, answer.json()["code"]) == (422, "weak-password"), password
        assert answer.json()["errors"] == [{"field": "password", "code": reason, "message": reason}]


async def _own_id(site: Site, headers: dict[str, str]) -> str:
    return str((await site.client.get("/isp/me", headers=headers)).json()["user"]["id"])


@pytest.mark.feature("A2")
async def test_strength_is_judged_while_typing(site: Site) -> None:
    weak = (await site.client.post("/public/password/strength", json={"password": "ramal2026", "words": ["Ana"]})).json()
    good = (await site.client.post("/public/password/strength", json={"password": NEW})).json()
    assert (weak["enough"], good["enough"], good["reason"]) == (False, True, "")


@pytest.mark.feature("A1")
async def test_roles_and_permissions_are_told_in_both_languages(site: Site) -> None:
    for audience, headers in (("platform", site.root), ("isp", await site.log_in("alpha", "ana@example.net"))):
        found = (await site.client.get(f"/{audience}/roles", headers=headers)).json()
        assert {role["name"] for role in found["roles"]} == ROLES[audience]
        words = [item["title"] for item in (*found["roles"], *found["permissions"])]
        assert len(words) > 10
        assert all(text["pt-BR"] and text["en"] for text in words)
