"""The text of kamailio.cfg: modules and their parameters; every decision is in Python (`ramal.edge`)."""

CONFIG = """\
#!KAMAILIO
# Written by Ramal; changes are lost.
debug = 0
log_stderror = yes
fork = yes
children = {children}
tcp_children = 2
auto_bind_ipv6 = no
auto_aliases = no
server_signature = no
server_header = "Server: Ramal"
user_agent_header = "User-Agent: Ramal"
sip_warning = 0
disable_core_dump = yes
exit_timeout = 3
pv_buffer_size = 16384
# Workers must not wait for names: the node agent resolves them beforehand. What is left fails within a second.
dns_try_naptr = no
dns_srv_lb = no
use_dns_failover = no
dns_retr_time = 1
dns_retr_no = 1
dns_cache_negative_ttl = 60
tcp_async = yes
tcp_connect_timeout = 3
tcp_send_timeout = 3
tcp_connection_lifetime = 3700
tcp_max_connections = 4096
tcp_accept_unique = 0
tcp_rd_buf_size = 65535
tcp_crlf_ping = yes
tcp_accept_no_cl = yes # a WebSocket begins with an HTTP request that has no length
enable_tls = yes
tls_max_connections = 4096
listen = udp:{listen}:{sip}{advertise}
listen = tcp:{listen}:{sip}{advertise}
listen = tls:{listen}:{sip_tls}{advertise_tls}
listen = tls:{listen}:{sip_wss}{advertise_wss}
# One worker: two would reorder what a core sends back to back (NOTIFY 100, NOTIFY 180), and phones refuse the older one.
socket_workers = 1
listen = udp:127.0.0.1:{private}

mpath = "/usr/lib/x86_64-linux-gnu/kamailio/modules/"
loadmodule "tls.so"
loadmodule "kex.so"
loadmodule "corex.so"
loadmodule "tm.so"
loadmodule "tmx.so"
loadmodule "sl.so"
loadmodule "rr.so"
loadmodule "pv.so"
loadmodule "maxfwd.so"
loadmodule "textops.so"
loadmodule "textopsx.so"
loadmodule "siputils.so"
loadmodule "sanity.so"
loadmodule "db_sqlite.so"
loadmodule "usrloc.so"
loadmodule "registrar.so"
loadmodule "nathelper.so"
loadmodule "auth.so"
loadmodule "path.so"
loadmodule "rtpengine.so"
loadmodule "htable.so"
loadmodule "uac.so"
loadmodule "pike.so"
loadmodule "xlog.so"
loadmodule "topoh.so"
loadmodule "xhttp.so"
loadmodule "websocket.so"
loadmodule "jsonrpcs.so"
loadmodule "app_python3.so"

modparam("jsonrpcs", "transport", 4)
modparam("jsonrpcs", "dgram_socket", "{run}/kamailio.rpc")
modparam("jsonrpcs", "dgram_mode", 0600)
modparam("jsonrpcs", "dgram_workers", 1)
modparam("jsonrpcs", "pretty_format", 0)

modparam("tls", "config", "{etc}/tls.cfg")
modparam("xhttp", "event_callback", "ksr_xhttp_event")
modparam("websocket", "event_callback", "ksr_websocket_event")
modparam("websocket", "sub_protocols", 1)
modparam("websocket", "keepalive_mechanism", 1)
modparam("websocket", "keepalive_timeout", 25)

modparam("tm", "auto_inv_100", 1)
modparam("tm", "auto_inv_100_reason", "Trying")
modparam("tm", "failure_reply_mode", 3)
modparam("tm", "fr_timer", 4000)
modparam("tm", "fr_inv_timer", 120000)
modparam("tm", "max_inv_lifetime", 400000)
modparam("tm", "reparse_invite", 1)
modparam("tm", "remap_503_500", 0)

modparam("rr", "append_fromtag", 1)
modparam("rr", "enable_double_rr", 1)
modparam("rr", "enable_full_lr", 0)

modparam("usrloc", "db_mode", 1)
modparam("usrloc", "db_url", "sqlite:///{registrations}/location.sqlite")
modparam("usrloc", "preload", "location")
modparam("usrloc", "nat_bflag", 6)
modparam("db_sqlite", "db_set_journal_mode", "{registrations}/location.sqlite=WAL")
modparam("db_sqlite", "db_set_busy_timeout", "{registrations}/location.sqlite=500")
modparam("usrloc", "use_domain", 1)
modparam("usrloc", "handle_lost_tcp", 1)
modparam("usrloc", "timer_interval", 30)
modparam("usrloc", "hash_size", 12)
modparam("registrar", "received_avp", "$avp(RECEIVED)")
modparam("registrar", "min_expires", 60)
modparam("registrar", "max_expires", 3600)
modparam("registrar", "default_expires", 3600)
modparam("registrar", "max_contacts", 10)
modparam("registrar", "use_path", 1)
modparam("registrar", "path_mode", 0)
modparam("registrar", "path_check_local", 1)
modparam("registrar", "method_filtering", 0)
modparam("registrar", "gruu_enabled", 0)
modparam("nathelper", "received_avp", "$avp(RECEIVED)")
modparam("nathelper", "natping_interval", 25)
modparam("nathelper", "ping_nated_only", 1)
modparam("nathelper", "sipping_bflag", 7)
modparam("nathelper", "sipping_from", "sip:ping@{advertised}")
modparam("nathelper", "sipping_method", "OPTIONS")
modparam("path", "use_received", 1)

modparam("auth", "secret", "{digest_key}")
modparam("auth", "nonce_expire", 300)
modparam("auth", "qop", "auth")
modparam("auth", "nonce_count", 0)

modparam("rtpengine", "rtpengine_sock", "udp:127.0.0.1:{ng}")
modparam("rtpengine", "rtpengine_tout_ms", 200)
modparam("rtpengine", "rtpengine_retr", 1)
modparam("rtpengine", "rtpengine_disable_tout", 2)
modparam("rtpengine", "ping_interval", 1)
modparam("rtpengine", "extra_id_pv", "$avp(branch)")

modparam("htable", "htable", "fails=>size=10;autoexpire=21600;")
modparam("htable", "htable", "bans=>size=10;autoexpire=86400;")
modparam("htable", "htable", "late=>size=8;autoexpire=600;")
modparam("htable", "htable", "spared=>size=8;autoexpire=10;")
modparam("htable", "htable", "load=>size=10;autoexpire=10;updateexpire=0;initval=0;")
modparam("htable", "htable", "totals=>size=2;initval=0;")
modparam("htable", "htable", "told=>size=2;autoexpire=60;updateexpire=0;")
modparam("pike", "sampling_time_unit", 2)
modparam("pike", "reqs_density_per_unit", 400)
modparam("pike", "remove_latency", 4)
modparam("uac", "restore_mode", "auto")
modparam("uac", "restore_passwd", "{restore_key}")
modparam("uac", "rr_from_store_param", "vsf")
modparam("uac", "rr_to_store_param", "vst")

modparam("topoh", "mask_key", "{mask_key}")
modparam("topoh", "mask_ip", "{mask_ip}")
modparam("topoh", "mask_callid", 0)
modparam("topoh", "uparam_name", "hid") # by default `line`, which is that of our own contacts at carriers

modparam("app_python3", "load", "{etc}/kemi.py")
kemi.onsend_route_callback = "none"
cfgengine "python"
"""

TLS = """\
[server:default]
method = TLSv1.2+
verify_certificate = no
require_certificate = no
private_key = {own}
certificate = {own}
[client:default]
method = TLSv1.2+
verify_certificate = no
require_certificate = no
"""

TLS_NAME = """\
[server:any]
server_name = {name}
method = TLSv1.2+
verify_certificate = no
require_certificate = no
private_key = {public}
certificate = {public}
"""

KEMI = '''\
"""Loaded by Kamailio; written by Ramal."""

import sys

sys.path[:0] = {paths!r}

from pathlib import Path

from ramal.edge.handler import Edge
from ramal.edge.place import read
from ramal.edge.registrar import forget_connections


def mod_init():
    """Give Kamailio the object that holds the routes."""
    place = read(Path({settings!r}))
    forget_connections(place.registrations)
    return Edge(place)
'''
