"""Where Google and Microsoft are asked. Their addresses are their published ones."""

from dataclasses import dataclass

from ramal.capabilities.directories.models import Directory


@dataclass
class Addresses:
    """Bases of the vendors' services; tests put others in their place."""

    google_issuer: str = "https://accounts.google.com"
    google_token: str = "https://oauth2.googleapis.com/token"  # noqa: S105 - an address
    google_directory: str = "https://admin.googleapis.com/admin/directory/v1"
    microsoft_login: str = "https://login.microsoftonline.com"
    microsoft_graph: str = "https://graph.microsoft.com/v1.0"


AT = Addresses()


def issuer_of(row: Directory) -> str:
    """Return whose ID tokens count for a directory."""
    if row.kind == "google":
        return AT.google_issuer
    return f"{AT.microsoft_login}/{row.entra_tenant}/v2.0" if row.kind == "microsoft" else row.issuer


def organisation_of(row: Directory) -> str:
    """Return the organisation that a token must name; empty where tokens name none."""
    return {"google": row.host, "microsoft": row.entra_tenant}.get(row.kind, "")
