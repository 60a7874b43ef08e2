"""One change of many subscribers in the tenant's console: seen before, done, and undone by the file that it leaves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import Place
from tests.browser.console import Console, axe

from ramal.apps.settings import Settings


@pytest.fixture
def tenant(browser: Browser, place: Place) -> Iterator[Console]:
    console = Console.open(browser, f"{place.address}/console")
    console.log_in(place.namespace, place.tenant, place.password)
    yield console
    assert console.faults == []
    console.close()


def bring(console: Console, content: str, *, purpose: str) -> None:
    """Import a file of subscribers."""
    page = console.page
    page.get_by_role("button", name="Mais ações").click()
    page.get_by_role("menuitem", name="Importar CSV").click()
    page.get_by_role("dialog").get_by_text(purpose, exact=True).click()
    page.locator('input[type="file"]').set_input_files({"name": "subscribers.csv", "mimeType": "text/csv", "buffer": content.encode()})
    expect(page.get_by_text("2 linhas importadas")).to_be_visible()
    page.get_by_role("button", name="Concluir").click()


def ring_timeout(console: Console, username: str) -> str:
    console.go("/subscribers?q=" + username)
    console.page.get_by_role("link", name=username).click()
    console.page.get_by_role("link", name="Editar", exact=True).click()
    return console.page.locator('[data-path="ring_timeout"]').input_value()


@pytest.mark.feature("A1", "A13")
def test_all_of_a_list_change_and_change_back(tenant: Console, settings: Settings, tmp_path: Path) -> None:
    page = tenant.page
    tenant.go("/subscribers/new")
    tenant.fill("username", "outra")
    tenant.submit()
    expect(page.get_by_text("Copie as senhas agora")).to_be_visible()
    tenant.go("/subscribers")
    bring(tenant, "username,name\nlote1,<b>Um</b>\nlote2,Dois\n", purpose="Criar novos")
    tenant.go("/subscribers?q=lote")
    page.get_by_role("button", name="Mais ações").click()
    page.get_by_role("menuitem", name="Alterar todos desta lista").click()
    page.get_by_role("button", name="Ver o que muda").click()
    expect(page.get_by_text("Escolha ao menos um campo.")).to_be_visible()
    page.locator('[data-path="chosen"]').click()
    page.get_by_role("option", name="Tempo tocando").click()
    page.keyboard.press("Escape")
    tenant.fill("ring_timeout", "45")
    page.get_by_role("button", name="Ver o que muda").click()
    expect(page.get_by_text("2 assinantes correspondem · 2 vão mudar")).to_be_visible()
    expect(page.get_by_text("<b>Um</b>")).to_be_visible()
    assert axe(tenant, settings) == []
    page.get_by_role("button", name="Alterar 2 assinantes").click()
    expect(page.get_by_text("2 assinantes alterados")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Baixar o CSV que desfaz").click()
    download.value.save_as(tmp_path / "undo.csv")
    undo = (tmp_path / "undo.csv").read_text()
    assert undo == "username,ring_timeout\nlote1,30\nlote2,30\n"
    assert ring_timeout(tenant, "lote1").startswith("45")
    tenant.go("/subscribers")
    bring(tenant, undo, purpose="Alterar existentes")
    assert ring_timeout(tenant, "lote2").startswith("30")


@pytest.mark.feature("A1", "A13", off_nominal=True)
def test_an_address_without_a_choice_edits_nobody(tenant: Console) -> None:
    tenant.go("/subscribers/edit-many?q=lote")
    expect(tenant.page.get_by_text("Ninguém foi escolhido")).to_be_visible()
    assert tenant.page.get_by_role("button", name="Ver o que muda").count() == 0
