"""The second factor: enrolling, the required step at log-in, codes taken once, recovery codes, reset by an administrator."""

from datetime import UTC, datetime, timedelta

import httpx
import pyotp
import pytest
from tests.capabilities.site import PASSWORD, Site

from ramal.capabilities.identity import second_factor
from ramal.capabilities.identity.second_factor import STEP, matching_step

LOG_IN = {"namespace": "alpha", "email": "ana@example.net", "password": PASSWORD}
MOMENT = datetime(2026, 11, 27, 12, 0, 10, tzinfo=UTC)


class Phone:
    """An authenticator application whose clock is ours: each code is of a later step, unless it is asked for again."""

    def __init__(self, secret: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.totp, self.now = pyotp.TOTP(secret), MOMENT
        monkeypatch.setattr(second_factor, "now", lambda: self.now)

    def code(self) -> str:
        self.now += timedelta(seconds=STEP)
        return self.totp.at(self.now)


async def enrolled(site: Site, monkeypatch: pytest.MonkeyPatch) -> tuple[httpx.AsyncClient, Phone, list[str]]:
    browser = await site.entered()
    begun = await browser.post("/isp/second-factor", json={"password": PASSWORD})
    assert begun.status_code == 201, begun.text
    assert begun.json()["uri"].startswith("otpauth://totp/Ramal:ana%40example.net?secret=")
    phone = Phone(begun.json()["secret"], monkeypatch)
    confirmed = await browser.post("/isp/second-factor/confirm", json={"code": phone.code()})
    assert confirmed.status_code == 201, confirmed.text
    return browser, phone, confirmed.json()["codes"]


async def challenged(site: Site, address: str = "192.0.2.60") -> tuple[httpx.AsyncClient, str]:
    browser = await site.browser(address)
    answer = await browser.post("/public/log-in", json=LOG_IN)
    assert (answer.status_code, answer.json()["step"], "set-cookie" in answer.headers) == (200, "second-factor", False)
    return browser, answer.json()["challenge"]


@pytest.mark.feature("A1")
async def test_log_in_needs_the_code_once_it_is_confirmed(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    own, phone, codes = await enrolled(site, monkeypatch)
    assert len(set(codes)) == 10
    state = (await own.get("/isp/second-factor")).json()
    assert (state["active"], state["recovery_left"]) == (True, 10)
    browser, challenge = await challenged(site)
    assert (await browser.get("/isp/me")).status_code == 401
    done = await browser.post("/public/log-in/second-factor", json={"challenge": challenge, "code": phone.code()})
    assert (done.status_code, done.json()["step"]) == (200, "open")
    assert (await browser.get("/isp/me")).json()["user"]["second_factor"] is True
    again = await browser.post("/public/log-in/second-factor", json={"challenge": challenge, "code": phone.code()})
    assert (again.status_code, again.json()["code"]) == (422, "link-over")


@pytest.mark.feature("A1", off_nominal=True)
async def test_code_is_taken_once_even_within_its_time(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    _, phone, _ = await enrolled(site, monkeypatch)
    code = phone.code()
    answers = []
    for address in ("192.0.2.61", "192.0.2.62"):
        browser, challenge = await challenged(site, address)
        answers.append(await browser.post("/public/log-in/second-factor", json={"challenge": challenge, "code": code}))
    assert [answer.status_code for answer in answers] == [200, 401]
    assert answers[1].json()["code"] == "code-refused"


@pytest.mark.feature("A1", off_nominal=True)
async def test_recovery_code_works_once(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    _, _, codes = await enrolled(site, monkeypatch)
    for address, status in (("192.0.2.63", 200), ("192.0.2.64", 401)):
        browser, challenge = await challenged(site, address)
        answer = await browser.post("/public/log-in/second-factor", json={"challenge": challenge, "code": codes[3].upper()})
        assert answer.status_code == status, answer.text


@pytest.mark.feature("E5", off_nominal=True)
async def test_guessing_codes_spends_the_challenge_and_blocks_the_address(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    _, phone, _ = await enrolled(site, monkeypatch)
    browser, challenge = await challenged(site)
    wrong = {"challenge": challenge, "code": "000000" if phone.code() != "000000" else "000001"}
    assert [(await browser.post("/public/log-in/second-factor", json=wrong)).status_code for _ in range(4)] == [401] * 4
    other = await site.browser("192.0.2.65")
    assert (await other.post("/public/log-in/second-factor", json=wrong | {"code": phone.code()})).json()["code"] == "link-over"
    assert (await browser.post("/public/log-in", json=LOG_IN)).status_code == 429


@pytest.mark.feature("A1", off_nominal=True)
async def test_program_must_send_the_code_too(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    _, phone, _ = await enrolled(site, monkeypatch)
    missing = await site.post(**LOG_IN)
    assert (missing.status_code, missing.json()["code"]) == (401, "second-factor-required")
    assert (await site.post(**LOG_IN, code=phone.code())).status_code == 201


@pytest.mark.feature("A1", off_nominal=True)
async def test_enrolling_takes_the_password_and_a_right_code(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = await site.entered()
    assert (await browser.post("/isp/second-factor", json={"password": "wrong"})).json()["code"] == "log-in-refused"
    assert (await browser.post("/isp/second-factor/confirm", json={"code": "123456"})).json()["code"] == "nothing-to-confirm"
    begun = (await browser.post("/isp/second-factor", json={"password": PASSWORD})).json()
    phone = Phone(begun["secret"], monkeypatch)
    wrong = f"{(int(phone.code()) + 1) % 1_000_000:06d}"
    assert (await browser.post("/isp/second-factor/confirm", json={"code": wrong})).json()["code"] == "code-refused"
    await site.entered(address="192.0.2.66")  # not asked for: it was never confirmed


@pytest.mark.feature("A1")
async def test_administrator_resets_the_second_factor_of_who_lost_the_telephone(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    own, phone, _ = await enrolled(site, monkeypatch)
    person = {"email": "bia@example.net", "name": "Bia", "password": PASSWORD, "role": "isp-admin"}
    assert (await own.post("/isp/users", json=person)).status_code == 201
    bia = await site.entered(email="bia@example.net", address="192.0.2.67")
    users = {item["email"]: item for item in (await bia.get("/isp/users")).json()["items"]}
    assert (users["ana@example.net"]["second_factor"], users["bia@example.net"]["second_factor"]) == (True, False)
    assert (await bia.delete(f"/isp/users/{users['ana@example.net']['id']}/second-factor")).status_code == 204
    assert (await own.get("/isp/me")).status_code == 401
    await site.entered(address="192.0.2.68")
    audited = (await bia.get("/isp/audit", params={"action": "users.second-factor-reset"})).json()["items"]
    assert len(audited) == 1
    assert phone.totp.secret not in (await bia.get("/isp/audit")).text


@pytest.mark.feature("A1")
async def test_new_recovery_codes_end_the_old_ones_and_it_can_be_given_up(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    own, phone, old = await enrolled(site, monkeypatch)
    fresh = await own.post("/isp/second-factor/recovery-codes", json={"code": phone.code()})
    assert len(fresh.json()["codes"]) == 10
    assert (await own.post("/isp/second-factor/disable", json={"code": old[0]})).json()["code"] == "code-refused"
    assert (await own.post("/isp/second-factor/disable", json={"code": fresh.json()["codes"][0]})).status_code == 204
    assert (await own.get("/isp/second-factor")).json() == {"active": False, "confirmed_at": None, "recovery_left": 0}
    await site.entered(address="192.0.2.69")


@pytest.mark.feature("A1", off_nominal=True)
def test_codes_of_three_steps_are_taken_and_no_other() -> None:
    secret = pyotp.random_base32()
    totp, now = pyotp.TOTP(secret), int(MOMENT.timestamp()) // STEP
    seen = {offset: matching_step(secret, totp.generate_otp(now + offset), MOMENT) for offset in range(-3, 4)}
    assert seen == {-3: None, -2: None, -1: now - 1, 0: now, 1: now + 1, 2: None, 3: None}
    assert matching_step(secret, "", MOMENT) is None
    assert matching_step(secret, "٣٣٣٣٣٣", MOMENT) is None
