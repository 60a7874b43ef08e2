"""The letters of sign-up, in both languages, as the platform's letters."""

from ramal.kit.letters import Letter

TEXTS = {
    "pt-BR": {
        "confirm": (
            "Confirme seu e-mail",
            ("Alguém começou um cadastro de provedor com este endereço. O endereço abaixo o confirma; vale por um dia e uma única vez.",),
            "Confirmar e continuar",
        ),
        "known": "Este endereço já entra por estes nomes: {namespaces}. Continue só se quiser cadastrar outro provedor.",
        "invite": (
            "Convite para cadastrar um provedor",
            ("Você foi convidado a cadastrar seu provedor de telefonia. O endereço abaixo vale por sete dias e uma única vez.",),
            "Começar o cadastro",
        ),
    },
    "en": {
        "confirm": (
            "Confirm your e-mail address",
            ("Someone began to sign up a provider with this address. The link below confirms it; it works for one day, and once.",),
            "Confirm and go on",
        ),
        "known": "This address already logs in under these namespaces: {namespaces}. Go on only to sign up another provider.",
        "invite": (
            "Invitation to sign up a provider",
            ("You were invited to sign up your telephone company. The link below works for seven days, and once.",),
            "Begin",
        ),
    },
}


def write(kind: str, email: str, language: str, address: str, namespaces: list[str]) -> Letter:
    """Return the letter `confirm` or `invite`. Who already has accounts is told: whoever reads the mail may know."""
    texts = TEXTS[language]
    subject, paragraphs, label = texts[kind]
    known = (str(texts["known"]).format(namespaces=", ".join(namespaces)),) if namespaces else ()
    return Letter(to=email, name="", language=language, subject=str(subject), paragraphs=(*paragraphs, *known), link=(str(label), address))
