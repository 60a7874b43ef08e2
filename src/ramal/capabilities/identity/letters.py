"""What identity's letters say, in both languages, as their provider's letters."""

from ramal.capabilities.identity.models import User
from ramal.capabilities.identity.roles import ROLES
from ramal.capabilities.isps import api as isps
from ramal.kit.db import Unit
from ramal.kit.letters import Brand, Letter
from ramal.kit.subjects import Audience

PAGES = {Audience.PLATFORM: "platform", Audience.ISP: "isp", Audience.TENANT: "console", Audience.PHONE: "phone"}
TEXTS = {
    "pt-BR": {
        "password": {
            "subject": "Nova senha em {provider}",
            "paragraphs": (
                "Olá, {name}.",
                "Alguém pediu uma nova senha para {email} em {provider}. O endereço abaixo vale por uma hora e uma única vez.",
            ),
            "label": "Escolher nova senha",
        },
        "invitation": {
            "subject": "Convite para {provider}",
            "paragraphs": (
                "Olá, {name}.",
                "{provider} criou um acesso para {email}. Escolha sua senha pelo endereço abaixo, que vale por sete dias e uma única vez.",
                "Para entrar depois, use o nome {namespace}, seu e-mail e sua senha.",
            ),
            "label": "Escolher senha",
        },
        "namespaces": {
            "subject": "Seus nomes de acesso",
            "paragraphs": ("Olá, {name}.", "O endereço {email} entra por estes nomes: {namespaces}."),
            "label": "Entrar",
        },
    },
    "en": {
        "password": {
            "subject": "New password at {provider}",
            "paragraphs": (
                "Hello, {name}.",
                "Someone asked for a new password for {email} at {provider}. The address below works for one hour, and once.",
            ),
            "label": "Choose a new password",
        },
        "invitation": {
            "subject": "Invitation to {provider}",
            "paragraphs": (
                "Hello, {name}.",
                "{provider} created an account for {email}. Choose your password at the address below; it works for seven days, and once.",
                "To log in later, use the namespace {namespace}, your e-mail and your password.",
            ),
            "label": "Choose a password",
        },
        "namespaces": {
            "subject": "Your namespaces",
            "paragraphs": ("Hello, {name}.", "The address {email} logs in under these namespaces: {namespaces}."),
            "label": "Log in",
        },
    },
}


def page_of(user: User) -> str:
    """Return the path of the console that a user's role opens."""
    return PAGES[ROLES[user.role].audience]


async def namespace_of(unit: Unit, user: User) -> tuple[str, Brand]:
    """Return the name under which a user logs in, and whose letters it gets."""
    if user.isp_id is None:
        return "platform", Brand()
    isp = await isps.get(unit, user.isp_id)
    return isp.namespace, isps.brand(isp)


async def letter(unit: Unit, kind: str, user: User, address: str, **words: str) -> Letter:
    """Return a letter to a user, in the user's language."""
    namespace, brand = await namespace_of(unit, user)
    text = TEXTS[user.language][kind]
    said = {"name": user.name, "email": user.email, "provider": brand.name, "namespace": namespace, **words}
    return Letter(
        to=user.email, name=user.name, language=user.language, subject=str(text["subject"]).format(**said), brand=brand,
        paragraphs=tuple(line.format(**said) for line in text["paragraphs"]), link=(str(text["label"]), address),
    )  # fmt: skip
