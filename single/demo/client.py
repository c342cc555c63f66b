"""The demo's people at the public API."""

from __future__ import annotations

import secrets

from single import rest
from single.rest import Api, Refused

__all__ = ["Api", "Person", "Refused"]


class Person(rest.Person):
    """One signed-in person, who changes a first password at once."""

    client = "demo"

    def replace_first_password(self) -> None:
        """Take a password of one's own."""
        self.change_password(f"Qinghe-{secrets.token_hex(4)}")
