"""What the callcontrol process is told: written by the renderer, read by callcontrol, so that neither needs the other."""

import msgspec

from ramal.engines.asterisk.place import Settings


class Config(msgspec.Struct, kw_only=True):
    """`etc/callcontrol.json`."""

    node: str
    agi: int
    """Port on which Asterisk asks."""
    edge: str
    """Address and port of the edge's private listener."""
    snapshot: str
    spool: str
    media: str


def config(settings: Settings) -> Config:
    """Return callcontrol's configuration."""
    instance, home = settings.instance, settings.home
    return Config(
        node=instance.node,
        agi=instance.ports.agi,
        edge=f"127.0.0.1:{instance.ports.sip_private}",
        snapshot=str(home / "snapshot"),
        spool=str(home / "spool/core"),
        media=str(home / "media"),
    )
