#!/bin/sh
# Serves the demo on a port, dated around a day if one is said: e2e/serve.sh PORT [DAY]
set -eu
cd "$(dirname "$0")/../../../.."
program=${CANGRAPH:-go run .}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
[ -z "${2:-}" ] || $program demo --as-at "$2" --database "$folder/demo.db"
$program serve --listen "127.0.0.1:$1" --database "$folder/demo.db" &
trap 'kill $!; wait $!; rm -rf "$folder"' TERM INT
wait $!
