# Installs Debian packages by name, without leaving services of theirs running, enabled, or a default PostgreSQL cluster behind.

POLICY=/usr/sbin/policy-rc.d
CLUSTER=/etc/postgresql-common/createcluster.d/ramal.conf
OURS="# written by ramal while it installs packages"

missing_packages() {
  local name
  for name in "$@"; do
    [[ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" == installed ]] || echo "$name"
  done
}

install_packages() { # install_packages host|test
  local wanted missing before
  restore_policy # of a run that was killed here
  wanted="$HOST_PACKAGES"
  [[ "$1" == host ]] || wanted+=" $TEST_PACKAGES"
  # shellcheck disable=SC2086
  missing="$(missing_packages $wanted | xargs)"
  [[ -n "$missing" ]] || return 0
  say "installing: $missing" "instalando: $missing"
  before="$(enabled_services)"
  hold_services
  trap restore_policy EXIT
  trap 'exit 130' INT TERM HUP
  mkdir -p "$RAMAL_HOME/log"
  # shellcheck disable=SC2086
  apt_get $missing >"$RAMAL_HOME/log/apt.log" 2>&1 || {
    tail -n 15 "$RAMAL_HOME/log/apt.log" >&2
    fail "installing packages failed (last lines above): check network and package sources, then run it again" \
      "a instalação de pacotes falhou (últimas linhas acima): verifique a rede e as fontes, e execute de novo"
  }
  trap - EXIT INT TERM HUP
  restore_policy
  disable_new_services "$before"
}

apt_get() {
  export DEBIAN_FRONTEND=noninteractive
  dpkg --configure -a
  apt-get -q -o DPkg::Lock::Timeout=180 update
  apt-get -q -y -o DPkg::Lock::Timeout=180 -o Dpkg::Options::=--force-confold install --no-install-recommends "$@"
}

enabled_services() {
  local name
  for name in $FOREIGN_SERVICES; do
    if systemctl is-enabled --quiet "$name" 2>/dev/null; then echo "$name"; fi
  done
}

disable_new_services() { # What was not enabled before is not enabled by us either.
  local name
  for name in $(enabled_services); do
    grep -qx "$name" <<<"$1" || systemctl --quiet disable "$name" >/dev/null 2>&1 || true
  done
}

hold_services() {
  mkdir -p "$(dirname "$CLUSTER")"
  printf '%s\ncreate_main_cluster = false\n' "$OURS" >"$CLUSTER"
  [[ ! -e "$POLICY" ]] || mv "$POLICY" "$POLICY.before-ramal"
  cat >"$POLICY" <<POLICY_END
#!/bin/sh
$OURS
case "\$1" in $(sed 's/ / | /g' <<<"$FOREIGN_SERVICES") | redis) exit 101 ;; esac
[ ! -x "$POLICY.before-ramal" ] || exec "$POLICY.before-ramal" "\$@"
exit 0
POLICY_END
  chmod 755 "$POLICY"
}

restore_policy() {
  if [[ -e "$POLICY" ]] && grep -qF "$OURS" "$POLICY"; then rm -f "$POLICY"; fi
  [[ ! -e "$POLICY.before-ramal" ]] || mv "$POLICY.before-ramal" "$POLICY"
  if [[ -e "$CLUSTER" ]] && grep -qF "$OURS" "$CLUSTER"; then
    rm -f "$CLUSTER"
    rmdir --ignore-fail-on-non-empty "$(dirname "$CLUSTER")"
  fi
}
