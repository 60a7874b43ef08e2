"""Customers: under a plan, with fiscal data that is checked."""

from typing import Any

import pytest
from tests.capabilities.house import House, house, make
from tests.database import Api

from ramal.capabilities.customers import api as customers
from ramal.kit.scope import Scope
from ramal.rules import fiscal


@pytest.mark.feature("A7")
@pytest.mark.parametrize(
    ("kind", "number", "valid"),
    [
        ("cpf", "52998224725", True),
        ("cpf", "52998224724", False),
        ("cpf", "11111111111", False),
        ("cpf", "5299822472", False),
        ("cnpj", "11222333000181", True),
        ("cnpj", "11222333000182", False),
        ("cnpj", "00000000000000", False),
        ("cnpj", "12ABC34501DE35", True),
        ("cnpj", "12ABC34501DE36", False),
    ],
)
def test_fiscal_numbers(kind: str, number: str, *, valid: bool) -> None:
    assert fiscal.is_valid(kind, number) is valid


@pytest.mark.feature("A7")
async def test_customer_with_fiscal_data(api: Api) -> None:
    built = await house(api)
    made = await make(
        built.isp, "customers", name="Acme", plan_id=built.id("plan"), tax_id_kind="cnpj", tax_id="11.222.333/0001-81",
        legal_name="Acme Ltda", email="a@example.net", address={"city": "Brasília", "state": "DF"},
    )  # fmt: skip
    assert (made["tax_id"], made["status"], made["address"]["city"]) == ("11222333000181", "active", "Brasília")
    blocked = await built.isp.patch(f"/customers/{made['id']}", json={"status": "blocked"}, headers={"if-match": '"1"'})
    assert blocked.json()["status"] == "blocked"
    async with api.database.unit(Scope.platform("test")) as unit:
        [(_, key, entry)] = await customers.entries(unit.session, [made["id"]])
    assert (key, entry.plan_id, entry.status) == (f"customer/{made['id']}", built.id("plan"), "blocked")
    found = (await built.isp.get("/customers?status=blocked&sort=-name&q=acm")).json()["items"]
    assert [customer["id"] for customer in found] == [made["id"]]


@pytest.mark.feature("A7", off_nominal=True)
async def test_refused(api: Api) -> None:
    built = await house(api)
    plan = {"plan_id": built.id("plan")}
    forms = [
        {"name": "X"},
        {"name": " ", **plan},
        {"name": "X", **plan, "tax_id_kind": "cpf", "tax_id": "111"},
        {"name": "X", **plan, "tax_id": "111"},
        {"name": "X", **plan, "email": "nobody"},
        {"name": "X", **plan, "balance": 5},
        {"name": "X", "plan_id": built.id("customer")},
    ]
    answers = [await built.isp.post("/customers", json=form) for form in forms]
    assert [answer.json()["code"] for answer in answers] == ["invalid-request"] * 6 + ["unknown-reference"]
    changed = await built.isp.patch(f"/customers/{built.id('customer')}", json={"tax_id": "123"})
    assert changed.json()["errors"][0]["field"] == "tax_id"
    busy = await built.isp.delete(f"/customers/{built.id('customer')}")
    assert (busy.status_code, busy.json()["code"]) == (409, "in-use")


@pytest.mark.feature("A23", off_nominal=True)
async def test_404_for_another_providers_customer(api: Api) -> None:
    theirs, built = await house(api), await house(api)
    path = f"/customers/{theirs.id('customer')}"
    answers = [await built.isp.get(path), await built.isp.patch(path, json={"name": "x"}), await built.isp.delete(path)]
    assert [answer.status_code for answer in answers] == [404] * 3
    stolen = await built.isp.post("/customers", json={"name": "X", "plan_id": theirs.id("plan")})
    assert (stolen.status_code, stolen.json()["code"]) == (422, "unknown-reference")


async def imported(built: House, text: str, **query: str) -> dict[str, Any]:
    """Import a file and return its job when it has ended."""
    answer = await built.isp.post("/customers/import", content=text.encode(), headers={"content-type": "text/csv"}, params=query)
    assert answer.status_code == 202, answer.text
    await built.api.work()
    job: dict[str, Any] = (await built.isp.get(f"/jobs/{answer.json()['id']}")).json()
    return job


@pytest.mark.feature("A7")
async def test_customers_come_from_a_file(api: Api) -> None:
    built = await house(api)
    lines = "name;plan;tax_id_kind;tax_id;city;country\nAcme;Padrão;cnpj;11.222.333/0001-81;Brasília;BR\nBeta;;none;;;PT\n"
    job = await imported(built, lines, plan_id=built.id("plan"))
    assert (job["status"], job["done"]) == ("done", 2), job
    rows = {row["name"]: row for row in (await built.isp.get("/customers")).json()["items"]}
    assert (rows["Acme"]["tax_id"], rows["Acme"]["address"]["city"]) == ("11222333000181", "Brasília")
    assert (rows["Beta"]["plan_id"], rows["Beta"]["address"]["country"]) == (built.id("plan"), "PT")


@pytest.mark.feature("A7", "A23", off_nominal=True)
async def test_a_file_with_a_wrong_line_brings_nothing(api: Api) -> None:
    built, other = await house(api), await house(api)
    for lines, query, line, code in (
        ("name,plan\nAcme,Padrão\nBeta,Nowhere\n", {}, 3, "unknown-reference"),
        ("name\nAcme\n", {}, 2, "missing"),
        ("name,tax_id_kind,tax_id\nAcme,cpf,52998224724\n", {"plan_id": built.id("plan")}, 2, "value_error"),
        ("name\nAcme\n", {"plan_id": other.id("plan")}, 2, "unknown-reference"),
    ):
        job = await imported(built, lines, **query)
        assert job["status"] == "failed", lines
        assert job["errors"][0]["line"] == line, job["errors"]
        assert code in str(job["errors"]), job["errors"]
    assert [row["name"] for row in (await built.isp.get("/customers")).json()["items"]] == ["Customer One"]
