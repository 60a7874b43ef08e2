"""Security groups: nothing is allowed by default; a provider's template is a ceiling."""

from typing import Any

import pytest
from tests.capabilities.house import House, house, make
from tests.database import Api

from ramal.capabilities.permissions import api as permissions
from ramal.kit.scope import Scope
from ramal.rules.dialled import parse_text
from ramal.rules.permissions import check
from ramal.rules.tables import MemoryTables


async def snapshot(built: House, groups: list[dict[str, Any]], templates: list[dict[str, Any]]) -> MemoryTables:
    async with built.api.database.unit(Scope.platform("test")) as unit:
        found = await permissions.permission_entries(unit.session, [group["id"] for group in groups])
        found += await permissions.permission_template_entries(unit.session, [template["id"] for template in templates])
    return MemoryTables({key: entry for _, key, entry in found})


def allowed(tables: MemoryTables, group: dict[str, Any], number: str) -> bool:
    dialled = parse_text(number)
    assert dialled is not None
    return check(tables, group["id"], dialled).ok


@pytest.mark.feature("A17")
async def test_empty_by_default_then_countries_and_prefixes(api: Api) -> None:
    built = await house(api)
    group = await make(built.tenant, "security-groups", name="G")
    assert group["allow"] == []
    assert not allowed(await snapshot(built, [group], []), group, "+556122224444")
    form = {"allow": ["country:BR", "nanp:us", "prefix:+4420", "country:BR"]}
    changed = (await built.tenant.patch(f"/security-groups/{group['id']}", json=form)).json()
    assert changed["allow"] == ["country:BR", "nanp:us", "prefix:+4420"]
    tables = await snapshot(built, [group], [])
    seen = {
        number: allowed(tables, group, number)
        for number in ("+556122224444", "+12125551234", "+18765551234", "+442071234567", "+441612345678")
    }
    assert list(seen.values()) == [True, True, False, True, False]


@pytest.mark.feature("A17")
async def test_template_is_a_ceiling_for_the_tenant(api: Api) -> None:
    built = await house(api)
    template = await make(built.isp, "security-groups", name="Brazil only", allow=["country:BR"])
    group = await make(built.tenant, "security-groups", name="G", allow=["country:BR", "nanp:caribbean"])
    assert group["ceiling_id"] is None
    path = f"/tenants/{built.id('tenant')}/security-ceiling"
    assert (await built.isp.put(path, json={"template_id": template["id"]})).json()["template_id"] == template["id"]
    limited = (await built.tenant.get(f"/security-groups/{group['id']}")).json()
    assert (limited["ceiling_id"], limited["beyond_ceiling"]) == (template["id"], ["nanp:caribbean"])
    later = await make(built.tenant, "security-groups", name="H", allow=["nanp:caribbean"])
    assert later["ceiling_id"] == template["id"]
    tables = await snapshot(built, [group, later], [template])
    assert [allowed(tables, group, number) for number in ("+556122224444", "+18765551234")] == [True, False]
    assert not allowed(tables, later, "+18765551234")
    busy = await built.isp.delete(f"/security-groups/{template['id']}")
    assert (busy.status_code, busy.json()["code"]) == (409, "in-use")
    assert (await built.isp.put(path, json={"template_id": None})).status_code == 200
    assert allowed(await snapshot(built, [later], [template]), later, "+18765551234")


@pytest.mark.feature("A17")
async def test_picker_separates_the_north_american_plan(api: Api) -> None:
    built = await house(api)
    for client in (built.isp, built.tenant):
        offered = (await client.get("/security-groups/picker")).json()
        countries = {choice["country"]: choice["calling_code"] for choice in offered["countries"]}
        assert (countries["BR"], "US" in countries, "JM" in countries) == ("55", False, False)
        zones = {choice["selector"]: choice["area_codes"] for choice in offered["zones"]}
        assert list(zones) == ["nanp:us", "nanp:canada", "nanp:caribbean", "nanp:us-territory", "nanp:premium", "nanp:personal"]
        assert {"212", "800"} <= set(zones["nanp:us"])
        assert "876" in zones["nanp:caribbean"]
        choices = [*zones, *(choice["selector"] for choice in offered["countries"]), *offered["national"]["BR"]]
        made = await make(client, "security-groups", name="Everything", allow=choices)
        assert len(made["allow"]) == len(choices)


@pytest.mark.feature("A17", off_nominal=True)
async def test_refused_selectors(api: Api) -> None:
    built = await house(api)
    for selector in ("BR", "country:ZZ", "country:br", "nanp:moon", "prefix:55", "prefix:+0", "national:0800", "", "x" * 41):
        answer = await built.tenant.post("/security-groups", json={"name": "G", "allow": [selector]})
        assert (selector, answer.status_code) == (selector, 422)


@pytest.mark.feature("A17", "A23", off_nominal=True)
async def test_404_for_anothers_group_and_template(api: Api) -> None:
    built, theirs = await house(api), await house(api)
    group = await make(theirs.tenant, "security-groups", name="G")
    template = await make(theirs.isp, "security-groups", name="T")
    neighbour = await theirs.another_tenant("customer2")
    cases = [(built.tenant, group), (neighbour, group), (built.isp, template), (built.isp, group), (theirs.tenant, template)]
    for client, row in cases:
        path = f"/security-groups/{row['id']}"
        answers = [await client.get(path), await client.patch(path, json={"name": "x"}), await client.delete(path)]
        assert [answer.status_code for answer in answers] == [404] * 3
    stolen = await built.isp.put(f"/tenants/{built.id('tenant')}/security-ceiling", json={"template_id": template["id"]})
    assert stolen.status_code == 404
    used = await built.tenant.post("/subscribers", json={"username": "eve", "security_group_id": group["id"]})
    assert used.json()["code"] == "unknown-reference"
