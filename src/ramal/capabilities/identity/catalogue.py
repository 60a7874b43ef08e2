"""Roles and permissions as people read them, in both languages."""

from ramal.capabilities.identity.roles import ROLES
from ramal.capabilities.identity.schemas import PermissionView, RoleView
from ramal.kit.routes import CATALOGUE
from ramal.kit.subjects import Audience

LEVELS: dict[Audience, tuple[str, ...]] = {
    Audience.PLATFORM: ("platform",),
    Audience.ISP: ("isp", "customer", "tenant"),
    Audience.TENANT: ("customer", "tenant"),
}
ACTS = {
    "read": {"pt-BR": "ver", "en": "see"},
    "write": {"pt-BR": "criar e alterar", "en": "create and change"},
    "view": {"pt-BR": "abrir", "en": "open"},
    "simulate": {"pt-BR": "simular", "en": "simulate"},
    "test": {"pt-BR": "testar", "en": "test"},
}
PORTUGUESE = {
    "alarms": "alarmes",
    "api-keys": "chaves de API",
    "audit": "registro de atos",
    "balance": "saldo",
    "bans": "endereços bloqueados",
    "calls": "chamadas",
    "carriers": "operadoras",
    "certificates": "certificados",
    "customers": "clientes",
    "dial-plans": "planos de discagem",
    "directories": "diretórios",
    "domains": "domínios",
    "health": "saúde da plataforma",
    "isps": "provedores",
    "jobs": "tarefas",
    "ledger": "razão",
    "mail-settings": "servidor de e-mail",
    "never-block": "endereços nunca bloqueados",
    "numbers": "números",
    "provider": "o próprio provedor",
    "rate-decks": "tabelas de preços",
    "security-groups": "grupos de segurança",
    "servers": "servidores",
    "service-decks": "tabelas de serviços",
    "service-plans": "planos de serviço",
    "settings": "configurações",
    "statistics": "estatísticas",
    "subscribers": "assinantes",
    "tenants": "tenants",
    "users": "usuários",
    "voicemail": "correio de voz",
}
"""Names of resources; English is the resource's own word."""


def roles_of(audience: Audience) -> list[RoleView]:
    """Return the roles that users managed in a console may have."""
    return [
        RoleView(
            name=name, level=role.level, audience=role.audience, permissions=list(role.permissions), title=role.title,
            description=role.description,
        )
        for name, role in ROLES.items()
        if role.level in LEVELS[audience]
    ]  # fmt: skip


def permissions_of(audience: Audience) -> list[PermissionView]:
    """Return every permission that some route of the audience asks for, one's own session aside."""
    names = sorted(name for name in CATALOGUE[audience] if not name.startswith("own."))
    return [PermissionView(name=name, title=_title(name)) for name in names]


def _title(name: str) -> dict[str, str]:
    resource, _, act = name.partition(".")
    acts = ACTS.get(act, {"pt-BR": act, "en": act})
    return {"pt-BR": f"{PORTUGUESE.get(resource, resource)}: {acts['pt-BR']}", "en": f"{resource.replace('-', ' ')}: {acts['en']}"}
