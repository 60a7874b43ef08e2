"""Writes rtpengine's configuration: media from outside on `external`, media of the cores on `private`."""

from ramal.engines.place import Settings

RTPENGINE = "/usr/bin/rtpengine"

# Time-outs are seconds: a held call may be silent for a day, and a deleted one must not be revived by its Call-ID (delete-delay).
# Redis: 50 ms twice (command, connection) stay below the 200 ms after which Kamailio gives the relay up.
_CONFIG = """\
[rtpengine]
table = -1
foreground = true
log-stderr = true
log-level = 4
interface = external/{listen}{advertise};private/127.0.0.1
listen-ng = 127.0.0.1:{ng}
listen-http = 127.0.0.1:{http}
port-min = {first}
port-max = {last}
tos = 184
num-threads = 2
endpoint-learning = heuristic
timeout = 60
silent-timeout = 90000
final-timeout = 90000
offer-timeout = 300
delete-delay = 0
redis = {password}@127.0.0.1:{redis}/1
no-redis-required = true
redis-expires = 100000
redis-cmd-timeout = 50
redis-connect-timeout = 50
redis-disable-time = 10
redis-allowed-errors = 1
"""


def render(settings: Settings) -> None:
    """Write `etc/rtpengine/rtpengine.conf`, readable by its owner only (it holds the password of Redis)."""
    folder = settings.home / "etc/rtpengine"
    folder.mkdir(parents=True, exist_ok=True)
    public, ports = settings.instance.public_ip, settings.instance.ports
    text = _CONFIG.format(
        listen=settings.instance.listen,
        advertise=f"!{public}" if public else "",
        ng=ports.rtpengine_ng,
        http=ports.rtpengine_http,
        first=ports.rtp_first,
        last=ports.rtp_last,
        redis=ports.redis,
        password=settings.secrets.redis,
    )
    path = folder / "rtpengine.conf"
    path.touch(mode=0o600, exist_ok=True)
    path.chmod(0o600)
    path.write_text(text)


def command(settings: Settings) -> list[str]:
    """Return the argument list that runs it inside the edge root. It stays in the foreground and logs to standard error."""
    return [RTPENGINE, f"--config-file={settings.home}/etc/rtpengine/rtpengine.conf", "--config-section=rtpengine"]
