"""Takes away what an instance left on the servers that it shares with others: databases, space, users."""

from __future__ import annotations

from urllib.parse import quote

from kit import mongo
from kit.bus.vhost import manage, remove_vhost
from services.federation.domain.links import login_name
from single import logins


def drop(mongodb_uri: str, management_url: str, prefix: str, vhost: str, had_logins: bool) -> None:
    """Drop everything of the instance with this prefix; without management API its vhost stays."""
    client = mongo.connect(mongodb_uri)
    try:
        for name in client.list_database_names():
            if name.startswith(f"{prefix}_"):
                client.drop_database(name)
        if had_logins:
            logins.remove(client, management_url, prefix)
    finally:
        client.close()
    if management_url:
        remove_vhost(management_url, vhost)
        _remove_neighbours(management_url, vhost)


def _remove_neighbours(management_url: str, vhost: str) -> None:
    """Remove the broker users of the instance's neighbours, which outlive its vhost."""
    for user in manage(management_url, "GET", "/api/users"):
        if user["name"].startswith(login_name(vhost, "")):
            manage(management_url, "DELETE", f"/api/users/{quote(user['name'], safe='')}")
