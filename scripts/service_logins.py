"""Each service's own addresses of database and broker, with passwords made once and kept in the folder.

    python scripts/service_logins.py <folder> <instance> <mongodb uri> <amqp url>

writes ``<folder>/<service>/mongodb_uri`` and ``amqp_url`` (a Secret per service is made of these) and
``<folder>/administration/logins.json``, from which ``python -m kit.provision logins`` makes the users.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from single import logins


def main(arguments: list[str]) -> None:
    """Write the files."""
    if len(arguments) != 4:
        raise SystemExit(__doc__)
    folder, instance, mongodb_uri, amqp_url = Path(arguments[0]), *arguments[1:]
    addresses = {"MONGODB_URI": mongodb_uri, "AMQP_URL": amqp_url}
    logins.write(folder, instance.replace("-", "_"), addresses, logins.passwords(folder / "logins.json"))


if __name__ == "__main__":
    main(sys.argv[1:])
