"""What `doctor` says about our registrations at carriers, as the node agent knows them."""

from collections.abc import Iterator

from ramal.apps.cli.findings import Finding
from ramal.apps.cli.words import word
from ramal.apps.settings import Settings
from ramal.local.snapshot import Snapshot
from ramal.rules.tables import Gateway, Registration

KEPT, MOST = "local/registration/", 1_000
SHOWN = 8


def examine(settings: Settings) -> Iterator[Finding]:
    """Say how our registrations at carriers stand, as the node agent knows it."""
    snapshot = Snapshot(settings.snapshot)
    snapshot.open()
    with snapshot.read() as tables:
        known = [(state, tables.get(f"gateway/{key.rpartition('/')[2]}", Gateway)) for key, state in tables.scan(KEPT, Registration, MOST)]
    failing = [(state, gateway) for state, gateway in known if state.state in {"refused", "silent", "lost"} and gateway]
    if known:
        count = sum(state.state == "registered" for state, _ in known)
        seen = word(f"{count} registered of {len(known)}", f"{count} registrados de {len(known)}")
        yield Finding("ok", word("at carriers", "nas operadoras"), seen)
    for state, gateway in failing[:SHOWN]:
        answer = f"{state.code} {state.reason}" if state.code else word("no answer", "sem resposta")
        cure = word(
            "user name, password and From domain of the gateway must be those of the carrier; is it reachable?",
            "usuário, senha e domínio do From do gateway devem ser os da operadora; ela está acessível?",
        )
        yield Finding("warning", f"gateway {gateway.name}", f"{gateway.username}@{gateway.host}: {state.state}, {answer}", cure)
