"""Roles of users: which audience they reach, at which level, with which permissions, and how the consoles call them."""

from dataclasses import dataclass
from typing import Literal

from ramal.kit.subjects import Audience

Level = Literal["platform", "isp", "customer", "tenant"]
RoleName = Literal["platform-admin", "platform-viewer", "isp-admin", "isp-viewer", "customer-admin", "tenant-admin", "tenant-viewer"]
Words = dict[str, str]


@dataclass(frozen=True)
class Role:
    """A role. `level` is the owner that a user of this role belongs to."""

    audience: Audience
    level: Level
    permissions: tuple[str, ...]
    title: Words
    description: Words


ALL, READ = ("*",), ("*.read",)
ADMINISTRATOR = {"pt-BR": "Administrador", "en": "Administrator"}
VIEWER = {"pt-BR": "Leitor", "en": "Viewer"}

ROLES: dict[str, Role] = {
    "platform-admin": Role(
        Audience.PLATFORM, "platform", ALL, ADMINISTRATOR,
        {"pt-BR": "Opera a plataforma: provedores, servidores, bloqueios.", "en": "Runs the platform: providers, servers, blocks."},
    ),
    "platform-viewer": Role(
        Audience.PLATFORM, "platform", READ, VIEWER,
        {"pt-BR": "Vê tudo da plataforma e não altera nada.", "en": "Sees all of the platform and changes nothing."},
    ),
    "isp-admin": Role(
        Audience.ISP, "isp", ALL, ADMINISTRATOR,
        {"pt-BR": "Faz tudo no provedor e abre qualquer tenant dele.", "en": "Does everything at the provider, and opens any tenant."},
    ),
    "isp-viewer": Role(
        Audience.ISP, "isp", READ, VIEWER,
        {"pt-BR": "Vê tudo do provedor e não altera nada.", "en": "Sees all of the provider and changes nothing."},
    ),
    "customer-admin": Role(
        Audience.TENANT, "customer", ALL, {"pt-BR": "Administrador do cliente", "en": "Customer administrator"},
        {"pt-BR": "Administra todos os tenants de um cliente.", "en": "Administers all tenants of one customer."},
    ),
    "tenant-admin": Role(
        Audience.TENANT, "tenant", ALL, {"pt-BR": "Administrador do tenant", "en": "Tenant administrator"},
        {"pt-BR": "Administra um tenant.", "en": "Administers one tenant."},
    ),
    "tenant-viewer": Role(
        Audience.TENANT, "tenant", READ, {"pt-BR": "Leitor do tenant", "en": "Tenant viewer"},
        {"pt-BR": "Vê tudo de um tenant e não altera nada.", "en": "Sees all of one tenant and changes nothing."},
    ),
}  # fmt: skip
