"""One typed settings object, read from `instance.json` (addresses, ports) and `secrets.json` in the instance folder.

Nothing else reads the environment. Every path that Ramal writes is below `home`; engine roots and Python environments are below
`engines`, which several instances may share.
"""

import json
import os
from pathlib import Path

import msgspec

SOURCE = Path(__file__).resolve().parents[3]
HTTPS = 443


class Ports(msgspec.Struct, kw_only=True):
    """TCP and UDP ports. Those in the first group are reached from outside, the others bind to 127.0.0.1 only."""

    api: int = 8080
    """Plain HTTP: programs on this machine; people are led to `https`."""
    http: int = 0
    """80 where it could be had, else 0: leads people to `https`, and answers an ACME authority (RFC 8555 §8.3)."""
    https: int = 8443
    sip: int = 5060
    sip_tls: int = 5061
    sip_wss: int = 7443
    """SIP over WebSocket (RFC 7118) for browsers, straight to the edge."""
    turn: int = 3478
    """TURN over UDP and TCP, where `up --turn on` asked for it."""
    rtp_first: int = 30000
    rtp_last: int = 31999
    # private
    sip_private: int = 5070
    core_sip: int = 5080
    core_rtp_first: int = 20000
    core_rtp_last: int = 21999
    agi: int = 4573
    ami: int = 5038
    postgres: int = 15432
    redis: int = 16379
    rtpengine_ng: int = 12223
    rtpengine_http: int = 12225
    smtp: int = 12525
    node: int = 12226
    turn_first: int = 23000
    """What TURN relays leaves from these."""
    turn_last: int = 23399
    carrier_sip: int = 5060
    """The test carrier's, on `carrier_address`."""
    carrier_rtp_first: int = 24000
    carrier_rtp_last: int = 24999
    carrier_ami: int = 15038


class Instance(msgspec.Struct, kw_only=True):
    """`etc/instance.json`: written by `ramal up`, readable by every role."""

    id: str
    listen: str = "127.0.0.1"
    """Address on which SIP, RTP and HTTP are offered."""
    public_ip: str | None = None
    """Advertised instead of `listen` where the host stands behind NAT."""
    loopback: bool = False
    hosts: list[str] = msgspec.field(default_factory=list)
    """Names of this machine in DNS (`--host`), in lower case: in certificates, and the ones that are shown."""
    turn: bool = False
    """Whether browsers may relay their media where UDP does not come through."""
    acme: str = ""
    """Directory of the authority that is asked for certificates of `hosts` (RFC 8555); empty: none is."""
    acme_ca: str = ""
    """File with the authorities that sign the HTTPS of a private one."""
    console_hosts: dict[str, str] = msgspec.field(default_factory=dict)
    """Host name → the console that answers there: `platform isp console phone` (`--console-host`)."""
    carrier_address: str = "127.0.0.20"
    node: str = "node-1"
    language: str = "en"
    demo: bool = True
    """Whether the demo provider belongs here: not where the instance was made with `--empty`, also when it starts with the machine."""
    ports: Ports = msgspec.field(default_factory=Ports)

    @property
    def shown(self) -> str:
        """The name or address under which people and phones reach this machine."""
        return self.hosts[0] if self.hosts else self.public_ip or self.listen

    @property
    def origin(self) -> str:
        """Where browsers find the consoles: scheme, host and port, without a slash."""
        return self._origin(self.shown)

    @property
    def origins(self) -> tuple[str, ...]:
        """Every origin under which this machine answers people, the shown one first."""
        names = [self.shown, *self.hosts, *self.console_hosts, self.public_ip or self.listen, self.listen]
        return tuple(dict.fromkeys(self._origin(name) for name in names))

    def _origin(self, name: str) -> str:
        host = f"[{name}]" if ":" in name else name
        return f"https://{host}" if self.ports.https == HTTPS else f"https://{host}:{self.ports.https}"


class Secrets(msgspec.Struct, kw_only=True):
    """`etc/secrets.json`, mode 0600. Random; created once."""

    database_owner: str
    database_app: str
    database_worker: str
    redis: str
    ami: str
    carrier_ami: str
    session_key: str
    """Signs console sessions."""
    seal_key: str
    """AES-256-GCM key (base64) with which secrets at rest are sealed."""
    cookie_key: str
    """HMAC key of the Record-Route cookie."""
    digest_key: str
    """Kamailio's nonce secret, and of decoy credentials."""
    node_token: str


class Settings(msgspec.Struct, kw_only=True):
    """All of it, with the derived paths."""

    home: Path
    engines: Path
    instance: Instance
    secrets: Secrets

    def path(self, *parts: str) -> Path:
        """Return a path below the instance folder."""
        return self.home.joinpath(*parts)

    @property
    def snapshot(self) -> Path:
        """LMDB folder."""
        return self.path("snapshot")

    @property
    def spool(self) -> Path:
        """Event spool: `edge/` and `core/` below it."""
        return self.path("spool")

    @property
    def run(self) -> Path:
        """Sockets and pid files."""
        return self.path("run")

    @property
    def media(self) -> Path:
        """Audio: `prompts/<language>/`, `voicemail/`, `recordings/`."""
        return self.path("media")


def home() -> Path:
    """Return the instance folder: RAMAL_HOME, else `var/` beside the source."""
    return Path(os.environ.get("RAMAL_HOME") or SOURCE / "var").resolve()


def load(folder: Path | None = None) -> Settings:
    """Read the settings of an instance. Raise FileNotFoundError where `ramal up` has not run."""
    base = (folder or home()).resolve()
    instance = msgspec.json.decode((base / "etc/instance.json").read_bytes(), type=Instance)
    secrets = msgspec.json.decode((base / "etc/secrets.json").read_bytes(), type=Secrets)
    engines = Path(os.environ.get("RAMAL_ENGINES") or json.loads((base / "etc/engines.json").read_text())["folder"])
    return Settings(home=base, engines=engines.resolve(), instance=instance, secrets=secrets)
