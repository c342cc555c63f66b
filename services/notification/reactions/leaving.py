"""What is known of a person, and what is forgotten when directory forgets it."""

from __future__ import annotations

from cppcc_api.directory.v1 import directory_events_pb2 as directory
from kit.store import Context
from services.notification.store import sending
from shared import copies


def copy_person(event: directory.PersonChanged, ctx: Context) -> None:
    """Keep the newest record; of who has left and cannot be reached, no message keeps where it went."""
    copies.copy_person(event, ctx)
    if not (event.active or event.phone or event.wechat_id or event.address):
        sending.forget_addresses(ctx, event.person_id)
