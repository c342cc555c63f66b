#!/bin/sh
# Pins requirements/*.in with hashes. Where packages come from is the user's own pip configuration and is not written down.
set -eu
cd "$(dirname "$0")/../requirements"
header='# Made by `make requirements` from the .in file of the same name; do not edit.'
for name in base build dev mongod; do
    ../.venv/bin/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header --no-emit-options \
        --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --output-file "$name.txt" "$name.in" "$@"
    { echo "$header"; cat "$name.txt"; } >"$name.txt.new"
    mv "$name.txt.new" "$name.txt"
done
