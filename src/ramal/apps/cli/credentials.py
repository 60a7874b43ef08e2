"""What a person needs to go on: the API's address and a first call, log-ins, and each phone's settings with a QR code."""

import io
import json
from typing import Any

import qrcode

from ramal.apps.cli import bootstrap, encryption
from ramal.apps.cli.words import word
from ramal.apps.settings import Settings


def text(settings: Settings) -> str:
    """Return everything, ready to print."""
    credentials, instance = bootstrap.read(settings), settings.instance
    base = f"http://{instance.listen}:{instance.ports.api}"
    lines = [
        f"{word('Consoles', 'Consoles'):10} {instance.origin}/  (/isp /console /phone /platform)",
        f"{word('Trust', 'Confiança'):10} {instance.origin}/trust  {encryption.fingerprint(settings)}",
        f"API        {instance.origin}/api/<platform|isp|tenant|phone|public>",
        f"           {base}/api/isp/openapi.json  ({word('plain HTTP: on this machine only', 'HTTP sem cifra: só nesta máquina')})",
        "",
    ]
    if "platform" in credentials:
        login = {"namespace": "platform", **credentials["platform"]}
        lines += [_login(word("Platform", "Plataforma"), login)]
    demo = credentials.get("demo")
    if demo:
        lines += [_login(word("Provider", "Provedor"), demo["isp"]), _login("Tenant", demo["tenant"])]
    if "platform" in credentials:
        lines += ["", word("A first call of the API:", "Uma primeira chamada à API:"), _curl(base, demo["isp"] if demo else login)]
    if demo and "domain" in demo:
        for name in demo["phones"]:
            lines += ["", _phone(settings, demo, name)]
        lines += ["", _carrier(settings), _hints(demo)]
    return "\n".join(lines)


def _login(title: str, login: dict[str, str]) -> str:
    return f"{title:10} namespace {login['namespace']}   {login['email']}   {login['password']}"


def _curl(base: str, login: dict[str, str]) -> str:
    body = f'{{"namespace":"{login["namespace"]}","email":"{login["email"]}","password":"{login["password"]}"}}'
    return f"  curl -s {base}/api/public/session -H 'Content-Type: application/json' -d '{body}'"


def _phone(settings: Settings, demo: dict[str, Any], name: str) -> str:
    instance, secret = settings.instance, demo["phones"][name]
    address = f"{instance.public_ip or instance.listen}:{instance.ports.sip}"
    rows = [
        (word("Phone", "Telefone"), name.title()),
        (word("user", "usuário"), name),
        (word("password", "senha"), secret["sip_password"]),
        (word("domain", "domínio"), f"{demo['domain']}  ({word('or', 'ou')} {address})"),
        (word("proxy", "proxy de saída"), f"sip:{address}"),
        (word("transport", "transporte"), f"UDP, TCP; TLS {instance.ports.sip_tls}; WSS {instance.ports.sip_wss}"),
        ("softphone", f"{name}.web / {secret['softphone_password']}"),
    ]
    table = "\n".join(f"{title:15} {value}" for title, value in rows)
    return table + "\n" + qr(f"sip:{name}:{secret['sip_password']}@{address};transport=udp")


def _carrier(settings: Settings) -> str:
    """Tell where the test carrier is, and the account of its softphone."""
    address = f"{settings.instance.carrier_address}:{settings.instance.ports.carrier_sip}"
    path = settings.home / "etc/testcarrier.json"
    password = json.loads(path.read_text())["password"] if path.exists() else "-"
    return f"{word('Test carrier', 'Operadora de teste')}: {address}, {word('softphone', 'softphone')} visitor / {password}"


def _hints(demo: dict[str, Any]) -> str:
    return word(
        "Bob answers by himself: register Alice's phone and dial 1001. *43 is an echo test. 22224444 plays a message. "
        f"The number {demo['number']} rings Bob.",
        "Bob atende sozinho: registre o telefone da Alice e disque 1001. *43 é um teste de eco. 22224444 toca uma mensagem. "
        f"O número {demo['number']} chama o Bob.",
    )


def qr(content: str) -> str:
    """Return a QR code for a terminal."""
    code = qrcode.QRCode(border=2, error_correction=qrcode.constants.ERROR_CORRECT_L)
    code.add_data(content)
    page = io.StringIO()
    code.print_ascii(out=page, invert=True)
    return page.getvalue().rstrip()
