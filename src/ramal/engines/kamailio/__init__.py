"""Kamailio, the SIP server of the edge: its configuration, its command line and its RPC."""

from ramal.engines.kamailio.client import ready
from ramal.engines.kamailio.render import command, render, render_tls

__all__ = ["command", "ready", "render", "render_tls"]
