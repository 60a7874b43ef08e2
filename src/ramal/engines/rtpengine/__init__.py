"""rtpengine, the media relay: its configuration, its command line and its ng control protocol."""

from ramal.engines.rtpengine.client import ready
from ramal.engines.rtpengine.render import command, render

__all__ = ["command", "ready", "render"]
