# Prepares a Debian 12 machine: packages by name, engine roots, Python environments. Each part is made aside and put in place by one rename,
# and carries the hash of what it was made from: an interrupted run leaves nothing half done, a repeated one does nothing.

# shellcheck source=packages.sh
source "$LIBRARY/packages.sh"
# shellcheck source=apt.sh
source "$LIBRARY/apt.sh"

prepare_machine() { # prepare_machine host|test
  preflight
  mkdir -p "$RAMAL_ENGINES"
  exec 9>"$RAMAL_ENGINES/.lock"
  flock -w 900 9 || fail "another ./ramal prepares $RAMAL_ENGINES: wait for it to end" "outro ./ramal prepara $RAMAL_ENGINES: espere terminar"
  install_packages "$1"
  build_engines "$1"
  exec 9>&-
}

# --- what must be true before anything is changed

preflight() {
  local id version folder
  id="$(. /etc/os-release && echo "${ID:-}")" version="$(. /etc/os-release && echo "${VERSION_ID:-}")"
  [[ "$id" == debian && "$version" == 12 ]] || fail "this is $id $version; Ramal needs Debian 12 (use a Debian 12 machine)" \
    "este sistema é $id $version; o Ramal precisa do Debian 12 (use uma máquina Debian 12)"
  for folder in "$RAMAL_SOURCE" "$RAMAL_HOME" "$RAMAL_ENGINES"; do
    [[ "$folder" =~ ^[A-Za-z0-9._/-]+$ ]] || fail "the path $folder has characters other than letters, digits and ._-/: choose another folder" \
      "o caminho $folder tem caracteres além de letras, dígitos e ._-/: escolha outra pasta"
  done
  [[ ${#RAMAL_HOME} -le 70 ]] || fail "the path $RAMAL_HOME is longer than 70 characters (sockets have short names): set RAMAL_HOME" \
    "o caminho $RAMAL_HOME tem mais de 70 caracteres (sockets têm nomes curtos): defina RAMAL_HOME"
  enough_disk
  [[ "$(date +%s)" -ge "$RELEASED" ]] || fail "the clock says $(date -u +%F), which is past: set it (timedatectl set-ntp true)" \
    "o relógio marca $(date -u +%F), que já passou: acerte-o (timedatectl set-ntp true)"
}

enough_disk() { # 3 GiB for the engines the first time, 1 GiB for data.
  local folder="$RAMAL_HOME" need=1048576 free
  [[ -d "$RAMAL_ENGINES/edge" && -d "$RAMAL_ENGINES/core" ]] || need=$((need + 3145728))
  while [[ ! -d "$folder" ]]; do folder="$(dirname "$folder")"; done
  free="$(df --output=avail -k "$folder" | tail -1)"
  [[ "$free" -ge "$need" ]] || fail "$folder has $((free / 1024)) MiB free, $((need / 1024)) MiB are needed: free some, or set RAMAL_HOME to a larger disk" \
    "$folder tem $((free / 1024)) MiB livres, são necessários $((need / 1024)) MiB: libere espaço, ou defina RAMAL_HOME em um disco maior"
}

# --- engine roots and Python environments

made_from() { [[ -r "$RAMAL_ENGINES/$1/.ramal-inputs" && "$(cat "$RAMAL_ENGINES/$1/.ramal-inputs")" == "$2" ]]; }

inputs_of() { # The hash of what a part is made from.
  case "$1" in
    edge) echo "$EDGE_SUITE $EDGE_PACKAGES" ;;
    core) echo "$CORE_SUITE $CORE_PACKAGES" ;;
    edge-packages) cat "$RAMAL_SOURCE/requirements/edge.txt" ;;
    host) /usr/bin/python3 --version; cat "$RAMAL_SOURCE/requirements/host.txt" ;;
    test) /usr/bin/python3 --version; cat "$RAMAL_SOURCE/requirements/host.txt" "$RAMAL_SOURCE/requirements/test.txt" ;;
  esac | sha256sum | cut -d' ' -f1
}

environment_is_made() { # The environment of the tests holds all of the host's.
  local test
  test="$(inputs_of test)"
  made_from host "$test" || { [[ "$1" == host ]] && made_from host "$(inputs_of host)"; }
}

build_engines() {
  BUILD="$RAMAL_ENGINES/.build"
  remove_tree "$BUILD"
  local jobs=() names=() part
  trap 'stop_jobs' EXIT
  trap 'exit 130' INT TERM HUP
  set -m # Each job is a process group, which can be ended as a whole.
  for part in edge core; do
    made_from "$part" "$(inputs_of "$part")" && continue
    mkdir -p "$BUILD"
    build_root "$part" >"$BUILD/$part.log" 2>&1 &
    jobs+=($!) names+=("$part")
  done
  if ! environment_is_made "$1" || ! made_from edge-packages "$(inputs_of edge-packages)"; then
    mkdir -p "$BUILD"
    build_environments "$1" >"$BUILD/python.log" 2>&1 &
    jobs+=($!) names+=(python)
  fi
  [[ ${#jobs[@]} -eq 0 ]] || wait_for_jobs
  set +m
  trap - EXIT INT TERM HUP
  remove_tree "$BUILD"
}

wait_for_jobs() {
  say "building: ${names[*]} (about a minute)" "construindo: ${names[*]} (cerca de um minuto)"
  local i failed=""
  for i in "${!jobs[@]}"; do
    if wait "${jobs[$i]}"; then
      say "${names[$i]} is ready" "${names[$i]} está pronto"
    else
      failed="${names[$i]}"
      tail -n 15 "$BUILD/$failed.log" >&2
    fi
  done
  [[ -z "$failed" ]] || fail "building $failed failed (its last lines are above): check the network, then run it again" \
    "a construção de $failed falhou (últimas linhas acima): verifique a rede e execute de novo"
}

stop_jobs() { # On any exit: end what was begun, and leave no half-made folder behind.
  local status=$?
  local group
  for group in $(jobs -p); do kill -TERM -- "-$group" 2>/dev/null || true; done
  wait || true
  remove_tree "$BUILD" || true
  exit "$status"
}

build_root() ( # Runs in a mount namespace of its own, so that an end at any point leaves no mount behind.
  local suite="$EDGE_SUITE" packages="$EDGE_PACKAGES"
  [[ "$1" == edge ]] || { suite="$CORE_SUITE" packages="$CORE_PACKAGES"; }
  # Built aside and thrown away if unfinished, so dpkg need not flush each file; manuals and translations are for people who log in.
  unshare --mount --propagation private --fork --kill-child -- mmdebstrap --variant=minbase --aptopt='Acquire::Check-Valid-Until "false"' \
    --dpkgopt=force-unsafe-io --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
    --include="${packages// /,}" "$suite" "$BUILD/$1"
  prove_root "$1"
  put_in_place "$1" "$(inputs_of "$1")"
)

prove_root() { # The engines must at least start there.
  if [[ "$1" == edge ]]; then
    chroot "$BUILD/edge" kamailio -v && chroot "$BUILD/edge" rtpengine --version && chroot "$BUILD/edge" python3 --version
  else
    chroot "$BUILD/core" /usr/sbin/asterisk -V
  fi
}

build_environments() (
  local kind="$1" file="$1.txt"
  if ! environment_is_made "$kind"; then
    /usr/bin/python3 -m venv "$BUILD/host"
    "$BUILD/host/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary=:all: \
      -r "$RAMAL_SOURCE/requirements/$file"
    # Scripts name their interpreter by its path: the one it will have.
    grep -lIr "$BUILD/host" "$BUILD/host/bin" "$BUILD/host/pyvenv.cfg" | xargs -r sed -i "s|$BUILD/host|$RAMAL_ENGINES/host|g"
    put_in_place host "$(inputs_of "$kind")"
  fi
  made_from edge-packages "$(inputs_of edge-packages)" && return
  "$RAMAL_ENGINES/host/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --target "$BUILD/edge-packages" \
    --python-version 3.13 --implementation cp --abi cp313 --only-binary=:all: -r "$RAMAL_SOURCE/requirements/edge.txt"
  put_in_place edge-packages "$(inputs_of edge-packages)"
)

put_in_place() { # put_in_place NAME HASH: one rename; the former one is removed afterwards.
  local old="$RAMAL_ENGINES/.old-$1"
  echo "$2" >"$BUILD/$1/.ramal-inputs"
  remove_tree "$old"
  [[ ! -e "$RAMAL_ENGINES/$1" ]] || mv "$RAMAL_ENGINES/$1" "$old"
  mv "$BUILD/$1" "$RAMAL_ENGINES/$1"
  remove_tree "$old"
}

remove_tree() { # Never through a mount: a bind-mounted repository below it would be emptied.
  [[ -e "$1" ]] || return 0
  if grep -qF " $1/" /proc/self/mountinfo; then
    fail "something is mounted below $1: unmount it" "há algo montado abaixo de $1: desmonte"
  fi
  rm -rf --one-file-system "$1"
}
