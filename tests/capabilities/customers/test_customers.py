"""Customers: under a plan, with fiscal data that is checked."""

import pytest
from tests.capabilities.house import house, make
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
