#!/bin/sh
# start.sh CONFIG PROGRAM [ARGUMENT…]: run Kamailio in place of this shell, after the children of one whose main process was killed.
# They outlive it, go on to hold the TCP socket, and a new one could never bind.
config="$1"
shift
left() { # of those that name the configuration (one look at all, for there may be thousands), the ones that run the program
  for found in $(grep -lzxF -- "$config" /proc/[0-9]*/cmdline 2>/dev/null); do
    { tr '\0' ' ' <"$found"; } 2>/dev/null | grep -q "^$1 .*-f $config " && echo "$found" | cut -d/ -f3
  done
}
for round in 1 2 3 4 5 6 7 8 9 10; do
  found="$(left "$1")"
  [ -z "$found" ] && break
  echo "start.sh: ending the orphans of a killed Kamailio:" $found
  kill -KILL $found 2>/dev/null
  sleep 0.1
done
exec "$@"
