"""Small pages in both languages that need no built console: the chooser, what is missing, and how to trust this system."""

import secrets
from html import escape
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:46rem;padding:2rem 1rem;color-scheme:light dark}"
    "a{color:#1971c2}@media(prefers-color-scheme:dark){body{background:#1a1b1e;color:#c1c2c5}a{color:#74c0fc}}"
    "code{overflow-wrap:anywhere}li{margin:.4rem 0}h2{margin-top:2rem}"
)
_NAMES = {
    "platform": ("Plataforma", "Platform", "servidores, provedores, certificados", "servers, providers, certificates"),
    "isp": ("Provedor", "Provider", "clientes, números, operadoras, planos", "customers, numbers, carriers, plans"),
    "console": ("Tenant", "Tenant", "ramais, números, correio de voz, chamadas", "subscribers, numbers, voicemail, calls"),
    "phone": ("Telefone", "Phone", "o telefone no navegador", "the telephone in the browser"),
}


def portuguese(request: Request) -> bool:
    """Say whether the reader prefers Portuguese to English (RFC 9110 §12.5.4): the first of the two in the list."""
    for item in request.headers.get("accept-language", "").lower().split(","):
        language = item.partition(";")[0].strip()
        if language.startswith(("pt", "en")):
            return language.startswith("pt")
    return False


def page(request: Request, title: str, body: str, status: HTTPStatus = HTTPStatus.OK) -> Response:
    """Return a page without scripts; `body` is HTML whose values are escaped."""
    nonce, language = secrets.token_urlsafe(16), "pt-BR" if portuguese(request) else "en"
    text = (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><style nonce="{nonce}">{_STYLE}</style></head>'
        f"<body><main><h1>{escape(title)}</h1>{body}</main></body></html>"
    )
    policy = f"default-src 'none'; style-src 'nonce-{nonce}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    return HTMLResponse(text, status, headers={"content-security-policy": policy, "content-language": language, "vary": "accept-language"})


def chooser(request: Request, consoles: list[str]) -> Response:
    """Lead to the consoles."""
    pt = portuguese(request)
    items = "".join(f'<li><a href="/{name}/">{_NAMES[name][0 if pt else 1]}</a>: {_NAMES[name][2 if pt else 3]}</li>' for name in consoles)
    trust = "Confiar no certificado deste sistema" if pt else "Trust this system's certificate"
    return page(request, "Ramal", f'<ul>{items}</ul><p><a href="/trust">{trust}</a></p>')


def not_built(request: Request) -> Response:
    """Say, in both languages, that there is no console yet: whoever reads this runs the machine."""
    text = (
        "<p>Os consoles ainda não foram construídos: execute <code>./ramal up</code> nesta máquina. A API já responde.</p>"
        '<p lang="en">The consoles are not built yet: run <code>./ramal up</code> on this machine. The API answers already.</p>'
    )
    return page(request, "Ramal", text, HTTPStatus.SERVICE_UNAVAILABLE)
