"""Keeps certificates fresh: the own one always, a public one where an ACME authority is set. What fails leaves the former one in use."""

import asyncio
import json
import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from ramal.apps.node.blocks import Rpc
from ramal.apps.node.parts import Part
from ramal.apps.settings import Settings
from ramal.engines import certificates, kamailio
from ramal.engines.certificates.acme import Acme, AcmeError, due
from ramal.engines.kamailio.client import RpcError

EVERY = 600.0
"""Seconds between two looks at the files; what must be asked for is asked for again after a failure by and by only."""
DAY = 86_400.0
FIRST_PAUSE = 3600.0
_log = logging.getLogger(__name__)


class Certifier:
    """Looks after the certificates of one host. `alarm` writes an alarm for operators."""

    def __init__(self, part: Part, settings: Settings, rpc: Rpc, alarm: Callable[[str, str], None]) -> None:
        """Remember how the last attempts ended: a restart must not ask an authority again at once."""
        self._part, self._settings, self._rpc, self._alarm = part, settings, rpc, alarm
        self._store = certificates.store(settings)
        self._state = settings.home / "certificates/acme.json"
        self._looked = -EVERY

    async def once(self) -> None:
        """Renew what is due. Called often, looks seldom."""
        if time.monotonic() - self._looked < EVERY:
            return
        self._looked = time.monotonic()
        await self.renew()

    async def renew(self) -> None:
        """Look at the files now."""
        changed = await asyncio.to_thread(certificates.render, self._settings)
        changed = await self._public() or changed
        if changed:
            self._tell_edge()

    async def _public(self) -> bool:
        issuer, hosts = acme(self._settings), hosts_of(self._settings)
        state = read(self._state)
        if issuer is None or not due(certificates.certificate_in(self._store.public), hosts, datetime.now(UTC)):
            return False
        if time.time() < float(state.get("again", 0)) and state.get("hosts") == hosts:
            return False
        try:
            pem = await asyncio.to_thread(issuer.issue, hosts)
        except AcmeError as error:
            failures = int(state.get("failures", 0)) + 1
            pause = min(DAY, FIRST_PAUSE * 2 ** min(failures - 1, 5))
            self._keep({"error": str(error), "failures": failures, "again": time.time() + pause, "hosts": hosts})
            self._alarm("certificate", str(error)[:1000])
            _log.warning("no certificate for %s: %s", ", ".join(hosts), error)
            return False
        self._store.take_public(pem)
        self._keep({"error": "", "failures": 0, "hosts": hosts})
        _log.info("a new certificate for %s", ", ".join(hosts))
        return True

    def _tell_edge(self) -> None:
        """Let Kamailio read the files; its connections stay. It is asked only after a change: each reload costs it memory for good."""
        kamailio.render_tls(self._settings)
        try:
            self._rpc.call("tls.reload")
        except RpcError as error:
            if error.code:
                raise
            _log.info("the edge does not run: it will read the certificate when it starts")

    def _keep(self, state: dict[str, object]) -> None:
        aside = self._state.with_suffix(".new")
        aside.write_text(json.dumps(state))
        aside.replace(self._state)


def acme(settings: Settings) -> Acme | None:
    """Return how this instance asks for public certificates; None: it does not."""
    instance = settings.instance
    if not instance.acme or not hosts_of(settings):
        return None
    trusted = Path(instance.acme_ca) if instance.acme_ca else None
    return Acme(instance.acme, settings.home / "certificates/account.pem", settings.run / "acme", trusted)


def hosts_of(settings: Settings) -> list[str]:
    """Return the names that a public certificate must hold."""
    return list(dict.fromkeys([*settings.instance.hosts, *settings.instance.console_hosts]))


def read(path: Path) -> dict[str, object]:
    """Return how the last attempt ended, as `doctor` tells it."""
    try:
        return dict(json.loads(path.read_text()))
    except (OSError, ValueError):
        return {}
