#!/usr/bin/env bash
# The image: built and run where a container engine is at hand. Where none is, every step of the Dockerfile is done by hand
# in an empty folder, as the user and with the environment the image would have; Linux, as root.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
bot=""
finish() { [ -z "$bot" ] || kill "$bot" 2>/dev/null || true; [ -z "${image:-}" ] || docker rm -f bot-test >/dev/null 2>&1 || true; rm -rf "$work"; }
trap finish EXIT
expect() { [ "$2" = "$3" ] && echo "ok    $1: $2" || { echo "WRONG $1: $2 instead of $3"; exit 1; }; }
status() { curl -s -o /dev/null -w '%{http_code}' --max-time 10 "$@" || true; }

if docker info >/dev/null 2>&1; then
  image=bot-test
  docker build -t $image .
  start() { docker run -d --name bot-test -p "127.0.0.1:$port:5080" -e Web__Url=http://0.0.0.0:5080 -e "Web__PublicUrl=http://localhost:$port" $image >/dev/null; }
  health() { docker exec bot-test ./bot health --data /data; }
  output() { docker logs bot-test 2>&1; }
  stop() { docker stop bot-test >/dev/null; }
else
  echo "No container engine here: the Dockerfile's steps by hand."
  mkdir "$work/source" "$work/app" "$work/data"
  sed -n 's/^COPY \(.*\) \.\/$/\1/p' Dockerfile | tr ' ' '\n' | while read -r file; do cp "$file" "$work/source/"; done
  git ls-files -z src seeds config | xargs -0 cp --parents -t "$work/source"
  publish=$(sed -n "s|^RUN \(dotnet publish .*\) -o /published|\1 -o $work/app -v quiet|p" Dockerfile)
  (cd "$work/source" && eval "$publish")
  chown 1654 "$work/data"
  chmod 755 "$work"
  chmod -R a+rX "$work/app"
  as_app() { cd "$work/app" && exec setpriv --reuid=1654 --regid=1654 --clear-groups env -i "PATH=$PATH" "Web__Url=http://0.0.0.0:$port" "Web__PublicUrl=http://localhost:$port" ./bot "$@" --data "$work/data"; }
  start() { (as_app) >"$work/output" 2>&1 & bot=$!; }
  health() { (as_app health); }
  output() { cat "$work/output"; }
  stop() { kill "$bot"; wait "$bot" || true; bot=""; }
fi

start
for _ in $(seq 40); do health >/dev/null && break || sleep 0.5; done
expect "HEALTHCHECK while it runs" "$(health >/dev/null && echo 0 || echo $?)" 0
expect "links printed" "$(output | grep -c '/enter?link=')" 1
expect "the page without the link" "$(status "http://localhost:$port/")" 403
link=$(output | sed -n 's/^Moderators  *//p')
expect "the link" "$(status -c "$work/cookie" "$link")" 200
expect "the page behind the link" "$(status -b "$work/cookie" "http://localhost:$port/")" 200
stop
[ -n "${image:-}" ] || expect "health when it is stopped" "$(health >/dev/null && echo 0 || echo $?)" 1
