#!/bin/sh
# A private PostgreSQL cluster for the tests, on a free loopback port, gone when it is stopped.
#
#   eval "$(test/support/native_cluster.sh start)"   sets TOMI_TEST_DATABASE_URL and TOMI_TEST_CLUSTER
#   test/support/native_cluster.sh stop "$TOMI_TEST_CLUSTER"
#
# Needs PostgreSQL 15 or newer with PostGIS 3.3 or newer on this machine (Debian: postgresql-15-postgis-3).
set -eu

find_bin() {
  for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -rn) "$(dirname "$(command -v initdb 2>/dev/null || echo /nowhere/initdb)")"; do
    [ -x "$folder/initdb" ] && { echo "$folder"; return; }
  done
  echo "No PostgreSQL server programs found. Install postgresql-15-postgis-3 or newer, or leave the native tests out." >&2
  exit 1
}

# PostgreSQL refuses to run as root: then it runs as the user that its package made.
as_server_user() {
  if [ "$(id -u)" -eq 0 ]; then setpriv --reuid=postgres --regid=postgres --init-groups -- "$@"; else "$@"; fi
}

free_port() {
  node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

case "${1:-}" in
  start)
    bin=$(find_bin)
    folder=$(mktemp -d "${TMPDIR:-/tmp}/tomi-cluster-XXXXXX")
    port=$(free_port)
    [ "$(id -u)" -eq 0 ] && chown postgres: "$folder"
    cd "$folder"
    as_server_user "$bin/initdb" -D "$folder/data" -U tomi -A trust -E UTF8 --locale=C >"$folder/initdb.log"
    # Durable, as in operation: the figures of the benchmarks rest on it.
    as_server_user "$bin/pg_ctl" -D "$folder/data" -l "$folder/server.log" -w \
      -o "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=$folder -c shared_buffers=256MB -c max_wal_size=2GB" start >/dev/null
    echo "export TOMI_TEST_CLUSTER=$folder"
    echo "export TOMI_TEST_DATABASE_URL=postgresql://tomi@127.0.0.1:$port/postgres"
    ;;
  stop)
    folder=${2:?which cluster: the folder that start printed}
    cd "$folder"
    as_server_user "$(find_bin)/pg_ctl" -D "$folder/data" -m fast -w stop >/dev/null
    cd /
    case "$folder" in */tomi-cluster-*) rm -rf "$folder" ;; esac
    ;;
  *)
    echo "usage: $0 start | stop FOLDER" >&2
    exit 2
    ;;
esac
