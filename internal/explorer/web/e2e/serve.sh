#!/bin/sh
# Serves the demo on a port, dated around a day if one is said: e2e/serve.sh PORT [DAY]. What it logs is shown if it ends by itself.
set -eu
cd "$(dirname "$0")/../../../.."
program=${CANGRAPH:-go run .}
folder=$(mktemp -d)
server=
trap 'rm -rf "$folder"' EXIT
trap '[ -z "$server" ] || kill "$server"; exit 0' TERM INT
[ -z "${2:-}" ] || $program demo --as-at "$2" --database "$folder/demo.db"
$program serve --listen "127.0.0.1:$1" --database "$folder/demo.db" 2>"$folder/log" &
server=$!
wait "$server" || cat "$folder/log" >&2
