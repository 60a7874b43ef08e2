"""Builds the parts of the API from an instance's settings."""

from urllib.parse import quote

from fastapi import FastAPI
from starlette.types import Receive, Scope, Send

from ramal.apps.api import live
from ramal.apps.api.application import Pages, build
from ramal.apps.api.consoles import Consoles
from ramal.apps.api.front import TRUST, Front
from ramal.apps.api.phones import Relay
from ramal.apps.api.trust import Trust
from ramal.apps.settings import SOURCE, Settings
from ramal.capabilities.identity import api as identity
from ramal.capabilities.servers.api import LogInGuard
from ramal.capabilities.signup.policy import by_address
from ramal.capabilities.subscribers.api import PhonePlace
from ramal.engines import certificates, coturn
from ramal.engines.kamailio.render import web_key
from ramal.engines.redis.live import connect
from ramal.kit import outgoing
from ramal.kit.db import Database
from ramal.kit.sealing import Sealer
from ramal.publishing.publisher import Publisher

POOL = 10


def url(settings: Settings, role: str, password: str) -> str:
    """Return the database URL of a role."""
    return f"postgresql+psycopg://{role}:{quote(password, safe='')}@127.0.0.1:{settings.instance.ports.postgres}/ramal"


def sessions_of(database: Database, tokens: identity.Tokens) -> identity.Sessions:
    """Return what logs people in and recognises them."""
    return identity.Sessions(database=database, tokens=tokens, guard=LogInGuard(database))


def application(settings: Settings) -> FastAPI:
    """Return the application of an instance."""
    sealer = Sealer(settings.secrets.seal_key)
    address = url(settings, "ramal_app", settings.secrets.database_app)
    database = Database(address, publisher=Publisher(), sealer=sealer, pool_size=POOL, max_overflow=POOL, pool_timeout=5)
    tokens = identity.Tokens(settings.secrets.session_key)
    sessions = sessions_of(database, tokens)
    default = by_address(settings.instance.listen, settings.instance.public_ip)
    line = (web_key(settings.secrets.digest_key), settings.instance.ports.sip_wss)
    state = {
        "tokens": tokens,
        "sessions": sessions,
        "settings": settings,
        "sign_up_default": default,
        "phone_line": line,
        "phone_place": place_of(settings),
        "hub": live.Hub(connect(settings)),
        "relay": relay_of(settings),
        "origins": settings.instance.origins,
    }
    outgoing.use(outgoing.Policy(loopback=settings.instance.loopback))
    return build(database, sessions.authenticate, pages=pages_of(settings), **state)


def place_of(settings: Settings) -> PhonePlace:
    """Return where phones find this system."""
    ports = settings.instance.ports
    return PhonePlace(settings.instance.shown, ports.sip, ports.sip_tls, settings.instance.origin)


def relay_of(settings: Settings) -> Relay | None:
    """Return the TURN server that web phones may use, if there is one."""
    if not settings.instance.turn:
        return None
    return Relay(settings.instance.shown, settings.instance.ports.turn, coturn.secret(settings))


def pages_of(settings: Settings) -> Pages:
    """Return what is served beside the API."""
    trust, consoles = Trust(certificates.store(settings), settings.instance), Consoles(SOURCE / "web/dist", settings.instance)

    async def site(scope: Scope, receive: Receive, send: Send) -> None:
        about_trust = scope["path"].partition("/")[2].partition("/")[0] == TRUST.strip("/")
        await (trust if about_trust else consoles)(scope, receive, send)

    return Pages(
        site=site,
        front=lambda app: Front(app, settings.instance, challenges=settings.run / "acme"),
    )
