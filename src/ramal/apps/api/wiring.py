"""Builds the parts of the API from an instance's settings."""

from urllib.parse import quote

from fastapi import FastAPI

from ramal.apps.api.application import build
from ramal.apps.api.namespaces import by_domain
from ramal.apps.settings import Settings
from ramal.capabilities.identity import api as identity
from ramal.capabilities.servers.api import LogInGuard
from ramal.kit.db import Database
from ramal.kit.sealing import Sealer
from ramal.publishing.publisher import Publisher

POOL = 10


def url(settings: Settings, role: str, password: str) -> str:
    """Return the database URL of a role."""
    return f"postgresql+psycopg://{role}:{quote(password, safe='')}@127.0.0.1:{settings.instance.ports.postgres}/ramal"


def sessions_of(database: Database, tokens: identity.Tokens) -> identity.Sessions:
    """Return what logs people in and recognises them."""
    resolvers = (identity.by_namespace, by_domain)
    return identity.Sessions(database=database, tokens=tokens, guard=LogInGuard(database), resolvers=resolvers)


def application(settings: Settings) -> FastAPI:
    """Return the application of an instance."""
    sealer = Sealer(settings.secrets.seal_key)
    address = url(settings, "ramal_app", settings.secrets.database_app)
    database = Database(address, publisher=Publisher(), sealer=sealer, pool_size=POOL, max_overflow=POOL, pool_timeout=5)
    tokens = identity.Tokens(settings.secrets.session_key)
    sessions = sessions_of(database, tokens)
    return build(database, sessions.authenticate, tokens=tokens, sessions=sessions, settings=settings)
