# Runs a PostgreSQL server of its own until standard input closes, which it does when whoever started it is gone, in
# whatever way. $1: the folder of its programs, $2: its port on the loopback address.
cd /
folder=$(mktemp -d "${TMPDIR:-/tmp}/postgres-for-tests-XXXXXX") || exit 1
server=
watcher=
clean_up() {
    [ -n "$watcher" ] && kill "$watcher" 2>/dev/null
    [ -n "$server" ] && kill -QUIT "$server" 2>/dev/null && wait "$server"
    rm -rf "$folder"
}
trap clean_up EXIT
trap 'exit 1' HUP INT TERM

"$1/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync --no-instructions \
    >"$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
"$1/postgres" -D "$folder/data" -h 127.0.0.1 -p "$2" -c unix_socket_directories= \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 -c shared_buffers=32MB \
    >"$folder/log" 2>&1 &
server=$!
# A background command reads /dev/null unless told otherwise; the server must not see the input at all.
exec 3<&0
( read -r _; kill -QUIT "$server" ) <&3 2>/dev/null &
watcher=$!
echo started
wait "$server"
grep -E 'FATAL|could not' "$folder/log" >&2
