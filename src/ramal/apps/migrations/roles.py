"""The three database roles: the owner of all tables, the application under row-level security, the worker that sees all."""

from sqlalchemy import Connection, text

ROLES = ("ramal_owner", "ramal_app", "ramal_worker")


def create(connection: Connection) -> None:
    """Create what is missing (as superuser)."""
    for role in ROLES:
        if not connection.scalar(text("SELECT true FROM pg_roles WHERE rolname = :role"), {"role": role}):
            connection.execute(text(f"CREATE ROLE {role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB"))
    connection.execute(text("GRANT ramal_app TO ramal_worker"))


def prepare_database(connection: Connection) -> None:
    """Let the owner create, and the others use, the schema of the current database (as superuser)."""
    name = connection.scalar(text("SELECT quote_ident(current_database())"))
    connection.execute(text(f"GRANT CREATE ON DATABASE {name} TO ramal_owner"))
    connection.execute(text("GRANT USAGE, CREATE ON SCHEMA public TO ramal_owner"))
    connection.execute(text("GRANT USAGE ON SCHEMA public TO ramal_app, ramal_worker"))
    connection.execute(text(f"ALTER ROLE ramal_worker IN DATABASE {name} SET search_path = public, queue"))


def set_password(connection: Connection, role: str, password: str) -> None:
    """Set a role's password (as superuser). The text never appears in a log: it is quoted by the server."""
    statement = connection.scalar(
        text("SELECT format('ALTER ROLE %I PASSWORD %L', cast(:role AS text), cast(:password AS text))"),
        {"role": role, "password": password},
    )
    connection.execute(text("SET LOCAL log_statement = 'none'"))
    connection.exec_driver_sql(str(statement).replace("%", "%%"))
