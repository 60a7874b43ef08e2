"""Creates the login roles and the database. What a role may do in it is the migrations' business."""

from typing import Any

import psycopg
from psycopg import sql

from ramal.engines.postgres.place import DATABASE, ROLES, SUPERUSER, Settings, run


def connect(settings: Settings, *, database: str = DATABASE, **options: Any) -> psycopg.Connection[Any]:
    """Connect as superuser through the socket; works for the system's administrator and the instance's account only."""
    return psycopg.connect(
        host=str(run(settings)), port=settings.instance.ports.postgres, user=SUPERUSER, dbname=database, connect_timeout=5, autocommit=True, **options
    )


def provision(settings: Settings) -> None:
    """Create what is missing, and set the passwords to those of the secrets."""
    with connect(settings, database="postgres") as link:
        # No password may reach the log, not even that of a statement which fails.
        link.execute("SET log_min_error_statement = panic")
        for role, secret in ROLES.items():
            _role(link, role, getattr(settings.secrets, secret))
        link.execute(sql.SQL("GRANT ramal_app TO ramal_worker"))
        if not link.execute("SELECT true FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
            link.execute(sql.SQL("CREATE DATABASE {} OWNER ramal_owner TEMPLATE template0").format(sql.Identifier(DATABASE)))
    with connect(settings) as link:
        link.execute("GRANT USAGE, CREATE ON SCHEMA public TO ramal_owner")
        link.execute("GRANT USAGE ON SCHEMA public TO ramal_app, ramal_worker")
        link.execute(sql.SQL("ALTER ROLE ramal_worker IN DATABASE {} SET search_path = public, queue").format(sql.Identifier(DATABASE)))


def _role(link: psycopg.Connection[Any], role: str, password: str) -> None:
    name = sql.Identifier(role)
    if not link.execute("SELECT true FROM pg_roles WHERE rolname = %s", [role]).fetchone():
        link.execute(sql.SQL("CREATE ROLE {} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB").format(name))
    verifier = link.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256")
    link.execute(sql.SQL("ALTER ROLE {} PASSWORD {}").format(name, sql.Literal(verifier.decode())))
