#!/bin/sh
# Finds a Python to run the set-up with; everything else is in setup.py.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
works() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 8))' >/dev/null 2>&1; }
for python in ${PYTHON:-} python3 /usr/bin/python3; do
    if works "$python"; then exec "$python" "$here/setup.py" "$@"; fi
done
if [ "$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi
if $sudo apt-get update -qq && $sudo apt-get install -y -qq python3 python3-venv && works /usr/bin/python3; then
    exec /usr/bin/python3 "$here/setup.py" "$@"
fi
echo "没有可用的 Python：请安装 python3（3.11–3.13）和 python3-venv / no usable Python: install python3 (3.11-3.13) and python3-venv" >&2
exit 1
