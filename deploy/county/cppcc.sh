#!/bin/sh
# The operator's command on a server: `cppcc status --name <instance>`, `cppcc doctor`, `cppcc backup …`.
# Acts as the platform's own user with the machine's settings, so that no file becomes root's.
set -eu
[ "$(id -u)" = 0 ] || { echo "请用 root 运行 / run as root" >&2; exit 1; }
set -a
# shellcheck source=/dev/null
. /etc/cppcc/machine.env
set +a
cd /opt/cppcc/current
exec runuser -u cppcc -- /opt/cppcc/current/.venv/bin/python -m single "$@"
