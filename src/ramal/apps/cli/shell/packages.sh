# What is installed by name, and where the engines come from (docs/adr/0001).

HOST_PACKAGES="ca-certificates coturn curl espeak-ng iproute2 libcap2-bin mmdebstrap nftables postgresql-15 procps python3 python3-venv redis-server sox util-linux"
TEST_PACKAGES="chromium fonts-dejavu-core git iputils-ping pebble sip-tester"

EDGE_SUITE=trixie
EDGE_PACKAGES="kamailio kamailio-python3-modules kamailio-sqlite-modules kamailio-tls-modules kamailio-websocket-modules \
kamailio-redis-modules kamailio-json-modules kamailio-utils-modules kamailio-presence-modules kamailio-extra-modules rtpengine-daemon \
python3 python3-venv util-linux"

CORE_SUITE=forky
CORE_PACKAGES="asterisk asterisk-modules util-linux"

# Services that Debian would start or enable for packages above; ours run as instances of their own.
FOREIGN_SERVICES="coturn postgresql redis-server nftables"

RELEASED=1751328000 # 2025-07-01: no clock may stand before it.
