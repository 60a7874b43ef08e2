"""`python -m ramal.apps.migrations upgrade`: roles, database and schema of an instance's own cluster. Run as the system user `ramal`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import URL, Connection, NullPool, create_engine, text

from ramal.apps.migrations import roles
from ramal.apps.settings import Settings, load

NAME = "ramal"
SUPERUSER = "ramal"
FOLDER = Path(__file__).parent


def address(settings: Settings, database: str) -> URL:
    """Return the superuser's address: the socket in the instance's `run/`, peer authentication."""
    query = {"host": str(settings.run), "port": str(settings.instance.ports.postgres)}
    return URL.create("postgresql+psycopg", username=SUPERUSER, database=database, query=query)


def prepare(settings: Settings) -> None:
    """Create roles with their passwords, and the database."""
    engine = create_engine(address(settings, "postgres"), poolclass=NullPool)
    with engine.begin() as connection:
        roles.create(connection)
        secrets = settings.secrets
        for role, password in zip(roles.ROLES, (secrets.database_owner, secrets.database_app, secrets.database_worker), strict=True):
            roles.set_password(connection, role, password)
        exists = connection.scalar(text("SELECT true FROM pg_database WHERE datname = :name"), {"name": NAME})
    if not exists:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text(f"CREATE DATABASE {NAME} ENCODING 'UTF8' TEMPLATE template0"))
    engine.dispose()


def configuration(connection: Connection | None = None) -> Config:
    """Return alembic's configuration, working on `connection`."""
    config = Config(FOLDER / "alembic.ini")
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    return config


def upgrade(settings: Settings) -> None:
    """Bring the database to the newest revision."""
    prepare(settings)
    engine = create_engine(address(settings, NAME), poolclass=NullPool)
    with engine.begin() as connection:
        roles.prepare_database(connection)
        command.upgrade(configuration(connection), "head")
    engine.dispose()


def draft(settings: Settings, message: str) -> None:
    """Write a revision with what the models have and the database lacks. Read it before you commit it."""
    engine = create_engine(address(settings, NAME), poolclass=NullPool)
    with engine.begin() as connection:
        command.revision(configuration(connection), message, autogenerate=True)
    engine.dispose()


def main(arguments: Sequence[str]) -> int:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(prog="python -m ramal.apps.migrations", description=__doc__)
    parser.add_argument("act", choices=["upgrade", "draft"])
    parser.add_argument("message", nargs="?", default="changes")
    given = parser.parse_args(arguments)
    if given.act == "draft":
        draft(load(), given.message)
    else:
        upgrade(load())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
